import { scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { type Meelezer, leesMee, stuurGebeurtenissen } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import {
  type Verwijzingsdienst,
  aanbiederId,
  bedenktijd,
  eenZorgverzoek,
  opvangAmsterdam,
  opvangRotterdam,
  startVerwijzingsdienst,
  vandaag,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgmedewerker,
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

/** Values that may stand nowhere but under the referral's own key. */
const geplant = {
  geboortedatum: '1987-11-29',
  inreisdatum: '2026-04-17',
  afwijkreden: 'haar zus woont om de hoek van de markt',
  afwijzing: 'wij kennen deze mevrouw van een eerdere opname',
  intrekking: 'zij durft niet meer naar dat huis',
};
const feiten = {
  ...bedenktijd,
  geboortedatum: geplant.geboortedatum,
  inreisdatum: geplant.inreisdatum,
  geslacht: 'vrouw',
  meegekomenKinderen: 2,
  dreiging: 'extreem',
  problematiek: ['ggz'],
  omstandigheden: ['acuut-seksueel-geweld'],
  gemeenteAangetroffen: '0599',
} as const;

async function eventsOver(id: string, aantal: number) {
  const berichten = await eventually(
    () => (meelezer.over(id).length >= aantal ? meelezer.over(id) : false),
    `${aantal} events about the referral`,
    { timeoutMs: 30_000 },
  );
  return berichten.map(({ decoded }) => {
    if (decoded.kind !== 'event' || !('data' in decoded.event)) throw new Error('not an event of ours');
    return decoded.event;
  });
}

describe('the way of one referral', () => {
  it('from request to place: one public event per step, in order, with the chain file and nothing about the person', async () => {
    const { event: verzoek, id, bericht } = eenZorgverzoek();
    await stuurGebeurtenissen(dienst.topics, [bericht]);
    await eventually(async () => (await dienst.lees(id)).status === 200, 'the referral is there', {
      timeoutMs: 30_000,
    });
    expect((await dienst.lees(id)).body).toMatchObject({
      inzage: 'behandeling',
      status: 'ontvangen',
      versie: 1,
      gemeentecode: '0363',
      ketendossierId: verzoek.data.ketendossierId,
      actieverzoekId: verzoek.subject,
      actieverzoekUrl: verzoek.dataref,
      aanbiedingen: [],
    });

    const voorgesteld = await dienst.doe(id, 'voorstellen', 1, { feiten });
    expect(voorgesteld).toMatchObject({
      status: 200,
      body: {
        id,
        status: 'voorgesteld',
        versie: 2,
        voorstel: {
          spoor: {
            regel: 'B2',
            verantwoordelijke: 'Rijk (COA)',
            grondslag: expect.stringContaining('Vw 2000 art. 8'),
            bron: expect.stringContaining('Rvb'),
            graad: 'gelezen-2017',
            leeftijdsgroep: 'volwassen',
            dag: vandaag(),
            daarnaast: [{ regel: 'E1' }, { regel: 'E2' }, { regel: 'E4' }],
          },
          gekozen: { regel: 'B2' },
          door: 'zorg-1',
        },
      },
    });
    expect(voorgesteld.headers.get('etag')).toBe('"2"');

    const aangeboden = await dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang });
    expect(aangeboden).toMatchObject({ status: 201, body: { id, status: 'aangeboden', versie: 3 } });
    expect(aangeboden.headers.get('location')).toBe(`https://dienst.example.nl/v1/zorgverwijzingen/${id}`);

    expect(await dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam)).toMatchObject({
      status: 200,
      body: { status: 'geaccepteerd', versie: 4 },
    });
    expect(await dienst.doe(id, 'plaatsingen', 4, { ingangsdatum: vandaag() })).toMatchObject({
      status: 200,
      body: { status: 'geplaatst', versie: 5 },
    });
    expect((await dienst.lees(id)).body).toMatchObject({
      status: 'geplaatst',
      ingangsdatum: vandaag(),
      voorstel: { feiten: { geboortedatum: geplant.geboortedatum, meegekomenKinderen: 2 } },
      aanbiedingen: [{ id: aangeboden.body.aanbodId, aanbiederId: vrouwenopvang, antwoord: { soort: 'geaccepteerd' } }],
    });

    const events = await eventsOver(id, 5);
    expect(events.map(({ type }) => type.split('.')[3])).toEqual([
      'zorgverwijzing-ontvangen',
      'zorgverwijzing-voorgesteld',
      'zorgverwijzing-aangeboden',
      'zorgverwijzing-geaccepteerd',
      'zorgverwijzing-geplaatst',
    ]);
    for (const [index, event] of events.entries()) {
      expect(event).toMatchObject({
        subject: id,
        sequence: String(index + 1).padStart(10, '0'),
        source: 'urn:nld:oin:00000099000000010000:systeem:care-referral',
        dataref: `https://dienst.example.nl/v1/zorgverwijzingen/${id}`,
      });
      expect(event.data).toEqual({
        gemeentecode: '0363',
        ketendossierId: verzoek.data.ketendossierId,
        actieverzoekId: verzoek.subject,
      });
      expect(scanForPersonalData(event)).toEqual([]);
    }
    expect(events[0]).toMatchObject({ causationid: verzoek.id, correlationid: verzoek.correlationid });
  });

  it('a provider that refuses hands it back: the next one is asked, and the first sees it no more', async () => {
    const id = await dienst.tot('aangeboden');
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(200);
    // That it looked is a step of the referral, and leaves the version of its own offer as it was.
    expect(await dienst.doe(id, 'afwijzingen', 3, { reden: 'geen-capaciteit' }, opvangAmsterdam)).toMatchObject({
      status: 200,
      body: { status: 'afgewezen', versie: 5 },
    });
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(404);
    expect(await dienst.doe(id, 'aanbiedingen', 5, { aanbiederId: vrouwenopvang })).toMatchObject({
      status: 409,
      body: { code: 'aanbieder-wees-al-af' },
    });
    expect(await dienst.doe(id, 'aanbiedingen', 5, { aanbiederId: vrouwenopvangRotterdam })).toMatchObject({
      status: 201,
    });
    expect((await dienst.lees(id, opvangRotterdam)).status).toBe(200);
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(404);
    const events = await eventsOver(id, 7);
    expect(events[3]).toMatchObject({ type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-gezien.v1' });
    expect(events[4]).toMatchObject({
      type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-afgewezen.v1',
      data: { redencode: 'geen-capaciteit' },
    });
  });

  it('the municipality takes an offer back, also after it was accepted, and says so to the chain', async () => {
    const id = await dienst.tot('geaccepteerd');
    const intrekking = { reden: 'reactietermijn-verlopen', toelichting: geplant.intrekking };
    expect(await dienst.doe(id, 'intrekkingen', 4, intrekking)).toMatchObject({
      status: 200,
      body: { status: 'ingetrokken' },
    });
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(404);
    expect((await dienst.lees(id)).body.aanbiedingen).toMatchObject([
      { antwoord: { soort: 'ingetrokken', ...intrekking } },
    ]);
    expect((await eventsOver(id, 5))[4]).toMatchObject({ data: { redencode: 'reactietermijn-verlopen' } });
  });

  it('an officer departs from the table with a reason, and both rows stay visible', async () => {
    const id = await dienst.ontvang();
    const afwijking = { regel: 'B3', reden: geplant.afwijkreden };
    expect(await dienst.doe(id, 'voorstellen', 1, { feiten: bedenktijd, afwijking })).toMatchObject({
      status: 200,
      body: {
        voorstel: { spoor: { regel: 'B2' }, gekozen: { regel: 'B3', verantwoordelijke: 'Gemeente' }, afwijking },
      },
    });
  });

  it('a minor goes to who takes minors, and not to a shelter for adults', async () => {
    const id = await dienst.ontvang();
    await dienst.doe(id, 'voorstellen', 1, {
      feiten: { nationaliteit: 'nl', leeftijdOnzeker: true, geschatteLeeftijd: 19 },
    });
    expect(await dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang })).toMatchObject({
      status: 409,
      body: { code: 'doelgroep-past-niet' },
    });
    const jeugdhulp = aanbiederId(opvangAmsterdam.organisatie, 'minderjarig');
    expect(await dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: jeugdhulp })).toMatchObject({ status: 201 });
  });
});

