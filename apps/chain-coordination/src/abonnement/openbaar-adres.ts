import { BlockList, isIP } from 'node:net';

/** IPv4 that is not of the open internet (IANA special-purpose registry, RFC 6890). */
const nietOpenbaar4 = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  nietOpenbaar4.addSubnet(net, prefix, 'ipv4');
}

/** Global unicast of IPv6, and inside it what is special: Teredo and other protocols, documentation, 6to4. All else is not open. */
const unicast6 = new BlockList();
unicast6.addSubnet('2000::', 3, 'ipv6');
const bijzonder6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  bijzonder6.addSubnet(net, prefix, 'ipv6');
}

/** This machine and private networks: fine in development and tests. */
const lokaleAdressen = new BlockList();
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  lokaleAdressen.addSubnet(net, prefix, 'ipv4');
}
lokaleAdressen.addAddress('::1', 'ipv6');
lokaleAdressen.addSubnet('fd00::', 8, 'ipv6');

/**
 * Whether a webhook may be called at this address: one of the open internet. Anything that is not certainly that is refused, so that
 * nobody can let us knock on doors inside our own network (server-side request forgery).
 * @param adres IPv4 or IPv6 in text; a name is never an address
 * @param lokaal true in development and tests: this machine and private networks are fine too, but never link-local (metadata services)
 */
export function magNaarAdres(adres: string, lokaal: boolean): boolean {
  const versie = isIP(adres);
  if (versie === 0) return false;
  const familie = versie === 4 ? 'ipv4' : 'ipv6';
  if (lokaal && lokaleAdressen.check(adres, familie)) return true;
  return versie === 4
    ? !nietOpenbaar4.check(adres, 'ipv4')
    : unicast6.check(adres, 'ipv6') && !bijzonder6.check(adres, 'ipv6');
}
