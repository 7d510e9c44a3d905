import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BEPERKINGSCODES } from '@schakel/contracts';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Dag, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { DossierstandDto } from '../dossier/route.js';
import { ontvangersoorten, type Beperkingscode, type Ontvangersoort } from './beperking.domain.js';
import {
  beperkingstatussen,
  geldendeCode,
  type Beperkingstatus,
  type Verstrekkingsbeperking,
} from './verstrekkingsbeperking.domain.js';
import type { VerstrekkingsbeperkingRij } from './verstrekkingsbeperking.store.js';
import type { Verstrekkingsuitzondering } from './verstrekkingsuitzondering.domain.js';

const verplicht = { verplicht: true } as const;
const CODES = BEPERKINGSCODES.filter((code) => code !== '0');

export class BeperkingsaanbodDto {
  @Kenmerk('Persoon aan wie de beperking wordt aangeboden.', verplicht)
  betrokkeneId!: Uuid;
}

export class BeperkingscodeDto {
  @Keuze('Indicatie geheim (LO BRP 70.10).', CODES, verplicht)
  code!: Exclude<Beperkingscode, '0'>;
}

export class SchriftelijkVerzoekDto extends BeperkingscodeDto {
  @Dag('Dag waarop het verzoek is ontvangen.', verplicht)
  ontvangenOp!: Datum;
}

export class VerstrekkingsbeperkingenVraagDto extends PaginaVraag {
  @Keuze('Alleen beperkingen met deze status.', beperkingstatussen)
  status?: Beperkingstatus;

  @Kenmerk('Alleen van deze persoon, onder welk kenmerk ook vastgelegd.')
  betrokkeneId?: Uuid;
}

export class VerstrekkingsbeperkingSamenvattingDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Persoon.', format: 'uuid' })
  betrokkeneId!: Uuid;

  @ApiProperty({ description: 'Code die nu geldt (LO BRP 70.10).', enum: BEPERKINGSCODES })
  code!: Beperkingscode;
}

export class VerstrekkingsbeperkingenPaginaDto {
  @ApiProperty({
    description: 'De beperkingen van deze pagina, nieuwste eerst.',
    type: [VerstrekkingsbeperkingSamenvattingDto],
  })
  resultaten!: readonly VerstrekkingsbeperkingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class VerstrekkingsbeperkingDto extends VerstrekkingsbeperkingSamenvattingDto {
  @ApiProperty({ description: 'Dag waarop zij is aangeboden.', format: 'date' })
  aangebodenOp!: string;

  @ApiPropertyOptional({ description: 'Laatste dag om een schriftelijk verzoek te verwerken.', format: 'date' })
  uiterlijk?: string;

  @ApiPropertyOptional({ description: 'Hoe het met die dag staat.', enum: ['loopt', 'nadert', 'te-laat'] })
  tijd?: string;
}

export class UitzonderingsvoorstelDto {
  @Kenmerk('De beperking waarop een uitzondering wordt gemaakt.', verplicht)
  beperkingId!: Uuid;

  @Keuze('Aan wie.', ontvangersoorten, verplicht)
  ontvanger!: Ontvangersoort;

  @Tekst('Welk belang van de ontvanger zwaarder weegt.', 4_000, verplicht)
  belang!: string;
}

export class UitzonderingsweigeringDto {
  @Tekst('Waarop het besluit rust.', 4_000, verplicht)
  motivering!: string;
}

export class UitzonderingsbesluitDto extends UitzonderingsweigeringDto {
  @Dag('Dag waarop het besluit aan de persoon bekend is gemaakt; dan begint de wachttijd.', verplicht)
  bekendgemaaktOp!: Datum;
}

export class UitzonderingsintrekkingDto {
  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export class VerstrekkingsuitzonderingDto extends DossierstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'De beperking.', format: 'uuid' })
  beperkingId!: Uuid;

  @ApiProperty({ description: 'Aan wie.', enum: ontvangersoorten })
  ontvanger!: Ontvangersoort;

  @ApiProperty({ description: 'Het belang van de ontvanger.' })
  belang!: string;

  @ApiPropertyOptional({ description: 'Motivering van het besluit.' })
  motivering?: string;

  @ApiPropertyOptional({ description: 'Laatste dag waarop nog niets mag worden verstrekt.', format: 'date' })
  wachtTotEnMet?: string;
}

export const lijstkolommen = ['id', 'gemeentecode', 'versie', 'status', 'betrokkene_id', 'code'] as const;

/** The clear columns of a row. */
export function samenvatting({
  betrokkene_id,
  ...rij
}: Pick<VerstrekkingsbeperkingRij, (typeof lijstkolommen)[number]>): VerstrekkingsbeperkingSamenvattingDto {
  return { ...rij, betrokkeneId: betrokkene_id };
}

/** A restriction in full. */
export function volledig(beperking: Verstrekkingsbeperking): VerstrekkingsbeperkingDto {
  const { id, gemeentecode, status, versie, betrokkeneId, aangebodenOp } = beperking;
  const gevraagd = beperking.status === 'gevraagd' && { uiterlijk: beperking.uiterlijk, tijd: beperking.tijd };
  return { id, gemeentecode, status, versie, betrokkeneId, aangebodenOp, code: geldendeCode(beperking), ...gevraagd };
}

/** An exception in full. */
export function toonUitzondering(uitzondering: Verstrekkingsuitzondering): VerstrekkingsuitzonderingDto {
  const { id, gemeentecode, status, versie, beperkingId, ontvanger, belang } = uitzondering;
  return {
    ...{ id, gemeentecode, status, versie, beperkingId, ontvanger, belang },
    ...('motivering' in uitzondering && { motivering: uitzondering.motivering }),
    ...('wachtTotEnMet' in uitzondering && { wachtTotEnMet: uitzondering.wachtTotEnMet }),
  };
}
