import type { EigenTermijn } from '@schakel/domain';

type Termijnen = Readonly<Record<string, EigenTermijn>>;

/** Every end that has a class, as `kind state result`; without a result the last word is empty. For the table of a spec to be held against. */
export function eindenVan(termijnen: Termijnen): readonly string[] {
  return Object.entries(termijnen).flatMap(([soort, { na }]) =>
    Object.entries(na).flatMap(([status, klasse]) =>
      (typeof klasse === 'object' ? Object.keys(klasse) : ['']).map((uitkomst) => `${soort} ${status} ${uitkomst}`),
    ),
  );
}

/** Every state, by kind, in which a file still runs: one that its machine reaches and that has no class. */
export function lopendVan<S extends string>(
  termijnen: Readonly<Record<S, EigenTermijn>>,
): readonly (readonly [soort: S, status: string])[] {
  return (Object.entries(termijnen) as [S, EigenTermijn][]).flatMap(([soort, { machine, na }]) =>
    machine.overgangen.flatMap(({ naar }) => (na[naar] === undefined ? [[soort, naar] as const] : [])),
  );
}
