import { parseCall } from './parse-call.js';
import { UsageError } from './usage-error.js';

const complaintOf = (argv: string): string => {
  try {
    parseCall(argv.split(' ').filter((part) => part !== ''));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'no complaint';
};

describe('call of the operations tool', () => {
  it('reads every command', () => {
    expect(parseCall(['licensing', 'parked', 'list'])).toEqual({ service: 'licensing', command: 'list', limit: 50 });
    expect(parseCall(['licensing', 'parked', 'list', '--after', '7', '--limit', '2'])).toEqual({
      service: 'licensing',
      command: 'list',
      limit: 2,
      after: '7',
    });
    expect(parseCall(['licensing', 'parked', 'show', '3'])).toEqual({ service: 'licensing', command: 'show', id: '3' });
    expect(parseCall(['licensing', 'parked', 'retry', '--wait', '9', '3'])).toEqual({
      service: 'licensing',
      command: 'retry',
      id: '3',
      waitSeconds: 9,
    });
    expect(parseCall(['licensing', 'parked', 'discard', '3', '--reason', 'dubbel bericht', '--by', 'beheer'])).toEqual({
      service: 'licensing',
      command: 'discard',
      id: '3',
      reason: 'dubbel bericht',
      by: 'beheer',
    });
    expect(parseCall(['licensing', 'replay', '--gemeente', '0363,0599', '--from', '2026-03-01T00:00:00Z'])).toEqual({
      service: 'licensing',
      command: 'replay',
      gemeenten: ['0363', '0599'],
      from: '2026-03-01T00:00:00Z',
    });
  });

  it.each([
    ['', '<service>: one of '],
    ['kassa parked list', '<service>: one of '],
    ['licensing geparkeerd', '<command>: one of parked, replay, law'],
    ['licensing parked', '<operation>: one of list, show, retry, discard'],
    ['licensing parked show', '<id>: the number of a parked message'],
    ['licensing parked show 999990639x', '<id>: the number of a parked message'],
    ['licensing parked list --limit 0', '--limit: a whole number from 1 to 500'],
    [
      'licensing parked list --naam Jansen',
      'options of parked list: takes --after <value>, --limit <value> and nothing else',
    ],
    ['licensing parked discard 3 --by beheer', '--reason: text of 3 to 200 characters'],
    ['licensing parked discard 3 --by beheer --reason bsn-999990639', '--reason: text of 3 to 200 characters'],
    ['licensing replay --gemeente 0363', 'replay: needs at least one of --from, --aggregate, --type'],
    ['licensing replay --gemeente Amsterdam --type x', '--type: event types of the catalogue'],
    ['licensing replay --from gisteren --gemeente 0363', '--from: an instant in UTC'],
    ['licensing replay --aggregate 1 --gemeente 0363', '--aggregate: a uuid in lower case'],
    ['licensing law --gemeente 0363 --consumer x', '--consumer: one of '],
    ['licensing law --gemeente 0363 --consumer licensing', '--type: required'],
  ])('%s → %s', (argv, complaint) => {
    expect(complaintOf(argv)).toContain(complaint);
    for (const typed of ['999990639', 'Jansen', 'gisteren', 'Amsterdam', 'kassa'])
      expect(complaintOf(argv)).not.toContain(typed);
  });
});
