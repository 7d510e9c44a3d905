import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { wettelijkeDag, type Datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, findStoredAnswer, KLOK, nieuwId, problem, replay, type Answer, type Klok } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  historieregels,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { Bibobgeval } from './beleidsregelkenmerken.domain.js';
import { toepassingpolicy } from './bibob-beleidsregel.policy.js';
import { laadGeldendeBeleidsregel } from './bibob-beleidsregel.store.js';
import { sectorenVan, type SbiCode } from './risicosector.data.js';
import { pasToe, type Kring, type Toepassing, type Toepassinggebeurtenis } from './toepassing.domain.js';
import { toepassingRijVan } from './toepassing.rij.js';

/** The question about one application, with the key under which the caller may repeat it. The kind of permit is that of the application. */
export interface Toepassingsvraag {
  readonly vergunningaanvraagId: Uuid;
  readonly geval: Omit<Bibobgeval, 'vergunningsoort'>;
  readonly sbi?: SbiCode;
  /** Day whose policy is meant; default today. */
  readonly peildatum?: Datum;
  readonly key: string;
  readonly requestHash: string;
}

interface Aanvraagrij {
  readonly gemeentecode: Gemeentecode;
  readonly vergunningsoort: Vergunningsoort;
}

/** Applies the policy rule of a day to an application and keeps what came of it. It advises; starting a test stays a human's act. */
@Injectable()
export class ToepassingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Asks the table in force on the day; repeated with the same key it gives the same answer. @throws ProblemException 403, 404, 409 */
  async pasToe(aanroep: Aanroep, vraag: Toepassingsvraag): Promise<Answer> {
    const { vergunningaanvraagId, geval, sbi, key, requestHash } = vraag;
    const nu = this.klok();
    const peildatum = vraag.peildatum ?? wettelijkeDag(nu);
    const handeling = 'bibob-beleidsregeltoepassing:maken';
    const scope = `${handeling} ${aanroep.actor.organisatie} ${aanroep.actor.sub}`;
    const kring: Kring = aanroep.doelbinding === 'bibob-onderzoek' ? 'bibob-onderzoek' : 'vergunningverlening';
    const { aanvraag, beleidsregel, eerder } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const gevonden = await laadAanvraagsoort(client, vergunningaanvraagId);
      const geldend =
        gevonden && (await laadGeldendeBeleidsregel(client, this.sleutels, gevonden.gemeentecode, peildatum));
      return { aanvraag: gevonden, beleidsregel: geldend, eerder: await findStoredAnswer(client, scope, key) };
    });
    if (aanvraag === undefined)
      throw await this.poort.nergens(toepassingpolicy, { aanroep, id: vergunningaanvraagId, nu });
    const { gemeentecode, vergunningsoort } = aanvraag;
    const bron = { gemeentecode, kring };
    const besluit = await this.poort.totMaken(toepassingpolicy, { aanroep, handeling, bron, nu });
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    if (beleidsregel === undefined) throw geenBeleidsregel();
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const gevonden = { kring, peildatum, beleidsregel, geval: { ...geval, vergunningsoort } };
    const gevolg = pasToe(
      {
        soort: 'pas-toe',
        id,
        vergunningaanvraagId,
        ...gevonden,
        ...(sbi && { sbi: { ...sbi, wijstOp: sectorenVan(sbi) } }),
      },
      context,
    );
    const stap = stapNaVerzoek(
      undefined,
      gevolg,
      (_voor, { toepassing }: Toepassinggebeurtenis): Toepassing => toepassing,
      {
        'beleidsregel-kent-gegeven-niet': 409,
      },
    );
    const { toestand, gebeurtenissen } = stap;
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const location = `${this.gegevens.publiekeUrl}/v1/bibob-beleidsregels/toepassingen/${id}`;
    // No more than where it is: the answer is kept in clear, for a repeated request.
    const answer = { status: 201, response: { id }, location };
    const voorwerp = { soort: 'bibob-beleidsregeltoepassing', id };
    const verwerking = { naam: 'Bibob-beleidsregel toepassen', gemeentecode, nu, voorwerp };
    const result = await this.batcher.commit({
      aggregates: [
        {
          table: 'bibob_beleidsregeltoepassing',
          id,
          gemeentecode,
          expectedVersion: 0,
          row: toepassingRijVan(toestand, sleutel),
        },
      ],
      history: historieregels({
        aggregaat: voorwerp.soort,
        id,
        gemeentecode,
        gelezenVersie: 0,
        gebeurtenissen,
        sleutel,
        context,
        publiek: () => null,
        traceparent: aanroep.traceparent,
      }),
      inserts: [
        insert,
        besluitregel(aanroep, { ...besluit, voorwerp }),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
      ],
      idempotency: { scope, key, requestHash, ...answer },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: 1 };
  }
}

async function laadAanvraagsoort(client: PoolClient, id: Uuid): Promise<Aanvraagrij | undefined> {
  const { rows } = await client.query<Aanvraagrij>({
    name: 'vergunningaanvraag-soort',
    text: 'select gemeentecode, vergunningsoort from vergunningaanvraag where id = $1',
    values: [id],
  });
  return rows[0];
}

function geenBeleidsregel() {
  return problem(409, 'geen-beleidsregel-in-werking', 'Op die dag heeft de gemeente geen beleidsregel in werking.');
}
