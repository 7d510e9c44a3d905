import { gelukt, gewonePlaats, inkoop, opvang, wie, zorgcoordinator } from '../fixtures/opvang.js';
import {
  aanbiederId,
  opvangAmsterdam,
  opvangRotterdam,
  rotterdammer,
  startVerwijzingsdienst,
  type Verwijzingsdienst,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let nu = '2026-03-02T20:00:00.000Z';
const { plaats, lees, doe, maak, zoek, reserveer } = opvang(() => dienst);
const bedden: Record<string, string> = {};
const COSM = '0198c000-0000-7000-8000-000000000104';

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => nu });
  bedden['amsterdam'] = await plaats();
  bedden['amsterdam zonder kinderen, beveiligd'] = await plaats({ kinderenMax: 0, beveiligingsniveau: 'beveiligd' });
  bedden['rotterdam'] = await plaats({ aanbiederId: vrouwenopvangRotterdam, kinderenMax: 4 }, opvangRotterdam);
  bedden['jeugd'] = await plaats({
    aanbiederId: aanbiederId(opvangAmsterdam.organisatie, 'minderjarig'),
    geslachten: ['vrouw', 'man', 'anders'],
    leeftijdVan: 12,
    leeftijdTot: 17,
  });
  bedden['cosm'] = await plaats({ aanbiederId: COSM, geslachten: ['vrouw', 'man'], kinderenMax: 0 });
});
afterAll(() => dienst.stop());

const namen = (resultaten: unknown) =>
  (resultaten as { plaatsId: string }[]).map(
    ({ plaatsId }) => Object.entries(bedden).find(([, id]) => id === plaatsId)?.[0],
  );

describe('searching a bed by what somebody needs', () => {
  it.each([
    ['nothing in particular', {}, ['amsterdam', 'amsterdam zonder kinderen, beveiligd', 'rotterdam', 'jeugd', 'cosm']],
    ['a man', { geslacht: 'man' }, ['jeugd', 'cosm']],
    ['an age', { leeftijd: 16 }, ['jeugd']],
    [
      'the first day of adulthood',
      { leeftijd: 18, geslacht: 'anders' },
      ['amsterdam', 'amsterdam zonder kinderen, beveiligd', 'rotterdam'],
    ],
    ['children', { aantalKinderen: 3 }, ['rotterdam']],
    ['a guard', { beveiligingsniveau: 'beveiligd' }, ['amsterdam zonder kinderen, beveiligd']],
    ['a region that is not safe', { nietInRegios: ['VR13'] }, ['rotterdam']],
    ['every region unsafe but one with nothing', { nietInRegios: ['VR13', 'VR17'] }, []],
    [
      'a ground of stay that one service does not take',
      { verblijfsgrond: 'a', leeftijd: 30 },
      ['amsterdam', 'amsterdam zonder kinderen, beveiligd', 'rotterdam'],
    ],
    ['a ground of stay of that service', { verblijfsgrond: 'k', soort: 'cosm' }, ['cosm']],
    ['a specialised function', { specialisatie: 'omm' }, ['cosm']],
    ['a function that nobody has', { specialisatie: 'lvb' }, []],
    [
      'a wish for a region',
      { liefstInRegio: 'VR17', leeftijd: 30, geslacht: 'vrouw' },
      ['rotterdam', 'amsterdam', 'amsterdam zonder kinderen, beveiligd', 'cosm'],
    ],
  ])('%s', async (_wat, vraag, verwacht) => {
    const { status, body } = await zoek(vraag);
    expect({ status, namen: namen(body.resultaten) }).toEqual({ status: 200, namen: verwacht });
  });

  it('without a citizen service number finds only who takes that', async () => {
    await dienst.alsBeheerder('update aanbieder set neemt_op_zonder_bsn = false where id = $1', [vrouwenopvang]);
    try {
      expect(namen((await zoek({ heeftBurgerservicenummer: false })).body.resultaten)).toEqual([
        'rotterdam',
        'jeugd',
        'cosm',
      ]);
      expect(namen((await zoek({ heeftBurgerservicenummer: true })).body.resultaten)).toHaveLength(5);
    } finally {
      await dienst.alsBeheerder('update aanbieder set neemt_op_zonder_bsn = true where id = $1', [vrouwenopvang]);
    }
  });

  it('walks on after the last bed, with and without a wish, and meets each once', async () => {
    for (const wens of [{}, { liefstInRegio: 'VR17' }]) {
      const gezien: unknown[] = [];
      for (let na: unknown; ;) {
        const { body } = await zoek({ ...wens, limiet: 2, ...(na !== undefined && { na }) });
        gezien.push(...namen(body.resultaten));
        if (body.verder === undefined) break;
        na = body.verder;
      }
      expect(gezien).toHaveLength(5);
      expect(new Set(gezien).size).toBe(5);
      expect(gezien).toEqual(namen((await zoek(wens)).body.resultaten));
    }
  });

  it('shows a held bed to nobody until its hour has passed, whether or not the clock came by', async () => {
    const verwijzing = await dienst.ontvang();
    gelukt(await reserveer(bedden['rotterdam'] ?? '', verwijzing));
    expect(namen((await zoek({ aantalKinderen: 3 })).body.resultaten)).toEqual([]);
    nu = '2026-03-02T21:00:00.000Z';
    expect(namen((await zoek({ aantalKinderen: 3 })).body.resultaten)).toEqual(['rotterdam']);
  });

  it('shows no bed of a service that ended, from the day it ended', async () => {
    await dienst.alsBeheerder(`update aanbieder set geldig_tot = '2026-03-02' where id = $1`, [COSM]);
    expect(namen((await zoek({ specialisatie: 'omm' })).body.resultaten)).toEqual([]);
    await dienst.alsBeheerder(`update aanbieder set geldig_tot = '2026-03-03' where id = $1`, [COSM]);
    expect(namen((await zoek({ specialisatie: 'omm' })).body.resultaten)).toEqual(['cosm']);
  });

  it('keeps nothing of what was asked, and refuses what is no question', async () => {
    gelukt(await zoek({ leeftijd: 117, nietInRegios: ['VR24'], aantalKinderen: 11 }));
    const log = JSON.stringify(await dienst.alsBeheerder('select attributes, body from toegangsbeslissing'));
    expect(log).toContain('plaats:zoeken');
    expect(`${log} ${dienst.regels.join()}`).not.toMatch(/VR24|\b117\b/);
    for (const fout of [
      { leeftijd: -1 },
      { leeftijd: '18' },
      { nietInRegios: ['VR99'] },
      { naam: 'x' },
      { limiet: 101 },
    ]) {
      expect({ fout, status: (await zoek(fout)).status }).toEqual({ fout, status: 400 });
    }
    expect((await zoek({}, opvangAmsterdam)).status).toBe(403);
  });
});

