import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { afleveringstatussen, type Afleveringstatus } from './aflevering.domain.js';
import type { AfleveringRij } from './aflevering.rij.js';

/** Filters of the list. */
export class AfleveringenVraagDto extends PaginaVraag {
  @Keuze('Alleen afleveringen met deze status.', afleveringstatussen)
  status?: Afleveringstatus;
}

export class IngreepDto {
  @Tekst('Reden, zonder persoonsgegevens.', 500, { verplicht: true })
  reden!: string;
}

export class AfleveringDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Abonnement waarvoor de aflevering is.', format: 'uuid' })
  abonnementId!: string;

  @ApiProperty({ description: 'Ketendossier waarover de gebeurtenis gaat.', format: 'uuid' })
  ketendossierId!: string;

  @ApiProperty({ description: 'Gemeente (CBS-code) van het ketendossier.', pattern: '^[0-9]{4}$' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Kenmerk van de gebeurtenis; blijft bij een herhaling gelijk.', format: 'uuid' })
  eventId!: string;

  @ApiProperty({ description: 'Soort gebeurtenis.' })
  type!: string;

  @ApiProperty({ description: 'Toestand.', enum: afleveringstatussen })
  status!: Afleveringstatus;

  @ApiProperty({ description: 'Aantal pogingen sinds de laatste herhaling.', type: 'integer', minimum: 0 })
  pogingen!: number;

  @ApiProperty({ description: 'Wanneer de gebeurtenis in de rij kwam.', format: 'date-time' })
  aangebodenOp!: string;

  @ApiPropertyOptional({ description: 'Laatste poging.', format: 'date-time' })
  laatstePogingOp?: string;

  @ApiPropertyOptional({ description: 'Uitkomst van de laatste poging.', example: 'http-503' })
  uitkomst?: string;

  @ApiPropertyOptional({ description: 'Waarom de aflevering verviel.', example: 'geen-toegang' })
  reden?: string;

  @ApiPropertyOptional({ description: 'Wanneer afgeleverd, overgeslagen of vervallen.', format: 'date-time' })
  afgehandeldOp?: string;
}

export class AfleveringenPaginaDto {
  @ApiProperty({ description: 'De afleveringen van deze pagina, oudste eerst.', type: [AfleveringDto] })
  resultaten!: readonly AfleveringDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** The columns that the list reads; the event itself stays out. */
export const afleveringkolommen = `v.id, v.abonnement_id, v.ketendossier_id, v.gemeentecode, v.organisatie, v.volgnummer, v.event_id, v.type,
  v.status, v.pogingen, v.aangeboden_op, v.laatste_poging_op, v.uitkomst, v.reden, v.afgehandeld_op`;
export type Afleveringregel = Omit<AfleveringRij, 'envelope' | 'event_op' | 'eerste_poging_op'>;

/** A delivery as its receiver and who keeps the platform running see it. */
export function toonAflevering(rij: Afleveringregel): AfleveringDto {
  const { id, gemeentecode, type, status, pogingen } = rij;
  return {
    ...{ id, abonnementId: rij.abonnement_id, ketendossierId: rij.ketendossier_id, gemeentecode },
    ...{ eventId: rij.event_id, type, status, pogingen, aangebodenOp: rij.aangeboden_op.toISOString() },
    ...(rij.laatste_poging_op && { laatstePogingOp: rij.laatste_poging_op.toISOString() }),
    ...(rij.uitkomst !== null && { uitkomst: rij.uitkomst }),
    ...(rij.reden !== null && { reden: rij.reden }),
    ...(rij.afgehandeld_op && { afgehandeldOp: rij.afgehandeld_op.toISOString() }),
  };
}
