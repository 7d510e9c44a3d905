import { Injectable } from '@nestjs/common';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { nieuwId, type Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import type { Bewerking, Idempotentie } from '../termijnbewaking/bewerking.js';
import { vastKenmerk } from '../termijnbewaking/vast-kenmerk.js';
import { nieuweWmoMelding } from '../wmo-melding/wmo-melding.store.js';
import { decide, tijdVerstreken, wisseling } from './bedenktijd.domain.js';
import { bedenktijdsoort } from './bedenktijd.store.js';
import type { Bedenktijd, Bedenktijdopdracht, Signaleer } from './bedenktijd-toestand.domain.js';

/** Follows tracks of residence, and has the clock tell when a period nears its end. */
@Injectable()
export class BedenktijdService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: bedenktijdsoort,
      kolom: 'wekker_op',
      doelbinding: 'bedenktijd',
      naam: 'Termijnen van het verblijfsspoor bewaken',
      lees: nietsAnders,
      beslis: tijdVerstreken,
    });
  }

  /** Begins the track of a referral; there is one. @throws ProblemException 409 `bestaat-al` */
  signaleer(aanroep: Aanroep, signaal: Omit<Signaleer, 'soort' | 'id'>, idempotentie: Idempotentie): Promise<Answer> {
    const { zorgverwijzingId } = signaal;
    const gemeentecode = aanroep.actor.gemeentecode as Gemeentecode;
    return this.uitvoering.maak({
      soort: bedenktijdsoort,
      aanroep,
      handeling: 'bedenktijd:volgen',
      naam: 'Verblijfsspoor beginnen',
      ...idempotentie,
      id: vastKenmerk('bedenktijd', gemeentecode, zorgverwijzingId),
      gezocht: zorgverwijzingId,
      lees: () => Promise.resolve({ gemeentecode }),
      bron: (gelezen) => gelezen,
      beslis: (id, context) => decide(undefined, { soort: 'signaleer', id, ...signaal }, context),
    });
  }

  /**
   * Records what happened. When the municipality becomes the payer, a Wmo-melding is made in the same transaction: the version check
   * that lets one of two writers win also keeps it to one. @throws ProblemException
   */
  leg(bewerking: Bewerking, opdracht: Exclude<Bedenktijdopdracht, Signaleer>): Promise<Bedenktijd> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: bedenktijdsoort,
      ...bewerking,
      handeling: 'bedenktijd:volgen',
      // Not which step: the processing log is in clear.
      naam: 'Verblijfsspoor bijwerken',
      lees: nietsAnders,
      beslis: (bedenktijd, context) => decide(bedenktijd, opdracht, context),
      mede: ({ stap: { toestand, gebeurtenissen }, context, aanroep: { traceparent } }) => {
        if (wisseling(gebeurtenissen)?.naar !== 'gemeente') return {};
        const { id: bedenktijdId, zorgverwijzingId } = toestand;
        const melding = { id: nieuwId() as Uuid, zorgverwijzingId, bedenktijdId, spoed: false };
        return nieuweWmoMelding(melding, { sleutels, gegevens, context, traceparent });
      },
    });
  }
}
