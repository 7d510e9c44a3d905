import { maakRetour, opmerkingenIn, schrijfBericht, type Retourcode } from '@schakel/istandaarden';
import { partner } from '@schakel/service/proef';
import { Tijdbewaker } from '@schakel/service';
import {
  AGB,
  eenClient,
  GEHEIM,
  inEnvelop,
  knooppuntsysteem,
  opvang,
  rotterdammer,
  start,
  startToewijzingsdienst,
  stop,
  vanAanbieder,
  zorgmedewerker,
  type Toewijzingsdienst,
} from './fixtures/toewijzingsdienst.js';
import { vrouwenopvang } from '../fixtures/verwijzingen.js';

let dienst: Toewijzingsdienst;
// Friday 20 November 2026 unless a spec moves it.
let nu = '2026-11-20T09:00:00.000Z';
beforeAll(async () => {
  dienst = await startToewijzingsdienst({ klok: () => nu, env: { SCHAKEL_DEMOGIDS: 'ja' } });
});
afterAll(() => dienst.stop());
beforeEach(async () => {
  nu = '2026-11-20T09:00:00.000Z';
  await dienst.sql('truncate uitgaand_bericht');
});

const toegewezen = async (client = eenClient()) => {
  const id = await dienst.open(client);
  expect(await dienst.doe(id, 'producten', { producten: [opvang()] })).toMatchObject({
    status: 200,
    body: { status: 'toegewezen' },
  });
  const { producten } = (await dienst.lees(id)) as { producten: [{ nummer: number }] };
  await dienst.sql('truncate uitgaand_bericht');
  return { id, nummer: producten[0].nummer, bsn: client.bsn };
};
const gegeven = async () =>
  (await dienst.uitgaand()).map(({ soort, inhoud }) => [soort.functie, opmerkingenIn(inhoud).map(({ code }) => code)]);
const ontvangen = { status: 202, body: { uitkomst: 'ontvangen' } };

