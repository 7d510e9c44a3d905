import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import {
  aanbiederOin,
  anderOin,
  mensen,
  startBegeleiding,
  veiligThuisOin,
  type Begeleidingsdienst,
} from '../fixtures/begeleiding.js';
import type { Doel } from './toestemming.data.js';
import { leesToestemmingsstand } from './toestemming-poort.js';

// A Thursday.
const NU = '2026-03-05T09:00:00.000Z';
const DOEL = 'zorgverwijzing';
const doel = 'opvang' as const;
const gemeentecode = '0363' as Gemeentecode;
const { zorg, collega, coordinator, piket, elders, aanbieder, anderAanbieder, veiligThuis } = mensen;
let dienst: Begeleidingsdienst;

beforeAll(async () => {
  dienst = await startBegeleiding(NU);
});
beforeEach(() => dienst.zetKlok(NU));
afterAll(() => dienst.stop());

const geven = { geboortedatum: '1991-07-14', wilsbekwaam: true, door: 'betrokkene', wijze: 'schriftelijk' };
const pad = (id: unknown, stap = '') => `toestemmingen/${String(id)}${stap && `/${stap}`}`;
const vraag = async (anders: object = {}, verwijzing?: string) => {
  const zorgverwijzingId = verwijzing ?? (await dienst.ontvang());
  const body = { zorgverwijzingId, doel: 'opvang', ontvanger: aanbiederOin, ...anders };
  const antwoord = await dienst.begin('toestemmingen', zorg, DOEL, body);
  expect(antwoord).toMatchObject({ status: 201, body: { status: 'gevraagd', versie: 1 } });
  return String(antwoord.body.id);
};
const gegeven = async (anders: object = {}, zorgverwijzingId?: string) => {
  const id = await vraag(anders, zorgverwijzingId);
  expect((await dienst.doe(pad(id, 'verleningen'), 1, zorg, DOEL, geven)).status).toBe(200);
  return id;
};
const trekIn = (id: string, versie = 2, omvang = 'deze') =>
  dienst.doe(pad(id, 'intrekkingen'), versie, zorg, DOEL, { omvang });

/** Asks the port as a service does, for the municipality. */
async function poort(zorgverwijzingId: string, doel: Doel = 'opvang', ontvanger = aanbiederOin, nu = NU) {
  const client = await dienst.client();
  try {
    await client.query(`begin; set local schakel.gemeenten = '0363'`);
    const vraagstuk = { gemeentecode, zorgverwijzingId: zorgverwijzingId as Uuid, doel, ontvanger: ontvanger as Oin };
    return await leesToestemmingsstand(client as never, vraagstuk, nu);
  } finally {
    await client.end();
  }
}

