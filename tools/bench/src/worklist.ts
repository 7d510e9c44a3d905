import { readFile } from 'node:fs/promises';
import type { Infrastructure } from '@schakel/infrastructure';
import { inloggen, startSystem, type System } from '@schakel/system';
import pg from 'pg';
import { adminOf } from './effects.js';
import { Connection } from './http-client.js';
import { figure, type Figure } from './report.js';
import { median } from './statistics.js';
import { fillWorklist } from './worklist-fill.js';

const sizes = {
  applications: 1_000_000,
  officers: 200,
  each: 1_000,
  pages: 120,
  deepAt: 500_000,
  offsetPages: 7,
} as const;
const PAGE = 50;
const OFFICER = 'vergunningmedewerker.amsterdam';
const lists = [
  'lijst=mijn',
  'lijst=team',
  'lijst=risico&drempel=50',
  'lijst=risico&drempel=80',
  'lijst=risico&drempel=100',
  'lijst=wacht',
];

/** Figures of the run, and the values they are the medians of. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly samples: ReadonlyMap<string, readonly number[]>;
}

/**
 * Pages of the work lists at a million open applications, over HTTP with everything that belongs to a page (token, policy, decision log), in turn
 * with a raw walk along the same index (the physical limit) and with a page by `offset` (the textbook). The figure is that of the slowest list.
 */
export async function measureWorklist(infrastructure: Infrastructure, folder: string): Promise<Measured> {
  const system = await startSystem({ infrastructure, folder, prefix: 'worklist', only: ['licensing'] });
  try {
    const database = new URL(system.database('licensing').appUrl).pathname.slice(1);
    const adminUrl = adminOf(infrastructure.postgresAdminUrl, database);
    const { token, sub } = await logIn(system);
    console.log(`worklist: filling ${sizes.applications} applications`);
    await fillWorklist(adminUrl, { ...sizes, me: sub });
    const byList = await readPages(new URL(system.url('licensing')), token);
    const medians = [...byList.values()].map(median);
    const slowest = Math.max(...medians);
    const raw = await timeQueries(adminUrl, rawPage, sizes.pages);
    const offset = await timeQueries(adminUrl, offsetPage, sizes.offsetPages);
    console.log(lists.map((list, nth) => `${list}: ${medians[nth]?.toFixed(2)} ms`).join('; '));
    // Beside the figure stand the medians of all lists.
    const samples = new Map([['worklist.p50_ms_1m', medians]]);
    return {
      samples,
      figures: [
        figure('worklist.p50_ms_1m', [slowest], 'ms', { atMost: 10 }),
        figure('worklist.raw_p50_ms', raw, 'ms'),
        figure('worklist.offset_p50_ms', offset, 'ms'),
        figure('worklist.vs_raw', [slowest / median(raw)], '×'),
        figure('worklist.offset_vs_own', [median(offset) / slowest], '×'),
      ],
    };
  } finally {
    await system.stop();
  }
}

/** Milliseconds per page, by list: each list is walked page after page, the lists in turn, begun anew at its end. */
async function readPages(url: URL, token: string): Promise<Map<string, number[]>> {
  const connection = await Connection.open(url);
  const next = new Map<string, string>();
  const times = new Map<string, number[]>(lists.map((list) => [list, []]));
  try {
    for (let page = -5; page < sizes.pages; page += 1)
      for (const list of lists) {
        const path = next.get(list) ?? `/v1/werkvoorraad?${list}&limiet=${PAGE}`;
        const began = performance.now();
        const { status, body } = await connection.send(get(url, path, token));
        const took = performance.now() - began;
        if (status !== 200) throw new Error(`a page of the work list was answered with ${status}`);
        const { resultaten, volgende } = JSON.parse(body) as { resultaten: unknown[]; volgende?: string };
        if (resultaten.length === 0) throw new Error(`the list ${list} is empty`);
        // The first pages warm up.
        if (page >= 0) times.get(list)?.push(took);
        if (volgende === undefined) next.delete(list);
        else next.set(list, volgende.slice(new URL(volgende).origin.length));
      }
  } finally {
    connection.close();
  }
  return times;
}

function get(url: URL, path: string, token: string): string {
  return `GET ${path} HTTP/1.1\r\nhost: ${url.host}\r\nauthorization: Bearer ${token}\r\ndoelbinding: vergunningverlening\r\n\r\n`;
}

type Query = (client: pg.Client, page: number) => Promise<unknown>;

/** A walk along the index from somewhere in the middle, and nothing else. */
const rawPage: Query = (client, page) =>
  client.query({
    name: 'raw',
    text: `select * from werkvoorraad where gemeentecode = '0363' and beslistermijn_einde >= current_date + $1::int
      order by beslistermijn_einde, id limit ${PAGE}`,
    values: [page % 300],
  });

/** A page halfway, as most builds ask for it. */
const offsetPage: Query = (client, page) =>
  client.query(
    `select * from werkvoorraad where gemeentecode = '0363' order by beslistermijn_einde, id offset $1 limit ${PAGE}`,
    [sizes.deepAt + page * PAGE],
  );

async function timeQueries(adminUrl: string, query: Query, times: number): Promise<number[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await query(client, 0);
    const took: number[] = [];
    for (let page = 0; page < times; page += 1) {
      const began = performance.now();
      await query(client, page);
      took.push(performance.now() - began);
    }
    return took;
  } finally {
    await client.end();
  }
}

/** Logs in as a licence officer; `sub` is how the lists name him. */
async function logIn({ issuer, accessFile }: System): Promise<{ token: string; sub: string }> {
  const access = JSON.parse(await readFile(accessFile, 'utf8')) as {
    gebruikers: { gebruikersnaam: string; wachtwoord: string }[];
  };
  const user = access.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === OFFICER);
  if (user === undefined) throw new Error('the identity provider knows no licence officer');
  const token = await inloggen({ issuer, gebruiker: OFFICER, wachtwoord: user.wachtwoord });
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sub: string };
  return { token, sub: claims.sub };
}
