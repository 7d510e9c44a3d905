import { ApiProperty } from '@nestjs/swagger';
import type { Beslisrij, Beslisvoorbeeld, Beslisvoorwaarde, Datum } from '@schakel/domain';
import { Dag, Delen, Keuze, Keuzes, Tekst, Voldoet } from '@schakel/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import {
  bibobgebeurtenissen,
  bibobindicatoren,
  invoerVan,
  toetszwaarten,
  type Bibobgebeurtenissoort,
  type Bibobindicator,
  type Toetszwaarte,
} from './beleidsregelkenmerken.domain.js';
import type { Beleidstekst } from './bibob-beleidsregel-toestand.domain.js';
import { sectorwaarden, type Sectorwaarde } from './risicosector.data.js';

const verplicht = { verplicht: true } as const;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isCode = (waarde: unknown): boolean => typeof waarde === 'string' && waarde.length <= 60 && CODE.test(waarde);
const code = { type: String, pattern: CODE.source, maxLength: 60 } as const;
const MAX_GEBIEDEN = 50;

class BeleidsgebiedDto {
  @Voldoet('Code van het gebied.', isCode, 'een code van kleine letters, cijfers en streepjes', code, verplicht)
  code!: string;

  @Tekst('Naam van het gebied.', 200, verplicht)
  naam!: string;
}

class BeleidsregelrijDto {
  @Voldoet('Code van de rij.', isCode, 'een code van kleine letters, cijfers en streepjes', code, verplicht)
  code!: string;

  @Keuzes('Past bij deze soorten vergunning; weglaten is: bij elke.', vergunningsoorten)
  vergunningsoorten?: Vergunningsoort[];

  @Keuzes('Past bij deze sectoren; weglaten is: bij elke.', sectorwaarden)
  sectoren?: Sectorwaarde[];

  @ApiProperty({
    description: 'Past in deze gebieden (codes van de beleidsregel, of `overig`); weglaten is: in elk.',
    required: false,
    type: 'array',
    items: { type: 'string', maxLength: 60 },
    maxItems: MAX_GEBIEDEN,
    uniqueItems: true,
  })
  @ValidateIf((_dto, waarde: unknown) => waarde !== undefined)
  @IsArray()
  @ArrayMaxSize(MAX_GEBIEDEN)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @Matches(CODE, { each: true })
  gebieden?: string[];

  @Keuzes('Past bij deze gebeurtenissen; weglaten is: bij elke.', bibobgebeurtenissen)
  gebeurtenissen?: Bibobgebeurtenissoort[];

  @Keuzes('Al deze indicatoren zijn er.', bibobindicatoren)
  metIndicatoren?: Bibobindicator[];

  @Keuzes('Geen van deze indicatoren is er.', bibobindicatoren)
  zonderIndicatoren?: Bibobindicator[];

  @Keuze('Hoe zwaar er getoetst wordt.', toetszwaarten, verplicht)
  uitkomst!: Toetszwaarte;

  @Tekst('Artikel van de beleidsregel dat deze rij uitvoert.', 200, verplicht)
  artikel!: string;

  @Tekst('Toelichting.', 1_000)
  toelichting?: string;
}

class BeleidsregelvoorbeeldDto {
  @Tekst('Waarover het voorbeeld gaat; een verzonnen geval, zonder persoonsgegevens.', 200, verplicht)
  naam!: string;

  @Keuze('Soort vergunning.', vergunningsoorten, verplicht)
  vergunningsoort!: Vergunningsoort;

  @Keuze('Sector.', sectorwaarden, verplicht)
  sector!: Sectorwaarde;

  @Voldoet('Code van het gebied, of `overig`.', isCode, 'een code van een gebied', code, verplicht)
  gebied!: string;

  @Keuze('Gebeurtenis.', bibobgebeurtenissen, verplicht)
  gebeurtenis!: Bibobgebeurtenissoort;

  @Keuzes('Indicatoren die er zijn.', bibobindicatoren, verplicht)
  indicatoren!: Bibobindicator[];

  @Keuze('Wat de tabel moet zeggen.', toetszwaarten, verplicht)
  uitkomst!: Toetszwaarte;
}

export class BeleidsregelopstellingDto {
  @Tekst('Citeertitel van de beleidsregel.', 200, verplicht)
  citeertitel!: string;

  @Delen('Gebieden met eigen regels; daarnaast is er altijd `overig`.', BeleidsgebiedDto, MAX_GEBIEDEN, verplicht)
  gebieden!: BeleidsgebiedDto[];

  @Delen('De rijen, in volgorde: de eerste die past beslist.', BeleidsregelrijDto, 200, verplicht)
  rijen!: BeleidsregelrijDto[];

  @Delen('Voorbeelden met hun uitkomst; ze moeten allemaal kloppen.', BeleidsregelvoorbeeldDto, 500, verplicht)
  voorbeelden!: BeleidsregelvoorbeeldDto[];
}

export class InwerkingstellingDto {
  @Dag('Eerste dag waarop de beleidsregel geldt; vandaag of later.', verplicht)
  geldigVanaf!: Datum;
}

/** The text of the request as the rules know it: lists of values become conditions of a row. */
export function naarBeleidstekst({
  citeertitel,
  gebieden,
  rijen,
  voorbeelden,
}: BeleidsregelopstellingDto): Beleidstekst {
  return {
    citeertitel,
    gebieden: gebieden.map(({ code: gebiedscode, naam }) => ({ code: gebiedscode, naam })),
    rijen: rijen.map(naarRij),
    voorbeelden: voorbeelden.map(naarVoorbeeld),
  };
}

function naarRij(dto: BeleidsregelrijDto): Beslisrij<Toetszwaarte> {
  const { metIndicatoren = [], zonderIndicatoren = [], toelichting } = dto;
  const lijsten = {
    vergunningsoort: dto.vergunningsoorten,
    sector: dto.sectoren,
    gebied: dto.gebieden,
    gebeurtenis: dto.gebeurtenissen,
  };
  const als: [string, Beslisvoorwaarde][] = [
    ...Object.entries(lijsten).flatMap(([kenmerk, waarden]): [string, Beslisvoorwaarde][] =>
      waarden === undefined ? [] : [[kenmerk, waarden]],
    ),
    ...zonderIndicatoren.map((naam): [string, Beslisvoorwaarde] => [naam, ['nee']]),
    // Both asked for and excluded cannot be: the condition is empty then, and the table is refused.
    ...metIndicatoren.map((naam): [string, Beslisvoorwaarde] => [naam, zonderIndicatoren.includes(naam) ? [] : ['ja']]),
  ];
  return {
    code: dto.code,
    als: Object.fromEntries(als),
    dan: dto.uitkomst,
    bron: dto.artikel,
    ...(toelichting !== undefined && { toelichting }),
  };
}

function naarVoorbeeld({ naam, uitkomst, ...geval }: BeleidsregelvoorbeeldDto): Beslisvoorbeeld<Toetszwaarte> {
  return { naam, invoer: invoerVan(geval), dan: uitkomst };
}
