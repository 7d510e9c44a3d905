import { geweigerd, type Datum, type Gemeentecode, type Geweigerd, type Herkomst } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

export const organen = ['burgemeester', 'college'] as const;
/** The authority in whose name is decided (Awb art. 1:1). */
export type Orgaan = (typeof organen)[number];

export const mandaatuitkomsten = [
  'verleend',
  'verleend-met-voorschriften',
  'geweigerd',
  'niet-behandeld',
  'ingetrokken',
  'geschorst',
  'vervallen',
] as const;
/** Outcome of a decision, as far as it matters for who signs. */
export type Mandaatuitkomst = (typeof mandaatuitkomsten)[number];

export const ondertekenrollen = ['vergunningmedewerker', 'jurist'] as const;
/** A role to which signing may be mandated. The burgemeester needs no mandate. */
export type Ondertekenrol = (typeof ondertekenrollen)[number];

/** A mandate: these roles sign these outcomes in the name of the authority (Awb art. 10:1). */
export interface Mandaatregel {
  /** Reads as a sentence; stored with the signature. Kebab-case. */
  readonly naam: string;
  readonly vergunningsoorten: 'alle' | readonly Vergunningsoort[];
  readonly uitkomsten: readonly Mandaatuitkomst[];
  readonly rollen: readonly Ondertekenrol[];
}

/** Who may sign what, in one version. What no rule mandates stays with the authority itself. */
export interface Mandaattabel extends Herkomst {
  readonly versie: string;
  /** Absent: for every municipality that has no table of its own. */
  readonly gemeentecode?: Gemeentecode;
  readonly geldigVanaf: Datum;
  readonly organen: Readonly<Record<Vergunningsoort, Orgaan>>;
  readonly regels: readonly Mandaatregel[];
}

/** What somebody is about to sign. */
export interface Ondertekenvraag {
  readonly vergunningsoort: Vergunningsoort;
  readonly uitkomst: Mandaatuitkomst;
  /** Whether the decision rests on Wet Bibob art. 3. */
  readonly opWetBibob: boolean;
  /** Roles of who is about to sign. */
  readonly rollen: readonly string[];
  /** Day on which the college decided; needed when the college itself decides. */
  readonly collegebesluitOp?: Datum;
}

/** In whose name was signed, and by what right. */
export interface Bevoegdheid {
  readonly namens: Orgaan;
  readonly krachtens: 'eigen-bevoegdheid' | 'collegebesluit' | 'mandaat';
  readonly tabelversie: string;
  readonly regel?: string;
  readonly collegebesluitOp?: Datum;
}

/** Never mandated, whatever a table says: a refusal on Wet Bibob, and taking a permit away. */
function alleenHetOrgaan({ uitkomst, opWetBibob }: Ondertekenvraag): boolean {
  return opWetBibob || uitkomst === 'ingetrokken';
}

/** The table that holds on a day: the municipality's own, or else the national one; of each the latest. Undefined before the first. */
export function geldendeMandaattabel(
  tabellen: readonly Mandaattabel[],
  gemeentecode: Gemeentecode,
  opDatum: Datum,
): Mandaattabel | undefined {
  const geldig = tabellen
    .filter(({ geldigVanaf }) => geldigVanaf <= opDatum)
    .toSorted((een, ander) => (een.geldigVanaf < ander.geldigVanaf ? -1 : 1));
  return (
    geldig.filter((tabel) => tabel.gemeentecode === gemeentecode).at(-1) ??
    geldig.filter((tabel) => tabel.gemeentecode === undefined).at(-1)
  );
}

/**
 * Whether somebody with these roles may sign, and by what right. A mandate comes first, because it is the more specific; the burgemeester
 * signs by his own right, or for the college when it decided (Gemeentewet art. 59a). Refusals: `niet-bevoegd`,
 * `collegebesluit-ontbreekt`.
 */
export function magOndertekenen(tabel: Mandaattabel, vraag: Ondertekenvraag): Bevoegdheid | Geweigerd {
  const { vergunningsoort, uitkomst, rollen, collegebesluitOp } = vraag;
  const namens = tabel.organen[vergunningsoort];
  const tabelversie = tabel.versie;
  const regel = alleenHetOrgaan(vraag)
    ? undefined
    : tabel.regels.find(
        (een) =>
          (een.vergunningsoorten === 'alle' || een.vergunningsoorten.includes(vergunningsoort)) &&
          een.uitkomsten.includes(uitkomst) &&
          een.rollen.some((rol) => rollen.includes(rol)),
      );
  if (regel !== undefined) return { namens, krachtens: 'mandaat', tabelversie, regel: regel.naam };
  if (!rollen.includes('burgemeester'))
    return geweigerd('niet-bevoegd', 'U bent niet bevoegd om dit besluit te ondertekenen.');
  if (namens === 'burgemeester') return { namens, krachtens: 'eigen-bevoegdheid', tabelversie };
  if (collegebesluitOp === undefined)
    return geweigerd('collegebesluit-ontbreekt', 'Het college beslist hier zelf. Noem de dag van het collegebesluit.', [
      { veld: 'collegebesluitOp', regel: 'ingevuld' },
    ]);
  return { namens, krachtens: 'collegebesluit', tabelversie, collegebesluitOp };
}
