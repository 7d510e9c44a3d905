import { Inject, Injectable } from '@nestjs/common';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { Database, nieuwId } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  stapNaVerzoek,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import { laatsteOpdracht } from './verwerking-bij-inschrijving.js';
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
   * of its own; not when the last one was refused: that is offered again by whoever had it corrected. One that still has to go out takes the
   * correction along: it is marked, so that of an offer that was read before and this correction one has to look again.
   */
  async naCorrectie(inschrijving: Inschrijving, context: Opdrachtcontext): Promise<Medeschrift> {
    const { id, gemeentecode } = inschrijving;
    const gelezen = await this.database.read([gemeentecode], (client) => laatsteOpdracht(client, this.sleutels, id));
    if (gelezen?.toestand.status === 'geweigerd') return {};
    if (gelezen?.toestand.status !== 'klaar') return this.bij(inschrijving, context);
    const { toestand, sleutel } = gelezen;
    const stap = stapNaGebeurtenis(toestand, decide(toestand, { soort: 'ververs' }, context), evolve);
    return schrijfDossier(
      verwerkingsopdrachtsoort,
      { ...stap, gelezenVersie: toestand.versie, sleutel, context },
      this.gegevens,
    );
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
