import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isOin, type Datum, type Oin, type Uuid } from '@schakel/domain';
import { Dag, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import {
  doelen,
  doorbrekingsgronden,
  toestemmers,
  uitzonderingen,
  wijzen,
  type Doel,
  type Doorbrekingsgrondcode,
  type Toestemmer,
  type Uitzondering,
  type Wijze,
} from './toestemming.data.js';
import { omvangen, type Omvang } from './toestemming.store.js';
import {
  toestemmingstatussen,
  voortgangen,
  type Toestemmingstatus,
  type Voortgang,
} from './toestemming-toestand.domain.js';

const verplicht = { verplicht: true } as const;

export class ToestemmingsvraagDto {
  @Kenmerk('Zorgverwijzing van de persoon.', verplicht)
  zorgverwijzingId!: Uuid;

  @Keuze('Waarvoor gedeeld wordt.', doelen, verplicht)
  doel!: Doel;

  @Voldoet(
    'Organisatie (OIN) met wie gedeeld wordt.',
    isOin,
    'een OIN van twintig posities',
    { type: String },
    verplicht,
  )
  ontvanger!: Oin;
}

export class ToestemmingverleningDto {
  @Dag('Geboortedatum; bepaalt wie toestemming geeft en wordt niet bewaard.', verplicht)
  geboortedatum!: Datum;

  @JaNee('De persoon kan de eigen belangen hierin overzien.', verplicht)
  wilsbekwaam!: boolean;

  @Keuze('Wie toestemming gaf.', toestemmers, verplicht)
  door!: Toestemmer;

  @Keuze('Hoe toestemming is gegeven.', wijzen, verplicht)
  wijze!: Wijze;

  @Keuze('Waarom iemand van 12 tot en met 15 jaar zonder de ouders kan.', uitzonderingen)
  uitzondering?: Uitzondering;

  @Tekst('Toelichting; verplicht bij een uitzondering.', 2_000)
  reden?: string;

  @Dag('Laatste dag waarop de toestemming geldt; anders tot zij wordt ingetrokken.')
  geldigTotEnMet?: Datum;
}

export class ToestemmingweigeringDto {
  @Tekst('Waarom niet, als de persoon dat wil zeggen.', 2_000)
  reden?: string;
}

export class ToestemmingintrekkingDto {
  @Keuze('Wat wordt ingetrokken: alleen dit, alle ontvangers voor dit doel, of alles.', omvangen, verplicht)
  omvang!: Omvang;
}

export class ToestemmingdoorbrekingDto {
  @Keuze('Grond waarop zonder toestemming wordt gedeeld.', doorbrekingsgronden, verplicht)
  grond!: Doorbrekingsgrondcode;

  @Tekst('Waarom het niet anders kan.', 2_000, verplicht)
  reden!: string;
}

export class DoorbrekingstoetsDto {
  @JaNee('De doorbreking was nodig. Zo niet, dan sluit de toegang direct.', verplicht)
  akkoord!: boolean;

  @Tekst('Toelichting op het oordeel.', 2_000, verplicht)
  toelichting!: string;
}

/** Filters of the list. */
export class ToestemmingenVraagDto extends PaginaVraag {
  @Keuze('Alleen toestemmingen met deze status.', toestemmingstatussen)
  status?: Toestemmingstatus;

  @Kenmerk('Alleen toestemmingen bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;

  @Keuze('Alleen toestemmingen die eindigden en waarvan de ontvangst zo ver is.', voortgangen)
  ontvangst?: Voortgang;

  @Keuze('Alleen doorbrekingen waarvan de tweede blik zo ver is.', voortgangen)
  tweedeBlik?: Voortgang;
}

export class ToestemmingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: toestemmingstatussen })
  status!: Toestemmingstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** What everybody with access sees, the receiver too. */
export class ToestemmingSamenvattingDto extends ToestemmingstandDto {
  @ApiProperty({ description: 'Zorgverwijzing van de persoon.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'Doel.', enum: doelen })
  doel!: Doel;

  @ApiProperty({ description: 'Organisatie (OIN) met wie gedeeld wordt.' })
  ontvanger!: Oin;

  @ApiPropertyOptional({ description: 'Laatste dag waarop gedeeld mag worden; anders tot intrekking.', format: 'date' })
  geldigTotEnMet?: Datum;

  @ApiPropertyOptional({ description: 'De laatste dag is voorbij; ook als de klok dat nog niet vastlegde.' })
  verlopen?: true;

  @ApiPropertyOptional({ description: 'Ontvangst van het bericht dat de ontvanger stopt.', enum: voortgangen })
  ontvangst?: Voortgang;

  @ApiPropertyOptional({ description: 'Tweede blik op de doorbreking.', enum: voortgangen })
  tweedeBlik?: Voortgang;
}
