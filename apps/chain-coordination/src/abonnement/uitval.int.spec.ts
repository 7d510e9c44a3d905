import type { PublicEvent } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { startPartner, type Partnersimulator } from './fixtures/partnersimulator.js';
import { na, Proefketen } from './fixtures/proefketen.js';
import { Verspreider } from './verspreider.js';

const UUR = 60;
const DUUR = 72 * UUR;
const STAP = 15;

let keten: Proefketen;
let partner: Partnersimulator;

beforeAll(async () => {
  [keten, partner] = await Promise.all([Proefketen.start(), startPartner()]);
});
afterAll(() => Promise.all([keten.stop(), partner.stop()]));

describe('a partner that is away for 72 hours (PI7)', () => {
  it('gets everything afterwards, in order per chain file, within the hour; every tick does a bounded amount of work', async () => {
    await keten.abonneer(partner.sink);
    const lijnen = await Promise.all(
      Array.from({ length: 8 }, async () => ({ dossier: await keten.dossier(), subject: nieuwId() })),
    );
    const verzonden = new Map<string, PublicEvent[]>(lijnen.map(({ subject }) => [subject, []]));
    const bezorger = keten.bezorger({ toeval: Math.random });
    const rondes: number[] = [];
    const pogingenPerStap: number[] = [];
    await partner.storing('uit');
    for (let minuut = 0; minuut <= DUUR; minuut += STAP) {
      // Every two hours something happens in one of the chain files.
      if (minuut % (2 * UUR) === 0) {
        const { dossier, subject } = lijnen[(minuut / (2 * UUR)) % lijnen.length]!;
        const eerder = verzonden.get(subject)!;
        const opties = { time: na(minuut), subject, vanaf: eerder.length + 1 };
        eerder.push(...(await keten.gebeurtenissen(dossier, 2, opties)));
      }
      const gedaan = await keten.werkAf(na(minuut), bezorger);
      rondes.push(...gedaan);
      pogingenPerStap.push(gedaan.reduce((som, aantal) => som + aantal, 0));
    }
    expect(await partner.ontvangen()).toEqual([]);
    expect(await keten.zie('select distinct status from aflevering')).toEqual([{ status: 'wachtend' }]);
    expect(Math.max(...rondes)).toBeLessThanOrEqual(bezorger.parallel);
    // One attempt per chain file and step at most, whatever waits behind it.
    expect(Math.max(...pogingenPerStap)).toBeLessThanOrEqual(lijnen.length);

    await partner.herstel();
    for (let minuut = DUUR; minuut <= DUUR + UUR; minuut += STAP) await keten.werkAf(na(minuut), bezorger);
    const ontvangen = await partner.ontvangen();
    const alles = [...verzonden.values()].flat();
    expect(ontvangen).toHaveLength(alles.length);
    expect(ontvangen.filter(({ dubbel }) => dubbel)).toEqual([]);
    for (const [subject, events] of verzonden) {
      const volgorde = ontvangen.filter(({ event }) => event.subject === subject).map(({ event }) => event.sequence);
      expect(volgorde).toEqual(events.map(({ sequence }) => sequence));
    }
    expect(await keten.zie('select distinct status from aflevering')).toEqual([{ status: 'afgeleverd' }]);
    const [delingen] = await keten.zie<{ n: number }>('select count(*)::int as n from deling');
    expect(delingen?.n).toBe(alles.length);
  });

  it('and for longer than four days: listed as failed, the rest waits, nothing is gone', async () => {
    await keten.leeg();
    await keten.abonneer(partner.sink);
    const dossier = await keten.dossier();
    await keten.gebeurtenissen(dossier, 3);
    await partner.storing('uit');
    const bezorger = keten.bezorger();
    for (let uur = 0; uur <= 120; uur += 1) await keten.werkAf(na(uur * UUR), bezorger);
    expect(await keten.standen(dossier)).toEqual(['mislukt', 'wachtend', 'wachtend']);
    const [rij] = await keten.zie<{ laatste_poging_op: Date; uitkomst: string }>(
      `select laatste_poging_op, uitkomst from aflevering where status = 'mislukt'`,
    );
    expect(rij).toEqual({ laatste_poging_op: new Date(na(96 * UUR)), uitkomst: 'onbereikbaar' });
    await partner.herstel();
  });
});

describe('a backlog', () => {
  it('stays in the database: a round takes no more than its share, and its cost does not grow with what waits', async () => {
    await keten.leeg();
    await keten.abonneer(partner.sink);
    const dossier = await keten.dossier();
    const [{ n: voor } = { n: -1 }] = await keten.zie<{ n: number }>('select count(*)::int as n from aflevering');
    expect(voor).toBe(0);
    const events = await keten.gebeurtenissen(dossier, 40);
    await keten.zie(
      `insert into te_verspreiden (event_id, ketendossier_id, gemeentecode, type, event_op, envelope, ontvangen_op)
       select gen_random_uuid(), ketendossier_id, gemeentecode, type, event_op, envelope, ontvangen_op
       from te_verspreiden, generate_series(1, 250)`,
    );
    const verspreider = new Verspreider(keten.database);
    const porties: number[] = [];
    for (;;) {
      const { verspreid } = await verspreider.verspreid(na(0));
      if (verspreid === 0) break;
      porties.push(verspreid);
    }
    expect(porties.reduce((som, portie) => som + portie, 0)).toBe(events.length * 251);
    expect(Math.max(...porties)).toBe(500);
    await partner.storing('uit');
    const bezorger = keten.bezorger();
    expect(await keten.werkAf(na(1), bezorger)).toEqual([1]);
    expect(await keten.werkAf(na(2), bezorger)).toEqual([1]);
    // The head of ten thousand is found by the index, not by looking at what waits behind it.
    const plan = await keten.zie<{ 'QUERY PLAN': string }>(
      `explain (analyze, costs off, timing off, summary off)
       select id from aflevering where abonnement_id = (select id from abonnement) and ketendossier_id = $$${dossier}$$
         and status in ('wachtend', 'mislukt') order by volgnummer limit 1`,
    );
    const tekst = plan.map((regel) => regel['QUERY PLAN']).join('\n');
    expect(tekst).toContain('aflevering_lijn');
    await partner.herstel();
  });
});
