import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag, Voldoet } from '@schakel/platform';
import { BerekeningsstapDto } from '../besluit/besluit-weergave.dto.js';
import {
  bezwaarstatussen,
  bezwaaruitkomsten,
  vervangingen,
  type Bezwaar,
  type Bezwaarstatus,
  type Bezwaaruitkomst,
  type Vervanging,
} from './bezwaar-toestand.domain.js';
import { GEBRUIKER, gebruikerApi, isGebruiker } from './bezwaar-opdracht.dto.js';
import type { BezwaarRij } from './bezwaar.rij.js';
import { bezwaartermijnen } from './bezwaartermijnen.domain.js';

/** Filters of the list. */
export class BezwarenVraagDto extends PaginaVraag {
  @Keuze('Alleen bezwaren met deze status.', bezwaarstatussen)
  status?: Bezwaarstatus;

  @Voldoet('Alleen bezwaren van deze behandelaar.', isGebruiker, GEBRUIKER, gebruikerApi)
  behandelaar?: string;

  @Kenmerk('Alleen bezwaren tegen dit besluit.')
  besluitId?: Uuid;
}

export class BezwaarSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: bezwaarstatussen })
  status!: Bezwaarstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Besluit waartegen het bezwaar is gericht.', format: 'uuid' })
  besluitId!: Uuid;

  @ApiProperty({ description: 'Laatste dag om te beslissen, zoals bij de laatste wijziging berekend.', format: 'date' })
  beslistermijnEinde!: string;
}

export class BezwarenPaginaDto {
  @ApiProperty({ description: 'De bezwaren van deze pagina, nieuwste eerst.', type: [BezwaarSamenvattingDto] })
  resultaten!: readonly BezwaarSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far an objection is, after a command. */
export class BezwaarstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: bezwaarstatussen })
  status!: Bezwaarstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

class BezwaartermijnDto {
  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  einde!: string;

  @ApiProperty({ description: 'De dag schuift nog op, omdat een opschorting loopt.' })
  voorlopig!: boolean;

  @ApiProperty({ description: 'De berekening, stap voor stap.', type: [BerekeningsstapDto] })
  stappen!: readonly BerekeningsstapDto[];

  @ApiProperty({ description: 'Wat niet bekend is en de dag kan veranderen.', type: [String] })
  voorbehouden!: readonly string[];
}

class BezwaardwangsomDto {
  @ApiProperty({ description: 'Eerste dag waarover een dwangsom verschuldigd is.', format: 'date' })
  start!: string;

  @ApiProperty({ description: 'Verschuldigd, in hele euro’s.', type: 'integer', minimum: 0 })
  euro!: number;

  @ApiProperty({ description: 'De berekening, stap voor stap.', type: [BerekeningsstapDto] })
  stappen!: readonly BerekeningsstapDto[];
}

export class BezwaarDto extends BezwaarSamenvattingDto {
  @ApiProperty({ description: 'Naam van de bezwaarmaker.' })
  bezwaarmaker!: string;

  @ApiPropertyOptional({ description: 'Naam van de gemachtigde.' })
  gemachtigde?: string;

  @ApiProperty({ description: 'Gronden van het bezwaar.' })
  gronden!: string;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Kwam het bezwaar op tijd?' })
  tijdig!: boolean;

  @ApiPropertyOptional({ description: 'Is de te late indiening verschoond? Ontbreekt zolang niemand oordeelde.' })
  verschoonbaar?: boolean;

  @ApiProperty({ description: 'Adviseert een commissie?' })
  commissie!: boolean;

  @ApiPropertyOptional({ description: 'Wie het bezwaar behandelt.' })
  behandelaar?: string;

  @ApiProperty({ description: 'De termijn om bezwaar te maken.', type: BezwaartermijnDto })
  bezwaartermijn!: BezwaartermijnDto;

  @ApiProperty({ description: 'De termijn om te beslissen, berekend op vandaag.', type: BezwaartermijnDto })
  beslistermijn!: BezwaartermijnDto;

  @ApiPropertyOptional({ description: 'De dwangsom, na ingebrekestelling.', type: BezwaardwangsomDto })
  dwangsom?: BezwaardwangsomDto;

