import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { type Aanroep, laadDossier, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { betrokkenesoort } from '../betrokkene/betrokkene.store.js';
import type { Bewerking, Idempotentie } from '../dossier/route.js';
import { beperkingIdVan } from './verstrekkingsbeperking-id.js';
import { decide, type Beperkingsopdracht, type Verstrekkingsbeperking } from './verstrekkingsbeperking.domain.js';
import { verstrekkingsbeperkingsoort } from './verstrekkingsbeperking.store.js';
import {
  decide as beslisUitzondering,
  type StelUitzonderingVoor,
  type Uitzonderingsopdracht,
  type Verstrekkingsuitzondering,
} from './verstrekkingsuitzondering.domain.js';
import { verstrekkingsuitzonderingsoort } from './verstrekkingsuitzondering.store.js';

const BESLUITEN: readonly Uitzonderingsopdracht['soort'][] = ['sta-toe', 'weiger', 'trek-in'];
const DOELBINDING = 'brp-inschrijving';

/** Offers and records restrictions of delivery, and decides on exceptions. The clock warns; it delivers nothing and restricts nothing. */
@Injectable()
export class VerstrekkingsbeperkingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    bewaker: Tijdbewaker,
  ) {
    bewaker.bewaak({
      soort: verstrekkingsbeperkingsoort,
      kolom: 'wekker_op',
      doelbinding: DOELBINDING,
      naam: 'Verstrekkingsbeperking: de laatste dag nadert of is voorbij',
      lees: nietsAnders,
      beslis: (beperking, context) => decide(beperking, { soort: 'meld-tijd' }, context),
    });
    bewaker.bewaak({
      soort: verstrekkingsuitzonderingsoort,
      kolom: 'wekker_op',
      doelbinding: DOELBINDING,
      naam: 'Verstrekkingsuitzondering: de wachttijd is voorbij',
      lees: nietsAnders,
      beslis: (uitzondering, context) => beslisUitzondering(uitzondering, { soort: 'verstrijk' }, context),
    });
  }

  /** Records that the right was offered. @throws ProblemException 404; 409 `bestaat-al` when the person has a file already */
  biedAan(aanroep: Aanroep, betrokkeneId: Uuid, idempotentie: Idempotentie): Promise<Answer> {
    return this.uitvoering.maak({
      soort: verstrekkingsbeperkingsoort,
      id: beperkingIdVan(betrokkeneId),
      aanroep,
      handeling: 'verstrekkingsbeperking:behandelen',
      naam: 'Verstrekkingsbeperking aanbieden',
      ...idempotentie,
      gezocht: betrokkeneId,
      lees: async (client) => (await laadDossier(betrokkenesoort, client, this.uitvoering.sleutels, betrokkeneId))?.rij,
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context) => decide(undefined, { soort: 'bied-aan', id, betrokkeneId }, context),
    });
  }

  /** Runs a command on a restriction. @throws ProblemException */
  behandel(bewerking: Bewerking, opdracht: Beperkingsopdracht): Promise<Verstrekkingsbeperking> {
    return this.uitvoering.behandel({
      soort: verstrekkingsbeperkingsoort,
      ...bewerking,
      handeling: 'verstrekkingsbeperking:behandelen',
      naam: `Verstrekkingsbeperking: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (beperking, context) => decide(beperking, opdracht, context),
    });
  }

  /** Proposes to deliver in spite of a restriction. @throws ProblemException 404 */
  stelUitzonderingVoor(
    aanroep: Aanroep,
    voorstel: Omit<StelUitzonderingVoor, 'soort' | 'id'>,
    idempotentie: Idempotentie,
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: verstrekkingsuitzonderingsoort,
      aanroep,
      handeling: 'verstrekkingsuitzondering:behandelen',
      naam: 'Uitzondering op een verstrekkingsbeperking voorstellen',
      ...idempotentie,
      gezocht: voorstel.beperkingId,
      lees: async (client) =>
        (await laadDossier(verstrekkingsbeperkingsoort, client, this.uitvoering.sleutels, voorstel.beperkingId))?.rij,
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context) => beslisUitzondering(undefined, { soort: 'stel-voor', id, ...voorstel }, context),
    });
  }

  /** Runs a command on an exception. @throws ProblemException */
  behandelUitzondering(bewerking: Bewerking, opdracht: Uitzonderingsopdracht): Promise<Verstrekkingsuitzondering> {
    const recht = BESLUITEN.includes(opdracht.soort) ? 'besluiten' : 'behandelen';
    return this.uitvoering.behandel({
      soort: verstrekkingsuitzonderingsoort,
      ...bewerking,
      handeling: `verstrekkingsuitzondering:${recht}`,
      naam: `Verstrekkingsuitzondering: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (uitzondering, context) => beslisUitzondering(uitzondering, opdracht, context),
    });
  }
}
