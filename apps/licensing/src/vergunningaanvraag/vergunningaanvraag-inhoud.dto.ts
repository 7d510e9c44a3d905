import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BevoegdheidDto } from '../besluit/besluit-weergave.dto.js';
import { sbiedities, type Sbieditie } from '../kvk/bedrijfsgegevens.domain.js';
import { betrokkenerollen, type Betrokkenerol } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import {
  stukstanden,
  type Gemachtigde,
  type Leeftijdscontrole,
  type Stukstand,
  type Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';

class GetoondeGemachtigdeDto {
  @ApiProperty({ description: 'Natuurlijk persoon of rechtspersoon.', enum: ['natuurlijk-persoon', 'rechtspersoon'] })
  soort!: Gemachtigde['soort'];

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiPropertyOptional({ description: 'KvK-nummer.', pattern: '^[0-9]{8}$' })
  kvkNummer?: string;

  @ApiProperty({ description: 'Of een schriftelijke machtiging is getoond.' })
  machtigingGezien!: boolean;
}

export class AanvragerDto {
  @ApiProperty({ description: 'KvK-nummer.', pattern: '^[0-9]{8}$' })
  kvkNummer!: string;

  @ApiProperty({ description: 'Naam van het bedrijf.' })
  bedrijfsnaam!: string;

  @ApiPropertyOptional({ description: 'Wie voor het bedrijf tekent.' })
  ondertekenaar?: string;

  @ApiPropertyOptional({ description: 'Wie namens de aanvrager optreedt.', type: GetoondeGemachtigdeDto })
  gemachtigde?: GetoondeGemachtigdeDto;
}

class StukDto {
  @ApiProperty({ description: 'Code van het stuk.' })
  code!: string;

  @ApiProperty({ description: 'Naam van het stuk.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Of de aanvraag zonder dit stuk onvolledig is.' })
  verplicht!: boolean;

  @ApiProperty({ description: 'Hoe het ervoor staat.', enum: stukstanden })
  stand!: Stukstand;
}

class LeeftijdscontroleDto {
  @ApiProperty({ description: 'Uitkomst; een gegeven voor wie beslist.', enum: ['voldoet', 'te-jong', 'geen-eis'] })
  uitkomst!: Leeftijdscontrole['uitkomst'];

  @ApiPropertyOptional({ description: 'Vereiste leeftijd in jaren.', type: 'integer' })
  minimum?: number;

  @ApiPropertyOptional({ description: 'Artikel.' })
  artikel?: string;

  @ApiProperty({ description: 'Dag van de controle.', format: 'date' })
  op!: string;
}

class BetrokkeneDto {
  @ApiProperty({ description: 'Kenmerk.', format: 'uuid' })
  kenmerk!: string;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiProperty({ description: 'Rol in het bedrijf.', enum: betrokkenerollen })
  rol!: Betrokkenerol;

  @ApiProperty({ description: 'Of de leeftijd voldoet.', type: LeeftijdscontroleDto })
  leeftijd!: LeeftijdscontroleDto;
}

class AanvullingsrondeDto {
  @ApiProperty({ description: 'Kenmerk.', format: 'uuid' })
  kenmerk!: string;

  @ApiProperty({ description: 'Dag van het verzoek.', format: 'date' })
  gevraagdOp!: string;

  @ApiProperty({ description: 'Laatste dag om aan te vullen.', format: 'date' })
  hersteltermijn!: string;

  @ApiProperty({ description: 'Wat ontbrak.', type: [String] })
  stukken!: readonly string[];

  @ApiProperty({ description: 'Wat gevraagd is.' })
  toelichting!: string;

  @ApiPropertyOptional({ description: 'Dag waarop is aangevuld.', format: 'date' })
  aangevuldOp?: string;
}

class SbiActiviteitDto {
  @ApiProperty({ description: 'SBI-code; zegt alleen iets met de editie.' })
  code!: string;

  @ApiProperty({ description: 'Editie van de SBI.', enum: sbiedities })
  editie!: Sbieditie;

  @ApiProperty({ description: 'Omschrijving.' })
  omschrijving!: string;

  @ApiProperty({ description: 'Of dit de hoofdactiviteit is.' })
  hoofdactiviteit!: boolean;
}

class BedrijfsgegevensDto {
  @ApiProperty({ description: 'KvK-nummer.', pattern: '^[0-9]{8}$' })
  kvkNummer!: string;

  @ApiProperty({ description: 'Naam in het register.' })
  naam!: string;

  @ApiProperty({ description: 'Handelsnamen.', type: [String] })
  handelsnamen!: readonly string[];

  @ApiPropertyOptional({ description: 'Rechtsvorm.' })
  rechtsvorm?: string;

  @ApiPropertyOptional({ description: 'Dag van inschrijving.', format: 'date' })
  geregistreerdSinds?: string;

  @ApiPropertyOptional({ description: 'Dag waarop de inschrijving eindigde.', format: 'date' })
  beeindigdOp?: string;

  @ApiProperty({ description: 'Activiteiten.', type: [SbiActiviteitDto] })
  activiteiten!: readonly SbiActiviteitDto[];

  @ApiProperty({ description: 'Wanneer opgehaald.', format: 'date-time' })
  opgehaaldOp!: string;

  @ApiProperty({ description: 'Waar opgehaald.' })
  bron!: string;
}

class BuitenbehandelingDto {
  @ApiProperty({ description: 'Motivering.' })
  motivering!: string;

  @ApiProperty({ description: 'Namens wie en krachtens welk mandaat.', type: BevoegdheidDto })
  bevoegdheid!: BevoegdheidDto;

  @ApiProperty({ description: 'Wanneer besloten.', format: 'date-time' })
  genomenOp!: string;

  @ApiProperty({ description: 'Wie besloot.' })
  genomenDoor!: string;
}

class IntrekkingInhoudDto {
  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;

  @ApiPropertyOptional({ description: 'Reden, als die is genoemd.' })
  reden?: string;
}

class VanRechtswegeDto {
  @ApiProperty({ description: 'Laatste dag van de beslistermijn die voorbijging.', format: 'date' })
  termijnVerstrekenOp!: string;

  @ApiProperty({ description: 'Dag van inwerkingtreding.', format: 'date' })
  werktVanaf!: string;

  @ApiProperty({ description: 'Laatste dag om bekend te maken.', format: 'date' })
  bekendmakenUiterlijk!: string;

  @ApiProperty({ description: 'Wanneer bevestigd.', format: 'date-time' })
  bevestigdOp!: string;

  @ApiProperty({ description: 'Wie bevestigde.' })
  bevestigdDoor!: string;
}

/** What is in an application beside applicant, term and decision. */
export class AanvraaginhoudDto {
  @ApiProperty({ description: 'Code van de regeling, zoals bij GET /vergunningsoorten.' })
  regelingcode!: string;

  @ApiProperty({ description: 'Eerste dag van deze versie van de regeling.', format: 'date' })
  regelingGeldigVanaf!: string;

  @ApiProperty({ description: 'Lijst van stukken.', type: [StukDto] })
  stukken!: readonly StukDto[];

  @ApiProperty({ description: 'Personen met een rol in het bedrijf.', type: [BetrokkeneDto] })
  betrokkenen!: readonly BetrokkeneDto[];

  @ApiProperty({ description: 'Keren dat om aanvulling is gevraagd.', type: [AanvullingsrondeDto] })
  aanvullingsronden!: readonly AanvullingsrondeDto[];

  @ApiPropertyOptional({ description: 'Wat het Handelsregister zei.', type: BedrijfsgegevensDto })
  bedrijfsgegevens?: BedrijfsgegevensDto;

  @ApiPropertyOptional({ description: 'Buiten behandeling gelaten.', type: BuitenbehandelingDto })
  buitenbehandelingstelling?: BuitenbehandelingDto;

  @ApiPropertyOptional({ description: 'Ingetrokken door de aanvrager.', type: IntrekkingInhoudDto })
  intrekking?: IntrekkingInhoudDto;

  @ApiPropertyOptional({ description: 'Van rechtswege verleend.', type: VanRechtswegeDto })
  vanRechtswege?: VanRechtswegeDto;
}

/** The content of an application as it is sent. */
export function aanvraaginhoud(aanvraag: Vergunningaanvraag): AanvraaginhoudDto {
  const { regeling, stukken, betrokkenen, aanvullingsronden, bedrijfsgegevens } = aanvraag;
  return {
    regelingcode: regeling.code,
    regelingGeldigVanaf: regeling.geldigVanaf,
    stukken: regeling.stukken.map(({ code, naam, verplicht }) => ({
      code,
      omschrijving: naam,
      verplicht,
      stand: stukken[code] ?? 'ontbreekt',
    })),
    betrokkenen,
    aanvullingsronden,
    ...(bedrijfsgegevens && { bedrijfsgegevens }),
    ...(aanvraag.status === 'buiten-behandeling' && { buitenbehandelingstelling: aanvraag.buitenbehandelingstelling }),
    ...(aanvraag.status === 'ingetrokken' && { intrekking: aanvraag.intrekking }),
    ...(aanvraag.status === 'van-rechtswege-verleend' && { vanRechtswege: aanvraag.vanRechtswege }),
  };
}
