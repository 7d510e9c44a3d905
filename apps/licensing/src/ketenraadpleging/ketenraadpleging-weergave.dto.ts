import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Ketenaanleiding, Ketenantwoord, Ketenraadpleging } from './ketenraadpleging.domain.js';

/** A question to the chain and all that came back (ADR 0022). */
export class KetenraadplegingDto {
  @ApiProperty({ description: 'Waarom gevraagd is.', enum: ['aanvraag', 'zeggenschapswijziging'] })
  aanleiding!: Ketenaanleiding;

  @ApiProperty({ description: 'Code van de grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Wanneer gevraagd.', format: 'date-time' })
  gevraagdOp!: string;

  @ApiPropertyOptional({
    description: 'Het hele antwoord; ontbreekt zolang er geen is. Het is geen grond voor een besluit.',
    enum: ['geen-bijzonderheden', 'neem-contact-op-aub'],
  })
  antwoord?: Ketenantwoord;

  @ApiPropertyOptional({ description: 'Wanneer het antwoord kwam; van toen is het.', format: 'date-time' })
  beantwoordOp?: string;
}

/** A consultation as who decides on the file sees it. */
export function ketenweergave(raadpleging: Ketenraadpleging): KetenraadplegingDto {
  const { aanleiding, grondslag, gevraagdOp } = raadpleging;
  const antwoord = raadpleging.status === 'beantwoord' && {
    antwoord: raadpleging.antwoord,
    beantwoordOp: raadpleging.beantwoordOp,
  };
  return { aanleiding, grondslag, gevraagdOp, ...antwoord };
}
