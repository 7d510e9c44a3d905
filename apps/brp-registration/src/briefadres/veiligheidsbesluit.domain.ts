import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { buitenDeMachine, zelfdePersoon } from '../dossier/overgang.domain.js';
import { naTijd, planHerbeoordeling, type Herbeoordeling } from './herbeoordeling.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly betrokkeneId: Uuid;
  /** Why entering a woonadres would be a danger; no address. */
  readonly reden: string;
  readonly voorgesteldDoor: string;
  readonly gewijzigdOp: string;
}
interface Besloten {
  readonly motivering: string;
  readonly beslotenDoor: string;
  readonly geldtVanaf: Datum;
  readonly herbeoordeling: Herbeoordeling;
}

/** The decision of the burgemeester that a woonadres is undesirable for safety (Wet BRP art. 2.41). */
export type Veiligheidsbesluit =
  | (Kern & { readonly status: 'voorgesteld' })
  | (Kern & { readonly status: 'ingetrokken' })
  | (Kern & { readonly status: 'afgewezen'; readonly motivering: string; readonly beslotenDoor: string })
  | (Kern & Besloten & { readonly status: 'genomen' })
  | (Kern & Besloten & { readonly status: 'beeindigd'; readonly geldtTot: Datum; readonly redenEinde: string });
export type Veiligheidsbesluitstatus = Veiligheidsbesluit['status'];
export const veiligheidsbesluitstatussen: readonly Veiligheidsbesluitstatus[] = [
  'voorgesteld',
  'ingetrokken',
  'afgewezen',
  'genomen',
  'beeindigd',
];

export const veiligheidsbesluitmachine: Toestandsmachine<Veiligheidsbesluitstatus> = {
  naam: 'veiligheidsbesluit',
  begin: 'voorgesteld',
  eind: ['ingetrokken', 'afgewezen', 'beeindigd'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'voorgesteld', opdracht: 'neem', naar: 'genomen' },
    { van: 'voorgesteld', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'genomen', opdracht: 'zet-voort', naar: 'genomen' },
    { van: 'genomen', opdracht: 'meld-tijd', naar: 'genomen' },
    { van: 'genomen', opdracht: 'beeindig', naar: 'beeindigd' },
  ],
};

export type StelVeiligheidVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly betrokkeneId: Uuid;
  readonly reden: string;
};
export type Neem = {
  readonly soort: 'neem';
  readonly motivering: string;
  readonly geldtVanaf: Datum;
  readonly herbeoordelenOp: Datum;
};
export type ZetVoort = { readonly soort: 'zet-voort'; readonly motivering: string; readonly herbeoordelenOp: Datum };
export type BeeindigVeiligheid = { readonly soort: 'beeindig'; readonly motivering: string; readonly per: Datum };
export type Veiligheidsopdracht =
  | StelVeiligheidVoor
  | { readonly soort: 'trek-in' }
  | Neem
  | { readonly soort: 'wijs-af'; readonly motivering: string }
  | ZetVoort
  | { readonly soort: 'meld-tijd' }
  | BeeindigVeiligheid;

