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
import { DUBBELMATCHERS_VERSIE, type Dubbelmatcher } from './dubbelmatchers.data.js';

export const dubbeloordelen = ['dubbel', 'niet-dubbel'] as const;
export type Dubbeloordeel = (typeof dubbeloordelen)[number];

/** One other registration that looks alike, and what a second person made of it. */
export interface Beoordeeldekandidaat {
  readonly inschrijvingId: Uuid;
  readonly matchers: readonly Dubbelmatcher[];
  readonly oordeel?: { readonly uitkomst: Dubbeloordeel; readonly motivering: string; readonly door: string };
}

export type Dubbelstatus = 'te-beoordelen' | 'niet-dubbel' | 'dubbel';
export const dubbelstatussen: readonly Dubbelstatus[] = ['te-beoordelen', 'niet-dubbel', 'dubbel'];

/** A duplicate check of one registration (RG3): what looked alike on that day, each judged by somebody else than who asked. */
export interface Dubbelcontrole {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: Dubbelstatus;
  readonly inschrijvingId: Uuid;
  readonly matcherversie: string;
  readonly kandidaten: readonly Beoordeeldekandidaat[];
  readonly gestartDoor: string;
  readonly gewijzigdOp: string;
}

export const dubbelcontrolemachine: Toestandsmachine<Dubbelstatus> = {
  naam: 'dubbelcontrole',
  begin: 'te-beoordelen',
  eind: ['niet-dubbel', 'dubbel'],
  overgangen: [
    { van: null, opdracht: 'start', naar: 'te-beoordelen' },
    { van: 'te-beoordelen', opdracht: 'oordeel', naar: 'te-beoordelen' },
    { van: 'te-beoordelen', opdracht: 'oordeel', naar: 'niet-dubbel' },
    { van: 'te-beoordelen', opdracht: 'oordeel', naar: 'dubbel' },
  ],
};

export type StartDubbelcontrole = {
  readonly soort: 'start';
  readonly id: Uuid;
  readonly inschrijvingId: Uuid;
  readonly kandidaten: readonly Beoordeeldekandidaat[];
};
export type OordeelOverKandidaat = {
  readonly soort: 'oordeel';
  readonly kandidaatId: Uuid;
  readonly uitkomst: Dubbeloordeel;
  readonly motivering: string;
};
export type Dubbelopdracht = StartDubbelcontrole | OordeelOverKandidaat;

type Feit = { readonly op: string; readonly door: string };
export type Dubbelgebeurtenis = Feit &
  (
    | ({
        readonly type: 'dubbelcontrole-gestart';
        readonly gemeentecode: Gemeentecode;
        readonly matcherversie: string;
      } & Omit<StartDubbelcontrole, 'soort'>)
    | ({ readonly type: 'dubbelkandidaat-beoordeeld' } & Omit<OordeelOverKandidaat, 'soort'>)
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `geen-kandidaten` (nothing looks alike), `vier-ogen` (who asked does
 * not judge), `kandidaat-onbekend`, `al-beoordeeld`.
 */
export function decide(
  controle: Dubbelcontrole | undefined,
  opdracht: Dubbelopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Dubbelgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(dubbelcontrolemachine, controle?.status ?? null, opdracht.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', `${opdracht.soort} kan nu niet.`);
  if (opdracht.soort === 'start') {
    const { soort: _, ...start } = opdracht;
    return start.kandidaten.length === 0
      ? geweigerd('geen-kandidaten', 'Geen andere inschrijving lijkt op deze; er is niets te beoordelen.')
      : aanvaard({
          type: 'dubbelcontrole-gestart',
          ...feit,
          gemeentecode,
          matcherversie: DUBBELMATCHERS_VERSIE,
          ...start,
        });
  }
  if (controle?.gestartDoor === actor)
    return geweigerd('vier-ogen', 'Wie de controle vroeg, beoordeelt de kandidaten niet zelf.');
  const { soort: _, ...oordeel } = opdracht;
  const kandidaat = controle?.kandidaten.find(({ inschrijvingId }) => inschrijvingId === oordeel.kandidaatId);
  if (kandidaat === undefined)
    return geweigerd('kandidaat-onbekend', 'Deze inschrijving is geen kandidaat van deze controle.', [
      { veld: 'kandidaatId', regel: 'een kandidaat van deze controle' },
    ]);
  return kandidaat.oordeel === undefined
    ? aanvaard({ type: 'dubbelkandidaat-beoordeeld', ...feit, ...oordeel })
    : geweigerd('al-beoordeeld', 'Deze kandidaat is al beoordeeld.');
}

/** The state after one more history event. One `dubbel` decides; without any, all must be judged. */
export function evolve(controle: Dubbelcontrole | undefined, gebeurtenis: Dubbelgebeurtenis): Dubbelcontrole {
  if (gebeurtenis.type === 'dubbelcontrole-gestart') {
    const { type: _type, op, door, ...start } = gebeurtenis;
    return { ...start, status: 'te-beoordelen', versie: 1, gestartDoor: door, gewijzigdOp: op };
  }
  if (controle === undefined) throw new Error(`${gebeurtenis.type} before dubbelcontrole-gestart`);
  const { kandidaatId, uitkomst, motivering, door } = gebeurtenis;
  const kandidaten = controle.kandidaten.map((een) =>
    een.inschrijvingId === kandidaatId ? { ...een, oordeel: { uitkomst, motivering, door } } : een,
  );
  const klaar = kandidaten.every(({ oordeel }) => oordeel !== undefined);
  const status = uitkomst === 'dubbel' ? 'dubbel' : klaar ? 'niet-dubbel' : 'te-beoordelen';
  return { ...controle, versie: controle.versie + 1, gewijzigdOp: gebeurtenis.op, kandidaten, status };
}

/** Candidates judged to be somebody else. */
export function uitgesloten({ kandidaten }: Dubbelcontrole): readonly Uuid[] {
  return kandidaten
    .filter(({ oordeel }) => oordeel?.uitkomst === 'niet-dubbel')
    .map(({ inschrijvingId }) => inschrijvingId);
}
