import type { Invulplek, Invulplekken } from '@schakel/brieven';
import type { Herkomst } from '@schakel/domain';
import type { Briefdossiersoort, Briefsoort } from './briefsoort.domain.js';

/** What a kind of letter is for, which file it belongs to and what its text may and must say. */
export interface Briefsoortgegevens extends Herkomst {
  readonly omschrijving: string;
  readonly artikel: string;
  readonly dossiersoort: Briefdossiersoort;
  readonly plekken: Invulplekken;
}

type Plek = readonly [soort: Invulplek['soort'], omschrijving: string];
const moet = ([soort, omschrijving]: Plek): Invulplek => ({ soort, verplicht: true, omschrijving });
const mag = ([soort, omschrijving]: Plek): Invulplek => ({ soort, verplicht: false, omschrijving });

const BEDRIJF: Plek = ['tekst', 'Naam van het bedrijf; komt uit het dossier.'];
const VERGUNNING: Plek = ['tekst', 'Soort vergunning; komt uit het dossier.'];
const ONTVANGEN: Plek = ['datum', 'Dag van ontvangst; komt uit het dossier.'];
const EINDE: Plek = ['datum', 'Laatste dag om te beslissen; komt uit het dossier.'];
const BEZWAAR: Plek = ['datum', 'Laatste dag voor bezwaar, gerekend vanaf de dag van de brief (Awb art. 6:7 en 6:8).'];
const BETREFT: Plek = ['tekst', 'Waar de toets over gaat, zoals uw aanvraag voor een exploitatievergunning.'];

const aanvraagplekken = { bedrijfsnaam: mag(BEDRIJF), vergunningsoort: mag(VERGUNNING), ontvangenOp: mag(ONTVANGEN) };
const AWB = { bron: 'Awb (BWBR0005537)', graad: 'gelezen-2017' } as const;
const BIBOB = { bron: 'Wet Bibob (BWBR0013798)', graad: 'gelezen-2017' } as const;

