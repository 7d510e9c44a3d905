import type { Herkomst } from '@schakel/domain';
import { formulierbijlagen, type Formuliervraag } from './bibob-vraag.domain.js';

const REGELING = 'Regeling Bibob-formulieren (BWBR0033634), bijlagen 1 tot en met 5';
/** The data that every form asks at least: art. 7a lid 2, formerly art. 30 lid 2. */
const MINIMUM = {
  artikel: 'Wet Bibob art. 7a lid 2',
  bron: 'Wet Bibob art. 30 lid 2 (BWBR0013798, tekst 2017), nu art. 7a volgens Justis',
  graad: 'gelezen-2017',
} as const;
/** What is known of annex 3: its sections and how far it looks back. */
const BIJLAGE_3 = {
  artikel: 'Wet Bibob art. 7a lid 2; Regeling bijlage 3',
  bron: REGELING,
  graad: 'gelezen-2017',
} as const;
/** A theme that the sections of annex 3 imply, of which no text was read. */
const THEMA = { ...BIJLAGE_3, graad: 'uit het hoofd' } as const;

const ALLE = formulierbijlagen;
const DRIE = ['overige-beschikking'] as const;
const VIJF_JAAR = { aantal: 5, eenheid: 'jaren' } as const;
const DRIE_BOEKJAREN = { aantal: 3, eenheid: 'boekjaren' } as const;

const IDENTIFICATIE = '1. Identificatie';
const ONDERNEMING = '2. Eenmanszaak en privé';
const VENNOOT = '3. Vennoot';
const ZEGGENSCHAP = '4. Uiteindelijk zeggenschaphebbende';
const LEIDING = '5. Uiteindelijk leidinggevende';
const FINANCIERING = '6. Financiering (6A–6D)';
const PAND = '6. Pand en inventaris (6E–6K)';

/** A question with where it comes from. */
export type OfficieleVraag = Formuliervraag & Herkomst;

/**
 * The official questions by theme. The regulation was read in its 2017 text, and of annex 3 only sections, themes and look-back are
 * known; so the texts are ours, in plain Dutch, the number behind the section is ours too, and a jurist lays them beside the current
 * annexes before a form goes out. `graad` says how each question was found.
 */
