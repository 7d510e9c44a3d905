import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Bronschema } from '@schakel/access';
import { GEMEENTECODES, isGeweigerd, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  HealthRegistry,
  KLOK,
  LOG,
  nieuwId,
  safeError,
  StopOrder,
  type Klok,
  type Log,
} from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '../service-gegevens.js';
import { stapNaGebeurtenis } from '../stap.js';
import { laadDossier, leesDossier, schrijfDossier, type Dossierstand } from '../uitvoering/dossiersoort.js';
import { verwerkingsregels } from '../verantwoording.js';
import type { Tijdbewaking } from './tijdbewaking.js';

/** A file whose moment has come. */
interface Verlopen {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  /** As text, so that no microsecond is lost on the way to the next page. */
  readonly moment: string;
}

/** Looks at all files of one kind whose moment has come; gives how many it changed. */
type Ronde = (nu: string) => Promise<number>;

const PAGINA = 100;

/**
 * Runs what follows from time: silence, expiry, warnings. A round looks at every file whose moment has come, oldest first; one that fails
 * does not keep the others waiting and is tried again in the next round. Two instances may run at once: the version check lets one win.
 */
@Injectable()
export class Tijdbewaker {
  readonly #rondes: { readonly naam: string; readonly ronde: Ronde }[] = [];
  readonly #einde = new AbortController();
  #loopt: Promise<void> | undefined;
  #mislukt = 0;

  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(LOG) private readonly log: Log,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
    health: HealthRegistry,
    stopOrder: StopOrder,
  ) {
    health.register({ naam: 'tijdbewaking', check: () => ({ gezond: true, details: { mislukt: this.#mislukt } }) });
    stopOrder.register('jobs', 'tijdbewaking', async () => {
      this.#einde.abort();
      await this.#loopt;
    });
  }

  /** Watches one more kind of file; call it from a constructor. */
  bewaak<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    bewaking: Tijdbewaking<S, G, K, R, X>,
  ): void {
    this.#rondes.push({ naam: bewaking.naam, ronde: (nu) => this.#rondeVan(bewaking, nu) });
  }

  /** Rounds every so many milliseconds until the service stops. */
  start(intervalMs: number): void {
    this.#loopt ??= this.#draai(intervalMs);
  }

  /** One round over all kinds; gives how many files it changed. */
  async ronde(): Promise<number> {
    let gewijzigd = 0;
    this.#mislukt = 0;
    for (const { naam, ronde } of this.#rondes) {
      try {
        gewijzigd += await ronde(this.klok());
      } catch (error) {
        this.#faalt(error, naam);
      }
    }
    return gewijzigd;
  }

  async #draai(intervalMs: number): Promise<void> {
    const { signal } = this.#einde;
    while (!signal.aborted) {
      await this.ronde();
      await pause(intervalMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #rondeVan<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    bewaking: Tijdbewaking<S, G, K, R, X>,
    nu: string,
  ): Promise<number> {
    let gewijzigd = 0;
    let na: Verlopen | undefined;
    do {
      const pagina = await this.#verlopen(bewaking, nu, na);
      for (const verlopen of pagina) {
        if (this.#einde.signal.aborted) return gewijzigd;
        try {
          if (await this.#behandel(bewaking, verlopen, nu)) gewijzigd++;
        } catch (error) {
          this.#faalt(error, bewaking.naam);
        }
      }
      na = pagina.length === PAGINA ? pagina.at(-1) : undefined;
    } while (na !== undefined);
    return gewijzigd;
  }

  async #verlopen(
    { soort: { tabel }, kolom }: { readonly soort: { readonly tabel: string }; readonly kolom: string },
    nu: string,
    na: Verlopen | undefined,
  ): Promise<readonly Verlopen[]> {
    const verder = na === undefined ? '' : `and (${kolom}, id) > ($3::timestamptz, $4::uuid)`;
    const text = `select id, gemeentecode, ${kolom}::text as moment from ${tabel}
      where ${kolom} <= $1 ${verder} order by ${kolom}, id limit $2`;
    const values = na === undefined ? [nu, PAGINA] : [nu, PAGINA, na.moment, na.id];
    return this.database.read(GEMEENTECODES, async (client) => (await client.query<Verlopen>(text, values)).rows);
  }

  /** False when there was nothing to do: the key is gone, the moment moved, or somebody else wrote first. */
  async #behandel<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    { soort, kolom, doelbinding, naam, lees, beslis, mede }: Tijdbewaking<S, G, K, R, X>,
    { id, gemeentecode }: Verlopen,
    nu: string,
  ): Promise<boolean> {
    const geladen = await this.database.read([gemeentecode], async (client) => {
      const dossier = await laadDossier(soort, client, this.sleutels, id);
      // Since the page was read somebody may have moved the moment: another round, or a person.
      if (dossier === undefined || !isGekomen(dossier.rij, kolom, nu)) return undefined;
      const gelezen = leesDossier(soort, dossier);
      return gelezen && { gelezen, extra: await lees(client, gelezen.toestand) };
    });
    if (geladen === undefined) return false;
    const { gelezen, extra } = geladen;
    const actor = `systeem:${this.gegevens.naam}`;
    const context = { nu, actor, gemeentecode, doelbinding, correlatieId: nieuwId() };
    const gevolg = beslis(gelezen.toestand, context, extra);
    if (!isGeweigerd(gevolg) && gevolg.gebeurtenissen.length === 0) throw new Error('the clock changed nothing');
    const stap = stapNaGebeurtenis<S, G>(gelezen.toestand, gevolg, soort.evolve);
    const { sleutel, toestand } = gelezen;
    const eigen = schrijfDossier(soort, { ...stap, sleutel, context, gelezenVersie: toestand.versie }, this.gegevens);
    const ander = await mede?.({ stap, context, extra });
    const voorwerp = { soort: soort.aggregaat, id };
    const regels = verwerkingsregels(
      { actor: { sub: actor }, doelbinding },
      { naam, gemeentecode, nu, voorwerp },
      this.gegevens,
    );
    const result = await this.batcher.commit({
      aggregates: [...eigen.aggregates, ...(ander?.aggregates ?? [])],
      history: [...eigen.history, ...(ander?.history ?? [])],
      inserts: [...regels, ...(ander?.inserts ?? [])],
    });
    return result.kind === 'committed';
  }

  #faalt(error: unknown, bewaking: string): void {
    this.#mislukt++;
    this.log.error({ err: safeError(error), bewaking }, 'tijdbewaking mislukt');
  }
}

/** Whether the moment of a row, a column of type timestamptz, has come. */
function isGekomen(rij: unknown, kolom: string, nu: string): boolean {
  const moment = (rij as Readonly<Record<string, unknown>>)[kolom];
  return moment instanceof Date && moment.getTime() <= Date.parse(nu);
}
