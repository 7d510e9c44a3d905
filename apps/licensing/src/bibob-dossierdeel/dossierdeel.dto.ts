import { ApiProperty } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, Kenmerk, Tekst, Voldoet } from '@schakel/platform';
import { isSha256, type Bewijsstuk } from './dossierdeel.domain.js';

const verplicht = { verplicht: true } as const;

/** How far a part of the file is, after a command. */
export class DossierdeelstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** How far a part is, with the id of what a command added. */
export class DossierdeeltoevoegingDto extends DossierdeelstandDto {
  @ApiProperty({ description: 'Identificatie van wat is toegevoegd.', format: 'uuid' })
  toegevoegdId!: Uuid;
}

/** A document that is kept elsewhere, with the hash of what was received. */
export class DossierbewijsstukDto implements Bewijsstuk {
  @Tekst('Soort document: een code van wat is gevraagd, of een eigen woord.', 100, verplicht)
  soort!: string;

  @Kenmerk('Waar het document staat in het documentbeheer van de gemeente.', verplicht)
  documentId!: Uuid;

  @Voldoet(
    'SHA-256 van het ontvangen document, als 64 hexadecimale tekens in kleine letters.',
    isSha256,
    'een SHA-256 van 64 hexadecimale tekens in kleine letters',
    { type: String, pattern: '^[0-9a-f]{64}$' },
    verplicht,
  )
  sha256!: string;
}

export function naarBewijsstuk({ soort, documentId, sha256 }: Bewijsstuk): Bewijsstuk {
  return { soort, documentId, sha256 };
}

export function naarBewijsstukken(stukken: readonly Bewijsstuk[]): readonly Bewijsstuk[] {
  return stukken.map(naarBewijsstuk);
}

/** Describes the beginning of a part of the file. */
export const Deelbeginbeschrijving = (samenvatting: string, beschrijving: string): MethodDecorator =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 201, beschrijving: 'Begonnen.', type: DossierdeelstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  });

/** Describes a command on a part of the file. */
export const Deelstapbeschrijving = (samenvatting: string, beschrijving: string): MethodDecorator =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: DossierdeelstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });
