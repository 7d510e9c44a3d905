import {
  aanvaard,
  beginVanWettelijkeDag,
  geweigerd,
  plusDagen,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { buitenDeMachine, zelfdePersoon } from '../dossier/overgang.domain.js';
import type { Adresregels } from './adres.domain.js';
import type { Collegeaanwijzing } from './briefadresregels.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly soort: Collegeaanwijzing;
  readonly naam: string;
  /** Where writings are received: never the place where people are sheltered. */
  readonly postadres: Adresregels;
  readonly motivering: string;
  readonly voorgesteldDoor: string;
  readonly gewijzigdOp: string;
}
/** That the head told the residents in writing what a briefadres means for them (Wet BRP art. 2.40). */
export interface Voorlichting {
  readonly op: Datum;
  /** SHA-256 of the letter. */
  readonly hash: string;
}
interface Geldig {
  readonly geldtVanaf: Datum;
  readonly geldtTotEnMet: Datum;
  readonly vastgesteldDoor: string;
  readonly voorlichting: readonly Voorlichting[];
}

/** A designation by the college: of an institution for shelter (2.40), or of a legal person that gives a briefadres (2.42). */
export type Aanwijzing =
  | (Kern & { readonly status: 'voorgesteld' })
  | (Kern & { readonly status: 'afgewezen'; readonly reden: string })
  | (Kern & Geldig & { readonly status: 'aangewezen' })
  | (Kern & Geldig & { readonly status: 'verlopen' })
  | (Kern & Geldig & { readonly status: 'ingetrokken'; readonly reden: string; readonly per: Datum });
export type Aanwijzingstatus = Aanwijzing['status'];
export const aanwijzingstatussen: readonly Aanwijzingstatus[] = [
  'voorgesteld',
  'afgewezen',
  'aangewezen',
  'verlopen',
  'ingetrokken',
];

export const aanwijzingmachine: Toestandsmachine<Aanwijzingstatus> = {
  naam: 'aanwijzing',
  begin: 'voorgesteld',
  eind: ['afgewezen', 'verlopen', 'ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'wijs-aan', naar: 'aangewezen' },
    { van: 'voorgesteld', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'aangewezen', opdracht: 'leg-voorlichting-vast', naar: 'aangewezen' },
    { van: 'aangewezen', opdracht: 'verloop', naar: 'verlopen' },
    { van: 'aangewezen', opdracht: 'trek-in', naar: 'ingetrokken' },
  ],
};

export type StelAanwijzingVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly aanwijzing: Pick<Kern, 'soort' | 'naam' | 'postadres' | 'motivering'>;
};
export type WijsAan = { readonly soort: 'wijs-aan'; readonly geldtVanaf: Datum; readonly geldtTotEnMet: Datum };
export type TrekAanwijzingIn = { readonly soort: 'trek-in'; readonly reden: string; readonly per: Datum };
export type Aanwijzingsopdracht =
  | StelAanwijzingVoor
  | WijsAan
  | { readonly soort: 'wijs-af'; readonly reden: string }
  | { readonly soort: 'leg-voorlichting-vast'; readonly voorlichting: Voorlichting }
  | { readonly soort: 'verloop' }
  | TrekAanwijzingIn;

