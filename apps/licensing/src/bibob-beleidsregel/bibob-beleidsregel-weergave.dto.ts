import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Beslisrij, Beslisvoorbeeld, Datum, Graad, Uuid } from '@schakel/domain';
import { inWoorden } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { toetszwaarten, type Toetszwaarte } from './beleidsregelkenmerken.domain.js';
import {
  beleidsregelstatussen,
  type Beleidsregelstatus,
  type Beleidstekst,
  type BibobBeleidsregel,
} from './bibob-beleidsregel-toestand.domain.js';
import type { BibobBeleidsregelRij } from './bibob-beleidsregel.rij.js';
import { HERKOMST_VOORBEELD } from './landelijk-voorbeeld.data.js';

/** Filters of the list. */
export class BeleidsregelsVraagDto extends PaginaVraag {
  @Keuze('Alleen beleidsregels met deze status.', beleidsregelstatussen)
  status?: Beleidsregelstatus;
}

/** How far a policy rule is, after a command. */
export class BeleidsregelstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: beleidsregelstatussen })
  status!: Beleidsregelstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class BeleidsregelSamenvattingDto extends BeleidsregelstandDto {
  @ApiPropertyOptional({ description: 'Eerste dag waarop de beleidsregel geldt.', format: 'date' })
  geldigVanaf?: string;

  @ApiProperty({ description: 'Wanneer de beleidsregel is opgesteld.', format: 'date-time' })
  opgesteldOp!: string;
}

export class BeleidsregelsPaginaDto {
  @ApiProperty({
    description: 'De beleidsregels van deze pagina, nieuwste eerst.',
    type: [BeleidsregelSamenvattingDto],
  })
  resultaten!: readonly BeleidsregelSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

class BeleidsgebiedWeergaveDto {
  @ApiProperty({ description: 'Code van het gebied.' })
  code!: string;

  @ApiProperty({ description: 'Naam van het gebied.' })
  naam!: string;
}

class BeleidsregelvoorwaardeDto {
  @ApiProperty({ description: 'Gegeven waar de rij naar kijkt.' })
  kenmerk!: string;

  @ApiProperty({ description: 'Wat de rij vraagt.' })
  verwacht!: string;
}

class BeleidsregelrijWeergaveDto {
  @ApiProperty({ description: 'Code van de rij.' })
  code!: string;

  @ApiProperty({ description: 'Wat er allemaal moet gelden; leeg is: altijd.', type: [BeleidsregelvoorwaardeDto] })
  voorwaarden!: readonly BeleidsregelvoorwaardeDto[];

  @ApiProperty({ description: 'Hoe zwaar er getoetst wordt.', enum: toetszwaarten })
  uitkomst!: Toetszwaarte;

  @ApiProperty({ description: 'Artikel van de beleidsregel.' })
  artikel!: string;

  @ApiPropertyOptional({ description: 'Toelichting.' })
  toelichting?: string;
}

class BeleidsregelvoorbeeldWeergaveDto {
  @ApiProperty({ description: 'Waarover het voorbeeld gaat.' })
  naam!: string;

  @ApiProperty({ description: 'De gegevens van het geval.', type: 'object', additionalProperties: { type: 'string' } })
  gegevens!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Wat de tabel zegt.', enum: toetszwaarten })
  uitkomst!: Toetszwaarte;
}

export class BeleidstekstDto {
  @ApiProperty({ description: 'Citeertitel.' })
  citeertitel!: string;

  @ApiProperty({ description: 'Gebieden met eigen regels.', type: [BeleidsgebiedWeergaveDto] })
  gebieden!: readonly BeleidsgebiedWeergaveDto[];

  @ApiProperty({ description: 'De rijen, in volgorde.', type: [BeleidsregelrijWeergaveDto] })
  rijen!: readonly BeleidsregelrijWeergaveDto[];

