import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { mensen, verlening } from '../fixtures/besluiten.js';
import { bibobreis } from '../fixtures/bibobreis.js';
import { eventsVan } from '../fixtures/gebeurtenissen.js';
import type { Gebruiker } from '../fixtures/proefdienst.js';

// Journey 1: a new seksbedrijf whose applicant does not answer the questions of the Wet Bibob. Every date is derived by hand beside it.

const ONTVANGEN = '2026-03-02';
const reis = bibobreis(ONTVANGEN);
const { aanvraag, doe, lees, lukt, maak, taken, werk, zet } = reis;
const start = { aanleiding: 'beleidsregel-sector', toelichting: 'Een seksbedrijf wordt altijd getoetst.' };
const verzoek = {
  hersteltermijn: '2026-03-30',
  stukken: ['aanvraagformulier'],
  toelichting: 'Zie de brief van vandaag: vul het formulier met de bijlagen aan.',
};
const motivering = 'U vulde uw aanvraag niet aan binnen de tijd die u had.';
const stap = (id: string, pad: string, versie: number, body: object, wie: Gebruiker = mensen.opsteller) =>
  doe(`vergunningaanvragen/${id}/${pad}`, versie, body, wie);
/** Of a seksbedrijf the burgemeester decides himself, also not to treat an application. */
const laatBuitenBehandeling = (id: string) =>
  stap(id, 'buitenbehandelingstellingen', 2, { motivering }, mensen.burgemeester);

/**
 * Until the day after the time to answer: asked for on 2 March with the form, asked again on 16 March, with two weeks' time on both
 * sides: in the toets for the questions, in the application for what is missing to it. The clock stands on 31 March.
 */
async function onbeantwoord(): Promise<{ readonly id: string; readonly toets: unknown; readonly versie: number }> {
  zet(ONTVANGEN);
  const id = await aanvraag({ vergunningsoort: 'seksbedrijfvergunning', bedrijfsnaam: 'Verzonnen Club BV' });
  const { id: toets } = await lukt(werk.begin(id, { body: start }));
  zet('2026-03-16');
  const herstel = { tot: '2026-03-30', ontbreekt: 'Het hele formulier, met de herkomst van het geld.' };
  const versie = await werk.loop(toets, 1, ['hersteltermijnen', herstel]);
  await lukt(stap(id, 'aanvullingsverzoeken', 1, verzoek));
  zet('2026-03-31');
  return { id, toets, versie };
}

