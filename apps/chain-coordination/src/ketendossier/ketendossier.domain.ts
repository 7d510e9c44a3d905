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
import { geldigeGrondslag, type Grondslagcode } from '../grondslag.domain.js';

export const routes = ['zorg', 'veiligheid', 'bestuurlijk'] as const;
export type Route = (typeof routes)[number];

/** Who may be on an access list: one employee (subject of the token) or one partner organisation (its OIN). */
export const toegangssoorten = ['medewerker', 'organisatie'] as const;
export type Toegangssoort = (typeof toegangssoorten)[number];

/** One line of the access list. Same role but not on the list means no access. */
export interface Toegang {
  readonly toegangId: Uuid;
  readonly soort: Toegangssoort;
  /** Subject of an employee's token, or OIN of an organisation. */
  readonly houder: string;
  readonly grondslag: Grondslagcode;
  readonly doel: string;
  readonly verleendOp: string;
  readonly verleendDoor: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  /** Number of history events so far. */
  readonly versie: number;
  readonly signaalId: Uuid;
  readonly route: Route;
  readonly geopendOp: string;
  readonly gewijzigdOp: string;
  /** Only lines that are in force. */
  readonly toegangslijst: readonly Toegang[];
}

export type Geopend = Kern & { readonly status: 'geopend' };
export type InRegie = Kern & { readonly status: 'in-regie'; readonly regisseur: string };
export type Gesloten = Omit<InRegie, 'status'> & { readonly status: 'gesloten'; readonly reden: string };

/** The chain file above the departments' own files. Each partner stays controller of its own part. */
export type Ketendossier = Geopend | InRegie | Gesloten;
export type Ketendossierstatus = Ketendossier['status'];
export const ketendossierstatussen = [
  'geopend',
  'in-regie',
  'gesloten',
] as const satisfies readonly Ketendossierstatus[];

export const ketendossiermachine: Toestandsmachine<Ketendossierstatus> = {
  naam: 'ketendossier',
  begin: 'geopend',
  eind: ['gesloten'],
  overgangen: [
    { van: null, opdracht: 'open', naar: 'geopend' },
    { van: 'geopend', opdracht: 'neem-in-regie', naar: 'in-regie' },
    { van: 'in-regie', opdracht: 'neem-in-regie', naar: 'in-regie' },
    { van: 'in-regie', opdracht: 'verleen-toegang', naar: 'in-regie' },
    { van: 'in-regie', opdracht: 'trek-toegang-in', naar: 'in-regie' },
    { van: 'in-regie', opdracht: 'sluit', naar: 'gesloten' },
  ],
};

export type Open = { readonly soort: 'open'; readonly id: Uuid; readonly signaalId: Uuid; readonly route: Route };
export type NeemInRegie = {
  readonly soort: 'neem-in-regie';
  readonly toegangId: Uuid;
  readonly overnamereden?: string;
};
export type VerleenToegang = {
  readonly soort: 'verleen-toegang';
  readonly toegangId: Uuid;
  readonly toegangssoort: Toegangssoort;
  readonly houder: string;
  readonly grondslag: Grondslagcode;
  readonly doel: string;
};
export type TrekToegangIn = { readonly soort: 'trek-toegang-in'; readonly toegangId: Uuid; readonly reden: string };
export type Sluit = { readonly soort: 'sluit'; readonly reden: string };
export type Ketendossieropdracht = Open | NeemInRegie | VerleenToegang | TrekToegangIn | Sluit;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Ketendossiergebeurtenis =
  | (Feit & {
      readonly type: 'ketendossier-geopend';
      readonly id: Uuid;
      readonly gemeentecode: Gemeentecode;
      readonly signaalId: Uuid;
      readonly route: Route;
    })
  | (Feit & { readonly type: 'ketendossier-in-regie'; readonly toegang: Toegang; readonly overnamereden?: string })
  | (Feit & { readonly type: 'toegang-verleend'; readonly toegang: Toegang })
  | (Feit & { readonly type: 'toegang-ingetrokken'; readonly toegangId: Uuid; readonly reden: string })
  | (Feit & { readonly type: 'ketendossier-gesloten'; readonly reden: string });

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `niet-de-regisseur`, `al-regisseur`,
 * `reden-ontbreekt`, `grondslag-onbekend`, `toegang-bestaat-al`, `toegang-onbekend`, `toegang-van-regisseur`.
 * @param dossier undefined before creation
 */
export function decide(
  dossier: Ketendossier | undefined,
  opdracht: Ketendossieropdracht,
  context: Opdrachtcontext,
): Gevolg<Ketendossiergebeurtenis> {
  if (opdracht.soort === 'open') {
    return dossier === undefined ? open(opdracht, context) : nietToegestaan(dossier, opdracht);
  }
  if (dossier === undefined || dossier.status === 'gesloten') return nietToegestaan(dossier, opdracht);
  if (opdracht.soort === 'neem-in-regie') return neemInRegie(dossier, opdracht, context);
  if (dossier.status !== 'in-regie') return nietToegestaan(dossier, opdracht);
  const bezwaar = alleenDeRegisseur(dossier, context.actor);
  if (bezwaar) return bezwaar;
  switch (opdracht.soort) {
    case 'verleen-toegang':
      return verleenToegang(dossier, opdracht, context);
    case 'trek-toegang-in':
      return trekToegangIn(dossier, opdracht, context);
    case 'sluit':
      return (
        metReden(opdracht.reden) ??
        aanvaard({ type: 'ketendossier-gesloten', op: context.nu, door: context.actor, reden: opdracht.reden })
      );
  }
}

