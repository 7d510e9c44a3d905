import { eenInschrijving, identiteit } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Proefdienst, type Vraag } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst({ env: { SCHAKEL_BRP_TIMEOUT_MS: '400' } });
});

afterAll(() => dienst.stop());

beforeEach(() => dienst.brp.herstel());

const persoon = (geslachtsnaam: string, geboortedatum: string, voornamen?: string) => ({
  geslachtsnaam,
  geboortedatum,
  ...(voornamen !== undefined && { voornamen }),
});

describe('what a registrar learns from the BRP', () => {
  it.each<[string, object, object]>([
    ['nobody', identiteit, { uitkomst: 'geen-treffer' }],
    [
      'a resident',
      persoon('Voorbeeldsma', '1988-06-19'),
      { uitkomst: 'treffer', gemeenteVanInschrijving: '0363', geheimhouding: false },
    ],
    [
      'a resident with secrecy: no address',
      persoon('Geheimhouder', '1999-01-17'),
      { uitkomst: 'treffer', gemeenteVanInschrijving: '0599', geheimhouding: true },
    ],
    [
      'a non-resident',
      persoon('Proefescu', '2001-03-11'),
      { uitkomst: 'treffer', gemeenteVanInschrijving: '1999', geheimhouding: false },
    ],
    ['who left', persoon('Vertrokken', '1993-04-07'), { uitkomst: 'treffer', geheimhouding: false }],
    ['two of a name and date', persoon('Dubbelganger', '1995-11-11'), { uitkomst: 'meerdere' }],
    [
      'one of those two, with given names',
      persoon('Dubbelganger', '1995-11-11', 'Eva Maria'),
      { uitkomst: 'treffer', gemeenteVanInschrijving: '0599', geheimhouding: false },
    ],
    ['eleven: more than the BRP gives', persoon('Menigte', '1996-06-06'), { uitkomst: 'meerdere' }],
    ['a list closed as an error', persoon('Afgevoerd', '1990-01-01'), { uitkomst: 'geen-treffer' }],
  ])('%s', async (_naam, body, verwacht) => {
    const id = await dienst.ontvang();
    const antwoord = await dienst.stap(id, 'bevragingen', 1, body);
    expect(antwoord.status).toBe(200);
    expect(antwoord.body).toEqual({ id, status: 'bevraagd', versie: 2, ...verwacht });
  });

  it('a resident of another municipality leads to that municipality, and may not be contradicted', async () => {
    const id = await dienst.ontvang();
    await dienst.stap(id, 'bevragingen', 1, persoon('Geheimhouder', '1999-01-17'));
    expect(await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0363' })).toMatchObject({
      status: 400,
      body: { code: 'staat-al-ingeschreven', invalidParams: [{ name: 'gemeenteInschrijving' }] },
    });
    expect(await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteInschrijving: '0363' })).toMatchObject({
      status: 400,
      body: { code: 'wijkt-af-van-brp' },
    });
    expect(await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteInschrijving: '0599' })).toMatchObject({
      status: 200,
      body: { gemeente: { gemeentecode: '0599', regel: 'gemeente-van-inschrijving' } },
    });
  });

  it('new evidence of the identity starts anew: the decisions on the former answer are gone', async () => {
    const id = await eenInschrijving(dienst, 'adres-bepaald');
    expect(await dienst.stap(id, 'bevragingen', 7, persoon('Voorbeeldsma', '1988-06-19'))).toMatchObject({
      status: 200,
      body: { status: 'bevraagd', uitkomst: 'treffer', versie: 8 },
    });
    const { body } = await dienst.lees(id);
    expect(body).not.toHaveProperty('adresbepaling');
    expect(body).not.toHaveProperty('gemeente');
    expect(body).toMatchObject({ identiteit: { geslachtsnaam: 'Voorbeeldsma' } });
  });
});

