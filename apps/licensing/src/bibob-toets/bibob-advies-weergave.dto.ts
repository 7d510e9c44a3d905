import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import type { Advies } from './bibob-advies.domain.js';
import { VergewisantwoordDto } from './bibob-advies-opdracht.dto.js';
import { BibobvoorschriftDto, GrondwegingDto } from './bibob-besluit-opdracht.dto.js';
import {
  conclusiebases,
  matenVanGevaar,
  type Conclusie,
  type Conclusiebasis,
  type Conclusiegrondslag,
  type MateVanGevaar,
} from './bibob-conclusie.domain.js';
import { gevraagdAan, type GevraagdAan } from './bibob-lbb.domain.js';
import { bewijsmaatVan, bewijsmaten, type Bewijsmaat } from './bibob-wegingspunten.domain.js';
import { strekkingen, type Strekking } from './bibob-zienswijze.domain.js';

class LbbpauzeweergaveDto {
  @ApiProperty({ description: 'Dag van de vraag.', format: 'date' })
  gevraagdOp!: Datum;

  @ApiProperty({ description: 'Aan wie.', enum: gevraagdAan })
  aan!: GevraagdAan;

  @ApiPropertyOptional({ description: 'Dag van ontvangst; ontbreekt zolang de pauze loopt.', format: 'date' })
  ontvangenOp?: Datum;
}

class LbbverlengingweergaveDto {
  @ApiProperty({ description: 'Dag van de aankondiging.', format: 'date' })
  aangekondigdOp!: Datum;

  @ApiProperty({ description: 'Aantal dagen.', type: 'integer', minimum: 1, maximum: 28 })
  dagen!: number;
}

export class LbbtrajectDto {
  @ApiProperty({ description: 'Dag van de adviesaanvraag.', format: 'date' })
  gevraagdOp!: Datum;

  @ApiPropertyOptional({ description: 'Dag waarop betrokkene is geïnformeerd (art. 32).', format: 'date' })
  betrokkeneGeinformeerdOp?: Datum;

  @ApiProperty({ description: 'Pauzes, in volgorde (art. 15 lid 2).', type: [LbbpauzeweergaveDto] })
  pauzes!: readonly LbbpauzeweergaveDto[];

  @ApiPropertyOptional({ description: 'De ene verlenging (art. 15 lid 3).', type: LbbverlengingweergaveDto })
  verlenging?: LbbverlengingweergaveDto;

  @ApiPropertyOptional({ description: 'Dag waarop de aanvraag eindigde.', format: 'date' })
  beeindigdOp?: Datum;
}

export class BibobopschortingDto {
  @ApiProperty({ description: 'Kenmerk van de opschorting.', format: 'uuid' })
  kenmerk!: Uuid;

  @ApiProperty({ description: 'Grond.', enum: ['bibob-advies'] })
  grond!: string;

  @ApiProperty({ description: 'Eerste opgeschorte dag.', format: 'date' })
  van!: Datum;

  @ApiPropertyOptional({
    description: 'Laatste opgeschorte dag; ontbreekt zolang de opschorting loopt.',
    format: 'date',
  })
  tot?: Datum;
}

class HergebruikweergaveDto {
  @ApiProperty({ description: 'Toets waarin het advies is ontvangen.', format: 'uuid' })
  uitToetsId!: Uuid;

  @ApiProperty({ description: 'Wat er sindsdien nieuw is.' })
  nieuweFeiten!: string;
}

export class AdviesweergaveDto {
  @ApiProperty({ description: 'Dag waarop het advies is uitgebracht.', format: 'date' })
  uitgebrachtOp!: Datum;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: Datum;

  @ApiProperty({ description: 'SHA-256 van de tekst, bij ontvangst.', pattern: '^[0-9a-f]{64}$' })
  hash!: string;

  @ApiProperty({ description: 'Mate van gevaar.', enum: matenVanGevaar })
  mate!: MateVanGevaar;

  @ApiProperty({ description: 'A-grond.' })
  aGrond!: boolean;

  @ApiProperty({ description: 'B-grond.' })
  bGrond!: boolean;

  @ApiProperty({ description: 'Lid 6.' })
  lid6!: boolean;

  @ApiPropertyOptional({ description: 'Uit welke toets het advies komt (art. 29).', type: HergebruikweergaveDto })
  hergebruik?: HergebruikweergaveDto;
}

