import { eventually } from '@schakel/testing';
import { medewerker, startProefdienst, type Proefdienst, type Vraag } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst({ env: { SCHAKEL_BRP_TIMEOUT_MS: '600' } });
});
afterAll(() => dienst.stop());
beforeEach(() => dienst.brp.herstel());

const registrar = medewerker('registrar-1');
const toezicht = medewerker('fg-1', 'privacyfunctionaris');
const vraag = (taak: string, gesteld: object, anders: Partial<Vraag> & { doelbinding?: string | undefined } = {}) =>
  dienst.vraag('POST', '/v1/bevragingen', {
    wie: registrar,
    doelbinding: 'brp-inschrijving',
    body: { taak, aanleiding: 'aangifte', toelichting: 'Zij vertelde over de Zwijgweg.', vraag: gesteld },
    ...anders,
  });
const lees = (id: string) =>
  dienst.vraag('GET', `/v1/bevragingen/${id}`, { wie: toezicht, doelbinding: 'toezicht-op-verwerking' });
const raadpleeg = (...burgerservicenummer: string[]) => ({
  type: 'RaadpleegMetBurgerservicenummer',
  burgerservicenummer,
});
const personenVan = ({ body }: { body: Record<string, unknown> }) =>
  body['personen'] as {
    burgerservicenummer?: string;
    geheimhouding: boolean;
    afgeschermd: boolean;
    gegevens: Record<string, unknown>;
  }[];
/** From the made-up persons of the simulator. */
const [NOOR, MEES] = ['999900006', '999901448'] as const;

