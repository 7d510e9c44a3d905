import { proefsignaal } from '../fixtures/proefsignaal.js';
import { createPublisher } from '../publish/publisher.js';
import { groupWrites } from './write-groups.js';
import { writeStatement } from './write-statement.js';

const publisher = createPublisher('00000099000000001000', 'signal-intake');
const a = '0190c0de-0000-7000-8000-00000000000a';
const b = '0190c0de-0000-7000-8000-00000000000b';

describe('groups of writes', () => {
  it('puts rows of one kind, table and shape together, guarding groups first and rows by id', () => {
    const groups = groupWrites(
      [proefsignaal({ id: b, sleutel: 's' }), proefsignaal({ id: a, van: 4 }), proefsignaal({ id: a, van: 5 })],
      publisher,
    );
    expect(groups.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['idempotency', 1],
      ['aggregate-update', 1],
      ['aggregate-insert', 1],
      ['history', 3],
      ['outbox', 3],
    ]);
    expect(groups[1]).toMatchObject({ ids: [a], expected: [4], rows: [{ versie: 6 }] });
  });

  it('refuses writes of one aggregate that do not follow on each other', () => {
    expect(() => groupWrites([proefsignaal({ id: a, van: 4 }), proefsignaal({ id: a, van: 4 })], publisher)).toThrow(
      'do not follow on each other',
    );
  });

  it.each(['signaal; drop table x', 'Signaal', 'a.b"c', ''])('refuses %j as a table', (table) => {
    const unit = { aggregates: [], history: [], inserts: [{ table, row: { id: a } }] };
    expect(() => groupWrites([unit], publisher)).toThrow('no plain lower-case identifier');
  });

  it('refuses a public event of another service and one that the catalogue does not know', () => {
    const [entry] = proefsignaal().history;
    const withType = (type: string) => ({
      aggregates: [],
      history: [{ ...entry!, publiek: { ...entry!.publiek!, type } }],
    });
    expect(() => groupWrites([withType('nl.schakel.inschrijvingen.inschrijving-ontvangen.v1')], publisher)).toThrow(
      'may not send',
    );
    expect(() => groupWrites([withType('nl.schakel.x.y.v1')], publisher)).toThrow('not in the catalogue');
  });

  it('prepares one statement per shape, whatever the rows', () => {
    const one = writeStatement(groupWrites([proefsignaal()], publisher));
    const many = writeStatement(groupWrites([proefsignaal(), proefsignaal({ gemeentecode: '0599' })], publisher));
    expect(many).toMatchObject({ name: one.name, text: one.text });
    expect([one.values.at(-1), many.values.at(-1)]).toEqual([1, 2]);
    expect(writeStatement(groupWrites([proefsignaal({ van: 1 })], publisher)).name).not.toBe(one.name);
  });
});
