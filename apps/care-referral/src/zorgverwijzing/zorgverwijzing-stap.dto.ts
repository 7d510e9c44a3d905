import { ApiProperty } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Deel, Delen, Kenmerk, Keuze, Tekst, Voldoet } from '@schakel/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { overdrachtspunten, uitstroombestemmingen, type Uitstroombestemming } from './overdrachtspunten.domain.js';
import { urgenties, type Urgentie } from './reactietermijnen.domain.js';
import { doorbreekgronden, type Doorbreekgrond } from './toestemmingstoets.domain.js';
import { isTaalcode, tolksoorten, type Tolkbehoefte, type Tolksoort } from './tolk.domain.js';
import { toewijzingen, type Overdrachtsregel, type Toewijzing } from './zorgverwijzing-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** More at once would be a mailing, not an enquiry. */
const MEEST_TEGELIJK = 25;

/** A list of ids, each once; absent is an empty list. */
function Kenmerken(description: string): PropertyDecorator {
  const context = { code: 'voldoet-niet', reason: 'Hier hoort een kenmerk (UUID in kleine letters).' };
  return (doel, naam) => {
    ApiProperty({ description, required: false, maxItems: MEEST_TEGELIJK, type: [String], format: 'uuid' })(doel, naam);
    for (const regel of [
      IsArray(),
      ArrayMaxSize(MEEST_TEGELIJK),
      ArrayUnique(),
      Matches(UUID, { each: true, context }),
    ]) {
      regel(doel, naam);
    }
  };
}

export class TolkDto implements Tolkbehoefte {
  @Keuze('Soort tolk (COD747).', Object.keys(tolksoorten), verplicht)
  soort!: Tolksoort;

  @Voldoet('Taal van de tolk (ISO 639).', isTaalcode, 'een taalcode van twee of drie kleine letters', {
    type: String,
    pattern: '^[a-z]{2,3}$',
    example: 'bg',
  })
  taal?: string;
}

export class DoorbrekingDto {
  @Keuze('Waarom de veiligheid niet op toestemming kan wachten.', doorbreekgronden, verplicht)
  grond!: Doorbreekgrond;

  @Tekst('Uitleg.', 2000, verplicht)
  reden!: string;
}

export class AanbiedingDto {
  @Kenmerk('De aanbieder aan wie u de verwijzing aanbiedt.', verplicht)
  aanbiederId!: Uuid;

  @Kenmerken('Aanbieders die u tegelijk vraagt: wie het eerst accepteert, krijgt de verwijzing; de rest vervalt.')
  tegelijk: Uuid[] = [];

  @Kenmerken('Aan wie de klok het daarna aanbiedt als niemand antwoordt of iedereen afwijst, in deze volgorde.')
  daarna: Uuid[] = [];

  @Deel('Alleen als er geen toestemming is en de veiligheid niet kan wachten.', DoorbrekingDto)
  zonderToestemming?: DoorbrekingDto;
}

export class UrgentieDto {
  @Keuze('Hoe snel een plek nodig is.', urgenties, verplicht)
  urgentie!: Urgentie;
}

export class ToewijzingDto {
  @Keuze('Hoe de toewijzing loopt.', toewijzingen, verplicht)
  toewijzing!: Toewijzing;
}

export class OverdrachtsregelDto implements Overdrachtsregel {
  @Keuze('Punt van de lijst.', overdrachtspunten.map(({ code }) => code), verplicht)
  punt!: string;

  @Tekst('Waarom het niet is gedaan; laat weg als het is gedaan.', 2000)
  nietGedaan?: string;
}

export class OverdrachtDto {
  @Dag('Dag van de overdracht; niet in de toekomst.', verplicht)
  einddatum!: Datum;

  @Delen('De lijst van een warme overdracht.', OverdrachtsregelDto, overdrachtspunten.length, verplicht)
  overdracht!: OverdrachtsregelDto[];
}

const beeindigingen = ['doorgeplaatst', 'uitgestroomd', 'afgebroken'] as const;

export class BeeindigingDto {
  @Keuze('Hoe de plaatsing eindigde.', beeindigingen, verplicht)
  einde!: (typeof beeindigingen)[number];

  @Dag('Laatste dag op de plek; niet in de toekomst.', verplicht)
  einddatum!: Datum;

  @Keuze('Waarheen.', uitstroombestemmingen, verplicht)
  bestemming!: Uitstroombestemming;

  @Tekst('Bij afbreken, als alleen Veilig Thuis overblijft: waarom er geen ander spoor is.', 2000)
  redenGeenAnderSpoor?: string;
}
