import {
  Global,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type OnApplicationBootstrap,
  type Provider,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule, DecisionLog, TokenVerifier, type AnyPolicy } from '@schakel/access';
import {
  CommitBatcher,
  createKafka,
  createPublisher,
  oldestUnsentAgeMs,
  RelayThread,
  SchakelKafkaServer,
} from '@schakel/messaging';
import {
  connectionSettings,
  Database,
  DatabaseModule,
  HealthRegistry,
  keyRequestHashes,
  KLOK,
  LOG,
  StopOrder,
  type DatabaseOptions,
  type HealthResult,
  type Klok,
  type Log,
  type ServiceConfig,
} from '@schakel/platform';
import { FileMasterKeyProvider, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import { Opruimer } from './opruiming/opruimer.js';
import { SERVICE_GEGEVENS, type ServiceGegevens } from './service-gegevens.js';
import { Tijdbewaker } from './tijdbewaking/tijdbewaker.js';
import { Toegangspoort } from './toegangspoort.js';
import { Dossierinzage } from './uitvoering/dossierinzage.js';
import { Uitvoering } from './uitvoering/uitvoering.js';
import { Weigeringspoor } from './weigeringspoor.js';

/** What a service tells about itself to be wired. */
export interface DienstOpties {
  readonly config: ServiceConfig;
  readonly naam: ServiceGegevens['naam'];
  readonly versie: string;
  readonly entities: NonNullable<DatabaseOptions['entities']>;
  /** All policies of the service: together they say which actions exist. */
  readonly policies: readonly AnyPolicy[];
  /** False for a service that listens to no other; default true. */
  readonly consumeert?: boolean;
}

/**
 * Everything between a service's rules and the outside world that is the same in every service: database, keys, pseudonyms, access
 * and its decision log, group commit, relay, consumer transport, health and the order of stopping. Import it once in the module
 * that wires the service; its providers are there in every module.
 */
@Global()
@Module({})
export class DienstModule {
  static with(opties: DienstOpties): DynamicModule {
    const { config, naam, versie, entities } = opties;
    const { SCHAKEL_DATABASE_URL: url, SCHAKEL_DATABASE_POOL: poolSize } = config;
    const gegevens: ServiceGegevens = { naam, versie, publiekeUrl: config.SCHAKEL_PUBLIC_URL };
    const providers: Provider[] = [
      { provide: SERVICE_GEGEVENS, useValue: gegevens },
      ...privacy(opties),
      decisionLog,
      relay(opties),
      batcher(opties),
      consumer(opties),
      Toegangspoort,
      Uitvoering,
      Dossierinzage,
      Tijdbewaker,
      Opruimer,
      rondenstart(opties),
    ];
    return {
      module: DienstModule,
      imports: [DatabaseModule.with({ url, poolSize, entities, applicationName: naam }), access(opties)],
      providers: [...providers, { provide: APP_INTERCEPTOR, useClass: Weigeringspoor }],
      exports: providers,
    };
  }
}

function access({ config, policies }: DienstOpties): DynamicModule {
  return AccessModule.forRootAsync({
    inject: [DecisionLog, KLOK],
    useFactory: (log: DecisionLog, klok: Klok) => {
      const issuer = { issuer: config.SCHAKEL_OIDC_ISSUER, audience: config.SCHAKEL_OIDC_AUDIENCE };
      return { tokens: new TokenVerifier({ ...issuer, klok }), policies, log, klok };
    },
  });
}

const decisionLog: FactoryProvider<DecisionLog> = {
  provide: DecisionLog,
  inject: [Database, StopOrder],
  useFactory: ({ pool }: Database, stopOrder: StopOrder) => {
    const log = new DecisionLog(pool);
    stopOrder.register('writes', 'toegangsbeslissingen', () => log.sluit());
    return log;
  },
};

function privacy({ config, naam }: DienstOpties): Provider[] {
  return [
    {
      provide: KeyRing,
      inject: [KLOK],
      useFactory: async (klok: Klok) =>
        new KeyRing({ provider: await FileMasterKeyProvider.open(config.SCHAKEL_MASTER_KEY_FILE), klok }),
    },
    {
      provide: Pseudonimiseerder,
      useFactory: async () => {
        const pseudoniemen = await Pseudonimiseerder.open(config.SCHAKEL_PSEUDONYM_KEY_FILE);
        // A domain per service, because services share the root. After a rotation a repeat of a request from before it gets 409, not a copy.
        keyRequestHashes((text) => pseudoniemen.pseudoniem(`verzoek/${naam}`, text));
        return pseudoniemen;
      },
    },
  ];
}

function relay({ config, naam }: DienstOpties): FactoryProvider<RelayThread> {
  return {
    provide: RelayThread,
    inject: [Database, LOG, HealthRegistry, StopOrder],
    useFactory: (database: Database, log: Log, health: HealthRegistry, stopOrder: StopOrder) => {
      const made = new RelayThread({
        database: connectionSettings({ url: config.SCHAKEL_DATABASE_URL, applicationName: `${naam} relay` }),
        brokers: config.SCHAKEL_KAFKA_BROKERS,
        clientId: naam,
        topicPrefix: config.SCHAKEL_TOPIC_PREFIX,
        log,
        onFatal: (reason) => endProcess(log, reason, 'de relay kan niet verder: het proces stopt'),
      });
      health.register({ naam: 'relay', check: () => relayHealth(database, made) });
      stopOrder.register('relay', 'relay', () => made.stop());
      return made;
    },
  };
}

/**
 * Tells how far the relay is behind and never takes the service out of duty for it: a report must be accepted while the broker is away,
 * that is what the outbox is for. Who watches judges the age.
 */
async function relayHealth({ pool }: Database, made: RelayThread): Promise<HealthResult> {
  const oudsteMs = Math.round(await oldestUnsentAgeMs(pool));
  return { gezond: true, details: { oudsteOnverzondenMs: oudsteMs, verzonden: made.sent } };
}

/** A commit that published nothing leaves the relay asleep: most of what a consumer does is for itself. */
function wek(sender: RelayThread): (published: boolean) => void {
  return (published) => {
    if (published) sender.hint();
  };
}

function batcher({ config, naam }: DienstOpties): FactoryProvider<CommitBatcher> {
  return {
    provide: CommitBatcher,
    inject: [Database, RelayThread, StopOrder],
    useFactory: ({ pool }: Database, sender: RelayThread, stopOrder: StopOrder) => {
      const publisher = createPublisher(config.SCHAKEL_OIN, naam);
      const made = new CommitBatcher({ pool, publisher, onCommitted: wek(sender) });
      stopOrder.register('writes', 'schrijven', () => made.stop());
      return made;
    },
  };
}

/** Starts the rounds when the application is there; 0 leaves them to whoever calls `ronde`. */
class Rondenstart implements OnApplicationBootstrap {
  constructor(
    private readonly bewaker: Tijdbewaker,
    private readonly opruimer: Opruimer,
    private readonly seconden: number,
  ) {}

  onApplicationBootstrap(): void {
    if (this.seconden === 0) return;
    this.bewaker.start(this.seconden * 1_000);
    this.opruimer.start();
  }
}

function rondenstart({ config }: DienstOpties): FactoryProvider<Rondenstart> {
  return {
    provide: Rondenstart,
    inject: [Tijdbewaker, Opruimer],
    useFactory: (bewaker: Tijdbewaker, opruimer: Opruimer) =>
      new Rondenstart(bewaker, opruimer, config.SCHAKEL_TIJDBEWAKING_SECONDEN),
  };
}

function consumer({ config, naam, consumeert = true }: DienstOpties): FactoryProvider<SchakelKafkaServer> {
  return {
    provide: SchakelKafkaServer,
    inject: [Database, RelayThread, LOG, KLOK, HealthRegistry, StopOrder],
    useFactory: (
      { pool }: Database,
      sender: RelayThread,
      log: Log,
      now: Klok,
      health: HealthRegistry,
      stopOrder: StopOrder,
    ) => {
      const kafka = createKafka({ brokers: config.SCHAKEL_KAFKA_BROKERS, clientId: naam, log });
      const server = new SchakelKafkaServer({
        kafka,
        pool,
        log,
        now,
        consumer: naam,
        topicPrefix: config.SCHAKEL_TOPIC_PREFIX,
        publisher: createPublisher(config.SCHAKEL_OIN, naam),
        onCommitted: wek(sender),
        onFatal: (reason) => endProcess(log, reason, 'de consumer kan niet verder: het proces stopt'),
      });
      stopOrder.register('consumers', 'consumers', () => server.close());
      if (consumeert) health.register({ naam: 'consumers', check: () => consumerHealth(server) });
      return server;
    },
  };
}

/** Tells whether the service consumes and how far it is behind; requests are answered all the same while the broker is away. */
function consumerHealth({ health: { joined, waiting, lag } }: SchakelKafkaServer): HealthResult {
  return { gezond: true, details: { aangesloten: joined, wachtend: waiting, achterstand: lag ?? null } };
}

/** The supervisor (container, system) starts the process anew; another instance takes its partitions. */
function endProcess(log: Log, reason: Error, text: string): void {
  log.fatal({ reden: reason.message }, text);
  process.exit(1);
}
