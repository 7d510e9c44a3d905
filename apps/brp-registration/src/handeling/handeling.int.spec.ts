import { scanForPersonalData } from '@schakel/contracts';
import { Tijdbewaker } from '@schakel/service';
import pg from 'pg';
import { beoordeling, eenInschrijving, geplant, kwaliteit, versieBij } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';
import { draaiSleutel } from './sleutelbestand.js';

let dienst: Proefdienst;
let nu = '2026-03-02T10:00:00.000Z';

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
});
afterAll(() => dienst.stop());
beforeEach(() => {
  nu = '2026-03-02T10:00:00.000Z';
});

const wie = { wie: medewerker('registrar-1'), doelbinding: 'brp-inschrijving' };
const lees = (id: string, pad: string) => dienst.vraag('GET', `/v1/inschrijvingen/${id}/${pad}`, wie);
const controle = async (id: string) => (await lees(id, 'handelingencontrole')).body;
const nummers = { bsn: geplant.bsn, aNummer: geplant.aNummer };

describe('RG1: the record', () => {
  it('holds every action with article, legal status and signature; who proposed and who concluded', async () => {
    const id = await eenInschrijving(dienst, 'ingeschreven');
    const { handelingen } = (await lees(id, 'handelingen')).body as { handelingen: Record<string, unknown>[] };
    expect(handelingen.map(({ volgnummer, soort }) => `${String(volgnummer)} ${String(soort)}`)).toEqual([
      '1 inschrijving-ontvangen',
      '2 inschrijving-bevraagd',
      '3 inschrijving-gemeente-bepaald',
      '4 inschrijving-bewijs-vastgelegd',
      '5 inschrijving-bewijs-vastgelegd',
      '6 inschrijving-beoordeeld',
      '7 inschrijving-adres-bepaald',
      '8 inschrijving-ingediend',
      '9 inschrijving-ingeschreven',
    ]);
    // What was proposed counts as accepted by the action after it; its own row still says what it was then.
    expect(handelingen.at(7)).toMatchObject({ rechtsstatus: 'aanvaard', door: 'registrar-1' });
    expect(handelingen.at(8)).toMatchObject({ rechtsstatus: 'aanvaard', door: 'kwaliteit-1', betreft: 8 });
    expect(
      await dienst.rijen(
        'select rechtsstatus from inschrijvingshandeling where inschrijving_id = $1 and volgnummer = 8',
        [id],
      ),
    ).toEqual([{ rechtsstatus: 'ingediend' }]);
    for (const { artikel } of handelingen) expect(artikel).toMatch(/Wet BRP art\. 2\./);
    expect(await controle(id)).toEqual({ ongeschonden: true, aantal: 9, gebreken: [] });
  });

  it.each<[string, string, unknown[]]>([
    [
      'the content of an action',
      `update inschrijvingshandeling set inhoud = inhoud || 'A' where inschrijving_id = $1 and volgnummer = 6`,
      [{ volgnummer: 6, code: 'hash-onjuist' }],
    ],
    [
      'when it was done',
      `update inschrijvingshandeling set verricht_op = verricht_op + interval '1 millisecond' where inschrijving_id = $1 and volgnummer = 8`,
      [{ volgnummer: 8, code: 'hash-onjuist' }],
    ],
    [
      'its article',
      `update inschrijvingshandeling set artikel = 'Awb' where inschrijving_id = $1 and volgnummer = 2`,
      [{ volgnummer: 2, code: 'hash-onjuist' }],
    ],
    [
      'content and hash together',
      `update inschrijvingshandeling set artikel = 'Awb', hash = repeat('0', 64) where inschrijving_id = $1 and volgnummer = 9`,
      [
        { volgnummer: 9, code: 'hash-onjuist' },
        { volgnummer: 9, code: 'handtekening-onjuist' },
      ],
    ],
    [
      'the last action',
      'delete from inschrijvingshandeling where inschrijving_id = $1 and volgnummer = 9',
      [{ volgnummer: 9, code: 'ontbreekt' }],
    ],
    [
      'an action in between',
      'delete from inschrijvingshandeling where inschrijving_id = $1 and volgnummer = 4',
      [
        { volgnummer: 4, code: 'ontbreekt' },
        { volgnummer: 5, code: 'keten-verbroken' },
      ],
    ],
    [
      'a signature',
      `update inschrijvingshandeling set handtekening = reverse(handtekening) where inschrijving_id = $1 and volgnummer = 3`,
      [{ volgnummer: 3, code: 'handtekening-onjuist' }],
    ],
    [
      'whose key it was',
      `update inschrijvingshandeling set sleutel_id = 'vreemd' where inschrijving_id = $1 and volgnummer = 1`,
      [{ volgnummer: 1, code: 'handtekening-onjuist' }],
    ],
  ])('tells that somebody touched %s in the database', async (_naam, sql, gebreken) => {
    const id = await eenInschrijving(dienst, 'ingeschreven');
    await dienst.rijen(sql, [id]);
    expect(await controle(id)).toMatchObject({ ongeschonden: false, gebreken });
  });

  it('an action that was added shows too, and the service itself can change none', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    await dienst.rijen(
      `insert into inschrijvingshandeling select gen_random_uuid(), gemeentecode, inschrijving_id, 3, soort, artikel, rechtsstatus,
         betreft, verricht_op, inhoud, vorige, hash, sleutel_id, handtekening from inschrijvingshandeling where inschrijving_id = $1 and volgnummer = 2`,
      [id],
    );
    expect(await controle(id)).toMatchObject({ ongeschonden: false });
    const client = new pg.Client(dienst.database.appUrl);
    await client.connect();
    try {
      for (const doe of [`update inschrijvingshandeling set artikel = 'x'`, 'delete from inschrijvingshandeling'])
        await expect(client.query(doe)).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });

  it('still verifies after its key was destroyed, and then shows nobody', async () => {
    const id = await eenInschrijving(dienst, 'gemeente-bepaald');
    await dienst.rijen('delete from data_key where id = $1', [id]);
    expect(await controle(id)).toMatchObject({ ongeschonden: true, aantal: 3 });
    const { handelingen } = (await lees(id, 'handelingen')).body as { handelingen: object[] };
    for (const handeling of handelingen) expect(handeling).not.toHaveProperty('door');
    expect((await lees(id, 'standen/2026-03-02')).status).toBe(410);
  });

  it('is for the municipality itself only, and holds nothing personal in clear', async () => {
    const id = await eenInschrijving(dienst, 'adres-bepaald');
    const vreemd = { wie: medewerker('registrar-9', 'burgerzakenmedewerker', '0599'), doelbinding: 'brp-inschrijving' };
    for (const pad of ['handelingen', 'handelingencontrole', 'standen/2026-03-02', 'bewijsoverzicht?groep=derdeland'])
      expect((await dienst.vraag('GET', `/v1/inschrijvingen/${id}/${pad}`, vreemd)).status).toBe(404);
    expect(scanForPersonalData((await lees(id, 'handelingen')).body)).toEqual([]);
    const tekst = await dienst.alleTekst();
    for (const waarde of [geplant.straat, geplant.motivering, geplant.besluitkenmerk])
      expect(tekst).not.toContain(waarde);
  });
});

