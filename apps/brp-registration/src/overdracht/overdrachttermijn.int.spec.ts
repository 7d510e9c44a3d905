import { Database } from '@schakel/platform';
import { decrypt, encrypt, isVernietigd, KeyRing, type Versleuteld } from '@schakel/privacy';
import { Tijdbewaker } from '@schakel/service';
import { eenInschrijving } from '../fixtures/inschrijvingen.js';
import { startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';
import { gangVan, mensenVan } from '../reizen/reisgenoten.js';

const GEVRAAGD = '2026-04-01T10:00:00.000Z';
// Good Friday and Easter Monday lie between: the third working day is Wednesday the 8th, the fifth Friday the 10th.
const VOOR_HERINNERING = '2026-04-07T21:59:59.999Z';
const HERINNERING = '2026-04-07T22:00:00.000Z';
const VOOR_TE_LAAT = '2026-04-10T21:59:59.999Z';
const TE_LAAT = '2026-04-10T22:00:00.000Z';
let nu = GEVRAAGD;
let dienst: Proefdienst;
let gang: ReturnType<typeof gangVan>;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  gang = gangVan(dienst);
});
afterAll(() => dienst.stop());
beforeEach(() => {
  nu = GEVRAAGD;
});

const hier = mensenVan('0363');
const daar = mensenVan('0599');
const utrecht = mensenVan('0344');
const haar = { geslachtsnaam: 'Wachtova', voornamen: 'Ilona', geboortedatum: '1997-02-11' };
const ronde = () => dienst.service.app.get(Tijdbewaker).ronde();

async function gevraagd(): Promise<{ id: string; overdracht: string }> {
  const id = await eenInschrijving(dienst, 'bevraagd', { over: haar });
  await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0599' });
  expect((await dienst.stap(id, 'overdrachten', 3, { toelichting: 'Daar gevonden.' })).status).toBe(200);
  const { overdracht } = (await dienst.lees(id)).body as { overdracht: { id: string } };
  return { id, overdracht: overdracht.id };
}

/** Ids on the work list of each municipality whose term stands so. */
async function lijsten(stand: string): Promise<Record<'hier' | 'daar', unknown[]>> {
  const ids = async (pad: string, wie: Gebruiker) => {
    const { status, body } = await gang.lees(pad, wie);
    expect(status).toBe(200);
    return (body.resultaten as { id: unknown }[]).map(({ id }) => id);
  };
  return {
    hier: await ids(`inschrijvingen?overdrachttermijnstand=${stand}`, hier.registrar),
    daar: await ids(`overdrachten?status=gevraagd&termijnstand=${stand}`, daar.registrar),
  };
}

/** Puts a file back to how it was written before the term was watched. */
async function vergeetTermijn(
  tabel: 'overdracht' | 'inschrijving',
  id: string,
  gemeente: string,
  oud: (toestand: Record<string, unknown>) => object,
): Promise<void> {
  const { app } = dienst.service;
  const sleutel = await app.get(Database).read([gemeente], (client) => app.get(KeyRing).openEen(client, id));
  if (isVernietigd(sleutel)) throw new Error('no key');
  const plaats = { tabel, kolom: 'inhoud', id };
  type Inhoud = Versleuteld<Record<string, unknown>>;
  const [rij] = await dienst.rijen<{ inhoud: Inhoud }>(`select inhoud from ${tabel} where id = $1`, [id]);
  const toestand = decrypt(sleutel, plaats, rij!.inhoud);
  if (isVernietigd(toestand)) throw new Error('no content');
  const wekker = `gewijzigd_op + interval '30 days'`;
  const text = `update ${tabel} set inhoud = $2, wekker_op = ${wekker} where id = $1`;
  await dienst.rijen(text, [id, encrypt(sleutel, plaats, oud(toestand))]);
}

