import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import type { Zorgfeiten } from '../zorgverwijzing/zorgfeiten.domain.js';
import { decide } from './spoorkeuze.domain.js';
import type { Spoorkeuze, Spoorkeuzeopdracht } from './spoorkeuze-toestand.domain.js';
import { laadGevolgd, laadVerwijzing, spoorkeuzeIdVan, spoorkeuzesoort } from './spoorkeuze.store.js';

/** Proposes tracks for a referral, and has persons settle what changes later. The clock only asks for another look. */
@Injectable()
export class SpoorkeuzeService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: spoorkeuzesoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Herbeoordeling van een spoorkeuze klaarzetten',
      lees: nietsAnders,
      beslis: (keuze, context) => decide(keuze, { soort: 'meld' }, context),
    });
  }

  /** Proposes tracks for a referral; one choice per referral. @throws ProblemException 404, 409 `bestaat-al` */
  stelVoor(
    aanroep: Aanroep,
    { zorgverwijzingId, feiten }: { readonly zorgverwijzingId: Uuid; readonly feiten: Zorgfeiten },
    idempotentie: { readonly key: string; readonly requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: spoorkeuzesoort,
      aanroep,
      handeling: 'spoorkeuze:voorstellen',
      naam: 'Sporen voorstellen',
      ...idempotentie,
      id: spoorkeuzeIdVan(zorgverwijzingId),
      gezocht: zorgverwijzingId,
      lees: (client) => laadVerwijzing(client, zorgverwijzingId),
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context, { ketendossierId }) =>
        decide(undefined, { soort: 'stel-voor', id, zorgverwijzingId, ketendossierId, feiten }, context),
    });
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(
    aanroep: Aanroep,
    id: Uuid,
    gelezenVersie: number,
    opdracht: Exclude<Spoorkeuzeopdracht, { soort: 'stel-voor' | 'meld' }>,
  ): Promise<Spoorkeuze> {
    return this.uitvoering.behandel({
      soort: spoorkeuzesoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'spoorkeuze:behandelen',
      naam: `Spoorkeuze: ${opdracht.soort}`,
      lees: (client, { zorgverwijzingId }) =>
        opdracht.soort === 'sluit-af' ? laadGevolgd(client, zorgverwijzingId) : Promise.resolve(undefined),
      beslis: (keuze, context, gevolgd) => decide(keuze, { ...opdracht, ...gevolgd }, context),
    });
  }
}
