import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JWKS_PAD, Ondertekenaar, voegSleutelToe } from '@schakel/platform';
import { gemeenteOin } from '@schakel/service/proef';
import { KAN_CERTIFICATEN, maakCertificaten, type Certificaten } from './fixtures/certificaten.js';
import { startKnooppunt, type Knooppunt } from './fixtures/knooppunt.js';
import {
  eenClient,
  knooppuntsysteem,
  opvang,
  startToewijzingsdienst,
  type Toewijzingsdienst,
} from './fixtures/toewijzingsdienst.js';
import { GgkPost } from './ggk-post.js';
import { Verzender } from './verzender.js';

let knooppunt: Knooppunt;
let dienst: Toewijzingsdienst;
let certificaten: Certificaten | undefined;
let sleutelbestand: string;
const VAR = 'SCHAKEL_GGK_KEY_FILE';

beforeAll(async () => {
  certificaten = KAN_CERTIFICATEN ? await maakCertificaten() : undefined;
  sleutelbestand = join(await mkdtemp(join(tmpdir(), 'ggk-sleutels-')), 'ggk.json');
  const tls = certificaten && {
    SCHAKEL_GGK_TLS_KEY_FILE: certificaten.server.key,
    SCHAKEL_GGK_TLS_CERT_FILE: certificaten.server.cert,
    SCHAKEL_GGK_TLS_CA_FILE: certificaten.ca,
    SCHAKEL_GGK_TLS_OIN: gemeenteOin,
  };
  knooppunt = await startKnooppunt(tls);
  dienst = await startToewijzingsdienst({ knooppunt, env: { SCHAKEL_GGK_KEY_FILE: sleutelbestand } });
});
afterAll(() => Promise.all([dienst.stop(), knooppunt.stop()]));
beforeEach(async () => {
  await knooppunt.leeg();
  await knooppunt.stelIn({ jwksUrl: `${dienst.url}${JWKS_PAD}`, antwoorden: [] });
  await dienst.sql('truncate uitgaand_bericht');
});

const nu = (later = 0) => new Date(Date.now() + later).toISOString();
const ronde = (later = 0) => dienst.service.app.get(Verzender).ronde(nu(later));
const vandaag = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const wijsToe = async (client = eenClient()) => {
  const id = await dienst.open(client);
  expect((await dienst.doe(id, 'producten', { producten: [opvang({ ingangsdatum: vandaag() })] })).status).toBe(200);
  return id;
};
const standen = () => dienst.sql('select soort, status, pogingen, uitkomst from uitgaand_bericht order by id');
const lever = async (hoe = {}) =>
  knooppunt.lever(`${dienst.url}/v1/berichten`, await dienst.token(knooppuntsysteem), hoe);

describe('a conversation by way of the gateway', () => {
  it.each([
    ['in order', {}],
    ['everything twice', { dubbel: true }],
    ['the last first', { omgekeerd: true }],
    ['the last first and everything twice', { omgekeerd: true, dubbel: true }],
  ])('301 out, 302, 305 and 307 in, 306 and 308 out: %s', async (_wat, hoe) => {
    await knooppunt.stelIn({ jwksUrl: `${dienst.url}${JWKS_PAD}`, antwoorden: ['305', '307'] });
    const id = await wijsToe();
    await ronde();
    expect((await lever(hoe)).map(({ status }) => status).every((status) => status === 202)).toBe(true);
    expect(await dienst.lees(id)).toMatchObject({
      status: 'gestopt',
      verzonden: [{ soort: '301', stand: 'goedgekeurd' }],
    });
    await ronde();
    const functies = (await knooppunt.ontvangen()).map(({ functie }) => functie);
    expect([functies[0], functies.slice(1).sort()]).toEqual(['WMO301', ['WMO306', 'WMO308']]);
    expect(await knooppunt.geweigerd()).toEqual([]);
  });

  it('a broken message is refused and changes nothing; what is right after it is taken', async () => {
    const id = await wijsToe();
    await ronde();
    expect(await lever({ kapot: true })).toMatchObject([{ status: 400, antwoord: { code: 'xml-niet-welgevormd' } }]);
    expect(await dienst.lees(id)).toMatchObject({ verzonden: [{ stand: 'wacht-op-retour' }] });
  });
});

describe('a message that waits', () => {
  it('is sent once by many at the same time', async () => {
    await wijsToe();
    expect((await Promise.all([ronde(), ronde(), ronde()])).reduce((som, een) => som + een, 0)).toBe(1);
    expect(await knooppunt.ontvangen()).toHaveLength(1);
  });

  it('is tried again, ever later, until the gateway is well', async () => {
    await wijsToe();
    await knooppunt.storing('fout-500', 2);
    await ronde();
    expect(await standen()).toMatchObject([{ status: 'wachtend', pogingen: 1, uitkomst: 'http-500' }]);
    expect(await ronde(20_000)).toBe(0);
    expect(await ronde(31_000)).toBe(1);
    expect(await ronde(31_000 + 61_000)).toBe(1);
    expect(await standen()).toMatchObject([{ status: 'verzonden', pogingen: 3, uitkomst: 'http-202' }]);
    expect(await knooppunt.ontvangen()).toHaveLength(1);
  });

  it('that was handled though it seemed to fail is known by its reference', async () => {
    await wijsToe();
    await knooppunt.storing('verdubbel', 1);
    await ronde();
    await ronde(31_000);
    const [eerste, tweede] = await knooppunt.ontvangen();
    expect([eerste?.dubbel, tweede?.dubbel, tweede?.referentienummer]).toEqual([false, true, eerste?.referentienummer]);
    expect(await standen()).toMatchObject([{ status: 'verzonden' }]);
  });

  it('outlives a process that died while sending: it is taken anew after a minute', async () => {
    await wijsToe();
    await dienst.sql(
      `update uitgaand_bericht set pogingen = 1, eerste_poging_op = now(), volgende_poging = now() + interval '60 seconds'`,
    );
    expect([await ronde(), await ronde(61_000)]).toEqual([0, 1]);
    expect(await standen()).toMatchObject([{ status: 'verzonden', pogingen: 2 }]);
  });

  it('without its key is given up: there is nothing to send any more', async () => {
    await wijsToe();
    await dienst.sql('delete from data_key where id = (select id from uitgaand_bericht)');
    await ronde();
    expect(await standen()).toMatchObject([{ status: 'mislukt', uitkomst: 'vernietigd' }]);
  });
});

