import {
  aanvaard,
  geweigerd,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

/** Why licensing asks: an application came in, or who controls a business with a permit changed. */
export type Ketenaanleiding = 'aanvraag' | 'zeggenschapswijziging';

/** The whole answer of the chain; never why. */
export type Ketenantwoord = 'geen-bijzonderheden' | 'neem-contact-op-aub';

/** What is asked about: the file whose company it is. The chain never learns which. */
export interface Ketenonderwerp {
  readonly soort: 'vergunningaanvraag' | 'vergunning';
  readonly id: Uuid;
}

/** Legal ground of every such question; a code of the contract. Source: mayor as the authority that decides, Awb art. 3:2 (graad: uit het hoofd). */
export const KETENGROND = 'bestuurlijke-aanpak';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly onderwerp: Ketenonderwerp;
  readonly aanleiding: Ketenaanleiding;
  readonly grondslag: typeof KETENGROND;
  readonly gevraagdOp: string;
  readonly gevraagdDoor: string;
  readonly gewijzigdOp: string;
}

export type Ketenvraag = Kern & { readonly status: 'gevraagd' };
export type BeantwoordeKetenvraag = Kern & {
  readonly status: 'beantwoord';
  readonly antwoord: Ketenantwoord;
  readonly beantwoordOp: string;
};

/** A blind question to the chain about the company of one file (ADR 0022). Every question is answered, with equal messages. */
export type Ketenraadpleging = Ketenvraag | BeantwoordeKetenvraag;
export type Ketenraadplegingstatus = Ketenraadpleging['status'];
export const ketenraadplegingstatussen = [
  'gevraagd',
  'beantwoord',
] as const satisfies readonly Ketenraadplegingstatus[];

export const ketenraadplegingmachine: Toestandsmachine<Ketenraadplegingstatus> = {
  naam: 'ketenraadpleging',
  begin: 'gevraagd',
  eind: ['beantwoord'],
  overgangen: [
    { van: null, opdracht: 'vraag', naar: 'gevraagd' },
    { van: 'gevraagd', opdracht: 'meld-antwoord', naar: 'beantwoord' },
  ],
};

export interface Vraag {
  readonly id: Uuid;
  readonly onderwerp: Ketenonderwerp;
  readonly aanleiding: Ketenaanleiding;
}

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Gevraagd = Feit &
  Vraag & {
    readonly type: 'ketenraadpleging-gevraagd';
    readonly gemeentecode: Gemeentecode;
    readonly grondslag: typeof KETENGROND;
  };
export type Beantwoord = Feit & { readonly type: 'ketenraadpleging-beantwoord'; readonly antwoord: Ketenantwoord };
export type Ketenraadplegingsgebeurtenis = Gevraagd | Beantwoord;

/** Asks; nothing stands in its way. */
export function vraag({ nu, actor, gemeentecode }: Opdrachtcontext, gevraagd: Vraag): Gevolg<Gevraagd> {
  return aanvaard({
    type: 'ketenraadpleging-gevraagd',
    op: nu,
    door: actor,
    gemeentecode,
    grondslag: KETENGROND,
    ...gevraagd,
  });
}

/** Keeps the answer. A second answer changes nothing, whatever it says: the first was acted on. Refusal: `ketenraadpleging-onbekend`. */
export function meldAntwoord(
  raadpleging: Ketenraadpleging | undefined,
  antwoord: Ketenantwoord,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Ketenraadplegingsgebeurtenis> {
  if (raadpleging === undefined) return geweigerd('ketenraadpleging-onbekend', 'Deze raadpleging is niet gevraagd.');
  if (raadpleging.status === 'beantwoord') return aanvaard();
  return aanvaard({ type: 'ketenraadpleging-beantwoord', op: nu, door: actor, antwoord });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  raadpleging: Ketenraadpleging | undefined,
  gebeurtenis: Ketenraadplegingsgebeurtenis,
): Ketenraadpleging {
  if (gebeurtenis.type === 'ketenraadpleging-gevraagd') {
    const { type: _type, op, door, ...gevraagd } = gebeurtenis;
    return { ...gevraagd, status: 'gevraagd', versie: 1, gevraagdOp: op, gevraagdDoor: door, gewijzigdOp: op };
  }
  if (raadpleging?.status !== 'gevraagd') throw new Error(`${gebeurtenis.type} on nothing that was asked`);
  const { op, antwoord } = gebeurtenis;
  const versie = raadpleging.versie + 1;
  return { ...raadpleging, status: 'beantwoord', versie, antwoord, beantwoordOp: op, gewijzigdOp: op };
}
