import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Kenmerk, Keuze, PaginaVraag } from '@schakel/platform';
import { leveringsstand, isIngetrokken } from './toewijzing-stand.domain.js';
import { lopendeTermijnen, termijncodes, type Termijncode } from './toewijzing-termijnen.domain.js';
import {
  toewijzingstatussen,
  wetten,
  type Client,
  type Product,
  type Toewijzing,
  type Toewijzingstatus,
  type Uitgaand,
  type Verzoek,
  type Wet,
} from './toewijzing-toestand.domain.js';
import type { ToewijzingRij } from './toewijzing.rij.js';

/** Filters of the list. */
export class ToewijzingenVraagDto extends PaginaVraag {
  @Keuze('Alleen toewijzingen met deze status.', toewijzingstatussen)
  status?: Toewijzingstatus;

  @Kenmerk('Alleen toewijzingen voor deze persoon, ook onder een ander kenmerk van dezelfde persoon.')
  betrokkeneId?: Uuid;
}

export class ToewijzingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: toewijzingstatussen })
  status!: Toewijzingstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class ToewijzingSamenvattingDto extends ToewijzingstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Wet.', enum: wetten })
  wet!: Wet;

  @ApiProperty({ description: 'AGB-code van de aanbieder.', pattern: '^[0-9]{8}$' })
  aanbieder!: string;

  @ApiPropertyOptional({ description: 'Eerstvolgende termijn.', format: 'date-time' })
  termijnOp?: string;
}

export class ToewijzingenPaginaDto {
  @ApiProperty({ description: 'De toewijzingen van deze pagina, nieuwste eerst.', type: [ToewijzingSamenvattingDto] })
  resultaten!: readonly ToewijzingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

const object = (description: string) => ({ description, type: 'object', additionalProperties: true }) as const;
const objecten = (description: string) => ({ description, type: 'array', items: { type: 'object' } }) as const;

export class ToewijzingDto extends ToewijzingstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Wet.', enum: wetten })
  wet!: Wet;

  @ApiProperty({ description: 'AGB-code van de aanbieder.', pattern: '^[0-9]{8}$' })
  aanbieder!: string;

  @ApiPropertyOptional({ description: 'Kenmerk waaronder de persoon nu bekend is.', format: 'uuid' })
  betrokkeneId?: Uuid;

  @ApiProperty(object('Cliënt.'))
  client!: Client;

  @ApiProperty(objecten('Toegewezen producten, elk met hoe ver de levering is.'))
  producten!: readonly (Product & { readonly levering: string })[];

  @ApiProperty(objecten('Verzoeken van de aanbieder.'))
  verzoeken!: readonly Verzoek[];

  @ApiProperty(objecten('Verzonden berichten, met wat de aanbieder ervan vond.'))
  verzonden!: readonly Uitgaand[];

  @ApiProperty(objecten('Termijnen die lopen.'))
  termijnen!: readonly { readonly code: Termijncode; readonly op: string }[];

  @ApiProperty({ description: 'Termijnen die zijn verstreken.', enum: termijncodes, isArray: true })
  waarschuwingen!: readonly string[];
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  ToewijzingRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'wet' | 'aanbieder' | 'wekker_op'
>;
export const lijstkolommen: readonly string[] = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'wet',
  'aanbieder',
  'wekker_op',
];

/** The clear columns of a row. */
export function samenvatting({ wekker_op, ...rij }: Lijstrij): ToewijzingSamenvattingDto {
  return { ...rij, ...(wekker_op !== null && { termijnOp: wekker_op.toISOString() }) };
}

/** A file in full. @param persoon id by which the person goes on, when the file names one */
export function volledig(toewijzing: Toewijzing, persoon: Uuid | undefined): ToewijzingDto {
  const { id, status, versie, gemeentecode, wet, aanbieder, client, verzoeken, verzonden, verstreken } = toewijzing;
  return {
    ...{ id, status, versie, gemeentecode, wet, aanbieder, client, verzoeken, verzonden },
    ...(persoon && { betrokkeneId: persoon }),
    producten: toewijzing.producten.map((product) => ({
      ...product,
      levering: isIngetrokken(product) ? 'ingetrokken' : leveringsstand(toewijzing, product.nummer),
    })),
    termijnen: lopendeTermijnen(toewijzing).map(({ code, op }) => ({ code, op })),
    waarschuwingen: [...new Set(verstreken.map((een) => een.split(' ')[0] ?? ''))].filter(
      (code) => code !== 'retour-geven',
    ),
  };
}
