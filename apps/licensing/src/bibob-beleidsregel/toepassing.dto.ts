import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Deel, Kenmerk, Keuze, Keuzes, Voldoet } from '@schakel/platform';
import {
  bibobgebeurtenissen,
  bibobindicatoren,
  toetszwaarten,
  type Bibobgebeurtenissoort,
  type Bibobindicator,
  type Toetszwaarte,
} from './beleidsregelkenmerken.domain.js';
import { isSbiCode, sbiEdities, sectorwaarden, type SbiEditie, type Sectorwaarde } from './risicosector.data.js';
import { kringen, type Kring, type Toepassing } from './toepassing.domain.js';

const verplicht = { verplicht: true } as const;

class ToepassingSbiCodeDto {
  @Voldoet(
    'SBI-code uit het Handelsregister.',
    isSbiCode,
    'een SBI-code van twee tot vijf cijfers',
    { type: String },
    verplicht,
  )
  code!: string;

  @Keuze('Uitgave van de SBI waaruit de code komt.', sbiEdities, verplicht)
  editie!: SbiEditie;
}

export class ToepassingsvraagDto {
  @Kenmerk('Aanvraag waarover het gaat; de soort vergunning komt daaruit.', verplicht)
  vergunningaanvraagId!: Uuid;

  @Keuze('Sector, door u gekozen; de SBI-code helpt daarbij maar beslist niet.', sectorwaarden, verplicht)
  sector!: Sectorwaarde;

  @Deel('SBI-code van het bedrijf, met de uitgave.', ToepassingSbiCodeDto)
  sbi?: ToepassingSbiCodeDto;

  @Voldoet(
    'Code van een gebied van de beleidsregel, of `overig`.',
    (waarde) => typeof waarde === 'string' && /^[a-z0-9-]{1,60}$/.test(waarde),
    'een code van een gebied',
    { type: String, maxLength: 60 },
    verplicht,
  )
  gebied!: string;

  @Keuze('Gebeurtenis.', bibobgebeurtenissen, verplicht)
  gebeurtenis!: Bibobgebeurtenissoort;

  @Keuzes('Indicatoren die er zijn.', bibobindicatoren, verplicht)
  indicatoren!: Bibobindicator[];

  @Dag('Dag waarvan de beleidsregel wordt gebruikt; zonder deze: vandaag.')
  peildatum?: Datum;
}

export class ToepassingskenmerkDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;
}

class ToegepasteBeleidsregelDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Versie.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiProperty({ description: 'Citeertitel.' })
  citeertitel!: string;

  @ApiProperty({ description: 'Eerste dag waarop die gold.', format: 'date' })
  geldigVanaf!: Datum;
}

class VoorwaardeuitlegDto {
  @ApiProperty({ description: 'Gegeven waar de rij naar kijkt.' })
  kenmerk!: string;

  @ApiProperty({ description: 'Wat de rij vraagt.' })
  verwacht!: string;

  @ApiProperty({ description: 'Wat gegeven was.' })
  gegeven!: string;

  @ApiProperty({ description: 'Of dat past.' })
  past!: boolean;
}

class RijuitlegDto {
  @ApiProperty({ description: 'Code van de rij.' })
  rij!: string;

  @ApiProperty({ description: 'Artikel van de beleidsregel.' })
  artikel!: string;

  @ApiProperty({ description: 'Of de rij past.' })
  past!: boolean;

  @ApiProperty({ description: 'Waarom, per voorwaarde.', type: [VoorwaardeuitlegDto] })
  voorwaarden!: readonly VoorwaardeuitlegDto[];
}

class SbigegevenDto {
  @ApiProperty({ description: 'SBI-code.' })
  code!: string;

  @ApiProperty({ description: 'Uitgave.' })
  editie!: string;

  @ApiProperty({ description: 'Sectoren waarop de code wijst.', type: [String] })
  wijstOp!: readonly string[];
}

export class ToepassingDto extends ToepassingskenmerkDto {
  @ApiProperty({
    description: 'Wat de beleidsregel aanraadt; een mens beslist of er een toets komt.',
    enum: toetszwaarten,
  })
  uitkomst!: Toetszwaarte;

  @ApiProperty({ description: 'Rij die dat zegt.' })
  rij!: string;

  @ApiProperty({ description: 'Aanvraag waarover het ging.', format: 'uuid' })
  vergunningaanvraagId!: Uuid;

  @ApiProperty({ description: 'In welke kring de vraag is gesteld.', enum: kringen })
  kring!: Kring;

  @ApiProperty({ description: 'Dag waarvan de beleidsregel is gebruikt.', format: 'date' })
  peildag!: Datum;

  @ApiProperty({ description: 'De beleidsregel die is gebruikt.', type: ToegepasteBeleidsregelDto })
  beleidsregel!: ToegepasteBeleidsregelDto;

  @ApiProperty({
    description: 'De gegevens waarover is gevraagd.',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  gegevens!: Readonly<Record<string, string>>;

  @ApiProperty({
    description: 'Indicatoren waarnaar in deze kring niet is gekeken.',
    enum: bibobindicatoren,
    isArray: true,
  })
  nietBekeken!: readonly Bibobindicator[];

  @ApiPropertyOptional({ description: 'SBI-code die erbij is gegeven.', type: SbigegevenDto })
  sbi?: SbigegevenDto;

  @ApiProperty({ description: 'De uitleg, rij voor rij.', type: [RijuitlegDto] })
  uitleg!: readonly RijuitlegDto[];

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  toegepastOp!: string;

  @ApiProperty({ description: 'Door wie.' })
  toegepastDoor!: string;
}

export class ToepassingenDto {
  @ApiProperty({ description: 'De toepassingen, oudste eerst.', type: [ToepassingDto] })
  resultaten!: readonly ToepassingDto[];
}

export function toonToepassing(toepassing: Toepassing): ToepassingDto {
  const { id, uitkomst, rij, vergunningaanvraagId, kring, peildatum, beleidsregel, invoer, nietBekeken, sbi } =
    toepassing;
  return {
    id,
    uitkomst,
    rij,
    vergunningaanvraagId,
    kring,
    peildag: peildatum,
    beleidsregel: { ...beleidsregel },
    gegevens: Object.fromEntries(Object.entries(invoer).map(([naam, waarde]) => [naam, String(waarde)])),
    nietBekeken,
    ...(sbi && { sbi: { ...sbi } }),
    uitleg: toepassing.uitleg.map(({ rij: code, bron, past, voorwaarden }) => ({
      rij: code,
      artikel: bron,
      past,
      voorwaarden: voorwaarden.map((een) => ({ ...een, gegeven: String(een.gegeven) })),
    })),
    toegepastOp: toepassing.toegepastOp,
    toegepastDoor: toepassing.toegepastDoor,
  };
}
