import { ApiProperty } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Keuze, Tekst } from '@schakel/platform';
import { tekststatussen, type Motiveringstekst, type Tekststatus } from './motiveringstekst.domain.js';
import { motiveringscodes, plaatshouders, type Motiveringscode } from './tekstblok.domain.js';

const verplicht = { verplicht: true } as const;
const UITLEG = `Tekst in B1. Plaatshouders staan tussen dubbele accolades: ${plaatshouders.join(', ')}. Geen persoonsgegevens.`;

export class TekstenVraagDto {
  @Dag('Teksten zoals die op deze dag gelden; zonder dag die van vandaag.')
  opDatum?: Datum;
}

export class TekstaanlegDto {
  @Keuze('Waarvoor de tekst is.', motiveringscodes, verplicht)
  code!: Motiveringscode;

  @Tekst(UITLEG, 10_000, verplicht)
  tekst!: string;

  @Dag('Eerste dag waarop deze tekst geldt.', verplicht)
  geldigVanaf!: Datum;
}

export class TekstvoorstelDto {
  @Tekst(UITLEG, 10_000, verplicht)
  tekst!: string;

  @Dag('Eerste dag waarop deze tekst geldt.', verplicht)
  geldigVanaf!: Datum;
}

export class GeldendeTekstDto {
  @ApiProperty({ description: 'Waarvoor de tekst is.', enum: motiveringscodes })
  code!: Motiveringscode;

  @ApiProperty({ description: 'Van het platform of van de gemeente zelf.', enum: ['landelijk', 'gemeente'] })
  herkomst!: 'landelijk' | 'gemeente';

  @ApiProperty({ description: 'Nummer van de versie.', type: 'integer', minimum: 1 })
  nummer!: number;

  @ApiProperty({ description: 'De tekst.' })
  tekst!: string;

  @ApiProperty({ description: 'Plaatsen die u invult.', type: [String] })
  plaatshouders!: readonly string[];
}

export class GeldendeTekstenDto {
  @ApiProperty({
    description: 'Per code de geldende tekst; er is er een per code, de lijst heeft geen pagina’s.',
    type: [GeldendeTekstDto],
  })
  resultaten!: readonly GeldendeTekstDto[];
}

export class TekststandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: tekststatussen })
  status!: Tekststatus;

  @ApiProperty({ description: 'Versie van het gegeven, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

class TekstversieDto {
  @ApiProperty({ description: 'Nummer.', type: 'integer', minimum: 1 })
  nummer!: number;

  @ApiProperty({ description: 'De tekst.' })
  tekst!: string;

  @ApiProperty({ description: 'Eerste dag waarop de tekst geldt.', format: 'date' })
  geldigVanaf!: string;
}

export class MotiveringstekstDto extends TekststandDto {
  @ApiProperty({ description: 'Waarvoor de tekst is.', enum: motiveringscodes })
  code!: Motiveringscode;

  @ApiProperty({
    description: 'Vastgestelde versies, oudste eerst; een versie verandert nooit.',
    type: [TekstversieDto],
  })
  versies!: readonly TekstversieDto[];

  @ApiProperty({ description: 'Tekst die op vaststelling door een ander wacht.', required: false })
  voorstel?: string;
}

/** A text in full. */
export function volledig(tekst: Motiveringstekst): MotiveringstekstDto {
  const { id, status, versie, code, versies } = tekst;
  return {
    id,
    status,
    versie,
    code,
    versies: versies.map(({ nummer, tekst: inhoud, geldigVanaf }) => ({ nummer, tekst: inhoud, geldigVanaf })),
    ...(tekst.status === 'voorgesteld' && { voorstel: tekst.voorstel.tekst }),
  };
}
