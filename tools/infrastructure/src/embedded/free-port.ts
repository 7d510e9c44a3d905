import { createSocket } from 'node:dgram';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Ports of this process, by number. */
const claimed = new Set<number>();

/** Whether a server may listen on `port` now, on the loopback address and on all addresses. */
export async function isFree(port: number): Promise<boolean> {
  return (await mayListen(port, '127.0.0.1')) && mayListen(port, '0.0.0.0');
}

/**
 * A free port below the range from which systems draw outgoing connections (32768 and up), so that it is still free when a
 * stopped server comes back. `preferred` is taken when it is free.
 *
 * The port stays this process's own until it ends, also while nothing listens on it: no other process is given it here, so
 * systems that start or restart side by side never take each other's ports. @throws Error when no port is left
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred)) && (claimed.has(preferred) || (await claim(preferred))))
    return preferred;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(15_000, 32_000);
    if ((await isFree(port)) && (await claim(port))) return port;
  }
  throw new Error('No free port found between 15000 and 32000.');
}

function mayListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Claims the port for as long as this process lives: it holds the UDP port of the same number, which nothing here speaks on
 * and which the kernel gives to one process only and takes back when that ends, however it ends.
 */
function claim(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4').unref();
    socket.once('error', () => {
      socket.close();
      resolve(false);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      claimed.add(port);
      resolve(true);
    });
  });
}
