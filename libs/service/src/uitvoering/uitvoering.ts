import { Inject, Injectable } from '@nestjs/common';
import type { Bron, Bronschema } from '@schakel/access';
import type { Gevolg, Opdrachtcontext, Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow, type Unit } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  problem,
  replay,
  TransientError,
  versieconflict,
  type Answer,
  type Klok,
} from '@schakel/platform';
import { KeyRing, type DossierKey } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { opdrachtcontext, type Aanroep } from '../aanroep.js';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '../service-gegevens.js';
import { stapNaVerzoek, type Stap } from '../stap.js';
import { Toegangspoort } from '../toegangspoort.js';
import { besluitregel, verwerkingsregels, type Besluit } from '../verantwoording.js';
import {
  dossieradres,
  laadDossier,
  leesDossier,
  schrijfDossier,
  type Dossiersoort,
  type Dossierstand,
} from './dossiersoort.js';
import { leesVoor } from './lezen-voor.js';
import { weigeringstatussen } from './weigeringstatussen.data.js';

/** What a command writes beside its own file, in the same transaction. */
export type Medeschrift = Partial<Pick<Unit, 'aggregates' | 'history' | 'inserts'>>;

/** What the part of a command that writes elsewhere gets to know. */
export interface Medegegeven<S, G, X> {
  readonly stap: Stap<S, G>;
  readonly context: Opdrachtcontext;
  readonly extra: X;
  readonly aanroep: Aanroep;
}

interface Deel<S, G, X> {
  readonly aanroep: Aanroep;
  /** The action of the policy. */
  readonly handeling: string;
  /** Name in the processing log, in Dutch. */
  readonly naam: string;
  readonly mede?: (gegeven: Medegegeven<S, G, X>) => Promise<Medeschrift> | Medeschrift;
}

/** A command on an existing file, by who read the version given (`If-Match`). */
export interface Behandeling<
  S extends Dossierstand,
  G extends { readonly type: string },
  K extends Bronschema,
  R,
  X,
> extends Deel<S, G, X> {
  readonly soort: Dossiersoort<S, G, K, R>;
  readonly id: Uuid;
  readonly gelezenVersie: number;
  /** What else the rules look at, read in the same transaction, after the file. */
  readonly lees: (client: PoolClient, toestand: S) => Promise<X>;
  readonly beslis: (toestand: S, context: Opdrachtcontext, extra: X) => Gevolg<G>;
}

/** A file to make, with the key under which the caller may repeat it. */
export interface Aanleg<
  S extends Dossierstand,
  G extends { readonly type: string },
  K extends Bronschema,
  R,
  X,
> extends Deel<S, G, X> {
  readonly soort: Dossiersoort<S, G, K, R>;
  readonly key: string;
  readonly requestHash: string;
  /** Id of the new file; default a new one. */
  readonly id?: Uuid;
  /** What it is made about; undefined when that is not there for this actor (404). */
  readonly lees: (client: PoolClient) => Promise<X | undefined>;
  /** Id that was looked for, for the trace of a 404. */
  readonly gezocht: string;
  readonly bron: (extra: X) => Bron<K> & { readonly gemeentecode: string };
  readonly beslis: (id: Uuid, context: Opdrachtcontext, extra: X) => Gevolg<G>;
}

const POGINGEN = 20;
const OPNIEUW = Symbol('OPNIEUW');

/**
 * The one road of a command: load → may this actor → decide → one unit → commit. A refusal leaves a trace, whoever gives it: the policy
 * or the rules. Whoever loses a race for the file itself is told (409); whoever loses one for what the command looks at beside it is run
 * again on what stands there now.
 */
