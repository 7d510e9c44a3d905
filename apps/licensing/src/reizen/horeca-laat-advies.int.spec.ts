import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { mensen } from '../fixtures/besluiten.js';
import {
  bibobonderzoek,
  eenConclusiebericht,
  eenVergewisbericht,
  eenVoornemenbericht,
  eenWegingsbericht,
} from '../fixtures/bibob.js';
import { bibobreis } from '../fixtures/bibobreis.js';
import { eventsVan } from '../fixtures/gebeurtenissen.js';
import type { Gebruiker } from '../fixtures/proefdienst.js';

// Journey 2: horeca with advice of the LBB, a pause, an extension, and an advice that comes too late. Every date is derived by hand.

const reis = bibobreis('2026-03-02');
const { aanvraag, lees, lukt, werk, zet } = reis;

/** Eight weeks (model-APV art. 1:2): 2 March + 56 days = 27 April: 29 days are left of March. King's Day; the Atw does not apply to an ordinance. */
const ZONDER_ADVIES = '2026-04-27';
/**
 * The last day that can be suspended (art. 31): 56 days counted from 30 March itself end on 24 May (2 + 30 + 24). The pause of 13–27 April is
 * 14 days (received minus asked, art. 15 lid 2): 7 June. The extension of 28 days (art. 15 lid 3): 5 July.
 */
const LAATSTE_OPGESCHORTE_DAG = '2026-07-05';
/** 56 + 14 + 28 = 98 days of suspension. 27 April + 98 = 3 August: 3 of April, 31 of May, 30 of June, 31 of July make 95. */
const MET_ADVIES = '2026-08-03';

const termijnen = (id: string, wie: Gebruiker = mensen.bibob) => lukt(lees(`vergunningaanvragen/${id}/termijnen`, wie));

/** A letter to the person tested; gives the day on which it was sent. */
const schrijf = (toets: unknown, soort: string, invulling: readonly object[]) =>
  reis.verstuurBrief(`bibob-toetsen/${String(toets)}`, { soort, invulling }, mensen.bibob, 'betrokkene');

