import { nieuwId } from '@schakel/platform';
import { aangifte, eenInschrijving, kwaliteit } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';
import { gangVan, mensenVan } from '../reizen/reisgenoten.js';

let nu = '2026-03-02T10:00:00.000Z';
let dienst: Proefdienst;
let gang: ReturnType<typeof gangVan>;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  gang = gangVan(dienst);
});
afterAll(() => dienst.stop());
beforeEach(() => {
  nu = '2026-03-02T10:00:00.000Z';
});

const { registrar, burgemeester } = mensenVan('0363');
const tweede = medewerker('kwaliteit-7', 'kwaliteitsmedewerker-burgerzaken');
const HASH = 'c'.repeat(64);
const adres = { straat: 'Brievengracht', huisnummer: '17 A', postcode: '1015 CB', woonplaats: 'Amsterdam' };
const anders = { ...adres, huisnummer: '19' };
const besluit = { motivering: 'De post komt daar aan.', herbeoordelenOp: '2026-09-01' };
const toestemming = { gever: 'natuurlijk-persoon', getekendOp: '2026-03-01', hash: HASH, plichtAanvaard: true };

const id = async (gemaakt: Promise<Antwoord>): Promise<string> => {
  const { status, body } = await gemaakt;
  expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  return String(body.id);
};
const gelukt = async (gedaan: Promise<Antwoord>) => {
  const { status, body } = await gedaan;
  expect({ status, code: body.code }).toEqual({ status: 200, code: undefined });
};
const persoon = () => id(gang.maak('betrokkenen', {}, registrar));

/** A briefadres with a giver who consents; not decided on yet when `vast` is false. */
async function bijGever(betrokkeneId: string, vast = true): Promise<string> {
  const body = { betrokkeneId, adres, reden: 'Geen woonadres.', grond: 'briefadresgever' };
  const briefadres = await id(gang.maak('briefadressen', body, registrar));
  if (!vast) return briefadres;
  await gelukt(gang.doe(`briefadressen/${briefadres}/toestemmingen`, 1, toestemming, registrar));
  await gelukt(gang.doe(`briefadressen/${briefadres}/vaststellingen`, 2, besluit, registrar));
  return briefadres;
}

async function aanwijzing(soort = 'maatschappelijke-opvang'): Promise<string> {
  const voorstel = { soort, naam: 'Opvang', postadres: adres, motivering: 'Bekend.' };
  const gemaakt = await id(gang.maak('aanwijzingen', voorstel, registrar));
  const periode = { geldtVanaf: '2026-03-02', geldtTotEnMet: '2026-03-31' };
  await gelukt(gang.doe(`aanwijzingen/${gemaakt}/vaststellingen`, 1, periode, burgemeester));
  return gemaakt;
}

async function ambtshalve(betrokkeneId: string, vast = true): Promise<string> {
  const voornemen = {
    betrokkeneId,
    adres,
    reden: 'Dakloos.',
    gezocht: 'Familie gebeld.',
    op: '2026-02-27',
    hash: HASH,
  };
  const briefadres = await id(gang.maak('briefadresvoornemens', voornemen, registrar));
  if (!vast) return briefadres;
  await gelukt(gang.doe(`briefadressen/${briefadres}/zienswijzen`, 1, { op: '2026-03-02' }, registrar));
  await gelukt(gang.doe(`briefadressen/${briefadres}/vaststellingen`, 2, besluit, tweede));
  return briefadres;
}

/** What the address of a judged registration is decided with. */
const bepaal = (inschrijving: string, versie: number, rest: object) =>
  dienst.stap(inschrijving, 'adresbepalingen', versie, { adres, verstrekkingsbeperking: 'niet-gevraagd', ...rest });

async function geweigerd(inschrijving: string, rest: object): Promise<[unknown, unknown, unknown]> {
  const { status, body } = await bepaal(inschrijving, 6, rest);
  expect(JSON.stringify({ ...body, instance: '' })).not.toMatch(/1015|Brievengracht|17|19/);
  const [veld] = (body.invalidParams ?? []) as { name: string }[];
  return [status, body.code, veld?.name];
}

