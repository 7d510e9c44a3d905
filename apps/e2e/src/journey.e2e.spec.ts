import { scanForPersonalData } from '@schakel/contracts';
import {
  alsTabel,
  departmentServices,
  kortType,
  loopReis,
  nieuwVerhaal,
  persoonsgegevensVan,
  PARTNER,
  TYPEN,
  type Reisresultaat,
  type Voortgang,
} from '@schakel/system';
import { z } from 'zod';
import { alsTekst, vraagAf } from './proef/databanken.js';
import { leesAlles, perOnderwerp, type Opname } from './proef/onderwerpen.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import { Speurhond } from './proef/speurhond.js';
import { Verzamelaar } from './proef/verzamelaar.js';

const los = z.looseObject({});

describe('the journey of one signal through the whole chain', () => {
  const verhaal = nieuwVerhaal();
  const speurhond = new Speurhond(persoonsgegevensVan(verhaal));
  const verzamelaar = new Verzamelaar();
  const voortgang: Voortgang[] = [];
  let proef: Proefsysteem;
  let reis: Reisresultaat;
  let opnames: readonly Opname[];

  beforeAll(async () => {
    await verzamelaar.start();
    const env = Object.fromEntries(departmentServices.map((naam) => [naam, { SCHAKEL_OTLP_URL: verzamelaar.url }]));
    proef = await startProefsysteem({ logLevel: 'trace', env });
    const stappen = loopReis(proef.keten, verhaal);
    for (;;) {
      const volgende = await stappen.next();
      if (volgende.done === true) {
        reis = volgende.value;
        break;
      }
      voortgang.push(volgende.value);
    }
    opnames = await leesAlles(proef.brokers, proef.system.topicPrefix);
  });

  afterAll(async () => {
    await proef?.stop();
    await verzamelaar.stop();
  });

  const lees = async (wie: string, dienst: (typeof departmentServices)[number], doelbinding: string, pad: string) =>
    (await proef.keten.gesprek(wie, dienst, doelbinding).lees(pad, los)).inhoud;

  /** Subjects of what licensing asked the chain blindly; no row of the journey knows them. */
  const ketenvragen = () =>
    opnames
      .filter(({ event }) => kortType(event.type) === 'raadpleging-gevraagd' && event.subject !== reis.raadplegingId)
      .map(({ event }) => event.subject);

  /** Short names of the events about an aggregate, in the order of the topic. */
  /** The person of the registration and the restriction that was asked for: events of civil affairs that name no chain file. */
  const persoon = () =>
    [...perOnderwerp(opnames)]
      .filter(([, events]) => events.every(({ type }) => /\.(betrokkenen|verstrekkingsbeperkingen)\./.test(type)))
      .map(([id]) => id);
  const gebeurd = (id: string) => (perOnderwerp(opnames).get(id) ?? []).map(({ type }) => kortType(type));

  describe('comes out right in every department', () => {
    it('intake: the signal was routed, and its report can be read by who treats it', async () => {
      const pad = `/v1/signalen/${reis.signaalId}`;
      const signaal = await lees('aandachtsfunctionaris.amsterdam', 'signal-intake', 'signaal-duiding', pad);
      expect(signaal).toMatchObject({ status: 'gerouteerd', route: 'zorg', inzage: 'volledig' });
      expect(JSON.stringify(signaal)).toContain(verhaal.slachtoffer.geslachtsnaam);
    });

    it('care: placed with the second provider, with the first one’s refusal on record', async () => {
      const pad = `/v1/zorgverwijzingen/${reis.zorgverwijzingId}`;
      const verwijzing = await lees('zorgmedewerker.amsterdam', 'care-referral', 'zorgverwijzing', pad);
      expect(verwijzing).toMatchObject({
        status: 'geplaatst',
        aanbiedingen: [
          { antwoord: { soort: 'afgewezen', reden: 'geen-capaciteit' } },
          { antwoord: { soort: 'geaccepteerd' } },
        ],
      });
    });

    it('civil affairs: registered where she was found, with a number of the test range', async () => {
      const pad = `/v1/inschrijvingen/${reis.inschrijvingId}`;
      const inschrijving = await lees('burgerzakenmedewerker.amsterdam', 'brp-registration', 'brp-inschrijving', pad);
      expect(inschrijving).toMatchObject({
        status: 'voltooid',
        bsn: verhaal.slachtoffer.bsn,
        bevraging: { uitkomst: 'geen-treffer' },
        gemeente: { gemeentecode: '0363', regel: 'gemeente-waar-aangetroffen' },
      });
    });

    it('licensing: decided with conditions; of the chain it holds one sentence and a ground', async () => {
      const pad = `/v1/vergunningaanvragen/${reis.aanvraagId}`;
      const aanvraag = await lees('vergunningmedewerker.amsterdam', 'licensing', 'vergunningverlening', pad);
      expect(aanvraag).toMatchObject({
        status: 'besloten',
        besluit: { uitkomst: 'verleend-met-voorschriften' },
        raadplegingen: [
          {
            melding: 'neem contact op met de coördinator',
            grondslag: 'bestuurlijke-aanpak',
            genoteerdOp: expect.any(String) as string,
          },
        ],
      });
    });

    it('every request was taken up and finished, and the consultation answered', () => {
      for (const id of [reis.zorgverzoekId, reis.inschrijvingsverzoekId]) {
        expect(gebeurd(id)).toEqual(['actieverzoek-verzonden', 'actieverzoek-opgepakt', 'actieverzoek-afgerond']);
      }
      expect(gebeurd(reis.raadplegingId)).toEqual(['raadpleging-gevraagd', 'raadpleging-beantwoord']);
    });

    it('tells its progress step by step', () => {
      const stappen = [...new Set(voortgang.map(({ stap }) => stap))];
      expect(stappen.map((stap) => stap.charAt(0))).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    });
  });

  describe('is told by events', () => {
    it('that form exactly this story per aggregate, in order', () => {
      expect(gebeurd(reis.signaalId)).toEqual([
        'signaal-ontvangen',
        'signaal-in-duiding',
        'signaal-gewogen',
        'signaal-gerouteerd',
      ]);
      expect(gebeurd(reis.ketendossierId)).toEqual([
        'ketendossier-geopend',
        'ketendossier-in-regie',
        ...Array<string>(4).fill('toegang-verleend'),
      ]);
      expect(gebeurd(reis.zorgverwijzingId)).toEqual([
        'zorgverwijzing-ontvangen',
        'zorgverwijzing-voorgesteld',
        'zorgverwijzing-aangeboden',
        'zorgverwijzing-afgewezen',
        'zorgverwijzing-aangeboden',
        'zorgverwijzing-gezien',
        'zorgverwijzing-geaccepteerd',
        'zorgverwijzing-geplaatst',
      ]);
      expect(gebeurd(reis.inschrijvingId)).toEqual([
        'inschrijving-ontvangen',
        'inschrijving-bevraagd',
        'inschrijving-gemeente-bepaald',
        ...Array<string>(3).fill('inschrijving-bijgewerkt'),
        'inschrijving-adres-bepaald',
        'inschrijving-bijgewerkt',
        'inschrijving-ingeschreven',
        'inschrijving-bsn-toegekend',
      ]);
      expect(gebeurd(reis.aanvraagId)).toEqual([
        'aanvraag-ontvangen',
        'aanvraag-geraadpleegd',
        'vergunning-verleend-met-voorschriften',
      ]);
      expect(gebeurd(reis.vergunningId)).toEqual(['vergunning-geregistreerd', 'vergunning-bijgewerkt']);
    });

    it('and of nothing else but the blind question of licensing to the chain: the Bibob test above all is silent', () => {
      // Question and answer are of two services that tell one id and nothing of the company.
      const keten = ketenvragen();
      expect(keten.map(gebeurd)).toEqual([expect.arrayContaining(['raadpleging-gevraagd', 'raadpleging-beantwoord'])]);
      expect(persoon().map(gebeurd).toSorted()).toEqual([
        ['betrokkene-vastgelegd', 'betrokkene-gekoppeld'],
        Array<string>(2).fill('verstrekkingsbeperking-bijgewerkt'),
      ]);
      expect(new Set(perOnderwerp(opnames).keys())).toEqual(
        new Set([
          reis.signaalId,
          reis.ketendossierId,
          reis.zorgverzoekId,
          reis.inschrijvingsverzoekId,
          reis.raadplegingId,
          reis.zorgverwijzingId,
          reis.inschrijvingId,
          reis.aanvraagId,
          reis.vergunningId,
          ...keten,
          ...persoon(),
        ]),
      );
      expect(opnames.filter(({ tekst }) => /bibob/i.test(tekst))).toEqual([]);
    });

    it('each once, numbered 1, 2, 3, … per aggregate', () => {
      expect(new Set(opnames.map(({ event }) => event.id)).size).toBe(opnames.length);
      for (const events of perOnderwerp(opnames).values()) {
        for (const bron of new Set(events.map(({ source }) => source))) {
          const nummers = events.filter(({ source }) => source === bron).map(({ sequence }) => Number(sequence));
          expect(nummers).toEqual(nummers.map((_nummer, index) => index + 1));
        }
      }
    });

    it('that say in one conversation what led to what', async () => {
      const [geopend] = perOnderwerp(opnames).get(reis.ketendossierId) ?? [];
      const gerouteerd = perOnderwerp(opnames).get(reis.signaalId)?.at(-1);
      expect(geopend).toMatchObject({ causationid: gerouteerd?.id, correlationid: gerouteerd?.correlationid });
      const rijen = await vraagAf<{ oorzaak_id: string }>(
        proef.adminUrl('chain-coordination'),
        `select oorzaak_id from historie where aggregaat_id = $1 and versie = 1`,
        [reis.ketendossierId],
      );
      expect(rijen).toEqual([{ oorzaak_id: gerouteerd?.id }]);
    });

    it('and nothing of it was parked or left behind', async () => {
      for (const dienst of departmentServices) {
        const [telling] = await vraagAf<{ geparkeerd: number; onverzonden: number }>(
          proef.adminUrl(dienst),
          `select (select count(*)::int from parked_message) as geparkeerd, (select count(*)::int from outbox) as onverzonden`,
        );
        expect([dienst, telling]).toEqual([dienst, { geparkeerd: 0, onverzonden: 0 }]);
      }
    });
  });

  describe('stands in the timeline of the chain file', () => {
    it('in the order of time, and per subject in the order of its numbers', () => {
      const { tijdlijn } = reis;
      expect(tijdlijn.map(({ op }) => op)).toEqual(tijdlijn.map(({ op }) => op).toSorted());
      const onderwerpen = new Set(tijdlijn.map(({ onderwerpId }) => onderwerpId));
      for (const id of onderwerpen) {
        const nummers = tijdlijn.filter(({ onderwerpId }) => onderwerpId === id).map(({ volgnummer }) => volgnummer);
        expect(nummers).toEqual(nummers.toSorted((een, ander) => een - ander));
      }
    });

    it('whole: every event of the story but what is none of the chain’s business', () => {
      // An application that came in, what a permit is used for, work within a registration, and what licensing asked before there was a
      // chain file.
      const buiten = ['aanvraag-ontvangen', 'vergunning-bijgewerkt', 'inschrijving-bijgewerkt'];
      const verteld = opnames
        .filter(({ event }) => !buiten.includes(kortType(event.type)))
        .filter(({ event }) => ![...ketenvragen(), ...persoon()].includes(event.subject))
        .map(({ event }) => `${event.subject} ${event.sequence} ${event.type}`);
      const getoond = reis.tijdlijn.map(
        ({ onderwerpId, volgnummer, type }) => `${onderwerpId} ${String(volgnummer).padStart(10, '0')} ${type}`,
      );
      expect(getoond.toSorted()).toEqual(verteld.toSorted());
    });

    it('without consultations of other chain files, and in words that a table can show', () => {
      expect(JSON.stringify(reis.tijdlijn)).not.toMatch(/raadplegingIds|pseudoniem/);
      for (const [tijd, dienst, gebeurtenis] of alsTabel(reis.tijdlijn)) {
        expect(tijd).toMatch(/^\d\d:\d\d:\d\d\.\d{3}$/);
        expect(departmentServices).toContain(dienst);
        expect(gebeurtenis).toMatch(/^[a-z]+(-[a-z]+)+$/);
      }
    });
  });

  describe('reaches the partner', () => {
    it('with each event once, signed, and in order of the chain file', () => {
      const { berichten } = reis.gedeeld;
      expect(berichten.map(({ handtekening }) => handtekening.uitkomst)).toEqual(berichten.map(() => 'geldig'));
      expect(new Set(berichten.map(({ event }) => event.id)).size).toBe(berichten.length);
      for (const { event } of berichten) {
        const nummers = berichten.filter((ander) => ander.event.subject === event.subject).map((b) => b.event.sequence);
        expect(nummers).toEqual(nummers.toSorted());
      }
    });

    it('with what it subscribed to, from the moment that it was on the access list, and nothing else', () => {
      const toegelaten = reis.tijdlijn.findLast(({ type }) => kortType(type) === 'toegang-verleend');
      const verwacht = opnames
        .map(({ event }) => event)
        .filter(({ type, subject, data }) => {
          const over = subject === reis.ketendossierId || data['ketendossierId'] === reis.ketendossierId;
          return over && TYPEN.includes(type);
        })
        .filter(
          ({ type, sequence }) =>
            kortType(type) !== 'toegang-verleend' || Number(sequence) >= (toegelaten?.volgnummer ?? 0),
        );
      expect(reis.gedeeld.berichten.map(({ event }) => event.id).toSorted()).toEqual(
        verwacht.map(({ id }) => id).toSorted(),
      );
    });

    it('and each of it is in the disclosure ledger, with ground and names of fields', () => {
      const { organisatie } = proef.keten.deelnemer(PARTNER);
      const regels = reis.gedeeld.delingen.filter((deling) => deling.organisatie === organisatie);
      const soorten = regels.map(({ soort }) => soort);
      expect(soorten.filter((soort) => soort === 'melding')).toHaveLength(reis.gedeeld.berichten.length);
      expect(soorten).toContain('opvraging');
      for (const { grondslag, velden } of regels) {
        expect(grondslag).toBe('wgs');
        expect(velden.length).toBeGreaterThan(0);
      }
    });
  });

  describe('leaves nothing personal outside its rooms', () => {
    it('not in any record of any topic', () => {
      expect(opnames.length).toBeGreaterThan(30);
      expect(speurhond.vindt(opnames.map(({ topic, tekst }) => [topic, tekst] as const))).toEqual([]);
      for (const { event } of opnames) {
        expect([event.type, scanForPersonalData(event.data, { freeText: true })]).toEqual([event.type, []]);
      }
    });

    it('not in the log of any service, down to the finest level', async () => {
      const logs = await proef.logs();
      expect([...logs.keys()].toSorted()).toEqual(
        expect.arrayContaining(departmentServices.map((naam) => `${naam}.log`)),
      );
      for (const naam of departmentServices) expect(logs.get(`${naam}.log`)).toContain('"traceId"');
      expect(speurhond.vindt(logs)).toEqual([]);
    });

    it('not in clear in any table of any database but the public register of permits', async () => {
      const eigen = {
        'signal-intake': reis.signaalId,
        'chain-coordination': reis.ketendossierId,
        'care-referral': reis.zorgverwijzingId,
        'brp-registration': reis.inschrijvingId,
        licensing: reis.aanvraagId,
      };
      for (const dienst of departmentServices) {
        const tabellen = new Map(await alsTekst(proef.adminUrl(dienst)));
        // Open data of companies, by law: what stands there is guarded by a spec of its own (vergunningenregister).
        expect([dienst, tabellen.delete('vergunningenregister')]).toEqual([dienst, dienst === 'licensing']);
        expect([dienst, tabellen.get('historie')]).toEqual([dienst, expect.stringContaining(eigen[dienst])]);
        expect([dienst, speurhond.vindt(tabellen)]).toEqual([dienst, []]);
      }
    });

    it('not in what the partner got', () => {
      expect(speurhond.vindt([['berichten', JSON.stringify(reis.gedeeld.berichten)]])).toEqual([]);
    });

    it('not in the timeline or the ledger', () => {
      const { tijdlijn, gedeeld } = reis;
      const plaatsen = [
        ['tijdlijn', JSON.stringify(tijdlijn)],
        ['delingen', JSON.stringify(gedeeld.delingen)],
      ] as const;
      expect(speurhond.vindt(plaatsen)).toEqual([]);
    });

    it('not in any trace', async () => {
      // Stopping sends what waits.
      await proef.system.stop();
      expect(new Set(verzamelaar.spans.map(({ dienst }) => dienst))).toEqual(new Set(departmentServices));
      expect(speurhond.vindt(verzamelaar.ontvangen.map((tekst) => ['spans', tekst] as const))).toEqual([]);
    });
  });
});