describe('a provider keeps its own beds', () => {
  it('takes one out of use and back, fills and empties it', async () => {
    const bed = await plaats();
    const stap = (naam: string, versie: number, body?: object) =>
      doe(`opvangplaatsen/${bed}/${naam}`, versie, body, opvangAmsterdam, inkoop);
    gelukt(await stap('buitengebruikstellingen', 1, { reden: 'Lekkage.' }));
    expect((await lees(`opvangplaatsen/${bed}`)).body).toMatchObject({ status: 'buiten-gebruik', reden: 'Lekkage.' });
    expect((await stap('bezettingen', 2)).body).toMatchObject({ code: 'overgang-niet-toegestaan' });
    gelukt(await stap('wijzigingen', 2, { ...gewonePlaats, kinderenMax: 0 }));
    gelukt(await stap('ingebruiknames', 3));
    gelukt(await stap('bezettingen', 4));
    gelukt(await stap('vrijgaven', 5));
    expect((await stap('vrijgaven', 5)).body).toMatchObject({ code: 'versieconflict' });
    expect((await stap('wijzigingen', 6, { ...gewonePlaats, leeftijdVan: 40, leeftijdTot: 30 })).body).toMatchObject({
      code: 'leeftijden-kruisen',
      invalidParams: [{ name: 'leeftijdTot' }],
    });
  });

  it('and nobody else’s: not another provider’s, not as an officer', async () => {
    const bed = await plaats();
    const body = { aanbiederId: vrouwenopvang, ...gewonePlaats };
    expect((await maak('opvangplaatsen', body, opvangRotterdam, inkoop)).status).toBe(403);
    expect((await maak('opvangplaatsen', { ...body, aanbiederId: bed }, opvangAmsterdam, inkoop)).status).toBe(404);
    expect((await maak('opvangplaatsen', body, zorgmedewerker, 'zorgverwijzing')).status).toBe(403);
    expect((await lees(`opvangplaatsen/${bed}`, opvangRotterdam, inkoop)).status).toBe(404);
    const eigen = await lees('opvangplaatsen?limiet=100', opvangRotterdam, inkoop);
    expect((eigen.body.resultaten as { id: string }[]).map(({ id }) => id)).toEqual([bedden['rotterdam']]);
  });

  it('at a location of that service that is in use, and gives one answer about any other', async () => {
    const locatie = async (aanbieder: string, van = zorgcoordinator) => {
      const adres = { straat: 'Proefstraat', huisnummer: '1', plaats: 'Proefdorp' };
      const body = { aanbiederId: aanbieder, adres };
      return gelukt(await maak('opvangadressen', body, van, 'opvangadres')).id;
    };
    const [eigen, vreemd, vervallen] = [
      await locatie(vrouwenopvang),
      await locatie(vrouwenopvangRotterdam, wie('coordinator-9', 'zorgcoordinator', '0599')),
      await locatie(vrouwenopvang),
    ];
    const weg = `opvangadressen/${vervallen}/vervallenverklaringen`;
    gelukt(await doe(weg, 1, { reden: 'Gelekt.' }, zorgcoordinator, 'opvangadres'));
    const meldAan = (opvangadresId: string) =>
      maak('opvangplaatsen', { aanbiederId: vrouwenopvang, ...gewonePlaats, opvangadresId }, opvangAmsterdam, inkoop);
    const antwoorden = await Promise.all([vreemd, vervallen, aanbiederId()].map(meldAan));
    for (const { status, body } of antwoorden) {
      const { instance: _, ...rest } = body;
      expect({ status, body: rest }).toMatchObject({
        status: 400,
        body: { code: 'opvangadres-past-niet', invalidParams: [{ name: 'opvangadresId' }] },
      });
    }
    expect((await meldAan(eigen)).status).toBe(201);
  });

  it('who refers sees the beds of all municipalities, and a contract manager too', async () => {
    for (const [van, doel] of [
      [rotterdammer, 'zorgverwijzing'],
      [zorgcoordinator, 'zorgverwijzing'],
      [wie('inkoop-9', 'contractbeheerder', '0014'), inkoop],
    ] as const) {
      expect((await lees(`opvangplaatsen/${bedden['amsterdam'] ?? ''}`, van, doel)).status).toBe(200);
    }
  });
});
