import type { Beslisrij, Graad, Verzameltabel } from '@schakel/domain';
import { kenmerken } from './spoorregel.domain.js';
import { hoofdcodes } from './spoortabel.domain.js';

/** Something to look at within the proposed row: it changes a term, a ground or a kind of place, not who is responsible. */
export interface Aandachtspunt {
  readonly code: string;
  readonly tekst: string;
  readonly grondslag: string;
  readonly bron: string;
  readonly graad: Graad;
}

const VC = { bron: 'Vc 2000 B8/3, tekst 2017', graad: 'gelezen-2017' } as const;
const OPVANG = { bron: 'wegwijzermensenhandel.nl, opvang, vraag 1', graad: 'gelezen' } as const;

export const aandachtspunten = [
  {
    code: 'bedenktijd-dublin',
    tekst: 'Dublin: de bedenktijd duurt korter dan anders; zie de termijnentabel van de bedenktijd.',
    grondslag: 'WBV 2023/11',
    bron: 'Stcrt. 2023, 13577',
    graad: 'gelezen',
  },
  {
    code: 'vergunning-arbeid',
    tekst: 'Arbeidsuitbuiting heeft een eigen grond voor een verblijfsvergunning.',
    grondslag: 'Vb 2000 art. 3.48 lid 1 onder g',
    ...VC,
  },
  {
    code: 'vergunning-kan-niet-meewerken',
    tekst: 'Wie door ernstige dreiging of om medische redenen niet kan meewerken heeft een eigen grond.',
    grondslag: 'Vb 2000 art. 3.48 lid 1 onder d',
    ...VC,
  },
  {
    code: 'vergunning-meewerken',
    tekst: 'Na aangifte of andere medewerking geldt model M55 van de politie als aanvraag.',
    grondslag: 'Vb 2000 art. 3.48 lid 1 onder a en b',
    ...VC,
  },
  { code: 'vrouwenopvang', tekst: 'Vrouwenopvang.', grondslag: 'Wmo 2015 art. 1.2.1 onder c', ...OPVANG },
  { code: 'mannenopvang', tekst: 'Mannenopvang.', grondslag: 'Wmo 2015 art. 1.2.1 onder c', ...OPVANG },
  {
    code: 'kinderen-mee',
    tekst: 'Verwijs de kinderen die meekomen ook, en doe de kindcheck.',
    grondslag: 'Besluit verplichte meldcode art. 2',
    bron: 'Uitvoeringsregeling Wmo 2015 bijlage A §2.2',
    graad: 'gelezen',
  },
] as const satisfies readonly Aandachtspunt[];

type Aandachtscode = (typeof aandachtspunten)[number]['code'];

const VERBLIJF = { hoofdregel: ['B1', 'B2'] } as const;
const OPVANG_DOOR_GEMEENTE = { hoofdregel: ['B3', 'C1', 'C2', 'D1'] } as const;

const rij = (dan: Aandachtscode, als: Beslisrij['als']): Beslisrij<Aandachtscode> => {
  const { bron } = aandachtspunten.find(({ code }) => code === dan) ?? { bron: '' };
  return { code: dan, als, dan, bron };
};

/** When a point of attention applies. */
export const aandachttabel: Verzameltabel<Aandachtscode> = {
  treffer: 'alle',
  kenmerken: [
    { naam: 'hoofdregel', soort: 'keuze', waarden: hoofdcodes },
    kenmerken.dublin,
    kenmerken.arbeidsuitbuiting,
    kenmerken.medewerking,
    kenmerken.geslacht,
    kenmerken.kinderenMee,
  ],
  uitkomsten: aandachtspunten.map(({ code }) => code),
  voorrang: {},
  rijen: [
    rij('bedenktijd-dublin', { ...VERBLIJF, dublin: ['ja'] }),
    rij('vergunning-arbeid', { ...VERBLIJF, arbeidsuitbuiting: ['ja'] }),
    rij('vergunning-kan-niet-meewerken', { ...VERBLIJF, medewerking: ['kan-niet'] }),
    rij('vergunning-meewerken', { ...VERBLIJF, medewerking: ['aangifte', 'anders'] }),
    rij('vrouwenopvang', { ...OPVANG_DOOR_GEMEENTE, geslacht: ['vrouw'] }),
    rij('mannenopvang', { ...OPVANG_DOOR_GEMEENTE, geslacht: ['man'] }),
    rij('kinderen-mee', { kinderenMee: ['ja'] }),
  ],
};
