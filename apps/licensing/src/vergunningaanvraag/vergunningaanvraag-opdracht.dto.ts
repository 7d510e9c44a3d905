import { ApiProperty } from '@nestjs/swagger';
import { isKvkNummer, type KvkNummer } from '@schakel/domain';
import { Keuze, Tekst, Voldoet } from '@schakel/platform';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { besluituitkomsten, type Aanvrager, type Besluituitkomst } from './vergunningaanvraag-toestand.domain.js';
import { vergunningsoorten, type Vergunningsoort } from './vergunningsoort.domain.js';

const verplicht = { verplicht: true } as const;

export class IndieningDto {
  @Keuze('Soort vergunning.', vergunningsoorten, verplicht)
  vergunningsoort!: Vergunningsoort;

  @Voldoet(
    'KvK-nummer van het bedrijf dat aanvraagt.',
    isKvkNummer,
    'een KvK-nummer van acht cijfers',
    { type: String, pattern: '^[0-9]{8}$' },
    verplicht,
  )
  kvkNummer!: KvkNummer;

  @Tekst('Naam van het bedrijf dat aanvraagt.', 300, verplicht)
  bedrijfsnaam!: string;

  @Tekst('Naam van wie voor het bedrijf tekent.', 200)
  ondertekenaar?: string;
}

const MAX_VOORSCHRIFTEN = 50;
const MAX_VOORSCHRIFT = 2_000;

export class BesluitnemingDto {
  @Keuze('Uitkomst.', besluituitkomsten, verplicht)
  uitkomst!: Besluituitkomst;

  @Tekst('Motivering (Awb art. 3:46).', 10_000, verplicht)
  motivering!: string;

  @ApiProperty({
    description: 'Voorschriften; alleen bij verlenen met voorschriften.',
    required: false,
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: MAX_VOORSCHRIFT },
    maxItems: MAX_VOORSCHRIFTEN,
  })
  @ValidateIf((_dto, waarde: unknown) => waarde !== undefined)
  @IsArray()
  @ArrayMaxSize(MAX_VOORSCHRIFTEN)
  @IsString({ each: true })
  @MaxLength(MAX_VOORSCHRIFT, { each: true })
  @Matches(/\S/, { each: true, context: { code: 'verplicht', reason: 'Vul elk voorschrift in.' } })
  voorschriften?: string[];
}

export function naarAanvrager({ kvkNummer, bedrijfsnaam, ondertekenaar }: IndieningDto): Aanvrager {
  return { kvkNummer, bedrijfsnaam, ...(ondertekenaar !== undefined && { ondertekenaar }) };
}
