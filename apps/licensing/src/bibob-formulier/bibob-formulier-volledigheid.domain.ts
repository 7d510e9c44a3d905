import type { BibobFormulier, VastgelegdAntwoord } from './bibob-formulier-toestand.domain.js';
import type { Documenteis, UitgereikteVraag } from './bibob-vraag.domain.js';

/** One thing that is missing, as the letter to the applicant names it. */
export interface Ontbrekend {
  readonly vraag: string;
  readonly onderdeel: string;
  /** The question as it was put. */
  readonly tekst: string;
  readonly artikel: string;
  /** The document that is missing; absent when the answer itself is. */
  readonly document?: { readonly code: string; readonly naam: string };
}

/**
 * What is missing on a form: an answer to each question that applies, and with each answer the documents that belong to it. A question
 * that hangs on another applies when that one was answered with yes.
 */
export function ontbrekendVan({ vragen, antwoorden }: BibobFormulier): readonly Ontbrekend[] {
  const bij = (code: string) => antwoorden.find(({ vraag }) => vraag === code);
  return vragen
    .filter(({ alsJaOp }) => alsJaOp === undefined || isJa(bij(alsJaOp)))
    .flatMap((vraag): readonly Ontbrekend[] => {
      const antwoord = bij(vraag.code);
      if (antwoord === undefined) return [regel(vraag)];
      return ontbrekendeStukken(vraag, antwoord).map(({ code, naam }) => ({
        ...regel(vraag),
        document: { code, naam },
      }));
    });
}

function ontbrekendeStukken({ documenten }: UitgereikteVraag, antwoord: VastgelegdAntwoord): readonly Documenteis[] {
  return documenten.filter(
    ({ code, alleenBijJa }) =>
      (alleenBijJa !== true || isJa(antwoord)) && !antwoord.bewijs.some(({ soort }) => soort === code),
  );
}

function isJa(antwoord: VastgelegdAntwoord | undefined): boolean {
  return antwoord?.waarde.soort === 'ja-nee' && antwoord.waarde.jaNee;
}

function regel({ code, onderdeel, tekst, bewoording, artikel }: UitgereikteVraag): Ontbrekend {
  return { vraag: code, onderdeel, tekst: bewoording ?? tekst, artikel };
}
