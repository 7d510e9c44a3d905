import { datum, type DuurInDagen, type Herkomst } from '@schakel/domain';

/** Who gets nothing without consent: each of the codes of LO BRP 70.10 is a set of these. */
export const ontvangersoorten = ['derde-bij-voorschrift', 'kerk', 'vrije-derde'] as const;
export type Ontvangersoort = (typeof ontvangersoorten)[number];
/** As the public event has them (`BEPERKINGSCODES`). */
export type Beperkingscode = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7';

interface Beperking extends Herkomst {
  readonly omschrijving: string;
  readonly geenVerstrekkingAan: readonly Ontvangersoort[];
}

const LO = { bron: 'LO BRP element 70.10; overeenstemmende opensourcebronnen', graad: 'secundair' } as const;

/** Indicatie geheim, LO BRP 70.10. */
export const BEPERKINGEN: Readonly<Record<Beperkingscode, Beperking>> = {
  '0': { omschrijving: 'Geen beperking', geenVerstrekkingAan: [], ...LO },
  '1': {
    omschrijving: 'Niet zonder toestemming aan derden ter uitvoering van een algemeen verbindend voorschrift',
    geenVerstrekkingAan: ['derde-bij-voorschrift'],
    ...LO,
  },
  '2': { omschrijving: 'Niet aan kerken', geenVerstrekkingAan: ['kerk'], ...LO },
  '3': { omschrijving: 'Niet aan vrije derden', geenVerstrekkingAan: ['vrije-derde'], ...LO },
  '4': { omschrijving: '1 en 2', geenVerstrekkingAan: ['derde-bij-voorschrift', 'kerk'], ...LO },
  '5': { omschrijving: '1 en 3', geenVerstrekkingAan: ['derde-bij-voorschrift', 'vrije-derde'], ...LO },
  '6': { omschrijving: '2 en 3', geenVerstrekkingAan: ['kerk', 'vrije-derde'], ...LO },
  '7': { omschrijving: '1, 2 en 3', geenVerstrekkingAan: ['derde-bij-voorschrift', 'kerk', 'vrije-derde'], ...LO },
};

interface Wachttijd extends Herkomst {
  readonly duur: DuurInDagen;
  readonly grondslag: string;
}

/** Within which a written request is handled; with an aangifte it is done at once. */
export const BEHANDELTERMIJN: Wachttijd = {
  duur: { aantal: 4, eenheid: 'weken' },
  grondslag: 'Wet BRP art. 2.59',
  bron: 'Wet BRP (BWBR0033715), tekst van 2021-08-26',
  graad: 'secundair',
};

/** How long before its end the clock warns. */
export const WAARSCHUWING: Wachttijd = {
  duur: { aantal: 7, eenheid: 'dagen' },
  grondslag: 'Werkafspraak',
  bron: 'Voorbeeld van Schakel; door de gemeente te bevestigen',
  graad: 'uit het hoofd',
};

/** How long nothing is delivered after the decision to deliver in spite of the restriction was made known. */
export const WACHTTIJD_UITZONDERING: Wachttijd = {
  duur: { aantal: 6, eenheid: 'weken' },
  grondslag: 'Wet BRP art. 3.21 lid 2',
  bron: 'Wet BRP art. 3.21; de lengte is niet nagelezen',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2014-01-06'),
};

/** Whether something may be delivered to this kind of receiver under this code. */
export function magNaar(code: Beperkingscode, ontvanger: Ontvangersoort): boolean {
  return !BEPERKINGEN[code].geenVerstrekkingAan.includes(ontvanger);
}
