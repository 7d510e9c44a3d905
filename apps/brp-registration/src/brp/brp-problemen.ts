import { problem, type InvalidParam, type ProblemException } from '@schakel/platform';

const LATER = { headers: { 'Retry-After': '5' } };

/** What can go wrong between us and the BRP. Nothing of what was asked or answered is in them. */
export const brpProblemen = {
  teTraag: (): ProblemException =>
    problem(503, 'brp-antwoordt-niet', 'De BRP antwoordde niet op tijd. Probeer het later opnieuw.', LATER),
  onbereikbaar: (): ProblemException =>
    problem(503, 'brp-onbereikbaar', 'De BRP is niet bereikbaar. Probeer het later opnieuw.', LATER),
  /** @param seconden how long the BRP asks to wait; at most an hour is passed on */
  druk: (seconden = 5): ProblemException =>
    problem(503, 'brp-te-druk', 'De BRP neemt nu geen vragen aan. Probeer het later opnieuw.', {
      headers: { 'Retry-After': String(Math.min(Math.max(Math.trunc(seconden), 1), 3_600)) },
    }),
  storing: (): ProblemException => problem(502, 'brp-storing', 'De BRP heeft een storing. Probeer het later opnieuw.'),
  weigert: (): ProblemException =>
    problem(502, 'brp-weigert', 'De BRP weigert vragen van deze dienst. Meld dit bij de beheerder.'),
  veldNietToegestaan: (): ProblemException =>
    problem(
      502,
      'brp-veld-niet-toegestaan',
      'De gemeente mag een gegeven dat bij deze taak hoort, niet opvragen. Meld dit bij de beheerder.',
    ),
  /** @param parameters names and codes of the API, never values */
  vraagOnjuist: (parameters: readonly { readonly name: string; readonly code: string }[]): ProblemException => {
    const invalidParams = parameters.map(({ name, code }): InvalidParam => ({
      name: `vraag.${name}`,
      code,
      reason: 'De BRP vindt dit gegeven niet juist.',
    }));
    return problem(400, 'brp-vraag-onjuist', 'De BRP vindt de vraag niet juist.', { invalidParams });
  },
  onbegrepen: (): ProblemException =>
    problem(502, 'brp-antwoord-onjuist', 'De BRP gaf een antwoord dat wij niet begrijpen. Meld dit bij de beheerder.'),
} as const;
