import { actieverzoekAfgerond, actieverzoekVerzonden, ketendossierGesloten, topicAddress } from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import { createKafka } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { type Meelezer, eenGebeurtenis, leesMee, stuurGebeurtenissen } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import {
  type Verwijzingsdienst,
  eenZorgverzoek,
  rotterdammer,
  startVerwijzingsdienst,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst();
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const ids = async () =>
  (await dienst.alsBeheerder<{ id: string }>('select id from zorgverwijzing')).map(({ id }) => id);
const verwerkt = (event: { id: string }) => async () =>
  (await dienst.alsBeheerder('select 1 from inbox where event_id = $1', [event.id])).length === 1;
const gezien = (event: { id: string }) =>
  eventually(verwerkt(event), 'the event is in the inbox', { timeoutMs: 30_000 });

describe('PI4: a request that comes more than once is one referral', () => {
  it('one event delivered 100 times, among others: one row, one key, one history line, one public event', async () => {
    const { event, id, bericht } = eenZorgverzoek();
    const anderen = Array.from({ length: 5 }, () => eenZorgverzoek());
    await stuurGebeurtenissen(dienst.topics, [bericht, ...anderen.map((ander) => ander.bericht)], 100);
    await stuurGebeurtenissen(dienst.topics, [bericht]);
    await gezien(event);
    for (const ander of anderen) await gezien(ander.event);
    // A later event behind all of them: what came before it on each partition has been settled.
    await dienst.ontvang();
    const [telling] = await dienst.alsBeheerder(
      `select (select count(*)::int from zorgverwijzing where id = $1) as verwijzingen,
              (select count(*)::int from data_key where id = $1) as sleutels,
              (select count(*)::int from historie where aggregaat_id = $1) as historie,
              (select count(*)::int from verwerkingslog where object = $2) as verwerkingen,
              (select count(*)::int from parked_message) as geparkeerd`,
      [id, `zorgverwijzing/${id}`],
    );
    expect(telling).toEqual({ verwijzingen: 1, sleutels: 1, historie: 1, verwerkingen: 1, geparkeerd: 0 });
    await eventually(() => anderen.every((ander) => meelezer.over(ander.id).length > 0), 'the events of all referrals');
    expect(meelezer.over(id)).toHaveLength(1);
    expect(await ids()).toHaveLength(7);
  });

  it('one request told by two events, as after a replay: still one referral', async () => {
    const eerste = eenZorgverzoek();
    const tweede = { ...eerste.event, id: nieuwId() };
    await stuurGebeurtenissen(dienst.topics, [eerste.bericht, { event: tweede, topic: 'chain-coordination' }]);
    await gezien(eerste.event);
    await gezien(tweede);
    const [telling] = await dienst.alsBeheerder(
      `select (select count(*)::int from historie where aggregaat_id = $1) as historie, (select count(*)::int from parked_message) as geparkeerd`,
      [eerste.id],
    );
    expect(telling).toEqual({ historie: 1, geparkeerd: 0 });
  });

  it('a referral that moved on is not set back by the request that comes again', async () => {
    const { event, id, bericht } = eenZorgverzoek();
    await stuurGebeurtenissen(dienst.topics, [bericht]);
    await gezien(event);
    await dienst.doe(id, 'voorstellen', 1, { feiten: { nationaliteit: 'nl' } });
    const opnieuw = { ...event, id: nieuwId() };
    await stuurGebeurtenissen(dienst.topics, [bericht, { event: opnieuw, topic: 'chain-coordination' }], 3);
    await gezien(opnieuw);
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'voorgesteld', versie: 2 });
  });
});

describe('what is not for us', () => {
  it('a request for registration, other news of the chain, and unknown types change nothing', async () => {
    const vooraf = await ids();
    const data = { gemeentecode: '0363', ketendossierId: nieuwId() };
    const inschrijving = eenGebeurtenis(actieverzoekVerzonden, {
      data: { ...data, soort: 'inschrijving', ontvanger: 'brp-registration' },
    });
    const afgerond = eenGebeurtenis(actieverzoekAfgerond, { data: { ...data, soort: 'zorg' } });
    const gesloten = eenGebeurtenis(ketendossierGesloten, { data: { gemeentecode: '0363' } });
    const topic = 'chain-coordination';
    await stuurGebeurtenissen(
      dienst.topics,
      [inschrijving, afgerond, gesloten].map((event) => ({ event, topic })),
    );
    await gezien(inschrijving);
    const nieuw = await dienst.ontvang();
    expect((await ids()).toSorted()).toEqual([...vooraf, nieuw].toSorted());
    expect(await dienst.alsBeheerder('select reason from parked_message')).toEqual([]);
  });
});

describe('whose it is', () => {
  it('the municipality of the request, in the conversation of the request', async () => {
    const { event, id, bericht } = eenZorgverzoek('0599');
    await stuurGebeurtenissen(dienst.topics, [bericht]);
    await gezien(event);
    expect((await dienst.lees(id)).status).toBe(404);
    expect((await dienst.lees(id, rotterdammer)).body).toMatchObject({ gemeentecode: '0599', status: 'ontvangen' });
    expect(
      await dienst.alsBeheerder(
        'select actor, doelbinding, correlatie_id, oorzaak_id from historie where aggregaat_id = $1',
        [id],
      ),
    ).toEqual([
      {
        actor: 'systeem:care-referral',
        doelbinding: 'zorgverwijzing',
        correlatie_id: event.correlationid,
        oorzaak_id: event.id,
      },
    ]);
  });
});

describe('what cannot be read', () => {
  it('is parked with its reason, and what follows of the same key waits behind it; other keys go on', async () => {
    const { event, id, bericht } = eenZorgverzoek(undefined, nieuwId() as Uuid);
    const producer = createKafka({ brokers: dienst.topics.brokers, clientId: 'proef-kapot' }).producer();
    await producer.connect();
    const topic = topicAddress('chain-coordination', dienst.topics.prefix);
    const kapot = JSON.stringify({ ...event, id: nieuwId(), data: { ...event.data, ketendossierId: 'geen-uuid' } });
    const headers = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
    await producer.send({ topic, messages: [{ key: event.subject, value: kapot, headers }] });
    await producer.disconnect();
    await stuurGebeurtenissen(dienst.topics, [bericht]);
    await dienst.ontvang();
    const geparkeerd = await eventually(async () => {
      const rijen = await dienst.alsBeheerder<{ reason: string }>(
        'select reason from parked_message where key = $1 order by id',
        [event.subject],
      );
      return rijen.length === 2 && rijen;
    }, 'the broken message and its follower are parked');
    expect(geparkeerd.map(({ reason }) => reason)).toEqual([expect.any(String), 'key-quarantined']);
    expect(await ids()).not.toContain(id);
  });
});
