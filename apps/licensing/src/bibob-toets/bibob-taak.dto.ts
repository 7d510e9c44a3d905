import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Tekst, Voldoet } from '@schakel/platform';
import { BIBOBTAKEN, type Bibobtaak, type Bibobtaaksoort, type Bibobtaakstatus } from './bibob-taak.domain.js';

const MAX_STAPPEN = 20;
const isStappen = (waarde: unknown): boolean =>
  Array.isArray(waarde) &&
  waarde.length <= MAX_STAPPEN &&
  waarde.every((nummer) => Number.isInteger(nummer) && nummer >= 1 && nummer <= MAX_STAPPEN);

export class TaakafdoeningDto {
  @Dag('Dag waarop het gedaan is.', { verplicht: true })
  gedaanOp!: Datum;

  @Tekst('Kenmerk van de bevestiging.', 500, { verplicht: true })
  kenmerk!: string;

  @Voldoet(
    'Nummers van de stappen die gedaan zijn, vanaf 1.',
    isStappen,
    'een lijst van nummers van stappen',
    { type: 'array', items: { type: 'integer', minimum: 1, maximum: MAX_STAPPEN }, maxItems: MAX_STAPPEN },
    { verplicht: true },
  )
  stappen!: number[];
}

export class BibobTaakDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Toestand.', enum: ['open', 'gedaan'] })
  status!: Bibobtaakstatus;

  @ApiProperty({ description: 'Soort.', enum: Object.keys(BIBOBTAKEN) })
  soort!: Bibobtaaksoort;

  @ApiProperty({ description: 'Wat er te doen is.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;

  @ApiProperty({ description: 'Waar een mens dit doet; er is geen koppeling.' })
  waar!: string;

  @ApiProperty({ description: 'De stappen, in volgorde.', type: [String] })
  stappen!: readonly string[];

  @ApiProperty({ description: 'Wanneer de taak ontstond.', format: 'date-time' })
  ontstaanOp!: string;

  @ApiPropertyOptional({ description: 'Dag waarop het gedaan is.', format: 'date' })
  gedaanOp?: Datum;

  @ApiPropertyOptional({ description: 'Door wie.' })
  gedaanDoor?: string;

  @ApiPropertyOptional({ description: 'Kenmerk van de bevestiging.' })
  kenmerk?: string;
}

export class BibobTakenDto {
  @ApiProperty({ description: 'De taken van de toets, oudste eerst.', type: [BibobTaakDto] })
  resultaten!: readonly BibobTaakDto[];
}

class PakketonderdeelDto {
  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiProperty({ description: 'Inhoud, als JSON-tekst.' })
  inhoud!: string;

  @ApiProperty({ description: 'SHA-256 van de inhoud.', pattern: '^[0-9a-f]{64}$' })
  hash!: string;
}

export class DossierpakketDto {
  @ApiProperty({ description: 'Taak.', format: 'uuid' })
  taakId!: Uuid;

  @ApiProperty({ description: 'Soort.', enum: Object.keys(BIBOBTAKEN) })
  soort!: Bibobtaaksoort;

  @ApiProperty({ description: 'Waar het pakket heen gaat.' })
  waar!: string;

  @ApiProperty({ description: 'Wanneer het pakket is gemaakt.', format: 'date-time' })
  gemaaktOp!: string;

  @ApiProperty({ description: 'De onderdelen: wat deze plaats nodig heeft en niet meer.', type: [PakketonderdeelDto] })
  onderdelen!: readonly PakketonderdeelDto[];

  @ApiProperty({ description: 'SHA-256 over de namen en hashes van de onderdelen.', pattern: '^[0-9a-f]{64}$' })
  manifesthash!: string;
}

export function toonTaak(taak: Bibobtaak): BibobTaakDto {
  const { id, versie, status, soort, ontstaanOp } = taak;
  const { omschrijving, artikel, waar, stappen } = BIBOBTAKEN[soort];
  const kern = { id, versie, status, soort, omschrijving, artikel, waar, stappen, ontstaanOp };
  if (taak.status === 'open') return kern;
  const { gedaanOp, gedaanDoor, kenmerk } = taak;
  return { ...kern, gedaanOp, gedaanDoor, kenmerk };
}
