import { Tijdbewaker } from '@schakel/service';
import { dump, gesprekMet, stopRustig, vanRotterdam } from '../fixtures/sporen.js';
import { startVerwijzingsdienst, type Verwijzingsdienst } from '../fixtures/verwijzingen.js';
import { medewerker } from '@schakel/service/proef';

let dienst: Verwijzingsdienst;
let nu = '2026-03-02T09:00:00.000Z';
const { maak, lees, doe } = gesprekMet(() => dienst);
const rotterdam = vanRotterdam('zorg-9');
const utrecht = medewerker('zorg-8', 'zorgmedewerker', '0344');

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => nu });
});
afterAll(() => stopRustig(dienst));
beforeEach(() => {
  nu = '2026-03-02T09:00:00.000Z';
});

const geplant = {
  toelichting: 'het gezin staat bij u ingeschreven sinds de zomer',
  terug: 'zij zijn al verhuisd naar elders',
};
const inRotterdam = {
  verblijf: 'geen',
  woonplaatsBuitenNederland: false,
  adres: { soort: 'woonadres', gemeentecode: '0599', aantekening226: false },
};
const pad = (id: unknown, stap = '') => `woonplaatsbepalingen/${String(id)}${stap && `/${stap}`}`;
async function bepaal(anders: object = {}) {
  const zorgverwijzingId = await dienst.ontvang();
  const { status, body } = await maak('woonplaatsbepalingen', { zorgverwijzingId, feiten: inRotterdam, ...anders });
  expect(status).toBe(201);
  return body.id;
}

describe('handing a minor over to the municipality of residence', () => {
  it('the other sees nothing until it is asked, then takes over; until then we are responsible', async () => {
    const id = await bepaal({ verzoekOp: '2026-03-01' });
    expect((await lees(pad(id))).body).toMatchObject({
      ...{ status: 'bepaald', verantwoordelijkeGemeente: '0363', antwoordUiterlijk: '2026-03-15' },
      uitkomst: { gemeentecode: '0599', stap: 1, uitleg: [{ stap: 1, oorzaak: 'geeft-gemeente' }] },
    });
    expect((await lees(pad(id), rotterdam)).status).toBe(404);
    expect((await doe(pad(id, 'vaststellingen'), 1)).body.code).toBe('andere-gemeente');

    expect((await doe(pad(id, 'overdrachten'), 1, { toelichting: geplant.toelichting })).status).toBe(200);
    expect((await lees(pad(id), rotterdam)).body).toMatchObject({
      overdracht: { naar: '0599', toelichting: geplant.toelichting },
    });
    expect((await lees('woonplaatsbepalingen', rotterdam)).body.resultaten).toContainEqual(
      expect.objectContaining({ id }),
    );
    expect((await lees(pad(id), utrecht)).status).toBe(404);
    expect((await doe(pad(id, 'overnames'), 2)).status).toBe(403);
    expect((await doe(pad(id, 'herzieningen'), 2, { feiten: inRotterdam }, rotterdam)).status).toBe(403);

    expect((await doe(pad(id, 'overnames'), 2, undefined, rotterdam)).body).toMatchObject({
      ...{ status: 'overgedragen', versie: 3, verantwoordelijkeGemeente: '0599' },
      antwoord: { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', juisteGemeente: '0599' },
    });
    const regels = await dienst.alsBeheerder<{ actor: string }>(
      `select actor from historie where aggregaat_id = $1 order by versie`,
      [id],
    );
    expect(regels.map(({ actor }) => actor)).toEqual(['zorg-1', 'zorg-1', 'zorg-9']);
  });

  it('refused, it comes back; other facts end the view of the other', async () => {
    const id = await bepaal();
    await doe(pad(id, 'overdrachten'), 1, { toelichting: geplant.toelichting });
    expect((await doe(pad(id, 'terugwijzingen'), 2, { reden: geplant.terug }, rotterdam)).body).toMatchObject({
      ...{ status: 'teruggewezen', reden: geplant.terug, verantwoordelijkeGemeente: '0363' },
    });
    const eigen = { ...inRotterdam, adres: { ...inRotterdam.adres, gemeentecode: '0363' } };
    expect((await doe(pad(id, 'herzieningen'), 3, { feiten: eigen })).body).toMatchObject({
      status: 'bepaald',
      uitkomst: { gemeentecode: '0363' },
    });
    expect((await lees(pad(id), rotterdam)).status).toBe(404);
    expect((await doe(pad(id, 'vaststellingen'), 4)).body.status).toBe('vastgesteld');
  });

  it('two of the other municipality at once: one answer', async () => {
    const id = await bepaal();
    await doe(pad(id, 'overdrachten'), 1, { toelichting: geplant.toelichting });
    const antwoorden = await Promise.all([
      doe(pad(id, 'overnames'), 2, undefined, rotterdam),
      doe(pad(id, 'terugwijzingen'), 2, { reden: geplant.terug }, vanRotterdam('zorg-10')),
    ]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('silence for two weeks is told by the clock, and changes nothing about who is responsible', async () => {
    const id = await bepaal({ verzoekOp: '2026-03-01' });
    await doe(pad(id, 'overdrachten'), 1, { toelichting: geplant.toelichting });
    nu = '2026-03-15T22:59:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await lees(pad(id))).body).not.toHaveProperty('termijnVerstrekenOp');
    nu = '2026-03-15T23:00:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await lees(pad(id))).body).toMatchObject({
      ...{ status: 'overdracht-gevraagd', termijnVerstrekenOp: nu, verantwoordelijkeGemeente: '0363' },
    });
    expect((await doe(pad(id, 'overnames'), 3, undefined, rotterdam)).status).toBe(200);
  });

  it('the care officer of another municipality does not determine for a referral of here', async () => {
    const zorgverwijzingId = await dienst.ontvang();
    expect((await maak('woonplaatsbepalingen', { zorgverwijzingId, feiten: inRotterdam }, rotterdam)).status).toBe(404);
  });
});

it('nothing of it stands in clear', async () => {
  const alles = await dump(dienst);
  const log = dienst.regels.join('\n');
  for (const waarde of Object.values(geplant))
    expect([alles.includes(waarde), log.includes(waarde)]).toEqual([false, false]);
});
