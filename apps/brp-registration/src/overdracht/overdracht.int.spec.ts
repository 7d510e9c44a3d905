import { eventually } from '@schakel/testing';
import { eenInschrijving, geplant, identiteit, stappen } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.stop());

const doelbinding = 'brp-inschrijving';
const daar = medewerker('registrar-rdam', 'burgerzakenmedewerker', '0599');
const toelichting = 'Zij is in een pand in uw stad gevonden.';

const lees = (pad: string, wie: Gebruiker = daar) => dienst.vraag('GET', `/v1/${pad}`, { wie, doelbinding });
const beslis = (id: unknown, soort: string, body: object = {}, wie: Gebruiker = daar) =>
  dienst.vraag('POST', `/v1/overdrachten/${String(id)}/${soort}`, {
    wie,
    doelbinding,
    headers: { 'if-match': '"1"' },
    body,
  });

/** A registration here that asked Rotterdam; gives its id and that of the request. */
async function gevraagd(): Promise<{ id: string; overdracht: string }> {
  const id = await eenInschrijving(dienst, 'bevraagd');
  await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0599' });
  const antwoord = await dienst.stap(id, 'overdrachten', 3, { toelichting });
  expect(antwoord).toMatchObject({ status: 200, body: { status: 'overdracht-gevraagd', versie: 4 } });
  const { overdracht } = (await dienst.lees(id)).body as { overdracht: { id: string; naar: string } };
  expect(overdracht.naar).toBe('0599');
  return { id, overdracht: overdracht.id };
}

describe('RG5: another municipality turns out responsible', () => {
  it('stays with the sender until accepted; then it ends here and begins there, with a question of its own', async () => {
    const { id, overdracht } = await gevraagd();
    expect(await dienst.stap(id, 'bevragingen', 4, identiteit)).toMatchObject({ status: 409 });
    const lijst = (await lees('overdrachten?status=gevraagd')).body.resultaten as { id: string }[];
    expect(lijst).toEqual([expect.objectContaining({ id: overdracht, vanGemeente: '0363', gemeentecode: '0599' })]);
    const inhoud = (await lees(`overdrachten/${overdracht}`)).body;
    expect(inhoud).toMatchObject({
      toelichting,
      gemeente: { gemeentecode: '0599', regel: 'gemeente-waar-aangetroffen', graad: 'secundair' },
    });
    // The registration itself stays closed for them.
    expect((await lees(`inschrijvingen/${id}`)).status).toBe(404);

    expect((await beslis(overdracht, 'acceptaties')).body).toMatchObject({ status: 'geaccepteerd', versie: 2 });
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'overgedragen', versie: 5 });
    const { nieuweInschrijvingId: nieuw } = (await lees(`overdrachten/${overdracht}`)).body as {
      nieuweInschrijvingId: string;
    };
    expect((await lees(`inschrijvingen/${nieuw}`)).body).toMatchObject({
      ...{ status: 'ontvangen', gemeentecode: '0599', verzoekgemeente: '0363', overdrachtId: overdracht },
    });
    expect((await dienst.lees(nieuw)).status).toBe(404);

    await eventually(() => dienst.meelezer.over(nieuw).length > 0, 'the event of the new registration');
    const soorten = (van: string) =>
      dienst.meelezer
        .over(van)
        .map(({ decoded }) => (decoded.kind === 'event' && decoded.known ? decoded.event.type : '?'));
    expect(soorten(id).slice(3)).toEqual([
      'nl.schakel.inschrijvingen.inschrijving-overdracht-gevraagd.v1',
      'nl.schakel.inschrijvingen.inschrijving-overgedragen.v1',
    ]);
    expect(soorten(nieuw)).toEqual(['nl.schakel.inschrijvingen.inschrijving-overgenomen.v1']);
    // It goes on there to the end, and reports to the chain file here.
    await eenInschrijving(dienst, 'ingeschreven', { id: nieuw, wie: daar });
    await eventually(() => dienst.meelezer.over(nieuw).length >= stappen.length + 1, 'its events');
    for (const { tekst } of dienst.meelezer.over(nieuw)) expect(tekst).toContain('"gemeentecode":"0363"');
    for (const van of [id, nieuw])
      expect(
        (await lees(`inschrijvingen/${van}/handelingencontrole`, van === id ? medewerker('registrar-1') : daar)).body,
      ).toMatchObject({ ongeschonden: true });
  });

  it('turned down, it goes on here, with the reason', async () => {
    const { id, overdracht } = await gevraagd();
    const reden = 'Wij hebben haar daar niet gevonden.';
    expect((await beslis(overdracht, 'weigeringen', { reden })).body).toMatchObject({ status: 'geweigerd' });
    expect((await dienst.lees(id)).body).toMatchObject({
      status: 'gemeente-bepaald',
      versie: 5,
      overdrachtgeweigerd: reden,
    });
    expect((await dienst.stap(id, 'gemeentebepalingen', 5, { gemeenteAangetroffen: '0363' })).status).toBe(200);
    expect(await beslis(overdracht, 'acceptaties')).toMatchObject({ status: 409 });
  });

  it('of twenty who accept and refuse at once one decides, and there is one registration', async () => {
    const { id, overdracht } = await gevraagd();
    const rijen = Array.from({ length: 20 }, (_, index) =>
      medewerker(`rdam-${index}`, 'burgerzakenmedewerker', '0599'),
    );
    const antwoorden = await Promise.all(
      rijen.map((wie, index) =>
        index % 2 === 0
          ? beslis(overdracht, 'acceptaties', {}, wie)
          : beslis(overdracht, 'weigeringen', { reden: 'Nee.' }, wie),
      ),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    const { status } = (await dienst.lees(id)).body;
    const verzoek = `select gemeentecode from inschrijving where actieverzoek_id = (select actieverzoek_id from inschrijving where id = $1)`;
    expect(await dienst.rijen(verzoek, [id])).toHaveLength(status === 'overgedragen' ? 2 : 1);
  });

  it('is decided by the municipality that is asked, and by nobody else', async () => {
    const { overdracht } = await gevraagd();
    for (const [wie, status] of [
      [medewerker('registrar-1'), 404],
      [medewerker('utrecht', 'burgerzakenmedewerker', '0344'), 404],
      [medewerker('kwaliteit', 'kwaliteitsmedewerker-burgerzaken', '0599'), 403],
    ] as const)
      expect((await beslis(overdracht, 'acceptaties', {}, wie)).status).toBe(status);
  });

  it('leaves name, reason and explanation as ciphertext', async () => {
    const tekst = await dienst.alleTekst();
    const topic = dienst.meelezer.berichten.map((bericht) => bericht.tekst).join('\n');
    for (const waarde of [toelichting, 'niet gevonden', geplant.geslachtsnaam, geplant.straat])
      expect({ waarde, database: tekst.includes(waarde), topic: topic.includes(waarde) }).toEqual({
        waarde,
        database: false,
        topic: false,
      });
  });
});
