import { Tijdbewaker } from '@schakel/service';
import { leesMee, type Gebruiker, type Meelezer } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import {
  bedenktijd,
  collega,
  DOELBINDING,
  opvangAmsterdam,
  opvangRotterdam,
  startVerwijzingsdienst,
  vrouwenopvang,
  zorgcoordinator,
  zorgmedewerker as zorg,
  type Verwijzingsdienst,
} from '../fixtures/verwijzingen.js';

/** A Thursday. */
const BEGIN = '2026-03-05T09:00:00.000Z';
const TOT = '2026-03-31';
const VEERTIEN_DAGEN = '2026-03-16T23:00:00.000Z';
const LAATSTE_SECONDE = '2026-03-31T21:59:59.999Z';
const EERSTE_SECONDE = '2026-03-31T22:00:00.000Z';
/** The lapse is recorded. */
const VASTLEGGEN = '2026-03-31T22:05:00.000Z';
const geven = { geboortedatum: '1999-04-23', wilsbekwaam: true, door: 'betrokkene', wijze: 'schriftelijk' };
const NOOD = { grond: 'acuut-gevaar', reden: 'Hij staat voor de deur.' };

let nu = BEGIN;
let dienst: Verwijzingsdienst;
let meelezer: Meelezer;
beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => nu });
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});
beforeEach(() => void (nu = BEGIN));
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

interface Zaak {
  readonly verwijzing: string;
  readonly toestemming: string;
}
const toon = async (pad: string, wie: Gebruiker = zorg) =>
  (await dienst.vraag('GET', `/v1/${pad}`, { wie, doelbinding: DOELBINDING })).body;
const stap = (id: string, naam: string, versie: number, body?: object, wie: Gebruiker = zorg) =>
  dienst.stap(`/v1/toestemmingen/${id}/${naam}`, versie, { wie, doelbinding: DOELBINDING, ...(body && { body }) });
const verleng = (id: string, versie: number, geldigTotEnMet: string) =>
  stap(id, 'verleningen', versie, { ...geven, geldigTotEnMet });
const stand = async ({ toestemming }: Zaak, wie?: Gebruiker) => toon(`toestemmingen/${toestemming}`, wie);
const ronde = (moment: string) => {
  nu = moment;
  return dienst.ronde();
};

/** A referral with a proposal, and consent for the shelter of Amsterdam until a day. */
async function metToestemming(geldigTotEnMet = TOT): Promise<Zaak> {
  const verwijzing = await dienst.ontvang();
  await dienst.doe(verwijzing, 'voorstellen', 1, { feiten: bedenktijd });
  const body = { zorgverwijzingId: verwijzing, doel: 'opvang', ontvanger: opvangAmsterdam.organisatie };
  const gevraagd = await dienst.maak('/v1/toestemmingen', { wie: zorg, doelbinding: DOELBINDING, body });
  const toestemming = String(gevraagd.body.id);
  expect((await verleng(toestemming, 1, geldigTotEnMet)).status).toBe(200);
  return { verwijzing, toestemming };
}
async function bied({ verwijzing }: Zaak, extra: object = {}) {
  const { versie } = (await dienst.lees(verwijzing)).body;
  return dienst.doe(verwijzing, 'aanbiedingen', Number(versie), { aanbiederId: vrouwenopvang, ...extra });
}
/** As `metToestemming`, offered to that shelter. */
async function aangeboden(geldigTotEnMet?: string): Promise<Zaak & { readonly aanbodId: string }> {
  const zaak = await metToestemming(geldigTotEnMet);
  const { status, body } = await bied(zaak);
  expect(status).toBe(201);
  return { ...zaak, aanbodId: String(body.aanbodId) };
}
async function linkVan({ verwijzing, aanbodId }: { verwijzing: string; aanbodId: string }) {
  const pad = `/v1/zorgverwijzingen/${verwijzing}/eenmalige-toegangen`;
  const { body } = await dienst.maak(pad, { wie: zorg, doelbinding: DOELBINDING, body: { aanbodId } });
  const sleutelpaar = { token: String(body.link).split('#')[1], code: String(body.code) };
  return {
    open: () => dienst.vraag('POST', '/v1/eenmalige-toegangen/openingen', { body: sleutelpaar }),
    antwoord: () =>
      dienst.vraag('POST', '/v1/eenmalige-toegangen/antwoorden', { body: { ...sleutelpaar, antwoord: 'accepteer' } }),
  };
}
const ziet = async ({ verwijzing }: Zaak, wie: Gebruiker = opvangAmsterdam) =>
  (await dienst.lees(verwijzing, wie)).status;
