import {
  aanvaard,
  geweigerd,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type KvkNummer,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

export const vergunningsoorten = [
  'alcoholwetvergunning',
  'exploitatievergunning',
  'seksbedrijfvergunning',
  'omgevingsvergunning',
  'verhuurvergunning',
  'huisvestingsvergunning',
  'speelautomatenvergunning',
  'evenementenvergunning',
  'andere-vergunning',
] as const;
export type Vergunningsoort = (typeof vergunningsoorten)[number];

/** Who applies: a company, with the person who signs for it. */
export interface Aanvrager {
  readonly kvkNummer: KvkNummer;
  readonly bedrijfsnaam: string;
  readonly ondertekenaar?: string;
}

/**
 * All that licensing may learn from the chain (ADR 0009): that somebody there wants to be called, and on which legal ground.
 * Never why, and nothing about a person.
 */
export interface Raadplegingsnotitie {
  readonly raadplegingId: Uuid;
  readonly melding: 'neem contact op met de coördinator';
  readonly grondslag: string;
  readonly genoteerdOp: string;
}

export const besluituitkomsten = ['verleend', 'verleend-met-voorschriften', 'geweigerd'] as const;
export type Besluituitkomst = (typeof besluituitkomsten)[number];

export interface Besluit {
  readonly uitkomst: Besluituitkomst;
  readonly motivering: string;
  readonly voorschriften: readonly string[];
  readonly genomenOp: string;
  /** Who decided; a decision always has a name to it. */
  readonly genomenDoor: string;
}

/** What a Bibob-toets allows the decision, as concluded by a human; nothing of why crosses over. */
export type Bibobruimte = 'geen-toets' | 'loopt' | 'geen-bezwaar' | 'voorschriften-of-weigeren';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningsoort: Vergunningsoort;
  readonly aanvrager: Aanvrager;
  readonly raadplegingen: readonly Raadplegingsnotitie[];
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
}

export type InBehandeling = Kern & { readonly status: 'in-behandeling' };
export type Besloten = Kern & { readonly status: 'besloten'; readonly besluit: Besluit };
export type Vergunningaanvraag = InBehandeling | Besloten;
export type Aanvraagstatus = Vergunningaanvraag['status'];

export const vergunningaanvraagmachine: Toestandsmachine<Aanvraagstatus> = {
  naam: 'vergunningaanvraag',
  begin: 'in-behandeling',
  eind: ['besloten'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'noteer-raadpleging', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'besluit', naar: 'besloten' },
  ],
};

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly vergunningsoort: Vergunningsoort;
  readonly aanvrager: Aanvrager;
};
export type NoteerRaadpleging = {
  readonly soort: 'noteer-raadpleging';
  readonly raadplegingId: Uuid;
  readonly grondslag: string;
};
export type NeemBesluit = {
  readonly soort: 'besluit';
  readonly uitkomst: Besluituitkomst;
  readonly motivering: string;
  readonly voorschriften: readonly string[];
  readonly bibobruimte: Bibobruimte;
};
export type Aanvraagopdracht = Ontvang | NoteerRaadpleging | NeemBesluit;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Aanvraaggebeurtenis =
  | (Feit & { readonly type: 'aanvraag-ontvangen'; readonly gemeentecode: Gemeentecode } & Omit<Ontvang, 'soort'>)
  | (Feit & { readonly type: 'aanvraag-geraadpleegd'; readonly notitie: Raadplegingsnotitie })
  | (Feit & {
      readonly type: 'vergunning-verleend' | 'vergunning-verleend-met-voorschriften' | 'vergunning-geweigerd';
      readonly besluit: Besluit;
    });

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `motivering-ontbreekt`,
 * `voorschriften-ontbreken`, `voorschriften-niet-verwacht`, `bibob-toets-loopt`, `bibob-conclusie-niet-gevolgd`.
 * @param aanvraag undefined before creation
 */
export function decide(
  aanvraag: Vergunningaanvraag | undefined,
  opdracht: Aanvraagopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Aanvraaggebeurtenis> {
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'ontvang') {
    if (aanvraag !== undefined) return nietToegestaan(aanvraag, opdracht);
    const { id, vergunningsoort, aanvrager } = opdracht;
    return aanvaard({ type: 'aanvraag-ontvangen', ...feit, gemeentecode, id, vergunningsoort, aanvrager });
  }
  if (aanvraag?.status !== 'in-behandeling') return nietToegestaan(aanvraag, opdracht);
  return opdracht.soort === 'noteer-raadpleging' ? noteer(aanvraag, opdracht, feit) : besluit(opdracht, feit);
}

