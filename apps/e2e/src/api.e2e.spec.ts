import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Rol } from '@schakel/access';
import { departmentServices, kopVersie, type Antwoord } from '@schakel/system';
import { z } from 'zod';
import { openBronnen, type Bron } from './proef/bronnen.js';
import { ingevuld, leesBeschrijving, type Beschrijving, type Operatie } from './proef/openapi.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import { gebruikerMet, rechten, zonderDoelbinding, type Dienst } from './proef/rechten.data.js';
import { geldig, kapot } from './proef/vuller.js';

/** Bodies per operation and kind: enough to meet every field several times. */
const PER_OPERATIE = 15;
/**
 * Stands in what is sent, and may not stand in what comes back with a refusal. It does not look like the name of a field: those of
 * unknown fields are told, so that a caller finds his mistake.
 */
const MERK = 'Zxq7-planter 9';

const probleem = z.looseObject({
  status: z.int(),
  title: z.string().min(3),
  detail: z.string().min(3),
  code: z.string(),
});

/** Headers that every answer has (NL API Design Rules 2.2, /core/transport/security-headers). */
const VEILIG: Readonly<Record<string, RegExp>> = {
  'cache-control': /no-store/,
  'content-security-policy': /frame-ancestors 'none'/,
  'strict-transport-security': /max-age=\d+/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
};

