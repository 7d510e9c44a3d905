import { MUNICIPALITIES_SETTING } from '@schakel/platform';
import { isVernietigd, type DossierKey, type KeyRing } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { kondigAan, kondigDagAan, laadZorgverwijzing } from '../zorgverwijzing/zorgverwijzing.store.js';
import { zorgverwijzingVan } from '../zorgverwijzing/zorgverwijzing.rij.js';
import type { Zorgverwijzing } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { evolve, type EenmaligeToegang, type Toegangsgebeurtenis } from './eenmalige-toegang.domain.js';
import { eenmaligetoegangpolicy } from './eenmalige-toegang.policy.js';
import { toegangsrijVan, toegangVanRij, type EenmaligeToegangRij } from './eenmalige-toegang.rij.js';

type Bron = (typeof eenmaligetoegangpolicy)['definitie']['bron'];

/** Links as files; what happens by one is told by the referral itself. */
export const toegangsoort: Dossiersoort<EenmaligeToegang, Toegangsgebeurtenis, Bron, EenmaligeToegangRij> = {
  aggregaat: 'eenmalige-toegang',
  tabel: 'eenmalige_toegang',
  pad: 'eenmalige-toegangen',
  policy: eenmaligetoegangpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: toegangVanRij,
  rijVan: toegangsrijVan,
  publiek: () => null,
};

/** Setting with the hash of a token; row-level security shows the one row that has it (see the migration). */
const TOEGANGSTOKEN = 'schakel.toegangstoken';

/** A link with the referral that it is for, both with their keys. */
export interface GeladenToegang {
  readonly toegang: EenmaligeToegang;
  readonly sleutel: DossierKey;
  readonly verwijzing: Zorgverwijzing;
  readonly verwijzingsleutel: DossierKey;
}

/**
 * What a token opens; undefined when it opens nothing, or its content was destroyed.
 * @param nu instant of the try, ISO 8601 in UTC
 */
export async function laadMetToken(
  client: PoolClient,
  sleutels: KeyRing,
  { tokenHash, nu }: { readonly tokenHash: string; readonly nu: string },
): Promise<GeladenToegang | undefined> {
  await kondigDagAan(client, nu);
  await kondigAan(client, TOEGANGSTOKEN, tokenHash);
  const { rows } = await client.query<EenmaligeToegangRij>({
    name: 'eenmalige-toegang-met-token',
    text: 'select * from eenmalige_toegang where token_hash = $1',
    values: [tokenHash],
  });
  const rij = rows[0];
  if (rij === undefined) return undefined;
  // Who knows the token may go on to the referral of its row, and to nothing else: only its id is asked for.
  await kondigAan(client, MUNICIPALITIES_SETTING, rij.gemeentecode);
  const sleutel = await sleutels.openEen(client, rij.id);
  const toegang = toegangVanRij(rij, sleutel);
  const geladen = await laadZorgverwijzing(client, sleutels, rij.zorgverwijzing_id);
  if (geladen === undefined || isVernietigd(toegang) || isVernietigd(sleutel)) return undefined;
  if (await isGesloten(client, toegang.aanbodId)) return undefined;
  const verwijzing = zorgverwijzingVan(geladen.rij, geladen.sleutel);
  if (isVernietigd(verwijzing) || isVernietigd(geladen.sleutel)) return undefined;
  return { toegang, sleutel, verwijzing, verwijzingsleutel: geladen.sleutel };
}

/**
 * Whether consent for who holds the link was refused, withdrawn or is over: its transaction announces no organisation, so it asks the first lock
 * itself.
 */
async function isGesloten(client: PoolClient, aanbodId: string): Promise<boolean> {
  const { rows } = await client.query({
    name: 'eenmalige-toegang-open',
    text: 'select 1 from zorgaanbod_zichtbaar where id = $1',
    values: [aanbodId],
  });
  return rows.length === 0;
}
