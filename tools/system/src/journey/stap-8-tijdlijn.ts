import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { kortType, type Keten, type Stap } from './keten.js';
import { OVERDRACHT } from './stap-3-regie.js';

const tijdlijn = z.object({
  resultaten: z.array(
    z.object({
      op: z.string(),
      bron: z.string(),
      type: z.string(),
      onderwerpId: z.uuid(),
      volgnummer: z.int(),
      kenmerken: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** One line of the story of a chain file. */
export type Tijdlijnregel = z.output<typeof tijdlijn>['resultaten'][number];

/** The story so far, oldest first, as the chain director reads it. */
export async function leesTijdlijn(keten: Keten, ketendossierId: string): Promise<readonly Tijdlijnregel[]> {
  const regie = keten.gesprek('ketenregisseur.amsterdam', 'chain-coordination', 'ketenregie');
  const { inhoud } = await regie.lees(`/v1/ketendossiers/${ketendossierId}/tijdlijn`, tijdlijn);
  return inhoud.resultaten;
}

/** What the story of the journey ends with, per thing that it is about; each department answers in its own time. */
const SLOT = [
  'raadpleging-beantwoord',
  'zorgverwijzing-geplaatst',
  'inschrijving-bsn-toegekend',
  'vergunning-verleend-met-voorschriften',
];
const AFGEROND = 'actieverzoek-afgerond';

/** Step 8: the timeline tells the whole story, without anything personal. */
export async function* toonTijdlijn(keten: Keten, ketendossierId: string): Stap<readonly Tijdlijnregel[]> {
  const regels = await eventually(
    async () => {
      const gelezen = await leesTijdlijn(keten, ketendossierId);
      const soorten = gelezen.map(({ type }) => kortType(type));
      const afgerond = soorten.filter((soort) => soort === AFGEROND).length === 2;
      return afgerond && SLOT.every((soort) => soorten.includes(soort)) && gelezen;
    },
    'the end of the story of every department in the timeline',
    OVERDRACHT,
  );
  yield `De tijdlijn van het ketendossier telt ${String(regels.length)} regels, zonder persoonsgegevens`;
  return regels;
}

/** What a line says in one cell: its codes, without ids. */
export function kenmerkenVan({ kenmerken }: Tijdlijnregel): string {
  return Object.entries(kenmerken)
    .filter(([naam]) => !/(Id|Ids|pseudoniem)$/.test(naam))
    .map(([naam, waarde]) => `${naam}: ${typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde)}`)
    .join(', ');
}

/** The lines as rows of a table: time, service, event, codes. */
export function alsTabel(regels: readonly Tijdlijnregel[]): readonly (readonly string[])[] {
  return regels.map((regel) => [regel.op.slice(11, 23), regel.bron, kortType(regel.type), kenmerkenVan(regel)]);
}