describe('an assignment', () => {
  it('leaves as one 301 with all that holds; nothing of the person stands in clear, and no event tells of it', async () => {
    const id = await dienst.open();
    await dienst.doe(id, 'producten', {
      producten: [opvang(), opvang({ categorie: '17', code: '17001', einddatum: '2026-11-30' })],
    });
    const { producten } = (await dienst.lees(id)) as { producten: { nummer: number }[] };
    await dienst.doe(id, 'producten', {
      producten: [opvang({ nummer: producten[0]!.nummer, einddatum: '2027-01-31', redenWijziging: '05' })],
    });
    await dienst.doe(id, 'intrekkingen', { nummers: [producten[1]!.nummer] });
    const berichten = await dienst.uitgaand();
    expect(berichten.map(({ soort, rij }) => [soort.functie, rij.ontvanger, rij.status])).toEqual(
      Array(3).fill(['WMO301', AGB, 'wachtend']),
    );
    const inhoud = berichten.map(({ inhoud }) => JSON.stringify(inhoud));
    for (const een of inhoud) expect(een.match(/ToewijzingNummer/g)).toHaveLength(2);
    expect(inhoud[1]).toContain('"RedenWijziging":"05"');
    expect(inhoud[2]).toContain('"Einddatum":"2026-11-20","RedenWijziging":"13"');
    const dump = await dienst.dump();
    const { client } = (await dienst.lees(id)) as { client: { bsn: string } };
    for (const geheim of [GEHEIM.achternaam, GEHEIM.straat, client.bsn]) {
      expect([geheim, dump.includes(geheim), dienst.regels.join('').includes(geheim)]).toEqual([geheim, false, false]);
    }
    expect(await dienst.sql('select 1 from outbox')).toEqual([]);
  });

  it('is of one municipality only, and of one file per client and provider', async () => {
    const client = eenClient();
    const id = await dienst.open(client);
    const vraag = { wie: rotterdammer, doelbinding: 'toewijzing' };
    expect((await dienst.vraag('GET', `/v1/toewijzingen/${id}`, vraag)).status).toBe(404);
    expect((await dienst.vraag('GET', '/v1/toewijzingen', vraag)).body).toEqual({ resultaten: [] });
    const nogmaals = { wet: 'wmo', aanbieder: AGB, client };
    expect(await dienst.maak('/v1/toewijzingen', { ...vraag, wie: zorgmedewerker, body: nogmaals })).toMatchObject({
      status: 409,
      body: { code: 'client-al-bekend' },
    });
    expect((await dienst.vraag('GET', '/v1/toewijzingen?status=open', { ...vraag, wie: zorgmedewerker })).status).toBe(
      200,
    );
  });

  it('takes the AGB code of the directory, and says so when the directory has none', async () => {
    const aanbiederId = vrouwenopvang;
    const open = (body: object) =>
      dienst.maak('/v1/toewijzingen', {
        wie: zorgmedewerker,
        doelbinding: 'toewijzing',
        body: { wet: 'wmo', ...body },
      });
    const fout = async (body: object) => (await open({ client: eenClient(), ...body })).body['invalidParams'];
    expect(await fout({ aanbiederId })).toMatchObject([{ name: 'aanbiederId', code: 'agb-code-ontbreekt' }]);
    await dienst.sql(`update aanbieder set gegevens = gegevens || '{"agbCode": "87654321"}' where id = $1`, [
      aanbiederId,
    ]);
    const { status, body } = await open({ client: eenClient(), aanbiederId });
    expect(status).toBe(201);
    expect(await dienst.lees(String(body['id']))).toMatchObject({ aanbieder: '87654321' });
    expect(await fout({})).toMatchObject([{ name: 'aanbieder', code: 'agb-code-of-gids' }]);
    expect(await fout({ aanbiederId, aanbieder: AGB })).toMatchObject([{ code: 'agb-code-of-gids' }]);
    const onbekend = '0198d000-0000-7000-8000-0000000000ff';
    expect(await fout({ aanbiederId: onbekend })).toMatchObject([{ name: 'aanbiederId', code: 'aanbieder-onbekend' }]);
  });

  it('what a message cannot hold is refused by field, and not repeated', async () => {
    const client = eenClient({ achternaam: 'Regel\u0007einde', correspondentie: { straat: 'x'.repeat(25) } });
    const body = { wet: 'wmo', aanbieder: AGB, client };
    const antwoord = await dienst.maak('/v1/toewijzingen', { wie: zorgmedewerker, doelbinding: 'toewijzing', body });
    expect(antwoord.status).toBe(400);
    expect((antwoord.body['invalidParams'] as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'client.achternaam',
      'client.correspondentie.straat',
    ]);
    expect(JSON.stringify(antwoord.body)).not.toContain('Regel');
  });
});

describe('a client without a citizen service number', () => {
  it('is assigned outside the chain with a letter, and by message once the number is known', async () => {
    const { bsn, ...zonder } = eenClient();
    const id = await dienst.open(zonder);
    expect((await dienst.doe(id, 'producten', { producten: [opvang()] })).body).toMatchObject({
      status: 'buiten-keten-zonder-bsn',
    });
    expect(await dienst.uitgaand()).toEqual([]);
    const body = {
      afzender: { naam: 'Gemeente Amsterdam', adresregels: ['Postbus 1', '1000 AA Amsterdam'] },
      geadresseerde: ['Stichting Verzonnen'],
      ondertekening: { namens: 'Het college', naam: 'V. Oorbeeld', functie: 'hoofd zorg' },
    };
    const brief = async () =>
      fetch(`${dienst.url}/v1/toewijzingen/${id}/opdrachtbrieven`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          doelbinding: 'toewijzing',
          authorization: `Bearer ${await dienst.token(zorgmedewerker)}`,
        },
        body: JSON.stringify(body),
      });
    const pdf = await brief();
    expect([pdf.status, pdf.headers.get('content-type'), (await pdf.text()).slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect((await dienst.doe(id, 'bsn-vastleggingen', { bsn })).body).toMatchObject({ status: 'toegewezen' });
    expect((await dienst.uitgaand()).map(({ soort }) => soort.functie)).toEqual(['WMO301']);
    expect((await brief()).status).toBe(409);
    const { producten } = (await dienst.lees(id)) as { producten: [{ nummer: number }] };
    expect(await dienst.lever(vanAanbieder('305', start(producten[0].nummer), { bsn }))).toMatchObject(ontvangen);
    expect(await dienst.lees(id)).toMatchObject({ status: 'gestart' });
  });

  it('gets no number that another file at this provider has', async () => {
    const { bsn } = await toegewezen();
    const { bsn: _, ...zonder } = eenClient();
    const id = await dienst.open(zonder);
    expect(await dienst.doe(id, 'bsn-vastleggingen', { bsn })).toMatchObject({
      status: 409,
      body: { code: 'client-al-bekend' },
    });
  });
});

