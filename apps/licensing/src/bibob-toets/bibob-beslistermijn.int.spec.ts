import { bibobcoordinator, bibobonderzoek, bibobwerk, eenConclusiebericht, instelbareKlok } from '../fixtures/bibob.js';
import { gesprekMet } from '../fixtures/besluiten.js';
import { loketVan } from '../fixtures/loket.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
const { klok, zet } = instelbareKlok('2026-03-02');
const werk = bibobwerk(() => dienst);
const { dien, stap: behandel, lees } = loketVan(() => dienst);
const { besluit } = gesprekMet(() => dienst);

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
});
beforeEach(() => zet('2026-03-02'));
afterAll(() => dienst.stop());

const bevraging = {
  bron: 'handelsregister-personen',
  op: '2026-03-02',
  doel: 'De keten van eigenaren.',
  resultaat: 'Eén bv.',
};
const oordeel = { mate: 'geen', aGrond: false, bGrond: false, lid6: false } as const;

/** A toets of which the own research is done, so that advice may be asked; gives its id and version. */
async function onderzocht(aanvraag: string): Promise<{ id: string; versie: number }> {
  const id = String((await werk.begin(aanvraag)).body.id);
  return { id, versie: await werk.loop(id, 1, ['bronbevragingen', bevraging], ['onderzoeken', bibobonderzoek]) };
}

const vraag = (op: string) => ['adviesaanvragen', { gevraagdOp: op, betrokkeneGeinformeerdOp: op }] as const;
const ontvang = (op: string) =>
  ['adviezen', { uitgebrachtOp: op, ontvangenOp: op, inhoud: 'Er is geen gevaar.', ...oordeel }] as const;

const termijn = async (aanvraag: string) => {
  const { body } = await lees(aanvraag);
  return [body.beslistermijnEinde, body.termijnVoorlopig];
};

