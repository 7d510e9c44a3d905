import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Afwijzingscode } from './afwijzingscode.domain.js';
import { geldigeGrondslag, type Grondslagcode } from '../grondslag.domain.js';
import type { Ketendossier } from '../ketendossier/ketendossier.domain.js';

/** What is asked, and of which service. */
export const ontvangers = { zorg: 'care-referral', inschrijving: 'brp-registration' } as const;
export type Verzoeksoort = keyof typeof ontvangers;
export const verzoeksoorten = Object.keys(ontvangers) as readonly Verzoeksoort[];

/** The person whom the request is about, as far as the receiver needs to know for this task. */
export interface Betrokkene {
  readonly naam?: string;
  /** `YYYY-MM-DD`. */
  readonly geboortedatum?: string;
  /** Years. */
  readonly geschatteLeeftijd?: number;
  readonly nationaliteit?: string;
  readonly contact?: string;
  readonly aangetroffenInGemeente?: Gemeentecode;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly verzoeksoort: Verzoeksoort;
  readonly grondslag: Grondslagcode;
  readonly vraag: string;
  readonly betrokkene: Betrokkene;
  readonly verzondenOp: string;
  readonly verzondenDoor: string;
  readonly gewijzigdOp: string;
}

export type Verzonden = Kern & { readonly status: 'verzonden' };
export type Opgepakt = Kern & { readonly status: 'opgepakt' };
export type Afgerond = Kern & { readonly status: 'afgerond' };
export type Afgewezen = Kern & { readonly status: 'afgewezen'; readonly redencode: Afwijzingscode };

/** A request of the chain to one department; what it does with it is its own file and its own responsibility. */
export type Actieverzoek = Verzonden | Opgepakt | Afgerond | Afgewezen;
export type Actieverzoekstatus = Actieverzoek['status'];
export const actieverzoekstatussen = [
  'verzonden',
  'opgepakt',
  'afgerond',
  'afgewezen',
] as const satisfies readonly Actieverzoekstatus[];

export const actieverzoekmachine: Toestandsmachine<Actieverzoekstatus> = {
  naam: 'actieverzoek',
  begin: 'verzonden',
  eind: ['afgerond', 'afgewezen'],
  overgangen: [
    { van: null, opdracht: 'verzend', naar: 'verzonden' },
    { van: 'verzonden', opdracht: 'meld-opgepakt', naar: 'opgepakt' },
    { van: 'opgepakt', opdracht: 'meld-afgerond', naar: 'afgerond' },
    { van: 'opgepakt', opdracht: 'meld-afgewezen', naar: 'afgewezen' },
  ],
};

export type Verzend = {
  readonly soort: 'verzend';
  readonly id: Uuid;
  readonly verzoeksoort: Verzoeksoort;
  readonly grondslag: Grondslagcode;
  readonly vraag: string;
  readonly betrokkene: Betrokkene;
};
export type MeldOpgepakt = { readonly soort: 'meld-opgepakt' };
export type MeldAfgerond = { readonly soort: 'meld-afgerond' };
export type MeldAfgewezen = { readonly soort: 'meld-afgewezen'; readonly redencode: Afwijzingscode };
export type Actieverzoekopdracht = Verzend | MeldOpgepakt | MeldAfgerond | MeldAfgewezen;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Actieverzoekgebeurtenis =
  | (Feit & {
      readonly type: 'actieverzoek-verzonden';
      readonly gemeentecode: Gemeentecode;
      readonly ketendossierId: Uuid;
    } & Omit<Verzend, 'soort'>)
  | (Feit & { readonly type: 'actieverzoek-opgepakt' })
  | (Feit & { readonly type: 'actieverzoek-afgerond' })
  | (Feit & { readonly type: 'actieverzoek-afgewezen'; readonly redencode: Afwijzingscode });

/**
 * Sends a request out of a chain file. Refusals: `dossier-niet-in-regie`, `niet-de-regisseur`, `grondslag-onbekend`,
 * `vraag-ontbreekt`.
 */