describe('state at any day', () => {
  it('tells what held and what was known, also after a correction', async () => {
    const id = await eenInschrijving(dienst, 'ingeschreven');
    await dienst.stap(id, 'bsn-toekenningen', 9, nummers);
    const adres = { straat: 'Beterlaan', huisnummer: '2', postcode: '1011XK', woonplaats: 'Amsterdam' };
    nu = '2026-05-10T10:00:00.000Z';
    const voor = await dienst.stap(id, 'correcties', 10, {
      adres,
      geldigVanaf: '2026-04-01',
      reden: 'Verkeerd overgenomen.',
    });
    expect(voor.status).toBe(200);
    const zelf = { wie: { ...kwaliteit, sub: 'registrar-1' } };
    const besluit = { correctie: 11, besluit: 'goedgekeurd', motivering: 'Klopt.' };
    expect(await dienst.stap(id, 'correctiebesluiten', 11, besluit, zelf)).toMatchObject({
      status: 403,
      body: { code: 'vier-ogen' },
    });
    expect((await dienst.stap(id, 'correctiebesluiten', 11, besluit, { wie: kwaliteit })).status).toBe(200);

    const straat = (deel: unknown) =>
      (deel as { adresbepaling?: { adres: { straat: string } } }).adresbepaling?.adres.straat;
    const stand = async (dag: string) => (await lees(id, `standen/${dag}`)).body;
    expect(await stand('2026-03-01')).toEqual({ datum: '2026-03-01', geldend: { ingeschreven: false } });
    const maart = await stand('2026-03-31');
    expect([straat(maart.geldend), straat(maart.bekend)]).toEqual([geplant.straat, geplant.straat]);
    const april = await stand('2026-04-15');
    expect([straat(april.geldend), straat(april.bekend)]).toEqual(['Beterlaan', geplant.straat]);
    expect(april.bekend).toMatchObject({ status: 'voltooid', versie: 10, ingeschrevenPer: '2026-03-02' });
    const mei = await stand('2026-05-10');
    expect([straat(mei.geldend), straat(mei.bekend)]).toEqual(['Beterlaan', 'Beterlaan']);
    const { handelingen } = (await lees(id, 'handelingen')).body as { handelingen: { rechtsstatus: string }[] };
    expect(handelingen.at(10)).toMatchObject({ rechtsstatus: 'gecorrigeerd' });
    expect(await lees(id, 'standen/gisteren')).toMatchObject({ status: 404 });
  });
});

