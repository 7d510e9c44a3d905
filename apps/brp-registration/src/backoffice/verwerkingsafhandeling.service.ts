import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import { problem } from '@schakel/platform';
import { nietsAnders, Uitvoering, type Aanroep } from '@schakel/service';
import { Inschrijvingsschrift } from '../inschrijving/inschrijvingsschrift.js';
import { decide, type Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
import { correctieLoopt } from './verwerking-verder.domain.js';
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
  ) {}

  /** Offers it again, as the registration is now. @throws ProblemException 409 `correctie-loopt` */
  biedOpnieuw(bewerking: Opdrachtbewerking): Promise<Verwerkingsopdracht> {
    return this.uitvoering.behandel({
      soort: verwerkingsopdrachtsoort,
      ...bewerking,
      handeling: 'verwerkingsopdracht:heraanbieden',
      naam: 'Verwerkingsopdracht opnieuw aanbieden',
      lees: (client, { inschrijvingId }) => this.inschrijvingen.lees(client, inschrijvingId),
      beslis: (opdracht, context, gelezen) => {
        const loopt = correctieLoopt(gelezen?.inschrijving);
        return decide(opdracht, { soort: 'bied-opnieuw', correctieLoopt: loopt }, context);
      },
    });
  }

  /** Takes the registration back with it, in one transaction. @throws ProblemException */
  trekIn(bewerking: Opdrachtbewerking, reden: string): Promise<Verwerkingsopdracht> {
    return this.uitvoering.behandel({
      soort: verwerkingsopdrachtsoort,
      ...bewerking,
      handeling: 'verwerkingsopdracht:afhandelen',
      naam: 'Verwerkingsopdracht intrekken',
      lees: (client, { inschrijvingId }) => this.inschrijvingen.lees(client, inschrijvingId),
      beslis: (opdracht, context) => decide(opdracht, { soort: 'trek-in', reden }, context),
      mede: ({ aanroep, context, extra }) => {
        if (extra === undefined) throw problem(410, 'inschrijving-vernietigd', 'De inschrijving is er niet meer.');
        return this.inschrijvingen.stap(aanroep, extra, { soort: 'neem-terug', reden }, context);
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
}
