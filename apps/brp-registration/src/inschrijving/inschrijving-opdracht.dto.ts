import {
  isANummer,
  isBsn,
  parsePostcode,
  zoekGemeente,
  type ANummer,
  type Bsn,
  type Datum,
  type Gemeentecode,
  type Postcode,
  type Uuid,
} from '@schakel/domain';
import { BEPERKINGSCODES } from '@schakel/contracts';
import { Dag, Deel, JaNee, Kenmerk, Keuze, Keuzes, Tekst, Voldoet } from '@schakel/platform';
import {
  adresgrondcodes,
  beperkingen,
  type Adres,
  type Adresbepaling,
  type Adresgrond,
} from './adresbepaling.domain.js';
import type { Identiteit } from './bevraging.domain.js';
import {
  redenenNietInschrijfbaar,
  verwachtingsgronden,
  type Beoordeling,
  type Oordeel,
  type RedenNietInschrijfbaar,
  type Verwachtingsgrond,
} from './inschrijvingstoets.domain.js';
import type { Gemeentefeiten } from './vindplaatsregel.domain.js';

const verplicht = { verplicht: true } as const;
const CODES = BEPERKINGSCODES.filter((code) => code !== '0');

/** Characters of names in BRP API Personen 2.7.0; a wildcard would fetch people whom nobody asks about. */
const NAAM = /^[a-zA-Z0-9À-ž .\-']{1,199}$/;
const isNaam = (waarde: unknown): boolean => typeof waarde === 'string' && NAAM.test(waarde) && /[^ ]/.test(waarde);
const naamregel = 'een naam van hoogstens 199 letters, cijfers, spaties, punten, streepjes en apostroffen';
const naamApi = { type: String, minLength: 1, maxLength: 199 } as const;

export class BevragingDto implements Identiteit {
  @Voldoet('Geslachtsnaam, zonder voorvoegsel.', isNaam, naamregel, naamApi, verplicht)
  geslachtsnaam!: string;

  @Voldoet('Voornamen, voor zover bekend.', isNaam, naamregel, naamApi)
  voornamen?: string;

  @Dag('Geboortedatum.', verplicht)
  geboortedatum!: string;
}

const bestaat = (waarde: unknown): boolean =>
  typeof waarde === 'string' && zoekGemeente(waarde as Gemeentecode) !== undefined;
const gemeenteApi = { type: String, pattern: '^[0-9]{4}$' } as const;

export class GemeentebepalingsverzoekDto implements Gemeentefeiten {
  @Voldoet('Gemeente waar de persoon staat ingeschreven (CBS-code).', bestaat, 'de code van een gemeente', gemeenteApi)
  gemeenteInschrijving?: Gemeentecode;

  @Voldoet('Gemeente waar de persoon is aangetroffen (CBS-code).', bestaat, 'de code van een gemeente', gemeenteApi)
  gemeenteAangetroffen?: Gemeentecode;
}

export class AdresDto {
  @Tekst('Straat.', 80, verplicht)
  straat!: string;

  @Tekst('Huisnummer met letter en toevoeging.', 20, verplicht)
  huisnummer!: string;

  @Voldoet(
    'Postcode.',
    (waarde) => parsePostcode(waarde) !== undefined,
    'een postcode van vier cijfers en twee letters',
    { type: String, example: '1011 AB' },
    verplicht,
  )
  postcode!: string;

  @Tekst('Woonplaats.', 80, verplicht)
  woonplaats!: string;
}

export class AdresbepalingsverzoekDto {
  @Keuze('Grond van het adres.', adresgrondcodes, verplicht)
  grond!: Adresgrond;

  @Deel('Het adres. Noem nooit het adres van een opvang als woonadres: neem dan een briefadres.', AdresDto, verplicht)
  adres!: AdresDto;

  @Tekst('Hoe de gemeente op papier naar het besluit verwijst. Vervangt het besluit zelf niet.', 100)
  besluitkenmerk?: string;

  @Kenmerk(
    'Waarop een briefadres rust: het besluit van de burgemeester (art. 2.41), de aangewezen instelling of het briefadres op die grond (art. 2.40), of het vastgestelde briefadres met toestemming (art. 2.42) of ambtshalve (art. 2.23). Verplicht bij een briefadres; alleen ambtshalve mag een reden ervoor in de plaats komen.',
  )
  grondslagId?: Uuid;

  @Tekst(
    'Waarom zonder vastgesteld ambtshalve briefadres verder wordt gegaan (Wet BRP art. 2.23). Neem geen adres op.',
    2_000,
  )
  redenZonderGrondslag?: string;

  @Keuze('Of de persoon om beperking van de verstrekking vroeg (Wet BRP art. 2.59).', beperkingen, verplicht)
  verstrekkingsbeperking!: Adresbepaling['verstrekkingsbeperking'];

  @Keuze('Welke beperking is gevraagd (LO BRP 70.10). Ontbreekt zij, dan de ruimste.', CODES)
  beperkingscode?: (typeof CODES)[number];

  @Kenmerk('De persoon, waar die al onder een eigen kenmerk is vastgelegd. Anders krijgt die hier een kenmerk.')
  betrokkeneId?: Uuid;
}

export class OordeelDto implements Oordeel {
  @JaNee('Of aan de toets is voldaan, naar het oordeel van de medewerker.', verplicht)
  voldaan!: boolean;

  @Tekst('Waarop het oordeel rust.', 2000, verplicht)
  motivering!: string;
}

export class BedenktijdDto {
  @Keuzes('Waarop de verwachting van langer verblijf rust.', verwachtingsgronden, verplicht)
  onderbouwing!: Verwachtingsgrond[];
}

export class BeoordelingDto implements Beoordeling {
  @Deel('Rechtmatig verblijf (Wet BRP art. 2.4 lid 1).', OordeelDto, verplicht)
  rechtmatigVerblijf!: OordeelDto;

  @Deel('Verwacht verblijf van ten minste twee derde van een half jaar.', OordeelDto, verplicht)
  verwachtVerblijf!: OordeelDto;

  @Deel('Een adres in de gemeente.', OordeelDto, verplicht)
  adresInGemeente!: OordeelDto;

  @Deel('Een deugdelijk vastgestelde identiteit (Wet BRP art. 2.4 lid 3).', OordeelDto, verplicht)
  identiteitVastgesteld!: OordeelDto;

  @Deel('De persoon is in de bedenktijd (Vw art. 8 onder k): noem waarop de verwachting rust.', BedenktijdDto)
  bedenktijd?: BedenktijdDto;
}

export class BeoordelingsverzoekDto {
  @Deel('De vier toetsen, elk beoordeeld en gemotiveerd door de medewerker.', BeoordelingDto, verplicht)
  beoordeling!: BeoordelingDto;

  @Dag('Dag waarop opnieuw wordt beoordeeld; verplicht zolang identiteit of rechtmatig verblijf niet vaststaat.')
  herbeoordelenOp?: Datum;
}

export class BsnToekenningDto {
  @Voldoet(
    'Het toegekende burgerservicenummer.',
    isBsn,
    'een burgerservicenummer van negen cijfers dat de elfproef doorstaat',
    { type: String, pattern: '^[0-9]{9}$' },
    verplicht,
  )
  bsn!: Bsn;

  @Voldoet(
    'Het toegekende A-nummer.',
    isANummer,
    'een A-nummer van tien cijfers',
    { type: String, pattern: '^[1-9][0-9]{9}$' },
    verplicht,
  )
  aNummer!: ANummer;
}

export class NietInschrijfbaarverklaringDto {
  @Keuze('Reden dat inschrijven niet kan.', redenenNietInschrijfbaar, verplicht)
  reden!: RedenNietInschrijfbaar;
}

/** An address, its postcode in the one form. */
export function naarAdres(adres: AdresDto): Adres {
  return { ...adres, postcode: parsePostcode(adres.postcode) as Postcode };
}

/** The address decision, without the person. */
export function naarAdresbepaling({ adres, betrokkeneId: _, ...rest }: AdresbepalingsverzoekDto): Adresbepaling {
  return { ...rest, adres: naarAdres(adres) };
}

/** Plain judgements: what is encrypted is data, not class instances. */
export function naarBeoordeling(dto: BeoordelingDto): Beoordeling {
  const { rechtmatigVerblijf, verwachtVerblijf, adresInGemeente, identiteitVastgesteld, bedenktijd } = dto;
  return {
    rechtmatigVerblijf: { ...rechtmatigVerblijf },
    verwachtVerblijf: { ...verwachtVerblijf },
    adresInGemeente: { ...adresInGemeente },
    identiteitVastgesteld: { ...identiteitVastgesteld },
    ...(bedenktijd && { bedenktijd: { onderbouwing: [...bedenktijd.onderbouwing] } }),
  };
}
