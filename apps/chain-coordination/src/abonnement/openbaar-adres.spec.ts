import { magNaarAdres } from './openbaar-adres.js';

const openbaar = [
  '93.184.216.34',
  '1.1.1.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '100.63.0.1',
  '100.128.0.1',
  '2a00:1450:400e::1',
  '2606:4700::1111',
];
const eigen = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '::1',
  'fd00::1',
];
const nooit = [
  '0.0.0.0',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '::ffff:169.254.169.254',
  '::ffff:93.184.216.34',
  '64:ff9b::a00:1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  '3fff::1',
  'localhost',
  '127.1',
  '',
];

describe('an address that a webhook may be called at', () => {
  it.each(openbaar)('%s: always', (adres) =>
    expect([magNaarAdres(adres, false), magNaarAdres(adres, true)]).toEqual([true, true]),
  );
  it.each(eigen)('%s: in development only', (adres) =>
    expect([magNaarAdres(adres, false), magNaarAdres(adres, true)]).toEqual([false, true]),
  );
  it.each(nooit)('%s: never', (adres) =>
    expect([magNaarAdres(adres, false), magNaarAdres(adres, true)]).toEqual([false, false]),
  );
});
