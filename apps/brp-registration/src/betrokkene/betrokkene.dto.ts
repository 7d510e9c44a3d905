import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isBsn, type Bsn, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { DossierstandDto } from '../dossier/route.js';
import { betrokkenestatussen, type Betrokkene, type Betrokkenestatus } from './betrokkene-toestand.domain.js';
import type { BetrokkeneRij } from './betrokkene.rij.js';

const verplicht = { verplicht: true } as const;

export class NummerkoppelingDto {
  @Voldoet(
    'Het burgerservicenummer.',
    isBsn,
    'een burgerservicenummer van negen cijfers dat de elfproef doorstaat',
    { type: String, pattern: '^[0-9]{9}$' },
    verplicht,
  )
  bsn!: Bsn;
}

export class HerstelredenDto {
  @Tekst('Waarom dit een vergissing was.', 2_000, verplicht)
  reden!: string;
}

export class SamenvoegingDto {
  @Kenmerk('De persoon waarin deze opgaat.', verplicht)
  naarId!: Uuid;

  @Tekst('Waarop het oordeel rust dat zij dezelfde persoon zijn.', 2_000, verplicht)
  reden!: string;
}

export class BetrokkenenVraagDto extends PaginaVraag {
  @Keuze('Alleen personen met deze status.', betrokkenestatussen)
  status?: Betrokkenestatus;
}

export class BetrokkeneDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiPropertyOptional({ description: 'Kenmerk waarin deze persoon is opgegaan.', format: 'uuid' })
  naarId?: Uuid;

  @ApiPropertyOptional({ description: 'Burgerservicenummer, als er een gekoppeld is.', pattern: '^[0-9]{9}$' })
  bsn?: string;
}

export class BetrokkenenPaginaDto {
  @ApiProperty({ description: 'De personen van deze pagina, nieuwste eerst.', type: [BetrokkeneDto] })
  resultaten!: readonly BetrokkeneDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'naar_id'] as const;
type Lijstrij = Pick<BetrokkeneRij, (typeof lijstkolommen)[number]>;

/** A person in a list: never with a number. */
export function samenvatting({ naar_id, ...rij }: Lijstrij): BetrokkeneDto {
  return { ...rij, ...(naar_id !== null && { naarId: naar_id }) };
}

/** A person in full, for civil affairs. */
export function volledig(betrokkene: Betrokkene): BetrokkeneDto {
  const { id, gemeentecode, status, versie } = betrokkene;
  return {
    ...{ id, gemeentecode, status, versie },
    ...(betrokkene.status === 'samengevoegd' && { naarId: betrokkene.naarId }),
    ...(betrokkene.status === 'met-nummer' && { bsn: betrokkene.bsn }),
  };
}
