import type { FouteParameter } from './vraag.js';

/** Path of the one operation; errors name it as their instance. */
export const PERSONEN = '/haalcentraal/api/brp/personen';

export interface Foutbericht {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance: string;
  readonly code: string;
  readonly invalidParams?: readonly FouteParameter[];
}

const RFC7231 = 'https://datatracker.ietf.org/doc/html/rfc7231#section-';
const RFC7235 = 'https://datatracker.ietf.org/doc/html/rfc7235#section-';
const JSON_ALLEEN = 'Ondersteunde content type: application/json; charset=utf-8.';

function bericht(status: number, type: string, code: string, title: string, detail?: string): Foutbericht {
  return { type, title, status, ...(detail ? { detail } : {}), instance: PERSONEN, code };
}

/** Wrong parameters, all at once. Names and rules are told, values never. */
export function fouteParameters(invalidParams: readonly FouteParameter[]): Foutbericht {
  const namen = [...new Set(invalidParams.map(({ name }) => name))].join(', ');
  const titel = 'Een of meerdere parameters zijn niet correct.';
  return {
    ...bericht(400, `${RFC7231}6.5.1`, 'paramsValidation', titel, `De foutieve parameter(s) zijn: ${namen}.`),
    invalidParams,
  };
}

export const ONLEESBAAR = bericht(
  400,
  `${RFC7231}6.5.1`,
  'paramsValidation',
  'Een of meerdere parameters zijn niet correct.',
  'De body is geen geldige JSON.',
);
export const TE_VEEL_TREFFERS = bericht(
  400,
  `${RFC7231}6.5.1`,
  'tooManyResults',
  'Teveel zoekresultaten.',
  'Meer dan maximum van 10 zoekresultaten gevonden. Verfijn de zoekopdracht.',
);
export const NIET_AANGEMELD = bericht(
  401,
  `${RFC7235}3.1`,
  'authentication',
  'Niet correct geauthenticeerd.',
  'Header x-origin-oin met een OIN van 20 tekens ontbreekt.',
);
export const METHODE = bericht(
  405,
  `${RFC7231}6.5.5`,
  'methodNotAllowed',
  'Gebruikte bevragingsmethode is niet toegestaan.',
);
export const NIET_LEVERBAAR = bericht(
  406,
  `${RFC7231}6.5.6`,
  'notAcceptable',
  'Gevraagde content type wordt niet ondersteund.',
  JSON_ALLEEN,
);
export const GEEN_JSON = bericht(
  415,
  `${RFC7231}6.5.13`,
  'unsupportedMediaType',
  'Media Type wordt niet ondersteund.',
  JSON_ALLEEN,
);
export const INTERN = bericht(500, `${RFC7231}6.6.1`, 'serverError', 'Interne server fout.');
export const NIET_BESCHIKBAAR = bericht(
  503,
  `${RFC7231}6.6.4`,
  'notAvailable',
  'Bronservice BRP is tijdelijk niet beschikbaar.',
);

/** The gateway in front of the API wants to know who asks and why; `headers` are the names that are missing. */
export function zonderVerantwoording(headers: readonly string[]): Foutbericht {
  return bericht(
    403,
    `${RFC7231}6.5.3`,
    'autorisation',
    'U bent niet geautoriseerd voor deze operatie.',
    `Verplichte header ontbreekt: ${headers.join(', ')}.`,
  );
}
