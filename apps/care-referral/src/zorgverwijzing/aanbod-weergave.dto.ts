import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { doorbreekgronden, toestemmingsuitkomsten } from './toestemmingstoets.domain.js';
import { tolksoorten, type Tolkbehoefte } from './tolk.domain.js';
import { veldprofielen } from './veldprofielen.data.js';
import { AanbodDto, AanbodVoorAanbiederDto, aanbodVoorAanbieder, toonAanbod } from './voorstel-weergave.dto.js';
import type { Aanbod, Voorstel } from './zorgverwijzing-toestand.domain.js';

export class TolkweergaveDto implements Tolkbehoefte {
  @ApiProperty({ description: 'Soort tolk (COD747).', enum: Object.keys(tolksoorten) })
  soort!: Tolkbehoefte['soort'];

  @ApiPropertyOptional({ description: 'Taal (ISO 639).', pattern: '^[a-z]{2,3}$' })
  taal?: string;
}

/** What a provider of this kind needs to answer; which fields there are, `veldprofielen.data.ts` says. */
export class AanbodvoortaakDto extends PartialType(AanbodVoorAanbiederDto) {
  @ApiPropertyOptional({ description: 'Tolk die de persoon nodig heeft.', type: TolkweergaveDto })
  tolk?: TolkweergaveDto;

  @ApiPropertyOptional({ description: 'Tot wanneer u kunt antwoorden.', format: 'date-time' })
  reageerVoor?: string;
}

export class ToestemmingsoordeelDto {
  @ApiProperty({ description: 'Wat van toestemming bekend was.', enum: toestemmingsuitkomsten })
  uitkomst!: (typeof toestemmingsuitkomsten)[number];

  @ApiPropertyOptional({ description: 'Waarom niet op toestemming is gewacht.', enum: doorbreekgronden })
  grond?: (typeof doorbreekgronden)[number];

  @ApiPropertyOptional({ description: 'Uitleg.' })
  reden?: string;
}

/** An offer, for who treats the referral. */
export class AanbodstandDto extends AanbodDto {
  @ApiProperty({ description: 'Tot wanneer de aanbieder kan antwoorden.', format: 'date-time' })
  reageerVoor!: string;

  @ApiProperty({ description: 'Hoe vaak de aanbieder is herinnerd.', type: 'integer', minimum: 0 })
  herinneringen!: number;

  @ApiPropertyOptional({ description: 'Wanneer de aanbieder het opende.', format: 'date-time' })
  gezienOp?: string;

  @ApiProperty({ description: 'Wat van toestemming is geoordeeld.', type: ToestemmingsoordeelDto })
  toestemming!: ToestemmingsoordeelDto;
}

export function toonAanbodstand(aanbod: Aanbod): AanbodstandDto {
  const { reageerVoor, herinneringen, gezienOp, toestemming } = aanbod;
  const { uitkomst, doorbreking } = toestemming;
  return {
    ...toonAanbod(aanbod),
    reageerVoor,
    herinneringen,
    ...(gezienOp !== undefined && { gezienOp }),
    toestemming: { uitkomst, ...doorbreking },
  };
}

/** The fields that the kind of provider needs, and no other. An unanswered offer tells until when it stands. */
export function aanbodVoorTaak(
  voorstel: Voorstel,
  tolk: Tolkbehoefte | undefined,
  { soort, reageerVoor, antwoord }: Aanbod,
): AanbodvoortaakDto {
  const alles: AanbodvoortaakDto = {
    ...aanbodVoorAanbieder(voorstel),
    ...(tolk && { tolk }),
    ...(antwoord === undefined && { reageerVoor }),
  };
  const velden: readonly string[] = veldprofielen[soort].velden;
  return Object.fromEntries(Object.entries(alles).filter(([veld]) => velden.includes(veld)));
}
