import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import { weegAf } from './afweging.domain.js';
import { voorstappen } from './meldcode.data.js';
import {
  meldcodemachine,
  type Meldcode,
  type Meldcodegebeurtenis,
  type Meldcodeopdracht,
  type Meldcodezet,
} from './meldcode-toestand.domain.js';

type Feit = { readonly op: string; readonly door: string };

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `stap-niet-aan-de-beurt`, `overslaan-alleen-acuut`,
 * `verslag-ontbreekt`, `stappen-onvolledig`, `afweging-onvolledig`.
 */
export function decide(
  meldcode: Meldcode | undefined,
  opdracht: Meldcodeopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Meldcodegebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(meldcodemachine, meldcode?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      meldcode === undefined ? 'De meldcode is nog niet begonnen' : `De meldcode heeft status ${meldcode.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  switch (opdracht.soort) {
    case 'begin': {
      const { soort: _, ...inhoud } = opdracht;
      return aanvaard({ type: 'meldcode-begonnen', ...feit, gemeentecode, ...inhoud });
    }
    case 'word-acuut':
      return aanvaard({ type: 'meldcode-acuut-geworden', ...feit });
    case 'zet-stap': {
      const { soort: _, ...stap } = opdracht;
      return stapfout(meldcode, opdracht) ?? aanvaard({ type: 'meldcodestap-gezet', ...feit, ...stap });
    }
    case 'beslis':
      return beslis(meldcode, opdracht, feit);
  }
}

function stapfout(
  meldcode: Meldcode | undefined,
  { nummer, overgeslagen, verslag }: Extract<Meldcodezet, { soort: 'zet-stap' }>,
): Geweigerd | undefined {
  const aanDeBeurt = voorstappen[meldcode?.stappen.length ?? 0];
  if (nummer !== aanDeBeurt)
    return geweigerd('stap-niet-aan-de-beurt', `Stap ${aanDeBeurt ?? 5} is aan de beurt.`, [
      { veld: 'nummer', regel: 'de eerste stap die nog niet gezet is' },
    ]);
  if (overgeslagen && meldcode?.acuut !== true)
    return geweigerd('overslaan-alleen-acuut', 'Een stap overslaan kan alleen bij acuut gevaar.');
  if (verslag.trim().length === 0)
    return geweigerd('verslag-ontbreekt', 'Leg vast wat u vond, of waarom u de stap oversloeg.', [
      { veld: 'verslag', regel: 'niet leeg' },
    ]);
  return undefined;
}

function beslis(
  meldcode: Meldcode | undefined,
  { antwoorden, toelichting }: Extract<Meldcodezet, { soort: 'beslis' }>,
  feit: Feit,
): Gevolg<Meldcodegebeurtenis> {
  if ((meldcode?.stappen.length ?? 0) < voorstappen.length)
    return geweigerd('stappen-onvolledig', 'Zet eerst de stappen 1 tot en met 4, of leg vast waarom dat niet kon.');
  const uitkomst = weegAf(antwoorden);
  if (uitkomst.soort !== 'besluit')
    return geweigerd(
      'afweging-onvolledig',
      'Beantwoord de vragen tot en met de vraag die beslist, en geen vraag meer.',
      [{ veld: 'antwoorden', regel: 'tot en met de vraag die beslist' }],
    );
  const { besluit } = uitkomst;
  return aanvaard({ type: 'meldcode-besloten', ...feit, antwoorden, besluit, toelichting });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(meldcode: Meldcode | undefined, gebeurtenis: Meldcodegebeurtenis): Meldcode {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'meldcode-begonnen') {
    const { type: _, op: begonnenOp, door: __, ...kern } = gebeurtenis;
    return { status: 'in-uitvoering', versie: 1, ...kern, begonnenOp, gewijzigdOp: op, stappen: [] };
  }
  if (meldcode?.status !== 'in-uitvoering') throw new Error(`${gebeurtenis.type} outside in-uitvoering`);
  const verder = { ...meldcode, versie: meldcode.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'meldcode-acuut-geworden':
      return { ...verder, acuut: true };
    case 'meldcodestap-gezet': {
      const { nummer, overgeslagen, verslag } = gebeurtenis;
      return { ...verder, stappen: [...verder.stappen, { nummer, op, door, overgeslagen, verslag }] };
    }
    case 'meldcode-besloten': {
      const { antwoorden, besluit, toelichting } = gebeurtenis;
      return { ...verder, status: 'besloten', beslissing: { op, door, antwoorden, besluit, toelichting } };
    }
  }
}
