import type { PublicEvent } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { HOUD_MS, type Bezorger } from './bezorger.js';
import { publiceer, startOntvanger, type EigenzinnigeOntvanger } from './fixtures/eigenzinnige-ontvanger.js';
import { startPartner, type Partnersimulator } from './fixtures/partnersimulator.js';
import { ANDER_OIN, BEGIN, HERKOMST, na, OIN, Proefketen } from './fixtures/proefketen.js';
import { alsVerspreider } from './invoegen.js';
import { Opruimer } from './opruimer.js';
import { Verspreider } from './verspreider.js';

let keten: Proefketen;
let partner: Partnersimulator;
let ontvanger: EigenzinnigeOntvanger;
let sleutels: Awaited<ReturnType<typeof publiceer>>;

beforeAll(async () => {
  [keten, partner] = await Promise.all([Proefketen.start(), startPartner(HERKOMST)]);
  sleutels = await publiceer(() => keten.ondertekenaar.jwks);
});
afterAll(() => Promise.all([keten.stop(), partner.stop(), sleutels.stop()]));
beforeEach(async () => {
  await Promise.all([keten.leeg(), partner.leeg()]);
  await partner.gebruikSleutels(sleutels.url);
  ontvanger = await startOntvanger();
});
afterEach(() => ontvanger.stop());

const ids = (events: readonly PublicEvent[]) => events.map(({ id }) => id);
/** Ids that arrived about these events' subject, in order, repetitions left out. */
const ontvangenIds = async (events: readonly PublicEvent[]) =>
  (await partner.ontvangen())
    .filter(({ event, dubbel }) => !dubbel && event.subject === events[0]?.subject)
    .map(({ event }) => event.id);