@Injectable()
export class Uitvoering {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) readonly gegevens: ServiceGegevens,
  ) {}

  /** Makes a file; repeated with the same key it gives the same answer. @throws ProblemException */
  maak<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    aanleg: Aanleg<S, G, K, R, X>,
  ): Promise<Answer> {
    return opnieuwTotGelukt(() => this.probeerAanleg(aanleg));
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    behandeling: Behandeling<S, G, K, R, X>,
  ): Promise<S> {
    return opnieuwTotGelukt(() => this.probeerBehandeling(behandeling));
  }

  private async probeerAanleg<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    aanleg: Aanleg<S, G, K, R, X>,
  ): Promise<Answer | typeof OPNIEUW> {
    const { soort, aanroep, handeling, key, requestHash } = aanleg;
    const { actor } = aanroep;
    const nu = this.klok();
    const scope = `${handeling} ${actor.organisatie} ${actor.sub}`;
    const { extra, eerder } = await leesVoor(
      this.database,
      actor,
      async (client) => ({
        extra: await aanleg.lees(client),
        // Last: each query sees what is committed by then, so who sees the file of an equal request also finds its answer.
        eerder: await findStoredAnswer(client, scope, key),
      }),
      soort,
    );
    if (extra === undefined) throw await this.poort.nergens(soort.policy, { aanroep, id: aanleg.gezocht, nu });
    const bron = aanleg.bron(extra);
    const besluit = await this.poort.totMaken(soort.policy, { aanroep, handeling, bron, nu, gezocht: aanleg.gezocht });
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    const id = aanleg.id ?? (nieuwId() as Uuid);
    const context = opdrachtcontext(aanroep, bron.gemeentecode as Dossierstand['gemeentecode'], nu);
    const stap = stapNaVerzoek(undefined, aanleg.beslis(id, context, extra), soort.evolve, weigeringstatussen);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, context.gemeentecode);
    const unit = await this.unit(aanleg, { stap, context, extra, aanroep, sleutel, gelezenVersie: 0, besluit });
    const answer = { status: 201, response: stand(stap.toestand), location: dossieradres(soort, this.gegevens, id) };
    const result = await this.batcher.commit({
      ...unit,
      inserts: [insert, ...unit.inserts],
      idempotency: { scope, key, requestHash, ...answer },
    });
    if (result.kind === 'version-conflict') {
      if (result.table === soort.tabel && result.id === stap.toestand.id)
        throw problem(409, 'bestaat-al', 'Dit bestaat al. Lees het en ga daar verder.');
      return OPNIEUW;
    }
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: stap.toestand.versie };
  }

  private async probeerBehandeling<
    S extends Dossierstand,
    G extends { readonly type: string },
    K extends Bronschema,
    R,
    X,
  >(behandeling: Behandeling<S, G, K, R, X>): Promise<S | typeof OPNIEUW> {
    const { soort, aanroep, handeling, id, gelezenVersie } = behandeling;
    const nu = this.klok();
    const geladen = await leesVoor(
      this.database,
      aanroep.actor,
      async (client) => {
        const dossier = await laadDossier(soort, client, this.sleutels, id, aanroep.actor);
        const gelezen = dossier && leesDossier(soort, dossier);
        return (
          dossier && { dossier, gelezen, extra: gelezen && { x: await behandeling.lees(client, gelezen.toestand) } }
        );
      },
      soort,
    );
    if (geladen === undefined) throw await this.poort.nergens(soort.policy, { aanroep, id, nu });
    const bron = soort.bron(geladen.dossier.rij);
    const besluit = await this.poort.tot(soort.policy, { aanroep, handeling, bron, id, nu });
    const { gelezen, extra } = geladen;
    if (gelezen === undefined || extra === undefined) throw vernietigdeInhoud(soort.aggregaat);
    const { toestand, sleutel } = gelezen;
    if (toestand.versie !== gelezenVersie) throw versieconflict(gelezenVersie, toestand.versie);
    const context = opdrachtcontext(aanroep, toestand.gemeentecode, nu);
    const gevolg = behandeling.beslis(toestand, context, extra.x);
    const stap = stapNaVerzoek<S, G>(toestand, gevolg, soort.evolve, weigeringstatussen);
    const unit = await this.unit(behandeling, {
      stap,
      context,
      extra: extra.x,
      aanroep,
      sleutel,
      gelezenVersie,
      besluit,
    });
    const result = await this.batcher.commit(unit);
    if (result.kind !== 'version-conflict') return stap.toestand;
    if (result.table === soort.tabel && result.id === id) throw versieconflict(gelezenVersie, result.current);
    return OPNIEUW;
  }

  private async unit<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, X>(
    { soort, naam, mede }: Deel<S, G, X> & { readonly soort: Dossiersoort<S, G, K, R> },
    deel: Medegegeven<S, G, X> & {
      readonly sleutel: DossierKey;
      readonly gelezenVersie: number;
      readonly besluit: Besluit;
    },
  ): Promise<Unit & { readonly inserts: readonly InsertRow[] }> {
    const { stap, aanroep, besluit } = deel;
    const { id, gemeentecode } = stap.toestand;
    const voorwerp = { soort: soort.aggregaat, id };
    const { traceparent } = aanroep;
    const eigen = schrijfDossier(soort, { ...deel, ...stap, traceparent }, this.gegevens);
    const ander = await mede?.(deel);
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return {
      aggregates: [...eigen.aggregates, ...(ander?.aggregates ?? [])],
      history: [...eigen.history, ...(ander?.history ?? [])],
      inserts: [
        besluitregel(aanroep, { ...besluit, voorwerp }),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
        ...(ander?.inserts ?? []),
      ],
    };
  }
}

async function opnieuwTotGelukt<T>(poging: () => Promise<T | typeof OPNIEUW>): Promise<T> {
  for (let nummer = 1; nummer <= POGINGEN; nummer++) {
    const uitkomst = await poging();
    if (uitkomst !== OPNIEUW) return uitkomst as T;
  }
  throw new TransientError('what a command looks at changed too often');
}

/** How far a file is, after a command. */
export function stand({ id, status, versie }: Dossierstand) {
  return { id, status, versie };
}

/** The 410 for a file whose key was destroyed. */
export function vernietigdeInhoud(aggregaat: string) {
  return problem(410, `${aggregaat}-vernietigd`, 'De inhoud hiervan is vernietigd.');
}

/** For a command that looks at nothing but its own file. */
export const nietsAnders = (): Promise<undefined> => Promise.resolve(undefined);
