import { eenInschrijving } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';
import { gangVan, mensenVan } from '../reizen/reisgenoten.js';

let dienst: Proefdienst;
let gang: ReturnType<typeof gangVan>;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T10:00:00.000Z' });
  gang = gangVan(dienst);
});
afterAll(() => dienst.stop());

const hier = mensenVan('0363');
const daar = mensenVan('0599');
const haar = { geslachtsnaam: 'Terugtrekova', voornamen: 'Mirela', geboortedatum: '1998-07-19' };
const toelichting = 'Zij zat in een woning aan uw kade.';
const reden = 'De politie nam haar verklaring terug.';

const trekIn = (id: string, versie: number, wie: Gebruiker = hier.registrar, body: object = { reden }) =>
  gang.doe(`inschrijvingen/${id}/overdrachtintrekkingen`, versie, body, wie);
const beslis = (
  overdracht: string,
  soort: 'acceptaties' | 'weigeringen',
  versie = 1,
  wie: Gebruiker = daar.registrar,
) => gang.doe(`overdrachten/${overdracht}/${soort}`, versie, soort === 'weigeringen' ? { reden: 'Nee.' } : {}, wie);

/** A registration here at version 4 that asked Rotterdam, with the id of the request. */
async function gevraagd(): Promise<{ id: string; overdracht: string }> {
  const id = await eenInschrijving(dienst, 'bevraagd', { over: haar });
  await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0599' });
  expect(await dienst.stap(id, 'overdrachten', 3, { toelichting })).toMatchObject({ status: 200, body: { versie: 4 } });
  const { overdracht } = (await dienst.lees(id)).body as { overdracht: { id: string } };
  return { id, overdracht: overdracht.id };
}

