import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';

/**
 * The supervisor is a few lines of POSIX shell in a session of its own. It starts the program and holds the reading end of a pipe
 * whose writing end only this process has: when this process ends in any way, kill -9 included, the pipe closes and the
 * supervisor stops the program, first politely with signal $1 and after $2 tenths of a second for good.
 */
const supervisor = `
signal=$1 grace=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- 4>&- &
program=$!
echo "$program" >&4
exec 4>&- >/dev/null 2>&1
(
  while read -r _ <&3; do :; done
  kill -s "$signal" "$program"
  while [ "$grace" -gt 0 ] && kill -0 "$program"; do sleep 0.1; grace=$((grace - 1)); done
  kill -s KILL "$program"
) &
watch=$!
wait "$program"; code=$?
kill "$watch"
exit "$code"
`;

export interface SupervisedCommand {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Where standard output and error go: an open file, or pipes to read here. */
  output: number | 'pipe';
  /** Run as this user (only possible, and only needed, as root). */
  user?: { uid: number; gid: number } | undefined;
  stopSignal: 'SIGINT' | 'SIGTERM';
  /** After this the program is killed. */
  stopTimeoutMs: number;
}

/** How a program ended: with an exit code, or by a signal number. */
export type Ending = { code: number } | { signalNumber: number };

/** A program that cannot outlive this process, and that does not keep this process alive. */
export class SupervisedProcess {
  readonly pid: number;
  /** Resolves when the program has ended. */
  readonly ended: Promise<Ending>;
  private readonly shell: ChildProcess;
  private readonly what: SupervisedCommand;
  #ending: Ending | undefined;

  private constructor(pid: number, shell: ChildProcess, what: SupervisedCommand, ended: Promise<Ending>) {
    this.pid = pid;
    this.shell = shell;
    this.what = what;
    this.ended = ended.then((ending) => {
      shell.stdin?.destroy();
      return (this.#ending = ending);
    });
  }

  /** Starts the program. @throws Error when there is no shell to start it with. */
  static async start(what: SupervisedCommand): Promise<SupervisedProcess> {
    const words = [what.stopSignal.slice(3), String(Math.ceil(what.stopTimeoutMs / 100)), what.command, ...what.args];
    const shell = spawn('/bin/sh', ['-c', supervisor, 'schakel-supervisor', ...words], {
      cwd: what.cwd,
      env: what.env,
      stdio: ['pipe', what.output, what.output, 'ignore', 'pipe'],
      detached: true,
      ...what.user,
    });
    const ended = new Promise<Ending>((resolve) => {
      shell.once('close', (code) => resolve(endingOf(code)));
    });
    shell.stdin?.on('error', () => undefined);
    const pid = await firstNumber(shell);
    shell.unref();
    for (const stream of shell.stdio) unreference(stream);
    return new SupervisedProcess(pid, shell, what, ended);
  }

  get stdout(): Readable | null {
    return this.shell.stdout;
  }

  get stderr(): Readable | null {
    return this.shell.stderr;
  }

  /** How it ended; undefined while it runs. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** Stops the program in order; by force after `stopTimeoutMs`. Resolves when it has ended. */
  async stop(): Promise<Ending> {
    return this.end(this.what.stopSignal);
  }

  /** Ends the program at once, as kill -9 does. Resolves when it has ended. */
  async kill(): Promise<Ending> {
    return this.end('SIGKILL');
  }

  /** Sends a signal and does not wait. */
  signal(signal: NodeJS.Signals): void {
    if (this.#ending) return;
    try {
      process.kill(this.pid, signal);
    } catch {
      // It has just gone.
    }
  }

  private async end(signal: NodeJS.Signals): Promise<Ending> {
    this.signal(signal);
    const force = setTimeout(() => this.signal('SIGKILL'), this.what.stopTimeoutMs);
    const ending = await this.ended;
    clearTimeout(force);
    return ending;
  }
}

/** The shell reports a signal as 128 + its number. */
function endingOf(code: number | null): Ending {
  if (code === null) return { signalNumber: 9 };
  return code > 128 && code < 160 ? { signalNumber: code - 128 } : { code };
}

function firstNumber(shell: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const channel = shell.stdio[4];
    if (!channel || !('readable' in channel)) return reject(new Error('The supervisor has no channel.'));
    createInterface(channel as Readable).once('line', (line) => resolve(Number(line)));
    shell.once('error', reject);
    shell.once('close', () => reject(new Error('The supervisor ended before it started anything.')));
  });
}

/** A pipe of a child keeps the event loop alive; `unref` exists on the socket behind the stream but not on its type. */
function unreference(stream: unknown): void {
  if (typeof stream === 'object' && stream !== null && 'unref' in stream && typeof stream.unref === 'function')
    stream.unref();
}
