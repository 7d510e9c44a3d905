import type { Adres, Nationaliteit, Persoonslijst, Waardetabel } from './persoonslijst.js';

// Municipality codes: CBS. Country, nationality and RNI codes of the national tables: 6030 and 0001 known, the others from memory.
const NEDERLAND: Waardetabel = { code: '6030', omschrijving: 'Nederland' };
const ROEMENIE: Waardetabel = { code: '7047', omschrijving: 'Roemenië' };
const NIGERIA: Waardetabel = { code: '6005', omschrijving: 'Nigeria' };
const AMSTERDAM: Waardetabel = { code: '0363', omschrijving: 'Amsterdam' };
const ROTTERDAM: Waardetabel = { code: '0599', omschrijving: 'Rotterdam' };
const NEDERLANDSE: Nationaliteit = {
  soort: 'Nationaliteit',
  nationaliteit: { code: '0001', omschrijving: 'Nederlandse' },
  vanaf: '00000000',
};
const ROEMEENSE: Nationaliteit = {
  soort: 'Nationaliteit',
  nationaliteit: { code: '0074', omschrijving: 'Roemeense' },
  vanaf: '00000000',
};

type Adreskenmerk = Partial<Pick<Adres, 'functie' | 'vanaf' | 'huisletter' | 'toevoeging'>>;

/** A made-up address; `nummer` makes its BAG identifications (gemeente + type of object + number). */
function adres(
  straat: string,
  huisnummer: number,
  postcode: string,
  woonplaats: string,
  gemeente: string,
  nummer: number,
  kenmerk: Adreskenmerk,
): Adres {
  const volgnummer = String(nummer).padStart(10, '0');
  return {
    soort: 'adres',
    functie: 'W',
    vanaf: '20000101',
    ...kenmerk,
    straat,
    huisnummer,
    postcode,
    woonplaats,
    nummeraanduiding: `${gemeente}20${volgnummer}`,
    object: `${gemeente}01${volgnummer}`,
  };
}

const OEFENHUIS = adres('Proefkade', 2, '3099XZ', 'Rotterdam', '0599', 1, { vanaf: '20080901' });

