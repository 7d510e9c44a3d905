import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

/** The BRP gives ten persons at most: a higher norm could not be judged. */
export const HOOGSTE_NORM = 10;

export const normgraden = ['verordening', 'beleidsregel', 'proef'] as const;
/** What the norm rests on. */
export type Normgraad = (typeof normgraden)[number];

/** How many persons may be registered at one object before somebody looks: set by the municipality, on its own ground. */
interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly personen: number;
  readonly grondslag: string;
  readonly graad: Normgraad;
  readonly geldigVanaf: Datum;
  readonly vastgesteldDoor: string;
  readonly gewijzigdOp: string;
}
export type Overbewoningsnorm =
  (Kern & { readonly status: 'vastgesteld' }) | (Kern & { readonly status: 'ingetrokken' });
export type Normstatus = Overbewoningsnorm['status'];
export const normstatussen: readonly Normstatus[] = ['vastgesteld', 'ingetrokken'];

export const overbewoningsnormmachine: Toestandsmachine<Normstatus> = {
  naam: 'overbewoningsnorm',
  begin: 'vastgesteld',
  eind: ['ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'stel-vast', naar: 'vastgesteld' },
    { van: 'vastgesteld', opdracht: 'trek-in', naar: 'ingetrokken' },
  ],
};

export type StelNormVast = { readonly soort: 'stel-vast'; readonly id: Uuid } & Pick<
  Kern,
  'personen' | 'grondslag' | 'graad' | 'geldigVanaf'
>;
export type Normopdracht = StelNormVast | { readonly soort: 'trek-in' };

type Feit = { readonly op: string; readonly door: string };
export type Normgebeurtenis = Feit &
  (
    | ({ readonly type: 'norm-vastgesteld'; readonly gemeentecode: Gemeentecode } & Omit<StelNormVast, 'soort'>)
    | { readonly type: 'norm-ingetrokken' }
  );

/** What follows from a command. Refusals: `overgang-niet-toegestaan`, `norm-onjuist`, `grondslag-ontbreekt`. */
export function decide(
  norm: Overbewoningsnorm | undefined,
  opdracht: Normopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Normgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(overbewoningsnormmachine, norm?.status ?? null, opdracht.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', `${opdracht.soort} kan nu niet.`);
  if (opdracht.soort === 'trek-in') return aanvaard({ type: 'norm-ingetrokken', ...feit });
  const { soort: _, ...vast } = opdracht;
  if (!Number.isInteger(vast.personen) || vast.personen < 1 || vast.personen > HOOGSTE_NORM)
    return geweigerd('norm-onjuist', 'Zo’n norm kan niet worden getoetst.', [
      { veld: 'personen', regel: `een getal van 1 tot en met ${String(HOOGSTE_NORM)}` },
    ]);
  if (vast.grondslag.trim().length === 0)
    return geweigerd('grondslag-ontbreekt', 'Noem de verordening of het besluit.', [
      { veld: 'grondslag', regel: 'niet leeg' },
    ]);
  return aanvaard({ type: 'norm-vastgesteld', ...feit, gemeentecode, ...vast });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(norm: Overbewoningsnorm | undefined, gebeurtenis: Normgebeurtenis): Overbewoningsnorm {
  if (gebeurtenis.type === 'norm-vastgesteld') {
    const { type: _, op, door, ...kern } = gebeurtenis;
    return { status: 'vastgesteld', versie: 1, ...kern, vastgesteldDoor: door, gewijzigdOp: op };
  }
  if (norm?.status !== 'vastgesteld') throw new Error(`${gebeurtenis.type} outside vastgesteld`);
  return { ...norm, status: 'ingetrokken', versie: norm.versie + 1, gewijzigdOp: gebeurtenis.op };
}
