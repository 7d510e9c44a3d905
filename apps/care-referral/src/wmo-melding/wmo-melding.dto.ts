import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Delen, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { wmoMeldingstatussen, type Aspectbevinding, type WmoMeldingstatus } from './wmo-melding-toestand.domain.js';
import {
  identiteitsdocumenten,
  wmoaspecten,
  wmobesluiten,
  wmoOpschortingsgronden,
  type Identiteitsdocument,
  type Wmoaspect,
  type Wmobesluit,
  type Wmoopschortingsgrond,
} from './wmo-termijnen.data.js';

const verplicht = { verplicht: true } as const;

export class WmoMeldingDoenDto {
  @Kenmerk('Zorgverwijzing van de persoon.', verplicht)
  zorgverwijzingId!: Uuid;

  @JaNee('Er is direct opvang of ondersteuning nodig (Wmo 2015 art. 2.3.3).', verplicht)
  spoed!: boolean;
}

export class WmoPlanDto {
  @Dag('Dag waarop het persoonlijk plan is ontvangen.', verplicht)
  op!: Datum;
}

export class WmoIdentiteitDto {
  @Keuze(
    'Document waarmee de identiteit is vastgesteld. Het nummer wordt niet bewaard.',
    identiteitsdocumenten,
    verplicht,
  )
  document!: Identiteitsdocument;

  @Tekst('Waarom er geen document is.', 2_000)
  toelichting?: string;
}

export class WmoBevindingDto implements Aspectbevinding {
  @Keuze('Aspect van het onderzoek (Wmo 2015 art. 2.3.2 lid 4).', wmoaspecten, verplicht)
  aspect!: Wmoaspect;

  @Tekst('Wat het onderzoek hierover opleverde.', 10_000, verplicht)
  bevinding!: string;
}

export class WmoOnderzoekDto {
  @Dag('Dag waarop het onderzoek klaar was.', verplicht)
  op!: Datum;

  @Delen('Bevindingen: elk aspect één keer.', WmoBevindingDto, wmoaspecten.length, verplicht)
  bevindingen!: WmoBevindingDto[];

  @Dag('Dag waarop de schriftelijke weergave is verstrekt (Wmo 2015 art. 2.3.2 lid 8).', verplicht)
  weergaveVerstrektOp!: Datum;
}

export class WmoAanvraagDto {
  @Dag('Dag waarop de aanvraag is ontvangen.', verplicht)
  op!: Datum;
}

export class WmoOpschortingDto {
  @Keuze('Grond waarop de beslistermijn stilstaat (Awb art. 4:15).', wmoOpschortingsgronden, verplicht)
  grond!: Wmoopschortingsgrond;

  @Dag('Dag van de gebeurtenis waarmee het stilstaan begint.', verplicht)
  van!: Datum;
}

export class WmoHervattingDto {
  @Dag('Dag van de gebeurtenis waarmee het stilstaan eindigt.', verplicht)
  tot!: Datum;
}

export class WmoBeschikkingDto {
  @Dag('Dag van het besluit.', verplicht)
  op!: Datum;

  @Keuze('Uitkomst.', wmobesluiten, verplicht)
  uitkomst!: Wmobesluit;

  @Tekst('Motivering.', 10_000, verplicht)
  motivering!: string;
}

export class WmoIntrekkingDto {
  @Tekst('Waarom de melding wordt ingetrokken.', 2_000, verplicht)
  reden!: string;
}

/** Filters of the list. */
export class WmoMeldingenVraagDto extends PaginaVraag {
  @Keuze('Alleen meldingen met deze status.', wmoMeldingstatussen)
  status?: WmoMeldingstatus;

  @Keuze('Alleen meldingen waarvan een termijn ongebruikt voorbij is (ja), of niet (nee).', ['ja', 'nee'])
  teLaat?: 'ja' | 'nee';

  @Kenmerk('Alleen meldingen bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}

export class WmoMeldingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: wmoMeldingstatussen })
  status!: WmoMeldingstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class WmoSpoedDto {
  @ApiProperty({ description: 'Toestand van de spoedvoorziening.', enum: ['nodig', 'getroffen', 'beeindigd'] })
  status!: string;

  @ApiProperty({ description: 'Sinds wanneer spoed is vastgesteld.', format: 'date-time' })
  sinds!: string;

  @ApiPropertyOptional({ description: 'Wanneer de voorziening is getroffen.', format: 'date-time' })
  getroffenOp?: string;

  @ApiPropertyOptional({ description: 'Wanneer de voorziening is beëindigd.', format: 'date-time' })
  beeindigdOp?: string;
}
