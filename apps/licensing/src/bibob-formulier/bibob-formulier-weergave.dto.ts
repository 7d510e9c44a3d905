import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Datum, Graad } from '@schakel/domain';
import { DossierbewijsstukDto, DossierdeelstandDto } from '../bibob-dossierdeel/dossierdeel.dto.js';
import {
  formulierstatussen,
  type Antwoordwaarde,
  type BibobFormulier,
  type Formulierstatus,
  type VastgelegdAntwoord,
} from './bibob-formulier-toestand.domain.js';
import { ontbrekendVan, type Ontbrekend } from './bibob-formulier-volledigheid.domain.js';
import {
  antwoordsoorten,
  formulierbijlagen,
  type Antwoordsoort,
  type Formulierbijlage,
  type UitgereikteVraag,
} from './bibob-vraag.domain.js';
import type { OfficieleVraag } from './bibob-vragen.data.js';

class DocumenteisDto {
  @ApiProperty({ description: 'Code van het document.' })
  code!: string;

  @ApiProperty({ description: 'Wat het is.' })
  naam!: string;

  @ApiProperty({ description: 'Of het alleen hoort bij het antwoord ja.' })
  alleenBijJa!: boolean;
}

class FormuliervraagDto {
  @ApiProperty({ description: 'Code van de vraag.' })
  code!: string;

  @ApiProperty({ description: 'Onderdeel van de bijlage.' })
  onderdeel!: string;

  @ApiProperty({ description: 'Artikel waarop de vraag rust.' })
  artikel!: string;

  @ApiProperty({ description: 'De officiële vraag.' })
  tekst!: string;

  @ApiPropertyOptional({ description: 'De vraag in de woorden van de gemeente.' })
  bewoording?: string;

  @ApiProperty({ description: 'Wat voor antwoord past.', enum: antwoordsoorten })
  soort!: Antwoordsoort;

  @ApiPropertyOptional({ description: 'Hoe ver de vraag terugkijkt.' })
  terugkijk?: string;

  @ApiProperty({ description: 'Stukken die bij het antwoord horen.', type: [DocumenteisDto] })
  documenten!: readonly DocumenteisDto[];

  @ApiPropertyOptional({ description: 'Alleen te beantwoorden bij ja op deze vraag.' })
  alsJaOp?: string;
}

export class OfficieleVraagDto extends FormuliervraagDto {
  @ApiProperty({ description: 'Bijlagen waarin de vraag staat.', enum: formulierbijlagen, isArray: true })
  bijlagen!: readonly Formulierbijlage[];

