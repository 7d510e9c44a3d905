import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Gevolg, Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  KLOK,
  problem,
  versieconflict,
  weigeringNaarProblem,
  type Klok,
  type ProblemException,
} from '@schakel/platform';
import { isVernietigd, KeyRing, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
import {
  besluitregel,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import { BrpPersonen } from '../brp/brp-personen.js';
import type { Identiteit } from './bevraging.domain.js';
import { magBevragen } from './inschrijving-regels.domain.js';
import type {
  Bevraagd,
  Inschrijving,
  Inschrijvingsgebeurtenis,
  Inschrijvingsopdracht,
} from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import { inschrijvingpolicy } from './inschrijving.policy.js';
import { inschrijvingVan } from './inschrijving.rij.js';
import {
  BSN_INDEX,
  bsnPseudoniemVan,
  isBsnVergeven,
  laadInschrijving,
  schrijfInschrijving,
  type Geladen,
} from './inschrijving.store.js';
import { inschrijvingsadres, PROCES, verwerkingVan } from './inschrijving.verantwoording.js';

/** A registration in the version that the caller read (`If-Match`). */
export interface Gelezen {
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** A command on an existing registration. Asking the BRP is one of its own: its answer is no input. */
export interface Behandeling extends Gelezen {
  readonly opdracht: Exclude<Inschrijvingsopdracht, { soort: 'ontvang' | 'leg-bevraging-vast' }>;
}

/** An opened registration: what was decided about access to it, its state and its key. */
interface Geopend {
  readonly besluit: Besluit;
  readonly inschrijving: Inschrijving;
  readonly sleutel: DossierKey;
}

/** Runs commands: load → may this actor → decide → one unit with state, history, event and logs → commit. */
@Injectable()
export class InschrijvingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    private readonly brp: BrpPersonen,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, { opdracht, ...gelezen }: Behandeling): Promise<Inschrijving> {
    const geopend = await this.open(aanroep, gelezen, 'inschrijving:behandelen');
    if (opdracht.soort === 'ken-bsn-toe') await this.nogNietVergeven(aanroep, geopend, opdracht);
    return this.voerUit(aanroep, geopend, opdracht, [besluitregel(aanroep, geopend.besluit)]);
  }

  /**
   * Asks the BRP and records the outcome. The question is written down before it goes out: no protocol record, no question. Two who ask at the
   * same time both ask; one of them records.
   * @throws ProblemException also 502 and 503 when the BRP cannot answer: nothing is recorded then but that it was asked
   */
  async bevraag(aanroep: Aanroep, gelezen: Gelezen, identiteit: Identiteit): Promise<Bevraagd> {
    const geopend = await this.open(aanroep, gelezen, 'inschrijving:bevragen');
    const { besluit, inschrijving } = geopend;
    const bezwaar = magBevragen(inschrijving, identiteit, besluit);
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
    const regels = this.verwerking(aanroep, inschrijving, 'BRP bevragen', besluit.nu);
    await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [besluitregel(aanroep, besluit), ...regels],
    });
    const { actor, doelbinding } = aanroep;
    const verantwoording = { organisatie: actor.organisatie, doelbinding, verwerking: PROCES, gebruiker: actor.sub };
    const bevraging = await this.brp.zoek(identiteit, verantwoording);
    const na = await this.voerUit(aanroep, geopend, { soort: 'leg-bevraging-vast', identiteit, bevraging }, []);
    if (na.status !== 'bevraagd') throw new Error('an answer of the BRP led to another state');
    return na;
  }

  /** Loads the version that the caller read, for an action, and decrypts it. @throws ProblemException 403, 404, 409, 410 */
  private async open(aanroep: Aanroep, { id, gelezenVersie }: Gelezen, handeling: string): Promise<Geopend> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadInschrijving(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(inschrijvingpolicy, { aanroep, id, nu });
    const { rij } = geladen;
    const besluit = await this.poort.tot(inschrijvingpolicy, { aanroep, handeling, bron: rij, id, nu });
    if (rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, rij.versie);
    return { besluit, ...leesbaar(geladen) };
  }

  private async voerUit(
    aanroep: Aanroep,
    { inschrijving, sleutel }: Geopend,
    opdracht: Inschrijvingsopdracht,
    regels: readonly ReturnType<typeof besluitregel>[],
  ): Promise<Inschrijving> {
    const nu = this.klok();
    const context = opdrachtcontext(aanroep, inschrijving.gemeentecode, nu);
    const gevolg: Gevolg<Inschrijvingsgebeurtenis> = decide(inschrijving, opdracht, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(inschrijving, gevolg, evolve);
    const gelezenVersie = inschrijving.versie;
    const dataref = inschrijvingsadres(this.gegevens, toestand.id);
    const { traceparent } = aanroep;
    const schrijven = { inschrijving: toestand, gelezenVersie, gebeurtenissen, sleutel, context, dataref, traceparent };
    const verwerking = this.verwerking(aanroep, toestand, `Inschrijving: ${opdracht.soort}`, nu);
    const unit = { ...schrijfInschrijving(schrijven, this.pseudoniemen), inserts: [...regels, ...verwerking] };
    const result = await this.batcher.commit(unit).catch((error: unknown) => {
      throw isDubbelBsn(error) ? bsnVergeven() : error;
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  private async nogNietVergeven(
    { actor }: Aanroep,
    { inschrijving: { id } }: Geopend,
    { bsn }: Extract<Inschrijvingsopdracht, { soort: 'ken-bsn-toe' }>,
  ): Promise<void> {
    const vergeven = await this.database.read(gemeentenVan(actor), (client) =>
      isBsnVergeven(client, this.pseudoniemen, { id, bsn }),
    );
    if (vergeven) throw bsnVergeven();
  }

  private verwerking(aanroep: Aanroep, inschrijving: Inschrijving, naam: string, nu: string) {
    const pseudoniem = bsnPseudoniemVan(inschrijving, this.pseudoniemen);
    const verwerking = verwerkingVan(inschrijving, pseudoniem, naam, nu, this.pseudoniemen);
    return verwerkingsregels(aanroep, verwerking, this.gegevens);
  }
}

function leesbaar({ rij, sleutel }: Geladen): Omit<Geopend, 'besluit'> {
  const inschrijving = inschrijvingVan(rij, sleutel);
  if (isVernietigd(inschrijving) || isVernietigd(sleutel)) {
    throw problem(
      410,
      'inschrijving-vernietigd',
      'De inhoud van deze inschrijving is vernietigd. Er kan niets meer mee gebeuren.',
    );
  }
  return { inschrijving, sleutel };
}

function bsnVergeven(): ProblemException {
  return problem(409, 'bsn-al-toegekend', 'Dit burgerservicenummer hoort al bij een andere inschrijving.');
}

/** Another request gave out the same number at the same moment: the index tells. */
function isDubbelBsn(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === BSN_INDEX;
}
