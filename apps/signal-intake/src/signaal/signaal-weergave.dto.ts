import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { MeldingDto, ObservatieDto, PersoonDto } from './signaal-melding.dto.js';
import {
  type Kanaal,
  type Melderrol,
  type Vermoeden,
  kanalen,
  melderrollen,
  vermoedens,
} from './signaal-melding.domain.js';
import { WegingDto } from './signaal-opdracht.dto.js';
import { kenmerkVan } from './signaal-ontvangst.domain.js';
import {
  type Route,
  type Signaal,
  type Signaalgebeurtenis,
  type Signaalstatus,
  gebeurtenissoorten,
  routes,
  signaalstatussen,
} from './signaal-toestand.domain.js';
import { dimensies } from '../indicatorcatalogus/indicator.domain.js';
import {
  type Dimensieadvies,
  type Patroon,
  type Weging,
  type Wegingsadvies,
  patronen,
} from './signaal-weging.domain.js';
import type { SignaalRij } from './signaal.rij.js';

/** Filters of the list. */
export class SignalenVraagDto extends PaginaVraag {
  @Keuze('Alleen signalen met deze status.', signaalstatussen)
  status?: Signaalstatus;

  @Keuze('Alleen signalen met deze route.', routes)
  route?: Route;
}

/** What a caller who reported gets back. Neutral: a third person may read along. */
export class OntvangstDto {
  @ApiProperty({ description: 'Identificatie van het bericht.', format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Kenmerk om bij vragen te noemen.', example: '7K3M-9QXD-2B4T' })
  kenmerk!: string;

  @ApiProperty({ description: 'Toestand van het bericht.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Wat er nu gebeurt; tekst om voor te lezen of mee te geven.' })
  vervolg!: string;

  @ApiPropertyOptional({ description: 'Wat nu te doen bij acuut gevaar.' })
  instructie?: string;
}

/** A signal without anything personal: what lists show, and what who reported may see of it. */
export class SignaalSamenvattingDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Kenmerk om bij vragen te noemen.', example: '7K3M-9QXD-2B4T' })
  kenmerk!: string;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Toestand.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Hoe de melding binnenkwam.', enum: kanalen })
  kanaal!: Kanaal;

  @ApiProperty({ description: 'In welke rol iemand meldde.', enum: melderrollen })
  melderrol!: Melderrol;

  @ApiProperty({ description: 'Vermoede vorm van uitbuiting.', enum: vermoedens })
  uitbuitingsvorm!: Vermoeden;

  @ApiProperty({ description: 'Of de melder acuut gevaar noemde.' })
  acuutGevaar!: boolean;

  @ApiPropertyOptional({ description: 'Gekozen route.', enum: routes })
  route?: Route;

  @ApiProperty({ description: 'Wanneer het signaal is ontvangen.', format: 'date-time' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Wanneer het signaal voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

/** A page of signals. */
export class SignalenPaginaDto {
  @ApiProperty({ description: 'De signalen van deze pagina, nieuwste eerst.', type: [SignaalSamenvattingDto] })
  resultaten!: readonly SignaalSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** How far the treatment of a signal is, after a command. */
export class SignaalstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: signaalstatussen })
  status!: Signaalstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class DimensieadviesDto implements Dimensieadvies {
  @ApiProperty({ description: 'Dimensie van de ILO-lijst.', enum: dimensies })
  dimensie!: Dimensieadvies['dimensie'];

  @ApiProperty({ description: 'Aantal sterke indicatoren.', type: 'integer' })
  sterk!: number;

  @ApiProperty({ description: 'Aantal middelsterke indicatoren.', type: 'integer' })
  middel!: number;

  @ApiProperty({ description: 'Aantal zwakke indicatoren.', type: 'integer' })
  zwak!: number;

  @ApiProperty({ description: 'Of de telregel deze dimensie aanwezig acht.' })
  positief!: boolean;
}

export class WegingsadviesDto implements Wegingsadvies {
  @ApiProperty({ description: 'Telling per dimensie.', type: [DimensieadviesDto] })
  dimensies!: readonly Dimensieadvies[];

  @ApiProperty({ description: 'Patroon dat de tellingen samen vormen; een advies, geen besluit.', enum: patronen })
  patroon!: Patroon;

  @ApiProperty({ description: 'Aantal ondersteunende observaties.', type: 'integer' })
  ondersteunend!: number;

  @ApiProperty({ description: 'Uitleg per regel.', type: [String] })
  uitleg!: readonly string[];

  @ApiProperty({ description: 'Wat het advies niet weet.', type: [String] })
  kanttekeningen!: readonly string[];
}

export class WegingWeergaveDto extends WegingDto {
  @ApiProperty({ description: 'Advies volgens de ILO-telregel.', type: WegingsadviesDto })
  advies!: Wegingsadvies;
}

export class MeldingWeergaveDto extends MeldingDto {
  @ApiProperty({ description: 'Versie van het meldformulier.' })
  formulierversie!: string;

  @ApiProperty({ description: 'Wat is waargenomen, per code.', type: [ObservatieDto] })
  override observaties!: ObservatieDto[];

  @ApiProperty({ description: 'Om wie het gaat, voor zover bekend.', type: [PersoonDto] })
  override personen!: PersoonDto[];
}

/** A signal with its content, for who needs it for the task at hand. */
export class SignaalDto extends SignaalSamenvattingDto {
  @ApiProperty({
    description: 'Of u alles ziet of alleen de stand van zaken.',
    enum: ['volledig', 'beperkt', 'vernietigd'],
  })
  inzage!: 'volledig' | 'beperkt' | 'vernietigd';

  @ApiPropertyOptional({ description: 'Wie het signaal duidt.' })
  behandelaar?: string;

  @ApiPropertyOptional({ description: 'De melding zelf.', type: MeldingWeergaveDto })
  melding?: Signaal['melding'];

  @ApiPropertyOptional({ description: 'De weging.', type: WegingWeergaveDto })
  weging?: Weging;

  @ApiPropertyOptional({ description: 'Reden van de route of de sluiting.' })
  reden?: string;
}

/** One step in the life of a signal. */
export class HistorieregelDto {
  @ApiProperty({ description: 'Versie na deze stap.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Wat er gebeurde.', enum: gebeurtenissoorten })
  gebeurtenis!: Signaalgebeurtenis['type'];

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiPropertyOptional({ description: 'Wie het signaal voor een overname behandelde.' })
  vorigeBehandelaar?: string;

  @ApiPropertyOptional({ description: 'Reden van de overname, de route of de sluiting.' })
  reden?: string;

  @ApiPropertyOptional({ description: 'Gekozen route.', enum: routes })
  route?: Route;

  @ApiPropertyOptional({ description: 'De weging van deze stap.', type: WegingWeergaveDto })
  weging?: Weging;
}

/** A page of the history of a signal. */
export class HistoriePaginaDto {
  @ApiProperty({ description: 'De stappen van deze pagina, oudste eerst.', type: [HistorieregelDto] })
  resultaten!: readonly HistorieregelDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** What a list reads of a row. */
export type Lijstrij = Omit<SignaalRij, 'inhoud' | 'ingediend_door' | 'behandelaar' | 'bedrijfspseudoniem'>;

/** The clear columns of a row; nothing of it needs a key. */
export function samenvatting(rij: Lijstrij): SignaalSamenvattingDto {
  const { id, gemeentecode, status, versie, kanaal, melderrol, uitbuitingsvorm, route } = rij;
  return {
    id,
    kenmerk: kenmerkVan(id),
    gemeentecode,
    status,
    versie,
    kanaal,
    melderrol,
    uitbuitingsvorm,
    acuutGevaar: rij.acuut_gevaar,
    ...(route && { route }),
    ontvangenOp: rij.ontvangen_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

/** The whole signal. */
export function volledig(rij: SignaalRij, signaal: Signaal): SignaalDto {
  return {
    ...samenvatting(rij),
    inzage: 'volledig',
    melding: signaal.melding,
    ...('behandelaar' in signaal && { behandelaar: signaal.behandelaar }),
    ...('weging' in signaal && { weging: signaal.weging }),
    ...('reden' in signaal && { reden: signaal.reden }),
  };
}
