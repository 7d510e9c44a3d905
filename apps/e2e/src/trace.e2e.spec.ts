import { randomBytes } from 'node:crypto';
import { kopVersie, melding, nieuwVerhaal, persoonsgegevensVan, stand, type Gesprek } from '@schakel/system';
import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { vraagAf } from './proef/databanken.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import { Speurhond } from './proef/speurhond.js';
import { Verzamelaar } from './proef/verzamelaar.js';

const diensten = ['signal-intake', 'chain-coordination', 'care-referral'] as const;
const dossiers = z.object({ resultaten: z.array(z.object({ id: z.uuid(), versie: z.int(), signaalId: z.uuid() })) });
const GEDULD = { timeoutMs: 20_000 } as const;

/** A trace of the spec's own, as a gateway in front of the services would start it. */
class Spoor {
  readonly traceId = randomBytes(16).toString('hex');

  kop(): { readonly traceparent: string } {
    return { traceparent: `00-${this.traceId}-${randomBytes(8).toString('hex')}-01` };
  }
}

describe('one trace follows a signal through the chain (OP4)', () => {
  const verhaal = nieuwVerhaal();
  const verzamelaar = new Verzamelaar();
  const spoor = new Spoor();
  let proef: Proefsysteem;
  let signaalId: string;
  let ketendossierId: string;
  let verzoekId: string;

  /** A request in the trace. */
  const doe = async (gesprek: Gesprek, pad: string, inhoud: unknown, koppen: Record<string, string>) => {
    const antwoord = await gesprek.stuur({ methode: 'POST', pad, inhoud, koppen: { ...spoor.kop(), ...koppen } });
    expect([pad, antwoord.status < 300]).toEqual([pad, true]);
    return stand.parse(antwoord.inhoud);
  };

  beforeAll(async () => {
    await verzamelaar.start();
    const env = Object.fromEntries(diensten.map((naam) => [naam, { SCHAKEL_OTLP_URL: verzamelaar.url }]));
    proef = await startProefsysteem({ only: diensten, env, logLevel: 'info' });
    await loopSpoor();
  });
  afterAll(async () => {
    await proef?.stop();
    await verzamelaar.stop();
  });

  /** Report, route, take direction, ask care: four services' worth of work in one trace. */
  async function loopSpoor(): Promise<void> {
    const { keten } = proef;
    const balie = keten.gesprek('frontofficemedewerker.amsterdam', 'signal-intake', 'signaal-intake');
    const gemeld = await doe(balie, '/v1/signalen', melding(verhaal, '2026.1'), { 'idempotency-key': 'een' });
    signaalId = gemeld.id;
    const duiding = keten.gesprek('aandachtsfunctionaris.amsterdam', 'signal-intake', 'signaal-duiding');
    const pad = `/v1/signalen/${signaalId}`;
    const stap = (naam: string, versie: number, inhoud: unknown) =>
      doe(duiding, `${pad}/${naam}`, inhoud, { 'if-match': kopVersie(versie) });
    const regels = [{ code: 'EX01', toelichting: verhaal.tekst('Gezien') }];
    const weging = { catalogusversie: '2026.1', profiel: 'volwassene', regels, toelichting: verhaal.tekst('Gewogen') };
    const { versie: opgepakt } = await stap('duidingen', gemeld.versie, {});
    const { versie: gewogen } = await stap('wegingen', opgepakt, weging);
    await stap('routeringen', gewogen, { route: 'zorg', reden: verhaal.tekst('Opvang nodig') });
    const regie = keten.gesprek('ketenregisseur.amsterdam', 'chain-coordination', 'ketenregie');
    const dossier = await eventually(
      async () =>
        (await regie.lees('/v1/ketendossiers', dossiers)).inhoud.resultaten.find((een) => een.signaalId === signaalId),
      'the chain file',
      GEDULD,
    );
    ketendossierId = dossier.id;
    const adres = `/v1/ketendossiers/${ketendossierId}`;
    await doe(regie, `${adres}/regie`, {}, { 'if-match': kopVersie(dossier.versie) });
    const betrokkene = { naam: verhaal.slachtoffer.geslachtsnaam, geboortedatum: verhaal.slachtoffer.geboortedatum };
    const vraag = { soort: 'zorg', grondslag: 'avg-6-1-e', vraag: verhaal.tekst('Graag een plek'), betrokkene };
    verzoekId = (await doe(regie, `${adres}/actieverzoeken`, vraag, { 'idempotency-key': 'twee' })).id;
  }

  /** Trace ids of the history of the aggregates of one kind. */
  const sporen = async (dienst: (typeof diensten)[number], aggregaat: string) => {
    const rijen = await vraagAf<{ type: string; traceparent: string | null }>(
      proef.adminUrl(dienst),
      `select type, traceparent from historie where aggregaat = $1 order by versie`,
      [aggregaat],
    );
    return rijen.map(({ type, traceparent }) => [type, traceparent?.split('-')[1]]);
  };

  it('from the POST into the history of signal-intake', async () => {
    await expect(sporen('signal-intake', 'signaal')).resolves.toEqual(
      ['signaal-ontvangen', 'signaal-in-duiding', 'signaal-gewogen', 'signaal-gerouteerd'].map((type) => [
        type,
        spoor.traceId,
      ]),
    );
  });

  it('through Kafka into the history of chain-coordination, where nobody asked', async () => {
    const verwacht = ['ketendossier-geopend', 'ketendossier-in-regie'].map((type) => [type, spoor.traceId]);
    await expect(sporen('chain-coordination', 'ketendossier')).resolves.toEqual(verwacht);
  });

  it('on into care-referral, and back again', async () => {
    await eventually(
      async () => {
        await expect(sporen('care-referral', 'zorgverwijzing')).resolves.toEqual([
          ['zorgverwijzing-ontvangen', spoor.traceId],
        ]);
        await expect(sporen('chain-coordination', 'actieverzoek')).resolves.toEqual([
          ['actieverzoek-verzonden', spoor.traceId],
          ['actieverzoek-opgepakt', spoor.traceId],
        ]);
        return true;
      },
      'the trace in care-referral and back in chain-coordination',
      GEDULD,
    );
  });

  it('into every line of the processing log that it caused', async () => {
    for (const dienst of diensten) {
      const rijen = await vraagAf<{ n: number }>(
        proef.adminUrl(dienst),
        `select count(*)::int as n from verwerkingslog where trace_id = $1`,
        [spoor.traceId],
      );
      expect([dienst, rijen[0]?.n]).toEqual([dienst, expect.any(Number)]);
      expect(rijen[0]?.n).toBeGreaterThan(0);
    }
  });

  it('into the log lines of the requests', async () => {
    const logs = await proef.logs();
    for (const dienst of ['signal-intake', 'chain-coordination'])
      expect(logs.get(`${dienst}.log`)).toContain(spoor.traceId);
  });

  describe('and into spans', () => {
    beforeAll(async () => {
      // Stopping sends what waits.
      await proef.system.stop();
    });

    it('of every service, requests and consumed events alike', () => {
      const namen = new Set(
        verzamelaar.spans
          .filter(({ traceId }) => traceId === spoor.traceId)
          .map(({ dienst, naam }) => `${dienst}: ${naam}`),
      );
      expect([...namen]).toEqual(
        expect.arrayContaining([
          'signal-intake: POST /v1/signalen',
          'signal-intake: POST /v1/signalen/:id/routeringen',
          'chain-coordination: POST /v1/ketendossiers/:id/actieverzoeken',
          expect.stringMatching(/^chain-coordination: .*signaal-gerouteerd/),
          expect.stringMatching(/^care-referral: .*actieverzoek-verzonden/),
        ]),
      );
    });

    it('that hold nothing personal, no ids of files and no addresses', () => {
      expect(verzamelaar.ontvangen.length).toBeGreaterThan(0);
      const plaatsen = verzamelaar.ontvangen.map((tekst) => ['spans', tekst] as const);
      expect(new Speurhond(persoonsgegevensVan(verhaal)).vindt(plaatsen)).toEqual([]);
      expect(new Speurhond([signaalId, ketendossierId, verzoekId]).vindt(plaatsen)).toEqual([]);
      const namen = new Set(verzamelaar.spans.flatMap(({ kenmerken }) => Object.keys(kenmerken)));
      expect([...namen].filter((naam) => /url|query|header|body|user|statement/.test(naam))).toEqual([]);
    });
  });
});