export const BIBOBVRAGEN: readonly OfficieleVraag[] = [
  {
    code: '1.1',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wat zijn uw naam, adres en woonplaats?',
    soort: 'personen',
    documenten: [{ code: 'identiteitsbewijs', naam: 'Kopie van een geldig identiteitsbewijs' }],
    ...MINIMUM,
  },
  {
    code: '1.2',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wat is uw burgerservicenummer?',
    soort: 'tekst',
    documenten: [],
    ...MINIMUM,
  },
  {
    code: '1.3',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Vult iemand het formulier namens u in?',
    soort: 'ja-nee',
    documenten: [{ code: 'machtiging', naam: 'Machtiging van uw vertegenwoordiger', alleenBijJa: true }],
    ...MINIMUM,
  },
  {
    code: '1.4',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wie is uw vertegenwoordiger?',
    soort: 'personen',
    documenten: [
      { code: 'identiteitsbewijs-vertegenwoordiger', naam: 'Kopie van het identiteitsbewijs van uw vertegenwoordiger' },
    ],
    alsJaOp: '1.3',
    ...MINIMUM,
  },
  {
    code: '1.5',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wat is uw nummer bij de Kamer van Koophandel?',
    soort: 'tekst',
    documenten: [],
    ...MINIMUM,
  },
  {
    code: '1.6',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Welke rechtsvorm heeft uw onderneming?',
    soort: 'tekst',
    documenten: [{ code: 'oprichtingsakte', naam: 'Akte van oprichting of contract van de vennootschap' }],
    ...MINIMUM,
  },
  {
    code: '1.7',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Welke handelsnamen gebruikt u en gebruikte u eerder?',
    soort: 'tekst',
    documenten: [],
    ...MINIMUM,
  },
  {
    code: '1.8',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wie geven er leiding aan uw onderneming, of gaven dat?',
    soort: 'personen',
    documenten: [],
    ...MINIMUM,
  },
  {
    code: '1.9',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wie hebben er zeggenschap over uw onderneming, of hadden die?',
    soort: 'personen',
    documenten: [{ code: 'aandeelhoudersregister', naam: 'Register van aandeelhouders' }],
    ...MINIMUM,
  },
  {
    code: '1.10',
    bijlagen: ALLE,
    onderdeel: IDENTIFICATIE,
    tekst: 'Wie geven er geld of goederen aan uw onderneming, of gaven die?',
    soort: 'personen',
    documenten: [],
    ...MINIMUM,
  },
  {
    code: '1.11',
    bijlagen: ['overheidsopdracht'],
    onderdeel: IDENTIFICATIE,
    tekst: 'Welke onderaannemers werken er voor u aan de opdracht?',
    soort: 'personen',
    documenten: [],
    ...MINIMUM,
  },
  {
    code: '1.12',
    bijlagen: ALLE,
    onderdeel: FINANCIERING,
    tekst: 'Hoe betaalt u waarvoor u het besluit of het contract vraagt?',
    soort: 'tekst',
    documenten: [{ code: 'financieringsplan', naam: 'Plan van de financiering' }],
    ...MINIMUM,
  },
  {
    code: '2.1',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Welke functies had u de laatste vijf jaar bij andere ondernemingen?',
    soort: 'tekst',
    terugkijk: VIJF_JAAR,
    documenten: [],
    ...BIJLAGE_3,
  },
  {
    code: '2.2',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Bent u de laatste vijf jaar veroordeeld?',
    soort: 'ja-nee',
    terugkijk: VIJF_JAAR,
    documenten: [{ code: 'uitspraak', naam: 'Uitspraak van de rechter', alleenBijJa: true }],
    ...BIJLAGE_3,
  },
  {
    code: '2.3',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Kreeg u de laatste vijf jaar een boete van een bestuursorgaan?',
    soort: 'ja-nee',
    terugkijk: VIJF_JAAR,
    documenten: [{ code: 'boetebesluit', naam: 'Besluit over de boete', alleenBijJa: true }],
    ...BIJLAGE_3,
  },
  {
    code: '2.4',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Is er de laatste vijf jaar een vergunning van u geweigerd of ingetrokken?',
    soort: 'ja-nee',
    terugkijk: VIJF_JAAR,
    documenten: [{ code: 'besluit-vergunning', naam: 'Besluit over de vergunning', alleenBijJa: true }],
    ...BIJLAGE_3,
  },
  {
    code: '2.5',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Kreeg u de laatste vijf jaar een last onder dwangsom of bestuursdwang?',
    soort: 'ja-nee',
    terugkijk: VIJF_JAAR,
    documenten: [{ code: 'lastbesluit', naam: 'Besluit over de last', alleenBijJa: true }],
    ...BIJLAGE_3,
  },
  {
    code: '2.6',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Wat staat er in uw jaarrekeningen van de laatste drie boekjaren?',
    soort: 'tekst',
    terugkijk: DRIE_BOEKJAREN,
    documenten: [{ code: 'jaarrekeningen', naam: 'Jaarrekeningen van de laatste drie boekjaren' }],
    ...BIJLAGE_3,
  },
  {
    code: '2.7',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst:
      'Wat bezit u nu, en wat bezat u aan het einde van de laatste twee jaren? Contant geld onder 500 euro telt niet.',
    soort: 'bedrag',
    documenten: [{ code: 'bezittingen', naam: 'Overzicht van bezittingen op de drie momenten' }],
    ...BIJLAGE_3,
  },
  {
    code: '2.8',
    bijlagen: DRIE,
    onderdeel: ONDERNEMING,
    tekst: 'Welke schulden hebt u nu, en had u aan het einde van de laatste twee jaren?',
    soort: 'bedrag',
    documenten: [{ code: 'schulden', naam: 'Overzicht van schulden op de drie momenten' }],
    ...BIJLAGE_3,
  },
  {
    code: '3.1',
    bijlagen: DRIE,
    onderdeel: VENNOOT,
    tekst: 'Hebt u vennoten?',
    soort: 'ja-nee',
    documenten: [],
    ...BIJLAGE_3,
  },
  {
    code: '3.2',
    bijlagen: DRIE,
    onderdeel: VENNOOT,
    tekst: 'Wie zijn uw vennoten?',
    soort: 'personen',
    documenten: [{ code: 'vennootschapscontract', naam: 'Contract van de vennootschap' }],
    alsJaOp: '3.1',
    ...BIJLAGE_3,
  },
  {
    code: '4.1',
    bijlagen: DRIE,
    onderdeel: ZEGGENSCHAP,
    tekst: 'Heeft een ander uiteindelijk de zeggenschap over uw onderneming?',
    soort: 'ja-nee',
    documenten: [
      { code: 'organogram', naam: 'Overzicht van alle ondernemingen en personen erboven', alleenBijJa: true },
    ],
    ...BIJLAGE_3,
  },
  {
    code: '4.2',
    bijlagen: DRIE,
    onderdeel: ZEGGENSCHAP,
    tekst: 'Wie heeft uiteindelijk de zeggenschap?',
    soort: 'personen',
    documenten: [],
    alsJaOp: '4.1',
    ...BIJLAGE_3,
  },
  {
    code: '5.1',
    bijlagen: DRIE,
    onderdeel: LEIDING,
    tekst: 'Wie geeft uiteindelijk leiding in de zaak?',
    soort: 'personen',
    documenten: [{ code: 'arbeidsovereenkomst', naam: 'Contract met de leidinggevende' }],
    ...BIJLAGE_3,
  },
  {
    code: '6.1',
    bijlagen: DRIE,
    onderdeel: FINANCIERING,
    tekst: 'Hebt u geld geleend?',
    soort: 'ja-nee',
    documenten: [{ code: 'leenovereenkomst', naam: 'Contract van de lening', alleenBijJa: true }],
    ...THEMA,
  },
  {
    code: '6.2',
    bijlagen: DRIE,
    onderdeel: FINANCIERING,
    tekst: 'Van wie hebt u geld geleend?',
    soort: 'personen',
    documenten: [],
    alsJaOp: '6.1',
    ...THEMA,
  },
  {
    code: '6.3',
    bijlagen: DRIE,
    onderdeel: FINANCIERING,
    tekst: 'Hoeveel eigen geld brengt u in?',
    soort: 'bedrag',
    documenten: [{ code: 'bankafschriften', naam: 'Bankafschriften waaruit de herkomst blijkt' }],
    ...THEMA,
  },
  {
    code: '6.4',
    bijlagen: DRIE,
    onderdeel: FINANCIERING,
    tekst: 'Wie plaatst de speelautomaten?',
    soort: 'personen',
    documenten: [{ code: 'plaatsingsovereenkomst', naam: 'Contract met wie de automaten plaatst' }],
    ...BIJLAGE_3,
  },
  {
    code: '6.5',
    bijlagen: DRIE,
    onderdeel: PAND,
    tekst: 'Huurt u het pand?',
    soort: 'ja-nee',
    documenten: [{ code: 'huurovereenkomst', naam: 'Huurcontract', alleenBijJa: true }],
    ...BIJLAGE_3,
  },
  {
    code: '6.6',
    bijlagen: DRIE,
    onderdeel: PAND,
    tekst: 'Van wie huurt u het pand?',
    soort: 'personen',
    documenten: [],
    alsJaOp: '6.5',
    ...BIJLAGE_3,
  },
  {
    code: '6.7',
    bijlagen: DRIE,
    onderdeel: PAND,
    tekst: 'Hebt u een achterstand met de huur?',
    soort: 'ja-nee',
    documenten: [],
    alsJaOp: '6.5',
    ...BIJLAGE_3,
  },
  {
    code: '6.8',
    bijlagen: DRIE,
    onderdeel: PAND,
    tekst: 'Van wie is het pand?',
    soort: 'personen',
    documenten: [],
    ...BIJLAGE_3,
  },
  {
    code: '6.9',
    bijlagen: DRIE,
    onderdeel: PAND,
    tekst: 'Sinds welke dag gebruikt u het pand?',
    soort: 'dag',
    documenten: [],
    ...THEMA,
  },
  {
    code: '6.10',
    bijlagen: DRIE,
    onderdeel: PAND,
    tekst: 'Van wie is de inventaris?',
    soort: 'personen',
    documenten: [{ code: 'inventarislijst', naam: 'Lijst van de inventaris' }],
    ...BIJLAGE_3,
  },
];

/** Codes of the questions in which persons are named: where a person who matters should have been mentioned. */
export const personenvraagcodes: readonly string[] = BIBOBVRAGEN.filter(({ soort }) => soort === 'personen').map(
  ({ code }) => code,
);
