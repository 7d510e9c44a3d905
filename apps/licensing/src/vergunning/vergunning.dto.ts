import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { plusMaanden, type Datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Dag, JaNee, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { Transform } from 'class-transformer';
import { KetenraadplegingDto } from '../ketenraadpleging/ketenraadpleging-weergave.dto.js';
import { voorgesteldeControledagen } from '../toezicht/controle.domain.js';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { publicatiestanden, type Publicatiestand } from './openbaarheid.domain.js';
import {
  herbeoordelingsbronnen,
  vergunningstatussen,
  wijzigingsoorten,
  type Herbeoordeling,
  type Vergunning,
  type Vergunningstatus,
  type Wijzigingsoort,
} from './vergunning-toestand.domain.js';
import { VERVALREGELS } from './vervalregels.data.js';
import { vervalVan } from './vervalregel.domain.js';
import type { VergunningRij } from './vergunning.rij.js';

const verplicht = { verplicht: true } as const;

/** Filters of the list. */
export class VergunningenVraagDto extends PaginaVraag {
  @Keuze('Alleen vergunningen met deze status.', vergunningstatussen)
  status?: Vergunningstatus;

  @Keuze('Alleen vergunningen van deze soort.', vergunningsoorten)
  vergunningsoort?: Vergunningsoort;

  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @JaNee('Alleen vergunningen die wel of niet op een herbeoordeling wachten.')
  herbeoordeling?: boolean;
}

export class GebruiksmeldingDto {
  @Dag('Dag waarop het gebruik begon of ophield.', verplicht)
  op!: Datum;
}

export class VergunningbekendmakingDto {
  @Dag('Dag waarop de verlening van rechtswege is verstuurd (Awb art. 4:20c).', verplicht)
  op!: Datum;
}

export class WijzigingsmeldingDto {
  @Keuze('Wat er wijzigt.', wijzigingsoorten, verplicht)
  wijziging!: Wijzigingsoort;

  @Dag('Dag waarop de wijziging ingaat.', verplicht)
  per!: Datum;

  @Tekst('Toelichting.', 5_000, verplicht)
  toelichting!: string;
}

export class HerbeoordelingsuitkomstDto {
  @Tekst('Wat de herbeoordeling opleverde; zij verandert de vergunning niet.', 5_000, verplicht)
  uitkomst!: string;
}

export class PublicatiebeslissingDto {
  @JaNee('Mag de vergunning in het openbare register staan?', verplicht)
  vrijgegeven!: boolean;
}

export class VergunningSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: vergunningstatussen })
  status!: Vergunningstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Soort vergunning.', enum: vergunningsoorten })
  vergunningsoort!: Vergunningsoort;

  @ApiProperty({ description: 'Aanvraag waarop de vergunning is verleend.', format: 'uuid' })
  vergunningaanvraagId!: Uuid;

  @ApiProperty({ description: 'Wacht op een nieuwe beoordeling door een mens.' })
  herbeoordeling!: boolean;
}

export class VergunningenPaginaDto {
  @ApiProperty({ description: 'De vergunningen van deze pagina, nieuwste eerst.', type: [VergunningSamenvattingDto] })
  resultaten!: readonly VergunningSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far a permit is, after a command. */
export class VergunningstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: vergunningstatussen })
  status!: Vergunningstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

class VergunninghouderDto {
  @ApiProperty({ description: 'KvK-nummer.', pattern: '^[0-9]{8}$' })
  kvkNummer!: string;

  @ApiProperty({ description: 'Naam van het bedrijf.' })
  bedrijfsnaam!: string;

  @ApiPropertyOptional({ description: 'Wie voor het bedrijf tekende.' })
  vertegenwoordiger?: string;
}

export class VergunningvoorschriftDto {
  @ApiProperty({ description: 'Nummer binnen de vergunning.', type: 'integer', minimum: 1 })
  nummer!: number;

  @ApiProperty({ description: 'Wat moet.' })
  tekst!: string;

  @ApiPropertyOptional({ description: 'Dag waarop het uiterlijk moet zijn gebeurd.', format: 'date' })
  uiterlijk?: string;
}

class HerbeoordelingDto {
  @ApiProperty({ description: 'Kenmerk.', format: 'uuid' })
  kenmerk!: string;

  @ApiProperty({ description: 'Waardoor zij is geopend.', enum: herbeoordelingsbronnen })
  bron!: Herbeoordeling['bron'];

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiProperty({ description: 'Wanneer geopend.', format: 'date-time' })
  geopendOp!: string;

  @ApiPropertyOptional({ description: 'Wat zij opleverde, als zij is afgerond.' })
  uitkomst?: string;
}

class GemeldeWijzigingDto {
  @ApiProperty({ description: 'Wat er wijzigt.', enum: wijzigingsoorten })
  soort!: Wijzigingsoort;

  @ApiProperty({ description: 'Dag waarop de wijziging ingaat.', format: 'date' })
  per!: string;

  @ApiProperty({ description: 'Toelichting.' })
  toelichting!: string;
}

