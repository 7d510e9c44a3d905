import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { DossierbewijsstukDto, DossierdeelstandDto } from '../bibob-dossierdeel/dossierdeel.dto.js';
import type { Relatiegraaf } from '../bibob-relatiegraaf/bibob-relatiegraaf-toestand.domain.js';
import { balansen, type Momentbalans } from './balans.domain.js';
import {
  financieringsstatussen,
  kanten,
  postsoorten,
  type BibobFinanciering,
  type Financieringsstatus,
  type Kant,
  type Post,
  type Postsoort,
} from './bibob-financiering-toestand.domain.js';
import { CONTANTGRENS } from './bibob-financiering.data.js';
import {
  financieringsvraagcodes,
  teltAlsBezit,
  vragenBij,
  type Financieringsvraag,
} from './financieringsvraag.domain.js';

class MomentbalansDto {
  @ApiProperty({ description: 'Code van het moment.' })
  code!: string;

  @ApiProperty({ description: 'Wat er toen was.' })
  naam!: string;

  @ApiProperty({ description: 'Dag.', format: 'date' })
  dag!: Datum;

  @ApiProperty({ description: 'Bronnen samen, in eurocenten.' })
  bronnenInCenten!: string;

  @ApiProperty({ description: 'Bestedingen samen, in eurocenten.' })
  bestedingenInCenten!: string;

  @ApiProperty({ description: 'Bronnen min bestedingen, in eurocenten.' })
  verschilInCenten!: string;

  @ApiProperty({ description: 'Of er geen verschil is.' })
  sluit!: boolean;
}

class PostintrekkingDto {
  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;
}

class FinancieringspostWeergaveDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Bron of besteding.', enum: kanten })
  kant!: Kant;

  @ApiProperty({ description: 'Soort.', enum: postsoorten })
  soort!: Postsoort;

  @ApiProperty({ description: 'Code van het moment.' })
  moment!: string;

  @ApiProperty({ description: 'Bedrag in eurocenten.' })
  bedragInCenten!: string;

  @ApiPropertyOptional({ description: 'Dag waarop het geld kwam of ging.', format: 'date' })
  op?: Datum;

  @ApiPropertyOptional({ description: 'Wie het geld gaf.', format: 'uuid' })
  verschafferId?: Uuid;

  @ApiProperty({ description: 'Omschrijving.' })
  omschrijving!: string;

  @ApiProperty({ description: 'De stukken waaruit het blijkt.', type: [DossierbewijsstukDto] })
  bewijs!: readonly DossierbewijsstukDto[];

  @ApiProperty({ description: 'Of het een bezit is; contant geld onder de grens is dat niet.' })
  teltAlsBezit!: boolean;

  @ApiPropertyOptional({
    description: 'De post is bij vergissing vastgelegd en telt niet mee.',
    type: PostintrekkingDto,
  })
  ingetrokken?: PostintrekkingDto;
}

class FinancieringsvraagDto {
  @ApiProperty({ description: 'Soort vraag.', enum: financieringsvraagcodes })
  code!: Financieringsvraag['code'];

  @ApiProperty({ description: 'De vraag; nooit een conclusie.' })
  vraag!: string;

  @ApiProperty({ description: 'Code van het moment.' })
  moment!: string;

  @ApiPropertyOptional({ description: 'Over deze post.', format: 'uuid' })
  postId?: Uuid;

  @ApiPropertyOptional({ description: 'Over dit bedrag, in eurocenten.' })
  bedragInCenten?: string;

  @ApiPropertyOptional({ description: 'Relaties waarlangs het geld rond kan gaan.', type: [String] })
  relaties?: readonly string[];
}

export class BibobFinancieringDto extends DossierdeelstandDto {
  @ApiProperty({ description: 'Toestand.', enum: financieringsstatussen })
  status!: Financieringsstatus;

  @ApiProperty({ description: 'Per moment wat er in kwam en uit ging.', type: [MomentbalansDto] })
  momenten!: readonly MomentbalansDto[];

  @ApiProperty({ description: 'De posten.', type: [FinancieringspostWeergaveDto] })
  posten!: readonly FinancieringspostWeergaveDto[];

  @ApiProperty({ description: 'Wat er te vragen is: vragen, geen conclusies.', type: [FinancieringsvraagDto] })
  vragen!: readonly FinancieringsvraagDto[];
}

/** The financing with its questions; those about relations need the graph of the same file. */
export function toonFinanciering(
  financiering: BibobFinanciering,
  graaf: Relatiegraaf | undefined,
): BibobFinancieringDto {
  const grens = BigInt(CONTANTGRENS.centen);
  const { id, versie, status, posten } = financiering;
  return {
    id,
    versie,
    status,
    momenten: balansen(financiering).map(toonBalans),
    posten: posten.map((post) => toonPost(post, teltAlsBezit(post, financiering, grens))),
    vragen: vragenBij(financiering, graaf, grens).map(toonVraag),
  };
}

function toonBalans({ moment, bronnen, bestedingen, verschil }: Momentbalans): MomentbalansDto {
  return {
    ...moment,
    bronnenInCenten: String(bronnen),
    bestedingenInCenten: String(bestedingen),
    verschilInCenten: String(verschil),
    sluit: verschil === 0n,
  };
}

function toonPost({ centen, bewijs, ingetrokken, ...rest }: Post, alsBezit: boolean): FinancieringspostWeergaveDto {
  return {
    ...rest,
    bedragInCenten: centen,
    bewijs: bewijs.map((stuk) => ({ ...stuk })),
    teltAlsBezit: alsBezit,
    ...(ingetrokken && { ingetrokken: { ...ingetrokken } }),
  };
}

function toonVraag({ code, vraag, moment, postId, centen, relaties }: Financieringsvraag): FinancieringsvraagDto {
  return {
    code,
    vraag,
    moment,
    ...(postId !== undefined && { postId }),
    ...(centen !== undefined && { bedragInCenten: centen }),
    ...(relaties && { relaties: relaties.map(({ id }) => id) }),
  };
}