describe('the API of every service', () => {
  let proef: Proefsysteem;
  const beschrijvingen = new Map<Dienst, Beschrijving>();
  let bronnen: ReadonlyMap<string, Bron>;

  beforeAll(async () => {
    proef = await startProefsysteem();
    bronnen = await openBronnen(proef.keten);
    for (const dienst of departmentServices) beschrijvingen.set(dienst, await leesBeschrijving(proef.keten, dienst));
  });
  afterAll(() => proef?.stop());

  const beschrijving = (dienst: Dienst): Beschrijving => {
    const gevonden = beschrijvingen.get(dienst);
    if (gevonden === undefined) throw new Error(`no description of ${dienst}`);
    return gevonden;
  };

  /** Somebody who may, with a purpose for which he may. */
  const wieMag = (dienst: Dienst, operatie: Operatie) => {
    const recht = rechten[dienst][operatie.naam];
    if (recht === undefined || recht === 'openbaar') return proef.keten.anoniem(dienst);
    const [rol, doelen] = Object.entries(recht)[0] ?? [];
    return proef.keten.gesprek(gebruikerMet(rol as Rol), dienst, doelen?.[0]);
  };

  /** The first operation with this method, one for a role and a purpose, on a collection when there is one. */
  const eerste = (dienst: Dienst, methode: string) => {
    const deze = beschrijving(dienst).operaties.filter(
      ({ methode: een, naam }) =>
        een === methode && rechten[dienst][naam] !== 'openbaar' && !zonderDoelbinding.has(naam),
    );
    const operatie = deze.find(({ pad }) => !pad.includes('{')) ?? deze[0];
    if (operatie === undefined) throw new Error(`${dienst} has no ${methode}`);
    return operatie;
  };

  describe.each(departmentServices)('%s', (dienst) => {
    /** Any request, past the client that adds headers. */
    const kaal = async (pad: string, init: RequestInit = {}): Promise<Antwoord> => {
      const response = await fetch(`${proef.system.url(dienst)}${pad}`, { redirect: 'manual', ...init });
      const tekst = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, koppen: response.headers, inhoud: json ? JSON.parse(tekst) : tekst };
    };

    /** With the headers of somebody who may. */
    const alsWieMag = async (
      operatie: Operatie,
      init: { methode?: string; koppen?: Record<string, string>; body?: string },
    ) => {
      const recht = rechten[dienst][operatie.naam];
      const [rol, doelen] = recht === undefined || recht === 'openbaar' ? [] : (Object.entries(recht)[0] ?? []);
      const token = rol === undefined ? undefined : await proef.keten.deelnemer(gebruikerMet(rol as Rol)).token();
      return kaal(ingevuld(operatie.pad, randomUUID()), {
        method: init.methode ?? operatie.methode,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}`, doelbinding: doelen?.[0] ?? '' }),
          ...(operatie.methode === 'POST' && { 'idempotency-key': randomUUID(), 'if-match': '"1"' }),
          ...init.koppen,
        },
        ...(init.body !== undefined && { body: init.body }),
      });
    };

    const keurig = (wat: string, { status, koppen, inhoud }: Antwoord, verwacht: number) => {
      expect([wat, status]).toEqual([wat, verwacht]);
      expect([wat, koppen.get('api-version')]).toEqual([wat, beschrijving(dienst).versie]);
      for (const [naam, patroon] of Object.entries(VEILIG)) {
        expect([wat, naam, koppen.get(naam)]).toEqual([wat, naam, expect.stringMatching(patroon)]);
      }
      expect([wat, koppen.get('server'), koppen.get('x-powered-by')]).toEqual([wat, null, null]);
      if (status < 400) return;
      expect([wat, koppen.get('content-type')]).toEqual([wat, expect.stringMatching(/^application\/problem\+json/)]);
      expect(probleem.parse(inhoud).status).toBe(status);
    };

    describe('keeps the rules of NL API Design Rules that show only while running', () => {
      it('its description is there for everybody, from everywhere, and complete', async () => {
        const antwoord = await kaal('/v1/openapi.json', { headers: { origin: 'https://elders.example' } });
        keurig('openapi.json', antwoord, 200);
        expect(antwoord.koppen.get('access-control-allow-origin')).toBe('*');
        for (const { naam, pad, parameters } of beschrijving(dienst).operaties) {
          const inPad = [...pad.matchAll(/\{(\w+)\}/g)].map(([, een]) => een);
          const beschreven = parameters.filter((een) => een.in === 'path').map(({ name }) => name);
          expect([naam, beschreven.toSorted()]).toEqual([naam, inPad.toSorted()]);
        }
      });

      it('every answer bears the version and the security headers, whatever its status', async () => {
        const lezen = eerste(dienst, 'GET');
        const gevuld = ingevuld(lezen.pad, randomUUID());
        keurig('200', await alsWieMag(lezen, {}), 200);
        keurig('401', await kaal(gevuld), 401);
        keurig('400 without purpose', await alsWieMag(lezen, { koppen: { doelbinding: '' } }), 400);
        keurig('404', await kaal('/v1/bestaat-niet'), 404);
        keurig('404 outside', await kaal('/'), 404);
        const token = await proef.keten.deelnemer('privacyfunctionaris.amsterdam').token();
        const schrijven = ingevuld(eerste(dienst, 'POST').pad, randomUUID());
        const koppen = { authorization: `Bearer ${token}`, doelbinding: 'toezicht-op-verwerking' };
        keurig('403', await kaal(schrijven, { method: 'POST', headers: koppen }), 403);
      });

      it('a slash at the end, or another case, is another address: 404 and no redirect', async () => {
        const { pad } = eerste(dienst, 'GET');
        const gevuld = ingevuld(pad, randomUUID());
        keurig('slash', await kaal(`${gevuld}/`), 404);
        keurig('case', await kaal(gevuld.replace('/v1/', '/V1/')), 404);
        keurig('description with slash', await kaal('/v1/openapi.json/'), 404);
      });

      it('a method that is not there is 405, with those that are', async () => {
        const lezen = eerste(dienst, 'GET');
        for (const methode of ['DELETE', 'PATCH', 'PUT']) {
          const antwoord = await alsWieMag(lezen, { methode });
          keurig(methode, antwoord, 405);
          expect(antwoord.koppen.get('allow')).toMatch(/\bGET\b/);
        }
      });

      it('a form that it does not speak is 406, one that it does not understand 415, broken JSON 400', async () => {
        const lezen = eerste(dienst, 'GET');
        keurig('406', await alsWieMag(lezen, { koppen: { accept: 'application/xml' } }), 406);
        const schrijven = beschrijving(dienst).operaties.find(({ inhoud }) => inhoud !== undefined);
        if (schrijven === undefined) throw new Error(`${dienst} takes no body anywhere`);
        const stuur = (type: string, body: string) => alsWieMag(schrijven, { koppen: { 'content-type': type }, body });
        keurig('415', await stuur('application/xml', `<a>${MERK}</a>`), 415);
        keurig('415 text', await stuur('text/plain', MERK), 415);
        for (const body of [`{"a": ${MERK}`, '', `{"__proto__": {"a": "${MERK}"}}`, '[', 'null', `"${MERK}"`]) {
          const antwoord = await stuur('application/json', body);
          keurig(body, antwoord, 400);
          expect(JSON.stringify(antwoord.inhoud)).not.toContain(MERK);
        }
      });

      it('asks for what it needs, one thing at a time by its name', async () => {
        for (const operatie of beschrijving(dienst).operaties.filter(({ methode }) => methode === 'POST')) {
          const nodig = new Set(operatie.parameters.map(({ name }) => name));
          const body = operatie.inhoud && { koppen: { 'content-type': 'application/json' }, body: '{}' };
          if (nodig.has('Idempotency-Key')) {
            const antwoord = await alsWieMag(operatie, { ...body, koppen: { ...body?.koppen, 'idempotency-key': '' } });
            keurig(`${operatie.naam} without key`, antwoord, 400);
          }
          if (nodig.has('If-Match')) {
            const antwoord = await alsWieMag(operatie, { ...body, koppen: { ...body?.koppen, 'if-match': '' } });
            keurig(`${operatie.naam} without version`, antwoord, 428);
          }
        }
      });
    });

    describe('whatever it is sent', () => {
      /** Never a fault of the server, always a problem that says what is wrong without saying what was sent. */
      const netjes = (wat: string, { status, koppen, inhoud }: Antwoord) => {
        const tekst = JSON.stringify(inhoud ?? '');
        const fouten = [
          status >= 500 && `status ${String(status)}`,
          status >= 400 && !/^application\/problem\+json/.test(koppen.get('content-type') ?? '') && 'no problem+json',
          status >= 400 && !probleem.safeParse(inhoud).success && 'problem incomplete',
          status >= 400 && tekst.toLowerCase().includes(MERK.toLowerCase()) && 'echoes what was sent',
        ].filter((fout) => fout !== false);
        if (fouten.length > 0) throw new Error(`${wat}: ${fouten.join(', ')}`);
      };

      it.each(['geldig', 'kapot'] as const)('in a body that is %s by its schema', async (soort) => {
        const statussen = new Set<number>();
        for (const operatie of beschrijving(dienst).operaties) {
          if (operatie.inhoud === undefined) continue;
          const vulling = { schemas: beschrijving(dienst).schemas, merk: MERK };
          const bodies = (soort === 'geldig' ? geldig : kapot)(operatie.inhoud, vulling);
          const gesprek = wieMag(dienst, operatie);
          await fc.assert(
            fc.asyncProperty(bodies, async (inhoud) => {
              // Of something that is there, in the version that it has: so that the rules behind the form are met too.
              const bron = bronnen.get(operatie.pad.split('/')[2] ?? '');
              const versie = (await bron?.versie()) ?? 1;
              const koppen = { 'idempotency-key': randomUUID(), 'if-match': kopVersie(versie) };
              const pad = ingevuld(operatie.pad, bron?.id ?? randomUUID());
              const antwoord = await gesprek.stuur({ methode: operatie.methode, pad, inhoud, koppen });
              netjes(operatie.naam, antwoord);
              statussen.add(antwoord.status);
            }),
            { numRuns: PER_OPERATIE },
          );
        }
        // What is valid gets past the form: it is done, or refused by a rule.
        const verder = [...statussen].some((status) =>
          soort === 'geldig' ? status < 300 || status === 409 : status === 400,
        );
        expect([soort, verder]).toEqual([soort, true]);
      });

      const lastig = ['%00', '%ff', '..%2f..', "' or 1=1", MERK, 'null', '0'.repeat(3_000), '🧨', '%', '{}'];

      it('in a path, a query or a header', async () => {
        for (const operatie of beschrijving(dienst).operaties) {
          const gesprek = wieMag(dienst, operatie);
          const inPad = operatie.pad.includes('{');
          for (const waarde of lastig) {
            const rauw = operatie.pad.replaceAll(/\{\w+\}/g, waarde.replaceAll(' ', '%20'));
            const vragen = operatie.parameters.filter((een) => een.in === 'query').map(({ name }) => name);
            const query = new URLSearchParams(vragen.map((naam): [string, string] => [naam, waarde])).toString();
            const pad = inPad ? rauw : `${operatie.pad}?${query}&${encodeURIComponent(MERK)}=1`;
            const koppen = { 'idempotency-key': MERK, 'if-match': `"${MERK}"`, 'bibob-ontvanger': MERK };
            const inhoud = operatie.inhoud && {};
            netjes(
              `${operatie.naam} ${waarde.slice(0, 20)}`,
              await gesprek.stuur({ methode: operatie.methode, pad, koppen, inhoud }),
            );
          }
        }
      });

      it('and is still well afterwards', async () => {
        const response = await fetch(`${proef.system.url(dienst)}/health/ready`);
        expect(response.status).toBe(200);
        const log = (await proef.logs()).get(`${dienst}.log`) ?? '';
        expect(log.toLowerCase().includes(MERK.toLowerCase())).toBe(false);
      });
    });
  });
});
