import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** CPU time that a process has used so far, user and system, in microseconds (Linux); 0 when it is gone. */
export function cpuMicroseconds(pid: number): number {
  const fields = statOf(pid);
  if (fields === undefined) return 0;
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1_000_000;
}

/** CPU time of all processes whose command line matches, in microseconds; children that ended count with their parent. */
export function cpuOf(pattern: RegExp): number {
  let total = 0;
  for (const pid of processIds()) {
    if (!pattern.test(commandLine(pid))) continue;
    const fields = statOf(pid);
    if (fields === undefined) continue;
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    total += (ticks / TICKS_PER_SECOND) * 1_000_000;
  }
  return total;
}

function processIds(): number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The fields of /proc/<pid>/stat after the name in brackets: index 11 is utime, 12 stime, 13 and 14 those of ended children. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
