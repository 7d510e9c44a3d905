import type { Gebruiker } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import { gelukt } from '../fixtures/opvang.js';
import { startReis, type Reis } from '../fixtures/reis.js';
import {
  bedenktijd,
  collega,
  opvangAmsterdam,
  opvangRotterdam,
  piketmedewerker as piket,
  rotterdammer,
  vrouwenopvang,
  vrouwenopvangRotterdam,
  zorgcoordinator,
  zorgmedewerker as zorg,
} from '../fixtures/verwijzingen.js';

// A Thursday; the receipt of a withdrawal is late after two working days, and escalated after four.
const BEGIN = '2026-03-05T09:00:00.000Z';
const geven = { geboortedatum: '1993-10-29', wilsbekwaam: true, door: 'betrokkene', wijze: 'schriftelijk' };
const NOOD = { grond: 'acuut-gevaar', reden: 'Hij staat bij de Stopera met een foto van haar.' };
const geheim = ['1993-10-29', '1999-04-23', 'Stopera', 'Kanariepiet', 'Wierookvat', 'wmo-vanaf-12'];
const beide = [opvangAmsterdam, opvangRotterdam] as const;

let reis: Reis;
let id: string;
let link: { readonly token: string; readonly code: string };
/** Consent for Amsterdam and for Rotterdam. */
let toestemmingen: readonly [string, string];

beforeAll(async () => {
  reis = await startReis(BEGIN);
});
afterAll(() => reis.stop());

const versieVan = async (verwijzing: string) => Number((await reis.lees(verwijzing)).body.versie);
const bied = async (body: object, verwijzing = id, van = zorg) =>
  reis.doe(verwijzing, 'aanbiedingen', await versieVan(verwijzing), body, van);
const vraagToestemming = async (van: Gebruiker, zorgverwijzingId = id) => {
  const body = { zorgverwijzingId, doel: 'opvang', ontvanger: van.organisatie };
  return gelukt(await reis.begin('toestemmingen', body, zorg)).id;
};
const toestemming = async (nummer: 0 | 1, van: Gebruiker = zorg) =>
  (await reis.toon(`toestemmingen/${toestemmingen[nummer]}`, van)).body;
const opToestemming = async (nummer: 0 | 1, stap: string, van: Gebruiker = zorg, body: object = {}) =>
  reis.stapOp(`toestemmingen/${toestemmingen[nummer]}/${stap}`, Number((await toestemming(nummer)).versie), van, body);
const zien = () => Promise.all(beide.map(async (van) => (await reis.lees(id, van)).status));
const vinden = () =>
  Promise.all(beide.map(async (van) => ((await reis.lijst('', van)).body.resultaten as unknown[]).length));
const opLink = () => reis.vraag('POST', '/v1/eenmalige-toegangen/openingen', { body: link });
const metOntvangst = async (ontvangst: string) =>
  ((await reis.toon(`toestemmingen?ontvangst=${ontvangst}`, zorgcoordinator)).body.resultaten as { id: string }[]).map(
    (een) => een.id,
  );

async function voorgesteld(): Promise<string> {
  const verwijzing = await reis.ontvang();
  gelukt(await reis.doe(verwijzing, 'voorstellen', 1, { feiten: bedenktijd }));
  return verwijzing;
}

