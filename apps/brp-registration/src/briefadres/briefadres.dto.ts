import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, Deel, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { DossierstandDto } from '../dossier/route.js';
import { adresregelsVan, PostadresDto, PostadresWeergaveDto, toonAdres } from './adres.dto.js';
import {
  aanleidingen,
  briefadresstatussen,
  geversoorten,
  type Aanleiding,
  type Briefadres,
  type Briefadresstatus,
  type Geversoort,
  type Toestemming,
} from './briefadres-toestand.domain.js';
import type { BriefadresRij } from './briefadres.store.js';
import {
  briefadresgrondcodes,
  ministerieleAanwijzingen,
  type Briefadresgrondcode,
  type Ministerieel,
} from './briefadresregels.domain.js';

const verplicht = { verplicht: true } as const;
const opAangifte = briefadresgrondcodes.filter((code) => code !== 'ambtshalve');

/** The SHA-256 of a letter that is kept elsewhere. */
const Briefhash = (omschrijving: string) =>
  Voldoet(
    omschrijving,
    (waarde) => typeof waarde === 'string' && /^[0-9a-f]{64}$/.test(waarde),
    'een SHA-256 van 64 hexadecimale tekens in kleine letters',
    { type: String, pattern: '^[0-9a-f]{64}$' },
    verplicht,
  );

export class BriefadresaangifteDto {
  @Kenmerk('Persoon die het briefadres kiest.', verplicht)
  betrokkeneId!: Uuid;

  @Keuze('Grond van het briefadres.', opAangifte, verplicht)
  grond!: Exclude<Briefadresgrondcode, 'ambtshalve'>;

  @Deel('Adres waar de post komt; nooit dat van een opvang.', PostadresDto, verplicht)
  adres!: PostadresDto;

  @Tekst('Reden van de aangifte (Wet BRP art. 2.45).', 2_000, verplicht)
  reden!: string;

  @Kenmerk('Het veiligheidsbesluit (2.41) of de aanwijzing van het college (2.40).')
  grondslagId?: Uuid;

  @Keuze(
    'Soort instelling die de minister aanwees (2.40), in plaats van een aanwijzing van het college.',
    ministerieleAanwijzingen,
  )
  ministerieel?: Ministerieel;
}

export class BriefadresvoornemenDto {
  @Kenmerk('Persoon voor wie het college een briefadres wil opnemen.', verplicht)
  betrokkeneId!: Uuid;

  @Deel('Adres van de gemeente.', PostadresDto, verplicht)
  adres!: PostadresDto;

  @Tekst('Waarom er geen woonadres is.', 2_000, verplicht)
  reden!: string;

  @Tekst('Wat is gedaan om een briefadresgever te vinden.', 2_000, verplicht)
  gezocht!: string;

  @Dag('Dag van het schriftelijke voornemen; dat wordt de dag van het briefadres (Wet BRP art. 2.19).', verplicht)
  op!: Datum;

  @Briefhash('SHA-256 van de brief met het voornemen.')
  hash!: string;
}

export class ToestemmingDto {
  @Keuze('Wie de post ontvangt.', geversoorten, verplicht)
  gever!: Geversoort;

  @Kenmerk('Aanwijzing van de rechtspersoon.')
  aanwijzingId?: Uuid;

  @Dag('Dag van de handtekening.', verplicht)
  getekendOp!: Datum;

  @Briefhash('SHA-256 van de getekende toestemming.')
  hash!: string;

  @Voldoet(
    'De gever weet dat de post moet worden doorgegeven (Wet BRP art. 2.45).',
    (waarde) => waarde === true,
    'true: zonder die plicht is er geen briefadres',
    { type: Boolean },
    verplicht,
  )
  plichtAanvaard!: true;
}

export class ZienswijzeDto {
  @Dag('Dag waarop de persoon zijn zienswijze gaf.', verplicht)
  op!: Datum;
}

export class BriefadresvaststellingDto {
  @Tekst('Waarop het besluit rust.', 2_000, verplicht)
  motivering!: string;

  @Dag('Dag waarop opnieuw wordt gekeken.', verplicht)
  herbeoordelenOp!: Datum;
}

export class BriefadresvoortzettingDto extends BriefadresvaststellingDto {
  @Deel('Nieuwe toestemming, als de oude is ingetrokken.', ToestemmingDto)
  toestemming?: ToestemmingDto;
}

