import {
  aanvaard,
  geweigerd,
  plusDagen,
  plusMaanden,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Herkomst,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Feit } from './bibob-toets-gebeurtenis.domain.js';

/** How long a Bibob file is kept. */
export const BIBOB_BEWAARTERMIJN = {
  maanden: 60,
  regel: 'Selectielijst gemeenten 2020, 4.1.12 Bibob-onderzoek: vijf jaar na afsluiten',
  bron: 'Selectielijst gemeenten en intergemeentelijke organen 2020, 4.1.12',
  graad: 'gelezen',
} as const satisfies Herkomst & { readonly maanden: number; readonly regel: string };

/** First day on which a closed file may be destroyed: the day after five years. */
export function teVernietigenVanaf(afgeslotenOp: Datum): Datum {
  return plusDagen(plusMaanden(afgeslotenOp, BIBOB_BEWAARTERMIJN.maanden), 1);
}

/** Last closing day whose term is over on this day. */
export function afgeslotenUiterlijk(vandaag: Datum): Datum {
  let dag = plusMaanden(plusDagen(vandaag, -1), -BIBOB_BEWAARTERMIJN.maanden);
  while (teVernietigenVanaf(plusDagen(dag, 1)) <= vandaag) dag = plusDagen(dag, 1);
  return dag;
}

/** A closed file, by id and day of closing; nothing else of it. */
export interface Afgesloten {
  readonly id: Uuid;
  readonly afgeslotenOp: Datum;
}

export type Vernietigingsstatus = 'voorgesteld' | 'goedgekeurd' | 'afgewezen' | 'uitgevoerd';
/** A list of files to destroy: proposed by one, approved by another. */
export interface Vernietigingslijst {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: Vernietigingsstatus;
  readonly toetsIds: readonly Uuid[];
  readonly voorgesteldDoor: string;
  readonly voorgesteldOp: string;
  readonly beslotenDoor?: string;
  readonly beslotenOp?: string;
  readonly gewijzigdOp: string;
}

export const vernietigingsmachine: Toestandsmachine<Vernietigingsstatus> = {
  naam: 'bibob-vernietigingslijst',
  begin: 'voorgesteld',
  eind: ['afgewezen', 'uitgevoerd'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'keur-goed', naar: 'goedgekeurd' },
    { van: 'voorgesteld', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'goedgekeurd', opdracht: 'voer-uit', naar: 'uitgevoerd' },
  ],
};

export type StelVernietigingVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly toetsen: readonly Afgesloten[];
};
export type VolgtVernietiging = { readonly soort: 'keur-goed' | 'wijs-af' | 'voer-uit' };
export type Vernietigingsgebeurtenis =
  | (Feit & {
      readonly type: 'bibob-vernietiging-voorgesteld';
      readonly gemeentecode: Gemeentecode;
      readonly id: Uuid;
      readonly toetsIds: readonly Uuid[];
    })
  | (Feit & {
      readonly type:
        'bibob-vernietiging-goedgekeurd' | 'bibob-vernietiging-afgewezen' | 'bibob-vernietiging-uitgevoerd';
    });

const uitkomst = {
  'keur-goed': 'bibob-vernietiging-goedgekeurd',
  'wijs-af': 'bibob-vernietiging-afgewezen',
  'voer-uit': 'bibob-vernietiging-uitgevoerd',
} as const;

/** Refusals: `overgang-niet-toegestaan`, `niets-te-vernietigen`, `bewaartermijn-loopt-nog`, `vier-ogen`. */
export function beslisVernietiging(
  lijst: Vernietigingslijst | undefined,
  opdracht: StelVernietigingVoor | VolgtVernietiging,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Vernietigingsgebeurtenis> {
  const feit = { op: nu, door: actor };
  const mag = vernietigingsmachine.overgangen.some(
    ({ van, opdracht: naam }) => van === (lijst?.status ?? null) && naam === opdracht.soort,
  );
  if (!mag) return geweigerd('overgang-niet-toegestaan', `${opdracht.soort} kan nu niet.`);
  if (opdracht.soort === 'stel-voor') {
    const { id, toetsen } = opdracht;
    if (toetsen.length === 0) return geweigerd('niets-te-vernietigen', 'Van geen toets is de bewaartermijn voorbij.');
    if (toetsen.some(({ afgeslotenOp }) => wettelijkeDag(nu) < teVernietigenVanaf(afgeslotenOp)))
      return geweigerd('bewaartermijn-loopt-nog', 'Van een toets loopt de bewaartermijn nog.');
    const toetsIds = toetsen.map(({ id: toetsId }) => toetsId);
    return aanvaard({ type: 'bibob-vernietiging-voorgesteld', ...feit, gemeentecode, id, toetsIds });
  }
  if (opdracht.soort !== 'voer-uit' && lijst?.voorgesteldDoor === actor)
    return geweigerd('vier-ogen', 'Een ander dan wie de lijst voorstelde beslist erover.');
  return aanvaard({ type: uitkomst[opdracht.soort], ...feit });
}

/** The list after one more event. */
export function volgendeVernietiging(
  lijst: Vernietigingslijst | undefined,
  gebeurtenis: Vernietigingsgebeurtenis,
): Vernietigingslijst {
  const { op, door, type } = gebeurtenis;
  if (type === 'bibob-vernietiging-voorgesteld') {
    const { id, gemeentecode, toetsIds } = gebeurtenis;
    const wie = { voorgesteldDoor: door, voorgesteldOp: op, gewijzigdOp: op };
    return { id, gemeentecode, versie: 1, status: 'voorgesteld', toetsIds, ...wie };
  }
  if (lijst === undefined) throw new Error(`${type} before bibob-vernietiging-voorgesteld`);
  const verder = { ...lijst, versie: lijst.versie + 1, gewijzigdOp: op };
  if (type === 'bibob-vernietiging-uitgevoerd') return { ...verder, status: 'uitgevoerd' };
  const status = type === 'bibob-vernietiging-goedgekeurd' ? 'goedgekeurd' : 'afgewezen';
  return { ...verder, status, beslotenDoor: door, beslotenOp: op };
}
