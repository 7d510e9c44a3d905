import { type Datum, datum } from '@schakel/domain';
import { iloIndicatoren } from './ilo-indicatoren.domain.js';
import type { Indicator } from './indicator.domain.js';
import { unodcObservaties } from './unodc-observaties.domain.js';

/** A version never changes once published; a correction is a new version. `geldigVanaf` is a legal day. */
export interface Catalogusversie {
  readonly versie: string;
  readonly geldigVanaf: Datum;
  readonly bron: string;
  readonly waarschuwing: string;
  readonly indicatoren: readonly Indicator[];
}

/** Shown wherever indicators are shown: an item says little by itself (signalenlijst Veiligheidshuis Zeeland). */
export const waarschuwing =
  'Indicatoren zijn een hulpmiddel en nooit een bewijs: elk punt kan ook bij andere problemen passen. ' +
  'Overleg bij twijfel met de vertrouwenspersoon, Veilig Thuis of de zorgcoördinator.';

const versies: readonly Catalogusversie[] = [
  {
    versie: '2026.1',
    geldigVanaf: datum('2026-01-01'),
    bron: 'ILO/EC Delphi 2009 (volwassenen en minderjarigen, arbeid) en UNODC-observatielijst',
    waarschuwing,
    indicatoren: [...iloIndicatoren, ...unodcObservaties],
  },
];

const opVersie = new Map(versies.map((catalogus) => [catalogus.versie, catalogus]));
const opCode = new Map(
  versies.map((catalogus) => [
    catalogus.versie,
    new Map(catalogus.indicatoren.map((indicator) => [indicator.code, indicator])),
  ]),
);

/** All versions, oldest first. */
export const catalogusversies = versies;

/** The catalogue with this version number, or undefined. */
export function catalogusMetVersie(versie: string): Catalogusversie | undefined {
  return opVersie.get(versie);
}

/** The newest version in force on a legal day, or undefined before the first. */
export function geldendeCatalogus(dag: Datum): Catalogusversie | undefined {
  return versies.findLast((catalogus) => catalogus.geldigVanaf <= dag);
}

/** Whether the version exists and is in force on a legal day; an older version stays valid for what was seen with it. */
export function isUitgegeven(versie: string, dag: Datum): boolean {
  const catalogus = opVersie.get(versie);
  return catalogus !== undefined && catalogus.geldigVanaf <= dag;
}

/** One indicator by version and code, or undefined when either is unknown. */
export function zoekIndicator(versie: string, code: string): Indicator | undefined {
  return opCode.get(versie)?.get(code);
}
