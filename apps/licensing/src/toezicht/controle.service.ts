import { Injectable } from '@nestjs/common';
import { geweigerd, type Datum, type Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Uitvoering, vernietigdeInhoud } from '@schakel/service';
import { laadVergunning } from '../besluit/besluit-op-vergunning.js';
import type { Bewerking } from '../besluit/besluit.service.js';
import { opVergunning } from '../vergunning/vergunning.store.js';
import {
  decide,
  nietNageleefd,
  teControleren,
  type Controle,
  type LaatVervallen,
  type LegBevindingenVast,
  type Verplaats,
} from './controle.domain.js';
import { controlesoort } from './controle.store.js';

/** Permits that can be inspected: those that hold. */
const CONTROLEERBAAR: readonly string[] = ['van-kracht', 'geschorst'];

/** Plans inspections and records what was found. A condition that is not met is a reason to look anew, never to withdraw by itself. */
@Injectable()
export class ControleService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Plans an inspection of the conditions that matter on that day. @throws ProblemException */
  plan(
    aanroep: Aanroep,
    vergunningId: Uuid,
    geplandOp: Datum,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: controlesoort,
      aanroep,
      handeling: 'controle:plannen',
      naam: 'Controle plannen',
      ...idempotentie,
      gezocht: vergunningId,
      lees: (client) => laadVergunning(client, this.uitvoering.sleutels, vergunningId),
      bron: ({ toestand: { gemeentecode } }) => ({ gemeentecode }),
      beslis: (id, context, { toestand }) => {
        if (!CONTROLEERBAAR.includes(toestand.status))
          return geweigerd('vergunning-geldt-niet', `De vergunning heeft status ${toestand.status}.`);
        const voorschriften = teControleren(toestand.voorschriften, geplandOp);
        return decide(undefined, { soort: 'plan', id, vergunningId, geplandOp, voorschriften }, context);
      },
    });
  }

  /** Moves or drops a planned inspection. @throws ProblemException */
  herplan(bewerking: Bewerking, opdracht: Verplaats | LaatVervallen): Promise<Controle> {
    return this.uitvoering.behandel({
      soort: controlesoort,
      ...bewerking,
      handeling: 'controle:plannen',
      naam: `Controle: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (controle, context) => decide(controle, opdracht, context),
    });
  }

  /** Records findings; when a condition was not met, the permit waits for a new assessment by a person. @throws ProblemException */
  legVast(bewerking: Bewerking, bevindingen: Omit<LegBevindingenVast, 'soort'>): Promise<Controle> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: controlesoort,
      ...bewerking,
      handeling: 'controle:uitvoeren',
      naam: 'Controle uitvoeren',
      lees: async (client, { vergunningId }) => {
        const vergunning = await laadVergunning(client, sleutels, vergunningId);
        if (vergunning === undefined) throw vernietigdeInhoud('vergunning');
        return vergunning;
      },
      beslis: (controle, context) => decide(controle, { soort: 'leg-bevindingen-vast', ...bevindingen }, context),
      mede: ({ stap: { toestand }, context, extra, aanroep: { traceparent } }) => {
        const nummers = nietNageleefd(toestand);
        if (nummers.length === 0 || !CONTROLEERBAAR.includes(extra.toestand.status)) return {};
        const reden = `voorschrift niet nageleefd: ${nummers.join(', ')}`;
        const opdracht = { soort: 'stel-herbeoordeling-voor', kenmerk: toestand.id, reden } as const;
        return opVergunning(extra, opdracht, { gegevens, context, traceparent });
      },
    });
  }
}
