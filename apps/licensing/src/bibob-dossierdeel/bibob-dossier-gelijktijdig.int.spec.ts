import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { coordinator, eenStuk, nieuwDossier } from '../fixtures/bibobdossier.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

// Tuesday 3 March 2026, 11:00 in Amsterdam.
const klok = () => '2026-03-03T10:00:00.000Z';
const keuze = { bijlage: 'overige-beschikking', uiterlijk: '2026-03-31', vragen: [{ code: '1.2' }] };
const wie = { vraag: '1.2', tekst: 'onbekend', bewijs: [eenStuk()] };

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
});

afterAll(() => dienst.stop());

describe('at the same time', () => {
  it('of 25 beginnings one wins, and under one key all get its answer', async () => {
    const dossier = await nieuwDossier(dienst);
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => dossier.begin('formulier', keuze)));
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 201))
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'overgang-niet-toegestaan' });
    const key = nieuwId();
    const herhaald = await Promise.all(
      Array.from({ length: 25 }, () => dossier.begin('financiering', undefined, coordinator, key)),
    );
    expect(new Set(herhaald.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    expect(herhaald[0]?.status).toBe(201);
  });

  it('of 25 writers on one version one wins, the others are told both versions', async () => {
    const dossier = await nieuwDossier(dienst);
    await dossier.begin('formulier', keuze);
    const antwoorden = await Promise.all(
      Array.from({ length: 25 }, () => dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] })),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 200))
      expect({ status, ...body }).toMatchObject({
        status: 409,
        code: 'versieconflict',
        gelezenVersie: 1,
        huidigeVersie: 2,
      });
  });

  it('writers of different parts hold each other up and lose nothing', async () => {
    const dossier = await nieuwDossier(dienst);
    await Promise.all([
      dossier.begin('formulier', keuze),
      dossier.begin('financiering'),
      dossier.begin('relatiegraaf', { soort: 'rechtspersoon', naam: 'X' }),
    ]);
    const antwoorden = await Promise.all([
      dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] }),
      dossier.stap('financiering/momenten', 1, { code: 'm', naam: 'M', dag: '2026-02-01' }),
      dossier.stap('relatiegraaf/personen', 1, { soort: 'rechtspersoon', naam: 'Y' }),
    ]);
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('a change that was read before the conclusion and is written after it is decided anew, and refused', async () => {
    const dossier = await nieuwDossier(dienst);
    await dossier.begin('formulier', keuze);
    await dossier.stap('onderzoeken', 1, { bevindingen: 'niets gevonden' });
    // The conclusion is held up where all changes of a file meet, so that the change comes in beside it.
    await dienst.sql('begin');
    await dienst.sql('select id from bibobstand where id = $1 for update', [dossier.aanvraag]);
    const gronden = { aGrond: false, bGrond: false, lid6: false };
    const conclusie = dossier.stap('conclusies', 2, { mate: 'geen', ...gronden, motivering: 'Zie onderzoek.' });
    await eventually(async () => {
      const wachtend = await dienst.sql('select pid from pg_locks where not granted');
      return wachtend.length > 0;
    }, 'the conclusion waiting');
    const wijziging = dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] });
    expect((await dossier.lees('formulier')).body).toMatchObject({ versie: 1 });
    await dienst.sql('commit');
    expect(await conclusie).toMatchObject({ status: 200, body: { status: 'afgerond' } });
    expect(await wijziging).toMatchObject({ status: 409, body: { code: 'bibob-toets-afgesloten' } });
    expect((await dossier.lees('formulier')).body).toMatchObject({ versie: 1, antwoorden: [] });
  });

  it('of a conclusion and a change at once, the change is whole or refused, and after both nothing changes', async () => {
    for (let ronde = 0; ronde < 8; ronde++) {
      const dossier = await nieuwDossier(dienst);
      await dossier.begin('formulier', keuze);
      const wijziging = dossier.stap('formulier/antwoorden', 1, { antwoorden: [wie] });
      const [antwoord] = await Promise.all([wijziging, dossier.concludeer()]);
      if (antwoord.status !== 200)
        expect(antwoord).toMatchObject({ status: 409, body: { code: 'bibob-toets-afgesloten' } });
      const versie = antwoord.status === 200 ? 2 : 1;
      expect((await dossier.lees('formulier')).body.versie).toBe(versie);
      expect(await dossier.stap('formulier/antwoorden', versie, { antwoorden: [wie] })).toMatchObject({
        status: 409,
        body: { code: 'bibob-toets-afgesloten' },
      });
    }
  });
});