describe('a BRP that fails', () => {
  it.each([
    ['too slow', { modus: 'traag', vertragingMs: 5_000 }, 503, 'brp-antwoordt-niet'],
    ['answering 500', { modus: 'fout-500' }, 502, 'brp-storing'],
    ['away', { modus: 'uit' }, 503, 'brp-onbereikbaar'],
  ] as const)(
    '%s: a problem without echo, nothing recorded; and it works again when the BRP does',
    async (_naam, storing, status, code) => {
      const id = await dienst.ontvang();
      await dienst.brp.storing(storing);
      const antwoord = await dienst.stap(id, 'bevragingen', 1, identiteit);
      expect(antwoord).toMatchObject({ status, body: { status, code } });
      expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
      for (const waarde of Object.values(identiteit)) expect(JSON.stringify(antwoord.body)).not.toContain(waarde);
      expect((await dienst.lees(id)).body).toMatchObject({ status: 'ontvangen', versie: 1 });

      await dienst.brp.herstel();
      expect(await dienst.stap(id, 'bevragingen', 1, identiteit)).toMatchObject({
        status: 200,
        body: { status: 'bevraagd', versie: 2 },
      });
      const gevraagd = await dienst.rijen<{ n: number }>(
        `select count(*)::int as n from verwerkingslog where object = $1 and name = 'BRP bevragen'`,
        [`inschrijving/${id}`],
      );
      expect(gevraagd).toEqual([{ n: 2 }]);
    },
  );

  it.each([
    ['once 500', { modus: 'fout-500', aantal: 1 }],
    ['once away', { modus: 'uit', aantal: 1 }],
    ['answering 500 to what it did', { modus: 'verdubbel' }],
  ] as const)('%s: one retry helps', async (_naam, storing) => {
    const id = await dienst.ontvang();
    await dienst.brp.storing(storing);
    expect(await dienst.stap(id, 'bevragingen', 1, identiteit)).toMatchObject({ status: 200 });
  });

  it('twice 500: two failures are one too many', async () => {
    const id = await dienst.ontvang();
    await dienst.brp.storing({ modus: 'fout-500', aantal: 2 });
    expect(await dienst.stap(id, 'bevragingen', 1, identiteit)).toMatchObject({ status: 502 });
    expect(await dienst.stap(id, 'bevragingen', 1, identiteit)).toMatchObject({ status: 200 });
  });
});

describe('the BRP is not asked', () => {
  const vreemde = medewerker('registrar-9', 'burgerzakenmedewerker', '0599');
  const regisseur = medewerker('regisseur-1', 'ketenregisseur');
  it.each<[string, 'ingeschreven' | 'ontvangen', number, object, Vraag, number]>([
    ['about a registration that is done', 'ingeschreven', 9, identiteit, {}, 409],
    ['on a version of before', 'ingeschreven', 1, identiteit, {}, 409],
    ['without purpose', 'ontvangen', 1, identiteit, { doelbinding: undefined }, 400],
    ['for another purpose', 'ontvangen', 1, identiteit, { doelbinding: 'ketenregie' }, 403],
    ['by another role', 'ontvangen', 1, identiteit, { wie: regisseur }, 403],
    ['by another municipality', 'ontvangen', 1, identiteit, { wie: vreemde }, 404],
    ['about somebody born tomorrow', 'ontvangen', 1, { ...identiteit, geboortedatum: '2999-01-01' }, {}, 400],
    ['with a wildcard', 'ontvangen', 1, { ...identiteit, geslachtsnaam: 'Geh*' }, {}, 400],
  ])('%s', async (_naam, tot, versie, body, anders, status) => {
    const id = tot === 'ontvangen' ? await dienst.ontvang() : await eenInschrijving(dienst, tot);
    await dienst.brp.herstel();
    expect((await dienst.stap(id, 'bevragingen', versie, body, anders)).status).toBe(status);
    expect(await dienst.brp.aanroepen()).toEqual([]);
  });
});
