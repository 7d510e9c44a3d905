import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment } from '../choice.js';
import { probeKafka } from '../ready.js';
import { repositoryRoot } from '../repository.js';
import { type SupervisedProcess } from '../supervised-process.js';
import { type KafkaServer } from '../server.js';
import { freePort } from './free-port.js';
import { findJava, type Java } from './java.js';
import { kafkaInstallation, type KafkaInstallation } from './kafka-installation.js';
import { startServerProcess } from './server-process.js';

const heap = [
  '-Xms192m',
  '-Xmx320m',
  // Nearly all it makes is short-lived: a third of the pauses of the young generation that the default would make.
  '-Xmn96m',
  '-XX:+UseSerialGC',
  // The optimising compiler costs more than it brings to a broker that runs for minutes and shares its cores with everything else.
  '-XX:TieredStopAtLevel=1',
  '-XX:MaxDirectMemorySize=128m',
  '-XX:+ExitOnOutOfMemoryError',
  '-Xss512k',
];

export interface KafkaOptions {
  /** Folder of this broker's own; made when absent, warm when it was used before. */
  directory: string;
  env: Environment;
  preferredPort?: number | undefined;
  preferredControllerPort?: number | undefined;
}

/** A single-node Apache Kafka 4 (KRaft) that runs as a child of this process. */
export class EmbeddedKafka implements KafkaServer {
  readonly port: number;
  readonly controllerPort: number;
  private readonly options: KafkaOptions;
  private readonly java: Java;
  private readonly installation: KafkaInstallation;
  #process: SupervisedProcess | undefined;

  private constructor(
    options: KafkaOptions,
    java: Java,
    installation: KafkaInstallation,
    ports: [broker: number, controller: number],
  ) {
    this.options = options;
    this.java = java;
    this.installation = installation;
    [this.port, this.controllerPort] = ports;
  }

  /** Fetches the broker and formats its storage when needed, and starts it. */
  static async create(options: KafkaOptions): Promise<EmbeddedKafka> {
    const java = await findJava(options.env);
    const installation = await kafkaInstallation(options.env, java);
    const { preferredPort, preferredControllerPort } = options;
    const ports: [number, number] = [await freePort(preferredPort), await freePort(preferredControllerPort)];
    const broker = new EmbeddedKafka(options, java, installation, ports);
    broker.prepare();
    await broker.start();
    return broker;
  }

  get brokers(): string[] {
    return [`127.0.0.1:${this.port}`];
  }

  /** Process number of the broker while it runs. */
  get pid(): number | undefined {
    return this.#process?.ending ? undefined : this.#process?.pid;
  }

  private file(name: string): string {
    return join(this.options.directory, name);
  }

  private prepare(): void {
    mkdirSync(this.options.directory, { recursive: true });
    if (!existsSync(this.file('initialised'))) {
      rmSync(this.file('data'), { recursive: true, force: true });
      cpSync(this.installation.formatted, this.file('data'), { recursive: true });
      writeFileSync(this.file('initialised'), '');
    }
    const template = readFileSync(join(repositoryRoot(), 'infra', 'kafka', 'server.properties'), 'utf8');
    const values = { data: this.file('data'), port: String(this.port), controllerPort: String(this.controllerPort) };
    const filled = Object.entries(values).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
      template,
    );
    writeFileSync(this.file('server.properties'), filled);
  }

  /** Starts the broker again on the same ports and data. */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    const logging = `-Dlog4j2.configurationFile=${join(repositoryRoot(), 'infra', 'kafka', 'log4j2.xml')}`;
    this.#process = await startServerProcess({
      name: 'Kafka',
      directory: this.options.directory,
      logFile: this.file('kafka.log'),
      startTimeoutMs: 120_000,
      probe: () => probeKafka(this.brokers),
      command: {
        command: this.java.program,
        args: [...heap, logging, '-cp', this.installation.classPath, 'kafka.Kafka', this.file('server.properties')],
        env: { ...this.options.env },
        stopSignal: 'SIGTERM',
        stopTimeoutMs: 15_000,
      },
    });
  }

  /** Stops the broker in order. */
  async stop(): Promise<void> {
    await this.#process?.stop();
  }

  /** Ends the broker as kill -9 does. */
  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  async dispose(): Promise<void> {
    await this.stop();
  }
}
