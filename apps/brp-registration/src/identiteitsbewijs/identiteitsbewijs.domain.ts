import { geweigerd, type Geweigerd } from '@schakel/domain';
import {
  bewijssoorten,
  burgerlijkeVolgorde,
  nationaliteitsgroepen,
  type Bewijsfeit,
  type Bewijsrang,
  type Bewijssoortcode,
  type Nationaliteitsgroep,
} from './identiteitsbewijzen.data.js';

export const bewijsoordelen = ['aanvaard', 'niet-aanvaard', 'niet-verkrijgbaar'] as const;
export type Bewijsoordeel = (typeof bewijsoordelen)[number];

/** One paper (or the lack of it) as an officer judged it. */
export interface Bewijsvoorstel {
  readonly feit: Bewijsfeit;
  readonly bewijssoort: Bewijssoortcode;
  readonly oordeel: Bewijsoordeel;
  readonly motivering: string;
  /** What it says is likely wrong (art. 2.10): then sources d and e do not serve. */
  readonly waarschijnlijkOnjuist?: boolean;
  /** The registers that may hold the facts were looked into first (art. 2.10); needed for a statement under oath. */
  readonly registersGeraadpleegd?: boolean;
}
export interface Bewijs extends Bewijsvoorstel {
  readonly vastgelegdOp: string;
  readonly vastgelegdDoor: string;
}

const rangVan = (soort: Bewijssoortcode): Bewijsrang => bewijssoorten[soort].rang;

/** Papers that serve for a fact, best first, for somebody of a group. */
export function volgordeVoor(feit: Bewijsfeit, groep: Nationaliteitsgroep): readonly Bewijssoortcode[] {
  return feit === 'identiteit' || feit === 'nationaliteit'
    ? nationaliteitsgroepen[groep].eerst[feit]
    : burgerlijkeVolgorde[feit];
}

const overFeit = (bewijzen: readonly Bewijsvoorstel[], feit: Bewijsfeit) => bewijzen.filter((een) => een.feit === feit);

/** Whether it is on record that a kind cannot be had (or was not accepted) for a fact. */
function ontbreekt(bewijzen: readonly Bewijsvoorstel[], feit: Bewijsfeit, soort: Bewijssoortcode): boolean {
  return overFeit(bewijzen, feit).some(({ bewijssoort, oordeel }) => bewijssoort === soort && oordeel !== 'aanvaard');
}

function barriere(bewijs: Bewijsvoorstel, eerdere: readonly Bewijsvoorstel[]): Geweigerd | undefined {
  const { feit, bewijssoort, waarschijnlijkOnjuist, registersGeraadpleegd } = bewijs;
  const rang = rangVan(bewijssoort);
  if ((rang === 'd' || rang === 'e') && waarschijnlijkOnjuist === true)
    return geweigerd(
      'bewijs-waarschijnlijk-onjuist',
      'Wat waarschijnlijk onjuist is bewijst niets (Wet BRP art. 2.10).',
      [{ veld: 'waarschijnlijkOnjuist', regel: 'een geschrift of verklaring die niet waarschijnlijk onjuist is' }],
    );
  if (rang !== 'e') return undefined;
  if (registersGeraadpleegd !== true)
    return geweigerd('registers-niet-geraadpleegd', 'Raadpleeg eerst de registers (Wet BRP art. 2.10).', [
      { veld: 'registersGeraadpleegd', regel: 'ja, voor een verklaring onder ede' },
    ]);
  const hoger = (['buitenlandse-akte', 'ander-geschrift'] as const).filter((soort) => !ontbreekt(eerdere, feit, soort));
  return hoger.length === 0
    ? undefined
    : geweigerd(
        'hogere-bron-verkrijgbaar',
        'Leg eerst vast dat een akte of ander geschrift niet is te krijgen (Wet BRP art. 2.10).',
        [{ veld: 'bewijssoort', regel: 'een verklaring onder ede komt na een akte en een ander geschrift' }],
      );
}

/**
 * May this paper be recorded as proof of this fact? Refusals: `bewijs-bewijst-dit-niet` (a kind that says nothing of the fact),
 * `bewijs-waarschijnlijk-onjuist`, `registers-niet-geraadpleegd`, `hogere-bron-verkrijgbaar` (art. 2.10), `anders-te-bewijzen` (a notice
 * of art. 2.17 and the like serve only where nothing better was to be had).
 */
export function toetsBewijs(bewijs: Bewijsvoorstel, eerdere: readonly Bewijsvoorstel[]): Geweigerd | undefined {
  const { feit, bewijssoort, oordeel } = bewijs;
  const soort: { readonly feiten: readonly Bewijsfeit[]; readonly vangnet?: true } = bewijssoorten[bewijssoort];
  if (!soort.feiten.includes(feit))
    return geweigerd('bewijs-bewijst-dit-niet', 'Dit stuk zegt hierover niets.', [
      { veld: 'bewijssoort', regel: 'een stuk dat dit feit kan bewijzen' },
    ]);
  if (oordeel !== 'aanvaard') return undefined;
  const gesperd = barriere(bewijs, eerdere);
  if (gesperd) return gesperd;
  const aanvaard = overFeit(eerdere, feit).some((een) => een.oordeel === 'aanvaard');
  return soort.vangnet === true && (aanvaard || overFeit(eerdere, feit).length === 0)
    ? geweigerd('anders-te-bewijzen', 'Leg eerst vast waarom dit niet anders is te bewijzen (Wet BRP art. 2.17).', [
        { veld: 'bewijssoort', regel: 'alleen wanneer een beter bewijs ontbreekt' },
      ])
    : undefined;
}

/** An identity is judged established on recorded proof only: identity and birth each have an accepted paper. `bewijs-ontbreekt`. */
export function identiteitOnderbouwd(bewijzen: readonly Bewijsvoorstel[]): Geweigerd | undefined {
  const mist = (['identiteit', 'geboorte'] as const).filter(
    (feit) => !overFeit(bewijzen, feit).some(({ oordeel }) => oordeel === 'aanvaard'),
  );
  return mist.length === 0
    ? undefined
    : geweigerd(
        'bewijs-ontbreekt',
        `Er is geen aanvaard bewijs van: ${mist.join(', ')} (Wet BRP art. 2.4 lid 3, 2.8).`,
      );
}

/** One line of the list: what is there for a fact, what is missing, and what to ask for next. */
export interface Bewijsregel {
  readonly feit: Bewijsfeit;
  readonly aanvaard: readonly Bewijssoortcode[];
  readonly ontbreekt: readonly Bewijssoortcode[];
  /** Undefined when there is proof, or nothing is left to ask for. */
  readonly volgende?: Bewijssoortcode;
}

/** The evidence list of somebody of a group, a line per fact. */
export function bewijslijst(groep: Nationaliteitsgroep, bewijzen: readonly Bewijsvoorstel[]): readonly Bewijsregel[] {
  return (['identiteit', 'geboorte', 'burgerlijke-staat', 'nationaliteit'] as const).map((feit) => {
    const soorten = (ja: boolean) =>
      overFeit(bewijzen, feit)
        .filter(({ oordeel }) => (oordeel === 'aanvaard') === ja)
        .map(({ bewijssoort }) => bewijssoort);
    const [aanvaard, mist] = [soorten(true), soorten(false)];
    const volgende = aanvaard.length > 0 ? undefined : volgordeVoor(feit, groep).find((soort) => !mist.includes(soort));
    return { feit, aanvaard, ontbreekt: mist, ...(volgende !== undefined && { volgende }) };
  });
}
