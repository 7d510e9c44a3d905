import {
  aanvaard,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { buitenDeMachine } from '../dossier/overgang.domain.js';

/** A protected address as it is kept: its fingerprint. What it was cannot be read back from it. */
export interface Afscherming {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: 'afgeschermd' | 'opgeheven';
  readonly vingerafdruk: string;
  readonly gewijzigdOp: string;
}
export type Afschermingstatus = Afscherming['status'];

export const afschermingmachine: Toestandsmachine<Afschermingstatus> = {
  naam: 'afgeschermd-adres',
  begin: 'afgeschermd',
  eind: ['opgeheven'],
  overgangen: [
    { van: null, opdracht: 'scherm-af', naar: 'afgeschermd' },
    { van: 'afgeschermd', opdracht: 'hef-op', naar: 'opgeheven' },
  ],
};

export type Afschermingopdracht =
  { readonly soort: 'scherm-af'; readonly id: Uuid; readonly vingerafdruk: string } | { readonly soort: 'hef-op' };
type Feit = { readonly op: string; readonly door: string };
export type Afschermingsgebeurtenis = Feit &
  (
    | {
        readonly type: 'adres-afgeschermd';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
        readonly vingerafdruk: string;
      }
    | { readonly type: 'afscherming-opgeheven' }
  );

/** What follows from a command. Refusal: `overgang-niet-toegestaan`. */
export function decide(
  afscherming: Afscherming | undefined,
  opdracht: Afschermingopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Afschermingsgebeurtenis> {
  const feit = { op: nu, door: actor };
  const buiten = buitenDeMachine(afschermingmachine, afscherming?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  if (opdracht.soort === 'hef-op') return aanvaard({ type: 'afscherming-opgeheven', ...feit });
  const { id, vingerafdruk } = opdracht;
  return aanvaard({ type: 'adres-afgeschermd', ...feit, id, gemeentecode, vingerafdruk });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(afscherming: Afscherming | undefined, gebeurtenis: Afschermingsgebeurtenis): Afscherming {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'adres-afgeschermd') {
    const { id, gemeentecode, vingerafdruk } = gebeurtenis;
    return { id, gemeentecode, vingerafdruk, versie: 1, status: 'afgeschermd', gewijzigdOp: op };
  }
  if (afscherming === undefined) throw new Error(`${gebeurtenis.type} before adres-afgeschermd`);
  return { ...afscherming, versie: afscherming.versie + 1, status: 'opgeheven', gewijzigdOp: op };
}
