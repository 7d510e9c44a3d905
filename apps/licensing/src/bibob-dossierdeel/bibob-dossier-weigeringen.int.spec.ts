import { nieuwId } from '@schakel/platform';
import {
  behandelaar,
  coordinator,
  eenStuk,
  elders,
  nieuwDossier,
  type Bibobdossier,
} from '../fixtures/bibobdossier.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let dossier: Bibobdossier;

const klok = () => '2026-03-03T10:00:00.000Z';
const formulier = { bijlage: 'overige-beschikking', uiterlijk: '2026-03-31' };
const persoon = { soort: 'rechtspersoon', naam: 'Geheime Holding BV' };
const antwoord = { vraag: '1.2', tekst: '999990019', bewijs: [eenStuk()] };
const moment = { code: 'overname', naam: 'Overname', dag: '2026-02-01' };

/** One file with all its parts, at version 1 each. */
beforeAll(async () => {
  dienst = await startProefdienst({ klok });
  dossier = await nieuwDossier(dienst);
  for (const [pad, body] of [
    ['formulier', formulier],
    ['relatiegraaf', persoon],
    ['financiering', undefined],
  ] as const)
    expect((await dossier.begin(pad, body)).status).toBe(201);
});

afterAll(() => dienst.stop());

const lezingen = [
  'formulier',
  'formulier/ontbrekend',
  'relatiegraaf',
  `relatiegraaf/paden?naar=${nieuwId()}`,
  'financiering',
];
const beginnen: readonly (readonly [string, object | undefined])[] = [
  ['formulier', formulier],
  ['relatiegraaf', persoon],
  ['financiering', undefined],
];
const relatie = {
  soort: 'leiding',
  van: nieuwId(),
  naar: nieuwId(),
  bewijs: [],
  zekerheid: 'vermoeden',
  bron: 'open-bron',
};
const post = {
  kant: 'bron',
  soort: 'eigen-geld',
  moment: 'overname',
  bedragInCenten: '5',
  omschrijving: 'x',
  bewijs: [],
};
const stappen: readonly (readonly [string, object | undefined])[] = [
  ['formulier/antwoorden', { antwoorden: [antwoord] }],
  ['formulier/hersteltermijnen', { tot: '2026-04-14', reden: 'x' }],
  ['formulier/ondertekeningen', { naam: 'A', ondertekendOp: '2026-03-01', bewijs: eenStuk() }],
  ['formulier/volledigverklaringen', undefined],
  ['relatiegraaf/personen', persoon],
  [`relatiegraaf/personen/${nieuwId()}/wijzigingen`, persoon],
  ['relatiegraaf/relaties', relatie],
  [`relatiegraaf/relaties/${nieuwId()}/beeindigingen`, { totEnMet: '2026-03-01' }],
  [`relatiegraaf/relaties/${nieuwId()}/intrekkingen`, { reden: 'x' }],
  ['financiering/momenten', moment],
  ['financiering/posten', post],
  [`financiering/posten/${nieuwId()}/intrekkingen`, { reden: 'x' }],
  ['financiering/sluitingen', undefined],
  ['financiering/heropeningen', { reden: 'x' }],
];

const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;

describe('LB10: who handles the application gets nothing of the file', () => {
  it.each(lezingen)(
    'reading %s is refused for both purposes, the same as for a file that is not there',
    async (pad) => {
      for (const doelbinding of ['vergunningverlening', 'bibob-onderzoek']) {
        const [er, niet] = await Promise.all(
          [dossier.toets, nieuwId()].map((toets) =>
            dienst.vraag('GET', `/v1/bibob-toetsen/${toets}/${pad}`, {
              wie: behandelaar,
              doelbinding,
              headers: { 'bibob-ontvanger': 'eigen-behandeling' },
            }),
          ),
        );
        expect(er!.status).toBe(403);
        expect(zonderInstance(er!.body)).toEqual(zonderInstance(niet!.body));
        expect(JSON.stringify(er!.body)).not.toMatch(/Holding|999990019/);
      }
    },
  );

  it.each(stappen)('%s is refused', async (pad, body) => {
    expect((await dossier.stap(pad, 1, body, behandelaar)).status).toBe(403);
  });

  it.each(beginnen)('beginning %s is refused', async (pad, body) => {
    expect((await dossier.begin(pad, body, behandelaar)).status).toBe(403);
  });
});