describe('a message of the provider', () => {
  it('start and stop move the file, and each gets its retour', async () => {
    const { id, nummer, bsn } = await toegewezen();
    expect(await dienst.lever(vanAanbieder('305', start(nummer), { bsn }))).toMatchObject(ontvangen);
    expect(await dienst.lees(id)).toMatchObject({ status: 'gestart' });
    expect(await dienst.lever(vanAanbieder('307', stop(nummer), { bsn }))).toMatchObject(ontvangen);
    expect(await dienst.lees(id)).toMatchObject({ status: 'gestopt' });
    expect(await gegeven()).toEqual([
      ['WMO306', []],
      ['WMO308', []],
    ]);
  });

  it('the same again changes nothing, also eight times at once', async () => {
    const { id, nummer, bsn } = await toegewezen();
    const envelop = vanAanbieder('305', start(nummer), { bsn });
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => dienst.lever(envelop)));
    expect(antwoorden.map(({ body }) => body['uitkomst']).sort()).toEqual([...Array(7).fill('dubbel'), 'ontvangen']);
    expect(await dienst.lees(id)).toMatchObject({ status: 'gestart', versie: 3 });
    expect(await gegeven()).toEqual([['WMO306', []]]);
  });

  it('another one under the same identification gets 9056', async () => {
    const { nummer, bsn, id } = await toegewezen();
    const wie = { bsn, identificatie: `D${nummer}` };
    await dienst.lever(vanAanbieder('305', start(nummer), wie));
    await dienst.lever(vanAanbieder('305', start(nummer, { Begindatum: '2026-11-23' }), wie));
    expect((await gegeven())[1]).toEqual(['WMO306', ['9056']]);
    expect(await dienst.lees(id)).toMatchObject({ status: 'gestart', versie: 3 });
  });

  it('a stop that overtakes its start waits; with the start both are answered', async () => {
    const { id, nummer, bsn } = await toegewezen();
    await dienst.lever(vanAanbieder('307', stop(nummer), { bsn }));
    expect([(await dienst.lees(id))['status'], await gegeven()]).toEqual(['toegewezen', []]);
    await dienst.lever(vanAanbieder('305', start(nummer), { bsn }));
    expect(await dienst.lees(id)).toMatchObject({ status: 'gestopt' });
    expect((await gegeven()).sort()).toEqual([
      ['WMO306', []],
      ['WMO308', []],
    ]);
  });

  it('and that never gets one is turned down by the clock after three working days (OP090), once', async () => {
    const { id, nummer, bsn } = await toegewezen();
    await dienst.lever(vanAanbieder('307', stop(nummer), { bsn }));
    const bewaker = dienst.service.app.get(Tijdbewaker);
    // Friday the 20th; Wednesday the 25th is the third working day.
    nu = '2026-11-25T22:59:00.000Z';
    await bewaker.ronde();
    expect(await gegeven()).toEqual([]);
    nu = '2026-11-25T23:00:00.000Z';
    await Promise.all([bewaker.ronde(), bewaker.ronde()]);
    await bewaker.ronde();
    expect(await gegeven()).toEqual([['WMO308', ['9069']]]);
    // A token of the spec lives for minutes.
    const lees = (terug = nu) => {
      nu = '2026-11-20T09:00:00.000Z';
      return dienst.lees(id).finally(() => (nu = terug));
    };
    expect(await lees()).toMatchObject({ status: 'toegewezen', waarschuwingen: ['retour-uitgebleven'] });
    nu = '2026-12-01T09:00:00.000Z';
    await bewaker.ronde();
    expect((await lees())['waarschuwingen']).toEqual(['retour-uitgebleven', 'start-niet-gemeld']);
  });

  it.each([
    [
      'about nobody we know',
      (_nummer: number) => vanAanbieder('305', start(1), { bsn: '999999990' }),
      ['WMO306', ['9019']],
    ],
    [
      'about an assignment that is not his',
      (_nummer: number, bsn: string) => vanAanbieder('305', start(1), { bsn }),
      ['WMO306', ['9019']],
    ],
    [
      'of another provider',
      (nummer: number, bsn: string) => vanAanbieder('305', start(nummer), { bsn, afzender: '87654321' }),
      ['WMO306', ['9019']],
    ],
    [
      'from tomorrow',
      (nummer: number, bsn: string) => vanAanbieder('305', start(nummer), { bsn, dagtekening: '2026-11-21' }),
      ['WMO306', ['8848']],
    ],
    [
      'with a status that is no flow',
      (nummer: number, bsn: string) => vanAanbieder('305', start(nummer, { StatusAanlevering: '9' }), { bsn }),
      ['WMO306', ['0001']],
    ],
  ])('%s is answered and changes nothing', async (_wat, maak, verwacht) => {
    const { id, nummer, bsn } = await toegewezen();
    expect(await dienst.lever(maak(nummer, bsn))).toMatchObject(ontvangen);
    expect(await gegeven()).toEqual([verwacht]);
    expect(await dienst.lees(id)).toMatchObject({ status: 'toegewezen' });
  });

  it('of which only the header can be read is answered with 0001', async () => {
    const { nummer, bsn } = await toegewezen();
    const envelop = vanAanbieder('305', start(nummer), { bsn });
    const kapot = envelop.replace(/(<GGK:bericht[^>]*>)([^<]*)/, (_heel, begin: string, base64: string) => {
      const xml = Buffer.from(base64, 'base64')
        .toString('utf8')
        .replace('<wmo305:Begindatum>2026-11-20', '<wmo305:Begindatum>gisteren');
      return `${begin}${Buffer.from(xml).toString('base64')}`;
    });
    expect(await dienst.lever(kapot)).toMatchObject(ontvangen);
    expect(await gegeven()).toEqual([['WMO306', ['0001']]]);
  });
});