describe('what a provider sees', () => {
  it('is what it needs to answer: exactly these fields, before and after its answer', async () => {
    const id = await dienst.tot('aangeboden', feiten);
    const gezien = await dienst.lees(id, opvangAmsterdam);
    const aanbod = {
      leeftijdsgroep: 'volwassen',
      geslacht: 'vrouw',
      meegekomenKinderen: 2,
      dreiging: 'extreem',
      problematiek: ['ggz'],
      verantwoordelijke: 'Rijk (COA)',
    };
    const altijd = {
      id,
      gemeentecode: '0363',
      aanbiederId: vrouwenopvang,
      aangebodenOp: expect.any(String),
      inzage: 'aanbod',
      aanbod,
    };
    expect(gezien).toMatchObject({ status: 200 });
    expect(gezien.headers.get('etag')).toBe('"3"');
    const open = { ...aanbod, reageerVoor: expect.any(String) };
    expect(gezien.body).toEqual({ ...altijd, aanbod: open, status: 'aangeboden', versie: 3 });

    await dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam);
    await dienst.doe(id, 'plaatsingen', 5, { ingangsdatum: vandaag() });
    const daarna = await dienst.lees(id, opvangAmsterdam);
    expect(daarna.body).toEqual({ ...altijd, status: 'geplaatst', versie: 6, ingangsdatum: vandaag() });
    expect(JSON.stringify([gezien.body, daarna.body])).not.toMatch(
      /1987|derdeland|2026-04-17|0599|zorg-1|ketendossier|actieverzoek/,
    );
  });

  it('and its answer tells it no more than that it was heard', async () => {
    const id = await dienst.tot('aangeboden', feiten);
    const { body } = await dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam);
    expect(body).toEqual({ id, status: 'geaccepteerd', versie: 4 });
  });
});

