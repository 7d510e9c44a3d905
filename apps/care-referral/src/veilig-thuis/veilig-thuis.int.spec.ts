import { nieuwId } from '@schakel/platform';
import { mensen, startBegeleiding, veiligThuisOin, type Begeleidingsdienst } from '../fixtures/begeleiding.js';

// A Thursday.
const NU = '2026-03-05T09:00:00.000Z';
const DOEL = 'veilig-thuis-melding';
const { zorg, coordinator, elders, piket, veiligThuis, anderVeiligThuis, aanbieder } = mensen;
const GEHEIM = 'het jongste kind had blauwe plekken';
const MOTIEF = 'haar broer leest haar telefoon';
let dienst: Begeleidingsdienst;

beforeAll(async () => {
  dienst = await startBegeleiding(NU);
});
beforeEach(() => dienst.zetKlok(NU));
afterAll(() => dienst.stop());

const pad = (id: unknown, stap = '') => `veilig-thuis-meldingen/${String(id)}${stap && `/${stap}`}`;
const inhoud = {
  ...{ organisatie: veiligThuisOin, acuut: false, aanleidingen: ['km-anders'], aarden: ['lichamelijke-mishandeling'] },
  ...{ mensenhandel: true, omschrijving: GEHEIM, metToestemming: false, motivering: MOTIEF },
};
async function melding(anders: object = {}, verwijzing?: string): Promise<string> {
  const zorgverwijzingId = verwijzing ?? (await dienst.ontvang());
  const { status, body } = await dienst.begin('veilig-thuis-meldingen', zorg, DOEL, {
    ...inhoud,
    zorgverwijzingId,
    ...anders,
  });
  expect({ status, body }).toMatchObject({ status: 201, body: { status: 'gemeld', versie: 1 } });
  return String(body.id);
}

