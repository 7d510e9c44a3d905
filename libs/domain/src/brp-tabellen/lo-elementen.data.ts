/** Source of the names of categories, groups and elements. */
export const LO_BRON = {
  bron: 'BRP-API, feature-bestanden; Logisch Ontwerp BRP',
  graad: 'gelezen',
} as const;

/** Categories of a person's list that can be doubted, with the groups that occur in each. Which group is where: LO BRP, partly from memory. */
export const LO_CATEGORIEEN = {
  '01': { naam: 'persoon', groepen: ['01', '02', '03', '04', '20', '61', '81', '82', '85', '88'] },
  '02': { naam: 'ouder 1', groepen: ['01', '02', '03', '04', '62', '81', '82', '85'] },
  '03': { naam: 'ouder 2', groepen: ['01', '02', '03', '04', '62', '81', '82', '85'] },
  '04': { naam: 'nationaliteit', groepen: ['05', '63', '64', '65', '82', '85', '88'] },
  '05': {
    naam: 'huwelijk of geregistreerd partnerschap',
    groepen: ['01', '02', '03', '04', '06', '07', '15', '81', '82', '85'],
  },
  '06': { naam: 'overlijden', groepen: ['08', '81', '82', '85', '88'] },
  '07': { naam: 'inschrijving', groepen: ['66', '67', '68', '69', '70', '71', '80', '87', '88'] },
  '08': { naam: 'verblijfplaats', groepen: ['09', '10', '11', '12', '13', '14', '72', '75', '85', '88'] },
  '09': { naam: 'kind', groepen: ['01', '02', '03', '81', '82', '85'] },
  '10': { naam: 'verblijfstitel', groepen: ['39', '85'] },
  '11': { naam: 'gezagsverhouding', groepen: ['32', '33', '82', '85'] },
  '12': { naam: 'reisdocument', groepen: ['35', '36', '82', '85'] },
  '13': { naam: 'kiesrecht', groepen: ['31', '38', '82'] },
} as const satisfies Record<string, { naam: string; groepen: readonly string[] }>;

/** Elements by group, those that are named in the sources. */
export const LO_ELEMENTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '01': { '10': 'A-nummer', '20': 'burgerservicenummer' },
  '02': { '10': 'voornamen', '20': 'adellijke titel of predicaat', '30': 'voorvoegsel', '40': 'geslachtsnaam' },
  '03': { '10': 'geboortedatum', '20': 'geboorteplaats', '30': 'geboorteland' },
  '04': { '10': 'geslacht' },
  '05': { '10': 'nationaliteit' },
  '06': { '10': 'datum verbintenis', '20': 'plaats verbintenis', '30': 'land verbintenis' },
  '08': { '10': 'datum overlijden', '20': 'plaats overlijden', '30': 'land overlijden' },
  '09': { '10': 'gemeente van inschrijving', '20': 'datum inschrijving' },
  '10': { '10': 'functie adres', '30': 'datum aanvang adreshouding' },
  '11': {
    '10': 'straatnaam',
    '15': 'openbare ruimte',
    '20': 'huisnummer',
    '30': 'huisletter',
    '40': 'huisnummertoevoeging',
    '50': 'aanduiding bij huisnummer',
    '60': 'postcode',
    '70': 'woonplaats',
    '80': 'adresseerbaar object',
    '90': 'nummeraanduiding',
  },
  '12': { '10': 'locatiebeschrijving' },
  '13': {
    '10': 'land adres buitenland',
    '20': 'datum aanvang adres buitenland',
    '30': 'regel 1 adres buitenland',
    '40': 'regel 2 adres buitenland',
    '50': 'regel 3 adres buitenland',
  },
  '14': { '10': 'land vanwaar ingeschreven', '20': 'datum vestiging in Nederland' },
  '32': { '10': 'gezag minderjarige' },
  '33': { '10': 'curatele' },
  '35': {
    '10': 'soort reisdocument',
    '20': 'nummer reisdocument',
    '30': 'datum uitgifte',
    '40': 'autoriteit van afgifte',
    '50': 'datum einde geldigheid',
    '60': 'datum inhouding of vermissing',
    '70': 'aanduiding inhouding of vermissing',
  },
  '36': { '10': 'signalering reisdocument' },
  '39': { '10': 'aanduiding verblijfstitel', '20': 'datum einde verblijfstitel', '30': 'datum ingang verblijfstitel' },
  '61': { '10': 'naamgebruik' },
  '63': { '10': 'reden opname nationaliteit' },
  '64': { '10': 'reden einde nationaliteit' },
  '65': { '10': 'bijzonder Nederlanderschap' },
  '67': { '10': 'datum opschorting', '20': 'reden opschorting' },
  '68': { '10': 'datum eerste inschrijving' },
  '70': { '10': 'indicatie geheim' },
  '72': { '10': 'aangifte adreshouding' },
};

/** The one code of 83.10 that names no element: somebody no longer lives at his address. */
export const NIET_MEER_WOONACHTIG = '089999';
