import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { CommitBatcher, type CommitResult, type IdempotencyRecord } from '@schakel/messaging';
import { Database, findStoredAnswer, KLOK, replay, versieconflict, type Answer, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing, type DossierKey } from '@schakel/privacy';
import {
  besluitregel,
  historieregels,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import { aanvraagVernietigd } from '../vergunningaanvraag/vergunningaanvraag.service.js';
import { laadAanvragen } from '../vergunningaanvraag/vergunningaanvraag.store.js';
import {
  behandelaarVan,
  decide,
  evolve,
  type Behandeling,
  type Behandelinggebeurtenis,
  type Behandelingopdracht,
} from './behandeling.domain.js';
import { behandelingpolicy } from './behandeling.policy.js';
import { behandelingId, behandelingVan, rijVan, type BehandelingRij } from './behandeling.rij.js';
import { OPEN_STATUSSEN } from './werkvoorraad.rij.js';

/** Who is to treat an application, as seen by who had it; with the key under which the caller may repeat it. */
export interface Toewijzing {
  readonly vergunningaanvraagId: Uuid;
  /** Absent: back to the department. */
  readonly behandelaar?: string | undefined;
  /** Who had it as the caller saw it; absent for nobody. */
  readonly van?: string | undefined;
  readonly key: string;
  readonly requestHash: string;
}

/** What one assignment writes. */
interface Schrijven {
  readonly toestand: Behandeling;
  readonly gebeurtenissen: readonly Behandelinggebeurtenis[];
  /** Version that was read; 0 for an application that nobody had yet. */
  readonly gelezenVersie: number;
  /** Key of the application. */
  readonly sleutel: DossierKey;
  readonly besluit: Besluit;
  readonly context: Opdrachtcontext;
}

/** Gives applications to officers: load → may this actor → decide → one unit → commit. */
@Injectable()
export class BehandelingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Gives an open application to somebody, or back. @throws ProblemException 404, 409 `behandelaar-veranderd`, `aanvraag-gesloten` */
  async wijsToe(
    aanroep: Aanroep,
    { vergunningaanvraagId, behandelaar, van, key, requestHash }: Toewijzing,
  ): Promise<Answer> {
    const nu = this.klok();
    const handeling = 'behandeling:toewijzen';
    const id = behandelingId(vergunningaanvraagId);
    const scope = `${handeling} ${aanroep.actor.organisatie} ${aanroep.actor.sub}`;
    const { geladen, vorige, eerder } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      geladen: (await laadAanvragen(client, this.sleutels, [vergunningaanvraagId])).get(vergunningaanvraagId),
      vorige: (await client.query<BehandelingRij>('select * from behandeling where id = $1', [id])).rows[0],
      eerder: await findStoredAnswer(client, scope, key),
    }));
    if (geladen === undefined)
      throw await this.poort.nergens(behandelingpolicy, { aanroep, id: vergunningaanvraagId, nu });
    const { rij, sleutel } = geladen;
    const vraag = { aanroep, handeling, bron: rij, id: vergunningaanvraagId, nu };
    const besluit = await this.poort.tot(behandelingpolicy, vraag);
    if (eerder !== undefined) return replay(eerder, requestHash);
    if (isVernietigd(sleutel)) throw aanvraagVernietigd();
    const toestand = vorige && behandelingVan(vorige);
    const opdracht = opdrachtVan(id, { vergunningaanvraagId, behandelaar, van }, OPEN_STATUSSEN.includes(rij.status));
    const context = opdrachtcontext(aanroep, rij.gemeentecode, nu);
    const na = stapNaVerzoek(toestand, decide(toestand, opdracht, context), evolve);
    const wie = behandelaarVan(na.toestand);
    const response = { vergunningaanvraagId, ...(wie !== undefined && { behandelaar: wie }) };
    const idempotency = { scope, key, requestHash, status: 200, response };
    const gelezenVersie = toestand?.versie ?? 0;
    const result = await this.schrijf(aanroep, { ...na, gelezenVersie, sleutel, besluit, context }, idempotency);
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return result.kind === 'duplicate' ? replay(result, requestHash) : { status: 200, response };
  }

  private schrijf(
    aanroep: Aanroep,
    { toestand, gebeurtenissen, gelezenVersie, sleutel, besluit, context }: Schrijven,
    idempotency: IdempotencyRecord,
  ): Promise<CommitResult> {
    const { id, gemeentecode, vergunningaanvraagId } = toestand;
    const { nu } = context;
    const voorwerp = { soort: 'behandeling', id: vergunningaanvraagId };
    const historie = { aggregaat: 'behandeling', id, gemeentecode, gelezenVersie, gebeurtenissen, sleutel, context };
    const row = rijVan(toestand);
    const aggregaat = { table: 'behandeling', id, gemeentecode, expectedVersion: gelezenVersie, row };
    return this.batcher.commit({
      aggregates: gebeurtenissen.length === 0 ? [] : [aggregaat],
      history: historieregels({ ...historie, publiek: () => null, traceparent: aanroep.traceparent }),
      inserts: [
        besluitregel(aanroep, { ...besluit, voorwerp }),
        ...verwerkingsregels(aanroep, { naam: 'Behandelaar toewijzen', gemeentecode, nu, voorwerp }, this.gegevens),
      ],
      idempotency,
    });
  }
}

function opdrachtVan(
  id: Uuid,
  { vergunningaanvraagId, behandelaar, van }: Pick<Toewijzing, 'vergunningaanvraagId' | 'behandelaar' | 'van'>,
  open: boolean,
): Behandelingopdracht {
  const gezien = { id, vergunningaanvraagId, open, ...(van !== undefined && { van }) };
  return behandelaar === undefined ? { soort: 'geef-terug', ...gezien } : { soort: 'wijs-toe', behandelaar, ...gezien };
}
