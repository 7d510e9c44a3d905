import {
  beginVanWettelijkeDag,
  isWerkdag,
  plusDagen,
  TERUGMELDTERMIJN,
  wettelijkeDag,
  type Datum,
  type Terugmeldtermijn,
} from '@schakel/domain';

/** The days of one running term. */
export interface Antwoordtermijn {
  /** Last day on which an answer is in time. */
  readonly uiterlijk: Datum;
  /** Day on which is warned, at its beginning. */
  readonly waarschuwOp: Datum;
}

/** The `aantal`th working day after a day; the day itself does not count. */
export function werkdagNa(dag: Datum, aantal: number): Datum {
  let [gevonden, laatste] = [0, dag];
  while (gevonden < aantal) {
    laatste = plusDagen(laatste, 1);
    if (isWerkdag(laatste)) gevonden += 1;
  }
  return laatste;
}

/** How long a term is, and on which working day of it is warned. */
export type Werkdagentermijn = Pick<Terugmeldtermijn, 'werkdagen' | 'waarschuwOpWerkdag'>;

/** The term that begins to run at an instant (ISO, UTC); that of art. 28 unless told otherwise. */
export function antwoordtermijn(
  vanaf: string,
  { werkdagen, waarschuwOpWerkdag }: Werkdagentermijn = TERUGMELDTERMIJN,
): Antwoordtermijn {
  const dag = wettelijkeDag(vanaf);
  return { uiterlijk: werkdagNa(dag, werkdagen), waarschuwOp: werkdagNa(dag, waarschuwOpWerkdag) };
}

/** When the clock must look: first to warn, then when the last day is over, then never again. */
export function wekkerVan({ uiterlijk, waarschuwOp }: Antwoordtermijn, stand: Termijnstand): string | null {
  if (stand === 'loopt') return beginVanWettelijkeDag(waarschuwOp);
  return stand === 'nadert' ? beginVanWettelijkeDag(plusDagen(uiterlijk, 1)) : null;
}

export const termijnstanden = ['loopt', 'nadert', 'overschreden'] as const;
/** How far the term is, as the clock told. */
export type Termijnstand = (typeof termijnstanden)[number];

/** What the clock has to tell at an instant; undefined when nothing new. After a long stop the last stand counts. */
export function standOp({ uiterlijk, waarschuwOp }: Antwoordtermijn, stand: Termijnstand, nu: string) {
  const dag = wettelijkeDag(nu);
  const nieuw = dag > uiterlijk ? 'overschreden' : dag >= waarschuwOp ? 'nadert' : 'loopt';
  return termijnstanden.indexOf(nieuw) > termijnstanden.indexOf(stand) ? nieuw : undefined;
}
