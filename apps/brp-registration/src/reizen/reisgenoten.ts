import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { DOEL, medewerker, type Antwoord, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

/** Who acts for a municipality in a journey, each with one role. */
export const mensenVan = (gemeentecode: string) =>
  ({
    registrar: medewerker(`registrar-${gemeentecode}`, 'burgerzakenmedewerker', gemeentecode),
    tweede: medewerker(`kwaliteit-${gemeentecode}`, 'kwaliteitsmedewerker-burgerzaken', gemeentecode),
    burgemeester: medewerker(`burgemeester-${gemeentecode}`, 'burgemeester', gemeentecode),
    zorg: medewerker(`zorg-${gemeentecode}`, 'zorgcoordinator', gemeentecode),
  }) as const;

/** Shorthand for what people do on a service, for one purpose. */
export function gangVan(dienst: Proefdienst) {
  return {
    maak: (pad: string, body: object, wie: Gebruiker, doelbinding: string = DOEL): Promise<Antwoord> =>
      dienst.vraag('POST', `/v1/${pad}`, { wie, doelbinding, body, headers: { 'idempotency-key': nieuwId() } }),
    doe: (pad: string, versie: number, body: object, wie: Gebruiker): Promise<Antwoord> =>
      dienst.vraag('POST', `/v1/${pad}`, { wie, doelbinding: DOEL, body, headers: { 'if-match': `"${versie}"` } }),
    lees: (pad: string, wie: Gebruiker): Promise<Antwoord> =>
      dienst.vraag('GET', `/v1/${pad}`, { wie, doelbinding: DOEL }),
    /** Types of the public events about a file, once there are as many; short, without prefix and version. */
    events: async (id: string, aantal: number): Promise<readonly string[]> => {
      const berichten = await eventually(
        () => (dienst.meelezer.over(id).length >= aantal ? dienst.meelezer.over(id) : false),
        `${aantal} events about a file`,
      );
      return berichten.map(({ decoded }) =>
        decoded.kind === 'event' && decoded.known ? (decoded.event.type.split('.').at(-2) ?? '?') : '?',
      );
    },
    /** Where secret words stand in clear: in the database, on the topic, in the log. */
    lekken: async (geheimen: readonly string[]): Promise<readonly string[]> => {
      const plaatsen = {
        database: await dienst.alleTekst(),
        topic: dienst.meelezer.berichten.map(({ tekst }) => tekst).join('\n'),
        log: dienst.regels.join('\n'),
      };
      return Object.entries(plaatsen).flatMap(([plaats, tekst]) =>
        geheimen.filter((geheim) => tekst.toLowerCase().includes(geheim.toLowerCase())).map((g) => `${plaats}: ${g}`),
      );
    },
  };
}
