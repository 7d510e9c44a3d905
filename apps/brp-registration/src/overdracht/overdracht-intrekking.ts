import { Inject, Injectable } from '@nestjs/common';
import type { Opdrachtcontext } from '@schakel/domain';
import { Database } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  laadDossier,
  leesDossier,
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  verwerkingsregels,
  weigeringstatussen,
  type Aanroep,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import type { Behandeling } from '../inschrijving/inschrijving.service.js';
import { decide, evolve } from './overdracht.domain.js';
import { overdrachtsoort } from './overdrachtsoort.js';

/**
 * Withdraws a request that another municipality did not answer yet, in the transaction in which the registration goes on here. Both files
 * change under their version checks: of a withdrawal and an answer at the same time one wins, in both.
 */
@Injectable()
export class OverdrachtIntrekking {
  constructor(
    private readonly database: Database,
    private readonly sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** The command for the registration, with what is written beside it. The reason stays with the municipality that asked. */
  verzoek(aanroep: Aanroep, reden: string): Required<Pick<Behandeling, 'opdracht' | 'mede'>> {
    return {
      opdracht: { soort: 'trek-overdracht-in', reden },
      mede: (_na, context, voor) => this.daar(aanroep, voor, context),
    };
  }

  private async daar(aanroep: Aanroep, voor: Inschrijving, context: Opdrachtcontext): Promise<Medeschrift> {
    if (voor.status !== 'overdracht-gevraagd') throw new Error('withdrew what was not asked');
    const { id, naar: gemeentecode } = voor.overdracht;
    const gelezen = await this.database.read([gemeentecode], async (client) => {
      const dossier = await laadDossier(overdrachtsoort, client, this.sleutels, id);
      return dossier && leesDossier(overdrachtsoort, dossier);
    });
    // What is destroyed there cannot be accepted any more: that keeps nobody here from going on.
    if (gelezen === undefined) return {};
    const { toestand, sleutel } = gelezen;
    const daar = { ...context, gemeentecode };
    const gevolg = decide(toestand, { soort: 'trek-in' }, daar);
    const stap = stapNaVerzoek(toestand, gevolg, evolve, weigeringstatussen);
    const schrijven = { ...stap, gelezenVersie: toestand.versie, sleutel, context: daar };
    const voorwerp = { soort: overdrachtsoort.aggregaat, id };
    const verwerking = { naam: 'Overdracht intrekken', gemeentecode, nu: context.nu, voorwerp };
    return {
      ...schrijfDossier(overdrachtsoort, schrijven, this.gegevens),
      inserts: verwerkingsregels(aanroep, verwerking, this.gegevens),
    };
  }
}
