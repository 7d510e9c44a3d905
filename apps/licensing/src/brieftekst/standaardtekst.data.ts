import type { Brieftekstinhoud } from './brieftekst-toestand.domain.js';
import type { Herkomst } from '@schakel/domain';
import type { Briefsoort } from './briefsoort.domain.js';

/** A text that holds where a municipality has none of its own. */
export interface Standaardtekst extends Brieftekstinhoud, Herkomst {
  /** Raised with every change of words; a letter remembers which one it was made of. */
  readonly versie: number;
}

const EIGEN = {
  bron: 'Voorbeeldtekst van Schakel, geschreven naar de artikelen van de briefsoort',
  graad: 'uit het hoofd',
  versie: 1,
} as const;
const AANHEF = 'Geachte heer of mevrouw,';
const alinea = (tekst: string) => ({ soort: 'alinea', tekst }) as const;
const kop = (tekst: string) => ({ soort: 'kop', tekst }) as const;

const ZIENSWIJZE = [
  kop('Wat kunt u doen?'),
  alinea(
    'U mag laten weten wat u hiervan vindt. Dat heet een zienswijze. U mag dat schriftelijk of mondeling doen, tot en met {{zienswijzeTot}}. Daarna nemen wij het besluit.',
  ),
] as const;
const BEZWAAR = [
  'U kunt bezwaar maken. Stuur uw bezwaar naar het adres boven aan deze brief, zo dat wij het uiterlijk op {{bezwaarTot}} hebben. Stuurt u het met de post, dan is het op tijd als u het uiterlijk op die dag hebt gepost en wij het binnen een week daarna ontvangen.',
  'Schrijf op: uw naam en adres, de datum van vandaag, het kenmerk van deze brief, en waarom u het niet eens bent met het besluit. Zet uw handtekening eronder.',
  'Het besluit geldt ook als u bezwaar maakt. Kunt u daar niet op wachten, vraag dan de voorzieningenrechter van de rechtbank om een voorlopige voorziening. Daarvoor betaalt u griffierecht.',
] as const;