describe('a delivery', () => {
  it('arrives in order, signed, whole, once, and is in the disclosure ledger with its ground', async () => {
    await keten.abonneer(partner.sink);
    const dossier = await keten.dossier([{ grondslag: 'wmo-5.2.6' }, { houder: ANDER_OIN }]);
    const events = await keten.gebeurtenissen(dossier, 3);
    await keten.werkAf(na(1), keten.bezorger());

    const ontvangen = await partner.ontvangen();
    expect(ontvangen.map(({ event }) => event)).toEqual(events);
    for (const { handtekening, herkomst, dubbel } of ontvangen) {
      expect(handtekening).toMatchObject({ uitkomst: 'geldig', soort: 'Payload-Signature' });
      expect([herkomst, dubbel]).toEqual([HERKOMST, false]);
    }
    expect(await keten.standen(dossier)).toEqual(['afgeleverd', 'afgeleverd', 'afgeleverd']);
    const delingen = await keten.zie('select * from deling order by voorwerp');
    expect(delingen).toHaveLength(3);
    expect(delingen[0]).toMatchObject({
      gemeentecode: '0363',
      ketendossier_id: dossier,
      soort: 'melding',
      ontvanger: OIN,
      organisatie: OIN,
      velden: ['type', 'gemeentecode', 'ketendossierId', 'soort'],
      grondslag: 'wmo-5.2.6',
      doelbinding: 'ketenpartner-informatie',
      op: new Date(na(1)),
    });
    expect(delingen.map(({ voorwerp }) => String(voorwerp).split('/')[1])).toEqual([...ids(events)].sort());
    const [log] = await keten.zie<{ n: number }>(
      `select count(*)::int as n from verwerkingslog where actor = 'systeem:chain-coordination'`,
    );
    expect(log?.n).toBe(3);
  });

  it('goes to each subscription that asks for the type, and to no other', async () => {
    const zelfde = await keten.abonneer(ontvanger.sink);
    await keten.abonneer(partner.sink, { types: ['nl.schakel.zorgverwijzingen.zorgverwijzing-geplaatst.v1'] });
    await keten.abonneer(partner.sink, { organisatie: ANDER_OIN });
    const dossier = await keten.dossier();
    const events = await keten.gebeurtenissen(dossier, 2);
    await keten.werkAf(na(1), keten.bezorger());
    expect(ontvanger.aanroepen.map(({ event }) => event?.id)).toEqual(ids(events));
    expect(await partner.ontvangen()).toEqual([]);
    expect(await keten.zie('select distinct abonnement_id from aflevering')).toEqual([{ abonnement_id: zelfde.id }]);
  });

  it('is not owed for what happened before the subscription, before the access or after it', async () => {
    await keten.abonneer(partner.sink, { actiefSinds: na(0) });
    const voorAbonnement = await keten.dossier();
    const voorToegang = await keten.dossier([{ verleendOp: na(10) }]);
    const naToegang = await keten.dossier([{ ingetrokkenOp: na(2) }]);
    const opnieuw = await keten.dossier([{ verleendOp: na(-20), ingetrokkenOp: na(2) }, { verleendOp: na(8) }]);
    await keten.gebeurtenissen(voorAbonnement, 1, { time: na(-1) });
    await keten.gebeurtenissen(voorToegang, 1, { time: na(9) });
    await keten.gebeurtenissen(naToegang, 1, { time: na(2) });
    await keten.gebeurtenissen(opnieuw, 1, { time: na(5) });
    const tijdensToegang = await keten.gebeurtenissen(opnieuw, 1, { time: na(8) });
    await keten.werkAf(na(12), keten.bezorger());
    expect((await partner.ontvangen()).map(({ event }) => event.id)).toEqual(ids(tijdensToegang));
    expect(await keten.zie('select 1 from te_verspreiden')).toEqual([]);
  });

  it('that was withdrawn between the event and the delivery does not go, and is kept with the reason', async () => {
    await keten.abonneer(partner.sink);
    const [ingetrokken, gebleven] = [await keten.dossier(), await keten.dossier()];
    await keten.gebeurtenissen(ingetrokken, 2, { time: na(1) });
    const wel = await keten.gebeurtenissen(gebleven, 1, { time: na(1) });
    await new Verspreider(keten.database).verspreid(na(2));
    await keten.trekIn(ingetrokken, na(3));
    await keten.werkAf(na(4), keten.bezorger());
    expect((await partner.ontvangen()).map(({ event }) => event.id)).toEqual(ids(wel));
    const rijen = await keten.zie(
      'select status, reden, pogingen, afgehandeld_op from aflevering where ketendossier_id = $1',
      [ingetrokken],
    );
    const vervallen = { status: 'vervallen', reden: 'geen-toegang', pogingen: 0, afgehandeld_op: new Date(na(4)) };
    expect(rijen).toEqual([vervallen, vervallen]);
    expect(await keten.zie('select 1 from deling where ketendossier_id = $1', [ingetrokken])).toEqual([]);
  });

  it('lapses when the ground is not in force on the day of delivery', async () => {
    await keten.abonneer(partner.sink, { actiefSinds: '2024-01-01T00:00:00.000Z' });
    const dossier = await keten.dossier([{ grondslag: 'wgs', verleendOp: '2024-02-01T00:00:00.000Z' }]);
    await keten.gebeurtenissen(dossier, 1, { time: '2025-01-01T00:00:00.000Z' });
    // The Act is in force from 1 March 2025.
    await keten.werkAf('2025-01-02T00:00:00.000Z', keten.bezorger());
    expect(await keten.zie('select status, reden from aflevering')).toEqual([
      { status: 'vervallen', reden: 'grondslag-niet-geldig' },
    ]);
    expect(await partner.ontvangen()).toEqual([]);
  });

  it('of an event that is consumed a hundred times is one', async () => {
    await keten.abonneer(ontvanger.sink);
    const dossier = await keten.dossier();
    const [event] = await keten.gebeurtenissen(dossier, 1);
    const bezorger = keten.bezorger();
    await keten.werkAf(na(1), bezorger);
    for (let keer = 0; keer < 100; keer += 1) {
      await keten.database.transaction(['0363'], (client) =>
        client.query(
          `insert into te_verspreiden (event_id, ketendossier_id, gemeentecode, type, event_op, envelope, ontvangen_op)
           select event_id, ketendossier_id, gemeentecode, type, event_op, envelope, $1 from aflevering on conflict do nothing`,
          [na(2)],
        ),
      );
      if (keer % 25 === 0) await keten.werkAf(na(2), bezorger);
    }
    await keten.werkAf(na(3), bezorger);
    expect(ontvanger.aanroepen.map((aanroep) => aanroep.event?.id)).toEqual([event?.id]);
  });
});

