import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { nietsAnders, Uitvoering, type Aanroep } from '@schakel/service';
import { normsoort } from './overbewoning.store.js';
import { decide, type Overbewoningsnorm, type StelNormVast } from './overbewoningsnorm.domain.js';

/** Sets and withdraws norms. The newest that holds counts; without one nothing is counted. */
@Injectable()
export class OverbewoningsnormService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** @throws ProblemException */
  stelVast(
    aanroep: Aanroep,
    norm: Omit<StelNormVast, 'soort' | 'id'>,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: normsoort,
      aanroep,
      handeling: 'overbewoningsnorm:vaststellen',
      naam: 'Overbewoningsnorm vaststellen',
      ...idempotentie,
      gezocht: '',
      lees: () => Promise.resolve({}),
      bron: () => ({ gemeentecode: aanroep.actor.gemeentecode ?? '' }),
      beslis: (id, context) => decide(undefined, { soort: 'stel-vast', id, ...norm }, context),
    });
  }

  /** @throws ProblemException */
  trekIn(aanroep: Aanroep, id: Uuid, gelezenVersie: number): Promise<Overbewoningsnorm> {
    return this.uitvoering.behandel({
      soort: normsoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'overbewoningsnorm:vaststellen',
      naam: 'Overbewoningsnorm intrekken',
      lees: nietsAnders,
      beslis: (norm, context) => decide(norm, { soort: 'trek-in' }, context),
    });
  }
}
