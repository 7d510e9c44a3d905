import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { abonneerbareTypes, type Abonneerbaar } from './abonneerbaar.domain.js';
import {
  abonnementstatussen,
  eindes,
  type Abonnement,
  type Abonnementstatus,
  type Einde,
} from './abonnement-toestand.domain.js';

/** Filters of the list. */
export class AbonnementenVraagDto extends PaginaVraag {
  @Keuze('Alleen abonnementen met deze status.', abonnementstatussen)
  status?: Abonnementstatus;
}

export class AbonnementDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand; afgeleverd wordt alleen als die actief is.', enum: abonnementstatussen })
  status!: Abonnementstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Organisatie (OIN) die de berichten krijgt.' })
  organisatie!: string;

  @ApiProperty({ description: 'Adres van de webhook.', format: 'uri' })
  sink!: string;

  @ApiProperty({ description: 'Soorten gebeurtenissen.', enum: abonneerbareTypes, isArray: true })
  types!: readonly Abonneerbaar[];

  @ApiProperty({ description: 'Wanneer aangevraagd.', format: 'date-time' })
  aangevraagdOp!: string;

  @ApiPropertyOptional({ description: 'Gebeurtenissen vanaf dit moment worden afgeleverd.', format: 'date-time' })
  actiefSinds?: string;

  @ApiPropertyOptional({ description: 'Laatste keer dat de webhook toestemming gaf.', format: 'date-time' })
  gevalideerdOp?: string;

  @ApiPropertyOptional({ description: 'Waardoor het abonnement eindigde.', enum: eindes })
  einde?: Einde;

  @ApiProperty({ description: 'Wanneer het abonnement voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

export class AbonnementenPaginaDto {
  @ApiProperty({ description: 'De abonnementen van deze pagina, nieuwste eerst.', type: [AbonnementDto] })
  resultaten!: readonly AbonnementDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** A subscription as its holder sees it. */
export function toonAbonnement(abonnement: Abonnement): AbonnementDto {
  const { id, status, versie, organisatie, sink, types, aangevraagdOp, gewijzigdOp } = abonnement;
  return {
    ...{ id, status, versie, organisatie, sink, types, aangevraagdOp, gewijzigdOp },
    ...('actiefSinds' in abonnement && {
      actiefSinds: abonnement.actiefSinds,
      gevalideerdOp: abonnement.gevalideerdOp,
    }),
    ...(abonnement.status === 'beeindigd' && { einde: abonnement.einde }),
  };
}
