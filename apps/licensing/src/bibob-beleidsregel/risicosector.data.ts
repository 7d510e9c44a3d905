import { datum, type Herkomst } from '@schakel/domain';

/** Edition of the Standaard Bedrijfsindeling. A code without its edition says nothing: most companies were recoded. */
export const sbiEdities = ['2008', '2025'] as const;
export type SbiEditie = (typeof sbiEdities)[number];

/** The Handelsregister recoded about 80% of companies in the weekend of 6 September 2025. */
export const SBI_2025: Herkomst = {
  bron: 'deondernemer.nl, 2025-09-06; gemeente.nu, 2025-08-13',
  graad: 'gelezen',
  geldigVanaf: datum('2025-09-06'),
};

/** A code as the Handelsregister gives it; `begin` stands for all codes that begin so. */
export interface Sectorcode extends Herkomst {
  readonly begin: string;
  readonly editie: SbiEditie;
}

/** A branch in which exploitation is found more often than elsewhere. It says nothing about one company. */
export interface Risicosector extends Herkomst {
  readonly naam: string;
  /** Codes of companies of this branch, as far as known; never all of them. */
  readonly sbi: readonly Sectorcode[];
}

const HOOFD = { bron: 'geen bron gelezen', graad: 'uit het hoofd' } as const;
const INDELING = { bron: 'SBI 2008, tweedehands overzicht', graad: 'secundair' } as const;
const OM = 'Aanwijzing mensenhandel OM (BWBR0033564)';

const sbi = (herkomst: Pick<Sectorcode, 'bron' | 'graad'>, ...codes: readonly string[]): readonly Sectorcode[] =>
  codes.map((begin) => ({ begin, editie: '2008', ...herkomst }));

/**
 * Risk sectors. A company's code is help to find the sector, not the sector: the sex branch has none of its own (booked as other
 * services), so who works with codes alone misses it.
 */
export const RISICOSECTOREN = {
  'prostitutie-en-escort': {
    naam: 'Prostitutie, escort en erotische massage',
    sbi: sbi({ bron: 'omroepzeeland.nl/nieuws/119032', graad: 'gelezen' }, '9609'),
    bron: `${OM}; hetccv.nl, vergunningverlening prostitutie`,
    graad: 'gelezen-2017',
  },
  'massage-nagels-beauty': {
    naam: 'Massagesalon, nagelstudio en schoonheidsverzorging',
    sbi: sbi(INDELING, '9602', '9604'),
    bron: 'Kamervragen 2019Z00523',
    graad: 'gelezen',
  },
  'horeca-en-hotels': {
    naam: 'Horeca en hotels',
    sbi: [...sbi(INDELING, '5510', '5610'), ...sbi(HOOFD, '5630')],
    bron: `${OM}; praktijk van de RIEC's`,
    graad: 'gelezen-2017',
  },
  'land-en-tuinbouw': {
    naam: 'Land- en tuinbouw en veehouderij',
    sbi: sbi(HOOFD, '0113', '0119', '014'),
    bron: `${OM}; magazines.riec.nl/codegeel/2020/10/comanche`,
    graad: 'gelezen',
  },
  'uitzend-en-uitleen': {
    naam: 'Uitzend- en uitleenbureaus',
    sbi: sbi(HOOFD, '7820'),
    bron: `${OM}; hetccv.nl, seksuele uitbuiting`,
    graad: 'gelezen',
  },
  'kamerverhuur-en-huisvesting': {
    naam: 'Kamerverhuur, huisvesting van arbeidsmigranten en vakantieparken',
    sbi: sbi(HOOFD, '6820', '5520'),
    bron: 'Actieplan programma Samen tegen mensenhandel (2023D42860)',
    graad: 'gelezen',
  },
  'schoonmaak-bouw-infra': {
    naam: 'Schoonmaak, bouw en infra',
    sbi: sbi(HOOFD, '812', '41', '42', '43'),
    bron: `${OM}; lokaleregelgeving.overheid.nl/CVDR737104`,
    graad: 'gelezen-2017',
  },
  'handel-en-vervoer': {
    naam: 'Detailhandel en toko, autowasserij, koerier en vervoer',
    sbi: sbi(HOOFD, '47', '4520', '5320', '4941'),
    bron: 'Kamervragen 2019Z00523 (detailhandel); het overige geen bron gelezen',
    graad: 'uit het hoofd',
  },
  'riviercruise-en-restaurants': {
    naam: 'Riviercruise en restaurants met gespecialiseerde koks',
    sbi: sbi(HOOFD, '5030', '5610'),
    bron: 'platform-investico.nl, 2018',
    graad: 'gelezen',
  },
  'particuliere-huishoudens': {
    naam: 'Particuliere huishoudens (au pair, diplomatiek personeel)',
    sbi: sbi(HOOFD, '9700'),
    bron: 'lokaleregelgeving.overheid.nl/CVDR737104',
    graad: 'gelezen',
  },
} as const satisfies Readonly<Record<string, Risicosector>>;

export type Risicosectorcode = keyof typeof RISICOSECTOREN;
export const risicosectorcodes = Object.keys(RISICOSECTOREN) as readonly Risicosectorcode[];

/** Value of the input when the branch is none of the list. */
export const GEEN_RISICOSECTOR = 'geen-risicosector';
export type Sectorwaarde = Risicosectorcode | typeof GEEN_RISICOSECTOR;
export const sectorwaarden: readonly Sectorwaarde[] = [...risicosectorcodes, GEEN_RISICOSECTOR];

/** A code of a company with its edition. */
export interface SbiCode {
  readonly code: string;
  readonly editie: SbiEditie;
}

/** Whether the value is an SBI code: two to five digits, dots allowed between them. */
export function isSbiCode(waarde: unknown): boolean {
  return typeof waarde === 'string' && /^[0-9]{2}(\.?[0-9]{1,2}(\.?[0-9])?)?$/.test(waarde);
}

/** The sectors that a company's code points at: help for who chooses. Empty for a code of an edition of which no code is known. */
export function sectorenVan({ code, editie }: SbiCode): readonly Risicosectorcode[] {
  const cijfers = code.replaceAll('.', '');
  return risicosectorcodes.filter((sector) =>
    RISICOSECTOREN[sector].sbi.some((een) => een.editie === editie && cijfers.startsWith(een.begin)),
  );
}
