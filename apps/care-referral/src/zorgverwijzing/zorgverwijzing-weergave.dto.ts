import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { AanbodstandDto, AanbodvoortaakDto, TolkweergaveDto } from './aanbod-weergave.dto.js';
import { OverdrachtsregelDto } from './zorgverwijzing-stap.dto.js';
import { uitstroombestemmingen } from './overdrachtspunten.domain.js';
import { urgenties, type Urgentie } from './reactietermijnen.domain.js';
import { ToestemmingsoverzichtDto } from './toestemmingsoverzicht.dto.js';
import { VoorstelDto } from './voorstel-weergave.dto.js';
import {
  toewijzingen,
  type Zorgverwijzingsstatus,
  zorgverwijzingsstatussen,
} from './zorgverwijzing-toestand.domain.js';

export class ZorgverwijzingenVraagDto extends PaginaVraag {
  @Keuze('Alleen verwijzingen in deze toestand.', zorgverwijzingsstatussen)
  status?: Zorgverwijzingsstatus;
}

/** How far a referral is, after a command. */
export class ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: zorgverwijzingsstatussen })
  status!: Zorgverwijzingsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** The stand after a proposal, with what the table says and why. */
export class VoorgesteldDto extends ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Het voorstel van de tabel en wat u koos.', type: VoorstelDto })
  voorstel!: VoorstelDto;
}

export class AangebodenDto extends ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Identificatie van het aanbod aan `aanbiederId`.', format: 'uuid' })
  aanbodId!: Uuid;

  @ApiProperty({ description: 'Alle aanbiedingen van dit verzoek.', type: [String], format: 'uuid' })
  aanbodIds!: readonly Uuid[];
}

/** What lists show: nothing about the person. A provider gets no ids of the chain file. */
export class ZorgverwijzingSamenvattingDto extends ZorgverwijzingstandDto {
  @ApiProperty({ description: 'Gemeente die verwijst (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiPropertyOptional({ description: 'Ketendossier; niet voor de aanbieder.', format: 'uuid' })
  ketendossierId?: Uuid;

  @ApiPropertyOptional({ description: 'Actieverzoek; niet voor de aanbieder.', format: 'uuid' })
  actieverzoekId?: Uuid;

  @ApiPropertyOptional({ description: 'De verwijzing van de ouder met wie dit kind meekwam.', format: 'uuid' })
  ouderverwijzingId?: Uuid;

  @ApiPropertyOptional({ description: 'Hoe snel een plek nodig is; niet voor de aanbieder.', enum: urgenties })
  urgentie?: Urgentie;

  @ApiPropertyOptional({ description: 'Aanbieder die het aanbod nu heeft.', format: 'uuid' })
  aanbiederId?: Uuid;

  @ApiPropertyOptional({ description: 'Wanneer het is aangeboden.', format: 'date-time' })
  aangebodenOp?: string;

  @ApiPropertyOptional({ description: 'Wanneer het verzoek kwam; niet voor de aanbieder.', format: 'date-time' })
  ontvangenOp?: string;

  @ApiPropertyOptional({ description: 'Laatste verandering; niet voor de aanbieder.', format: 'date-time' })
  gewijzigdOp?: string;
}

export class ZorgverwijzingenPaginaDto {
  @ApiProperty({
    description: 'De verwijzingen van deze pagina, nieuwste eerst.',
    type: [ZorgverwijzingSamenvattingDto],
  })
  resultaten!: readonly ZorgverwijzingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** A referral as far as the reader needs it for the task: all of it, or what a provider needs to answer. */
export class ZorgverwijzingDto extends ZorgverwijzingSamenvattingDto {
  @ApiProperty({ description: 'Wat u ziet, en waarvoor.', enum: ['behandeling', 'aanbod', 'vernietigd'] })
  inzage!: 'behandeling' | 'aanbod' | 'vernietigd';

  @ApiPropertyOptional({ description: 'Waar de vraag staat; lees haar daar met uw eigen recht.', format: 'uri' })
  actieverzoekUrl?: string;

  @ApiPropertyOptional({ description: 'Het laatste voorstel.', type: VoorstelDto })
  voorstel?: VoorstelDto;

  @ApiPropertyOptional({ description: 'Alle aanbiedingen en hun antwoord, oudste eerst.', type: [AanbodstandDto] })
  aanbiedingen?: readonly AanbodstandDto[];

  @ApiPropertyOptional({
    description: 'Toestemming zoals zij vandaag staat, ook voordat u aanbiedt; niet voor de aanbieder.',
    type: ToestemmingsoverzichtDto,
  })
  toestemming?: ToestemmingsoverzichtDto;

  @ApiPropertyOptional({ description: 'Aan wie de klok het hierna aanbiedt.', type: [String], format: 'uuid' })
  daarna?: readonly Uuid[];

  @ApiPropertyOptional({ description: 'Wanneer de persoon uiterlijk een plek moet hebben.', format: 'date-time' })
  eersteNachtUiterlijk?: string;

  @ApiPropertyOptional({ description: 'Tolk die de persoon nodig heeft.', type: TolkweergaveDto })
  tolk?: TolkweergaveDto;

  @ApiPropertyOptional({ description: 'Hoe de toewijzing loopt.', enum: toewijzingen })
  toewijzing?: (typeof toewijzingen)[number];

  @ApiPropertyOptional({ description: 'Eerste dag op de nieuwe plek.', format: 'date' })
  ingangsdatum?: string;

  @ApiPropertyOptional({ description: 'Laatste dag op de plek.', format: 'date' })
  einddatum?: string;

  @ApiPropertyOptional({ description: 'Waarheen de persoon ging.', enum: uitstroombestemmingen })
  bestemming?: string;

  @ApiPropertyOptional({ description: 'De lijst van de warme overdracht.', type: [OverdrachtsregelDto] })
  overdracht?: readonly OverdrachtsregelDto[];

  @ApiPropertyOptional({ description: 'Waarom er geen ander spoor is dan Veilig Thuis.' })
  redenGeenAnderSpoor?: string;

  @ApiPropertyOptional({ description: 'Wat de aanbieder nodig heeft om te antwoorden.', type: AanbodvoortaakDto })
  aanbod?: AanbodvoortaakDto;
}
