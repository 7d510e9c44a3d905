import { Injectable } from '@nestjs/common';
import { geweigerd, type Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { laadDossier, leesDossier, Uitvoering, vernietigdeInhoud, type Aanroep } from '@schakel/service';
import { decide } from './zorgverwijzing.domain.js';
import { zorgverwijzingsoort } from './zorgverwijzing.store.js';

/** Starts the referral of a child that came along: under a key of its own, linked to that of the parent, on the track of minors. */
@Injectable()
export class KindverwijzingService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** @throws ProblemException 404 when the municipality has no such referral, 410 when its content is destroyed */
  start(
    aanroep: Aanroep,
    ouderverwijzingId: Uuid,
    idempotentie: { readonly key: string; readonly requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: zorgverwijzingsoort,
      aanroep,
      handeling: 'zorgverwijzing:behandelen',
      naam: 'Zorgverwijzing van een kind starten',
      ...idempotentie,
      gezocht: ouderverwijzingId,
      lees: async (client) => {
        const geladen = await laadDossier(zorgverwijzingsoort, client, this.uitvoering.sleutels, ouderverwijzingId);
        if (geladen === undefined) return undefined;
        const gelezen = leesDossier(zorgverwijzingsoort, geladen);
        if (gelezen === undefined) throw vernietigdeInhoud('zorgverwijzing');
        return gelezen.toestand;
      },
      bron: ({ gemeentecode }) => ({ gemeentecode, aanbieders: [] }),
      beslis: (id, context, ouder) => {
        if (ouder.ouderverwijzingId !== undefined) {
          return geweigerd('kind-van-kind', 'Dit is zelf de verwijzing van een kind; start haar bij de ouder.');
        }
        const { ketendossierId, actieverzoekId, actieverzoekUrl } = ouder;
        const verzoek = { ketendossierId, actieverzoekId, actieverzoekUrl };
        return decide(undefined, { soort: 'ontvang', id, ...verzoek, ouderverwijzingId }, context);
      },
    });
  }
}
