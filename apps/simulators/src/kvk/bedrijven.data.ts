/** A made-up company, as the Handelsregister knows one. Days are `YYYYMMDD`; an unknown part is zero. */
export interface Bedrijf {
  readonly kvkNummer: string;
  readonly naam: string;
  readonly handelsnamen: readonly string[];
  readonly rechtsvorm: string;
  readonly ingeschreven: string;
  /** Day on which the business ended. */
  readonly beeindigd?: string;
  readonly activiteiten: readonly Activiteit[];
  /** Non-mailing indication. */
  readonly nietMailen?: true;
}

export interface Activiteit {
  readonly sbiCode: string;
  readonly omschrijving: string;
  readonly hoofd: boolean;
}

const hoofd = (sbiCode: string, omschrijving: string): Activiteit => ({ sbiCode, omschrijving, hoofd: true });
const neven = (sbiCode: string, omschrijving: string): Activiteit => ({ sbiCode, omschrijving, hoofd: false });

/**
 * Nobody of these exists. SBI codes are those of the 2008 edition with their names from memory: most got another meaning in the edition of
 * 2025, and sex businesses have no code of their own in either.
 */
export const BEDRIJVEN: readonly Bedrijf[] = [
  {
    kvkNummer: '90417263',
    naam: 'Verzonnen Verhuur B.V.',
    handelsnamen: ['Verzonnen Verhuur', 'Kamers van Verzonnen'],
    rechtsvorm: 'Besloten Vennootschap',
    ingeschreven: '20180314',
    activiteiten: [hoofd('68203', 'Verhuur van onroerend goed'), neven('55202', 'Verhuur van vakantiehuisjes')],
  },
  {
    kvkNummer: '90417271',
    naam: 'Eetcafé Het Verzinsel',
    handelsnamen: ['Eetcafé Het Verzinsel'],
    rechtsvorm: 'Eenmanszaak',
    ingeschreven: '20210601',
    activiteiten: [hoofd('56102', 'Cafetaria’s, lunchrooms en eetkramen'), neven('5630', 'Cafés')],
    nietMailen: true,
  },
  {
    kvkNummer: '90417289',
    naam: 'Fantasie Escort V.O.F.',
    handelsnamen: ['Fantasie'],
    rechtsvorm: 'Vennootschap onder firma',
    ingeschreven: '20230000',
    activiteiten: [hoofd('96099', 'Overige dienstverlening')],
  },
  {
    kvkNummer: '90417297',
    naam: 'Bedacht Uitzenden B.V.',
    handelsnamen: ['Bedacht Uitzenden'],
    rechtsvorm: 'Besloten Vennootschap',
    ingeschreven: '20150110',
    beeindigd: '20251231',
    activiteiten: [hoofd('78201', 'Uitzendbureaus'), neven('78202', 'Uitleenbureaus')],
  },
  {
    kvkNummer: '90417305',
    naam: 'Stichting Verzonnen Dorpshuis',
    handelsnamen: [],
    rechtsvorm: 'Stichting',
    ingeschreven: '19990501',
    activiteiten: [],
  },
];
