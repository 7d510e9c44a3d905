import { inschrijvingBsnToegekend, inschrijvingIngeschreven, inschrijvingTeruggenomen } from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import { Tijdbewaker } from '@schakel/service';
import { eenGebeurtenis, medewerker, partner, stuurGebeurtenissen } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import { dump, gesprekMet, stopRustig, vanRotterdam } from '../fixtures/sporen.js';
import { collega, startVerwijzingsdienst, type Verwijzingsdienst, zorgmedewerker } from '../fixtures/verwijzingen.js';
import { spoorkeuzeIdVan } from './spoorkeuze.store.js';

let dienst: Verwijzingsdienst;
let nu = '2026-03-02T09:00:00.000Z';
const { maak, lees, doe } = gesprekMet(() => dienst);
const piket = medewerker('piket-1', 'piketmedewerker');

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => nu });
});
afterAll(() => stopRustig(dienst));
beforeEach(() => {
  nu = '2026-03-02T09:00:00.000Z';
});

const geplant = {
  reden: 'haar broer woont tegenover de kerk',
  vast: 'het beroep bij de rechter loopt nog',
  geboren: '1987-11-29',
};
const bedenktijd = { nationaliteit: 'derdeland', verblijfsgrond: 'k', geboortedatum: geplant.geboren };
const ronde = () => dienst.service.app.get(Tijdbewaker).ronde();
const pad = (id: unknown, stap = '') => `spoorkeuzen/${String(id)}${stap && `/${stap}`}`;

async function keuze(feiten: object = bedenktijd, bevestigd = true) {
  const zorgverwijzingId = await dienst.ontvang();
  const { body, status } = await maak('spoorkeuzen', { zorgverwijzingId, feiten });
  if (status !== 201) throw new Error(JSON.stringify(body));
  if (bevestigd) await doe(pad(body.id, 'bevestigingen'), 1, { besluit: 'volg-voorstel' });
  return { id: body.id as Uuid, zorgverwijzingId };
}

