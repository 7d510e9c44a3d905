import type { Weigeringstatussen } from '@schakel/platform';

/** Refusals that are neither about the input (400) nor about the state (409): this person may not do this now. */
export const weigeringstatussen: Weigeringstatussen = {
  'vier-ogen': 403,
  'niet-bevoegd': 403,
};