/** The texts in plain Dutch (level B1) with which a municipality can begin. Its jurist confirms or replaces them. */
export const STANDAARDTEKSTEN: Readonly<Record<Briefsoort, Standaardtekst>> = {
  ontvangstbevestiging: {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Wij hebben uw aanvraag ontvangen',
    inhoud: [
      alinea('Op {{ontvangenOp}} kregen wij uw aanvraag voor een {{vergunningsoort}} voor {{bedrijfsnaam}}.'),
      kop('Wanneer hoort u van ons?'),
      alinea(
        'Wij beslissen uiterlijk op {{beslistermijnEinde}}. Die dag kan veranderen, bijvoorbeeld als er stukken ontbreken. Dan krijgt u een brief van ons.',
      ),
      kop('Wat als wij niet op tijd beslissen?'),
      alinea('{{gevolgVanOverschrijding}}'),
    ],
    rechtsmiddelen: [
      'Beslissen wij niet op tijd, dan kunt u ons dat schriftelijk laten weten. Dat heet een ingebrekestelling. Hebben wij twee weken daarna nog niet beslist, dan moeten wij u soms een dwangsom betalen en kunt u in beroep gaan bij de rechtbank.',
      'Bent u het niet eens met ons besluit, dan kunt u daartegen bezwaar maken. Hoe dat gaat, staat bij het besluit.',
    ],
  },
  hersteltermijn: {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Uw aanvraag is nog niet compleet',
    inhoud: [
      alinea(
        'Op {{ontvangenOp}} kregen wij uw aanvraag voor een {{vergunningsoort}} voor {{bedrijfsnaam}}. Wij missen nog gegevens.',
      ),
      kop('Wat missen wij?'),
      { soort: 'opsomming', veld: 'ontbrekendeStukken' },
      kop('Tot wanneer kunt u aanvullen?'),
      alinea(
        'Zorg dat wij alles uiterlijk op {{aanvullenTot}} hebben. Tot die tijd staat de termijn waarin wij beslissen stil.',
      ),
      alinea('Krijgen wij niet alles op tijd, dan kunnen wij besluiten uw aanvraag niet te behandelen.'),
    ],
    rechtsmiddelen: [],
  },
  opschorting: {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'De termijn voor uw aanvraag staat stil',
    inhoud: [
      alinea(
        'U vroeg een {{vergunningsoort}} aan voor {{bedrijfsnaam}}. De termijn waarin wij beslissen, staat stil vanaf {{stilVanaf}}.',
      ),
      kop('Waarom?'),
      alinea('{{reden}}'),
      alinea('Zodra de termijn weer loopt, krijgt u een brief met de nieuwe datum.'),
    ],
    rechtsmiddelen: [],
  },
  verlenging: {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Wij hebben meer tijd nodig voor uw aanvraag',
    inhoud: [
      alinea(
        'U vroeg een {{vergunningsoort}} aan voor {{bedrijfsnaam}}. Wij hebben meer tijd nodig. U krijgt uiterlijk op {{beslistermijnEinde}} ons besluit.',
      ),
      kop('Waarom?'),
      alinea('{{reden}}'),
    ],
    rechtsmiddelen: [],
  },
  voornemen: {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Wat wij van plan zijn met uw aanvraag',
    inhoud: [
      alinea('U vroeg een {{vergunningsoort}} aan voor {{bedrijfsnaam}}.'),
      kop('Wat zijn wij van plan?'),
      alinea('{{voorgenomenBesluit}}'),
      kop('Waarom?'),
      alinea('{{overwegingen}}'),
      ...ZIENSWIJZE,
    ],
    rechtsmiddelen: [],
  },
  besluit: {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Ons besluit op uw aanvraag',
    inhoud: [
      alinea('Op {{ontvangenOp}} kregen wij uw aanvraag voor een {{vergunningsoort}} voor {{bedrijfsnaam}}.'),
      kop('Wat hebben wij besloten?'),
      alinea('{{uitkomst}}'),
      kop('Waarom?'),
      alinea('{{motivering}}'),
      kop('Welke voorschriften gelden?'),
      { soort: 'opsomming', veld: 'voorschriften' },
    ],
    rechtsmiddelen: BEZWAAR,
  },
  'bibob-art-32': {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Wij hebben advies gevraagd aan het Landelijk Bureau Bibob',
    inhoud: [
      alinea(
        'Op {{adviesGevraagdOp}} hebben wij het Landelijk Bureau Bibob om advies gevraagd over {{betreft}}. Wij moeten u dat laten weten (Wet Bibob, artikel 32).',
      ),
      kop('Wat betekent dit voor u?'),
      alinea(
        'Het bureau onderzoekt of er gevaar is dat ons besluit voor strafbare feiten wordt gebruikt. Het bureau kan u om gegevens vragen. Geeft u die niet, dan kan dat gelden als ernstig gevaar.',
      ),
      alinea(
        'De termijn waarin wij beslissen, staat stil tot wij het advies hebben: hoogstens acht weken, en vier weken langer als het bureau dat meldt. De tijd dat het bureau op gegevens wacht, telt daarbij niet mee.',
      ),
    ],
    rechtsmiddelen: [],
  },
  'bibob-voornemen': {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'Wat wij van plan zijn na de Bibob-toets',
    inhoud: [
      alinea('Dit gaat over {{betreft}}. Wij hebben dat getoetst aan de Wet Bibob.'),
      kop('Wat zijn wij van plan?'),
      alinea('{{voorgenomenBesluit}}'),
      kop('Waarom?'),
      alinea('{{overwegingen}}'),
      ...ZIENSWIJZE,
      alinea('Wat in deze brief over anderen staat, mag u niet aan derden vertellen (Wet Bibob, artikel 28).'),
    ],
    rechtsmiddelen: [],
  },
  'bibob-geheimhouding': {
    ...EIGEN,
    aanhef: AANHEF,
    onderwerp: 'U krijgt gegevens die geheim zijn',
    inhoud: [
      alinea('U krijgt van ons deze stukken:'),
      { soort: 'opsomming', veld: 'stukken' },
      alinea(
        'Daarin staan gegevens die wij op grond van de Wet Bibob kregen. U bent verplicht die geheim te houden (artikel 28). U mag ze alleen gebruiken waarvoor de wet dat toestaat, en niet aan anderen geven.',
      ),
      alinea('Wie deze plicht schendt, kan strafbaar zijn (Wetboek van Strafrecht, artikel 272).'),
    ],
    rechtsmiddelen: [],
  },
};