const dienIn = (inschrijving: string, versie: number) =>
  dienst.stap(inschrijving, 'registraties', versie, { wijze: 'aangifte', aangifte });
const stelVast = (inschrijving: string, versie: number) =>
  dienst.stap(inschrijving, 'vaststellingen', versie, {}, { wie: kwaliteit });

describe('a registration on a briefadres with a giver (art. 2.42, 2.45)', () => {
  it('rests on a consent that was decided on, about this person, at this address', async () => {
    const grond = 'briefadres-eigen';
    const inschrijving = await eenInschrijving(dienst, 'beoordeeld');
    const betrokkeneId = await persoon();
    const rest = { grond, betrokkeneId };
    expect(await geweigerd(inschrijving, rest)).toEqual([400, 'toestemming-ontbreekt', 'grondslagId']);
    const onbeslist = await bijGever(betrokkeneId, false);
    const vanEenAnder = await bijGever(await persoon());
    const andereGrond = await ambtshalve(betrokkeneId);
    for (const grondslagId of [nieuwId(), onbeslist, vanEenAnder, andereGrond])
      expect(await geweigerd(inschrijving, { ...rest, grondslagId })).toEqual([
        400,
        'grondslag-onbekend',
        'grondslagId',
      ]);
    const grondslagId = await bijGever(betrokkeneId);
    expect(await geweigerd(inschrijving, { ...rest, grondslagId, adres: anders })).toEqual([
      400,
      'adres-wijkt-af',
      'adres',
    ]);
    // The same address in another writing.
    const zelfde = { ...adres, huisnummer: '17-a', postcode: '1015cb' };
    await gelukt(bepaal(inschrijving, 6, { ...rest, grondslagId, adres: zelfde }));
    await gelukt(dienIn(inschrijving, 7));
    await gelukt(stelVast(inschrijving, 8));
  });

  it('is not begun on a consent that was withdrawn, and not concluded on one that is withdrawn meanwhile', async () => {
    const betrokkeneId = await persoon();
    const grondslagId = await bijGever(betrokkeneId);
    const rest = { grond: 'briefadres-eigen', betrokkeneId, grondslagId };
    const inschrijving = await eenInschrijving(dienst, 'beoordeeld');
    await gelukt(bepaal(inschrijving, 6, rest));
    await gelukt(dienIn(inschrijving, 7));
    const aanleiding = { aanleiding: 'toestemming-ingetrokken' };
    await gelukt(gang.doe(`briefadressen/${grondslagId}/herzieningen`, 3, aanleiding, registrar));
    expect(await stelVast(inschrijving, 8)).toMatchObject({ status: 409, body: { code: 'grondslag-vervallen' } });
    // Nothing was written: it waits for the second person, who sends it back; a new consent lets it go on.
    expect((await dienst.lees(inschrijving)).body).toMatchObject({ status: 'ter-toetsing', versie: 8 });
    await gelukt(dienst.stap(inschrijving, 'terugzendingen', 8, { reden: 'Toestemming weg.' }, { wie: kwaliteit }));
    const nieuw = await eenInschrijving(dienst, 'beoordeeld');
    expect(await geweigerd(nieuw, rest)).toEqual([400, 'grondslag-te-herzien', 'grondslagId']);
    const voortzetting = { ...besluit, toestemming };
    await gelukt(gang.doe(`briefadressen/${grondslagId}/voortzettingen`, 4, voortzetting, registrar));
    await gelukt(dienIn(inschrijving, 9));
    await gelukt(stelVast(inschrijving, 10));
  });
});

