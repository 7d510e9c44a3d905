import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulators, type RunningSimulators } from '../server.js';
import { PERSOONSLIJSTEN } from './personen.data.js';
import { SCHEMAS, validator } from './proef/specificatie.js';
import { VRAAGSOORTEN } from './vragen.data.js';

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'x-origin-oin': '00000099000003630000',
  'x-doelbinding': 'BRP-inschrijving',
  'x-verwerking': 'Inschrijving slachtoffer',
  'x-gebruiker': 'burgerzakenmedewerker',
};

let simulators: RunningSimulators;
beforeAll(async () => {
  simulators = await startSimulators({ port: 0, host: '127.0.0.1', jwksUrl: undefined, herkomsten: ['*'] });
});
afterAll(() => simulators.stop());

interface Antwoord {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly personen: Readonly<Record<string, unknown>>[];
    readonly code?: string;
  };
}

async function vraag(
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'POST',
): Promise<Antwoord> {
  const all = Object.entries({ ...HEADERS, ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const response = await fetch(`${simulators.luistert}/haalcentraal/api/brp/personen`, {
    method,
    headers: Object.fromEntries(all),
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Antwoord['body'] };
}

const raadpleeg = (burgerservicenummer: readonly string[], fields: readonly string[]) => ({
  type: 'RaadpleegMetBurgerservicenummer',
  burgerservicenummer,
  fields,
});
const bsnVan = (achternaam: string) =>
  PERSOONSLIJSTEN.find((lijst) => lijst.naam.geslachtsnaam === achternaam)!.burgerservicenummer;

/** One question of each kind that finds someone, with everything that may be asked. */
const VRAGEN: readonly (Readonly<Record<string, unknown>> & { readonly type: string })[] = [
  raadpleeg(
    PERSOONSLIJSTEN.slice(0, 20).map((lijst) => lijst.burgerservicenummer),
    [],
  ),
  { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Dubbelganger', geboortedatum: '1995-11-11' },
  {
    type: 'ZoekMetNaamEnGemeenteVanInschrijving',
    geslachtsnaam: 'Onvindbaar',
    voornamen: 'Daan',
    gemeenteVanInschrijving: '0363',
  },
  { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '3099XZ', huisnummer: 2 },
  {
    type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
    straat: 'Briefadresplein',
    huisnummer: 1,
    gemeenteVanInschrijving: '0599',
  },
  { type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '0363200000000001' },
  { type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie: '0363010000000001' },
];

describe('the BRP answers', () => {
  it.each(VRAGEN)('$type in the shape of the specification', async (gesteld) => {
    const { status, headers, body } = await vraag({
      ...gesteld,
      fields: Object.keys(VRAAGSOORTEN[gesteld.type]!.velden),
    });
    expect(status).toBe(200);
    expect([headers.get('content-type'), headers.get('api-version')]).toEqual([
      'application/json; charset=utf-8',
      '2.7.0',
    ]);
    expect(body).toMatchObject({ type: gesteld.type });
    expect(body.personen.length).toBeGreaterThan(0);
    if (!SCHEMAS) return;
    const valid = validator(SCHEMAS, 'PersonenQueryResponse');
    valid(body);
    expect(valid.errors ?? []).toEqual([]);
  });

  it('with the fields that were asked, and with secrecy unasked', async () => {
    const { body } = await vraag(
      raadpleeg([bsnVan('Geheimhouder')], ['burgerservicenummer', 'verblijfplaats.functieAdres']),
    );
    expect(body.personen).toEqual([
      {
        burgerservicenummer: bsnVan('Geheimhouder'),
        verblijfplaats: { type: 'Adres', functieAdres: { code: 'B', omschrijving: 'briefadres' } },
        geheimhoudingPersoonsgegevens: true,
      },
    ]);
  });

  it('that someone is in the RNI only', async () => {
    const { body } = await vraag(raadpleeg([bsnVan('Proefescu')], ['gemeenteVanInschrijving']));
    expect(body.personen).toMatchObject([
      { gemeenteVanInschrijving: { code: '1999' }, opschortingBijhouding: { reden: { code: 'R' } } },
    ]);
  });

  it('with nobody where nobody is found', async () => {
    const { status, body } = await vraag({
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam: 'Onbekende',
      geboortedatum: '2000-01-01',
      fields: ['burgerservicenummer'],
    });
    expect([status, body.personen]).toEqual([200, []]);
  });
});

describe('the BRP refuses', () => {
  const goed = {
    type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
    geslachtsnaam: 'Voorbeeldsma',
    geboortedatum: '1988-06-19',
    fields: ['burgerservicenummer'],
  };

  it.each<[string, unknown, Readonly<Record<string, string | undefined>>, number, string]>([
    ['no sender', goed, { 'x-origin-oin': undefined }, 401, 'authentication'],
    ['a sender that is no OIN', goed, { 'x-origin-oin': '123' }, 401, 'authentication'],
    ['no purpose', goed, { 'x-doelbinding': undefined }, 403, 'autorisation'],
    ['an empty purpose', goed, { 'x-doelbinding': ' ' }, 403, 'autorisation'],
    ['no process', goed, { 'x-verwerking': undefined }, 403, 'autorisation'],
    ['no user', goed, { 'x-gebruiker': undefined }, 403, 'autorisation'],
    ['an answer in XML', goed, { accept: 'application/xml' }, 406, 'notAcceptable'],
    ['a question in XML', '<vraag/>', { 'content-type': 'application/xml' }, 415, 'unsupportedMediaType'],
    [
      'another character set',
      goed,
      { 'content-type': 'application/json; charset=cp1252' },
      415,
      'unsupportedMediaType',
    ],
    ['broken JSON', '{"type":', {}, 400, 'paramsValidation'],
    ['wrong parameters', { ...goed, geboortedatum: '19880619', iets: 1 }, {}, 400, 'paramsValidation'],
    [
      'more than ten hits',
      { ...goed, geslachtsnaam: 'Menigte', geboortedatum: '1996-06-06' },
      {},
      400,
      'tooManyResults',
    ],
  ])('%s', async (_geval, body, headers, status, code) => {
    const antwoord = await vraag(body, headers);
    expect([antwoord.status, antwoord.body.code]).toEqual([status, code]);
    expect(antwoord.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(antwoord.body).toMatchObject({
      status,
      instance: '/haalcentraal/api/brp/personen',
      type: expect.stringMatching(/^https:/) as string,
    });
    expect(JSON.stringify(antwoord.body)).not.toContain('Voorbeeldsma');
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('the method %s', async (method) => {
    const { status, headers, body } = await vraag(goed, {}, method);
    expect([status, headers.get('allow'), body.code]).toEqual([405, 'POST', 'methodNotAllowed']);
  });

  it('with all wrong parameters at once, in the words of the national service', async () => {
    const { body } = await vraag({ type: goed.type, geboortedatum: '1988', fields: ['naam', 'naam.x'], iets: 1 });
    expect(body).toMatchObject({
      title: 'Een of meerdere parameters zijn niet correct.',
      detail: 'De foutieve parameter(s) zijn: geslachtsnaam, geboortedatum, fields[1], iets.',
      invalidParams: [
        { name: 'geslachtsnaam', code: 'required', reason: 'Parameter is verplicht.' },
        { name: 'geboortedatum', code: 'date', reason: 'Waarde is geen geldige datum.' },
        { name: 'fields[1]', code: 'fields', reason: 'Parameter bevat een niet bestaande veldnaam.' },
        { name: 'iets', code: 'unknownParam', reason: 'Parameter is niet verwacht.' },
      ],
    });
  });

  it('in the shape of the specification, but for what the national service itself does otherwise', async () => {
    const { body } = await vraag({ ...raadpleeg(['1'], ['naam', 'x']) });
    if (!SCHEMAS) return expect(SCHEMAS).toBeUndefined();
    const valid = validator(SCHEMAS, 'BadRequestFoutbericht');
    valid(body);
    // The specification wants an absolute instance and patterns without brackets; the service's own test scenarios show these.
    const anders = /^\/(instance|detail|invalidParams\/\d+\/(name|reason))$/;
    return expect((valid.errors ?? []).filter(({ instancePath }) => !anders.test(instancePath))).toEqual([]);
  });
});

describe('the BRP accepts', () => {
  it.each([
    { accept: '' },
    { accept: '*/*' },
    { accept: 'application/json;charset=UTF-8' },
    { accept: 'text/html, application/json;q=0.9' },
    { 'content-type': 'application/json;charset=Utf-8' },
  ])('%j', async (headers) => {
    expect((await vraag(raadpleeg(['999999990'], ['naam']), headers)).status).toBe(200);
  });

  it('a query and remembers its accounting, not its subject', async () => {
    await fetch(`${simulators.luistert}/_aanroepen/brp`, { method: 'DELETE' });
    await vraag(raadpleeg([bsnVan('Voorbeeldsma')], ['naam']));
    const { aanroepen } = (await (await fetch(`${simulators.luistert}/_aanroepen/brp`)).json()) as {
      aanroepen: unknown[];
    };
    expect(aanroepen).toEqual([
      {
        herkomst: HEADERS['x-origin-oin'],
        doelbinding: HEADERS['x-doelbinding'],
        verwerking: HEADERS['x-verwerking'],
        gebruiker: HEADERS['x-gebruiker'],
        type: 'RaadpleegMetBurgerservicenummer',
        fields: ['naam'],
        treffers: 1,
      },
    ]);
  });
});

describe('PS3: other persons', () => {
  const zet = (body: Buffer | string) =>
    fetch(`${simulators.luistert}/_personen/brp`, { method: 'PUT', headers: { 'content-type': 'text/csv' }, body });
  afterEach(() => fetch(`${simulators.luistert}/_personen/brp`, { method: 'DELETE' }));

  it('are played from a file, and ours again after it', async () => {
    const bestand = readFileSync(join(import.meta.dirname, 'proef/personen-voorbeeld.csv'));
    expect(await (await zet(bestand)).json()).toEqual({ personen: 3 });
    const zoek = (geslachtsnaam: string, geboortedatum: string) =>
      vraag({
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        geslachtsnaam,
        geboortedatum,
        fields: Object.keys(VRAAGSOORTEN['ZoekMetGeslachtsnaamEnGeboortedatum']!.velden),
      });
    const { body } = await zoek('Bestandsma', '1988-06-19');
    expect(body.personen).toMatchObject([{ burgerservicenummer: '999900006', naam: { voornamen: 'Ilse' } }]);
    if (SCHEMAS) {
      const valid = validator(SCHEMAS, 'PersonenQueryResponse');
      valid(body);
      expect(valid.errors ?? []).toEqual([]);
    }
    expect((await zoek('Voorbeeldsma', '1988-06-19')).body.personen).toEqual([]);
    await fetch(`${simulators.luistert}/_personen/brp`, { method: 'DELETE' });
    expect((await zoek('Voorbeeldsma', '1988-06-19')).body.personen).toHaveLength(1);
  });

  it('of a wrong file are refused whole, by line, column and rule', async () => {
    const antwoord = await zet('01.01.10;01.01.20;01.02.40;01.03.10;01.04.10;08.09.10\n1;Geheim;A;19990101;V;0363\n');
    expect(antwoord.status).toBe(400);
    const tekst = await antwoord.text();
    expect(JSON.parse(tekst)).toEqual({
      soort: 'fouten',
      fouten: [
        { regel: 2, kolom: '01.01.10', fout: 'a-nummer' },
        { regel: 2, kolom: '01.01.20', fout: 'elfproef' },
      ],
    });
    expect(tekst).not.toContain('Geheim');
    expect((await vraag(raadpleeg(['999900006'], ['naam']))).body.personen).toHaveLength(1);
  });

  it('of a file that cannot be read keep the simulators from starting', async () => {
    const start = startSimulators({
      port: 0,
      host: '127.0.0.1',
      jwksUrl: undefined,
      herkomsten: ['*'],
      brpPersonenbestand: join(import.meta.dirname, 'geen-bestand.csv'),
    });
    await expect(start).rejects.toThrow('SCHAKEL_BRP_PERSONEN_FILE');
  });
});

describe(`the specification${SCHEMAS ? '' : ' is absent: answers are not compared with it'}`, () => {
  it('makes the validator bite', () => {
    if (!SCHEMAS) return expect(SCHEMAS).toBeUndefined();
    const valid = validator(SCHEMAS, 'PersonenQueryResponse');
    const persoon = (deel: object) => ({ type: 'RaadpleegMetBurgerservicenummer', personen: [deel] });
    expect(valid(persoon({ burgerservicenummer: '999900006' }))).toBe(true);
    expect(valid(persoon({ burgerservicenummer: '1' }))).toBe(false);
    expect(valid(persoon({ onbekend: true }))).toBe(false);
    expect(valid(persoon({ geboorte: { datum: { type: 'Datum', langFormaat: '1 mei 2000' } } }))).toBe(false);
    expect(
      valid(persoon({ verblijfplaats: { type: 'Locatie', nummeraanduidingIdentificatie: '0363200000000001' } })),
    ).toBe(false);
    return expect(
      valid({ ...persoon({ verblijfplaats: { type: 'Locatie' } }), type: 'ZoekMetPostcodeEnHuisnummer' }),
    ).toBe(false);
  });
});
