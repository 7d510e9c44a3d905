import type { Beslisrij, Herkomst } from '@schakel/domain';
import { invoerVan, type Bibobgeval, type Toetszwaarte } from './beleidsregelkenmerken.domain.js';
import type { Beleidstekst } from './bibob-beleidsregel-toestand.domain.js';
import { GEEN_RISICOSECTOR } from './risicosector.data.js';

/** An example to begin with, of our own making: no law prescribes it, and it holds nowhere before a municipality adopts it. */
export const HERKOMST_VOORBEELD: Herkomst = {
  bron: 'eigen voorbeeld naar de praktijk van gemeentelijk Bibob-beleid (aanleidingen: Wet Bibob art. 26, Awb art. 4:81)',
  graad: 'uit het hoofd',
};

const rijen: readonly Beslisrij<Toetszwaarte>[] = [
  {
    code: 'om-tip',
    als: { 'om-tip': ['ja'] },
    dan: 'volledig',
    bron: 'art. 2 lid 1',
    toelichting: 'De officier van justitie wijst erop dat advies vragen wenselijk is (Wet Bibob art. 26).',
  },
  {
    code: 'antwoorden',
    als: { 'antwoorden-formulier': ['ja'] },
    dan: 'volledig',
    bron: 'art. 2 lid 2',
    toelichting: 'De antwoorden op het formulier roepen vragen op.',
  },
  {
    code: 'financiering',
    als: { 'financiering-onduidelijk': ['ja'] },
    dan: 'volledig',
    bron: 'art. 2 lid 3',
    toelichting: 'De herkomst van het geld is niet duidelijk.',
  },
  {
    code: 'handhaving',
    als: { handhavingsverleden: ['ja'] },
    dan: 'volledig',
    bron: 'art. 2 lid 4',
    toelichting: 'In dit pand of bij dit bedrijf is eerder opgetreden.',
  },
  {
    code: 'seksbedrijf',
    als: { vergunningsoort: ['seksbedrijfvergunning'] },
    dan: 'volledig',
    bron: 'art. 3 lid 1',
    toelichting: 'Altijd volledig: de branche is kwetsbaar en heeft geen eigen SBI-code.',
  },
  {
    code: 'seksbranche-anders',
    als: { sector: ['prostitutie-en-escort'] },
    dan: 'volledig',
    bron: 'art. 3 lid 1',
    toelichting: 'Ook wanneer een andere vergunning wordt gevraagd.',
  },
  {
    code: 'na-tip',
    als: { gebeurtenis: ['bestaande-vergunning-na-tip'] },
    dan: 'volledig',
    bron: 'art. 3 lid 2',
    toelichting: 'Een bestaande vergunning wordt op een tip getoetst.',
  },
  {
    code: 'horeca-en-spel',
    als: {
      vergunningsoort: ['alcoholwetvergunning', 'exploitatievergunning', 'speelautomatenvergunning'],
      gebeurtenis: ['nieuwe-aanvraag', 'overname'],
    },
    dan: 'licht',
    bron: 'art. 4 lid 1',
  },
  {
    code: 'verhuur',
    als: {
      vergunningsoort: ['verhuurvergunning', 'huisvestingsvergunning'],
      gebeurtenis: ['nieuwe-aanvraag', 'overname'],
    },
    dan: 'licht',
    bron: 'art. 4 lid 2',
  },
  {
    code: 'risicosector',
    als: {
      sector: [
        'massage-nagels-beauty',
        'horeca-en-hotels',
        'land-en-tuinbouw',
        'uitzend-en-uitleen',
        'kamerverhuur-en-huisvesting',
        'schoonmaak-bouw-infra',
        'handel-en-vervoer',
        'riviercruise-en-restaurants',
        'particuliere-huishoudens',
      ],
      gebeurtenis: ['nieuwe-aanvraag', 'overname', 'wijziging-leidinggevende'],
    },
    dan: 'licht',
    bron: 'art. 4 lid 3',
  },
  { code: 'overig', als: {}, dan: 'geen', bron: 'art. 5' },
];

const geval = (naam: string, dan: Toetszwaarte, anders: Partial<Bibobgeval> = {}) => ({
  naam,
  dan,
  invoer: invoerVan({
    vergunningsoort: 'omgevingsvergunning',
    sector: GEEN_RISICOSECTOR,
    gebied: 'overig',
    gebeurtenis: 'nieuwe-aanvraag',
    indicatoren: [],
    ...anders,
  }),
});

/** The table with which a municipality may begin; areas of its own it adds itself. */
export const LANDELIJK_VOORBEELD: Beleidstekst = {
  citeertitel: 'Beleidsregel Bibob (landelijk voorbeeld)',
  gebieden: [],
  rijen,
  voorbeelden: [
    geval('gewone dakkapel', 'geen'),
    geval('nieuw seksbedrijf', 'volledig', { vergunningsoort: 'seksbedrijfvergunning' }),
    geval('erotische massage met exploitatievergunning', 'volledig', {
      vergunningsoort: 'exploitatievergunning',
      sector: 'prostitutie-en-escort',
    }),
    geval('overname van een café', 'licht', { vergunningsoort: 'alcoholwetvergunning', gebeurtenis: 'overname' }),
    geval('café met een nieuwe leidinggevende', 'licht', {
      vergunningsoort: 'alcoholwetvergunning',
      sector: 'horeca-en-hotels',
      gebeurtenis: 'wijziging-leidinggevende',
    }),
    geval('periodieke controle van een café', 'geen', {
      vergunningsoort: 'alcoholwetvergunning',
      sector: 'horeca-en-hotels',
      gebeurtenis: 'periodiek',
    }),
    geval('dakkapel na een tip van het OM', 'volledig', { indicatoren: ['om-tip'] }),
    geval('evenement met onduidelijk geld', 'volledig', {
      vergunningsoort: 'evenementenvergunning',
      indicatoren: ['financiering-onduidelijk'],
    }),
  ],
};
