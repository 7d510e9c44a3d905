import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aanvraagBuitenBehandelingGelaten,
  aanvraagGeraadpleegd,
  aanvraagIngetrokken,
  inschrijvingBsnToegekend,
  inschrijvingOntvangen,
  inschrijvingOverdrachtIngetrokken,
  inschrijvingOverdrachtOnbeantwoord,
  inschrijvingTeruggenomen,
  scanForPersonalData,
  signaalGerouteerd,
  signaalOntvangen,
  vergunningGeregistreerd,
  vergunningGeschorst,
  vergunningGeweigerd,
  vergunningHersteld,
  vergunningIngetrokken,
  vergunningVervallen,
  vergunningVanRechtswegeVerleend,
  zorgverwijzingGeplaatst,
  zorgverwijzingOntvangen,
} from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import {
  eenGebeurtenis,
  leesMee,
  medewerker,
  partner,
  startProefdienst,
  stuurGebeurtenissen,
  type Antwoord,
  type Gebruiker,
  type Meelezer,
  type Proefdienst,
} from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import pg from 'pg';
import { dienst as ketenregie } from '../dienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;
let map: string;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'ketendossier-'));
  dienst = await startProefdienst(ketenregie, { env: { SCHAKEL_WEBHOOK_KEY_FILE: join(map, 'webhook.json') } });
  meelezer = await leesMee(dienst.topics, ['chain-coordination']);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
  await rm(map, { recursive: true });
});

const regisseur = medewerker('regisseur-1', 'ketenregisseur');
const tweede = medewerker('regisseur-2', 'ketenregisseur');
const zorg = medewerker('zorg-1', 'zorgmedewerker');
const burgerzaken = medewerker('burgerzaken-1', 'burgerzakenmedewerker');
const elders = medewerker('regisseur-rotterdam', 'ketenregisseur', '0599');
const politie = partner('politie-systeem');
const regie = { wie: regisseur, doelbinding: 'ketenregie' } as const;

const geplant = {
  naam: 'Zdenka Geheimova',
  geboortedatum: '1999-04-23',
  vraag: 'zij fluisterde dat haar paspoort is afgenomen',
  contact: 'alleen via de tante in Verzwegenlaan',
  kvkNummer: '90417263',
  reden: 'vanwege het gesprek met de tante',
};

const gemeentecode = '0363';

/** A routed signal arrives; gives the chain file that was opened from it, as its director finds it. */
async function eenGeopendDossier(): Promise<{ id: string; signaalId: string }> {
  const signaalId = nieuwId();
  const ontvangen = eenGebeurtenis(signaalOntvangen, {
    subject: signaalId,
    data: { gemeentecode, kanaal: 'balie', uitbuitingsvorm: 'arbeid', acuutGevaar: false },
  });
  const gerouteerd = eenGebeurtenis(signaalGerouteerd, {
    subject: signaalId,
    sequence: 2,
    data: { gemeentecode, route: 'zorg' },
  });
  await stuurGebeurtenissen(dienst.topics, [
    { event: ontvangen, topic: 'signal-intake' },
    { event: gerouteerd, topic: 'signal-intake' },
  ]);
  const id = await eventually(async () => {
    const { body } = await dienst.vraag('GET', '/v1/ketendossiers?status=geopend&limiet=100', regie);
    return (body.resultaten as { id: string; signaalId: string }[]).find((rij) => rij.signaalId === signaalId)?.id;
  }, 'the chain file of the signal is opened');
  return { id, signaalId };
}

async function eenDossierInRegie(): Promise<{ id: string; signaalId: string }> {
  const dossier = await eenGeopendDossier();
  const antwoord = await dienst.stap(`/v1/ketendossiers/${dossier.id}/regie`, 1, { ...regie, body: {} });
  expect(antwoord).toMatchObject({ status: 200, body: { status: 'in-regie', versie: 2 } });
  return dossier;
}

