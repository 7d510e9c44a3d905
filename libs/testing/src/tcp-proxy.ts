import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** How a proxy fails: `refuse` drops all connections and refuses new ones; `silence` keeps them open and passes nothing on. */
export type Cut = 'refuse' | 'silence';

export interface TcpProxy {
  host: string;
  port: number;
  /** The URL as seen through the proxy: same credentials and path, other host and port. */
  through(url: string): string;
  /** Takes the connection away. Default `refuse`. */
  cut(how?: Cut): Promise<void>;
  /** Gives it back, on the same port. Connections that were silenced go on where they were. */
  restore(): Promise<void>;
  /** Number of open connections. */
  connections(): number;
  stop(): Promise<void>;
}

/**
 * A proxy on a free port in front of a TCP server, which can be cut without touching the server others use. Not for Kafka: its clients learn
 * the broker's own address from the broker and go around the proxy; use `startOwnKafka`.
 */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let silent = false;
  const server = createServer((client) => {
    const upstream = connect(target);
    const pair: [Socket, Socket] = [client, upstream];
    pairs.add(pair);
    for (const [from, to] of [pair, [upstream, client]] as const) {
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      if (!silent) from.pipe(to);
    }
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const dropAll = () => pairs.forEach((pair) => pair.forEach((socket) => socket.destroy()));
  return {
    host: '127.0.0.1',
    port,
    through: (url) => throughPort(url, port),
    cut: async (how = 'refuse') => {
      if (how === 'refuse') return closeAfter(server, dropAll);
      silent = true;
      for (const [client, upstream] of pairs) for (const socket of [client, upstream]) socket.unpipe().pause();
    },
    restore: async () => {
      for (const [client, upstream] of silent ? pairs : []) {
        client.pipe(upstream);
        upstream.pipe(client);
      }
      silent = false;
      if (!server.listening) await listen(server, port);
    },
    connections: () => pairs.size,
    stop: () => closeAfter(server, dropAll),
  };
}

function throughPort(url: string, port: number): string {
  const proxied = new URL(url);
  proxied.hostname = '127.0.0.1';
  proxied.port = String(port);
  return proxied.toString();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeAfter(server: Server, dropAll: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    dropAll();
  });
}
