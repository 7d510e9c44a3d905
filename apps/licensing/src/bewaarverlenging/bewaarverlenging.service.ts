import { Injectable } from '@nestjs/common';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Uitvoering } from '@schakel/service';
import type { Bewerking } from '../besluit/besluit.service.js';
import { decide, type Bewaarverlenging, type StelVerlengingVoor } from './bewaarverlenging.domain.js';
import { bewaarverlengingsoort, laadBewaarstand } from './bewaarverlenging.store.js';

/** Proposes to keep a file longer, and has a second person put that in force or turn it down. */
@Injectable()
export class BewaarverlengingService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Proposes a later last day for one file. @throws ProblemException 404 when the municipality has no such file */
  stelVoor(
    aanroep: Aanroep,
    voorstel: Omit<StelVerlengingVoor, 'soort' | 'id' | 'geldend'>,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    const { dossiersoort, dossierId } = voorstel;
    return this.uitvoering.maak({
      soort: bewaarverlengingsoort,
      aanroep,
      handeling: 'bewaarverlenging:voorstellen',
      naam: 'Verlenging van een bewaartermijn voorstellen',
      ...idempotentie,
      gezocht: dossierId,
      lees: (client) => laadBewaarstand(client, dossiersoort, dossierId),
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context, { geldend }) =>
        decide(undefined, { soort: 'stel-voor', id, ...voorstel, geldend: geldend ?? undefined }, context),
    });
  }

  /** Puts a proposal in force, by somebody else than who made it. @throws ProblemException */
  stelVast(bewerking: Bewerking): Promise<Bewaarverlenging> {
    return this.uitvoering.behandel({
      soort: bewaarverlengingsoort,
      ...bewerking,
      handeling: 'bewaarverlenging:vaststellen',
      naam: 'Verlenging van een bewaartermijn vaststellen',
      lees: (client, { dossiersoort, dossierId }) => laadBewaarstand(client, dossiersoort, dossierId),
      beslis: (verlenging, context, nu) =>
        decide(verlenging, { soort: 'stel-vast', geldend: nu?.geldend ?? undefined }, context),
    });
  }

  /** Turns a proposal down, by somebody else than who made it. @throws ProblemException */
  wijsAf(bewerking: Bewerking, reden: string): Promise<Bewaarverlenging> {
    return this.uitvoering.behandel({
      soort: bewaarverlengingsoort,
      ...bewerking,
      handeling: 'bewaarverlenging:vaststellen',
      naam: 'Verlenging van een bewaartermijn afwijzen',
      lees: nietsAnders,
      beslis: (verlenging, context) => decide(verlenging, { soort: 'wijs-af', reden }, context),
    });
  }
}