// The steps of one story: each goes on where the one before left.
describe('a withdrawal of consent', () => {
  it('asked is not given: no offer goes out on it', async () => {
    id = await voorgesteld();
    toestemmingen = [await vraagToestemming(opvangAmsterdam), await vraagToestemming(opvangRotterdam)];
    expect(await bied({ aanbiederId: vrouwenopvang })).toMatchObject({
      ...{ status: 400, body: { code: 'toestemming-ontbreekt', invalidParams: [{ name: 'zonderToestemming' }] } },
    });
  });

  it('she consents to two receivers, each by itself; both are asked and both read', async () => {
    gelukt(await opToestemming(0, 'verleningen', zorg, geven));
    // Consent to one opens nothing to the other.
    expect((await bied({ aanbiederId: vrouwenopvangRotterdam })).body).toMatchObject({ code: 'toestemming-ontbreekt' });
    gelukt(await opToestemming(1, 'verleningen', collega, geven));
    const { aanbodIds } = gelukt(await bied({ aanbiederId: vrouwenopvang, tegelijk: [vrouwenopvangRotterdam] }));
    expect((await reis.lees(id)).body).toMatchObject({
      aanbiedingen: [{ toestemming: { uitkomst: 'gegeven' } }, { toestemming: { uitkomst: 'gegeven' } }],
    });
    expect(await zien()).toEqual([200, 200]);
    expect(await vinden()).toEqual([1, 1]);
    // Somebody of Rotterdam has no account yet and gets a link to the same offer.
    const aanbodId = (aanbodIds as string[])[1];
    const { body } = await reis.begin(`zorgverwijzingen/${id}/eenmalige-toegangen`, { aanbodId }, zorg);
    link = { token: String(body.link).split('#')[1] ?? '', code: String(body.code) };
    expect((await opLink()).status).toBe(200);
  });

  it('she withdraws all: that instant nobody reads, finds or answers it any more, by whatever road', async () => {
    const versies = await Promise.all(beide.map(async (van) => Number((await reis.lees(id, van)).body.versie)));
    // Not by the receiver, not by another municipality.
    const alles = { omvang: 'alles' };
    expect((await opToestemming(0, 'intrekkingen', opvangAmsterdam, alles)).status).toBe(403);
    expect((await opToestemming(0, 'intrekkingen', rotterdammer, alles)).status).toBe(404);
    gelukt(await opToestemming(0, 'intrekkingen', zorg, alles));
    expect(await zien()).toEqual([404, 404]);
    expect(await vinden()).toEqual([0, 0]);
    const antwoorden = await Promise.all(
      beide.map((van, nummer) => reis.doe(id, 'acceptaties', versies[nummer] ?? 0, undefined, van)),
    );
    expect(antwoorden.map(({ status }) => status)).toEqual([404, 404]);
    expect((await opLink()).status).toBe(404);
    // What she said is hers; the officer goes on seeing what was offered to whom.
    expect((await reis.lees(id)).body).toMatchObject({ status: 'aangeboden', aanbiedingen: [{}, {}] });
    expect((await reis.toon(`toestemmingen/${toestemmingen[0]}`, rotterdammer)).status).toBe(404);
  });

  it('each receiver is told, sees that it was withdrawn and no more, and confirms for itself only', async () => {
    for (const een of toestemmingen)
      await eventually(() => reis.verteld(een).includes('toestemming-ingetrokken'), 'the withdrawal on the topic');
    expect(await toestemming(0, opvangAmsterdam)).toEqual({
      ...{ id: toestemmingen[0], status: 'ingetrokken', versie: 3, zorgverwijzingId: id, doel: 'opvang' },
      ...{ ontvanger: opvangAmsterdam.organisatie, ontvangst: 'open' },
    });
    expect((await opToestemming(0, 'ontvangstbevestigingen', opvangRotterdam)).status).toBe(404);
    expect((await opToestemming(0, 'ontvangstbevestigingen', zorg)).status).toBe(403);
    gelukt(await opToestemming(0, 'ontvangstbevestigingen', opvangAmsterdam));
    expect(await metOntvangst('klaar')).toEqual([toestemmingen[0]]);
    // Confirming opens nothing.
    expect(await zien()).toEqual([404, 404]);
  });

  it('who was next on a prepared list and lost consent since is passed over by the clock', async () => {
    const ander = await voorgesteld();
    const nodig = await vraagToestemming(opvangRotterdam, ander);
    const pad = `toestemmingen/${nodig}`;
    gelukt(await reis.stapOp(`${pad}/verleningen`, 1, zorg, geven));
    gelukt(await bied({ aanbiederId: vrouwenopvang, daarna: [vrouwenopvangRotterdam] }, ander));
    // Nobody asked her about Amsterdam: said with the offer, and no reason to leave her outside.
    expect((await reis.lees(ander)).body).toMatchObject({
      aanbiedingen: [{ toestemming: { uitkomst: 'niet-getoetst' } }],
    });
    gelukt(await reis.stapOp(`${pad}/intrekkingen`, 2, zorg, { omvang: 'deze' }));
    gelukt(await reis.stapOp(`${pad}/ontvangstbevestigingen`, 3, opvangRotterdam));
    gelukt(
      await reis.doe(ander, 'afwijzingen', await versieVoor(ander), { reden: 'geen-capaciteit' }, opvangAmsterdam),
    );
    await reis.wacht('2026-03-05T09:05:00.000Z');
    expect((await reis.lees(ander)).body).toMatchObject({ status: 'afgewezen', aanbiedingen: [{}], daarna: [] });
    expect((await reis.lees(ander, opvangRotterdam)).status).toBe(404);
    const taken = await reis.toon(`zorgtaken?zorgverwijzingId=${ander}`, piket);
    expect(taken.body.resultaten).toMatchObject([{ aanleiding: 'geen-antwoord', voor: 'piketmedewerker' }]);
  });
  const versieVoor = async (ander: string) => Number((await reis.lees(ander, opvangAmsterdam)).body.versie);

  it('safety does not wait: offered once more only with a ground and why, which stays in sight', async () => {
    reis.zet('2026-03-05T20:00:00.000Z');
    const toelichting = 'Zij trok haar toestemming in. Kanariepiet.';
    gelukt(await reis.doe(id, 'intrekkingen', await versieVan(id), { reden: 'ingetrokken', toelichting }));
    expect((await bied({ aanbiederId: vrouwenopvang })).body).toMatchObject({ code: 'toestemming-ontbreekt' });
    expect(await zien()).toEqual([404, 404]);
    gelukt(await bied({ aanbiederId: vrouwenopvang, zonderToestemming: NOOD }, id, piket));
    const { aanbiedingen } = (await reis.lees(id)).body as { aanbiedingen: object[] };
    expect(aanbiedingen.at(-1)).toMatchObject({ toestemming: { uitkomst: 'ingetrokken', ...NOOD } });
    // It opens for who was named, and for nobody else; the receiver reads no word of why.
    expect(await zien()).toEqual([200, 404]);
    expect(JSON.stringify((await reis.lees(id, opvangAmsterdam)).body)).not.toContain('Stopera');
    expect((await toestemming(0)).status).toBe('ingetrokken');
  });

  it('a recorded breach opens too, until a second person judges that it was not needed', async () => {
    const verder = { reden: 'ingetrokken', toelichting: 'Rotterdam is veiliger.' };
    gelukt(await reis.doe(id, 'intrekkingen', await versieVan(id), verder, piket));
    const doorbreking = { grond: 'vitaal-belang', reden: 'Zij belde vanuit het Wierookvat.' };
    gelukt(await opToestemming(1, 'doorbrekingen', piket, doorbreking));
    gelukt(await bied({ aanbiederId: vrouwenopvangRotterdam }, id, piket));
    expect(await zien()).toEqual([404, 200]);
    const open = await reis.toon('toestemmingen?tweedeBlik=open', zorgcoordinator);
    expect(open.body.resultaten).toMatchObject([{ id: toestemmingen[1], status: 'doorbroken' }]);
    const toets = { akkoord: false, toelichting: 'Zij was al binnen.' };
    expect((await opToestemming(1, 'doorbrekingstoetsen', piket, toets)).status).toBe(403);
    gelukt(await opToestemming(1, 'doorbrekingstoetsen', zorgcoordinator, toets));
    expect(await zien()).toEqual([404, 404]);
  });

  it('the receiver that keeps silent is listed late and then escalated; the clock never reopens anything', async () => {
    await reis.wacht('2026-03-09T22:59:59.000Z');
    expect(await metOntvangst('open')).toEqual([toestemmingen[1]]);
    await reis.wacht('2026-03-09T23:00:00.000Z');
    expect(await metOntvangst('te-laat')).toEqual([toestemmingen[1]]);
    await reis.wacht('2026-03-11T23:00:00.000Z');
    expect(await metOntvangst('geescaleerd')).toEqual([toestemmingen[1]]);
    expect(await metOntvangst('klaar')).toContain(toestemmingen[0]);
    expect(await zien()).toEqual([404, 404]);
    // Late is still better than never.
    gelukt(await opToestemming(1, 'ontvangstbevestigingen', opvangRotterdam));
    expect(await metOntvangst('geescaleerd')).toEqual([]);
  });

  it('consent until a day: an officer is asked to talk with her before that day, and is not asked twice', async () => {
    reis.zet('2026-03-12T09:00:00.000Z');
    for (const van of beide) {
      const verwijzing = await voorgesteld();
      const toestemmingId = String(await vraagToestemming(van, verwijzing));
      const tot = { ...geven, geldigTotEnMet: '2026-04-02' };
      gelukt(await reis.stapOp(`toestemmingen/${toestemmingId}/verleningen`, 1, zorg, tot));
      metEinddag.push({ verwijzing, toestemmingId });
    }
    await reis.wacht('2026-03-18T22:59:59.000Z');
    expect(await taken(0)).toEqual([]);
    await reis.wacht('2026-03-18T23:00:00.000Z');
    await reis.wacht('2026-03-25T09:00:00.000Z');
    expect(await taken(0)).toEqual(['toestemming-loopt-af open']);
  });
  const metEinddag: { readonly verwijzing: string; readonly toestemmingId: string }[] = [];
  const taken = async (nummer: 0 | 1) => {
    const { body } = await reis.toon(`zorgtaken?zorgverwijzingId=${metEinddag[nummer]?.verwijzing ?? ''}`, zorg);
    return (body.resultaten as { aanleiding: string; status: string }[]).map(
      (een) => `${een.aanleiding} ${een.status}`,
    );
  };

  it('when it is over, who was only asked sees nothing more and says so; who took her in goes on', async () => {
    reis.zet('2026-04-02T10:00:00.000Z');
    const [gevraagd, begonnen] = metEinddag.map(({ verwijzing }) => verwijzing) as [string, string];
    gelukt(await bied({ aanbiederId: vrouwenopvang }, gevraagd));
    gelukt(await bied({ aanbiederId: vrouwenopvangRotterdam }, begonnen));
    const { versie } = (await reis.lees(begonnen, opvangRotterdam)).body;
    gelukt(await reis.doe(begonnen, 'acceptaties', Number(versie), undefined, opvangRotterdam));
    const gezien = async () => [
      (await reis.lees(gevraagd, opvangAmsterdam)).status,
      (await reis.lees(begonnen, opvangRotterdam)).status,
    ];
    reis.zet('2026-04-02T21:59:59.999Z');
    expect(await gezien()).toEqual([200, 200]);
    reis.zet('2026-04-02T22:00:00.000Z');
    expect(await gezien()).toEqual([404, 200]);
    expect((await reis.lees(gevraagd)).body.toestemming).toMatchObject({
      ontvangers: [{ uitkomst: 'verlopen', toegang: 'gesloten', aanbieden: 'alleen-met-grond' }],
    });
    await reis.wacht('2026-04-03T05:00:00.000Z');
    expect([await taken(0), await taken(1)]).toEqual([
      ['toestemming-verlopen open', 'toestemming-loopt-af vervallen'],
      ['toestemming-verlopen open', 'toestemming-loopt-af vervallen'],
    ]);
    const [gestopt, verder] = metEinddag.map(({ toestemmingId }) => toestemmingId) as [string, string];
    await eventually(() => reis.verteld(gestopt).includes('toestemming-verlopen'), 'the lapse on the topic');
    gelukt(await reis.stapOp(`toestemmingen/${gestopt}/ontvangstbevestigingen`, 4, opvangAmsterdam));
    expect(await metOntvangst('klaar')).toContain(gestopt);
    expect(reis.verteld(verder)).not.toContain('toestemming-verlopen');
    expect(await gezien()).toEqual([404, 200]);
  });

  it('what she said stands nowhere in clear, and the chain hears no more than that it was withdrawn', async () => {
    const einddag = metEinddag.flatMap(({ verwijzing, toestemmingId }) => [verwijzing, toestemmingId]);
    expect(reis.persoonlijkeGegevens([...toestemmingen, id, ...einddag])).toEqual([]);
    expect(await reis.lekken([...geheim, link.token])).toEqual([]);
  });
});
