import { Injectable } from '@nestjs/common';
import type { Answer } from '@schakel/platform';
import { type Aanroep, laadDossier, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { betrokkenesoort } from '../betrokkene/betrokkene.store.js';
import type { Bewerking, Idempotentie } from '../dossier/route.js';
import {
  decide,
  type StelVeiligheidVoor,
  type Veiligheidsbesluit,
  type Veiligheidsopdracht,
} from './veiligheidsbesluit.domain.js';
import { veiligheidsbesluitsoort } from './veiligheidsbesluit.store.js';

/** The way of a decision for safety: proposed by civil affairs, decided, looked at anew and ended by the burgemeester. */
@Injectable()
export class VeiligheidsbesluitService {
  constructor(
    private readonly uitvoering: Uitvoering,
    bewaker: Tijdbewaker,
  ) {
    bewaker.bewaak({
      soort: veiligheidsbesluitsoort,
      kolom: 'wekker_op',
      doelbinding: 'brp-inschrijving',
      naam: 'Veiligheidsbesluit: de dag van herbeoordeling',
      lees: nietsAnders,
      beslis: (besluit, context) => decide(besluit, { soort: 'meld-tijd' }, context),
    });
  }

  /** Proposes a decision about a person. @throws ProblemException 404 when the municipality knows nobody by that id */
  stelVoor(
    aanroep: Aanroep,
    { betrokkeneId, reden }: Pick<StelVeiligheidVoor, 'betrokkeneId' | 'reden'>,
    idempotentie: Idempotentie,
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: veiligheidsbesluitsoort,
      aanroep,
      handeling: 'veiligheidsbesluit:voorstellen',
      naam: 'Veiligheidsbesluit voorstellen',
      ...idempotentie,
      gezocht: betrokkeneId,
      lees: async (client) => (await laadDossier(betrokkenesoort, client, this.uitvoering.sleutels, betrokkeneId))?.rij,
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context) => decide(undefined, { soort: 'stel-voor', id, betrokkeneId, reden }, context),
    });
  }

  /** Runs a command on a decision. @throws ProblemException */
  behandel(
    bewerking: Bewerking,
    opdracht: Exclude<Veiligheidsopdracht, StelVeiligheidVoor | { readonly soort: 'meld-tijd' }>,
  ): Promise<Veiligheidsbesluit> {
    const recht = opdracht.soort === 'trek-in' ? 'voorstellen' : 'besluiten';
    return this.uitvoering.behandel({
      soort: veiligheidsbesluitsoort,
      ...bewerking,
      handeling: `veiligheidsbesluit:${recht}`,
      naam: `Veiligheidsbesluit: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (besluit, context) => decide(besluit, opdracht, context),
    });
  }
}
