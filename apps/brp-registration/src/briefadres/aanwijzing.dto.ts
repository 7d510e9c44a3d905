import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Gemeentecode } from '@schakel/domain';
import { Dag, Deel, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { DossierstandDto } from '../dossier/route.js';
import { aanwijzingstatussen, type Aanwijzing, type Aanwijzingstatus } from './aanwijzing.domain.js';
import type { AanwijzingRij } from './aanwijzing.store.js';
import { PostadresDto, PostadresWeergaveDto, toonAdres } from './adres.dto.js';
import { collegeaanwijzingen, type Collegeaanwijzing } from './briefadresregels.domain.js';

const verplicht = { verplicht: true } as const;

export class AanwijzingsvoorstelDto {
  @Keuze('Wat wordt aangewezen.', collegeaanwijzingen, verplicht)
  soort!: Collegeaanwijzing;

  @Tekst('Naam.', 200, verplicht)
  naam!: string;

  @Deel('Adres waar de post komt; nooit de plek waar mensen verblijven.', PostadresDto, verplicht)
  postadres!: PostadresDto;

  @Tekst('Waarop het voorstel rust.', 2_000, verplicht)
  motivering!: string;
}

export class AanwijzingsperiodeDto {
  @Dag('Eerste dag.', verplicht)
  geldtVanaf!: Datum;

  @Dag('Laatste dag.', verplicht)
  geldtTotEnMet!: Datum;
}

export class AanwijzingsafwijzingDto {
  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export class AanwijzingsintrekkingDto extends AanwijzingsafwijzingDto {
  @Dag('Eerste dag waarop zij niet meer geldt.', verplicht)
  per!: Datum;
}

export class VoorlichtingDto {
  @Dag('Dag van de brief aan de bewoners.', verplicht)
  op!: Datum;

  @Voldoet(
    'SHA-256 van de brief.',
    (waarde) => typeof waarde === 'string' && /^[0-9a-f]{64}$/.test(waarde),
    'een SHA-256 van 64 hexadecimale tekens in kleine letters',
    { type: String, pattern: '^[0-9a-f]{64}$' },
    verplicht,
  )
  hash!: string;
}

export class AanwijzingenVraagDto extends PaginaVraag {
  @Keuze('Alleen aanwijzingen met deze status.', aanwijzingstatussen)
  status?: Aanwijzingstatus;

  @Keuze('Alleen aanwijzingen van deze soort.', collegeaanwijzingen)
  soort?: Collegeaanwijzing;
}

export class AanwijzingSamenvattingDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Wat is aangewezen.', enum: collegeaanwijzingen })
  soort!: Collegeaanwijzing;
}

export class AanwijzingenPaginaDto {
  @ApiProperty({ description: 'De aanwijzingen van deze pagina, nieuwste eerst.', type: [AanwijzingSamenvattingDto] })
  resultaten!: readonly AanwijzingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

class VoorlichtingWeergaveDto {
  @ApiProperty({ description: 'Dag van de brief.', format: 'date' })
  op!: string;

  @ApiProperty({ description: 'SHA-256 van de brief.' })
  hash!: string;
}

export class AanwijzingDto extends AanwijzingSamenvattingDto {
  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiProperty({ description: 'Adres waar de post komt.', type: PostadresWeergaveDto })
  postadres!: PostadresWeergaveDto;

  @ApiProperty({ description: 'Waarop zij rust.' })
  motivering!: string;

  @ApiPropertyOptional({ description: 'Eerste dag.', format: 'date' })
  geldtVanaf?: string;

  @ApiPropertyOptional({ description: 'Laatste dag.', format: 'date' })
  geldtTotEnMet?: string;

  @ApiPropertyOptional({ description: 'Schriftelijke informatie aan de bewoners.', type: [VoorlichtingWeergaveDto] })
  voorlichting?: readonly VoorlichtingWeergaveDto[];
}

export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'soort'] as const;

/** The clear columns of a row. */
export function samenvatting(rij: Pick<AanwijzingRij, (typeof lijstkolommen)[number]>): AanwijzingSamenvattingDto {
  return { ...rij };
}

/** A designation in full. */
export function volledig(aanwijzing: Aanwijzing): AanwijzingDto {
  const { id, gemeentecode, status, versie, soort, naam, postadres, motivering } = aanwijzing;
  return {
    ...{ id, gemeentecode, status, versie, soort, naam, motivering },
    postadres: toonAdres(postadres),
    ...('geldtVanaf' in aanwijzing && {
      geldtVanaf: aanwijzing.geldtVanaf,
      geldtTotEnMet: aanwijzing.geldtTotEnMet,
      voorlichting: aanwijzing.voorlichting,
    }),
  };
}
