import { Tijdbewaker } from '@schakel/service';
import { eenInschrijving, geplant, kwaliteit } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';
import { gangVan, mensenVan } from '../reizen/reisgenoten.js';
import { Aanbieder } from './aanbieder.js';
import { Burgerzakensysteem } from './burgerzakensysteem.js';

const BEGIN = '2026-03-02T10:00:00.000Z';
const NA_TERMIJN = '2026-03-04T10:00:00.000Z';
let nu = BEGIN;
let dienst: Proefdienst;
let gang: ReturnType<typeof gangVan>;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  gang = gangVan(dienst);
  await simulator('PUT', '/burgerzaken/_gedrag', { bevestiging: 'zwijg' });
});
afterAll(() => dienst.stop());
beforeEach(() => {
  nu = BEGIN;
});

const { registrar } = mensenVan('0363');
const toelichting = 'Bij Zorgvliet ontbreekt het huisnummer.';
const reden = 'Zij blijkt al onder een andere naam te staan.';

async function simulator(method: string, pad: string, body?: object): Promise<Record<string, unknown>> {
  const json = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const tekst = await (await fetch(`${dienst.brp.adres}${pad}`, { method, ...json })).text();
  return tekst === '' ? {} : (JSON.parse(tekst) as Record<string, unknown>);
}
interface Ontvangen {
  readonly token: string;
  readonly inschrijving: { readonly id: string; readonly geslachtsnaam?: string };
}
const ontvangen = async (id: string) =>
  ((await simulator('GET', '/burgerzaken/_opdrachten')).opdrachten as Ontvangen[]).filter(
    ({ inschrijving }) => inschrijving.id === id,
  );
const bied = () => dienst.service.app.get(Aanbieder).ronde();
const verstrijk = () => dienst.service.app.get(Tijdbewaker).ronde();
const bevestig = (token: string, uitkomst: object = { uitkomst: 'aanvaard' }) =>
  dienst.vraag('POST', '/v1/verwerkingsbevestigingen', { body: { token, ...uitkomst } });
const weiger = (token: string) => bevestig(token, { uitkomst: 'geweigerd', reden: 'gegevens-onvolledig', toelichting });
const doe = (opdracht: string, stap: string, versie: number, body: object = { reden }, wie = registrar) =>
  gang.doe(`verwerkingsopdrachten/${opdracht}/${stap}`, versie, body, wie);
interface Verwerking {
  readonly opdrachtId: string;
  readonly status: string;
  readonly versie: number;
  readonly wegen: readonly string[];
}
const verwerking = async (id: string) => (await dienst.lees(id)).body.verwerking as Verwerking;
async function opLijst(id: string): Promise<boolean> {
  const { body } = await gang.lees('verwerkingsopdrachten?aansluiting=onbevestigd&limiet=100', registrar);
  return (body.resultaten as { inschrijvingId: string }[]).some(({ inschrijvingId }) => inschrijvingId === id);
}

/** A concluded registration (version 9) that was offered (order at version 2). */
async function aangeboden(): Promise<{ id: string; opdracht: string; token: string }> {
  const id = await eenInschrijving(dienst, 'ingeschreven');
  await bied();
  const [gestuurd] = await ontvangen(id);
  return { id, opdracht: (await verwerking(id)).opdrachtId, token: gestuurd!.token };
}
async function geweigerd() {
  const alles = await aangeboden();
  expect((await weiger(alles.token)).status).toBe(200);
  return alles;
}
/** What the actions from the first proposal on are worth now, as the record tells. */
async function rechtsstatussen(id: string): Promise<readonly string[]> {
  const { body } = await gang.lees(`inschrijvingen/${id}/handelingen`, registrar);
  return (body.handelingen as { rechtsstatus: string }[]).slice(7).map(({ rechtsstatus }) => rechtsstatus);
}
async function stelCorrectieVoor(id: string): Promise<void> {
  const identiteit = { geslachtsnaam: 'Verbeterova', voornamen: 'Zdenka', geboortedatum: geplant.geboortedatum };
  const correctie = { identiteit, geldigVanaf: '2026-03-02', reden: 'Schrijffout.' };
  expect((await dienst.stap(id, 'correcties', 9, correctie)).status).toBe(200);
}
async function beslisCorrectie(id: string, besluit = 'goedgekeurd'): Promise<void> {
  const body = { correctie: 10, besluit, motivering: 'Blijkt uit de akte.' };
  expect((await dienst.stap(id, 'correctiebesluiten', 10, body, { wie: kwaliteit })).status).toBe(200);
}
async function corrigeer(id: string, besluit?: string): Promise<void> {
  await stelCorrectieVoor(id);
  await beslisCorrectie(id, besluit);
}
/** The family name of each offer that was taken in, in order. */
const namen = async (id: string) =>
  (await ontvangen(id)).map(({ inschrijving }) => JSON.stringify(inschrijving).includes('Verbeterova'));
