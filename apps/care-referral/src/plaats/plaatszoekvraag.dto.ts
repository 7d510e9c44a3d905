import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { VEILIGHEIDSREGIO_NAMEN, type Uuid, type Veiligheidsregiocode } from '@schakel/domain';
import { GeheelGetal, JaNee, Kenmerk, Keuze, Keuzes } from '@schakel/platform';
import { aanbodsoorten, type Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import {
  beveiligingsniveaus,
  opvanggeslachten,
  specialisaties,
  type Beveiligingsniveau,
  type Opvanggeslacht,
  type Specialisatie,
} from '../aanbieder/aanbodkenmerken.domain.js';
import { verblijfsgronden, type Verblijfsgrond } from '../zorgverwijzing/zorgfeiten.domain.js';
import type { Gevondenplaats, Plaatszoekvraag } from './plaatszoeker.js';

const regios = Object.keys(VEILIGHEIDSREGIO_NAMEN);

export class PlaatszoekvraagDto implements Plaatszoekvraag {
  @Keuze('Geslacht; afwezig: maakt niet uit.', opvanggeslachten)
  geslacht?: Opvanggeslacht;

  @GeheelGetal('Leeftijd in jaren.', 0, 120)
  leeftijd?: number;

  @GeheelGetal('Kinderen die meekomen.', 0, 12)
  aantalKinderen?: number;

  @Keuze('Minstens zo goed bewaakt.', beveiligingsniveaus)
  beveiligingsniveau?: Beveiligingsniveau;

  @Keuze('Verblijfsgrond (Vw 2000 art. 8).', verblijfsgronden)
  verblijfsgrond?: Verblijfsgrond;

  @JaNee('Er is een burgerservicenummer; afwezig telt als ja.')
  heeftBurgerservicenummer?: boolean;

  @Keuze('Met deze specialistische functie.', specialisaties)
  specialisatie?: Specialisatie;

  @Keuze('Alleen dit soort aanbod.', aanbodsoorten)
  soort?: Aanbodsoort;

  @Keuzes('Veiligheidsregio’s waar het niet veilig is.', regios)
  nietInRegios?: Veiligheidsregiocode[];

  @Keuze('Veiligheidsregio die voorgaat.', regios)
  liefstInRegio?: Veiligheidsregiocode;

  @GeheelGetal('Hoeveel plaatsen hoogstens; anders 25.', 1, 100)
  limiet?: number;

  @Kenmerk('Ga verder na deze plaats.')
  na?: Uuid;
}

export class GevondenplaatsDto implements Gevondenplaats {
  @ApiProperty({ description: 'De plaats.', format: 'uuid' })
  plaatsId!: Uuid;

  @ApiProperty({ description: 'Het aanbod uit de gids.', format: 'uuid' })
  aanbiederId!: Uuid;

  @ApiProperty({ description: 'Naam van het aanbod.' })
  naam!: string;

  @ApiProperty({ description: 'Soort aanbod.', enum: aanbodsoorten })
  soort!: Aanbodsoort;

  @ApiProperty({ description: 'Veiligheidsregio.', enum: regios })
  veiligheidsregio!: Veiligheidsregiocode;

  @ApiProperty({ description: 'Kinderen die mee kunnen.', type: 'integer', minimum: 0 })
  kinderenMax!: number;

  @ApiProperty({ description: 'De plek is geheim.' })
  geheimeLocatie!: boolean;
}

export class PlaatszoekuitkomstDto {
  @ApiProperty({ description: 'Plaatsen die passen en nu vrij zijn.', type: [GevondenplaatsDto] })
  resultaten!: readonly GevondenplaatsDto[];

  @ApiPropertyOptional({ description: 'Vraag na deze plaats verder; ontbreekt als dit alles is.', format: 'uuid' })
  verder?: Uuid;
}
