import { ketenraadplegingGevraagd, scanForPersonalData } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { gesprekMet, type Uitkomst } from './fixtures/besluiten.js';
import {
  bibobwerk,
  eenConclusiebericht,
  eenVergewisbericht,
  eenVoornemenbericht,
  eenWegingsbericht,
} from './fixtures/bibob.js';
import { eenRaadpleging, eventsVan, leesMee, stuurBerichten, type Meelezer } from './fixtures/gebeurtenissen.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst, type Vraag } from './fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const coordinator = medewerker('bibob-1', 'bibob-coordinator');
const kvkNummer = '90417263';

/** What the chain knows and licensing may never hold. */
const keten = {
  signaalId: nieuwId(),
  naam: 'Zdenka Geheimova',
  toelichting: 'haar paspoort is afgenomen in het pand',
  uitbuitingsvorm: 'gedwongen-dienstverlening',
  route: 'bestuurlijk-met-spoed',
};
/** What the sealed file holds and nobody outside the closed list may learn. */
const bibob = {
  toelichting: 'tip over de stroman van de Kade',
  bevindingen: 'contante lening zonder herkomst',
  tweedeBevindingen: 'boekhouding ontbreekt over drie jaar',
  motivering: 'de zakelijke relatie duurt voort',
  evenredigheid: 'sluiting treft ook personeel',
  tip: 'de officier noemt een eerdere bv',
  bronDoel: 'antecedenten van de stille vennoot',
  bronResultaat: 'zaaksysteem K-7719',
  advies: 'het bureau wijst op vier eerdere transacties',
  vergewis: 'bronnen per bevinding nagelopen',
  wegingspunt: 'de boete is van twee jaar terug',
  gevaarsfeit: 'boete voor vijf werknemers zonder vergunning',
  voornemen: 'weigeren ligt in de rede om de boekhouding',
  derde: 'Ottoline Verborgensma',
  deelVanDerde: 'uw lening van anderhalve ton',
  zienswijze: 'mijn lening was zakelijk bedoeld',
  afweging: 'de buurt weegt zwaarder dan de omzet',
  voorschrift: 'een kasboek per dienst',
  collega: 'bibob-collega-van-dienst',
  toegangsreden: 'neemt waar wegens verlof van de behandelaar',
  taakkenmerk: 'LBB-2026-99817',
  geheimhouder: 'Mr. Ursula Zwijgzaam',
};
const aanleiding = 'handhavingsverleden';

/** Every answer that the vergunningmedewerker got. */
const antwoorden: Antwoord[] = [];
let aanvraag: string;
let toets: string;
let raadpleging: ReturnType<typeof eenRaadpleging>;

async function alsBehandelaar(methode: 'GET' | 'POST', pad: string, vraag: Vraag = {}): Promise<Antwoord> {
  const antwoord = await dienst.vraag(methode, pad, { wie: behandelaar, doelbinding: 'vergunningverlening', ...vraag });
  antwoorden.push(antwoord);
  return antwoord;
}

function alsCoordinator(pad: string, headers: Vraag['headers'], body: object): Promise<Antwoord> {
  const vraag = { wie: coordinator, doelbinding: 'bibob-onderzoek', headers: headers ?? {}, body };
  return dienst.vraag('POST', pad, vraag);
}

/** Drafted, initialled and signed; what all three saw is seen. */
const gesprek = gesprekMet(
  () => dienst,
  (antwoord) => antwoorden.push(antwoord),
);
const besluit = (uitkomst: Uitkomst) =>
  gesprek.besluit(
    aanvraag,
    uitkomst,
    uitkomst === 'verleend-met-voorschriften' ? { voorschriften: [{ tekst: 'Houd een register bij.' }] } : {},
  );