describe('Wet Bibob art. 31: what the LBB is asked moves the term of the application, in the same transaction', () => {
  it('request, stop, extension and receipt: the licence officer sees the dates, and never the ground', async () => {
    // Alcoholwet: eight weeks after 2 March is 27 April, Koningsdag → 28 April.
    const aanvraag = await dien({ vergunningsoort: 'alcoholwetvergunning' });
    const { id, versie } = await onderzocht(aanvraag);
    expect(await termijn(aanvraag)).toEqual(['2026-04-28', false]);
    zet('2026-03-09');
    let nu = await werk.loop(id, versie, vraag('2026-03-09'));
    expect((await termijn(aanvraag))[1]).toBe(true);
    zet('2026-03-20');
    nu = await werk.loop(id, nu, ['adviespauzes', { gevraagdOp: '2026-03-20', aan: 'gemeente' }]);
    zet('2026-03-30');
    nu = await werk.loop(id, nu, ['advieshervattingen', { ontvangenOp: '2026-03-30' }]);
    zet('2026-04-20');
    nu = await werk.loop(id, nu, ['adviesverlengingen', { aangekondigdOp: '2026-04-20', dagen: 28 }]);
    zet('2026-05-29');
    await werk.loop(id, nu, ontvang('2026-05-29'));
    // 9 March – 29 May, both counted: 23 + 30 + 29 = 82 days; at most 56 + 10 (20–29 March) + 28 = 94.
    // 27 April + 82 = 18 July, Saturday → Monday 20 July.
    expect(await termijn(aanvraag)).toEqual(['2026-07-20', false]);
    const overzicht = await lees(`${aanvraag}/termijnen`);
    expect(overzicht.body).toMatchObject({ opschortingen: [{ grond: 'niet-getoond', van: '2026-03-09', dagen: 82 }] });
    const gezien = JSON.stringify([overzicht.body, (await lees(aanvraag)).body]);
    expect(gezien).not.toMatch(/bibob|lbb|landelijk bureau/i);
    expect(gezien).not.toContain(id);
    expect((await lees(`${aanvraag}/termijnen`, bibobcoordinator, 'bibob-onderzoek')).body).toMatchObject({
      opschortingen: [{ grond: 'bibob-advies', kenmerk: id, dagen: 82 }],
    });
  });

  it('advice that stays out: the term runs again after the longest time, also before anybody establishes it', async () => {
    const aanvraag = await dien({ vergunningsoort: 'alcoholwetvergunning' });
    const { id, versie } = await onderzocht(aanvraag);
    zet('2026-03-09');
    let nu = await werk.loop(id, versie, vraag('2026-03-09'));
    zet('2026-03-20');
    nu = await werk.loop(id, nu, ['adviespauzes', { gevraagdOp: '2026-03-20', aan: 'betrokkene' }]);
    zet('2026-03-25');
    nu = await werk.loop(id, nu, ['advieshervattingen', { ontvangenOp: '2026-03-25' }]);
    // 56 days and the stop of 20–24 March: 61 days from 9 March, the last is 8 May. 27 April + 61 = 27 June, Saturday → 29 June.
    zet('2026-05-20');
    expect((await lees(`${aanvraag}/termijnen`)).body).toMatchObject({ einde: '2026-06-29' });
    nu = await werk.loop(id, nu, ['opschortingsuitputtingen']);
    expect(await termijn(aanvraag)).toEqual(['2026-06-29', false]);
    const { versie: voor } = (await lees(aanvraag)).body;
    // Late advice is received, and suspends nothing more.
    await werk.loop(id, nu, ontvang('2026-05-20'));
    expect((await lees(aanvraag)).body).toMatchObject({ versie: voor, beslistermijnEinde: '2026-06-29' });
  });

  it('asked after the term had passed it suspends nothing, and is asked all the same', async () => {
    const aanvraag = await dien({ vergunningsoort: 'alcoholwetvergunning' });
    const { id, versie } = await onderzocht(aanvraag);
    zet('2026-04-30');
    await werk.loop(id, versie, vraag('2026-04-30'));
    expect((await lees(aanvraag)).body).toMatchObject({ versie: 1, beslistermijnEinde: '2026-04-28' });
  });

  it('own research moves nothing (art. 31 a contrario)', async () => {
    const aanvraag = await dien();
    const { id, versie } = await onderzocht(aanvraag);
    await werk.loop(id, versie, ['conclusies', eenConclusiebericht('geen')]);
    expect((await lees(aanvraag)).body).toMatchObject({ versie: 1 });
  });

  it('meeting steps of the licence officer: both are kept, whoever is first', async () => {
    for (let ronde = 0; ronde < 6; ronde++) {
      zet('2026-03-02');
      const aanvraag = await dien({ vergunningsoort: 'alcoholwetvergunning' });
      const { id, versie } = await onderzocht(aanvraag);
      zet('2026-03-09');
      const [gevraagd, gemaand] = await Promise.all([
        werk.stap(id, vraag('2026-03-09')[0], versie, vraag('2026-03-09')[1]),
        behandel(aanvraag, 1, 'opschortingen', { grond: 'overmacht', van: '2026-03-05' }),
      ]);
      // The officer may learn that his version is old, and reads anew; the coordinator's step is run on what stands there.
      expect(gevraagd.status).toBe(200);
      expect([200, 409]).toContain(gemaand.status);
      const { opschortingen } = (await lees(`${aanvraag}/termijnen`, bibobcoordinator, 'bibob-onderzoek')).body as {
        opschortingen: { grond: string }[];
      };
      const gronden = opschortingen.map(({ grond }) => grond).sort();
      expect(gronden).toEqual(gemaand.status === 200 ? ['bibob-advies', 'overmacht'] : ['bibob-advies']);
    }
  });

  it('an application that was withdrawn meanwhile stays as it ended; the request is recorded', async () => {
    const aanvraag = await dien({ vergunningsoort: 'alcoholwetvergunning' });
    const { id, versie } = await onderzocht(aanvraag);
    expect((await behandel(aanvraag, 1, 'intrekkingen', {})).status).toBe(200);
    zet('2026-03-09');
    await werk.loop(id, versie, vraag('2026-03-09'));
    expect((await lees(aanvraag)).body).toMatchObject({ status: 'ingetrokken', versie: 2 });
    expect((await besluit(aanvraag, 'verleend')).status).toBe(409);
  });
});
