import { ConfigError } from '@schakel/infrastructure';
import { logmap, reis, start, tijdlijn, toegang, verbruik } from './demo.js';
import { GEBRUIK, Gebruiksfout, leesOpties, type Opties } from './opties.js';

const begonnen = Date.now() - process.uptime() * 1000;

/** Exit code of what Ctrl-C ended before it was done: 128 + SIGINT. */
const ONDERBROKEN = 130;

const zeg = (regel: string): void => {
  console.log(`${((Date.now() - begonnen) / 1000).toFixed(1).padStart(6)} s  ${regel}`);
};

/** Resolves at the first Ctrl-C; a second one ends the process at once. */
function onderbroken(): Promise<'onderbroken'> {
  return new Promise((resolve) => {
    let eerder = false;
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signaal, () => {
        if (eerder) process.exit(ONDERBROKEN);
        eerder = true;
        resolve('onderbroken');
      });
    }
  });
}

/** @param gelukt told when the journey has come to its end */
async function demo({ once }: Opties, opruimen: (() => Promise<void>)[], gelukt: () => void): Promise<void> {
  const lopend = await start(zeg, (stop) => opruimen.unshift(stop));
  const resultaat = await reis(lopend.keten, zeg);
  gelukt();
  console.log(`\nDe tijdlijn van ketendossier ${resultaat.ketendossierId}\n\n${tijdlijn(resultaat)}\n`);
  console.log(`${toegang(lopend)}\n`);
  console.log(`${verbruik(begonnen, Date.now())}. Logboeken: ${logmap}`);
  if (once) return;
  console.log('Ctrl-C stopt alles; de gegevens blijven bewaard.');
  await new Promise((resolve) => setInterval(resolve, 2 ** 31 - 1));
}

/** Why it failed, in as few words as will do: a stack is for bugs. */
function uitleg(fout: unknown): string {
  if (fout instanceof ConfigError) return fout.message;
  return `De demo is niet voltooid. ${fout instanceof Error ? fout.message : String(fout)}\nLogboeken: ${logmap}`;
}

async function main(): Promise<number> {
  const opties = leesOpties(process.argv.slice(2));
  if (opties.help) {
    console.log(GEBRUIK);
    return 0;
  }
  const opruimen: (() => Promise<void>)[] = [];
  const gestopt = onderbroken();
  let code = ONDERBROKEN;
  try {
    const einde = await Promise.race([demo(opties, opruimen, () => void (code = 0)), gestopt]);
    if (einde === 'onderbroken') console.log('\nStoppen …');
    return code;
  } catch (fout) {
    console.error(uitleg(fout));
    return 1;
  } finally {
    for (const stop of opruimen) await stop();
  }
}

try {
  process.exit(await main());
} catch (fout) {
  if (!(fout instanceof Gebruiksfout)) throw fout;
  console.error(`${fout.message}\n${GEBRUIK}`);
  process.exit(2);
}
