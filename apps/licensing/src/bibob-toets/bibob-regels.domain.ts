import { geweigerd, type Datum, type Geweigerd } from '@schakel/domain';

/** What stands in the way; undefined when nothing does. */
export type Bezwaar = Geweigerd | undefined;

/** The first objection, in the order in which they are named. */
export function eersteBezwaar(...bezwaren: readonly Bezwaar[]): Bezwaar {
  return bezwaren.find((bezwaar) => bezwaar !== undefined);
}

/** A text says something. */
export function ingevuld(tekst: string, code: string, veld: string, uitleg: string): Bezwaar {
  return tekst.trim().length > 0 ? undefined : geweigerd(code, uitleg, [{ veld, regel: 'niet leeg' }]);
}

/** What is recorded as done has been done. Code `dag-in-de-toekomst`. */
export function nietInDeToekomst(veld: string, dag: Datum, vandaag: Datum): Bezwaar {
  if (dag <= vandaag) return undefined;
  return geweigerd('dag-in-de-toekomst', 'Deze dag ligt in de toekomst.', [{ veld, regel: 'vandaag of eerder' }]);
}

/** What follows on something is not before it. Code `dag-te-vroeg`. */
export function nietVoor(veld: string, dag: Datum, eerste: Datum, wat: string): Bezwaar {
  if (dag >= eerste) return undefined;
  return geweigerd('dag-te-vroeg', `Deze dag ligt voor ${wat}.`, [{ veld, regel: `niet voor ${wat}` }]);
}
