import { randomUUID } from 'node:crypto';
import {
  departmentServices,
  kopVersie,
  loopReis,
  nieuwVerhaal,
  type Reisresultaat,
  type Verzoek,
} from '@schakel/system';
import { z } from 'zod';
import { vraagAf } from './proef/databanken.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import type { Dienst } from './proef/rechten.data.js';

const los = z.looseObject({});

describe('the chain refuses', () => {
  const verhaal = nieuwVerhaal();
  let proef: Proefsysteem;
  let reis: Reisresultaat;

  beforeAll(async () => {
    proef = await startProefsysteem();
    const stappen = loopReis(proef.keten, verhaal);
    let volgende = await stappen.next();
    while (volgende.done !== true) volgende = await stappen.next();
    reis = volgende.value;
  });
  afterAll(() => proef?.stop());

  const stuur = (wie: string, dienst: Dienst, doelbinding: string, verzoek: Verzoek) =>
    proef.keten.gesprek(wie, dienst, doelbinding).stuur(verzoek);

  /** Status and code of an answer, so that a failure shows both. */
  const oordeel = async (...vraag: Parameters<typeof stuur>) => {
    const { status, inhoud } = await stuur(...vraag);
    return { status, code: los.parse(inhoud)['code'] };
  };

  const stap = (pad: string, versie: number, inhoud?: unknown): Verzoek => ({
    methode: 'POST',
    pad,
    inhoud,
    koppen: { 'if-match': kopVersie(versie) },
  });

  const versieVan = async (wie: string, dienst: Dienst, doelbinding: string, pad: string) =>
    (await proef.keten.gesprek(wie, dienst, doelbinding).lees(pad, los)).versie ?? 0;

  /** Every resource of the journey, with who may read it and for which purpose. */
  const bronnen = (): readonly (readonly [dienst: Dienst, rol: string, doelbinding: string, pad: string])[] => [
    ['signal-intake', 'aandachtsfunctionaris', 'signaal-duiding', `/v1/signalen/${reis.signaalId}`],
    ['signal-intake', 'ketenregisseur', 'ketenregie', `/v1/signalen/${reis.signaalId}`],
    ['chain-coordination', 'ketenregisseur', 'ketenregie', `/v1/ketendossiers/${reis.ketendossierId}`],
    ['chain-coordination', 'ketenregisseur', 'ketenregie', `/v1/ketendossiers/${reis.ketendossierId}/tijdlijn`],
    ['chain-coordination', 'ketenregisseur', 'ketenregie', `/v1/ketendossiers/${reis.ketendossierId}/delingen`],
    ['chain-coordination', 'zorgmedewerker', 'zorgverwijzing', `/v1/actieverzoeken/${reis.zorgverzoekId}`],
    [
      'chain-coordination',
      'burgerzakenmedewerker',
      'brp-inschrijving',
      `/v1/actieverzoeken/${reis.inschrijvingsverzoekId}`,
    ],
    ['care-referral', 'zorgmedewerker', 'zorgverwijzing', `/v1/zorgverwijzingen/${reis.zorgverwijzingId}`],
    ['brp-registration', 'burgerzakenmedewerker', 'brp-inschrijving', `/v1/inschrijvingen/${reis.inschrijvingId}`],
    ['licensing', 'vergunningmedewerker', 'vergunningverlening', `/v1/vergunningaanvragen/${reis.aanvraagId}`],
    ['licensing', 'bibob-coordinator', 'bibob-onderzoek', `/v1/vergunningaanvragen/${reis.aanvraagId}`],
  ];

  describe('moves that the state does not allow', () => {
    it('a signal is not weighed anew after it was routed', async () => {
      const pad = `/v1/signalen/${reis.signaalId}`;
      const wie = ['aandachtsfunctionaris.amsterdam', 'signal-intake', 'signaal-duiding'] as const;
      const versie = await versieVan(...wie, pad);
      const verzoek = stap(`${pad}/routeringen`, versie, { route: 'veiligheid', reden: 'Toch anders' });
      await expect(oordeel(...wie, verzoek)).resolves.toEqual({ status: 409, code: 'overgang-niet-toegestaan' });
    });

    it('a placed referral is not offered again, and a registration with a number gets no second one', async () => {
      const zorg = ['zorgmedewerker.amsterdam', 'care-referral', 'zorgverwijzing'] as const;
      const verwijzing = `/v1/zorgverwijzingen/${reis.zorgverwijzingId}`;
      const ingangsdatum = { ingangsdatum: '2026-01-01' };
      const plaatsing = stap(`${verwijzing}/plaatsingen`, await versieVan(...zorg, verwijzing), ingangsdatum);
      await expect(oordeel(...zorg, plaatsing)).resolves.toEqual({ status: 409, code: 'overgang-niet-toegestaan' });
      const burgerzaken = ['burgerzakenmedewerker.amsterdam', 'brp-registration', 'brp-inschrijving'] as const;
      const inschrijving = `/v1/inschrijvingen/${reis.inschrijvingId}`;
      const { bsn, aNummer } = nieuwVerhaal().slachtoffer;
      const versie = await versieVan(...burgerzaken, inschrijving);
      const nummer = stap(`${inschrijving}/bsn-toekenningen`, versie, { bsn, aNummer });
      await expect(oordeel(...burgerzaken, nummer)).resolves.toEqual({ status: 409, code: 'overgang-niet-toegestaan' });
    });

    it('what a permit was decided on cannot be taken back', async () => {
      const wie = ['vergunningmedewerker.amsterdam', 'licensing', 'vergunningverlening'] as const;
      const pad = `/v1/vergunningaanvragen/${reis.aanvraagId}`;
      const verzoek = stap(`${pad}/intrekkingen`, await versieVan(...wie, pad), { reden: 'Bij nader inzien' });
      await expect(oordeel(...wie, verzoek)).resolves.toEqual({ status: 409, code: 'overgang-niet-toegestaan' });
    });
  });

  describe('lost updates', () => {
    it('of two officers who read the same version one wins, and the other learns both versions', async () => {
      const wie = ['ketenregisseur.amsterdam', 'chain-coordination', 'ketenregie'] as const;
      const pad = `/v1/ketendossiers/${reis.ketendossierId}`;
      const versie = await versieVan(...wie, pad);
      const toegang = (houder: string) => ({ soort: 'medewerker', houder, grondslag: 'avg-6-1-e', doel: 'Meelezen' });
      const antwoorden = await Promise.all(
        Array.from({ length: 12 }, () => stuur(...wie, stap(`${pad}/toegangen`, versie, toegang(randomUUID())))),
      );
      const statussen = antwoorden.map(({ status }) => status).toSorted();
      expect(statussen).toEqual([200, ...Array<number>(11).fill(409)]);
      for (const { inhoud } of antwoorden.filter(({ status }) => status === 409)) {
        expect(inhoud).toMatchObject({ code: 'versieconflict', gelezenVersie: versie, huidigeVersie: versie + 1 });
      }
      await expect(versieVan(...wie, pad)).resolves.toBe(versie + 1);
    });

    it('a report that is sent twenty times at once is there once, with one answer', async () => {
      const balie = ['frontofficemedewerker.amsterdam', 'signal-intake', 'signaal-intake'] as const;
      const inhoud = { acuutGevaar: false, kanaal: 'balie', melderrol: 'burger', uitbuitingsvorm: 'onbekend' };
      const koppen = { 'idempotency-key': randomUUID() };
      const melden = { methode: 'POST', pad: '/v1/signalen', inhoud, koppen } as const;
      const antwoorden = await Promise.all(Array.from({ length: 20 }, () => stuur(...balie, melden)));
      expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([201]));
      const ids = new Set(antwoorden.map((antwoord) => z.looseObject({ id: z.uuid() }).parse(antwoord.inhoud).id));
      expect(ids.size).toBe(1);
      const anders = { ...melden, inhoud: { ...inhoud, kanaal: 'telefoon' } };
      await expect(oordeel(...balie, anders)).resolves.toMatchObject({ status: 409 });
    });
  });

  describe('another municipality', () => {
    it('every detail: what Amsterdam reads, its Rotterdam colleague cannot find', async () => {
      for (const [dienst, rol, doelbinding, pad] of bronnen()) {
        const lees: Verzoek = { methode: 'GET', pad };
        const eigen = await stuur(`${rol}.amsterdam`, dienst, doelbinding, lees);
        const vreemd = await oordeel(`${rol}.rotterdam`, dienst, doelbinding, lees);
        expect([pad, eigen.status, vreemd.status]).toEqual([pad, 200, 404]);
      }
    });

    it('what is there and not yours looks exactly like what is not there', async () => {
      const nergens = randomUUID();
      for (const [dienst, rol, doelbinding, pad] of bronnen()) {
        const verzonnen = pad.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, nergens);
        const vragen = [pad, verzonnen].map((een) =>
          stuur(`${rol}.rotterdam`, dienst, doelbinding, { methode: 'GET', pad: een }),
        );
        const [vreemd, onbekend] = (await Promise.all(vragen)).map(({ status, inhoud }) => {
          const { title, detail, code, type } = los.parse(inhoud);
          return { status, title, detail, code, type };
        });
        expect([pad, vreemd]).toEqual([pad, onbekend]);
      }
    });

    it('every list: it is empty', async () => {
      const lijsten = [
        ['signal-intake', 'aandachtsfunctionaris', 'signaal-duiding', '/v1/signalen'],
        ['chain-coordination', 'ketenregisseur', 'ketenregie', '/v1/ketendossiers'],
        ['care-referral', 'zorgmedewerker', 'zorgverwijzing', '/v1/zorgverwijzingen'],
        ['brp-registration', 'burgerzakenmedewerker', 'brp-inschrijving', '/v1/inschrijvingen'],
        ['licensing', 'vergunningmedewerker', 'vergunningverlening', '/v1/vergunningaanvragen'],
      ] as const;
      const lijst = z.object({ resultaten: z.array(z.unknown()) });
      for (const [dienst, rol, doelbinding, pad] of lijsten) {
        const aantal = async (plaats: string) =>
          (await proef.keten.gesprek(`${rol}.${plaats}`, dienst, doelbinding).lees(pad, lijst)).inhoud.resultaten
            .length;
        expect([pad, await aantal('rotterdam')]).toEqual([pad, 0]);
        expect(await aantal('amsterdam')).toBeGreaterThan(0);
      }
    });

    it('every step: also with the right version', async () => {
      const pad = `/v1/ketendossiers/${reis.ketendossierId}/sluitingen`;
      const sluiting = stap(pad, 1, { reden: 'Niet van ons' });
      const vreemd = oordeel('ketenregisseur.rotterdam', 'chain-coordination', 'ketenregie', sluiting);
      await expect(vreemd).resolves.toMatchObject({ status: 404 });
      const signaal = stap(`/v1/signalen/${reis.signaalId}/duidingen`, 1, {});
      const duiding = oordeel('aandachtsfunctionaris.rotterdam', 'signal-intake', 'signaal-duiding', signaal);
      await expect(duiding).resolves.toMatchObject({ status: 404 });
    });
  });

  describe('who is not on the access list', () => {
    const lees = (pad = '') => ({ methode: 'GET', pad: `/v1/ketendossiers/${reis.ketendossierId}${pad}` }) as const;

    it.each(['politie-eenheid', 'ketenpartner.politie'])('%s: a partner without a line finds nothing', async (wie) => {
      const vraag = [wie, 'chain-coordination', 'ketenpartner-informatie'] as const;
      await expect(oordeel(...vraag, lees())).resolves.toMatchObject({ status: 404 });
      await expect(oordeel(...vraag, lees('/tijdlijn'))).resolves.toMatchObject({ status: 404 });
      const { inhoud } = await stuur(...vraag, { methode: 'GET', pad: '/v1/ketendossiers' });
      expect(inhoud).toEqual({ resultaten: [] });
    });

    it('a partner with a line reads the file, but neither its ledger nor its requests', async () => {
      const vraag = ['ketenpartner.regio', 'chain-coordination', 'ketenpartner-informatie'] as const;
      await expect(stuur(...vraag, lees())).resolves.toMatchObject({ status: 200 });
      await expect(oordeel(...vraag, lees('/delingen'))).resolves.toMatchObject({ status: 403 });
      const verzoek = { methode: 'GET', pad: `/v1/actieverzoeken/${reis.zorgverzoekId}` } as const;
      await expect(oordeel(...vraag, verzoek)).resolves.toMatchObject({ status: 403 });
    });

    it('a department reads only the request that was sent to it', async () => {
      const anders = { methode: 'GET', pad: `/v1/actieverzoeken/${reis.inschrijvingsverzoekId}` } as const;
      const zorg = oordeel('zorgmedewerker.amsterdam', 'chain-coordination', 'zorgverwijzing', anders);
      await expect(zorg).resolves.toMatchObject({ status: 404 });
    });

    it('a provider whose offer has ended', async () => {
      const verwijzing = { methode: 'GET', pad: `/v1/zorgverwijzingen/${reis.zorgverwijzingId}` } as const;
      const eerste = oordeel('zorgaanbieder.opvang-amsterdam', 'care-referral', 'zorgverwijzing', verwijzing);
      await expect(eerste).resolves.toMatchObject({ status: 404 });
      const { inhoud } = await stuur('zorgaanbieder.opvang-rotterdam', 'care-referral', 'zorgverwijzing', verwijzing);
      expect(inhoud).toMatchObject({ inzage: 'aanbod' });
      expect(Object.keys(los.parse(inhoud))).not.toContain('ketendossierId');
    });
  });

  it('and writes refusals down, with who, what and for which purpose', async () => {
    const voor = Date.now();
    const anders = { methode: 'GET', pad: `/v1/actieverzoeken/${reis.inschrijvingsverzoekId}` } as const;
    await oordeel('zorgmedewerker.amsterdam', 'chain-coordination', 'zorgverwijzing', anders);
    await oordeel('toezichthouder.amsterdam', 'chain-coordination', 'zorgverwijzing', anders);
    const rijen = await vraagAf<{
      wie: string;
      wat: string;
      waarover: string;
      doel: string;
      mag: boolean;
      reden: string;
    }>(
      proef.adminUrl('chain-coordination'),
      `select body #>> '{request,subject,id}' as wie, body #>> '{request,action,name}' as wat,
         body #>> '{request,resource,id}' as waarover, body #>> '{request,context,doelbinding}' as doel,
         (body #>> '{response,decision}')::boolean as mag, body #>> '{response,context,reden}' as reden
       from toegangsbeslissing where timestamp_ms >= $1 order by timestamp_ms, id`,
      [voor],
    );
    const vraag = {
      wat: 'actieverzoek:lezen',
      waarover: reis.inschrijvingsverzoekId,
      doel: 'zorgverwijzing',
      mag: false,
    };
    expect(rijen).toEqual([
      { wie: proef.keten.deelnemer('zorgmedewerker.amsterdam').sub, reden: 'geen-betrokkenheid', ...vraag },
      { wie: proef.keten.deelnemer('toezichthouder.amsterdam').sub, reden: 'rol-ontbreekt', ...vraag },
    ]);
  });

  it('and knows nobody without a valid token', async () => {
    for (const dienst of departmentServices) {
      const adres = `${proef.system.url(dienst)}/v1/openapi.json`;
      expect((await fetch(adres)).status).toBe(200);
    }
    const token = await proef.keten.deelnemer('ketenregisseur.amsterdam').token();
    const [kop = '', , handtekening = ''] = token.split('.');
    const vals = Buffer.from(JSON.stringify({ sub: 'x', rollen: ['ketenregisseur'] })).toString('base64url');
    for (const ander of [`${kop}.${vals}.${handtekening}`, `${token.slice(0, -4)}AAAA`, 'geen.token', `${kop}..`]) {
      const response = await fetch(`${proef.system.url('chain-coordination')}/v1/ketendossiers`, {
        headers: { authorization: `Bearer ${ander}`, doelbinding: 'ketenregie' },
      });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        expect.stringContaining('Bearer'),
      ]);
    }
  });
});