function verleen(
  id: string,
  versie: number,
  soort: string,
  houder: string,
  wie: Gebruiker = regisseur,
): Promise<Antwoord> {
  const body = { soort, houder, grondslag: 'avg-6-1-e', doel: 'uitvoering van de eigen taak' };
  return dienst.stap(`/v1/ketendossiers/${id}/toegangen`, versie, { wie, doelbinding: 'ketenregie', body });
}

function verzoek(id: string, soort: 'zorg' | 'inschrijving'): Promise<Antwoord> {
  const { naam, geboortedatum, contact, vraag } = geplant;
  const body = { soort, grondslag: 'avg-6-1-d', vraag, betrokkene: { naam, geboortedatum, contact } };
  return dienst.maak(`/v1/ketendossiers/${id}/actieverzoeken`, { ...regie, body });
}

function tijdlijn(id: string, wie: Gebruiker = regisseur, doelbinding = 'ketenregie'): Promise<Antwoord> {
  return dienst.vraag('GET', `/v1/ketendossiers/${id}/tijdlijn`, { wie, doelbinding });
}

async function typenVan(id: string): Promise<string[]> {
  const { body } = await tijdlijn(id);
  return (body.resultaten as { type: string }[]).map(({ type }) => type.split('.').at(-2) ?? '');
}

/** What becomes of a permit later. */
const barrieres = [
  vergunningGeregistreerd,
  vergunningGeschorst,
  vergunningHersteld,
  vergunningIngetrokken,
  vergunningVervallen,
] as const;

