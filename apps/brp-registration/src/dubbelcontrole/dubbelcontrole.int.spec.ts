import { nieuwId } from '@schakel/platform';
import { aangifte, eenInschrijving, iemand, kwaliteit, versieBij } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.stop());

const registrar = medewerker('registrar-1');
const tweede = { ...kwaliteit, sub: 'kwaliteit-2' };
const doelbinding = 'brp-inschrijving';
const start = (inschrijvingId: string, wie: Gebruiker = registrar, key = nieuwId()) =>
  dienst.vraag('POST', '/v1/dubbelcontroles', {
    wie,
    doelbinding,
    headers: { 'idempotency-key': key },
    body: { inschrijvingId },
  });
const oordeel = (id: unknown, versie: number, body: object, wie: Gebruiker = tweede) =>
  dienst.vraag('POST', `/v1/dubbelcontroles/${String(id)}/oordelen`, {
    wie,
    doelbinding,
    headers: { 'if-match': `"${versie}"` },
    body,
  });
const dienIn = (id: string) =>
  dienst.stap(id, 'registraties', versieBij['adres-bepaald'], { wijze: 'aangifte', aangifte });
const motivering = 'Foto en vingerafdruk vergeleken.';

describe('RG3: nobody is registered twice', () => {
  it('two alike block each other until a second person judges; then the one goes on', async () => {
    const over = { geslachtsnaam: 'Qornelissen', voornamen: 'Zwaantje', geboortedatum: '1990-02-14' };
    const eerste = await eenInschrijving(dienst, 'adres-bepaald', { over });
    const lijkt = await eenInschrijving(dienst, 'adres-bepaald', { over: { ...over, geslachtsnaam: 'Kornelisen' } });
    for (const id of [eerste, lijkt])
      expect(await dienIn(id)).toMatchObject({ status: 409, body: { code: 'dubbelcontrole-nodig' } });

    const key = nieuwId();
    const controle = await start(eerste, registrar, key);
    expect(controle).toMatchObject({ status: 201, body: { status: 'te-beoordelen', versie: 1 } });
    expect((await start(eerste, registrar, key)).body.id).toBe(controle.body.id);
    const { id } = controle.body;
    const inhoud = (await dienst.vraag('GET', `/v1/dubbelcontroles/${String(id)}`, { wie: registrar, doelbinding }))
      .body;
    expect(inhoud).toMatchObject({ inschrijvingId: eerste, kandidaten: [{ inschrijvingId: lijkt }] });
    expect((inhoud.kandidaten as { matchers: string[] }[])[0]?.matchers).toContain('klank-datum');

    const nee = { kandidaatId: lijkt, uitkomst: 'niet-dubbel', motivering };
    expect((await oordeel(id, 1, nee, registrar)).status).toBe(403);
    expect(await dienIn(eerste)).toMatchObject({ status: 409 });
    expect((await oordeel(id, 1, nee)).body).toMatchObject({ status: 'niet-dubbel', versie: 2 });
    expect((await dienIn(eerste)).body).toMatchObject({ status: 'ter-toetsing' });
    // The other one is not judged by that: it asks for a check of its own.
    expect(await dienIn(lijkt)).toMatchObject({ status: 409, body: { code: 'dubbelcontrole-nodig' } });
  });

  it('one that is the same person is closed as such, and only then', async () => {
    const over = iemand();
    const eerste = await eenInschrijving(dienst, 'ter-toetsing', { over });
    const zelfde = await eenInschrijving(dienst, 'adres-bepaald', {
      over: { ...over, geslachtsnaam: over.geslachtsnaam.toUpperCase() },
    });
    const sluit = { reden: 'dubbele-inschrijving' };
    expect(await dienst.stap(zelfde, 'niet-inschrijfbaarverklaringen', 7, sluit)).toMatchObject({
      status: 409,
      body: { code: 'reden-zonder-grond' },
    });
    // The first was proposed before the second came: it is not concluded either.
    expect(await dienst.stap(eerste, 'vaststellingen', 8, {}, { wie: kwaliteit })).toMatchObject({
      body: { code: 'dubbelcontrole-nodig' },
    });
    const { id } = (await start(zelfde)).body;
    await oordeel(id, 1, { kandidaatId: eerste, uitkomst: 'dubbel', motivering });
    expect(await dienIn(zelfde)).toMatchObject({ status: 409, body: { code: 'dubbele-inschrijving' } });
    expect((await dienst.stap(zelfde, 'niet-inschrijfbaarverklaringen', 7, sluit)).body).toMatchObject({
      status: 'niet-inschrijfbaar',
    });
    expect((await dienst.stap(eerste, 'vaststellingen', 8, {}, { wie: kwaliteit })).body).toMatchObject({
      status: 'ingeschreven',
    });
  });

  it('who asked does not judge, even with the role for it; of two who judge at once one does', async () => {
    const over = iemand();
    const ids = [
      await eenInschrijving(dienst, 'bevraagd', { over }),
      await eenInschrijving(dienst, 'bevraagd', { over }),
    ];
    const { id } = (await start(String(ids[0]), kwaliteit)).body;
    const ja = { kandidaatId: ids[1], uitkomst: 'dubbel', motivering };
    expect(await oordeel(id, 1, ja, kwaliteit)).toMatchObject({ status: 403, body: { code: 'vier-ogen' } });
    expect(await oordeel(id, 1, { ...ja, kandidaatId: nieuwId() })).toMatchObject({
      status: 400,
      body: { code: 'kandidaat-onbekend' },
    });
    const samen = await Promise.all([
      oordeel(id, 1, ja),
      oordeel(id, 1, { ...ja, uitkomst: 'niet-dubbel' }, { ...tweede, sub: 'kwaliteit-3' }),
    ]);
    expect(samen.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('another municipality does not count, learns nothing and starts nothing', async () => {
    const over = iemand();
    const wie = medewerker('registrar-9', 'burgerzakenmedewerker', '0599');
    const elders = await eenInschrijving(dienst, 'bevraagd', { over, wie, id: await dienst.ontvang('0599') });
    const hier = await eenInschrijving(dienst, 'adres-bepaald', { over });
    expect((await dienIn(hier)).body).toMatchObject({ status: 'ter-toetsing' });
    expect((await start(elders)).status).toBe(404);
    expect(await start(hier)).toMatchObject({ status: 409, body: { code: 'geen-kandidaten' } });
    const codes = await dienst.rijen<{ kenmerken: string[] }>(
      'select kenmerken from inschrijving where id = any ($1)',
      [[elders, hier]],
    );
    const [een, ander] = codes.map(({ kenmerken }) => new Set(kenmerken));
    expect(een?.size).toBeGreaterThan(3);
    expect([...(een ?? [])].filter((code) => ander?.has(code))).toEqual([]);
  });

  it('no name and no birth date stands in clear, also not why it was judged so', async () => {
    const tekst = await dienst.alleTekst();
    for (const waarde of ['Qornelissen', 'qornelissen', 'Kornelisen', 'Zwaantje', '1990-02-14', motivering])
      expect(tekst).not.toContain(waarde);
    const topic = dienst.meelezer.berichten.map((bericht) => bericht.tekst).join('\n');
    expect(topic).not.toContain('dubbel');
  });
});
