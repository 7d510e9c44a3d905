import { eenId, gebeurtenissenVan, opdracht } from '../fixtures/opdracht.js';
import { decide } from './bedenktijd.domain.js';
import type {
  Bedenktijd,
  Bedenktijdopdracht,
  Bedenktijdstapsoort,
  Bedenktijdstatus,
} from './bedenktijd-toestand.domain.js';
import { evolve } from './bedenktijd-verloop.domain.js';

export const BEGIN = '2026-03-02T09:00:00.000Z';

/** The state after a command at this instant; throws with the code of a refusal. */
export function pas(bedenktijd: Bedenktijd | undefined, wat: Bedenktijdopdracht, nu: string): Bedenktijd {
  const na = gebeurtenissenVan(decide(bedenktijd, wat, opdracht(nu))).reduce<Bedenktijd | undefined>(
    evolve,
    bedenktijd,
  );
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}

export function eenSignaal(anders: Partial<Pick<Bedenktijd, 'dublin' | 'hoedanigheid'>> = {}): Bedenktijd {
  const over = {
    id: eenId(1),
    zorgverwijzingId: eenId(2),
    ketendossierId: eenId(3),
    hoedanigheid: 'slachtoffer',
    dublin: false,
    ...anders,
  } as const;
  return pas(undefined, { soort: 'signaleer', ...over }, BEGIN);
}

/** A step on its own instant. */
export const stap = (soort: Bedenktijdstapsoort, op = BEGIN) =>
  ({ soort, op, ...(soort === 'vergun' && { grond: 'a' }) }) as Extract<
    Bedenktijdopdracht,
    { op: string; soort: Bedenktijdstapsoort }
  >;

/** The shortest way to each state. */
const wegen: Readonly<Record<Bedenktijdstatus, readonly Bedenktijdstapsoort[]>> = {
  signaal: [],
  'bedenktijd-aangeboden': ['bied-aan'],
  'bedenktijd-lopend': ['bied-aan', 'begin'],
  aangifte: ['bied-aan', 'begin', 'doe-aangifte'],
  'andere-medewerking': ['bied-aan', 'begin', 'werk-anders-mee'],
  afgezien: ['bied-aan', 'begin', 'zie-af'],
  mob: ['bied-aan', 'begin', 'vertrek-mob'],
  'andere-aanvraag': ['bied-aan', 'begin', 'vraag-anders-aan'],
  verlopen: ['bied-aan', 'begin', 'verloop'],
  'm55-verzonden': ['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55'],
  'aanvraag-ambtshalve': ['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55', 'neem-ambtshalve-in-behandeling'],
  'vergund-8a': ['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55', 'neem-ambtshalve-in-behandeling', 'vergun'],
  afgewezen: ['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55', 'neem-ambtshalve-in-behandeling', 'wijs-af'],
  verlengd: ['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55', 'neem-ambtshalve-in-behandeling', 'vergun', 'verleng'],
  ingetrokken: [
    'bied-aan',
    'begin',
    'doe-aangifte',
    'verzend-m55',
    'neem-ambtshalve-in-behandeling',
    'vergun',
    'trek-in',
  ],
  'b9-voortgezet': [
    ...(['bied-aan', 'begin', 'doe-aangifte', 'verzend-m55', 'neem-ambtshalve-in-behandeling'] as const),
    ...(['vergun', 'verleng', 'zet-b9-voort'] as const),
  ],
};
/** After the longest period. */
export const NA_AFLOOP = '2026-06-03T09:00:00.000Z';

/** A track in a state; every step at `BEGIN`, but for the end of the period. */
export function spoorIn(status: Bedenktijdstatus, anders: Parameters<typeof eenSignaal>[0] = {}): Bedenktijd {
  return wegen[status].reduce((bedenktijd, soort) => {
    const op = soort === 'verloop' ? NA_AFLOOP : BEGIN;
    return pas(bedenktijd, stap(soort, op), op);
  }, eenSignaal(anders));
}
