import type { Datum } from '@schakel/domain';

/** One product line of a start (305) or stop (307) message. */
export interface Leveringsregel {
  readonly soort: 'start' | 'stop';
  /** Place in the message, for the retour: `Client/StopProducten/StopProduct[0]`. */
  readonly pad: string;
  /** Number of the assignment it belongs to. */
  readonly nummer: number;
  readonly begindatum: Datum;
  /** Stop only. */
  readonly einddatum?: Datum;
  readonly reden?: string;
  /** COD467: 1 first, 3 remove. A correction is 3 and then 1. */
  readonly status: '1' | '3';
}

/** A line with its place in the order of its sender: day of the message, then its identification. Never the order of arrival (OP080). */
export interface Geplaatst extends Leveringsregel {
  readonly volgorde: string;
}

/** Why a line does not fit what else is known (WJ001). */
export type Leveringscode = '9063' | '9069' | '9071' | '9074' | '9326' | '9413' | '9414' | '9415';
/** How far the delivery of one assignment is. */
export type Leveringsstand = 'niet-gestart' | 'loopt' | 'tijdelijk-gestopt' | 'gestopt';

/** Temporarily ended: a new start may follow. */
export const TIJDELIJK = '20';

/** What a set of lines about one assignment amounts to. */
export interface Leveringsoordeel {
  readonly stand: Leveringsstand;
  /** Lines that do not fit, with why; all others do. */
  readonly pastNiet: ReadonlyMap<Geplaatst, Leveringscode>;
}

interface Groep {
  readonly sleutel: string;
  readonly eerste: readonly Geplaatst[];
  readonly verwijderd: readonly Geplaatst[];
}

/**
 * Judges all lines about one assignment together, as a set: removing takes away one delivery of the same key, whichever came first, so any
 * order of arrival gives the same outcome. A line that does not fit may still come to fit by a message that is under way.
 */
export function beoordeelLevering(regels: readonly Geplaatst[]): Leveringsoordeel {
  const pastNiet = new Map<Geplaatst, Leveringscode>();
  const starts = groepen(regels, 'start', ({ begindatum }) => begindatum);
  const stops = groepen(regels, 'stop', ({ begindatum, einddatum, reden }) => `${begindatum} ${einddatum} ${reden}`);
  for (const groep of [...starts, ...stops]) telOver(groep, pastNiet);
  const gestopt = stops.flatMap((groep) => overblijver(groep) ?? []);
  const perioden = starts
    .flatMap((groep) => overblijver(groep) ?? teLaatVerwijderd(groep, gestopt, pastNiet) ?? [])
    .toSorted((een, ander) => (een.begindatum < ander.begindatum ? -1 : 1));
  const vakken = koppel(perioden, gestopt, pastNiet);
  return { stand: standVan(vakken), pastNiet };
}

function groepen(
  regels: readonly Geplaatst[],
  soort: Leveringsregel['soort'],
  sleutelVan: (regel: Geplaatst) => string,
): readonly Groep[] {
  const perSleutel = new Map<string, Geplaatst[]>();
  const geordend = regels.filter((regel) => regel.soort === soort).toSorted(opVolgorde);
  for (const regel of geordend)
    perSleutel.set(sleutelVan(regel), [...(perSleutel.get(sleutelVan(regel)) ?? []), regel]);
  return [...perSleutel].map(([sleutel, alle]) => ({
    sleutel,
    eerste: alle.filter(({ status }) => status === '1'),
    verwijderd: alle.filter(({ status }) => status === '3'),
  }));
}

const opVolgorde = (een: Geplaatst, ander: Geplaatst): number =>
  een.volgorde < ander.volgorde ? -1 : een.volgorde > ander.volgorde ? 1 : 0;

/** What is removed without having come, and what came twice. */
function telOver({ eerste, verwijderd }: Groep, pastNiet: Map<Geplaatst, Leveringscode>): void {
  for (const regel of verwijderd.slice(eerste.length)) pastNiet.set(regel, '9063');
  for (const regel of eerste.slice(verwijderd.length + 1)) pastNiet.set(regel, '9074');
}

function overblijver({ eerste, verwijderd }: Groep): Geplaatst | undefined {
  return eerste[verwijderd.length];
}

/** A start that was removed while its stop stands: the removal does not fit, the start stands (9071). */
function teLaatVerwijderd(
  { eerste, verwijderd }: Groep,
  gestopt: readonly Geplaatst[],
  pastNiet: Map<Geplaatst, Leveringscode>,
): Geplaatst | undefined {
  const start = eerste.at(-1);
  const verwijdering = verwijderd[eerste.length - 1];
  if (start === undefined || verwijdering === undefined) return undefined;
  if (!gestopt.some(({ begindatum }) => begindatum === start.begindatum)) return undefined;
  pastNiet.set(verwijdering, '9071');
  return start;
}

/** A period of delivery, with the last of what ended it. */
interface Vak {
  readonly start: Geplaatst;
  readonly einde: Geplaatst | undefined;
}

function koppel(
  starts: readonly Geplaatst[],
  stops: readonly Geplaatst[],
  pastNiet: Map<Geplaatst, Leveringscode>,
): readonly Vak[] {
  const begonnen = new Set(starts.map(({ begindatum }) => begindatum));
  for (const stop of stops) if (!begonnen.has(stop.begindatum)) pastNiet.set(stop, '9069');
  const vakken: Vak[] = [];
  for (const start of starts) {
    const vorig = vakken.at(-1);
    if (vorig !== undefined && (vorig.einde?.einddatum === undefined || vorig.einde.einddatum > start.begindatum)) {
      pastNiet.set(start, '9326');
      continue;
    }
    const eigen = stops.filter(({ begindatum }) => begindatum === start.begindatum);
    vakken.push({ start, einde: eindeVan(eigen, pastNiet) });
  }
  return vakken;
}

/** Of one period: at most one temporary stop and, not before it, one definitive. */
function eindeVan(stops: readonly Geplaatst[], pastNiet: Map<Geplaatst, Leveringscode>): Geplaatst | undefined {
  const geordend = stops.toSorted(opVolgorde);
  const [tijdelijk, ...meerTijdelijk] = geordend.filter(({ reden }) => reden === TIJDELIJK);
  const [definitief, ...meerDefinitief] = geordend.filter(({ reden }) => reden !== TIJDELIJK);
  for (const stop of meerTijdelijk) pastNiet.set(stop, '9413');
  for (const stop of meerDefinitief) pastNiet.set(stop, '9415');
  if (definitief === undefined || tijdelijk === undefined) return definitief ?? tijdelijk;
  if ((definitief.einddatum ?? '') >= (tijdelijk.einddatum ?? '')) return definitief;
  pastNiet.set(definitief, '9414');
  return tijdelijk;
}

function standVan(vakken: readonly Vak[]): Leveringsstand {
  const laatste = vakken.at(-1);
  if (laatste === undefined) return 'niet-gestart';
  if (laatste.einde === undefined) return 'loopt';
  return laatste.einde.reden === TIJDELIJK ? 'tijdelijk-gestopt' : 'gestopt';
}
