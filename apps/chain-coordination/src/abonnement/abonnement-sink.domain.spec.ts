import { sinkfouten } from './abonnement-sink.domain.js';

const mag = (sink: string, lokaal = false) => sinkfouten(sink, lokaal).length === 0;

describe('the address of a webhook', () => {
  it.each(['https://keten.voorbeeld.nl/webhook', 'https://keten.voorbeeld.nl:8443/a/b', 'https://xn--bcher-kva.nl/'])(
    'may be %s',
    (sink) => expect(mag(sink)).toBe(true),
  );

  it.each([
    ['no address', 'webhook'],
    ['nothing', ''],
    ['another scheme', 'ftp://keten.voorbeeld.nl/'],
    ['a file', 'file:///etc/passwd'],
    ['plain http', 'http://keten.voorbeeld.nl/'],
    ['a user', 'https://ik@keten.voorbeeld.nl/'],
    ['a password', 'https://ik:geheim@keten.voorbeeld.nl/'],
    ['a query', 'https://keten.voorbeeld.nl/?token=x'],
    ['an empty query', 'https://keten.voorbeeld.nl/?'],
    ['a fragment', 'https://keten.voorbeeld.nl/#x'],
    ['this machine', 'https://localhost/'],
    ['this machine, fully written', 'https://localhost./'],
    ['a name without a domain', 'https://intranet/'],
    ['a name of the own network', 'https://db.internal/'],
    ['an IPv4 address', 'https://93.184.216.34/'],
    ['loopback', 'https://127.0.0.1/'],
    ['loopback in hexadecimal', 'https://0x7f000001/'],
    ['loopback as one number', 'https://2130706433/'],
    ['loopback in short', 'https://127.1/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 with an IPv4 inside', 'https://[::ffff:10.0.0.1]/'],
    ['too long', `https://keten.voorbeeld.nl/${'a'.repeat(500)}`],
  ])('is refused when it is or has %s', (_wat, sink) => expect(mag(sink)).toBe(false));

  it.each(['http://127.0.0.1:4123/partner/webhook', 'http://localhost:4123/x', 'https://10.1.2.3/x'])(
    'may be %s in development',
    (sink) => expect([mag(sink, true), mag(sink)]).toEqual([true, false]),
  );

  it.each(['ftp://127.0.0.1/', 'http://ik@127.0.0.1/', 'http://127.0.0.1/?x'])('may not be %s, not even then', (sink) =>
    expect(mag(sink, true)).toBe(false),
  );
});
