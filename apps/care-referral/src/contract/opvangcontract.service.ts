import { Injectable } from '@nestjs/common';
import type { Datum, Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { nietsAnders, Tijdbewaker, Uitvoering, type Aanroep, type Dossiersoort } from '@schakel/service';
import { laadAanbieder } from '../aanbieder/aanbiedergids.js';
import {
  decide,
  evolve,
  tijdopdracht,
  type Contractgebeurtenis,
  type Contractinhoud,
  type Opvangcontract,
} from './opvangcontract.domain.js';
import { opvangcontractpolicy } from './opvangcontract.policy.js';
import { contractVan, rijVan, type OpvangcontractRij } from './opvangcontract.rij.js';

type Bron = (typeof opvangcontractpolicy)['definitie']['bron'];

/** Contracts as files; they publish nothing. */
export const opvangcontractsoort: Dossiersoort<Opvangcontract, Contractgebeurtenis, Bron, OpvangcontractRij> = {
  aggregaat: 'opvangcontract',
  tabel: 'opvangcontract',
  pad: 'opvangcontracten',
  policy: opvangcontractpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: contractVan,
  rijVan,
  publiek: () => null,
};

/** Buys places, and has the clock warn before a contract ends. */
@Injectable()
export class OpvangcontractService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: opvangcontractsoort,
      kolom: 'wekker_op',
      doelbinding: 'opvanginkoop',
      naam: 'Einde van een opvangcontract bewaken',
      lees: nietsAnders,
      beslis: (contract, context) => decide(contract, tijdopdracht(contract, context.nu), context),
    });
  }

  /** Records a contract with a service of the directory. @throws ProblemException 404 when there is no such service */
  sluit(aanroep: Aanroep, inhoud: Contractinhoud, idempotentie: { key: string; requestHash: string }): Promise<Answer> {
    return this.uitvoering.maak({
      soort: opvangcontractsoort,
      aanroep,
      handeling: 'opvangcontract:beheren',
      naam: 'Opvangcontract vastleggen',
      ...idempotentie,
      gezocht: inhoud.aanbiederId,
      lees: (client) => laadAanbieder(client, inhoud.aanbiederId),
      bron: () => ({ gemeentecode: aanroep.actor.gemeentecode ?? '' }),
      beslis: (id, context, { capaciteit }) =>
        decide(undefined, { soort: 'sluit', id, capaciteit, ...inhoud }, context),
    });
  }

  /** Gives a contract a later last day, or ends it now. @throws ProblemException */
  wijzig(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    opdracht:
      { readonly soort: 'verleng'; readonly einddatum: Datum } | { readonly soort: 'zeg-op'; readonly reden: string },
  ): Promise<Opvangcontract> {
    return this.uitvoering.behandel({
      soort: opvangcontractsoort,
      ...bewerking,
      handeling: 'opvangcontract:beheren',
      naam: `Opvangcontract: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (contract, context) => decide(contract, opdracht, context),
    });
  }
}
