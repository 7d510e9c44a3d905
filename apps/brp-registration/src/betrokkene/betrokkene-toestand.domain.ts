import type { Bsn, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vastgelegdDoor: string;
  readonly gewijzigdOp: string;
}

/** A person, known by an opaque id first; a number comes later, or never. */
export type Betrokkene =
  | (Kern & { readonly status: 'zonder-nummer' })
  | (Kern & { readonly status: 'met-nummer'; readonly bsn: Bsn; readonly bsnPseudoniem: string })
  | (Kern & { readonly status: 'samengevoegd'; readonly naarId: Uuid; readonly reden: string });
export type Betrokkenestatus = Betrokkene['status'];
export const betrokkenestatussen: readonly Betrokkenestatus[] = ['zonder-nummer', 'met-nummer', 'samengevoegd'];

/** Every step that ties two facts to one person can be undone: a wrong tie must not stay. */
export const betrokkenemachine: Toestandsmachine<Betrokkenestatus> = {
  naam: 'betrokkene',
  begin: 'zonder-nummer',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'leg-vast', naar: 'zonder-nummer' },
    { van: 'zonder-nummer', opdracht: 'koppel', naar: 'met-nummer' },
    { van: 'met-nummer', opdracht: 'ontkoppel', naar: 'zonder-nummer' },
    { van: 'zonder-nummer', opdracht: 'voeg-samen', naar: 'samengevoegd' },
    { van: 'samengevoegd', opdracht: 'maak-los', naar: 'zonder-nummer' },
    { van: 'zonder-nummer', opdracht: 'neem-op', naar: 'zonder-nummer' },
    { van: 'met-nummer', opdracht: 'neem-op', naar: 'met-nummer' },
    { van: 'zonder-nummer', opdracht: 'sta-af', naar: 'zonder-nummer' },
    { van: 'met-nummer', opdracht: 'sta-af', naar: 'met-nummer' },
    { van: 'samengevoegd', opdracht: 'sta-af', naar: 'samengevoegd' },
  ],
};

/** @param vergeven another person of the municipality has the number */
export type Koppel = {
  readonly soort: 'koppel';
  readonly bsn: Bsn;
  readonly bsnPseudoniem: string;
  readonly vergeven: boolean;
};
export type Ontkoppel = { readonly soort: 'ontkoppel'; readonly reden: string };
/** @param doel the person this one turns out to be, as it stands now; undefined when the municipality knows nobody by that id */
export type VoegSamen = {
  readonly soort: 'voeg-samen';
  readonly doel: Pick<Betrokkene, 'id' | 'status' | 'vastgelegdDoor'> | undefined;
  readonly reden: string;
};
export type MaakLos = { readonly soort: 'maak-los'; readonly reden: string };
export type Betrokkeneopdracht =
  | { readonly soort: 'leg-vast'; readonly id: Uuid }
  | Koppel
  | Ontkoppel
  | VoegSamen
  | MaakLos
  | { readonly soort: 'neem-op'; readonly vanId: Uuid }
  | { readonly soort: 'sta-af'; readonly vanId: Uuid };

type Feit = { readonly op: string; readonly door: string };
export type Betrokkenegebeurtenis = Feit &
  (
    | { readonly type: 'betrokkene-vastgelegd'; readonly id: Uuid; readonly gemeentecode: Gemeentecode }
    | { readonly type: 'betrokkene-gekoppeld'; readonly bsn: Bsn; readonly bsnPseudoniem: string }
    | { readonly type: 'betrokkene-ontkoppeld'; readonly reden: string }
    | { readonly type: 'betrokkene-samengevoegd'; readonly naarId: Uuid; readonly reden: string }
    | { readonly type: 'betrokkene-losgemaakt'; readonly naarId: Uuid; readonly reden: string }
    | { readonly type: 'betrokkene-uitgebreid'; readonly vanId: Uuid }
    | { readonly type: 'betrokkene-ingekrompen'; readonly vanId: Uuid }
  );