/** Whatever the vergunningmedewerker can try, at this moment. */
async function kijkOveral(): Promise<void> {
  await alsBehandelaar('GET', `/v1/vergunningaanvragen/${aanvraag}`);
  await alsBehandelaar('GET', '/v1/vergunningaanvragen');
  for (const pad of [`/v1/bibob-toetsen/${toets}`, `/v1/vergunningaanvragen/${aanvraag}/bibob-toetsen`])
    for (const doelbinding of ['vergunningverlening', 'bibob-onderzoek'])
      expect(
        (await alsBehandelaar('GET', pad, { doelbinding, headers: { 'bibob-ontvanger': 'rechter' } })).status,
      ).toBe(403);
}

/** One application whose whole life meets the chain on one side and a Bibob file on the other. */
beforeAll(async () => {
  dienst = await startProefdienst();
  meelezer = await leesMee(dienst.topics);
  const headers = { 'idempotency-key': nieuwId() };
  const body = { vergunningsoort: 'exploitatievergunning', kvkNummer, bedrijfsnaam: 'Verzonnen Verhuur BV' };
  aanvraag = String((await alsBehandelaar('POST', '/v1/vergunningaanvragen', { headers, body })).body.id);

  // A sender that says too much: more data than the contract has, and a signal on its own topic.
  raadpleging = eenRaadpleging(dienst, kvkNummer, { extra: keten });
  const signaal = { ...raadpleging.bericht, topic: 'signal-intake', key: keten.signaalId } as const;
  await stuurBerichten(dienst.topics, [signaal, raadpleging.bericht]);
  await eventually(async () => {
    const { body: gelezen } = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${aanvraag}`);
    return gelezen.versie === 2;
  }, 'the consultation on the application');

  await doeDeToets();
  await kijkOveral();
  expect((await besluit('verleend')).status).toBe(409);
  expect((await besluit('verleend-met-voorschriften')).status).toBe(200);
  await kijkOveral();
  await eventually(() => meelezer.berichten.length >= 6, 'all events published');
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const werk = bibobwerk(() => dienst, coordinator);
const vandaag = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** Everything that a Bibob file can hold: tip, research, advice, hearing, weighing, access list, task and package. */
async function doeDeToets(): Promise<void> {
  const tip = await alsCoordinator(
    '/v1/bibob-tips',
    { 'idempotency-key': nieuwId() },
    {
      ...{ richting: 'in', partij: 'officier-van-justitie', dag: vandaag, inhoud: bibob.tip },
    },
  );
  expect(tip.status).toBe(201);
  const start = { aanleiding, toelichting: bibob.toelichting, tipId: tip.body.id };
  const begonnen = await werk.begin(aanvraag, { body: start });
  toets = String(begonnen.body.id);
  await kijkOveral();
  for (const uitkomst of ['verleend', 'geweigerd'] as const) expect((await besluit(uitkomst)).status).toBe(409);
  const bevraging = {
    bron: 'justitiele-gegevens-betrokkene',
    op: vandaag,
    doel: bibob.bronDoel,
    resultaat: bibob.bronResultaat,
  };
  const oordeel = { mate: 'ernstig', aGrond: false, bGrond: true, lid6: false };
  const conclusie = eenConclusiebericht('ernstig', bibob);
  const wegingen = (conclusie.wegingen ?? []).map(({ grond, feiten, punten }) => ({
    grond,
    feiten: feiten.map((feit) => ({ ...feit, omschrijving: bibob.gevaarsfeit })),
    punten: punten.map(({ punt }) => ({ punt, toelichting: bibob.wegingspunt })),
  }));
  const versie = await werk.loop(
    toets,
    1,
    ['bronbevragingen', bevraging],
    ['onderzoeken', { bevindingen: bibob.bevindingen }],
    ['onderzoeken', { bevindingen: bibob.tweedeBevindingen }],
    ['adviesaanvragen', { gevraagdOp: vandaag, betrokkeneGeinformeerdOp: vandaag }],
    ['adviezen', { uitgebrachtOp: vandaag, ontvangenOp: vandaag, inhoud: bibob.advies, ...oordeel }],
    ['vergewissingen', metToelichting(eenVergewisbericht.antwoorden)],
    ['conclusies', { ...conclusie, wegingen }],
    ['voornemens', voornemenMetDerde()],
  );
  await hoorDerde(versie);
  await deelEnMeld();
}

const metToelichting = (antwoorden: typeof eenVergewisbericht.antwoorden) => ({
  antwoorden: antwoorden.map((antwoord) => ({ ...antwoord, toelichting: bibob.vergewis })),
});

function voornemenMetDerde() {
  const voornemen = eenVoornemenbericht(vandaag, 'met-voorschriften');
  const [betrokkene, derde] = voornemen.belanghebbenden;
  const belanghebbenden = [betrokkene, { ...derde, naam: bibob.derde, deel: bibob.deelVanDerde }];
  return { ...voornemen, motivering: bibob.voornemen, belanghebbenden };
}

async function hoorDerde(versie: number): Promise<void> {
  const { voornemen } = (await werk.lees(toets)).body as { voornemen: { belanghebbenden: { id: string }[] } };
  const weging = { ...eenWegingsbericht('met-voorschriften'), afweging: bibob.afweging };
  const zienswijzen = voornemen.belanghebbenden.map(({ id: belanghebbendeId }) => {
    return [
      'zienswijzen',
      { belanghebbendeId, vorm: 'mondeling', ontvangenOp: vandaag, inhoud: bibob.zienswijze },
    ] as const;
  });
  const voorschriften = [{ tekst: bibob.voorschrift, gevaar: bibob.voorschrift }];
  const weeg = ['evenredigheidswegingen', { ...weging, voorschriften }] as const;
  await werk.loop(toets, versie, ...zienswijzen, ['zienswijzesluitingen'], weeg);
}

async function deelEnMeld(): Promise<void> {
  const toegang = await werk.stap(toets, 'toegang', 1, { houder: bibob.collega, reden: bibob.toegangsreden });
  expect(toegang.status).toBe(200);
  const { resultaten } = (await werk.lees(toets, 'eigen-behandeling', '/taken')).body as {
    resultaten: { id: string; stappen: string[] }[];
  };
  for (const { id, stappen } of resultaten) {
    expect((await werk.lees(toets, 'eigen-behandeling', `/taken/${id}/dossierpakket`)).status).toBe(200);
    const gedaan = stappen.map((_stap, nummer) => nummer + 1);
    const af = { gedaanOp: vandaag, kenmerk: bibob.taakkenmerk, stappen: gedaan };
    expect((await werk.stap(toets, `taken/${id}/afdoeningen`, 1, af)).status).toBe(200);
  }
  expect((await werk.lees(toets, 'rechter', '/advies')).status).toBe(200);
  const aanzegging = { ontvanger: 'rechter', naam: bibob.geheimhouder, aangezegdOp: vandaag };
  const pad = `/v1/bibob-toetsen/${toets}/geheimhoudingen`;
  expect((await alsCoordinator(pad, { 'idempotency-key': nieuwId() }, aanzegging)).status).toBe(201);
}

const gezien = () =>
  antwoorden.map(({ headers, body }) => `${JSON.stringify([...headers])} ${JSON.stringify(body)}`).join('\n');
const records = () => meelezer.berichten.map(({ tekst }) => tekst).join('\n');
const logregels = () => dienst.regels.join('\n');

describe('LB10: the wall towards the chain', () => {
  it('a consultation shows the fixed sentence, its ground and its instant, and nothing else', async () => {
    const { body } = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${aanvraag}`);
    const notities = body.raadplegingen as Record<string, unknown>[];
    expect(notities.map((notitie) => Object.keys(notitie).sort())).toEqual([['genoteerdOp', 'grondslag', 'melding']]);
    expect(notities).toMatchObject([
      { melding: 'neem contact op met de coördinator', grondslag: 'bestuurlijke-aanpak' },
    ]);
    expect(gezien()).not.toContain(raadpleging.raadplegingId);
  });

  it('nothing else of the chain is in an answer, the database, a record or a log line', async () => {
    const sporen = { ...keten, ketendossierId: raadpleging.ketendossierId };
    const plaatsen = { antwoorden: gezien(), database: await dienst.dump(), records: records(), log: logregels() };
    expect(plaatsen.database).toContain(raadpleging.raadplegingId);
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [spoor, waarde] of Object.entries(sporen))
        expect({ plaats, spoor, staatEr: tekst.includes(waarde) }).toEqual({ plaats, spoor, staatEr: false });
  });

  it('in clear the database holds the id of the consultation in the event that tells it, and the envelope’s ids; the ground is ciphertext', async () => {
    const zonderHistorie = await dienst.dump((tabel) => tabel !== 'historie');
    expect(zonderHistorie).not.toContain(raadpleging.raadplegingId);
    expect(await dienst.dump((tabel) => tabel !== 'historie')).not.toContain('bestuurlijke-aanpak');
    // In clear only as the ground of our own question, which every application has, whatever the chain knows.
    const metGrond = await dienst.sql<{ type: string; aantal: number }>(
      `select type, count(*)::int as aantal from historie where historie::text like '%bestuurlijke-aanpak%' group by type`,
    );
    expect(metGrond).toEqual([{ type: 'ketenraadpleging-gevraagd', aantal: 1 }]);
    const rijen = await dienst.sql<{ type: string; publiek: object }>(
      `select type, publiek from historie where historie::text like '%' || $1 || '%' order by versie`,
      [raadpleging.raadplegingId],
    );
    expect(rijen).toEqual([
      {
        type: 'vergunning-geregistreerd',
        publiek: expect.objectContaining({ raadplegingIds: [raadpleging.raadplegingId] }),
      },
      { type: 'aanvraag-geraadpleegd', publiek: { gemeentecode: '0363', raadplegingId: raadpleging.raadplegingId } },
      {
        type: 'vergunning-verleend-met-voorschriften',
        publiek: expect.objectContaining({ raadplegingIds: [raadpleging.raadplegingId] }),
      },
    ]);
  });
});