describe('the signature', () => {
  it('is verified by the gateway before, during and after a rotation', async () => {
    await wijsToe();
    await ronde();
    const kid = await voegSleutelToe(sleutelbestand, VAR);
    await dienst.service.app.get(Ondertekenaar).herlaad();
    await knooppunt.stelIn({ jwksUrl: `${dienst.url}${JWKS_PAD}` });
    await wijsToe();
    await ronde();
    const kids = (await knooppunt.ontvangen()).map((een) => een.kid);
    expect([kids.length, kids[1], kids[0] === kid]).toEqual([2, kid, false]);
  });

  it('of somebody else is refused, and so is none; the message is not tried for ever', async () => {
    const vreemd = await Ondertekenaar.open(join(await mkdtemp(join(tmpdir(), 'vreemd-')), 'x.json'), VAR);
    const post = await GgkPost.open(
      { url: `${knooppunt.url}/ggk/berichten`, sleutelbestand, certificaat: undefined, ca: undefined },
      vreemd,
    );
    expect(await post.stuur('<a/>', nu())).toMatchObject({ soort: 'antwoord', status: 401 });
    const zonder = await fetch(`${knooppunt.url}/ggk/berichten`, { method: 'POST', body: '<a/>' });
    expect([zonder.status, await knooppunt.geweigerd()]).toEqual([
      401,
      ['handtekening-ongeldig', 'handtekening-ontbreekt'],
    ]);
  });

  it('is good once and for five minutes: a replay is refused, and so are yesterday and tomorrow', async () => {
    const ondertekenaar = dienst.service.app.get(Ondertekenaar);
    const stuur = async (handtekening: string) =>
      (
        await fetch(`${knooppunt.url}/ggk/berichten`, {
          method: 'POST',
          body: '<a/>',
          headers: { 'payload-signature': handtekening },
        })
      ).status;
    const goed = await ondertekenaar.onderteken('<a/>', nu());
    // It is let in by its signature; that it holds no envelope is the next question (400).
    expect([await stuur(goed), await stuur(goed)]).toEqual([400, 401]);
    expect(await stuur(await ondertekenaar.onderteken('<a/>', nu(-6 * 60_000)))).toBe(401);
    expect(await stuur(await ondertekenaar.onderteken('<a/>', nu(6 * 60_000)))).toBe(401);
    expect(await stuur(await ondertekenaar.onderteken('<b/>', nu()))).toBe(401);
    expect(await knooppunt.geweigerd()).toEqual([
      ...[
        'geen-envelop',
        'handtekening-herhaald',
        'handtekening-verlopen',
        'handtekening-verlopen',
        'handtekening-ongeldig',
      ],
    ]);
  });
});

const metTls = KAN_CERTIFICATEN ? describe : describe.skip;
metTls('mutual TLS (absent without openssl)', () => {
  const post = async (certificaat: { cert: string; key: string } | undefined, ca = certificaten?.ca) =>
    GgkPost.open(
      { url: `${knooppunt.tls}/ggk/berichten`, sleutelbestand, certificaat, ca },
      dienst.service.app.get(Ondertekenaar),
    );

  it('a certificate with our OIN is let in, and a whole message goes through', async () => {
    await wijsToe();
    const { database, sleutels } = (
      dienst.service.app.get(Verzender) as unknown as { delen: ConstructorParameters<typeof Verzender>[0] }
    ).delen;
    await new Verzender({ database, sleutels, post: await post(certificaten!.klant(gemeenteOin)) }).ronde(nu());
    expect(await knooppunt.ontvangen()).toMatchObject([{ functie: 'WMO301', oin: gemeenteOin }]);
  });

  it.each([
    ['with another OIN', () => certificaten!.klant('00000099000099990000')],
    ['of another authority', () => certificaten!.vreemd(gemeenteOin)],
    ['that is not there', () => undefined],
  ])('a certificate %s is refused', async (_wat, certificaat) => {
    expect(await (await post(certificaat())).stuur('<a/>', nu())).toMatchObject({ soort: 'antwoord', status: 403 });
    expect(await knooppunt.geweigerd()).toEqual(['oin-onbekend']);
  });

  it('a gateway that nobody vouches for is not spoken to', async () => {
    expect(
      await (await post(certificaten!.klant(gemeenteOin), certificaten!.vreemd('1').cert)).stuur('<a/>', nu()),
    ).toEqual({ soort: 'onbereikbaar' });
    expect(await knooppunt.ontvangen()).toEqual([]);
  });
});