describe('RG4: each of the seven questions, for a task', () => {
  it.each<[string, string, object, number]>([
    ['a list', 'persoonslijst-raadplegen', raadpleeg(NOOR), 1],
    ['authority', 'gezag-vaststellen', raadpleeg(MEES), 1],
    [
      'by name and birth',
      'bestaande-inschrijving-zoeken',
      { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Dubbelganger', geboortedatum: '1995-11-11' },
      2,
    ],
    [
      'by name and municipality',
      'bestaande-inschrijving-zoeken',
      {
        type: 'ZoekMetNaamEnGemeenteVanInschrijving',
        geslachtsnaam: 'Onvindbaar',
        voornamen: 'Daan',
        gemeenteVanInschrijving: '0363',
      },
      1,
    ],
    [
      'by postcode',
      'adres-controleren',
      { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1099XZ', huisnummer: 12 },
      2,
    ],
    [
      'by street',
      'adres-controleren',
      {
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
        straat: 'Voorbeeldstraat',
        huisnummer: 12,
        gemeenteVanInschrijving: '0363',
      },
      2,
    ],
    [
      'by number of address',
      'adres-controleren',
      { type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '0363200000000001' },
      2,
    ],
    [
      'by object',
      'gezag-op-adres',
      { type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie: '0363010000000001' },
      2,
    ],
    [
      'nobody',
      'bestaande-inschrijving-zoeken',
      { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Niemand', geboortedatum: '1995-11-11' },
      0,
    ],
  ])('%s', async (_naam, taak, gesteld, aantal) => {
    const antwoord = await vraag(taak, gesteld);
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toMatchObject({ versie: 2, antwoord: aantal === 0 ? 'geen-treffer' : 'treffers' });
    expect(personenVan(antwoord)).toHaveLength(aantal);
    const [aanroep] = await dienst.brp.aanroepen();
    expect(aanroep).toMatchObject({
      doelbinding: 'brp-inschrijving',
      verwerking: taak,
      gebruiker: 'registrar-1',
      type: (gesteld as { type: string }).type,
    });
    const { body } = await lees(String(antwoord.body['id']));
    expect(body).toMatchObject({ status: 'beantwoord', taak, treffers: aantal, velden: aanroep?.fields });
    expect(body['pseudoniemen']).toHaveLength(aantal);
  });

  it('gives what the task needs and nothing else', async () => {
    const [persoon] = personenVan(await vraag('gezag-vaststellen', raadpleeg(MEES)));
    expect(Object.keys(persoon?.gegevens ?? {}).sort()).toEqual(['geboorte', 'gezag', 'leeftijd']);
    expect(persoon?.gegevens['gezag']).toMatchObject([{ type: 'EenhoofdigOuderlijkGezag' }]);
  });

  it('more than ten is an answer, without persons', async () => {
    const antwoord = await vraag('bestaande-inschrijving-zoeken', {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam: 'Menigte',
      geboortedatum: '1996-06-06',
    });
    expect(antwoord.body).toMatchObject({ antwoord: 'te-veel-treffers', personen: [] });
  });

  it('honours secrecy: the task that keeps the list sees the address with the note, no other does', async () => {
    const geheim = {
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam: 'Geheimhouder',
      geboortedatum: '1999-01-17',
    };
    const [gezocht] = personenVan(await vraag('bestaande-inschrijving-zoeken', geheim));
    expect(gezocht).toMatchObject({ geheimhouding: true, afgeschermd: true });
    const [lijst] = personenVan(
      await vraag('persoonslijst-raadplegen', raadpleeg(String(gezocht?.burgerservicenummer))),
    );
    expect(lijst).toMatchObject({
      geheimhouding: true,
      afgeschermd: false,
      gegevens: { verblijfplaats: { functieAdres: { code: 'B' } } },
    });
  });
});

describe('the protocol', () => {
  it('is written before the question goes out, with a line in the log for each person found', async () => {
    const { body } = await vraag('adres-controleren', {
      type: 'ZoekMetPostcodeEnHuisnummer',
      postcode: '1099XZ',
      huisnummer: 12,
    });
    const id = String(body['id']);
    const regels = await dienst.rijen<{ name: string; data_subject_id: string | null; doelbinding: string }>(
      'select name, data_subject_id, doelbinding from verwerkingslog where object = $1 order by id',
      [`bevraging/${id}`],
    );
    expect(regels[0]).toMatchObject({ name: 'BRP bevragen: adres-controleren', doelbinding: 'brp-inschrijving' });
    const personen = new Set(regels.map((regel) => regel.data_subject_id).filter((een) => een !== null));
    const { body: protocol } = await lees(id);
    expect([...personen].sort()).toEqual([...(protocol['pseudoniemen'] as string[])].sort());
    expect(personen.size).toBe(2);
  });

  it('names one person by one code, whoever asks', async () => {
    const eerste = await lees(String((await vraag('gezag-vaststellen', raadpleeg(NOOR))).body['id']));
    const tweede = await lees(String((await vraag('persoonslijst-raadplegen', raadpleeg(NOOR))).body['id']));
    expect(eerste.body['pseudoniemen']).toEqual(tweede.body['pseudoniemen']);
  });

  it('is listed for the supervisor without what was asked or answered', async () => {
    await vraag('persoonslijst-raadplegen', raadpleeg(NOOR));
    const { status, body } = await dienst.vraag(
      'GET',
      '/v1/bevragingen?taak=persoonslijst-raadplegen&status=beantwoord',
      {
        wie: toezicht,
        doelbinding: 'toezicht-op-verwerking',
      },
    );
    expect(status).toBe(200);
    expect((body['resultaten'] as object[])[0]).toEqual({
      id: expect.any(String) as string,
      gemeentecode: '0363',
      versie: 2,
      status: 'beantwoord',
      taak: 'persoonslijst-raadplegen',
      vraagtype: 'RaadpleegMetBurgerservicenummer',
      aanleiding: 'aangifte',
      gesteldDoor: 'registrar-1',
      gesteldOp: expect.any(String) as string,
      treffers: 1,
    });
    expect(JSON.stringify(body)).not.toMatch(/Voorbeeldsma|999900006|Zwijgweg/);
  });

  it.each<[string, object, number, string]>([
    ['too slow', { modus: 'traag', vertragingMs: 5_000 }, 503, 'brp-antwoordt-niet'],
    ['broken', { modus: 'fout-500' }, 502, 'brp-storing'],
    ['gone', { modus: 'uit' }, 503, 'brp-onbereikbaar'],
  ])('says that the BRP was %s', async (_naam, storing, status, code) => {
    await dienst.brp.storing(storing as never);
    const antwoord = await vraag('persoonslijst-raadplegen', raadpleeg(NOOR));
    expect(antwoord).toMatchObject({ status, body: { code } });
    expect(JSON.stringify(antwoord.body)).not.toContain(NOOR);
    const [rij] = await dienst.rijen<{ id: string; status: string; treffers: number | null }>(
      'select id, status, treffers from bevraging order by id desc limit 1',
    );
    expect(rij).toMatchObject({ status: 'mislukt', treffers: null });
    expect((await lees(String(rij?.id))).body).toMatchObject({ foutcode: code, pseudoniemen: [] });
  });

  it('keeps nothing of question or answer, anywhere', async () => {
    await vraag('persoonslijst-raadplegen', raadpleeg(NOOR));
    await eventually(async () => (await dienst.rijen('select 1 from bevraging limit 1')).length > 0, 'a record');
    const alles = [
      await dienst.alleTekst(),
      ...dienst.regels,
      ...dienst.meelezer.berichten.map(({ tekst }) => tekst),
    ].join('\n');
    expect(alles).not.toMatch(/Voorbeeldsma|999900006|Zwijgweg|1099XZ/);
    expect(dienst.meelezer.berichten).toEqual([]);
  });
});

describe('fail closed', () => {
  const gezocht = { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1099XZ', huisnummer: 12 };
  const gestuurd = async () => (await dienst.brp.aanroepen()).length;

  it.each<[string, string, object, Partial<Vraag> & { doelbinding?: string | undefined }, number]>([
    ['no purpose', 'adres-controleren', gezocht, { doelbinding: undefined }, 400],
    ['a purpose of somebody else', 'adres-controleren', gezocht, { doelbinding: 'ketenregie' }, 403],
    ['a purpose that the task does not have', 'adres-controleren', gezocht, { doelbinding: 'brp-terugmelding' }, 403],
    [
      'a task of the clock',
      'bewoners-tellen',
      { type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie: '0363010000000001' },
      {},
      403,
    ],
    ['a question that the task does not take', 'persoonslijst-raadplegen', gezocht, {}, 403],
    ['another role', 'adres-controleren', gezocht, { wie: medewerker('zorg-1', 'zorgmedewerker') }, 403],
    ['the supervisor himself', 'adres-controleren', gezocht, { wie: toezicht }, 403],
    ['nobody', 'adres-controleren', gezocht, { wie: undefined }, 401],
  ])('%s: nothing is asked', async (_naam, taak, gesteld, anders, status) => {
    expect((await vraag(taak, gesteld, anders)).status).toBe(status);
    expect(await gestuurd()).toBe(0);
  });

  it.each<[string, object, string]>([
    ['a number that is none', raadpleeg('999900007'), 'vraag.burgerservicenummer'],
    [
      'a missing name',
      { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geboortedatum: '1995-11-11' },
      'vraag.geslachtsnaam',
    ],
    ['a parameter of another question', { ...gezocht, straat: 'Zwijgweg' }, 'vraag.straat'],
  ])('%s: told by name and rule, not repeated, not asked', async (_naam, gesteld, naam) => {
    const antwoord = await vraag('adres-controleren', gesteld);
    expect(antwoord).toMatchObject({ status: 400, body: { invalidParams: [{ name: naam }] } });
    expect(JSON.stringify(antwoord.body)).not.toMatch(/999900007|Zwijgweg/);
    expect(await gestuurd()).toBe(0);
  });

  it('the registrar does not read the protocol, another municipality finds nothing', async () => {
    const { body } = await vraag('persoonslijst-raadplegen', raadpleeg(NOOR));
    const pad = `/v1/bevragingen/${String(body['id'])}`;
    expect((await dienst.vraag('GET', pad, { wie: registrar, doelbinding: 'brp-inschrijving' })).status).toBe(403);
    const elders = medewerker('fg-2', 'privacyfunctionaris', '0599');
    expect((await dienst.vraag('GET', pad, { wie: elders, doelbinding: 'toezicht-op-verwerking' })).status).toBe(404);
  });
});
