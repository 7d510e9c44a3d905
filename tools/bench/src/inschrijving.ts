import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { actieverzoekVerzonden, buildEnvelope, encode, eventSource, topicAddress } from '@schakel/contracts';
import type { Infrastructure } from '@schakel/infrastructure';
import { createKafka } from '@schakel/messaging';
import { inloggen, startSystem, type System } from '@schakel/system';
import pg from 'pg';
import { adminOf } from './effects.js';
import { Connection } from './http-client.js';
import { rawActions, textbookActions } from './inschrijving-limits.js';
import { openLoop } from './load.js';
import { figure } from './report.js';
import { median, percentile } from './statistics.js';
import type { Measured } from './worklist.js';

/** Registrations, actions per second, and how many actions: each registration is acted on once in four seconds. */
const sizes = { registrations: 200, rate: 50, actions: 1_500, warmUp: 200, reads: 200 } as const;
const OFFICER = 'burgerzakenmedewerker.amsterdam';
const PURPOSE = 'brp-inschrijving';

/**
 * One action on a registration over HTTP (read, decrypt, policy, rules, signed action, history, event, logs, commit) at a steady rate, in an
 * open loop so that waiting counts; beside it the same rows by one prepared statement (the physical limit) and an ORM's `save()` per
 * entity (the textbook). Also the state of a registration on a day, from its signed actions.
 */
export async function measureInschrijving(infrastructure: Infrastructure, folder: string): Promise<Measured> {
  const system = await startSystem({ infrastructure, folder, prefix: 'inschrijving', only: ['brp-registration'] });
  try {
    const database = new URL(system.database('brp-registration').appUrl).pathname.slice(1);
    const adminUrl = adminOf(infrastructure.postgresAdminUrl, database);
    const token = await logIn(system);
    const url = new URL(system.url('brp-registration'));
    const ids = await register(system, infrastructure.kafkaBrokers, adminUrl);
    const head = `host: ${url.host}\r\nauthorization: Bearer ${token}\r\ndoelbinding: ${PURPOSE}\r\n`;
    await askBrp(url, head, ids);
    const action = (n: number) => {
      const version = 2 + Math.floor(n / ids.length);
      return post(head, `/v1/inschrijvingen/${ids[n % ids.length]}/gemeentebepalingen`, version, {
        gemeenteAangetroffen: '0363',
      });
    };
    const calls = await openLoop({ url, request: action, connections: 50 }, sizes.rate, sizes.warmUp + sizes.actions);
    const failed = calls.filter(({ answer }) => answer.status !== 200);
    if (failed.length > 0)
      throw new Error(`${failed.length} actions were refused, the first with ${failed[0]?.answer.status}`);
    const took = calls.slice(sizes.warmUp).map(({ startedAt, endedAt }) => endedAt - startedAt);
    const states = await readStates(url, head, ids);
    const raw = await rawActions(adminUrl, sizes.actions);
    const textbook = await textbookActions(adminUrl, sizes.actions);
    const p95 = (values: readonly number[]) => percentile(values, 0.95);
    console.log(`inschrijving: ${sizes.actions} actions at ${sizes.rate}/s on ${ids.length} registrations`);
    return {
      samples: new Map([['inschrijving.action_p95_ms', [percentile(took, 0.5), p95(took), percentile(took, 0.99)]]]),
      figures: [
        figure('inschrijving.action_p95_ms', [p95(took)], 'ms', { atMost: 80 }),
        figure('inschrijving.action_p50_ms', [median(took)], 'ms'),
        figure('inschrijving.raw_p95_ms', [p95(raw)], 'ms'),
        figure('inschrijving.textbook_p95_ms', [p95(textbook)], 'ms'),
        figure('inschrijving.vs_raw', [p95(took) / p95(raw)], '×'),
        figure('inschrijving.vs_textbook', [p95(took) / p95(textbook)], '×'),
        figure('inschrijving.state_p50_ms', states, 'ms', { atMost: 20 }),
      ],
    };
  } finally {
    await system.stop();
  }
}

/** Lets the chain ask for registrations, and waits until they are there. */
async function register(system: System, brokers: readonly string[], adminUrl: string): Promise<string[]> {
  const producer = createKafka({ brokers: [...brokers], clientId: 'bench' }).producer();
  await producer.connect();
  const messages = Array.from({ length: sizes.registrations }, () => {
    const subject = randomUUID();
    return encode(
      buildEnvelope({
        ...{
          definition: actieverzoekVerzonden,
          id: randomUUID(),
          subject,
          sequence: 1,
          time: new Date().toISOString(),
        },
        source: eventSource('00000099000000010000', 'chain-coordination'),
        dataref: `https://keten.example.nl/v1/actieverzoeken/${subject}`,
        correlationid: randomUUID(),
        data: {
          gemeentecode: '0363',
          ketendossierId: randomUUID(),
          soort: 'inschrijving',
          ontvanger: 'brp-registration',
        },
      }),
    );
  });
  await producer.send({ topic: topicAddress('chain-coordination', system.topicPrefix), messages });
  await producer.disconnect();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ id: string }>('select id from inschrijving order by id');
      if (rows.length === sizes.registrations) return rows.map(({ id }) => id);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await client.end();
  }
}

/** Every registration has asked the BRP once: then the place can be decided again and again. */
async function askBrp(url: URL, head: string, ids: readonly string[]): Promise<void> {
  const connection = await Connection.open(url);
  try {
    for (const [index, id] of ids.entries()) {
      const body = { geslachtsnaam: `Bench${letters(index)}`, voornamen: 'Proef', geboortedatum: '1990-01-15' };
      const { status } = await connection.send(post(head, `/v1/inschrijvingen/${id}/bevragingen`, 1, body));
      if (status !== 200) throw new Error(`a question to the BRP was answered with ${status}`);
    }
  } finally {
    connection.close();
  }
}

const letters = (nth: number) => [...String(nth)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');

/** Milliseconds per state on a day, of registrations with all their actions. */
async function readStates(url: URL, head: string, ids: readonly string[]): Promise<number[]> {
  const connection = await Connection.open(url);
  const today = new Date().toISOString().slice(0, 10);
  const took: number[] = [];
  try {
    for (let nth = 0; nth < sizes.reads; nth += 1) {
      const began = performance.now();
      const path = `/v1/inschrijvingen/${ids[nth % ids.length]}/standen/${today}`;
      const { status } = await connection.send(`GET ${path} HTTP/1.1\r\n${head}\r\n`);
      if (status !== 200) throw new Error(`a state was answered with ${status}`);
      took.push(performance.now() - began);
    }
  } finally {
    connection.close();
  }
  return took;
}

function post(head: string, path: string, version: number, body: object): string {
  const text = JSON.stringify(body);
  const length = Buffer.byteLength(text);
  return `POST ${path} HTTP/1.1\r\n${head}if-match: "${version}"\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${text}`;
}

async function logIn({ issuer, accessFile }: System): Promise<string> {
  const access = JSON.parse(await readFile(accessFile, 'utf8')) as {
    gebruikers: { gebruikersnaam: string; wachtwoord: string }[];
  };
  const user = access.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === OFFICER);
  if (user === undefined) throw new Error('the identity provider knows no registrar');
  return inloggen({ issuer, gebruiker: OFFICER, wachtwoord: user.wachtwoord });
}