describe('the way of one chain file', () => {
  it('tells its story without personal data, keeps its requests in step and remembers who got what', async () => {
    const { id, signaalId } = await eenDossierInRegie();
    expect((await verleen(id, 2, 'organisatie', politie.organisatie)).status).toBe(200);
    const zorgverzoek = await verzoek(id, 'zorg');
    const inschrijving = await verzoek(id, 'inschrijving');
    expect([zorgverzoek.status, inschrijving.status]).toEqual([201, 201]);
    const vraagstuk = { kvkNummer: geplant.kvkNummer, grondslag: 'bestuurlijke-aanpak' };
    const raadpleging = await dienst.maak(`/v1/ketendossiers/${id}/raadplegingen`, { ...regie, body: vraagstuk });
    expect(raadpleging.status).toBe(201);

    const zorgpad = `/v1/actieverzoeken/${String(zorgverzoek.body.id)}`;
    const gelezen = await dienst.vraag('GET', zorgpad, { wie: zorg, doelbinding: 'zorgverwijzing' });
    expect(gelezen).toMatchObject({ status: 200, body: { soort: 'zorg', betrokkene: { naam: geplant.naam } } });
    for (const [wie, doelbinding] of [
      [burgerzaken, 'brp-inschrijving'],
      [medewerker('zorg-rotterdam', 'zorgmedewerker', '0599'), 'zorgverwijzing'],
      [tweede, 'ketenregie'],
    ] as const) {
      expect((await dienst.vraag('GET', zorgpad, { wie, doelbinding })).status).toBe(404);
    }

    const voortgang = (verzoekId: unknown) => ({ gemeentecode, ketendossierId: id, actieverzoekId: String(verzoekId) });
    const verwijzing = nieuwId();
    const akte = nieuwId();
    const aanvraag = nieuwId();
    const vergunning = nieuwId();
    const raadplegingId = String(raadpleging.body.id);
    const besluit = {
      gemeentecode,
      vergunningsoort: 'exploitatievergunning',
      raadplegingIds: [raadplegingId],
    } as const;
    await stuurGebeurtenissen(
      dienst.topics,
      [
        {
          topic: 'care-referral',
          event: eenGebeurtenis(zorgverwijzingOntvangen, { subject: verwijzing, data: voortgang(zorgverzoek.body.id) }),
        },
        {
          topic: 'care-referral',
          event: eenGebeurtenis(zorgverwijzingGeplaatst, {
            subject: verwijzing,
            sequence: 2,
            data: voortgang(zorgverzoek.body.id),
          }),
        },
        {
          topic: 'brp-registration',
          event: eenGebeurtenis(inschrijvingOntvangen, { subject: akte, data: voortgang(inschrijving.body.id) }),
        },
        {
          topic: 'brp-registration',
          event: eenGebeurtenis(inschrijvingOverdrachtOnbeantwoord, {
            subject: akte,
            sequence: 2,
            data: {
              ...voortgang(inschrijving.body.id),
              verantwoordelijkeGemeentecode: '0599',
              termijnstand: 'overschreden',
            },
          }),
        },
        {
          topic: 'brp-registration',
          event: eenGebeurtenis(inschrijvingOverdrachtIngetrokken, {
            subject: akte,
            sequence: 3,
            data: voortgang(inschrijving.body.id),
          }),
        },
        {
          topic: 'brp-registration',
          event: eenGebeurtenis(inschrijvingTeruggenomen, {
            subject: akte,
            sequence: 4,
            data: voortgang(inschrijving.body.id),
          }),
        },
        {
          topic: 'brp-registration',
          event: eenGebeurtenis(inschrijvingBsnToegekend, {
            subject: akte,
            sequence: 5,
            data: voortgang(inschrijving.body.id),
          }),
        },
        {
          topic: 'licensing',
          event: eenGebeurtenis(aanvraagGeraadpleegd, { subject: aanvraag, data: { gemeentecode, raadplegingId } }),
        },
        {
          topic: 'licensing',
          event: eenGebeurtenis(vergunningGeweigerd, {
            subject: aanvraag,
            sequence: 2,
            data: { ...besluit, raadplegingIds: [raadplegingId] },
          }),
        },
        ...barrieres.map((soort, index) => ({
          topic: 'licensing' as const,
          event: eenGebeurtenis(soort, {
            subject: vergunning,
            sequence: index + 1,
            data: { ...besluit, raadplegingIds: [raadplegingId] },
          }),
        })),
        ...[vergunningVanRechtswegeVerleend, aanvraagBuitenBehandelingGelaten, aanvraagIngetrokken].map((soort) => ({
          topic: 'licensing' as const,
          event: eenGebeurtenis(soort, {
            subject: nieuwId(),
            data: { ...besluit, raadplegingIds: [raadplegingId] },
          }),
        })),
      ],
      100,
    );

    await eventually(async () => {
      expect((await typenVan(id)).sort()).toEqual(
        [
          'signaal-ontvangen',
          'signaal-gerouteerd',
          'ketendossier-geopend',
          'ketendossier-in-regie',
          'toegang-verleend',
          'actieverzoek-verzonden',
          'actieverzoek-verzonden',
          'raadpleging-gevraagd',
          'zorgverwijzing-ontvangen',
          'zorgverwijzing-geplaatst',
          'inschrijving-ontvangen',
          'inschrijving-overdracht-onbeantwoord',
          'inschrijving-overdracht-ingetrokken',
          'inschrijving-teruggenomen',
          'inschrijving-bsn-toegekend',
          'aanvraag-geraadpleegd',
          'vergunning-geweigerd',
          'vergunning-geregistreerd',
          'vergunning-geschorst',
          'vergunning-hersteld',
          'vergunning-ingetrokken',
          'vergunning-vervallen',
          'vergunning-van-rechtswege-verleend',
          'aanvraag-buiten-behandeling-gelaten',
          'aanvraag-ingetrokken',
          'actieverzoek-opgepakt',
          'actieverzoek-opgepakt',
          'actieverzoek-afgerond',
          'actieverzoek-afgerond',
          'raadpleging-beantwoord',
        ].sort(),
      );
      return true;
    }, 'the timeline holds every event once, although each came 100 times');

    const regels = (await tijdlijn(id)).body.resultaten as object[];
    expect(scanForPersonalData(regels)).toEqual([]);
    expect(JSON.stringify(regels)).not.toContain('v1:');
    expect((await dienst.vraag('GET', zorgpad, regie)).body).toMatchObject({ status: 'afgerond', versie: 3 });

    const vanPartner = await tijdlijn(id, politie, 'ketenpartner-informatie');
    expect(vanPartner.status).toBe(200);
    const delingen = await dienst.vraag('GET', `/v1/ketendossiers/${id}/delingen`, regie);
    expect(delingen.body.resultaten).toMatchObject([
      {
        soort: 'verzoek',
        ontvanger: 'care-referral',
        grondslag: 'avg-6-1-d',
        velden: expect.arrayContaining(['betrokkene.naam']),
      },
      { soort: 'verzoek', ontvanger: 'brp-registration' },
      { soort: 'raadpleging', ontvanger: 'licensing', velden: ['bedrijfspseudoniem'] },
      { soort: 'opvraging', ontvanger: 'zorg-1', doelbinding: 'zorgverwijzing' },
      { soort: 'opvraging', ontvanger: 'regisseur-1' },
      {
        soort: 'opvraging',
        organisatie: politie.organisatie,
        velden: ['tijdlijn'],
        doelbinding: 'ketenpartner-informatie',
      },
    ]);

    const eigen = meelezer.berichten.filter(({ tekst }) => tekst.includes(id));
    for (const { tekst, decoded } of eigen) {
      if (decoded.kind !== 'event' || !decoded.known) throw new Error('an own event does not decode');
      expect(scanForPersonalData(decoded.event.data)).toEqual([]);
      for (const waarde of Object.values(geplant)) expect(tekst).not.toContain(waarde);
    }
    expect(signaalId).not.toBe(id);
  });

  it('keeps what is personal as ciphertext, and out of the log', async () => {
    const { id } = await eenDossierInRegie();
    await verzoek(id, 'zorg');
    await dienst.stap(`/v1/ketendossiers/${id}/sluitingen`, 2, { ...regie, body: { reden: geplant.reden } });
    const client = new pg.Client({ connectionString: dienst.database.adminUrl });
    await client.connect();
    try {
      const { rows: tabellen } = await client.query<{ naam: string }>(
        `select quote_ident(tablename) as naam from pg_tables where schemaname = 'public'`,
      );
      for (const { naam } of tabellen) {
        const { rows } = await client.query<{ rij: string }>(`select t::text as rij from ${naam} t`);
        const tekst = rows.map(({ rij }) => rij).join('\n');
        for (const waarde of Object.values(geplant))
          expect({ naam, bevat: tekst.includes(waarde) }).toEqual({ naam, bevat: false });
      }
    } finally {
      await client.end();
    }
    for (const waarde of Object.values(geplant)) expect(dienst.regels.join('\n')).not.toContain(waarde);
  });
});

