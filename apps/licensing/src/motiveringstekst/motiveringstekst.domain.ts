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
import { foutInTekst, type Motiveringscode } from './tekstblok.domain.js';

/** One version of a municipality's own text. A version that was put in force never changes: decisions point at it. */
export interface Tekstversie {
  readonly nummer: number;
  readonly tekst: string;
  readonly geldigVanaf: Datum;
  readonly voorgesteldDoor: string;
  readonly vastgesteldDoor: string;
}

/** A version that waits for a second person. */
export interface Tekstvoorstel {
  readonly tekst: string;
  readonly geldigVanaf: Datum;
  readonly voorgesteldDoor: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly code: Motiveringscode;
  readonly versies: readonly Tekstversie[];
  readonly gewijzigdOp: string;
}

/** A municipality's own text in place of the national one, with all its versions. */
export type Motiveringstekst =
  | (Kern & { readonly status: 'voorgesteld'; readonly voorstel: Tekstvoorstel })
  | (Kern & { readonly status: 'vastgesteld' });
export type Tekststatus = Motiveringstekst['status'];
export const tekststatussen: readonly Tekststatus[] = ['voorgesteld', 'vastgesteld'];

export const motiveringstekstmachine: Toestandsmachine<Tekststatus> = {
  naam: 'motiveringstekst',
  begin: 'voorgesteld',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'stel-vast', naar: 'vastgesteld' },
    { van: 'vastgesteld', opdracht: 'stel-voor', naar: 'voorgesteld' },
  ],
};

export type StelTekstVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly code: Motiveringscode;
  readonly tekst: string;
  readonly geldigVanaf: Datum;
};
export type StelTekstVast = { readonly soort: 'stel-vast' };
export type Tekstopdracht = StelTekstVoor | StelTekstVast;

type Feit = { readonly op: string; readonly door: string };
export type Tekstgebeurtenis = Feit &
  (
    | ({ readonly type: 'tekst-voorgesteld'; readonly gemeentecode: Gemeentecode } & Omit<StelTekstVoor, 'soort'>)
    | { readonly type: 'tekst-vastgesteld'; readonly versie: Tekstversie }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `vier-ogen` (who proposed does not put it in force),
 * `geldigheid-loopt-terug` (a version starts after the one before it), and those of `foutInTekst`.
 */
export function decide(
  tekst: Motiveringstekst | undefined,
  opdracht: Tekstopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Tekstgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(motiveringstekstmachine, tekst?.status ?? null, opdracht.soort).length === 0) {
    const toestand = tekst === undefined ? 'De tekst bestaat nog niet' : `De tekst heeft status ${tekst.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'stel-voor') {
    const { soort: _, ...voorstel } = opdracht;
    const bezwaar = foutInTekst(opdracht.code, opdracht.tekst) ?? looptTerug(tekst, opdracht.geldigVanaf);
    return bezwaar ?? aanvaard({ type: 'tekst-voorgesteld', ...feit, gemeentecode, ...voorstel });
  }
  if (tekst?.status !== 'voorgesteld') throw new Error('the machine lets only a proposal be put in force');
  const { voorstel, versies } = tekst;
  if (voorstel.voorgesteldDoor === actor)
    return geweigerd('vier-ogen', 'Wie een tekst voorstelt, stelt hem niet zelf vast.');
  const versie = { nummer: versies.length + 1, ...voorstel, vastgesteldDoor: actor };
  return aanvaard({ type: 'tekst-vastgesteld', ...feit, versie });
}

function looptTerug(tekst: Motiveringstekst | undefined, geldigVanaf: Datum): Geweigerd | undefined {
  const laatste = tekst?.versies.at(-1);
  if (laatste === undefined || geldigVanaf > laatste.geldigVanaf) return undefined;
  return geweigerd('geldigheid-loopt-terug', 'Een nieuwe versie gaat later in dan de vorige.', [
    { veld: 'geldigVanaf', regel: 'na de vorige versie' },
  ]);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(tekst: Motiveringstekst | undefined, gebeurtenis: Tekstgebeurtenis): Motiveringstekst {
  if (gebeurtenis.type === 'tekst-voorgesteld') {
    const { id, gemeentecode, code, tekst: inhoud, geldigVanaf, op, door } = gebeurtenis;
    const voorstel = { tekst: inhoud, geldigVanaf, voorgesteldDoor: door };
    const versie = (tekst?.versie ?? 0) + 1;
    const versies = tekst?.versies ?? [];
    return { status: 'voorgesteld', id, gemeentecode, code, versie, versies, voorstel, gewijzigdOp: op };
  }
  if (tekst?.status !== 'voorgesteld') throw new Error('tekst-vastgesteld outside voorgesteld');
  const { voorstel: _, ...kern } = tekst;
  const versies = [...tekst.versies, gebeurtenis.versie];
  return { ...kern, status: 'vastgesteld', versie: tekst.versie + 1, versies, gewijzigdOp: gebeurtenis.op };
}

/** The version of a municipality's own text that holds on a day; undefined when the national text holds then. */
export function geldendeVersie({ versies }: Pick<Kern, 'versies'>, opDatum: Datum): Tekstversie | undefined {
  return versies.filter(({ geldigVanaf }) => geldigVanaf <= opDatum).at(-1);
}
