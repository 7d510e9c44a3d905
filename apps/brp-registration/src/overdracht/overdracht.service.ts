import { Inject, Injectable } from '@nestjs/common';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { Database, nieuwId, problem } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import {
  SERVICE_GEGEVENS,
  nietsAnders,
  stapNaVerzoek,
  Tijdbewaker,
  Uitvoering,
  verwerkingsregels,
  type Aanroep,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import { Handtekenaar } from '../handeling/handtekenaar.js';
import { decide as beslisInschrijving, evolve as volgendeInschrijving } from '../inschrijving/inschrijving.domain.js';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import { schrijfInschrijving } from '../inschrijving/inschrijving.store.js';
import { DOELBINDING, inschrijvingsadres, verwerkingVan } from '../inschrijving/inschrijving.verantwoording.js';
import { Inschrijvingsschrift, type GelezenInschrijving } from '../inschrijving/inschrijvingsschrift.js';
import type { Overdracht } from './overdracht-toestand.domain.js';
import { decide } from './overdracht.domain.js';
import { overdrachtsoort } from './overdrachtsoort.js';

/** A request in the version that the caller read. */
export interface Overdrachtbewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/**
 * The asked municipality decides: accepted, the registration there ends and one begins here; turned down, it goes on there. Both files
 * change in one transaction, each under its version check. The clock reminds of what is not answered and answers nothing.
 */
@Injectable()
export class OverdrachtService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    private readonly inschrijvingen: Inschrijvingsschrift,
    readonly pseudoniemen: Pseudonimiseerder,
    readonly handtekenaar: Handtekenaar,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: overdrachtsoort,
      kolom: 'wekker_op',
      doelbinding: DOELBINDING,
      naam: 'Termijn van een overdracht bewaken',
      lees: nietsAnders,
      beslis: (overdracht, context) => decide(overdracht, { soort: 'bewaak-termijn' }, context),
    });
  }

  /** Takes the registration over. @throws ProblemException */
  accepteer(bewerking: Overdrachtbewerking): Promise<Overdracht> {
    const nieuweInschrijvingId = nieuwId() as Uuid;
    return this.uitvoering.behandel({
      soort: overdrachtsoort,
      ...bewerking,
      handeling: 'overdracht:beslissen',
      naam: 'Overdracht accepteren',
      lees: (_client, overdracht) => this.afzender(overdracht),
      beslis: (overdracht, context) => decide(overdracht, { soort: 'accepteer', nieuweInschrijvingId }, context),
      mede: async ({ stap, context, extra, aanroep }) =>
        samen(
          this.inschrijvingen.stap(aanroep, extra, { soort: 'draag-over' }, context),
          await this.hier(aanvaarde(stap.toestand), nieuweInschrijvingId, context, aanroep),
        ),
    });
  }

  /** Turns it down, with the reason that the asking municipality reads. @throws ProblemException */
  weiger(bewerking: Overdrachtbewerking, reden: string): Promise<Overdracht> {
    return this.uitvoering.behandel({
      soort: overdrachtsoort,
      ...bewerking,
      handeling: 'overdracht:beslissen',
      naam: 'Overdracht weigeren',
      lees: (_client, overdracht) => this.afzender(overdracht),
      beslis: (overdracht, context) => decide(overdracht, { soort: 'weiger', reden }, context),
      mede: ({ context, extra, aanroep }) =>
        this.inschrijvingen.stap(aanroep, extra, { soort: 'keer-terug', reden }, context),
    });
  }

  /** Read for the municipality that asked: the one that decides may not see it, the decision changes it. */
  private afzender({ vanGemeente, inschrijvingId }: Overdracht): Promise<GelezenInschrijving> {
    return this.database.read([vanGemeente], async (client) => {
      const gelezen = await this.inschrijvingen.lees(client, inschrijvingId);
      if (gelezen === undefined)
        throw problem(410, 'overdracht-vernietigd', 'De inschrijving hierachter is er niet meer.');
      return gelezen;
    });
  }

  private async hier(
    overdracht: Extract<Overdracht, { status: 'geaccepteerd' }>,
    id: Uuid,
    context: Opdrachtcontext,
    aanroep: Aanroep,
  ): Promise<Medeschrift> {
    const { ketendossierId, actieverzoekId, actieverzoekUrl, verzoekgemeente } = overdracht;
    const overname = { id, ketendossierId, actieverzoekId, actieverzoekUrl, verzoekgemeente };
    const opdracht = { soort: 'neem-over', ...overname, overdrachtId: overdracht.id } as const;
    const stap = stapNaVerzoek(undefined, beslisInschrijving(undefined, opdracht, context), volgendeInschrijving);
    const { key: sleutel, insert } = await this.uitvoering.sleutels.nieuw(id, context.gemeentecode);
    const { gebeurtenissen, toestand: inschrijving } = stap;
    const dataref = inschrijvingsadres(this.gegevens, id);
    const schrijven = { inschrijving, gelezenVersie: 0, gebeurtenissen, sleutel, context, dataref, vorigeHash: '' };
    const regels = this.regels(aanroep, inschrijving, opdracht.soort, context.nu);
    return metVerwerking(schrijfInschrijving(schrijven, this), [insert, ...regels]);
  }

  private regels(aanroep: Aanroep, inschrijving: Inschrijving, soort: string, nu: string) {
    const verwerking = verwerkingVan(inschrijving, null, `Inschrijving: ${soort}`, nu, this.pseudoniemen);
    return verwerkingsregels(aanroep, verwerking, this.gegevens);
  }
}

function aanvaarde(overdracht: Overdracht): Extract<Overdracht, { status: 'geaccepteerd' }> {
  if (overdracht.status !== 'geaccepteerd') throw new Error('took over what was not accepted');
  return overdracht;
}

type Inserts = NonNullable<Medeschrift['inserts']>;

function metVerwerking(schrift: Medeschrift, regels: Inserts): Medeschrift {
  return { ...schrift, inserts: [...regels, ...(schrift.inserts ?? [])] };
}

function samen(een: Medeschrift, ander: Medeschrift): Medeschrift {
  return {
    aggregates: [...(een.aggregates ?? []), ...(ander.aggregates ?? [])],
    history: [...(een.history ?? []), ...(ander.history ?? [])],
    inserts: [...(een.inserts ?? []), ...(ander.inserts ?? [])],
  };
}