describe('the coordinator of another municipality', () => {
  it.each(lezingen)('does not find %s', async (pad) => expect((await dossier.lees(pad, elders)).status).toBe(404));
  it.each(stappen)('does not find %s', async (pad, body) =>
    expect((await dossier.stap(pad, 1, body, elders)).status).toBe(404),
  );
  it.each(beginnen)('cannot begin %s', async (pad, body) =>
    expect((await dossier.begin(pad, body, elders)).status).toBe(404),
  );

  it('leaves a trace, and no inzage', async () => {
    await dossier.lees('formulier', elders);
    const sporen = await dienst.sql('select t::text from toegangsbeslissing t where t::text like $1', [
      `%${dossier.toets}%`,
    ]);
    expect(sporen.length).toBeGreaterThan(0);
    expect(await dienst.sql(`select id from bibob_inzage where actor = 'bibob-9'`)).toEqual([]);
  });
});

describe('refused with a stable code, and the file stays as it was', () => {
  const stuk = eenStuk();
  it.each<[string, string, object, number, string, string | undefined]>([
    [
      'a question that is not on the form',
      'formulier/antwoorden',
      { antwoorden: [{ ...antwoord, vraag: '1.11' }] },
      400,
      'vraag-niet-op-formulier',
      'antwoorden.0.vraag',
    ],
    [
      'another kind of answer',
      'formulier/antwoorden',
      { antwoorden: [{ vraag: '1.2', jaNee: true, bewijs: [stuk] }] },
      400,
      'antwoord-past-niet',
      'antwoorden.0.waarde',
    ],
    [
      'two kinds at once',
      'formulier/antwoorden',
      { antwoorden: [{ ...antwoord, jaNee: true }] },
      400,
      'antwoord-past-niet',
      'antwoorden.0.waarde',
    ],
    [
      'an answer without document',
      'formulier/antwoorden',
      { antwoorden: [{ ...antwoord, bewijs: [] }] },
      400,
      'bewijs-ontbreekt',
      'antwoorden.0.bewijs',
    ],
    ['no answers', 'formulier/antwoorden', { antwoorden: [] }, 400, 'antwoorden-ontbreken', 'antwoorden'],
    [
      'time until today',
      'formulier/hersteltermijnen',
      { tot: '2026-03-03', reden: 'x' },
      400,
      'termijn-verstreken',
      'tot',
    ],
    ['complete without signature', 'formulier/volledigverklaringen', {}, 409, 'overgang-niet-toegestaan', undefined],
    ['a relation with nobody', 'relatiegraaf/relaties', relatie, 400, 'knoop-onbekend', 'van'],
    ['an amount at no moment', 'financiering/posten', post, 400, 'moment-onbekend', 'moment'],
    ['closing nothing', 'financiering/sluitingen', {}, 409, 'financiering-leeg', undefined],
  ])('%s', async (_naam, pad, body, status, code, veld) => {
    const geweigerd = await dossier.stap(pad, 1, body);
    expect({ status: geweigerd.status, code: geweigerd.body.code }).toEqual({ status, code });
    const velden = (geweigerd.body.invalidParams ?? []) as { name: string }[];
    expect(velden.map(({ name }) => name)).toEqual(veld === undefined ? [] : [veld]);
    expect(JSON.stringify(geweigerd.body)).not.toContain('999990019');
    const [deel] = pad.split('/');
    expect((await dossier.lees(String(deel))).body.versie).toBe(1);
  });

  it.each<[string, string, object, string]>([
    [
      'a hash that is none',
      'formulier/antwoorden',
      { antwoorden: [{ ...antwoord, bewijs: [{ ...stuk, sha256: 'x' }] }] },
      'antwoorden.0.bewijs.0.sha256',
    ],
    [
      'an amount with a comma',
      'formulier/antwoorden',
      { antwoorden: [{ ...antwoord, bedragInCenten: '10,50' }] },
      'antwoorden.0.bedragInCenten',
    ],
    ['a share above all', 'relatiegraaf/relaties', { ...relatie, basispunten: 10_001 }, 'basispunten'],
    ['a kind of relation of its own', 'relatiegraaf/relaties', { ...relatie, soort: 'buurman' }, 'soort'],
    ['a question that is not official', 'relatiegraaf/personen', { ...persoon, vermeldBij: ['99'] }, 'vermeldBij'],
    ['an amount below nothing', 'financiering/posten', { ...post, bedragInCenten: '-1' }, 'bedragInCenten'],
    ['an amount as a number', 'financiering/posten', { ...post, bedragInCenten: 5 }, 'bedragInCenten'],
    ['a day that does not exist', 'financiering/momenten', { ...moment, dag: '2026-02-30' }, 'dag'],
    ['a field that is not there', 'financiering/momenten', { ...moment, bsn: '999990019' }, 'bsn'],
  ])('%s', async (_naam, pad, body, veld) => {
    const { status, body: fout } = await dossier.stap(pad, 1, body);
    expect(status).toBe(400);
    expect((fout.invalidParams as { name: string }[]).map(({ name }) => name)).toContain(veld);
    expect(JSON.stringify(fout)).not.toMatch(/999990019|buurman/);
  });

  it.each<[string, object, string]>([
    ['a question of its own', { ...formulier, vragen: [{ code: '99.9' }] }, 'vraag-niet-officieel'],
    [
      'a rewording that asks more',
      { ...formulier, vragen: [{ code: '1.2', bewoording: 'Uw BSN? En uw IBAN?', betekenisOngewijzigd: true }] },
      'bewoording-vraagt-meer',
    ],
    [
      'a rewording nobody stands for',
      { ...formulier, vragen: [{ code: '1.2', bewoording: 'Uw BSN?' }] },
      'betekenis-niet-bevestigd',
    ],
    ['a form due today', { ...formulier, uiterlijk: '2026-03-03' }, 'termijn-verstreken'],
  ])('handing out %s', async (_naam, body, code) => {
    const ander = await nieuwDossier(dienst);
    expect(await ander.begin('formulier', body)).toMatchObject({ status: 400, body: { code } });
    expect((await ander.lees('formulier')).status).toBe(404);
  });

  it('a version that is not the newest, none, and a recipient that is not on the list', async () => {
    expect(await dossier.stap('financiering/momenten', 2, moment)).toMatchObject({
      status: 409,
      body: { code: 'versieconflict', huidigeVersie: 1 },
    });
    const pad = `/v1/bibob-toetsen/${dossier.toets}/financiering/momenten`;
    const zonder = await dienst.vraag('POST', pad, { wie: coordinator, doelbinding: 'bibob-onderzoek', body: moment });
    expect(zonder.status).toBe(428);
    expect(await dossier.lees('formulier', coordinator, 'ketenregisseur')).toMatchObject({
      status: 400,
      body: { code: 'bibob-ontvanger-onbekend' },
    });
  });

  it('what is not there: a toets, or a part of it', async () => {
    const leeg = await nieuwDossier(dienst);
    expect((await leeg.lees('relatiegraaf')).status).toBe(404);
    expect((await leeg.stap('relatiegraaf/personen', 1, persoon)).status).toBe(404);
    const vraag = {
      wie: coordinator,
      doelbinding: 'bibob-onderzoek',
      headers: { 'idempotency-key': nieuwId() },
      body: persoon,
    };
    expect((await dienst.vraag('POST', `/v1/bibob-toetsen/${nieuwId()}/relatiegraaf`, vraag)).status).toBe(404);
  });

  it('somebody who gives money must be in the graph of this very file', async () => {
    const [een, ander] = [await nieuwDossier(dienst), await nieuwDossier(dienst)];
    for (const elk of [een, ander]) {
      await elk.begin('relatiegraaf', persoon);
      await elk.begin('financiering');
      await elk.stap('financiering/momenten', 1, moment);
    }
    const personen = (await ander.lees('relatiegraaf')).body.personen as { id: string }[];
    const vanBuiten = { ...post, verschafferId: personen[0]?.id };
    expect(await een.stap('financiering/posten', 2, vanBuiten)).toMatchObject({
      status: 400,
      body: { code: 'knoop-onbekend' },
    });
    expect((await ander.stap('financiering/posten', 2, vanBuiten)).status).toBe(200);
  });
});

describe('once the toets is concluded', () => {
  it('nothing of its parts changes or begins, a repeated request gets its first answer, and reading goes on', async () => {
    const klaar = await nieuwDossier(dienst);
    const key = nieuwId();
    const eerste = await klaar.begin('formulier', formulier, coordinator, key);
    await klaar.concludeer();
    const dicht = { status: 409, body: { code: 'bibob-toets-afgesloten' } };
    expect(await klaar.stap('formulier/antwoorden', 1, { antwoorden: [antwoord] })).toMatchObject(dicht);
    expect(await klaar.begin('relatiegraaf', persoon)).toMatchObject(dicht);
    expect(await klaar.begin('formulier', formulier, coordinator, key)).toMatchObject({
      status: 201,
      body: eerste.body,
    });
    expect((await klaar.lees('formulier')).status).toBe(200);
  });
});
