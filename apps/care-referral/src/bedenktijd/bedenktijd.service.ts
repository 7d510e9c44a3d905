import { Injectable } from '@nestjs/common';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { nieuwId, type Answer } from '@schakel/platform';
import { type Aanroep, type Medeschrift, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import { herbeoordelingVan, laadOpenKeuze } from '../spoorkeuze/herbeoordeling-mede.js';
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

  /** Begins the track of a referral; there is one. @throws ProblemException 404, 409 `bestaat-al` */
  signaleer(
    aanroep: Aanroep,
    signaal: Omit<Signaleer, 'soort' | 'id' | 'ketendossierId'>,
    idempotentie: Idempotentie,
  ): Promise<Answer> {
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
      lees: (client) => laadVerwijzing(client, zorgverwijzingId),
      bron: (verwijzing) => ({ gemeentecode: verwijzing.gemeentecode }),
      beslis: (id, context, { ketendossierId }) =>
        decide(undefined, { soort: 'signaleer', id, ketendossierId, ...signaal }, context),
    });
  }

  /**
   * Records what happened. With a change of payer the open choice of tracks of the referral gets its task, and when the municipality
   * becomes the payer a Wmo-melding is made, in the same transaction: the version check that lets one of two writers win also keeps
   * these to one. @throws ProblemException
   */
  leg(bewerking: Bewerking, opdracht: Exclude<Bedenktijdopdracht, Signaleer>): Promise<Bedenktijd> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: bedenktijdsoort,
      ...bewerking,
      handeling: 'bedenktijd:volgen',
      // Not which step: the processing log is in clear.
      naam: 'Verblijfsspoor bijwerken',
      lees: (client, { zorgverwijzingId }) => laadOpenKeuze(client, sleutels, zorgverwijzingId),
      beslis: (bedenktijd, context) => decide(bedenktijd, opdracht, context),
      mede: async ({ stap: { toestand, gebeurtenissen }, context, extra: keuze, aanroep }) => {
        const wissel = wisseling(gebeurtenissen);
        if (wissel === undefined) return {};
        const middelen = { gegevens, context, aanroep };
        const herbeoordeling = keuze && herbeoordelingVan(keuze, 'betaler-gewisseld', middelen);
        if (wissel.naar !== 'gemeente') return herbeoordeling ?? {};
        const { id: bedenktijdId, zorgverwijzingId } = toestand;
        const melding = { id: nieuwId() as Uuid, zorgverwijzingId, bedenktijdId, spoed: false };
        const { traceparent } = aanroep;
        return samen(herbeoordeling, await nieuweWmoMelding(melding, { sleutels, gegevens, context, traceparent }));
      },
    });
  }
}

/** What two parts add to one unit. */
function samen(een: Medeschrift = {}, ander: Medeschrift): Medeschrift {
  return {
    aggregates: [...(een.aggregates ?? []), ...(ander.aggregates ?? [])],
    history: [...(een.history ?? []), ...(ander.history ?? [])],
    inserts: [...(een.inserts ?? []), ...(ander.inserts ?? [])],
  };
}