/** Eleven people with one name and date of birth at one address: more than a search may return, and a sign of overcrowding. */
function menigte(burgerservicenummer: string, aNummer: string, voornamen: string): Persoonslijst {
  return {
    burgerservicenummer,
    aNummer,
    naam: { voornamen, geslachtsnaam: 'Menigte' },
    geslacht: 'V',
    geboorte: { datum: '19960606', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '20240601',
    geheim: 0,
    verblijfplaats: adres('Menigteweg', 100, '3098XZ', 'Rotterdam', '0599', 50, { vanaf: '20240601' }),
    nationaliteiten: [NEDERLANDSE],
  };
}

/**
 * Synthetic persons, each for one situation of a registration. Nobody here exists; every other name or number finds nothing.
 */
export const PERSOONSLIJSTEN: readonly Persoonslijst[] = [
  // 0 Ingezetene with a home address in Amsterdam.
  {
    burgerservicenummer: '999900006',
    aNummer: '9012489524',
    naam: { voornamen: 'Noor Iris', geslachtsnaam: 'Voorbeeldsma' },
    geslacht: 'V',
    geboorte: { datum: '19880619', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20100301',
    geheim: 0,
    verblijfplaats: adres('Voorbeeldstraat', 12, '1099XZ', 'Amsterdam', '0363', 1, {
      vanaf: '20100301',
      huisletter: 'A',
      toevoeging: '2',
    }),
    nationaliteiten: [NEDERLANDSE],
  },
  // 1 Ingezetene of Rotterdam, married to 2, father of 3.
  {
    burgerservicenummer: '999900055',
    aNummer: '9012845087',
    naam: { voornamen: 'Bram', voorvoegsel: 'van de', geslachtsnaam: 'Oefening' },
    geslacht: 'M',
    geboorte: { datum: '19790204', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '19790204',
    geheim: 0,
    verblijfplaats: OEFENHUIS,
    nationaliteiten: [NEDERLANDSE],
    partner: {
      burgerservicenummer: '999900146',
      naam: { voornamen: 'Lotte', geslachtsnaam: 'Demonstra' },
      geboorte: { datum: '19810930', plaats: ROTTERDAM, land: NEDERLAND },
      geslacht: 'V',
      gehuwd: '20080808',
    },
    kinderen: [
      {
        burgerservicenummer: '999900195',
        naam: { voornamen: 'Tibbe', voorvoegsel: 'van de', geslachtsnaam: 'Oefening' },
        geboorte: { datum: '20140512', plaats: ROTTERDAM, land: NEDERLAND },
      },
    ],
  },
  // 2 Ingezetene of Rotterdam, married to 1, mother of 3.
  {
    burgerservicenummer: '999900146',
    aNummer: '9012872438',
    naam: { voornamen: 'Lotte', geslachtsnaam: 'Demonstra' },
    geslacht: 'V',
    geboorte: { datum: '19810930', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '19810930',
    geheim: 0,
    verblijfplaats: OEFENHUIS,
    nationaliteiten: [NEDERLANDSE],
    partner: {
      burgerservicenummer: '999900055',
      naam: { voornamen: 'Bram', voorvoegsel: 'van de', geslachtsnaam: 'Oefening' },
      geboorte: { datum: '19790204', plaats: ROTTERDAM, land: NEDERLAND },
      geslacht: 'M',
      gehuwd: '20080808',
    },
    kinderen: [
      {
        burgerservicenummer: '999900195',
        naam: { voornamen: 'Tibbe', voorvoegsel: 'van de', geslachtsnaam: 'Oefening' },
        geboorte: { datum: '20140512', plaats: ROTTERDAM, land: NEDERLAND },
      },
    ],
  },
  // 3 Minor under joint parental authority of 1 and 2.
  {
    burgerservicenummer: '999900195',
    aNummer: '9013242183',
    naam: { voornamen: 'Tibbe', voorvoegsel: 'van de', geslachtsnaam: 'Oefening' },
    geslacht: 'M',
    geboorte: { datum: '20140512', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '20140512',
    geheim: 0,
    verblijfplaats: OEFENHUIS,
    nationaliteiten: [NEDERLANDSE],
    ouders: [
      {
        burgerservicenummer: '999900055',
        naam: { voornamen: 'Bram', voorvoegsel: 'van de', geslachtsnaam: 'Oefening' },
        geboorte: { datum: '19790204', plaats: ROTTERDAM, land: NEDERLAND },
        geslacht: 'M',
      },
      {
        burgerservicenummer: '999900146',
        naam: { voornamen: 'Lotte', geslachtsnaam: 'Demonstra' },
        geboorte: { datum: '19810930', plaats: ROTTERDAM, land: NEDERLAND },
        geslacht: 'V',
      },
    ],
    gezag: [
      {
        type: 'GezamenlijkOuderlijkGezag',
        minderjarige: { burgerservicenummer: '999900195' },
        ouders: [
          { burgerservicenummer: '999900055', naam: { volledigeNaam: 'Bram van de Oefening' } },
          { burgerservicenummer: '999900146', naam: { volledigeNaam: 'Lotte Demonstra' } },
        ],
      },
    ],
  },
  // 4 Secrecy towards all (7) and a correspondence address for reasons of safety.
  {
    burgerservicenummer: '999900237',
    aNummer: '9013415406',
    naam: { voornamen: 'Jade', geslachtsnaam: 'Geheimhouder' },
    geslacht: 'V',
    geboorte: { datum: '19990117', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '20240105',
    geheim: 7,
    verblijfplaats: adres('Briefadresplein', 1, '3099XZ', 'Rotterdam', '0599', 9, { vanaf: '20240105', functie: 'B' }),
    nationaliteiten: [NEDERLANDSE],
  },
  // 5 Registered in the RNI only: re-establishment, not a first registration.
  {
    burgerservicenummer: '999900286',
    aNummer: '9013437692',
    naam: { voornamen: 'Ioana', geslachtsnaam: 'Proefescu' },
    geslacht: 'V',
    geboorte: { datum: '20010311', plaats: { omschrijving: 'Proefstad' }, land: ROEMENIE },
    gemeente: '1999',
    ingeschreven: '20230601',
    geheim: 0,
    opschorting: { reden: 'R', datum: '20230601' },
    verblijfplaats: {
      soort: 'buitenland',
      vanaf: '20230601',
      regels: ['Strada Exemplu 5', '010000 Proefstad'],
      land: ROEMENIE,
    },
    nationaliteiten: [ROEMEENSE],
    rni: { deelnemer: { code: '0101', omschrijving: 'Belastingdienst' }, categorie: 'Persoon' },
  },
  // 6 Deceased.
  {
    burgerservicenummer: '999900328',
    aNummer: '9013592681',
    naam: { voornamen: 'Kees', geslachtsnaam: 'Verscheiden' },
    geslacht: 'M',
    geboorte: { datum: '19400229', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '19400229',
    geheim: 0,
    opschorting: { reden: 'O', datum: '20220701' },
    verblijfplaats: adres('Voorbeeldstraat', 30, '1099XZ', 'Amsterdam', '0363', 2, { vanaf: '19700101' }),
    nationaliteiten: [NEDERLANDSE],
    overleden: { datum: '20220701', plaats: AMSTERDAM, land: NEDERLAND },
  },
  // 7 Left the country, whereabouts unknown.
  {
    burgerservicenummer: '999900377',
    aNummer: '9013765904',
    naam: { voornamen: 'Milan', geslachtsnaam: 'Vertrokken' },
    geslacht: 'M',
    geboorte: { datum: '19930407', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '19930407',
    geheim: 0,
    opschorting: { reden: 'E', datum: '20230215' },
    verblijfplaats: { soort: 'onbekend', vanaf: '20230215' },
    nationaliteiten: [NEDERLANDSE],
  },
  // 8 List closed as an error: never delivered.
  {
    burgerservicenummer: '999900419',
    aNummer: '9013893542',
    naam: { voornamen: 'Fout', geslachtsnaam: 'Afgevoerd' },
    geslacht: 'O',
    geboorte: { datum: '19900101', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20200101',
    geheim: 0,
    opschorting: { reden: 'F', datum: '20200102' },
    nationaliteiten: [NEDERLANDSE],
  },
  // 9 List erased: never delivered.
  {
    burgerservicenummer: '999900468',
    aNummer: '9014176169',
    naam: { voornamen: 'Wissen', geslachtsnaam: 'Afgevoerd' },
    geslacht: 'O',
    geboorte: { datum: '19900101', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20200101',
    geheim: 0,
    opschorting: { reden: 'W', datum: '20200102' },
    nationaliteiten: [NEDERLANDSE],
  },
  // 10 Only the year of birth is known.
  {
    burgerservicenummer: '999900559',
    aNummer: '9015069635',
    naam: { voornamen: 'Amara', geslachtsnaam: 'Jaartal' },
    geslacht: 'V',
    geboorte: { datum: '19990000', land: NIGERIA },
    gemeente: '0363',
    ingeschreven: '20190501',
    geheim: 0,
    verblijfplaats: adres('Voorbeeldstraat', 14, '1099XZ', 'Amsterdam', '0363', 3, { vanaf: '20190501' }),
    nationaliteiten: [{ soort: 'NationaliteitOnbekend', vanaf: '20190501' }],
    immigratie: { datum: '20190501', land: NIGERIA },
  },
  // 11 Year and month of birth are known; stateless.
  {
    burgerservicenummer: '999900699',
    aNummer: '9015197273',
    naam: { voornamen: 'Sami', geslachtsnaam: 'Maandjaar' },
    geslacht: 'M',
    geboorte: { datum: '19970300' },
    gemeente: '0363',
    ingeschreven: '20180610',
    geheim: 0,
    verblijfplaats: adres('Voorbeeldstraat', 16, '1099XZ', 'Amsterdam', '0363', 4, { vanaf: '20180610' }),
    nationaliteiten: [{ soort: 'Staatloos', vanaf: '20180610' }],
  },
  // 12 Date of birth wholly unknown, one name only, sex unknown.
  {
    burgerservicenummer: '999901035',
    aNummer: '9015425198',
    naam: { geslachtsnaam: 'Enkelnaam' },
    geslacht: 'O',
    geboorte: { datum: '00000000' },
    gemeente: '0599',
    ingeschreven: '20200220',
    geheim: 0,
    verblijfplaats: adres('Proefkade', 8, '3099XZ', 'Rotterdam', '0599', 2, { vanaf: '20200220' }),
    nationaliteiten: [{ soort: 'NationaliteitOnbekend', vanaf: '20200220' }],
  },
  // 13 Minor under guardianship of an institution, which has no BSN.
  {
    burgerservicenummer: '999901084',
    aNummer: '9015452549',
    naam: { voornamen: 'Yonas', geslachtsnaam: 'Pupil' },
    geslacht: 'M',
    geboorte: { datum: '20100909', land: NIGERIA },
    gemeente: '0599',
    ingeschreven: '20240301',
    geheim: 1,
    verblijfplaats: adres('Proefkade', 10, '3099XZ', 'Rotterdam', '0599', 3, { vanaf: '20240301' }),
    nationaliteiten: [{ soort: 'NationaliteitOnbekend', vanaf: '20240301' }],
    gezag: [{ type: 'Voogdij', minderjarige: { burgerservicenummer: '999901084' }, derden: [] }],
  },
  // 14 Minor whom nobody has authority over for now.
  {
    burgerservicenummer: '999901126',
    aNummer: '9015498134',
    naam: { voornamen: 'Fleur', geslachtsnaam: 'Zondergezag' },
    geslacht: 'V',
    geboorte: { datum: '20110203', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20110203',
    geheim: 0,
    verblijfplaats: adres('Voorbeeldstraat', 18, '1099XZ', 'Amsterdam', '0363', 5, { vanaf: '20110203' }),
    nationaliteiten: [NEDERLANDSE],
    gezag: [
      {
        type: 'TijdelijkGeenGezag',
        minderjarige: { burgerservicenummer: '999901126' },
        toelichting: 'Tijdelijk geen gezag omdat de ouder is overleden.',
      },
    ],
  },
  // 15 Established not to live at the registered address (089999).
  {
    burgerservicenummer: '999901175',
    aNummer: '9015726059',
    naam: { voornamen: 'Daan', geslachtsnaam: 'Onvindbaar' },
    geslacht: 'M',
    geboorte: { datum: '19850725', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20150101',
    geheim: 0,
    woontNietOpAdres: '20250310',
    verblijfplaats: adres('Voorbeeldstraat', 20, '1099XZ', 'Amsterdam', '0363', 6, { vanaf: '20150101' }),
    nationaliteiten: [NEDERLANDSE],
  },
  // 16 With a residence permit (tabel 56, code 21).
  {
    burgerservicenummer: '999901217',
    aNummer: '9015948919',
    naam: { voornamen: 'Adaeze', geslachtsnaam: 'Verblijfstitel' },
    geslacht: 'V',
    geboorte: { datum: '20000815', plaats: { omschrijving: 'Proefstad' }, land: NIGERIA },
    gemeente: '0599',
    ingeschreven: '20230901',
    geheim: 0,
    verblijfplaats: adres('Proefkade', 12, '3099XZ', 'Rotterdam', '0599', 4, { vanaf: '20230901' }),
    nationaliteiten: [{ soort: 'NationaliteitOnbekend', vanaf: '20230901' }],
    verblijfstitel: {
      aanduiding: {
        code: '21',
        omschrijving: 'Vw 2000 art. 8, onder a, vergunning regulier bepaalde tijd, arbeid vrij',
      },
      vanaf: '20230901',
      tot: '20280901',
    },
    immigratie: { datum: '20230901', land: NIGERIA },
  },
  // 17 One of two with the same name and date of birth: a human must tell them apart.
  {
    burgerservicenummer: '999901266',
    aNummer: '9016150506',
    naam: { voornamen: 'Eva', geslachtsnaam: 'Dubbelganger' },
    geslacht: 'V',
    geboorte: { datum: '19951111', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20160101',
    geheim: 0,
    verblijfplaats: adres('Voorbeeldstraat', 22, '1099XZ', 'Amsterdam', '0363', 7, { vanaf: '20160101' }),
    nationaliteiten: [NEDERLANDSE],
  },
  // 18 One of two with the same name and date of birth: a human must tell them apart.
  {
    burgerservicenummer: '999901308',
    aNummer: '9016172792',
    naam: { voornamen: 'Eva Maria', geslachtsnaam: 'Dubbelganger' },
    geslacht: 'V',
    geboorte: { datum: '19951111', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '20160101',
    geheim: 0,
    verblijfplaats: adres('Proefkade', 14, '3099XZ', 'Rotterdam', '0599', 5, { vanaf: '20160101' }),
    nationaliteiten: [NEDERLANDSE],
  },
  // 19 Lives at a place without an address.
  {
    burgerservicenummer: '999901357',
    aNummer: '9016424016',
    naam: { voornamen: 'Rosa', voorvoegsel: 'de', geslachtsnaam: 'Standplaats' },
    geslacht: 'V',
    geboorte: { datum: '19830305', plaats: ROTTERDAM, land: NEDERLAND },
    gemeente: '0599',
    ingeschreven: '19830305',
    geheim: 0,
    verblijfplaats: { soort: 'locatie', functie: 'W', vanaf: '20050101', beschrijving: 'Woonwagen bij de Proefkade' },
    nationaliteiten: [NEDERLANDSE],
  },
  // 20 Minor under the sole authority of 0, at the same address.
  {
    burgerservicenummer: '999901448',
    aNummer: '9016473653',
    naam: { voornamen: 'Mees', geslachtsnaam: 'Eenouder' },
    geslacht: 'M',
    geboorte: { datum: '20180606', plaats: AMSTERDAM, land: NEDERLAND },
    gemeente: '0363',
    ingeschreven: '20180606',
    geheim: 0,
    verblijfplaats: adres('Voorbeeldstraat', 12, '1099XZ', 'Amsterdam', '0363', 1, {
      vanaf: '20180606',
      huisletter: 'A',
      toevoeging: '2',
    }),
    nationaliteiten: [NEDERLANDSE],
    ouders: [
      {
        burgerservicenummer: '999900006',
        naam: { voornamen: 'Noor Iris', geslachtsnaam: 'Voorbeeldsma' },
        geboorte: { datum: '19880619', plaats: AMSTERDAM, land: NEDERLAND },
        geslacht: 'V',
      },
    ],
    gezag: [
      {
        type: 'EenhoofdigOuderlijkGezag',
        minderjarige: { burgerservicenummer: '999901448' },
        ouder: { burgerservicenummer: '999900006', naam: { volledigeNaam: 'Noor Iris Voorbeeldsma' } },
      },
    ],
  },
  menigte('999901497', '9016701578', 'Ana'),
  menigte('999901539', '9016747163', 'Bo'),
  menigte('999901588', '9017171610', 'Cas'),
  menigte('999901679', '9018078245', 'Dina'),
  menigte('999902015', '9018160298', 'Eli'),
  menigte('999902064', '9018379106', 'Fay'),
  menigte('999902106', '9018957529', 'Guus'),
  menigte('999902155', '9019053764', 'Hedy'),
  menigte('999902246', '9019327274', 'Ivo'),
  menigte('999902295', '9019354625', 'Juul'),
  menigte('999902337', '9019628135', 'Kim'),
];
