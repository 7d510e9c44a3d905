import { GEEF_OP_NA_MS } from '@schakel/domain';
import { naAfgifte } from './verzending.domain.js';

const nu = '2026-03-02T09:00:00.000Z';
const eerst = { pogingen: 0, eerstePogingOp: undefined };
const lang = { pogingen: 99, eerstePogingOp: new Date(Date.parse(nu) - GEEF_OP_NA_MS).toISOString() };
const http = (status: number, retryAfter?: string) => ({ soort: 'antwoord', status, retryAfter }) as const;

describe('after an attempt to hand over a message', () => {
  it.each([
    ['accepted', eerst, http(202), { status: 'verzonden', uitkomst: 'http-202' }],
    [
      'a fault of the gateway',
      eerst,
      http(503),
      { status: 'wachtend', uitkomst: 'http-503', op: '2026-03-02T09:00:30.000Z' },
    ],
    [
      'a fault that says how long',
      eerst,
      http(503, '120'),
      { status: 'wachtend', uitkomst: 'http-503', op: '2026-03-02T09:02:00.000Z' },
    ],
    ['too many', eerst, http(429), { status: 'wachtend', uitkomst: 'http-429', op: '2026-03-02T09:00:30.000Z' }],
    [
      'no answer',
      { ...eerst, pogingen: 3 },
      { soort: 'onbereikbaar' },
      { status: 'wachtend', uitkomst: 'onbereikbaar', op: '2026-03-02T09:04:00.000Z' },
    ],
    [
      'no answer in time',
      eerst,
      { soort: 'te-laat' },
      { status: 'wachtend', uitkomst: 'te-laat', op: '2026-03-02T09:00:30.000Z' },
    ],
    ['refused', eerst, http(401), { status: 'mislukt', uitkomst: 'http-401' }],
    ['redirected: there is one address', eerst, http(302), { status: 'mislukt', uitkomst: 'http-302' }],
    ['four days later', lang, http(503), { status: 'mislukt', uitkomst: 'http-503' }],
    ['four days later, accepted', lang, http(202), { status: 'verzonden', uitkomst: 'http-202' }],
  ] as const)('%s', (_wat, stand, afgifte, verwacht) => expect(naAfgifte(stand, afgifte, nu, 0)).toEqual(verwacht));
});
