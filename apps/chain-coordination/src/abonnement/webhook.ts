import type { Ondertekenaar } from '@schakel/platform';
import type { Handdruk } from './abonnement-toestand.domain.js';
import type { Poginguitkomst } from './aflevering-poging.domain.js';
import type { Postbode } from './postbode.js';

const STRUCTURED = 'application/cloudevents+json; charset=UTF-8';

/** Speaks CloudEvents HTTP webhook 1.0 with a partner: the handshake, and signed deliveries in structured mode. */
export class Webhook {
  constructor(
    private readonly postbode: Pick<Postbode, 'stuur'>,
    private readonly ondertekenaar: Ondertekenaar,
    /** Name under which we deliver (`WebHook-Request-Origin`): the host of our public address. */
    readonly herkomst: string,
  ) {}

  /** Asks whether we may deliver. Leave is in the header of the answer; its status proves nothing. */
  async handdruk(sink: string): Promise<Handdruk> {
    const headers = { 'webhook-request-origin': this.herkomst };
    const antwoord = await this.postbode.stuur({ methode: 'OPTIONS', sink, headers });
    if (antwoord.soort === 'adres-niet-toegestaan') return 'adres-niet-toegestaan';
    if (antwoord.soort !== 'antwoord') return 'onbereikbaar';
    const toegestaan = antwoord.headers['webhook-allowed-origin'];
    return toegestaan === this.herkomst || toegestaan === '*' ? 'toegestaan' : 'geweigerd';
  }

  /** Delivers an event, signed at `nu`; a repetition is signed anew over the same bytes. */
  async lever(sink: string, envelope: object, nu: string): Promise<Poginguitkomst> {
    const inhoud = JSON.stringify(envelope);
    const headers = {
      'content-type': STRUCTURED,
      'webhook-request-origin': this.herkomst,
      'payload-signature': await this.ondertekenaar.onderteken(inhoud, nu),
    };
    const antwoord = await this.postbode.stuur({ methode: 'POST', sink, headers, inhoud });
    if (antwoord.soort !== 'antwoord') return antwoord;
    return { soort: 'antwoord', status: antwoord.status, retryAfter: antwoord.headers['retry-after'] };
  }
}
