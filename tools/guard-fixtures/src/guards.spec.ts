import { execFileSync } from 'node:child_process';
import { guardCases } from './cases.data.js';

interface Outcome {
  readonly name: string;
  readonly forbidden: string[];
  readonly allowed: string[];
}

/** ESLint and Nx run in a process of their own: the guards are judged as `npm run lint` judges them. */
describe('the guards of the architecture bite', () => {
  let outcomes: Map<string, Outcome>;

  beforeAll(() => {
    const printed = execFileSync('node', ['tools/guard-fixtures/dist/main.js'], { encoding: 'utf8' });
    const parsed = JSON.parse(printed.trim().split('\n').at(-1) ?? '[]') as Outcome[];
    outcomes = new Map(parsed.map((outcome) => [outcome.name, outcome]));
  }, 60_000);

  it.each(guardCases)('$name', ({ name, rule }) => {
    const outcome = outcomes.get(name);
    expect(outcome?.forbidden).toContain(rule);
    expect(outcome?.allowed).toEqual([]);
  });
});
