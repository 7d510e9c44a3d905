import {
  aanvaard,
  beginVanWettelijkeDag,
  geweigerd,
  plusDagen,
  plusDuur,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { buitenDeMachine, zelfdePersoon } from '../dossier/overgang.domain.js';
import { WACHTTIJD_UITZONDERING, type Ontvangersoort } from './beperking.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly beperkingId: Uuid;
  readonly ontvanger: Ontvangersoort;
  readonly belang: string;
  readonly voorgesteldDoor: string;
  readonly gewijzigdOp: string;
}
interface Toegestaan {
  readonly motivering: string;
  readonly bekendgemaaktOp: Datum;
  /** Last day on which nothing may be delivered yet. */
  readonly wachtTotEnMet: Datum;
}

/**
 * Delivering to a third party in spite of a restriction (Wet BRP art. 3.21 lid 2): a decision that is made known first, then a term in which the
 * person can go to court, and only then delivery. An objection holds it up until it is decided on.
 */
export type Verstrekkingsuitzondering =
  | (Kern & { readonly status: 'voorgesteld' })
  | (Kern & { readonly status: 'geweigerd'; readonly motivering: string })
  | (Kern & Toegestaan & { readonly status: 'wacht' })
  | (Kern & Toegestaan & { readonly status: 'opgehouden' })
  | (Kern & Toegestaan & { readonly status: 'leverbaar' })
  | (Kern & { readonly status: 'ingetrokken'; readonly reden: string });
export type Uitzonderingstatus = Verstrekkingsuitzondering['status'];
export const uitzonderingstatussen: readonly Uitzonderingstatus[] = [
  'voorgesteld',
  'geweigerd',
  'wacht',
  'opgehouden',
  'leverbaar',
  'ingetrokken',
];

export const verstrekkingsuitzonderingmachine: Toestandsmachine<Uitzonderingstatus> = {
  naam: 'verstrekkingsuitzondering',
  begin: 'voorgesteld',
  eind: ['geweigerd', 'ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'sta-toe', naar: 'wacht' },
    { van: 'voorgesteld', opdracht: 'weiger', naar: 'geweigerd' },
    { van: 'wacht', opdracht: 'verstrijk', naar: 'leverbaar' },
    { van: 'wacht', opdracht: 'houd-op', naar: 'opgehouden' },
    { van: 'opgehouden', opdracht: 'hervat', naar: 'wacht' },
    { van: 'wacht', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'opgehouden', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'leverbaar', opdracht: 'trek-in', naar: 'ingetrokken' },
  ],
};

export type StelUitzonderingVoor = { readonly soort: 'stel-voor'; readonly id: Uuid } & Pick<
  Kern,
  'beperkingId' | 'ontvanger' | 'belang'
