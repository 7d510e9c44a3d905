import type { Datum, Uuid } from '@schakel/domain';
import { bestaatOp, type Aanbieder } from '../aanbieder/aanbieder.domain.js';

/** What an import changes about the directory. */
export interface Gidsverschil {
  readonly nieuw: readonly Uuid[];
  readonly gewijzigd: readonly { readonly id: Uuid; readonly velden: readonly string[] }[];
  readonly beeindigd: readonly Uuid[];
  readonly ongewijzigd: number;
}

/** Names of the fields in which two versions of a service differ, sorted. */
export function anders(oud: Aanbieder, nieuw: Aanbieder): readonly string[] {
  const velden = new Set([...Object.keys(oud), ...Object.keys(nieuw)]) as Set<keyof Aanbieder>;
  return [...velden].filter((veld) => !gelijk(oud[veld], nieuw[veld])).toSorted();
}

/** Lists are sets here: their order says nothing. */
function gelijk(een: unknown, ander: unknown): boolean {
  const vorm = (waarde: unknown) => JSON.stringify(Array.isArray(waarde) ? waarde.toSorted() : waarde);
  return vorm(een) === vorm(ander);
}

/**
 * The difference between what the directory has of one source and what an import of that source says.
 * @param huidig all services of the source, ended ones included
 * @param dag what has ended by this day ends no second time
 */
export function gidsverschil(huidig: readonly Aanbieder[], nieuw: readonly Aanbieder[], dag: Datum): Gidsverschil {
  const oud = new Map(huidig.map((een) => [een.id, een]));
  const blijft = new Set(nieuw.map(({ id }) => id));
  const gewijzigd = nieuw.flatMap((een) => {
    const eerder = oud.get(een.id);
    const velden = eerder === undefined ? [] : anders(eerder, een);
    return velden.length === 0 ? [] : [{ id: een.id, velden }];
  });
  const komt = nieuw.filter(({ id }) => !oud.has(id)).map(({ id }) => id);
  return {
    nieuw: komt,
    gewijzigd,
    beeindigd: huidig.filter((een) => !blijft.has(een.id) && !afgelopen(een, dag)).map(({ id }) => id),
    ongewijzigd: nieuw.length - komt.length - gewijzigd.length,
  };
}

const afgelopen = (een: Aanbieder, dag: Datum): boolean => een.geldigVanaf <= dag && !bestaatOp(een, dag);

/** Whether there is anything to put in force. */
export function isLeeg({ nieuw, gewijzigd, beeindigd }: Gidsverschil): boolean {
  return nieuw.length + gewijzigd.length + beeindigd.length === 0;
}
