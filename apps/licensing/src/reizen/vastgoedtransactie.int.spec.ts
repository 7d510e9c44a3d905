import { createHash } from 'node:crypto';
import { nieuwId } from '@schakel/platform';
import {
  bibobcoordinator,
  bibobwerk,
  eenConclusiebericht,
  eenVoornemenbericht,
  eenWegingsbericht,
  instelbareKlok,
} from '../fixtures/bibob.js';
import { eenStuk } from '../fixtures/bibobdossier.js';
import { leesMee, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';

// The municipality sells a warehouse: a toets without an application, from the form to the weighing, on days that are set.

let dienst: Proefdienst;
let meelezer: Meelezer;
const { klok, zet } = instelbareKlok('2026-03-02');
const werk = bibobwerk(() => dienst);
const om = { wie: bibobcoordinator, doelbinding: 'bibob-onderzoek' } as const;

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
  meelezer = await leesMee(dienst.topics);
});
beforeEach(() => {
  zet('2026-03-02');
});
afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

const verkoop = { soort: 'vastgoedtransactie', kenmerk: 'VG-2026-9', omschrijving: 'Verkoop van pakhuis De Hoop' };
const bevindingen = 'De lening komt van wie eerder voor witwassen is veroordeeld.';
const bevraging = { bron: 'handelsregister', op: '2026-03-02', doel: 'Zeggenschap over de koper', resultaat: 'Z-1' };
const koperBv = { naam: 'Verzonnen Vastgoed BV', kvkNummer: '90417263' };
const boris = { naam: 'Boris Achterman' };

async function gestart(): Promise<string> {
  const { status, body } = await werk.beginLos(verkoop);
  expect([status, body.status]).toEqual([201, 'formulier-uitgereikt']);
  return String(body.id);
}

/** Work on the parts of one file. A step must succeed, and gives the id of what it added. */
function dossier(id: string) {
  const begin = async (deel: string, body?: object) => {
    const headers = { 'idempotency-key': nieuwId() };
    const pad = `/v1/bibob-toetsen/${id}/${deel}`;
    expect((await dienst.vraag('POST', pad, { ...om, headers, ...(body && { body }) })).status).toBe(201);
  };
  const stap = async (pad: string, versie: number, body?: object) => {
    const antwoord = await werk.stap(id, pad, versie, body);
    expect([pad, antwoord.status, antwoord.body.code]).toEqual([pad, 200, undefined]);
    return String(antwoord.body.toegevoegdId);
  };
  const lees = async (deel: string) => (await werk.lees(id, 'eigen-behandeling', `/${deel}`)).body;
  return { begin, stap, lees };
}
type Dossier = ReturnType<typeof dossier>;

/** The form, handed out on 2 March with a selection of the questions for real estate; one document does not come along. */
async function formulier({ begin, stap, lees }: Dossier): Promise<void> {
  const vragen = [{ code: '1.1' }, { code: '1.9' }, { code: '1.10' }, { code: '1.12' }];
  await begin('formulier', { bijlage: 'vastgoed', uiterlijk: '2026-03-30', vragen });
  zet('2026-03-27');
  const antwoorden = [
    { vraag: '1.1', personen: [koperBv], bewijs: [eenStuk('identiteitsbewijs')] },
    { vraag: '1.9', personen: [{ naam: 'Verzonnen Holding BV' }], bewijs: [eenStuk('aandeelhoudersregister')] },
    { vraag: '1.10', personen: [{ naam: 'Bank NV' }], bewijs: [eenStuk()] },
    { vraag: '1.12', tekst: 'Eigen geld en een lening.', bewijs: [eenStuk()] },
  ];
  await stap('formulier/antwoorden', 1, { antwoorden });
  expect(await lees('formulier/ontbrekend')).toMatchObject({
    ontbrekend: [{ vraag: '1.12', document: { code: 'financieringsplan' } }],
    ondertekend: false,
    uiterlijk: '2026-03-30',
  });
  await stap('formulier/hersteltermijnen', 2, { tot: '2026-04-13', reden: 'Het plan van de financiering ontbreekt.' });
  expect(await lees('formulier/ontbrekend')).toMatchObject({ uiterlijk: '2026-04-13' });
}

