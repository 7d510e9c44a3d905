import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Keuze } from '@schakel/platform';
import { rechtsstatussen, type Rechtsstatus } from './handelingen.data.js';
import type { Controleuitkomst, Gebrek } from './handelingencontrole.js';
import { AdresbepalingsverzoekDto, BevragingDto } from '../inschrijving/inschrijving-opdracht.dto.js';
import { inschrijvingsstatussen } from '../inschrijving/inschrijving-weergave.dto.js';
import type { Bewijsregel } from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import {
  bewijsfeiten,
  bewijssoortcodes,
  nationaliteitsgroepcodes,
  type Nationaliteitsgroep,
} from '../identiteitsbewijs/identiteitsbewijzen.data.js';

export class HandelingDto {
  @ApiProperty({ description: 'Volgnummer; gelijk aan de versie die er het gevolg van is.', type: 'integer' })
  volgnummer!: number;

  @ApiProperty({ description: 'Soort handeling.' })
  soort!: string;

  @ApiProperty({ description: 'Artikel waarop zij rust.' })
  artikel!: string;

  @ApiProperty({ description: 'Wat zij in rechte nu is.', enum: rechtsstatussen })
  rechtsstatus!: Rechtsstatus;

  @ApiPropertyOptional({ description: 'Eerdere handeling waarover zij beslist.', type: 'integer' })
  betreft?: number;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  verrichtOp!: string;

  @ApiPropertyOptional({ description: 'Wie; ontbreekt wanneer de inhoud is vernietigd.' })
  door?: string;

  @ApiProperty({ description: 'SHA-256 over de handeling en de hash van de vorige.' })
  hash!: string;

  @ApiProperty({ description: 'Sleutel waarmee zij is ondertekend.' })
  sleutelId!: string;
}

export class HandelingenDto {
  @ApiProperty({ description: 'De handelingen, in volgorde.', type: [HandelingDto] })
  handelingen!: readonly HandelingDto[];
}

export class GebrekDto implements Gebrek {
  @ApiProperty({ description: 'Volgnummer van de handeling.', type: 'integer' })
  volgnummer!: number;

  @ApiProperty({
    description: 'Wat eraan mankeert.',
    enum: ['ontbreekt', 'overtollig', 'hash-onjuist', 'keten-verbroken', 'handtekening-onjuist'],
  })
  code!: Gebrek['code'];
}

export class HandelingencontroleDto implements Controleuitkomst {
  @ApiProperty({ description: 'Of de akte heel is.' })
  ongeschonden!: boolean;

  @ApiProperty({ description: 'Aantal handelingen.', type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Wat eraan mankeert.', type: [GebrekDto] })
  gebreken!: readonly GebrekDto[];
}

export class GeldendDto {
  @ApiProperty({ description: 'Of de persoon op die dag was ingeschreven.' })
  ingeschreven!: boolean;

  @ApiPropertyOptional({ description: 'Sinds welke dag.', format: 'date' })
  sinds?: string;

  @ApiPropertyOptional({ description: 'Naam en geboorte die op die dag golden.', type: BevragingDto })
  identiteit?: BevragingDto;

  @ApiPropertyOptional({ description: 'Het adres dat op die dag gold.', type: AdresbepalingsverzoekDto })
  adresbepaling?: Readonly<AdresbepalingsverzoekDto>;
}

export class BekendDto {
  @ApiProperty({ description: 'Toestand aan het eind van die dag.', enum: inschrijvingsstatussen })
  status!: string;

  @ApiProperty({ description: 'Versie aan het eind van die dag.', type: 'integer' })
  versie!: number;

  @ApiPropertyOptional({ description: 'Dag van inschrijving, zoals toen bekend.', format: 'date' })
  ingeschrevenPer?: string;

  @ApiPropertyOptional({ description: 'Naam en geboorte, zoals toen bekend.', type: BevragingDto })
  identiteit?: BevragingDto;

  @ApiPropertyOptional({ description: 'Het adres, zoals toen bekend.', type: AdresbepalingsverzoekDto })
  adresbepaling?: Readonly<AdresbepalingsverzoekDto>;
}

export class StandDto {
  @ApiProperty({ description: 'De dag.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Wat op die dag gold, naar wat nu bekend is.', type: GeldendDto })
  geldend!: GeldendDto;

  @ApiPropertyOptional({
    description: 'Wat op die dag bekend was; ontbreekt voor het verzoek er was.',
    type: BekendDto,
  })
  bekend?: BekendDto;
}

export class BewijsoverzichtVraagDto {
  @Keuze('Groep van nationaliteiten.', nationaliteitsgroepcodes, { verplicht: true })
  groep!: Nationaliteitsgroep;
}

export class BewijsregelDto implements Bewijsregel {
  @ApiProperty({ description: 'Waarover.', enum: bewijsfeiten })
  feit!: Bewijsregel['feit'];

  @ApiProperty({ description: 'Aanvaard bewijs.', enum: bewijssoortcodes, isArray: true })
  aanvaard!: Bewijsregel['aanvaard'];

  @ApiProperty({ description: 'Niet aanvaard of niet te krijgen.', enum: bewijssoortcodes, isArray: true })
  ontbreekt!: Bewijsregel['ontbreekt'];

  @ApiPropertyOptional({ description: 'Waarnaar nu te vragen.', enum: bewijssoortcodes })
  volgende?: NonNullable<Bewijsregel['volgende']>;
}

export class BewijsoverzichtDto {
  @ApiProperty({ description: 'Een regel per feit.', type: [BewijsregelDto] })
  regels!: readonly BewijsregelDto[];

  @ApiProperty({ description: 'Bron van de indeling.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker de bron is.' })
  graad!: string;
}