describe('order per chain file', () => {
  it('holds behind a failing one; other chain files go on', async () => {
    await keten.abonneer(ontvanger.sink);
    const [stuk, heel] = [await keten.dossier(), await keten.dossier([{}], '0599')];
    const vast = await keten.gebeurtenissen(stuk, 3);
    const vrij = await keten.gebeurtenissen(heel, 3, { gemeentecode: '0599' });
    let hersteld = false;
    ontvanger.antwoord = ({ event }) => ({ status: !hersteld && event?.id === vast[1]?.id ? 503 : 204 });
    const bezorger = keten.bezorger();
    const aangekomen = (events: readonly PublicEvent[]) =>
      ontvanger.aanroepen.map(({ event }) => event?.id).filter((id) => ids(events).includes(id ?? ''));

    await keten.werkAf(BEGIN, bezorger);
    expect(aangekomen(vrij)).toEqual(ids(vrij));
    expect(aangekomen(vast)).toEqual(ids(vast).slice(0, 2));
    // Not before its time.
    await keten.werkAf(new Date(Date.parse(BEGIN) + 29_999).toISOString(), bezorger);
    expect(aangekomen(vast)).toHaveLength(2);
    hersteld = true;
    await keten.werkAf(na(0.5), bezorger);
    expect(aangekomen(vast)).toEqual([vast[0]?.id, vast[1]?.id, vast[1]?.id, vast[2]?.id]);
  });

  it.each(['omwisselen', 'verdubbel', 'fout-500', 'uit'] as const)(
    'holds while the partner suffers from "%s"',
    async (modus) => {
      await keten.abonneer(partner.sink);
      const dossiers = await Promise.all([1, 2, 3].map(() => keten.dossier()));
      const perDossier = await Promise.all(dossiers.map((dossier) => keten.gebeurtenissen(dossier, 5)));
      await partner.storing(modus, modus === 'fout-500' || modus === 'uit' ? 7 : undefined);
      const bezorger = keten.bezorger();
      for (let uur = 0; uur < 12; uur += 1) await keten.werkAf(na(uur * 60), bezorger);
      for (const events of perDossier) expect(await ontvangenIds(events)).toEqual(ids(events));
      for (const dossier of dossiers) expect(await keten.standen(dossier)).toEqual(Array(5).fill('afgeleverd'));
      // "verdubbel" takes it and says 500: the receiver sees the same id again, and knows it.
      const dubbel = (await partner.ontvangen()).filter((ontvangst) => ontvangst.dubbel).length;
      expect(dubbel).toBe(modus === 'verdubbel' ? 15 : 0);
    },
  );
});

