import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { mensen, verlening } from '../fixtures/besluiten.js';
import { eenVoornemenbericht, eenWegingsbericht } from '../fixtures/bibob.js';
import { bibobreis } from '../fixtures/bibobreis.js';
import { eventsVan } from '../fixtures/gebeurtenissen.js';

// Journey 4: an existing permit after a tip of the OM, whose holder refuses to answer. Every date is derived by hand beside it.

const reis = bibobreis('2026-03-02');
const { aanvraag, doe, getekend, lees, lukt, maak, werk, zet } = reis;
const { bibob, collega, jurist, opsteller } = mensen;
const inhoud = 'De officier wijst op de mogelijkheid advies te vragen over deze bar.';

/** A permit granted by the ordinary road on 2 March. */
async function bestaandeVergunning(): Promise<string> {
  zet('2026-03-02');
  const id = await aanvraag({ bedrijfsnaam: 'Verzonnen Bar BV' });
  const besluit = await getekend(`vergunningaanvragen/${id}`, verlening);
  await reis.maakBekend(besluit, 3, '2026-03-02', opsteller);
  return reis.vergunningVan(id);
}

/** From the tip of 7 September to the conclusion of 8 October; gives the toets and its version. */
async function tipEnWeigering(vergunning: string): Promise<{ readonly toets: unknown; readonly versie: number }> {
  zet('2026-09-07');
  const binnen = { richting: 'in', partij: 'officier-van-justitie', dag: '2026-09-07', inhoud };
  const tip = await lukt(maak('bibob-tips', binnen, bibob));
  expect((await lees(`bibob-tips/${String(tip.id)}`, bibob)).body).toMatchObject({ artikel: 'Wet Bibob art. 26' });
  // A tip begins nothing by itself: two days later the coordinator does.
  expect((await lees('bibob-toetsen', bibob)).body.resultaten).toEqual([]);
  zet('2026-09-09');
  const object = { soort: 'bestaande-vergunning', kenmerk: vergunning, omschrijving: 'Bar op de Kade' };
  const { id: toets } = await lukt(werk.beginLos(object, { aanleiding: 'om-tip', tipId: tip.id }));
  await lukt(
    doe(
      `bibob-tips/${String(tip.id)}/afdoeningen`,
      1,
      { afgedaanOp: '2026-09-09', toelichting: 'Toets begonnen.' },
      bibob,
    ),
  );
  // Two weeks passed without an answer. On 23 September: two weeks more, until 7 October.
  zet('2026-09-23');
  const gegeven = await werk.loop(toets, 1, ['hersteltermijnen', { tot: '2026-10-07', ontbreekt: 'Het formulier.' }]);
  const weigert = { toelichting: 'De houder schreef dat hij niet antwoordt.' };
  zet('2026-10-07');
  expect((await werk.stap(toets, 'niet-beantwoordingen', gegeven, weigert)).body.code).toBe('hersteltermijn-loopt-nog');
  // 8 October: a human establishes the refusal, which counts as serious danger (art. 4 lid 1).
  zet('2026-10-08');
  const versie = await werk.loop(toets, gegeven, ['niet-beantwoordingen', weigert]);
  return { toets, versie };
}

const intrekking = {
  uitkomst: 'ingetrokken',
  gronden: ['wet-bibob'],
  blokken: ['intrekken-wet-bibob', 'rechtsmiddelen'],
  invulling: { reden: 'geheime reden', afweging: 'geheime afweging' },
  per: '2026-11-30',
};

