import type { Datum, Herkomst } from '@schakel/domain';

/** A source that own research may consult, and on which article. */
export interface Onderzoeksbron extends Herkomst {
  readonly omschrijving: string;
  readonly artikel: string;
  /** Closed sources answer nobody but who may ask; open ones anybody. */
  readonly gesloten: boolean;
}

const JUSTIS = { bron: 'Justis, eigen onderzoek van het bestuursorgaan', graad: 'gelezen' } as const;

/**
 * The sources of own research (Wet Bibob art. 7a) with the legal basis of each consultation. A source that is not listed cannot be
 * recorded: first its legal basis is found. A signal of the chain is no source.
 */
export const ONDERZOEKSBRONNEN = {
  'politiegegevens-betrokkene': {
    omschrijving: 'Politiegegevens over betrokkene, en bij een rechtspersoon over zijn bestuurders',
    artikel: 'Besluit politiegegevens art. 4:3 lid 1 onder l',
    gesloten: true,
    bron: 'Besluit politiegegevens (BWBR0023086)',
    graad: 'gelezen-2017',
  },
  'justitiele-gegevens-betrokkene': {
    omschrijving: 'Justitiële gegevens over betrokkene, via Justid',
    artikel: 'Besluit justitiële en strafvorderlijke gegevens art. 15',
    gesloten: true,
    ...JUSTIS,
  },
  'justitiele-gegevens-relatie': {
    omschrijving: 'Justitiële gegevens over een zakelijke relatie, via Justid; sinds 2020',
    artikel: 'Besluit justitiële en strafvorderlijke gegevens art. 15',
    gesloten: true,
    ...JUSTIS,
  },
  'strafvorderlijke-gegevens': {
    omschrijving: 'Strafvorderlijke gegevens van het Openbaar Ministerie',
    artikel: 'Wet justitiële en strafvorderlijke gegevens art. 39f lid 1 onder d en g en lid 2',
    gesloten: true,
    ...JUSTIS,
  },
  'fiscale-gegevens': {
    omschrijving: 'Gegevens van de Belastingdienst; sinds 2022',
    artikel: 'Wet Bibob art. 7a, sinds de tweede tranche',
    gesloten: true,
    bron: 'Hekkelman, Wet Bibob tweede tranche',
    graad: 'secundair',
  },
  'bibob-register': {
    omschrijving: 'Bibob-register: gevaarsconclusies en terugtrekkingen, via het informatieportaal van Justid',
    artikel: 'Wet Bibob art. 11a',
    gesloten: true,
    bron: 'Justis, Bibob-register',
    graad: 'gelezen',
  },
  'handelsregister-personen': {
    omschrijving: 'Handelsregister, zoeken op natuurlijk persoon',
    artikel: 'Handelsregisterwet 2007 art. 28',
    gesloten: true,
    bron: 'Justis, veelgestelde vragen; artikel niet nagelezen',
    graad: 'uit het hoofd',
  },
  handelsregister: {
    omschrijving: 'Handelsregister, onderneming',
    artikel: 'Handelsregisterwet 2007 art. 21',
    gesloten: false,
    bron: 'Justis, veelgestelde vragen; artikel niet nagelezen',
    graad: 'uit het hoofd',
  },
  'eigen-gemeente': {
    omschrijving: 'Eigen vergunning- en handhavingsdossiers van de gemeente',
    artikel: 'Wet Bibob art. 7a; Awb art. 3:2',
    gesloten: false,
    bron: 'Awb (BWBR0005537) art. 3:2',
    graad: 'uit het hoofd',
  },
  'open-bron': {
    omschrijving: 'Openbare bron, zoals kadaster, insolventieregister of jaarrekening',
    artikel: 'Wet Bibob art. 7a; Awb art. 3:2',
    gesloten: false,
    bron: 'Awb (BWBR0005537) art. 3:2',
    graad: 'uit het hoofd',
  },
} as const satisfies Record<string, Onderzoeksbron>;

export type Onderzoeksbroncode = keyof typeof ONDERZOEKSBRONNEN;
export const onderzoeksbroncodes = Object.keys(ONDERZOEKSBRONNEN) as readonly Onderzoeksbroncode[];

/** One consultation: on which day which source was asked for what, and where the answer is kept. */
export interface Bronbevraging {
  readonly bron: Onderzoeksbroncode;
  readonly op: Datum;
  readonly doel: string;
  /** Where the answer is: a reference in the municipality's own records, not the answer itself. */
  readonly resultaat: string;
  readonly door: string;
}