describe('an answer of the receiver', () => {
  it('of the 4xx kind fails the delivery at once; what follows in the chain file waits, for weeks', async () => {
    await keten.abonneer(ontvanger.sink);
    const dossier = await keten.dossier();
    const events = await keten.gebeurtenissen(dossier, 2);
    ontvanger.antwoord = () => ({ status: 400 });
    const bezorger = keten.bezorger();
    await keten.werkAf(BEGIN, bezorger);
    await keten.gebeurtenissen(dossier, 1, { time: na(1) });
    for (const dag of [1, 7, 21]) expect(await keten.werkAf(na(dag * 1_440), bezorger)).toEqual([]);
    expect(ontvanger.aanroepen.map(({ event }) => event?.id)).toEqual([events[0]?.id]);
    expect(await keten.standen(dossier)).toEqual(['mislukt', 'wachtend', 'wachtend']);
    expect(await keten.zie('select uitkomst, pogingen from aflevering order by volgnummer limit 1')).toEqual([
      { uitkomst: 'http-400', pogingen: 1 },
    ]);
  });

  it('429 with Retry-After leaves the whole subscription alone for that long, and no other', async () => {
    const tweede = await startOntvanger();
    await keten.abonneer(ontvanger.sink);
    await keten.abonneer(tweede.sink, { organisatie: ANDER_OIN });
    const [eerste, later] = [await keten.dossier(), await keten.dossier([{}, { houder: ANDER_OIN }])];
    await keten.gebeurtenissen(eerste, 1);
    ontvanger.antwoord = () => ({ status: 429, headers: { 'retry-after': '1800' } });
    const bezorger = keten.bezorger();
    await keten.werkAf(BEGIN, bezorger);
    ontvanger.antwoord = () => ({ status: 204 });
    await keten.gebeurtenissen(later, 1, { time: na(1) });
    for (const minuut of [1, 10, 29]) await keten.werkAf(na(minuut), bezorger);
    expect([ontvanger.aanroepen.length, tweede.aanroepen.length]).toEqual([1, 1]);
    await keten.werkAf(na(30), bezorger);
    expect(ontvanger.aanroepen).toHaveLength(3);
    expect([...(await keten.standen(eerste)), ...(await keten.standen(later))]).toEqual(Array(3).fill('afgeleverd'));
    await tweede.stop();
  });

  it('410 ends the subscription; what waited lapses, with the reason', async () => {
    const { id } = await keten.abonneer(ontvanger.sink);
    const dossiers = [await keten.dossier(), await keten.dossier()];
    for (const dossier of dossiers) await keten.gebeurtenissen(dossier, 2);
    ontvanger.antwoord = () => ({ status: 410 });
    const gemeld: string[] = [];
    const bezorger = keten.bezorger({
      parallel: 1,
      meldVerdwenen: async (abonnement) => {
        gemeld.push(abonnement);
        await keten.zie(`update abonnement set status = 'beeindigd', einde = 'webhook-verdwenen' where id = $1`, [
          abonnement,
        ]);
      },
    });
    await keten.werkAf(BEGIN, bezorger);
    expect([gemeld, ontvanger.aanroepen.length]).toEqual([[id], 1]);
    const opruimer = new Opruimer(keten.database);
    while ((await opruimer.laatVervallen(na(1))) > 0);
    expect(await keten.zie('select distinct status, reden from aflevering')).toEqual([
      { status: 'vervallen', reden: 'abonnement-beeindigd' },
    ]);
    expect(await keten.zie('select 1 from bezorglijn')).toEqual([]);
  });

  it('that is a redirect is not followed', async () => {
    const elders = await startOntvanger();
    await keten.abonneer(ontvanger.sink);
    const dossier = await keten.dossier();
    await keten.gebeurtenissen(dossier, 1);
    ontvanger.antwoord = () => ({ status: 307, headers: { location: elders.sink } });
    await keten.werkAf(BEGIN, keten.bezorger());
    expect([ontvanger.aanroepen.length, elders.aanroepen.length]).toEqual([1, 0]);
    expect(await keten.standen(dossier)).toEqual(['wachtend']);
    await elders.stop();
  });
});

describe('a pause', () => {
  it('collects, and delivers in order when it is over', async () => {
    const { id } = await keten.abonneer(ontvanger.sink, { status: 'gepauzeerd' } as never);
    const dossier = await keten.dossier();
    const events = [
      ...(await keten.gebeurtenissen(dossier, 2)),
      ...(await keten.gebeurtenissen(dossier, 2, { time: na(5) })),
    ];
    const bezorger = keten.bezorger();
    await keten.werkAf(na(10), bezorger);
    expect(ontvanger.aanroepen).toEqual([]);
    await keten.zie(`update abonnement set status = 'actief' where id = $1`, [id]);
    await keten.werkAf(na(20), bezorger);
    expect(ontvanger.aanroepen.map(({ event }) => event?.id)).toEqual(ids(events));
  });
});

