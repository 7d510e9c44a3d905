import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { wettelijkeDag, type Datum, type Uuid } from '@schakel/domain';
import { CommitBatcher, type IdempotencyRecord } from '@schakel/messaging';
import { Database, KLOK, nieuwId, problem, replay, type Answer, type Klok } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import type { Bibobgeval } from './beleidsregelkenmerken.domain.js';
import { toepassingpolicy } from './bibob-beleidsregel.policy.js';
import { sectorenVan, type SbiCode } from './risicosector.data.js';
import { evolve, pasToe, type Kring, type PasToe } from './toepassing.domain.js';
import {
  laadUitgangspunt,
  schrijfToepassing,
  TOEPASSING,
  toepassingsadres,
  type Aanvraagsoort,
} from './toepassing.store.js';

const MAKEN = `${TOEPASSING}:maken`;

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
    const { vergunningaanvraagId: aanvraagId, key, requestHash } = vraag;
    const nu = this.klok();
    const dag = vraag.peildatum ?? wettelijkeDag(nu);
    const scope = `${MAKEN} ${aanroep.actor.organisatie} ${aanroep.actor.sub}`;
    const kring: Kring = aanroep.doelbinding === 'bibob-onderzoek' ? 'bibob-onderzoek' : 'vergunningverlening';
    const { aanvraag, beleidsregel, eerder } = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadUitgangspunt(client, this.sleutels, { aanvraagId, dag, scope, key }),
    );
    if (aanvraag === undefined) throw await this.poort.nergens(toepassingpolicy, { aanroep, id: aanvraagId, nu });
    const bron = { gemeentecode: aanvraag.gemeentecode, kring };
    const besluit = await this.poort.totMaken(toepassingpolicy, { aanroep, handeling: MAKEN, bron, nu });
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    if (beleidsregel === undefined) throw geenBeleidsregel();
    const opdracht = opdrachtVan(vraag, { aanvraag, beleidsregel, kring, peildatum: dag });
    return this.bewaar(aanroep, besluit, opdracht, { scope, key, requestHash });
  }

  private async bewaar(
    aanroep: Aanroep,
    besluit: Besluit,
    opdracht: PasToe,
    herhaling: Pick<IdempotencyRecord, 'scope' | 'key' | 'requestHash'>,
  ): Promise<Answer> {
    const { id, beleidsregel } = opdracht;
    const { gemeentecode } = beleidsregel;
    const context = opdrachtcontext(aanroep, gemeentecode, besluit.nu);
    const statussen = { 'beleidsregel-kent-gegeven-niet': 409 } as const;
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, pasToe(opdracht, context), evolve, statussen);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    // No more than where it is: the answer is kept in clear, for a repeated request.
    const answer = { status: 201, response: { id }, location: toepassingsadres(this.gegevens, id) };
    const voorwerp = { soort: TOEPASSING, id };
    const verwerking = { naam: 'Bibob-beleidsregel toepassen', gemeentecode, nu: besluit.nu, voorwerp };
    const { traceparent } = aanroep;
    const result = await this.batcher.commit({
      ...schrijfToepassing({ toepassing: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: [
        insert,
        besluitregel(aanroep, { ...besluit, voorwerp }),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
      ],
      idempotency: { ...herhaling, ...answer },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, herhaling.requestHash) : answer), versie: 1 };
  }
}

/** The kind of permit is that of the application, never the caller's. */
function opdrachtVan(
  { vergunningaanvraagId, geval, sbi }: Toepassingsvraag,
  { aanvraag, ...rest }: Pick<PasToe, 'beleidsregel' | 'kring' | 'peildatum'> & { readonly aanvraag: Aanvraagsoort },
): PasToe {
  const { vergunningsoort } = aanvraag;
  const metSbi = sbi && { sbi: { ...sbi, wijstOp: sectorenVan(sbi) } };
  const id = nieuwId() as Uuid;
  return { soort: 'pas-toe', id, vergunningaanvraagId, ...rest, geval: { ...geval, vergunningsoort }, ...metSbi };
}

function geenBeleidsregel() {
  return problem(409, 'geen-beleidsregel-in-werking', 'Op die dag heeft de gemeente geen beleidsregel in werking.');
}
