import type { Herkomst } from '@schakel/domain';

/** How long a bed is held. Agreements of this platform, to be settled per region; kept as data. */
export interface Reserveringsduur extends Herkomst {
  readonly minuten: number;
  /** Minutes that the one extension adds. */
  readonly verlenging: number;
}

export const RESERVERINGSDUUR: Reserveringsduur = {
  minuten: 60,
  verlenging: 60,
  bron: 'afspraak van dit platform (rij CR2)',
  graad: 'uit het hoofd',
};
