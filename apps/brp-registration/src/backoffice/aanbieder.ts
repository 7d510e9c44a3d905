import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GEMEENTECODES, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, LOG, nieuwId, safeError, StopOrder, type Klok, type Log } from '@schakel/platform';
import { isVernietigd, KeyRing, type DossierKey } from '@schakel/privacy';
import {
  laadDossier,
  leesDossier,
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { inschrijvingVan } from '../inschrijving/inschrijving.rij.js';
import { laadInschrijving } from '../inschrijving/inschrijving.store.js';
import { DOELBINDING } from '../inschrijving/inschrijving.verantwoording.js';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import { nieuwToken, tokenhash } from './bevestigingstoken.js';
import { aanbiedingVan, Burgerzakensysteem } from './burgerzakensysteem.js';
import { andereOpdrachten } from './verwerking-bij-inschrijving.js';
import { isVervangen } from './verwerking-verder.domain.js';
import { decide, evolve, type Opdrachtopdracht, type Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

/** How often is looked for orders, in ms; `undefined` leaves the rounds to whoever calls `ronde`. */
export const AANBIEDPAUZE = Symbol('AANBIEDPAUZE');
const PER_RONDE = 50;

interface Klaar {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
}
interface Gelezen {
  readonly opdracht: Verwerkingsopdracht;
  readonly sleutel: DossierKey;
  readonly inschrijving: Inschrijving | undefined;
  readonly vervangen: boolean;
}

/**
 * Offers what is ready to the burgerzaken system. That an order is being offered, and under which token, is written before it goes out: a crash
 * in between leaves an order that expires and is offered again, never one that was sent and is forgotten. Two instances may run at once.
 */
@Injectable()
export class Aanbieder implements OnApplicationBootstrap {
  readonly #einde = new AbortController();
  #loopt: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly systeem: Burgerzakensysteem,
    @Inject(AANBIEDPAUZE) private readonly pauze: number | null,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(LOG) private readonly log: Log,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
    stopOrder: StopOrder,
  ) {
    stopOrder.register('jobs', 'aanbieder', async () => {
      this.#einde.abort();
      await this.#loopt;
    });
  }

  onApplicationBootstrap(): void {
    if (this.pauze !== null) this.#loopt ??= this.#draai(this.pauze);
  }

  /** Offers everything that is ready; gives how many were taken in. */
  async ronde(): Promise<number> {
    const klaar = await this.database.read(GEMEENTECODES, async (client) => {
      const text = `select id, gemeentecode from verwerkingsopdracht where aanbieden_op <= $1 order by aanbieden_op, id limit ${PER_RONDE}`;
      return (await client.query<Klaar>(text, [this.klok()])).rows;
    });
    let aangenomen = 0;
    for (const een of klaar) {
      try {
        if (await this.#bied(een)) aangenomen += 1;
      } catch (error) {
        this.log.error({ err: safeError(error) }, 'aanbieden aan burgerzaken mislukt');
      }
    }
    return aangenomen;
  }

  async #draai(ms: number): Promise<void> {
    const { signal } = this.#einde;
    while (!signal.aborted) {
      await this.ronde().catch((error: unknown) =>
        this.log.error({ err: safeError(error) }, 'ronde van de aanbieder mislukt'),
      );
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
  }

  async #bied(klaar: Klaar): Promise<boolean> {
    const gelezen = await this.#lees(klaar);
    if (gelezen?.inschrijving === undefined) return false;
    // Since the round began somebody else offered it.
    if (gelezen.opdracht.status !== 'klaar') return false;
    if (gelezen.vervangen) {
      // It failed to go out, and meanwhile a correction got an order of its own: one registration is not offered twice.
      await this.#schrijf(gelezen, { soort: 'verstrijk' });
      return false;
    }
    const token = nieuwToken(klaar.gemeentecode);
    const bevestigUrl = `${this.gegevens.publiekeUrl}/v1/verwerkingsbevestigingen`;
    const aanbieding = aanbiedingVan(gelezen.inschrijving, token, bevestigUrl);
    if (aanbieding === undefined) return false;
    const na = await this.#schrijf(gelezen, { soort: 'bied-aan', tokenhash: tokenhash(token) });
    // Somebody else offers it.
    if (na === undefined) return false;
    try {
      await this.systeem.biedAan(aanbieding);
      return true;
    } catch (error) {
      this.log.warn({ err: safeError(error) }, 'het burgerzakensysteem nam een opdracht niet aan');
      await this.#schrijf({ ...gelezen, opdracht: na }, { soort: 'meld-mislukt' });
      return false;
    }
  }

  #lees({ id, gemeentecode }: Klaar): Promise<Gelezen | undefined> {
    return this.database.read([gemeentecode], async (client) => {
      const dossier = await laadDossier(verwerkingsopdrachtsoort, client, this.sleutels, id);
      const gelezen = dossier && leesDossier(verwerkingsopdrachtsoort, dossier);
      if (gelezen === undefined) return undefined;
      const geladen = await laadInschrijving(client, this.sleutels, gelezen.toestand.inschrijvingId);
      const inschrijving = geladen && inschrijvingVan(geladen.rij, geladen.sleutel);
      const leesbaar = inschrijving === undefined || isVernietigd(inschrijving) ? undefined : inschrijving;
      const andere = await andereOpdrachten(client, this.sleutels, gelezen.toestand);
      const vervangen = isVervangen(gelezen.toestand, andere);
      return { opdracht: gelezen.toestand, sleutel: gelezen.sleutel, inschrijving: leesbaar, vervangen };
    });
  }

  /** Undefined when somebody else wrote first. */
  async #schrijf({ opdracht, sleutel }: Gelezen, gevraagd: Opdrachtopdracht): Promise<Verwerkingsopdracht | undefined> {
    const nu = this.klok();
    const { id, gemeentecode, versie: gelezenVersie } = opdracht;
    const actor = `systeem:${this.gegevens.naam}`;
    const context = { nu, actor, gemeentecode, doelbinding: DOELBINDING, correlatieId: nieuwId() };
    const stap = stapNaGebeurtenis(opdracht, decide(opdracht, gevraagd, context), evolve);
    const schrift = schrijfDossier(
      verwerkingsopdrachtsoort,
      { ...stap, gelezenVersie, sleutel, context },
      this.gegevens,
    );
    const verwerking = {
      naam: `Verwerkingsopdracht: ${gevraagd.soort}`,
      gemeentecode,
      nu,
      voorwerp: { soort: 'verwerkingsopdracht', id },
    };
    const inserts = verwerkingsregels({ actor: { sub: actor }, doelbinding: DOELBINDING }, verwerking, this.gegevens);
    const result = await this.batcher.commit({ ...schrift, inserts });
    return result.kind === 'committed' ? stap.toestand : undefined;
  }
}