describe('personal data', () => {
  it('stand in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const id = await dienst.ontvang();
    await dienst.doe(id, 'voorstellen', 1, { feiten, afwijking: { regel: 'B3', reden: geplant.afwijkreden } });
    await dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang });
    await dienst.doe(id, 'afwijzingen', 3, { reden: 'andere-reden', toelichting: geplant.afwijzing }, opvangAmsterdam);
    await dienst.doe(id, 'aanbiedingen', 4, { aanbiederId: vrouwenopvangRotterdam });
    await dienst.doe(id, 'intrekkingen', 5, { reden: 'ingetrokken', toelichting: geplant.intrekking });
    const { body } = await dienst.lees(id);
    expect(JSON.stringify(body)).toContain(geplant.afwijzing);
    await dienst.doe(id, 'voorstellen', 6, { feiten: { ...feiten, geboortedatum: '2987-11-29' } });
    await eventsOver(id, 6);

    const tabellen = await dienst.alsBeheerder<{ naam: string }>(
      `select quote_ident(tablename) as naam from pg_tables where schemaname = 'public'`,
    );
    const rijen = await Promise.all(
      tabellen.map(({ naam }) => dienst.alsBeheerder<{ t: string }>(`select t::text as t from ${naam} t`)),
    );
    const database = rijen
      .flat()
      .map(({ t }) => t)
      .join('\n');
    expect(database).toContain(id);
    expect(database).toContain('s1.');
    const log = dienst.regels.join('\n');
    expect(log).toContain('/v1/zorgverwijzingen/:id/voorstellen');
    const topic = meelezer.berichten.map(({ tekst }) => tekst).join('\n');
    for (const [veld, waarde] of Object.entries(geplant)) {
      const gevonden = {
        database: database.includes(waarde),
        log: log.includes(waarde),
        topic: topic.includes(waarde),
      };
      expect({ veld, ...gevonden }).toEqual({ veld, database: false, log: false, topic: false });
    }
  });

  it('are read with a line in both logs: who, for what, about whom by pseudonym', async () => {
    const id = await dienst.tot('aangeboden');
    await dienst.lees(id);
    await dienst.lees(id, opvangAmsterdam);
    const besluiten = await dienst.alsBeheerder<{ wie: string; handeling: string }>(
      `select body #>> '{request,subject,id}' as wie, body #>> '{request,action,name}' as handeling
       from toegangsbeslissing where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
      [id],
    );
    expect(besluiten).toEqual([
      { wie: 'zorg-1', handeling: 'zorgverwijzing:behandelen' },
      { wie: 'zorg-1', handeling: 'zorgverwijzing:behandelen' },
      { wie: 'zorg-1', handeling: 'zorgverwijzing:inhoud-lezen' },
      { wie: 'opvang-1', handeling: 'zorgverwijzing:aanbod-lezen' },
    ]);
    const verwerkingen = await dienst.alsBeheerder<{ name: string; actor: string; data_subject_id: string }>(
      'select name, actor, data_subject_id from verwerkingslog where object = $1 order by start_time, id',
      [`zorgverwijzing/${id}`],
    );
    expect(verwerkingen.map(({ name, actor }) => [name, actor])).toEqual([
      ['Zorgverwijzing ontvangen', 'systeem:care-referral'],
      ['Zorgverwijzing: stel-voor', 'zorg-1'],
      ['Zorgverwijzing: bied-aan', 'zorg-1'],
      ['Zorgverwijzing lezen', 'zorg-1'],
      ['Aangeboden zorgverwijzing lezen', 'opvang-1'],
    ]);
    expect(new Set(verwerkingen.map(({ data_subject_id }) => data_subject_id)).size).toBe(1);
    expect(verwerkingen[0]?.data_subject_id).toMatch(/^v1:[A-Za-z0-9_-]{43}$/);
  });

  it('are gone when the key is gone: where it stood remains, and nothing more can be done with it', async () => {
    const id = await dienst.tot('aangeboden');
    await dienst.alsBeheerder('delete from data_key where id = $1', [id]);
    const { status, body } = await dienst.lees(id);
    expect({ status, inzage: body.inzage, stand: body.status }).toEqual({
      status: 200,
      inzage: 'vernietigd',
      stand: 'aangeboden',
    });
    expect(body).not.toHaveProperty('voorstel');
    expect((await dienst.lees(id, opvangAmsterdam)).body).not.toHaveProperty('aanbod');
    expect(await dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam)).toMatchObject({
      status: 410,
      body: { code: 'zorgverwijzing-vernietigd' },
    });
  });

  it('have a key of their own per referral: one that opens another is none', async () => {
    const [een, ander] = [await dienst.tot('voorgesteld'), await dienst.tot('voorgesteld')];
    const sleutels = await dienst.alsBeheerder<{ id: string; wrapped: string }>(
      'select id, wrapped from data_key where id = any ($1::uuid[])',
      [[een, ander]],
    );
    expect(new Set(sleutels.map(({ wrapped }) => wrapped)).size).toBe(2);
    await dienst.alsBeheerder('delete from data_key where id = $1', [een]);
    expect((await dienst.lees(een)).body.inzage).toBe('vernietigd');
    expect((await dienst.lees(ander)).body.inzage).toBe('behandeling');
  });
});

describe('who may see what', () => {
  it('answers an unknown id and a forbidden one alike, also to a provider', async () => {
    const id = await dienst.tot('aangeboden');
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    const vreemd = await dienst.lees(id, opvangRotterdam);
    const onbekend = await dienst.lees(nieuwId(), opvangRotterdam);
    expect(vreemd.status).toBe(404);
    expect(zonderInstance(vreemd.body)).toEqual(zonderInstance(onbekend.body));
    expect((await dienst.doe(id, 'acceptaties', 3, undefined, opvangRotterdam)).status).toBe(404);
    expect((await dienst.doe(id, 'acceptaties', 3, undefined, zorgmedewerker)).status).toBe(403);
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'aangeboden', versie: 3 });
  });
});
