import { Injectable } from '@nestjs/common';
import type { Datum, Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import type { Woonplaatsfeiten } from './woonplaats.domain.js';
import type { Woonplaatsbepaling, Woonplaatsopdracht } from './woonplaatsbepaling-toestand.domain.js';
import { decide } from './woonplaatsbepaling.domain.js';
import { woonplaatssoort } from './woonplaatsbepaling.store.js';

type Vervolg = Exclude<Woonplaatsopdracht, { soort: 'bepaal' | 'meld-termijn' }>;

/** Commands that the municipality that was asked to take over gives; all others are of the municipality of the file. */
const ANTWOORDEN: readonly Vervolg['soort'][] = ['neem-over', 'wijs-terug'];

/** Determines the municipality that is responsible for a minor, and hands over to it. */
@Injectable()
export class WoonplaatsbepalingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: woonplaatssoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Antwoordtermijn van een woonplaatsbepaling melden',
      lees: nietsAnders,
      beslis: (bepaling, context) => decide(bepaling, { soort: 'meld-termijn' }, context),
    });
  }

  /** Determines the municipality for a referral. @throws ProblemException 404 */
  bepaal(
    aanroep: Aanroep,
    wat: { readonly zorgverwijzingId: Uuid; readonly feiten: Woonplaatsfeiten; readonly verzoekOp?: Datum },
    idempotentie: { readonly key: string; readonly requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: woonplaatssoort,
      aanroep,
      handeling: 'woonplaatsbepaling:bepalen',
      naam: 'Woonplaats bepalen',
      ...idempotentie,
      gezocht: wat.zorgverwijzingId,
      lees: (client) => laadVerwijzing(client, wat.zorgverwijzingId),
      bron: ({ gemeentecode }) => ({ gemeentecode, andereGemeente: null }),
      beslis: (id, context) => decide(undefined, { soort: 'bepaal', id, ...wat }, context),
    });
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(aanroep: Aanroep, id: Uuid, gelezenVersie: number, opdracht: Vervolg): Promise<Woonplaatsbepaling> {
    const antwoord = ANTWOORDEN.includes(opdracht.soort);
    return this.uitvoering.behandel({
      soort: woonplaatssoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: antwoord ? 'woonplaatsbepaling:beantwoorden' : 'woonplaatsbepaling:bepalen',
      naam: `Woonplaatsbepaling: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (bepaling, context) => decide(bepaling, opdracht, context),
    });
  }
}
