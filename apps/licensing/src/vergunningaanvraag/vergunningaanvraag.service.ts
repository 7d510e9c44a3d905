import { Inject, Injectable } from '@nestjs/common';
import { verboden } from '@schakel/access';
import { parseGemeentecode, wettelijkeDag, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import { KLOK, nieuwId, problem, replay, type Answer, type Klok } from '@schakel/platform';
import { KeyRing, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
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
import { gewoonlijkeRegeling, regelingOp } from '../vergunningsoort/vergunningsoort.js';
import { nieuweStand } from '../bibob-toets/bibobstand.js';
import { nieuweKetenraadpleging } from '../ketenraadpleging/ketenraadpleging.store.js';
import type { Ontvang } from './vergunningaanvraag-opdracht.domain.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag.policy.js';
import { aanvraagadres, schrijfAanvraag } from './vergunningaanvraag.store.js';
import { verwerkingVan } from './vergunningaanvraag.verantwoording.js';

/** An application to register, with the key under which the caller may repeat it. */
export interface Indiening extends Omit<Ontvang, 'soort' | 'id' | 'regeling'> {
  /** Which rule within the kind; absent: the usual one of the kind. */
  readonly regelingcode?: string;
  readonly key: string;
  readonly requestHash: string;
}

/** Registers applications: may this actor → decide → one unit → commit. */
@Injectable()
export class VergunningaanvraagService {
  constructor(
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Registers an application for the actor's own municipality; repeated with the same key it gives the same answer. @throws ProblemException */
  async ontvang(aanroep: Aanroep, { key, requestHash, regelingcode, ...inhoud }: Indiening): Promise<Answer> {
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
    const code = regelingcode ?? gewoonlijkeRegeling(inhoud.vergunningsoort);
    const regeling = regelingOp(code, gemeentecode, inhoud.ontvangstdag ?? wettelijkeDag(nu));
    const gevolg = decide(undefined, { soort: 'ontvang', id, regeling, ...inhoud }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const location = aanvraagadres(this.gegevens, id);
    const answer = { status: 201, response: stand(toestand), location };
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie: 0, aanvraag: toestand, gebeurtenissen, sleutel, context, traceparent };
    const { aggregates, history } = schrijfAanvraag({ ...schrijven, dataref: location }, this.pseudoniemen);
    const verwerking = verwerkingVan('Vergunningaanvraag ontvangen', toestand, this.pseudoniemen, nu);
    const keten = this.vraagKeten(toestand, sleutel, context);
    const result = await this.batcher.commit({
      aggregates: [...aggregates, nieuweStand(toestand), ...keten.aggregates],
      history: [...history, ...keten.history],
      inserts: [
        insert,
        besluitregel(aanroep, { ...besluit, voorwerp: { ...besluit.voorwerp, id } }),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
        ...this.ketenregels(aanroep, toestand, nu),
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

  /** With every application goes a blind question to the chain (ADR 0022), in the same transaction. */
  private vraagKeten({ id, aanvrager }: Vergunningaanvraag, sleutel: DossierKey, context: Opdrachtcontext) {
    const onderwerp = { soort: 'vergunningaanvraag', id } as const;
    const gevraagd = { onderwerp, aanleiding: 'aanvraag', kvkNummer: aanvrager.kvkNummer } as const;
    return nieuweKetenraadpleging(gevraagd, { sleutel, context, gegevens: this.gegevens }, this.pseudoniemen);
  }

  private ketenregels({ actor }: Aanroep, aanvraag: Vergunningaanvraag, nu: string): readonly InsertRow[] {
    const verwerking = verwerkingVan('Keten raadplegen over aanvraag', aanvraag, this.pseudoniemen, nu);
    return verwerkingsregels({ actor, doelbinding: 'bestuurlijke-raadpleging' }, verwerking, this.gegevens);
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
