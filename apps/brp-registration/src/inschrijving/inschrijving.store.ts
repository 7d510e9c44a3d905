import type { Bsn, Opdrachtcontext } from '@schakel/domain';
import type { BatchLoader, InsertRow, Unit } from '@schakel/messaging';
import type { DossierKey, KeyRing, Pseudoniem, Pseudonimiseerder, Sleutel } from '@schakel/privacy';
import { historieregels, type Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { kenmerkenVan } from '../dubbelcontrole/dubbelkenmerk.js';
import { ondertekendeRijen } from '../handeling/handeling.store.js';
import type { Handtekenaar } from '../handeling/handtekenaar.js';
import { evolve } from './inschrijving.domain.js';
import { publiekFeit } from './inschrijving.events.js';
import { inschrijvingpolicy } from './inschrijving.policy.js';
import { inschrijvingVan, rijVan, type InschrijvingRij } from './inschrijving.rij.js';
import type { Inschrijvingsgebeurtenis } from './inschrijving-opdracht.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';

/** Domain of the pseudonyms of numbers: shared with nobody. */
const BSN_DOMEIN = 'brp/bsn';

/** Index on the pseudonym: a number belongs to one registration of a municipality. */
export const BSN_INDEX = 'inschrijving_bsn';

/** A row with its key: what is needed to read it and to write it again. */
export interface Geladen {
  readonly rij: InschrijvingRij;
  readonly sleutel: Sleutel;
}

/** Loads one registration of a municipality that the transaction announced; undefined when there is none. Not yet decrypted. */
export async function laadInschrijving(
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
): Promise<Geladen | undefined> {
  const { rows } = await client.query<InschrijvingRij>({
    name: 'inschrijving-een',
    text: 'select * from inschrijving where id = $1',
    values: [id],
  });
  const rij = rows[0];
  return rij && { rij, sleutel: await sleutels.openEen(client, id) };
}

/** Which requests led to a registration already, by id of the request. */
export const bekendeVerzoeken: BatchLoader<true> = {
  name: 'inschrijving-van-verzoek',
  async load(client, ids) {
    const text = 'select actieverzoek_id as id from inschrijving where actieverzoek_id = any ($1::uuid[])';
    const { rows } = await client.query<{ id: string }>(text, [ids]);
    return new Map(rows.map(({ id }) => [id, true]));
  },
};

/** Whether another registration of the municipality has this number, under any pseudonym key still in use. */
export async function isBsnVergeven(
  client: PoolClient,
  pseudoniemen: Pseudonimiseerder,
  { id, bsn }: { readonly id: string; readonly bsn: Bsn },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'inschrijving-met-bsn',
    text: 'select 1 from inschrijving where bsn_pseudoniem = any ($1::text[]) and id <> $2 limit 1',
    values: [pseudoniemen.alleVersies(BSN_DOMEIN, bsn), id],
  });
  return rowCount !== 0;
}

/** The pseudonym of the number of a registration; null as long as it has none. */
export function bsnPseudoniemVan(inschrijving: Inschrijving, pseudoniemen: Pseudonimiseerder): Pseudoniem | null {
  return 'bsn' in inschrijving ? pseudoniemen.pseudoniem(BSN_DOMEIN, inschrijving.bsn) : null;
}

/** What one command writes of a registration. */
export interface Schrijven {
  /** State after the events. */
  readonly inschrijving: Inschrijving;
  /** Version that was read; 0 for a new registration. */
  readonly gelezenVersie: number;
  readonly gebeurtenissen: readonly Inschrijvingsgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  /** Absolute URL of the registration. */
  readonly dataref: string;
  /** Hash of the last signed action; empty for a new registration. */
  readonly vorigeHash: string;
  /** Event that caused it, when a consumer acts. */
  readonly oorzaakId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** What a registration is written with: pseudonyms and signatures. */
export interface Schrijfgerei {
  readonly pseudoniemen: Pseudonimiseerder;
  readonly handtekenaar: Handtekenaar;
}

/** The state row under its version check, a history row and a signed action per event. */
export function schrijfInschrijving(
  schrijven: Schrijven,
  { pseudoniemen, handtekenaar }: Schrijfgerei,
): Pick<Unit, 'aggregates' | 'history'> & { readonly inserts: readonly InsertRow[] } {
  const { inschrijving, gelezenVersie, sleutel, dataref } = schrijven;
  const { id, gemeentecode } = inschrijving;
  const row = rijVan(inschrijving, sleutel, zoekbaar(inschrijving, pseudoniemen));
  return {
    aggregates: [{ table: 'inschrijving', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({
      ...schrijven,
      aggregaat: 'inschrijving',
      id,
      gemeentecode,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, inschrijving, dataref),
    }),
    inserts: ondertekendeRijen(schrijven, handtekenaar),
  };
}

/** What a registration can be found by without showing anything: pseudonym of the number, codes of name and birth. */
function zoekbaar(inschrijving: Inschrijving, pseudoniemen: Pseudonimiseerder) {
  const identiteit = 'identiteit' in inschrijving ? inschrijving.identiteit : undefined;
  const kenmerken = identiteit === undefined ? [] : kenmerkenVan(identiteit, inschrijving.gemeentecode, pseudoniemen);
  return { bsnPseudoniem: bsnPseudoniemVan(inschrijving, pseudoniemen), kenmerken };
}

type Bron = (typeof inschrijvingpolicy)['definitie']['bron'];

/** Registrations as files, for the clock. */
export function inschrijvingsoort(
  pseudoniemen: Pseudonimiseerder,
): Dossiersoort<Inschrijving, Inschrijvingsgebeurtenis, Bron, InschrijvingRij> {
  return {
    aggregaat: 'inschrijving',
    tabel: 'inschrijving',
    pad: 'inschrijvingen',
    policy: inschrijvingpolicy,
    bron: ({ gemeentecode }) => ({ gemeentecode }),
    evolve,
    toestandVan: inschrijvingVan,
    rijVan: (inschrijving, sleutel) => rijVan(inschrijving, sleutel, zoekbaar(inschrijving, pseudoniemen)),
    publiek: publiekFeit,
  };
}
