import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Gevolg, Opdrachtcontext, Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  KLOK,
  problem,
  TransientError,
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
  weigeringstatussen,
  type Aanroep,
  type Besluit,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { NUMMER_INDEX } from '../betrokkene/betrokkene.store.js';
import { BrpPersonen } from '../brp/brp-personen.js';
import { laadDubbelstand } from '../dubbelcontrole/dubbelkandidaten.store.js';
import { geenDubbel, type Dubbelstand } from '../dubbelcontrole/dubbelstand.domain.js';
import { laatsteHash } from '../handeling/handeling.store.js';
import { Handtekenaar } from '../handeling/handtekenaar.js';
import type { Identiteit } from './bevraging.domain.js';
import { magBevragen } from './inschrijving-regels.domain.js';
import type { Inschrijvingsgebeurtenis, Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import type { Bevraagd, Inschrijving } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import { inschrijvingpolicy } from './inschrijving.policy.js';
import { inschrijvingVan } from './inschrijving.rij.js';
import {
  BSN_INDEX,
  bsnPseudoniemVan,
  isBsnVergeven,
  laadInschrijving,
  schrijfInschrijving,
} from './inschrijving.store.js';
import { inschrijvingsadres, PROCES, verwerkingVan } from './inschrijving.verantwoording.js';

/** A registration in the version that the caller read (`If-Match`). */
export interface Gelezen {
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** What somebody may ask: asking the BRP is a command of its own (its answer is no input), and some come from elsewhere. */
export type Verzoekopdracht = Exclude<
  Inschrijvingsopdracht,
  { soort: 'ontvang' | 'neem-over' | 'leg-bevraging-vast' | 'draag-over' | 'keer-terug' | 'neem-terug' | 'verstrijk' }
>;

/** Makes the command of what the registration says and of what is read for it; it runs again after a lost race. */
export type BijInschrijving = (inschrijving: Inschrijving) => Promise<Verzoekopdracht>;

/** A command on an existing registration. */
export interface Behandeling extends Gelezen {
  /** Or what makes it of what the duplicate check knows: then that is read in the same transaction as the registration. */
  readonly opdracht: Verzoekopdracht | ((dubbel: Dubbelstand) => Verzoekopdracht) | { readonly bij: BijInschrijving };
  readonly handeling?: 'inschrijving:behandelen' | 'inschrijving:toetsen';
  /** What else the same transaction writes. */
  readonly mede?: (na: Inschrijving, context: Opdrachtcontext, voor: Inschrijving) => Promise<Medeschrift>;
}

const POGINGEN = 20;

/** An opened registration: what was decided about access to it, its state, its key and the end of its record. */
interface Geopend {
  readonly besluit: Besluit;
  readonly inschrijving: Inschrijving;
  readonly sleutel: DossierKey;
  readonly vorigeHash: string;
  readonly dubbel: Dubbelstand;
}

/** Runs commands: load → may this actor → decide → one unit with state, history, signed action, event and logs → commit. */
@Injectable()
export class InschrijvingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    readonly pseudoniemen: Pseudonimiseerder,
    readonly handtekenaar: Handtekenaar,
    private readonly poort: Toegangspoort,
    private readonly brp: BrpPersonen,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, behandeling: Behandeling): Promise<Inschrijving> {
    for (let poging = 1; poging <= POGINGEN; poging++) {
      const na = await this.probeer(aanroep, behandeling);
      if (na !== undefined) return na;
    }
    throw new TransientError('what is written beside a registration changed too often');
  }

  /** Undefined when somebody else changed what is written beside the registration. */
  private async probeer(aanroep: Aanroep, behandeling: Behandeling): Promise<Inschrijving | undefined> {
    const { opdracht, handeling = 'inschrijving:behandelen', mede } = behandeling;
    const geopend = await this.open(aanroep, behandeling, handeling, typeof opdracht === 'function');
    const gevraagd =
      typeof opdracht === 'function'
        ? opdracht(geopend.dubbel)
        : 'bij' in opdracht
          ? await opdracht.bij(geopend.inschrijving)
          : opdracht;
    if (gevraagd.soort === 'ken-bsn-toe') await this.nogNietVergeven(aanroep, geopend, gevraagd);
    return this.voerUit(aanroep, geopend, gevraagd, [besluitregel(aanroep, geopend.besluit)], mede);
  }

  /**
   * Asks the BRP and records the outcome. The question is written down before it goes out: no protocol record, no question. Two who ask at the
   * same time both ask; one of them records.
   * @throws ProblemException also 502 and 503 when the BRP cannot answer: nothing is recorded then but that it was asked
   */
  async bevraag(aanroep: Aanroep, gelezen: Gelezen, identiteit: Identiteit): Promise<Bevraagd> {
    const geopend = await this.open(aanroep, gelezen, 'inschrijving:bevragen', false);
    const { besluit, inschrijving } = geopend;
    const { actor, doelbinding } = aanroep;
    const bezwaar = magBevragen(inschrijving, identiteit, { nu: besluit.nu, actor: actor.sub });
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
    const regels = this.verwerking(aanroep, inschrijving, 'BRP bevragen', besluit.nu);
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit), ...regels] });
    const verantwoording = { organisatie: actor.organisatie, doelbinding, verwerking: PROCES, gebruiker: actor.sub };
    const bevraging = await this.brp.zoek(identiteit, verantwoording);
    const na = await this.voerUit(aanroep, geopend, { soort: 'leg-bevraging-vast', identiteit, bevraging }, []);
    if (na?.status !== 'bevraagd') throw new Error('an answer of the BRP led to another state');
    return na;
  }

  /** Loads the version that the caller read, for an action, and decrypts it. @throws ProblemException 403, 404, 409, 410 */
  private async open(
    aanroep: Aanroep,
    { id, gelezenVersie }: Gelezen,
    handeling: string,
    metDubbel: boolean,
  ): Promise<Geopend> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const rijEnSleutel = await laadInschrijving(client, this.sleutels, id);
      if (rijEnSleutel === undefined) return undefined;
      const inschrijving = inschrijvingVan(rijEnSleutel.rij, rijEnSleutel.sleutel);
      const vorigeHash = await laatsteHash(client, id);
      const dubbel = metDubbel && !isVernietigd(inschrijving) ? await this.dubbel(client, inschrijving) : geenDubbel;
      return { ...rijEnSleutel, inschrijving, vorigeHash, dubbel };
    });
    if (geladen === undefined) throw await this.poort.nergens(inschrijvingpolicy, { aanroep, id, nu });
    const { rij, inschrijving, sleutel, vorigeHash, dubbel } = geladen;
    const besluit = await this.poort.tot(inschrijvingpolicy, { aanroep, handeling, bron: rij, id, nu });
    if (rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, rij.versie);
    if (isVernietigd(inschrijving) || isVernietigd(sleutel)) throw vernietigd();
    return { besluit, inschrijving, sleutel, vorigeHash, dubbel };
  }

  private async dubbel(client: PoolClient, inschrijving: Inschrijving): Promise<Dubbelstand> {
    const identiteit = 'identiteit' in inschrijving ? inschrijving.identiteit : undefined;
    const { id, gemeentecode } = inschrijving;
    return identiteit === undefined
      ? geenDubbel
      : laadDubbelstand(client, this.pseudoniemen, { id, gemeentecode, identiteit });
  }

  private async voerUit(
    aanroep: Aanroep,
    { inschrijving, sleutel, vorigeHash }: Geopend,
    opdracht: Inschrijvingsopdracht,
    regels: readonly ReturnType<typeof besluitregel>[],
    mede?: Behandeling['mede'],
  ): Promise<Inschrijving | undefined> {
    const nu = this.klok();
    const context = opdrachtcontext(aanroep, inschrijving.gemeentecode, nu);
    const gevolg: Gevolg<Inschrijvingsgebeurtenis> = decide(inschrijving, opdracht, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(inschrijving, gevolg, evolve, weigeringstatussen);
    const gelezenVersie = inschrijving.versie;
    const dataref = inschrijvingsadres(this.gegevens, toestand.id);
    const { traceparent } = aanroep;
    const eigen = schrijfInschrijving(
      { inschrijving: toestand, gelezenVersie, gebeurtenissen, sleutel, context, dataref, vorigeHash, traceparent },
      this,
    );
    const ander = await mede?.(toestand, context, inschrijving);
    const verwerking = this.verwerking(aanroep, toestand, `Inschrijving: ${opdracht.soort}`, nu);
    const unit = {
      aggregates: [...eigen.aggregates, ...(ander?.aggregates ?? [])],
      history: [...eigen.history, ...(ander?.history ?? [])],
      inserts: [...regels, ...eigen.inserts, ...verwerking, ...(ander?.inserts ?? [])],
    };
    const result = await this.batcher.commit(unit).catch((error: unknown) => {
      throw isDubbelBsn(error) ? bsnVergeven() : error;
    });
    if (result.kind !== 'version-conflict') return toestand;
    if (result.table === 'inschrijving' && result.id === toestand.id)
      throw versieconflict(gelezenVersie, result.current);
    return undefined;
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

function vernietigd(): ProblemException {
  return problem(
    410,
    'inschrijving-vernietigd',
    'De inhoud van deze inschrijving is vernietigd. Er kan niets meer mee gebeuren.',
  );
}

function bsnVergeven(): ProblemException {
  return problem(409, 'bsn-al-toegekend', 'Dit burgerservicenummer hoort al bij een andere inschrijving.');
}

/** Another request gave out the same number at the same moment: the index tells. */
function isDubbelBsn(error: unknown): boolean {
  const indexen: readonly unknown[] = [BSN_INDEX, NUMMER_INDEX];
  return error instanceof Error && 'constraint' in error && indexen.includes(error.constraint);
}
