import type { Beslissingsrij } from './decision-row.js';

/** Where decisions that belong to no write go: reads and refusals. Resolves when the row is durable; rejects when it is not. */
export interface BeslissingsLog {
  schrijf(row: Beslissingsrij): Promise<void>;
}

/** Whatever runs SQL on a connection of its own; a `pg` pool does. */
export interface SqlPool {
  query(text: string, values: unknown[]): Promise<unknown>;
}

interface Waiting {
  readonly row: Beslissingsrij;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

const INSERT = `insert into toegangsbeslissing
  select * from json_populate_recordset(null::toegangsbeslissing, $1::json) on conflict do nothing`;

/** SQLSTATE classes that say that a row is at fault and not the database: data exception, constraint, syntax or rights. */
function isRowFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^2[23]/.test(code);
}

/**
 * Writes decisions in small batches without losing one: `schrijf` resolves only after the commit that holds the row, so a read
 * answers after its record is safe, and not at all when it cannot be made. Rows that come in during a write go together in the
 * next; nothing waits for a timer. Repeating a row does no harm (its id is unique).
 */
export class DecisionLog implements BeslissingsLog {
  #waiting: Waiting[] = [];
  #running = 0;
  #closed = false;
  #idle: (() => void)[] = [];

  /**
   * @param pool pool of the service's own database, runtime role
   * @param options `maxBatch` rows per statement (default 100), `connections` statements at once (default 2)
   */
  constructor(
    private readonly pool: SqlPool,
    private readonly options: { readonly maxBatch?: number; readonly connections?: number } = {},
  ) {}

  schrijf(row: Beslissingsrij): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('the decision log is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject });
      this.#pump();
    });
  }

  /** Takes no more rows and resolves when all rows taken are durable or refused. */
  async sluit(): Promise<void> {
    this.#closed = true;
    if (this.#running === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #pump(): void {
    const { maxBatch = 100, connections = 2 } = this.options;
    while (this.#running < connections && this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, maxBatch);
      this.#running += 1;
      void this.#write(batch).then(() => {
        this.#running -= 1;
        this.#pump();
      });
    }
    if (this.#running === 0 && this.#waiting.length === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Never rejects: every row of the batch hears its own outcome. A row at fault does not take its neighbours down. */
  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.pool.query(INSERT, [JSON.stringify(batch.map(({ row }) => row))]);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length === 1 || !isRowFault(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.#write(batch.slice(0, half));
      await this.#write(batch.slice(half));
    }
  }
}
