import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Invulling } from '@schakel/brieven';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Deel, Delen, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { DossierstandDto } from '../dossier/route.js';
import { briefstatussen, verzendwijzen, type Brief, type Briefstatus, type Verzendwijze } from './brief.domain.js';
import type { BriefRij } from './brief.store.js';
import { briefsoorten, type Briefsoort } from './briefsoort.domain.js';
import { controlecode } from '@schakel/brieven';
import { ontvangersoorten, type Ontvangersoort } from '../verstrekkingsbeperking/beperking.domain.js';

const verplicht = { verplicht: true } as const;

class RegelDto {
  @Tekst('Eén regel.', 120, verplicht)
  regel!: string;
}

class InvulplekDto {
  @Tekst('Naam van de invulplek.', 40, verplicht)
  naam!: string;

  @Tekst('Tekst of datum.', 6_000)
  waarde?: string;

  @Delen('Regels, als de plek een lijst is.', RegelDto, 60)
  regels?: RegelDto[];
}

class OndertekeningDto {
  @Tekst('Namens wie.', 120, verplicht)
  namens!: string;

  @Tekst('Naam.', 120, verplicht)
  naam!: string;

  @Tekst('Functie.', 120, verplicht)
  functie!: string;
}

export class BriefopstellingDto {
  @Kenmerk('Persoon over wie de brief gaat.', verplicht)
  betrokkeneId!: Uuid;

  @Keuze('Soort brief.', briefsoorten, verplicht)
  soort!: Briefsoort;

  @Keuze('Aan wat voor derde de brief gaat; ontbreekt wanneer hij aan de persoon zelf gaat.', ontvangersoorten)
  ontvanger?: Ontvangersoort;

  @Delen('Naam en adres als op de envelop; nooit het adres van een opvang.', RegelDto, 8, verplicht)
  geadresseerde!: RegelDto[];

  @Delen('Adresregels van de gemeente.', RegelDto, 8, verplicht)
  afzenderregels!: RegelDto[];

  @Delen('Invulplekken van deze soort brief.', InvulplekDto, 20, verplicht)
  invulling!: InvulplekDto[];

  @Deel('Ondertekening.', OndertekeningDto, verplicht)
  ondertekening!: OndertekeningDto;
}

export class BriefverzendingDto {
  @Keuze('Hoe de brief de lezer bereikt.', verzendwijzen, verplicht)
  wijze!: Verzendwijze;
}

export class BriefverificatieDto {
  @Tekst('Controlecode zoals de lezer die noemt.', 60, verplicht)
  controlecode!: string;
}

export class BriefechtheidDto {
  @ApiProperty({ description: 'Of deze gemeente een brief met deze code heeft verzonden.', type: Boolean })
  echt!: boolean;
}

export class BrievenVraagDto extends PaginaVraag {
  @Keuze('Alleen brieven met deze status.', briefstatussen)
  status?: Briefstatus;

  @Kenmerk('Alleen over deze persoon, onder welk kenmerk ook vastgelegd.')
  betrokkeneId?: Uuid;
}

export class BriefregelDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Persoon.', format: 'uuid' })
  betrokkeneId!: Uuid;

  @ApiProperty({ description: 'Soort brief.', enum: briefsoorten })
  soort!: Briefsoort;

  @ApiPropertyOptional({ description: 'Controlecode waarmee de lezer de brief laat nagaan.' })
  controlecode?: string;
}

export class BrievenPaginaDto {
  @ApiProperty({ description: 'De brieven van deze pagina, nieuwste eerst.', type: [BriefregelDto] })
  resultaten!: readonly BriefregelDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'betrokkene_id', 'soort'] as const;

/** The clear columns of a row. */
export function samenvatting({ betrokkene_id, ...rij }: Pick<BriefRij, (typeof lijstkolommen)[number]>): BriefregelDto {
  return { ...rij, betrokkeneId: betrokkene_id };
}

/** A letter without its words. */
export function toonBrief({ id, gemeentecode, status, versie, betrokkeneId, soort, hash }: Brief): BriefregelDto {
  return { id, gemeentecode, status, versie, betrokkeneId, soort, controlecode: controlecode(hash) };
}

const regels = (delen: readonly RegelDto[]): readonly string[] => delen.map(({ regel }) => regel);

/** What is filled in, by name. */
export function invullingVan({ invulling }: BriefopstellingDto): Invulling {
  return Object.fromEntries(
    invulling.map(({ naam, waarde, regels: delen }) => [naam, delen === undefined ? (waarde ?? '') : regels(delen)]),
  );
}

/** The letter as its author wants it. */
export function opgaveVan(dto: BriefopstellingDto) {
  const { soort, ondertekening } = dto;
  const { namens, naam, functie } = ondertekening;
  return {
    soort,
    geadresseerde: regels(dto.geadresseerde),
    afzenderregels: regels(dto.afzenderregels),
    invulling: invullingVan(dto),
    ondertekening: { namens, naam, functie },
  };
}
