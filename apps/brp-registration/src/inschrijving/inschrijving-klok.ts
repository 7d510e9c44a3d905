import { Injectable } from '@nestjs/common';
import { KeyRing, isVernietigd, Pseudonimiseerder } from '@schakel/privacy';
import { Tijdbewaker } from '@schakel/service';
import { laatsteHash, ondertekendeRijen } from '../handeling/handeling.store.js';
import { Handtekenaar } from '../handeling/handtekenaar.js';
import { decide } from './inschrijving.domain.js';
import { inschrijvingsoort } from './inschrijving.store.js';
import { DOELBINDING } from './inschrijving.verantwoording.js';

/** What follows from time alone: a lock that ran out is released, a review date and a late overview are signalled. Each is a signed action too. */
@Injectable()
export class InschrijvingKlok {
  constructor(
    tijdbewaker: Tijdbewaker,
    sleutels: KeyRing,
    pseudoniemen: Pseudonimiseerder,
    handtekenaar: Handtekenaar,
  ) {
    tijdbewaker.bewaak({
      soort: inschrijvingsoort(pseudoniemen),
      kolom: 'wekker_op',
      doelbinding: DOELBINDING,
      naam: 'Inschrijving: tijdstip gekomen',
      lees: async (client, { id, versie }) => ({
        gelezenVersie: versie,
        vorigeHash: await laatsteHash(client, id),
        sleutel: await sleutels.openEen(client, id),
      }),
      beslis: (inschrijving, context) => decide(inschrijving, { soort: 'verstrijk' }, context),
      mede: ({ stap: { toestand: inschrijving, gebeurtenissen }, extra: { sleutel, ...einde } }) => {
        if (isVernietigd(sleutel)) throw new Error('the clock read what cannot be read');
        return { inserts: ondertekendeRijen({ inschrijving, gebeurtenissen, sleutel, ...einde }, handtekenaar) };
      },
    });
  }
}
