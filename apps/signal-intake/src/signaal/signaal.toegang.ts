import { Inject, Injectable } from '@nestjs/common';
import { ACCESS_OPTIONS, type AccessOptions, oordeelToegang, verboden, weigeringAlsProbleem } from '@schakel/access';
import type { Gemeentecode } from '@schakel/domain';
import type { Aanroep } from '../aanroep.js';
import { signaalpolicy } from './signaal.policy.js';
import type { SignaalRij } from './signaal.rij.js';
import { type Besluit, besluitregel } from './signaal.verantwoording.js';

/** Asks the policy. A refusal is written down before it is answered; an allowance travels with what it allowed. */
@Injectable()
export class Signaaltoegang {
  constructor(@Inject(ACCESS_OPTIONS) private readonly access: AccessOptions) {}

  /**
   * May the actor do this with this signal?
   * @throws ProblemException 404 when he may not even see it, 403 when he may not do this
   */
  async tot(rij: SignaalRij, handeling: string, aanroep: Aanroep, nu: string): Promise<Besluit> {
    const { actor, doelbinding } = aanroep;
    const oordeel = oordeelToegang(signaalpolicy, { actor, handeling, doelbinding, bron: bronVan(rij) });
    const besluit = { beslissing: oordeel.beslissing, handeling, nu, id: rij.id };
    if (oordeel.soort === 'toegestaan') return besluit;
    await this.access.log.schrijf(besluitregel(aanroep, besluit).row);
    throw weigeringAlsProbleem({ ...oordeel, soort: oordeel.soort });
  }

  /** Whether the actor may open the content; which of the two ways of reading is then asked and written down is `tot`. */
  magInhoudLezen(rij: SignaalRij, { actor, doelbinding }: Aanroep): boolean {
    return signaalpolicy.beslis(actor, 'signaal:inhoud-lezen', bronVan(rij), doelbinding).toegestaan;
  }

  /** May the actor report to this municipality? @throws ProblemException 403 */
  async totIndienen(gemeentecode: Gemeentecode, aanroep: Aanroep, nu: string): Promise<Besluit> {
    const handeling = 'signaal:indienen';
    const { actor, doelbinding } = aanroep;
    const bron = { gemeentecode, melder: actor.sub, status: 'ontvangen' };
    const besluit = { beslissing: signaalpolicy.beslis(actor, handeling, bron, doelbinding), handeling, nu };
    if (besluit.beslissing.toegestaan) return besluit;
    await this.access.log.schrijf(besluitregel(aanroep, besluit).row);
    throw verboden();
  }
}

/** The fields that the policy looks at. */
function bronVan({ gemeentecode, ingediend_door: melder, status }: SignaalRij) {
  return { gemeentecode, melder, status };
}
