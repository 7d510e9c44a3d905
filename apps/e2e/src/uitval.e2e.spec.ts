import { allEvents } from '@schakel/contracts';
import { deliveryLaw, type DeliveryLawOptions } from '@schakel/messaging';
import { departmentServices, nieuwVerhaal, vraagVergunningAan, voltooid } from '@schakel/system';
import { eventually } from '@schakel/testing';
import { Pool } from 'pg';
import { vraagAf } from './proef/databanken.js';
import { leesAlles } from './proef/onderwerpen.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import type { Dienst } from './proef/rechten.data.js';
import { Stroom } from './proef/stroom.js';

/** Between two deaths at least so many signals come in, so that each death falls in the middle of work. */
const TUSSEN_TWEE_DODEN = 3;
const TEGELIJK = 4;
const GEDULD = { timeoutMs: 60_000, intervalMs: 250 } as const;

/** Event types by aggregate, as the catalogue names them: `nl.schakel.<aggregates>.…`. */
const typenVan = (...aggregaten: readonly string[]) =>
  [...allEvents].map(({ type }) => type).filter((type) => aggregaten.includes(type.split('.')[2] ?? ''));

/** Who must have heard what from whom, and where each message leaves exactly one trace. */
const afspraken: readonly (Pick<DeliveryLawOptions, 'types' | 'effects'> & { van: Dienst; naar: Dienst })[] = [
  {
    van: 'signal-intake',
    naar: 'chain-coordination',
    types: typenVan('signalen'),
    effects: { table: 'tijdlijnregel', column: 'event_id' },
  },
  {
    van: 'care-referral',
    naar: 'chain-coordination',
    types: typenVan('zorgverwijzingen'),
    effects: { table: 'tijdlijnregel', column: 'event_id' },
  },
  {
    van: 'brp-registration',
    naar: 'chain-coordination',
    types: typenVan('inschrijvingen'),
    effects: { table: 'tijdlijnregel', column: 'event_id' },
  },
  {
    van: 'licensing',
    naar: 'chain-coordination',
    types: ['nl.schakel.vergunningaanvragen.aanvraag-geraadpleegd.v1'],
    effects: { table: 'tijdlijnregel', column: 'event_id' },
  },
  {
    van: 'chain-coordination',
    naar: 'chain-coordination',
    types: typenVan('ketendossiers', 'actieverzoeken', 'raadplegingen'),
    effects: { table: 'tijdlijnregel', column: 'event_id' },
  },
  { van: 'chain-coordination', naar: 'care-referral', types: ['nl.schakel.actieverzoeken.actieverzoek-verzonden.v1'] },
  {
    van: 'chain-coordination',
    naar: 'brp-registration',
    types: ['nl.schakel.actieverzoeken.actieverzoek-verzonden.v1'],
  },
  { van: 'chain-coordination', naar: 'licensing', types: ['nl.schakel.raadplegingen.raadpleging-gevraagd.v1'] },
];