export function verzend(
  dossier: Ketendossier,
  opdracht: Verzend,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Actieverzoekgebeurtenis> {
  const bezwaar =
    magUitDitDossier(dossier, actor) ??
    geldigeGrondslag(opdracht.grondslag, wettelijkeDag(nu)) ??
    metVraag(opdracht.vraag);
  if (bezwaar) return bezwaar;
  const { id, verzoeksoort, grondslag, vraag, betrokkene } = opdracht;
  const verzoek = { id, verzoeksoort, grondslag, vraag, betrokkene };
  return aanvaard({
    type: 'actieverzoek-verzonden',
    op: nu,
    door: actor,
    gemeentecode,
    ketendossierId: dossier.id,
    ...verzoek,
  });
}

/** Requests and consultations leave only a chain file under direction, and only by its director. */
export function magUitDitDossier(dossier: Ketendossier, actor: string): Geweigerd | undefined {
  if (dossier.status !== 'in-regie') {
    return geweigerd(
      'dossier-niet-in-regie',
      `Het ketendossier heeft status ${dossier.status}; neem het eerst in regie.`,
    );
  }
  return dossier.regisseur === actor
    ? undefined
    : geweigerd('niet-de-regisseur', 'Alleen de regisseur van dit ketendossier kan dit doen.');
}

function metVraag(vraag: string): Geweigerd | undefined {
  return vraag.trim().length > 0
    ? undefined
    : geweigerd('vraag-ontbreekt', 'Schrijf op wat u vraagt.', [{ veld: 'vraag', regel: 'niet leeg' }]);
}

/** What the receiving department reports back. A report that was already known changes nothing. Refusal: `overgang-niet-toegestaan`. */
export function verwerkMelding(
  verzoek: Actieverzoek,
  opdracht: MeldOpgepakt | MeldAfgerond | MeldAfgewezen,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Actieverzoekgebeurtenis> {
  const feit = { op: nu, door: actor };
  const doel = { 'meld-opgepakt': 'opgepakt', 'meld-afgerond': 'afgerond', 'meld-afgewezen': 'afgewezen' } as const;
  if (verzoek.status === doel[opdracht.soort]) return aanvaard();
  const vanaf = opdracht.soort === 'meld-opgepakt' ? 'verzonden' : 'opgepakt';
  if (verzoek.status !== vanaf) {
    return geweigerd(
      'overgang-niet-toegestaan',
      `Het actieverzoek heeft status ${verzoek.status}; ${opdracht.soort} kan dan niet.`,
    );
  }
  switch (opdracht.soort) {
    case 'meld-opgepakt':
      return aanvaard({ type: 'actieverzoek-opgepakt', ...feit });
    case 'meld-afgerond':
      return aanvaard({ type: 'actieverzoek-afgerond', ...feit });
    case 'meld-afgewezen':
      return aanvaard({ type: 'actieverzoek-afgewezen', ...feit, redencode: opdracht.redencode });
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(verzoek: Actieverzoek | undefined, gebeurtenis: Actieverzoekgebeurtenis): Actieverzoek {
  if (gebeurtenis.type === 'actieverzoek-verzonden') {
    const { type: _type, op, door, ...verzonden } = gebeurtenis;
    return { ...verzonden, status: 'verzonden', versie: 1, verzondenOp: op, verzondenDoor: door, gewijzigdOp: op };
  }
  if (verzoek === undefined) throw new Error(`${gebeurtenis.type} before actieverzoek-verzonden`);
  const verder = { versie: verzoek.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'actieverzoek-opgepakt':
      return { ...verzoek, ...verder, status: 'opgepakt' };
    case 'actieverzoek-afgerond':
      return { ...verzoek, ...verder, status: 'afgerond' };
    case 'actieverzoek-afgewezen':
      return { ...verzoek, ...verder, status: 'afgewezen', redencode: gebeurtenis.redencode };
  }
}
