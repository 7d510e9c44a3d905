import { type DuurInDagen } from '../kalender/duur.js';
import { berekenTermijn, type Termijn, type Termijnvraag, type Verlenging } from './termijn.js';
import {
  WETTELIJKE_TERMIJNEN,
  type WettelijkeTermijn,
  type WettelijkeTermijncode,
} from './wettelijke-termijnen.data.js';

/** The facts of one case to which a term of law is applied. */
export interface Termijnfeiten extends Pick<Termijnvraag, 'begin' | 'opschortingen' | 'peildatum'> {
  /** Length and day of notice of the extension; article and maximum come from the law. */
  readonly verlenging?: { readonly duur: DuurInDagen; readonly bekendgemaaktOp: Verlenging['bekendgemaaktOp'] };
}

/** Whether the law allows the term to be extended at all; ask before offering it. */
export function isVerlengbaar(code: WettelijkeTermijncode): boolean {
  const termijn: WettelijkeTermijn = WETTELIJKE_TERMIJNEN[code];
  return termijn.verlenging !== undefined;
}

/**
 * Computes a term of law from its own article, length and longest extension (see `berekenTermijn` for order and errors). Throws
 * RangeError when an extension is given for a term that cannot be extended.
 */
export function berekenWettelijkeTermijn(code: WettelijkeTermijncode, feiten: Termijnfeiten): Termijn {
  const termijn: WettelijkeTermijn = WETTELIJKE_TERMIJNEN[code];
  const { verlenging, ...overig } = feiten;
  const { artikel, duur, regelsoort } = termijn;
  const vraag: Termijnvraag = { ...overig, artikel, duur, regelsoort };
  if (verlenging === undefined) return berekenTermijn(vraag);
  if (termijn.verlenging === undefined) throw new RangeError('The law knows no extension of this term.');
  return berekenTermijn({ ...vraag, verlenging: { ...verlenging, ...termijn.verlenging } });
}
