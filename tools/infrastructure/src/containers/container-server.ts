import { type ContainerRuntimeClient as Client } from 'testcontainers';
import { ConfigError } from '../config-error.js';
import { until } from '../ready.js';

type EngineContainer = ReturnType<Client['container']['getById']>;

export interface ContainerOptions {
  image: string;
  containerPort: number;
  hostPort: number;
  environment: Record<string, string>;
  /** What runs instead of the image's own command. */
  command?: string[];
  /** Volume name and where it is seen; without it the data goes with the container. */
  volume?: { source: string; target: string } | undefined;
  /** Resolves when the server serves. */
  probe: () => Promise<void>;
}

/** The host on which containers publish their ports. @throws ConfigError when no engine answers. */
export async function engineHost(): Promise<string> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    return (await getContainerRuntimeClient()).info.containerRuntime.host;
  } catch {
    throw new ConfigError(
      'SCHAKEL_INFRA=containers needs a container engine that answers: start Docker or set DOCKER_HOST.',
    );
  }
}

/** A server in a container with a fixed port on the host, so that its address survives stop and start. */
export class ContainerServer {
  private readonly container: EngineContainer;
  private readonly options: ContainerOptions;

  private constructor(container: EngineContainer, options: ContainerOptions) {
    this.container = container;
    this.options = options;
  }

  static async run(options: ContainerOptions): Promise<ContainerServer> {
    const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
    const { image, containerPort, hostPort, environment, command = [], volume } = options;
    const definition = new GenericContainer(image)
      .withExposedPorts({ container: containerPort, host: hostPort })
      .withEnvironment(environment)
      .withCommand(command)
      .withBindMounts(volume ? [volume] : [])
      .withWaitStrategy(Wait.forListeningPorts())
      .withStartupTimeout(180_000);
    const started = await definition.start();
    const client = await getContainerRuntimeClient();
    const server = new ContainerServer(client.container.getById(started.getId()), options);
    await server.ready();
    return server;
  }

  private ready(): Promise<void> {
    return until(this.options.probe, this.options.image, 120_000);
  }

  private async isRunning(): Promise<boolean> {
    return (await this.container.inspect()).State.Running;
  }

  async start(): Promise<void> {
    if (!(await this.isRunning())) await this.container.start();
    await this.ready();
  }

  async stop(): Promise<void> {
    if (await this.isRunning()) await this.container.stop({ t: 15 });
  }

  async kill(): Promise<void> {
    if (await this.isRunning()) await this.container.kill({ signal: 'SIGKILL' });
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.container.remove({ force: true, v: true });
  }
}
