import { type Datum, type Gemeentecode, type Geweigerd, geweigerd } from '@schakel/domain';
import { nevenregels } from './nevenregels.domain.js';
import type { Hoofdregel, Spoorregeltekst } from './spoorregel.domain.js';
import { hoofdregels, spoortabelversie } from './spoortabel.domain.js';
import { type Leeftijdsgroep, type Zorgfeiten, spoorfeitenOp } from './zorgfeiten.domain.js';

/** The municipality that a row means, and why that one. */
export interface BepalendeGemeente {
  readonly gemeentecode: Gemeentecode;
  readonly omdat: 'ingeschreven' | 'aangetroffen' | 'gemeld';
}

/** What the table says about these facts on this day: a proposal, with everything needed to check it. */
export interface Spoorvoorstel extends Spoorregeltekst {
  readonly tabelversie: string;
  /** Legal day for which the facts were weighed. */
  readonly dag: Datum;
  readonly leeftijdsgroep: Leeftijdsgroep;
  /** Only for rows that make a municipality responsible. */
  readonly gemeente?: BepalendeGemeente;
  /** Rows that apply beside this one, in order of the table. */
  readonly daarnaast: readonly Spoorregeltekst[];
}

/** The officer's departure from the table: the row chosen instead, and why. */
export interface Afwijking {
  readonly regel: string;
  readonly reden: string;
}

/**
 * The first main row that applies, with all rows beside it. A proposal only: a named officer decides, and may depart from it with a
 * reason.
 * @param gemeld municipality that got the request; it is meant when neither registration nor place found is known
 */
export function stelSpoorVoor(feiten: Zorgfeiten, dag: Datum, gemeld: Gemeentecode): Spoorvoorstel {
  const spoorfeiten = spoorfeitenOp(feiten, dag);
  const { leeftijdsgroep } = spoorfeiten;
  const hoofdregel = hoofdregels.find(({ voor, geldt }) => voor === leeftijdsgroep && geldt(spoorfeiten));
  if (hoofdregel === undefined) throw new Error(`the table has no last row for ${leeftijdsgroep}`);
  return {
    ...tekst(hoofdregel),
    tabelversie: spoortabelversie,
    dag,
    leeftijdsgroep,
    ...(hoofdregel.gemeenteIsVerantwoordelijk && { gemeente: bepalendeGemeente(feiten, gemeld) }),
    daarnaast: nevenregels.filter(({ geldt }) => geldt(spoorfeiten, hoofdregel)).map(tekst),
  };
}

/**
 * Whether the departure may be: with a reason, to another main row that exists, of the same age group — a child's route is never
 * exchanged for an adult's. Codes `reden-ontbreekt`, `regel-onbekend`, `geen-afwijking`, `spoor-past-niet`.
 */
export function bezwaarTegenAfwijking(afwijking: Afwijking, voorstel: Spoorvoorstel): Geweigerd | undefined {
  if (afwijking.reden.trim() === '') {
    const velden = [{ veld: 'afwijking.reden', regel: 'niet leeg' }];
    return geweigerd('reden-ontbreekt', 'Wie afwijkt van het voorstel geeft een reden.', velden);
  }
  const weiger = (code: string, uitleg: string, regel: string) =>
    geweigerd(code, uitleg, [{ veld: 'afwijking.regel', regel }]);
  const gekozen = zoekHoofdregel(afwijking.regel);
  if (gekozen === undefined) {
    return weiger('regel-onbekend', 'Deze regel staat niet in de tabel.', 'een hoofdregel van de tabel');
  }
  if (gekozen.regel === voorstel.regel) {
    return weiger('geen-afwijking', 'Dit is wat de tabel al voorstelt.', 'een andere regel dan voorgesteld');
  }
  if (gekozen.voor !== voorstel.leeftijdsgroep) {
    const uitleg = 'Een minderjarige volgt geen regel voor volwassenen, en andersom.';
    return weiger('spoor-past-niet', uitleg, 'een regel voor dezelfde leeftijdsgroep');
  }
  return undefined;
}

/** What a main row says, or undefined when there is none of this code. */
export function regeltekst(regel: string): Spoorregeltekst | undefined {
  const gevonden = zoekHoofdregel(regel);
  return gevonden && tekst(gevonden);
}

function zoekHoofdregel(regel: string): Hoofdregel | undefined {
  return hoofdregels.find((kandidaat) => kandidaat.regel === regel);
}

function tekst({ regel, verantwoordelijke, plaats, grondslag, bron, graad }: Spoorregeltekst): Spoorregeltekst {
  return { regel, verantwoordelijke, plaats, grondslag, bron, graad };
}

function bepalendeGemeente(
  { gemeenteInschrijving, gemeenteAangetroffen }: Zorgfeiten,
  gemeld: Gemeentecode,
): BepalendeGemeente {
  if (gemeenteInschrijving !== undefined) return { gemeentecode: gemeenteInschrijving, omdat: 'ingeschreven' };
  if (gemeenteAangetroffen !== undefined) return { gemeentecode: gemeenteAangetroffen, omdat: 'aangetroffen' };
  return { gemeentecode: gemeld, omdat: 'gemeld' };
}