describe('an existing permit after a tip of the OM', () => {
  it('is withdrawn by the burgemeester after a refusal to answer, and not by itself', async () => {
    const vergunning = await bestaandeVergunning();
    const { toets, versie } = await tipEnWeigering(vergunning);
    const { body } = await werk.lees(toets);
    expect(body).toMatchObject({
      status: 'geconcludeerd',
      aanleiding: 'om-tip',
      conclusie: { mate: 'ernstig', grondslag: 'art-4-lid-1', aGrond: false, bGrond: false, lid6: false },
    });
    // No term to decide on an application runs, so nothing is suspended.
    expect(body).not.toHaveProperty('opschorting');
    const gemeld = ['lbb-melding-eigen-conclusie', 'register-gevaarsconclusie'];
    expect([...(await reis.doeTakenAf(toets, '2026-10-08'))].sort()).toEqual(gemeld);
    expect((await lees(`vergunningen/${vergunning}`)).body).toMatchObject({ status: 'van-kracht' });

    // Sent on 9 October: fourteen days make 23 October. Nobody speaks; on Monday the 26th the time is over.
    zet('2026-10-09');
    const voornemen = eenVoornemenbericht('2026-10-09', 'intrekken');
    const verzonden = await werk.loop(toets, versie, ['voornemens', voornemen]);
    zet('2026-10-23');
    expect((await werk.stap(toets, 'zienswijzesluitingen', verzonden)).body.code).toBe('zienswijzetermijn-loopt-nog');
    zet('2026-10-26');
    const gewogen = ['evenredigheidswegingen', eenWegingsbericht('intrekken')] as const;
    await werk.loop(toets, verzonden, ['zienswijzesluitingen'], gewogen);
    expect((await werk.lees(toets)).body).toMatchObject({ status: 'afgerond' });

    await trekIn(vergunning);
    await weetDeKeten(vergunning, toets);
  });

  /** 29 October signed, 30 October made known: only then it works (Awb art. 3:40). */
  async function trekIn(vergunning: string): Promise<void> {
    zet('2026-10-29');
    const pad = `vergunningen/${vergunning}`;
    expect((await maak(`${pad}/conceptbesluiten`, intrekking, opsteller)).status).toBe(403);
    const besluit = await reis.getekendInGeslotenKring(pad, intrekking);
    expect((await lees(pad)).body).toMatchObject({ status: 'van-kracht' });
    zet('2026-10-30');
    await reis.maakBekend(besluit, 4, '2026-10-30');
    expect((await lees(pad)).body).toMatchObject({ status: 'ingetrokken', eindigtPer: '2026-11-30' });
    // Six weeks from 31 October (Awb art. 6:8): 30 October + 42 = 11 December, a Friday.
    expect((await lees(`besluiten/${besluit}`, bibob)).body).toMatchObject({
      status: 'bekendgemaakt',
      ondertekendDoor: 'burgemeester-1',
      bekendmaking: { op: '2026-10-30', bezwaartermijnEinde: '2026-12-11' },
    });
    for (const wie of [opsteller, collega]) expect((await lees(`besluiten/${besluit}`, wie)).status).toBe(404);
    expect((await lees(`besluiten/${besluit}`, jurist)).status).toBe(200);
    expect(JSON.stringify((await lees(pad)).body)).not.toMatch(/bibob|geheime|officier/i);
  }

  /** The barrier event travels without the tip, the toets or the reason. */
  async function weetDeKeten(vergunning: string, toets: unknown): Promise<void> {
    const ingetrokken = 'nl.schakel.vergunningen.vergunning-ingetrokken.v1';
    const events = () => eventsVan(reis.meelezer().over(vergunning));
    await eventually(() => events().some(({ type }) => type === ingetrokken), 'the barrier event');
    expect(events().at(-1)).toMatchObject({
      type: ingetrokken,
      data: { gemeentecode: '0363', vergunningsoort: 'exploitatievergunning', raadplegingIds: [] },
    });
    for (const event of events()) expect(scanForPersonalData(event)).toEqual([]);
    const alles = reis
      .meelezer()
      .berichten.map(({ tekst }) => tekst)
      .join('\n');
    expect(alles).not.toMatch(/bibob|geheime|officier|om-tip/i);
    expect(alles).not.toContain(String(toets));
    const openbaar = await reis.dienst().vraag('GET', '/v1/vergunningenregister?gemeentecode=0363');
    expect(JSON.stringify(openbaar.body)).not.toMatch(/bibob|geheime/i);
  }
});
