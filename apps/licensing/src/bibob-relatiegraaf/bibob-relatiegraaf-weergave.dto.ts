import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { DossierbewijsstukDto, DossierdeelstandDto } from '../bibob-dossierdeel/dossierdeel.dto.js';
import { FORMULIERPLICHT } from './bibob-relatie.data.js';
import {
  bibobrelaties,
  knoopsoorten,
  relatiebronnen,
  zekerheden,
  type Bibobrelatie,
  type Knoop,
  type Knoopsoort,
  type Relatie,
  type Relatiebron,
  type Relatiegraaf,
  type Zekerheid,
} from './bibob-relatiegraaf-toestand.domain.js';
import { nietVermeld } from './formuliervermelding.domain.js';
import { afstandenTot, burenVan, relatietijden, tijdVan, type Relatietijd } from './relatiepad.domain.js';
import { zeggenschapOver, type Zeggenschap } from './zeggenschapsketen.domain.js';

const nabijheden = ['betrokkene', 'direct', 'indirect', 'geen'] as const;
type Nabijheid = (typeof nabijheden)[number];

class GraafpersoonWeergaveDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Soort persoon.', enum: knoopsoorten })
  soort!: Knoopsoort;

  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiPropertyOptional({ description: 'Geboortedatum.', format: 'date' })
  geboortedatum?: string;

  @ApiPropertyOptional({ description: 'KvK-nummer.' })
  kvkNummer?: string;

  @ApiProperty({ description: 'Vragen van het formulier waar deze persoon in het antwoord staat.', type: [String] })
  vermeldBij!: readonly string[];

  @ApiProperty({ description: 'Of er een relatie met betrokkene is, direct of via anderen.', enum: nabijheden })
  nabijheid!: Nabijheid;
}

class GraafintrekkingWeergaveDto {
  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;
}

class GraafrelatieWeergaveDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Soort relatie.', enum: bibobrelaties })
  soort!: Bibobrelatie;

  @ApiProperty({ description: 'Wie leidt, zeggenschap heeft, geld geeft of samenwerkt.', format: 'uuid' })
  van!: Uuid;

  @ApiProperty({ description: 'Over, aan of met wie.', format: 'uuid' })
  naar!: Uuid;

  @ApiPropertyOptional({ description: 'Eerste dag.', format: 'date' })
  vanaf?: Datum;

  @ApiPropertyOptional({ description: 'Laatste dag.', format: 'date' })
  totEnMet?: Datum;

  @ApiProperty({ description: 'Tegenwoordig of verleden op de peildatum.', enum: relatietijden })
  tijd!: Relatietijd;

  @ApiPropertyOptional({ description: 'Aandeel in honderdsten van een procent.', type: 'integer' })
  basispunten?: number;

  @ApiProperty({ description: 'De stukken waaruit de relatie blijkt.', type: [DossierbewijsstukDto] })
  bewijs!: readonly DossierbewijsstukDto[];

  @ApiProperty({ description: 'Hoe zeker.', enum: zekerheden })
  zekerheid!: Zekerheid;

  @ApiProperty({ description: 'Waar gevonden.', enum: relatiebronnen })
  bron!: Relatiebron;

  @ApiPropertyOptional({ description: 'Toelichting.' })
  toelichting?: string;

  @ApiPropertyOptional({
    description: 'De relatie is bij vergissing vastgelegd en telt niet mee.',
    type: GraafintrekkingWeergaveDto,
  })
  ingetrokken?: GraafintrekkingWeergaveDto;
}

class ZeggenschapsketenDto {
  @ApiProperty({ description: 'Relaties, van boven naar betrokkene.', type: [String] })
  relaties!: readonly string[];

  @ApiPropertyOptional({ description: 'De aandelen vermenigvuldigd, in procent; ontbreekt als er een niet bekend is.' })
  procent?: string;
}

class ZeggenschapDto {
  @ApiProperty({ description: 'Wie.', format: 'uuid' })
  persoonId!: Uuid;

  @ApiProperty({ description: 'De ketens.', type: [ZeggenschapsketenDto] })
  ketens!: readonly ZeggenschapsketenDto[];