describe('several workers', () => {
  it('deliver everything once and in order, whoever is first', async () => {
    await keten.abonneer(partner.sink);
    await keten.abonneer(ontvanger.sink);
    const dossiers = await Promise.all(Array.from({ length: 12 }, () => keten.dossier()));
    const perDossier = await Promise.all(dossiers.map((dossier) => keten.gebeurtenissen(dossier, 5)));
    const werkers: Bezorger[] = [1, 2, 3].map(() => keten.bezorger());
    const verspreiders = werkers.map(() => new Verspreider(keten.database));
    const open = async () =>
      (await keten.zie(`select 1 from te_verspreiden union all select 1 from aflevering where status = 'wachtend'`))
        .length;
    for (let ronde = 0; ronde < 200 && (ronde === 0 || (await open()) > 0); ronde += 1) {
      await Promise.all([
        ...verspreiders.map((verspreider) => verspreider.verspreid(na(1))),
        ...werkers.map((werker) => werker.bezorgVervallen(na(1))),
      ]);
    }
    const ontvangen = await partner.ontvangen();
    expect(ontvangen).toHaveLength(60);
    expect(ontvangen.filter(({ dubbel }) => dubbel)).toEqual([]);
    expect(ontvanger.aanroepen).toHaveLength(60);
    for (const events of perDossier) {
      expect(await ontvangenIds(events)).toEqual(ids(events));
      const elders = ontvanger.aanroepen.filter(({ event }) => event?.subject === events[0]?.subject);
      expect(elders.map(({ event }) => event?.id)).toEqual(ids(events));
    }
    expect(await keten.zie('select count(*)::int as n from deling')).toEqual([{ n: 120 }]);
  });

  it('leave a line to who holds it, and take it over when that one is silent for too long', async () => {
    await keten.abonneer(ontvanger.sink);
    const dossier = await keten.dossier();
    await keten.gebeurtenissen(dossier, 2);
    await new Verspreider(keten.database).verspreid(BEGIN);
    const [eerste, tweede] = [keten.bezorger(), keten.bezorger()];
    const [lijn] = await eerste.neem(BEGIN, 8);
    expect(await tweede.bezorgVervallen(BEGIN)).toBe(0);
    expect(await tweede.bezorgVervallen(new Date(Date.parse(BEGIN) + HOUD_MS - 1).toISOString())).toBe(0);
    const over = new Date(Date.parse(BEGIN) + HOUD_MS).toISOString();
    expect(await keten.werkAf(over, tweede)).toEqual([1, 1]);
    // The first wakes up and finds nothing to do.
    await eerste.bezorg(lijn!, over);
    expect(await keten.standen(dossier)).toEqual(['afgeleverd', 'afgeleverd']);
    expect(await keten.zie('select count(*)::int as n from deling')).toEqual([{ n: 2 }]);
  });

  it('write nothing down for a line that somebody else took over while they were calling', async () => {
    await keten.abonneer(ontvanger.sink);
    const dossier = await keten.dossier();
    const events = await keten.gebeurtenissen(dossier, 2);
    await new Verspreider(keten.database).verspreid(BEGIN);
    let laatLos = (): void => undefined;
    const vrij = new Promise<void>((resolve) => (laatLos = resolve));
    ontvanger.antwoord = async () => {
      if (ontvanger.aanroepen.length === 1) await vrij;
      return { status: 204 };
    };
    const traag = keten.bezorger().bezorgVervallen(BEGIN);
    await eventually(() => ontvanger.aanroepen.length === 1, 'the slow worker is calling');
    const over = new Date(Date.parse(BEGIN) + HOUD_MS).toISOString();
    expect(await keten.bezorger().bezorgVervallen(over)).toBe(1);
    laatLos();
    await traag;
    expect(ontvanger.aanroepen.map(({ event }) => event?.id)).toEqual([events[0]?.id, events[0]?.id]);
    expect(await keten.standen(dossier)).toEqual(['afgeleverd', 'wachtend']);
    expect(await keten.zie('select count(*)::int as n from deling')).toEqual([{ n: 1 }]);
    expect(await keten.zie('select volgende_poging, bezet_door from bezorglijn')).toEqual([
      { volgende_poging: new Date(over), bezet_door: null },
    ]);
  });

  it('do not let a slow receiver take all places', async () => {
    const snel = await startOntvanger();
    await keten.abonneer(ontvanger.sink);
    await keten.abonneer(snel.sink, { organisatie: ANDER_OIN });
    for (let n = 0; n < 10; n += 1) await keten.gebeurtenissen(await keten.dossier(), 1);
    const gauw = await keten.dossier([{ houder: ANDER_OIN }]);
    await keten.gebeurtenissen(gauw, 1);
    await new Verspreider(keten.database).verspreid(BEGIN);
    let laatLos = (): void => undefined;
    const vrij = new Promise<void>((resolve) => (laatLos = resolve));
    ontvanger.antwoord = async () => {
      await vrij;
      return { status: 204 };
    };
    snel.antwoord = async () => {
      await eventually(() => ontvanger.aanroepen.length >= 4, 'the slow receiver has all it may have');
      laatLos();
      return { status: 204 };
    };
    const bezorger = keten.bezorger({ parallel: 8, perAbonnement: 4 });
    // Ends only because the fast one was not kept waiting behind the ten.
    expect(await bezorger.bezorgVervallen(BEGIN)).toBe(5);
    expect([ontvanger.meesteTegelijk, snel.aanroepen.length]).toEqual([4, 1]);
    await snel.stop();
  });
});

