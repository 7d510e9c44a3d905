import { ApiProperty } from '@nestjs/swagger';
import type { Datum, Uuid } from '@schakel/domain';
import { Dag, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst, Tijdstip } from '@schakel/platform';
import {
  betalers,
  taakcodes,
  vergunningsgronden,
  type Betaler,
  type Taakcode,
  type Vergunningsgrond,
} from './bedenktijd.data.js';
import {
  bedenktijdstappen,
  bedenktijdstatussen,
  hoedanigheden,
  type Bedenktijdstapsoort,
  type Bedenktijdstatus,
  type Hoedanigheid,
} from './bedenktijd-toestand.domain.js';

const verplicht = { verplicht: true } as const;

export class BedenktijdsignaalDto {
  @Kenmerk('Zorgverwijzing van de persoon.', verplicht)
  zorgverwijzingId!: Uuid;

  @Keuze('Slachtoffer, of iemand die alleen getuige was.', hoedanigheden, verplicht)
  hoedanigheid!: Hoedanigheid;

  @JaNee('Een andere lidstaat is verantwoordelijk voor een asielverzoek (Dublin).', verplicht)
  dublin!: boolean;
}

export class BedenktijdstapDto {
  @Keuze('Wat er gebeurde.', bedenktijdstappen, verplicht)
  stap!: Bedenktijdstapsoort;

  @Tijdstip('Wanneer het gebeurde.', verplicht)
  op!: string;

  @Keuze('Grond van de vergunning (Vb 2000 art. 3.48 lid 1).', vergunningsgronden)
  grond?: Vergunningsgrond;

  @JaNee('De persoon had eerder bedenktijd.')
  eerderGehad?: boolean;

  @Tekst('Toelichting.', 2_000)
  toelichting?: string;
}

export class PolitiemeldingDto {
  @Dag('Dag waarop de persoon zich bij de politie meldde.', verplicht)
  op!: Datum;
}

export class BedenktijdtaakDto {
  @Keuze('Taak die klaar is.', taakcodes, verplicht)
  taak!: Taakcode;
}

/** Filters of the list. */
export class BedenktijdenVraagDto extends PaginaVraag {
  @Keuze('Alleen sporen met deze betaler.', betalers)
  betaler?: Betaler;

  @Keuze('Alleen sporen met (ja) of zonder (nee) open taken.', ['ja', 'nee'])
  taakOpen?: 'ja' | 'nee';

  @Kenmerk('Alleen het spoor bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}

export class BedenktijdstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: bedenktijdstatussen })
  status!: Bedenktijdstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}
