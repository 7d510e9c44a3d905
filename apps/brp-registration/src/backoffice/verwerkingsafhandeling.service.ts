import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import { problem } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import { nietsAnders, Uitvoering, type Aanroep } from '@schakel/service';
import type { PoolClient } from 'pg';
import { Inschrijvingsschrift } from '../inschrijving/inschrijvingsschrift.js';
import { decide, type Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
import { andereOpdrachten } from './verwerking-bij-inschrijving.js';
import { correctieLoopt, isVervangen, mogelijkVerwerkt } from './verwerking-verder.domain.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

/** An order in the version that the caller read. */
export interface Opdrachtbewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/**
 * What a person does about an order that was turned down or expired: offer it again, settle it by hand or, only when it was turned down,
 * withdraw it together with the registration. An answer that comes late and a person at the same moment: the version check lets one win.
 */
@Injectable()
export class VerwerkingsafhandelingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly inschrijvingen: Inschrijvingsschrift,
    private readonly sleutels: KeyRing,
  ) {}

  /** Offers it again, as the registration is now. @throws ProblemException 409 `correctie-loopt`, `opdracht-vervangen` */
  biedOpnieuw(bewerking: Opdrachtbewerking): Promise<Verwerkingsopdracht> {
    return this.uitvoering.behandel({
      soort: verwerkingsopdrachtsoort,
      ...bewerking,
      handeling: 'verwerkingsopdracht:heraanbieden',
      naam: 'Verwerkingsopdracht opnieuw aanbieden',
      lees: (client, opdracht) => this.lees(client, opdracht),
      beslis: (opdracht, context, { gelezen, andere }) => {
        const stand = {
          correctieLoopt: correctieLoopt(gelezen?.inschrijving),
          vervangen: isVervangen(opdracht, andere),
        };
        return decide(opdracht, { soort: 'bied-opnieuw', ...stand }, context);
      },
    });
  }

  /** Takes the registration back with it, in one transaction. @throws ProblemException 409 `mogelijk-verwerkt`, and what keeps a registration from that */
  trekIn(bewerking: Opdrachtbewerking, reden: string): Promise<Verwerkingsopdracht> {
    return this.uitvoering.behandel({
      soort: verwerkingsopdrachtsoort,
      ...bewerking,
      handeling: 'verwerkingsopdracht:afhandelen',
      naam: 'Verwerkingsopdracht intrekken',
      lees: (client, opdracht) => this.lees(client, opdracht),
      beslis: (opdracht, context, { andere }) =>
        decide(opdracht, { soort: 'trek-in', reden, mogelijkVerwerkt: mogelijkVerwerkt(opdracht, andere) }, context),
      mede: ({ aanroep, context, extra: { gelezen } }) => {
        if (gelezen === undefined) throw problem(410, 'inschrijving-vernietigd', 'De inschrijving is er niet meer.');
        return this.inschrijvingen.stap(aanroep, gelezen, { soort: 'neem-terug', reden }, context);
      },
    });
  }

  /** The registration stays as it is: it was processed in another way. @throws ProblemException */
  handelAf(bewerking: Opdrachtbewerking, reden: string): Promise<Verwerkingsopdracht> {
    return this.uitvoering.behandel({
      soort: verwerkingsopdrachtsoort,
      ...bewerking,
      handeling: 'verwerkingsopdracht:afhandelen',
      naam: 'Verwerkingsopdracht afhandelen',
      lees: nietsAnders,
      beslis: (opdracht, context) => decide(opdracht, { soort: 'handel-af', reden }, context),
    });
  }

  private async lees(client: PoolClient, opdracht: Verwerkingsopdracht) {
    const gelezen = await this.inschrijvingen.lees(client, opdracht.inschrijvingId);
    return { gelezen, andere: await andereOpdrachten(client, this.sleutels, opdracht) };
  }
}