describe('a request of the provider', () => {
  const gevraagd = (referentie: string) => ({
    AangevraagdeProducten: {
      AangevraagdProduct: [
        {
          ReferentieAanbieder: referentie,
          Product: { Categorie: '17', Code: '17001' },
          ToewijzingIngangsdatum: '2026-11-20',
          Verwijzer: { Type: '06' },
        },
      ],
    },
  });
  const vind = async () => {
    const [rij] = await dienst.sql<{ id: string }>('select id from toewijzing order by id desc limit 1');
    return rij!.id;
  };

  it('for a client whom we did not know opens a file, once; examined (319) and then assigned (301)', async () => {
    const { bsn } = eenClient();
    const envelop = vanAanbieder('315', gevraagd('V-1'), { bsn });
    const voor = (await dienst.sql('select 1 from toewijzing')).length;
    const antwoorden = await Promise.all([1, 2, 3, 4].map(() => dienst.lever(envelop)));
    expect(antwoorden.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect((await dienst.sql('select 1 from toewijzing')).length).toBe(voor + 1);
    const id = await vind();
    expect(await dienst.lees(id)).toMatchObject({
      status: 'open',
      verzoeken: [{ referentie: 'V-1', status: 'nieuw' }],
    });
    expect((await dienst.doe(id, 'antwoorden', { referentie: 'V-1', antwoord: '2' })).status).toBe(200);
    const product = opvang({ categorie: '17', code: '17001', referentie: 'V-1' });
    expect((await dienst.doe(id, 'producten', { producten: [product] })).body).toMatchObject({ status: 'toegewezen' });
    expect(await gegeven()).toEqual([
      ['WMO316', []],
      ['WMO319', []],
      ['WMO301', []],
    ]);
    expect(JSON.stringify((await dienst.uitgaand())[2]!.inhoud)).toContain('"ReferentieAanbieder":"V-1"');
  });

  it('under the Jeugdwet is turned down with the municipality that is responsible', async () => {
    const { bsn } = eenClient();
    const delen = {
      AangevraagdeProducten: {
        AangevraagdProduct: [
          { ReferentieAanbieder: 'J-1', ToewijzingIngangsdatum: '2026-11-20', Verwijzer: { Type: '02' } },
        ],
      },
    };
    await dienst.lever(vanAanbieder('315', delen, { bsn, wet: 'jw' }));
    const antwoord = { referentie: 'J-1', antwoord: '1', reden: '8', gemeente: '0599' };
    expect((await dienst.doe(await vind(), 'antwoorden', antwoord)).status).toBe(200);
    expect(await gegeven()).toEqual([
      ['JW316', []],
      ['JW319', []],
    ]);
    expect(JSON.stringify((await dienst.uitgaand())[1]!.inhoud)).toContain('"Woonplaatsbeginsel":{"Gemeente":"0599"}');
  });

  it('for a change that does not name everything is turned down (9349)', async () => {
    const { bsn } = await toegewezen();
    const delen = {
      Verzoek: {
        ReferentieAanbieder: 'W-1',
        RedenVerzoek: '1',
        NieuweProducten: { NieuwProduct: [{ GewensteIngangsdatum: '2026-11-25' }] },
      },
    };
    await dienst.lever(vanAanbieder('317', delen, { bsn }));
    expect(await gegeven()).toEqual([['WMO318', ['9349']]]);
  });
});

describe('a retour of the provider', () => {
  const retourOp = async (codes: readonly string[], identificatie: string) => {
    const verzonden = (await dienst.uitgaand()).find(({ soort }) => soort.soort === '301')!;
    const oordeel = new Map([['Client/ToegewezenProducten/ToegewezenProduct[0]', codes as readonly Retourcode[]]]);
    const { soort, inhoud } = maakRetour(verzonden, oordeel, { identificatie, dagtekening: '2026-11-20' });
    return inEnvelop(soort.functie, schrijfBericht(soort, inhoud), '0363', AGB, 'Du01');
  };
  const verzonden = async () => {
    const id = await dienst.open();
    await dienst.doe(id, 'producten', { producten: [opvang()] });
    return id;
  };

  it('without remark approves what was sent, and is taken once', async () => {
    const id = await verzonden();
    const retour = await retourOp(['0200'], 'R-1');
    expect([(await dienst.lever(retour)).body, (await dienst.lever(retour)).body]).toEqual([
      { uitkomst: 'ontvangen' },
      { uitkomst: 'dubbel' },
    ]);
    expect(await dienst.lees(id)).toMatchObject({ versie: 3, verzonden: [{ stand: 'goedgekeurd', opmerkingen: [] }] });
  });

  it('with 9332 shows that the number was not accepted, and where', async () => {
    const id = await verzonden();
    expect(await dienst.lever(await retourOp(['9332'], 'R-2'))).toMatchObject(ontvangen);
    const opmerkingen = [{ pad: 'Client/ToegewezenProducten/ToegewezenProduct[0]', code: '9332' }];
    expect(await dienst.lees(id)).toMatchObject({
      status: 'toegewezen',
      verzonden: [{ stand: 'afgekeurd', opmerkingen }],
    });
  });

  it('to what we never sent is refused', async () => {
    await verzonden();
    const retour = await retourOp(['0200'], 'R-3');
    await dienst.sql('truncate uitgaand_bericht');
    expect(await dienst.lever(retour)).toMatchObject({ status: 400, body: { code: 'retour-onbekend' } });
  });
});

describe('who sends', () => {
  const organisaties = {
    zender: /(<StUF:zender><StUF:organisatie>)[^<]*/,
    ontvanger: /(<StUF:ontvanger><StUF:organisatie>)[^<]*/,
  };
  const vervalst = (envelop: string, element: keyof typeof organisaties, door: string) =>
    envelop.replace(organisaties[element], `$1${door}`);
  const onleesbaar = (envelop: string) =>
    envelop.replace(/(<GGK:bericht[^>]*>)([^<]*)/, (_heel, begin: string, base64: string) => {
      const xml = Buffer.from(base64, 'base64')
        .toString('utf8')
        .replace(/(:Begindatum>)[^<]*/, '$1gisteren');
      return `${begin}${Buffer.from(xml).toString('base64')}`;
    });
  const geweigerd = (name: string) => ({
    status: 400,
    body: { code: 'envelop-past-niet', invalidParams: [{ name, code: 'envelop-past-niet' }] },
  });

  it.each([
    ['zender', '87654321', (envelop: string) => envelop],
    ['ontvanger', '0599', (envelop: string) => envelop],
    ['zender', '87654321', onleesbaar],
    ['ontvanger', '0599', onleesbaar],
  ] as const)('another %s on the envelope than in the message is refused', async (element, door, hoe) => {
    const { id, nummer, bsn } = await toegewezen();
    const envelop = hoe(vanAanbieder('305', start(nummer), { bsn }));
    const antwoord = await dienst.lever(vervalst(envelop, element, door));
    expect(antwoord).toMatchObject(geweigerd(element));
    expect(JSON.stringify(antwoord.body)).not.toMatch(new RegExp(`${door}|${AGB}|${bsn}`));
    expect(await gegeven()).toEqual([]);
    expect(await dienst.lees(id)).toMatchObject({ status: 'toegewezen', versie: 2 });
  });

  it('of a retour is who the message went to, although its header names the municipality as sender', async () => {
    const id = await dienst.open();
    await dienst.doe(id, 'producten', { producten: [opvang()] });
    const verzonden = (await dienst.uitgaand()).find(({ soort }) => soort.soort === '301')!;
    const { soort, inhoud } = maakRetour(verzonden, new Map(), { identificatie: 'R-9', dagtekening: '2026-11-20' });
    const van = (gemeente: string, afzender: string) =>
      inEnvelop(soort.functie, schrijfBericht(soort, inhoud), gemeente, afzender, 'Du01');
    expect(await dienst.lever(van('0363', '87654321'))).toMatchObject(geweigerd('zender'));
    expect(await dienst.lever(van(AGB, '0363'))).toMatchObject(geweigerd('zender'));
    expect(await dienst.lees(id)).toMatchObject({ verzonden: [{ stand: 'wacht-op-retour' }] });
    expect(await dienst.lever(van('0363', AGB))).toMatchObject(ontvangen);
  });
});

describe('what the gateway brings is read without trusting it', () => {
  const bom = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "geheim-999900006">]><a>&x;</a>';
  const xxe = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  it.each([
    ['entities', bom, 400, 'xml-met-doctype'],
    ['entities inside the message', inEnvelop('WMO305', bom), 400, 'xml-met-doctype'],
    ['an entity from a file', inEnvelop('WMO305', xxe), 400, 'xml-met-doctype'],
    ['no XML', 'geheim-999900006', 400, 'xml-niet-welgevormd'],
    ['no envelope', '<geheim-999900006/>', 400, 'geen-envelop'],
    ['layers without end', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 400, 'xml-te-diep'],
    ['another standard in the envelope', inEnvelop('WMO305', '<geheim-999900006/>'), 400, 'bericht-onbekend'],
    ['more than a message is', `<a>${'x'.repeat(800_000)}</a>`, 413, undefined],
    [
      'another message than the envelope says',
      vanAanbieder('305', start(1), { bsn: '999900006' }).replace('>WMO305<', '>WMO307<'),
      400,
      'envelop-past-niet',
    ],
    [
      'a municipality that cannot be',
      vanAanbieder('305', start(1), { bsn: '999900006', gemeente: '0000' }),
      400,
      'gemeente-onbekend',
    ],
  ])('%s', async (_wat, envelop, status, code) => {
    const antwoord = await dienst.lever(envelop);
    expect(antwoord).toMatchObject({ status, ...(code && { body: { code } }) });
    expect(JSON.stringify(antwoord.body)).not.toMatch(/geheim|999900006/);
  });

  it('comes from the gateway only, as XML only, and XML comes nowhere else', async () => {
    const envelop = vanAanbieder('305', start(1), { bsn: '999900006' });
    expect((await dienst.lever(envelop, zorgmedewerker)).status).toBe(403);
    expect((await dienst.lever(envelop, partner('nep', '00000099000050020000', 'berichtenknooppunt'))).status).toBe(
      403,
    );
    expect((await dienst.lever(envelop, partner('opvang', '00000099000030010000', 'zorgaanbieder'))).status).toBe(403);
    expect((await dienst.lever('{}', knooppuntsysteem, { 'content-type': 'application/json' })).status).toBe(415);
    const headers = {
      'content-type': 'application/xml',
      doelbinding: 'toewijzing',
      'idempotency-key': 'x',
      authorization: `Bearer ${await dienst.token(zorgmedewerker)}`,
    };
    expect((await fetch(`${dienst.url}/v1/toewijzingen`, { method: 'POST', headers, body: '<a/>' })).status).toBe(415);
    const lezen = { wie: knooppuntsysteem, doelbinding: 'toewijzing' };
    expect((await dienst.vraag('GET', '/v1/toewijzingen', lezen)).status).toBe(403);
  });
});
