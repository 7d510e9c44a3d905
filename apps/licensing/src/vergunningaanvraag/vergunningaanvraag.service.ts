import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { parseGemeentecode, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, nieuwId, problem, replay, versieconflict, type Answer, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
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
import {
  laadBibobruimte,
  nieuweStand,
  opNieuwsteStand,
  STAND_VERANDERD,
  volgendeStand,
} from '../bibob-toets/bibobstand.js';
import type { NeemBesluit } from './vergunningaanvraag-opdracht.domain.js';
import type { Aanvrager, Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag.policy.js';
import { aanvraagVan } from './vergunningaanvraag.rij.js';
import { aanvraagadres, laadAanvragen, schrijfAanvraag } from './vergunningaanvraag.store.js';
import { verwerkingVan } from './vergunningaanvraag.verantwoording.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

/** An application to register, with the key under which the caller may repeat it. */
export interface Indiening {
  readonly vergunningsoort: Vergunningsoort;
  readonly aanvrager: Aanvrager;
  readonly key: string;
  readonly requestHash: string;
}

/** A decision, by who read the version given (`If-Match`). */
export interface Besluitneming {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly besluit: Omit<NeemBesluit, 'soort' | 'bibobruimte'>;
}

/** Runs commands on applications: load → may this actor → decide → one unit → commit. */
@Injectable()
export class VergunningaanvraagService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Registers an application for the actor's own municipality; repeated with the same key it gives the same answer. @throws ProblemException */
  async ontvang(aanroep: Aanroep, { vergunningsoort, aanvrager, key, requestHash }: Indiening): Promise<Answer> {
    const nu = this.klok();
    const gemeentecode = eigenGemeente(aanroep);
    const handeling = 'vergunningaanvraag:ontvangen';
    const besluit = await this.poort.totMaken(vergunningaanvraagpolicy, {
      aanroep,
      handeling,
      bron: { gemeentecode },
      nu,
    });
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const id = nieuwId() as Uuid;
    const gevolg = decide(undefined, { soort: 'ontvang', id, vergunningsoort, aanvrager }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const location = aanvraagadres(this.gegevens, id);
    const answer = { status: 201, response: stand(toestand), location };
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie: 0, aanvraag: toestand, gebeurtenissen, sleutel, context, traceparent };
    const { aggregates, history } = schrijfAanvraag({ ...schrijven, dataref: location }, this.pseudoniemen);
    const verwerking = verwerkingVan('Vergunningaanvraag ontvangen', toestand, this.pseudoniemen, nu);
    const result = await this.batcher.commit({
      aggregates: [...aggregates, nieuweStand(toestand)],
      history,
      inserts: [
        insert,
        besluitregel(aanroep, { ...besluit, voorwerp: { ...besluit.voorwerp, id } }),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
      ],
      idempotency: {
        scope: `${handeling} ${aanroep.actor.organisatie} ${aanroep.actor.sub}`,
        key,
        requestHash,
        ...answer,
      },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toestand.versie };
  }

  /**
   * Decides on the version that the caller read. What the Bibob file allows is looked up here and never told: a decision and a change
   * of that file exclude each other, so that neither is taken on an outdated view of the other.
   * @throws ProblemException
   */
  neemBesluit(aanroep: Aanroep, besluitneming: Besluitneming): Promise<Vergunningaanvraag> {
    return opNieuwsteStand(() => this.probeerBesluit(aanroep, besluitneming));
  }

  private async probeerBesluit(
    aanroep: Aanroep,
    { id, gelezenVersie, besluit: inhoud }: Besluitneming,
  ): Promise<Vergunningaanvraag | typeof STAND_VERANDERD> {
    const nu = this.klok();
    const { geladen, bibob } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      geladen: (await laadAanvragen(client, this.sleutels, [id])).get(id),
      bibob: await laadBibobruimte(client, this.sleutels, id),
    }));
    if (geladen === undefined || bibob === undefined)
      throw await this.poort.nergens(vergunningaanvraagpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const handeling = 'vergunningaanvraag:besluiten';
    const besluit = await this.poort.tot(vergunningaanvraagpolicy, { aanroep, handeling, bron: rij, id, nu });
    const aanvraag = aanvraagVan(rij, sleutel);
    if (isVernietigd(aanvraag) || isVernietigd(sleutel)) throw aanvraagVernietigd();
    if (aanvraag.versie !== gelezenVersie) throw versieconflict(gelezenVersie, aanvraag.versie);
    const context = opdrachtcontext(aanroep, aanvraag.gemeentecode, nu);
    const gevolg = decide(aanvraag, { soort: 'besluit', ...inhoud, bibobruimte: bibob.ruimte }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(aanvraag, gevolg, evolve);
    const dataref = aanvraagadres(this.gegevens, id);
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie, aanvraag: toestand, gebeurtenissen, sleutel, context, dataref, traceparent };
    const { aggregates, history } = schrijfAanvraag(schrijven, this.pseudoniemen);
    const verwerking = verwerkingVan('Besluit op vergunningaanvraag', toestand, this.pseudoniemen, nu);
    const result = await this.batcher.commit({
      aggregates: [...aggregates, volgendeStand(bibob.stand)],
      history,
      inserts: [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)],
    });
    if (result.kind !== 'version-conflict') return toestand;
    if (result.table === 'vergunningaanvraag') throw versieconflict(gelezenVersie, result.current);
    return STAND_VERANDERD;
  }
}

/** How far an application is, after a command. */
export function stand({ id, status, versie }: Vergunningaanvraag) {
  return { id, status, versie };
}

/** The 410 for an application whose key was destroyed. */
export function aanvraagVernietigd() {
  return problem(410, 'vergunningaanvraag-vernietigd', 'De inhoud van deze vergunningaanvraag is vernietigd.');
}

function eigenGemeente({ actor }: Aanroep): Gemeentecode {
  const gemeentecode = parseGemeentecode(actor.gemeentecode);
  if (gemeentecode === undefined) throw verboden();
  return gemeentecode;
}