describe('every service is killed (kill -9) in the middle of a stream of signals', () => {
  let proef: Proefsysteem;
  let stroom: Stroom;
  const pools = new Map<Dienst, Pool>();

  beforeAll(async () => {
    proef = await startProefsysteem();
    for (const dienst of departmentServices) {
      pools.set(dienst, new Pool({ connectionString: proef.adminUrl(dienst), max: 2 }));
    }
    const bedrijven = [nieuwVerhaal(), nieuwVerhaal(), nieuwVerhaal()];
    for (const verhaal of bedrijven) await voltooid(vraagVergunningAan(proef.keten, verhaal));
    stroom = new Stroom(
      proef.keten,
      bedrijven.map(({ bedrijf }) => bedrijf.kvkNummer),
    );
    const stromend = stroom.loop(TEGELIJK);
    try {
      for (const dienst of departmentServices) {
        const begin = stroom.gemeld;
        const genoeg = () => stroom.gemeld >= begin + TUSSEN_TWEE_DODEN;
        await Promise.race([eventually(genoeg, `signals before ${dienst} dies`, GEDULD), stromend]);
        await proef.system.restart(dienst, 'SIGKILL');
      }
    } finally {
      stroom.houdOp();
    }
    await stromend;
  }, 240_000);

  afterAll(async () => {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
    await proef?.stop();
  });

  const pool = (dienst: Dienst) => {
    const gevonden = pools.get(dienst);
    if (gevonden === undefined) throw new Error(`no pool of ${dienst}`);
    return gevonden;
  };

  const ids = (welke: Exclude<keyof (typeof stroom.aangenomen)[number], never>) =>
    stroom.aangenomen.map((een) => een[welke]).toSorted();

  /** One column of one table, sorted. */
  const kolom = async (dienst: Dienst, tabel: string, naam: string) =>
    (await vraagAf<{ waarde: string }>(proef.adminUrl(dienst), `select ${naam}::text as waarde from ${tabel}`))
      .map(({ waarde }) => waarde)
      .toSorted();

  it('keeps the law of delivery between every two services: accepted ⊆ committed = effects, none twice, no gaps', async () => {
    for (const { van, naar, ...rest } of afspraken) {
      const [producer, consumer] = [pool(van), pool(naar)];
      const vraag = { producer, consumer, consumerName: naar, gemeenten: ['0363'], ...rest };
      const bericht = await eventually(
        async () => {
          const wet = await deliveryLaw(vraag);
          expect(wet).toMatchObject({ missing: [], unsent: 0 });
          return wet;
        },
        `all of ${van} to have reached ${naar}`,
        GEDULD,
      );
      expect([van, naar, bericht]).toEqual([van, naar, expect.objectContaining({ holds: true, parked: 0 })]);
      expect(bericht.committed).toBeGreaterThan(0);
    }
  });

  it('has done every accepted command exactly once', async () => {
    expect(stroom.aangenomen.length).toBeGreaterThanOrEqual(departmentServices.length * TUSSEN_TWEE_DODEN);
    await expect(kolom('signal-intake', 'signaal', 'id')).resolves.toEqual(ids('signaalId'));
    const versies = await kolom('signal-intake', 'signaal', 'versie');
    expect(new Set(versies)).toEqual(new Set(['4']));
    await expect(kolom('chain-coordination', 'ketendossier', 'id')).resolves.toEqual(ids('ketendossierId'));
    await expect(kolom('chain-coordination', 'ketendossier', 'signaal_id')).resolves.toEqual(ids('signaalId'));
    const verzoeken = [...ids('zorgverzoekId'), ...ids('inschrijvingsverzoekId')].toSorted();
    await expect(kolom('chain-coordination', 'actieverzoek', 'id')).resolves.toEqual(verzoeken);
    await expect(kolom('chain-coordination', 'raadpleging', 'id')).resolves.toEqual(ids('raadplegingId'));
  });

  it('has led each request to one case in the department that it was sent to', async () => {
    await expect(kolom('care-referral', 'zorgverwijzing', 'actieverzoek_id')).resolves.toEqual(ids('zorgverzoekId'));
    const inschrijvingen = kolom('brp-registration', 'inschrijving', 'actieverzoek_id');
    await expect(inschrijvingen).resolves.toEqual(ids('inschrijvingsverzoekId'));
  });

  it('has answered every consultation, and told every department’s progress back', async () => {
    const open = () =>
      vraagAf<{ n: number }>(
        proef.adminUrl('chain-coordination'),
        `select (select count(*) from raadpleging where status <> 'beantwoord')::int
              + (select count(*) from actieverzoek where status <> 'opgepakt')::int as n`,
      );
    await eventually(
      async () => (await open())[0]?.n === 0,
      'every consultation answered, every request taken up',
      GEDULD,
    );
  });

  it('has sent the events of an aggregate in order, whatever was sent again', async () => {
    const gezien = new Map<string, number>();
    for (const { event } of await leesAlles(proef.brokers, proef.system.topicPrefix)) {
      const laatste = gezien.get(event.subject) ?? 0;
      const nummer = Number(event.sequence);
      if (nummer > laatste + 1) throw new Error(`${event.type} ${event.sequence} of ${event.subject} came too early`);
      gezien.set(event.subject, Math.max(laatste, nummer));
    }
    expect(gezien.size).toBeGreaterThan(stroom.aangenomen.length * 5);
  });

  it('has parked nothing', async () => {
    for (const dienst of departmentServices) {
      await expect(kolom(dienst, 'parked_message', 'reason')).resolves.toEqual([]);
    }
  });
});