describe('keys', () => {
  it('an older key still verifies what it signed after a rotation; a new one signs', async () => {
    const map = await startProefdienst({ klok: () => nu });
    try {
      const id = await eenInschrijving(map, 'bevraagd');
      const kid = await draaiSleutel(map.handtekeningsleutels);
      const { Handtekenaar } = await import('./handtekenaar.js');
      const { controleerHandelingen } = await import('./handelingencontrole.js');
      const rijen = await map.rijen(
        'select * from inschrijvingshandeling where inschrijving_id = $1 order by volgnummer',
        [id],
      );
      const na = await Handtekenaar.open(map.handtekeningsleutels);
      expect(controleerHandelingen(rijen as never, 2, na)).toMatchObject({ ongeschonden: true });
      expect(na.teken('x').sleutelId).toBe(kid);
      expect(JSON.stringify(na)).toBe('"[handtekeningsleutels]"');
    } finally {
      await map.stop();
    }
  });
});

describe('lock and clock', () => {
  it('of two hundred who take it one gets it; the clock gives it free, as a signed action', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    const registrars = Array.from({ length: 200 }, (_, index) => medewerker(`registrar-${index}`));
    const antwoorden = await Promise.all(
      registrars.map((een) => dienst.stap(id, 'behandelingen', 2, {}, { wie: een })),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(antwoorden.filter(({ status }) => status === 409)).toHaveLength(199);
    const houder = registrars[antwoorden.findIndex(({ status }) => status === 200)];
    const ander = registrars.find((een) => een !== houder);
    const plaats = { gemeenteAangetroffen: '0363' };
    expect(await dienst.stap(id, 'gemeentebepalingen', 3, plaats, { wie: ander })).toMatchObject({
      status: 409,
      body: { code: 'in-behandeling-bij-ander' },
    });
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await dienst.lees(id)).body).toMatchObject({ versie: 3 });
    nu = '2026-03-02T14:00:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    const vrij = (await dienst.lees(id)).body;
    expect(vrij).toMatchObject({ versie: 4 });
    expect(vrij).not.toHaveProperty('slot');
    expect(await controle(id)).toMatchObject({ ongeschonden: true, aantal: 4 });
    expect((await dienst.stap(id, 'gemeentebepalingen', 4, plaats, { wie: ander })).status).toBe(200);
  });

  it('who waits for an identity is signalled on the review date, once, and can then be judged again', async () => {
    const id = await eenInschrijving(dienst, 'bewezen');
    const wacht = { ...beoordeling, identiteitVastgesteld: { voldaan: false, motivering: 'Paspoort vervalst?' } };
    expect(await dienst.stap(id, 'beoordelingen', versieBij.bewezen, { beoordeling: wacht })).toMatchObject({
      status: 400,
      body: { code: 'herbeoordeling-ontbreekt' },
    });
    const met = { beoordeling: wacht, herbeoordelenOp: '2026-04-01' };
    expect((await dienst.stap(id, 'beoordelingen', 5, met)).body).toMatchObject({ status: 'wacht-identiteit' });
    nu = '2026-04-01T08:00:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await dienst.lees(id)).body).toMatchObject({ versie: 7, signalen: [{ soort: 'herbeoordeling' }] });
    expect((await dienst.stap(id, 'beoordelingen', 7, { beoordeling })).body).toMatchObject({ status: 'beoordeeld' });
  });

  it('an overview that was not sent in four weeks is signalled; after it the file closes', async () => {
    const id = await eenInschrijving(dienst, 'ingeschreven');
    await dienst.stap(id, 'bsn-toekenningen', 9, { bsn: '999990019', aNummer: geplant.aNummer });
    nu = '2026-03-31T08:00:00.000Z';
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await dienst.lees(id)).body).toMatchObject({ versie: 11, signalen: [{ soort: 'overzicht-te-laat' }] });
    expect(await dienst.stap(id, 'afsluitingen', 11, {})).toMatchObject({
      status: 409,
      body: { code: 'overzicht-ontbreekt' },
    });
    expect((await dienst.stap(id, 'overzichten', 11, { verzondenOp: '2026-03-31' })).status).toBe(200);
    expect((await dienst.stap(id, 'afsluitingen', 12, {})).body).toMatchObject({ status: 'afgesloten' });
  });
});
