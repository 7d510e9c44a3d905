/** Counts below this are not shown: who knows one of the few would learn about that one. */
export const KLEINSTE_AANTAL = 5;

/** A count, or null when it is too small to show. Nothing is nothing, and tells about nobody. */
export function toonbaar(aantal: number): number | null {
  return aantal === 0 || aantal >= KLEINSTE_AANTAL ? aantal : null;
}

/** One line of a split. */
export interface Telling {
  readonly code: string;
  readonly aantal: number;
}

/**
 * A split without its small numbers. When exactly one line would be hidden it could be worked out from the total; then the smallest
 * line that is left is hidden too.
 */
export function onderdrukt(
  tellingen: readonly Telling[],
): readonly { readonly code: string; readonly aantal: number | null }[] {
  const klein = tellingen.filter(({ aantal }) => toonbaar(aantal) === null);
  const rest = tellingen.filter(({ aantal }) => aantal >= KLEINSTE_AANTAL);
  const ook = klein.length === 1 ? rest.toSorted((een, ander) => een.aantal - ander.aantal)[0] : undefined;
  return tellingen.map((telling) => ({
    code: telling.code,
    aantal: telling === ook ? null : toonbaar(telling.aantal),
  }));
}

/** The first instant (UTC) of a month and of the next, as the law counts here. @param maand `JJJJ-MM` */
export function maandgrenzen(maand: string): { readonly van: string; readonly tot: string } {
  const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
  return {
    van: middernacht(jaar, nummer),
    tot: nummer === 12 ? middernacht(jaar + 1, 1) : middernacht(jaar, nummer + 1),
  };
}

/** Midnight on the first of a month in Europe/Amsterdam: no month begins in a change of the clock. */
function middernacht(jaar: number, maand: number): string {
  const utc = Date.UTC(jaar, maand - 1, 1);
  const tijd = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
  return new Date(utc - Number(tijd.format(utc)) * 3_600_000).toISOString();
}

const MAAND = /^(20\d{2})-(0[1-9]|1[0-2])$/;

/** Whether a value is a month, `JJJJ-MM`. */
export const isMaand = (waarde: unknown): boolean => typeof waarde === 'string' && MAAND.test(waarde);