describe('a correction of a registration on a briefadres with a giver', () => {
  const correctie = { geldigVanaf: '2026-03-02', reden: 'Schrijffout.' };
  const keurGoed = (inschrijving: string, nummer: number, besluit = 'goedgekeurd') =>
    dienst.stap(
      inschrijving,
      'correctiebesluiten',
      nummer,
      { correctie: nummer, besluit, motivering: 'Nagekeken.' },
      { wie: kwaliteit },
    );

  it('of the address is approved only as far as the consent carries it; of anything else whatever became of the consent', async () => {
    const betrokkeneId = await persoon();
    const grondslagId = await bijGever(betrokkeneId);
    const inschrijving = await eenInschrijving(dienst, 'beoordeeld');
    await gelukt(bepaal(inschrijving, 6, { grond: 'briefadres-eigen', betrokkeneId, grondslagId }));
    await gelukt(dienIn(inschrijving, 7));
    await gelukt(stelVast(inschrijving, 8));
    await gelukt(dienst.stap(inschrijving, 'correcties', 9, { ...correctie, adres: anders }));
    const { status, body } = await keurGoed(inschrijving, 10);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'grondslag-draagt-niet' });
    expect(String(body.detail)).toContain('Wijs de correctie af');
    expect(JSON.stringify(body)).not.toMatch(/1015 ?CB|Brievengracht/i);
    // Nothing was written: the address is the one of the consent, and the correction still waits to be rejected.
    const gelezen = (await dienst.lees(inschrijving)).body;
    expect(gelezen).toMatchObject({ versie: 10, adresbepaling: { adres: { huisnummer: '17 A' } } });
    await gelukt(keurGoed(inschrijving, 10, 'afgewezen'));
    // The same address in another writing is carried.
    await gelukt(
      dienst.stap(inschrijving, 'correcties', 11, { ...correctie, adres: { ...adres, huisnummer: '17-a' } }),
    );
    await gelukt(keurGoed(inschrijving, 12));
    const aanleiding = { aanleiding: 'toestemming-ingetrokken' };
    await gelukt(gang.doe(`briefadressen/${grondslagId}/herzieningen`, 3, aanleiding, registrar));
    await gelukt(dienst.stap(inschrijving, 'correcties', 13, { ...correctie, ingeschrevenPer: '2026-03-01' }));
    await gelukt(keurGoed(inschrijving, 14));
    await gelukt(dienst.stap(inschrijving, 'correcties', 15, { ...correctie, adres }));
    expect(await keurGoed(inschrijving, 16)).toMatchObject({ status: 409, body: { code: 'grondslag-draagt-niet' } });
  });
});

describe('a registration on a briefadres of an institution (art. 2.40)', () => {
  it('rests on a designation that holds, at its address for writings, or on a briefadres on that ground', async () => {
    const rest = { grond: 'briefadres-instelling', betrokkeneId: await persoon() };
    const inschrijving = await eenInschrijving(dienst, 'beoordeeld');
    expect(await geweigerd(inschrijving, rest)).toEqual([400, 'aanwijzing-ontbreekt', 'grondslagId']);
    const grondslagId = await aanwijzing();
    const rechtspersoon = await aanwijzing('rechtspersoon-briefadresgever');
    expect(await geweigerd(inschrijving, { ...rest, grondslagId: rechtspersoon })).toEqual([
      400,
      'grondslag-onbekend',
      'grondslagId',
    ]);
    expect(await geweigerd(inschrijving, { ...rest, grondslagId, adres: anders })).toEqual([
      400,
      'adres-wijkt-af',
      'adres',
    ]);
    nu = '2026-04-01T10:00:00.000Z';
    expect(await geweigerd(inschrijving, { ...rest, grondslagId })).toEqual([400, 'grondslag-onbekend', 'grondslagId']);
    // Designated by the minister: no file of its own, so her own briefadres names it.
    const bij = { grond: 'instelling', ministerieel: 'gezondheidszorg', reden: 'Zij wordt daar behandeld.' };
    const eigen = await id(gang.maak('briefadressen', { ...bij, betrokkeneId: rest.betrokkeneId, adres }, registrar));
    expect(await geweigerd(inschrijving, { ...rest, grondslagId: eigen })).toEqual([
      400,
      'grondslag-onbekend',
      'grondslagId',
    ]);
    await gelukt(gang.doe(`briefadressen/${eigen}/vaststellingen`, 1, besluit, registrar));
    await gelukt(bepaal(inschrijving, 6, { ...rest, grondslagId: eigen }));
    nu = '2026-03-02T10:00:00.000Z';
    await gelukt(bepaal(await eenInschrijving(dienst, 'beoordeeld'), 6, { ...rest, grondslagId }));
  });
});