describe('a new seksbedrijf that refuses to answer', () => {
  it('gets time to mend, and is left untreated on the last possible day, by a human', async () => {
    zet(ONTVANGEN);
    const id = await aanvraag({ vergunningsoort: 'seksbedrijfvergunning', bedrijfsnaam: 'Verzonnen Club BV' });
    // Twelve weeks (model-APV chapter 3): 2 March + 84 days = 25 May: 29 days are left of March, 30 of April, 25 of May.
    // That is Whit Monday, and stays the last day: the Algemene termijnenwet does not apply to an ordinance by itself (Atw art. 5).
    expect((await lees(`vergunningaanvragen/${id}/termijnen`)).body).toMatchObject({ einde: '2026-05-25' });
    const { id: toets } = await lukt(werk.begin(id, { body: start }));
    expect((await werk.lees(toets)).body).toMatchObject({ formulierUitgereiktOp: ONTVANGEN });

    // Nothing came. On 16 March both are asked again, until 30 March (Awb art. 4:5 lid 1).
    zet('2026-03-16');
    const herstel = { tot: '2026-03-30', ontbreekt: 'Het hele formulier, met de herkomst van het geld.' };
    const gegeven = await werk.loop(toets, 1, ['hersteltermijnen', herstel]);
    await lukt(stap(id, 'aanvullingsverzoeken', 1, verzoek));
    const brief = {
      soort: 'hersteltermijn',
      invulling: [
        { naam: 'ontbrekendeStukken', punten: ['Het formulier met de bijlagen'] },
        { naam: 'aanvullenTot', waarde: '2026-03-30' },
      ],
    };
    const verzonden = await reis.verstuurBrief(`vergunningaanvragen/${id}`, brief, mensen.opsteller);
    expect(verzonden).toBe('2026-03-16');

    // 30 March is the last day: too early for either.
    zet('2026-03-30');
    const zwijgt = { toelichting: 'De aanvrager zei aan de telefoon dat hij niet antwoordt.' };
    expect((await werk.stap(toets, 'niet-beantwoordingen', gegeven, zwijgt)).body.code).toBe(
      'hersteltermijn-loopt-nog',
    );
    expect((await laatBuitenBehandeling(id)).body.code).toBe('hersteltermijn-loopt');

    // 31 March: a human establishes it. Four weeks after 30 March is 27 April, King's Day; the day after it counts (Awb 4:5 lid 4, Atw art. 1).
    zet('2026-03-31');
    await werk.loop(toets, gegeven, ['niet-beantwoordingen', zwijgt]);
    expect((await werk.lees(toets)).body).toMatchObject({
      status: 'niet-beantwoord',
      zwijgen: {
        gevolg: 'buiten-behandeling',
        vastgesteldOp: '2026-03-31',
        buitenBehandelingUiterlijk: '2026-04-28',
      },
    });
    // The term stood still from the day after the request until the time ended unused (Awb 4:15 lid 1 a): 17–29 March, 13 days.
    // 25 May + 13 = 7 June; a Sunday, and no Algemene termijnenwet.
    expect((await lees(`vergunningaanvragen/${id}/termijnen`)).body).toMatchObject({
      einde: '2026-06-07',
      aanvulling: { hersteltermijn: '2026-03-30', buitenBehandelingUiterlijk: '2026-04-28' },
    });
    // Silence about an application is no danger: it grants nothing and refuses nothing by itself, and is no matter for the register.
    expect((await lees(`vergunningaanvragen/${id}`)).body.status).toBe('aanvulling-gevraagd');
    expect(await taken(toets)).toEqual([]);

    zet('2026-04-28');
    expect(await lukt(laatBuitenBehandeling(id))).toMatchObject({
      status: 'buiten-behandeling',
    });
    const { body } = await lees(`vergunningaanvragen/${id}`);
    expect(body).toMatchObject({
      inhoud: { buitenbehandelingstelling: { motivering, genomenDoor: 'burgemeester-1' } },
    });
    expect(JSON.stringify(body)).not.toMatch(/bibob|toets/i);

    await eventually(() => reis.meelezer().over(id).length === 3, 'three events of the application');
    const events = eventsVan(reis.meelezer().over(id));
    expect(events.at(-1)).toMatchObject({
      type: 'nl.schakel.vergunningaanvragen.aanvraag-buiten-behandeling-gelaten.v1',
      data: { gemeentecode: '0363', vergunningsoort: 'seksbedrijfvergunning', raadplegingIds: [] },
    });
    for (const event of events) expect(scanForPersonalData(event)).toEqual([]);
    expect(reis.meelezer().over(String(toets))).toEqual([]);
  });

  it('one day later it is too late, and what remains is treatment on the content', async () => {
    const { id, toets, versie } = await onbeantwoord();
    await werk.loop(toets, versie, ['niet-beantwoordingen', { toelichting: 'Niets ontvangen.' }]);
    zet('2026-04-29');
    expect(await laatBuitenBehandeling(id)).toMatchObject({
      status: 409,
      body: { code: 'buiten-behandeling-te-laat' },
    });
    await lukt(stap(id, 'voortzettingen', 2, {}));
    // Nor does treating it make a grant possible while the questions stay unanswered; the answer does not say why.
    const concept = await lukt(maak(`vergunningaanvragen/${id}/conceptbesluiten`, verlening));
    await lukt(doe(`besluiten/${String(concept.id)}/paraferingen`, 1, {}, mensen.collega));
    const getekend = await doe(`besluiten/${String(concept.id)}/ondertekeningen`, 2, {}, mensen.burgemeester);
    expect(getekend).toMatchObject({ status: 409, body: { code: 'besluit-nu-niet-mogelijk' } });
    expect(JSON.stringify(getekend.body)).not.toMatch(/bibob|toets|gevaar/i);
    // The way out is a toets done anew.
    expect(await lukt(werk.begin(id, { body: start }))).toMatchObject({ status: 'formulier-uitgereikt' });
  });

  it('who withdraws after the form was handed out instead is reported to the register (art. 11a)', async () => {
    zet(ONTVANGEN);
    const id = await aanvraag({ vergunningsoort: 'seksbedrijfvergunning' });
    const { id: toets } = await lukt(werk.begin(id, { body: start }));
    zet('2026-03-20');
    await lukt(stap(id, 'intrekkingen', 1, { ontvangenOp: '2026-03-19', reden: 'Geen zin in de vragen.' }));
    await werk.loop(toets, 1, ['terugtrekkingen', { teruggetrokkenOp: '2026-03-19' }]);
    expect(await reis.doeTakenAf(toets, '2026-03-20')).toEqual(['register-terugtrekking']);
    expect(await taken(toets)).toMatchObject([{ soort: 'register-terugtrekking', status: 'gedaan' }]);
    expect((await lees(`vergunningaanvragen/${id}`)).body.status).toBe('ingetrokken');
  });
});
