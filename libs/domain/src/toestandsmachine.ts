/** One allowed move: in state `van` the command `opdracht` leads to `naar`. `van: null` is the creation of the aggregate. */
export interface Overgang<S extends string> {
  readonly van: S | null;
  readonly opdracht: string;
  readonly naar: S;
}

/** The life of an aggregate as data: rules check against it, the documentation is drawn from it, tests walk it. */
export interface Toestandsmachine<S extends string> {
  readonly naam: string;
  /** The state in which every aggregate is created. */
  readonly begin: S;
  /** States that are never left. Empty when the aggregate has no end. */
  readonly eind: readonly S[];
  readonly overgangen: readonly Overgang<S>[];
}

/** Fault in a state machine, found by `controleerToestandsmachine`. */
export interface Toestandsmachinefout {
  readonly code:
    | 'geen-ontstaan'
    | 'ontstaan-buiten-begin'
    | 'onbereikbaar'
    | 'verlaat-eindtoestand'
    | 'doodlopend'
    | 'geen-weg-naar-einde'
    | 'dubbele-overgang';
  readonly toestand: string;
  readonly uitleg: string;
}

/** All states of the machine, each once, in order of first mention. */
export function toestanden<S extends string>(machine: Toestandsmachine<S>): readonly S[] {
  const genoemd = machine.overgangen.flatMap(({ van, naar }) => (van === null ? [naar] : [van, naar]));
  return [...new Set([machine.begin, ...genoemd, ...machine.eind])];
}

/**
 * The states to which the command may lead; empty when the command is not allowed.
 * @param van current state, or null when the aggregate does not exist yet
 */
export function volgendeToestanden<S extends string>(
  machine: Toestandsmachine<S>,
  van: S | null,
  opdracht: string,
): readonly S[] {
  return machine.overgangen.filter((o) => o.van === van && o.opdracht === opdracht).map((o) => o.naar);
}

/** The commands that are allowed in a state (null: before creation), each once; what a screen may offer. */
export function mogelijkeOpdrachten<S extends string>(machine: Toestandsmachine<S>, van: S | null): readonly string[] {
  return [...new Set(machine.overgangen.filter((o) => o.van === van).map((o) => o.opdracht))];
}

/** States that can be reached from `start` by following `stap`, `start` included. */
function bereikbaar<S>(start: readonly S[], stap: (toestand: S) => readonly S[]): ReadonlySet<S> {
  const gezien = new Set(start);
  const wachtrij = [...start];
  for (let toestand = wachtrij.pop(); toestand !== undefined; toestand = wachtrij.pop()) {
    for (const volgende of stap(toestand)) {
      if (gezien.has(volgende)) continue;
      gezien.add(volgende);
      wachtrij.push(volgende);
    }
  }
  return gezien;
}

function foutenInOntstaan<S extends string>(machine: Toestandsmachine<S>): Toestandsmachinefout[] {
  const ontstaan = machine.overgangen.filter((o) => o.van === null);
  if (ontstaan.length === 0) {
    return [{ code: 'geen-ontstaan', toestand: machine.begin, uitleg: 'no command creates the aggregate' }];
  }
  return ontstaan
    .filter((o) => o.naar !== machine.begin)
    .map((o) => ({
      code: 'ontstaan-buiten-begin',
      toestand: o.naar,
      uitleg: `${o.opdracht} creates outside ${machine.begin}`,
    }));
}

function dubbeleOvergangen<S extends string>(machine: Toestandsmachine<S>): Toestandsmachinefout[] {
  const gezien = new Set<string>();
  return machine.overgangen.flatMap((o): Toestandsmachinefout[] => {
    const sleutel = JSON.stringify([o.van, o.opdracht, o.naar]);
    if (!gezien.has(sleutel)) {
      gezien.add(sleutel);
      return [];
    }
    return [{ code: 'dubbele-overgang', toestand: o.naar, uitleg: `${o.opdracht} is listed twice` }];
  });
}

function foutenInToestand<S extends string>(
  machine: Toestandsmachine<S>,
  toestand: S,
  metEinde: ReadonlySet<S>,
): Toestandsmachinefout[] {
  const uitgaand = machine.overgangen.filter((o) => o.van === toestand);
  if (machine.eind.includes(toestand)) {
    return uitgaand.map((o) => ({
      code: 'verlaat-eindtoestand',
      toestand,
      uitleg: `${o.opdracht} leaves a terminal state`,
    }));
  }
  if (uitgaand.length === 0) {
    return [{ code: 'doodlopend', toestand, uitleg: 'not terminal, yet no command leaves it' }];
  }
  if (machine.eind.length > 0 && !metEinde.has(toestand)) {
    return [{ code: 'geen-weg-naar-einde', toestand, uitleg: 'no path leads to a terminal state' }];
  }
  return [];
}

/**
 * Walks the machine and returns its faults; a sound machine gives an empty list. Checks: it can be created, and only in its begin
 * state; every state is reachable; terminal states are closed; no other state is a dead end or a loop without way out; no move twice.
 */
export function controleerToestandsmachine<S extends string>(
  machine: Toestandsmachine<S>,
): readonly Toestandsmachinefout[] {
  const vooruit = bereikbaar([machine.begin], (toestand) =>
    machine.overgangen.filter((o) => o.van === toestand).map((o) => o.naar),
  );
  const metEinde = bereikbaar(machine.eind, (toestand) =>
    machine.overgangen.flatMap((o) => (o.naar === toestand && o.van !== null ? [o.van] : [])),
  );
  const alle = toestanden(machine);
  return [
    ...foutenInOntstaan(machine),
    ...dubbeleOvergangen(machine),
    ...alle
      .filter((toestand) => !vooruit.has(toestand))
      .map((toestand) => ({
        code: 'onbereikbaar' as const,
        toestand,
        uitleg: `cannot be reached from ${machine.begin}`,
      })),
    ...alle.flatMap((toestand) => foutenInToestand(machine, toestand, metEinde)),
  ];
}

/** Mermaid's identifiers of states hold no hyphen, so each state gets an alias of letters, digits and underscores. */
function alias(toestand: string): string {
  return toestand.replaceAll(/[^A-Za-z0-9]/g, '_');
}

/** The machine as the text of a Mermaid `stateDiagram-v2`, ending in a newline; what the documentation draws. */
export function mermaid<S extends string>(machine: Toestandsmachine<S>): string {
  const regels = [
    ...toestanden(machine).map((toestand) => `state "${toestand}" as ${alias(toestand)}`),
    ...machine.overgangen.map(({ van, opdracht, naar }) =>
      van === null ? `[*] --> ${alias(naar)}: ${opdracht}` : `${alias(van)} --> ${alias(naar)}: ${opdracht}`,
    ),
    ...machine.eind.map((toestand) => `${alias(toestand)} --> [*]`),
  ];
  return `stateDiagram-v2\n${regels.map((regel) => `  ${regel}\n`).join('')}`;
}
