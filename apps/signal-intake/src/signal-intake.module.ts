import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AccessModule, DecisionLog, TokenVerifier } from '@schakel/access';
import { CommitBatcher, Relay, createKafka, createPublisher } from '@schakel/messaging';
import {
  Database,
  DatabaseModule,
  HealthRegistry,
  KLOK,
  type Klok,
  LOG,
  type Log,
  type ServiceConfig,
  StopOrder,
} from '@schakel/platform';
import { FileMasterKeyProvider, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import { IndicatorcatalogusController } from './indicatorcatalogus/indicatorcatalogus.controller.js';
import { SERVICE, SERVICE_GEGEVENS, type ServiceGegevens } from './service-gegevens.js';
import { SignaalController } from './signaal/signaal.controller.js';
import { SignaalHistorie } from './signaal/signaal.historie.js';
import { SignaalInzage } from './signaal/signaal.inzage.js';
import { signaalpolicy } from './signaal/signaal.policy.js';
import { SignaalRij } from './signaal/signaal.rij.js';
import { SignaalService } from './signaal/signaal.service.js';
import { Signaaltoegang } from './signaal/signaal.toegang.js';

/** The only file that wires: which parts there are, what each is made of, and how they stop. */
@Module({})
export class SignalIntakeModule {
  static with(config: ServiceConfig): DynamicModule {
    return {
      module: SignalIntakeModule,
      imports: [database(config), access(config)],
      controllers: [SignaalController, IndicatorcatalogusController],
      providers: [
        ...privacy(config),
        ...messaging(config),
        gegevens(config),
        Signaaltoegang,
        SignaalService,
        SignaalInzage,
        SignaalHistorie,
      ],
    };
  }
}

function database(config: ServiceConfig): DynamicModule {
  const { SCHAKEL_DATABASE_URL: url, SCHAKEL_DATABASE_POOL: poolSize } = config;
  return DatabaseModule.with({ url, poolSize, entities: [SignaalRij], applicationName: SERVICE.naam });
}

function access(config: ServiceConfig): DynamicModule {
  return AccessModule.forRootAsync({
    inject: [Database, StopOrder, KLOK],
    useFactory: (db: Database, stopOrder: StopOrder, klok: Klok) => {
      const log = new DecisionLog(db.pool);
      stopOrder.register('writes', 'toegangsbeslissingen', () => log.sluit());
      const tokens = new TokenVerifier({
        issuer: config.SCHAKEL_OIDC_ISSUER,
        audience: config.SCHAKEL_OIDC_AUDIENCE,
        klok,
      });
      return { tokens, policies: [signaalpolicy], log, klok };
    },
  });
}

function privacy(config: ServiceConfig): Provider[] {
  return [
    {
      provide: KeyRing,
      inject: [KLOK],
      useFactory: async (klok: Klok) =>
        new KeyRing({ provider: await FileMasterKeyProvider.open(config.SCHAKEL_MASTER_KEY_FILE), klok }),
    },
    { provide: Pseudonimiseerder, useFactory: () => Pseudonimiseerder.open(config.SCHAKEL_PSEUDONYM_KEY_FILE) },
  ];
}

function messaging(config: ServiceConfig): Provider[] {
  return [
    {
      provide: Relay,
      inject: [Database, LOG, HealthRegistry, StopOrder],
      useFactory: ({ pool }: Database, log: Log, health: HealthRegistry, stopOrder: StopOrder) => {
        const kafka = createKafka({ brokers: config.SCHAKEL_KAFKA_BROKERS, clientId: SERVICE.naam, log });
        const relay = new Relay({ pool, kafka, log, topicPrefix: config.SCHAKEL_TOPIC_PREFIX });
        health.register({ naam: 'relay', check: () => relayHealth(relay) });
        stopOrder.register('relay', 'relay', () => relay.stop());
        relay.start();
        return relay;
      },
    },
    {
      provide: CommitBatcher,
      inject: [Database, Relay, StopOrder],
      useFactory: ({ pool }: Database, relay: Relay, stopOrder: StopOrder) => {
        const publisher = createPublisher(config.SCHAKEL_OIN, SERVICE.naam);
        const batcher = new CommitBatcher({ pool, publisher, onCommitted: () => relay.hint() });
        stopOrder.register('writes', 'schrijven', () => batcher.stop());
        return batcher;
      },
    },
  ];
}

/** A broker that is away delays events and nothing else, so it does not take the service out of duty; the age is for the alarm. */
async function relayHealth(relay: Relay) {
  return { gezond: true, details: { oudsteMs: Math.round(await relay.oldestUnsentAgeMs()), verzonden: relay.sent } };
}

function gegevens(config: ServiceConfig): Provider {
  const useValue: ServiceGegevens = { ...SERVICE, publiekeUrl: config.SCHAKEL_PUBLIC_URL };
  return { provide: SERVICE_GEGEVENS, useValue };
}
