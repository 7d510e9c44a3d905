import { vulSjabloon, type Brief as Briefmodel, type Invulling } from '@schakel/brieven';
import { geweigerd, zoekGemeente, type Gemeentecode, type Geweigerd } from '@schakel/domain';
import type { Brieftekstinhoud } from '../brieftekst/brieftekst-toestand.domain.js';
import { BRIEFSOORTEN, GEVOLGEN_VAN_OVERSCHRIJDING, gevolgcodes } from '../brieftekst/briefsoort.data.js';
import type { Briefsoort } from '../brieftekst/briefsoort.domain.js';
import type { Brief } from './brief-toestand.domain.js';

/** Everything a letter is made of. */
export interface Samenstelling {
  readonly brief: Pick<Brief, 'id' | 'soort' | 'opgave'>;
  readonly gemeentecode: Gemeentecode;
  readonly tekst: Brieftekstinhoud;
  /** What the file says of itself; goes before what was typed. */
  readonly feiten: Invulling;
  /** Day on the letter, `YYYY-MM-DD`. */
  readonly dag: string;
}

/**
 * The letter as plain data, ready to be printed. Refusals: `invulplek-onbekend` (typed, but no placeholder of this kind, or one that only the
 * file fills), `invulplek-niet-gevuld`, `gevolg-past-niet`.
 */
export function stelSamen({ brief, gemeentecode, tekst, feiten, dag }: Samenstelling): Briefmodel | Geweigerd {
  const { soort, opgave } = brief;
  const { plekken } = BRIEFSOORTEN[soort];
  const bezwaar = bezwaarTegenInvulling(soort, opgave.invulling) ?? bezwaarTegenGevolg(opgave.invulling, feiten);
  if (bezwaar !== undefined) return bezwaar;
  const gevuld = vulSjabloon(
    { ...tekst, bron: '', graad: 'uit het hoofd' },
    plekken,
    metZinnen({ ...opgave.invulling, ...feiten }),
  );
  if ('soort' in gevuld) return gevuld;
  const naam = `Gemeente ${zoekGemeente(gemeentecode)?.naam ?? gemeentecode}`;
  return {
    afzender: { naam, adresregels: opgave.afzenderregels },
    geadresseerde: opgave.geadresseerde,
    kenmerk: brief.id,
    datum: dag,
    aanhef: tekst.aanhef,
    ondertekening: opgave.ondertekening,
    ...gevuld,
  };
}

/** Placeholders that a file fills by itself: nobody types another day or outcome than the file has. */
const UIT_HET_DOSSIER: ReadonlySet<string> = new Set([
  'bedrijfsnaam',
  'vergunningsoort',
  'ontvangenOp',
  'beslistermijnEinde',
  'bezwaarTot',
  'uitkomst',
  'motivering',
  'voorschriften',
]);

/** What is wrong with what was typed for a kind of letter, by name; undefined when nothing is. What is still empty shows when it is printed. */
export function bezwaarTegenInvulling(soort: Briefsoort, invulling: Invulling): Geweigerd | undefined {
  const { plekken } = BRIEFSOORTEN[soort];
  const vreemd = Object.keys(invulling).filter((naam) => !Object.hasOwn(plekken, naam) || UIT_HET_DOSSIER.has(naam));
  if (vreemd.length > 0) {
    const regel = 'alleen een invulplek van deze soort brief die niet uit het dossier komt';
    return geweigerd(
      'invulplek-onbekend',
      'Deze invulplek vult u bij deze brief niet in.',
      vreemd.map((naam) => ({ veld: naam.slice(0, 40), regel })),
    );
  }
  const { gevolgVanOverschrijding: gevolg } = invulling;
  if (gevolg === undefined || gevolgcodes.some((code) => code === gevolg)) return undefined;
  return geweigerd('invulplek-niet-gevuld', 'Kies wat er geldt als wij niet op tijd beslissen.', [
    { veld: 'gevolgVanOverschrijding', regel: gevolgcodes.join(' of ') },
  ]);
}

/** What silence leads to follows from the rule of the permit; a letter that says otherwise is not sent. Refusal: `gevolg-past-niet`. */
function bezwaarTegenGevolg(
  { gevolgVanOverschrijding: getypt }: Invulling,
  { gevolgVanOverschrijding: volgtUitRegeling }: Invulling,
): Geweigerd | undefined {
  if (getypt === undefined || volgtUitRegeling === undefined || getypt === volgtUitRegeling) return undefined;
  return geweigerd('gevolg-past-niet', 'Wat er geldt als wij niet op tijd beslissen, volgt uit de regeling.', [
    { veld: 'gevolgVanOverschrijding', regel: 'zoals de regeling van deze vergunning het zegt' },
  ]);
}

function metZinnen(invulling: Invulling): Invulling {
  const gekozen = gevolgcodes.find((code) => code === invulling.gevolgVanOverschrijding);
  if (gekozen === undefined) return invulling;
  return { ...invulling, gevolgVanOverschrijding: GEVOLGEN_VAN_OVERSCHRIJDING[gekozen] };
}
