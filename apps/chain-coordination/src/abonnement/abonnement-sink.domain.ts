import type { Veldfout } from '@schakel/domain';

/** Names that never belong to an organisation outside (RFC 6761, RFC 6762, RFC 8375, ICANN's private use). */
const EIGEN_NETWERK = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|test|example|invalid|onion)\.?$/;
const MAX_LENGTE = 500;

/**
 * Faults in the form of the address of a webhook; empty when it may be called. No credentials, query or fragment: addresses are logged,
 * and tokens do not belong in them (NL API Design Rules /core/transport/no-sensitive-uris). Where the name leads is judged at every call.
 * @param lokaal true in development and tests: http, addresses without a name and names of the own network are fine then
 */
export function sinkfouten(sink: string, lokaal: boolean): readonly Veldfout[] {
  const fout = (regel: string): readonly Veldfout[] => [{ veld: 'sink', regel }];
  if (sink.length > MAX_LENGTE) return fout(`een adres van hoogstens ${MAX_LENGTE} tekens`);
  const url = URL.canParse(sink) ? new URL(sink) : undefined;
  if (url === undefined) return fout('een volledig https-adres');
  if (url.protocol !== 'https:' && !(lokaal && url.protocol === 'http:'))
    return fout('een adres dat begint met https://');
  if (url.username !== '' || url.password !== '') return fout('een adres zonder gebruikersnaam of wachtwoord');
  if (/[?#]/.test(sink)) return fout('een adres zonder vraagteken of hekje');
  if (!lokaal && !isNaamBuiten(url.hostname))
    return fout('een adres met een domeinnaam die buiten ons netwerk bestaat');
  return [];
}

function isNaamBuiten(hostname: string): boolean {
  const isAdres = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  return !isAdres && hostname.includes('.') && !EIGEN_NETWERK.test(hostname);
}
