/** State of one dependency. Details are counts, ages and codes: nothing personal, no addresses. */
export interface HealthResult {
  readonly gezond: boolean;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Something that a service needs in order to be ready. */
export interface HealthIndicator {
  readonly naam: string;
  /** A rejection or more than two seconds counts as not healthy. */
  check(): HealthResult | Promise<HealthResult>;
}

/** One line of the answer of `/health/ready`. */
export interface HealthPart extends HealthResult {
  readonly naam: string;
}

const TIMEOUT_MS = 2_000;

/**
 * Where dependencies report: inject it and `register` an indicator in the constructor. `/health/ready` asks them all at once;
 * `/health/live` asks nobody, so that a broken dependency never makes an orchestrator restart a healthy process.
 */
export class HealthRegistry {
  private readonly indicators = new Map<string, HealthIndicator>();

  /** Adds an indicator; a second one of the same name is a mistake. */
  register(indicator: HealthIndicator): void {
    if (this.indicators.has(indicator.naam)) throw new Error(`health indicator ${indicator.naam} is registered twice`);
    this.indicators.set(indicator.naam, indicator);
  }

  /** State of every dependency, in order of registration. */
  check(): Promise<HealthPart[]> {
    return Promise.all(
      [...this.indicators.values()].map(async (indicator) => ({ naam: indicator.naam, ...(await ask(indicator)) })),
    );
  }
}

async function ask(indicator: HealthIndicator): Promise<HealthResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HealthResult>((resolve) => {
    timer = setTimeout(() => resolve({ gezond: false, details: { reden: 'geen antwoord binnen 2 s' } }), TIMEOUT_MS);
  });
  try {
    return await Promise.race([Promise.resolve().then(() => indicator.check()), late]);
  } catch (error) {
    return {
      gezond: false,
      details: {
        reden: error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'fout',
      },
    };
  } finally {
    clearTimeout(timer);
  }
}