  @ApiPropertyOptional({ description: 'Dag van de hoorzitting.', format: 'date' })
  hoorzittingOp?: string;

  @ApiPropertyOptional({ description: 'Of is gehoord.', enum: ['gehoord', 'afgezien'] })
  horen?: 'gehoord' | 'afgezien';

  @ApiPropertyOptional({ description: 'Strekking van het advies.', enum: bezwaaruitkomsten })
  advies?: Bezwaaruitkomst;

  @ApiPropertyOptional({ description: 'Uitkomst.', enum: bezwaaruitkomsten })
  uitkomst?: Bezwaaruitkomst;

  @ApiPropertyOptional({ description: 'Wat in de plaats van het besluit komt.', enum: vervangingen })
  vervanging?: Vervanging;

  @ApiPropertyOptional({ description: 'Motivering van de beslissing.' })
  motivering?: string;

  @ApiPropertyOptional({ description: 'Laatste dag om in beroep te gaan.', format: 'date' })
  beroepstermijnEinde?: string;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  BezwaarRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'besluit_id' | 'beslistermijn_einde'
>;
export const lijstkolommen = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'besluit_id',
  'beslistermijn_einde::text',
] as const;

/** The clear columns of a row. */
export function samenvatting({ besluit_id, beslistermijn_einde, ...rij }: Lijstrij): BezwaarSamenvattingDto {
  return { ...rij, besluitId: besluit_id, beslistermijnEinde: beslistermijn_einde };
}

/** An objection in full, its terms as they stand at this instant. */
export function volledig(bezwaar: Bezwaar, nu: string): BezwaarDto {
  const { id, gemeentecode, status, versie, besluit, bezwaarmaker, behandelaar, verschoonbaar } = bezwaar;
  const bekend = bezwaar.status === 'bekendgemaakt' ? bezwaar.bekendmaking : undefined;
  const { tijdigheid, beslistermijn, dwangsom } = bezwaartermijnen(bezwaar, wettelijkeDag(nu), bekend?.op);
  const { gemachtigde } = bezwaarmaker;
  return {
    ...{ id, gemeentecode, status, versie, besluitId: besluit.id, beslistermijnEinde: beslistermijn.einde },
    bezwaarmaker: bezwaarmaker.naam,
    ...(gemachtigde !== undefined && { gemachtigde }),
    ...{
      gronden: bezwaar.gronden,
      ontvangenOp: bezwaar.ontvangenOp,
      tijdig: bezwaar.tijdig,
      commissie: bezwaar.commissie,
    },
    ...(verschoonbaar !== undefined && { verschoonbaar }),
    ...(behandelaar !== undefined && { behandelaar }),
    bezwaartermijn: toonTermijn(tijdigheid.termijn),
    beslistermijn: toonTermijn(beslistermijn),
    ...(dwangsom && { dwangsom: { start: dwangsom.start, euro: dwangsom.euro, stappen: dwangsom.stappen } }),
    ...toonVerloop(bezwaar),
    ...(bekend && { beroepstermijnEinde: bekend.beroepstermijnEinde }),
  };
}

function toonTermijn({ einde, voorlopig, stappen, voorbehouden }: BezwaartermijnDto): BezwaartermijnDto {
  return { einde, voorlopig, stappen, voorbehouden };
}

function toonVerloop(bezwaar: Bezwaar): Partial<BezwaarDto> {
  const beslissing = 'beslissing' in bezwaar ? bezwaar.beslissing : undefined;
  const advies = 'advies' in bezwaar ? bezwaar.advies : undefined;
  return {
    ...(bezwaar.status === 'hoorzitting-gepland' && { hoorzittingOp: bezwaar.hoorzittingOp }),
    ...('horen' in bezwaar && { horen: bezwaar.horen.vorm }),
    ...(advies && { advies: advies.strekking }),
    ...(beslissing && { uitkomst: beslissing.uitkomst, motivering: beslissing.motivering }),
    ...(beslissing?.vervanging && { vervanging: beslissing.vervanging }),
  };
}