  @ApiProperty({ description: 'De voorbeelden.', type: [BeleidsregelvoorbeeldWeergaveDto] })
  voorbeelden!: readonly BeleidsregelvoorbeeldWeergaveDto[];
}

export class LandelijkVoorbeeldDto extends BeleidstekstDto {
  @ApiProperty({
    description: 'Waar dit voorbeeld vandaan komt; het geldt nergens voordat een gemeente het vaststelt.',
  })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker dit is.', enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'] })
  graad!: Graad;
}

export class BeleidsregelDto extends BeleidstekstDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: beleidsregelstatussen })
  status!: Beleidsregelstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiPropertyOptional({ description: 'Eerste dag waarop de beleidsregel geldt.', format: 'date' })
  geldigVanaf?: Datum;

  @ApiProperty({ description: 'Wanneer de beleidsregel is opgesteld.', format: 'date-time' })
  opgesteldOp!: string;

  @ApiProperty({ description: 'Wie de beleidsregel opstelde.' })
  opgesteldDoor!: string;

  @ApiPropertyOptional({ description: 'Wie de beleidsregel in werking stelde; altijd iemand anders.' })
  inWerkingGesteldDoor?: string;
}

/** What a list reads of a row. */
export type Samenvattingsrij = Pick<BibobBeleidsregelRij, 'id' | 'versie' | 'status' | 'geldig_vanaf' | 'opgesteld_op'>;

export function toonSamenvatting({
  id,
  versie,
  status,
  geldig_vanaf,
  opgesteld_op,
}: Samenvattingsrij): BeleidsregelSamenvattingDto {
  const vanaf = geldig_vanaf === null ? {} : { geldigVanaf: geldig_vanaf };
  return { id, status, versie, ...vanaf, opgesteldOp: opgesteld_op.toISOString() };
}

export function toonBeleidsregel(beleidsregel: BibobBeleidsregel): BeleidsregelDto {
  const { id, status, versie, opgesteldOp, opgesteldDoor, citeertitel, gebieden, tabel } = beleidsregel;
  const { rijen, voorbeelden } = tabel;
  return {
    id,
    status,
    versie,
    opgesteldOp,
    opgesteldDoor,
    ...(beleidsregel.status === 'in-werking' && {
      geldigVanaf: beleidsregel.geldigVanaf,
      inWerkingGesteldDoor: beleidsregel.inWerkingGesteldDoor,
    }),
    ...toonTekst({ citeertitel, gebieden, rijen, voorbeelden }),
  };
}

export function toonLandelijkVoorbeeld(tekst: Beleidstekst): LandelijkVoorbeeldDto {
  const { bron, graad } = HERKOMST_VOORBEELD;
  return { ...toonTekst(tekst), bron, graad };
}

function toonTekst({ citeertitel, gebieden, rijen, voorbeelden }: Beleidstekst): BeleidstekstDto {
  return {
    citeertitel,
    gebieden: gebieden.map(({ code, naam }) => ({ code, naam })),
    rijen: rijen.map(toonRij),
    voorbeelden: voorbeelden.map(toonVoorbeeld),
  };
}

function toonRij({ code, als, dan, bron, toelichting }: Beslisrij<Toetszwaarte>): BeleidsregelrijWeergaveDto {
  return {
    code,
    voorwaarden: Object.entries(als).map(([kenmerk, voorwaarde]) => ({ kenmerk, verwacht: inWoorden(voorwaarde) })),
    uitkomst: dan,
    artikel: bron,
    ...(toelichting !== undefined && { toelichting }),
  };
}

function toonVoorbeeld({ naam, invoer, dan }: Beslisvoorbeeld<Toetszwaarte>): BeleidsregelvoorbeeldWeergaveDto {
  const gegevens = Object.fromEntries(Object.entries(invoer).map(([kenmerk, waarde]) => [kenmerk, String(waarde)]));
  return { naam, gegevens, uitkomst: dan };
}
