import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import { ontbrekendVan } from './bibob-formulier-volledigheid.domain.js';
import {
  bibobformuliermachine,
  type Antwoord,
  type BibobFormulier,
  type Formuliergebeurtenis,
  type Formulieropdracht,
  type GeefHersteltermijn,
  type Onderteken,
} from './bibob-formulier-toestand.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `termijn-verstreken`, `antwoorden-ontbreken`,
 * `vraag-niet-op-formulier`, `vraag-dubbel`, `antwoord-past-niet`, `bewijs-ontbreekt`, `niets-ontbreekt`, `hersteltermijn-niet-later`,
 * `reden-ontbreekt`, `ondertekening-in-toekomst`, `formulier-onvolledig`.
 * @param formulier undefined before it was handed out
 */
export function decide(
  formulier: BibobFormulier | undefined,
  opdracht: Formulieropdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Formuliergebeurtenis> {
  const vandaag = wettelijkeDag(nu);
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(bibobformuliermachine, formulier?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      formulier === undefined ? 'Er is nog geen formulier' : `Het formulier heeft status ${formulier.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'reik-uit') {
    const { soort: _, ...uitreiking } = opdracht;
    return (
      naVandaag('uiterlijk', opdracht.uiterlijk, vandaag) ??
      aanvaard({ type: 'bibob-formulier-uitgereikt', ...feit, gemeentecode, ...uitreiking })
    );
  }
  if (formulier === undefined) throw new Error('the machine lets nothing happen to a form that is not there');
  switch (opdracht.soort) {
    case 'leg-antwoorden-vast': {
      const { antwoorden } = opdracht;
      return (
        bezwaarTegenAntwoorden(formulier, antwoorden) ??
        aanvaard({ type: 'bibob-antwoorden-vastgelegd', ...feit, antwoorden })
      );
    }
    case 'geef-hersteltermijn':
      return geefHersteltermijn(formulier, opdracht, vandaag, feit);
    case 'onderteken':
      return (
        ondertekendInToekomst(opdracht, vandaag) ??
        aanvaard({ type: 'bibob-formulier-ondertekend', ...feit, ondertekening: opdracht.ondertekening })
      );
    case 'stel-volledig-vast':
      return ontbrekendVan(formulier).length > 0
        ? geweigerd('formulier-onvolledig', 'Er ontbreken nog antwoorden of stukken.')
        : aanvaard({ type: 'bibob-formulier-volledig', ...feit });
  }
}

function naVandaag(veld: string, dag: Datum, vandaag: Datum): Geweigerd | undefined {
  if (dag > vandaag) return undefined;
  return geweigerd('termijn-verstreken', 'De laatste dag ligt na vandaag.', [{ veld, regel: 'na vandaag' }]);
}

function bezwaarTegenAntwoorden({ vragen }: BibobFormulier, antwoorden: readonly Antwoord[]): Geweigerd | undefined {
  if (antwoorden.length === 0) {
    const velden = [{ veld: 'antwoorden', regel: 'ten minste één' }];
    return geweigerd('antwoorden-ontbreken', 'Leg ten minste één antwoord vast.', velden);
  }
  for (const [plaats, { vraag, waarde, bewijs }] of antwoorden.entries()) {
    const weiger = (code: string, uitleg: string, veld: string) =>
      geweigerd(code, uitleg, [{ veld: `antwoorden.${String(plaats)}.${veld}`, regel: uitleg }]);
    const gesteld = vragen.find(({ code }) => code === vraag);
    if (gesteld === undefined)
      return weiger('vraag-niet-op-formulier', 'Deze vraag staat niet op het formulier.', 'vraag');
    if (antwoorden.findIndex((ander) => ander.vraag === vraag) < plaats)
      return weiger('vraag-dubbel', 'Deze vraag is twee keer beantwoord.', 'vraag');
    if (waarde.soort !== gesteld.soort || isLeeg(waarde))
      return weiger('antwoord-past-niet', `Op deze vraag past een antwoord van de soort ${gesteld.soort}.`, 'waarde');
    if (bewijs.length === 0)
      return weiger('bewijs-ontbreekt', 'Noem het stuk waarin dit antwoord staat, ten minste het formulier.', 'bewijs');
  }
  return undefined;
}

function isLeeg(waarde: Antwoord['waarde']): boolean {
  if (waarde.soort === 'tekst') return waarde.tekst.trim() === '';
  return waarde.soort === 'bedrag' && !/^(0|[1-9][0-9]{0,17})$/.test(waarde.centen);
}

/** Time to mend, or more of it: only for something that is missing, and each time longer than before. */
function geefHersteltermijn(
  formulier: BibobFormulier,
  { tot, reden }: GeefHersteltermijn,
  vandaag: Datum,
  feit: { readonly op: string; readonly door: string },
): Gevolg<Formuliergebeurtenis> {
  const ontbrekend = ontbrekendVan(formulier);
  if (ontbrekend.length === 0) return geweigerd('niets-ontbreekt', 'Er ontbreekt niets; er valt niets te herstellen.');
  const vorige = formulier.hersteltermijnen.at(-1);
  if (vorige !== undefined && tot <= vorige.tot) {
    const velden = [{ veld: 'tot', regel: 'later dan de vorige termijn' }];
    return geweigerd('hersteltermijn-niet-later', 'Een verlenging eindigt later dan de vorige termijn.', velden);
  }
  if (reden.trim() === '') {
    return geweigerd('reden-ontbreekt', 'Geef een reden.', [{ veld: 'reden', regel: 'niet leeg' }]);
  }
  const vragen = [...new Set(ontbrekend.map(({ vraag }) => vraag))];
  const hersteltermijn = { gegevenOp: vandaag, tot, reden, vragen };
  return naVandaag('tot', tot, vandaag) ?? aanvaard({ type: 'bibob-hersteltermijn-gegeven', ...feit, hersteltermijn });
}

function ondertekendInToekomst({ ondertekening }: Onderteken, vandaag: Datum): Geweigerd | undefined {
  if (ondertekening.ondertekendOp <= vandaag) return undefined;
  const velden = [{ veld: 'ondertekendOp', regel: 'vandaag of eerder' }];
  return geweigerd('ondertekening-in-toekomst', 'De dag van ondertekening ligt in de toekomst.', velden);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(formulier: BibobFormulier | undefined, gebeurtenis: Formuliergebeurtenis): BibobFormulier {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'bibob-formulier-uitgereikt') {
    const { id, gemeentecode, toetsId, bijlage, vragen, uiterlijk } = gebeurtenis;
    const begin = { antwoorden: [], hersteltermijnen: [], gestartOp: op, gewijzigdOp: op };
    return { id, gemeentecode, versie: 1, toetsId, status: 'uitgereikt', bijlage, vragen, uiterlijk, ...begin };
  }
  if (formulier === undefined) throw new Error(`${gebeurtenis.type} before bibob-formulier-uitgereikt`);
  const verder = { ...formulier, versie: formulier.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'bibob-antwoorden-vastgelegd': {
      const nieuw = gebeurtenis.antwoorden.map((een) => ({ ...een, vastgelegdOp: op, vastgelegdDoor: door }));
      const codes = new Set(nieuw.map(({ vraag }) => vraag));
      const antwoorden = [...formulier.antwoorden.filter(({ vraag }) => !codes.has(vraag)), ...nieuw];
      if (ontbrekendVan({ ...verder, antwoorden }).length > 0) return { ...verder, antwoorden };
      const aangevuldOp = wettelijkeDag(op);
      const hersteltermijnen = formulier.hersteltermijnen.map((termijn) => ({ aangevuldOp, ...termijn }));
      return { ...verder, antwoorden, hersteltermijnen };
    }
    case 'bibob-hersteltermijn-gegeven': {
      const { ondertekening: _, ...zonder } = verder;
      const hersteltermijnen = [...formulier.hersteltermijnen, gebeurtenis.hersteltermijn];
      return { ...zonder, status: 'hersteltermijn', hersteltermijnen };
    }
    case 'bibob-formulier-ondertekend':
      return { ...verder, status: 'ondertekend', ondertekening: gebeurtenis.ondertekening };
    case 'bibob-formulier-volledig':
      return { ...verder, status: 'volledig' };
  }
}