describe('consent', () => {
  it('is for one purpose and one receiver, and opens nothing else', async () => {
    const verwijzing = await dienst.ontvang();
    await gegeven({}, verwijzing);
    expect(await poort(verwijzing)).toBe('gegeven');
    expect(await poort(verwijzing, 'jeugdhulp')).toBeUndefined();
    expect(await poort(verwijzing, 'opvang', anderOin)).toBeUndefined();
    expect(await poort(nieuwId())).toBeUndefined();
  });

  it('is one file for a purpose and a receiver, also when two ask at once', async () => {
    const body = { zorgverwijzingId: await dienst.ontvang(), doel: 'opvang', ontvanger: aanbiederOin };
    const antwoorden = await Promise.all([zorg, collega].map((wie) => dienst.begin('toestemmingen', wie, DOEL, body)));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await dienst.begin('toestemmingen', zorg, DOEL, body)).body).toMatchObject({ code: 'bestaat-al' });
  });

  it('is found by a receiver’s own transaction too, and only by that of this receiver', async () => {
    const verwijzing = await dienst.ontvang();
    await gegeven({}, verwijzing);
    const client = await dienst.client();
    const alsOntvanger = async (organisatie: string) => {
      await client.query('begin');
      await client.query(`select set_config('schakel.organisatie', $1, true)`, [organisatie]);
      const vraagstuk = { gemeentecode, zorgverwijzingId: verwijzing as Uuid, doel, ontvanger: aanbiederOin as Oin };
      const stand = await leesToestemmingsstand(client as never, vraagstuk, NU);
      await client.query('rollback');
      return stand;
    };
    expect([await alsOntvanger(aanbiederOin), await alsOntvanger(anderOin)]).toEqual(['gegeven', undefined]);
    await client.end();
  });

  it('that another municipality recorded about this referral opens nothing', async () => {
    const verwijzing = await dienst.ontvang();
    const id = await gegeven({}, verwijzing);
    // A row from before the referral was looked up; the receiver's transaction sees it.
    await dienst.sql(`update toestemming set gemeentecode = '0599' where id = $1`, [id]);
    const client = await dienst.client();
    await client.query('begin');
    await client.query(`select set_config('schakel.organisatie', $1, true)`, [aanbiederOin]);
    const vraagstuk = { gemeentecode, zorgverwijzingId: verwijzing, doel, ontvanger: aanbiederOin as Oin } as const;
    expect(await leesToestemmingsstand(client as never, vraagstuk, NU)).toBeUndefined();
    expect(
      await leesToestemmingsstand(client as never, { ...vraagstuk, gemeentecode: '0599' as Gemeentecode }, NU),
    ).toBe('gegeven');
    await client.end();
  });

  it('says what was said: nobody asked, asked, given, refused, withdrawn, lapsed', async () => {
    const verwijzing = await dienst.ontvang();
    const client = await dienst.client();
    const stand = async (nu = NU) => {
      await client.query(`begin; set local schakel.gemeenten = '0363'`);
      const vraagstuk = { gemeentecode, zorgverwijzingId: verwijzing as Uuid, doel, ontvanger: aanbiederOin as Oin };
      const gelezen = await leesToestemmingsstand(client as never, vraagstuk, nu);
      await client.query('rollback');
      return gelezen;
    };
    const standen = [await stand()];
    const id = await vraag({}, verwijzing);
    standen.push(await stand());
    await dienst.doe(pad(id, 'weigeringen'), 1, zorg, DOEL, {});
    standen.push(await stand());
    await dienst.doe(pad(id, 'verleningen'), 2, zorg, DOEL, { ...geven, geldigTotEnMet: '2026-03-31' });
    standen.push(await stand(), await stand('2026-04-01T09:00:00.000Z'));
    await trekIn(id, 3);
    standen.push(await stand());
    expect(standen).toEqual([undefined, 'gevraagd', 'geweigerd', 'gegeven', 'verlopen', 'ingetrokken']);
    await client.end();
  });

  it('lapses after its last day', async () => {
    const verwijzing = await dienst.ontvang();
    const id = await vraag({}, verwijzing);
    await dienst.doe(pad(id, 'verleningen'), 1, zorg, DOEL, { ...geven, geldigTotEnMet: '2026-03-31' });
    expect(await poort(verwijzing, 'opvang', aanbiederOin, '2026-03-31T21:59:00.000Z')).toBe('gegeven');
    expect(await poort(verwijzing, 'opvang', aanbiederOin, '2026-03-31T22:00:00.000Z')).toBe('verlopen');
    // The receiver sees until when, not who consented.
    const lijst = await dienst.lees(`toestemmingen?zorgverwijzingId=${verwijzing}`, aanbieder, DOEL);
    expect(lijst.body.resultaten).toEqual([
      ...[
        {
          id,
          versie: 2,
          status: 'gegeven',
          zorgverwijzingId: verwijzing,
          doel: 'opvang',
          ontvanger: aanbiederOin,
          geldigTotEnMet: '2026-03-31',
        },
      ],
    ]);
  });

  it('refused is recorded and opens nothing', async () => {
    const verwijzing = await dienst.ontvang();
    const id = await vraag({}, verwijzing);
    await dienst.doe(pad(id, 'weigeringen'), 1, zorg, DOEL, { reden: 'Bang voor haar neef.' });
    expect(await poort(verwijzing)).toBe('geweigerd');
    expect((await dienst.lees(pad(id), zorg, DOEL)).body).toMatchObject({
      ...{ status: 'geweigerd', redenWeigering: 'Bang voor haar neef.' },
    });
  });

  it.each([
    ['at fourteen alone', { geboortedatum: '2012-01-01' }, 'toestemmer-niet-bevoegd', 'door'],
    [
      'with an exception without reason',
      { geboortedatum: '2012-01-01', uitzondering: 'weloverwogen-wens' },
      'reden-ontbreekt',
      'reden',
    ],
  ])('is not given %s', async (_, anders, code, veld) => {
    const id = await vraag({ doel: 'jeugdhulp' });
    const { status, body } = await dienst.doe(pad(id, 'verleningen'), 1, zorg, DOEL, { ...geven, ...anders });
    expect({ status, body }).toMatchObject({ status: 400, body: { code, invalidParams: [{ name: veld }] } });
    expect(JSON.stringify(body)).not.toContain('2012-01-01');
  });
});