describe('access', () => {
  it('the same role that is not on the list has no access (CC4), and sees no more in lists', async () => {
    const { id } = await eenDossierInRegie();
    expect(
      (await dienst.vraag('GET', `/v1/ketendossiers/${id}`, { wie: tweede, doelbinding: 'ketenregie' })).status,
    ).toBe(404);
    const lijst = await dienst.vraag('GET', '/v1/ketendossiers?limiet=100', { wie: tweede, doelbinding: 'ketenregie' });
    expect(JSON.stringify(lijst.body)).not.toContain(id);
    expect((await verleen(id, 2, 'medewerker', tweede.sub)).status).toBe(200);
    expect(
      (await dienst.vraag('GET', `/v1/ketendossiers/${id}`, { wie: tweede, doelbinding: 'ketenregie' })).status,
    ).toBe(200);
  });

  it('every change of the list is an event, and a withdrawn holder is out at once', async () => {
    const { id } = await eenDossierInRegie();
    await verleen(id, 2, 'organisatie', politie.organisatie);
    const dossier = await dienst.vraag('GET', `/v1/ketendossiers/${id}`, regie);
    const toegang = (dossier.body.toegangslijst as { toegangId: string; soort: string }[]).find(
      ({ soort }) => soort === 'organisatie',
    );
    expect((await tijdlijn(id, politie, 'ketenpartner-informatie')).status).toBe(200);
    const pad = `/v1/ketendossiers/${id}/toegangen/${String(toegang?.toegangId)}/intrekkingen`;
    expect((await dienst.stap(pad, 3, { ...regie, body: { reden: 'zaak overgedragen' } })).status).toBe(200);
    expect((await tijdlijn(id, politie, 'ketenpartner-informatie')).status).toBe(404);
    await eventually(async () => {
      expect(await typenVan(id)).toEqual(expect.arrayContaining(['toegang-verleend', 'toegang-ingetrokken']));
      return true;
    }, 'both changes are on the timeline');
  });

  it('a partner without a line, and another municipality, cannot tell the file from one that does not exist', async () => {
    const { id } = await eenDossierInRegie();
    const nergens = await dienst.vraag('GET', `/v1/ketendossiers/${nieuwId()}`, {
      wie: elders,
      doelbinding: 'ketenregie',
    });
    for (const [wie, doelbinding] of [
      [elders, 'ketenregie'],
      [politie, 'ketenpartner-informatie'],
    ] as const) {
      const antwoord = await dienst.vraag('GET', `/v1/ketendossiers/${id}`, { wie, doelbinding });
      expect({ ...antwoord.body, instance: '' }).toEqual({ ...nergens.body, instance: '' });
    }
    const lijst = await dienst.vraag('GET', '/v1/ketendossiers', { wie: elders, doelbinding: 'ketenregie' });
    expect(JSON.stringify(lijst.body)).not.toContain(id);
  });

  it('who looks from elsewhere leaves a line in the decision log, for a file that exists as for one that does not', async () => {
    const { id } = await eenDossierInRegie();
    const nergens = nieuwId();
    for (const gezocht of [id, nergens]) {
      await dienst.vraag('GET', `/v1/ketendossiers/${gezocht}`, { wie: elders, doelbinding: 'ketenregie' });
    }
    const client = new pg.Client({ connectionString: dienst.database.adminUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ id: string; besluit: string }>(
        `select body #>> '{request,resource,id}' as id, body #>> '{response,decision}' as besluit
         from toegangsbeslissing where body #>> '{request,subject,id}' = $1 and body #>> '{request,resource,id}' = any ($2)`,
        [elders.sub, [id, nergens]],
      );
      expect(rows.map(({ id: gevonden }) => gevonden).sort()).toEqual([id, nergens].sort());
      expect(rows.map(({ besluit }) => besluit)).toEqual(['false', 'false']);
    } finally {
      await client.end();
    }
  });

  it('a partner sees neither the access list nor the ledger', async () => {
    const { id } = await eenDossierInRegie();
    await verleen(id, 2, 'organisatie', politie.organisatie);
    const vraag = { wie: politie, doelbinding: 'ketenpartner-informatie' };
    const dossier = await dienst.vraag('GET', `/v1/ketendossiers/${id}`, vraag);
    expect(dossier.status).toBe(200);
    expect(dossier.body).not.toHaveProperty('toegangslijst');
    expect((await dienst.vraag('GET', `/v1/ketendossiers/${id}/delingen`, vraag)).status).toBe(403);
  });
});

