import { Injectable } from '@nestjs/common';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import type { Bewerking, Idempotentie } from '../termijnbewaking/bewerking.js';
import { decide, tijdVerstreken } from './veilig-thuis.domain.js';
import { veiligThuissoort } from './veilig-thuis.store.js';
import type { MeldVeiligThuis, VeiligThuisMelding, VeiligThuisstap } from './veilig-thuis-toestand.domain.js';

/** Reports to Veilig Thuis, and has the clock tell when triage or research is late. */
@Injectable()
export class VeiligThuisService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: veiligThuissoort,
      kolom: 'wekker_op',
      doelbinding: 'veilig-thuis-melding',
      naam: 'Termijnen van Veilig Thuis bewaken',
      lees: nietsAnders,
      beslis: tijdVerstreken,
    });
  }

  /** Reports. @throws ProblemException 404 when there is no such referral in the own municipality */
  meld(aanroep: Aanroep, melding: Omit<MeldVeiligThuis, 'soort' | 'id'>, idempotentie: Idempotentie): Promise<Answer> {
    const { organisatie } = melding;
    return this.uitvoering.maak({
      soort: veiligThuissoort,
      aanroep,
      handeling: 'veilig-thuis-melding:melden',
      naam: 'Melden bij Veilig Thuis',
      ...idempotentie,
      gezocht: melding.zorgverwijzingId,
      lees: (client) => laadVerwijzing(client, melding.zorgverwijzingId),
      bron: ({ gemeentecode }) => ({ gemeentecode, organisatie }),
      beslis: (id, context) => decide(undefined, { soort: 'meld', id, ...melding }, context),
    });
  }

  /** What Veilig Thuis does with a report. @throws ProblemException */
  zet(bewerking: Bewerking, stap: VeiligThuisstap): Promise<VeiligThuisMelding> {
    return this.uitvoering.behandel({
      soort: veiligThuissoort,
      ...bewerking,
      handeling: 'veilig-thuis-melding:beoordelen',
      naam: `Veilig Thuis: ${stap.soort}`,
      lees: nietsAnders,
      beslis: (melding, context) => decide(melding, stap, context),
    });
  }
}