describe('choosing tracks', () => {
  it('proposes, takes a departure and is confirmed; each row says why', async () => {
    const { id, zorgverwijzingId } = await keuze(
      { nationaliteit: 'nl', geboortedatum: geplant.geboren, dreiging: 'onbekend' },
      false,
    );
    expect((await lees(pad(id))).body).toMatchObject({
      ...{ status: 'voorgesteld', versie: 1, zorgverwijzingId },
      voorstel: {
        regel: 'D1',
        sporen: [
          { spoor: 'A' },
          { spoor: 'B' },
          { spoor: 'C' },
          {
            spoor: 'D',
            regels: [{ regel: 'D1', waarom: [{ kenmerk: 'hoofdregel', gegeven: 'D1', past: true }] }],
            onbekend: expect.arrayContaining([{ kenmerk: 'dreiging', maaktVerschil: true }]),
          },
          { spoor: 'E' },
        ],
      },
    });
    const afwijking = { spoor: 'D', regel: 'D2', reden: geplant.reden };
    expect((await doe(pad(id, 'afwijkingen'), 1, afwijking)).body).toMatchObject({
      versie: 2,
      afwijkingen: [{ ...afwijking, door: 'zorg-1' }],
    });
    expect((await doe(pad(id, 'bevestigingen'), 2, { besluit: 'volg-voorstel' })).body).toMatchObject({
      ...{ status: 'bevestigd', versie: 3 },
      keuze: { hoofdregel: 'D2', door: 'zorg-1' },
    });
  });

  it('there is one choice per referral, however many ask at once', async () => {
    const zorgverwijzingId = await dienst.ontvang();
    const antwoorden = await Promise.all(
      [1, 2, 3].map(() => maak('spoorkeuzen', { zorgverwijzingId, feiten: bedenktijd })),
    );
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(antwoorden.find(({ status }) => status === 409)?.body.code).toBe('bestaat-al');
    expect((await lees(`spoorkeuzen?zorgverwijzingId=${zorgverwijzingId}`)).body.resultaten).toMatchObject([
      { id: spoorkeuzeIdVan(zorgverwijzingId) },
    ]);
  });

  it('two who confirm and change at once: one is told', async () => {
    const { id } = await keuze(bedenktijd, false);
    const antwoorden = await Promise.all([
      doe(pad(id, 'bevestigingen'), 1, { besluit: 'volg-voorstel' }),
      doe(pad(id, 'feiten'), 1, { feiten: { ...bedenktijd, verblijfsgrond: 'a' } }, collega),
    ]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('what changes later is a task, never a switch', () => {
  it('8 k → 8 a: the choice stays until a person settles it', async () => {
    const { id } = await keuze();
    const gewijzigd = await doe(pad(id, 'feiten'), 2, { feiten: { ...bedenktijd, verblijfsgrond: 'a' } });
    expect(gewijzigd.body).toMatchObject({
      ...{ status: 'te-herbeoordelen', keuze: { hoofdregel: 'B2' }, voorstel: { regel: 'B3' } },
      taak: { verschil: { verantwoordelijke: { van: 'Rijk (COA)', naar: 'Gemeente' } } },
    });
    expect(gewijzigd.body.taak).not.toHaveProperty('basis');
    expect((await lees('spoorkeuzen?status=te-herbeoordelen')).body.resultaten).toContainEqual(
      expect.objectContaining({ id }),
    );
    expect((await doe(pad(id, 'bevestigingen'), 3, { besluit: 'houd-vast' })).body).toMatchObject({
      code: 'reden-ontbreekt',
      invalidParams: [{ name: 'reden' }],
    });
    expect((await doe(pad(id, 'bevestigingen'), 3, { besluit: 'houd-vast', reden: geplant.vast })).body).toMatchObject({
      ...{ status: 'bevestigd', keuze: { hoofdregel: 'B2', vastgehouden: { reden: geplant.vast } } },
    });
  });

  it('turning 18: the clock announces half a year before, and asks again on the day', async () => {
    const { id } = await keuze({ nationaliteit: 'nl', geboortedatum: '2008-09-14' });
    nu = '2026-03-13T22:59:00.000Z';
    await ronde();
    expect((await lees(pad(id))).body.status).toBe('bevestigd');
    nu = '2026-03-13T23:00:00.000Z';
    expect(await ronde()).toBe(1);
    expect((await lees(pad(id))).body).toMatchObject({
      ...{ status: 'te-herbeoordelen', keuze: { hoofdregel: 'A2' } },
      taak: {
        aanleidingen: [{ reden: 'wordt-18', dag: '2026-09-14' }],
        vooruitblik: { verschil: { hoofdregel: { van: 'A2', naar: 'D1' } } },
      },
    });
    expect(await ronde()).toBe(0);
    await doe(pad(id, 'bevestigingen'), 3, { besluit: 'volg-voorstel' });
    nu = '2026-09-13T22:00:00.000Z';
    expect(await ronde()).toBe(1);
    expect((await lees(pad(id))).body).toMatchObject({
      status: 'te-herbeoordelen',
      voorstel: { regel: 'D1' },
      keuze: { hoofdregel: 'A2' },
    });
    expect((await doe(pad(id, 'bevestigingen'), 5, { besluit: 'volg-voorstel' })).body).toMatchObject({
      keuze: { hoofdregel: 'D1' },
    });
  });

  it('registered in the BRP, taken back, and a number: tasks for the choices of that chain file only, once each', async () => {
    const { id, zorgverwijzingId } = await keuze();
    const ander = await keuze();
    const [rij] = await dienst.alsBeheerder<{ ketendossier_id: string }>(
      'select ketendossier_id from zorgverwijzing where id = $1',
      [zorgverwijzingId],
    );
    const data = { gemeentecode: '0363', ketendossierId: rij!.ketendossier_id, actieverzoekId: nieuwId() };
    const subject = nieuwId();
    const events = [
      eenGebeurtenis(inschrijvingIngeschreven, { subject, sequence: 1, data }),
      eenGebeurtenis(inschrijvingTeruggenomen, { subject, sequence: 2, data }),
      eenGebeurtenis(inschrijvingBsnToegekend, { subject, sequence: 3, data }),
    ];
    await stuurGebeurtenissen(
      dienst.topics,
      events.map((event) => ({ event, topic: 'brp-registration' as const })),
      2,
    );
    const taak = async () => (await lees(pad(id))).body;
    await eventually(async () => (await taak()).versie === 5, 'the events on the choice', { timeoutMs: 30_000 });
    expect(await taak()).toMatchObject({
      ...{ status: 'te-herbeoordelen', keuze: { hoofdregel: 'B2' } },
      taak: {
        aanleidingen: [
          { reden: 'ingeschreven-in-brp' },
          { reden: 'inschrijving-teruggenomen' },
          { reden: 'bsn-toegekend' },
        ],
      },
    });
    expect((await lees(pad(ander.id))).body.status).toBe('bevestigd');
  });

  it('a closed choice is left alone by the clock', async () => {
    const { id } = await keuze({ nationaliteit: 'nl', geboortedatum: '2008-09-14' });
    expect((await doe(pad(id, 'afsluitingen'), 2)).body.status).toBe('afgesloten');
    nu = '2026-10-01T00:00:00.000Z';
    await ronde();
    expect((await lees(pad(id))).body).toMatchObject({ status: 'afgesloten', versie: 3 });
  });
});

describe('who may', () => {
  it('the on-call desk proposes and reads, and settles nothing', async () => {
    const zorgverwijzingId = await dienst.ontvang();
    const { body } = await maak('spoorkeuzen', { zorgverwijzingId, feiten: bedenktijd }, piket);
    expect((await lees(pad(body.id), piket)).status).toBe(200);
    expect((await doe(pad(body.id, 'bevestigingen'), 1, { besluit: 'volg-voorstel' }, piket)).status).toBe(403);
  });

  it('another municipality and a provider find nothing', async () => {
    const { id, zorgverwijzingId } = await keuze();
    const buiten = vanRotterdam('zorg-9');
    expect((await lees(pad(id), buiten)).status).toBe(404);
    expect((await maak('spoorkeuzen', { zorgverwijzingId, feiten: bedenktijd }, buiten)).status).toBe(404);
    expect((await lees('spoorkeuzen', buiten)).body.resultaten).toEqual([]);
    expect((await lees(pad(id), partner('opvang-1', undefined, 'zorgaanbieder'))).status).toBe(403);
    expect((await lees(pad(id), zorgmedewerker, 'ketenregie')).status).toBe(403);
  });

  it.each<[string, string, unknown, string]>([
    ['a track that is not there', 'afwijkingen', { spoor: 'F', regel: 'D2', reden: 'x' }, 'spoor'],
    ['a row that is not there', 'afwijkingen', { spoor: 'D', regel: 'D9', reden: 'x' }, 'regel'],
    ['a decision that is not there', 'bevestigingen', { besluit: 'misschien' }, 'besluit'],
    ['a form that is not there', 'feiten', { feiten: { nationaliteit: 'nl', vorm: ['onzin'] } }, 'feiten.vorm'],
    [
      'a reflection period without state',
      'feiten',
      { feiten: { nationaliteit: 'nl', bedenktijd: { einde: '2026-01-01' } } },
      'feiten.bedenktijd.status',
    ],
  ])('%s is refused by field, without repeating it', async (_naam, stap, body, veld) => {
    const { id } = await keuze();
    const antwoord = await doe(pad(id, stap), 2, body);
    expect(antwoord).toMatchObject({ status: 400, body: { invalidParams: [{ name: veld }] } });
    expect(JSON.stringify(antwoord.body)).not.toMatch(/D9|misschien|onzin/);
  });
});

it('nothing personal stands in clear, and nothing is told to others', async () => {
  const alles = await dump(dienst);
  const log = dienst.regels.join('\n');
  for (const waarde of Object.values(geplant))
    expect([waarde, alles.includes(waarde), log.includes(waarde)]).toEqual([waarde, false, false]);
  const publiek = await dienst.alsBeheerder(
    `select 1 from historie where aggregaat = 'spoorkeuze' and publiek is not null`,
  );
  expect(publiek).toEqual([]);
});
