import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { VEILIGHEIDSREGIO_NAMEN, type Veiligheidsregiocode } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { leeftijdsgroepen } from '../zorgverwijzing/zorgfeiten.domain.js';
import {
  type Aanbieder,
  type Aanbiederfilter,
  type Aanbodsoort,
  type Doelgroep,
  aanbodsoorten,
  doelgroepen,
} from './aanbieder.domain.js';

const regios = Object.keys(VEILIGHEIDSREGIO_NAMEN);

export class AanbiedersVraagDto extends PaginaVraag implements Aanbiederfilter {
  @Keuze('Alleen dit soort aanbod.', aanbodsoorten)
  soort?: Aanbodsoort;

  @Keuze('Alleen wie deze leeftijdsgroep opneemt.', leeftijdsgroepen)
  leeftijdsgroep?: 'minderjarig' | 'volwassen';

  @Keuze('Alleen in deze veiligheidsregio.', regios)
  veiligheidsregio?: Veiligheidsregiocode;
}

export class VeiligheidsregioDto {
  @ApiProperty({ description: 'Code.', enum: regios })
  code!: Veiligheidsregiocode;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;
}

/** A provider; where its places are is not part of it. */
export class AanbiederDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: string;

  @ApiProperty({
    description: 'OIN van de organisatie die aanbiedingen beantwoordt.',
    pattern: '^[0-9]{8}[0-9A-Z]{12}$',
  })
  organisatie!: string;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiProperty({ description: 'Soort aanbod.', enum: aanbodsoorten })
  soort!: Aanbodsoort;

  @ApiProperty({ description: 'Voor wie het aanbod is.', enum: doelgroepen, isArray: true })
  doelgroepen!: readonly Doelgroep[];

  @ApiProperty({ description: 'Neemt minderjarigen op.' })
  minderjarigen!: boolean;

  @ApiProperty({ description: 'Neemt volwassenen op.' })
  volwassenen!: boolean;

  @ApiProperty({ description: 'Regio; de plaats zelf is niet bekend.', type: VeiligheidsregioDto })
  veiligheidsregio!: VeiligheidsregioDto;

  @ApiProperty({ description: 'Waar de gegevens vandaan komen.' })
  bron!: string;

  @ApiProperty({ description: 'Eerste dag waarop het aanbod er is.', format: 'date' })
  geldigVanaf!: string;

  @ApiPropertyOptional({ description: 'Eerste dag waarop het aanbod er niet meer is.', format: 'date' })
  geldigTot?: string;
}

export class AanbiedersPaginaDto {
  @ApiProperty({ description: 'De aanbieders van deze pagina.', type: [AanbiederDto] })
  resultaten!: readonly AanbiederDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** A provider as the API shows it. */
export function aanbiederWeergave({ leeftijdsgroepen: groepen, veiligheidsregio, ...rest }: Aanbieder): AanbiederDto {
  return {
    ...rest,
    minderjarigen: groepen.includes('minderjarig'),
    volwassenen: groepen.includes('volwassen'),
    veiligheidsregio: { code: veiligheidsregio, naam: VEILIGHEIDSREGIO_NAMEN[veiligheidsregio] },
  };
}