  @ApiProperty({ description: 'De bekende ketens samen, in procent.' })
  totaalProcent!: string;

  @ApiProperty({ description: 'Van een keten is een aandeel niet bekend.' })
  onvolledig!: boolean;
}

class NietVermeldDto {
  @ApiProperty({ description: 'Wie op het formulier hoort en er niet op staat.', format: 'uuid' })
  persoonId!: Uuid;

  @ApiProperty({ description: 'Vanwege deze relaties.', type: [String] })
  vanwege!: readonly string[];

  @ApiProperty({ description: 'Artikel.' })
  artikel!: string;
}

export class RelatiegraafDto extends DossierdeelstandDto {
  @ApiProperty({ description: 'Dag vanaf waar tegenwoordig en verleden zijn onderscheiden.', format: 'date' })
  peildatum!: Datum;

  @ApiProperty({ description: 'De personen.', type: [GraafpersoonWeergaveDto] })
  personen!: readonly GraafpersoonWeergaveDto[];

  @ApiProperty({ description: 'De relaties.', type: [GraafrelatieWeergaveDto] })
  relaties!: readonly GraafrelatieWeergaveDto[];

  @ApiProperty({
    description: 'Zeggenschap over betrokkene: een hulp bij het oordeel, geen oordeel.',
    type: [ZeggenschapDto],
  })
  zeggenschap!: readonly ZeggenschapDto[];

  @ApiProperty({ description: 'Er zijn meer ketens van zeggenschap dan zijn bekeken.' })
  zeggenschapAfgekapt!: boolean;

  @ApiProperty({
    description: 'Wie op het formulier hoort en er niet op staat: een vraag, geen verwijt.',
    type: [NietVermeldDto],
  })
  nietVermeld!: readonly NietVermeldDto[];
}

export function toonGraaf(graaf: Relatiegraaf, peildatum: Datum): RelatiegraafDto {
  const afstanden = afstandenTot(burenVan(graaf), graaf.betrokkeneId);
  const { zeggenschap, afgekapt } = zeggenschapOver(graaf, peildatum);
  return {
    id: graaf.id,
    versie: graaf.versie,
    peildatum,
    personen: graaf.knopen.map((knoop) => toonPersoon(knoop, afstanden.get(knoop.id))),
    relaties: graaf.relaties.map((relatie) => toonRelatie(relatie, peildatum)),
    zeggenschap: zeggenschap.map(toonZeggenschap),
    zeggenschapAfgekapt: afgekapt,
    nietVermeld: nietVermeld(graaf, FORMULIERPLICHT, peildatum).map(({ knoopId, vanwege }) => ({
      persoonId: knoopId,
      vanwege: vanwege.map(({ id }) => id),
      artikel: FORMULIERPLICHT.artikel,
    })),
  };
}

function toonPersoon(
  { id, soort, naam, geboortedatum, kvkNummer, vermeldBij }: Knoop,
  stappen?: number,
): GraafpersoonWeergaveDto {
  const nabijheid =
    stappen === undefined ? 'geen' : stappen === 0 ? 'betrokkene' : stappen === 1 ? 'direct' : 'indirect';
  return {
    id,
    soort,
    naam,
    ...(geboortedatum !== undefined && { geboortedatum }),
    ...(kvkNummer !== undefined && { kvkNummer }),
    vermeldBij,
    nabijheid,
  };
}

function toonRelatie(relatie: Relatie, peildatum: Datum): GraafrelatieWeergaveDto {
  const { bewijs, ingetrokken, ...rest } = relatie;
  return {
    ...rest,
    bewijs: bewijs.map((stuk) => ({ ...stuk })),
    tijd: tijdVan(relatie, peildatum),
    ...(ingetrokken && { ingetrokken: { ...ingetrokken } }),
  };
}

function toonZeggenschap({ knoopId, ketens, totaalProcent, onvolledig }: Zeggenschap): ZeggenschapDto {
  return {
    persoonId: knoopId,
    ketens: ketens.map(({ relaties, procent }) => ({
      relaties: relaties.map(({ id }) => id),
      ...(procent !== undefined && { procent }),
    })),
    totaalProcent,
    onvolledig,
  };
}
