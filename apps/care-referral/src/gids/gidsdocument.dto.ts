import { isGemeentecode, isOin, VEILIGHEIDSREGIO_NAMEN, type Datum } from '@schakel/domain';
import { Dag, Deel, Delen, GeheelGetal, JaNee, Kenmerk, Keuze, Keuzes, Tekst, Voldoet } from '@schakel/platform';
import { aanbodsoorten, doelgroepen, type Aanbodsoort, type Doelgroep } from '../aanbieder/aanbieder.domain.js';
import {
  beveiligingsniveaus,
  opvanggeslachten,
  specialisaties,
  type Beveiligingsniveau,
  type Opvanggeslacht,
  type Specialisatie,
} from '../aanbieder/aanbodkenmerken.domain.js';
import { verblijfsgronden, type Verblijfsgrond } from '../zorgverwijzing/zorgfeiten.domain.js';
import type { Hsdsdienst, Hsdsdocument } from './gidsdocument.domain.js';

// The names are those of HSDS 3.0: see hsds-afbeelding.data.ts.
const verplicht = { verplicht: true } as const;
const tekst = (patroon: RegExp) => (waarde: unknown) => typeof waarde === 'string' && patroon.test(waarde);

class HsdsIdentifierDto {
  @Keuze('Stelsel van het nummer.', ['OIN', 'AGB'], verplicht)
  identifier_scheme!: 'OIN' | 'AGB';

  @Voldoet(
    'Het nummer.',
    (waarde) => isOin(waarde) || tekst(/^\d{8}$/)(waarde),
    'een OIN van 20 posities of een AGB-code van 8 cijfers',
    { type: String, maxLength: 20 },
    verplicht,
  )
  identifier!: string;
}

class HsdsOrganizationDto {
  @Tekst('Naam van de organisatie.', 200, verplicht)
  name!: string;

  @Delen('Nummers van de organisatie.', HsdsIdentifierDto, 4, verplicht)
  organization_identifiers!: HsdsIdentifierDto[];
}

class HsdsServiceAreaDto {
  @Keuze('Code van de veiligheidsregio.', Object.keys(VEILIGHEIDSREGIO_NAMEN), verplicht)
  extent!: keyof typeof VEILIGHEIDSREGIO_NAMEN;
}

class HsdsLanguageDto {
  @Voldoet(
    'Taal.',
    tekst(/^[a-z]{2}$/),
    'een taalcode van twee letters (ISO 639-1)',
    { type: String, maxLength: 2 },
    verplicht,
  )
  code!: string;
}

class HsdsScheduleDto {
  @Voldoet(
    'Dagen.',
    tekst(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}$/),
    'dagen als MO,TU',
    { type: String },
    verplicht,
  )
  byday!: string;

  @Voldoet('Open vanaf.', tekst(/^([01]\d|2[0-4]):[0-5]\d$/), 'een tijd als 09:00', { type: String }, verplicht)
  opens_at!: string;

  @Voldoet('Open tot.', tekst(/^([01]\d|2[0-4]):[0-5]\d$/), 'een tijd als 17:00', { type: String }, verplicht)
  closes_at!: string;
}

class HsdsSchakelDto {
  @Keuze('Soort aanbod.', aanbodsoorten, verplicht)
  kind!: Aanbodsoort;

  @Keuzes('Voor wie.', doelgroepen, verplicht)
  target_groups!: Doelgroep[];

  @GeheelGetal('Plaatsen in totaal.', 0, 1_000, verplicht)
  capacity!: number;

  @Keuzes('Wie er terechtkan.', opvanggeslachten, verplicht)
  genders!: Opvanggeslacht[];

  @GeheelGetal('Kinderen die met een volwassene mee kunnen.', 0, 12, verplicht)
  children_max!: number;

  @Keuze('Hoe het bewaakt is.', beveiligingsniveaus, verplicht)
  security_level!: Beveiligingsniveau;

  @JaNee('De plek is geheim.', verplicht)
  secret_location!: boolean;

  @JaNee('Neemt ook op zonder burgerservicenummer.', verplicht)
  accepts_without_bsn!: boolean;

  @Keuzes('Aangenomen verblijfsgronden; leeg: alle.', verblijfsgronden, verplicht)
  residence_grounds!: Verblijfsgrond[];

  @Voldoet(
    'Gemeente die inkocht.',
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    { type: String, pattern: '^[0-9]{4}$' },
    verplicht,
  )
  contract_municipality!: string;

  @Keuzes('Specialistische functies.', specialisaties, verplicht)
  specialisations!: Specialisatie[];

  @Dag('Eerste dag.', verplicht)
  valid_from!: Datum;

  @Dag('Eerste dag waarop het aanbod er niet meer is.')
  valid_to?: Datum;
}

class HsdsServiceDto implements Hsdsdienst {
  @Kenmerk('Kenmerk van het aanbod, bij elke import hetzelfde.', verplicht)
  id!: string;

  @Tekst('Naam van het aanbod.', 200, verplicht)
  name!: string;

  @Keuze('Staat van het aanbod.', ['active', 'inactive', 'defunct', 'temporarily closed'], verplicht)
  status!: Hsdsdienst['status'];

  @Deel('De organisatie.', HsdsOrganizationDto, verplicht)
  organization!: HsdsOrganizationDto;

  @GeheelGetal('Jongste leeftijd.', 0, 120)
  minimum_age?: number;

  @GeheelGetal('Oudste leeftijd.', 0, 120)
  maximum_age?: number;

  @Delen('Het gebied, precies een.', HsdsServiceAreaDto, 1, verplicht)
  service_areas!: HsdsServiceAreaDto[];

  @Delen('Talen.', HsdsLanguageDto, 30, verplicht)
  languages!: HsdsLanguageDto[];

  @Delen('Wanneer er iemand is.', HsdsScheduleDto, 14, verplicht)
  schedules!: HsdsScheduleDto[];

  @Deel('Wat HSDS niet kent.', HsdsSchakelDto, verplicht)
  schakel!: HsdsSchakelDto;
}

/** A directory in HSDS 3.0, in the profile of this platform: without locations, addresses or people. */
export class GidsdocumentDto implements Hsdsdocument {
  @Voldoet(
    'Naam van de bron, bij elke import van die bron hetzelfde.',
    tekst(/^[a-z0-9]+(-[a-z0-9]+){0,9}$/),
    'een naam in kleine letters, cijfers en streepjes',
    { type: String, maxLength: 100 },
    verplicht,
  )
  source!: string;

  @Keuze('Versie van HSDS.', ['3.0'], verplicht)
  version!: '3.0';

  @Delen('Het aanbod.', HsdsServiceDto, 500, verplicht)
  services!: HsdsServiceDto[];
}
