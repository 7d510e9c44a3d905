import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Environment } from '../choice.js';

/**
 * Whether a container engine answers. Looks first whether there is anything to ask (a variable, a socket, a settings file), because loading the
 * client costs more than looking.
 */
export async function engineAnswers(env: Environment): Promise<boolean> {
  const sockets = [
    '/var/run/docker.sock',
    join(homedir(), '.docker', 'run', 'docker.sock'),
    join(homedir(), '.testcontainers.properties'),
  ];
  const rootless = env.XDG_RUNTIME_DIR
    ? [join(env.XDG_RUNTIME_DIR, 'docker.sock'), join(env.XDG_RUNTIME_DIR, '.docker', 'run', 'docker.sock')]
    : [];
  const anythingToAsk =
    Boolean(env.DOCKER_HOST ?? env.TESTCONTAINERS_HOST_OVERRIDE) ||
    [...sockets, ...rootless].some((path) => existsSync(path));
  if (!anythingToAsk) return false;
  const { getContainerRuntimeClient } = await import('testcontainers');
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}
