/** Injection token of the clock: `@Inject(KLOK) private readonly klok: Klok`. */
export const KLOK = Symbol('KLOK');

/** Gives the present instant as ISO 8601 in UTC with milliseconds, e.g. `2026-03-01T09:00:00.000Z`. */
export type Klok = () => string;

/** The clock of the machine; specs provide their own under `KLOK`. */
export const systeemKlok: Klok = () => new Date().toISOString();
