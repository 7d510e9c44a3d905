import { type Datum, type Gemeentecode, type Geweigerd, geweigerd } from '@schakel/domain';
import type { Aandachtspunt } from './spooraandacht.domain.js';
import {
  type Hoofdregel,
  type Spoor,
  type Spoorregeltekst,
  spoorinvoerOp,
  spoorregel,
  spoorVan,
  tekst,
  zoekSpoorregel,
} from './spoorregel.domain.js';
import { hoofdregels, spoortabelversie } from './spoortabel.domain.js';
import { type Spooruitslag, uitslagVan } from './spooruitslag.domain.js';
import type { Leeftijdsgroep, Zorgfeiten } from './zorgfeiten.domain.js';

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
  /** The tracks side by side, each with its rows, the facts that led there and what is not known. */
  readonly sporen: readonly Spooruitslag[];
  readonly aandacht: readonly Aandachtspunt[];
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
  const invoer = spoorinvoerOp(feiten, dag);
  const leeftijdBekend =
    !feiten.leeftijdOnzeker && (feiten.geboortedatum !== undefined || feiten.geschatteLeeftijd !== undefined);
  const { hoofdregel: code, daarnaast, sporen, aandacht } = uitslagVan(invoer, leeftijdBekend);
  const hoofdregel = zoekHoofdregel(code);
  if (hoofdregel === undefined) throw new Error(`${code} is no main row`);
  return {
    ...tekst(hoofdregel),
    tabelversie: spoortabelversie,
    dag,
    leeftijdsgroep: hoofdregel.voor,
    ...(hoofdregel.gemeenteIsVerantwoordelijk && { gemeente: bepalendeGemeente(feiten, gemeld) }),
    daarnaast: daarnaast.map((regel) => tekst(spoorregel(regel))),
    sporen,
    aandacht,
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

/** The officer's departure within one track: the row chosen there instead, and why. */
export interface Spoorafwijking extends Afwijking {
  readonly spoor: Spoor;
}

/** Rows that are for adults only although their letter is that of the minors (Jeugdwet art. 1.1, jeugdige onder 3° en 4°). */
const VERLENGDE_JEUGDHULP = 'A4';

/**
 * Whether a departure within a track may be: with a reason, to a row of that track, of the age group of the person. Codes
 * `reden-ontbreekt`, `regel-onbekend`, `geen-afwijking`, `spoor-past-niet`.
 */
export function bezwaarTegenSpoorafwijking(
  { spoor, regel, reden }: Spoorafwijking,
  { sporen, leeftijdsgroep }: Pick<Spoorvoorstel, 'sporen' | 'leeftijdsgroep'>,
): Geweigerd | undefined {
  const weiger = (code: string, uitleg: string, veld: string, eis: string) =>
    geweigerd(code, uitleg, [{ veld, regel: eis }]);
  if (reden.trim() === '') return weiger('reden-ontbreekt', 'Wie afwijkt geeft een reden.', 'reden', 'niet leeg');
  if (zoekSpoorregel(regel) === undefined || spoorVan(regel) !== spoor) {
    return weiger('regel-onbekend', 'Dit spoor kent deze regel niet.', 'regel', 'een regel van dit spoor');
  }
  if (sporen.find((een) => een.spoor === spoor)?.regels.some((een) => een.regel === regel)) {
    return weiger('geen-afwijking', 'Dit is wat de tabel al voorstelt.', 'regel', 'een andere regel dan voorgesteld');
  }
  const voorVolwassenen = spoor !== 'A' || regel === VERLENGDE_JEUGDHULP;
  if (spoor !== 'E' && voorVolwassenen !== (leeftijdsgroep === 'volwassen')) {
    const uitleg = 'Een minderjarige volgt geen regel voor volwassenen, en andersom.';
    return weiger('spoor-past-niet', uitleg, 'regel', 'een regel voor dezelfde leeftijdsgroep');
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

function bepalendeGemeente(
  { gemeenteInschrijving, gemeenteAangetroffen }: Zorgfeiten,
  gemeld: Gemeentecode,
): BepalendeGemeente {
  if (gemeenteInschrijving !== undefined) return { gemeentecode: gemeenteInschrijving, omdat: 'ingeschreven' };
  if (gemeenteAangetroffen !== undefined) return { gemeentecode: gemeenteAangetroffen, omdat: 'aangetroffen' };
  return { gemeentecode: gemeld, omdat: 'gemeld' };
}
