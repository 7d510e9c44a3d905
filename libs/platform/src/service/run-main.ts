import { ConfigError } from '../config/read-config.js';
import { scrubMessage } from '../logging/safe-error.js';
import type { Service } from './service.js';

/** Longest a process may take to stop, in ms; then it ends with status 1. */
const STOP_DEADLINE_MS = 30_000;

/**
 * Body of every `main.ts`: makes and starts a service, stops it in order on SIGTERM or SIGINT (status 0), and ends with one sentence on
 * standard error and status 1 when it cannot start. A second signal, a promise nobody awaits or an uncaught error ends it at once.
 * @param make reads configuration, runs migrations if asked to, and creates the service
 */
export async function runMain(make: () => Promise<Service>): Promise<void> {
  let service: Service;
  try {
    service = await make();
    const luistert = await service.start();
    // For whoever started the process, whatever the log level: it is ready, and here.
    process.stdout.write(`${JSON.stringify({ luistert })}\n`);
  } catch (error) {
    process.stderr.write(`${startFault(error)}\n`);
    process.exitCode = 1;
    // Connections that were opened before the fault would keep the process alive.
    setImmediate(() => process.exit());
    return;
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(service));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      service.log.fatal({ err: error }, 'onverwachte fout: het proces stopt');
      process.exit(1);
    });
  }
}

async function stop(service: Service): Promise<void> {
  const deadline = setTimeout(() => process.exit(1), STOP_DEADLINE_MS);
  deadline.unref();
  try {
    await service.stop();
    process.exit(0);
  } catch {
    process.exit(1);
  }
}

/** One sentence without what a message may quote: the driver's messages hold addresses and roles. */
function startFault(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `De dienst kon niet starten: ${error instanceof Error ? `${error.name} ${scrubMessage(error.message)}` : 'onbekende fout'}${code}.`;
}
