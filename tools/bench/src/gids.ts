import { readFile } from 'node:fs/promises';
import type { Infrastructure } from '@schakel/infrastructure';
import { inloggen, startSystem, type System } from '@schakel/system';
import pg from 'pg';
import { adminOf } from './effects.js';
import { fillDirectory } from './gids-fill.js';
import { Connection, post } from './http-client.js';
import { figure } from './report.js';
import { median, percentile } from './statistics.js';
import { openTextbookDirectory } from './textbook/textbook-directory.js';
import type { Measured } from './worklist.js';

const sizes = { services: 500, places: 10_000, searches: 600, textbook: 12 } as const;
const OFFICER = 'zorgmedewerker.amsterdam';

/** What officers ask, in turn: broad, narrow, and one that finds nothing and so looks at all. */
export const questions = [
  { geslacht: 'vrouw', leeftijd: 24, aantalKinderen: 0 },
  { geslacht: 'vrouw', leeftijd: 31, aantalKinderen: 2, nietInRegios: ['VR13', 'VR17'], liefstInRegio: 'VR09' },
  { geslacht: 'man', leeftijd: 40, verblijfsgrond: 'k', heeftBurgerservicenummer: false },
  { geslacht: 'anders', leeftijd: 19, specialisatie: 'omm', beveiligingsniveau: 'beveiligd' },
  { leeftijd: 15, beveiligingsniveau: 'toezicht-altijd', liefstInRegio: 'VR13' },
  { geslacht: 'vrouw', leeftijd: 24, aantalKinderen: 9 },
] as const;

/**
 * The search for a bed over 10,000 places, over HTTP with everything that belongs to it (token, policy, decision log), in turn with a read of
 * the same rows by primary key (the physical limit) and with the textbook: all rows through the entity manager, filtered in code.
 */
export async function measureDirectory(infrastructure: Infrastructure, folder: string): Promise<Measured> {
  const system = await startSystem({ infrastructure, folder, prefix: 'gids', only: ['care-referral'] });
  const adminUrl = adminOf(
    infrastructure.postgresAdminUrl,
    new URL(system.database('care-referral').appUrl).pathname.slice(1),
  );
  const client = new pg.Client({ connectionString: adminUrl });
  try {
    await fillDirectory(adminUrl, sizes);
    await client.connect();
    const textbook = await openTextbookDirectory(adminUrl);
    const connection = await Connection.open(new URL(system.url('care-referral')));
    const search = searcher(
      connection,
      new URL('/v1/plaatszoekvragen', system.url('care-referral')),
      await logIn(system),
    );
    const own: number[] = [];
    const raw: number[] = [];
    const other: number[] = [];
    for (let nth = -questions.length * 5; nth < sizes.searches; nth += 1) {
      const question = questions[(nth + questions.length * 5) % questions.length] ?? questions[0];
      const found = await search(question);
      const read = await readRows(client, found.ids);
      // The first rounds warm up.
      if (nth < 0) continue;
      own.push(found.took);
      raw.push(read);
      if (nth % Math.ceil(sizes.searches / sizes.textbook) === 0)
        other.push(await textbook.search(question, found.ids));
    }
    connection.close();
    await textbook.close();
    return {
      samples: new Map([
        [
          'gids.search_p50_ms_10k',
          questions.map((_question, nth) => median(own.filter((_took, at) => at % questions.length === nth))),
        ],
      ]),
      figures: [
        figure('gids.search_p50_ms_10k', own, 'ms', { atMost: 10 }),
        figure('gids.search_p95_ms_10k', [percentile(own, 0.95)], 'ms'),
        figure('gids.raw_p50_ms', raw, 'ms'),
        figure('gids.textbook_p50_ms', other, 'ms'),
        figure('gids.vs_raw', [median(own) / median(raw)], '×'),
        figure('gids.textbook_vs_own', [median(other) / median(own)], '×'),
      ],
    };
  } finally {
    await client.end();
    await system.stop();
  }
}

interface Found {
  readonly ids: readonly string[];
  readonly took: number;
}

function searcher(connection: Connection, url: URL, token: string): (question: object) => Promise<Found> {
  const headers = { authorization: `Bearer ${token}`, doelbinding: 'zorgverwijzing' };
  return async (question) => {
    const request = post(url, headers, JSON.stringify(question));
    const began = performance.now();
    const { status, body } = await connection.send(request);
    const took = performance.now() - began;
    if (status !== 200) throw new Error(`a search was answered with ${status}`);
    const { resultaten } = JSON.parse(body) as { resultaten: { plaatsId: string }[] };
    return { took, ids: resultaten.map(({ plaatsId }) => plaatsId) };
  };
}

/** Milliseconds for the rows that a search found, by primary key and nothing else. */
async function readRows(client: pg.Client, ids: readonly string[]): Promise<number> {
  const began = performance.now();
  await client.query({
    name: 'raw',
    text: 'select p.id, p.aanbieder_id, p.kinderen_max, a.gegevens from plaats p join aanbieder a on a.id = p.aanbieder_id where p.id = any($1::uuid[])',
    values: [ids],
  });
  return performance.now() - began;
}

async function logIn({ issuer, accessFile }: System): Promise<string> {
  const access = JSON.parse(await readFile(accessFile, 'utf8')) as {
    gebruikers: { gebruikersnaam: string; wachtwoord: string }[];
  };
  const user = access.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === OFFICER);
  if (user === undefined) throw new Error('the identity provider knows no care officer');
  return inloggen({ issuer, gebruiker: OFFICER, wachtwoord: user.wachtwoord });
}
