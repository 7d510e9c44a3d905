import type { Datum } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { EIGEN_REGELINGEN } from './eigen-regelingen.data.js';
import { HORECA } from './horeca.data.js';
import { OMGEVING_EN_EVENEMENT } from './omgeving-en-evenement.data.js';
import { SEKSBEDRIJF } from './seksbedrijf.data.js';
import type { Eigenregeling, Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';
import { WONEN } from './wonen.data.js';
import { ZONDER_VERGUNNING } from './zonder-vergunning.data.js';

/** The national pack: all versions of all rules. */
export const LANDELIJKE_REGELINGEN: readonly Vergunningsoortregeling[] = [
  ...HORECA,
  ...SEKSBEDRIJF,
  ...WONEN,
  ...OMGEVING_EN_EVENEMENT,
  ...ZONDER_VERGUNNING,
];

/** Codes of all rules, each once. */
export const regelingcodes: readonly string[] = [...new Set(LANDELIJKE_REGELINGEN.map(({ code }) => code))];

/** The rule that is meant when an application names its kind of permit only. */
const GEWOONLIJK: Readonly<Record<Vergunningsoort, string>> = {
  alcoholwetvergunning: 'alcoholwet-horecabedrijf',
  exploitatievergunning: 'exploitatie-openbare-inrichting',
  seksbedrijfvergunning: 'seksbedrijf',
  omgevingsvergunning: 'omgevingsvergunning-regulier',
  verhuurvergunning: 'verhuur-woonruimte',
  huisvestingsvergunning: 'huisvesting-woonruimte',
  speelautomatenvergunning: 'speelautomaten',
  evenementenvergunning: 'evenement',
  'andere-vergunning': 'andere-vergunning',
};

/** Code of the rule that is meant by a kind of permit alone. */
export function gewoonlijkeRegeling(soort: Vergunningsoort): string {
  return GEWOONLIJK[soort];
}

/** The latest of several versions that is in force on a day. */
function inWerking<V extends { readonly geldigVanaf: Datum }>(versies: readonly V[], opDatum: Datum): V | undefined {
  return versies
    .filter(({ geldigVanaf }) => geldigVanaf <= opDatum)
    .reduce<V | undefined>(
      (laatste, versie) => (laatste && laatste.geldigVanaf > versie.geldigVanaf ? laatste : versie),
      undefined,
    );
}

/** What a municipality's own rule makes of the national one; its source is told with it. */
function metEigen(landelijk: Vergunningsoortregeling, eigen: Eigenregeling | undefined): Vergunningsoortregeling {
  if (eigen === undefined) return landelijk;
  const { afwijking, geldigVanaf, bron, graad } = eigen;
  return { ...landelijk, ...afwijking, geldigVanaf, bron, graad };
}

/**
 * The rule of a code that is in force for a municipality on a day: the national one with what the municipality ruled otherwise. An own rule of
 * before the national version that is in force no longer counts: it was made for another law.
 * @returns undefined when the code is unknown or had no rule yet
 */
export function regelingOp(
  code: string,
  gemeentecode: string,
  opDatum: Datum,
  eigenRegelingen: readonly Eigenregeling[] = EIGEN_REGELINGEN,
): Vergunningsoortregeling | undefined {
  const landelijk = inWerking(
    LANDELIJKE_REGELINGEN.filter((regeling) => regeling.code === code),
    opDatum,
  );
  if (landelijk === undefined) return undefined;
  const eigen = eigenRegelingen.filter(
    (regeling) =>
      regeling.code === code && regeling.gemeentecode === gemeentecode && regeling.geldigVanaf >= landelijk.geldigVanaf,
  );
  return metEigen(landelijk, inWerking(eigen, opDatum));
}

/** All rules in force for a municipality on a day, in the order of the pack. */
export function regelingenOp(gemeentecode: string, opDatum: Datum): readonly Vergunningsoortregeling[] {
  return regelingcodes.flatMap((code) => regelingOp(code, gemeentecode, opDatum) ?? []);
}

/** Codes of all documents of all checklists, each once. */
export const stukcodes: readonly string[] = [
  ...new Set(LANDELIJKE_REGELINGEN.flatMap(({ stukken }) => stukken.map(({ code }) => code))),
].sort();
