import { datum } from '../kalender/datum.js';
import type { DuurInDagen } from '../kalender/duur.js';
import type { Bewaarregel } from './bewaartermijn.js';

const LIJST = 'Selectielijst gemeenten en intergemeentelijke organen 2020';

/** What a rule of the selection list says about one class. */
export interface Selectie<K extends string> {
  readonly klasse: K;
  /** Number of the result in the list, such as `7.1.16`. */
  readonly resultaat: string;
  /** As the list writes it (ISO 8601), from the end of the process or of what it was about. */
  readonly duur: `P${number}${'Y' | 'D'}`;
  readonly vanaf: string;
  /** Article of another law with the same term; from memory unless it says otherwise. */
  readonly ook?: string;
}

const inDagen = (duur: string): DuurInDagen => ({
  aantal: Number(duur.slice(1, -1)),
  eenheid: duur.endsWith('Y') ? 'jaren' : 'dagen',
});

/**
 * A rule of the selection list of 2020. Number and term were read there; that our files fall under that number is our own reading, to be
 * confirmed by the archivist of the municipality before anything is destroyed.
 */
export function volgensSelectielijst<K extends string>({
  klasse,
  resultaat,
  duur,
  vanaf,
  ook,
}: Selectie<K>): Bewaarregel<K> {
  const lijst = `Archiefwet 1995 art. 3 en 5; selectielijst gemeenten 2020, resultaat ${resultaat}`;
  return {
    klasse,
    resultaat,
    duur: inDagen(duur),
    vanaf,
    grondslag: ook === undefined ? lijst : `${lijst}; ${ook}`,
    bron: `${LIJST}, resultaat ${resultaat}; dat dit dossier daaronder valt, bevestigt de archivaris`,
    graad: 'gelezen',
    geldigVanaf: datum('2020-01-01'),
  };
}
