import {
  aanvaard,
  beslis,
  geweigerd,
  wettelijkeDag,
  type Beslisinvoer,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Rijuitleg,
  type Uuid,
} from '@schakel/domain';
import {
  geslotenIndicatoren,
  invoerVan,
  type Bibobgeval,
  type Bibobindicator,
  type Toetszwaarte,
} from './beleidsregelkenmerken.domain.js';
import type { InWerking } from './bibob-beleidsregel-toestand.domain.js';

/** In which circle a table was asked: that of who handles the application, or the closed one of the Bibob test (art. 28). */
export const kringen = ['vergunningverlening', 'bibob-onderzoek'] as const;
export type Kring = (typeof kringen)[number];

/** What the company's own code said, beside the sector that a human chose. */
export interface Sbigegeven {
  readonly code: string;
  readonly editie: string;
  /** Sectors that the code points at: help, never the choice itself. */
  readonly wijstOp: readonly string[];
}

/** To ask the table about one application. */
export interface PasToe {
  readonly soort: 'pas-toe';
  readonly id: Uuid;
  readonly vergunningaanvraagId: Uuid;
  readonly kring: Kring;
  /** Day for which the policy in force was looked up. */
  readonly peildatum: Datum;
  readonly beleidsregel: InWerking;
  readonly geval: Bibobgeval;
  readonly sbi?: Sbigegeven;
}

/** What a policy rule said about one application, for good. It advises; a human decides whether a test is started. */
export interface Toepassing {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningaanvraagId: Uuid;
  readonly kring: Kring;
  readonly peildatum: Datum;
  readonly beleidsregel: {
    readonly id: Uuid;
    readonly versie: number;
    readonly citeertitel: string;
    readonly geldigVanaf: Datum;
  };
  readonly invoer: Beslisinvoer;
  /** Indicators that were not looked at, because they are known within the closed circle only. */
  readonly nietBekeken: readonly Bibobindicator[];
  readonly sbi?: Sbigegeven;
  readonly uitkomst: Toetszwaarte;
  readonly rij: string;
  readonly uitleg: readonly Rijuitleg[];
  readonly toegepastOp: string;
  readonly toegepastDoor: string;
}

export type Toepassinggebeurtenis = { readonly type: 'bibob-beleidsregel-toegepast'; readonly toepassing: Toepassing };

/**
 * Asks the table. Refusals: `peildatum-in-toekomst`, `nog-niet-geldig`, `indicator-gesloten` (who handles the application gives one of
 * the closed circle), `beleidsregel-kent-gegeven-niet` (the version of that day does not know this area, sector or kind of permit).
 */
export function pasToe(opdracht: PasToe, { nu, actor, gemeentecode }: Opdrachtcontext): Gevolg<Toepassinggebeurtenis> {
  const { id, vergunningaanvraagId, kring, peildatum, beleidsregel, geval, sbi } = opdracht;
  if (peildatum > wettelijkeDag(nu)) {
    const velden = [{ veld: 'peildatum', regel: 'vandaag of eerder' }];
    return geweigerd('peildatum-in-toekomst', 'Welke beleidsregel dan geldt is nog niet zeker.', velden);
  }
  if (beleidsregel.geldigVanaf > peildatum) {
    return geweigerd('nog-niet-geldig', 'Op die dag gold deze beleidsregel nog niet.');
  }
  const nietBekeken = kring === 'bibob-onderzoek' ? [] : geslotenIndicatoren;
  if (geval.indicatoren.some((indicator) => nietBekeken.includes(indicator))) {
    const velden = [{ veld: 'indicatoren', regel: 'alleen wat buiten de Bibob-toets bekend is' }];
    return geweigerd('indicator-gesloten', 'Deze indicator hoort bij de gesloten kring van de Bibob-toets.', velden);
  }
  const invoer = invoerVan(geval);
  const uitkomst = beslis(beleidsregel.tabel, invoer);
  if (uitkomst.soort === 'geweigerd') {
    const velden = (uitkomst.weigering.velden ?? []).map(({ veld }) => ({
      veld,
      regel: 'bekend in de beleidsregel van die dag',
    }));
    return geweigerd('beleidsregel-kent-gegeven-niet', 'De beleidsregel van die dag kent dit gegeven niet.', velden);
  }
  const { citeertitel, geldigVanaf, versie } = beleidsregel;
  const toepassing: Toepassing = {
    id,
    gemeentecode,
    versie: 1,
    vergunningaanvraagId,
    kring,
    peildatum,
    beleidsregel: { id: beleidsregel.id, versie, citeertitel, geldigVanaf },
    invoer,
    nietBekeken,
    ...(sbi && { sbi }),
    uitkomst: uitkomst.dan,
    rij: uitkomst.rij,
    uitleg: uitkomst.uitleg,
    toegepastOp: nu,
    toegepastDoor: actor,
  };
  return aanvaard({ type: 'bibob-beleidsregel-toegepast', toepassing });
}

/** What was stored: it comes into being whole and never changes. */
export function evolve(_voor: Toepassing | undefined, { toepassing }: Toepassinggebeurtenis): Toepassing {
  return toepassing;
}
