import { Injectable } from '@nestjs/common';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Uitvoering } from '@schakel/service';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import type { Bewerking, Idempotentie } from '../termijnbewaking/bewerking.js';
import { decide } from './meldcode.domain.js';
import { meldcodesoort } from './meldcode.store.js';
import type { BeginMeldcode, Meldcode, Meldcodezet } from './meldcode-toestand.domain.js';

/** Walks the meldcode step by step. */
@Injectable()
export class MeldcodeService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Begins a walk. @throws ProblemException 404 when there is no such referral in the own municipality */
  begin(aanroep: Aanroep, begin: Omit<BeginMeldcode, 'soort' | 'id'>, idempotentie: Idempotentie): Promise<Answer> {
    return this.uitvoering.maak({
      soort: meldcodesoort,
      aanroep,
      handeling: 'meldcode:doorlopen',
      naam: 'Meldcode beginnen',
      ...idempotentie,
      gezocht: begin.zorgverwijzingId,
      lees: (client) => laadVerwijzing(client, begin.zorgverwijzingId),
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context) => decide(undefined, { soort: 'begin', id, ...begin }, context),
    });
  }

  /** Takes a step on the version that the caller read. @throws ProblemException */
  zet(bewerking: Bewerking, zet: Meldcodezet): Promise<Meldcode> {
    return this.uitvoering.behandel({
      soort: meldcodesoort,
      ...bewerking,
      handeling: 'meldcode:doorlopen',
      naam: `Meldcode: ${zet.soort}`,
      lees: nietsAnders,
      beslis: (meldcode, context) => decide(meldcode, zet, context),
    });
  }
}
