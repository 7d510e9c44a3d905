import { wettelijkeDag } from '@schakel/domain';
import { leesMee, type Meelezer } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import { nieuwId } from '@schakel/platform';
import {
  DOELBINDING,
  type Verwijzingsdienst,
  bedenktijd,
  opvangAmsterdam,
  rotterdammer,
  startVerwijzingsdienst,
  vandaag,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let verschuiving = 0;
const klok = () => new Date(Date.now() + verschuiving).toISOString();
const DAG = 24 * 3_600_000;

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok });
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const zorg = { wie: zorgmedewerker, doelbinding: DOELBINDING };
const lees = async (pad: string, wie = zorgmedewerker) => dienst.vraag('GET', `/v1/${pad}`, { ...zorg, wie });
const resultaten = async <T>(pad: string) => (await lees(pad)).body.resultaten as T[];

async function geplaatst(feiten: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await dienst.tot('geaccepteerd', feiten);
  await dienst.doe(id, 'plaatsingen', 4, { ingangsdatum: vandaag() });
  return id;
}
const punten = ['kennismaking', 'veiligheidsplan', 'medische-zorg', 'inkomen-en-betaler', 'contactpersoon'];
const overdracht = (...extra: object[]) => ({
  einddatum: vandaag(),
  overdracht: [...punten.map((punt) => ({ punt })), ...extra],
});

describe('the end of a referral', () => {
  it('is a warm transfer only with the whole checklist; then the provider sees it no more', async () => {
    const id = await geplaatst({ meegekomenKinderen: 1 });
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(200);
    const onvolledig = await dienst.doe(id, 'overdrachten', 5, overdracht());
    expect(onvolledig).toMatchObject({
      status: 400,
      body: { code: 'overdracht-onvolledig', invalidParams: [{ name: 'overdracht' }] },
    });
    const kinderen = { punt: 'kinderen', nietGedaan: 'Het kind is bij de vader gebleven.' };
    expect(await dienst.doe(id, 'overdrachten', 5, overdracht(kinderen))).toMatchObject({
      status: 200,
      body: { status: 'overgedragen', versie: 6 },
    });
    expect((await dienst.lees(id)).body).toMatchObject({
      status: 'overgedragen',
      einddatum: vandaag(),
      overdracht: expect.arrayContaining([kinderen]),
    });
    expect((await dienst.lees(id, opvangAmsterdam)).status).toBe(404);
    const laatste = await eventually(
      () =>
        meelezer.over(id).find(({ decoded }) => decoded.kind === 'event' && decoded.event.type.includes('beeindigd')),
      'the end as event',
    );
    expect(laatste.tekst).toContain('overgedragen');
    expect(laatste.tekst).not.toContain('vader');
  });

  it.each(['doorgeplaatst', 'uitgestroomd', 'afgebroken'])('or %s, with where somebody went', async (einde) => {
    const id = await geplaatst();
    const body = { einde, einddatum: vandaag(), bestemming: 'met-onbekende-bestemming' };
    expect((await dienst.doe(id, 'beeindigingen', 5, body)).body).toMatchObject({ status: einde });
    expect(await dienst.doe(id, 'beeindigingen', 6, body)).toMatchObject({ status: 409 });
  });

  it('says how the assignment runs, beside where the person is', async () => {
    const id = await geplaatst();
    const body = { toewijzing: 'buiten-keten-zonder-bsn' };
    expect((await dienst.doe(id, 'toewijzingen', 5, body)).body).toMatchObject({ status: 'geplaatst', versie: 6 });
    expect((await dienst.lees(id)).body).toMatchObject(body);
    expect((await lees('overdrachtspunten')).body.resultaten).toHaveLength(8);
  });
});

