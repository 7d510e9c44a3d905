const KOP = new Set(['level', 'time', 'service', 'version', 'msg', 'traceId', 'spanId', 'requestId']);

/**
 * A line of a service's log as people read it: time, level, message, and the rest as `name=value`. Ids of traces and requests stay in the
 * log file. A line that is no log line is given as it is.
 */
export function leesbaar(regel: string): string {
  const { level, time, msg, ...rest } = gelezen(regel);
  if (typeof level !== 'string' || typeof msg !== 'string') return regel;
  const tijd = typeof time === 'string' ? `${time.slice(11, 23)} ` : '';
  const velden = Object.entries(rest)
    .filter(([naam]) => !KOP.has(naam))
    .map(([naam, waarde]) => `${naam}=${typeof waarde === 'string' ? waarde : JSON.stringify(waarde)}`);
  return [`${tijd}${level.padEnd(5)}`, msg, ...velden].join(' ');
}

function gelezen(regel: string): Record<string, unknown> {
  if (!regel.startsWith('{')) return {};
  try {
    return JSON.parse(regel) as Record<string, unknown>;
  } catch {
    return {};
  }
}
