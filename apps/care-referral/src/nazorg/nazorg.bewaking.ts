import { Inject, Injectable } from '@nestjs/common';
import { KeyRing } from '@schakel/privacy';
import { nietsAnders, SERVICE_GEGEVENS, type ServiceGegevens, Tijdbewaker, type Tijdgegeven } from '@schakel/service';
import { nieuweTaak } from '../piket/piket.store.js';
import { bewaakTijd, type Nazorggebeurtenis, type Nazorgplan } from './nazorg.domain.js';
import { nazorgsoort } from './nazorg.store.js';

/** Moments of after-care become tasks by clock, also when the referral itself is long done. */
@Injectable()
export class Nazorgbewaking {
  constructor(
    tijdbewaker: Tijdbewaker,
    private readonly sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    tijdbewaker.bewaak({
      soort: nazorgsoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Nazorg: moment bewaken',
      lees: nietsAnders,
      beslis: bewaakTijd,
      mede: (gegeven) => this.mede(gegeven),
    });
  }

  /** One task for all moments that came: whoever was away for a month makes one call. */
  private mede({ stap: { toestand }, context }: Tijdgegeven<Nazorgplan, Nazorggebeurtenis, undefined>) {
    const { zorgverwijzingId } = toestand;
    const middelen = { sleutels: this.sleutels, gegevens: this.gegevens, context };
    return nieuweTaak({ zorgverwijzingId, aanleiding: 'nazorg', voor: 'zorgmedewerker' }, {}, middelen);
  }
}
