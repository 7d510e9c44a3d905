import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, Delen, Keuze, PaginaVraag, Tekst, Voldoet, type Veldopties } from '@schakel/platform';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import {
  brieftekststatussen,
  type Brieftekst,
  type Brieftekststatus,
  type Tekstblok,
} from './brieftekst-toestand.domain.js';
import type { BrieftekstRij } from './brieftekst.rij.js';
import { briefsoorten, type Briefsoort } from './briefsoort.domain.js';

const verplicht = { verplicht: true } as const;
const MAX_TEKST = 6_000;
const MAX_BLOKKEN = 100;
const MAX_RECHTSMIDDELEN = 6;
const bloksoorten = ['kop', 'alinea', 'lijst', 'opsomming'] as const;

/** Several texts, none of them blank. */
export function Teksten(omschrijving: string, max: number, lengte: number): PropertyDecorator {
  const items = { type: 'string', minLength: 1, maxLength: lengte } as const;
  const regels = [
    ApiProperty({ description: omschrijving, required: false, type: 'array', items, maxItems: max }),
    ValidateIf((_dto, waarde: unknown) => waarde !== undefined),
    IsArray(),
    ArrayMaxSize(max),
    IsString({ each: true }),
    MaxLength(lengte, { each: true }),
    Matches(/\S/, { each: true, context: { code: 'verplicht', reason: 'Vul elke regel in.' } }),
  ];
  return (doel, naam) => {
    for (const regel of regels) regel(doel, naam);
  };
}

const PLEKNAAM = /^[a-z][A-Za-z0-9]{0,39}$/;

/** The name of a placeholder. What has not even its form is refused here, so that a refusal by name never repeats what somebody typed. */
export function Pleknaam(omschrijving: string, opties: Veldopties = {}): PropertyDecorator {
  const isPleknaam = (waarde: unknown): boolean => typeof waarde === 'string' && PLEKNAAM.test(waarde);
  const api = { type: String, pattern: PLEKNAAM.source };
  return Voldoet(omschrijving, isPleknaam, 'de naam van een invulplek', api, opties);
}

export class TekstblokDto {
  @Keuze('Wat voor blok het is.', bloksoorten, verplicht)
  soort!: (typeof bloksoorten)[number];

  @Tekst('Tekst van een kop of alinea, met invulplekken als {{naam}}.', MAX_TEKST)
  tekst?: string;

  @Teksten('De punten van een lijst.', 60, MAX_TEKST)
  items?: string[];

  @Pleknaam('Invulplek waaruit een opsomming komt.')
  veld?: string;
}

export class TekstopstellingDto {
  @Keuze('Soort brief.', briefsoorten, verplicht)
  soort!: Briefsoort;

  @Tekst('Waar de tekst vandaan komt: wie hem schreef of naar welk model.', 500, verplicht)
  bron!: string;

  @Tekst('Onderwerp.', 200, verplicht)
  onderwerp!: string;

  @Tekst('Aanhef.', 120, verplicht)
  aanhef!: string;

  @Delen('De blokken van de brief, in volgorde.', TekstblokDto, MAX_BLOKKEN, verplicht)
  inhoud!: TekstblokDto[];

  @Teksten('Wat de lezer ertegen kan doen (Awb art. 3:45).', MAX_RECHTSMIDDELEN, MAX_TEKST)
  rechtsmiddelen?: string[];
}

export class VaststellingDto {
  @Dag('Eerste dag waarop brieven van deze tekst worden gemaakt; vandaag of later.', verplicht)
  geldigVanaf!: Datum;
}

/** Filters of the list. */
export class BrieftekstenVraagDto extends PaginaVraag {
  @Keuze('Alleen teksten van deze soort brief.', briefsoorten)
  soort?: Briefsoort;

  @Keuze('Alleen teksten met deze status.', brieftekststatussen)
  status?: Brieftekststatus;
}

export class BrieftekststandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: brieftekststatussen })
  status!: Brieftekststatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class BrieftekstregelDto extends BrieftekststandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Soort brief.', enum: briefsoorten })
  soort!: Briefsoort;

  @ApiPropertyOptional({ description: 'Eerste dag waarop de tekst geldt.', format: 'date' })
  geldigVanaf?: string;

  @ApiProperty({ description: 'Wanneer de tekst is opgesteld.', format: 'date-time' })
  opgesteldOp!: string;
}

export class BrieftekstenPaginaDto {
  @ApiProperty({ description: 'De teksten van deze pagina, nieuwste eerst.', type: [BrieftekstregelDto] })
  resultaten!: readonly BrieftekstregelDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class BrieftekstDto extends BrieftekstregelDto {
  @ApiProperty({ description: 'Waar de tekst vandaan komt.' })
  bron!: string;

  @ApiProperty({ description: 'Onderwerp.' })
  onderwerp!: string;

  @ApiProperty({ description: 'Aanhef.' })
  aanhef!: string;

  @ApiProperty({ description: 'De blokken van de brief.', type: [TekstblokDto] })
  inhoud!: readonly Tekstblok[];

  @ApiProperty({ description: 'Wat de lezer ertegen kan doen.', type: [String] })
  rechtsmiddelen!: readonly string[];

  @ApiProperty({ description: 'Wie de tekst opstelde.' })
  opgesteldDoor!: string;

  @ApiPropertyOptional({ description: 'Wie de tekst vaststelde.' })
  vastgesteldDoor?: string;
}

/** The blocks as the domain knows them; what does not belong to a kind of block is left out, what lacks is empty and refused there. */
export function naarBlokken(blokken: readonly TekstblokDto[]): readonly Tekstblok[] {
  return blokken.map(({ soort, tekst = '', items = [], veld = '' }) => {
    if (soort === 'lijst') return { soort, items };
    return soort === 'opsomming' ? { soort, veld } : { soort, tekst };
  });
}

/** What a list reads of a row. */
export type Tekstregel = Pick<BrieftekstRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'soort'> & {
  readonly geldig_vanaf: string | null;
  readonly opgesteld_op: Date;
};
export const tekstkolommen =
  'b.id, b.gemeentecode, b.versie, b.status, b.soort, b.geldig_vanaf::text as geldig_vanaf, b.opgesteld_op';

export function toonTekstregel(rij: Tekstregel): BrieftekstregelDto {
  const { id, gemeentecode, versie, status, soort, geldig_vanaf, opgesteld_op } = rij;
  const kern = { id, gemeentecode, versie, status, soort, opgesteldOp: opgesteld_op.toISOString() };
  return { ...kern, ...(geldig_vanaf !== null && { geldigVanaf: geldig_vanaf }) };
}

export function toonTekst(brieftekst: Brieftekst): BrieftekstDto {
  const { id, gemeentecode, versie, status, soort, bron, tekst, opgesteldOp, opgesteldDoor } = brieftekst;
  const { onderwerp, aanhef, inhoud, rechtsmiddelen } = tekst;
  const woorden = { onderwerp, aanhef, inhoud, rechtsmiddelen };
  const kern = { id, gemeentecode, versie, status, soort, bron, opgesteldOp, opgesteldDoor, ...woorden };
  if (brieftekst.status !== 'vastgesteld') return kern;
  const { geldigVanaf, vastgesteldDoor } = brieftekst;
  return { ...kern, geldigVanaf, vastgesteldDoor };
}
