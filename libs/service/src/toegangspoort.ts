import { Injectable } from '@nestjs/common';
import {
  DecisionLog,
  nietGevonden,
  oordeelToegang,
  verboden,
  weigeringAlsProbleem,
  type Bron,
  type Bronschema,
  type Policy,
} from '@schakel/access';
import { isUuid } from '@schakel/domain';
import { ProblemException } from '@schakel/platform';
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

/** Asks the policy. A refusal is written down, durably, before it is answered; an allowance travels with what it allowed. */
@Injectable()
export class Toegangspoort {
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
    if (oordeel.soort === 'toegestaan') return besluit;
    await this.log.schrijf(besluitregel(aanroep, besluit).row);
    throw weigeringAlsProbleem({ ...oordeel, soort: oordeel.soort });
  }

  /** May the actor make this? There is nothing to hide yet, so a refusal is always 403. @throws ProblemException 403 */
  async totMaken<S extends Bronschema>(policy: Policy<S>, vraag: Omit<Poortvraag<S>, 'id'>): Promise<Besluit> {
    const { aanroep, handeling, bron, nu } = vraag;
    const beslissing = policy.beslis(aanroep.actor, handeling, bron, aanroep.doelbinding);
    const besluit = { beslissing, handeling, nu, voorwerp: { soort: policy.definitie.aggregaat } };
    if (beslissing.toegestaan) return besluit;
    await this.log.schrijf(besluitregel(aanroep, besluit).row);
    throw verboden();
  }

  /**
   * Runs the rules of the domain on what the policy allowed. What they refuse leaves a trace as a refusal of the policy does: written down,
   * durably, before it is answered, with the rule that let the actor ask and the code of the refusal.
   * @param gezocht id of what was asked about, when the decision names none; anything but an id is left out, since it may have been typed
   * @throws whatever the rules throw
   */
  async volgensRegels<T>(
    { aanroep, besluit, gezocht }: { readonly aanroep: Aanroep; readonly besluit: Besluit; readonly gezocht?: string },
    regels: () => T | Promise<T>,
  ): Promise<T> {
    try {
      return await regels();
    } catch (fout) {
      if (!(fout instanceof ProblemException) || fout.status >= 500) throw fout;
      const { code } = fout.body;
      const beslissing = { ...besluit.beslissing, toegestaan: false, reden: 'domeinregel', weigering: code } as const;
      const voorwerp = { ...(isUuid(gezocht) && { id: gezocht }), ...besluit.voorwerp };
      await this.log.schrijf(besluitregel(aanroep, { ...besluit, beslissing, voorwerp }).row);
      throw fout;
    }
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
    await this.log.schrijf(besluitregel(aanroep, besluit).row);
    return nietGevonden();
  }
}
