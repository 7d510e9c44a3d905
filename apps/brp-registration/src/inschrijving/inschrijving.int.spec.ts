import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import {
  beoordeling,
  bericht,
  briefadres,
  eenInschrijving,
  geplant,
  identiteit,
  kwaliteit,
  paspoort,
  stappen,
} from '../fixtures/inschrijvingen.js';
import { medewerker, organisatie, publiekeUrl, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst();
});

afterAll(() => dienst.stop());

const nummers = { bsn: geplant.bsn, aNummer: geplant.aNummer };

async function gepubliceerd(id: string, aantal: number) {
  const { meelezer } = dienst;
  const berichten = await eventually(
    () => (meelezer.over(id).length >= aantal ? meelezer.over(id) : false),
    `${aantal} events on the topic`,
  );
  return berichten.map(({ decoded }) => (decoded.kind === 'event' && decoded.known ? decoded.event : undefined));
}

describe('the way of one registration', () => {
  let id: string;

  it('is received, asked, placed, addressed, registered and numbered, with one public event per step, without personal data', async () => {
    id = await dienst.ontvang();
    for (const [index, [naam, body, status]] of stappen.entries()) {
      const wie = naam === 'vaststellingen' ? { wie: kwaliteit } : undefined;
      const inhoud = await bericht(dienst, naam, body, { over: identiteit, gemeente: '0363' });
      const antwoord = await dienst.stap(id, naam, index + 1, inhoud, wie);
      expect(antwoord.body.status).toBe(status);
      expect(antwoord).toMatchObject({ status: 200, body: { id, versie: index + 2 } });
      expect(antwoord.headers.get('etag')).toBe(`"${index + 2}"`);
      expect(scanForPersonalData(antwoord.body)).toEqual([]);
    }
    const toegekend = await dienst.stap(id, 'bsn-toekenningen', 9, nummers);
    expect(toegekend).toMatchObject({ status: 200, body: { id, status: 'voltooid', versie: 10 } });
    expect(JSON.stringify(toegekend.body)).not.toContain(geplant.bsn);

    const events = await gepubliceerd(id, 10);
    expect(events).toMatchObject([
      { type: 'nl.schakel.inschrijvingen.inschrijving-ontvangen.v1', data: { gemeentecode: '0363' } },
      { type: 'nl.schakel.inschrijvingen.inschrijving-bevraagd.v1', data: { uitkomst: 'geen-treffer' } },
      {
        type: 'nl.schakel.inschrijvingen.inschrijving-gemeente-bepaald.v1',
        data: { verantwoordelijkeGemeentecode: '0363' },
      },
      ...Array.from({ length: 3 }, () => ({ type: 'nl.schakel.inschrijvingen.inschrijving-bijgewerkt.v1' })),
      { type: 'nl.schakel.inschrijvingen.inschrijving-adres-bepaald.v1', data: { adressoort: 'briefadres' } },
      { type: 'nl.schakel.inschrijvingen.inschrijving-bijgewerkt.v1' },
      { type: 'nl.schakel.inschrijvingen.inschrijving-ingeschreven.v1' },
      { type: 'nl.schakel.inschrijvingen.inschrijving-bsn-toegekend.v1' },
    ]);
    for (const [index, event] of events.entries()) {
      expect(event).toMatchObject({
        subject: id,
        sequence: String(index + 1).padStart(10, '0'),
        source: `urn:nld:oin:${organisatie}:systeem:brp-registration`,
        dataref: `${publiekeUrl}/v1/inschrijvingen/${id}`,
      });
      expect(scanForPersonalData(event)).toEqual([]);
    }
  });

  it('shows everything to the registrar, and the number nowhere else', async () => {
    const { status, body, headers } = await dienst.lees(id);
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"10"' });
    expect(body).toMatchObject({
      id,
      inzage: 'volledig',
      status: 'voltooid',
      actieverzoekUrl: expect.stringMatching(/^https:\/\/keten\.example\.nl\/v1\/actieverzoeken\//),
      identiteit,
      bevraging: { uitkomst: 'geen-treffer' },
      gemeente: {
        gemeentecode: '0363',
        regel: 'gemeente-waar-aangetroffen',
        feiten: { gemeenteAangetroffen: '0363' },
        graad: 'secundair',
      },
      adresbepaling: { grond: 'briefadres-veiligheid', adres: { postcode: geplant.postcode } },
      indiening: { wijze: 'aangifte', aangiftecode: 'I', tijdig: true, ingediendDoor: 'registrar-1' },
      ...{ ingeschrevenPer: '2026-03-02', vastgesteldDoor: 'kwaliteit-1' },
      ...nummers,
    });
    const lijst = await dienst.vraag('GET', '/v1/inschrijvingen', {
      wie: medewerker('registrar-1'),
      doelbinding: 'brp-inschrijving',
    });
    expect(lijst.body).toMatchObject({ resultaten: [{ id, status: 'voltooid' }] });
    expect(Object.keys((lijst.body.resultaten as object[])[0] ?? {}).sort()).toEqual(
      [
        'actieverzoekId',
        'gemeentecode',
        'gewijzigdOp',
        'id',
        'ketendossierId',
        'ontvangenOp',
        'status',
        'versie',
      ].sort(),
    );
    for (const waarde of Object.values(geplant)) expect(JSON.stringify(lijst.body)).not.toContain(waarde);
  });

  it('asked the BRP once, with organisation, purpose, process and user, and for nothing but a number', async () => {
    expect(await dienst.brp.aanroepen()).toMatchObject([
      {
        herkomst: organisatie,
        doelbinding: 'brp-inschrijving',
        verwerking: 'Eerste inschrijving',
        gebruiker: 'registrar-1',
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        fields: ['burgerservicenummer'],
      },
    ]);
  });

  it('keeps all personal values as ciphertext: not in clear in the database, on the topic, in log lines of the service or the BRP', async () => {
    const inhoud = await dienst.alleTekst();
    expect(inhoud).toContain(id);
    expect(inhoud).toContain('s1.');
    const topic = dienst.meelezer.berichten.map(({ tekst }) => tekst).join('\n');
    const log = dienst.regels.join('\n');
    expect(log).toContain('/v1/inschrijvingen/:id/bsn-toekenningen');
    for (const [veld, waarde] of Object.entries(geplant)) {
      expect({
        veld,
        database: inhoud.includes(waarde),
        topic: topic.includes(waarde),
        log: log.includes(waarde),
        brp: dienst.brp.output().includes(waarde),
      }).toEqual({ veld, database: false, topic: false, log: false, brp: false });
    }
  });

  it('is accounted for: a decision and a processing line per step, by a pseudonym', async () => {
    const verwerkingen = await dienst.rijen<{ name: string; soort: string; id: string }>(
      'select name, data_subject_id_type as soort, data_subject_id as id from verwerkingslog where object = $1 order by start_time, id',
      [`inschrijving/${id}`],
    );
    expect(verwerkingen.map(({ name, soort }) => `${name} (${soort})`)).toEqual([
      'Inschrijving ontvangen (urn:schakel:pseudoniem:inschrijving)',
      'BRP bevragen (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: leg-bevraging-vast (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: bepaal-gemeente (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: leg-bewijs-vast (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: leg-bewijs-vast (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: beoordeel (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: bepaal-adres (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: dien-in (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: stel-vast (urn:schakel:pseudoniem:inschrijving)',
      'Inschrijving: ken-bsn-toe (BSN)',
      'Inschrijving lezen (BSN)',
    ]);
    expect(new Set(verwerkingen.map(({ id: pseudoniem }) => pseudoniem)).size).toBe(2);
    const besluiten = await dienst.rijen<{ handeling: string }>(
      `select body #>> '{request,action,name}' as handeling from toegangsbeslissing
       where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
      [id],
    );
    expect(besluiten.map(({ handeling }) => handeling)).toEqual([
      'inschrijving:bevragen',
      ...Array.from({ length: 6 }, () => 'inschrijving:behandelen'),
      'inschrijving:toetsen',
      'inschrijving:behandelen',
      'inschrijving:inhoud-lezen',
    ]);
  });
});

describe('RG5: the municipality where the person was found', () => {
  it('another municipality: the case does not go on here, and is closed for that reason', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    expect(await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0599' })).toMatchObject({
      status: 200,
      body: {
        status: 'gemeente-bepaald',
        gemeente: { gemeentecode: '0599', regel: 'gemeente-waar-aangetroffen', bron: expect.stringContaining('.nl') },
      },
    });
    expect(await dienst.stap(id, 'beoordelingen', 3, { beoordeling })).toMatchObject({
      status: 409,
      body: { code: 'andere-gemeente-verantwoordelijk' },
    });
    const gesloten = await dienst.stap(id, 'niet-inschrijfbaarverklaringen', 3, { reden: 'andere-gemeente-bevoegd' });
    expect(gesloten).toMatchObject({ status: 200, body: { status: 'niet-inschrijfbaar', versie: 4 } });
    expect((await gepubliceerd(id, 4)).slice(2)).toMatchObject([
      { data: { verantwoordelijkeGemeentecode: '0599' } },
      { data: { redencode: 'andere-gemeente-bevoegd' } },
    ]);
  });

  it('a place that turns out otherwise is decided anew', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    await dienst.stap(id, 'gemeentebepalingen', 2, { gemeenteAangetroffen: '0599' });
    expect(await dienst.stap(id, 'gemeentebepalingen', 3, { gemeenteAangetroffen: '0363' })).toMatchObject({
      status: 200,
      body: { gemeente: { gemeentecode: '0363' }, versie: 4 },
    });
    expect((await dienst.stap(id, 'bewijzen', 4, paspoort)).status).toBe(200);
  });

  it('without any fact the place must be named', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    expect(await dienst.stap(id, 'gemeentebepalingen', 2, {})).toMatchObject({
      status: 400,
      body: { code: 'vindplaats-onbekend', invalidParams: [{ name: 'gemeenteAangetroffen' }] },
    });
  });
});

describe('numbers', () => {
  it('of real people are refused in an installation that is not for them, without echo', async () => {
    const id = await eenInschrijving(dienst, 'ingeschreven');
    const antwoord = await dienst.stap(id, 'bsn-toekenningen', 9, { ...nummers, bsn: '123456782' });
    expect(antwoord).toMatchObject({
      status: 400,
      body: { code: 'bsn-buiten-testreeks', invalidParams: [{ name: 'bsn' }] },
    });
    expect(JSON.stringify(antwoord.body)).not.toContain('123456782');
  });

  it('are given once: a second registration with the same number is refused, also of two at the same moment', async () => {
    const ids = [await eenInschrijving(dienst, 'ingeschreven'), await eenInschrijving(dienst, 'ingeschreven')];
    expect(await dienst.stap(String(ids[0]), 'bsn-toekenningen', 9, nummers)).toMatchObject({
      status: 409,
      body: { code: 'bsn-al-toegekend' },
    });
    const gelijk = { ...nummers, bsn: '999990019' };
    const antwoorden = await Promise.all(ids.map((id) => dienst.stap(id, 'bsn-toekenningen', 9, gelijk)));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
    // Seen in time on the other registration, or on the other person, or told by an index.
    expect(antwoorden.find(({ status }) => status === 409)?.body.code).toMatch(/^bsn-al-(toegekend|gekoppeld)$/);
    const rijen = await dienst.rijen('select bsn_pseudoniem from inschrijving where id = any ($1)', [ids]);
    expect(rijen).toContainEqual({ bsn_pseudoniem: null });
  });
});

describe('destruction', () => {
  it('of the key leaves a registration that says so, and with which nothing more can be done', async () => {
    const id = await eenInschrijving(dienst, 'gemeente-bepaald');
    await dienst.rijen('delete from data_key where id = $1', [id]);
    const { status, body } = await dienst.lees(id);
    expect({ status, body }).toMatchObject({ status: 200, body: { inzage: 'vernietigd', status: 'gemeente-bepaald' } });
    expect(body).not.toHaveProperty('identiteit');
    expect(await dienst.stap(id, 'adresbepalingen', 3, briefadres)).toMatchObject({
      status: 410,
      body: { code: 'inschrijving-vernietigd' },
    });
  });
});