/** The kinds of letters, each with the article that asks for it. A placeholder that must be used is what the article wants said. */
export const BRIEFSOORTEN: Readonly<Record<Briefsoort, Briefsoortgegevens>> = {
  ontvangstbevestiging: {
    omschrijving: 'Ontvangstbevestiging met termijn, rechtsmiddelen en gevolg van overschrijding',
    artikel: 'Awb art. 4:3a; Dienstenwet art. 29',
    bron: 'Dienstenwet (BWBR0026759) art. 29; Awb art. 4:3a uit het hoofd',
    graad: 'uit het hoofd',
    dossiersoort: 'vergunningaanvraag',
    plekken: {
      ...aanvraagplekken,
      ontvangenOp: moet(ONTVANGEN),
      beslistermijnEinde: moet(EINDE),
      gevolgVanOverschrijding: moet([
        'tekst',
        'van-rechtswege of niet-van-rechtswege; komt uit het dossier en mag niet anders worden ingevuld.',
      ]),
    },
  },
  hersteltermijn: {
    omschrijving: 'Verzoek om de aanvraag aan te vullen',
    artikel: 'Awb art. 4:5 en 4:15 lid 1 onder a',
    ...AWB,
    dossiersoort: 'vergunningaanvraag',
    plekken: {
      ...aanvraagplekken,
      ontbrekendeStukken: moet(['lijst', 'Wat ontbreekt.']),
      aanvullenTot: moet(['datum', 'Laatste dag om aan te vullen.']),
    },
  },
  opschorting: {
    omschrijving: 'Mededeling dat de beslistermijn stilstaat',
    artikel: 'Awb art. 4:15 lid 3',
    ...AWB,
    dossiersoort: 'vergunningaanvraag',
    plekken: {
      ...aanvraagplekken,
      reden: moet(['tekst', 'Waarom de termijn stilstaat, met het artikel.']),
      stilVanaf: moet(['datum', 'Eerste dag waarop de termijn stilstaat.']),
      beslistermijnEinde: mag(EINDE),
    },
  },
  verlenging: {
    omschrijving: 'Mededeling dat de beslissing later komt',
    artikel: 'Awb art. 4:14; Dienstenwet art. 31',
    ...AWB,
    dossiersoort: 'vergunningaanvraag',
    plekken: {
      ...aanvraagplekken,
      reden: moet(['tekst', 'Waarom meer tijd nodig is.']),
      beslistermijnEinde: moet(EINDE),
    },
  },
  voornemen: {
    omschrijving: 'Voornemen met de gelegenheid voor een zienswijze',
    artikel: 'Awb art. 4:7 tot en met 4:9',
    ...AWB,
    dossiersoort: 'vergunningaanvraag',
    plekken: {
      ...aanvraagplekken,
      voorgenomenBesluit: moet(['tekst', 'Wat wij van plan zijn.']),
      overwegingen: moet(['tekst', 'Waarom.']),
      zienswijzeTot: moet(['datum', 'Laatste dag voor een zienswijze.']),
    },
  },
  besluit: {
    omschrijving: 'Bekendmaking van het besluit, met bezwaarclausule',
    artikel: 'Awb art. 3:41, 3:45 en 3:46',
    ...AWB,
    dossiersoort: 'vergunningaanvraag',
    plekken: {
      ...aanvraagplekken,
      uitkomst: moet(['tekst', 'Wat er besloten is; komt uit het dossier.']),
      motivering: moet(['tekst', 'De motivering; komt uit het dossier.']),
      voorschriften: moet(['lijst', 'De voorschriften; komen uit het dossier.']),
      bezwaarTot: moet(BEZWAAR),
    },
  },
  'bibob-art-32': {
    omschrijving: 'Mededeling dat advies aan het Landelijk Bureau Bibob is gevraagd',
    artikel: 'Wet Bibob art. 31 en 32',
    ...BIBOB,
    dossiersoort: 'bibob-toets',
    plekken: {
      betreft: moet(BETREFT),
      adviesGevraagdOp: moet(['datum', 'Dag waarop het advies is gevraagd.']),
    },
  },
  'bibob-voornemen': {
    omschrijving: 'Voornemen op grond van de Wet Bibob, met de gelegenheid voor een zienswijze',
    artikel: 'Wet Bibob art. 33; Awb art. 4:8 en 4:9',
    ...BIBOB,
    dossiersoort: 'bibob-toets',
    plekken: {
      betreft: moet(BETREFT),
      voorgenomenBesluit: moet(['tekst', 'Wat wij van plan zijn.']),
      overwegingen: moet(['tekst', 'Waarom; alleen wat de lezer zelf aangaat (art. 28).']),
      zienswijzeTot: moet(['datum', 'Laatste dag voor een zienswijze.']),
    },
  },
  'bibob-geheimhouding': {
    omschrijving: 'Aanzegging van de geheimhouding bij het verstrekken van gegevens',
    artikel: 'Wet Bibob art. 28 lid 1 en 3',
    ...BIBOB,
    dossiersoort: 'bibob-toets',
    plekken: { stukken: moet(['lijst', 'Welke stukken de lezer krijgt.']) },
  },
};

/** The sentence about what happens when nothing is decided in time (Dienstenwet art. 28 and 29; Awb art. 4:20a and further). */
export const GEVOLGEN_VAN_OVERSCHRIJDING = {
  'van-rechtswege':
    'Beslissen wij niet op tijd, dan hebt u de vergunning van rechtswege: zonder dat wij iets doen. Dat staat in artikel 28 van de Dienstenwet en paragraaf 4.1.3.3 van de Algemene wet bestuursrecht.',
  'niet-van-rechtswege':
    'Beslissen wij niet op tijd, dan krijgt u de vergunning niet vanzelf. U mag pas beginnen als u de vergunning van ons hebt.',
} as const;
export type Gevolgcode = keyof typeof GEVOLGEN_VAN_OVERSCHRIJDING;
export const gevolgcodes = Object.keys(GEVOLGEN_VAN_OVERSCHRIJDING) as readonly Gevolgcode[];