/** The buyer, the holding above it, and a lender of whom the form says nothing. */
async function relatiegraaf({ begin, stap, lees }: Dossier): Promise<string> {
  await begin('relatiegraaf', { soort: 'rechtspersoon', ...koperBv, vermeldBij: ['1.1'] });
  const { personen } = (await lees('relatiegraaf')) as { personen: { id: string }[] };
  const koper = String(personen[0]?.id);
  const holding = { soort: 'rechtspersoon', naam: 'Verzonnen Holding BV', vermeldBij: ['1.9'] };
  const boven = await stap('relatiegraaf/personen', 1, holding);
  const geldgever = await stap('relatiegraaf/personen', 2, { soort: 'natuurlijk-persoon', ...boris });
  const rest = { bewijs: [eenStuk('uittreksel')], zekerheid: 'vastgesteld', bron: 'handelsregister' };
  const eigendom = { ...rest, soort: 'zeggenschap', basispunten: 8_000 };
  await stap('relatiegraaf/relaties', 3, { ...eigendom, van: boven, naar: koper });
  await stap('relatiegraaf/relaties', 4, { ...eigendom, van: geldgever, naar: boven, basispunten: 5_000 });
  const lening = { ...rest, soort: 'vermogensverschaffer', van: geldgever, naar: koper, bron: 'bankgegevens' };
  await stap('relatiegraaf/relaties', 5, lening);
  // 50% of 80% is 40%, and the money is his: he belongs on the form (art. 7a lid 2) and is not on it.
  expect(await lees('relatiegraaf')).toMatchObject({
    nietVermeld: [{ persoonId: geldgever, artikel: 'Wet Bibob art. 7a lid 2' }],
    zeggenschap: [
      { persoonId: boven, totaalProcent: '80.0000' },
      { persoonId: geldgever, totaalProcent: '40.0000' },
    ],
  });
  return geldgever;
}

/** € 450,000 to pay on delivery; the sources first explain € 448,000 of it, and the loan has no contract. */
async function financiering({ begin, stap, lees }: Dossier, geldgever: string, id: string): Promise<void> {
  await begin('financiering');
  await stap('financiering/momenten', 1, { code: 'levering', naam: 'Levering', dag: '2026-06-01' });
  const post = { moment: 'levering', bewijs: [eenStuk('bankafschrift')] };
  const eigen = { ...post, kant: 'bron', soort: 'eigen-geld', omschrijving: 'Spaargeld' };
  const koopsom = { ...post, kant: 'besteding', soort: 'koopsom', omschrijving: 'Koopsom', bedragInCenten: '45000000' };
  const lening = { ...eigen, soort: 'lening', verschafferId: geldgever, omschrijving: 'Lening' };
  await stap('financiering/posten', 2, koopsom);
  await stap('financiering/posten', 3, { ...eigen, bedragInCenten: '14800000' });
  const zonderContract = await stap('financiering/posten', 4, { ...lening, bedragInCenten: '30000000' });
  // 148,000 + 300,000 − 450,000 = −2,000 euros.
  expect(await lees('financiering')).toMatchObject({
    status: 'in-opbouw',
    momenten: [{ code: 'levering', verschilInCenten: '-200000', sluit: false }],
    vragen: [
      { code: 'besteding-onverklaard', bedragInCenten: '200000' },
      { code: 'leenovereenkomst-ontbreekt', postId: zonderContract },
    ],
  });
  expect(await werk.stap(id, 'financiering/sluitingen', 5)).toMatchObject({
    status: 409,
    body: { code: 'financiering-sluit-niet' },
  });
  zet('2026-04-09');
  await stap(`financiering/posten/${zonderContract}/intrekkingen`, 5, { reden: 'Nu met contract.' });
  const bewijs = [eenStuk('bankafschrift'), eenStuk('leenovereenkomst')];
  await stap('financiering/posten', 6, { ...lening, bedragInCenten: '30000000', bewijs });
  await stap('financiering/posten', 7, { ...eigen, bedragInCenten: '200000', omschrijving: 'Zakelijke rekening' });
  await stap('financiering/sluitingen', 8);
  expect(await lees('financiering')).toMatchObject({ status: 'sluitend', momenten: [{ sluit: true }], vragen: [] });
}

