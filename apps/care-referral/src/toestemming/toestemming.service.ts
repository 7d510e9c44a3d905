import { Injectable } from '@nestjs/common';
import type { Gemeentecode } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import {
  type Aanroep,
  type Medeschrift,
  nietsAnders,
  schrijfDossier,
  stapNaVerzoek,
  Tijdbewaker,
  Uitvoering,
} from '@schakel/service';
import type { Bewerking, Idempotentie } from '../termijnbewaking/bewerking.js';
import { vastKenmerk } from '../termijnbewaking/vast-kenmerk.js';
import { decide, tijdVerstreken } from './toestemming.domain.js';
import { laadOverige, toestemmingsoort, type Omvang } from './toestemming.store.js';
import type { Toestemming, Toestemmingstap, Vraag } from './toestemming-toestand.domain.js';
import { evolve } from './toestemming-verloop.domain.js';

const HANDELING: Readonly<Record<Exclude<Toestemmingstap['soort'], 'trek-in'>, string>> = {
  geef: 'toestemming:vastleggen',
  weiger: 'toestemming:vastleggen',
  doorbreek: 'toestemming:doorbreken',
  beeindig: 'toestemming:doorbreken',
  'keur-goed': 'toestemming:toetsen',
  verwerp: 'toestemming:toetsen',
  'bevestig-ontvangst': 'toestemming:bevestigen',
};

/** Records consent and its withdrawal, and has the clock tell which receiver did not confirm. */
@Injectable()
export class ToestemmingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: toestemmingsoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Ontvangst van een intrekking bewaken',
      lees: nietsAnders,
      beslis: tijdVerstreken,
    });
  }

  /** Makes the file of one purpose and one receiver; there is one per referral. @throws ProblemException 409 `bestaat-al` */
  vraag(aanroep: Aanroep, vraag: Omit<Vraag, 'soort' | 'id'>, idempotentie: Idempotentie): Promise<Answer> {
    const gemeentecode = aanroep.actor.gemeentecode as Gemeentecode;
    const { zorgverwijzingId, doel, ontvanger } = vraag;
    return this.uitvoering.maak({
      soort: toestemmingsoort,
      aanroep,
      handeling: 'toestemming:vastleggen',
      naam: 'Toestemming vragen',
      ...idempotentie,
      id: vastKenmerk('toestemming', gemeentecode, zorgverwijzingId, doel, ontvanger),
      gezocht: zorgverwijzingId,
      lees: () => Promise.resolve({ gemeentecode, ontvanger }),
      bron: (gelezen) => gelezen,
      beslis: (id, context) => decide(undefined, { soort: 'vraag', id, ...vraag }, context),
    });
  }

  /** Takes a step on the version that the caller read. @throws ProblemException */
  zet(bewerking: Bewerking, stap: Exclude<Toestemmingstap, { soort: 'trek-in' }>): Promise<Toestemming> {
    return this.uitvoering.behandel({
      soort: toestemmingsoort,
      ...bewerking,
      handeling: HANDELING[stap.soort],
      naam: `Toestemming: ${stap.soort}`,
      lees: nietsAnders,
      beslis: (toestemming, context) => decide(toestemming, stap, context),
    });
  }

  /**
   * Withdraws this consent and, as far as asked, the others of the same person, in one transaction: no receiver keeps access because
   * another step failed. @throws ProblemException
   */
  trekIn(bewerking: Bewerking, omvang: Omvang): Promise<Toestemming> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: toestemmingsoort,
      ...bewerking,
      handeling: 'toestemming:vastleggen',
      naam: 'Toestemming intrekken',
      lees: (client, toestemming) => laadOverige(client, sleutels, toestemming, omvang),
      beslis: (toestemming, context) => decide(toestemming, { soort: 'trek-in' }, context),
      mede: ({ extra, context, aanroep: { traceparent } }): Medeschrift => {
        const delen = extra.map(({ toestand, sleutel }) => {
          const stap = stapNaVerzoek(toestand, decide(toestand, { soort: 'trek-in' }, context), evolve);
          const schrift = { ...stap, gelezenVersie: toestand.versie, sleutel, context, traceparent };
          return schrijfDossier(toestemmingsoort, schrift, gegevens);
        });
        return {
          aggregates: delen.flatMap(({ aggregates }) => aggregates),
          history: delen.flatMap(({ history }) => history),
        };
      },
    });
  }
}
