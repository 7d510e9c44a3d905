import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { rijenVan } from '../fixtures/behandeling.js';
import { type Bericht, type Meelezer, leesMee } from '../fixtures/gebeurtenissen.js';
import { type Antwoord, type Proefdienst, medewerker, startProefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startProefdienst();
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const balie = medewerker('balie-1', 'frontofficemedewerker');
const melding = { acuutGevaar: false, kanaal: 'telefoon', melderrol: 'burger', uitbuitingsvorm: 'seksueel' };
const duiders = Array.from({ length: 200 }, (_, index) => medewerker(`duider-${index}`, 'aandachtsfunctionaris'));

const tel = (antwoorden: readonly Antwoord[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(antwoorden, ({ status, body }) => `${status} ${String(body.code ?? '')}`.trim())).map(
      ([soort, groep]) => [soort, groep?.length],
    ),
  );

describe('SI13: a report sent again is the same report', () => {
  it('1,000 parallel retries give one signal, one event and 1,000 equal receipts', async () => {
    const key = nieuwId();
    const antwoorden = await Promise.all(
      Array.from({ length: 1_000 }, () => dienst.meld(balie, melding, { 'idempotency-key': key })),
    );
    expect(tel(antwoorden)).toEqual({ '201': 1_000 });
    expect(new Set(antwoorden.map(({ body }) => JSON.stringify(Object.entries(body).sort()))).size).toBe(1);
    expect(new Set(antwoorden.map(({ headers }) => `${headers.get('location')} ${headers.get('etag')}`)).size).toBe(1);
    const id = String(antwoorden[0]?.body.id);
    expect(await rijenVan(dienst, 'select id from signaal')).toEqual([{ id }]);
    expect(await rijenVan(dienst, 'select count(*)::int as n from data_key')).toEqual([{ n: 1 }]);
    await eventually(() => meelezer.over(id).length > 0, 'the event of the report');
    await dienst.meld(balie, melding);
    await eventually(
      () => new Set(meelezer.berichten.map(({ key: over }) => over)).size === 2,
      'a later event, behind whatever came twice',
    );
    expect(meelezer.over(id)).toHaveLength(1);
  });

  it('a repeat after the first was answered gives the first answer, whatever the order of the fields', async () => {
    const key = nieuwId();
    const eerste = await dienst.meld(balie, melding, { 'idempotency-key': key });
    const omgekeerd = Object.fromEntries(Object.entries(melding).reverse());
    const tweede = await dienst.meld(balie, omgekeerd, { 'idempotency-key': key });
    expect(tweede).toMatchObject({ status: 201, body: eerste.body });
    expect(tweede.headers.get('location')).toBe(eerste.headers.get('location'));
  });

  it('the same key with another report is refused, and with another reporter it is another key', async () => {
    const key = nieuwId();
    const eerste = await dienst.meld(balie, melding, { 'idempotency-key': key });
    const anders = await dienst.meld(balie, { ...melding, acuutGevaar: true }, { 'idempotency-key': key });
    expect(anders).toMatchObject({ status: 409, body: { code: 'idempotency-key-hergebruikt' } });
    const ander = await dienst.meld(medewerker('balie-2', 'frontofficemedewerker'), melding, {
      'idempotency-key': key,
    });
    expect(ander.status).toBe(201);
    expect(ander.body.id).not.toBe(eerste.body.id);
  });
});

describe('CC13: edits at the same time are refused, not lost', () => {
  it('of 200 writers on one version one wins, the others are told both versions', async () => {
    const { body } = await dienst.meld(balie, melding);
    const antwoorden = await Promise.all(duiders.map((wie) => neem(body.id, 1, wie)));
    expect(tel(antwoorden)).toEqual({ '200': 1, '409 versieconflict': 199 });
    for (const { status, body: problem } of antwoorden)
      if (status === 409) expect(problem).toMatchObject({ gelezenVersie: 1, huidigeVersie: 2 });
    expect(await rijenVan(dienst, 'select versie, status from signaal where id = $1', [body.id])).toEqual([
      { versie: 2, status: 'in-duiding' },
    ]);
  });

  it('of 200 writers that read again when refused, each accepted one stands with a version of its own and no other does', async () => {
    const { body } = await dienst.meld(balie, melding);
    await neem(body.id, 1, medewerker('duider-eerst', 'aandachtsfunctionaris'));
    const gelukt = (await Promise.all(duiders.map((wie) => totGelukt(body.id, wie, 3)))).flat();
    expect(gelukt.length).toBeGreaterThanOrEqual(3);
    const historie = await rijenVan(
      dienst,
      'select versie, actor from historie where aggregaat_id = $1 and versie > 2 order by versie',
      [body.id],
    );
    expect(historie).toEqual([...gelukt].sort((een, ander) => een.versie - ander.versie));
    expect(historie.map(({ versie }) => versie)).toEqual(historie.map((_rij, index) => index + 3));
    const aantal = historie.length + 2;
    const over = () => meelezer.over(String(body.id));
    await eventually(() => over().length >= aantal, 'an event per version');
    expect(over().map(volgnummer)).toEqual(Array.from({ length: aantal }, (_, index) => index + 1));
  });

  /** Tries with the version that the refusal names; gives what was accepted. */
  async function totGelukt(
    id: unknown,
    wie: (typeof duiders)[number],
    pogingen: number,
  ): Promise<{ versie: number; actor: string }[]> {
    for (let poging = 0, versie = 2; poging < pogingen; poging++) {
      const { status, body } = await neem(id, versie, wie);
      if (status === 200) return [{ versie: Number(body.versie), actor: wie.sub }];
      expect(body).toMatchObject({ status: 409, code: 'versieconflict', gelezenVersie: versie });
      expect(Number(body.huidigeVersie)).toBeGreaterThan(versie);
      versie = Number(body.huidigeVersie);
    }
    return [];
  }

  function neem(id: unknown, versie: number, wie: (typeof duiders)[number]): Promise<Antwoord> {
    const headers = { 'if-match': `"${versie}"` };
    return dienst.vraag('POST', `/v1/signalen/${String(id)}/duidingen`, {
      wie,
      doelbinding: 'signaal-duiding',
      headers,
      body: { overnamereden: 'Ik neem het over.' },
    });
  }
});

function volgnummer({ decoded }: Bericht): number {
  return decoded.kind === 'event' && decoded.known ? Number(decoded.event.sequence) : 0;
}