/** On 9 April, within the time that was given: the plan, and the lender named after all; then whole and signed. */
async function aangevuld({ stap, lees }: Dossier, geldgever: string): Promise<void> {
  const antwoorden = [
    { vraag: '1.10', personen: [{ naam: 'Bank NV' }, boris], bewijs: [eenStuk()] },
    { vraag: '1.12', tekst: 'Eigen geld en een lening.', bewijs: [eenStuk('financieringsplan')] },
  ];
  await stap('formulier/antwoorden', 3, { antwoorden });
  const ondertekening = { naam: 'Zdenka Geheimova', ondertekendOp: '2026-04-09', bewijs: eenStuk() };
  await stap('formulier/ondertekeningen', 4, ondertekening);
  await stap('formulier/volledigverklaringen', 5);
  await stap(`relatiegraaf/personen/${geldgever}/wijzigingen`, 6, {
    soort: 'natuurlijk-persoon',
    ...boris,
    vermeldBij: ['1.10'],
  });
  expect(await lees('relatiegraaf')).toMatchObject({ nietVermeld: [] });
}

interface Taak {
  readonly id: string;
  readonly soort: string;
  readonly stappen: readonly string[];
}
const taken = async (id: string) =>
  ((await werk.lees(id, 'eigen-behandeling', '/taken')).body as { resultaten: readonly Taak[] }).resultaten;

/** The package of a task is whole, as its hashes show, and the task is done with every step. */
async function afgedaan(id: string, taak: Taak | undefined, vandaag: string): Promise<string> {
  const { id: taakId, stappen } = taak ?? { id: '', stappen: [] };
  const { body }: Antwoord = await werk.lees(id, 'eigen-behandeling', `/taken/${taakId}/dossierpakket`);
  const onderdelen = body.onderdelen as { naam: string; inhoud: string; hash: string }[];
  const sha256 = (tekst: string) => createHash('sha256').update(tekst).digest('hex');
  for (const { inhoud, hash } of onderdelen) expect(sha256(inhoud)).toBe(hash);
  expect(sha256(onderdelen.map(({ naam, hash }) => `${naam} ${hash}`).join('\n'))).toBe(body.manifesthash);
  const af = { gedaanOp: vandaag, kenmerk: 'K-1', stappen: stappen.map((_stap, nummer) => nummer + 1) };
  expect(await werk.stap(id, `taken/${taakId}/afdoeningen`, 1, af)).toMatchObject({
    status: 200,
    body: { status: 'gedaan' },
  });
  return JSON.stringify(onderdelen);
}

