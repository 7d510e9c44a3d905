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
import type { BrpTaakcode, Vraagtype } from '../brp/brp-codes.domain.js';

/** Why a registrar asks, as a code: what a supervisor may read without opening a file. */
export const aanleidingen = [
  'actieverzoek',
  'aangifte',
  'ambtshalve-onderzoek',
  'terugmelding',
  'spoed-veiligheid',
  'melding-van-een-ander-register',
] as const;
export type Aanleiding = (typeof aanleidingen)[number];

export const bevragingsantwoorden = ['geen-treffer', 'treffers', 'te-veel-treffers'] as const;
export type Bevragingsantwoord = (typeof bevragingsantwoorden)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly taak: BrpTaakcode;
  readonly vraagtype: Vraagtype;
  /** Names of the parameters that were used; never their values. */
  readonly parameters: readonly string[];
  readonly velden: readonly string[];
  readonly aanleiding: Aanleiding;
  /** In words, for who asked; may name persons. */
  readonly toelichting: string;
  /** The file it was asked for, when there is one. */
  readonly dossierId?: Uuid;
  readonly gesteldOp: string;
  readonly gesteldDoor: string;
  readonly gewijzigdOp: string;
}

/**
 * The protocol record of one question to the BRP. It is written before the question goes out: `gesteld` without an end means that it was asked
 * and nobody knows the answer. What was answered is not kept, only how many persons, each by a pseudonym.
 */
export type Bevraging =
  | (Kern & { readonly status: 'gesteld' })
  | (Kern & {
      readonly status: 'beantwoord';
      readonly antwoord: Bevragingsantwoord;
      readonly treffers: number;
      readonly pseudoniemen: readonly string[];
    })
  | (Kern & { readonly status: 'mislukt'; readonly foutcode: string });
export type Bevragingstatus = Bevraging['status'];
export const bevragingstatussen: readonly Bevragingstatus[] = ['gesteld', 'beantwoord', 'mislukt'];

export const bevragingmachine: Toestandsmachine<Bevragingstatus> = {
  naam: 'bevraging',
  begin: 'gesteld',
  eind: ['beantwoord', 'mislukt'],
  overgangen: [
    { van: null, opdracht: 'stel', naar: 'gesteld' },
    { van: 'gesteld', opdracht: 'leg-antwoord-vast', naar: 'beantwoord' },
    { van: 'gesteld', opdracht: 'leg-mislukking-vast', naar: 'mislukt' },
  ],
};

export type StelVraag = { readonly soort: 'stel'; readonly id: Uuid } & Pick<
  Kern,
  'taak' | 'vraagtype' | 'parameters' | 'velden' | 'aanleiding' | 'toelichting' | 'dossierId'
>;
export type LegAntwoordVast = {
  readonly soort: 'leg-antwoord-vast';
  readonly antwoord: Bevragingsantwoord;
  readonly pseudoniemen: readonly string[];
};
export type LegMislukkingVast = { readonly soort: 'leg-mislukking-vast'; readonly foutcode: string };
export type Bevragingsopdracht = StelVraag | LegAntwoordVast | LegMislukkingVast;

type Feit = { readonly op: string; readonly door: string };
export type Bevragingsgebeurtenis = Feit &
  (
    | ({ readonly type: 'bevraging-gesteld'; readonly gemeentecode: Gemeentecode } & Omit<StelVraag, 'soort'>)
    | ({ readonly type: 'bevraging-beantwoord' } & Omit<LegAntwoordVast, 'soort'>)
    | { readonly type: 'bevraging-mislukt'; readonly foutcode: string }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `toelichting-ontbreekt` (a question without a reason is not asked),
 * `antwoord-onjuist` when the number of persons does not fit the answer.
 */
export function decide(
  bevraging: Bevraging | undefined,
  opdracht: Bevragingsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Bevragingsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(bevragingmachine, bevraging?.status ?? null, opdracht.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', `${opdracht.soort} kan nu niet.`);
  switch (opdracht.soort) {
    case 'stel': {
      const { soort: _, ...vraag } = opdracht;
      if (vraag.toelichting.trim().length === 0)
        return geweigerd('toelichting-ontbreekt', 'Leg uit waarom u vraagt.', [
          { veld: 'toelichting', regel: 'niet leeg' },
        ]);
      return aanvaard({ type: 'bevraging-gesteld', ...feit, gemeentecode, ...vraag });
    }
    case 'leg-antwoord-vast': {
      const { antwoord, pseudoniemen } = opdracht;
      if ((antwoord === 'treffers') !== pseudoniemen.length > 0)
        return geweigerd('antwoord-onjuist', 'Het aantal personen past niet bij het antwoord.');
      return aanvaard({ type: 'bevraging-beantwoord', ...feit, antwoord, pseudoniemen });
    }
    case 'leg-mislukking-vast':
      return aanvaard({ type: 'bevraging-mislukt', ...feit, foutcode: opdracht.foutcode });
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(bevraging: Bevraging | undefined, gebeurtenis: Bevragingsgebeurtenis): Bevraging {
  if (gebeurtenis.type === 'bevraging-gesteld') {
    const { type: _, op, door, ...kern } = gebeurtenis;
    return { status: 'gesteld', versie: 1, ...kern, gesteldOp: op, gesteldDoor: door, gewijzigdOp: op };
  }
  if (bevraging?.status !== 'gesteld') throw new Error(`${gebeurtenis.type} outside gesteld`);
  const verder = { ...bevraging, versie: bevraging.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'bevraging-mislukt') return { ...verder, status: 'mislukt', foutcode: gebeurtenis.foutcode };
  const { antwoord, pseudoniemen } = gebeurtenis;
  return { ...verder, status: 'beantwoord', antwoord, pseudoniemen, treffers: pseudoniemen.length };
}
