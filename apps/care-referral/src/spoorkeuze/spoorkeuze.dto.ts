import type { Uuid } from '@schakel/domain';
import { Deel, Kenmerk, Keuze, PaginaVraag, Tekst } from '@schakel/platform';
import { type Spoor, sporen } from '../zorgverwijzing/spoorregel.domain.js';
import { spoorregels } from '../zorgverwijzing/spoorregels.domain.js';
import { ZorgfeitenDto } from '../zorgverwijzing/zorgverwijzing-opdracht.dto.js';
import {
  type Spoorbesluit,
  type Spoorkeuzestatus,
  spoorbesluiten,
  spoorkeuzestatussen,
} from './spoorkeuze-toestand.domain.js';

const verplicht = { verplicht: true } as const;

export class SporenvoorstelDto {
  @Kenmerk('De zorgverwijzing waarvoor sporen worden gekozen.', verplicht)
  zorgverwijzingId!: Uuid;

  @Deel('Wat is vastgesteld over de persoon.', ZorgfeitenDto, verplicht)
  feiten!: ZorgfeitenDto;
}

export class GewijzigdeFeitenDto {
  @Deel('Alle feiten zoals zij nu zijn; wat ontbreekt is niet (meer) bekend.', ZorgfeitenDto, verplicht)
  feiten!: ZorgfeitenDto;
}

export class SpoorafwijkingDto {
  @Keuze('Het spoor waarin u afwijkt.', sporen, verplicht)
  spoor!: Spoor;

  @Keuze('De regel die u in dit spoor kiest.', spoorregels.map(({ regel }) => regel), verplicht)
  regel!: string;

  @Tekst('Waarom u afwijkt van de tabel.', 4000, verplicht)
  reden!: string;
}

export class BevestigingDto {
  @Keuze('Volgt u het voorstel, of houdt u vast aan de eerdere keuze?', spoorbesluiten, verplicht)
  besluit!: Spoorbesluit;

  @Tekst('Waarom; verplicht bij houd-vast.', 4000)
  reden?: string;
}

/** Filters of the list. */
export class SpoorkeuzenVraagDto extends PaginaVraag {
  @Keuze('Alleen keuzen met deze status; te-herbeoordelen is de takenlijst.', spoorkeuzestatussen)
  status?: Spoorkeuzestatus;

  @Kenmerk('Alleen de keuze van deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}
