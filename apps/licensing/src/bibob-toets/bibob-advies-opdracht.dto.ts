import { BIBOB_VERLENGING_MAXIMUM_DAGEN, type Datum, type Uuid } from '@schakel/domain';
import { Dag, Delen, GeheelGetal, JaNee, Kenmerk, Keuze, Tekst } from '@schakel/platform';
import { matenVanGevaar, type MateVanGevaar } from './bibob-conclusie.domain.js';
import { gevraagdAan, type GevraagdAan } from './bibob-lbb.domain.js';
import { vergewispuntcodes, type Vergewispuntcode } from './bibob-vergewis.domain.js';

const verplicht = { verplicht: true } as const;

export class AdviesaanvraagDto {
  @Dag('Dag van de adviesaanvraag.', verplicht)
  gevraagdOp!: Datum;

  @Dag('Dag waarop betrokkene hierover schriftelijk is geïnformeerd (art. 32); kan ook later worden vastgelegd.')
  betrokkeneGeinformeerdOp?: Datum;
}

export class KennisgevingDto {
  @Dag('Dag waarop betrokkene schriftelijk is geïnformeerd (art. 32).', verplicht)
  geinformeerdOp!: Datum;
}

export class LbbpauzeDto {
  @Dag('Dag waarop het LBB om gegevens vroeg.', verplicht)
  gevraagdOp!: Datum;

  @Keuze('Aan wie het LBB de vraag stelde.', gevraagdAan, verplicht)
  aan!: GevraagdAan;
}

export class LbbhervattingDto {
  @Dag('Dag waarop het LBB de gegevens ontving.', verplicht)
  ontvangenOp!: Datum;
}

export class LbbverlengingDto {
  @Dag('Dag van de aankondiging.', verplicht)
  aangekondigdOp!: Datum;

  @GeheelGetal('Aantal dagen.', 1, BIBOB_VERLENGING_MAXIMUM_DAGEN, verplicht)
  dagen!: number;
}

export class AdviesDto {
  @Dag('Dag waarop het advies is uitgebracht.', verplicht)
  uitgebrachtOp!: Datum;

  @Dag('Dag waarop het advies is ontvangen.', verplicht)
  ontvangenOp!: Datum;

  @Tekst('Het advies; wordt verzegeld opgeslagen en niet meer gewijzigd.', 200_000, verplicht)
  inhoud!: string;

  @Keuze('Mate van gevaar volgens het advies.', matenVanGevaar, verplicht)
  mate!: MateVanGevaar;

  @JaNee('A-grond volgens het advies.', verplicht)
  aGrond!: boolean;

  @JaNee('B-grond volgens het advies.', verplicht)
  bGrond!: boolean;

  @JaNee('Lid 6 volgens het advies.', verplicht)
  lid6!: boolean;
}

export class AdvieshergebruikDto {
  @Kenmerk('Toets waarin het advies is ontvangen.', verplicht)
  uitToetsId!: Uuid;

  @Tekst('Wat er sindsdien nieuw is (art. 29).', 10_000, verplicht)
  nieuweFeiten!: string;
}

export class VergewisantwoordDto {
  @Keuze('Punt van de vergewisplicht.', vergewispuntcodes, verplicht)
  punt!: Vergewispuntcode;

  @JaNee('Of dit in orde is.', verplicht)
  inOrde!: boolean;

  @Tekst('Waarom.', 5_000, verplicht)
  toelichting!: string;
}

export class VergewissingDto {
  @Delen('Elk punt één keer.', VergewisantwoordDto, vergewispuntcodes.length, verplicht)
  antwoorden!: VergewisantwoordDto[];
}
