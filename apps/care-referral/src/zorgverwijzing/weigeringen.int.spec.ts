import { nieuwId } from '@schakel/platform';
import { type Vraag, medewerker, partner } from '@schakel/service/proef';
import { withoutIds } from '@schakel/testing';
import pg from 'pg';
import {
  DOELBINDING,
  type Verwijzingsdienst,
  bedenktijd,
  opvangAmsterdam,
  opvangRotterdam,
  rotterdammer,
  startVerwijzingsdienst,
  vandaag,
  vrouwenopvang,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

let dienst: Verwijzingsdienst;
let ontvangen: string;
let aangeboden: string;

beforeAll(async () => {
  dienst = await startVerwijzingsdienst();
  ontvangen = await dienst.ontvang();
  aangeboden = await dienst.tot('aangeboden');
});

afterAll(() => dienst.stop());

const ifMatch = (versie: string) => ({ 'if-match': versie });
const zorg: Vraag = { wie: zorgmedewerker, doelbinding: DOELBINDING };
const voorstel: Vraag = { ...zorg, headers: ifMatch('"1"'), body: { feiten: bedenktijd } };
const aanbieding: Vraag = {
  ...zorg,
  headers: { ...ifMatch('"1"'), 'idempotency-key': 'k' },
  body: { aanbiederId: vrouwenopvang },
};

describe('headers', () => {
  it.each<[string, 'GET' | 'POST', string, Vraag, number, string]>([
    ['no token', 'GET', '', { doelbinding: DOELBINDING }, 401, 'niet-aangemeld'],
    ['no purpose on a read', 'GET', '', { wie: zorgmedewerker }, 400, 'doelbinding-ontbreekt'],
    ['a purpose that is none', 'GET', '', { ...zorg, doelbinding: 'nieuwsgierigheid' }, 400, 'doelbinding-onbekend'],
    [
      'no purpose on a command',
      'POST',
      '/voorstellen',
      { ...voorstel, doelbinding: undefined },
      400,
      'doelbinding-ontbreekt',
    ],
    ['no If-Match', 'POST', '/voorstellen', { ...voorstel, headers: {} }, 428, 'if-match-ontbreekt'],
    [
      'If-Match for any version',
      'POST',
      '/voorstellen',
      { ...voorstel, headers: ifMatch('*') },
      400,
      'if-match-ongeldig',
    ],
    [
      'a version that never was',
      'POST',
      '/voorstellen',
      { ...voorstel, headers: ifMatch('"7"') },
      409,
      'versieconflict',
    ],
    [
      'no Idempotency-Key on an offer',
      'POST',
      '/aanbiedingen',
      { ...aanbieding, headers: ifMatch('"1"') },
      400,
      'idempotency-key-ontbreekt',
    ],
    [
      'no If-Match on an offer',
      'POST',
      '/aanbiedingen',
      { ...aanbieding, headers: { 'idempotency-key': 'k' } },
      428,
      'if-match-ontbreekt',
    ],
  ])('%s', async (_naam, methode, pad, vraag, status, code) => {
    const antwoord = await dienst.vraag(methode, `/v1/zorgverwijzingen/${ontvangen}${pad}`, vraag);
    expect(antwoord).toMatchObject({ status, body: { status, code } });
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
  });

  it('an id that is none', async () => {
    expect(await dienst.vraag('GET', '/v1/zorgverwijzingen/1', zorg)).toMatchObject({
      status: 404,
      body: { code: 'niet-gevonden' },
    });
  });
});

describe('illegal moves: 409 with a code, and nothing changes', () => {
  it.each<[string, () => string, string, number, unknown, Vraag['wie'], string]>([
    [
      'offering before proposing',
      () => ontvangen,
      'aanbiedingen',
      1,
      { aanbiederId: vrouwenopvang },
      zorgmedewerker,
      'overgang-niet-toegestaan',
    ],
    [
      'placing before accepting',
      () => aangeboden,
      'plaatsingen',
      3,
      { ingangsdatum: vandaag() },
      zorgmedewerker,
      'overgang-niet-toegestaan',
    ],
    [
      'proposing while a provider has it',
      () => aangeboden,
      'voorstellen',
      3,
      { feiten: bedenktijd },
      zorgmedewerker,
      'overgang-niet-toegestaan',
    ],
    [
      'taking back what nobody has',
      () => ontvangen,
      'intrekkingen',
      1,
      { reden: 'ingetrokken', toelichting: 'x' },
      zorgmedewerker,
      'overgang-niet-toegestaan',
    ],
  ])('%s', async (_naam, id, stap, versie, body, wie, code) => {
    expect(await dienst.doe(id(), stap, versie, body, wie)).toMatchObject({ status: 409, body: { code } });
    expect((await dienst.lees(id())).body.versie).toBe(versie);
  });

  it('answering twice', async () => {
    const id = await dienst.tot('geaccepteerd');
    for (const [stap, body] of [
      ['acceptaties', undefined],
      ['afwijzingen', { reden: 'buiten-contract' }],
    ] as const) {
      expect(await dienst.doe(id, stap, 4, body, opvangAmsterdam)).toMatchObject({
        status: 409,
        body: { code: 'overgang-niet-toegestaan' },
      });
    }
  });
});

describe('roles, purposes and organisations', () => {
  it.each<[string, NonNullable<Vraag['wie']>, string, 'GET' | 'POST', string]>([
    ['a chain director that would read', medewerker('r', 'ketenregisseur'), 'ketenregie', 'GET', ''],
    ['a civil-affairs officer', medewerker('b', 'burgerzakenmedewerker'), 'brp-inschrijving', 'GET', ''],
    ['a licence officer', medewerker('v', 'vergunningmedewerker'), 'vergunningverlening', 'GET', ''],
    ['a Bibob coordinator: the wall', medewerker('bb', 'bibob-coordinator'), 'bibob-onderzoek', 'GET', ''],
    ['a system administrator', medewerker('s', 'beheerder'), 'technisch-beheer', 'GET', ''],
    ['a chain partner', partner('p'), 'ketenpartner-informatie', 'GET', ''],
    ['a care officer with the purpose of the chain', zorgmedewerker, 'ketenregie', 'GET', ''],
    ['a care officer that would answer for the provider', zorgmedewerker, DOELBINDING, 'POST', '/acceptaties'],
    ['a care officer that would refuse for the provider', zorgmedewerker, DOELBINDING, 'POST', '/afwijzingen'],
    ['a provider that would propose', opvangAmsterdam, DOELBINDING, 'POST', '/voorstellen'],
    ['a provider that would offer on', opvangAmsterdam, DOELBINDING, 'POST', '/aanbiedingen'],
    ['a provider that would place', opvangAmsterdam, DOELBINDING, 'POST', '/plaatsingen'],
    ['a provider that would take back', opvangAmsterdam, DOELBINDING, 'POST', '/intrekkingen'],
  ])('%s: 403', async (_naam, wie, doelbinding, methode, pad) => {
    const koppen = methode === 'POST' && { headers: { ...ifMatch('"3"'), 'idempotency-key': nieuwId() }, body: {} };
    const antwoord = await dienst.vraag(methode, `/v1/zorgverwijzingen/${aangeboden}${pad}`, {
      wie,
      doelbinding,
      ...koppen,
    });
    expect(antwoord).toMatchObject({ status: 403, body: { code: 'geen-toestemming' } });
    const geweigerd = await dienst.alsBeheerder(
      `select 1 from toegangsbeslissing where body #>> '{request,subject,id}' = $1 and body #>> '{response,decision}' = 'false'`,
      [wie.sub],
    );
    expect(geweigerd.length).toBeGreaterThan(0);
  });

  it('a foreign municipality finds nothing: not by id, not by command, not in the list', async () => {
    expect((await dienst.lees(aangeboden, rotterdammer)).status).toBe(404);
    expect(
      (await dienst.doe(aangeboden, 'intrekkingen', 3, { reden: 'ingetrokken', toelichting: 'x' }, rotterdammer))
        .status,
    ).toBe(404);
    expect((await dienst.lijst('', rotterdammer)).body).toEqual({ resultaten: [] });
  });

  it('another provider finds nothing, nor does an organisation that is no provider, nor one before it is asked', async () => {
    for (const wie of [opvangRotterdam, partner('x', '00000099000010010000', 'zorgaanbieder')]) {
      expect((await dienst.lees(aangeboden, wie)).status).toBe(404);
      expect((await dienst.doe(aangeboden, 'acceptaties', 3, undefined, wie)).status).toBe(404);
      expect((await dienst.doe(aangeboden, 'afwijzingen', 3, { reden: 'geen-capaciteit' }, wie)).status).toBe(404);
      expect((await dienst.lijst('', wie)).body).toEqual({ resultaten: [] });
    }
    expect((await dienst.lees(ontvangen, opvangAmsterdam)).status).toBe(404);
  });

  it('an employee whose token claims to be a provider is none', async () => {
    const vermomd = { ...medewerker('m', 'zorgaanbieder', '0344'), organisatie: opvangAmsterdam.organisatie };
    expect((await dienst.lees(aangeboden, vermomd)).status).toBe(403);
  });
});

describe('wrong input names field and rule, never the value', () => {
  const GEHEIM = 'geheim-123456782';
  const f = (feiten: unknown) => ({ feiten });
  it.each<[string, string, unknown, string]>([
    ['no facts', 'voorstellen', {}, 'feiten'],
    ['nothing of nationality', 'voorstellen', f({}), 'feiten.nationaliteit'],
    ['an unknown nationality', 'voorstellen', f({ nationaliteit: GEHEIM }), 'feiten.nationaliteit'],
    ['a name, for which there is no field', 'voorstellen', f({ ...bedenktijd, naam: GEHEIM }), 'feiten.naam'],
    ['a BSN, for which there is no field', 'voorstellen', f({ ...bedenktijd, bsn: '123456782' }), 'feiten.bsn'],
    [
      'an address, for which there is no field',
      'voorstellen',
      f({ ...bedenktijd, opvangadres: GEHEIM }),
      'feiten.opvangadres',
    ],
    [
      'a birth date that does not exist',
      'voorstellen',
      f({ ...bedenktijd, geboortedatum: '2001-02-30' }),
      'feiten.geboortedatum',
    ],
    ['a birth date to come', 'voorstellen', f({ ...bedenktijd, geboortedatum: '2999-01-01' }), 'feiten.geboortedatum'],
    ['a birth date that is null', 'voorstellen', f({ ...bedenktijd, geboortedatum: null }), 'feiten.geboortedatum'],
    ['an age in words', 'voorstellen', f({ ...bedenktijd, geschatteLeeftijd: GEHEIM }), 'feiten.geschatteLeeftijd'],
    ['an age beyond all', 'voorstellen', f({ ...bedenktijd, geschatteLeeftijd: 121 }), 'feiten.geschatteLeeftijd'],
    [
      'a ground of stay for a Dutch person',
      'voorstellen',
      f({ ...bedenktijd, nationaliteit: 'nl' }),
      'feiten.verblijfsgrond',
    ],
    [
      'a municipality that is none',
      'voorstellen',
      f({ ...bedenktijd, gemeenteInschrijving: '9999' }),
      'feiten.gemeenteInschrijving',
    ],
    [
      'a circumstance twice',
      'voorstellen',
      f({ ...bedenktijd, omstandigheden: ['loverboy', 'loverboy'] }),
      'feiten.omstandigheden',
    ],
    ['a departure without reason', 'voorstellen', { ...f(bedenktijd), afwijking: { regel: 'B3' } }, 'afwijking.reden'],
    [
      'a departure with a blank reason',
      'voorstellen',
      { ...f(bedenktijd), afwijking: { regel: 'B3', reden: '  ' } },
      'afwijking.reden',
    ],
    [
      'a departure to a row that is none',
      'voorstellen',
      { ...f(bedenktijd), afwijking: { regel: GEHEIM, reden: 'x' } },
      'afwijking.regel',
    ],
    [
      'a departure to the other age group',
      'voorstellen',
      { ...f(bedenktijd), afwijking: { regel: 'A1', reden: 'x' } },
      'afwijking.regel',
    ],
    ['a provider that is none', 'aanbiedingen', { aanbiederId: nieuwId() }, 'aanbiederId'],
    ['a provider by name', 'aanbiedingen', { aanbiederId: GEHEIM }, 'aanbiederId'],
  ])('%s', async (_naam, stap, body, veld) => {
    const antwoord = await dienst.doe(ontvangen, stap, 1, body);
    expect(antwoord.status).toBe(400);
    const { invalidParams } = antwoord.body as { invalidParams: { name: string; reason: string }[] };
    expect([...new Set(invalidParams.map(({ name }) => name))]).toEqual([veld]);
    expect(withoutIds(antwoord.body)).not.toMatch(/geheim|123456782|2999|9999/i);
  });

  it.each<[string, string, unknown, string]>([
    ['a refusal without reason', 'afwijzingen', {}, 'reden'],
    ['a reason outside the list', 'afwijzingen', { reden: GEHEIM }, 'reden'],
    ['the reason of a municipality', 'afwijzingen', { reden: 'ingetrokken' }, 'reden'],
    ['another reason that is not explained', 'afwijzingen', { reden: 'andere-reden' }, 'toelichting'],
  ])('of a provider: %s', async (_naam, stap, body, veld) => {
    const antwoord = await dienst.doe(aangeboden, stap, 3, body, opvangAmsterdam);
    expect(antwoord.status).toBe(400);
    expect((antwoord.body.invalidParams as { name: string }[]).map(({ name }) => name)).toEqual([veld]);
    expect(JSON.stringify(antwoord.body)).not.toContain(GEHEIM);
  });

  it('a placement in the future', async () => {
    const id = await dienst.tot('geaccepteerd');
    expect(await dienst.doe(id, 'plaatsingen', 4, { ingangsdatum: '2999-01-01' })).toMatchObject({
      status: 400,
      body: { code: 'ingangsdatum-onjuist', invalidParams: [{ name: 'ingangsdatum' }] },
    });
  });
});

describe('row-level security, the second lock', () => {
  async function alsDienst(sql: string, instellingen: Readonly<Record<string, string>>): Promise<unknown[]> {
    const client = new pg.Client(dienst.database.appUrl);
    await client.connect();
    try {
      for (const [naam, waarde] of Object.entries(instellingen)) {
        await client.query('select set_config($1, $2, false)', [naam, waarde]);
      }
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const vind = (instellingen: Readonly<Record<string, string>>) =>
    alsDienst(`select id from zorgverwijzing where id = '${aangeboden}'`, instellingen);
  const rij = () => [{ id: aangeboden }];

  it('shows nothing without an announcement, and nothing of another municipality or organisation', async () => {
    expect(await vind({})).toEqual([]);
    expect(await vind({ 'schakel.gemeenten': '0599' })).toEqual([]);
    expect(await vind({ 'schakel.organisatie': opvangRotterdam.organisatie })).toEqual([]);
    expect(await vind({ 'schakel.organisatie': '' })).toEqual([]);
    expect(await vind({ 'schakel.gemeenten': '0363' })).toEqual(rij());
    expect(await vind({ 'schakel.organisatie': opvangAmsterdam.organisatie })).toEqual(rij());
  });

  it('lets an organisation read and never write, and gives it no key and no history', async () => {
    const organisatie = { 'schakel.organisatie': opvangAmsterdam.organisatie };
    expect(await alsDienst(`update zorgverwijzing set versie = 99 returning id`, organisatie)).toEqual([]);
    expect(await alsDienst(`delete from zorgverwijzing returning id`, organisatie)).toEqual([]);
    expect(await alsDienst(`select id from data_key where id = '${aangeboden}'`, organisatie)).toEqual([]);
    expect(await alsDienst(`select id from historie where aggregaat_id = '${aangeboden}'`, organisatie)).toEqual([]);
  });
});
