import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment } from '../choice.js';
import { probeKafka, until } from '../ready.js';
import { repositoryRoot } from '../repository.js';
import { type KafkaServer } from '../server.js';
import { freePort } from './free-port.js';
import { findJava, type Java } from './java.js';
import { kafkaInstallation, type KafkaInstallation } from './kafka-installation.js';
import { isAlive, markOf, readMark } from './live-process.js';
import { SupervisedProcess } from './supervised-process.js';

const stopTimeoutMs = 15_000;
const heap = ['-Xms64m', '-Xmx320m', '-XX:+UseSerialGC', '-XX:MaxDirectMemorySize=128m', '-XX:+ExitOnOutOfMemoryError', '-Xss512k'];

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

  private constructor(options: KafkaOptions, java: Java, installation: KafkaInstallation, ports: [broker: number, controller: number]) {
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
    return this.#process?.ended === false ? this.#process.pid : undefined;
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
    const filled = Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), template);
    writeFileSync(this.file('server.properties'), filled);
  }

  /** Starts the broker again on the same ports and data. */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    await this.waitForPredecessor();
    const logging = `-Dlog4j2.configurationFile=${join(repositoryRoot(), 'infra', 'kafka', 'log4j2.xml')}`;
    const child = await SupervisedProcess.start({
      command: this.java.program,
      args: [...heap, logging, '-cp', this.installation.classPath, 'kafka.Kafka', this.file('server.properties')],
      cwd: this.options.directory,
      env: { ...this.options.env },
      logFile: this.file('kafka.log'),
      stopSignal: 'SIGTERM',
      stopTimeoutMs,
    });
    this.#process = child;
    writeFileSync(this.file('process.json'), JSON.stringify(markOf(child.pid) ?? null));
    await until(() => probeKafka(this.brokers), 'Kafka', 120_000, () =>
      child.ended ? new Error(`Kafka ended while starting; its log is ${this.file('kafka.log')}.`) : undefined,
    );
  }

  /** Kafka's own lock ends with its process, so a stale lock file does no harm; a broker that is still stopping does. */
  private async waitForPredecessor(): Promise<void> {
    const left = readMark(this.file('process.json'));
    if (!left) return;
    await until(
      async () => {
        if (isAlive(left)) throw new Error(`process ${left.pid} still runs`);
      },
      'The end of an earlier Kafka on the same data',
      stopTimeoutMs + 5_000,
    );
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