describe('row-level security', () => {
  it('shows an organisation its own, and nobody anything without a word', async () => {
    await keten.abonneer(ontvanger.sink);
    await keten.abonneer(ontvanger.sink, { organisatie: ANDER_OIN });
    const dossier = await keten.dossier([{}, { houder: ANDER_OIN }]);
    await keten.gebeurtenissen(dossier, 1);
    await new Verspreider(keten.database).verspreid(BEGIN);
    const tel = (gemeenten: readonly string[], organisatie?: string, verspreider = false) =>
      keten.database.read(gemeenten, async (client) => {
        if (organisatie !== undefined)
          await client.query(`select set_config('schakel.organisatie', $1, true)`, [organisatie]);
        if (verspreider) await alsVerspreider(client);
        const aantallen: (number | null)[] = [];
        for (const tabel of ['abonnement', 'aflevering', 'bezorglijn']) {
          aantallen.push((await client.query(`select 1 from ${tabel}`)).rowCount);
        }
        return aantallen;
      });
    expect(await tel([])).toEqual([0, 0, 0]);
    expect(await tel(['0599'])).toEqual([0, 0, 0]);
    expect(await tel(['0363'])).toEqual([0, 2, 2]);
    expect(await tel([], OIN)).toEqual([1, 1, 1]);
    expect(await tel([], '00000099000040010000')).toEqual([0, 0, 0]);
    expect(await tel([], undefined, true)).toEqual([2, 2, 2]);
  });
});

describe('what was settled long ago', () => {
  it('is forgotten after three months; what waits or failed is not', async () => {
    await keten.abonneer(ontvanger.sink);
    const [klaar, mislukt] = [await keten.dossier(), await keten.dossier()];
    const [weg] = await keten.gebeurtenissen(klaar, 1);
    await keten.gebeurtenissen(mislukt, 2);
    ontvanger.antwoord = ({ event }) => ({ status: event?.id === weg?.id ? 204 : 404 });
    await keten.werkAf(BEGIN, keten.bezorger());
    const opruimer = new Opruimer(keten.database);
    expect(await opruimer.vergeet(na(89 * 1_440))).toBe(0);
    expect(await opruimer.vergeet(na(91 * 1_440))).toBe(1);
    expect([await keten.standen(klaar), await keten.standen(mislukt)]).toEqual([[], ['mislukt', 'wachtend']]);
  });
});

it('the entities name the columns of the tables, and which may be empty', async () => {
  for (const { tableName, columns } of keten.database.dataSource.entityMetadatas) {
    const inTabel = await keten.zie<{ naam: string; leeg: boolean }>(
      `select column_name::text as naam, is_nullable = 'YES' as leeg from information_schema.columns
       where table_name = $1 order by column_name`,
      [tableName],
    );
    const inEntity = columns.map(({ databaseName, isNullable }) => ({ naam: databaseName, leeg: isNullable }));
    expect([tableName, inEntity.sort((a, b) => (a.naam < b.naam ? -1 : 1))]).toEqual([tableName, inTabel]);
  }
});
