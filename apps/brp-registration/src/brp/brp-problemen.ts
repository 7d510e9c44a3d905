import { problem, type ProblemException } from '@schakel/platform';

const LATER = { headers: { 'Retry-After': '5' } };

/** What can go wrong between us and the BRP. Nothing of what was asked or answered is in them. */
export const brpProblemen = {
  teTraag: (): ProblemException =>
    problem(503, 'brp-antwoordt-niet', 'De BRP antwoordde niet op tijd. Probeer het later opnieuw.', LATER),
  onbereikbaar: (): ProblemException =>
    problem(503, 'brp-onbereikbaar', 'De BRP is niet bereikbaar. Probeer het later opnieuw.', LATER),
  druk: (): ProblemException =>
    problem(503, 'brp-te-druk', 'De BRP neemt nu geen vragen aan. Probeer het later opnieuw.', LATER),
  storing: (): ProblemException => problem(502, 'brp-storing', 'De BRP heeft een storing. Probeer het later opnieuw.'),
  weigert: (): ProblemException =>
    problem(502, 'brp-weigert', 'De BRP weigert vragen van deze dienst. Meld dit bij de beheerder.'),
  onbegrepen: (): ProblemException =>
    problem(502, 'brp-antwoord-onjuist', 'De BRP gaf een antwoord dat wij niet begrijpen. Meld dit bij de beheerder.'),
} as const;
