import { coordinator, eenStuk, nieuwDossier, type Bibobdossier } from '../fixtures/bibobdossier.js';
import { publiekeUrl, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

// Tuesday 3 March 2026, 11:00 in Amsterdam.
const klok = () => '2026-03-03T10:00:00.000Z';
const keuze = {
  bijlage: 'overige-beschikking',
  uiterlijk: '2026-03-31',
  vragen: [{ code: '1.1' }, { code: '6.1' }, { code: '6.2' }],
};
const wie = {
  vraag: '1.1',
  personen: [{ naam: 'Zdenka Geheimova', woonplaats: 'Amsterdam' }],
  bewijs: [eenStuk('identiteitsbewijs')],
};
const geleend = { vraag: '6.1', jaNee: true, bewijs: [eenStuk(), eenStuk('leenovereenkomst')] };

beforeAll(async () => {
  dienst = await startProefdienst({ klok });
});

afterAll(() => dienst.stop());

async function stap(dossier: Bibobdossier, pad: string, versie: number, body?: object): Promise<string> {
  const antwoord = await dossier.stap(pad, versie, body);
  expect(antwoord).toMatchObject({ status: 200, body: { versie: versie + 1 } });
  expect(antwoord.headers.get('etag')).toBe(`"${versie + 1}"`);
  return String(antwoord.body.toegevoegdId);
}

describe('the form', () => {
  it('is handed out, answered, found to have gaps, mended, signed and found complete', async () => {
    const dossier = await nieuwDossier(dienst);
    const uitgereikt = await dossier.begin('formulier', keuze);
    expect(uitgereikt).toMatchObject({ status: 201, body: { versie: 1 } });
    expect(uitgereikt.headers.get('location')).toBe(`${publiekeUrl}/v1/bibob-toetsen/${dossier.toets}/formulier`);
    await stap(dossier, 'formulier/antwoorden', 1, { antwoorden: [wie, { ...geleend, bewijs: [eenStuk()] }] });
    const gaten = await dossier.lees('formulier/ontbrekend');
    expect(gaten.body).toEqual({
      ontbrekend: [
        expect.objectContaining({
          vraag: '6.1',
          document: { code: 'leenovereenkomst', naam: 'Contract van de lening' },
        }),
        expect.objectContaining({
          vraag: '6.2',
          tekst: 'Van wie hebt u geld geleend?',
          artikel: expect.stringContaining('art. 7a'),
        }),
      ],
      ondertekend: false,
      uiterlijk: '2026-03-31',
    });
    await stap(dossier, 'formulier/hersteltermijnen', 2, { tot: '2026-04-14', reden: 'Stukken ontbreken.' });
    await stap(dossier, 'formulier/hersteltermijnen', 3, {
      tot: '2026-04-28',
      reden: 'De bank heeft meer tijd nodig.',
    });
    expect((await dossier.lees('formulier/ontbrekend')).body).toMatchObject({ uiterlijk: '2026-04-28' });
    const van = { vraag: '6.2', personen: [{ naam: 'Geldschieter BV', kvkNummer: '90417299' }], bewijs: [eenStuk()] };
    await stap(dossier, 'formulier/antwoorden', 4, { antwoorden: [geleend, van] });
    const getekend = { naam: 'Zdenka Geheimova', ondertekendOp: '2026-03-02', bewijs: eenStuk() };
    await stap(dossier, 'formulier/ondertekeningen', 5, getekend);
    await stap(dossier, 'formulier/volledigverklaringen', 6);
    const gelezen = await dossier.lees('formulier');
    expect(gelezen.headers.get('etag')).toBe('"7"');
    expect(gelezen.body).toMatchObject({
      status: 'volledig',
      vragen: [{ code: '1.1' }, { code: '6.1' }, { code: '6.2', alsJaOp: '6.1' }],
      antwoorden: [
        { ...wie, vastgelegdDoor: 'bibob-1', vastgelegdOp: klok() },
        { vraag: '6.1', jaNee: true },
        { vraag: '6.2', personen: van.personen },
      ],
      hersteltermijnen: [
        { gegevenOp: '2026-03-03', tot: '2026-04-14', vragen: ['6.1', '6.2'], aangevuldOp: '2026-03-03' },
        { tot: '2026-04-28' },
      ],
      ondertekening: getekend,
    });
  });

  it('without a choice asks all questions of its annex; the official ones are shown with source and grade', async () => {
    const dossier = await nieuwDossier(dienst);
    await dossier.begin('formulier', { bijlage: 'subsidie', uiterlijk: '2026-03-31' });
    const vragen = (await dossier.lees('formulier')).body.vragen as { code: string }[];
    const vraag = { wie: coordinator, doelbinding: 'bibob-onderzoek' };
    const { body } = await dienst.vraag('GET', '/v1/bibob-vragen', vraag);
    const officieel = body.resultaten as { code: string; bijlagen: string[]; bron: string; graad: string }[];
    const codes = officieel.filter(({ bijlagen }) => bijlagen.includes('subsidie')).map(({ code }) => code);
    expect(vragen.map(({ code }) => code)).toEqual(codes);
    expect(officieel.every(({ bron, graad }) => bron !== '' && graad !== '')).toBe(true);
  });
});

describe('the relation graph and the financing', () => {
  it('show who stands behind whom, who is missing on the form, and what there is to ask', async () => {
    const dossier = await nieuwDossier(dienst);
    const zaak = { soort: 'rechtspersoon', naam: 'Verzonnen BV', kvkNummer: '90417263', vermeldBij: ['1.1'] };
    expect(await dossier.begin('relatiegraaf', zaak)).toMatchObject({ status: 201 });
    const personen = (await dossier.lees('relatiegraaf')).body.personen as { id: string }[];
    const betrokkene = String(personen[0]?.id);
    const holding = await stap(dossier, 'relatiegraaf/personen', 1, {
      soort: 'rechtspersoon',
      naam: 'Holding BV',
      vermeldBij: ['1.9'],
    });
    const achterman = await stap(dossier, 'relatiegraaf/personen', 2, {
      soort: 'natuurlijk-persoon',
      naam: 'Boris Achterman',
      geboortedatum: '1970-01-01',
    });
    const rest = { bewijs: [eenStuk('uittreksel')], zekerheid: 'vastgesteld', bron: 'handelsregister' };
    const boven = { ...rest, soort: 'zeggenschap' };
    const eerste = await stap(dossier, 'relatiegraaf/relaties', 3, {
      ...boven,
      van: holding,
      naar: betrokkene,
      basispunten: 6_000,
    });
    const tweede = await stap(dossier, 'relatiegraaf/relaties', 4, {
      ...boven,
      van: achterman,
      naar: holding,
      basispunten: 5_000,
      vanaf: '2024-01-01',
    });
    const lening = await stap(dossier, 'relatiegraaf/relaties', 5, {
      ...rest,
      soort: 'vermogensverschaffer',
      van: achterman,
      naar: betrokkene,
    });
    const gelezen = (await dossier.lees('relatiegraaf')).body;
    expect(gelezen).toMatchObject({
      peildatum: '2026-03-03',
      personen: [
        { id: betrokkene, nabijheid: 'betrokkene' },
        { id: holding, nabijheid: 'direct' },
        { id: achterman, nabijheid: 'direct', geboortedatum: '1970-01-01' },
      ],
      nietVermeld: [{ persoonId: achterman, vanwege: [lening, tweede, eerste], artikel: 'Wet Bibob art. 7a lid 2' }],
      zeggenschapAfgekapt: false,
    });
    // 50% of 60% is 30%.
    expect(gelezen.zeggenschap).toEqual([
      {
        persoonId: holding,
        ketens: [{ relaties: [eerste], procent: '60.0000' }],
        totaalProcent: '60.0000',
        onvolledig: false,
      },
      {
        persoonId: achterman,
        ketens: [{ relaties: [tweede, eerste], procent: '30.0000' }],
        totaalProcent: '30.0000',
        onvolledig: false,
      },
    ]);
    const wegen = await dossier.lees(`relatiegraaf/paden?naar=${achterman}`);
    expect(wegen.body).toMatchObject({
      afgekapt: false,
      paden: [
        { direct: true, stappen: [{ relatieId: lening, richting: 'door' }] },
        {
          direct: false,
          tijd: 'tegenwoordig',
          gelijktijdig: { vanaf: '2024-01-01' },
          stappen: [{ relatieId: eerste }, { relatieId: tweede }],
        },
      ],
    });
    await financier(dossier, achterman);
    await stap(dossier, `relatiegraaf/relaties/${lening}/beeindigingen`, 6, { totEnMet: '2026-03-01' });
    await stap(dossier, `relatiegraaf/relaties/${eerste}/intrekkingen`, 7, { reden: 'ander bedrijf' });
    await stap(dossier, `relatiegraaf/personen/${achterman}/wijzigingen`, 8, {
      soort: 'natuurlijk-persoon',
      naam: 'Boris Achterman',
      vermeldBij: ['1.10'],
    });
    const later = (await dossier.lees('relatiegraaf?peildatum=2026-03-02')).body;
    expect(later).toMatchObject({
      nietVermeld: [],
      zeggenschap: [],
      relaties: [{ ingetrokken: { reden: 'ander bedrijf' } }, { tijd: 'tegenwoordig' }, { tijd: 'verleden' }],
    });
  });

  /** A loan of € 100,000 without contract, half a euro short of the price; then whole. */
  async function financier(dossier: Bibobdossier, verschafferId: string): Promise<void> {
    expect(await dossier.begin('financiering')).toMatchObject({ status: 201 });
    await stap(dossier, 'financiering/momenten', 1, { code: 'overname', naam: 'Overname', dag: '2026-02-01' });
    const lening = {
      kant: 'bron',
      soort: 'lening',
      moment: 'overname',
      bedragInCenten: '10000000',
      verschafferId,
      omschrijving: 'Lening van Boris',
      bewijs: [eenStuk('bankafschrift')],
    };
    const koop = {
      kant: 'besteding',
      soort: 'koopsom',
      moment: 'overname',
      bedragInCenten: '10000050',
      omschrijving: 'Koopsom',
      bewijs: [eenStuk('koopcontract')],
    };
    const post = await stap(dossier, 'financiering/posten', 2, lening);
    await stap(dossier, 'financiering/posten', 3, koop);
    expect((await dossier.lees('financiering')).body).toMatchObject({
      status: 'in-opbouw',
      momenten: [
        {
          code: 'overname',
          bronnenInCenten: '10000000',
          bestedingenInCenten: '10000050',
          verschilInCenten: '-50',
          sluit: false,
        },
      ],
      vragen: [
        { code: 'besteding-onverklaard', bedragInCenten: '50', vraag: 'Waaruit is dit bedrag betaald?' },
        { code: 'leenovereenkomst-ontbreekt', postId: post },
      ],
    });
    expect(await dossier.stap('financiering/sluitingen', 4)).toMatchObject({
      status: 409,
      body: { code: 'financiering-sluit-niet' },
    });
    const munten = { ...lening, soort: 'contant', bedragInCenten: '50', omschrijving: 'Uit de kas', bewijs: [] };
    const { verschafferId: _, ...contant } = munten;
    await stap(dossier, 'financiering/posten', 4, contant);
    await stap(dossier, 'financiering/sluitingen', 5);
    const dicht = (await dossier.lees('financiering')).body;
    expect(dicht).toMatchObject({
      status: 'sluitend',
      momenten: [{ sluit: true }],
      posten: [{ teltAlsBezit: true }, {}, { teltAlsBezit: false }],
    });
    await stap(dossier, 'financiering/heropeningen', 6, { reden: 'nieuwe stukken' });
    await stap(dossier, `financiering/posten/${post}/intrekkingen`, 7, { reden: 'dubbel' });
  }
});
