import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import {
  AdviesweergaveDto,
  ConclusieweergaveDto,
  EvenredigheidweergaveDto,
  LbbtrajectDto,
  BibobopschortingDto,
  toonAdvies,
  toonConclusie,
  VergewissingweergaveDto,
} from './bibob-advies-weergave.dto.js';
import { onderzoeksbroncodes, type Onderzoeksbroncode } from './bibob-bronnen.domain.js';
import { BIBOBOBJECTEN, type Objectsoortcode } from './bibob-object.domain.js';
import {
  aanleidingen,
  bibobstatussen,
  type Aanleiding,
  type Bibobstatus,
  type BibobToets,
} from './bibob-toets-toestand.domain.js';
import type { BibobToetsRij } from './bibob-toets.rij.js';
import { opschortingVan } from './bibobruimte.domain.js';
import { VoornemenweergaveDto } from './bibob-zienswijze-weergave.dto.js';

export class BibobToetsstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: bibobstatussen })
  status!: Bibobstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;

  @ApiPropertyOptional({ description: 'Wanneer de toets is gestart.', format: 'date-time' })
  gestartOp?: string;
}

export class BibobToetsenDto {
  @ApiProperty({ description: 'De toetsen, oudste eerst.', type: [BibobToetsstandDto] })
  resultaten!: readonly BibobToetsstandDto[];
}

class ObjectweergaveDto {
  @ApiProperty({ description: 'Soort object.', enum: Object.keys(BIBOBOBJECTEN) })
  soort!: Objectsoortcode;

  @ApiPropertyOptional({ description: 'Eigen kenmerk; ontbreekt bij een vergunningaanvraag.' })
  kenmerk?: string;

  @ApiPropertyOptional({ description: 'Omschrijving; ontbreekt bij een vergunningaanvraag.' })
  omschrijving?: string;
}

class BronbevragingweergaveDto {
  @ApiProperty({ description: 'Bron.', enum: onderzoeksbroncodes })
  bron!: Onderzoeksbroncode;

  @ApiProperty({ description: 'Dag.', format: 'date' })
  op!: Datum;

  @ApiProperty({ description: 'Waarvoor.' })
  doel!: string;

  @ApiProperty({ description: 'Waar het antwoord bewaard wordt.' })
  resultaat!: string;

  @ApiProperty({ description: 'Wie de bron bevroeg.' })
  door!: string;
}

class HersteltermijnweergaveDto {
  @ApiProperty({ description: 'Dag van het verzoek.', format: 'date' })
  gevraagdOp!: Datum;

  @ApiProperty({ description: 'Laatste dag om aan te vullen.', format: 'date' })
  tot!: Datum;

  @ApiProperty({ description: 'Wat er ontbreekt.' })
  ontbreekt!: string;
}

class ZwijgenweergaveDto {
  @ApiProperty({ description: 'Wat de wet eraan verbindt.', enum: ['buiten-behandeling', 'geen-wettelijk-gevolg'] })
  gevolg!: string;

  @ApiProperty({ description: 'Toelichting.' })
  toelichting!: string;

  @ApiProperty({ description: 'Dag waarop een mens dit vaststelde.', format: 'date' })
  vastgesteldOp!: Datum;

  @ApiPropertyOptional({
    description: 'Laatste dag om de aanvraag buiten behandeling te laten (Awb art. 4:5 lid 4).',
    format: 'date',
  })
  buitenBehandelingUiterlijk?: Datum;
}

export class BibobToetsDto extends BibobToetsstandDto {
  @ApiPropertyOptional({
    description: 'Aanvraag waarbij de toets hoort; ontbreekt bij een ander object.',
    format: 'uuid',
  })
  vergunningaanvraagId?: Uuid;

  @ApiProperty({ description: 'Waarover de toets gaat.', type: ObjectweergaveDto })
  object!: ObjectweergaveDto;

  @ApiProperty({ description: 'Aanleiding.', enum: aanleidingen })
  aanleiding!: Aanleiding;

  @ApiProperty({ description: 'Toelichting op de aanleiding.' })
  toelichting!: string;

  @ApiPropertyOptional({ description: 'Tip die aanleiding gaf.', format: 'uuid' })
  tipId?: Uuid;

  @ApiProperty({ description: 'Dag waarop het formulier is uitgereikt.', format: 'date' })
  formulierUitgereiktOp!: Datum;

  @ApiPropertyOptional({ description: 'Dag waarop het formulier compleet is ontvangen.', format: 'date' })
  formulierOntvangenOp?: Datum;

  @ApiPropertyOptional({ description: 'De gelegenheid om aan te vullen.', type: HersteltermijnweergaveDto })
  hersteltermijn?: HersteltermijnweergaveDto;