class VervalDto {
  @ApiProperty({
    description: 'Eerste dag waarop de vergunning niet meer geldt als er niets verandert.',
    format: 'date',
  })
  per!: string;

  @ApiProperty({ description: 'Artikel dat dit bepaalt.' })
  artikel!: string;
}

export class VergunningDto extends VergunningSamenvattingDto {
  @ApiProperty({ description: 'Wie de vergunning heeft.', type: VergunninghouderDto })
  houder!: VergunninghouderDto;

  @ApiProperty({ description: 'Voorschriften.', type: [VergunningvoorschriftDto] })
  voorschriften!: readonly VergunningvoorschriftDto[];

  @ApiProperty({ description: 'Dag van verlening.', format: 'date' })
  verleendOp!: string;

  @ApiPropertyOptional({ description: 'Laatste dag waarop de vergunning geldt.', format: 'date' })
  geldigTotEnMet?: string;

  @ApiPropertyOptional({ description: 'Dag van bekendmaking.', format: 'date' })
  bekendgemaaktOp?: string;

  @ApiPropertyOptional({ description: 'Eerste en laatste dag van de schorsing, als die er is.', type: [String] })
  schorsing?: readonly string[];

  @ApiPropertyOptional({ description: 'Eerste dag waarop de vergunning niet meer geldt.', format: 'date' })
  eindigtPer?: string;

  @ApiPropertyOptional({ description: 'Wanneer de vergunning door niet-gebruik vervalt.', type: VervalDto })
  verval?: VervalDto;

  @ApiProperty({
    description: 'Dagen waarop een controle van de voorschriften wordt voorgesteld; leeg zonder voorschriften.',
    type: [String],
  })
  controledagen!: readonly string[];

  @ApiProperty({ description: 'Gemelde wijzigingen.', type: [GemeldeWijzigingDto] })
  wijzigingen!: readonly GemeldeWijzigingDto[];

  @ApiProperty({ description: 'Voorstellen om opnieuw te beoordelen.', type: [HerbeoordelingDto] })
  herbeoordelingen!: readonly HerbeoordelingDto[];

  @ApiPropertyOptional({
    description:
      'Vragen aan de keten over de vergunninghouder, met het antwoord; alleen voor wie de vergunning beheert.',
    type: [KetenraadplegingDto],
  })
  ketenraadplegingen?: readonly KetenraadplegingDto[];

  @ApiProperty({ description: 'Of de vergunning in het openbare register staat.', enum: publicatiestanden })
  publicatie!: Publicatiestand;
}

/** What a list reads of a row: the ciphertext stays where it is. */
export type Lijstrij = Pick<
  VergunningRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'vergunningsoort' | 'vergunningaanvraag_id' | 'herbeoordeling'
>;
export const lijstkolommen: readonly (keyof Lijstrij)[] = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'vergunningsoort',
  'vergunningaanvraag_id',
  'herbeoordeling',
];

/** The clear columns of a row. */
export function samenvatting({
  vergunningaanvraag_id: vergunningaanvraagId,
  ...rij
}: Lijstrij): VergunningSamenvattingDto {
  return { ...rij, vergunningaanvraagId };
}

/** A permit in full. */
export function volledig(vergunning: Vergunning): VergunningDto {
  const { id, gemeentecode, status, versie, vergunningsoort, vergunningaanvraagId } = vergunning;
  const { herbeoordelingen, geldigTotEnMet, bekendmaking } = vergunning;
  const verval = vervalVan(vergunning, VERVALREGELS);
  return {
    id,
    gemeentecode,
    status,
    versie,
    vergunningsoort,
    vergunningaanvraagId,
    herbeoordeling: herbeoordelingen.some(({ afgerond }) => afgerond === undefined),
    houder: { ...vergunning.houder },
    voorschriften: vergunning.voorschriften,
    verleendOp: vergunning.verleendOp,
    ...(geldigTotEnMet !== undefined && { geldigTotEnMet }),
    ...(bekendmaking !== undefined && { bekendgemaaktOp: bekendmaking.op }),
    ...(vergunning.status === 'geschorst' && { schorsing: [vergunning.schorsing.van, vergunning.schorsing.totEnMet] }),
    ...('einde' in vergunning && { eindigtPer: vergunning.einde.per }),
    ...(verval !== undefined && { verval: { per: verval.per, artikel: verval.artikel } }),
    controledagen: controledagenVan(vergunning),
    wijzigingen: vergunning.wijzigingen.map(({ soort, per, toelichting }) => ({ soort, per, toelichting })),
    herbeoordelingen: herbeoordelingen.map(({ afgerond, ...open }) => ({
      ...open,
      ...(afgerond !== undefined && { uitkomst: afgerond.uitkomst }),
    })),
    publicatie: vergunning.publicatie,
  };
}

/** When inspections are proposed: a condition without a day of its own is looked at a quarter of a year after announcement. */
function controledagenVan({ voorschriften, bekendmaking }: Vergunning): readonly string[] {
  if (bekendmaking === undefined) return [];
  return voorgesteldeControledagen(voorschriften, plusMaanden(bekendmaking.op, 3));
}
