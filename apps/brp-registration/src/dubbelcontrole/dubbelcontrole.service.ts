import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { isVernietigd, Pseudonimiseerder } from '@schakel/privacy';
import { type Aanroep, type Dossiersoort, nietsAnders, Uitvoering } from '@schakel/service';
import type { PoolClient } from 'pg';
import { inschrijvingVan } from '../inschrijving/inschrijving.rij.js';
import { laadInschrijving } from '../inschrijving/inschrijving.store.js';
import {
  decide,
  evolve,
  type Dubbelcontrole,
  type Dubbelgebeurtenis,
  type OordeelOverKandidaat,
} from './dubbelcontrole.domain.js';
import { dubbelcontrolepolicy } from './dubbelcontrole.policy.js';
import { controleVan, rijVan, type DubbelcontroleRij } from './dubbelcontrole.rij.js';
import { zoekKandidaten } from './dubbelkandidaten.store.js';

type Bron = (typeof dubbelcontrolepolicy)['definitie']['bron'];

/** Duplicate checks as files; they publish nothing (ADR 0029): that two people may be one is nobody else's business. */
export const dubbelcontrolesoort: Dossiersoort<Dubbelcontrole, Dubbelgebeurtenis, Bron, DubbelcontroleRij> = {
  aggregaat: 'dubbelcontrole',
  tabel: 'dubbelcontrole',
  pad: 'dubbelcontroles',
  policy: dubbelcontrolepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: controleVan,
  rijVan,
  publiek: () => null,
};

/** Has one registration compared with the others, and each likeness judged by a second person. */
@Injectable()
export class DubbelcontroleService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** Starts a check. @throws ProblemException 404 when the municipality has no such registration; 409 `geen-kandidaten` */
  start(aanroep: Aanroep, inschrijvingId: Uuid, idempotentie: { key: string; requestHash: string }): Promise<Answer> {
    return this.uitvoering.maak({
      soort: dubbelcontrolesoort,
      aanroep,
      handeling: 'dubbelcontrole:starten',
      naam: 'Dubbelcontrole starten',
      ...idempotentie,
      gezocht: inschrijvingId,
      lees: (client) => this.vergelijk(client, inschrijvingId),
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context, { kandidaten }) =>
        decide(undefined, { soort: 'start', id, inschrijvingId, kandidaten }, context),
    });
  }

  /** Judges one candidate. @throws ProblemException */
  oordeel(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    oordeel: Omit<OordeelOverKandidaat, 'soort'>,
  ): Promise<Dubbelcontrole> {
    return this.uitvoering.behandel({
      soort: dubbelcontrolesoort,
      ...bewerking,
      handeling: 'dubbelcontrole:beoordelen',
      naam: 'Dubbelcontrole beoordelen',
      lees: nietsAnders,
      beslis: (controle, context) => decide(controle, { soort: 'oordeel', ...oordeel }, context),
    });
  }

  private async vergelijk(client: PoolClient, id: Uuid) {
    const geladen = await laadInschrijving(client, this.uitvoering.sleutels, id);
    const inschrijving = geladen && inschrijvingVan(geladen.rij, geladen.sleutel);
    if (inschrijving === undefined || isVernietigd(inschrijving)) return undefined;
    const { gemeentecode } = inschrijving;
    if (!('identiteit' in inschrijving) || inschrijving.identiteit === undefined)
      return { gemeentecode, kandidaten: [] };
    const { identiteit } = inschrijving;
    return {
      gemeentecode,
      kandidaten: await zoekKandidaten(client, this.pseudoniemen, { id, gemeentecode, identiteit }),
    };
  }
}
