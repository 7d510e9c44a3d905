import { departmentServices, systemServices, type ServiceName } from '@schakel/system';

/** What a changed file asks for: build this project, then start these services again. */
export interface Wijziging {
  /** Name of the project for `nx build`. */
  readonly project: string;
  readonly herstart: readonly ServiceName[];
}

/**
 * What follows from a change of a file. Undefined when nothing does: not a source, a spec, or a project that no service runs.
 * @param pad from the root of the checkout, with forward slashes: `apps/licensing/src/main.ts`
 */
export function wijzigingVan(pad: string): Wijziging | undefined {
  const [, soort, project] = /^(apps|libs)\/([a-z-]+)\/src\/.+\.(?:ts|json)$/.exec(pad) ?? [];
  if (project === undefined || /\.spec\.ts$/.test(pad)) return undefined;
  if (soort === 'libs') return project === 'testing' ? undefined : { project, herstart: departmentServices };
  const dienst = systemServices.find(({ name }) => name === project);
  return dienst && { project, herstart: [dienst.name] };
}

/** Changes that came together, as one piece of work: each project built once, each service started again once. */
export function samen(wijzigingen: readonly Wijziging[]): {
  readonly projecten: readonly string[];
  readonly diensten: readonly ServiceName[];
} {
  return {
    projecten: [...new Set(wijzigingen.map(({ project }) => project))],
    diensten: [...new Set(wijzigingen.flatMap(({ herstart }) => herstart))],
  };
}
