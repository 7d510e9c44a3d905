import { problem } from '@schakel/platform';

/** By whom, for which organisation, for which purpose and in which process the BRP is asked. */
export interface Brpverantwoording {
  /** OIN of the municipality, 20 positions. */
  readonly organisatie: string;
  /** Code of the register of processing activities. */
  readonly doelbinding: string;
  readonly verwerking: string;
  /** Subject of the user's token. */
  readonly gebruiker: string;
}

/** What a header can carry unharmed. */
const LEESBAAR = /^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/;

/**
 * The headers that account for a question, as the gateways in front of the BRP ask for them.
 * @throws ProblemException 403 `brp-verantwoording-ontbreekt` when one of them is missing or unfit: no purpose, no question
 */
export function verantwoordingskoppen(verantwoording: Brpverantwoording): Record<string, string> {
  const { organisatie, doelbinding, verwerking, gebruiker } = verantwoording;
  const koppen = {
    'x-origin-oin': organisatie,
    'x-doelbinding': doelbinding,
    'x-verwerking': verwerking,
    'x-gebruiker': gebruiker,
  };
  if (!Object.values(koppen).every((kop) => LEESBAAR.test(kop)))
    throw problem(
      403,
      'brp-verantwoording-ontbreekt',
      'Zonder doel, proces, gebruiker en organisatie wordt de BRP niet bevraagd.',
    );
  return koppen;
}