describe('a request that the other municipality does not answer', () => {
  it('is on both work lists: to be answered, then overdue; never answered by the clock', async () => {
    const { id, overdracht } = await gevraagd();
    const beide = { hier: [id], daar: [overdracht] };
    const geen = { hier: [], daar: [] };
    nu = VOOR_HERINNERING;
    expect(await ronde()).toBe(0);
    expect([await lijsten('loopt'), await lijsten('nadert')]).toEqual([beide, geen]);
    nu = HERINNERING;
    expect(await ronde()).toBe(2);
    expect([await lijsten('loopt'), await lijsten('nadert')]).toEqual([geen, beide]);
    expect((await dienst.lees(id)).body).toMatchObject({
      ...{ status: 'overdracht-gevraagd', versie: 5, overdrachttermijnstand: 'nadert' },
      signalen: [{ soort: 'overdracht-onbeantwoord', op: HERINNERING }],
    });
    nu = VOOR_TE_LAAT;
    expect(await ronde()).toBe(0);
    nu = TE_LAAT;
    expect(await ronde()).toBe(2);
    expect([await lijsten('nadert'), await lijsten('overschreden')]).toEqual([geen, beide]);
    nu = '2026-10-30T12:00:00.000Z';
    expect(await ronde()).toBe(0);
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'overdracht-gevraagd', versie: 6 });
    expect((await gang.lees(`overdrachten/${overdracht}`, daar.registrar)).body).toMatchObject({
      ...{ status: 'gevraagd', versie: 3, termijnstand: 'overschreden', uiterlijk: '2026-04-10', identiteit: haar },
    });
    expect((await gang.lees('overdrachten', utrecht.registrar)).body.resultaten).toEqual([]);

    // What the chain was told: that it hangs and with whom, nothing about her.
    expect((await gang.events(id, 6)).slice(3)).toEqual([
      ...['inschrijving-overdracht-gevraagd', 'inschrijving-overdracht-onbeantwoord'],
      'inschrijving-overdracht-onbeantwoord',
    ]);
    const verteld = dienst.meelezer
      .over(id)
      .slice(4)
      .map(({ decoded }) => (decoded.kind === 'event' && decoded.known ? decoded.event.data : undefined));
    expect(verteld).toEqual(
      ['nadert', 'overschreden'].map((termijnstand) =>
        expect.objectContaining({ termijnstand, verantwoordelijkeGemeentecode: '0599', gemeentecode: '0363' }),
      ),
    );
    expect((await gang.lees(`inschrijvingen/${id}/handelingencontrole`, hier.registrar)).body).toMatchObject({
      ...{ ongeschonden: true, aantal: 6 },
    });

    // A person still decides, however late; then it is on no list.
    expect((await gang.doe(`overdrachten/${overdracht}/acceptaties`, 3, {}, daar.registrar)).body).toMatchObject({
      status: 'geaccepteerd',
    });
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'overgedragen', signalen: [] });
    expect(await lijsten('overschreden')).toEqual(geen);
  });

  it('withdrawn or refused it is watched no longer; asked again it has a term of its own', async () => {
    const [ingetrokken, geweigerd] = [await gevraagd(), await gevraagd()];
    nu = TE_LAAT;
    expect(await ronde()).toBe(4);
    const weg = { reden: 'Anders.' };
    expect(
      (await gang.doe(`inschrijvingen/${ingetrokken.id}/overdrachtintrekkingen`, 5, weg, hier.registrar)).status,
    ).toBe(200);
    expect((await gang.doe(`overdrachten/${geweigerd.overdracht}/weigeringen`, 2, weg, daar.registrar)).status).toBe(
      200,
    );
    expect(await lijsten('overschreden')).toEqual({ hier: [], daar: [] });
    expect((await dienst.stap(geweigerd.id, 'overdrachten', 6, { toelichting: 'Toch.' })).status).toBe(200);
    nu = '2026-05-29T10:00:00.000Z';
    expect(await ronde()).toBe(2);
    expect((await dienst.lees(geweigerd.id)).body.signalen).toHaveLength(2);
    expect((await dienst.lees(ingetrokken.id)).body).toMatchObject({ signalen: [], versie: 6 });
    expect(
      (await gang.doe(`inschrijvingen/${geweigerd.id}/overdrachtintrekkingen`, 8, weg, hier.registrar)).status,
    ).toBe(200);
  });

  it('is watched too when it was asked before anybody watched, as the migration left it', async () => {
    const { id, overdracht } = await gevraagd();
    await vergeetTermijn('overdracht', overdracht, '0599', ({ termijn: _t, termijnstand: _s, ...oud }) => oud);
    await vergeetTermijn('inschrijving', id, '0363', (oud) => {
      const { termijn: _t, ...zonder } = oud.overdracht as Record<string, unknown>;
      return { ...oud, overdracht: zonder };
    });
    expect((await dienst.lees(id)).body.overdracht).toEqual({
      ...{ id: overdracht, naar: '0599', termijn: { waarschuwOp: '2026-04-08', uiterlijk: '2026-04-10' } },
    });
    nu = '2026-05-01T10:00:00.000Z';
    expect(await ronde()).toBe(2);
    expect(await lijsten('overschreden')).toEqual({ hier: [id], daar: [overdracht] });
    expect((await gang.doe(`overdrachten/${overdracht}/acceptaties`, 2, {}, daar.registrar)).status).toBe(200);
  });

  it('three rounds at once tell once, also while somebody answers', async () => {
    const vragen = await Promise.all([gevraagd(), gevraagd(), gevraagd()]);
    nu = TE_LAAT;
    const accepteer = ({ overdracht }: { overdracht: string }) =>
      gang.doe(`overdrachten/${overdracht}/acceptaties`, 1, {}, daar.registrar);
    const [antwoorden] = await Promise.all([Promise.all(vragen.map(accepteer)), ronde(), ronde(), ronde()]);
    await ronde();
    for (const [nr, { id, overdracht }] of vragen.entries()) {
      const status = antwoorden[nr]!.status;
      expect([200, 409]).toContain(status);
      // Who lost to the clock reads again and decides on what stands there now.
      if (status === 409)
        expect((await gang.doe(`overdrachten/${overdracht}/acceptaties`, 2, {}, daar.registrar)).status).toBe(200);
      const tel = (type: string, van: string) =>
        dienst.rijen<{ n: number }>('select count(*)::int as n from historie where aggregaat_id = $1 and type = $2', [
          van,
          type,
        ]);
      const bewaakt = (await tel('overdracht-termijn-bewaakt', overdracht))[0]!.n;
      expect(bewaakt).toBe(status === 409 ? 1 : 0);
      expect((await tel('inschrijving-tijdstip-gekomen', id))[0]!.n).toBeLessThanOrEqual(1);
      expect((await dienst.lees(id)).body).toMatchObject({ status: 'overgedragen', signalen: [] });
    }
    expect(await lijsten('overschreden')).toEqual({ hier: [], daar: [] });
    expect(await gang.lekken(['Wachtova', 'Ilona', '1997-02-11'])).toEqual([]);
  });
});
