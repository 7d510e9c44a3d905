import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { nietsAnders, Uitvoering, type Aanroep } from '@schakel/service';
import { laadAanbieder } from '../aanbieder/aanbiedergids.js';
import { eigenWachtplek, kentVerwijzing, wachtendesoort } from './reservering.store.js';
import { decide, type Wachtende } from './wachtende.domain.js';

/** Keeps the queues. Who waits longest comes first; a reservation fulfils an entry. */
@Injectable()
export class WachtendeService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Puts a referral in the queue of a service. @throws ProblemException 404 when either is not there */
  meldAan(
    aanroep: Aanroep,
    { aanbiederId, zorgverwijzingId }: { readonly aanbiederId: Uuid; readonly zorgverwijzingId: Uuid },
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: wachtendesoort,
      aanroep,
      handeling: 'wachtende:aanmelden',
      naam: 'Aanmelden voor de wachtlijst',
      ...idempotentie,
      gezocht: zorgverwijzingId,
      lees: async (client) => {
        if (!(await kentVerwijzing(client, zorgverwijzingId))) return undefined;
        if ((await laadAanbieder(client, aanbiederId)) === undefined) return undefined;
        return { wachtAl: (await eigenWachtplek(client, aanbiederId, zorgverwijzingId)) !== undefined };
      },
      bron: () => ({ gemeentecode: aanroep.actor.gemeentecode ?? '' }),
      beslis: (id, context, { wachtAl }) =>
        decide(undefined, { soort: 'meld-aan', id, aanbiederId, zorgverwijzingId, wachtAl }, context),
    });
  }

  /** Takes a referral out of the queue. @throws ProblemException */
  meldAf(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    reden: string,
  ): Promise<Wachtende> {
    return this.uitvoering.behandel({
      soort: wachtendesoort,
      ...bewerking,
      handeling: 'wachtende:afmelden',
      naam: 'Afmelden van de wachtlijst',
      lees: nietsAnders,
      beslis: (wachtende, context) => decide(wachtende, { soort: 'meld-af', reden }, context),
    });
  }
}