describe('a report to Veilig Thuis', () => {
  it('goes to the organisation of the region, which judges it and tells the reporter', async () => {
    const zorgverwijzingId = await dienst.ontvang();
    const id = await melding({}, zorgverwijzingId);
    const gezien = await dienst.lees(pad(id), veiligThuis, DOEL);
    expect(gezien.body).toEqual({
      ...{ id, status: 'gemeld', versie: 1, organisatie: veiligThuisOin, acuut: false, mensenhandel: true },
      ...{ aanleidingen: ['km-anders'], aarden: ['lichamelijke-mishandeling'], omschrijving: GEHEIM },
      ...{ gemeldOp: NU, triageUiterlijk: '2026-03-12', overdrachten: [] },
    });
    expect((await dienst.doe(pad(id, 'triages'), 1, veiligThuis, DOEL, { uitkomst: 'onderzoek' })).body.status).toBe(
      'in-onderzoek',
    );
    expect((await dienst.lees(pad(id), zorg, DOEL)).body).toMatchObject({
      ...{ onderzoekUiterlijk: '2026-05-18', zorgverwijzingId, metToestemming: false, motivering: MOTIEF },
    });
    const uitkomst = { bevestigd: true, overdrachten: ['gi', 'rvdk'] };
    expect((await dienst.doe(pad(id, 'onderzoeken'), 2, veiligThuis, DOEL, uitkomst)).status).toBe(200);
    const tekst = { tekst: 'De Raad is gevraagd.' };
    expect((await dienst.doe(pad(id, 'terugkoppelingen'), 3, veiligThuis, DOEL, tekst)).status).toBe(200);
    expect((await dienst.lees(pad(id), coordinator, DOEL)).body).toMatchObject({
      ...{
        status: 'afgesloten',
        bevestigd: true,
        overdrachten: ['gi', 'rvdk'],
        terugkoppeling: 'De Raad is gevraagd.',
      },
    });
    expect(dienst.meelezer.over(id)).toEqual([]);
  });

  it('without consent is reasoned', async () => {
    const { motivering: _, ...zonder } = inhoud;
    const body = { ...zonder, zorgverwijzingId: await dienst.ontvang() };
    const geweigerd = await dienst.begin('veilig-thuis-meldingen', zorg, DOEL, body);
    expect(geweigerd).toMatchObject({
      status: 400,
      body: { code: 'motivering-ontbreekt', invalidParams: [{ name: 'motivering' }] },
    });
    expect(JSON.stringify(geweigerd.body)).not.toContain(GEHEIM);
    expect((await dienst.begin('veilig-thuis-meldingen', zorg, DOEL, { ...body, metToestemming: true })).status).toBe(
      201,
    );
  });

  it('is told when the triage is late: five working days, or within the hour in danger', async () => {
    const gewoon = await melding();
    const acuut = await melding({ acuut: true });
    const mijlpalen = async (id: string) =>
      ((await dienst.lees(pad(id), zorg, DOEL)).body.waarschuwingen as { mijlpaal: string }[]).map(
        ({ mijlpaal }) => mijlpaal,
      );
    await dienst.ronde('2026-03-05T10:00:00.000Z');
    expect([await mijlpalen(acuut), await mijlpalen(gewoon)]).toEqual([['100-procent'], []]);
    await dienst.ronde('2026-03-12T22:59:59.000Z');
    expect(await mijlpalen(gewoon)).toEqual(['80-procent']);
    await dienst.ronde('2026-03-12T23:00:00.000Z');
    expect(await mijlpalen(gewoon)).toEqual(['80-procent', '100-procent']);
    expect((await dienst.lees('veilig-thuis-meldingen?teLaat=ja', coordinator, DOEL)).body.resultaten).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: gewoon }), expect.objectContaining({ id: acuut })]),
    );
    await dienst.ronde('2026-03-13T23:00:00.000Z');
    expect(await mijlpalen(gewoon)).toHaveLength(2);
  });

  it('is judged by Veilig Thuis only, and seen by nobody else', async () => {
    const id = await melding();
    const triage = { uitkomst: 'geen-vervolg' };
    expect((await dienst.doe(pad(id, 'triages'), 1, zorg, DOEL, triage)).status).toBe(403);
    expect((await dienst.doe(pad(id, 'triages'), 1, anderVeiligThuis, DOEL, triage)).status).toBe(404);
    expect((await dienst.lees(pad(id), anderVeiligThuis, DOEL)).status).toBe(404);
    expect((await dienst.lees(pad(id), elders, DOEL)).status).toBe(404);
    expect((await dienst.lees(pad(id), piket, DOEL)).status).toBe(403);
    expect((await dienst.lees(pad(id), aanbieder, DOEL)).status).toBe(403);
    const lijst = (await dienst.lees('veilig-thuis-meldingen', anderVeiligThuis, DOEL)).body.resultaten;
    expect(lijst).toEqual([]);
    const eigen = (await dienst.lees('veilig-thuis-meldingen?status=gemeld', veiligThuis, DOEL)).body.resultaten;
    expect(eigen).toEqual(expect.arrayContaining([expect.objectContaining({ id })]));
  });

  it('is judged by one of two at once', async () => {
    const id = await melding();
    const doet = (uitkomst: string) => dienst.doe(pad(id, 'triages'), 1, veiligThuis, DOEL, { uitkomst });
    const antwoorden = await Promise.all([doet('onderzoek'), doet('geen-vervolg'), doet('onderzoek')]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

it.each([
  ['veilig-thuis-meldingen', inhoud],
  ['meldcodes', { acuut: true }],
])('%s are not about a referral that is not there, or is of another municipality', async (soort, rest) => {
  const van = (zorgverwijzingId: string) => dienst.begin(soort, zorg, DOEL, { ...rest, zorgverwijzingId });
  expect((await van(nieuwId())).status).toBe(404);
  expect((await van(await dienst.ontvang('0599'))).status).toBe(404);
});

describe('the meldcode', () => {
  const mc = (id: unknown, stap = '') => `meldcodes/${String(id)}${stap && `/${stap}`}`;
  const stap = (nummer: number, overgeslagen = false) => ({ nummer, overgeslagen, verslag: GEHEIM });
  async function begonnen(acuut = false): Promise<string> {
    const { status, body } = await dienst.begin('meldcodes', zorg, DOEL, {
      ...{ zorgverwijzingId: await dienst.ontvang(), acuut },
    });
    expect(status).toBe(201);
    return String(body.id);
  }

  it('is walked step by step to a decision that follows from the answers', async () => {
    const id = await begonnen();
    expect((await dienst.doe(mc(id, 'stappen'), 1, zorg, DOEL, stap(2))).body).toMatchObject({
      code: 'stap-niet-aan-de-beurt',
    });
    for (const nummer of [1, 2, 3, 4])
      expect((await dienst.doe(mc(id, 'stappen'), nummer, zorg, DOEL, stap(nummer))).status).toBe(200);
    const gat = { vermoeden: true, hulpMogelijk: true, toelichting: 'Zo.' };
    expect((await dienst.doe(mc(id, 'besluiten'), 5, zorg, DOEL, gat)).body).toMatchObject({
      code: 'afweging-onvolledig',
    });
    const antwoorden = {
      vermoeden: true,
      onveilig: false,
      hulpMogelijk: true,
      hulpAanvaard: false,
      toelichting: 'Vader weigert.',
    };
    expect((await dienst.doe(mc(id, 'besluiten'), 5, zorg, DOEL, antwoorden)).status).toBe(200);
    expect((await dienst.lees(mc(id), coordinator, DOEL)).body).toMatchObject({
      status: 'besloten',
      besluit: 'melden',
    });
    expect((await dienst.doe(mc(id, 'stappen'), 6, zorg, DOEL, stap(1))).body).toMatchObject({
      code: 'overgang-niet-toegestaan',
    });
  });

  it('may skip steps when it became acute, and only then', async () => {
    const id = await begonnen();
    expect((await dienst.doe(mc(id, 'stappen'), 1, zorg, DOEL, stap(1, true))).body).toMatchObject({
      code: 'overslaan-alleen-acuut',
    });
    expect((await dienst.doe(mc(id, 'acuutverklaringen'), 1, zorg, DOEL)).status).toBe(200);
    expect((await dienst.doe(mc(id, 'stappen'), 2, zorg, DOEL, stap(1, true))).status).toBe(200);
    expect((await dienst.lees(mc(id), zorg, DOEL)).body).toMatchObject({
      acuut: true,
      stappen: [{ nummer: 1, overgeslagen: true }],
    });
  });

  it('is nobody else’s', async () => {
    const id = await begonnen();
    expect((await dienst.lees(mc(id), elders, DOEL)).status).toBe(404);
    expect((await dienst.lees(mc(id), veiligThuis, DOEL)).status).toBe(403);
    expect((await dienst.lees('meldcodes', elders, DOEL)).body.resultaten).toEqual([]);
    expect((await dienst.lees('meldcodes?status=in-uitvoering', zorg, DOEL)).body.resultaten).toEqual(
      expect.arrayContaining([expect.objectContaining({ id })]),
    );
  });
});

it('what was seen and why it was told stands nowhere in clear', async () => {
  const sporen = await dienst.sporen();
  for (const geheim of [
    GEHEIM,
    MOTIEF,
    'De Raad is gevraagd',
    'Vader weigert',
    'lichamelijke-mishandeling',
    'hulp-zonder-melding',
  ])
    expect(sporen).not.toContain(geheim);
});
