import { readSimulatorsConfig } from './config.js';
import { startSimulators } from './server.js';

async function main(): Promise<void> {
  const simulators = await startSimulators(readSimulatorsConfig(process.env));
  process.stdout.write(
    `${JSON.stringify({ dienst: 'simulators', luistert: simulators.luistert, ggkTls: simulators.ggkTls })}\n`,
  );
  const stop = (): void => {
    simulators.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`simulators starten niet: ${error instanceof Error ? error.message : 'onbekende fout'}\n`);
  process.exitCode = 1;
});
