import type { Rol } from '@schakel/access';
import { nieuwId } from '@schakel/platform';
import { type Antwoord, type Meelezer, leesMee, medewerker, partner } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import {
  DOELBINDING,
  type Verwijzingsdienst,
  bedenktijd,
  opvangAmsterdam,
  startVerwijzingsdienst,
  vandaag,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst();
  meelezer = await leesMee(dienst.topics, ['care-referral']);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const velen = (aantal: number, rol: Rol = 'zorgmedewerker') =>
  Array.from({ length: aantal }, (_, nummer) => medewerker(`zorg-${String(nummer)}`, rol));

const tel = (antwoorden: readonly Antwoord[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(antwoorden, ({ status, body }) => `${status} ${String(body.code ?? '')}`.trim())).map(
      ([soort, groep]) => [soort, groep?.length],
    ),
  );

const historie = (id: string) =>
  dienst.alsBeheerder<{ versie: number; type: string; actor: string }>(
    'select versie, type, actor from historie where aggregaat_id = $1 order by versie',
    [id],
  );

async function volgnummers(id: string, aantal: number): Promise<number[]> {
  const berichten = await eventually(
    () => (meelezer.over(id).length >= aantal ? meelezer.over(id) : false),
    `${String(aantal)} events`,
    { timeoutMs: 30_000 },
  );
  return berichten.map(({ decoded }) =>
    decoded.kind === 'event' && 'sequence' in decoded.event ? Number(decoded.event.sequence) : 0,
  );
}

const reeks = (aantal: number) => Array.from({ length: aantal }, (_, index) => index + 1);

describe('CC13: work at the same time is refused, not lost', () => {
  it('of 60 writers on one version one wins; the others are told both versions', async () => {
    const id = await dienst.ontvang();
    const antwoorden = await Promise.all(
      velen(60).map((wie) => dienst.doe(id, 'voorstellen', 1, { feiten: bedenktijd }, wie)),
    );
    expect(tel(antwoorden)).toEqual({ '200': 1, '409 versieconflict': 59 });
    for (const { status, body } of antwoorden) {
      if (status === 409) expect(body).toMatchObject({ gelezenVersie: 1, huidigeVersie: 2 });
    }
    expect(await historie(id)).toHaveLength(2);
  });

  it('40 writers that read again when refused all get through, one version each, and the events follow without gap', async () => {
    const id = await dienst.ontvang();
    const schrijvers = velen(40);
    await Promise.all(
      schrijvers.map(async (wie) => {
        for (let versie = 1; ;) {
          const { status, body } = await dienst.doe(id, 'voorstellen', versie, { feiten: bedenktijd }, wie);
          if (status === 200) return;
          expect({ status, code: body.code }).toEqual({ status: 409, code: 'versieconflict' });
          versie = Number(body.huidigeVersie);
        }
      }),
    );
    const regels = await historie(id);
    expect(regels.map(({ versie }) => versie)).toEqual(reeks(41));
    expect(new Set(regels.slice(1).map(({ actor }) => actor))).toEqual(new Set(schrijvers.map(({ sub }) => sub)));
    expect(await volgnummers(id, 41)).toEqual(reeks(41));
  });

  it('a provider that accepts while the municipality takes back: one of the two, whoever comes first', async () => {
    for (let ronde = 0; ronde < 10; ronde++) {
      const id = await dienst.tot('aangeboden');
      const antwoorden = await Promise.all([
        dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam),
        dienst.doe(id, 'intrekkingen', 3, { reden: 'ingetrokken', toelichting: 'Er is familie gevonden.' }),
      ]);
      const gelukt = antwoorden.filter(({ status }) => status === 200);
      expect(gelukt).toHaveLength(1);
      // Who lost was too late for the version, or can no longer see what was taken back.
      expect([404, 409]).toContain(antwoorden.find(({ status }) => status !== 200)?.status);
      const { body } = await dienst.lees(id);
      expect(body).toMatchObject({ versie: 4, status: gelukt[0]?.body.status });
      expect(await historie(id)).toHaveLength(4);
    }
  });

  it('of 20 members of one provider one accepts', async () => {
    const id = await dienst.tot('aangeboden');
    const leden = Array.from({ length: 20 }, (_, nummer) =>
      partner(`opvanglid-${String(nummer)}`, opvangAmsterdam.organisatie, 'zorgaanbieder'),
    );
    const antwoorden = await Promise.all(leden.map((wie) => dienst.doe(id, 'acceptaties', 3, undefined, wie)));
    expect(tel(antwoorden)).toEqual({ '200': 1, '409 versieconflict': 19 });
  });
});

describe('SI13: an offer sent again is the same offer', () => {
  it('200 parallel repeats give one offer and 200 equal answers', async () => {
    const id = await dienst.tot('voorgesteld');
    const key = nieuwId();
    const bied = () =>
      dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang }, zorgmedewerker, { 'idempotency-key': key });
    const antwoorden = await Promise.all(Array.from({ length: 200 }, bied));
    expect(tel(antwoorden)).toEqual({ '201': 200 });
    expect(new Set(antwoorden.map(({ body }) => JSON.stringify(Object.entries(body).toSorted()))).size).toBe(1);
    expect(new Set(antwoorden.map(({ headers }) => `${headers.get('location')} ${headers.get('etag')}`)).size).toBe(1);
    expect(await historie(id)).toHaveLength(3);
    expect((await dienst.lees(id)).body.aanbiedingen).toHaveLength(1);
  });

  it('a repeat gets the first answer, also when the referral has moved on since', async () => {
    const id = await dienst.tot('voorgesteld');
    const key = nieuwId();
    const bied = () =>
      dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang }, zorgmedewerker, { 'idempotency-key': key });
    const eerste = await bied();
    await dienst.doe(id, 'acceptaties', 3, undefined, opvangAmsterdam);
    await dienst.doe(id, 'plaatsingen', 4, { ingangsdatum: vandaag() });
    const tweede = await bied();
    expect(tweede).toMatchObject({ status: 201, body: eerste.body });
    expect(tweede.headers.get('etag')).toBe('"3"');
  });

  it('the same key with another provider is refused, and of another officer it is another key', async () => {
    const id = await dienst.tot('voorgesteld');
    const kop = { 'idempotency-key': nieuwId() };
    await dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvang }, zorgmedewerker, kop);
    expect(
      await dienst.doe(id, 'aanbiedingen', 2, { aanbiederId: vrouwenopvangRotterdam }, zorgmedewerker, kop),
    ).toMatchObject({ status: 409, body: { code: 'idempotency-key-hergebruikt' } });
    expect(
      await dienst.doe(
        id,
        'aanbiedingen',
        2,
        { aanbiederId: vrouwenopvang },
        medewerker('zorg-x', 'zorgmedewerker'),
        kop,
      ),
    ).toMatchObject({ status: 409, body: { code: 'versieconflict' } });
  });

  it('does not open by its key what the caller may not see', async () => {
    const id = await dienst.tot('voorgesteld');
    const key = nieuwId();
    const vraag = { wie: zorgmedewerker, doelbinding: DOELBINDING, body: { aanbiederId: vrouwenopvang } };
    const headers = { 'idempotency-key': key };
    await dienst.stap(`/v1/zorgverwijzingen/${id}/aanbiedingen`, 2, { ...vraag, headers });
    const vreemd = { ...zorgmedewerker, gemeentecode: '0344' };
    const antwoord = await dienst.stap(`/v1/zorgverwijzingen/${id}/aanbiedingen`, 2, {
      ...vraag,
      wie: vreemd,
      headers,
    });
    expect(antwoord.status).toBe(404);
  });
});
