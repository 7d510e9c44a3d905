import { join } from 'node:path';
import { startProcess } from '@schakel/testing';
import { HOUD_MS } from './bezorger.js';
import { startPartner, type Partnersimulator } from './fixtures/partnersimulator.js';
import { BEGIN, Proefketen } from './fixtures/proefketen.js';
import { Verspreider } from './verspreider.js';

let keten: Proefketen;
let partner: Partnersimulator;

beforeAll(async () => {
  [keten, partner] = await Promise.all([Proefketen.start(), startPartner()]);
});
afterAll(() => Promise.all([keten.stop(), partner.stop()]));

const bron = join(import.meta.dirname, 'fixtures', 'bezorger-die-sterft.ts');
const lader = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'libs',
  'messaging',
  'src',
  'fixtures',
  'swc-loader.ts',
);

it('a worker that dies between the call and the commit: the same event id again, known to the receiver, and the order holds', async () => {
  await keten.abonneer(partner.sink);
  const dossier = await keten.dossier();
  const events = await keten.gebeurtenissen(dossier, 3);
  await new Verspreider(keten.database).verspreid(BEGIN);
  const proces = await startProcess({
    entry: bron,
    nodeArgs: ['--import', lader],
    env: { DATABASE_URL: keten.test.appUrl, SLEUTELS: join(keten.map, 'webhook.json'), NU: BEGIN },
  });
  expect(proces.url).toBe('antwoord');
  await proces.kill('SIGKILL');
  expect(await partner.ontvangen()).toHaveLength(1);
  expect(await keten.standen(dossier)).toEqual(['wachtend', 'wachtend', 'wachtend']);
  expect(await keten.zie('select 1 from deling')).toEqual([]);

  const bezorger = keten.bezorger();
  expect(await bezorger.bezorgVervallen(BEGIN)).toBe(0);
  const [a, b, c] = events;
  await keten.werkAf(new Date(Date.parse(BEGIN) + HOUD_MS).toISOString(), bezorger);
  expect((await partner.ontvangen()).map(({ event, dubbel }) => [event.id, dubbel])).toEqual([
    [a?.id, false],
    [a?.id, true],
    [b?.id, false],
    [c?.id, false],
  ]);
  expect(await keten.standen(dossier)).toEqual(['afgeleverd', 'afgeleverd', 'afgeleverd']);
  expect(await keten.zie('select count(*)::int as n from deling')).toEqual([{ n: 3 }]);
});
