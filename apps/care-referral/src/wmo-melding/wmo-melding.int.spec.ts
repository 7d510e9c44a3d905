import { nieuwId } from '@schakel/platform';
import { mensen, startBegeleiding, type Begeleidingsdienst } from '../fixtures/begeleiding.js';
import { wmoaspecten } from './wmo-termijnen.data.js';

const NU = '2026-03-02T09:00:00.000Z';
const DOEL = 'zorgverwijzing';
const { zorg, collega, coordinator, piket, elders, aanbieder } = mensen;
const GEHEIM = 'zij slaapt op een bank bij haar nicht';
let dienst: Begeleidingsdienst;

beforeAll(async () => {
  dienst = await startBegeleiding(NU);
});
beforeEach(() => dienst.zetKlok(NU));
afterAll(() => dienst.stop());

const pad = (id: unknown, stap = '') => `wmo-meldingen/${String(id)}${stap && `/${stap}`}`;
async function melding(spoed = false): Promise<string> {
  const { status, body } = await dienst.begin('wmo-meldingen', zorg, DOEL, {
    ...{ zorgverwijzingId: await dienst.ontvang(), spoed },
  });
  expect(status).toBe(201);
  return String(body.id);
}
async function doe(id: string, stap: string, body?: object) {
  const { versie } = (await dienst.lees(pad(id), zorg, DOEL)).body;
  return dienst.doe(pad(id, stap), Number(versie), zorg, DOEL, body);
}
const onderzoek = (op: string) => ({
  ...{ op, weergaveVerstrektOp: op },
  bevindingen: wmoaspecten.map((aspect) => ({ aspect, bevinding: GEHEIM })),
});
const mijlpalen = async (id: string) =>
  ((await dienst.lees(pad(id), zorg, DOEL)).body.waarschuwingen as { termijn: string; mijlpaal: string }[]).map(
    ({ termijn, mijlpaal }) => `${termijn} ${mijlpaal}`,
  );

describe('a Wmo-melding', () => {
  it('goes from melding to decision with the days of the law', async () => {
    const id = await melding();
    expect((await doe(id, 'ontvangstbevestigingen')).body.status).toBe('in-onderzoek');
    dienst.zetKlok('2026-03-20T09:00:00.000Z');
    expect((await doe(id, 'plannen', { op: '2026-03-09' })).status).toBe(200);
    expect((await doe(id, 'onderzoeken', onderzoek('2026-03-20'))).body.status).toBe('onderzocht');
    expect((await doe(id, 'aanvragen', { op: '2026-03-20' })).body.status).toBe('aangevraagd');
    expect((await dienst.lees(pad(id), zorg, DOEL)).body).toMatchObject({
      planOpTijd: true,
      // Good Friday is 3 April, Easter Monday the sixth.
      termijnen: {
        persoonlijkPlan: '2026-03-09',
        onderzoek: '2026-04-13',
        beschikking: '2026-04-07',
        opgeschort: false,
      },
    });
    const besluit = { op: '2026-03-20', uitkomst: 'toegekend', motivering: GEHEIM };
    expect((await doe(id, 'beschikkingen', besluit)).body).toMatchObject({ code: 'identiteit-niet-vastgesteld' });
    expect((await doe(id, 'identiteitsvaststellingen', { document: 'vreemdelingendocument' })).status).toBe(200);
    expect((await doe(id, 'beschikkingen', besluit)).body.status).toBe('besloten');
    expect((await dienst.lees(pad(id), coordinator, DOEL)).body).toMatchObject({
      uitkomst: 'toegekend',
      motivering: GEHEIM,
    });
    expect(await dienst.sql('select 1 from wmo_melding where id = $1 and wekker_op is null', [id])).toHaveLength(1);
  });

  it('gives shelter at once, by who is on call, before anything else is known', async () => {
    const id = await melding(true);
    expect((await dienst.doe(pad(id, 'spoedvoorzieningen'), 1, piket, DOEL)).status).toBe(200);
    expect((await dienst.lees(pad(id), piket, DOEL)).body).toMatchObject({
      status: 'gemeld',
      spoed: { status: 'getroffen' },
    });
    expect((await dienst.doe(pad(id, 'ontvangstbevestigingen'), 2, piket, DOEL)).status).toBe(403);
    expect((await dienst.doe(pad(id, 'spoedbeeindigingen'), 2, zorg, DOEL)).status).toBe(200);
    expect((await dienst.doe(pad(id, 'spoedverklaringen'), 3, zorg, DOEL)).body).toMatchObject({
      code: 'spoed-past-niet',
    });
  });

  it('lets only the decision wait, and says so', async () => {
    const id = await melding();
    const stil = { grond: 'aanvulling', van: '2026-03-02' };
    expect((await doe(id, 'opschortingen', stil)).body).toMatchObject({ code: 'overgang-niet-toegestaan' });
    expect((await doe(id, 'aanvragen', { op: '2026-03-02' })).body).toMatchObject({ code: 'onderzoek-loopt-nog' });
    dienst.zetKlok('2026-04-14T09:00:00.000Z');
    expect((await doe(id, 'aanvragen', { op: '2026-04-14' })).status).toBe(200);
    expect((await doe(id, 'opschortingen', { ...stil, van: '2026-04-14' })).status).toBe(200);
    expect((await dienst.lees(pad(id), zorg, DOEL)).body.termijnen).toMatchObject({ opgeschort: true });
    dienst.zetKlok('2026-04-20T09:00:00.000Z');
    expect((await doe(id, 'hervattingen', { tot: '2026-04-20' })).status).toBe(200);
    // Five days stood still: 15 to 19 April. 28 April becomes 3 May, a Sunday; then comes 4 May.
    expect((await dienst.lees(pad(id), zorg, DOEL)).body.termijnen).toMatchObject({
      beschikking: '2026-05-04',
      opgeschort: false,
    });
  });

  it('is told at half, four fifths and the end of the six weeks, over the change to summer time', async () => {
    const id = await melding();
    await doe(id, 'ontvangstbevestigingen');
    // 42 days from 3 March: 1007 hours, one of them lost in the night of 29 March.
    for (const nu of [
      '2026-03-23T22:29:59Z',
      '2026-03-23T22:30:00Z',
      '2026-04-05T12:35:59Z',
      '2026-04-05T12:36:00Z',
      '2026-04-13T21:59:59Z',
      '2026-04-13T22:00:00Z',
    ])
      await dienst.ronde(nu.replace('Z', '.000Z'));
    expect(await mijlpalen(id)).toEqual(['onderzoek 50-procent', 'onderzoek 80-procent', 'onderzoek 100-procent']);
    const op = await dienst.sql<{ op: Date }>(
      `select op from historie where aggregaat_id = $1 and type = 'termijnwaarschuwing-gegeven' order by versie`,
      [id],
    );
    expect(op.map((een) => een.op.toISOString())).toEqual([
      ...['2026-03-23T22:30:00.000Z', '2026-04-05T12:36:00.000Z', '2026-04-13T22:00:00.000Z'],
    ]);
  });

  it('is told of a receipt that nobody confirmed, also after a restart of the clock', async () => {
    const id = await melding();
    await Promise.all([dienst.ronde('2026-03-03T09:00:00.000Z'), dienst.ronde('2026-03-03T09:00:00.000Z')]);
    expect(await mijlpalen(id)).toEqual(['ontvangstbevestiging 100-procent']);
    const laat = async (teLaat: string) =>
      (
        (await dienst.lees(`wmo-meldingen?teLaat=${teLaat}&limiet=100`, zorg, DOEL)).body.resultaten as { id: string }[]
      ).map((een) => een.id);
    expect(await laat('ja')).toContain(id);
    expect(await laat('nee')).not.toContain(id);
    await doe(id, 'ontvangstbevestigingen');
    expect(await laat('ja')).not.toContain(id);
  });
});

