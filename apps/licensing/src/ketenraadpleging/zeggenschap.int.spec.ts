import { eventually } from '@schakel/testing';
import { gesprekMet, mensen, verlening } from '../fixtures/besluiten.js';
import { eenKetenantwoord, eventsVan, leesMee, stuurBerichten, type Meelezer } from '../fixtures/gebeurtenissen.js';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let laatste = 90800000;
const { lees, doe, aanvraag, getekend } = gesprekMet(() => dienst);

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T09:00:00.000Z' });
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

/** A permit of a company of its own, that was made known; version 2. */
async function vergunning(): Promise<{ id: string; kvkNummer: string }> {
  const kvkNummer = String((laatste += 1));
  const besluit = await getekend(`vergunningaanvragen/${await aanvraag({ kvkNummer })}`, verlening);
  await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-03-02', wijze: 'toezending' });
  const [rij] = await dienst.sql<{ id: string }>('select id from vergunning where besluit_id = $1', [besluit]);
  return { id: String(rij?.id), kvkNummer };
}

const meld = (id: string, versie: number, wijziging: string) =>
  doe(`vergunningen/${id}/wijzigingsmeldingen`, versie, { wijziging, per: '2026-03-01', toelichting: 'Gemeld.' });

/** What was asked about a company, by its occasion, with the records as they lie on the topic. */
function gevraagd(kvkNummer: string) {
  const pseudoniem = dienst.pseudoniemen.pseudoniem('raadpleging', kvkNummer);
  return meelezer.berichten
    .filter(({ tekst }) => tekst.includes(pseudoniem))
    .flatMap((bericht) => eventsVan([bericht]).map((event) => ({ event, tekst: bericht.tekst })));
}

async function gevraagdNa(kvkNummer: string, aantal: number) {
  await eventually(() => Promise.resolve(gevraagd(kvkNummer).length >= aantal), 'the questions on the topic');
  return gevraagd(kvkNummer);
}

describe('a change of control of a permit', () => {
  it.each(['overname', 'zeggenschap'])('by %s asks the chain anew, once, without the permit', async (wijziging) => {
    const { id, kvkNummer } = await vergunning();
    expect((await meld(id, 2, wijziging)).status).toBe(200);
    // Of the version that was read before: refused, and asks nothing.
    expect((await meld(id, 2, wijziging)).status).toBe(409);
    const vragen = await gevraagdNa(kvkNummer, 2);
    expect(vragen.map(({ event }) => event.data.aanleiding).sort()).toEqual(['aanvraag', 'zeggenschapswijziging']);
    for (const { tekst } of vragen)
      for (const spoor of [id, kvkNummer, wijziging, 'Gemeld.']) {
        if (spoor !== 'zeggenschap') expect(tekst).not.toContain(spoor);
      }
    expect(await dienst.sql('select 1 from ketenraadpleging where onderwerp_id = $1', [id])).toHaveLength(1);
  });

  it('that is none, such as another manager, asks nothing', async () => {
    const { id } = await vergunning();
    expect((await meld(id, 2, 'leidinggevende-erbij')).status).toBe(200);
    expect((await meld(id, 4, 'leidinggevende-eraf')).status).toBe(200);
    expect(await dienst.sql('select 1 from ketenraadpleging where onderwerp_id = $1', [id])).toEqual([]);
    expect((await lees(`vergunningen/${id}`)).body).toMatchObject({ ketenraadplegingen: [] });
  });

  it('is answered a hundred times and once on the permit, for who manages it and nobody else', async () => {
    const { id, kvkNummer } = await vergunning();
    await meld(id, 2, 'overname');
    const vraag = (await gevraagdNa(kvkNummer, 2)).find(({ event }) => event.data.aanleiding !== 'aanvraag');
    const subject = String(vraag?.event.subject);
    const antwoord = eenKetenantwoord(subject, 'neem-contact-op-aub');
    await stuurBerichten(dienst.topics, Array<typeof antwoord>(100).fill(antwoord));
    const body = await eventually(async () => {
      const gelezen = (await lees(`vergunningen/${id}`)).body;
      return (gelezen.ketenraadplegingen as object[]).some((een) => 'antwoord' in een) && gelezen;
    }, 'the answer on the permit');
    expect(body).toMatchObject({
      versie: 4,
      status: 'van-kracht',
      ketenraadplegingen: [
        { aanleiding: 'zeggenschapswijziging', grondslag: 'bestuurlijke-aanpak', antwoord: 'neem-contact-op-aub' },
      ],
    });
    const historie = await dienst.sql('select versie from historie where aggregaat_id = $1', [subject]);
    expect(historie).toHaveLength(2);
    for (const [wie, doel] of [
      [mensen.bibob, 'bibob-onderzoek'],
      [mensen.jurist, 'vergunningverlening'],
      [mensen.toezicht, 'vergunningtoezicht'],
    ] as const) {
      const gelezen = await lees(`vergunningen/${id}`, wie, doel);
      expect(gelezen.status).toBe(200);
      expect(gelezen.body).not.toHaveProperty('ketenraadplegingen');
    }
  });
});
