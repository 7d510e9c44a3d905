import { leesMee, type Antwoord, type Gebruiker, type Meelezer } from '@schakel/service/proef';
import { stopRustig, dump } from '../fixtures/sporen.js';
import { startVerwijzingsdienst, zorgmedewerker, type Verwijzingsdienst } from '../fixtures/verwijzingen.js';

/** The service for one journey: a clock that the journey moves, a reader of the topic, and who does what for which purpose. */
export function zorgreis(begin: string) {
  let nu = begin;
  let dienst!: Verwijzingsdienst;
  let meelezer!: Meelezer;
  beforeAll(async () => {
    dienst = await startVerwijzingsdienst({ klok: () => nu });
    meelezer = await leesMee(dienst.topics, ['care-referral']);
  });
  afterAll(async () => {
    await meelezer.stop();
    await stopRustig(dienst);
  });
  const lees = (pad: string, doelbinding: string, wie: Gebruiker = zorgmedewerker): Promise<Antwoord> =>
    dienst.vraag('GET', `/v1/${pad}`, { wie, doelbinding });
  return {
    dienst: () => dienst,
    zet: (moment: string) => void (nu = moment),
    /** What the clock does at this instant; gives how many files it changed. */
    ronde: (moment: string) => {
      nu = moment;
      return dienst.ronde();
    },
    lees,
    maak: (pad: string, doelbinding: string, body: object, wie: Gebruiker = zorgmedewerker): Promise<Antwoord> =>
      dienst.maak(`/v1/${pad}`, { wie, doelbinding, body }),
    /** A step of a file on its version of this moment. */
    doe: async (
      dossier: string,
      stap: string,
      doelbinding: string,
      body?: object,
      wie: Gebruiker = zorgmedewerker,
      lezer: Gebruiker = zorgmedewerker,
    ): Promise<Antwoord> => {
      const { versie } = (await lees(dossier, doelbinding, lezer)).body;
      const wat = { wie, doelbinding, ...(body !== undefined && { body }) };
      return dienst.stap(`/v1/${dossier}/${stap}`, Number(versie), wat);
    },
    /** Public events about a file, as their type without prefix and their data. */
    verteld: (id: string) =>
      meelezer.over(id).map(({ decoded }) => {
        if (decoded.kind !== 'event' || !('data' in decoded.event)) throw new Error('not an event of ours');
        return decoded.event;
      }),
    /** All rows of all tables, everything published and every log line, as text. */
    sporen: async () =>
      [await dump(dienst), ...meelezer.berichten.map(({ tekst }) => tekst), ...dienst.regels].join('\n'),
  };
}
