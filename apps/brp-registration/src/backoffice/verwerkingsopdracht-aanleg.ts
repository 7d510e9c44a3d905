import { Inject, Injectable } from '@nestjs/common';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { Database, nieuwId } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import { laatsteStatus } from './verwerking-bij-inschrijving.js';
import { decide, evolve } from './verwerkingsopdracht.domain.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

/** Makes the order for the burgerzaken system in the transaction that concludes the registration: neither is there without the other. */
@Injectable()
export class VerwerkingsopdrachtAanleg {
  constructor(
    private readonly database: Database,
    private readonly sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /**
   * What is written beside an approved correction. What was offered before went out without it, however that is answered, so it gets an order
   * of its own; not when the last one still has to go out, or was refused: that is offered again by whoever had it corrected.
   */
  async naCorrectie(inschrijving: Inschrijving, context: Opdrachtcontext): Promise<Medeschrift> {
    const { id, gemeentecode } = inschrijving;
    const status = await this.database.read([gemeentecode], (client) => laatsteStatus(client, id));
    return status === 'klaar' || status === 'geweigerd' ? {} : this.bij(inschrijving, context);
  }

  /** What is written beside a registration that was concluded. */
  async bij({ id: inschrijvingId, gemeentecode }: Inschrijving, context: Opdrachtcontext): Promise<Medeschrift> {
    const id = nieuwId() as Uuid;
    const stap = stapNaVerzoek(undefined, decide(undefined, { soort: 'maak', id, inschrijvingId }, context), evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const schrift = schrijfDossier(
      verwerkingsopdrachtsoort,
      { ...stap, gelezenVersie: 0, sleutel, context },
      this.gegevens,
    );
    return { ...schrift, inserts: [insert] };
  }
}
