import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Deel, Delen, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { bibobontvangercodes, type Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import {
  briefdossiersoorten,
  briefsoorten,
  type Briefdossiersoort,
  type Briefsoort,
} from '../brieftekst/briefsoort.domain.js';
import { Pleknaam, Teksten } from '../brieftekst/brieftekst.dto.js';
import {
  briefstatussen,
  verzendwijzen,
  type Briefopgave,
  type Briefstatus,
  type Verzendwijze,
} from './brief-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const MAX_REGEL = 120;
const MAX_ADRES = 8;
const MAX_TEKST = 6_000;
const MAX_PUNTEN = 60;
const MAX_PLEKKEN = 20;

class InvullingDto {
  @Pleknaam('Naam van de invulplek.', verplicht)
  naam!: string;

  @Tekst('Tekst, of dag (JJJJ-MM-DD).', MAX_TEKST)
  waarde?: string;

  @Teksten('De punten, bij een invulplek die een lijst is.', MAX_PUNTEN, MAX_TEKST)
  punten?: string[];
}

class OndertekeningDto {
  @Tekst('Namens welk bestuursorgaan, zoals De burgemeester van Amsterdam.', MAX_REGEL, verplicht)
  namens!: string;

  @Tekst('Naam van wie ondertekent.', MAX_REGEL, verplicht)
  naam!: string;

  @Tekst('Functie van wie ondertekent.', MAX_REGEL, verplicht)
  functie!: string;
}

export class BriefopgaveDto {
  @Teksten('Naam en adres van de lezer, zoals op de envelop.', MAX_ADRES, MAX_REGEL)
  geadresseerde?: string[];

  @Teksten('Adresregels van de gemeente.', MAX_ADRES, MAX_REGEL)
  afzenderregels?: string[];

  @Delen('Wat op de invulplekken komt te staan en niet uit het dossier komt.', InvullingDto, MAX_PLEKKEN)
  invulling?: InvullingDto[];

  @Deel('Wie ondertekent.', OndertekeningDto, verplicht)
  ondertekening!: OndertekeningDto;
}

export class BriefopstellingDto extends BriefopgaveDto {
  @Keuze('Soort brief.', briefsoorten, verplicht)
  soort!: Briefsoort;
}

export class VerzendingDto {
  @Keuze('Hoe de brief de lezer bereikt (Awb art. 2:13 en 3:41).', verzendwijzen, verplicht)
  wijze!: Verzendwijze;

  @Keuze(
    'Bij een gesloten dossier: voor wie van de lijst van art. 28 van de Wet Bibob de brief is.',
    bibobontvangercodes,
  )
  ontvanger?: Bibobinzagecode;
}

export class ControleDto {
  @Tekst('De controlecode of de hash (SHA-256) van de brief die u wilt nagaan.', 100, verplicht)
  kenmerk!: string;
}

export class ControleuitslagDto {
  @ApiProperty({ description: 'Of het de brief is die wij verzonden.' })
  komtOvereen!: boolean;
}

export class BrievenVraagDto extends PaginaVraag {
  @Keuze('Alleen brieven van deze soort.', briefsoorten)
  soort?: Briefsoort;

  @Keuze('Alleen brieven met deze status.', briefstatussen)
  status?: Briefstatus;
}

export class BriefstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: briefstatussen })
  status!: Briefstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class BriefregelDto extends BriefstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Soort brief.', enum: briefsoorten })
  soort!: Briefsoort;

  @ApiProperty({ description: 'Bij welk soort dossier de brief hoort.', enum: briefdossiersoorten })
  dossiersoort!: Briefdossiersoort;

  @ApiProperty({ description: 'Kenmerk van het dossier.', format: 'uuid' })
  dossierId!: Uuid;

  @ApiProperty({ description: 'Wanneer de brief is opgesteld.', format: 'date-time' })
  opgesteldOp!: string;

  @ApiPropertyOptional({ description: 'SHA-256 van de verzonden brief.', pattern: '^[0-9a-f]{64}$' })
  hash?: string;
}

export class BrievenPaginaDto {
  @ApiProperty({ description: 'De brieven van deze pagina, nieuwste eerst.', type: [BriefregelDto] })
  resultaten!: readonly BriefregelDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

class VerzondenDto {
  @ApiProperty({ description: 'Dag op de brief.', format: 'date' })
  dag!: string;

  @ApiProperty({ description: 'Hoe de brief de lezer bereikt.', enum: verzendwijzen })
  wijze!: Verzendwijze;

  @ApiProperty({ description: 'Wanneer de brief is verzonden.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wie de brief verzond.' })
  door!: string;

  @ApiProperty({ description: 'Code waarmee iemand een brief kan laten nagaan; volgt uit de hash.' })
  controlecode!: string;
}

export class BriefDto extends BriefregelDto {
  @ApiProperty({ description: 'Naam en adres van de lezer.', type: [String] })
  geadresseerde!: readonly string[];

  @ApiProperty({ description: 'Adresregels van de gemeente.', type: [String] })
  afzenderregels!: readonly string[];

  @ApiProperty({ description: 'Wat op de invulplekken staat.', type: [InvullingDto] })
  invulling!: readonly InvullingDto[];

  @ApiProperty({ description: 'Wie ondertekent.', type: OndertekeningDto })
  ondertekening!: OndertekeningDto;

  @ApiPropertyOptional({ description: 'De verzending; ontbreekt zolang die er niet is.', type: VerzondenDto })
  verzending?: VerzondenDto;
}

/** What its author said, as the domain knows it. A placeholder without a value stays empty, and is named when the letter is printed. */
export function naarOpgave({
  geadresseerde = [],
  afzenderregels = [],
  invulling = [],
  ondertekening,
}: BriefopgaveDto): Briefopgave {
  const gevuld = invulling.map(({ naam, waarde = '', punten }) => [naam, punten ?? waarde] as const);
  const { namens, naam, functie } = ondertekening;
  return {
    geadresseerde,
    afzenderregels,
    invulling: Object.fromEntries(gevuld),
    ondertekening: { namens, naam, functie },
  };
}
