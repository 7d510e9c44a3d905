import { Inject, Injectable } from '@nestjs/common';
import { KLOK, type Klok } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import { SERVICE_GEGEVENS, type ServiceGegevens, Tijdbewaker, type Tijdgegeven } from '@schakel/service';
import type { PoolClient } from 'pg';
import { nieuweTaak, wieHebbenDienst, type Dienstdoenden } from '../piket/piket.store.js';
import { schrijfAanbiedingen } from './zorgaanbod.rij.js';
import { oordeelOverToestemming } from './toestemmingstoets.domain.js';
import { TOESTEMMINGSTOETS, type Toestemmingstoets } from './toestemmingstoets.js';
import { zorgverwijzingsoort } from './zorgverwijzing.store.js';
import { DOELBINDING } from './zorgverwijzing.verantwoording.js';
import { bewaakTijd } from './zorgverwijzing-tijd.domain.js';
import type { Kandidaat, Zorgverwijzing, Zorgverwijzingsgebeurtenis } from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';

/** What the clock looks at beside a referral: how it was, and who has duty. */
interface Erbij {
  readonly voor: Zorgverwijzing;
  readonly dienst: Dienstdoenden;
  /** The prepared list, with consent as it is now: it may have been withdrawn since the officer made it. */
  readonly vervolglijst: readonly Kandidaat[];
}

/** Silence is a state: the clock reminds, lets offers run out, asks the next of the prepared list and calls who has duty. */
@Injectable()
export class Zorgverwijzingbewaking {
  constructor(
    tijdbewaker: Tijdbewaker,
    private readonly sleutels: KeyRing,
    @Inject(KLOK) klok: Klok,
    @Inject(TOESTEMMINGSTOETS) private readonly toestemming: Toestemmingstoets,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    tijdbewaker.bewaak({
      soort: zorgverwijzingsoort,
      kolom: 'wekker_op',
      doelbinding: DOELBINDING,
      naam: 'Zorgverwijzing: termijn bewaken',
      lees: async (client, voor): Promise<Erbij> => {
        const dienst = await wieHebbenDienst(client, sleutels, voor.gemeentecode, klok());
        return { voor, dienst, vervolglijst: await this.metToestemmingVanNu(client, voor) };
      },
      beslis: (verwijzing, context, { vervolglijst }) => bewaakTijd({ ...verwijzing, vervolglijst }, context, evolve),
      mede: (gegeven) => this.mede(gegeven),
    });
  }

  private async metToestemmingVanNu(
    client: PoolClient,
    { id: verwijzingId, gemeentecode, vervolglijst }: Zorgverwijzing,
  ): Promise<readonly Kandidaat[]> {
    const nu: Kandidaat[] = [];
    for (const kandidaat of vervolglijst) {
      const { id: aanbiederId, organisatie, soort } = kandidaat.aanbieder;
      const vraag = { verwijzingId, gemeentecode, aanbiederId, organisatie, soort };
      const uitkomst = await this.toestemming(client, vraag);
      nu.push({ ...kandidaat, toestemming: oordeelOverToestemming(uitkomst, kandidaat.toestemming.doorbreking) });
    }
    return nu;
  }

  private async mede({ stap, context, extra }: Tijdgegeven<Zorgverwijzing, Zorgverwijzingsgebeurtenis, Erbij>) {
    const { toestand, gebeurtenissen } = stap;
    const geroepen = gebeurtenissen.filter((gebeurtenis) => gebeurtenis.type === 'zorgverwijzing-geescaleerd');
    const middelen = { sleutels: this.sleutels, gegevens: this.gegevens, context };
    const taken = await Promise.all(
      geroepen.map(({ aanleiding, naar }) =>
        nieuweTaak({ zorgverwijzingId: toestand.id, aanleiding, voor: naar }, extra.dienst, middelen),
      ),
    );
    return {
      aggregates: [...schrijfAanbiedingen(extra.voor, toestand), ...taken.flatMap(({ aggregates }) => aggregates)],
      history: taken.flatMap(({ history }) => history),
      inserts: taken.flatMap(({ inserts }) => inserts),
    };
  }
}
