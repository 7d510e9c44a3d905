import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, GeheelGetal, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { verwerkingsuitkomsten, type Verwerkingsuitkomst } from './brp-gebeurtenis.service.js';
import { brpGebeurtenisnamen, type BrpGebeurtenisnaam } from '../brp/brp-codes.domain.js';
import {
  HOOGSTE_NORM,
  normgraden,
  normstatussen,
  type Normgraad,
  type Normstatus,
} from './overbewoningsnorm.domain.js';
import {
  oordelen,
  signaalstatussen,
  type Oordeel,
  type Overbewoningssignaal,
  type Signaalstatus,
} from './overbewoningssignaal.domain.js';
import type { OverbewoningsnormRij, OverbewoningssignaalRij } from './overbewoning.rij.js';

const verplicht = { verplicht: true } as const;
const isBag = (waarde: unknown) => typeof waarde === 'string' && /^(?!0{16})[0-9]{16}$/.test(waarde);

export class BrpGebeurtenisDto {
  @Kenmerk('Kenmerk van de gebeurtenis; dezelfde gebeurtenis wordt één keer verwerkt.', verplicht)
  gebeurtenisId!: Uuid;

  @Keuze('Wat er gebeurde, met de naam van de BRP.', brpGebeurtenisnamen, verplicht)
  type!: BrpGebeurtenisnaam;

  @Voldoet('Adresseerbaar object (BAG).', isBag, 'een identificatie van zestien cijfers', {
    type: String,
    pattern: '^[0-9]{16}$',
  })
  adresseerbaarObjectIdentificatie?: string;

  @Tekst('Kenmerk van de volgindicatie; wordt niet bewaard.', 100)
  volgindicatie?: string;
}

export class BrpGebeurtenisUitkomstDto {
  @ApiProperty({ description: 'Wat met de gebeurtenis is gedaan.', enum: verwerkingsuitkomsten })
  uitkomst!: Verwerkingsuitkomst;
}

export class OverbewoningsnormVerzoekDto {
  @GeheelGetal('Meer personen dan dit op één adresseerbaar object is een signaal.', 1, HOOGSTE_NORM, verplicht)
  personen!: number;

  @Tekst('Verordening of besluit waarop de norm rust.', 500, verplicht)
  grondslag!: string;

  @Keuze('Soort grondslag.', normgraden, verplicht)
  graad!: Normgraad;

  @Dag('Eerste dag waarop de norm geldt.', verplicht)
  geldigVanaf!: Datum;
}

export class OverbewoningsnormstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: normstatussen })
  status!: Normstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class OverbewoningsnormDto extends OverbewoningsnormstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Aantal personen.', type: 'integer', minimum: 1, maximum: HOOGSTE_NORM })
  personen!: number;

  @ApiProperty({ description: 'Eerste dag waarop de norm geldt.', format: 'date' })
  geldigVanaf!: string;
}

export class OverbewoningsnormenPaginaDto {
  @ApiProperty({ description: 'De normen van deze pagina, nieuwste eerst.', type: [OverbewoningsnormDto] })
  resultaten!: readonly OverbewoningsnormDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class OverbewoningBeoordelingDto {
  @Keuze('Wat er met het signaal gebeurt.', oordelen, verplicht)
  oordeel!: Oordeel;

  @Tekst('Hoe u tot dit oordeel komt.', 5_000, verplicht)
  motivering!: string;
}

/** Filters of the list. */
export class OverbewoningssignalenVraagDto extends PaginaVraag {
  @Keuze('Alleen signalen met deze status.', signaalstatussen)
  status?: Signaalstatus;
}

export class OverbewoningssignaalSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Alleen voor burgerzaken: iemand vroeg om geheimhouding, of dat is niet te zien.' })
  afgeschermd!: boolean;

  @ApiProperty({ description: 'Wanneer waargenomen.', format: 'date-time' })
  waargenomenOp!: string;
}

export class OverbewoningssignalenPaginaDto {
  @ApiProperty({
    description: 'De signalen van deze pagina, nieuwste eerst.',
    type: [OverbewoningssignaalSamenvattingDto],
  })
  resultaten!: readonly OverbewoningssignaalSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class OverbewoningssignaalDto extends OverbewoningssignaalSamenvattingDto {
  @ApiProperty({ description: 'Gebeurtenis die ertoe leidde.', enum: brpGebeurtenisnamen })
  aanleiding!: BrpGebeurtenisnaam;

  @ApiProperty({ description: 'Adresseerbaar object (BAG).', pattern: '^[0-9]{16}$' })
  adresseerbaarObjectIdentificatie!: string;

  @ApiProperty({ description: 'Aantal geteld.', type: 'integer', minimum: 1 })
  aantal!: number;

  @ApiProperty({ description: 'Het zijn er meer dan geteld kon worden.' })
  meer!: boolean;

  @ApiProperty({ description: 'Norm waaraan is getoetst.', type: 'integer', minimum: 1 })
  norm!: number;

  @ApiPropertyOptional({ description: 'Oordeel.', enum: oordelen })
  oordeel?: Oordeel;

  @ApiPropertyOptional({ description: 'Motivering van het oordeel.' })
  motivering?: string;
}

/** What lists read of a row: the ciphertext stays where it is. */
export type Normlijstrij = Omit<OverbewoningsnormRij, 'inhoud' | 'gewijzigd_op'>;
export const normkolommen = ['id', 'gemeentecode', 'versie', 'status', 'personen', 'geldig_vanaf::text'] as const;
export type Signaallijstrij = Omit<OverbewoningssignaalRij, 'inhoud' | 'gewijzigd_op' | 'object_pseudoniem'>;
export const signaalkolommen = ['id', 'gemeentecode', 'versie', 'status', 'afgeschermd', 'waargenomen_op'] as const;

/** The clear columns of a norm. */
export function toonNorm({ geldig_vanaf, ...rij }: Normlijstrij): OverbewoningsnormDto {
  return { ...rij, geldigVanaf: geldig_vanaf };
}

/** The clear columns of a sign. */
export function toonSignaalrij({
  waargenomen_op,
  afgeschermd,
  ...rij
}: Signaallijstrij): OverbewoningssignaalSamenvattingDto {
  return { ...rij, afgeschermd: afgeschermd === 'ja', waargenomenOp: waargenomen_op.toISOString() };
}

/** A sign in full. */
export function toonSignaal(signaal: Overbewoningssignaal): OverbewoningssignaalDto {
  const { id, gemeentecode, status, versie, afgeschermd, waargenomenOp, aanleiding, aantal, meer, norm } = signaal;
  return {
    ...{ id, gemeentecode, status, versie, afgeschermd, waargenomenOp, aanleiding, aantal, meer, norm },
    adresseerbaarObjectIdentificatie: signaal.adresseerbaarObject,
    ...(signaal.status === 'beoordeeld' && { oordeel: signaal.oordeel, motivering: signaal.motivering }),
  };
}
