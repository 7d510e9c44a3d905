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
import type { BrpGebeurtenisnaam } from '../brp/brp-codes.domain.js';

export const oordelen = ['controle-nodig', 'verklaarbaar', 'norm-onjuist'] as const;
/** What a person makes of a sign: only a person does. */
export type Oordeel = (typeof oordelen)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  /** Notification that led to it. */
  readonly aanleiding: BrpGebeurtenisnaam;
  /** BAG identification, 16 digits. */
  readonly adresseerbaarObject: string;
  /** Persons counted; with `meer` at least that many. Who they are is not kept. */
  readonly aantal: number;
  readonly meer: boolean;
  readonly norm: number;
  readonly normId: Uuid;
  /** Somebody there asked for secrecy, or nobody can tell: only registrars see it. */
  readonly afgeschermd: boolean;
  readonly waargenomenOp: string;
  readonly gewijzigdOp: string;
}
/** A sign that more people are registered at one object than the norm: an observation, to be judged by a person. */
export type Overbewoningssignaal =
  | (Kern & { readonly status: 'waargenomen' })
  | (Kern & {
      readonly status: 'beoordeeld';
      readonly oordeel: Oordeel;
      readonly motivering: string;
      readonly beoordeeldDoor: string;
    });
export type Signaalstatus = Overbewoningssignaal['status'];
export const signaalstatussen: readonly Signaalstatus[] = ['waargenomen', 'beoordeeld'];

export const overbewoningssignaalmachine: Toestandsmachine<Signaalstatus> = {
  naam: 'overbewoningssignaal',
  begin: 'waargenomen',
  eind: ['beoordeeld'],
  overgangen: [
    { van: null, opdracht: 'neem-waar', naar: 'waargenomen' },
    { van: 'waargenomen', opdracht: 'beoordeel', naar: 'beoordeeld' },
  ],
};

export type NeemWaar = { readonly soort: 'neem-waar'; readonly id: Uuid } & Pick<
  Kern,
  'aanleiding' | 'adresseerbaarObject' | 'aantal' | 'meer' | 'norm' | 'normId' | 'afgeschermd'
>;
export type Beoordeel = { readonly soort: 'beoordeel'; readonly oordeel: Oordeel; readonly motivering: string };
export type Signaalopdracht = NeemWaar | Beoordeel;

type Feit = { readonly op: string; readonly door: string };
export type Signaalgebeurtenis = Feit &
  (
    | ({ readonly type: 'overbewoning-waargenomen'; readonly gemeentecode: Gemeentecode } & Omit<NeemWaar, 'soort'>)
    | ({ readonly type: 'overbewoning-beoordeeld' } & Omit<Beoordeel, 'soort'>)
  );

/** What follows from a command. Refusals: `overgang-niet-toegestaan`, `binnen-de-norm`, `motivering-ontbreekt`. */
export function decide(
  signaal: Overbewoningssignaal | undefined,
  opdracht: Signaalopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Signaalgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(overbewoningssignaalmachine, signaal?.status ?? null, opdracht.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', `${opdracht.soort} kan nu niet.`);
  if (opdracht.soort === 'beoordeel') {
    const { oordeel, motivering } = opdracht;
    if (motivering.trim().length === 0)
      return geweigerd('motivering-ontbreekt', 'Leg uit hoe u tot dit oordeel komt.', [
        { veld: 'motivering', regel: 'niet leeg' },
      ]);
    return aanvaard({ type: 'overbewoning-beoordeeld', ...feit, oordeel, motivering });
  }
  const { soort: _, ...gezien } = opdracht;
  if (gezien.aantal <= gezien.norm) return geweigerd('binnen-de-norm', 'Het aantal personen ligt binnen de norm.');
  return aanvaard({ type: 'overbewoning-waargenomen', ...feit, gemeentecode, ...gezien });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  signaal: Overbewoningssignaal | undefined,
  gebeurtenis: Signaalgebeurtenis,
): Overbewoningssignaal {
  if (gebeurtenis.type === 'overbewoning-waargenomen') {
    const { type: _, op, door: __, ...kern } = gebeurtenis;
    return { status: 'waargenomen', versie: 1, ...kern, waargenomenOp: op, gewijzigdOp: op };
  }
  if (signaal?.status !== 'waargenomen') throw new Error(`${gebeurtenis.type} outside waargenomen`);
  const { op: gewijzigdOp, door: beoordeeldDoor, oordeel, motivering } = gebeurtenis;
  const versie = signaal.versie + 1;
  return { ...signaal, status: 'beoordeeld', versie, gewijzigdOp, oordeel, motivering, beoordeeldDoor };
}