const een = (antwoorden: readonly Antwoord[]) => antwoorden.filter(({ status }) => status === 200).length;

describe('a registration that the burgerzaken system turns down', () => {
  it('shows it with the reason and the ways on, and stays on the list', async () => {
    const { id, opdracht } = await geweigerd();
    expect((await dienst.lees(id)).body).toMatchObject({
      status: 'ingeschreven',
      verwerking: {
        ...{ opdrachtId: opdracht, status: 'geweigerd', versie: 3, reden: 'gegevens-onvolledig', toelichting },
        wegen: ['corrigeren', 'opnieuw-aanbieden', 'intrekken', 'afhandelen'],
      },
    });
    expect(await opLijst(id)).toBe(true);
    nu = '2026-06-01T10:00:00.000Z';
    await verstrijk();
    expect(await opLijst(id)).toBe(true);
  });

  it('is corrected by two persons and sent again as it is then; not while the correction waits', async () => {
    const { id, opdracht } = await geweigerd();
    await stelCorrectieVoor(id);
    expect((await verwerking(id)).wegen).toEqual(['corrigeren', 'afhandelen']);
    expect((await doe(opdracht, 'heraanbiedingen', 3, {})).body).toMatchObject({
      status: 409,
      code: 'correctie-loopt',
    });
    expect((await doe(opdracht, 'intrekkingen', 3)).body).toMatchObject({ status: 409, code: 'correctie-loopt' });
    await beslisCorrectie(id);
    expect((await doe(opdracht, 'heraanbiedingen', 3, {})).status).toBe(200);
    await bied();
    const alle = await ontvangen(id);
    expect(alle).toHaveLength(2);
    expect(JSON.stringify(alle[1]!.inschrijving)).toContain('Verbeterova');
    expect((await bevestig(alle[1]!.token)).status).toBe(200);
    expect(await verwerking(id)).toMatchObject({ status: 'aanvaard', wegen: [] });
    expect(await opLijst(id)).toBe(false);
  });

  it('is withdrawn together with the registration, which is proposed anew with an order of its own', async () => {
    const { id, opdracht, token } = await geweigerd();
    expect((await doe(opdracht, 'intrekkingen', 3, {})).status).toBe(400);
    const vreemd = medewerker('registrar-9', 'burgerzakenmedewerker', '0599');
    expect((await doe(opdracht, 'intrekkingen', 3, { reden }, vreemd)).status).toBe(404);
    expect((await doe(opdracht, 'intrekkingen', 3)).body).toMatchObject({ status: 'ingetrokken', versie: 4 });
    expect((await dienst.lees(id)).body).toMatchObject({
      ...{ status: 'adres-bepaald', versie: 10, terugzending: { reden, door: registrar.sub } },
      verwerking: { status: 'ingetrokken', wegen: [], afhandeling: { reden, door: registrar.sub, op: BEGIN } },
    });
    expect(await opLijst(id)).toBe(false);
    expect((await bevestig(token)).status).toBe(404);
    expect(await rechtsstatussen(id)).toEqual(['afgewezen', 'afgewezen', 'concept']);
    const aangifte = { door: 'I', inPersoon: true, ontvangenOp: '2026-03-02', verblijfSinds: '2026-02-27' };
    expect((await dienst.stap(id, 'registraties', 10, { wijze: 'aangifte', aangifte })).status).toBe(200);
    expect((await dienst.stap(id, 'vaststellingen', 11, {}, { wie: kwaliteit })).status).toBe(200);
    expect((await verwerking(id)).opdrachtId).not.toBe(opdracht);
    expect(await opLijst(id)).toBe(true);
    expect(await rechtsstatussen(id)).toEqual(['afgewezen', 'afgewezen', 'concept', 'aanvaard', 'aanvaard']);
    expect((await gang.events(id, 12)).slice(8)).toEqual(
      ['ingeschreven', 'teruggenomen', 'bijgewerkt', 'ingeschreven'].map((soort) => `inschrijving-${soort}`),
    );
    expect((await gang.lees(`inschrijvingen/${id}/handelingencontrole`, registrar)).body).toMatchObject({
      ...{ ongeschonden: true, aantal: 12 },
    });
  });

  it('is not withdrawn when the burgerzaken system says that it processed it before, also by an older order', async () => {
    const reeds = { uitkomst: 'geweigerd', reden: 'reeds-verwerkt' };
    const zonderIntrekken = ['corrigeren', 'opnieuw-aanbieden', 'afhandelen'];
    const mogelijkVerwerkt = { status: 409, code: 'mogelijk-verwerkt' };
    const een = await aangeboden();
    expect((await bevestig(een.token, reeds)).status).toBe(200);
    expect((await verwerking(een.id)).wegen).toEqual(zonderIntrekken);
    expect((await doe(een.opdracht, 'intrekkingen', 3)).body).toMatchObject(mogelijkVerwerkt);
    // Offered again it may find another fault; that it was there before stays true.
    expect((await doe(een.opdracht, 'heraanbiedingen', 3, {})).status).toBe(200);
    await bied();
    expect((await weiger((await ontvangen(een.id))[1]!.token)).status).toBe(200);
    expect((await verwerking(een.id)).wegen).toEqual(zonderIntrekken);

    const { id, opdracht, token } = await aangeboden();
    await corrigeer(id);
    expect((await bevestig(token, reeds)).status).toBe(200);
    await bied();
    expect((await weiger((await ontvangen(id))[1]!.token)).status).toBe(200);
    const { opdrachtId, wegen } = await verwerking(id);
    expect([opdrachtId === opdracht, wegen]).toEqual([false, zonderIntrekken]);
    expect((await doe(opdrachtId, 'intrekkingen', 3)).body).toMatchObject(mogelijkVerwerkt);
  });

  it('is not withdrawn once the number is given out: neither file changes; settled by hand it leaves the list', async () => {
    const { id, opdracht } = await geweigerd();
    const nummers = { bsn: geplant.bsn, aNummer: geplant.aNummer };
    expect((await dienst.stap(id, 'bsn-toekenningen', 9, nummers)).status).toBe(200);
    expect((await doe(opdracht, 'intrekkingen', 3)).body).toMatchObject({
      status: 409,
      code: 'overgang-niet-toegestaan',
    });
    expect(await verwerking(id)).toMatchObject({
      status: 'geweigerd',
      wegen: ['corrigeren', 'opnieuw-aanbieden', 'afhandelen'],
    });
    expect((await doe(opdracht, 'afhandelingen', 3)).body).toMatchObject({ status: 'afgehandeld', versie: 4 });
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'voltooid', verwerking: { afhandeling: { reden } } });
    expect(await opLijst(id)).toBe(false);
    // A wrong settlement is mended: it goes out again, and is on the list until it is answered.
    expect((await verwerking(id)).wegen).toEqual(['opnieuw-aanbieden']);
    expect((await doe(opdracht, 'heraanbiedingen', 4, {})).body).toMatchObject({ status: 'klaar', versie: 5 });
    expect(await verwerking(id)).not.toHaveProperty('afhandeling');
    expect(await opLijst(id)).toBe(true);
    await bied();
    const [, opnieuw] = await ontvangen(id);
    expect((await bevestig(opnieuw!.token)).status).toBe(200);
    expect(await verwerking(id)).toMatchObject({ opdrachtId: opdracht, status: 'aanvaard', wegen: [] });
    expect((await doe(opdracht, 'heraanbiedingen', 7, {})).status).toBe(409);
  });
});

