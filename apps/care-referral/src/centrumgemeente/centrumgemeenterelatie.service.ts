import { Injectable } from '@nestjs/common';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { problem, type Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Uitvoering } from '@schakel/service';
import { afgeleidId } from '../afgeleid-id.js';
import { decide, type Centrumgemeenterelatie, type LegRelatieVast } from './centrumgemeenterelatie.domain.js';
import { relatiesoort } from './centrumgemeenterelatie.store.js';

/** Keeps the table of regions. */
@Injectable()
export class CentrumgemeenterelatieService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Records a relation; one per municipality and first day. @throws ProblemException 409 `bestaat-al` */
  legVast(
    aanroep: Aanroep,
    relatie: Omit<LegRelatieVast, 'soort' | 'id'>,
    idempotentie: { readonly key: string; readonly requestHash: string },
  ): Promise<Answer> {
    const { gemeentecode } = aanroep.actor;
    if (gemeentecode === undefined) throw problem(403, 'niet-bevoegd', 'Alleen een gemeente legt dit vast.');
    const eigen = { gemeentecode: gemeentecode as Gemeentecode };
    return this.uitvoering.maak({
      soort: relatiesoort,
      aanroep,
      handeling: 'centrumgemeenterelatie:beheren',
      naam: 'Centrumgemeenterelatie vastleggen',
      ...idempotentie,
      id: afgeleidId('centrumgemeenterelatie', relatie.regiogemeente, relatie.geldigVanaf),
      gezocht: relatie.regiogemeente,
      lees: () => Promise.resolve(eigen),
      bron: (bron) => bron,
      beslis: (id, context) => decide(undefined, { soort: 'leg-vast', id, ...relatie }, context),
    });
  }

  /** Says on which day a relation ends. @throws ProblemException */
  beeindig(aanroep: Aanroep, id: Uuid, gelezenVersie: number, geldigTotEnMet: Datum): Promise<Centrumgemeenterelatie> {
    return this.uitvoering.behandel({
      soort: relatiesoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'centrumgemeenterelatie:beheren',
      naam: 'Centrumgemeenterelatie beëindigen',
      lees: nietsAnders,
      beslis: (relatie, context) => decide(relatie, { soort: 'beeindig', geldigTotEnMet }, context),
    });
  }
}