/** The sealed text itself. */
export class AdviestekstDto extends AdviesweergaveDto {
  @ApiProperty({ description: 'De tekst van het advies.' })
  inhoud!: string;
}

export class VergewissingweergaveDto {
  @ApiProperty({ description: 'Elk punt, met toelichting.', type: [VergewisantwoordDto] })
  antwoorden!: readonly VergewisantwoordDto[];

  @ApiProperty({ description: 'Of het advies een conclusie kan dragen.' })
  draagtConclusie!: boolean;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;
}

class FeitbewijsDto {
  @ApiProperty({ description: 'Nummer van de weging.', type: 'integer', minimum: 0 })
  weging!: number;

  @ApiProperty({ description: 'Nummer van het feit.', type: 'integer', minimum: 0 })
  feit!: number;

  @ApiProperty({
    description: 'Of het feit wijst op gevaar of dat redelijkerwijs doet vermoeden (art. 3a).',
    enum: bewijsmaten,
  })
  bewijs!: Bewijsmaat;
}

export class ConclusieweergaveDto {
  @ApiProperty({ description: 'Artikel waarop de conclusie rust.', enum: ['art-3', 'art-4-lid-1', 'art-4-lid-2'] })
  grondslag!: Conclusiegrondslag;

  @ApiProperty({ description: 'Mate van gevaar.', enum: matenVanGevaar })
  mate!: MateVanGevaar;

  @ApiProperty({ description: 'A-grond.' })
  aGrond!: boolean;

  @ApiProperty({ description: 'B-grond.' })
  bGrond!: boolean;

  @ApiProperty({ description: 'Lid 6.' })
  lid6!: boolean;

  @ApiProperty({ description: 'Motivering.' })
  motivering!: string;

  @ApiProperty({ description: 'Eerste weging van de evenredigheid.' })
  evenredigheid!: string;

  @ApiProperty({ description: 'Waarop de conclusie rust.', enum: conclusiebases })
  berustOp!: Conclusiebasis;

  @ApiProperty({ description: 'Weging per grond.', type: [GrondwegingDto] })
  wegingen!: readonly GrondwegingDto[];

  @ApiProperty({ description: 'Hoe sterk elk feit is.', type: [FeitbewijsDto] })
  bewijs!: readonly FeitbewijsDto[];
}

export class EvenredigheidweergaveDto {
  @ApiProperty({ description: 'Waartoe de weging leidt.', enum: strekkingen })
  strekking!: Strekking;

  @ApiProperty({ description: 'De belangen.' })
  belangen!: string;

  @ApiProperty({ description: 'De afweging.' })
  afweging!: string;

  @ApiProperty({ description: 'Wat er met de zienswijzen is gedaan.' })
  zienswijzen!: string;

  @ApiProperty({ description: 'Voorschriften.', type: [BibobvoorschriftDto] })
  voorschriften!: readonly BibobvoorschriftDto[];

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;
}

/** The advice without its text. */
export function toonAdvies({
  uitgebrachtOp,
  ontvangenOp,
  hash,
  mate,
  aGrond,
  bGrond,
  lid6,
  hergebruik,
}: Advies): AdviesweergaveDto {
  const kern = { uitgebrachtOp, ontvangenOp, hash, mate, aGrond, bGrond, lid6 };
  return { ...kern, ...(hergebruik && { hergebruik: { ...hergebruik } }) };
}

/** The conclusion, with how strong each fact is by art. 3a. */
export function toonConclusie(conclusie: Conclusie): ConclusieweergaveDto {
  const { grondslag, mate, aGrond, bGrond, lid6, motivering, evenredigheid, berustOp } = conclusie;
  const wegingen = conclusie.wegingen.map(({ grond, feiten, punten }) => ({
    grond,
    feiten: feiten.map((feit) => ({ ...feit })),
    punten: punten.map((punt) => ({ ...punt })),
  }));
  const bewijs = conclusie.wegingen.flatMap(({ feiten }, weging) =>
    feiten.map((een, feit) => ({ weging, feit, bewijs: bewijsmaatVan(een) })),
  );
  return { grondslag, mate, aGrond, bGrond, lid6, motivering, evenredigheid, berustOp, wegingen, bewijs };
}