const vindt = async ({ verwijzing }: Zaak, wie: Gebruiker = opvangAmsterdam) =>
  ((await dienst.lijst('?limiet=100', wie)).body.resultaten as { id: string }[]).some(({ id }) => id === verwijzing);
const taken = async ({ verwijzing }: Zaak) =>
  (
    (await toon(`zorgtaken?zorgverwijzingId=${verwijzing}`)).resultaten as {
      id: string;
      aanleiding: string;
      status: string;
      voor: string;
    }[]
  ).map(({ aanleiding, status }) => `${aanleiding} ${status}`);
const historie = async ({ toestemming }: Zaak, type: string) =>
  (await dienst.alsBeheerder('select 1 from historie where aggregaat_id = $1 and type = $2', [toestemming, type]))
    .length;
const verteld = ({ toestemming }: Zaak) =>
  meelezer
    .over(toestemming)
    .map(({ decoded }) => (decoded.kind === 'event' ? String(decoded.event.type.split('.').at(-2)) : 'no event'));

describe('the last day is over', () => {
  it.each([
    ['in winter time', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['on the day that summer time begins', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['on the day that summer time ends', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('%s: from the first second the receiver is as somebody without a right, by every road', async (_, tot, einde) => {
    const voor = (ms: number) => new Date(Date.parse(einde) - ms).toISOString();
    nu = voor(10 * 3_600_000);
    const zaak = await aangeboden(tot);
    const link = await linkVan(zaak);
    const gezien = await dienst.lees(zaak.verwijzing, opvangAmsterdam);
    expect(gezien.status).toBe(200);

    nu = voor(1);
    expect([await ziet(zaak), await vindt(zaak), (await link.open()).status]).toEqual([200, true, 200]);
    nu = einde;
    expect([await ziet(zaak), await vindt(zaak)]).toEqual([404, false]);
    const versie = Number(gezien.body.versie);
    const afwijzing = { reden: 'geen-capaciteit' };
    for (const [naam, body] of [
      ['acceptaties', undefined],
      ['afwijzingen', afwijzing],
    ] as const) {
      const antwoord = await dienst.doe(zaak.verwijzing, naam, versie, body, opvangAmsterdam);
      const vreemde = await dienst.doe(zaak.verwijzing, naam, versie, body, opvangRotterdam);
      expect(antwoord.status).toBe(404);
      expect({ ...antwoord.body, instance: '' }).toEqual({ ...vreemde.body, instance: '' });
    }
    expect([(await link.open()).status, (await link.antwoord()).status]).toEqual([404, 404]);
    // No round of the clock had a part in this, and the officer goes on seeing all.
    expect(await stand(zaak)).toMatchObject({ status: 'gegeven', verlopen: true });
    expect((await dienst.lees(zaak.verwijzing)).body).toMatchObject({ status: 'aangeboden', aanbiedingen: [{}] });
  });

  it('the referral shows it, and what can be done; safety goes on with a ground and a reason', async () => {
    const zaak = await metToestemming();
    expect((await dienst.lees(zaak.verwijzing)).body.toestemming).toEqual({
      ontvangers: [
        {
          ...{ doel: 'opvang', ontvanger: opvangAmsterdam.organisatie, toestemmingId: zaak.toestemming },
          ...{ uitkomst: 'gegeven', geldigTotEnMet: TOT, aanbieden: 'kan', mogelijk: ['geef', 'trek-in'] },
        },
      ],
      // Before anything is offered: nobody asked about any other receiver.
      overigen: { uitkomst: 'niet-getoetst', aanbieden: 'kan', mogelijk: ['vraag'] },
    });
    nu = '2026-03-31T12:00:00.000Z';
    await bied(zaak);
    await ronde(VASTLEGGEN);
    expect((await dienst.lees(zaak.verwijzing)).body.toestemming).toMatchObject({
      ontvangers: [
        {
          uitkomst: 'verlopen',
          aanbieden: 'alleen-met-grond',
          toegang: 'gesloten',
          mogelijk: ['geef', 'trek-in'],
        },
      ],
    });
    const { versie } = (await dienst.lees(zaak.verwijzing)).body;
    const weg = { reden: 'ingetrokken', toelichting: 'De toestemming verliep.' };
    await dienst.doe(zaak.verwijzing, 'intrekkingen', Number(versie), weg);
    expect((await bied(zaak)).body).toMatchObject({ code: 'toestemming-ontbreekt' });
    const opnieuw = await bied(zaak, { zonderToestemming: NOOD });
    expect(opnieuw.status).toBe(201);
    const link = await linkVan({ ...zaak, aanbodId: String(opnieuw.body.aanbodId) });
    expect([await ziet(zaak), await vindt(zaak), (await link.open()).status]).toEqual([200, true, 200]);
    expect((await dienst.lees(zaak.verwijzing)).body).toMatchObject({
      ...{ aanbiedingen: [{}, { toestemming: { uitkomst: 'verlopen', ...NOOD } }] },
      toestemming: { ontvangers: [{ uitkomst: 'verlopen', toegang: 'open' }] },
    });
    // What the person says afterwards counts.
    expect((await stap(zaak.toestemming, 'intrekkingen', 3, { omvang: 'deze' })).status).toBe(200);
    expect([await ziet(zaak), await vindt(zaak), (await link.open()).status]).toEqual([404, false, 404]);
  });

  it('care that has begun goes on; the officer is asked to talk, nobody is told to stop', async () => {
    const zaak = await aangeboden();
    await dienst.doe(zaak.verwijzing, 'acceptaties', 3, undefined, opvangAmsterdam);
    expect(await ronde(VASTLEGGEN)).toBeGreaterThan(0);
    expect([await ziet(zaak), await vindt(zaak)]).toEqual([200, true]);
    const lapse = await stand(zaak);
    expect(lapse).toMatchObject({ status: 'verlopen', gevolg: 'zorg-gaat-door', geldigTotEnMet: TOT });
    expect(lapse).not.toHaveProperty('ontvangst');
    expect(await taken(zaak)).toContain('toestemming-verlopen open');
    expect((await stap(zaak.toestemming, 'ontvangstbevestigingen', 3, undefined, opvangAmsterdam)).body).toMatchObject({
      code: 'ontvangst-niet-gevraagd',
    });
    // A breach could only end in closing what goes on without anybody's word.
    const doorbreking = { grond: 'vitaal-belang', reden: 'Zij is in huis.' };
    expect(await stap(zaak.toestemming, 'doorbrekingen', 3, doorbreking)).toMatchObject({
      ...{ status: 409, body: { code: 'overgang-niet-toegestaan' } },
    });
    // She comes to live there after all, and stays in their sight.
    const { versie } = (await dienst.lees(zaak.verwijzing)).body;
    expect(
      (await dienst.doe(zaak.verwijzing, 'plaatsingen', Number(versie), { ingangsdatum: '2026-04-01' })).status,
    ).toBe(200);
    expect([await ziet(zaak), await vindt(zaak)]).toEqual([200, true]);
    await eventually(() => verteld(zaak).length === 3, 'what is told of this consent');
    expect(verteld(zaak)).not.toContain('toestemming-verlopen');
    // A word of her own does end it.
    expect((await stap(zaak.toestemming, 'intrekkingen', 3, { omvang: 'deze' })).status).toBe(200);
    expect([await ziet(zaak), await vindt(zaak)]).toEqual([404, false]);
    expect(await taken(zaak)).toContain('toestemming-verlopen vervallen');
  });
});

describe('who left meanwhile', () => {
  async function vertrokken(op: string): Promise<Zaak> {
    const zaak = await aangeboden();
    const doe = async (naam: string, versie: number, body?: object, wie?: Gebruiker) =>
      expect((await dienst.doe(zaak.verwijzing, naam, versie, body, wie)).status).toBe(200);
    await doe('acceptaties', 3, undefined, opvangAmsterdam);
    await doe('plaatsingen', 4, { ingangsdatum: '2026-03-05' });
    nu = op;
    const einddatum = op.slice(0, 10);
    await doe('beeindigingen', 5, { einde: 'uitgestroomd', einddatum, bestemming: 'met-onbekende-bestemming' });
    return zaak;
  }
  const overToestemming = async (zaak: Zaak) => (await taken(zaak)).filter((taak) => taak.startsWith('toestemming'));

  it('before the last day: nobody is sent to talk with her about a date', async () => {
    const zaak = await vertrokken('2026-03-06T09:00:00.000Z');
    await ronde(VEERTIEN_DAGEN);
    expect(await stand(zaak)).toMatchObject({ status: 'gegeven', versie: 3 });
    await ronde(VASTLEGGEN);
    expect(await stand(zaak)).toMatchObject({ status: 'verlopen', gevolg: 'geen-toegang' });
    expect(await overToestemming(zaak)).toEqual([]);
  });

  it('after it, and the clock was late: who gave care then rightly went on, and owes no receipt', async () => {
    const zaak = await vertrokken('2026-04-10T09:00:00.000Z');
    await ronde('2026-05-04T09:00:00.000Z');
    expect(await stand(zaak)).toMatchObject({ status: 'verlopen', gevolg: 'zorg-gaat-door' });
    expect(await stand(zaak)).not.toHaveProperty('ontvangst');
    expect(await overToestemming(zaak)).toEqual([]);
  });
});

it('a withdrawal of all takes along a lapsed consent by which care goes on, and leaves who is out already in peace', async () => {
  const [zorg_, weg] = [await aangeboden(), await metToestemming()];
  await dienst.doe(zorg_.verwijzing, 'acceptaties', 3, undefined, opvangAmsterdam);
  await ronde(VASTLEGGEN);
  for (const zaak of [zorg_, weg]) {
    const body = { zorgverwijzingId: zaak.verwijzing, doel: 'opvang', ontvanger: opvangRotterdam.organisatie };
    const { body: ander } = await dienst.maak('/v1/toestemmingen', { wie: zorg, doelbinding: DOELBINDING, body });
    expect((await stap(String(ander.id), 'verleningen', 1, geven)).status).toBe(200);
    expect((await stap(String(ander.id), 'intrekkingen', 2, { omvang: 'alles' })).status).toBe(200);
  }
  expect([await stand(zorg_), await stand(weg)]).toMatchObject([{ status: 'ingetrokken' }, { status: 'verlopen' }]);
  expect(await ziet(zorg_)).toBe(404);
  expect(await stand(weg)).not.toHaveProperty('ontvangst');
});

describe('before the last day', () => {
  it('an officer gets a task, once; who renews does not find it any more', async () => {
    const zaak = await metToestemming();
    await ronde('2026-03-16T22:59:59.999Z');
    expect(await taken(zaak)).toEqual([]);
    await Promise.all([ronde(VEERTIEN_DAGEN), ronde(VEERTIEN_DAGEN)]);
    expect(await taken(zaak)).toEqual(['toestemming-loopt-af open']);
    await ronde('2026-03-20T09:00:00.000Z');
    // Who has it in hand is not asked once more, three days before.
    const [taak] = (await toon(`zorgtaken?zorgverwijzingId=${zaak.verwijzing}`)).resultaten as { id: string }[];
    const opgepakt = { wie: collega, doelbinding: DOELBINDING };
    expect((await dienst.stap(`/v1/zorgtaken/${taak!.id}/oppakkingen`, 1, opgepakt)).status).toBe(200);
    await ronde('2026-03-28T09:00:00.000Z');
    expect(await taken(zaak)).toEqual(['toestemming-loopt-af opgepakt']);

    expect((await verleng(zaak.toestemming, 4, '2026-05-31')).status).toBe(200);
    expect(await toon(`zorgtaken/${taak!.id}`)).toMatchObject({
      ...{ status: 'vervallen', redenVerval: 'toestemming-vastgelegd', opgepaktDoor: 'zorg-2' },
    });
    await ronde('2026-04-02T09:00:00.000Z');
    expect(await stand(zaak)).toMatchObject({ status: 'gegeven', geldigTotEnMet: '2026-05-31' });
    await ronde('2026-05-16T22:00:00.000Z');
    expect(await taken(zaak)).toEqual(['toestemming-loopt-af open', 'toestemming-loopt-af vervallen']);
  });

  it('a task that was finished without renewing comes once more shortly before; a withdrawal takes it away', async () => {
    const zaak = await metToestemming();
    await ronde(VEERTIEN_DAGEN);
    const [taak] = (await toon(`zorgtaken?zorgverwijzingId=${zaak.verwijzing}`)).resultaten as { id: string }[];
    const wie = { wie: zorg, doelbinding: DOELBINDING };
    await dienst.stap(`/v1/zorgtaken/${taak!.id}/oppakkingen`, 1, wie);
    await dienst.stap(`/v1/zorgtaken/${taak!.id}/afrondingen`, 2, { ...wie, body: { uitkomst: 'Niet bereikt.' } });
    await ronde('2026-03-27T23:00:00.000Z');
    expect(await taken(zaak)).toEqual(['toestemming-loopt-af open', 'toestemming-loopt-af afgerond']);
    expect((await stap(zaak.toestemming, 'intrekkingen', 4, { omvang: 'alles' })).status).toBe(200);
    expect(await taken(zaak)).toEqual(['toestemming-loopt-af vervallen', 'toestemming-loopt-af afgerond']);
  });
});

describe('the clock records the lapse', () => {
  it('once, by two instances after a stop of hours: event, receipt and task', async () => {
    const ander = await dienst.tweede();
    const zaken: Zaak[] = [];
    for (let nummer = 0; nummer < 8; nummer++) zaken.push(await aangeboden('2026-03-06'));
    const nooitGedeeld = await metToestemming('2026-03-06');
    const afgewezen = await aangeboden('2026-03-06');
    const nee = { reden: 'geen-capaciteit' };
    expect((await dienst.doe(afgewezen.verwijzing, 'afwijzingen', 3, nee, opvangAmsterdam)).status).toBe(200);
    // The terms to answer run out in the same night: they were open when the day ended.
    nu = '2026-03-07T05:00:00.000Z';
    const bewakers = [dienst.service, ander, dienst.service, ander].map(({ app }) => app.get(Tijdbewaker));
    await Promise.all(bewakers.map((bewaker) => bewaker.ronde()));
    await Promise.all(bewakers.map((bewaker) => bewaker.ronde()));
    for (const zaak of zaken) {
      expect(await historie(zaak, 'toestemming-verlopen')).toBe(1);
      expect((await taken(zaak)).filter((taak) => taak.startsWith('toestemming'))).toEqual([
        'toestemming-verlopen open',
      ]);
      expect(await stand(zaak, opvangAmsterdam)).toEqual({
        ...{ id: zaak.toestemming, status: 'verlopen', versie: 3, zorgverwijzingId: zaak.verwijzing, doel: 'opvang' },
        ...{ ontvanger: opvangAmsterdam.organisatie, ontvangst: 'open', geldigTotEnMet: '2026-03-06', verlopen: true },
      });
    }
    await eventually(() => zaken.every((zaak) => verteld(zaak).includes('toestemming-verlopen')), 'told to each');
    for (const zaak of zaken)
      expect(verteld(zaak).filter((type) => type === 'toestemming-verlopen')).toEqual(['toestemming-verlopen']);
    // It had nothing to look at, never or no longer: nobody has to stop, and the officer knows.
    expect(await stand(afgewezen)).toMatchObject({ status: 'verlopen', gevolg: 'geen-toegang' });
    expect(await stand(afgewezen)).not.toHaveProperty('ontvangst');
    expect(await stand(nooitGedeeld)).toMatchObject({ status: 'verlopen', gevolg: 'geen-toegang' });
    expect(await taken(nooitGedeeld)).toEqual(['toestemming-verlopen open']);

    const [bevestigd, stil] = zaken as [Zaak, Zaak];
    expect((await stap(bevestigd.toestemming, 'ontvangstbevestigingen', 3, undefined, opvangAmsterdam)).status).toBe(
      200,
    );
    const inLijst = async (ontvangst: string, { toestemming }: Zaak) =>
      (
        (await toon(`toestemmingen?ontvangst=${ontvangst}&limiet=100`, zorgcoordinator)).resultaten as { id: string }[]
      ).some(({ id }) => id === toestemming);
    // Recorded on a Saturday: two working days on is Tuesday.
    await ronde('2026-03-10T22:59:59.999Z');
    expect(await inLijst('te-laat', stil)).toBe(false);
    await ronde('2026-03-10T23:00:00.000Z');
    expect([await inLijst('te-laat', stil), await inLijst('te-laat', bevestigd)]).toEqual([true, false]);
    await ronde('2026-03-12T23:00:00.000Z');
    expect([await inLijst('geescaleerd', stil), await inLijst('klaar', bevestigd)]).toEqual([true, true]);
    // Confirming and being late open nothing.
    expect([await ziet(bevestigd), await ziet(stil)]).toEqual([404, 404]);
  });

  it('waits for who accepted in the last second: nobody who has the care is told to stop', async () => {
    nu = '2026-03-31T12:00:00.000Z';
    const zaak = await aangeboden(TOT);
    await ronde(EERSTE_SECONDE);
    expect(await stand(zaak)).toMatchObject({ status: 'gegeven', verlopen: true });
    // Its request was in time and came into the database after that round.
    nu = LAATSTE_SECONDE;
    expect((await dienst.doe(zaak.verwijzing, 'acceptaties', 3, undefined, opvangAmsterdam)).status).toBe(200);
    await ronde(VASTLEGGEN);
    expect(await stand(zaak)).toMatchObject({ status: 'verlopen', gevolg: 'zorg-gaat-door' });
    expect(await stand(zaak)).not.toHaveProperty('ontvangst');
  });

  it('or loses to who renews: one of both is written, and access is as it says', async () => {
    const zaken: Zaak[] = [];
    nu = '2026-03-31T12:00:00.000Z';
    for (let nummer = 0; nummer < 10; nummer++) zaken.push(await aangeboden(TOT));
    nu = VASTLEGGEN;
    const uitkomsten = await Promise.all([
      dienst.ronde(),
      ...zaken.map(({ toestemming }) => verleng(toestemming, 2, '2026-06-30')),
    ]);
    const antwoorden = uitkomsten.slice(1) as { readonly status: number }[];
    await dienst.ronde();
    for (const [nummer, zaak] of zaken.entries()) {
      const verlengd = antwoorden[nummer]?.status === 200;
      expect(antwoorden[nummer]?.status).toBe(verlengd ? 200 : 409);
      expect((await stand(zaak)).status).toBe(verlengd ? 'gegeven' : 'verlopen');
      expect(await historie(zaak, 'toestemming-verlopen')).toBe(verlengd ? 0 : 1);
      expect(await ziet(zaak)).toBe(verlengd ? 200 : 404);
      const open = (await taken(zaak)).filter((taak) => taak === 'toestemming-verlopen open');
      expect(open).toHaveLength(verlengd ? 0 : 1);
    }
  });

  it('first: who read before is told, and may give consent anew, which opens what still waits', async () => {
    nu = LAATSTE_SECONDE;
    const zaak = await aangeboden(TOT);
    await ronde(VASTLEGGEN);
    expect((await verleng(zaak.toestemming, 2, '2026-06-30')).status).toBe(409);
    expect(await ziet(zaak)).toBe(404);
    expect((await verleng(zaak.toestemming, 3, '2026-06-30')).status).toBe(200);
    expect(await ziet(zaak)).toBe(200);
    expect(await taken(zaak)).toEqual(['toestemming-verlopen vervallen']);
  });

  it('second: a renewal in the last second leaves it nothing to do', async () => {
    nu = LAATSTE_SECONDE;
    const zaak = await aangeboden(TOT);
    expect((await verleng(zaak.toestemming, 2, '2026-06-30')).status).toBe(200);
    await ronde(VASTLEGGEN);
    expect(await historie(zaak, 'toestemming-verlopen')).toBe(0);
    expect(await ziet(zaak)).toBe(200);
  });
});

describe('what is told', () => {
  it('says that it is over, for which purpose, and nothing of the person', () => {
    const over = meelezer.berichten.filter(({ tekst }) => tekst.includes('toestemming-verlopen'));
    expect(over.length).toBeGreaterThan(0);
    for (const { decoded } of over) {
      const { data } = (decoded as { event: { data: object } }).event;
      expect(Object.keys(data).sort()).toEqual(['doel', 'gemeentecode', 'zorgverwijzingId']);
    }
    expect(meelezer.berichten.map(({ tekst }) => tekst).join()).not.toContain('1999-04-23');
  });
});
