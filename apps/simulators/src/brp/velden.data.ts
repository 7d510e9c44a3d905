/**
 * The fields that may be asked for, per answer: 'waarde' is a single value, 'geheel' is delivered whole whatever part of it is
 * asked (dates, rows of national tables, authority), an object is a group. Unasked data (inOnderzoek, geheimhouding,
 * opschorting, rni, verificatie) are not in it: naming them is an error. Source: OpenAPI specification of BRP API Personen
 * 2.7.0, schemas Persoon, PersoonBeperkt and GezagPersoonBeperkt; a spec compares this table with it where it is at hand.
 */
export interface Veldenboom {
  readonly [veld: string]: 'waarde' | 'geheel' | Veldenboom;
}

const GEBOORTE: Veldenboom = { datum: 'geheel', land: 'geheel', plaats: 'geheel' };

const NAAM_VAN_VERWANT: Veldenboom = {
  voornamen: 'waarde',
  adellijkeTitelPredicaat: 'geheel',
  voorvoegsel: 'waarde',
  geslachtsnaam: 'waarde',
  voorletters: 'waarde',
};

const VERBLIJFADRES: Veldenboom = {
  regel1: 'waarde',
  regel2: 'waarde',
  regel3: 'waarde',
  land: 'geheel',
  officieleStraatnaam: 'waarde',
  korteStraatnaam: 'waarde',
  huisnummer: 'waarde',
  huisletter: 'waarde',
  huisnummertoevoeging: 'waarde',
  aanduidingBijHuisnummer: 'geheel',
  postcode: 'waarde',
  woonplaats: 'waarde',
  locatiebeschrijving: 'waarde',
};

const ADRESREGELS: Veldenboom = {
  adresregel1: 'waarde',
  adresregel2: 'waarde',
  adresregel3: 'waarde',
  land: 'geheel',
  indicatieVastgesteldVerblijftNietOpAdres: 'waarde',
};

export const PERSOON: Veldenboom = {
  aNummer: 'waarde',
  burgerservicenummer: 'waarde',
  datumEersteInschrijvingGBA: 'geheel',
  geslacht: 'geheel',
  uitsluitingKiesrecht: { uitgeslotenVanKiesrecht: 'waarde', einddatum: 'geheel' },
  europeesKiesrecht: { aanduiding: 'geheel', einddatumUitsluiting: 'geheel' },
  leeftijd: 'waarde',
  naam: { ...NAAM_VAN_VERWANT, volledigeNaam: 'waarde', aanduidingNaamgebruik: 'geheel' },
  nationaliteiten: { type: 'waarde', redenOpname: 'geheel', datumIngangGeldigheid: 'geheel', nationaliteit: 'geheel' },
  geboorte: GEBOORTE,
  overlijden: GEBOORTE,
  verblijfplaats: {
    type: 'waarde',
    datumIngangGeldigheid: 'geheel',
    verblijfadres: VERBLIJFADRES,
    datumVan: 'geheel',
    functieAdres: 'geheel',
    adresseerbaarObjectIdentificatie: 'waarde',
    nummeraanduidingIdentificatie: 'waarde',
    indicatieVastgesteldVerblijftNietOpAdres: 'waarde',
  },
  immigratie: {
    landVanwaarIngeschreven: 'geheel',
    datumVestigingInNederland: 'geheel',
    vanuitVerblijfplaatsOnbekend: 'waarde',
    indicatieVestigingVanuitBuitenland: 'waarde',
  },
  gemeenteVanInschrijving: 'geheel',
  datumInschrijvingInGemeente: 'geheel',
  adressering: {
    ...ADRESREGELS,
    aanhef: 'waarde',
    aanschrijfwijze: { naam: 'waarde', aanspreekvorm: 'waarde' },
    gebruikInLopendeTekst: 'waarde',
  },
  indicatieCurateleRegister: 'waarde',
  indicatieGezagMinderjarige: 'geheel',
  gezag: 'geheel',
  verblijfstitel: { aanduiding: 'geheel', datumEinde: 'geheel', datumIngang: 'geheel' },
  kinderen: { burgerservicenummer: 'waarde', naam: NAAM_VAN_VERWANT, geboorte: GEBOORTE },
  ouders: {
    burgerservicenummer: 'waarde',
    geslacht: 'geheel',
    ouderAanduiding: 'waarde',
    datumIngangFamilierechtelijkeBetrekking: 'geheel',
    naam: NAAM_VAN_VERWANT,
    geboorte: GEBOORTE,
  },
  partners: {
    burgerservicenummer: 'waarde',
    geslacht: 'geheel',
    soortVerbintenis: 'geheel',
    naam: NAAM_VAN_VERWANT,
    geboorte: GEBOORTE,
    aangaanHuwelijkPartnerschap: GEBOORTE,
    ontbindingHuwelijkPartnerschap: { datum: 'geheel' },
  },
};

export const PERSOON_BEPERKT: Veldenboom = {
  burgerservicenummer: 'waarde',
  geboorte: { datum: 'geheel' },
  geslacht: 'geheel',
  leeftijd: 'waarde',
  naam: { ...NAAM_VAN_VERWANT, volledigeNaam: 'waarde' },
  adressering: ADRESREGELS,
};

export const GEZAG_PERSOON_BEPERKT: Veldenboom = { ...PERSOON_BEPERKT, gezag: 'geheel' };
