import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { escalatiedoelen } from '../zorgverwijzing/reactietermijnen.domain.js';

/** Why the clock asks somebody to act. */
export const taakaanleidingen = [
  'geen-antwoord',
  'eerste-nacht',
  'nazorg',
  'toestemming-loopt-af',
  'toestemming-verlopen',
] as const;
export type Taakaanleiding = (typeof taakaanleidingen)[number];
/** Why a task fell away before somebody finished it: what it asked for came about. */
export const taakvervalredenen = [
  'toestemming-vastgelegd',
  'toestemming-ingetrokken',
  'toestemming-doorbroken',
  'toestemming-verlopen',
] as const;
export type Taakvervalreden = (typeof taakvervalredenen)[number];
/** Whom it asks. */
export const taakrollen = [...escalatiedoelen, 'zorgmedewerker'] as const;
export type Taakrol = (typeof taakrollen)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly aanleiding: Taakaanleiding;
  readonly voor: Taakrol;
  /** The consent that it is about, when it is about one. */
  readonly toestemmingId?: Uuid;
  /** Subject of who had the duty when the task came; absent when the roster named nobody. */
  readonly dienstdoende?: string;
  readonly gemaaktOp: string;
  readonly gewijzigdOp: string;
}
/** Something that the clock asks a person to do. */
export type Zorgtaak =
  | (Kern & { readonly status: 'open' })
  | (Kern & { readonly status: 'opgepakt'; readonly opgepaktDoor: string })
  | (Kern & { readonly status: 'afgerond'; readonly opgepaktDoor: string; readonly uitkomst: string })
  | (Kern & { readonly status: 'vervallen'; readonly opgepaktDoor?: string; readonly reden: Taakvervalreden });
export type Zorgtaakstatus = Zorgtaak['status'];
export const zorgtaakstatussen: readonly Zorgtaakstatus[] = ['open', 'opgepakt', 'afgerond', 'vervallen'];

/** `laat-vervallen` is of the command that did what the task asked for; nobody asks for it by itself. */
export const zorgtaakmachine: Toestandsmachine<Zorgtaakstatus> = {
  naam: 'zorgtaak',
  begin: 'open',
  eind: ['afgerond', 'vervallen'],
  overgangen: [
    { van: null, opdracht: 'maak', naar: 'open' },
    { van: 'open', opdracht: 'pak-op', naar: 'opgepakt' },
    { van: 'opgepakt', opdracht: 'pak-op', naar: 'opgepakt' },
    { van: 'opgepakt', opdracht: 'rond-af', naar: 'afgerond' },
    { van: 'open', opdracht: 'laat-vervallen', naar: 'vervallen' },
    { van: 'opgepakt', opdracht: 'laat-vervallen', naar: 'vervallen' },
  ],
};

export type MaakTaak = { readonly soort: 'maak'; readonly id: Uuid } & Pick<
  Kern,
  'zorgverwijzingId' | 'aanleiding' | 'voor' | 'toestemmingId' | 'dienstdoende'
>;
/** What a person may do with a task. */
export type Taakstap = { readonly soort: 'pak-op' } | { readonly soort: 'rond-af'; readonly uitkomst: string };
export type Taakopdracht = MaakTaak | Taakstap | { readonly soort: 'laat-vervallen'; readonly reden: Taakvervalreden };

type Feit = { readonly op: string; readonly door: string };
export type Taakgebeurtenis = Feit &
  (
    | ({ readonly type: 'zorgtaak-gemaakt'; readonly gemeentecode: Gemeentecode } & Omit<MaakTaak, 'soort'>)
    | { readonly type: 'zorgtaak-opgepakt' }
    | { readonly type: 'zorgtaak-afgerond'; readonly uitkomst: string }
    | { readonly type: 'zorgtaak-vervallen'; readonly reden: Taakvervalreden }
  );

/** What follows from a command; a colleague may take a task over. Refusals: `overgang-niet-toegestaan`, `taak-van-ander`. */
export function decide(
  taak: Zorgtaak | undefined,
  opdracht: Taakopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Taakgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(zorgtaakmachine, taak?.status ?? null, opdracht.soort).length === 0) {
    return geweigerd('overgang-niet-toegestaan', `De taak kan dit nu niet: ${opdracht.soort}.`);
  }
  if (opdracht.soort === 'maak') {
    const { soort: _soort, ...nieuw } = opdracht;
    return aanvaard({ type: 'zorgtaak-gemaakt', ...feit, gemeentecode, ...nieuw });
  }
  if (opdracht.soort === 'pak-op') return aanvaard({ type: 'zorgtaak-opgepakt', ...feit });
  if (opdracht.soort === 'laat-vervallen')
    return aanvaard({ type: 'zorgtaak-vervallen', ...feit, reden: opdracht.reden });
  if (taak?.status === 'opgepakt' && taak.opgepaktDoor !== actor) {
    return geweigerd('taak-van-ander', 'Een collega heeft deze taak opgepakt. Neem haar eerst over.');
  }
  return aanvaard({ type: 'zorgtaak-afgerond', ...feit, uitkomst: opdracht.uitkomst });
}

/** The task after one more event. Throws on an event that cannot follow. */
export function evolve(taak: Zorgtaak | undefined, gebeurtenis: Taakgebeurtenis): Zorgtaak {
  if (gebeurtenis.type === 'zorgtaak-gemaakt') {
    const { type: _type, door: _door, op, ...nieuw } = gebeurtenis;
    return { ...nieuw, versie: 1, gemaaktOp: op, gewijzigdOp: op, status: 'open' };
  }
  if (taak === undefined) throw new Error(`${gebeurtenis.type} before zorgtaak-gemaakt`);
  const nieuw = { versie: taak.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'zorgtaak-opgepakt') {
    return { ...taak, ...nieuw, status: 'opgepakt', opgepaktDoor: gebeurtenis.door };
  }
  if (gebeurtenis.type === 'zorgtaak-vervallen')
    return { ...taak, ...nieuw, status: 'vervallen', reden: gebeurtenis.reden };
  if (taak.status !== 'opgepakt') throw new Error('only a task that somebody took is finished');
  return { ...taak, ...nieuw, status: 'afgerond', uitkomst: gebeurtenis.uitkomst };
}