type Feit = { readonly op: string; readonly door: string };
export type Aanwijzingsgebeurtenis = Feit &
  (
    | ({ readonly type: 'aanwijzing-voorgesteld'; readonly gemeentecode: Gemeentecode; readonly id: Uuid } & Pick<
        StelAanwijzingVoor,
        'aanwijzing'
      >)
    | ({ readonly type: 'aanwijzing-vastgesteld' } & Omit<WijsAan, 'soort'>)
    | { readonly type: 'aanwijzing-afgewezen'; readonly reden: string }
    | { readonly type: 'aanwijzing-voorlichting-vastgelegd'; readonly voorlichting: Voorlichting }
    | { readonly type: 'aanwijzing-verlopen' }
    | ({ readonly type: 'aanwijzing-ingetrokken' } & Omit<TrekAanwijzingIn, 'soort'>)
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `vier-ogen`, `periode-ongeldig`, `niet-met-terugwerking`,
 * `dag-in-de-toekomst`.
 */
export function decide(
  aanwijzing: Aanwijzing | undefined,
  opdracht: Aanwijzingsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Aanwijzingsgebeurtenis> {
  const buiten = buitenDeMachine(aanwijzingmachine, aanwijzing?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  const voorgesteldDoor = aanwijzing?.voorgesteldDoor ?? '';
  switch (opdracht.soort) {
    case 'stel-voor': {
      const { id, aanwijzing: inhoud } = opdracht;
      return aanvaard({ type: 'aanwijzing-voorgesteld', ...feit, id, gemeentecode, aanwijzing: inhoud });
    }
    case 'wijs-aan': {
      const { geldtVanaf, geldtTotEnMet } = opdracht;
      if (geldtTotEnMet < geldtVanaf || geldtTotEnMet < vandaag)
        return geweigerd('periode-ongeldig', 'De laatste dag ligt voor de eerste, of is al geweest.', [
          { veld: 'geldtTotEnMet', regel: 'niet voor de eerste dag en niet voor vandaag' },
        ]);
      const bezwaar = zelfdePersoon(voorgesteldDoor, actor);
      return bezwaar ?? aanvaard({ type: 'aanwijzing-vastgesteld', ...feit, geldtVanaf, geldtTotEnMet });
    }
    case 'wijs-af': {
      const bezwaar = zelfdePersoon(voorgesteldDoor, actor);
      return bezwaar ?? aanvaard({ type: 'aanwijzing-afgewezen', ...feit, reden: opdracht.reden });
    }
    case 'leg-voorlichting-vast': {
      const { voorlichting } = opdracht;
      if (voorlichting.op > vandaag)
        return geweigerd('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', [
          { veld: 'op', regel: 'uiterlijk vandaag' },
        ]);
      return aanvaard({ type: 'aanwijzing-voorlichting-vastgelegd', ...feit, voorlichting });
    }
    case 'verloop':
      return aanvaard({ type: 'aanwijzing-verlopen', ...feit });
    case 'trek-in': {
      const { reden, per } = opdracht;
      if (per < vandaag)
        return geweigerd('niet-met-terugwerking', 'Een aanwijzing eindigt niet met terugwerkende kracht.', [
          { veld: 'per', regel: 'vandaag of later' },
        ]);
      return aanvaard({ type: 'aanwijzing-ingetrokken', ...feit, reden, per });
    }
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(aanwijzing: Aanwijzing | undefined, gebeurtenis: Aanwijzingsgebeurtenis): Aanwijzing {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'aanwijzing-voorgesteld') {
    const { id, gemeentecode, aanwijzing: inhoud } = gebeurtenis;
    return { status: 'voorgesteld', id, gemeentecode, ...inhoud, versie: 1, voorgesteldDoor: door, gewijzigdOp: op };
  }
  if (aanwijzing === undefined) throw new Error(`${gebeurtenis.type} before a proposal`);
  const verder = { versie: aanwijzing.versie + 1, gewijzigdOp: op };
  if (aanwijzing.status === 'voorgesteld') {
    if (gebeurtenis.type === 'aanwijzing-afgewezen')
      return { ...aanwijzing, ...verder, status: 'afgewezen', reden: gebeurtenis.reden };
    if (gebeurtenis.type === 'aanwijzing-vastgesteld') {
      const { geldtVanaf, geldtTotEnMet } = gebeurtenis;
      const geldig = { geldtVanaf, geldtTotEnMet, vastgesteldDoor: door, voorlichting: [] };
      return { ...aanwijzing, ...verder, status: 'aangewezen', ...geldig };
    }
  }
  if (aanwijzing.status === 'aangewezen')
    switch (gebeurtenis.type) {
      case 'aanwijzing-voorlichting-vastgelegd':
        return { ...aanwijzing, ...verder, voorlichting: [...aanwijzing.voorlichting, gebeurtenis.voorlichting] };
      case 'aanwijzing-verlopen':
        return { ...aanwijzing, ...verder, status: 'verlopen' };
      case 'aanwijzing-ingetrokken':
        return { ...aanwijzing, ...verder, status: 'ingetrokken', reden: gebeurtenis.reden, per: gebeurtenis.per };
      default:
        break;
    }
  throw new Error(`${gebeurtenis.type} after ${aanwijzing.status}`);
}

/** When a designation ends by itself: at the end of its last day. Null while it does not run. */
export function wekkerVan(aanwijzing: Aanwijzing): string | null {
  return aanwijzing.status === 'aangewezen' ? beginVanWettelijkeDag(plusDagen(aanwijzing.geldtTotEnMet, 1)) : null;
}
