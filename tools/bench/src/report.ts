import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { median } from './statistics.js';

/** One figure of the report. `goal` in words; `met` when it is a number to reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly met?: boolean;
}

export interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Median of the rounds, held against its goal. */
export function figure(name: string, rounds: readonly number[], unit: string, goal: Goal = {}): Figure {
  const value = median(rounds);
  const { atLeast, atMost } = goal;
  if (atLeast !== undefined) return { name, value, unit, goal: `≥ ${atLeast}`, met: value >= atLeast };
  if (atMost !== undefined) return { name, value, unit, goal: `≤ ${atMost}`, met: value <= atMost };
  return { name, value, unit, goal: '' };
}

/** Processor, memory and Node of this machine, in words. */
function machine(): string {
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

/** The machine, the spread of each figure over the rounds, and the medians. */
export function printReport(
  figures: readonly Figure[],
  samples: ReadonlyMap<string, readonly number[]>,
  rounds: number,
): void {
  console.log(`\nMachine: ${machine()}`);
  console.log(
    `Medians of ${rounds} alternating rounds; everything (load, services, broker, database) on this machine.\n`,
  );
  for (const { name, value, unit, goal, met } of figures) {
    const spread = (samples.get(name) ?? []).map((sample) => format(sample)).join(' ');
    const verdict = met === undefined ? '' : met ? 'reached' : 'NOT reached';
    console.log(
      `${name.padEnd(28)} ${format(value).padStart(10)} ${unit.padEnd(10)} ${goal.padEnd(8)} ${verdict.padEnd(12)} [${spread}]`,
    );
  }
}

export function writeJson(file: string, figures: readonly Figure[]): void {
  writeFileSync(
    file,
    `${JSON.stringify(
      figures.map(({ name, value, unit, goal }) => ({ name, value, unit, goal, machine: machine() })),
      null,
      2,
    )}\n`,
  );
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
