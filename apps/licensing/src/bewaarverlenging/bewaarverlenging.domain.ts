import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Bewaarsoort } from '../bewaartermijn/bewaartermijn.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  /** The file that is to be kept longer. */
  readonly dossiersoort: Bewaarsoort;
  readonly dossierId: Uuid;
  /** The last day on which the file would then be kept. */
  readonly totEnMet: Datum;
  readonly reden: string;
  readonly voorgesteldDoor: string;
  readonly gewijzigdOp: string;
}

/** A proposal to keep one file longer than its rule says. It works only once a second person has put it in force. */
export type Bewaarverlenging =
  | (Kern & { readonly status: 'voorgesteld' })
  | (Kern & { readonly status: 'vastgesteld'; readonly vastgesteldDoor: string })
  | (Kern & { readonly status: 'afgewezen'; readonly afgewezenDoor: string; readonly redenAfwijzing: string });
export type Verlengingstatus = Bewaarverlenging['status'];
export const verlengingstatussen: readonly Verlengingstatus[] = ['voorgesteld', 'vastgesteld', 'afgewezen'];

export const bewaarverlengingmachine: Toestandsmachine<Verlengingstatus> = {
  naam: 'bewaarverlenging',
  begin: 'voorgesteld',
  eind: ['vastgesteld', 'afgewezen'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'stel-vast', naar: 'vastgesteld' },
    { van: 'voorgesteld', opdracht: 'wijs-af', naar: 'afgewezen' },
  ],
};

/** @param geldend last day on which the file is kept now, extensions in force included; undefined while that is not known */
export type StelVerlengingVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly dossiersoort: Bewaarsoort;
  readonly dossierId: Uuid;
  readonly totEnMet: Datum;
  readonly reden: string;
  readonly geldend: Datum | undefined;
};
/** @param geldend as in the proposal, on the day of the second person */
export type StelVerlengingVast = { readonly soort: 'stel-vast'; readonly geldend: Datum | undefined };
export type WijsVerlengingAf = { readonly soort: 'wijs-af'; readonly reden: string };
export type Verlengingopdracht = StelVerlengingVoor | StelVerlengingVast | WijsVerlengingAf;

type Feit = { readonly op: string; readonly door: string };
export type Verlenginggebeurtenis = Feit &
  (
    | ({ readonly type: 'verlenging-voorgesteld'; readonly gemeentecode: Gemeentecode } & Omit<
        StelVerlengingVoor,
        'soort' | 'geldend'
      >)
    | { readonly type: 'verlenging-vastgesteld' }
    | { readonly type: 'verlenging-afgewezen'; readonly reden: string }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `vier-ogen` (who proposed neither puts it in force nor turns it
 * down), `bewaartermijn-onbekend` (the term of the file has not begun), `bewaartermijn-niet-later` (a term is never shortened) and
 * `verlenging-ingehaald` (the file is by now kept as long without it).
 */
export function decide(
  verlenging: Bewaarverlenging | undefined,
  opdracht: Verlengingopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Verlenginggebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(bewaarverlengingmachine, verlenging?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      verlenging === undefined ? 'De verlenging bestaat nog niet' : `De verlenging heeft status ${verlenging.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'stel-voor') {
    const { soort: _, geldend, ...voorstel } = opdracht;
    const bezwaar = nietLater(geldend, voorstel.totEnMet);
    return bezwaar ?? aanvaard({ type: 'verlenging-voorgesteld', ...feit, gemeentecode, ...voorstel });
  }
  if (verlenging === undefined) throw new Error('the machine lets only a proposal be concluded');
  if (verlenging.voorgesteldDoor === actor)
    return geweigerd(
      'vier-ogen',
      'Wie een verlenging voorstelt, stelt haar niet zelf vast en wijst haar niet zelf af.',
    );
  if (opdracht.soort === 'wijs-af') return aanvaard({ type: 'verlenging-afgewezen', ...feit, reden: opdracht.reden });
  return ingehaald(opdracht.geldend, verlenging.totEnMet) ?? aanvaard({ type: 'verlenging-vastgesteld', ...feit });
}

const onbekend = () =>
  geweigerd('bewaartermijn-onbekend', 'De bewaartermijn van dit dossier loopt nog niet; er is niets te verlengen.');

function nietLater(geldend: Datum | undefined, totEnMet: Datum): Geweigerd | undefined {
  if (geldend === undefined) return onbekend();
  if (totEnMet > geldend) return undefined;
  return geweigerd('bewaartermijn-niet-later', 'Een verlenging loopt langer dan de termijn die nu geldt.', [
    { veld: 'totEnMet', regel: 'na de laatste dag die nu geldt' },
  ]);
}

function ingehaald(geldend: Datum | undefined, totEnMet: Datum): Geweigerd | undefined {
  if (geldend === undefined) return onbekend();
  if (totEnMet > geldend) return undefined;
  return geweigerd('verlenging-ingehaald', 'Het dossier blijft intussen al minstens zo lang bewaard.');
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(verlenging: Bewaarverlenging | undefined, gebeurtenis: Verlenginggebeurtenis): Bewaarverlenging {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'verlenging-voorgesteld') {
    const { id, gemeentecode, dossiersoort, dossierId, totEnMet, reden } = gebeurtenis;
    const wat = { id, gemeentecode, dossiersoort, dossierId, totEnMet, reden };
    return { status: 'voorgesteld', ...wat, versie: 1, voorgesteldDoor: door, gewijzigdOp: op };
  }
  if (verlenging?.status !== 'voorgesteld') throw new Error(`${gebeurtenis.type} outside voorgesteld`);
  const verder = { ...verlenging, versie: verlenging.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'verlenging-vastgesteld') return { ...verder, status: 'vastgesteld', vastgesteldDoor: door };
  return { ...verder, status: 'afgewezen', afgewezenDoor: door, redenAfwijzing: gebeurtenis.reden };
}
