import { join } from 'node:path';
import { startInfrastructure } from '@schakel/infrastructure';
import {
  alsTabel,
  departmentServices,
  Keten,
  loopReis,
  nieuwVerhaal,
  startSystem,
  type Reisresultaat,
  type System,
} from '@schakel/system';
import { tabel } from './tabel.js';
import { geheugenVan } from './verbruik.js';

/** Where the demo keeps its data between runs, and the logs of the last run. */
export const map = join(import.meta.dirname, '..', '..', '..', '.schakel', 'demo');
export const logmap = join(map, 'logs');

/** What must be stopped again, in this order. */
export type Opruimen = (stop: () => Promise<void>) => void;

/** A demo that runs. */
export interface LopendeDemo {
  readonly system: System;
  readonly keten: Keten;
}

/** Infrastructure and services, with their data of earlier runs. @param bewaar is told how to stop what was started */
export async function start(zeg: (regel: string) => void, bewaar: Opruimen): Promise<LopendeDemo> {
  zeg('PostgreSQL en Kafka starten');
  const infrastructure = await startInfrastructure({ keep: 'demo' });
  bewaar(() => infrastructure.stop());
  zeg(`PostgreSQL en Kafka draaien (${infrastructure.kind})`);
  const system = await startSystem({
    infrastructure,
    folder: join(map, 'system'),
    ports: 'fixed',
    logFolder: logmap,
    logLevel: 'info',
    onReady: (naam, url) => zeg(`${naam} luistert op ${url}`),
  });
  bewaar(() => system.stop());
  return { system, keten: await Keten.van(system) };
}

/** Walks the journey of a new signal, with a line per thing that happens. @throws StapMislukt */
export async function reis(keten: Keten, zeg: (regel: string) => void): Promise<Reisresultaat> {
  const stappen = loopReis(keten, nieuwVerhaal());
  for (;;) {
    const volgende = await stappen.next();
    if (volgende.done === true) return volgende.value;
    zeg(`${volgende.value.stap.padEnd(13)} ${volgende.value.regel}`);
  }
}

/** The story as a table. */
export function tijdlijn({ tijdlijn: regels }: Reisresultaat): string {
  return tabel(['tijd (UTC)', 'dienst', 'gebeurtenis', 'kenmerken'], alsTabel(regels));
}

/** Where everything is, and who may log in with what. */
export function toegang({ system, keten }: LopendeDemo): string {
  const diensten = departmentServices.map((naam) => [naam, system.url(naam), `${system.url(naam)}/v1/openapi.json`]);
  const overige = [
    ['identity', system.issuer, `${system.issuer}/.well-known/openid-configuration`],
    ['simulators', system.url('simulators'), `${system.url('simulators')}/partner/ontvangen`],
  ];
  const logins = keten.deelnemers.gebruikers.map(({ gebruikersnaam, wachtwoord, omschrijving }) => [
    gebruikersnaam,
    wachtwoord,
    omschrijving,
  ]);
  return [
    tabel(['dienst', 'adres', 'beschrijving'], [...diensten, ...overige]),
    tabel(['gebruiker', 'wachtwoord', 'wie'], logins),
    `Alleen voor de demo: verzonnen gebruikers, wachtwoorden uit ${system.accessFile}`,
  ].join('\n\n');
}

/** How long it took and how much memory everything together uses now. @param vanafMs start of the process, epoch ms */
export function verbruik(vanafMs: number, nuMs: number): string {
  const bytes = geheugenVan(process.pid);
  const geheugen = bytes === undefined ? '' : `, ${(bytes / 2 ** 30).toFixed(2)} GiB geheugen voor alles samen`;
  return `Klaar in ${((nuMs - vanafMs) / 1000).toFixed(1)} s${geheugen}`;
}