export class BriefadresafwijzingDto {
  @Tekst('Waarom het briefadres er niet komt.', 2_000, verplicht)
  motivering!: string;
}

export class HerzieningDto {
  @Keuze('Aanleiding.', aanleidingen, verplicht)
  aanleiding!: Aanleiding;
}

export class BriefadresbeeindigingDto {
  @Dag('Eerste dag waarop het niet meer geldt.', verplicht)
  per!: Datum;

  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export class BriefadressenVraagDto extends PaginaVraag {
  @Keuze('Alleen briefadressen met deze status.', briefadresstatussen)
  status?: Briefadresstatus;

  @Kenmerk('Alleen van deze persoon, onder welk kenmerk ook vastgelegd.')
  betrokkeneId?: Uuid;
}

export class BriefadresSamenvattingDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Persoon.', format: 'uuid' })
  betrokkeneId!: Uuid;

  @ApiProperty({ description: 'Grond.', enum: briefadresgrondcodes })
  grond!: Briefadresgrondcode;

  @ApiProperty({ description: 'Eerste dag (Wet BRP art. 2.19).', format: 'date' })
  vanaf!: string;
}

export class BriefadressenPaginaDto {
  @ApiProperty({ description: 'De briefadressen van deze pagina, nieuwste eerst.', type: [BriefadresSamenvattingDto] })
  resultaten!: readonly BriefadresSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class BriefadresDto extends BriefadresSamenvattingDto {
  @ApiProperty({ description: 'Adres waar de post komt.', type: PostadresWeergaveDto })
  adres!: PostadresWeergaveDto;

  @ApiProperty({ description: 'Reden.' })
  reden!: string;

  @ApiProperty({ description: 'Of er toestemming van een briefadresgever is.', type: Boolean })
  toestemming!: boolean;

  @ApiPropertyOptional({ description: 'Laatste dag voor een zienswijze.', format: 'date' })
  zienswijzeTot?: string;

  @ApiPropertyOptional({ description: 'Dag waarop opnieuw wordt gekeken.', format: 'date' })
  herbeoordelenOp?: string;

  @ApiPropertyOptional({ description: 'Hoe het met die dag staat.', enum: ['gepland', 'nadert', 'verstreken'] })
  herbeoordeling?: string;

  @ApiPropertyOptional({ description: 'Waarom het briefadres wordt herzien.', enum: aanleidingen })
  aanleiding?: Aanleiding;
}

export const lijstkolommen = [
  'id',
  'gemeentecode',
  'versie',
  'status',
  'grond',
  'betrokkene_id',
  'vanaf::text',
] as const;
type Lijstrij = Pick<BriefadresRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'grond' | 'betrokkene_id' | 'vanaf'>;

/** The clear columns of a row. */
export function samenvatting({ betrokkene_id, ...rij }: Lijstrij): BriefadresSamenvattingDto {
  return { ...rij, betrokkeneId: betrokkene_id };
}

/** A briefadres in full. */
export function volledig(briefadres: Briefadres): BriefadresDto {
  const { id, gemeentecode, status, versie, betrokkeneId, grond, vanaf, reden, adres, voornemen } = briefadres;
  return {
    ...{ id, gemeentecode, status, versie, betrokkeneId, grond, vanaf, reden },
    adres: toonAdres(adres),
    toestemming: briefadres.toestemming !== undefined,
    ...(voornemen && { zienswijzeTot: voornemen.zienswijzeTot }),
    ...('herbeoordeling' in briefadres && {
      herbeoordelenOp: briefadres.herbeoordeling.op,
      herbeoordeling: briefadres.herbeoordeling.stand,
    }),
    ...(briefadres.status === 'te-herzien' && { aanleiding: briefadres.aanleiding }),
  };
}

/** Plain data of a consent. */
export function toestemmingVan({ gever, aanwijzingId, getekendOp, hash }: ToestemmingDto): Toestemming {
  return { gever, getekendOp, hash, plichtAanvaard: true, ...(aanwijzingId && { aanwijzingId }) };
}

/** The address as a briefadres. */
export const briefadresVan = (adres: PostadresDto) => ({ ...adresregelsVan(adres), functie: 'briefadres' }) as const;
