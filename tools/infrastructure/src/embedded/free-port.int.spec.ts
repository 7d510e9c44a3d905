import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port.js';

const built = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'embedded', 'free-port.js')).href;

/** Another process that asks for a port, says which, and lives until its input is closed. Nothing listens on the port. */
async function anotherProcess(): Promise<{ port: number; end(): Promise<void> }> {
  const script = `process.stdin.resume().on('end', () => process.exit());
                  console.log(await (await import(${JSON.stringify(built)})).freePort());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (data) => resolve(Number(data))));
  return {
    port,
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}

function listen(host: string): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => resolve(server));
  });
}

describe('a free port', () => {
  it('is not given to a second process while the first lives, though nothing listens on it yet', async () => {
    const other = await anotherProcess();
    expect(await freePort(other.port)).not.toBe(other.port);
    await other.end();
    expect(await freePort(other.port)).toBe(other.port);
  });

  it('is given again to the process that has it, for a server that comes back', async () => {
    const port = await freePort();
    expect(await freePort(port)).toBe(port);
  });

  it.each(['127.0.0.1', '0.0.0.0'])('is not one that something listens on at %s', async (host) => {
    const server = await listen(host);
    const { port } = server.address() as { port: number };
    expect(await freePort(port)).not.toBe(port);
    await new Promise((resolve) => server.close(resolve));
  });
});
