import { Injectable } from '@nestjs/common';
import {
  beslissingAlsRij,
  DecisionLog,
  gevondenToegang,
  nietGevonden,
  oordeelToegang,
  verboden,
  weigeringAlsProbleem,
  type Bron,
  type Bronschema,
  type Policy,
} from '@schakel/access';
import { isUuid } from '@schakel/domain';
import { VERSIECONFLICT, type ProblemException } from '@schakel/platform';
import type { Aanroep } from './aanroep.js';
import { besluitregel, type Besluit } from './verantwoording.js';

/** The question whether this call may do this with this row. */
export interface Poortvraag<S extends Bronschema> {
  readonly aanroep: Aanroep;
  readonly handeling: string;
  /** The fields of the row that the policy looks at. */
  readonly bron: Bron<S>;
  /** Absent for something that does not exist yet. */
  readonly id?: string;
  readonly nu: string;
}

interface Toegestaan {
  readonly actor: Aanroep['actor'];
  /** Undefined on routes without purpose. */
  readonly doelbinding: string | undefined;
  readonly besluit: Besluit;
  /** What was asked about, when the decision names none. */
  readonly gezocht: string | undefined;
}

/**
 * Refusals that leave a trace of their own, on purpose without the file: a line that ties a person to a protected address is the leak itself.
 */
const ZELF_GENOTEERD: ReadonlySet<string> = new Set(['adres-afgeschermd']);

/** What the guard let through: role and purpose fit. Undefined on a public route, where nobody was asked who he is. */
function doorDeWacht(verzoek: object, nu: string): Toegestaan | undefined {
  const toegang = gevondenToegang(verzoek);
  if (toegang === undefined) return undefined;
  const { actor, handeling, doelbinding } = toegang;
  const soort = handeling.split(':')[0] ?? handeling;
  const beslissing = { toegestaan: true, reden: 'regel', policy: soort } as const;
  return { actor, doelbinding, besluit: { beslissing, handeling, nu, voorwerp: { soort } }, gezocht: undefined };
}

/** Asks the policy. A refusal is written down, durably, before it is answered; an allowance travels with what it allowed. */
@Injectable()
export class Toegangspoort {
  /** What was allowed last in a request, until it is answered. */
  private readonly toegestaan = new WeakMap<object, Toegestaan>();
  /** Refusals that are written down already. */
  private readonly genoteerd = new WeakSet<ProblemException>();

  constructor(private readonly log: DecisionLog) {}

  /**
   * May the actor do this with this row?
   * @throws ProblemException 404 when he may not even see it, 403 when he may not do this
   */
  async tot<S extends Bronschema>(policy: Policy<S>, vraag: Poortvraag<S>): Promise<Besluit> {
    const { aanroep, handeling, bron, id, nu } = vraag;
    const { actor, doelbinding } = aanroep;
    const oordeel = oordeelToegang(policy, { actor, handeling, doelbinding, bron });
    const voorwerp = { soort: policy.definitie.aggregaat, ...(id !== undefined && { id }) };
    const besluit = { beslissing: oordeel.beslissing, handeling, nu, voorwerp };
    if (oordeel.soort === 'toegestaan') return this.onthoud(aanroep, besluit);
    throw await this.geweigerd(aanroep, besluit, weigeringAlsProbleem({ ...oordeel, soort: oordeel.soort }));
  }

  /**
   * May the actor make this? There is nothing to hide yet, so a refusal is always 403.
   * @param vraag with the id of what it would be made for (`gezocht`), for the trace of a refusal by the rules
   * @throws ProblemException 403
   */
  async totMaken<S extends Bronschema>(
    policy: Policy<S>,
    vraag: Omit<Poortvraag<S>, 'id'> & { readonly gezocht?: string },
  ): Promise<Besluit> {
    const { aanroep, handeling, bron, nu, gezocht } = vraag;
    const beslissing = policy.beslis(aanroep.actor, handeling, bron, aanroep.doelbinding);
    const besluit = { beslissing, handeling, nu, voorwerp: { soort: policy.definitie.aggregaat } };
    if (beslissing.toegestaan) return this.onthoud(aanroep, besluit, gezocht);
    throw await this.geweigerd(aanroep, besluit, verboden());
  }

  /**
   * An id that the actor's transactions do not show: it does not exist, or it is another municipality's. The attempt is written down,
   * durably, so that somebody who looks for a file from elsewhere leaves a trace; the answer says nothing.
   * @returns the 404 to throw
   */
  async nergens<S extends Bronschema>(
    policy: Policy<S>,
    { aanroep, id, nu }: Pick<Poortvraag<S>, 'aanroep' | 'nu'> & { readonly id: string },
  ): Promise<ProblemException> {
    const soort = policy.definitie.aggregaat;
    const beslissing = { toegestaan: false, reden: 'geen-betrokkenheid', policy: policy.naam } as const;
    const besluit = { beslissing, handeling: `${soort}:lezen`, nu, voorwerp: { soort, id } };
    return this.geweigerd(aanroep, besluit, nietGevonden());
  }

  private onthoud({ verzoek, actor, doelbinding }: Aanroep, besluit: Besluit, gezocht?: string): Besluit {
    if (verzoek !== undefined) this.toegestaan.set(verzoek, { actor, doelbinding, besluit, gezocht });
    return besluit;
  }

  private async geweigerd(aanroep: Aanroep, besluit: Besluit, weigering: ProblemException): Promise<ProblemException> {
    await this.log.schrijf(besluitregel(aanroep, besluit).row);
    this.genoteerd.add(weigering);
    return weigering;
  }

  /**
   * What the policy allowed and something else then refused, a rule of the domain above all, leaves a trace as a refusal of the policy does: with the
   * rule that let the actor ask and the code of the refusal. Another version than the one that was read is no refusal.
   * @param verzoek the request that got the refusal; when nobody asked this gate, a 403 is told of what the guard let through
   */
  async noteer(weigering: ProblemException, verzoek: object, nu: string): Promise<void> {
    const { code } = weigering.body;
    if (this.genoteerd.has(weigering) || code === VERSIECONFLICT || ZELF_GENOTEERD.has(code)) return;
    const laatste = this.toegestaan.get(verzoek) ?? (weigering.status === 403 ? doorDeWacht(verzoek, nu) : undefined);
    if (laatste === undefined) return;
    const { actor, doelbinding, besluit } = laatste;
    const { gezocht = (verzoek as { readonly params?: Record<string, unknown> }).params?.['id'] } = laatste;
    const beslissing = { ...besluit.beslissing, toegestaan: false, reden: 'domeinregel', weigering: code } as const;
    // An id that is none may have been typed: it is left out.
    const bron = { ...(isUuid(gezocht) && { id: gezocht }), ...besluit.voorwerp };
    await this.log.schrijf(beslissingAlsRij({ ...besluit, beslissing, actor, doelbinding, bron }).row);
  }
}