describe('a withdrawal', () => {
  it('closes at once, reaches the receiver, and is done when the receiver confirmed', async () => {
    const verwijzing = await dienst.ontvang();
    const id = await gegeven({}, verwijzing);
    expect((await trekIn(id)).status).toBe(200);
    expect(await poort(verwijzing)).toBe('ingetrokken');
    const bericht = await eventually(
      () => dienst.meelezer.over(id).find(({ tekst }) => tekst.includes('toestemming-ingetrokken')) ?? false,
      'the withdrawal on the topic',
      { timeoutMs: 30_000 },
    );
    expect(bericht.decoded).toMatchObject({
      event: { data: { gemeentecode: '0363', zorgverwijzingId: verwijzing, doel: 'opvang' } },
    });

    const gezien = await dienst.lees(pad(id), aanbieder, DOEL);
    expect(gezien.body).toEqual({
      ...{ id, status: 'ingetrokken', versie: 3, zorgverwijzingId: verwijzing, doel: 'opvang' },
      ...{ ontvanger: aanbiederOin, ontvangst: 'open' },
    });
    expect((await dienst.lees(pad(id), anderAanbieder, DOEL)).status).toBe(404);
    expect((await dienst.doe(pad(id, 'ontvangstbevestigingen'), 3, anderAanbieder, DOEL)).status).toBe(404);
    expect((await dienst.doe(pad(id, 'ontvangstbevestigingen'), 3, aanbieder, DOEL)).status).toBe(200);
    expect((await dienst.lees(pad(id), zorg, DOEL)).body).toMatchObject({ ontvangst: 'klaar' });
    await dienst.ronde('2026-04-01T09:00:00.000Z');
    const verteld = `select 1 from historie where aggregaat_id = $1 and type = 'termijnwaarschuwing-gegeven'`;
    expect(await dienst.sql(verteld, [id])).toEqual([]);
  });

  it('of everything closes every receiver in one go, each with a receipt of its own', async () => {
    const verwijzing = await dienst.ontvang();
    const opvang = await gegeven({}, verwijzing);
    const ander = await gegeven({ ontvanger: anderOin }, verwijzing);
    const vt = await gegeven({ doel: 'veilig-thuis-informatie', ontvanger: veiligThuisOin }, verwijzing);
    const vreemd = await gegeven();
    expect((await trekIn(opvang, 2, 'alles')).status).toBe(200);
    const stand = await dienst.sql<{ id: string; status: string; ontvangst: string | null }>(
      'select id, status, ontvangst from toestemming where id = any ($1::uuid[])',
      [[opvang, ander, vt, vreemd]],
    );
    const alles = Object.fromEntries(stand.map(({ id, status, ontvangst }) => [id, [status, ontvangst]]));
    for (const id of [opvang, ander, vt]) expect(alles[id]).toEqual(['ingetrokken', 'open']);
    expect(alles[vreemd]).toEqual(['gegeven', null]);
    await eventually(
      () =>
        [opvang, ander, vt].every((id) => dienst.meelezer.over(id).some(({ tekst }) => tekst.includes('ingetrokken'))),
      'a withdrawal for each receiver',
      { timeoutMs: 30_000 },
    );
    expect((await dienst.doe(pad(vt, 'ontvangstbevestigingen'), 3, veiligThuis, 'veilig-thuis-melding')).status).toBe(
      200,
    );
  });

  it('of one purpose leaves the others', async () => {
    const verwijzing = await dienst.ontvang();
    const opvang = await gegeven({}, verwijzing);
    const ander = await gegeven({ ontvanger: anderOin }, verwijzing);
    await gegeven({ doel: 'informatie-keten' }, verwijzing);
    expect((await trekIn(opvang, 2, 'dit-doel')).status).toBe(200);
    expect((await dienst.lees(pad(ander), zorg, DOEL)).body.status).toBe('ingetrokken');
    expect(await poort(verwijzing, 'informatie-keten')).toBe('gegeven');
  });

  it('that nobody confirmed is listed late, and then escalated', async () => {
    const id = await gegeven();
    await trekIn(id);
    const lijst = async (ontvangst: string) =>
      (
        (await dienst.lees(`toestemmingen?ontvangst=${ontvangst}&limiet=100`, coordinator, DOEL)).body.resultaten as {
          id: string;
        }[]
      ).map((een) => een.id);
    await dienst.ronde('2026-03-09T22:59:59.000Z');
    expect(await lijst('te-laat')).not.toContain(id);
    expect(await dienst.ronde('2026-03-09T23:00:00.000Z')).toBeGreaterThan(0);
    expect(await lijst('te-laat')).toContain(id);
    await dienst.ronde('2026-03-11T23:00:00.000Z');
    expect(await lijst('te-laat')).not.toContain(id);
    expect(await lijst('geescaleerd')).toContain(id);
    expect(await dienst.ronde('2026-06-01T09:00:00.000Z')).toBe(0);
  });

  it('is never undone by who reads at the same time: after the answer nobody sees consent any more', async () => {
    const verwijzing = await dienst.ontvang();
    const id = await gegeven({}, verwijzing);
    let ingetrokken = false;
    const lezer = async () => {
      for (let keer = 0; keer < 15; keer++) {
        const daarna = ingetrokken;
        const stand = await poort(verwijzing);
        if (daarna && stand !== 'ingetrokken') return 'saw it after the withdrawal';
      }
      return 'fine';
    };
    const intrekking = trekIn(id).then((antwoord) => {
      ingetrokken = true;
      return antwoord.status;
    });
    const uitkomsten = await Promise.all([intrekking, ...Array.from({ length: 8 }, lezer)]);
    expect(uitkomsten).toEqual([200, ...Array.from({ length: 8 }, () => 'fine')]);
    expect(await poort(verwijzing)).toBe('ingetrokken');
  });

  it('by two at once is written once', async () => {
    const id = await gegeven();
    const statussen = (await Promise.all([trekIn(id), trekIn(id, 2, 'alles'), trekIn(id)])).map(({ status }) => status);
    expect(statussen.sort()).toEqual([200, 409, 409]);
    expect(await dienst.sql('select 1 from historie where aggregaat_id = $1', [id])).toHaveLength(3);
  });
});

