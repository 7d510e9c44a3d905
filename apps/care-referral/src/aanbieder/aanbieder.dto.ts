import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { VEILIGHEIDSREGIO_NAMEN, type Veiligheidsregiocode } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { type Verblijfsgrond, leeftijdsgroepen, verblijfsgronden } from '../zorgverwijzing/zorgfeiten.domain.js';
import {
  type Aanbieder,
  type Aanbiederfilter,
  type Aanbodsoort,
  type Doelgroep,
  aanbodsoorten,
  doelgroepen,
} from './aanbieder.domain.js';
import {
  type Beveiligingsniveau,
  type Opvanggeslacht,
  type Specialisatie,
  beveiligingsniveaus,
  opvanggeslachten,
  specialisaties,
} from './aanbodkenmerken.domain.js';

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

  @ApiPropertyOptional({ description: 'AGB-code van de organisatie.', pattern: '^[0-9]{8}$' })
  agbCode?: string;

  @ApiProperty({ description: 'Gemeente die dit aanbod inkocht (CBS-code).', pattern: '^[0-9]{4}$' })
  contractgemeente!: string;

  @ApiProperty({ description: 'Plaatsen in totaal.', type: 'integer', minimum: 0 })
  capaciteit!: number;

  @ApiProperty({ description: 'Wie er terechtkan.', enum: opvanggeslachten, isArray: true })
  geslachten!: readonly Opvanggeslacht[];

  @ApiProperty({ description: 'Kinderen die met een volwassene mee kunnen.', type: 'integer', minimum: 0 })
  kinderenMax!: number;

  @ApiProperty({ description: 'Hoe het bewaakt is.', enum: beveiligingsniveaus })
  beveiligingsniveau!: Beveiligingsniveau;

  @ApiProperty({ description: 'De plek is geheim.' })
  geheimeLocatie!: boolean;

  @ApiProperty({ description: 'Neemt ook mensen op die geen burgerservicenummer hebben.' })
  neemtOpZonderBsn!: boolean;

  @ApiProperty({
    description: 'Verblijfsgronden (Vw 2000 art. 8) die worden aangenomen; leeg: alle.',
    enum: verblijfsgronden,
    isArray: true,
  })
  verblijfsgronden!: readonly Verblijfsgrond[];

  @ApiProperty({ description: 'Specialistische functies.', enum: specialisaties, isArray: true })
  specialisaties!: readonly Specialisatie[];

  @ApiProperty({ description: 'Talen (ISO 639-1).', type: [String] })
  talen!: readonly string[];

  @ApiProperty({ description: 'Op elk uur bereikbaar.' })
  dagEnNacht!: boolean;

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
