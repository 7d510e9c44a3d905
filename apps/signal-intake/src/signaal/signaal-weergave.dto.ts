import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dimensies } from '../indicatorcatalogus/indicator.domain.js';
import { MeldingDto, ObservatieDto, PersoonDto } from './signaal-melding.dto.js';
import { WegingDto } from './signaal-opdracht.dto.js';
import type { SignaalRij } from './signaal.rij.js';
import { SignaalSamenvattingDto, samenvatting } from './signaal-samenvatting.dto.js';
import {
  type Route,
  type Signaal,
  type Signaalgebeurtenis,
  gebeurtenissoorten,
  routes,
} from './signaal-toestand.domain.js';
import {
  type Dimensieadvies,
  type Patroon,
  type Weging,
  type Wegingsadvies,
  patronen,
} from './signaal-weging.domain.js';

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