describe('a withdrawal of everything', () => {
  /** Holds the row of one consent, so that what wants to write it has read but cannot commit. */
  async function vasthouden(id: string) {
    const client = await dienst.client();
    await client.query(`begin; set local schakel.gemeenten = '0363'`);
    await client.query('select 1 from toestemming where id = $1 for update', [id]);
    return async () => {
      await client.query('rollback');
      await client.end();
    };
  }
  const wacht = async () =>
    (await dienst.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
      .length > 0;
  const statusVan = async (id: string) => (await dienst.lees(pad(id), zorg, DOEL)).body.status;
  const inRij = () => dienst.service.app.get(CommitBatcher).queued > 0;
  /** Lets the first get as far as its commit, then the second, and then both go on. */
  async function tegelijk<T>(id: string, een: () => Promise<T>, ander: () => Promise<T>): Promise<[T, T]> {
    const laatLos = await vasthouden(id);
    const eerste = een();
    await eventually(wacht, 'the first at its commit');
    let klaar = false;
    const tweede = ander().finally(() => (klaar = true));
    await eventually(() => klaar || inRij(), 'the second at its commit, or past it');
    await laatLos();
    return Promise.all([eerste, tweede]);
  }

  it('takes along what is given while it runs', async () => {
    const verwijzing = await dienst.ontvang();
    const eerste = await gegeven({}, verwijzing);
    const ander = await vraag({ ontvanger: anderOin }, verwijzing);
    const geef = () => dienst.doe(pad(ander, 'verleningen'), 1, zorg, DOEL, geven);
    const antwoorden = await tegelijk(ander, geef, () => trekIn(eerste, 2, 'alles'));
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200]);
    expect(await statusVan(ander)).toBe('ingetrokken');
    expect(await poort(verwijzing, 'opvang', anderOin)).toBe('ingetrokken');
  });

  it('is told to who gives consent while it runs', async () => {
    const verwijzing = await dienst.ontvang();
    const eerste = await gegeven({}, verwijzing);
    const ander = await vraag({ ontvanger: anderOin }, verwijzing);
    const geef = () => dienst.doe(pad(ander, 'verleningen'), 1, zorg, DOEL, geven);
    const [ingetrokken, geweigerd] = await tegelijk(eerste, () => trekIn(eerste, 2, 'alles'), geef);
    expect(ingetrokken.status).toBe(200);
    expect(geweigerd).toMatchObject({ status: 409, body: { code: 'intussen-ingetrokken' } });
    expect(await statusVan(ander)).toBe('gevraagd');
    // Who looked again may give it anew.
    expect((await geef()).status).toBe(200);
  });

  it('closes sharing without consent too, which a second person still looks at', async () => {
    const verwijzing = await dienst.ontvang();
    const eerste = await gegeven({}, verwijzing);
    const ander = await vraag({ ontvanger: anderOin }, verwijzing);
    const doorbreking = { grond: 'vitaal-belang', reden: 'Hij staat voor de deur.' };
    expect((await dienst.doe(pad(ander, 'doorbrekingen'), 1, zorg, DOEL, doorbreking)).status).toBe(200);
    expect((await trekIn(eerste, 2, 'alles')).status).toBe(200);
    expect(await poort(verwijzing, 'opvang', anderOin)).toBe('ingetrokken');
    expect((await dienst.lees(pad(ander), coordinator, DOEL)).body).toMatchObject({
      ...{ status: 'ingetrokken', ontvangst: 'open', tweedeBlik: 'open', teToetsen: [{ grond: 'vitaal-belang' }] },
    });
    const toets = { akkoord: true, toelichting: 'Nodig.' };
    expect((await dienst.doe(pad(ander, 'doorbrekingstoetsen'), 3, zorg, DOEL, toets)).status).toBe(403);
    expect((await dienst.doe(pad(ander, 'doorbrekingstoetsen'), 3, collega, DOEL, toets)).status).toBe(200);
    expect((await dienst.lees(pad(ander), coordinator, DOEL)).body).not.toHaveProperty('tweedeBlik');
  });
});