describe('children that came along', () => {
  it('have a referral of their own, on the track of minors, and the chain hears of the parent only', async () => {
    const ouder = await dienst.tot('voorgesteld', { meegekomenKinderen: 1 });
    const pad = `/v1/zorgverwijzingen/${ouder}/kindverwijzingen`;
    const key = nieuwId();
    const start = (wie = zorgmedewerker) =>
      dienst.vraag('POST', pad, { ...zorg, wie, headers: { 'idempotency-key': key } });
    const { status, body } = await start();
    expect(status).toBe(201);
    expect((await start()).body.id).toBe(body.id);
    expect((await start(rotterdammer)).status).toBe(404);
    const kind = String(body.id);
    const [vanOuder, vanKind] = [(await dienst.lees(ouder)).body, (await dienst.lees(kind)).body];
    expect(vanKind).toMatchObject({
      ouderverwijzingId: ouder,
      status: 'ontvangen',
      actieverzoekId: vanOuder.actieverzoekId,
    });
    expect(await dienst.doe(kind, 'voorstellen', 1, { feiten: bedenktijd })).toMatchObject({
      status: 400,
      body: { code: 'kind-niet-minderjarig' },
    });
    const minderjarig = { nationaliteit: 'derdeland', geschatteLeeftijd: 6, gezagAanwezig: true };
    expect(await dienst.doe(kind, 'voorstellen', 1, { feiten: minderjarig })).toMatchObject({
      status: 200,
      body: { voorstel: { spoor: { leeftijdsgroep: 'minderjarig' } } },
    });
    const kleinkind = await dienst.vraag('POST', `/v1/zorgverwijzingen/${kind}/kindverwijzingen`, {
      ...zorg,
      headers: { 'idempotency-key': nieuwId() },
    });
    expect(kleinkind).toMatchObject({ status: 409, body: { code: 'kind-van-kind' } });
    // A later event of the parent: what came before it would have been here by now.
    await dienst.doe(ouder, 'urgenties', 2, { urgentie: 'spoed' });
    await eventually(() => meelezer.over(ouder).length === 3, 'the events of the parent');
    expect(meelezer.over(kind)).toEqual([]);
  });
});

describe('the interpreter', () => {
  it('is told to officer and provider, by code', async () => {
    const id = await dienst.ontvang();
    const tolk = { soort: 'taal', taal: 'bg' };
    await dienst.doe(id, 'voorstellen', 1, { feiten: bedenktijd, tolk });
    expect((await dienst.lees(id)).body).toMatchObject({ tolk });
    expect(
      await dienst.doe(id, 'voorstellen', 2, { feiten: bedenktijd, tolk: { soort: 'taal', taal: 'Bulgaars' } }),
    ).toMatchObject({ status: 400, body: { invalidParams: [{ name: 'tolk.taal' }] } });
  });
});

describe('after-care', () => {
  it('begins with the placement; its moments become tasks by clock, also after the end', async () => {
    const id = await geplaatst();
    const [plan] = await resultaten<{ id: string; status: string }>(`nazorgplannen?zorgverwijzingId=${id}`);
    expect(plan).toMatchObject({ status: 'lopend' });
    const body = { einde: 'uitgestroomd', einddatum: vandaag(), bestemming: 'eigen-woning' };
    await dienst.doe(id, 'beeindigingen', 5, body);
    verschuiving = 8 * DAG;
    const dag8 = wettelijkeDag(klok());
    await dienst.ronde();
    await dienst.ronde();
    verschuiving = 0;
    const taken = await resultaten<{ aanleiding: string; voor: string }>(`zorgtaken?zorgverwijzingId=${id}`);
    expect(taken).toMatchObject([{ aanleiding: 'nazorg', voor: 'zorgmedewerker' }]);
    const vol = (await lees(`nazorgplannen/${plan!.id}`)).body as {
      momenten: { code: string; dag: string; taakOp?: string }[];
    };
    expect(vol.momenten.map(({ code }) => code)).toEqual(['week-1', 'maand-1', 'maand-3', 'maand-6', 'jaar-1']);
    expect(vol.momenten.filter(({ taakOp }) => taakOp !== undefined).map(({ dag }) => dag <= dag8)).toEqual([true]);

    const legVast = (versie: number, uitkomst: object) =>
      dienst.stap(`/v1/nazorgplannen/${plan!.id}/uitkomsten`, versie, { ...zorg, body: uitkomst });
    expect(await legVast(2, { moment: 'maand-6', uitkomst: 'veilig-zonder-hulpvraag' })).toMatchObject({
      status: 409,
      body: { code: 'moment-te-vroeg' },
    });
    expect(
      await legVast(2, { moment: 'maand-1', uitkomst: 'wil-geen-nazorg', toelichting: 'Belde zelf af.' }),
    ).toMatchObject({
      status: 200,
      body: { status: 'afgerond' },
    });
    expect(await legVast(3, { moment: 'jaar-1', uitkomst: 'geen-contact' })).toMatchObject({ status: 409 });
    expect((await lees(`nazorgplannen/${plan!.id}`, rotterdammer)).status).toBe(404);
    expect((await lees('nazorgplannen', opvangAmsterdam)).status).toBe(403);
  });
});