describe('a correction that is approved after the registration was offered', () => {
  it('is still offered when the old data are accepted late', async () => {
    const { id, token } = await aangeboden();
    nu = NA_TERMIJN;
    await verstrijk();
    await corrigeer(id);
    expect((await bevestig(token)).status).toBe(200);
    expect(await opLijst(id)).toBe(true);
    await bied();
    expect(await namen(id)).toEqual([false, true]);
    expect((await bevestig((await ontvangen(id))[1]!.token)).status).toBe(200);
    expect(await verwerking(id)).toMatchObject({ status: 'aanvaard' });
    expect(await opLijst(id)).toBe(false);
  });

  it.each(['aangeboden', 'aanvaard', 'afgehandeld'])('is offered when that was %s', async (stand) => {
    const { id, opdracht, token } = await aangeboden();
    if (stand === 'aanvaard') expect((await bevestig(token)).status).toBe(200);
    if (stand === 'afgehandeld') {
      expect((await weiger(token)).status).toBe(200);
      expect((await doe(opdracht, 'afhandelingen', 3)).status).toBe(200);
    }
    await corrigeer(id);
    await bied();
    expect(await namen(id)).toEqual([false, true]);
    expect((await verwerking(id)).opdrachtId).not.toBe(opdracht);
  });

  it('goes out with what is still ready, once; one that is rejected brings nothing', async () => {
    const klaar = await eenInschrijving(dienst, 'ingeschreven');
    await corrigeer(klaar);
    const { id, opdracht } = await aangeboden();
    await corrigeer(id, 'afgewezen');
    await bied();
    expect([await namen(klaar), await namen(id)]).toEqual([[true], [false]]);
    expect((await verwerking(id)).opdrachtId).toBe(opdracht);
  });

  it('and an offer of the same moment: what goes out last is as corrected, and nothing goes out twice', async () => {
    const ids: string[] = [];
    for (let nummer = 0; nummer < 10; nummer++) ids.push(await eenInschrijving(dienst, 'ingeschreven'));
    for (const id of ids) await stelCorrectieVoor(id);
    await Promise.all([bied(), ...ids.map((id) => beslisCorrectie(id)), bied()]);
    await bied();
    for (const id of ids) {
      const gegaan = await namen(id);
      expect([gegaan.at(-1), gegaan.length <= 2, gegaan.filter(Boolean).length]).toEqual([true, true, 1]);
    }
    // Marked, so that who read it before cannot offer it.
    const later = await eenInschrijving(dienst, 'ingeschreven');
    expect((await verwerking(later)).versie).toBe(1);
    await corrigeer(later);
    expect(await verwerking(later)).toMatchObject({ status: 'klaar', versie: 2 });
  });

  it('while the offer of before failed to go out: that one is not offered again, and the registration goes out once', async () => {
    const id = await eenInschrijving(dienst, 'ingeschreven');
    const systeem = dienst.service.app.get(Burgerzakensysteem);
    const biedAan = systeem.biedAan.bind(systeem);
    systeem.biedAan = async (aanbieding) => {
      if (aanbieding.inschrijving.id !== id) return biedAan(aanbieding);
      systeem.biedAan = biedAan;
      await corrigeer(id);
      throw new Error('time-out');
    };
    const eerste = (await verwerking(id)).opdrachtId;
    await bied();
    nu = '2026-03-02T10:05:00.000Z';
    await bied();
    await bied();
    expect(await namen(id)).toEqual([true]);
    const { opdrachtId, status } = await verwerking(id);
    expect([opdrachtId === eerste, status]).toEqual([false, 'aangeboden']);
    const { body } = await gang.lees('verwerkingsopdrachten?aansluiting=onbevestigd&limiet=100', registrar);
    const open = (body.resultaten as { id: string; status: string; inschrijvingId: string }[]).filter(
      ({ inschrijvingId }) => inschrijvingId === id,
    );
    expect(open.map((een) => een.status).toSorted()).toEqual(['aangeboden', 'verlopen']);
    expect((await doe(eerste, 'heraanbiedingen', 4, {})).body).toMatchObject({ code: 'opdracht-vervangen' });
    expect((await doe(eerste, 'afhandelingen', 4)).status).toBe(200);
  });

  it('leaves the order of before without a way to send it or take the registration back', async () => {
    const { id, opdracht, token } = await aangeboden();
    await corrigeer(id);
    expect((await weiger(token)).status).toBe(200);
    expect((await doe(opdracht, 'heraanbiedingen', 3, {})).body).toMatchObject({
      status: 409,
      code: 'opdracht-vervangen',
    });
    // The new one may be taken over while the old one was refused, and the other way round.
    expect((await doe(opdracht, 'intrekkingen', 3)).body).toMatchObject({ status: 409, code: 'mogelijk-verwerkt' });
    expect((await doe(opdracht, 'afhandelingen', 3)).status).toBe(200);
    const nieuw = await verwerking(id);
    await bied();
    expect((await weiger((await ontvangen(id))[1]!.token)).status).toBe(200);
    expect((await verwerking(id)).wegen).toEqual(['corrigeren', 'opnieuw-aanbieden', 'afhandelen']);
    expect((await doe(nieuw.opdrachtId, 'intrekkingen', 3)).body).toMatchObject({
      status: 409,
      code: 'mogelijk-verwerkt',
    });
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'ingeschreven', versie: 11 });
  });
});

