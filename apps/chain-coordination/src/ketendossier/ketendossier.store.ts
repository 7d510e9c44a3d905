import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { AggregateWrite, Unit } from '@schakel/messaging';
import type { DossierKey, KeyRing, Sleutel } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Ketendossier, Ketendossiergebeurtenis, Toegang } from './ketendossier.domain.js';
import { publiekFeit } from './ketendossier.events.js';
import { rijVan, type KetendossierRij, type ToegangRij } from './ketendossier.rij.js';

/** A row with its key and the holders that are on its access list now. */
export interface GeladenDossier {
  readonly rij: KetendossierRij & { readonly medewerkers: readonly string[]; readonly organisaties: readonly string[] };
  readonly sleutel: Sleutel;
}

const holders = (soort: string) =>
  `array(select houder from ketendossier_toegang t where t.ketendossier_id = d.id and t.soort = '${soort}' and t.ingetrokken_op is null)`;

/** Loads one chain file of a municipality that the transaction announced; undefined when there is none. */
export async function laadDossier(
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
): Promise<GeladenDossier | undefined> {
  const { rows } = await client.query<GeladenDossier['rij']>({
    name: 'ketendossier-een',
    text: `select d.*, ${holders('medewerker')} as medewerkers, ${holders('organisatie')} as organisaties
           from ketendossier d where id = $1`,
    values: [id],
  });
  const rij = rows[0];
  return rij && { rij, sleutel: await sleutels.openEen(client, id) };
}

/** What one command writes of a chain file. */
export interface SchrijfDossier {
  /** State before the events; undefined for a new file. */
  readonly vorige: Ketendossier | undefined;
  readonly dossier: Ketendossier;
  readonly gebeurtenissen: readonly Ketendossiergebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly dataref: string;
  readonly oorzaakId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, the lines of the access list that changed, and a history row per event. */
export function schrijfDossier(schrijven: SchrijfDossier): Pick<Unit, 'aggregates' | 'history'> {
  const { vorige, dossier, sleutel, dataref } = schrijven;
  const { id, gemeentecode } = dossier;
  const gelezenVersie = vorige?.versie ?? 0;
  const staat = {
    table: 'ketendossier',
    id,
    gemeentecode,
    expectedVersion: gelezenVersie,
    row: rijVan(dossier, sleutel),
  };
  return {
    aggregates: [staat, ...toegangsregels(vorige, dossier, schrijven.context.nu)],
    history: historieregels({
      ...schrijven,
      aggregaat: 'ketendossier',
      id,
      gemeentecode,
      gelezenVersie,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, dossier, dataref),
    }),
  };
}

function toegangsregels(
  vorige: Ketendossier | undefined,
  dossier: Ketendossier,
  nu: string,
): readonly AggregateWrite[] {
  const eerst = vorige?.toegangslijst ?? [];
  const is = (een: Toegang) => (ander: Toegang) => een.toegangId === ander.toegangId;
  const erbij = dossier.toegangslijst.filter((toegang) => !eerst.some(is(toegang)));
  const eraf = eerst.filter((toegang) => !dossier.toegangslijst.some(is(toegang)));
  return [
    ...erbij.map((toegang) => regel(dossier, toegang, null)),
    ...eraf.map((toegang) => regel(dossier, toegang, nu)),
  ];
}

function regel({ id, gemeentecode }: Ketendossier, toegang: Toegang, ingetrokkenOp: string | null): AggregateWrite {
  const { toegangId, soort, houder, grondslag, verleendOp } = toegang;
  const expectedVersion = ingetrokkenOp === null ? 0 : 1;
  const row = {
    id: toegangId,
    gemeentecode,
    versie: expectedVersion + 1,
    ketendossier_id: id,
    soort,
    houder,
    grondslag,
    verleend_op: verleendOp,
    ingetrokken_op: ingetrokkenOp,
  } satisfies Record<keyof ToegangRij, unknown>;
  return { table: 'ketendossier_toegang', id: toegangId, gemeentecode, expectedVersion, row };
}

/** The municipality of a chain file for an organisation that is on its access list now; undefined when it is not. */
export async function gemeenteVoorOrganisatie(
  client: PoolClient,
  id: Uuid,
  organisatie: string,
): Promise<string | undefined> {
  await client.query(`select set_config('schakel.organisatie', $1, true)`, [organisatie]);
  const { rows } = await client.query<{ gemeentecode: string }>(
    `select gemeentecode from ketendossier_toegang
     where ketendossier_id = $1 and soort = 'organisatie' and houder = $2 and ingetrokken_op is null`,
    [id, organisatie],
  );
  return rows[0]?.gemeentecode;
}
