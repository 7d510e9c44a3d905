import { melding, nieuwVerhaal, type Keten } from '@schakel/system';
import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { Volhouder } from './volhouder.js';

const dossiers = z.object({ resultaten: z.array(z.object({ id: z.uuid(), versie: z.int(), signaalId: z.uuid() })) });
const CATALOGUS = '2026.1';

/** What one signal of the stream led to, as callers were told: all of it was accepted. */
export interface Doorgestroomd {
  readonly signaalId: string;
  readonly ketendossierId: string;
  readonly zorgverzoekId: string;
  readonly inschrijvingsverzoekId: string;
  readonly raadplegingId: string;
}

/** Signals that are reported, weighed, routed and followed by requests, one after the other, by so many people at once. */
export class Stroom {
  readonly aangenomen: Doorgestroomd[] = [];
  /** Signals whose report was accepted, also when the rest is still to come. */
  gemeld = 0;
  readonly #keten: Keten;
  readonly #bedrijven: readonly string[];
  #genoeg = false;

  /** @param bedrijven KvK numbers of companies that have an application at licensing; asked about in turn */
  constructor(keten: Keten, bedrijven: readonly string[]) {
    this.#keten = keten;
    this.#bedrijven = bedrijven;
  }

  /** Runs until told that it is enough; every signal that was begun is finished. @throws Error on the first refusal */
  async loop(tegelijk: number): Promise<void> {
    const werker = async () => {
      while (!this.#genoeg) this.aangenomen.push(await this.#een());
    };
    await Promise.all(Array.from({ length: tegelijk }, werker));
  }

  houdOp(): void {
    this.#genoeg = true;
  }

  #als(rol: string, dienst: 'signal-intake' | 'chain-coordination', doelbinding: string): Volhouder {
    return new Volhouder(this.#keten.gesprek(`${rol}.amsterdam`, dienst, doelbinding));
  }

  async #een(): Promise<Doorgestroomd> {
    const verhaal = nieuwVerhaal();
    const balie = this.#als('frontofficemedewerker', 'signal-intake', 'signaal-intake');
    const gemeld = await balie.maak('/v1/signalen', melding(verhaal, CATALOGUS));
    this.gemeld += 1;
    const duiding = this.#als('aandachtsfunctionaris', 'signal-intake', 'signaal-duiding');
    const pad = `/v1/signalen/${gemeld.id}`;
    const opgepakt = await duiding.stap(`${pad}/duidingen`, gemeld.versie, {});
    const regels = [{ code: 'EX01', toelichting: 'Gezien' }];
    const weging = { catalogusversie: CATALOGUS, profiel: 'volwassene', regels, toelichting: 'Gewogen' };
    const gewogen = await duiding.stap(`${pad}/wegingen`, opgepakt, weging);
    await duiding.stap(`${pad}/routeringen`, gewogen, { route: 'zorg', reden: 'Opvang nodig' });
    return { signaalId: gemeld.id, ...(await this.#verzoek(gemeld.id)) };
  }

  async #verzoek(signaalId: string): Promise<Omit<Doorgestroomd, 'signaalId'>> {
    const regie = this.#als('ketenregisseur', 'chain-coordination', 'ketenregie');
    const gevonden = await eventually(
      async () => {
        const { resultaten } = await regie.lees('/v1/ketendossiers?status=geopend&limiet=100', dossiers);
        return resultaten.find((dossier) => dossier.signaalId === signaalId);
      },
      `the chain file of signal ${signaalId}`,
      { timeoutMs: 60_000, intervalMs: 200 },
    );
    const pad = `/v1/ketendossiers/${gevonden.id}`;
    await regie.stap(`${pad}/regie`, gevonden.versie, {});
    const vraag = { grondslag: 'avg-6-1-e', vraag: 'Graag hulp', betrokkene: { geboortedatum: '1990-01-01' } };
    const zorg = await regie.maak(`${pad}/actieverzoeken`, { soort: 'zorg', ...vraag });
    const inschrijving = await regie.maak(`${pad}/actieverzoeken`, { soort: 'inschrijving', ...vraag });
    const kvkNummer = this.#bedrijven[this.aangenomen.length % this.#bedrijven.length];
    const raadpleging = await regie.maak(`${pad}/raadplegingen`, { kvkNummer, grondslag: 'bestuurlijke-aanpak' });
    return {
      ketendossierId: gevonden.id,
      zorgverzoekId: zorg.id,
      inschrijvingsverzoekId: inschrijving.id,
      raadplegingId: raadpleging.id,
    };
  }
}
