import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, startInfrastructure } from '@schakel/infrastructure';
import { startSystem, type System } from '@schakel/system';
import { leesbaar } from './logregel.js';
import { samen, wijzigingVan, type Wijziging } from './wijziging.js';

const wortel = join(import.meta.dirname, '..', '..', '..');
const map = join(wortel, '.schakel', 'dev');
/** Editors write a file in several steps; what changes within this time is one change. */
const RUST_MS = 150;

const zeg = (wie: string, regel: string): void => {
  console.log(`${wie.padEnd(18)} │ ${regel}`);
};

/** Builds one project; false when it does not compile, after its output was shown. */
function bouw(project: string): Promise<boolean> {
  const nx = spawn('npx', ['nx', 'build', project], { cwd: wortel, stdio: ['ignore', 'pipe', 'pipe'] });
  const uitvoer: Buffer[] = [];
  nx.stdout.on('data', (deel: Buffer) => uitvoer.push(deel));
  nx.stderr.on('data', (deel: Buffer) => uitvoer.push(deel));
  return new Promise((resolve, reject) => {
    nx.once('error', reject);
    nx.once('close', (code) => {
      if (code !== 0) zeg('dev', `${project} compileert niet\n${Buffer.concat(uitvoer).toString()}`);
      resolve(code === 0);
    });
  });
}

/** Builds and starts again what the changes touch. A service that does not start waits for the next change. */
async function verwerk(system: System, wijzigingen: readonly Wijziging[]): Promise<void> {
  const { projecten, diensten } = samen(wijzigingen);
  for (const project of projecten) {
    if (!(await bouw(project))) return;
  }
  const herstart = async (dienst: (typeof diensten)[number]) => {
    try {
      await system.restart(dienst);
    } catch (fout) {
      zeg('dev', `${dienst} start niet: ${fout instanceof Error ? fout.message : String(fout)}`);
    }
  };
  await Promise.all(diensten.map(herstart));
}

/** Follows the sources; one piece of work at a time, later changes wait for the next. */
function volg(system: System): () => void {
  let wachtend: Wijziging[] = [];
  let bezig: Promise<void> = Promise.resolve();
  let rust: NodeJS.Timeout | undefined;
  const meld = (pad: string) => {
    const wijziging = wijzigingVan(pad.replaceAll('\\', '/'));
    if (wijziging === undefined) return;
    wachtend.push(wijziging);
    clearTimeout(rust);
    rust = setTimeout(() => {
      const nu = wachtend;
      wachtend = [];
      bezig = bezig.then(() => verwerk(system, nu));
    }, RUST_MS);
  };
  const kijkers = ['apps', 'libs'].map((deel) =>
    watch(join(wortel, deel), { recursive: true }, (_soort, naam) => {
      if (naam !== null) meld(`${deel}/${naam}`);
    }),
  );
  return () => kijkers.forEach((kijker) => kijker.close());
}

/** `npm run dev`: the whole system, each service built and started again when its sources change, until Ctrl-C. */
async function dev(opruimen: (() => Promise<void> | void)[]): Promise<void> {
  const infrastructure = await startInfrastructure({ keep: 'dev' });
  opruimen.unshift(() => infrastructure.stop());
  zeg('dev', `PostgreSQL en Kafka draaien (${infrastructure.kind})`);
  const system = await startSystem({
    infrastructure,
    folder: join(map, 'system'),
    ports: 'fixed',
    logFolder: join(map, 'logs'),
    logLevel: 'info',
    onLine: (naam, regel) => zeg(naam, leesbaar(regel)),
    onReady: (naam, url) => zeg('dev', `${naam} luistert op ${url}`),
  });
  opruimen.unshift(() => system.stop());
  opruimen.unshift(volg(system));
  zeg('dev', `Wijzig een bron en de dienst start opnieuw. Logins: ${system.accessFile}. Ctrl-C stopt alles.`);
  await new Promise((resolve) => setInterval(resolve, 2 ** 31 - 1));
}

const opruimen: (() => Promise<void> | void)[] = [];
const gestopt = new Promise<void>((resolve) => {
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signaal, () => resolve());
});
let code = 0;
try {
  await Promise.race([dev(opruimen), gestopt]);
} catch (fout) {
  console.error(fout instanceof ConfigError ? fout.message : fout);
  code = 1;
}
for (const stop of opruimen) await stop();
process.exit(code);