function nietToegestaan(dossier: Ketendossier | undefined, opdracht: Ketendossieropdracht): Geweigerd {
  const toestand =
    dossier === undefined ? 'Het ketendossier bestaat nog niet' : `Het ketendossier heeft status ${dossier.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

/** Only who holds the direction decides about access and closing. */
export function alleenDeRegisseur(dossier: InRegie, actor: string): Geweigerd | undefined {
  return dossier.regisseur === actor
    ? undefined
    : geweigerd('niet-de-regisseur', 'Alleen de regisseur van dit ketendossier kan dit doen.');
}

function metReden(reden: string | undefined): Geweigerd | undefined {
  return reden !== undefined && reden.trim().length > 0
    ? undefined
    : geweigerd('reden-ontbreekt', 'Geef een reden.', [{ veld: 'reden', regel: 'niet leeg' }]);
}

function open(
  { id, signaalId, route }: Open,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Ketendossiergebeurtenis> {
  return aanvaard({ type: 'ketendossier-geopend', op: nu, door: actor, id, gemeentecode, signaalId, route });
}

/** Who takes the direction comes on the access list by it; a take-over needs a reason and removes the predecessor. */
function neemInRegie(
  dossier: Geopend | InRegie,
  { toegangId, overnamereden }: NeemInRegie,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Ketendossiergebeurtenis> {
  const toegang: Toegang = {
    toegangId,
    soort: 'medewerker',
    houder: actor,
    grondslag: 'avg-6-1-e',
    doel: 'ketenregie',
    verleendOp: nu,
    verleendDoor: actor,
  };
  const feit = { type: 'ketendossier-in-regie', op: nu, door: actor, toegang } as const;
  if (dossier.status === 'geopend') return aanvaard(feit);
  if (dossier.regisseur === actor) return geweigerd('al-regisseur', 'U bent al regisseur van dit ketendossier.');
  const bezwaar = metReden(overnamereden);
  return bezwaar ?? aanvaard({ ...feit, ...(overnamereden !== undefined && { overnamereden }) });
}

function verleenToegang(
  dossier: InRegie,
  { toegangId, toegangssoort, houder, grondslag, doel }: VerleenToegang,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Ketendossiergebeurtenis> {
  const bezwaar = geldigeGrondslag(grondslag, wettelijkeDag(nu));
  if (bezwaar) return bezwaar;
  if (dossier.toegangslijst.some((toegang) => toegang.houder === houder && toegang.soort === toegangssoort)) {
    return geweigerd('toegang-bestaat-al', 'Deze houder staat al op de toegangslijst.');
  }
  const toegang: Toegang = {
    toegangId,
    soort: toegangssoort,
    houder,
    grondslag,
    doel,
    verleendOp: nu,
    verleendDoor: actor,
  };
  return aanvaard({ type: 'toegang-verleend', op: nu, door: actor, toegang });
}

function trekToegangIn(
  dossier: InRegie,
  { toegangId, reden }: TrekToegangIn,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Ketendossiergebeurtenis> {
  const toegang = dossier.toegangslijst.find((regel) => regel.toegangId === toegangId);
  if (toegang === undefined) return geweigerd('toegang-onbekend', 'Deze toegang staat niet op de lijst.');
  if (toegang.soort === 'medewerker' && toegang.houder === dossier.regisseur) {
    return geweigerd('toegang-van-regisseur', 'De regisseur kan niet van de lijst; draag eerst de regie over.');
  }
  const bezwaar = metReden(reden);
  return bezwaar ?? aanvaard({ type: 'toegang-ingetrokken', op: nu, door: actor, toegangId, reden });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(dossier: Ketendossier | undefined, gebeurtenis: Ketendossiergebeurtenis): Ketendossier {
  if (gebeurtenis.type === 'ketendossier-geopend') {
    const { id, gemeentecode, signaalId, route, op } = gebeurtenis;
    const kern = { id, gemeentecode, signaalId, route, geopendOp: op, gewijzigdOp: op };
    return { status: 'geopend', versie: 1, toegangslijst: [], ...kern };
  }
  if (dossier === undefined) throw new Error(`${gebeurtenis.type} before ketendossier-geopend`);
  const verder = { versie: dossier.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'ketendossier-in-regie': {
      const vorige = dossier.status === 'in-regie' ? dossier.regisseur : undefined;
      const overige = dossier.toegangslijst.filter(
        ({ soort, houder }) => soort !== 'medewerker' || (houder !== vorige && houder !== gebeurtenis.door),
      );
      const toegangslijst = [...overige, gebeurtenis.toegang];
      return { ...dossier, ...verder, status: 'in-regie', regisseur: gebeurtenis.door, toegangslijst };
    }
    case 'toegang-verleend':
      return { ...dossier, ...verder, toegangslijst: [...dossier.toegangslijst, gebeurtenis.toegang] };
    case 'toegang-ingetrokken': {
      const toegangslijst = dossier.toegangslijst.filter(({ toegangId }) => toegangId !== gebeurtenis.toegangId);
      return { ...dossier, ...verder, toegangslijst };
    }
    case 'ketendossier-gesloten':
      if (dossier.status !== 'in-regie') throw new Error('ketendossier-gesloten outside in-regie');
      return { ...dossier, ...verder, status: 'gesloten', reden: gebeurtenis.reden };
  }
}
