import { problem, type ProblemException } from '@schakel/platform';

const LATER = { headers: { 'Retry-After': '5' } };

/** What can go wrong between us and the Handelsregister. Nothing of what was asked or answered is in them. */
export const kvkProblemen = {
  nietIngesteld: (): ProblemException =>
    problem(
      503,
      'kvk-niet-ingesteld',
      'Er is geen verbinding met het Handelsregister ingesteld. Meld dit bij de beheerder.',
    ),
  teTraag: (): ProblemException =>
    problem(
      503,
      'kvk-antwoordt-niet',
      'Het Handelsregister antwoordde niet op tijd. Probeer het later opnieuw.',
      LATER,
    ),
  onbereikbaar: (): ProblemException =>
    problem(503, 'kvk-onbereikbaar', 'Het Handelsregister is niet bereikbaar. Probeer het later opnieuw.', LATER),
  druk: (): ProblemException =>
    problem(503, 'kvk-te-druk', 'Het Handelsregister neemt nu geen vragen aan. Probeer het later opnieuw.', LATER),
  storing: (): ProblemException =>
    problem(502, 'kvk-storing', 'Het Handelsregister heeft een storing. Probeer het later opnieuw.'),
  weigert: (): ProblemException =>
    problem(502, 'kvk-weigert', 'Het Handelsregister weigert vragen van deze dienst. Meld dit bij de beheerder.'),
  onbegrepen: (): ProblemException =>
    problem(
      502,
      'kvk-antwoord-onjuist',
      'Het Handelsregister gaf een antwoord dat wij niet begrijpen. Meld dit bij de beheerder.',
    ),
  onbekend: (): ProblemException =>
    problem(
      409,
      'kvk-nummer-onbekend',
      'Het Handelsregister kent dit nummer niet. Controleer het KvK-nummer van de aanvrager.',
    ),
} as const;
