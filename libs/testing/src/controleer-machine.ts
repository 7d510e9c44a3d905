import {
  controleerToestandsmachine,
  mogelijkeOpdrachten,
  toestanden,
  volgendeToestanden,
  type Toestandsmachine,
} from '@schakel/domain';
import fc from 'fast-check';

/** What the rules did with a command: the state after it, or undefined when they refused. */
export type Beslis<S extends string> = (van: S | null, opdracht: string) => S | undefined;

export interface MachineOptions<S extends string> {
  /**
   * Runs the real `decide` and `evolve` on an example of state `van` (null: not created yet) with an otherwise valid example of `opdracht`. With it
   * the rules are held against the machine in every state for every command.
   */
  beslis?: Beslis<S>;
}

/**
 * Declares the specs that hold for every state machine: it is sound (each state reachable, terminal states closed, no dead end), every random
 * walk stays inside it and can still end, and, with `beslis`, the rules allow exactly what the machine shows.
 */
export function controleerMachine<S extends string>(
  machine: Toestandsmachine<S>,
  { beslis }: MachineOptions<S> = {},
): void {
  describe(`state machine ${machine.naam}`, () => {
    it('is sound', () => expect(controleerToestandsmachine(machine)).toEqual([]));
    it('every walk follows the machine and ends only where it may', () => walks(machine));
    if (beslis)
      it('the rules allow in every state exactly the commands of the machine', () =>
        expect(verschillen(machine, beslis)).toEqual([]));
  });
}

function walks<S extends string>(machine: Toestandsmachine<S>): void {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (keuzes) => {
      let toestand: S | null = null;
      for (const keuze of keuzes) {
        const opdrachten: readonly string[] = mogelijkeOpdrachten(machine, toestand);
        const opdracht = opdrachten[keuze % Math.max(1, opdrachten.length)];
        if (opdracht === undefined) return toestand !== null && machine.eind.includes(toestand);
        const volgende: readonly S[] = volgendeToestanden(machine, toestand, opdracht);
        toestand = volgende[keuze % volgende.length] ?? toestand;
      }
      return toestand === null || toestanden(machine).includes(toestand);
    }),
  );
}

/** Where the rules and the machine differ, as sentences; empty when they agree. */
export function verschillen<S extends string>(machine: Toestandsmachine<S>, beslis: Beslis<S>): string[] {
  const opdrachten = [...new Set(machine.overgangen.map(({ opdracht }) => opdracht))];
  return [null, ...toestanden(machine)].flatMap((van) =>
    opdrachten.flatMap((opdracht) => {
      const toegestaan = volgendeToestanden(machine, van, opdracht);
      const uitkomst = beslis(van, opdracht);
      const klopt = uitkomst === undefined ? toegestaan.length === 0 : toegestaan.includes(uitkomst);
      const verwacht = toegestaan.length === 0 ? 'refused' : toegestaan.join(' or ');
      return klopt
        ? []
        : [
            `${opdracht} in ${van ?? '(not created)'}: the rules give ${uitkomst ?? 'refused'}, the machine ${verwacht}`,
          ];
    }),
  );
}