describe('sharing without consent', () => {
  it('is shown as such, looked at by a second person, and closes when that one disagrees', async () => {
    const verwijzing = await dienst.ontvang();
    const id = await vraag({}, verwijzing);
    await dienst.doe(pad(id, 'weigeringen'), 1, piket, DOEL, {});
    const doorbreking = { grond: 'vitaal-belang', reden: 'Hij staat voor de deur.' };
    expect((await dienst.doe(pad(id, 'doorbrekingen'), 2, piket, DOEL, doorbreking)).status).toBe(200);
    expect(await poort(verwijzing)).toBe('doorbroken');
    expect((await dienst.lees('toestemmingen?tweedeBlik=open&limiet=100', coordinator, DOEL)).body.resultaten).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, status: 'doorbroken' })]),
    );
    const toets = { akkoord: false, toelichting: 'Hij was al weg.' };
    expect((await dienst.doe(pad(id, 'doorbrekingstoetsen'), 3, piket, DOEL, toets)).status).toBe(403);
    expect((await dienst.doe(pad(id, 'doorbrekingstoetsen'), 3, coordinator, DOEL, toets)).status).toBe(200);
    expect(await poort(verwijzing)).toBe('ingetrokken');
    expect((await dienst.lees(pad(id), zorg, DOEL)).body).toMatchObject({ status: 'ingetrokken', ontvangst: 'open' });
  });

  it('is not looked at twice by who did it', async () => {
    const id = await vraag();
    await dienst.doe(pad(id, 'doorbrekingen'), 1, zorg, DOEL, { grond: 'ernstig-nadeel', reden: 'Nu.' });
    const toets = { akkoord: true, toelichting: 'Goed.' };
    expect((await dienst.doe(pad(id, 'doorbrekingstoetsen'), 2, zorg, DOEL, toets)).body).toMatchObject({
      code: 'vier-ogen',
    });
    expect((await dienst.doe(pad(id, 'doorbrekingstoetsen'), 2, collega, DOEL, toets)).status).toBe(200);
  });
});

describe('nobody else', () => {
  it('is asked about a referral that is not there, or is of another municipality', async () => {
    const van = (zorgverwijzingId: string) =>
      dienst.begin('toestemmingen', zorg, DOEL, { zorgverwijzingId, doel, ontvanger: aanbiederOin });
    expect((await van(nieuwId())).status).toBe(404);
    expect((await van(await dienst.ontvang('0599'))).status).toBe(404);
  });

  it('sees it: another municipality, another organisation, another purpose', async () => {
    const id = await gegeven();
    expect((await dienst.lees(pad(id), elders, DOEL)).status).toBe(404);
    expect((await dienst.lees(pad(id), anderAanbieder, DOEL)).status).toBe(404);
    expect((await dienst.lees(pad(id), aanbieder, 'veilig-thuis-melding')).status).toBe(403);
    expect((await dienst.doe(pad(id, 'intrekkingen'), 2, aanbieder, DOEL, { omvang: 'deze' })).status).toBe(403);
    const lijst = (await dienst.lees('toestemmingen?limiet=100', anderAanbieder, DOEL)).body.resultaten as {
      ontvanger: string;
    }[];
    expect(new Set(lijst.map(({ ontvanger }) => ontvanger))).toEqual(new Set([anderOin]));
  });

  it('learns what was said: not in the database, on a topic or in a log', async () => {
    const sporen = await dienst.sporen();
    expect(sporen).toContain('toestemming-bijgewerkt');
    for (const geheim of [
      '1991-07-14',
      'Bang voor haar neef',
      'Hij staat voor de deur',
      'Hij was al weg',
      'wmo-vanaf-12',
    ])
      expect(sporen).not.toContain(geheim);
  });
});
