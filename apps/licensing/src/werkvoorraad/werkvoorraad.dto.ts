import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag, Voldoet } from '@schakel/platform';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { drempels, werklijsten, type Drempel, type Werklijstnaam } from './werklijst.js';
import type { WerkvoorraadRij } from './werkvoorraad.rij.js';

const MEDEWERKER = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/;
const isMedewerker = (waarde: unknown): boolean => typeof waarde === 'string' && MEDEWERKER.test(waarde);

/** The identification of a colleague, as his token has it. */
function Medewerker(omschrijving: string): PropertyDecorator {
  const regel = 'de identificatie van een medewerker (letters, cijfers, punt, streepje)';
  return Voldoet(omschrijving, isMedewerker, regel, { type: String, pattern: MEDEWERKER.source, maxLength: 100 });
}

export class WerkvoorraadVraagDto extends PaginaVraag {
  @Keuze('Welke lijst: mijn, het hele team, termijnen die dringen, of wat op anderen wacht.', werklijsten, {
    verplicht: true,
  })
  lijst!: Werklijstnaam;

  @Keuze('Bij risico: hoeveel procent van de termijn voorbij is; 80 als u niets noemt.', drempels)
  drempel?: Drempel;

  @Keuze('Alleen aanvragen van deze soort.', vergunningsoorten)
  vergunningsoort?: Vergunningsoort;

  @Medewerker('Alleen aanvragen van deze behandelaar.')
  behandelaar?: string;

  @Keuze('Alleen aanvragen zonder behandelaar.', ['true'])
  zonderBehandelaar?: 'true';
}

export class ToewijzingDto {
  @Medewerker('Wie de aanvraag gaat behandelen; laat weg om de aanvraag terug te geven aan het team.')
  behandelaar?: string;

  @Medewerker('Wie de aanvraag had toen u keek; laat weg als dat niemand was.')
  van?: string;
}

export class ToegewezenDto {
  @ApiProperty({ description: 'Kenmerk van de aanvraag.', format: 'uuid' })
  vergunningaanvraagId!: Uuid;

  @ApiPropertyOptional({ description: 'Wie de aanvraag behandelt; ontbreekt als dat niemand is.' })
  behandelaar?: string;
}

export class WerkvoorraadregelDto {
  @ApiProperty({ description: 'Kenmerk van de aanvraag.', format: 'uuid' })
  vergunningaanvraagId!: Uuid;

  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Soort vergunning.', enum: vergunningsoorten })
  vergunningsoort!: Vergunningsoort;

  @ApiPropertyOptional({ description: 'Wie de aanvraag behandelt.' })
  behandelaar?: string;

  @ApiProperty({ description: 'Of de termijn stilstaat en het wachten op anderen is.' })
  wacht!: boolean;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Laatste dag waarop een besluit op tijd is.', format: 'date' })
  beslistermijnEinde!: string;

  @ApiProperty({ description: 'Hoeveel procent van de termijn voorbij is, naar de drempel.', enum: ['0', ...drempels] })
  drempel!: '0' | Drempel;
}

export class WerkvoorraadPaginaDto {
  @ApiProperty({ description: 'De aanvragen van deze pagina, dringendste eerst.', type: [WerkvoorraadregelDto] })
  resultaten!: readonly WerkvoorraadregelDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class WerklastVraagDto extends PaginaVraag {}

export class WerklastDto {
  @ApiProperty({ description: 'De behandelaar.' })
  behandelaar!: string;

  @ApiProperty({ description: 'Aanvragen die op een besluit wachten.', type: 'integer', minimum: 0 })
  aanvragen!: number;

  @ApiProperty({ description: 'Daarvan: wat op anderen wacht.', type: 'integer', minimum: 0 })
  wachtend!: number;

  @ApiProperty({ description: 'Daarvan: vier vijfde van de termijn is voorbij.', type: 'integer', minimum: 0 })
  dringend!: number;

  @ApiProperty({ description: 'Daarvan: de termijn is voorbij.', type: 'integer', minimum: 0 })
  teLaat!: number;
}

export class WerklastenPaginaDto {
  @ApiProperty({ description: 'De behandelaars van deze pagina, op alfabet.', type: [WerklastDto] })
  resultaten!: readonly WerklastDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

/** A row of a list; `plaats` is the value of the column that the list is ordered by. */
export type Werkregel = WerkvoorraadRij & { readonly plaats: string };

/** @param dag today, `YYYY-MM-DD` */
export function toonWerkregel(rij: Werkregel, dag: string): WerkvoorraadregelDto {
  const { id, gemeentecode, behandelaar, vergunningsoort, wacht, ontvangen_op, beslistermijn_einde } = rij;
  return {
    vergunningaanvraagId: id,
    gemeentecode,
    vergunningsoort,
    ...(behandelaar !== null && { behandelaar }),
    wacht,
    ontvangenOp: ontvangen_op,
    beslistermijnEinde: beslistermijn_einde,
    drempel: drempelOp(rij, dag),
  };
}

function drempelOp({ half_op, tachtig_op, beslistermijn_einde }: Werkregel, dag: string): '0' | Drempel {
  if (beslistermijn_einde < dag) return '100';
  if (tachtig_op <= dag) return '80';
  return half_op <= dag ? '50' : '0';
}
