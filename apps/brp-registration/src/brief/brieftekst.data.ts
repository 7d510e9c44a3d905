import type { Invulplekken, Sjabloon } from '@schakel/brieven';
import type { Briefsoort } from './briefsoort.domain.js';

/** A kind of letter of civil affairs: what must be filled in, and the words in plain Dutch (level B1). */
export interface Briefsoortgegevens {
  readonly plekken: Invulplekken;
  readonly tekst: Sjabloon & {
    /** Raised with every change of words; a letter keeps which one it was made of. */
    readonly versie: number;
  };
}

const EIGEN = {
  bron: 'Voorbeeldtekst van Schakel, geschreven naar de artikelen',
  graad: 'uit het hoofd',
  versie: 1,
} as const;
const alinea = (tekst: string) => ({ soort: 'alinea', tekst }) as const;
const kop = (tekst: string) => ({ soort: 'kop', tekst }) as const;
const tekst = (omschrijving: string) => ({ soort: 'tekst', verplicht: true, omschrijving }) as const;
const dag = (omschrijving: string) => ({ soort: 'datum', verplicht: true, omschrijving }) as const;
const lijst = (omschrijving: string) => ({ soort: 'lijst', verplicht: true, omschrijving }) as const;

const BEZWAAR = [
  'U kunt bezwaar maken. Stuur uw bezwaar naar het adres boven aan deze brief, zo dat wij het uiterlijk op {{bezwaarTot}} hebben.',
  'Schrijf op: uw naam, een adres waar u post krijgt, de datum van vandaag, het kenmerk van deze brief, en waarom u het niet eens bent met het besluit. Zet uw handtekening eronder.',
] as const;

export const BRIEFSOORTEN = {
  overzicht: {
    plekken: { gegevens: lijst('De gegevens die zijn opgenomen, zonder adres van een opvang.') },
    tekst: {
      ...EIGEN,
      onderwerp: 'Uw gegevens in de basisregistratie personen',
      inhoud: [
        alinea('U staat ingeschreven in de basisregistratie personen (BRP). Dit hebben wij opgenomen:'),
        { soort: 'opsomming', veld: 'gegevens' },
        kop('Klopt er iets niet?'),
        alinea('Laat het ons weten. Wij zoeken het uit en verbeteren wat fout is. Dat kost niets.'),
        kop('Wie krijgt uw gegevens?'),
        alinea(
          'U mag ons vragen om uw gegevens niet aan bepaalde anderen te geven. Dat kost niets. Wij regelen dit binnen vier weken (Wet BRP, artikel 2.59).',
        ),
      ],
      rechtsmiddelen: [],
    },
  },
  voornemen: {
    plekken: {
      voornemen: tekst('Wat de gemeente van plan is.'),
      reden: tekst('Waarom.'),
      zienswijzeTot: dag('Uit de brief zelf.'),
    },
    tekst: {
      ...EIGEN,
      onderwerp: 'Wat wij van plan zijn met uw inschrijving',
      inhoud: [
        kop('Wat zijn wij van plan?'),
        alinea('{{voornemen}}'),
        kop('Waarom?'),
        alinea('{{reden}}'),
        kop('Wat kunt u doen?'),
        alinea(
          'U mag laten weten wat u hiervan vindt, schriftelijk of mondeling, tot en met {{zienswijzeTot}}. Daarna besluiten wij.',
        ),
      ],
      rechtsmiddelen: [],
    },
  },
  besluit: {
    plekken: {
      besluit: tekst('Wat is besloten.'),
      motivering: tekst('Waarom.'),
      bezwaarTot: dag('Uit de brief zelf.'),
    },
    tekst: {
      ...EIGEN,
      onderwerp: 'Ons besluit over uw inschrijving',
      inhoud: [kop('Wat hebben wij besloten?'), alinea('{{besluit}}'), kop('Waarom?'), alinea('{{motivering}}')],
      rechtsmiddelen: BEZWAAR,
    },
  },
  'toestemming-briefadres': {
    plekken: { gever: tekst('Naam van de briefadresgever.') },
    tekst: {
      ...EIGEN,
      onderwerp: 'Toestemming voor een briefadres',
      inhoud: [
        alinea('{{gever}} ontvangt op verzoek post voor iemand die geen woonadres heeft. Dat heet een briefadres.'),
        kop('Wat u belooft'),
        {
          soort: 'lijst',
          items: [
            'U geeft de post zo snel mogelijk door.',
            'U laat de gemeente weten wanneer u dit niet meer wilt of kunt.',
            'U geeft de gemeente inlichtingen als zij daarom vraagt.',
          ],
        },
        alinea('Zet op dit formulier uw handtekening en de datum, en stuur het terug naar het adres bovenaan.'),
      ],
      rechtsmiddelen: [],
    },
  },
  'bevestiging-beperking': {
    plekken: { beperking: tekst('Welke beperking, in gewone woorden.'), vanaf: dag('Eerste dag.') },
    tekst: {
      ...EIGEN,
      onderwerp: 'Wij geven uw gegevens niet aan bepaalde anderen',
      inhoud: [
        alinea('U vroeg ons uw gegevens niet aan bepaalde anderen te geven. Dat hebben wij geregeld vanaf {{vanaf}}.'),
        alinea('{{beperking}}'),
        alinea('Wilt u dit veranderen of stoppen? Laat het ons weten. Dat kan altijd en kost niets.'),
      ],
      rechtsmiddelen: [],
    },
  },
  uittreksel: {
    plekken: { gegevens: lijst('De gegevens waarom is gevraagd, zonder adres van een opvang.') },
    tekst: {
      ...EIGEN,
      onderwerp: 'Uittreksel uit de basisregistratie personen',
      inhoud: [alinea('In de basisregistratie personen staat:'), { soort: 'opsomming', veld: 'gegevens' }],
      rechtsmiddelen: [],
    },
  },
} as const satisfies Readonly<Record<Briefsoort, Briefsoortgegevens>>;
