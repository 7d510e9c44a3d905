import {
  XMLGRENZEN,
  isXmlweigering,
  leesXml,
  type XmlElement,
  type Xmlgrenzen,
  type Xmlweigering,
} from '../xml/lees-xml.js';
import { alsXmlTekst } from '../xml/schrijf.js';

/** Namespaces of StUF 3.01 and of the koppelvlak GGk 2.1. Source: open implementations of the koppelvlak (secundair). */
const STUF = 'http://www.egem.nl/StUF/StUF0301';
const GGK = 'http://www.stufstandaarden.nl/koppelvlak/ggk0210';

/** Di01 carries a message, Du01 the retour to one. */
export type Envelopcode = 'Di01' | 'Du01';
const wortels: Readonly<Record<Envelopcode, string>> = {
  Di01: 'envelopHeenbericht-ggk_Di01',
  Du01: 'envelopRetourbericht-ggk_Du01',
};

/** What stands on the envelope. The message inside is opaque to the gateway. */
export interface Envelop {
  readonly code: Envelopcode;
  readonly zender: Systeem;
  readonly ontvanger: Systeem;
  /** UUID of this sending; a repetition keeps it. */
  readonly referentienummer: string;
  /** For Du01: reference of the envelope whose message is answered. */
  readonly crossRefnummer?: string;
  /** `yyyymmddhhmmss`, UTC. */
  readonly tijdstip: string;
  /** `WMO301`, `JW302`. */
  readonly functie: string;
  /** The message as XML. */
  readonly bericht: string;
}
export interface Systeem {
  readonly organisatie: string;
  readonly applicatie: string;
}

/** Why an envelope was refused; names the element, never its content. */
export type Envelopweigering =
  | { readonly soort: 'xml'; readonly weigering: Xmlweigering }
  | { readonly soort: 'geen-envelop' }
  | { readonly soort: 'onvolledig'; readonly element: string };

/** Base64 makes a message a third larger; room for that and the envelope itself. */
export const ENVELOPGRENZEN: Xmlgrenzen = { ...XMLGRENZEN, bytes: Math.ceil(XMLGRENZEN.bytes * 1.4) };

/** An instant as StUF writes it. @param nu ISO 8601 in UTC */
export function stufTijdstip(nu: string): string {
  return nu.slice(0, 19).replaceAll(/\D/g, '');
}

/** The envelope as XML (UTF-8). */
export function schrijfEnvelop(envelop: Envelop): string {
  const { code, zender, ontvanger, referentienummer, crossRefnummer, tijdstip, functie, bericht } = envelop;
  const stuf = (naam: string, tekst: string) => `<StUF:${naam}>${alsXmlTekst(tekst)}</StUF:${naam}>`;
  const systeem = ({ organisatie, applicatie }: Systeem) =>
    `${stuf('organisatie', organisatie)}${stuf('applicatie', applicatie)}`;
  const stuur = [
    stuf('berichtcode', code),
    `<StUF:zender>${systeem(zender)}</StUF:zender><StUF:ontvanger>${systeem(ontvanger)}</StUF:ontvanger>`,
    stuf('referentienummer', referentienummer),
    stuf('tijdstipBericht', tijdstip),
    ...(crossRefnummer === undefined ? [] : [stuf('crossRefnummer', crossRefnummer)]),
    stuf('functie', functie),
  ];
  const ggk = (naam: string, tekst: string) => `<GGK:${naam}>${tekst}</GGK:${naam}>`;
  const inhoud = Buffer.from(bericht, 'utf8').toString('base64');
  const parameters = [
    ggk('applicatieVersie', '0001') + ggk('applicatieSubversie', '0000'),
    ggk('functieVersie', '0003') + ggk('functieSubversie', '0002'),
    `<GGK:bericht StUF:bestandsnaam="${functie}.xml" StUF:contentType="text/xml">${inhoud}</GGK:bericht>`,
  ];
  const wortel = `GGK:${wortels[code]}`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><${wortel} xmlns:GGK="${GGK}" xmlns:StUF="${STUF}">` +
    `<GGK:stuurgegevens>${stuur.join('')}</GGK:stuurgegevens>` +
    `<GGK:parameters>${parameters.join('')}</GGK:parameters></${wortel}>`
  );
}

/** Reads an envelope, safely as every XML here. The message inside is not looked at yet. */
export function leesEnvelop(tekst: string): Envelop | Envelopweigering {
  const wortel = leesXml(tekst, ENVELOPGRENZEN);
  if (isXmlweigering(wortel)) return { soort: 'xml', weigering: wortel };
  const code = (Object.keys(wortels) as Envelopcode[]).find((een) => wortels[een] === wortel.naam);
  if (code === undefined || wortel.ruimte !== GGK) return { soort: 'geen-envelop' };
  const vind = (van: XmlElement | undefined, naam: string) => van?.kinderen.find((kind) => kind.naam === naam);
  const stuur = vind(wortel, 'stuurgegevens');
  const tekstVan = (van: XmlElement | undefined, naam: string) => vind(van, naam)?.tekst.trim() ?? '';
  const systeem = (naam: string): Systeem => ({
    organisatie: tekstVan(vind(stuur, naam), 'organisatie'),
    applicatie: tekstVan(vind(stuur, naam), 'applicatie'),
  });
  const crossRefnummer = tekstVan(stuur, 'crossRefnummer');
  const base64 = tekstVan(vind(wortel, 'parameters'), 'bericht').replaceAll(/\s/g, '');
  const envelop: Envelop = {
    ...{ code, zender: systeem('zender'), ontvanger: systeem('ontvanger') },
    referentienummer: tekstVan(stuur, 'referentienummer'),
    ...(crossRefnummer !== '' && { crossRefnummer }),
    tijdstip: tekstVan(stuur, 'tijdstipBericht'),
    functie: tekstVan(stuur, 'functie'),
    bericht: Buffer.from(base64, 'base64').toString('utf8'),
  };
  const element = ontbrekend(envelop, base64);
  return element === undefined ? envelop : { soort: 'onvolledig', element };
}

/** Whether an envelope was refused. */
export function isEnvelopweigering(gelezen: Envelop | Envelopweigering): gelezen is Envelopweigering {
  return !('bericht' in gelezen);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function ontbrekend(
  { zender, ontvanger, referentienummer, tijdstip, functie }: Envelop,
  base64: string,
): string | undefined {
  const regels: readonly (readonly [string, boolean])[] = [
    ['zender', /^[0-9]{1,20}$/.test(zender.organisatie)],
    ['ontvanger', /^[0-9]{1,20}$/.test(ontvanger.organisatie)],
    ['referentienummer', UUID.test(referentienummer)],
    ['tijdstipBericht', /^[0-9]{14}/.test(tijdstip)],
    ['functie', /^(WMO|JW)[0-9]{3}$/.test(functie)],
    ['bericht', base64 !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)],
  ];
  return regels.find(([, goed]) => !goed)?.[0];
}
