import type { PublicEvent } from '@schakel/contracts';
import type { PoolClient } from 'pg';
import type { Abonnementstatus } from './abonnement-toestand.domain.js';
import type { Afleveringstatus } from './aflevering.domain.js';
import type { Grondslagcode } from '../grondslag.domain.js';

/** A line that this worker holds for a while: nobody else delivers of it. */
export interface Lijn {
  readonly abonnement_id: string;
  readonly ketendossier_id: string;
  readonly gemeentecode: string;
  readonly organisatie: string;
  /** Proof of holding it. */
  readonly bezet_door: string;
}

/** The first delivery of a line, with what decides whether it may go. */
export interface Kop {
  readonly id: string;
  readonly event_id: string;
  readonly type: string;
  readonly envelope: PublicEvent;
  readonly status: Afleveringstatus;
  readonly pogingen: number;
  readonly eerste_poging_op: Date | null;
  readonly sink: string;
  readonly abonnementstatus: Abonnementstatus;
  /** Ground of the line on the access list that is in force now; null when there is none. */
  readonly grondslag: Grondslagcode | null;
}

/** What a worker asks for. */
export interface Lijnvraag {
  readonly nu: string;
  /** How long the lines are held, in ms: longer than a delivery can take. */
  readonly houdMs: number;
  readonly hoogstens: number;
  /** Most lines of one subscription, so that a slow receiver does not take all places. */
  readonly perAbonnement: number;
  /** Subscriptions that have their share already. */
  readonly vol: readonly string[];
  readonly bezetDoor: string;
}

const NEEM = `with keuze as materialized (
    select k.abonnement_id, k.ketendossier_id
    from abonnement a
    left join bezorgrust r on r.abonnement_id = a.id
    cross join lateral (
      select b.abonnement_id, b.ketendossier_id, b.volgende_poging from bezorglijn b
      where b.abonnement_id = a.id and b.volgende_poging <= $1 and (b.bezet_tot is null or b.bezet_tot <= $1)
      order by b.volgende_poging limit $4 for update of b skip locked) k
    where a.status = 'actief' and (r.rust_tot is null or r.rust_tot <= $1) and a.id <> all ($5::uuid[])
    order by k.volgende_poging limit $3
  )
  update bezorglijn l set bezet_tot = $1::timestamptz + $2 * interval '1 ms', bezet_door = $6
  from keuze where l.abonnement_id = keuze.abonnement_id and l.ketendossier_id = keuze.ketendossier_id
  returning l.abonnement_id, l.ketendossier_id, l.gemeentecode, l.organisatie, l.bezet_door`;

/** Takes lines that are due, longest waiting first. What a worker that died held is due again when its time is over. */
export async function neemLijnen(client: PoolClient, vraag: Lijnvraag): Promise<readonly Lijn[]> {
  const { nu, houdMs, hoogstens, perAbonnement, vol, bezetDoor } = vraag;
  const values = [nu, houdMs, hoogstens, perAbonnement, vol, bezetDoor];
  return (await client.query<Lijn>({ name: 'bezorglijn-neem', text: NEEM, values })).rows;
}

const KOP = `select v.id, v.event_id, v.type, v.envelope, v.status, v.pogingen, v.eerste_poging_op, a.sink,
    a.status as abonnementstatus, t.grondslag
  from aflevering v
  join abonnement a on a.id = v.abonnement_id
  left join lateral (
    select grondslag from ketendossier_toegang
    where ketendossier_id = v.ketendossier_id and soort = 'organisatie' and houder = a.organisatie and ingetrokken_op is null
    order by verleend_op limit 1) t on true
  where v.abonnement_id = $1 and v.ketendossier_id = $2 and v.status in ('wachtend', 'mislukt')
  order by v.volgnummer limit 1`;

/** The first delivery of a line that is not settled; undefined when there is none. */
export async function leesKop(client: PoolClient, lijn: Lijn): Promise<Kop | undefined> {
  const values = [lijn.abonnement_id, lijn.ketendossier_id];
  return (await client.query<Kop>({ name: 'bezorglijn-kop', text: KOP, values })).rows[0];
}

/** Whether this worker still holds the line; if so nobody can take it before the transaction ends. */
export async function houdVast(client: PoolClient, lijn: Lijn): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'bezorglijn-houd',
    text: `select 1 from bezorglijn where abonnement_id = $1 and ketendossier_id = $2 and bezet_door = $3 for update`,
    values: [lijn.abonnement_id, lijn.ketendossier_id, lijn.bezet_door],
  });
  return rowCount === 1;
}

/** How a delivery stands after this. */
export interface Stand {
  readonly status: Afleveringstatus;
  /** Code of the attempt; undefined when none was made. */
  readonly uitkomst?: string;
  /** Code, when it lapsed. */
  readonly reden?: string;
}

/** Writes how a delivery stands; false when somebody settled it meanwhile. */
export async function schrijfStand(client: PoolClient, id: string, stand: Stand, nu: string): Promise<boolean> {
  const { status, uitkomst, reden } = stand;
  const afgehandeld = status === 'wachtend' || status === 'mislukt' ? null : nu;
  const { rowCount } = await client.query({
    name: 'aflevering-stand',
    text: `update aflevering set status = $2, reden = $4, afgehandeld_op = $5,
             uitkomst = coalesce($3, uitkomst),
             pogingen = pogingen + case when $3::text is null then 0 else 1 end,
             eerste_poging_op = case when $3::text is null then eerste_poging_op else coalesce(eerste_poging_op, $6) end,
             laatste_poging_op = case when $3::text is null then laatste_poging_op else $6 end
           where id = $1 and status = 'wachtend'`,
    values: [id, status, uitkomst ?? null, reden ?? null, afgehandeld, nu],
  });
  return rowCount === 1;
}

/**
 * Lets go of a line and says when it is due again: at `op` when its head waits, not before a decision when its head has failed, and
 * not at all when nothing waits.
 */
export async function laatLos(
  client: PoolClient,
  lijn: Pick<Lijn, 'abonnement_id' | 'ketendossier_id'>,
  op: string,
): Promise<void> {
  await client.query({
    name: 'bezorglijn-los',
    text: `update bezorglijn l set bezet_tot = null, bezet_door = null, vast = coalesce(k.status = 'mislukt', false),
             volgende_poging = case when k.status = 'wachtend' then $3::timestamptz end
           from (select (select status from aflevering where abonnement_id = $1 and ketendossier_id = $2
                           and status in ('wachtend', 'mislukt') order by volgnummer limit 1) as status) k
           where l.abonnement_id = $1 and l.ketendossier_id = $2`,
    values: [lijn.abonnement_id, lijn.ketendossier_id, op],
  });
}

/** Writes that a subscription rests; of two wishes the longest counts. */
export async function laatRusten(client: PoolClient, lijn: Lijn, rustTot: string): Promise<void> {
  await client.query({
    name: 'bezorgrust',
    text: `insert into bezorgrust (abonnement_id, organisatie, rust_tot) values ($1, $2, $3)
           on conflict (abonnement_id) do update set rust_tot = greatest(bezorgrust.rust_tot, excluded.rust_tot)`,
    values: [lijn.abonnement_id, lijn.organisatie, rustTot],
  });
}
