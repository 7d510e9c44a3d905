import { datum, testBsn, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import type { Ontvang, TeToewijzen, Toewijzingopdracht } from './toewijzing-opdracht.domain.js';
import type { Client, Toewijzing } from './toewijzing-toestand.domain.js';
import { evolve } from './toewijzing-verloop.domain.js';
import { decide } from './toewijzing.domain.js';

// Builders for specs: say only what matters.

export const NU = '2026-03-02T09:00:00.000Z';
const id = (nummer: number) => `01920000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid;

export const op = (nu = NU): Opdrachtcontext => ({
  ...{ nu, actor: 'zorg-1', gemeentecode: '0363' as Gemeentecode, doelbinding: 'toewijzing', correlatieId: id(99) },
});
export const eenClient = (anders: Partial<Client> = {}): Client => ({
  bsn: testBsn(1),
  geboortedatum: datum('1999-04-23'),
  geslacht: '2',
  achternaam: 'Verzonnen',
  voorletters: 'A',
  contacten: [{ soort: '02', organisatie: 'Postbus opvang' }],
  ...anders,
});
export const zonderBsn = (): Client => {
  const { bsn: _, ...client } = eenClient();
  return client;
};
export const opvang = (anders: Partial<TeToewijzen> = {}): TeToewijzen => ({
  ...{ categorie: '16', code: '16002', ingangsdatum: datum('2026-03-02'), ...anders },
});
export const open = (client = eenClient()): Toewijzingopdracht => ({
  ...{ soort: 'open', id: id(1), wet: 'wmo', aanbieder: '12345678', client },
});
export const wijsToe = (...producten: readonly TeToewijzen[]): Toewijzingopdracht => ({
  ...{ soort: 'wijs-toe', producten, nummers: [101, 102, 103] },
});

let berichten = 0;
/** A message of the provider with lines about assignment 101 unless told otherwise. */
export function bericht(
  soort: '305' | '307',
  regels: readonly Partial<Ontvang['bericht']['regels'][number]>[],
  dag = '2026-03-02',
): Ontvang {
  berichten += 1;
  const begindatum = datum('2026-03-02');
  const einde = soort === '307' ? { einddatum: datum('2026-03-20'), reden: '19' } : {};
  const basis = { soort: soort === '305' ? 'start' : 'stop', nummer: 101, begindatum, status: '1', ...einde } as const;
  return {
    soort: 'ontvang',
    bericht: {
      ...{ id: id(1_000 + berichten), soort, identificatie: `B${berichten}`, dagtekening: datum(dag) },
      regels: regels.map((regel, plaats) => ({ ...basis, pad: `Client/P[${plaats}]`, ...regel })),
    },
    ...{ verzoeken: [], ongewijzigd: [], opmerkingen: [] },
  };
}
/** A request (315) for one product, or for a change (317). */
export function verzoek(referentie: string, soort: '315' | '317' = '315', delen: Partial<Ontvang> = {}): Ontvang {
  berichten += 1;
  const gevraagd = [{ pad: 'Client/X[0]', categorie: '16', ingangsdatum: datum('2026-03-05') }];
  return {
    soort: 'ontvang',
    bericht: {
      ...{ id: id(1_000 + berichten), soort, identificatie: `B${berichten}`, dagtekening: datum('2026-03-02') },
      regels: [],
    },
    verzoeken: [{ referentie, soort: soort === '315' ? 'toewijzing' : 'wijziging', gevraagd }],
    ...{ ongewijzigd: [], opmerkingen: [] },
    ...delen,
  };
}

/** The state after commands, each accepted; throws with the code of the first refusal. */
export function na(...opdrachten: readonly (Toewijzingopdracht | readonly [Toewijzingopdracht, string])[]): Toewijzing {
  const toestand = verder(undefined, ...opdrachten);
  if (toestand === undefined) throw new Error('no command, no file');
  return toestand;
}
export function verder(
  van: Toewijzing | undefined,
  ...opdrachten: readonly (Toewijzingopdracht | readonly [Toewijzingopdracht, string])[]
): Toewijzing | undefined {
  return opdrachten.reduce<Toewijzing | undefined>((toestand, stap) => {
    const [opdracht, nu] = Array.isArray(stap)
      ? (stap as [Toewijzingopdracht, string])
      : [stap as Toewijzingopdracht, NU];
    const gevolg = decide(toestand, opdracht, op(nu));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce(evolve, toestand);
  }, van);
}
