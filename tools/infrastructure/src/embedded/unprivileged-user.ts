import { execFileSync } from 'node:child_process';

/**
 * PostgreSQL refuses to run as root. As root this gives the user to run it as: `postgres` where it exists, else `nobody`; no user
 * is created on somebody's machine. For any other user it gives undefined: run as oneself.
 */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // Try the next one.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no user postgres or nobody to run it as: start Schakel as an ordinary user.',
  );
}