describe('LB10: the wall around the Bibob file', () => {
  it('its content is nowhere but under its own key', async () => {
    // Who has access is what the access list is for: the name of a colleague stands there and in the log of what he did.
    const { collega: _collega, ...dichte } = bibob;
    const plaatsen = { antwoorden: gezien(), database: await dienst.dump(), records: records(), log: logregels() };
    for (const [plaats, tekst] of Object.entries(plaatsen))
      for (const [veld, waarde] of Object.entries({ ...dichte, aanleiding, mate: '"ernstig"', grond: 'aGrond' }))
        expect({ plaats, veld, staatEr: tekst.includes(waarde) }).toEqual({ plaats, veld, staatEr: false });
  });

  it('that it exists is in no event, outbox row or log line, and in no answer to who decides', () => {
    expect(records()).not.toContain(toets);
    expect(logregels()).not.toContain(toets);
    expect(logregels()).toContain('/v1/besluiten/:id/ondertekeningen');
    expect(gezien()).not.toContain(toets);
    expect(gezien()).not.toMatch(/bibob|gevaar|onderzoek/i);
    // The term stood still for the advice and ran again: two steps like any other.
    const soorten = (berichten: typeof meelezer.berichten) =>
      eventsVan(berichten).map(({ type }) => type.split('.').at(-2));
    expect(soorten(meelezer.over(aanvraag))).toEqual([
      'aanvraag-ontvangen',
      'aanvraag-geraadpleegd',
      'aanvraag-bijgewerkt',
      'aanvraag-bijgewerkt',
      'vergunning-verleend-met-voorschriften',
    ]);
    // Beside the application: the blind question to the chain, which does not name it, and the permit.
    const anders = meelezer.berichten.filter(({ key }) => key !== aanvraag);
    expect(soorten(anders)).toEqual([ketenraadplegingGevraagd.type.split('.').at(-2), 'vergunning-geregistreerd']);
    expect(anders[0]?.tekst).not.toContain(aanvraag);
    for (const event of eventsVan(meelezer.berichten)) {
      expect(JSON.stringify(event)).not.toMatch(/bibob/i);
      expect(scanForPersonalData(event)).toEqual([]);
    }
  });

  it('no history of it has a public side, and no outbox row ever had', async () => {
    const publiek = await dienst.sql(
      `select type from historie where aggregaat like 'bibob-%' and (publiek is not null or publiek_type is not null or publiek_dataref is not null)`,
    );
    expect(publiek).toEqual([]);
    const [teller] = await dienst.sql<{ ooit: number }>(`select last_value::int as ooit from outbox_seq_seq`);
    const [feiten] = await dienst.sql<{ n: number }>(
      `select count(*)::int as n from historie where publiek is not null`,
    );
    expect(teller?.ooit).toBe(feiten?.n);
  });

  it('holds on every table that a Bibob file writes', async () => {
    const tabellen = await dienst.sql<{ naam: string }>(
      `select tablename as naam from pg_tables where schemaname = 'public' and tablename like 'bibob%' order by 1`,
    );
    const gevuld = [];
    for (const { naam } of tabellen)
      gevuld.push([naam, (await dienst.sql(`select 1 from "${naam}" limit 1`)).length === 1]);
    // Policy rules, and the parts that hang on a file, have a wall spec of their own: bibob-dossier-muur.
    const elders = [
      'bibob_beleidsregel',
      'bibob_beleidsregeltoepassing',
      'bibob_dossierdeel',
      'bibob_dossierdeel_inzage',
    ];
    const leeg = ['bibob_vernietiging', 'bibob_vernietigingslijst', ...elders];
    expect(gevuld).toEqual(tabellen.map(({ naam }) => [naam, !leeg.includes(naam)]));
    const soorten = await dienst.sql<{ aggregaat: string }>(
      `select distinct aggregaat from historie where aggregaat like 'bibob%' order by 1`,
    );
    expect(soorten.map(({ aggregaat }) => aggregaat)).toEqual([
      'bibob-taak',
      'bibob-tip',
      'bibob-toegang',
      'bibob-toets',
    ]);
  });

  it('does not move what who decides can see: version, ETag and time of change stay', async () => {
    const headers = { 'idempotency-key': nieuwId() };
    const body = { vergunningsoort: 'alcoholwetvergunning', kvkNummer: '90417299', bedrijfsnaam: 'Andere BV' };
    const { id } = (await alsBehandelaar('POST', '/v1/vergunningaanvragen', { headers, body })).body;
    const voor = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${String(id)}`);
    const start = { aanleiding, toelichting: bibob.toelichting };
    const pad = `/v1/vergunningaanvragen/${String(id)}/bibob-toetsen`;
    expect((await alsCoordinator(pad, { 'idempotency-key': nieuwId() }, start)).status).toBe(201);
    const na = await alsBehandelaar('GET', `/v1/vergunningaanvragen/${String(id)}`);
    expect(na.body).toEqual(voor.body);
    expect(na.headers.get('etag')).toBe(voor.headers.get('etag'));
  });

  it('answers who decides the same for a file that exists and one that does not', async () => {
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    for (const doelbinding of ['vergunningverlening', 'bibob-onderzoek']) {
      const [er, niet] = [toets, nieuwId()].map((id) =>
        alsBehandelaar('GET', `/v1/bibob-toetsen/${id}`, { doelbinding }),
      );
      expect(zonderInstance((await er)!.body)).toEqual(zonderInstance((await niet)!.body));
    }
  });
});