>;
export type Uitzonderingsopdracht =
  | StelUitzonderingVoor
  | { readonly soort: 'sta-toe'; readonly motivering: string; readonly bekendgemaaktOp: Datum }
  | { readonly soort: 'weiger'; readonly motivering: string }
  | { readonly soort: 'verstrijk' }
  | { readonly soort: 'houd-op' }
  | { readonly soort: 'hervat' }
  | { readonly soort: 'trek-in'; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Uitzonderingsgebeurtenis = Feit &
  (
    | ({ readonly type: 'uitzondering-voorgesteld'; readonly gemeentecode: Gemeentecode } & Omit<
        StelUitzonderingVoor,
        'soort'
      >)
    | ({ readonly type: 'uitzondering-toegestaan' } & Toegestaan)
    | { readonly type: 'uitzondering-geweigerd'; readonly motivering: string }
    | { readonly type: 'uitzondering-leverbaar' | 'uitzondering-opgehouden' }
    | { readonly type: 'uitzondering-hervat'; readonly wachtTotEnMet: Datum }
    | { readonly type: 'uitzondering-ingetrokken'; readonly reden: string }
  );

/** What follows from a command. Refusals: `overgang-niet-toegestaan`, `vier-ogen`, `dag-in-de-toekomst`. */
export function decide(
  uitzondering: Verstrekkingsuitzondering | undefined,
  opdracht: Uitzonderingsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Uitzonderingsgebeurtenis> {
  const buiten = buitenDeMachine(verstrekkingsuitzonderingmachine, uitzondering?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  switch (opdracht.soort) {
    case 'stel-voor': {
      const { soort: _, ...voorstel } = opdracht;
      return aanvaard({ type: 'uitzondering-voorgesteld', ...feit, gemeentecode, ...voorstel });
    }
    case 'sta-toe': {
      const { motivering, bekendgemaaktOp } = opdracht;
      if (bekendgemaaktOp > vandaag)
        return geweigerd('dag-in-de-toekomst', 'Het besluit is nog niet bekendgemaakt.', [
          { veld: 'bekendgemaaktOp', regel: 'uiterlijk vandaag' },
        ]);
      const wachtTotEnMet = plusDuur(bekendgemaaktOp, WACHTTIJD_UITZONDERING.duur);
      const inhoud = { motivering, bekendgemaaktOp, wachtTotEnMet };
      const bezwaar = zelfdePersoon(uitzondering?.voorgesteldDoor ?? '', actor);
      return bezwaar ?? aanvaard({ type: 'uitzondering-toegestaan', ...feit, ...inhoud });
    }
    case 'weiger': {
      const bezwaar = zelfdePersoon(uitzondering?.voorgesteldDoor ?? '', actor);
      return bezwaar ?? aanvaard({ type: 'uitzondering-geweigerd', ...feit, motivering: opdracht.motivering });
    }
    case 'verstrijk':
      return aanvaard({ type: 'uitzondering-leverbaar', ...feit });
    case 'houd-op':
      return aanvaard({ type: 'uitzondering-opgehouden', ...feit });
    case 'hervat':
      return aanvaard({
        type: 'uitzondering-hervat',
        ...feit,
        wachtTotEnMet: plusDuur(vandaag, WACHTTIJD_UITZONDERING.duur),
      });
    case 'trek-in':
      return aanvaard({ type: 'uitzondering-ingetrokken', ...feit, reden: opdracht.reden });
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  uitzondering: Verstrekkingsuitzondering | undefined,
  gebeurtenis: Uitzonderingsgebeurtenis,
): Verstrekkingsuitzondering {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'uitzondering-voorgesteld') {
    const { id, gemeentecode, beperkingId, ontvanger, belang } = gebeurtenis;
    const kern = { id, gemeentecode, beperkingId, ontvanger, belang, voorgesteldDoor: door };
    return { status: 'voorgesteld', ...kern, versie: 1, gewijzigdOp: op };
  }
  if (uitzondering === undefined) throw new Error(`${gebeurtenis.type} before a proposal`);
  const verder = { versie: uitzondering.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'uitzondering-toegestaan': {
      const { motivering, bekendgemaaktOp, wachtTotEnMet } = gebeurtenis;
      return { ...uitzondering, ...verder, status: 'wacht', motivering, bekendgemaaktOp, wachtTotEnMet };
    }
    case 'uitzondering-geweigerd':
      return { ...uitzondering, ...verder, status: 'geweigerd', motivering: gebeurtenis.motivering };
    case 'uitzondering-leverbaar':
      if (uitzondering.status !== 'wacht') break;
      return { ...uitzondering, ...verder, status: 'leverbaar' };
    case 'uitzondering-opgehouden':
      if (uitzondering.status !== 'wacht') break;
      return { ...uitzondering, ...verder, status: 'opgehouden' };
    case 'uitzondering-hervat':
      if (uitzondering.status !== 'opgehouden') break;
      return { ...uitzondering, ...verder, status: 'wacht', wachtTotEnMet: gebeurtenis.wachtTotEnMet };
    case 'uitzondering-ingetrokken':
      return { ...uitzondering, ...verder, status: 'ingetrokken', reden: gebeurtenis.reden };
  }
  throw new Error(`${gebeurtenis.type} after ${uitzondering.status}`);
}

/** When the waiting term is over; null while none runs. */
export function wekkerVan(uitzondering: Verstrekkingsuitzondering): string | null {
  return uitzondering.status === 'wacht' ? beginVanWettelijkeDag(plusDagen(uitzondering.wachtTotEnMet, 1)) : null;
}
