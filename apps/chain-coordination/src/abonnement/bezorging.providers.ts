import type { FactoryProvider, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { Database, HealthRegistry, KLOK, LOG, Ondertekenaar, StopOrder, type Klok, type Log } from '@schakel/platform';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '@schakel/service';
import { webhookregels, WEBHOOKREGELS, type Abonnementconfig, type Webhookregels } from './abonnement.config.js';
import { AbonnementService } from './abonnement.service.js';
import { Bezorger } from './bezorger.js';
import { Bezorglus } from './bezorglus.js';
import { alsVerspreider } from './invoegen.js';
import { Opruimer } from './opruimer.js';
import { Postbode } from './postbode.js';
import { Verspreider } from './verspreider.js';
import { Webhook } from './webhook.js';

/** A loop that says nothing for longer than this is not well. */
const STIL_MS = 60_000;

/** Starts the loop when the application is there, and stops it before the writers stop. */
class Bezorgstart implements OnApplicationBootstrap {
  constructor(
    private readonly lus: Bezorglus,
    private readonly regels: Webhookregels,
  ) {}

  onApplicationBootstrap(): void {
    if (this.regels.bezorgen) this.lus.start();
  }
}

/** Everything between consumed events and the webhooks of partners. @throws ConfigError */
export function bezorgingProviders(config: Abonnementconfig): Provider[] {
  return [
    { provide: WEBHOOKREGELS, useValue: webhookregels(config) },
    {
      provide: Ondertekenaar,
      useFactory: () => Ondertekenaar.open(config.SCHAKEL_WEBHOOK_KEY_FILE, 'SCHAKEL_WEBHOOK_KEY_FILE'),
    },
    webhook,
    { provide: Verspreider, inject: [Database], useFactory: (database: Database) => new Verspreider(database) },
    { provide: Opruimer, inject: [Database], useFactory: (database: Database) => new Opruimer(database) },
    bezorger,
    lus,
    {
      provide: Bezorgstart,
      inject: [Bezorglus, WEBHOOKREGELS],
      useFactory: (loop: Bezorglus, regels: Webhookregels) => new Bezorgstart(loop, regels),
    },
  ];
}

const webhook: FactoryProvider<Webhook> = {
  provide: Webhook,
  inject: [WEBHOOKREGELS, Ondertekenaar, SERVICE_GEGEVENS],
  useFactory: ({ lokaal }: Webhookregels, ondertekenaar: Ondertekenaar, { publiekeUrl }: ServiceGegevens) =>
    new Webhook(new Postbode({ lokaal }), ondertekenaar, new URL(publiekeUrl).host),
};

const bezorger: FactoryProvider<Bezorger> = {
  provide: Bezorger,
  inject: [Database, Webhook, AbonnementService, SERVICE_GEGEVENS, LOG],
  useFactory: (
    database: Database,
    naar: Webhook,
    abonnementen: AbonnementService,
    gegevens: ServiceGegevens,
    log: Log,
  ) => {
    const meldVerdwenen = (id: string): Promise<void> => abonnementen.meldVerdwenen(id);
    return new Bezorger({ database, webhook: naar, meldVerdwenen, gegevens, log });
  },
};

const lus: FactoryProvider<Bezorglus> = {
  provide: Bezorglus,
  inject: [Verspreider, Bezorger, Opruimer, Ondertekenaar, KLOK, LOG, StopOrder, HealthRegistry, Database],
  useFactory: (
    verspreider: Verspreider,
    met: Bezorger,
    opruimer: Opruimer,
    ondertekenaar: Ondertekenaar,
    klok: Klok,
    log: Log,
    stopOrder: StopOrder,
    health: HealthRegistry,
    database: Database,
  ) => {
    const loop = new Bezorglus({ verspreider, bezorger: met, opruimer, ondertekenaar, klok, log });
    stopOrder.register('jobs', 'bezorging', () => loop.stop());
    health.register({
      naam: 'bezorging',
      check: async () => ({
        gezond: loop.stilMs < STIL_MS,
        details: { bezig: loop.bezig, stilMs: loop.stilMs, vast: await telVast(database) },
      }),
    });
    return loop;
  },
};

/** Lines that wait for a decision: not unhealthy, but nothing to overlook. */
function telVast(database: Database): Promise<number> {
  return database.read([], async (client) => {
    await alsVerspreider(client);
    const { rows } = await client.query<{ aantal: number }>(
      'select count(*)::int as aantal from bezorglijn where vast',
    );
    return rows[0]?.aantal ?? 0;
  });
}
