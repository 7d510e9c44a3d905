import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { eventually } from './eventually.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';

/** Connects and remembers what came back; `closed` tells whether the other side has gone. */
function client(port: number) {
  const socket = connect({ host: '127.0.0.1', port });
  const seen = { text: '', closed: false, error: '' };
  socket.on('data', (data) => (seen.text += data.toString()));
  socket.on('error', (error) => (seen.error = error.message));
  socket.on('close', () => (seen.closed = true));
  return { socket, seen };
}

describe('a TCP proxy', () => {
  let echo: Server;
  let proxy: TcpProxy;
  const sockets: Socket[] = [];
  const open = () => {
    const made = client(proxy.port);
    sockets.push(made.socket);
    return made;
  };

  beforeEach(async () => {
    echo = createServer((socket) => void socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = await startTcpProxy({ host: '127.0.0.1', port: (echo.address() as AddressInfo).port });
  });
  afterEach(async () => {
    sockets.splice(0).forEach((socket) => socket.destroy());
    await proxy.stop();
    await new Promise((resolve) => echo.close(resolve));
  });

  it('passes on what is sent, both ways', async () => {
    const { socket, seen } = open();
    socket.write('hallo');
    await eventually(() => seen.text === 'hallo', 'the echo');
    expect(proxy.connections()).toBe(1);
  });

  it('drops and refuses when cut, and serves again on the same port', async () => {
    const { socket, seen } = open();
    socket.write('een');
    await eventually(() => seen.text === 'een', 'the first echo');
    await proxy.cut();
    await eventually(() => seen.closed, 'the connection is dropped');
    const refused = open();
    await eventually(() => refused.seen.error.includes('ECONNREFUSED'), 'a new connection is refused');
    await proxy.restore();
    const again = open();
    again.socket.write('twee');
    await eventually(() => again.seen.text === 'twee', 'the echo after restoring');
  });

  it('passes nothing on while silent, and loses nothing', async () => {
    const early = open();
    early.socket.write('een');
    await eventually(() => early.seen.text === 'een', 'the first echo');
    await proxy.cut('silence');
    const late = open();
    early.socket.write(' twee');
    late.socket.write('drie');
    await eventually(() => proxy.connections() === 2, 'the late connection is accepted');
    expect([early.seen, late.seen]).toMatchObject([
      { text: 'een', closed: false },
      { text: '', closed: false },
    ]);
    await proxy.restore();
    await eventually(() => early.seen.text === 'een twee' && late.seen.text === 'drie', 'both echoes');
  });

  it('rewrites a URL', () => {
    expect(proxy.through('postgresql://u:p@db.example:5432/x')).toBe(`postgresql://u:p@127.0.0.1:${proxy.port}/x`);
  });
});
