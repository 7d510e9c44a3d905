/** Order in which a service stops after its last request was answered; work flows from left to right, so that nothing is cut off. */
export const stopPhases = ['consumers', 'jobs', 'writes', 'relay', 'database', 'telemetry'] as const;

/** One of `stopPhases`. */
export type StopPhase = (typeof stopPhases)[number];

interface StopStep {
  readonly phase: StopPhase;
  readonly name: string;
  readonly stop: () => Promise<void> | void;
}

/** A step that failed while stopping; the others still ran. */
export interface StopFailure {
  readonly name: string;
  readonly error: unknown;
}

/**
 * Where parts of a service say how they stop: inject it and `register` in the constructor. Steps of one phase stop together, phases
 * one after the other; a step that fails does not keep the rest from stopping.
 */
export class StopOrder {
  private readonly steps: StopStep[] = [];
  private running: Promise<StopFailure[]> | undefined;

  register(phase: StopPhase, name: string, stop: () => Promise<void> | void): void {
    this.steps.push({ phase, name, stop });
  }

  /** Stops everything once; later calls wait for the same stop. */
  run(): Promise<StopFailure[]> {
    this.running ??= this.runPhases();
    return this.running;
  }

  private async runPhases(): Promise<StopFailure[]> {
    const failures: StopFailure[] = [];
    for (const phase of stopPhases) {
      const steps = this.steps.filter((step) => step.phase === phase);
      await Promise.all(
        steps.map(async ({ name, stop }) => {
          try {
            await stop();
          } catch (error) {
            failures.push({ name, error });
          }
        }),
      );
    }
    return failures;
  }
}
