import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The supervisor is a few lines of POSIX shell in a session of its own. It starts the server and holds the reading end of a pipe
 * whose writing end only this process has: when this process ends in any way, kill -9 included, the pipe closes and the
 * supervisor stops the server, first politely with signal $1 and after $2 tenths of a second for good.
 */
const supervisor = `
signal=$1 grace=$2; shift 2
exec 3<&0
"$@" </dev/null >&2 3<&- &
server=$!
echo "$server"
exec >&-
(
  while read -r _ <&3; do :; done
  kill -s "$signal" "$server" 2>/dev/null
  while [ "$grace" -gt 0 ] && kill -0 "$server" 2>/dev/null; do sleep 0.1; grace=$((grace - 1)); done
  kill -s KILL "$server" 2>/dev/null
) 2>/dev/null &
watch=$!
wait "$server"; code=$?
kill "$watch" 2>/dev/null
exit "$code"
`;

export interface ServerCommand {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd: string;
  logFile: string;
  /** Run as this user (only possible, and only needed, as root). */
  user?: { uid: number; gid: number };
  stopSignal: 'SIGINT' | 'SIGTERM';
  stopTimeoutMs: number;
}

/** A server process that cannot outlive this process. */
export class SupervisedProcess {
  readonly pid: number;
  private readonly shell: ChildProcess;
  private readonly what: ServerCommand;
  readonly #exit: Promise<void>;
  #ended = false;

  private constructor(pid: number, shell: ChildProcess, what: ServerCommand) {
    this.pid = pid;
    this.shell = shell;
    this.what = what;
    this.#exit = new Promise((resolve) => {
      shell.once('exit', () => {
        this.#ended = true;
        shell.stdin?.destroy();
        resolve();
      });
    });
  }

  /** Starts the server; its output goes to `logFile` (the log of the run before is kept beside it as `.previous`). */
  static async start(what: ServerCommand): Promise<SupervisedProcess> {
    if (existsSync(what.logFile)) renameSync(what.logFile, `${what.logFile}.previous`);
    const log = openSync(what.logFile, 'a');
    const words = [what.stopSignal.slice(3), String(Math.ceil(what.stopTimeoutMs / 100)), what.command, ...what.args];
    const shell = spawn('/bin/sh', ['-c', supervisor, 'schakel-supervisor', ...words], {
      cwd: what.cwd,
      env: what.env ?? process.env,
      stdio: ['pipe', 'pipe', log],
      detached: true,
      ...what.user,
    });
    closeSync(log);
    shell.unref();
    shell.stdin?.on('error', () => undefined);
    const pid = await new Promise<number>((resolve, reject) => {
      shell.once('error', reject);
      if (!shell.stdout) return reject(new Error('The supervisor has no output.'));
      createInterface(shell.stdout).once('line', (line) => resolve(Number(line)));
      shell.once('exit', () => reject(new Error(`The supervisor of ${what.command} ended before it started anything.`)));
    });
    unreference(shell.stdin);
    unreference(shell.stdout);
    return new SupervisedProcess(pid, shell, what);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Stops the server in order; by force after `stopTimeoutMs`. Resolves when it is gone. */
  async stop(): Promise<void> {
    await this.end(this.what.stopSignal);
  }

  /** Ends the server as a power cut would. Resolves when it is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#ended) return;
    signalProcess(this.pid, signal);
    this.shell.ref();
    const force = setTimeout(() => signalProcess(this.pid, 'SIGKILL'), this.what.stopTimeoutMs);
    await this.#exit;
    clearTimeout(force);
  }
}

/** A pipe of a child keeps the event loop alive; `unref` exists on the socket behind the stream but not on its type. */
function unreference(stream: unknown): void {
  if (typeof stream === 'object' && stream !== null && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has already gone.
  }
}
