import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow, type Unit } from '@schakel/messaging';
import { Database, KLOK, problem, versieconflict, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { neemOpschortingOver } from '../vergunningaanvraag/bibobopschorting.js';
import { aanvraagadres, laadAanvragen, type GeladenAanvraag } from '../vergunningaanvraag/vergunningaanvraag.store.js';
import { schrijfNieuweTaken } from './bibob-taak.store.js';
import type { Bibobstap } from './bibob-toets-opdracht.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';
import { decide, evolve } from './bibob-toets.domain.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVan } from './bibob-toets.rij.js';
import { laadToets, schrijfToets, type GeladenToets } from './bibob-toets.store.js';
import { toetsverantwoording } from './bibob-toets.verantwoording.js';
import {
  laadBibobruimte,
  opNieuwsteStand,
  STAND_VERANDERD,
  standsleutelVan,
  volgendeStand,
  type Bibobbeeld,
} from './bibobstand.js';
import { overTeNemenOpschorting } from './bibobruimte.domain.js';

/** A command on an existing toets, by who read the version given (`If-Match`). */
export interface Toetsstap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: Bibobstap;
  /** Lines about what else was looked at for this command, committed with it. */
  readonly erbij?: readonly InsertRow[];
}

const ONDERZOEKEN = 'bibob-toets:onderzoeken';
const ADVIES = 'bibob-toets:advies-behandelen';
const CONCLUDEREN = 'bibob-toets:concluderen';
const HOREN = 'bibob-toets:horen';
const handelingen = {
  'geef-hersteltermijn': ONDERZOEKEN,
  'ontvang-formulier': ONDERZOEKEN,
  'leg-onderzoek-vast': ONDERZOEKEN,
  'bevraag-bron': ONDERZOEKEN,
  'vraag-advies': ADVIES,
  'informeer-betrokkene': ADVIES,
  'pauzeer-advies': ADVIES,
  'hervat-advies': ADVIES,
  'verleng-advies': ADVIES,
  'stel-uitputting-vast': ADVIES,
  'ontvang-advies': ADVIES,
  'hergebruik-advies': ADVIES,
  vergewis: ADVIES,
  'stel-zwijgen-vast': CONCLUDEREN,
  concludeer: CONCLUDEREN,
  'weeg-evenredigheid': CONCLUDEREN,
  'kondig-voornemen-aan': HOREN,
  'leg-zienswijze-vast': HOREN,
  'sluit-zienswijzen': HOREN,
  'trek-terug': 'bibob-toets:beeindigen',
} as const satisfies Record<Bibobstap['soort'], string>;

interface Gelezen extends GeladenToets {
  readonly bibob: Bibobbeeld;
  readonly aanvraag: GeladenAanvraag | undefined;
}

/** Runs commands on Bibob files: load → may this actor → decide → one unit → commit. Nothing of them is published. */
@Injectable()
export class BibobToetsService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(aanroep: Aanroep, toetsstap: Toetsstap): Promise<BibobToets> {
    return opNieuwsteStand(() => this.probeerStap(aanroep, toetsstap));
  }

  private async probeerStap(
    aanroep: Aanroep,
    { id, gelezenVersie, opdracht, erbij = [] }: Toetsstap,
  ): Promise<BibobToets | typeof STAND_VERANDERD> {
    const nu = this.klok();
    const gelezen = await this.lees(aanroep, id);
    if (gelezen === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const { rij, sleutel, bibob } = gelezen;
    const handeling = handelingen[opdracht.soort];
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling, bron: rij, id, nu });
    const toets = toetsVan(rij, sleutel);
    if (isVernietigd(toets) || isVernietigd(sleutel)) throw toetsVernietigd();
    if (toets.versie !== gelezenVersie) throw versieconflict(gelezenVersie, toets.versie);
    const context = opdrachtcontext(aanroep, toets.gemeentecode, nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(toets, decide(toets, opdracht, context), evolve);
    const om = { sleutel, context, traceparent: aanroep.traceparent };
    const staat = schrijfToets({ gelezenVersie, toets: toestand, gebeurtenissen, ...om });
    const taken = schrijfNieuweTaken(toets, gebeurtenissen, om);
    const termijn = this.termijnVan(toestand, gelezen.aanvraag, om);
    const naam = `Bibob-toets: ${opdracht.soort}`;
    const result = await this.batcher.commit({
      aggregates: [...staat.aggregates, ...taken.aggregates, ...termijn.aggregates, volgendeStand(bibob.stand)],
      history: [...staat.history, ...taken.history, ...termijn.history],
      inserts: [...toetsverantwoording(aanroep, besluit, naam, toestand, this.gegevens), ...erbij],
    });
    if (result.kind !== 'version-conflict') return toestand;
    if (result.table === 'bibob_toets') throw versieconflict(gelezenVersie, result.current);
    return STAND_VERANDERD;
  }

  /** What the toets says about the term of its application now (Wet Bibob art. 31), for the same unit; nothing when it is about something else. */
  private termijnVan(
    toets: BibobToets,
    geladen: GeladenAanvraag | undefined,
    om: { readonly context: Opdrachtcontext; readonly traceparent: string | undefined },
  ): Pick<Unit, 'aggregates' | 'history'> {
    if (geladen === undefined) return { aggregates: [], history: [] };
    const dataref = aanvraagadres(this.gegevens, geladen.rij.id);
    const opschorting = overTeNemenOpschorting(toets);
    return neemOpschortingOver({ geladen, opschorting, dataref, ...om }, this.pseudoniemen);
  }

  /** The toets, the stand over which its changes and a decision exclude each other, and the application whose term it may suspend. */
  private lees({ actor }: Aanroep, id: Uuid): Promise<Gelezen | undefined> {
    return this.database.read(gemeentenVan(actor), async (client) => {
      const geladen = await laadToets(client, this.sleutels, id);
      const bibob = geladen && (await laadBibobruimte(client, this.sleutels, standsleutelVan(geladen.rij)));
      if (geladen === undefined || bibob === undefined) return undefined;
      const { vergunningaanvraag_id: aanvraagId } = geladen.rij;
      const aanvragen = aanvraagId === null ? undefined : await laadAanvragen(client, this.sleutels, [aanvraagId]);
      return { ...geladen, bibob, aanvraag: aanvragen?.get(aanvraagId ?? '') };
    });
  }
}

/** How far a toets is, after a command. */
export function toetsstand({ id, status, versie }: BibobToets) {
  return { id, status, versie };
}

/** The 410 for a toets whose key was destroyed. */
export function toetsVernietigd() {
  return problem(410, 'bibob-toets-vernietigd', 'De inhoud van deze Bibob-toets is vernietigd.');
}
