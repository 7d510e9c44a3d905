import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { parseGemeentecode, type Datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  replay,
  weigeringNaarProblem,
  type Answer,
  type Klok,
  type StoredAnswer,
} from '@schakel/platform';
import { KeyRing, type DossierKey } from '@schakel/privacy';
import {
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { laadAanvragen } from '../vergunningaanvraag/vergunningaanvraag.store.js';
import { vergunningaanvraagVan, type Bibobobject } from './bibob-object.domain.js';
import { bestaatTip } from './bibob-tip.store.js';
import { beslisToegang, volgendeToegang } from './bibob-toegang.domain.js';
import { schrijfToegang } from './bibob-toegang.store.js';
import type { Aanleiding, BibobToets } from './bibob-toets-toestand.domain.js';
import { decide, evolve } from './bibob-toets.domain.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsstand } from './bibob-toets.service.js';
import { schrijfToets, toetsadres } from './bibob-toets.store.js';
import { toetsverantwoording } from './bibob-toets.verantwoording.js';
import { magToetsStarten } from './bibobruimte.domain.js';
import {
  laadBibobruimte,
  nieuweStand,
  opNieuwsteStand,
  STAND_VERANDERD,
  volgendeStand,
  type Bibobstand,
} from './bibobstand.js';

/** A toets to start, with the key under which the caller may repeat it. */
export interface Toetsstart {
  readonly object: Bibobobject;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
  readonly tipId?: Uuid | undefined;
  readonly formulierUitgereiktOp?: Datum | undefined;
  readonly key: string;
  readonly requestHash: string;
}

/** Where a toets starts: in which municipality, and over which stand; anything but an application gets a stand of its own. */
interface Grond {
  readonly gemeentecode: Gemeentecode;
  readonly stand: Bibobstand | undefined;
  readonly bezwaar: ReturnType<typeof magToetsStarten>;
  readonly tipOnbekend: boolean;
  readonly eerder: StoredAnswer | undefined;
}

const HANDELING = 'bibob-toets:starten';

/** Starts toetsen, each with a key and an access list of its own, on which stands who started it. */
@Injectable()
export class BibobToetsstartService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Starts a toets; on an application only while that is still to be decided on. @throws ProblemException */
  start(aanroep: Aanroep, toetsstart: Toetsstart): Promise<Answer> {
    return opNieuwsteStand(() => this.probeer(aanroep, toetsstart));
  }

  private async probeer(aanroep: Aanroep, toetsstart: Toetsstart): Promise<Answer | typeof STAND_VERANDERD> {
    const { key, requestHash, object } = toetsstart;
    const nu = this.klok();
    const { actor } = aanroep;
    const scope = `${HANDELING} ${actor.organisatie} ${actor.sub}`;
    const grond = await this.lees(aanroep, toetsstart, scope);
    if (grond === undefined) {
      const id = vergunningaanvraagVan(object) ?? '';
      throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    }
    const { gemeentecode, stand, bezwaar, eerder } = grond;
    // Who starts is on the list: there is nobody else yet.
    const bron = { gemeentecode, toegangslijst: [actor.sub] };
    const besluit = await this.poort.totMaken(bibobtoetspolicy, { aanroep, handeling: HANDELING, bron, nu });
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
    if (grond.tipOnbekend) throw weigeringNaarProblem(TIP_ONBEKEND);
    const { toets, sleutel, aggregates, history, insert } = await this.maak(aanroep, toetsstart, gemeentecode, nu);
    const lijst = this.opent(aanroep, toets, sleutel, nu);
    const answer = { status: 201, response: toetsstand(toets), location: toetsadres(this.gegevens, toets.id) };
    const result = await this.batcher.commit({
      aggregates: [...aggregates, ...lijst.aggregates, stand === undefined ? nieuweStand(toets) : volgendeStand(stand)],
      history: [...history, ...lijst.history],
      inserts: [insert, ...toetsverantwoording(aanroep, besluit, 'Bibob-toets starten', toets, this.gegevens)],
      idempotency: { scope, key, requestHash, ...answer },
    });
    if (result.kind === 'version-conflict') return STAND_VERANDERD;
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toets.versie };
  }

  private lees({ actor }: Aanroep, { object, tipId, key }: Toetsstart, scope: string): Promise<Grond | undefined> {
    const aanvraagId = vergunningaanvraagVan(object);
    const eigen = parseGemeentecode(actor.gemeentecode);
    if (eigen === undefined) throw verboden();
    return this.database.read(gemeentenVan(actor), async (client) => {
      const tipOnbekend = tipId !== undefined && !(await bestaatTip(client, tipId));
      if (aanvraagId === undefined) {
        const eerder = await findStoredAnswer(client, scope, key);
        return { gemeentecode: eigen, stand: undefined, bezwaar: undefined, tipOnbekend, eerder };
      }
      const bibob = await laadBibobruimte(client, this.sleutels, aanvraagId);
      const aanvraag = (await laadAanvragen(client, this.sleutels, [aanvraagId])).get(aanvraagId)?.rij;
      // Last: each query sees what is committed by then, so who sees the toets of an equal request also finds its answer.
      const eerder = await findStoredAnswer(client, scope, key);
      if (bibob === undefined || aanvraag === undefined) return undefined;
      const bezwaar = magToetsStarten(aanvraag.status, bibob.toetsen);
      return { gemeentecode: aanvraag.gemeentecode, stand: bibob.stand, bezwaar, tipOnbekend, eerder };
    });
  }

  private async maak(aanroep: Aanroep, toetsstart: Toetsstart, gemeentecode: Gemeentecode, nu: string) {
    const { object, aanleiding, toelichting, tipId, formulierUitgereiktOp } = toetsstart;
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const opdracht = {
      soort: 'start',
      id,
      object,
      aanleiding,
      toelichting,
      ...(tipId !== undefined && { tipId }),
      ...(formulierUitgereiktOp !== undefined && { formulierUitgereiktOp }),
    } as const;
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, decide(undefined, opdracht, context), evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie: 0, toets: toestand, gebeurtenissen, sleutel, context, traceparent };
    return { toets: toestand, sleutel, insert, ...schrijfToets(schrijven) };
  }

  private opent(aanroep: Aanroep, { id: bibobToetsId, gemeentecode }: BibobToets, sleutel: DossierKey, nu: string) {
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const ids = { id: nieuwId() as Uuid, toegangId: nieuwId() as Uuid };
    const gevolg = beslisToegang(undefined, { soort: 'open', bibobToetsId, ...ids }, context);
    const { toestand: lijst, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, volgendeToegang);
    const { traceparent } = aanroep;
    return schrijfToegang({ vorige: undefined, lijst, gebeurtenissen, sleutel, context, traceparent });
  }
}

const TIP_ONBEKEND = {
  code: 'tip-onbekend',
  uitleg: 'Deze tip staat niet in het register van tips.',
  velden: [{ veld: 'tipId', regel: 'een ontvangen tip van de eigen gemeente' }],
} as const;
