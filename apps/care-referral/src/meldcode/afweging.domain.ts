import { AFWEGINGSKADER, type Afwegingsvraag, type Meldcodebesluit } from './meldcode.data.js';

/** Answers in the order of the questions: true is yes. */
export type Afwegingsantwoorden = readonly boolean[];

/** What the answers lead to; `onvolledig` when the next question is not answered yet, `te-veel` when a question was answered after the end. */
export type Afwegingsuitkomst =
  | { readonly soort: 'besluit'; readonly besluit: Meldcodebesluit; readonly vraag: Afwegingsvraag | undefined }
  | { readonly soort: 'onvolledig'; readonly volgende: Afwegingsvraag }
  | { readonly soort: 'te-veel' };

/** Walks the questions of step 5 until one decides; after the last one help is given without reporting. */
export function weegAf(antwoorden: Afwegingsantwoorden): Afwegingsuitkomst {
  for (const [index, vraag] of AFWEGINGSKADER.entries()) {
    const antwoord = antwoorden[index];
    if (antwoord === undefined) return { soort: 'onvolledig', volgende: vraag };
    if (antwoord !== vraag.beslissend) continue;
    return antwoorden.length > index + 1 ? { soort: 'te-veel' } : { soort: 'besluit', besluit: vraag.besluit, vraag };
  }
  return antwoorden.length > AFWEGINGSKADER.length
    ? { soort: 'te-veel' }
    : { soort: 'besluit', besluit: 'hulp-zonder-melding', vraag: undefined };
}
