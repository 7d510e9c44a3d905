import { ApiProperty } from '@nestjs/swagger';
import { isBsn, isGemeentecode, isOnderzoeksaanduiding, type Bsn, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import {
  afwijsredenen,
  meldendediensten,
  terugmeldingstatussen,
  uitkomsten,
  type Afwijsreden,
  type Melding,
  type Meldendedienst,
  type Onderwerp,
  type Terugmeldingstatus,
  type Uitkomst,
} from './terugmelding-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const regels = (waarde: unknown) =>
  Array.isArray(waarde) &&
  waarde.length >= 1 &&
  waarde.length <= 20 &&
  waarde.every((regel) => typeof regel === 'string' && regel.length <= 500 && /\S/.test(regel));

export class TerugmeldingVerzoekDto {
  @Keuze('Dienst waarin u de twijfel kreeg; hoort bij een dossier.', meldendediensten)
  dienst?: Meldendedienst;

  @Kenmerk('Dossier van de persoon over wie u meldt.')
  dossierId?: Uuid;

  @Voldoet('Burgerservicenummer; alleen burgerzaken mag dit gebruiken.', isBsn, 'een burgerservicenummer', {
    type: String,
    pattern: '^[0-9]{9}$',
  })
  burgerservicenummer?: Bsn;

  @Voldoet(
    'Gegeven waaraan u twijfelt: categorie, groep en element zoals in 83.10; 089999 is niet meer woonachtig.',
    isOnderzoeksaanduiding,
    'een bestaande categorie, groep en element, zoals 081160',
    { type: String, pattern: '^[0-9]{6}$', example: '081160' },
    verplicht,
  )
  aanduiding!: string;

  @Tekst('Waaraan u twijfelt en waarom.', 5_000, verplicht)
  twijfel!: string;

  @Tekst('Wat het volgens u moet zijn.', 1_000)
  voorstel?: string;

  @Voldoet(
    'Waarop uw twijfel rust.',
    regels,
    'een tot en met twintig regels van ten hoogste 500 tekens',
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 500 },
      minItems: 1,
      maxItems: 20,
    },
    verplicht,
  )
  bewijs!: string[];
}

export class TerugmeldingOnderzoekDto {
  @Tekst('Waarom er reden is tot onderzoek.', 5_000, verplicht)
  motivering!: string;
}

export class TerugmeldingDoorzendingDto {
  @Voldoet(
    'Bijhoudingsgemeente (CBS-code).',
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    { type: String, pattern: '^[0-9]{4}$' },
    verplicht,
  )
  naarGemeentecode!: Gemeentecode;

  @Tekst('Kenmerk van de melding in de terugmeldvoorziening.', 100, verplicht)
  kenmerk!: string;
}

export class TerugmeldingAfwijzingDto {
  @Keuze('Waarom de melding niet in onderzoek gaat.', afwijsredenen, verplicht)
  reden!: Afwijsreden;

  @Tekst('Uitleg voor de melder; noem geen gegevens uit de BRP.', 2_000, verplicht)
  toelichting!: string;
}

export class TerugmeldingUitkomstDto {
  @Keuze('Wat er met het gegeven is gebeurd.', uitkomsten, verplicht)
  uitkomst!: Uitkomst;

  @Tekst('Uitleg voor de melder; noem geen gegevens uit de BRP.', 2_000, verplicht)
  toelichting!: string;
}

/** Filters of the list. */
export class TerugmeldingenVraagDto extends PaginaVraag {
  @Keuze('Alleen meldingen met deze status.', terugmeldingstatussen)
  status?: Terugmeldingstatus;
}

export class TerugmeldingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: terugmeldingstatussen })
  status!: Terugmeldingstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** Whom it is about; undefined when neither, or both, a file and a number are named. */
export function onderwerpVan({
  dienst,
  dossierId,
  burgerservicenummer: bsn,
}: TerugmeldingVerzoekDto): Onderwerp | undefined {
  const dossier = dienst !== undefined && dossierId !== undefined;
  if (bsn !== undefined) return dienst === undefined && dossierId === undefined ? { soort: 'bsn', bsn } : undefined;
  return dossier ? { soort: 'dossier', dienst, dossierId } : undefined;
}

/** The report that a form makes, about somebody. */
export function naarMelding(dto: TerugmeldingVerzoekDto, onderwerp: Onderwerp): Melding {
  const { aanduiding, twijfel, voorstel, bewijs } = dto;
  return { onderwerp, aanduiding, twijfel, bewijs, ...(voorstel !== undefined && { voorstel }) };
}
