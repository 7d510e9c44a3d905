import { readIdentityConfig } from './config.js';
import { startIdentity } from './server.js';

function writeLine(stream: NodeJS.WriteStream, line: Record<string, unknown>): void {
  stream.write(`${JSON.stringify(line)}\n`);
}

async function main(): Promise<void> {
  const identity = await startIdentity(readIdentityConfig(process.env), (error) => {
    writeLine(process.stderr, { dienst: 'identity', fout: error.name, melding: error.message });
  });
  writeLine(process.stdout, { dienst: 'identity', luistert: identity.luistert, issuer: identity.issuer });
  const stop = (): void => {
    identity.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`identity start niet: ${error instanceof Error ? error.message : 'onbekende fout'}\n`);
  process.exitCode = 1;
});