type Feit = { readonly op: string; readonly door: string };
export type Veiligheidsgebeurtenis = Feit &
  (
    | ({ readonly type: 'veiligheidsbesluit-voorgesteld'; readonly gemeentecode: Gemeentecode } & Omit<
        StelVeiligheidVoor,
        'soort'
      >)
    | { readonly type: 'veiligheidsbesluit-ingetrokken' }
    | ({ readonly type: 'veiligheidsbesluit-genomen' } & Omit<Neem, 'soort'>)
    | { readonly type: 'veiligheidsbesluit-afgewezen'; readonly motivering: string }
    | ({ readonly type: 'veiligheidsbesluit-voortgezet' } & Omit<ZetVoort, 'soort'>)
    | { readonly type: 'veiligheidsbesluit-tijd-gemeld'; readonly herbeoordeling: Herbeoordeling }
    | ({ readonly type: 'veiligheidsbesluit-beeindigd' } & Omit<BeeindigVeiligheid, 'soort'>)
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `vier-ogen` (who proposed does not decide), `dag-voorbij` (the day to look
 * anew is after today and after the first day), `niet-met-terugwerking` (ends today or later).
 */
export function decide(
  besluit: Veiligheidsbesluit | undefined,
  opdracht: Veiligheidsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Veiligheidsgebeurtenis> {
  const buiten = buitenDeMachine(veiligheidsbesluitmachine, besluit?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  if (opdracht.soort === 'stel-voor') {
    const { soort: _, ...voorstel } = opdracht;
    return aanvaard({ type: 'veiligheidsbesluit-voorgesteld', ...feit, gemeentecode, ...voorstel });
  }
  if (besluit === undefined) throw new Error('only a proposal begins with nothing');
  switch (opdracht.soort) {
    case 'trek-in':
      return aanvaard({ type: 'veiligheidsbesluit-ingetrokken', ...feit });
    case 'neem': {
      const { soort: _, ...inhoud } = opdracht;
      const eerste = inhoud.geldtVanaf > vandaag ? inhoud.geldtVanaf : vandaag;
      const bezwaar = zelfdePersoon(besluit.voorgesteldDoor, actor) ?? later(inhoud.herbeoordelenOp, eerste);
      return bezwaar ?? aanvaard({ type: 'veiligheidsbesluit-genomen', ...feit, ...inhoud });
    }
    case 'wijs-af': {
      const { motivering } = opdracht;
      const bezwaar = zelfdePersoon(besluit.voorgesteldDoor, actor);
      return bezwaar ?? aanvaard({ type: 'veiligheidsbesluit-afgewezen', ...feit, motivering });
    }
    case 'zet-voort': {
      const { motivering, herbeoordelenOp } = opdracht;
      const bezwaar = later(herbeoordelenOp, vandaag);
      return bezwaar ?? aanvaard({ type: 'veiligheidsbesluit-voortgezet', ...feit, motivering, herbeoordelenOp });
    }
    case 'meld-tijd': {
      if (besluit.status !== 'genomen') throw new Error('the machine lets only a decision that holds be watched');
      const herbeoordeling = naTijd(besluit.herbeoordeling, vandaag);
      return aanvaard({ type: 'veiligheidsbesluit-tijd-gemeld', ...feit, herbeoordeling });
    }
    case 'beeindig': {
      const { motivering, per } = opdracht;
      if (per < vandaag)
        return geweigerd('niet-met-terugwerking', 'Een besluit eindigt niet met terugwerkende kracht.', [
          { veld: 'per', regel: 'vandaag of later' },
        ]);
      return aanvaard({ type: 'veiligheidsbesluit-beeindigd', ...feit, motivering, per });
    }
  }
}

function later(dag: Datum, dan: Datum): Geweigerd | undefined {
  if (dag > dan) return undefined;
  return geweigerd('dag-voorbij', 'De dag van de herbeoordeling ligt te vroeg.', [
    { veld: 'herbeoordelenOp', regel: 'na vandaag en na de eerste dag' },
  ]);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  besluit: Veiligheidsbesluit | undefined,
  gebeurtenis: Veiligheidsgebeurtenis,
): Veiligheidsbesluit {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'veiligheidsbesluit-voorgesteld') {
    const { id, gemeentecode, betrokkeneId, reden } = gebeurtenis;
    const kern = { id, gemeentecode, betrokkeneId, reden, voorgesteldDoor: door };
    return { status: 'voorgesteld', ...kern, versie: 1, gewijzigdOp: op };
  }
  if (besluit === undefined) throw new Error(`${gebeurtenis.type} before a proposal`);
  const verder = { versie: besluit.versie + 1, gewijzigdOp: op };
  if (besluit.status === 'voorgesteld')
    switch (gebeurtenis.type) {
      case 'veiligheidsbesluit-ingetrokken':
        return { ...besluit, ...verder, status: 'ingetrokken' };
      case 'veiligheidsbesluit-afgewezen':
        return { ...besluit, ...verder, status: 'afgewezen', motivering: gebeurtenis.motivering, beslotenDoor: door };
      case 'veiligheidsbesluit-genomen': {
        const { motivering, geldtVanaf, herbeoordelenOp } = gebeurtenis;
        const herbeoordeling = planHerbeoordeling(herbeoordelenOp);
        const inhoud = { motivering, geldtVanaf, herbeoordeling, beslotenDoor: door };
        return { ...besluit, ...verder, status: 'genomen', ...inhoud };
      }
      default:
        break;
    }
  if (besluit.status === 'genomen')
    switch (gebeurtenis.type) {
      case 'veiligheidsbesluit-voortgezet': {
        const { motivering, herbeoordelenOp } = gebeurtenis;
        return { ...besluit, ...verder, motivering, herbeoordeling: planHerbeoordeling(herbeoordelenOp) };
      }
      case 'veiligheidsbesluit-tijd-gemeld':
        return { ...besluit, ...verder, herbeoordeling: gebeurtenis.herbeoordeling };
      case 'veiligheidsbesluit-beeindigd': {
        const { per: geldtTot, motivering: redenEinde } = gebeurtenis;
        return { ...besluit, ...verder, status: 'beeindigd', geldtTot, redenEinde };
      }
      default:
        break;
    }
  throw new Error(`${gebeurtenis.type} after ${besluit.status}`);
}
