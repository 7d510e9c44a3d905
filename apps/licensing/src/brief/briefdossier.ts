import type { Invulling } from '@schakel/brieven';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { isVernietigd, type KeyRing, type Sleutel } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { laadGetekendBesluit } from '../besluit/besluit.store.js';
import { laadToets } from '../bibob-toets/bibob-toets.store.js';
import type { BibobToetsRij } from '../bibob-toets/bibob-toets.rij.js';
import type { Briefdossiersoort } from '../brieftekst/briefsoort.domain.js';
import { aanvraagVan } from '../vergunningaanvraag/vergunningaanvraag.rij.js';
import { laadAanvragen } from '../vergunningaanvraag/vergunningaanvraag.store.js';
import { aanvraagfeiten } from './aanvraagfeiten.js';

/** The file that a letter belongs to: its key, and what it can say about itself. */
export interface Briefdossier {
  readonly gemeentecode: Gemeentecode;
  readonly sleutel: Sleutel;
  /** Values of placeholders that come from the file and from nobody's typing. */
  readonly feiten: (dag: string) => Invulling;
  /** Row of the Bibob file, when it is one: every look into it is written down (Wet Bibob art. 28). */
  readonly toets?: BibobToetsRij;
}

/** Loads the file of a letter, of a municipality that the transaction announced; undefined when there is none. */
export async function laadBriefdossier(
  client: PoolClient,
  sleutels: KeyRing,
  dossiersoort: Briefdossiersoort,
  id: Uuid,
): Promise<Briefdossier | undefined> {
  if (dossiersoort === 'vergunningaanvraag') {
    const geladen = await laadAanvraag(client, sleutels, id);
    if (geladen === undefined) return undefined;
    const { gemeentecode, sleutel, aanvraag, getekend } = geladen;
    const feiten = (dag: string) => (aanvraag === undefined ? {} : aanvraagfeiten(aanvraag, getekend, dag));
    return { gemeentecode, sleutel, feiten };
  }
  const toets = await laadToets(client, sleutels, id);
  if (toets === undefined) return undefined;
  const { gemeentecode } = toets.rij;
  // What the file holds is for its reader to weigh, not for a letter to copy: nothing of it fills a placeholder by itself.
  return { gemeentecode, sleutel: toets.sleutel, feiten: () => ({}), toets: toets.rij };
}

async function laadAanvraag(client: PoolClient, sleutels: KeyRing, id: Uuid) {
  const geladen = (await laadAanvragen(client, sleutels, [id])).get(id);
  if (geladen === undefined) return undefined;
  const { rij, sleutel } = geladen;
  const aanvraag = aanvraagVan(rij, sleutel);
  if (isVernietigd(aanvraag)) return { gemeentecode: rij.gemeentecode, sleutel, aanvraag: undefined };
  const getekend = aanvraag.status === 'besloten' ? await laadGetekendBesluit(client, sleutels, id) : undefined;
  return { gemeentecode: rij.gemeentecode, sleutel, aanvraag, getekend };
}
