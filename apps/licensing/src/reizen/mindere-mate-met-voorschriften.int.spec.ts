import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { mensen } from '../fixtures/besluiten.js';
import { bibobonderzoek, eenConclusiebericht, eenVoornemenbericht, eenWegingsbericht } from '../fixtures/bibob.js';
import { bibobreis } from '../fixtures/bibobreis.js';
import { eventsVan } from '../fixtures/gebeurtenissen.js';

// Journey 3: a lesser degree of danger, a grant with conditions aimed at it, and the inspection of them. Every date is derived by hand.

const reis = bibobreis('2026-05-04');
const { aanvraag, doe, lees, lukt, maak, werk, zet } = reis;
const { bibob, burgemeester, jurist, opsteller, toezicht } = mensen;

const gericht = [
  { tekst: 'Laat alle betalingen over een Nederlandse bankrekening lopen.', gevaar: 'Geld van onbekende herkomst.' },
  { tekst: 'Lever de jaarrekening in.', gevaar: 'Geldschieter die meebeslist.' },
];

describe('a lesser degree of danger', () => {
  it('ends in a grant with conditions aimed at the danger, which are inspected', async () => {
    // Received on Monday 4 May: eight weeks (model-APV art. 1:2) make 29 June (27 days are left of May, 29 of June).
    zet('2026-05-04');
    const id = await aanvraag({ bedrijfsnaam: 'Verzonnen Lunchroom BV' });
    const toets = await toetsMetMindereMate(id);
    const vergunning = await verleenMetVoorschriften(id, toets);
    await controleer(vergunning, toets);
  });

  /** From 4 May to 4 June: own research, danger, both heard, weighed. */
  async function toetsMetMindereMate(id: string): Promise<unknown> {
    const { id: toets } = await lukt(werk.begin(id));
    zet('2026-05-18');
    const gevaar = await werk.loop(
      toets,
      1,
      ['formulieren', { ontvangenOp: '2026-05-15' }],
      ['onderzoeken', bibobonderzoek],
      ['conclusies', eenConclusiebericht('mindere-mate')],
    );
    // A danger concluded without advice is told to the LBB at once, and registered (art. 7a lid 7 and 11a).
    const gemeld = ['lbb-melding-eigen-conclusie', 'register-gevaarsconclusie'];
    expect([...(await reis.doeTakenAf(toets, '2026-05-18'))].sort()).toEqual(gemeld);
    // A lesser degree is no ground to refuse (art. 3 lid 7).
    zet('2026-05-19');
    const teZwaar = await werk.stap(toets, 'voornemens', gevaar, eenVoornemenbericht('2026-05-19', 'weigeren'));
    expect(teZwaar.body.code).toBe('strekking-past-niet');
    // Sent on 19 May: fourteen days make 2 June. The person tested speaks, the third does not.
    const voornemen = eenVoornemenbericht('2026-05-19', 'met-voorschriften');
    const verzonden = await werk.loop(toets, gevaar, ['voornemens', voornemen]);
    const { betrokkene } = await reis.belanghebbenden(toets);
    zet('2026-06-02');
    const zegt = { belanghebbendeId: betrokkene, ontvangenOp: '2026-06-01', vorm: 'mondeling', inhoud: 'Akkoord.' };
    const gezegd = await werk.loop(toets, verzonden, ['zienswijzen', zegt]);
    expect((await werk.stap(toets, 'zienswijzesluitingen', gezegd)).body.code).toBe('zienswijzetermijn-loopt-nog');
    zet('2026-06-03');
    const gesloten = await werk.loop(toets, gezegd, ['zienswijzesluitingen']);
    const weging = eenWegingsbericht('met-voorschriften');
    // A condition that names no danger is not aimed at one (art. 3 lid 7).
    const ongericht = { ...weging, voorschriften: [{ tekst: 'Houd een register bij.', gevaar: ' ' }] };
    expect((await werk.stap(toets, 'evenredigheidswegingen', gesloten, ongericht)).status).toBe(400);
    zet('2026-06-04');
    await werk.loop(toets, gesloten, ['evenredigheidswegingen', { ...weging, voorschriften: gericht }]);
    // Own research suspended nothing (art. 31 a contrario).
    const termijn = (await lees(`vergunningaanvragen/${id}/termijnen`)).body;
    expect(termijn).toMatchObject({ einde: '2026-06-29', opschortingen: [] });
    return toets;
  }

  /** 8 June signed, 9 June made known. */
  async function verleenMetVoorschriften(id: string, toets: unknown): Promise<string> {
    zet('2026-06-08');
    const { evenredigheid } = (await werk.lees(toets)).body as {
      evenredigheid: { voorschriften: readonly { tekst: string }[] };
    };
    const [bank, jaarrekening] = evenredigheid.voorschriften.map(({ tekst }) => ({ tekst }));
    const concept = {
      uitkomst: 'verleend-met-voorschriften',
      gronden: ['wet-bibob'],
      blokken: ['verlenen-met-voorschriften', 'rechtsmiddelen'],
      invulling: { reden: 'geheime reden' },
      voorschriften: [bank, { ...jaarrekening, uiterlijk: '2026-08-31' }],
    };
    // Not without conditions, whoever signs: the danger stands (art. 3 lid 7).
    const zonder = await maak(`vergunningaanvragen/${id}/conceptbesluiten`, {
      uitkomst: 'verleend',
      gronden: ['voldoet-aan-de-eisen'],
      blokken: ['verlenen', 'rechtsmiddelen'],
      invulling: { reden: 'In orde.' },
    });
    await lukt(doe(`besluiten/${String(zonder.body.id)}/paraferingen`, 1, {}, jurist));
    expect(await doe(`besluiten/${String(zonder.body.id)}/ondertekeningen`, 2, {}, burgemeester)).toMatchObject({
      status: 409,
      body: { code: 'besluit-nu-niet-mogelijk' },
    });
    const besluit = await reis.getekendInGeslotenKring(`vergunningaanvragen/${id}`, concept);
    zet('2026-06-09');
    await reis.maakBekend(besluit, 4, '2026-06-09');
    // Six weeks from 10 June (Awb 6:8): 9 June + 42 = 21 July, a Tuesday.
    expect((await lees(`besluiten/${besluit}`, bibob)).body).toMatchObject({
      ondertekendDoor: 'burgemeester-1',
      bekendmaking: { op: '2026-06-09', bezwaartermijnEinde: '2026-07-21' },
    });
    const vergunning = await reis.vergunningVan(id);
    // The national rule sets no end; a municipality's own may. Inspections: the day after 31 August; and three months after it was made known, 9 September.
    expect((await lees(`vergunningen/${vergunning}`)).body).toMatchObject({
      status: 'van-kracht',
      verleendOp: '2026-06-08',
      voorschriften: [
        { nummer: 1, tekst: gericht[0]?.tekst },
        { nummer: 2, tekst: gericht[1]?.tekst, uiterlijk: '2026-08-31' },
      ],
      controledagen: ['2026-09-01', '2026-09-09'],
    });
    const register = await reis.dienst().vraag('GET', '/v1/vergunningenregister?gemeentecode=0363');
    expect(register.body.resultaten).toMatchObject([{ id: vergunning, bekendgemaaktOp: '2026-06-09' }]);
    expect(JSON.stringify(register.body)).not.toMatch(/bibob|bankrekening|geheime/i);
    return vergunning;
  }

  /** 1 September: the accounts are not there; a human looks anew, and nothing is taken away. */
  async function controleer(vergunning: string, eerdereToets: unknown): Promise<void> {
    zet('2026-06-10');
    const controle = await lukt(maak(`vergunningen/${vergunning}/controles`, { geplandOp: '2026-09-01' }, toezicht));
    zet('2026-09-01');
    const bevindingen = [
      { nummer: 1, naleving: 'nageleefd', feiten: 'Alle betalingen staan op de rekening.' },
      { nummer: 2, naleving: 'niet-nageleefd', feiten: 'De jaarrekening is er niet.' },
    ];
    await lukt(doe(`controles/${String(controle.id)}/bevindingen`, 1, { op: '2026-09-01', bevindingen }, toezicht));
    expect((await lees(`vergunningen/${vergunning}`)).body).toMatchObject({
      status: 'van-kracht',
      herbeoordelingen: [{ bron: 'toezicht', kenmerk: controle.id, reden: 'voorschrift niet nageleefd: 2' }],
    });
    for (const wie of [opsteller, bibob]) {
      const { resultaten } = (await lees('vergunningen?herbeoordeling=true', wie)).body as {
        resultaten: readonly { id: string }[];
      };
      expect(resultaten.map((een) => een.id)).toEqual([vergunning]);
    }
    // The coordinator decides to test the permit that is there now.
    const object = { soort: 'bestaande-vergunning', kenmerk: vergunning, omschrijving: 'Lunchroom na controle' };
    const nieuw = await lukt(werk.beginLos(object, { aanleiding: 'handhavingsverleden' }));
    expect(nieuw.id).not.toBe(eerdereToets);
    await weetDeKeten(vergunning);
  }

  async function weetDeKeten(vergunning: string): Promise<void> {
    const events = () => eventsVan(reis.meelezer().over(vergunning));
    await eventually(() => events().length >= 3, 'the events of the permit');
    expect(events().map(({ type }) => type.split('.').at(-2))).toEqual([
      'vergunning-geregistreerd',
      'vergunning-bijgewerkt',
      'vergunning-bijgewerkt',
    ]);
    for (const event of events()) expect(scanForPersonalData(event)).toEqual([]);
    const soorten = eventsVan(reis.meelezer().berichten).map(({ type }) => type.split('.').at(-2));
    expect(soorten).toContain('vergunning-verleend-met-voorschriften');
    expect(
      reis
        .meelezer()
        .berichten.map(({ tekst }) => tekst)
        .join('\n'),
    ).not.toMatch(/bibob|geheime|jaarrekening/i);
  }
});
