import type { LookupAddress } from 'node:dns';
import { eventually } from '@schakel/testing';
import { startOntvanger, type EigenzinnigeOntvanger } from './fixtures/eigenzinnige-ontvanger.js';
import { Postbode, type Naamzoeker } from './postbode.js';

let ontvanger: EigenzinnigeOntvanger;
beforeEach(async () => {
  ontvanger = await startOntvanger();
});
afterEach(() => ontvanger.stop());

/** A resolver that answers from a list: what a name server could be made to say. */
const naam =
  (...adressen: readonly string[]): Naamzoeker =>
  (_naam, _options, klaar) =>
    klaar(
      null,
      adressen.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
const bel = (sink: string, opties: Partial<ConstructorParameters<typeof Postbode>[0]> = {}) =>
  new Postbode({ lokaal: true, timeoutMs: 5_000, ...opties }).stuur({
    methode: 'POST',
    sink,
    headers: { a: 'b' },
    inhoud: '{"é":1}',
  });
const poort = () => new URL(ontvanger.sink).port;

describe('a call', () => {
  it('sends method, headers and bytes, and gives status and headers', async () => {
    ontvanger.antwoord = () => ({ status: 202, headers: { 'retry-after': '7' }, inhoud: 'ok' });
    expect(await bel(ontvanger.sink)).toMatchObject({
      soort: 'antwoord',
      status: 202,
      headers: { 'retry-after': '7' },
    });
    expect(ontvanger.aanroepen[0]).toMatchObject({ methode: 'POST', pad: '/webhook', inhoud: '{"é":1}' });
    expect(ontvanger.aanroepen[0]?.headers).toMatchObject({ a: 'b', 'content-length': '8', connection: 'close' });
  });

  it('hangs up on a long answer', async () => {
    ontvanger.antwoord = () => ({ status: 200, inhoud: 'x'.repeat(50_000_000) });
    expect(await bel(ontvanger.sink)).toMatchObject({ soort: 'antwoord', status: 200 });
  });

  it('does not wait longer than its time', async () => {
    let vrij = (): void => undefined;
    ontvanger.antwoord = () => new Promise((resolve) => (vrij = () => resolve({ status: 204 })));
    expect(await bel(ontvanger.sink, { timeoutMs: 200 })).toEqual({ soort: 'te-laat' });
    vrij();
    await eventually(() => ontvanger.aanroepen.length === 1, 'it was called');
  });

  it('counts the time of the name lookup', async () => {
    expect(await bel('http://keten.voorbeeld.nl/', { timeoutMs: 200, zoekNaam: () => undefined })).toEqual({
      soort: 'te-laat',
    });
  });

  it.each([
    ['nobody listens', 'http://127.0.0.1:9/'],
    ['the name does not exist', 'https://bestaat-niet.invalid/'],
  ])('says so when %s', async (_wat, sink) => expect(await bel(sink)).toEqual({ soort: 'onbereikbaar' }));

  it('needs a certificate that fits', async () =>
    expect(await bel(ontvanger.sink.replace('http:', 'https:'))).toEqual({ soort: 'onbereikbaar' }));
});

describe('an address that must not be called', () => {
  const geweigerd = { soort: 'adres-niet-toegestaan' };

  it.each([
    'http://127.0.0.1',
    'https://127.0.0.1',
    'https://[::1]',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://[::ffff:127.0.0.1]',
    'http://93.184.216.34',
  ])('is not: %s', async (herkomst) => {
    expect(await bel(`${herkomst}:${poort()}/`, { lokaal: false })).toEqual(geweigerd);
    expect(ontvanger.aanroepen).toEqual([]);
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['the metadata service', ['169.254.169.254']],
    ['a private network', ['192.168.1.1']],
    ['IPv6 of this machine', ['::1']],
    ['an open address and a closed one', ['93.184.216.34', '127.0.0.1']],
  ])('is not, when a name leads to %s', async (_wat, adressen) => {
    const sink = `https://keten.voorbeeld.nl:${poort()}/`;
    expect(await bel(sink, { lokaal: false, zoekNaam: naam(...adressen) })).toEqual(geweigerd);
    expect(ontvanger.aanroepen).toEqual([]);
  });

  it('is judged at every call: a name that is changed afterwards does not help', async () => {
    let adressen = ['127.0.0.1'];
    const zoekNaam: Naamzoeker = (vraag, options, klaar) => naam(...adressen)(vraag, options, klaar);
    const postbode = new Postbode({ lokaal: true, zoekNaam });
    const verzoek = { methode: 'POST', sink: `http://keten.voorbeeld.nl:${poort()}/`, headers: {} } as const;
    expect(await postbode.stuur(verzoek)).toMatchObject({ status: 204 });
    adressen = ['169.254.169.254'];
    expect(await postbode.stuur(verzoek)).toEqual(geweigerd);
    expect(ontvanger.aanroepen).toHaveLength(1);
  });

  it('uses the address that was judged, not one that is asked for again', async () => {
    let keer = 0;
    const zoekNaam: Naamzoeker = (vraag, options, klaar) => {
      keer += 1;
      naam(keer === 1 ? '127.0.0.1' : '10.0.0.1')(vraag, options, klaar);
    };
    expect(await bel(`http://keten.voorbeeld.nl:${poort()}/`, { zoekNaam })).toMatchObject({ status: 204 });
    expect(keer).toBe(1);
  });
});