describe('a request for a handing over, withdrawn', () => {
  it('goes on here where it was; the other sees that it was withdrawn, and nothing more', async () => {
    const { id, overdracht } = await gevraagd();
    expect((await gang.lees(`overdrachten/${overdracht}`, daar.registrar)).body).toMatchObject({ identiteit: haar });
    expect((await trekIn(id, 4)).body).toEqual({ id, status: 'gemeente-bepaald', versie: 5 });
    const { body } = await dienst.lees(id);
    expect(body).toMatchObject({ overdrachtingetrokken: reden, gemeente: { gemeentecode: '0599' }, signalen: [] });
    expect(body).not.toHaveProperty('overdracht');
    expect((await gang.lees(`overdrachten/${overdracht}`, daar.registrar)).body).toEqual({
      ...{ id: overdracht, status: 'ingetrokken', versie: 2, gemeentecode: '0599', vanGemeente: '0363' },
      ...{ gevraagdOp: '2026-03-02T10:00:00.000Z', ingetrokkenOp: '2026-03-02T10:00:00.000Z' },
      ...{ termijnstand: 'loopt', uiterlijk: '2026-03-09' },
    });
    const lijst = await gang.lees('overdrachten?status=ingetrokken', daar.registrar);
    expect(lijst.body.resultaten).toEqual([expect.objectContaining({ id: overdracht, status: 'ingetrokken' })]);
    for (const soort of ['acceptaties', 'weigeringen'] as const)
      expect(await beslis(overdracht, soort, 2)).toMatchObject({
        ...{ status: 409, body: { code: 'overdracht-ingetrokken' } },
      });
    // It goes on: found here after all, it is judged and addressed here.
    expect((await dienst.stap(id, 'gemeentebepalingen', 5, { gemeenteAangetroffen: '0363' })).status).toBe(200);
    expect(await gang.events(id, 6)).toEqual(
      [
        'ontvangen',
        'bevraagd',
        'gemeente-bepaald',
        'overdracht-gevraagd',
        'overdracht-ingetrokken',
        'gemeente-bepaald',
      ].map((soort) => `inschrijving-${soort}`),
    );
    expect((await gang.lees(`inschrijvingen/${id}/handelingencontrole`, hier.registrar)).body).toMatchObject({
      ...{ ongeschonden: true, aantal: 6 },
    });
  });

  it('is asked for again, as a request of its own', async () => {
    const { id, overdracht } = await gevraagd();
    await trekIn(id, 4);
    expect((await dienst.stap(id, 'overdrachten', 5, { toelichting })).status).toBe(200);
    const tweede = ((await dienst.lees(id)).body.overdracht as { id: string }).id;
    expect(tweede).not.toBe(overdracht);
    expect((await beslis(tweede, 'acceptaties')).body.status).toBe('geaccepteerd');
  });

  it('is refused to who did not ask, without a reason, and once it is answered', async () => {
    const { id, overdracht } = await gevraagd();
    expect((await trekIn(id, 4, daar.registrar)).status).toBe(404);
    expect((await trekIn(id, 4, hier.tweede)).status).toBe(403);
    expect((await trekIn(id, 4, hier.registrar, {})).body).toMatchObject({
      status: 400,
      invalidParams: [{ name: 'reden' }],
    });
    expect((await trekIn(id, 3)).status).toBe(409);
    await beslis(overdracht, 'acceptaties');
    expect((await trekIn(id, 5)).body).toMatchObject({ status: 409, code: 'overgang-niet-toegestaan' });
    const ander = await gevraagd();
    await beslis(ander.overdracht, 'weigeringen');
    expect((await trekIn(ander.id, 5)).body).toMatchObject({ status: 409, code: 'overgang-niet-toegestaan' });
    const nooit = await eenInschrijving(dienst, 'gemeente-bepaald', { over: haar });
    expect((await trekIn(nooit, 3)).body).toMatchObject({ status: 409, code: 'overgang-niet-toegestaan' });
  });

  it('of many who withdraw, accept and refuse at once one wins, and both files say the same', async () => {
    for (let ronde = 0; ronde < 8; ronde += 1) {
      const { id, overdracht } = await gevraagd();
      const wie = (nr: number, gemeente: string) => medewerker(`m-${nr}`, 'burgerzakenmedewerker', gemeente);
      const pogingen = Array.from({ length: 18 }, (_, nr) => {
        // Nobody but who withdraws, then ever more who answer, and first the one, then the other.
        const beurt = nr % 9 < 9 - ronde ? 0 : 1 + (nr % 2);
        if (beurt === 0) return trekIn(id, 4, wie(nr, '0363'));
        return beslis(overdracht, beurt === 1 ? 'acceptaties' : 'weigeringen', 1, wie(nr, '0599'));
      });
      const antwoorden = await Promise.all(pogingen);
      expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(antwoorden.filter(({ status }) => status === 409)).toHaveLength(17);
      const [paar] = await dienst.rijen<{ vraag: string; dossier: string; versies: string; aantal: number }>(
        `select o.status as vraag, i.status as dossier, o.versie || '/' || i.versie as versies,
           (select count(*)::int from inschrijving n where n.actieverzoek_id = i.actieverzoek_id) as aantal
         from overdracht o join inschrijving i on i.id = o.inschrijving_id where o.id = $1`,
        [overdracht],
      );
      const uitkomst = {
        ingetrokken: { vraag: 'ingetrokken', dossier: 'gemeente-bepaald', versies: '2/5', aantal: 1 },
        geaccepteerd: { vraag: 'geaccepteerd', dossier: 'overgedragen', versies: '2/5', aantal: 2 },
        geweigerd: { vraag: 'geweigerd', dossier: 'gemeente-bepaald', versies: '2/5', aantal: 1 },
      }[paar!.vraag];
      expect(paar).toEqual(uitkomst);
      const controle = await gang.lees(`inschrijvingen/${id}/handelingencontrole`, hier.registrar);
      expect(controle.body).toMatchObject({ ongeschonden: true, aantal: 5 });
    }
  });

  it('nowhere tells in clear who she is, why she was handed over or why not', async () => {
    expect(await gang.lekken(['Terugtrekova', 'Mirela', '1998-07-19', 'uw kade', 'verklaring terug'])).toEqual([]);
  });
});