function nietToegestaan(aanvraag: Vergunningaanvraag | undefined, opdracht: Aanvraagopdracht): Geweigerd {
  const toestand =
    aanvraag === undefined ? 'De aanvraag bestaat nog niet' : `De aanvraag heeft status ${aanvraag.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

/** A consultation that was noted before changes nothing. */
function noteer(
  aanvraag: InBehandeling,
  { raadplegingId, grondslag }: NoteerRaadpleging,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  if (aanvraag.raadplegingen.some((notitie) => notitie.raadplegingId === raadplegingId)) return aanvaard();
  const notitie: Raadplegingsnotitie = {
    raadplegingId,
    melding: 'neem contact op met de coördinator',
    grondslag,
    genoteerdOp: feit.op,
  };
  return aanvaard({ type: 'aanvraag-geraadpleegd', ...feit, notitie });
}

/** Awb art. 3:46 (motivation); Wet Bibob art. 3 lid 7 (conditions). A consultation is no ground for any outcome. */
function besluit(
  { uitkomst, motivering, voorschriften, bibobruimte }: NeemBesluit,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const bezwaar =
    metMotivering(motivering) ??
    passendeVoorschriften(uitkomst, voorschriften) ??
    binnenBibobruimte(uitkomst, bibobruimte);
  if (bezwaar) return bezwaar;
  const genomen: Besluit = { uitkomst, motivering, voorschriften, genomenOp: feit.op, genomenDoor: feit.door };
  return aanvaard({ type: `vergunning-${uitkomst}`, ...feit, besluit: genomen });
}

function metMotivering(motivering: string): Geweigerd | undefined {
  if (motivering.trim().length > 0) return undefined;
  return geweigerd('motivering-ontbreekt', 'Een besluit heeft een motivering (Awb art. 3:46).', [
    { veld: 'motivering', regel: 'niet leeg' },
  ]);
}

function passendeVoorschriften(uitkomst: Besluituitkomst, voorschriften: readonly string[]): Geweigerd | undefined {
  const verwacht = uitkomst === 'verleend-met-voorschriften';
  if (verwacht && voorschriften.length === 0) {
    return geweigerd('voorschriften-ontbreken', 'Noem de voorschriften.', [
      { veld: 'voorschriften', regel: 'ten minste één' },
    ]);
  }
  if (!verwacht && voorschriften.length > 0) {
    return geweigerd('voorschriften-niet-verwacht', 'Bij deze uitkomst horen geen voorschriften.', [
      { veld: 'voorschriften', regel: 'leeg' },
    ]);
  }
  return undefined;
}

/**
 * While a Bibob-toets runs nothing is decided; after a conclusion of danger an unconditional grant needs the toets to be concluded
 * anew. Which of the two remaining outcomes it becomes stays a human weighing (Wet Bibob art. 3 lid 5 and 7).
 */
function binnenBibobruimte(uitkomst: Besluituitkomst, ruimte: Bibobruimte): Geweigerd | undefined {
  if (ruimte === 'loopt') return geweigerd('bibob-toets-loopt', 'Rond eerst de Bibob-toets af.');
  if (ruimte === 'voorschriften-of-weigeren' && uitkomst === 'verleend') {
    return geweigerd(
      'bibob-conclusie-niet-gevolgd',
      'De conclusie van de Bibob-toets laat verlenen zonder voorschriften niet toe.',
    );
  }
  return undefined;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(aanvraag: Vergunningaanvraag | undefined, gebeurtenis: Aanvraaggebeurtenis): Vergunningaanvraag {
  if (gebeurtenis.type === 'aanvraag-ontvangen') {
    const { id, gemeentecode, vergunningsoort, aanvrager, op } = gebeurtenis;
    const kern = { id, gemeentecode, vergunningsoort, aanvrager, ontvangenOp: op, gewijzigdOp: op };
    return { status: 'in-behandeling', versie: 1, raadplegingen: [], ...kern };
  }
  if (aanvraag?.status !== 'in-behandeling') throw new Error(`${gebeurtenis.type} outside in-behandeling`);
  const verder = { ...aanvraag, versie: aanvraag.versie + 1, gewijzigdOp: gebeurtenis.op };
  return gebeurtenis.type === 'aanvraag-geraadpleegd'
    ? { ...verder, raadplegingen: [...aanvraag.raadplegingen, gebeurtenis.notitie] }
    : { ...verder, status: 'besloten', besluit: gebeurtenis.besluit };
}