describe('refusals', () => {
  it('of a referral that is not there, or is of another municipality', async () => {
    const van = (zorgverwijzingId: string) =>
      dienst.begin('wmo-meldingen', zorg, DOEL, { zorgverwijzingId, spoed: true });
    expect((await van(nieuwId())).status).toBe(404);
    expect((await van(await dienst.ontvang('0599'))).status).toBe(404);
  });

  it('of research name the field and never what was typed', async () => {
    const id = await melding();
    await doe(id, 'ontvangstbevestigingen');
    const half = { ...onderzoek('2026-03-02'), bevindingen: onderzoek('2026-03-02').bevindingen.slice(2) };
    const { status, body } = await doe(id, 'onderzoeken', half);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'onderzoek-onvolledig', invalidParams: [{ name: 'bevindingen' }] },
    });
    expect(JSON.stringify(body)).not.toContain(GEHEIM);
  });

  it('of others: another municipality, a provider, two at once', async () => {
    const id = await melding();
    expect((await dienst.lees(pad(id), elders, DOEL)).status).toBe(404);
    expect((await dienst.lees(pad(id), aanbieder, DOEL)).status).toBe(403);
    const doet = (wie: typeof zorg) => dienst.doe(pad(id, 'ontvangstbevestigingen'), 1, wie, DOEL);
    expect((await Promise.all([doet(zorg), doet(collega), doet(zorg)])).map(({ status }) => status).sort()).toEqual([
      200, 409, 409,
    ]);
  });
});

it('what was found stands nowhere in clear, and nothing is published', async () => {
  const sporen = await dienst.sporen();
  for (const geheim of [GEHEIM, 'vreemdelingendocument', 'toegekend']) expect(sporen).not.toContain(geheim);
  // Only that the referrals themselves were received.
  const ander = dienst.meelezer.berichten.filter(({ tekst }) => !tekst.includes('zorgverwijzing-ontvangen'));
  expect(ander).toEqual([]);
});
