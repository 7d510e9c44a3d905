import { mermaid, mogelijkeOpdrachten, toestanden, type Toestandsmachine } from '@schakel/domain';
import { APPS, machinesOf } from '../apps.js';
import type { Artefact, ArtefactSource } from '../artefact.js';

const FOLDER = 'docs/generated/toestanden';

/** A page per state machine, drawn from the data that the rules check against, and a list of them. */
export const toestandenSource: ArtefactSource = {
  name: 'toestanden',
  ownFolders: [FOLDER],
  generate: async () => {
    const perApp = await Promise.all(
      APPS.map(async (entry) => ({ app: entry.app, machines: await machinesOf(entry) })),
    );
    const pages = perApp.flatMap(({ app, machines }) => machines.map((machine) => page(app, machine)));
    return [...pages, contents(perApp)];
  },
};

function page(app: string, machine: Toestandsmachine<string>): Artefact {
  const rows = toestanden(machine).map((toestand) => {
    const eind = machine.eind.includes(toestand) ? 'eindtoestand' : opdrachten(machine, toestand);
    return `| ${toestand} | ${eind} |`;
  });
  const lines = [
    `# ${machine.naam}`,
    '',
    `Gemaakt uit de toestandsmachine van \`apps/${app}\`; niet met de hand wijzigen.`,
    '',
    '```mermaid',
    `${mermaid(machine)}\`\`\``,
    '',
    '| toestand | opdrachten |',
    '|---|---|',
    `| (nog niet ontstaan) | ${opdrachten(machine, null)} |`,
    ...rows,
  ];
  return { path: `${FOLDER}/${machine.naam}.md`, content: `${lines.join('\n')}\n` };
}

function opdrachten(machine: Toestandsmachine<string>, toestand: string | null): string {
  return mogelijkeOpdrachten(machine, toestand).join(', ');
}

function contents(
  perApp: readonly { readonly app: string; readonly machines: readonly Toestandsmachine<string>[] }[],
): Artefact {
  const parts = perApp.flatMap(({ app, machines }) => [
    '',
    `## ${app}`,
    '',
    ...machines.map(({ naam }) => `- [${naam}](${naam}.md)`),
  ]);
  const head = ['# Toestanden', '', 'Gemaakt uit de toestandsmachines van de diensten; niet met de hand wijzigen.'];
  return { path: `${FOLDER}/README.md`, content: `${[...head, ...parts].join('\n')}\n` };
}