  @ApiPropertyOptional({ description: 'Bevindingen van het eigen onderzoek.' })
  bevindingen?: string;

  @ApiProperty({ description: 'Bevraagde bronnen, in volgorde.', type: [BronbevragingweergaveDto] })
  bevragingen!: readonly BronbevragingweergaveDto[];

  @ApiPropertyOptional({ description: 'De adviesaanvraag bij het LBB.', type: LbbtrajectDto })
  lbb?: LbbtrajectDto;

  @ApiPropertyOptional({ description: 'Wat dit met de beslistermijn doet (art. 31).', type: BibobopschortingDto })
  opschorting?: BibobopschortingDto;

  @ApiPropertyOptional({
    description: 'Het advies, zonder de tekst: die heeft een eigen route.',
    type: AdviesweergaveDto,
  })
  advies?: AdviesweergaveDto;

  @ApiPropertyOptional({ description: 'De vergewissing (Awb art. 3:9).', type: VergewissingweergaveDto })
  vergewissing?: VergewissingweergaveDto;

  @ApiPropertyOptional({ description: 'De conclusie.', type: ConclusieweergaveDto })
  conclusie?: ConclusieweergaveDto;

  @ApiPropertyOptional({ description: 'Het voornemen en de zienswijzen.', type: VoornemenweergaveDto })
  voornemen?: VoornemenweergaveDto;

  @ApiPropertyOptional({ description: 'De evenredigheid, na de zienswijzen.', type: EvenredigheidweergaveDto })
  evenredigheid?: EvenredigheidweergaveDto;

  @ApiPropertyOptional({ description: 'Dat de vragen onbeantwoord bleven.', type: ZwijgenweergaveDto })
  zwijgen?: ZwijgenweergaveDto;

  @ApiPropertyOptional({ description: 'Dag waarop betrokkene zich terugtrok.', format: 'date' })
  teruggetrokkenOp?: Datum;

  @ApiProperty({ description: 'Wanneer de toets voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

/** What a list reads of a row. */
export type Standrij = Pick<BibobToetsRij, 'id' | 'status' | 'versie' | 'gestart_op'>;

export function toonToetsstand({ id, status, versie, gestart_op }: Standrij): BibobToetsstandDto {
  return { id, status, versie, gestartOp: gestart_op.toISOString() };
}

/** The file in full, field by field: what is added to the state does not show by itself. */
export function toonToets(toets: BibobToets): BibobToetsDto {
  const { id, status, versie, object, aanleiding, toelichting, tipId, formulierUitgereiktOp } = toets;
  const { formulierOntvangenOp, hersteltermijn, bevindingen, bevragingen, gestartOp, gewijzigdOp } = toets;
  return {
    id,
    status,
    versie,
    ...(object.soort === 'vergunningaanvraag'
      ? { vergunningaanvraagId: object.vergunningaanvraagId, object: { soort: object.soort } }
      : { object: { soort: object.soort, kenmerk: object.kenmerk, omschrijving: object.omschrijving } }),
    aanleiding,
    toelichting,
    ...(tipId !== undefined && { tipId }),
    formulierUitgereiktOp,
    ...(formulierOntvangenOp !== undefined && { formulierOntvangenOp }),
    ...(hersteltermijn && { hersteltermijn: { ...hersteltermijn } }),
    ...(bevindingen !== '' && { bevindingen }),
    bevragingen: bevragingen.map((bevraging) => ({ ...bevraging })),
    ...toonAdviesdeel(toets),
    ...toonUitkomst(toets),
    gestartOp,
    gewijzigdOp,
  };
}

function toonAdviesdeel(toets: BibobToets): Pick<BibobToetsDto, 'lbb' | 'opschorting' | 'advies' | 'vergewissing'> {
  const { lbb, advies, vergewissing } = toets;
  const opschorting = opschortingVan(toets);
  return {
    ...(lbb && { lbb: { ...lbb } }),
    ...(opschorting && { opschorting: { ...opschorting } }),
    ...(advies && { advies: toonAdvies(advies) }),
    ...(vergewissing && { vergewissing: { ...vergewissing } }),
  };
}

function toonUitkomst(toets: BibobToets): Partial<BibobToetsDto> {
  return {
    ...('conclusie' in toets && { conclusie: toonConclusie(toets.conclusie) }),
    ...('voornemen' in toets && toets.voornemen && { voornemen: { ...toets.voornemen } }),
    ...('evenredigheid' in toets && toets.evenredigheid && { evenredigheid: { ...toets.evenredigheid } }),
    ...('zwijgen' in toets && { zwijgen: { ...toets.zwijgen } }),
    ...('teruggetrokkenOp' in toets && { teruggetrokkenOp: toets.teruggetrokkenOp }),
  };
}