describe('refusals', () => {
  it('illegal moves and others than the director are refused with their code', async () => {
    const { id } = await eenGeopendDossier();
    const sluiten = { ...regie, body: { reden: 'klaar' } };
    expect((await dienst.stap(`/v1/ketendossiers/${id}/sluitingen`, 1, sluiten)).status).toBe(403);
    await dienst.stap(`/v1/ketendossiers/${id}/regie`, 1, { ...regie, body: {} });
    await verleen(id, 2, 'medewerker', tweede.sub);
    const doorTweede = await dienst.stap(`/v1/ketendossiers/${id}/sluitingen`, 3, {
      wie: tweede,
      doelbinding: 'ketenregie',
      body: { reden: 'klaar' },
    });
    expect(doorTweede).toMatchObject({ status: 409, body: { code: 'niet-de-regisseur' } });
    expect((await dienst.stap(`/v1/ketendossiers/${id}/sluitingen`, 3, sluiten)).status).toBe(200);
    expect(await verzoek(id, 'zorg')).toMatchObject({ status: 409, body: { code: 'dossier-niet-in-regie' } });
  });

  it('a lost update is refused with both versions, and of many writers one wins per version', async () => {
    const { id } = await eenDossierInRegie();
    const antwoorden = await Promise.all(
      Array.from({ length: 40 }, (_, index) => verleen(id, 2, 'medewerker', `collega-${index}`)),
    );
    const gewonnen = antwoorden.filter(({ status }) => status === 200);
    expect(gewonnen).toHaveLength(1);
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 200)) {
      expect({ status, code: body.code, gelezen: body.gelezenVersie, huidige: body.huidigeVersie }).toEqual({
        status: 409,
        code: 'versieconflict',
        gelezen: 2,
        huidige: 3,
      });
    }
  });

  it('a repeated request under one key is one request; another body under it is refused', async () => {
    const { id } = await eenDossierInRegie();
    const body = { soort: 'zorg', grondslag: 'avg-6-1-d', vraag: geplant.vraag, betrokkene: {} };
    const headers = { 'idempotency-key': nieuwId() };
    const pad = `/v1/ketendossiers/${id}/actieverzoeken`;
    const antwoorden = await Promise.all(
      Array.from({ length: 50 }, () => dienst.maak(pad, { ...regie, headers, body })),
    );
    expect(new Set(antwoorden.map(({ status, body: gegeven }) => `${status} ${String(gegeven.id)}`)).size).toBe(1);
    expect(await dienst.maak(pad, { ...regie, headers, body: { ...body, soort: 'inschrijving' } })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-hergebruikt' },
    });
  });

  it.each<[string, number, Parameters<Proefdienst['vraag']>[2]]>([
    ['no token', 401, { doelbinding: 'ketenregie' }],
    ['no purpose', 400, { wie: regisseur }],
    ['an unknown purpose', 400, { wie: regisseur, doelbinding: 'nieuwsgierigheid' }],
    [
      'a role without right',
      403,
      { wie: medewerker('balie-1', 'frontofficemedewerker'), doelbinding: 'signaal-intake' },
    ],
  ])('%s', async (_naam, status, vraag) => {
    const antwoord = await dienst.vraag('GET', '/v1/ketendossiers', vraag);
    expect(antwoord.status).toBe(status);
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
  });

  it('a missing If-Match, a missing key and wrong input are named by field and rule, never by value', async () => {
    const { id } = await eenDossierInRegie();
    const zonder = await dienst.vraag('POST', `/v1/ketendossiers/${id}/sluitingen`, {
      ...regie,
      body: { reden: 'klaar' },
    });
    expect(zonder).toMatchObject({ status: 428, body: { code: 'if-match-ontbreekt' } });
    const sleutelloos = await dienst.vraag('POST', `/v1/ketendossiers/${id}/actieverzoeken`, { ...regie, body: {} });
    expect(sleutelloos.status).toBe(400);
    const fout = await dienst.maak(`/v1/ketendossiers/${id}/raadplegingen`, {
      ...regie,
      body: { kvkNummer: geplant.naam, grondslag: geplant.reden, extra: 1 },
    });
    expect(fout.status).toBe(400);
    expect((fout.body.invalidParams as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'extra',
      'grondslag',
      'kvkNummer',
    ]);
    expect(JSON.stringify(fout.body)).not.toContain(geplant.naam);
    expect(JSON.stringify(fout.body)).not.toContain(geplant.reden);
  });
});
