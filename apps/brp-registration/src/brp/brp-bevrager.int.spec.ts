import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BrpBevrager } from './brp-bevrager.js';
import type { Personenvraag } from './personen-vraag.data.js';
import type { Brpverantwoording } from './verantwoording.js';

const verantwoording: Brpverantwoording = {
  organisatie: '00000099000000010000',
  doelbinding: 'brp-inschrijving',
  verwerking: 'persoonslijst-raadplegen',
  gebruiker: 'registrar-1',
};
const vraag: Personenvraag = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999993653'] };
const antwoord = (...personen: object[]) => ({ type: 'RaadpleegMetBurgerservicenummer', personen });
/** What the other side may say of what was asked; it must not come back to the caller. */
const ECHO = 'Geheimova 999993653';

let server: Server | undefined;
let ontvangen: { koppen: Readonly<Record<string, unknown>>; body: unknown }[] = [];
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A BRP that always gives this answer. */
async function overkant(status: number, body: unknown, kop: Record<string, string> = {}): Promise<BrpBevrager> {
  ontvangen = [];
  const nieuw = createServer((request, response) => {
    const delen: Buffer[] = [];
    request.on('data', (deel: Buffer) => delen.push(deel));
    request.on('end', () => {
      ontvangen.push({ koppen: request.headers, body: JSON.parse(Buffer.concat(delen).toString()) as unknown });
      response.writeHead(status, { 'content-type': 'application/json', ...kop });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  server = nieuw;
  await new Promise<void>((klaar) => nieuw.listen(0, '127.0.0.1', klaar));
  return new BrpBevrager({ url: `http://127.0.0.1:${(nieuw.address() as AddressInfo).port}`, timeoutMs: 5_000 });
}

async function probleem(belofte: Promise<unknown>): Promise<unknown> {
  const fout: unknown = await belofte.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(JSON.stringify(fout) + String(fout)).not.toMatch(/Geheimova|999993653/);
  return fout;
}

const stel = (brp: BrpBevrager, anders: Partial<Brpverantwoording> = {}) =>
  brp.vraag({ taak: 'persoonslijst-raadplegen', vraag, verantwoording: { ...verantwoording, ...anders } });

describe('RG4: errors of the BRP', () => {
  const fout = (code: string, meer: object = {}) => ({ code, title: ECHO, detail: ECHO, ...meer });
  it.each<[string, number, unknown, Record<string, string>, number, string, number]>([
    ['no login', 401, fout('authentication'), {}, 502, 'brp-weigert', 1],
    ['no permission', 403, fout('autorisation'), {}, 502, 'brp-weigert', 1],
    [
      'a field that this municipality may not have',
      403,
      fout('unauthorizedField'),
      {},
      502,
      'brp-veld-niet-toegestaan',
      1,
    ],
    ['not acceptable', 406, fout('notAcceptable'), {}, 502, 'brp-weigert', 1],
    ['another media type', 415, fout('unsupportedMediaType'), {}, 502, 'brp-weigert', 1],
    ['too many questions', 429, fout('x'), {}, 503, 'brp-te-druk', 1],
    ['a fault', 500, fout('serverError'), {}, 502, 'brp-storing', 2],
    ['out of service', 503, fout('notAvailable'), {}, 502, 'brp-storing', 2],
    ['an error without a word', 400, '', {}, 502, 'brp-weigert', 1],
    ['an error that is a list', 400, [ECHO], {}, 502, 'brp-weigert', 1],
    ['HTML', 200, `<html>${ECHO}</html>`, {}, 502, 'brp-antwoord-onjuist', 1],
    ['half an answer', 200, '{"type": "Raadpleeg', {}, 502, 'brp-antwoord-onjuist', 1],
    ['null', 200, 'null', {}, 502, 'brp-antwoord-onjuist', 1],
    [
      'another type of answer',
      200,
      { type: 'ZoekMetPostcodeEnHuisnummer', personen: [] },
      {},
      502,
      'brp-antwoord-onjuist',
      1,
    ],
    ['a residence of no kind', 200, antwoord({ verblijfplaats: { type: ECHO } }), {}, 502, 'brp-antwoord-onjuist', 1],
    ['a number that is none', 200, antwoord({ burgerservicenummer: ECHO }), {}, 502, 'brp-antwoord-onjuist', 1],
    [
      'more persons than were asked',
      200,
      antwoord(...Array.from({ length: 21 }, () => ({}))),
      {},
      502,
      'brp-antwoord-onjuist',
      1,
    ],
  ])('%s', async (_naam, status, body, kop, verwacht, code, keren) => {
    expect(await probleem(stel(await overkant(status, body, kop)))).toMatchObject({ body: { status: verwacht, code } });
    expect(ontvangen).toHaveLength(keren);
  });

  it.each([
    ['120', '120'],
    ['0', '1'],
    ['999999', '3600'],
    ['Fri, 27 Nov 2026 16:00:00 GMT', '5'],
    [undefined, '5'],
  ])('waits as long as it is asked to, within an hour: %s', async (gezegd, verwacht) => {
    const kop: Record<string, string> = gezegd === undefined ? {} : { 'retry-after': gezegd };
    expect(await probleem(stel(await overkant(429, {}, kop)))).toMatchObject({ headers: { 'Retry-After': verwacht } });
  });

  it('wrong parameters are told by name and code, and only those that look like one', async () => {
    const goed = { name: 'burgerservicenummer[0]', code: 'pattern', reason: ECHO };
    const brp = await overkant(400, { code: 'paramsValidation', invalidParams: [goed] });
    expect(await probleem(stel(brp))).toMatchObject({
      body: {
        status: 400,
        code: 'brp-vraag-onjuist',
        invalidParams: [{ name: 'vraag.burgerservicenummer[0]', code: 'pattern' }],
      },
    });
    const vreemd = await overkant(400, { code: 'paramsValidation', invalidParams: [goed, { name: ECHO, code: 'x' }] });
    expect(await probleem(stel(vreemd))).toMatchObject({ body: { code: 'brp-weigert' } });
  });

  it('too many hits is an answer', async () => {
    expect(await stel(await overkant(400, fout('tooManyResults')))).toEqual({ uitkomst: 'te-veel' });
  });
});

describe('RG4: what goes out and comes in', () => {
  it('asks the fields of the task, with purpose and user in headers, and the number in the body only', async () => {
    const brp = await overkant(200, antwoord());
    expect(await stel(brp)).toEqual({ uitkomst: 'personen', personen: [] });
    const [gevraagd] = ontvangen;
    expect(gevraagd?.body).toMatchObject({
      ...vraag,
      fields: expect.arrayContaining(['naam', 'verblijfplaats']) as unknown,
    });
    expect(gevraagd?.koppen).toMatchObject({ 'x-doelbinding': 'brp-inschrijving', 'x-gebruiker': 'registrar-1' });
    expect(JSON.stringify(gevraagd?.koppen)).not.toContain('999993653');
  });

  it('drops what the task did not ask for, and keeps what comes unasked', async () => {
    const brp = await overkant(
      200,
      antwoord({
        burgerservicenummer: '999993653',
        partners: [{ naam: { geslachtsnaam: 'Ongevraagd' } }],
        onbekend: 1,
        geheimhoudingPersoonsgegevens: true,
        inOnderzoek: { burgerservicenummer: true },
        rni: [{ deelnemer: { code: '0201' } }],
      }),
    );
    expect(await stel(brp)).toEqual({
      uitkomst: 'personen',
      personen: [
        {
          burgerservicenummer: '999993653',
          geheimhoudingPersoonsgegevens: true,
          inOnderzoek: { burgerservicenummer: true },
          rni: [{ deelnemer: { code: '0201' } }],
        },
      ],
    });
  });

  it.each([
    ['without a purpose', { doelbinding: '' }, 'brp-taak-past-niet'],
    ['for a purpose that is not of the task', { doelbinding: 'brp-terugmelding' }, 'brp-taak-past-niet'],
    ['by nobody', { gebruiker: '' }, 'brp-verantwoording-ontbreekt'],
    ['in no process', { verwerking: ' ' }, 'brp-verantwoording-ontbreekt'],
  ])('%s nothing goes out', async (_naam, anders, code) => {
    const brp = await overkant(200, antwoord());
    expect(await probleem(stel(brp, anders))).toMatchObject({ body: { status: 403, code } });
    expect(ontvangen).toEqual([]);
  });
});