describe('a sale of real estate (Wet Bibob art. 5a)', () => {
  it('is tested without an application, to a financing that closes, a conclusion, and a weighing to sell or not', async () => {
    const id = await gestart();
    const delen = dossier(id);
    await formulier(delen);
    // The toets knows of the time given too: from 27 March to 13 April.
    const gegeven = { tot: '2026-04-13', ontbreekt: 'Het plan van de financiering' };
    await werk.loop(id, 1, ['hersteltermijnen', gegeven]);
    const geldgever = await relatiegraaf(delen);
    await financiering(delen, geldgever, id);
    await aangevuld(delen, geldgever);
    const ontvangen = [
      ['formulieren', { ontvangenOp: '2026-04-09' }],
      ['bronbevragingen', bevraging],
      ['onderzoeken', { bevindingen }],
    ] as const;
    const onderzocht = await werk.loop(id, 2, ...ontvangen);
    zet('2026-04-20');
    const geconcludeerd = await werk.loop(id, onderzocht, ['conclusies', eenConclusiebericht('ernstig')]);
    const { body } = await werk.lees(id);
    expect(body).toMatchObject({
      status: 'geconcludeerd',
      object: verkoop,
      formulierUitgereiktOp: '2026-03-02',
      formulierOntvangenOp: '2026-04-09',
      conclusie: { mate: 'ernstig', grondslag: 'art-3', bGrond: true },
    });
    // No application, no term to decide on it, so nothing is suspended.
    expect(body).not.toHaveProperty('vergunningaanvraagId');
    expect(body).not.toHaveProperty('opschorting');
    // What the conclusion rests on stays as it was.
    expect(await werk.stap(id, 'financiering/heropeningen', 9, { reden: 'x' })).toMatchObject({ status: 409 });

    // Told at once to the LBB (art. 7a lid 7) and to the register (art. 11a): the object and the conclusion, no findings.
    const open = await taken(id);
    expect(open.map(({ soort }) => soort)).toEqual(['lbb-melding-eigen-conclusie', 'register-gevaarsconclusie']);
    for (const taak of open) {
      const pakket = await afgedaan(id, taak, '2026-04-20');
      expect(pakket).toContain('VG-2026-9');
      expect(pakket).not.toContain(bevindingen);
    }
    await gewogen(id, geconcludeerd);
    // Neither the toets nor anything of it was published.
    expect(meelezer.berichten.map(({ tekst }) => tekst).join('\n')).not.toMatch(/VG-2026-9|vastgoed|Achterman/);
    expect(meelezer.over(id)).toEqual([]);
  });

  /** Sent on 20 April: fourteen days make 4 May. On 5 May the time is over, and the buyer has not spoken (art. 33). */
  async function gewogen(id: string, versie: number): Promise<void> {
    const verzonden = await werk.loop(id, versie, ['voornemens', eenVoornemenbericht('2026-04-20', 'weigeren')]);
    const { voornemen } = (await werk.lees(id)).body as {
      voornemen: { reactieTot: string; belanghebbenden: { id: string; rol: string }[] };
    };
    expect(voornemen.reactieTot).toBe('2026-05-04');
    const derde = voornemen.belanghebbenden.find(({ rol }) => rol === 'derde')?.id;
    zet('2026-04-28');
    const zegt = {
      belanghebbendeId: derde,
      vorm: 'mondeling',
      ontvangenOp: '2026-04-28',
      inhoud: 'Ik zat mijn straf uit.',
    };
    const gehoord = await werk.loop(id, verzonden, ['zienswijzen', zegt]);
    zet('2026-05-04');
    expect(await werk.stap(id, 'zienswijzesluitingen', gehoord)).toMatchObject({
      status: 409,
      body: { code: 'zienswijzetermijn-loopt-nog' },
    });
    zet('2026-05-05');
    const gesloten = await werk.loop(id, gehoord, ['zienswijzesluitingen']);
    // Serious danger allows not to sell, it does not command it: a human weighs (art. 3 lid 5).
    await werk.loop(id, gesloten, ['evenredigheidswegingen', eenWegingsbericht('weigeren')]);
    expect((await werk.lees(id)).body).toMatchObject({ status: 'afgerond', evenredigheid: { strekking: 'weigeren' } });
  }
});

describe('a party to a contract that does not answer', () => {
  it('on the form: no danger is read into it (art. 4 lid 1 is not for contracts), and nothing is reported', async () => {
    const id = await gestart();
    const gegeven = await werk.loop(id, 1, ['hersteltermijnen', { tot: '2026-03-16', ontbreekt: 'Het formulier' }]);
    zet('2026-03-16');
    expect(await werk.stap(id, 'niet-beantwoordingen', gegeven, { toelichting: 'Zwijgt.' })).toMatchObject({
      status: 409,
      body: { code: 'hersteltermijn-loopt-nog' },
    });
    zet('2026-03-17');
    await werk.loop(id, gegeven, ['niet-beantwoordingen', { toelichting: 'Zwijgt.' }]);
    const { body } = await werk.lees(id);
    expect(body).toMatchObject({ status: 'niet-beantwoord', zwijgen: { gevolg: 'geen-wettelijk-gevolg' } });
    expect(body).not.toHaveProperty('conclusie');
    expect(await taken(id)).toEqual([]);
  });

  it('to the LBB: neither (art. 4 lid 2), and its advice suspends no term', async () => {
    const id = await gestart();
    const aanvraag = { gevraagdOp: '2026-03-02', betrokkeneGeinformeerdOp: '2026-03-02' };
    const gevraagd = await werk.loop(
      id,
      1,
      ['bronbevragingen', bevraging],
      ['onderzoeken', { bevindingen }],
      ['adviesaanvragen', aanvraag],
    );
    const [taak] = await taken(id);
    expect(taak?.soort).toBe('lbb-aanvraag');
    expect(await afgedaan(id, taak, '2026-03-02')).toContain(bevindingen);
    zet('2026-03-09');
    const pauze = await werk.loop(id, gevraagd, ['adviespauzes', { gevraagdOp: '2026-03-09', aan: 'betrokkene' }]);
    expect(await werk.stap(id, 'niet-beantwoordingen', pauze, { toelichting: 'Weigert.' })).toMatchObject({
      status: 409,
      body: { code: 'art-4-niet-van-toepassing' },
    });
    expect((await werk.lees(id)).body).not.toHaveProperty('opschorting');
  });
});
