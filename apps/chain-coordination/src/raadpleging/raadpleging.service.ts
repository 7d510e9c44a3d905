import { Inject, Injectable } from '@nestjs/common';
import type { KvkNummer, Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { KLOK, nieuwId, replay, type Answer, type Klok } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import {
  besluitregel,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { delingsregel } from '../deling/deling.js';
import { dossieradres, KetendossierService } from '../ketendossier/ketendossier.service.js';
import { evolve, vraag } from './raadpleging.domain.js';
import { schrijfRaadpleging } from './raadpleging.store.js';
import type { Grondslagcode } from '../grondslag.domain.js';

/** A consultation to ask, with the key under which the caller may repeat it. */
export interface Raadplegingsvraag {
  readonly ketendossierId: Uuid;
  readonly kvkNummer: KvkNummer;
  readonly grondslag: Grondslagcode;
  readonly key: string;
  readonly requestHash: string;
}

/** Asks consultations out of chain files. */
@Injectable()
export class RaadplegingService {
  constructor(
    private readonly batcher: CommitBatcher,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly dossiers: KetendossierService,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Asks licensing, blindly; the line in the disclosure ledger is part of the same transaction. @throws ProblemException */
  async vraag(
    aanroep: Aanroep,
    { ketendossierId, kvkNummer, grondslag, key, requestHash }: Raadplegingsvraag,
  ): Promise<Answer> {
    const nu = this.klok();
    const { besluit, dossier, sleutel } = await this.dossiers.open(
      aanroep,
      ketendossierId,
      'ketendossier:regisseren',
      nu,
    );
    const { gemeentecode } = dossier;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const id = nieuwId() as Uuid;
    const gevolg = vraag(dossier, { soort: 'vraag', id, kvkNummer, grondslag }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const answer = { status: 201, response: { id, status: toestand.status, versie: toestand.versie } };
    const dataref = dossieradres(this.gegevens, ketendossierId);
    const schrijven = {
      gelezenVersie: 0,
      raadpleging: toestand,
      gebeurtenissen,
      sleutel,
      context,
      dataref,
      traceparent: aanroep.traceparent,
    };
    const gedeeld = {
      gemeentecode,
      ketendossierId,
      soort: 'raadpleging',
      ontvanger: 'licensing',
      organisatie: aanroep.actor.organisatie,
      velden: ['bedrijfspseudoniem'],
      grondslag,
      doelbinding: aanroep.doelbinding,
      voorwerp: `raadpleging/${id}`,
      op: nu,
    } as const;
    const verwerking = {
      naam: 'Bestuurlijke raadpleging vragen',
      gemeentecode,
      nu,
      voorwerp: { soort: 'raadpleging', id },
    };
    const result = await this.batcher.commit({
      ...schrijfRaadpleging(schrijven, this.pseudoniemen),
      inserts: [
        besluitregel(aanroep, besluit),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
        delingsregel(gedeeld),
      ],
      idempotency: {
        scope: `raadpleging:vragen ${aanroep.actor.organisatie} ${aanroep.actor.sub}`,
        key,
        requestHash,
        ...answer,
      },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toestand.versie };
  }
}
