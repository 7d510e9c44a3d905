import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BrpPersonen } from './brp-personen.js';
import type { Brpverantwoording } from './verantwoording.js';

const persoon = { geslachtsnaam: 'Geheimova', voornamen: 'Zdenka', geboortedatum: '1999-04-23' };
const verantwoording: Brpverantwoording = {
  organisatie: '00000099000000010000',
  doelbinding: 'brp-inschrijving',
  verwerking: 'Eerste inschrijving',
  gebruiker: 'registrar-1',
};
const bsn = '999993653';
const gezocht = (...personen: object[]) => ({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', personen });
const geraadpleegd = (...personen: object[]) => ({ type: 'RaadpleegMetBurgerservicenummer', personen });

/** What the other side answers, one after the other; the last one for ever. */
type Draaiboek = readonly {
  readonly status?: number;
  readonly body?: unknown;
  readonly kop?: Record<string, string>;
}[];

interface Ontvangen {
  readonly url: string;
  readonly koppen: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function luister(listener: RequestListener): Promise<string> {
  const nieuw = createServer(listener);
  server = nieuw;
  await new Promise<void>((resolve) => nieuw.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(nieuw.address() as AddressInfo).port}/brp`;
}

/** A BRP that answers by a script and remembers what it was asked. */
async function overkant(draaiboek: Draaiboek, opties: { timeoutMs?: number; apiKey?: string } = {}) {
  const ontvangen: Ontvangen[] = [];
  const url = await luister((request, response) => {
    const { status = 200, body = {}, kop = {} } = draaiboek[Math.min(ontvangen.length, draaiboek.length - 1)] ?? {};
    const delen: Buffer[] = [];
    request.on('data', (deel: Buffer) => delen.push(deel));
    request.on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json', ...kop });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    ontvangen.push({
      url: request.url ?? '',
      koppen: request.headers,
      get body() {
        return Buffer.concat(delen).toString();
      },
    });
  });
  return { ontvangen, brp: new BrpPersonen({ url, timeoutMs: 5_000, ...opties }) };
}

async function probleem(vraag: Promise<unknown>): Promise<unknown> {
  const fout: unknown = await vraag.then(
    () => undefined,
    (error: unknown) => error,
  );
  const tekst = JSON.stringify(fout) + String(fout);
  for (const waarde of [...Object.values(persoon), bsn, '127.0.0.1']) expect(tekst).not.toContain(waarde);
  return fout;
}

describe('RG4: fail closed', () => {
  it.each([
    ['no purpose', { doelbinding: '' }],
    ['a blank purpose', { doelbinding: '  ' }],
    ['no user', { gebruiker: '' }],
    ['a user that no header can carry', { gebruiker: 'registrar\r\nx-doelbinding: anders' }],
    ['no process', { verwerking: '' }],
    ['no organisation', { organisatie: '' }],
  ])('%s: nothing is asked', async (_naam, anders) => {
    const { brp, ontvangen } = await overkant([{ body: gezocht() }]);
    expect(await probleem(brp.zoek(persoon, { ...verantwoording, ...anders }))).toMatchObject({
      body: { status: 403, code: 'brp-verantwoording-ontbreekt' },
    });
    expect(ontvangen).toEqual([]);
  });

  it('accounts for each call in headers; name and number travel in the body only', async () => {
    const { brp, ontvangen } = await overkant(
      [
        { body: gezocht({ burgerservicenummer: bsn }) },
        { body: geraadpleegd({ gemeenteVanInschrijving: { code: '0599', omschrijving: 'Rotterdam' } }) },
      ],
      { apiKey: 'sleutel-1' },
    );
    expect(await brp.zoek(persoon, verantwoording)).toEqual({
      uitkomst: 'treffer',
      treffer: { gemeenteVanInschrijving: '0599', geheimhouding: false },
    });
    expect(ontvangen.map(({ url }) => url)).toEqual(['/brp/personen', '/brp/personen']);
    for (const ontvangst of ontvangen) {
      // The port in `host` is any number.
      const { host: _, ...koppen } = ontvangst.koppen;
      expect(koppen).toMatchObject({
        'x-origin-oin': verantwoording.organisatie,
        'x-doelbinding': verantwoording.doelbinding,
        'x-verwerking': verantwoording.verwerking,
        'x-gebruiker': verantwoording.gebruiker,
        'x-api-key': 'sleutel-1',
      });
      expect(JSON.stringify(koppen)).not.toMatch(/Geheimova|Zdenka|1999|999993653/);
    }
    expect(JSON.parse(ontvangen[1]?.body ?? '')).toEqual({
      type: 'RaadpleegMetBurgerservicenummer',
      burgerservicenummer: [bsn],
      fields: ['gemeenteVanInschrijving'],
    });
  });
});

describe('answers', () => {
  const R = { reden: { code: 'R', omschrijving: 'pl is aangelegd in de rni' } };
  const E = { reden: { code: 'E', omschrijving: 'emigratie' } };
  it.each<[string, Draaiboek, unknown]>([
    ['nobody', [{ body: gezocht() }], { uitkomst: 'geen-treffer' }],
    [
      'two',
      [{ body: gezocht({ burgerservicenummer: bsn }, { burgerservicenummer: '999990019' }) }],
      { uitkomst: 'meerdere' },
    ],
    ['more than the service gives', [{ status: 400, body: { code: 'tooManyResults' } }], { uitkomst: 'meerdere' }],
    [
      'one with secrecy; whatever else is sent along is dropped',
      [
        { body: gezocht({ burgerservicenummer: bsn, naam: { geslachtsnaam: 'Geheimova' } }) },
        {
          body: geraadpleegd({
            gemeenteVanInschrijving: { code: '0363' },
            geheimhoudingPersoonsgegevens: true,
            verblijfplaats: { straat: 'Verzwegenlaan' },
          }),
        },
      ],
      { uitkomst: 'treffer', treffer: { gemeenteVanInschrijving: '0363', geheimhouding: true } },
    ],
    [
      'one in the register of non-residents',
      [
        { body: gezocht({ burgerservicenummer: bsn }) },
        { body: geraadpleegd({ gemeenteVanInschrijving: { code: '1999' }, opschortingBijhouding: R }) },
      ],
      { uitkomst: 'treffer', treffer: { gemeenteVanInschrijving: '1999', geheimhouding: false } },
    ],
    [
      'one who left the country: registered nowhere now',
      [
        { body: gezocht({ burgerservicenummer: bsn }) },
        { body: geraadpleegd({ gemeenteVanInschrijving: { code: '0363' }, opschortingBijhouding: E }) },
      ],
      { uitkomst: 'treffer', treffer: { geheimhouding: false } },
    ],
    ['nobody, after one failure', [{ status: 503 }, { body: gezocht() }], { uitkomst: 'geen-treffer' }],
  ])('%s', async (_naam, draaiboek, verwacht) => {
    const { brp } = await overkant(draaiboek);
    expect(await brp.zoek(persoon, verantwoording)).toEqual(verwacht);
  });
});

describe('failures tell nothing of the question or the answer', () => {
  const echo = JSON.stringify({ detail: `Geheimova ${bsn}`, code: 'anders' });
  it.each<[string, Draaiboek, number, string, number]>([
    ['500, and again', [{ status: 500, body: echo }], 502, 'brp-storing', 2],
    ['503, and again', [{ status: 503, body: echo }], 502, 'brp-storing', 2],
    [
      'one retry for the whole question, not for each call',
      [{ status: 503 }, { body: gezocht({ burgerservicenummer: bsn }) }, { status: 503 }],
      502,
      'brp-storing',
      3,
    ],
    ['too many questions', [{ status: 429, body: echo }], 503, 'brp-te-druk', 1],
    ['no login', [{ status: 401, body: echo }], 502, 'brp-weigert', 1],
    ['no permission', [{ status: 403, body: echo }], 502, 'brp-weigert', 1],
    ['a question it does not take', [{ status: 400, body: echo }], 502, 'brp-weigert', 1],
    ['a page of HTML', [{ body: '<html>Geheimova</html>' }], 502, 'brp-antwoord-onjuist', 1],
    ['another type of answer', [{ body: { type: 'Anders', personen: [] } }], 502, 'brp-antwoord-onjuist', 1],
    [
      'a number that is none',
      [{ body: gezocht({ burgerservicenummer: 'Geheimova' }) }],
      502,
      'brp-antwoord-onjuist',
      1,
    ],
    [
      'one found, and nobody when asked again',
      [{ body: gezocht({ burgerservicenummer: bsn }) }, { body: geraadpleegd() }],
      502,
      'brp-antwoord-onjuist',
      2,
    ],
    ['another address', [{ status: 302, kop: { location: 'http://127.0.0.1:9/elders' } }], 503, 'brp-onbereikbaar', 2],
    ['more than any answer', [{ body: JSON.stringify('x'.repeat(300_000)) }], 503, 'brp-onbereikbaar', 2],
  ])('%s', async (_naam, draaiboek, status, code, keren) => {
    const { brp, ontvangen } = await overkant(draaiboek);
    expect(await probleem(brp.zoek(persoon, verantwoording))).toMatchObject({ body: { status, code } });
    expect(ontvangen).toHaveLength(keren);
  });

  it('who is too slow is not asked twice', async () => {
    let keren = 0;
    const url = await luister(() => void (keren += 1));
    const brp = new BrpPersonen({ url, timeoutMs: 150 });
    expect(await probleem(brp.zoek(persoon, verantwoording))).toMatchObject({
      body: { status: 503, code: 'brp-antwoordt-niet' },
      headers: { 'Retry-After': '5' },
    });
    expect(keren).toBe(1);
  });

  it('nobody there: unreachable', async () => {
    const url = await luister(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    const brp = new BrpPersonen({ url, timeoutMs: 5_000 });
    expect(await probleem(brp.zoek(persoon, verantwoording))).toMatchObject({
      body: { status: 503, code: 'brp-onbereikbaar' },
    });
  });
});