  @ApiProperty({ description: 'Waar dit gelezen is.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker dit is.', enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'] })
  graad!: Graad;
}

export class OfficieleVragenDto {
  @ApiProperty({ description: 'De officiële vragen, in volgorde.', type: [OfficieleVraagDto] })
  resultaten!: readonly OfficieleVraagDto[];
}

class GenoemdePersoonWeergaveDto {
  @ApiProperty({ description: 'Naam.' })
  naam!: string;

  @ApiPropertyOptional({ description: 'Adres.' })
  adres?: string;

  @ApiPropertyOptional({ description: 'Woonplaats.' })
  woonplaats?: string;

  @ApiPropertyOptional({ description: 'KvK-nummer.' })
  kvkNummer?: string;
}

class FormulierantwoordWeergaveDto {
  @ApiProperty({ description: 'Code van de vraag.' })
  vraag!: string;

  @ApiPropertyOptional({ description: 'Ja of nee.' })
  jaNee?: boolean;

  @ApiPropertyOptional({ description: 'In woorden.' })
  tekst?: string;

  @ApiPropertyOptional({ description: 'Dag.', format: 'date' })
  dag?: string;

  @ApiPropertyOptional({ description: 'Bedrag in eurocenten.' })
  bedragInCenten?: string;

  @ApiPropertyOptional({ description: 'Personen.', type: [GenoemdePersoonWeergaveDto] })
  personen?: readonly GenoemdePersoonWeergaveDto[];

  @ApiProperty({ description: 'Stukken waarin dit staat.', type: [DossierbewijsstukDto] })
  bewijs!: readonly DossierbewijsstukDto[];

  @ApiProperty({ description: 'Wanneer het is vastgelegd.', format: 'date-time' })
  vastgelegdOp!: string;

  @ApiProperty({ description: 'Door wie.' })
  vastgelegdDoor!: string;
}

class FormulierhersteltermijnWeergaveDto {
  @ApiProperty({ description: 'Dag waarop de termijn is gegeven.', format: 'date' })
  gegevenOp!: Datum;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  tot!: Datum;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiProperty({ description: 'Vragen waarbij toen iets ontbrak.', type: [String] })
  vragen!: readonly string[];

  @ApiPropertyOptional({ description: 'Dag waarop niets meer ontbrak.', format: 'date' })
  aangevuldOp?: Datum;
}

class FormulierondertekeningWeergaveDto {
  @ApiProperty({ description: 'Wie tekende.' })
  naam!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  ondertekendOp!: Datum;

  @ApiProperty({ description: 'Het getekende formulier.', type: DossierbewijsstukDto })
  bewijs!: DossierbewijsstukDto;
}

export class BibobFormulierDto extends DossierdeelstandDto {
  @ApiProperty({ description: 'Toestand.', enum: formulierstatussen })
  status!: Formulierstatus;

  @ApiProperty({ description: 'Bijlage van de regeling.', enum: formulierbijlagen })
  bijlage!: Formulierbijlage;

  @ApiProperty({ description: 'Laatste dag waarop het formulier terug is.', format: 'date' })
  uiterlijk!: Datum;

  @ApiProperty({ description: 'De uitgereikte vragen.', type: [FormuliervraagDto] })
  vragen!: readonly FormuliervraagDto[];

  @ApiProperty({ description: 'De antwoorden.', type: [FormulierantwoordWeergaveDto] })
  antwoorden!: readonly FormulierantwoordWeergaveDto[];

  @ApiProperty({ description: 'Gegeven hersteltermijnen, oudste eerst.', type: [FormulierhersteltermijnWeergaveDto] })
  hersteltermijnen!: readonly FormulierhersteltermijnWeergaveDto[];

  @ApiPropertyOptional({
    description: 'De ondertekening; vervalt als er nog iets hersteld moet worden.',
    type: FormulierondertekeningWeergaveDto,
  })
  ondertekening?: FormulierondertekeningWeergaveDto;
}

class OntbrekendDocumentDto {
  @ApiProperty({ description: 'Code van het document.' })
  code!: string;

  @ApiProperty({ description: 'Wat het is.' })
  naam!: string;
}

class OntbrekendGegevenDto {
  @ApiProperty({ description: 'Code van de vraag.' })
  vraag!: string;

  @ApiProperty({ description: 'Onderdeel van de bijlage.' })
  onderdeel!: string;

  @ApiProperty({ description: 'De vraag zoals die is gesteld.' })
  tekst!: string;

  @ApiProperty({ description: 'Artikel waarop de vraag rust.' })
  artikel!: string;

  @ApiPropertyOptional({
    description: 'Het stuk dat ontbreekt; zonder dit ontbreekt het antwoord.',
    type: OntbrekendDocumentDto,
  })
  document?: OntbrekendDocumentDto;
}

/** What the letter about the gaps needs. */
export class OntbrekendeGegevensDto {
  @ApiProperty({ description: 'Wat ontbreekt, in de volgorde van het formulier.', type: [OntbrekendGegevenDto] })
  ontbrekend!: readonly OntbrekendGegevenDto[];

  @ApiProperty({ description: 'Of het formulier is ondertekend.' })
  ondertekend!: boolean;

  @ApiProperty({ description: 'Laatste dag: van de laatste hersteltermijn, anders van het formulier.', format: 'date' })
  uiterlijk!: Datum;
}

export function toonFormulier(formulier: BibobFormulier): BibobFormulierDto {
  const { id, versie, status, bijlage, uiterlijk, vragen, antwoorden, hersteltermijnen, ondertekening } = formulier;
  return {
    id,
    versie,
    status,
    bijlage,
    uiterlijk,
    vragen: vragen.map(toonVraag),
    antwoorden: antwoorden.map(toonAntwoord),
    hersteltermijnen: hersteltermijnen.map((een) => ({ ...een })),
    ...(ondertekening && { ondertekening: { ...ondertekening } }),
  };
}

export function toonOntbrekend(formulier: BibobFormulier): OntbrekendeGegevensDto {
  return {
    ontbrekend: ontbrekendVan(formulier).map(({ document, ...een }: Ontbrekend) => ({
      ...een,
      ...(document && { document }),
    })),
    ondertekend: formulier.ondertekening !== undefined,
    uiterlijk: formulier.hersteltermijnen.at(-1)?.tot ?? formulier.uiterlijk,
  };
}

export function toonOfficieleVraag(vraag: OfficieleVraag): OfficieleVraagDto {
  const { bijlagen, bron, graad, ...rest } = vraag;
  return { ...toonVraag(rest), bijlagen, bron, graad };
}

function toonVraag({
  code,
  onderdeel,
  artikel,
  tekst,
  bewoording,
  soort,
  terugkijk,
  documenten,
  alsJaOp,
}: UitgereikteVraag): FormuliervraagDto {
  return {
    code,
    onderdeel,
    artikel,
    tekst,
    ...(bewoording !== undefined && { bewoording }),
    soort,
    ...(terugkijk && { terugkijk: `${String(terugkijk.aantal)} ${terugkijk.eenheid}` }),
    documenten: documenten.map((een) => ({ code: een.code, naam: een.naam, alleenBijJa: een.alleenBijJa === true })),
    ...(alsJaOp !== undefined && { alsJaOp }),
  };
}

function toonAntwoord({
  vraag,
  waarde,
  bewijs,
  vastgelegdOp,
  vastgelegdDoor,
}: VastgelegdAntwoord): FormulierantwoordWeergaveDto {
  return { vraag, ...toonWaarde(waarde), bewijs, vastgelegdOp, vastgelegdDoor };
}

function toonWaarde(waarde: Antwoordwaarde): Partial<FormulierantwoordWeergaveDto> {
  switch (waarde.soort) {
    case 'ja-nee':
      return { jaNee: waarde.jaNee };
    case 'tekst':
      return { tekst: waarde.tekst };
    case 'dag':
      return { dag: waarde.dag };
    case 'bedrag':
      return { bedragInCenten: waarde.centen };
    case 'personen':
      return { personen: waarde.personen.map((een) => ({ ...een })) };
  }
}
