import { Inject, Injectable } from '@nestjs/common';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  verwerkingsregels,
  type Aanroep,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import type { Behandeling } from '../inschrijving/inschrijving.service.js';
import { decide, evolve } from './overdracht.domain.js';
import { overdrachtsoort } from './overdrachtsoort.js';

/** Makes the request to another municipality, in the transaction in which the registration begins to wait for it. */
@Injectable()
export class OverdrachtAanleg {
  constructor(
    private readonly sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** The command for the registration, with what is written beside it. */
  verzoek(
    aanroep: Aanroep,
    toelichting: string,
  ): Pick<Behandeling, 'opdracht' | 'mede'> & { readonly mede: NonNullable<Behandeling['mede']> } {
    const overdrachtId = nieuwId() as Uuid;
    return {
      opdracht: { soort: 'vraag-overdracht', overdrachtId, toelichting },
      mede: (na, context) => this.aanleg(aanroep, { overdrachtId, toelichting, na }, context),
    };
  }

  private async aanleg(
    aanroep: Aanroep,
    { overdrachtId, toelichting, na }: { overdrachtId: Uuid; toelichting: string; na: Inschrijving },
    context: Opdrachtcontext,
  ): Promise<Medeschrift> {
    if (na.status !== 'overdracht-gevraagd') throw new Error('asked to hand over, and does not wait for it');
    const { id: inschrijvingId, gemeentecode: vanGemeente, identiteit, gemeente } = na;
    const { ketendossierId, actieverzoekId, actieverzoekUrl, verzoekgemeente = vanGemeente } = na;
    const { gemeentecode } = gemeente;
    const { termijn } = na.overdracht;
    const inhoud = { inschrijvingId, vanGemeente, ketendossierId, actieverzoekId, actieverzoekUrl, verzoekgemeente };
    const vraag = { soort: 'vraag', id: overdrachtId, ...inhoud, identiteit, gemeente, toelichting, termijn } as const;
    const daar = { ...context, gemeentecode };
    const stap = stapNaVerzoek(undefined, decide(undefined, vraag, daar), evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(overdrachtId, gemeentecode);
    const schrift = schrijfDossier(
      overdrachtsoort,
      { ...stap, gelezenVersie: 0, sleutel, context: daar },
      this.gegevens,
    );
    const voorwerp = { soort: 'overdracht', id: overdrachtId };
    const verwerking = { naam: 'Overdracht vragen', gemeentecode, nu: context.nu, voorwerp };
    return { ...schrift, inserts: [insert, ...verwerkingsregels(aanroep, verwerking, this.gegevens)] };
  }
}