describe('answers that cross', () => {
  it('an acceptance after the time-out is taken in, once, and takes the order off the list', async () => {
    const { id, token } = await aangeboden();
    nu = NA_TERMIJN;
    await verstrijk();
    expect(await verwerking(id)).toMatchObject({ status: 'verlopen' });
    expect(await opLijst(id)).toBe(true);
    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => bevestig(token)));
    expect(een(antwoorden)).toBe(1);
    expect(await verwerking(id)).toMatchObject({ status: 'aanvaard' });
    expect(await opLijst(id)).toBe(false);
    expect((await weiger(token)).status).toBe(404);
  });

  it('an acceptance and a refusal of one offer: one counts', async () => {
    const { id, token } = await aangeboden();
    const antwoorden = await Promise.all(
      Array.from({ length: 10 }, (_, nr) => (nr % 2 === 0 ? bevestig(token) : weiger(token))),
    );
    expect(een(antwoorden)).toBe(1);
    expect(antwoorden.filter(({ status }) => status === 404)).toHaveLength(9);
    const { status } = await verwerking(id);
    expect(await opLijst(id)).toBe(status === 'geweigerd');
  });

  it('what expired is not withdrawn: it may still have been taken over, and then one person would stand there twice', async () => {
    const { id, opdracht, token } = await aangeboden();
    nu = NA_TERMIJN;
    await verstrijk();
    expect(await verwerking(id)).toMatchObject({
      status: 'verlopen',
      wegen: ['corrigeren', 'opnieuw-aanbieden', 'afhandelen'],
    });
    expect((await doe(opdracht, 'intrekkingen', 3)).body).toMatchObject({
      status: 409,
      code: 'overgang-niet-toegestaan',
    });
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'ingeschreven', versie: 9 });
    // Offered again and turned down it is known not to be there.
    expect((await doe(opdracht, 'heraanbiedingen', 3, {})).status).toBe(200);
    await bied();
    expect((await bevestig(token)).status).toBe(404);
    expect((await weiger((await ontvangen(id))[1]!.token)).status).toBe(200);
    expect((await doe(opdracht, 'intrekkingen', 6)).body).toMatchObject({ status: 'ingetrokken' });
    expect((await dienst.lees(id)).body).toMatchObject({ status: 'adres-bepaald' });
  });

  it('a late acceptance while somebody settles or offers again: one wins, and both files agree', async () => {
    for (const stap of ['afhandelingen', 'heraanbiedingen'] as const)
      for (const eerst of ['persoon', 'systeem'] as const) {
        nu = BEGIN;
        const { id, opdracht, token } = await aangeboden();
        nu = NA_TERMIJN;
        await verstrijk();
        const persoon = () => doe(opdracht, stap, 3);
        const beide = eerst === 'persoon' ? [persoon, () => bevestig(token)] : [() => bevestig(token), persoon];
        const antwoorden = await Promise.all([...beide, ...beide].map((een) => een()));
        expect(een(antwoorden)).toBe(1);
        const { status } = await verwerking(id);
        expect(['aanvaard', { afhandelingen: 'afgehandeld', heraanbiedingen: 'klaar' }[stap]]).toContain(status);
        expect((await dienst.lees(id)).body.status).toBe('ingeschreven');
        expect(await opLijst(id)).toBe(status === 'klaar');
        // Whoever lost stays lost: the token is used up, or worthless.
        expect((await bevestig(token)).status).toBe(404);
      }
  });

  it('leave no reason and no explanation in clear', async () => {
    expect(await gang.lekken(['Zorgvliet', 'andere naam te staan', 'Verbeterova'])).toEqual([]);
  });
});
