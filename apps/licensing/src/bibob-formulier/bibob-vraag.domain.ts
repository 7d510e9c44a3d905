import { geweigerd, type Geweigerd } from '@schakel/domain';

/** Annexes of the ministerial regulation with questions, by what is asked for; annex 6 is the authority's own findings. */
export const formulierbijlagen = ['subsidie', 'bouw', 'overige-beschikking', 'overheidsopdracht', 'vastgoed'] as const;
export type Formulierbijlage = (typeof formulierbijlagen)[number];

export const antwoordsoorten = ['ja-nee', 'tekst', 'dag', 'bedrag', 'personen'] as const;
export type Antwoordsoort = (typeof antwoordsoorten)[number];

/** A document that belongs to an answer. */
export interface Documenteis {
  readonly code: string;
  readonly naam: string;
  /** Only when the answer is yes. */
  readonly alleenBijJa?: true;
}

/** A question of the official set. */
export interface Formuliervraag {
  readonly code: string;
  readonly bijlagen: readonly Formulierbijlage[];
  /** Section of the annex, e.g. `2. Eenmanszaak en privé`. */
  readonly onderdeel: string;
  readonly artikel: string;
  /** In plain Dutch (B1). */
  readonly tekst: string;
  readonly soort: Antwoordsoort;
  /** How far back it asks. */
  readonly terugkijk?: { readonly aantal: number; readonly eenheid: 'jaren' | 'boekjaren' };
  readonly documenten: readonly Documenteis[];
  /** Asked only when that question was answered with yes. */
  readonly alsJaOp?: string;
}

/** A question as a municipality puts it on its form: chosen by code, in its own words if those are clearer. */
export interface Vraagkeuze {
  readonly code: string;
  readonly bewoording?: string;
  /** Who rewords says that the meaning is the same and no more is asked (regulation art. 4–6). */
  readonly betekenisOngewijzigd?: boolean;
}

/** A question as it was handed out, complete: what the official set becomes later does not change the form. */
export type UitgereikteVraag = Omit<Formuliervraag, 'bijlagen'> & { readonly bewoording?: string };

/**
 * The questions of a form: a selection of the official ones of its annex, in official order; without a choice all of them. Whether a
 * rewording means the same a machine cannot see, so a human says so; that it asks more can partly be seen: more questions in it, or far
 * more words.
 * Refusals (with the place in the choice): `vraag-niet-officieel`, `vraag-dubbel`, `vraag-hangt-af`, `bewoording-vraagt-meer`,
 * `betekenis-niet-bevestigd`, `vragenlijst-leeg`.
 */
export function stelVragenlijstSamen(
  officieel: readonly Formuliervraag[],
  bijlage: Formulierbijlage,
  keuzes?: readonly Vraagkeuze[],
): readonly UitgereikteVraag[] | Geweigerd {
  const vanBijlage = officieel.filter(({ bijlagen }) => bijlagen.includes(bijlage));
  if (keuzes === undefined) return vanBijlage.map((vraag) => uitgereikt(vraag));
  if (keuzes.length === 0) {
    return geweigerd('vragenlijst-leeg', 'Kies ten minste één vraag.', [{ veld: 'vragen', regel: 'niet leeg' }]);
  }
  for (const [plaats, keuze] of keuzes.entries()) {
    const bezwaar = bezwaarTegenKeuze(vanBijlage, keuzes, plaats, keuze);
    if (bezwaar) return bezwaar;
  }
  return vanBijlage.flatMap((vraag) => {
    const keuze = keuzes.find(({ code }) => code === vraag.code);
    return keuze === undefined ? [] : [uitgereikt(vraag, keuze.bewoording)];
  });
}

function bezwaarTegenKeuze(
  vanBijlage: readonly Formuliervraag[],
  keuzes: readonly Vraagkeuze[],
  plaats: number,
  keuze: Vraagkeuze,
): Geweigerd | undefined {
  const weiger = (code: string, uitleg: string, veld: string) =>
    geweigerd(code, uitleg, [{ veld: `vragen.${String(plaats)}.${veld}`, regel: uitleg }]);
  const vraag = vanBijlage.find(({ code }) => code === keuze.code);
  if (vraag === undefined)
    return weiger('vraag-niet-officieel', 'Deze vraag staat niet in de officiële lijst van deze bijlage.', 'code');
  if (keuzes.findIndex(({ code }) => code === keuze.code) < plaats)
    return weiger('vraag-dubbel', 'Deze vraag staat er al.', 'code');
  if (vraag.alsJaOp !== undefined && !keuzes.some(({ code }) => code === vraag.alsJaOp))
    return weiger('vraag-hangt-af', `Deze vraag hoort bij vraag ${vraag.alsJaOp}; kies die ook.`, 'code');
  if (keuze.bewoording === undefined) return undefined;
  if (vraagtMeer(vraag.tekst, keuze.bewoording))
    return weiger('bewoording-vraagt-meer', 'De eigen bewoording vraagt meer dan de officiële vraag.', 'bewoording');
  if (keuze.betekenisOngewijzigd !== true)
    return weiger('betekenis-niet-bevestigd', 'Bevestig dat de betekenis gelijk is gebleven.', 'betekenisOngewijzigd');
  return undefined;
}

function vraagtMeer(officieel: string, eigen: string): boolean {
  const vraagtekens = (tekst: string) => tekst.split('?').length - 1;
  return vraagtekens(eigen) > vraagtekens(officieel) || eigen.length > officieel.length * 2;
}

function uitgereikt({ bijlagen: _, ...vraag }: Formuliervraag, bewoording?: string): UitgereikteVraag {
  return bewoording === undefined ? vraag : { ...vraag, bewoording };
}
