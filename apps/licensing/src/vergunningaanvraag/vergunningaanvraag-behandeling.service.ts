import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { type Datum, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import { Database, KLOK, versieconflict, weigeringNaarProblem, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
import {
  type Aanroep,
  type Besluit,
  besluitregel,
  type Medeschrift,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  weigeringstatussen,
} from '@schakel/service';
import {
  laadBibobruimte,
  opNieuwsteStand,
  STAND_VERANDERD,
  volgendeStand,
  type Bibobbeeld,
} from '../bibob-toets/bibobstand.js';
import { mandaattabelOp } from '../besluit/geldend-mandaat.js';
import { magOndertekenen } from '../besluit/mandaat.domain.js';
import { nieuweVergunningVan } from '../vergunning/vergunning.store.js';
import { verleningVanRechtswege } from './verlening.js';
import type { Behandelopdracht, LaatBuitenBehandeling, NeemBesluit } from './vergunningaanvraag-opdracht.domain.js';
import { isOpen, type OpenAanvraag, type Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { decide, evolve, nietToegestaan } from './vergunningaanvraag.domain.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag.policy.js';
import { aanvraagVan } from './vergunningaanvraag.rij.js';
import { aanvraagVernietigd } from './vergunningaanvraag.service.js';
import { aanvraagadres, laadAanvragen, schrijfAanvraag } from './vergunningaanvraag.store.js';
import { verwerkingVan } from './vergunningaanvraag.verantwoording.js';

/**
 * A command as a user gives it: by what right he decides is looked up, never told. A decision on the content is not among them: that is
 * drafted, initialled and signed as a file of its own (`besluit/`).
 */
export type Stapopdracht =
  | Exclude<Behandelopdracht, NeemBesluit | LaatBuitenBehandeling | { soort: 'noteer-raadpleging' }>
  | (Omit<LaatBuitenBehandeling, 'bevoegdheid'> & { readonly collegebesluitOp?: Datum });

/** Which version of an application the caller read (`If-Match`). */
export interface Gelezen {
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** A command, by who read the version given. */
export interface Aanvraagstap extends Gelezen {
  readonly opdracht: Stapopdracht;
}

/** What is a decision, and not only a step on the way to one. */
const BESLUITEN: ReadonlySet<Stapopdracht['soort']> = new Set(['laat-buiten-behandeling', 'verleen-van-rechtswege']);

interface Geopend {
  readonly aanvraag: Vergunningaanvraag;
  readonly sleutel: DossierKey;
  readonly bibob: Bibobbeeld;
  readonly besluit: Besluit;
}

/** Runs commands on applications: load → may this actor → decide → one unit → commit. */
@Injectable()
export class VergunningaanvraagBehandelingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /**
   * Runs a command on the version that the caller read; gives the new state. What opens or ends an application and a change of its Bibob
   * file exclude each other, so that neither is taken on an outdated view of the other.
   * @throws ProblemException
   */
  behandel(aanroep: Aanroep, { opdracht, ...gelezen }: Aanvraagstap): Promise<Vergunningaanvraag> {
    return opNieuwsteStand(async () => {
      const geopend = await this.open(aanroep, gelezen, handelingVan(opdracht));
      return this.voerUit(aanroep, geopend, opdracht);
    });
  }

  /**
   * Writes down, durably, that something is asked of another register about an open application, before it is asked: no protocol record, no
   * question.
   * @param naam the question, for the processing log
   * @throws ProblemException 403, 404, 409, 410
   */
  async kondigAan(aanroep: Aanroep, gelezen: Gelezen, naam: string): Promise<OpenAanvraag> {
    const { aanvraag, besluit } = await this.open(aanroep, gelezen, 'vergunningaanvraag:behandelen');
    if (!isOpen(aanvraag)) throw weigeringNaarProblem(nietToegestaan(aanvraag, 'kvk-raadplegen').weigering);
    const inserts = this.verantwoording(aanroep, besluit, naam, aanvraag);
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return aanvraag;
  }

  /** Loads the version that the caller read, for an action, and decrypts it. @throws ProblemException 403, 404, 409, 410 */
  private async open(aanroep: Aanroep, { id, gelezenVersie }: Gelezen, handeling: string): Promise<Geopend> {
    const nu = this.klok();
    const { geladen, bibob } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      geladen: (await laadAanvragen(client, this.sleutels, [id])).get(id),
      bibob: await laadBibobruimte(client, this.sleutels, id),
    }));
    if (geladen === undefined || bibob === undefined)
      throw await this.poort.nergens(vergunningaanvraagpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(vergunningaanvraagpolicy, { aanroep, handeling, bron: rij, id, nu });
    const aanvraag = aanvraagVan(rij, sleutel);
    if (isVernietigd(aanvraag) || isVernietigd(sleutel)) throw aanvraagVernietigd();
    if (aanvraag.versie !== gelezenVersie) throw versieconflict(gelezenVersie, aanvraag.versie);
    return { aanvraag, sleutel, bibob, besluit };
  }

  private async voerUit(
    aanroep: Aanroep,
    { aanvraag, sleutel, bibob, besluit }: Geopend,
    opdracht: Stapopdracht,
  ): Promise<Vergunningaanvraag | typeof STAND_VERANDERD> {
    const { id, versie: gelezenVersie, gemeentecode } = aanvraag;
    const context = opdrachtcontext(aanroep, gemeentecode, besluit.nu);
    const gevolg = decide(aanvraag, metBevoegdheid(opdracht, aanvraag, aanroep, besluit.nu), context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(aanvraag, gevolg, evolve);
    const dataref = aanvraagadres(this.gegevens, id);
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie, aanvraag: toestand, gebeurtenissen, sleutel, context, dataref, traceparent };
    const geschreven = gebeurtenissen.length > 0 ? schrijfAanvraag(schrijven, this.pseudoniemen) : NIETS;
    const andereStatus = toestand.status !== aanvraag.status;
    const vergunning = await this.vergunningVan(toestand, context, traceparent);
    const result = await this.batcher.commit({
      aggregates: [
        ...geschreven.aggregates,
        ...(andereStatus ? [volgendeStand(bibob.stand)] : []),
        ...vergunning.aggregates,
      ],
      history: [...geschreven.history, ...vergunning.history],
      inserts: [...this.verantwoording(aanroep, besluit, naamVan(opdracht), toestand), ...vergunning.inserts],
    });
    if (result.kind !== 'version-conflict') return toestand;
    if (result.table === 'vergunningaanvraag') throw versieconflict(gelezenVersie, result.current);
    return STAND_VERANDERD;
  }

  /** The permit that arose by silence, made in the unit of its confirmation; nothing in all other cases. */
  private vergunningVan(
    toestand: Vergunningaanvraag,
    context: Opdrachtcontext,
    traceparent: string | undefined,
  ): Promise<Required<Medeschrift>> {
    if (toestand.status !== 'van-rechtswege-verleend') return Promise.resolve(NIETS);
    const { sleutels, gegevens } = this;
    return nieuweVergunningVan(verleningVanRechtswege(toestand), { sleutels, gegevens, context, traceparent });
  }

  private verantwoording(aanroep: Aanroep, besluit: Besluit, naam: string, aanvraag: Vergunningaanvraag): InsertRow[] {
    const verwerking = verwerkingVan(naam, aanvraag, this.pseudoniemen, besluit.nu);
    return [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}

/** A command that changed nothing writes its account only. */
const NIETS = { aggregates: [], history: [], inserts: [] };

function handelingVan({ soort }: Stapopdracht): string {
  return BESLUITEN.has(soort) ? 'vergunningaanvraag:besluiten' : 'vergunningaanvraag:behandelen';
}

function naamVan({ soort }: Stapopdracht): string {
  return `Vergunningaanvraag: ${soort}`;
}

/** Leaving an application untreated is signed by who may by the mandate table. @throws ProblemException 403 `niet-bevoegd`; 400 `collegebesluit-ontbreekt` */
function metBevoegdheid(
  opdracht: Stapopdracht,
  { vergunningsoort, gemeentecode }: Vergunningaanvraag,
  { actor: { rollen } }: Aanroep,
  nu: string,
): Behandelopdracht {
  if (opdracht.soort !== 'laat-buiten-behandeling') return opdracht;
  const { collegebesluitOp, ...rest } = opdracht;
  const college = collegebesluitOp !== undefined && { collegebesluitOp };
  const vraag = { vergunningsoort, uitkomst: 'niet-behandeld', opWetBibob: false, rollen, ...college } as const;
  const bevoegdheid = magOndertekenen(mandaattabelOp(gemeentecode, nu), vraag);
  if ('weigering' in bevoegdheid) throw weigeringNaarProblem(bevoegdheid.weigering, weigeringstatussen);
  return { ...rest, bevoegdheid };
}
