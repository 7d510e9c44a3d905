import { coordinator, eenStuk, nieuwDossier } from '../fixtures/bibobdossier.js';
import { leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

// Tuesday 3 March 2026, 11:00 in Amsterdam.
const klok = () => '2026-03-03T10:00:00.000Z';
const keuze = { bijlage: 'overige-beschikking', uiterlijk: '2026-03-31', vragen: [{ code: '1.1' }, { code: '6.1' }] };
const wie = {
  vraag: '1.1',
  personen: [{ naam: 'Zdenka Geheimova', woonplaats: 'Amsterdam' }],
  bewijs: [eenStuk('leenovereenkomst')],
};

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

describe('the wall', () => {
  it('everything is ciphertext under the key of the toets, nothing is published, and the log knows nothing of it', async () => {
    const dossier = await nieuwDossier(dienst);
    await dossier.begin('formulier', keuze);
    expect((await dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] })).status).toBe(200);
    await dossier.begin('relatiegraaf', { soort: 'natuurlijk-persoon', naam: 'Olga Ongeziena' });
    await dossier.begin('financiering');
    expect(
      (
        await dossier.stap('financiering/momenten', 1, {
          code: 'geheim-moment',
          naam: 'Verborgen overname',
          dag: '2026-02-01',
        })
      ).status,
    ).toBe(200);
    const plaatsen = {
      database: await dienst.dump(),
      log: dienst.regels.join('\n'),
      records: meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
    };
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const spoor of ['Geheimova', 'Ongeziena', 'geheim-moment', 'Verborgen', 'leenovereenkomst', 'a'.repeat(64)])
        expect({ plaats, spoor, staatEr: tekst.includes(spoor) }).toEqual({ plaats, spoor, staatEr: false });
    expect(plaatsen.log).not.toContain(dossier.toets);
    const historie = await dienst.sql(
      `select distinct aggregaat, publiek_type from historie where aggregaat in ('bibob-formulier', 'bibob-relatiegraaf', 'bibob-financiering') order by 1`,
    );
    expect(historie).toEqual(
      ['bibob-financiering', 'bibob-formulier', 'bibob-relatiegraaf'].map((aggregaat) => ({
        aggregaat,
        publiek_type: null,
      })),
    );
    expect(meelezer.berichten.some(({ key }) => key === dossier.toets)).toBe(false);
    const sleutels = await dienst.sql('select k.id from data_key k join bibob_dossierdeel d on d.id = k.id');
    expect(sleutels).toEqual([]);
  });

  it('each inzage is written down with recipient and purpose, and with the part and its version', async () => {
    const dossier = await nieuwDossier(dienst);
    const { id } = (await dossier.begin('formulier', keuze)).body;
    expect((await dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] })).status).toBe(200);
    expect((await dossier.lees('formulier', coordinator, 'rechter')).status).toBe(200);
    const regels = await dienst.sql(
      `select i.ontvanger, i.doelbinding, i.actor, d.soort, d.versie from bibob_inzage i
       join bibob_dossierdeel_inzage d on d.bibob_inzage_id = i.id where d.bibob_dossierdeel_id = $1`,
      [id],
    );
    expect(regels).toEqual([
      { ontvanger: 'rechter', doelbinding: 'bibob-onderzoek', actor: 'bibob-1', soort: 'formulier', versie: 2 },
    ]);
    const verwerkingen = await dienst.sql<{ naam: string }>(
      `select t::text as naam from verwerkingslog t where t::text like '%bibob-formulier/' || $1 || '%'`,
      [id],
    );
    for (const naam of ['Bibob-formulier: begin', 'Bibob-formulier: leg-antwoorden-vast', 'Bibob-formulier lezen'])
      expect(verwerkingen.some((regel) => regel.naam.includes(naam))).toBe(true);
  });

  it('once the key of the toets is gone, its parts are too', async () => {
    const dossier = await nieuwDossier(dienst);
    await dossier.begin('formulier', keuze);
    await dienst.sql('delete from data_key where id = $1', [dossier.toets]);
    const weg = { status: 410, body: { code: 'bibob-toets-vernietigd' } };
    expect(await dossier.lees('formulier')).toMatchObject(weg);
    expect(await dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] })).toMatchObject(weg);
    expect(await dossier.begin('relatiegraaf', { soort: 'rechtspersoon', naam: 'X' })).toMatchObject(weg);
  });
});