describe('a registration on a briefadres that nobody asked for (art. 2.23)', () => {
  it('goes on only after a person named the decision or said why without; that is shown as open until then', async () => {
    const rest = { grond: 'briefadres-ambtshalve', betrokkeneId: await persoon() };
    const inschrijving = await eenInschrijving(dienst, 'beoordeeld');
    await gelukt(bepaal(inschrijving, 6, rest));
    expect((await dienst.lees(inschrijving)).body.openPunten).toEqual([
      expect.objectContaining({
        soort: 'briefadresbesluit-ontbreekt',
        artikel: 'Wet BRP art. 2.23',
        graad: 'secundair',
      }),
    ]);
    const voornemen = { briefkenmerk: 'BR-1', medegedeeldOp: '2026-03-02', zienswijzeTot: '2026-03-16' };
    for (const poging of [await dienIn(inschrijving, 7), await dienst.stap(inschrijving, 'voornemens', 7, voornemen)])
      expect(poging).toMatchObject({ status: 409, body: { code: 'open-punt' } });
    const redenZonderGrondslag = 'Zij slaapt bij wie haar uitbuitte; wachten is onveilig.';
    await gelukt(bepaal(inschrijving, 7, { ...rest, redenZonderGrondslag }));
    const { body } = await dienst.lees(inschrijving);
    expect(body).not.toHaveProperty('openPunten');
    expect(body).toMatchObject({ adresbepaling: { redenZonderGrondslag } });
    await gelukt(dienIn(inschrijving, 8));
    await gelukt(stelVast(inschrijving, 9));
    expect(await gang.lekken(['slaapt bij wie', 'Brievengracht', '1015CB'])).toEqual([]);
  });

  it('rests on the decision once there is one, about this person and address', async () => {
    const betrokkeneId = await persoon();
    const rest = { grond: 'briefadres-ambtshalve', betrokkeneId };
    const inschrijving = await eenInschrijving(dienst, 'beoordeeld');
    const onbeslist = await ambtshalve(betrokkeneId, false);
    expect(await geweigerd(inschrijving, { ...rest, grondslagId: onbeslist })).toEqual([
      400,
      'grondslag-onbekend',
      'grondslagId',
    ]);
    const grondslagId = await ambtshalve(betrokkeneId);
    const redenZonderGrondslag = 'Toch maar.';
    expect(await geweigerd(inschrijving, { ...rest, grondslagId, redenZonderGrondslag })).toEqual([
      400,
      'reden-past-niet',
      'redenZonderGrondslag',
    ]);
    expect(await geweigerd(inschrijving, { ...rest, grondslagId, adres: anders })).toEqual([
      400,
      'adres-wijkt-af',
      'adres',
    ]);
    await gelukt(bepaal(inschrijving, 6, { ...rest, grondslagId }));
    expect((await dienst.lees(inschrijving)).body).not.toHaveProperty('openPunten');
  });
});

describe('a registration on a briefadres for safety (art. 2.41)', () => {
  it('is not concluded once the burgemeester ended the decision', async () => {
    const inschrijving = await eenInschrijving(dienst, 'ter-toetsing');
    const { adresbepaling } = (await dienst.lees(inschrijving)).body as { adresbepaling: { grondslagId: string } };
    const pad = `veiligheidsbesluiten/${adresbepaling.grondslagId}/beeindigingen`;
    await gelukt(gang.doe(pad, 2, { motivering: 'Het gevaar is voorbij.', per: '2026-03-02' }, burgemeester));
    expect(await stelVast(inschrijving, 8)).toMatchObject({ status: 409, body: { code: 'grondslag-vervallen' } });
  });
});
