import { Injectable } from '@nestjs/common';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import type { Bewerking, Idempotentie } from '../termijnbewaking/bewerking.js';
import { spoedstappen } from './spoedvoorziening.domain.js';
import { decide, tijdVerstreken } from './wmo-melding.domain.js';
import { wmoMeldingsoort } from './wmo-melding.store.js';
import type { MeldWmo, WmoMelding, Wmostap } from './wmo-melding-toestand.domain.js';

const SPOED: readonly Wmostap['soort'][] = spoedstappen;

/** Runs commands on Wmo-meldingen, and has the clock tell when a term of one nears its end. */
@Injectable()
export class WmoMeldingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: wmoMeldingsoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Termijnen van een Wmo-melding bewaken',
      lees: nietsAnders,
      beslis: tijdVerstreken,
    });
  }

  /** Records a melding. @throws ProblemException 404 when there is no such referral in the own municipality */
  meld(
    aanroep: Aanroep,
    melding: Pick<MeldWmo, 'zorgverwijzingId' | 'spoed'>,
    idempotentie: Idempotentie,
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: wmoMeldingsoort,
      aanroep,
      handeling: 'wmo-melding:melden',
      naam: 'Wmo-melding doen',
      ...idempotentie,
      gezocht: melding.zorgverwijzingId,
      lees: (client) => laadVerwijzing(client, melding.zorgverwijzingId),
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context) => decide(undefined, { soort: 'meld', id, ...melding }, context),
    });
  }

  /** Takes a step on the version that the caller read. @throws ProblemException */
  zet(bewerking: Bewerking, stap: Wmostap): Promise<WmoMelding> {
    return this.uitvoering.behandel({
      soort: wmoMeldingsoort,
      ...bewerking,
      handeling: SPOED.includes(stap.soort) ? 'wmo-melding:spoed-regelen' : 'wmo-melding:behandelen',
      naam: `Wmo-melding: ${stap.soort}`,
      lees: nietsAnders,
      beslis: (melding, context) => decide(melding, stap, context),
    });
  }
}
