import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, nieuwId, problem, replay, type Answer, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { delingsregel } from '../deling/deling.js';
import { KetendossierService } from '../ketendossier/ketendossier.service.js';
import { evolve, ontvangers, verzend, type Verzend } from './actieverzoek.domain.js';
import { toonVerzoek, type ActieverzoekDto } from './actieverzoek.dto.js';
import { actieverzoekpolicy } from './actieverzoek.policy.js';
import { verzoekVan } from './actieverzoek.rij.js';
import { laadVerzoeken, schrijfVerzoek } from './actieverzoek.store.js';

/** A request to send, with the key under which the caller may repeat it. */
export interface Verzending {
  readonly ketendossierId: Uuid;
  readonly verzoek: Omit<Verzend, 'soort' | 'id'>;
  readonly key: string;
  readonly requestHash: string;
}

/** Sends requests out of chain files, and shows them to whom they were sent. */
@Injectable()
export class ActieverzoekService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    private readonly dossiers: KetendossierService,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Sends a request; its line in the disclosure ledger is part of the same transaction. @throws ProblemException */
  async verzend(aanroep: Aanroep, { ketendossierId, verzoek, key, requestHash }: Verzending): Promise<Answer> {
    const nu = this.klok();
    const handeling = 'ketendossier:regisseren';
    const { besluit, dossier, sleutel } = await this.dossiers.open(aanroep, ketendossierId, handeling, nu);
    const context = opdrachtcontext(aanroep, dossier.gemeentecode, nu);
    const id = nieuwId() as Uuid;
    const gevolg = verzend(dossier, { soort: 'verzend', id, ...verzoek }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const dataref = verzoekadres(this.gegevens, id);
    const answer = {
      status: 201,
      response: { id, status: toestand.status, versie: toestand.versie },
      location: dataref,
    };
    const schrijven = {
      gelezenVersie: 0,
      verzoek: toestand,
      gebeurtenissen,
      sleutel,
      context,
      dataref,
      traceparent: aanroep.traceparent,
    };
    const gedeeld = {
      gemeentecode: dossier.gemeentecode,
      ketendossierId,
      soort: 'verzoek',
      ontvanger: ontvangers[verzoek.verzoeksoort],
      organisatie: aanroep.actor.organisatie,
      velden: ['vraag', ...Object.keys(verzoek.betrokkene).map((veld) => `betrokkene.${veld}`)],
      grondslag: verzoek.grondslag,
      doelbinding: aanroep.doelbinding,
      voorwerp: dataref,
      op: nu,
    } as const;
    const verwerking = {
      naam: 'Actieverzoek verzenden',
      gemeentecode: dossier.gemeentecode,
      nu,
      voorwerp: { soort: 'actieverzoek', id },
    };
    const result = await this.batcher.commit({
      ...schrijfVerzoek(schrijven),
      inserts: [
        besluitregel(aanroep, besluit),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
        delingsregel(gedeeld),
      ],
      idempotency: {
        scope: `actieverzoek:verzenden ${aanroep.actor.organisatie} ${aanroep.actor.sub}`,
        key,
        requestHash,
        ...answer,
      },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toestand.versie };
  }

  /** Shows a request. What a department fetches is a line of the disclosure ledger. @throws ProblemException 404, 410 */
  async een(aanroep: Aanroep, id: Uuid): Promise<ActieverzoekDto> {
    const nu = this.klok();
    const gemeenten = gemeentenVan(aanroep.actor);
    const geladen = (await this.database.read(gemeenten, (client) => laadVerzoeken(client, this.sleutels, [id]))).get(
      id,
    );
    if (geladen === undefined) throw await this.poort.nergens(actieverzoekpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(actieverzoekpolicy, {
      aanroep,
      handeling: 'actieverzoek:lezen',
      bron: rij,
      id,
      nu,
    });
    const verzoek = verzoekVan(rij, sleutel);
    if (isVernietigd(verzoek))
      throw problem(410, 'actieverzoek-vernietigd', 'De inhoud van dit verzoek is vernietigd.');
    const getoond = toonVerzoek(verzoek);
    const { sub: ontvanger, organisatie } = aanroep.actor;
    const { gemeentecode, ketendossierId, grondslag } = verzoek;
    const wat = { soort: 'opvraging', ontvanger, organisatie, grondslag, doelbinding: aanroep.doelbinding } as const;
    const velden = ['vraag', ...Object.keys(verzoek.betrokkene).map((veld) => `betrokkene.${veld}`)];
    const deling = delingsregel({
      ...wat,
      gemeentecode,
      ketendossierId,
      velden,
      voorwerp: verzoekadres(this.gegevens, id),
      op: nu,
    });
    const verwerking = { naam: 'Actieverzoek lezen', gemeentecode, nu, voorwerp: { soort: 'actieverzoek', id } };
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens), deling];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return getoond;
  }
}

/** Absolute URL of a request: the `dataref` of its events. */
export function verzoekadres({ publiekeUrl }: ServiceGegevens, id: string): string {
  return `${publiekeUrl}/v1/actieverzoeken/${id}`;
}