describe('horeca with advice of the LBB that comes late', () => {
  it('is suspended to the day, and refused by the burgemeester on the advice, weighed, in time', async () => {
    // 2 March: received, and the form handed out with the receipt. 16 March: the form is back and complete.
    zet('2026-03-02');
    const id = await aanvraag({ bedrijfsnaam: 'Verzonnen Eetcafe BV' });
    const { id: toets } = await lukt(werk.begin(id));
    zet('2026-03-16');
    const ontvangen = await werk.loop(toets, 1, ['formulieren', { ontvangenOp: '2026-03-16' }]);
    zet('2026-03-30');
    const bevraging = { op: '2026-03-23', doel: 'Zeggenschap over het bedrijf', resultaat: 'zaaksysteem 2026-1' };
    const onderzocht = await werk.loop(
      toets,
      ontvangen,
      ['bronbevragingen', { ...bevraging, bron: 'handelsregister' }],
      ['onderzoeken', bibobonderzoek],
    );
    // Own research suspends nothing (art. 31 a contrario).
    expect(await termijnen(id)).toMatchObject({ einde: ZONDER_ADVIES, opschortingen: [] });

    // 30 March: advice is asked, and the person told in writing on the same day (art. 32).
    const vraag = { gevraagdOp: '2026-03-30', betrokkeneGeinformeerdOp: '2026-03-30' };
    const gevraagd = await werk.loop(toets, onderzocht, ['adviesaanvragen', vraag]);
    expect(await reis.doeTakenAf(toets, '2026-03-30')).toEqual(['lbb-aanvraag']);
    const art32 = [
      { naam: 'betreft', waarde: 'uw aanvraag voor een exploitatievergunning' },
      { naam: 'adviesGevraagdOp', waarde: '2026-03-30' },
    ];
    expect(await schrijf(toets, 'bibob-art-32', art32)).toBe('2026-03-30');
    const opschorting = { kenmerk: toets, grond: 'bibob-advies', van: '2026-03-30' };
    expect((await werk.lees(toets)).body.opschorting).toEqual(opschorting);

    // 13 April: the LBB asks the municipality for data, and has them on 27 April.
    zet('2026-04-13');
    const pauze = await werk.loop(toets, gevraagd, ['adviespauzes', { gevraagdOp: '2026-04-13', aan: 'gemeente' }]);
    zet('2026-04-27');
    const hervat = await werk.loop(toets, pauze, ['advieshervattingen', { ontvangenOp: '2026-04-27' }]);
    // 1 June, before 7 June: the one extension of four weeks; a fifth week or a second time is none.
    zet('2026-06-01');
    const lang = { aangekondigdOp: '2026-06-01', dagen: 28 };
    expect((await werk.stap(toets, 'adviesverlengingen', hervat, { ...lang, dagen: 29 })).status).toBe(400);
    const verlengd = await werk.loop(toets, hervat, ['adviesverlengingen', lang]);
    expect((await werk.stap(toets, 'adviesverlengingen', verlengd, lang)).status).toBe(409);

    zet(LAATSTE_OPGESCHORTE_DAG);
    expect((await werk.stap(toets, 'opschortingsuitputtingen', verlengd)).body.code).toBe('opschorting-loopt-nog');
    zet('2026-07-06');
    const uitgeput = await werk.loop(toets, verlengd, ['opschortingsuitputtingen']);
    const uit = { ...opschorting, tot: LAATSTE_OPGESCHORTE_DAG };
    expect((await werk.lees(toets)).body).toMatchObject({ status: 'opschorting-uitgeput', opschorting: uit });

    // 10 July: the advice of 8 July comes in all the same, and gives no day more.
    zet('2026-07-10');
    const oordeel = { mate: 'ernstig', aGrond: false, bGrond: true, lid6: false };
    const advies = {
      uitgebrachtOp: '2026-07-08',
      ontvangenOp: '2026-07-10',
      inhoud: 'Het bureau ziet gevaar.',
      ...oordeel,
    };
    const opAdvies = { ...eenConclusiebericht('ernstig'), berustOp: 'advies' };
    const binnen = await werk.loop(toets, uitgeput, ['adviezen', advies]);
    // No conclusion rests on an advice that was not checked first (Awb art. 3:9).
    expect((await werk.stap(toets, 'conclusies', binnen, opAdvies)).status).toBe(409);
    zet('2026-07-13');
    const vergewist = await werk.loop(toets, binnen, ['vergewissingen', eenVergewisbericht]);
    zet('2026-07-14');
    const gevaar = await werk.loop(toets, vergewist, ['conclusies', opAdvies]);
    expect((await werk.lees(toets)).body).toMatchObject({ status: 'geconcludeerd', opschorting: uit });
    expect((await lees(`vergunningaanvragen/${id}`)).body.status).toBe('in-behandeling');
    // The term moved with the toets (art. 31); the department sees that it did, and not why.
    const [inKring, afdeling] = [await termijnen(id), await termijnen(id, mensen.opsteller)];
    expect(inKring).toMatchObject({ einde: MET_ADVIES, opschortingen: [{ grond: 'bibob-advies', dagen: 98 }] });
    expect(afdeling).toMatchObject({ einde: MET_ADVIES, opschortingen: [{ grond: 'niet-getoond', dagen: 98 }] });
    expect(JSON.stringify(afdeling)).not.toMatch(/bibob|lbb/i);

    await hoorEnBeslis(id, toets, gevaar);
  });

  /** From the conclusion of 14 July to the decision made known on 31 July. */
  async function hoorEnBeslis(id: string, toets: unknown, gevaar: number): Promise<void> {
    // 15 July: the intended decision, with fourteen days to react: until 29 July.
    zet('2026-07-15');
    const verzonden = await werk.loop(toets, gevaar, ['voornemens', eenVoornemenbericht('2026-07-15', 'weigeren')]);
    const brief = [
      { naam: 'betreft', waarde: 'uw aanvraag voor een exploitatievergunning' },
      { naam: 'voorgenomenBesluit', waarde: 'de vergunning te weigeren' },
      { naam: 'overwegingen', waarde: 'Het gevaar is ernstig.' },
      { naam: 'zienswijzeTot', waarde: '2026-07-29' },
    ];
    expect(await schrijf(toets, 'bibob-voornemen', brief)).toBe('2026-07-15');
    const { betrokkene, derde } = await reis.belanghebbenden(toets);
    zet('2026-07-22');
    const zegt = { ontvangenOp: '2026-07-22', vorm: 'schriftelijk', inhoud: 'Het is lang geleden.' };
    const een = await werk.loop(toets, verzonden, ['zienswijzen', { ...zegt, belanghebbendeId: betrokkene }]);
    // The third person has not spoken and the time runs until the 29th.
    zet('2026-07-29');
    expect((await werk.stap(toets, 'zienswijzesluitingen', een)).body.code).toBe('zienswijzetermijn-loopt-nog');
    zet('2026-07-30');
    await werk.loop(toets, een, ['zienswijzesluitingen'], ['evenredigheidswegingen', eenWegingsbericht('weigeren')]);
    expect((await werk.lees(toets, 'derde-in-motivering', `/belanghebbenden/${derde}/deel`)).body).toMatchObject({
      reactieTot: '2026-07-29',
    });
    // A danger on an advice is registered by the LBB: no task but the request itself.
    expect((await reis.taken(toets)).map(({ soort }) => soort)).toEqual(['lbb-aanvraag']);

    // 31 July: signed by the burgemeester and made known, three days before the term ends.
    zet('2026-07-31');
    const besluit = await reis.getekendInGeslotenKring(`vergunningaanvragen/${id}`, {
      uitkomst: 'geweigerd',
      gronden: ['wet-bibob'],
      blokken: ['weigeren-wet-bibob', 'rechtsmiddelen'],
      invulling: { reden: 'geheime reden', afweging: 'geheime afweging' },
    });
    await reis.maakBekend(besluit, 4, '2026-07-31');
    // Objection (Awb art. 6:7 and 6:8): six weeks from 1 August; 31 July + 42 = 11 September, a Friday.
    expect((await lees(`besluiten/${besluit}`, mensen.bibob)).body).toMatchObject({
      status: 'bekendgemaakt',
      ondertekendDoor: 'burgemeester-1',
      bevoegdheid: { krachtens: 'eigen-bevoegdheid' },
      bekendmaking: { op: '2026-07-31', bezwaartermijnEinde: '2026-09-11' },
    });
    const gezien = (await lees(`vergunningaanvragen/${id}`)).body;
    expect(gezien).toMatchObject({ status: 'besloten', besluit: { uitkomst: 'geweigerd' } });
    expect(JSON.stringify(gezien)).not.toMatch(/bibob|geheime/i);
    await weetDeKeten(id, toets);
  }

  /** The chain learns that a permit was refused, and nothing of why. */
  async function weetDeKeten(id: string, toets: unknown): Promise<void> {
    const geweigerd = 'nl.schakel.vergunningaanvragen.vergunning-geweigerd.v1';
    const events = () => eventsVan(reis.meelezer().over(id));
    await eventually(() => events().some(({ type }) => type === geweigerd), 'the barrier event');
    expect(events().at(-1)).toMatchObject({
      type: geweigerd,
      data: { gemeentecode: '0363', vergunningsoort: 'exploitatievergunning', raadplegingIds: [] },
    });
    for (const event of events()) expect(scanForPersonalData(event)).toEqual([]);
    const alles = reis
      .meelezer()
      .berichten.map(({ tekst }) => tekst)
      .join('\n');
    expect(alles).not.toMatch(/bibob|lbb|geheime|gevaar/i);
    expect(alles).not.toContain(String(toets));
  }
});
