import type { Invulling } from '@schakel/brieven';
import { bezwaartermijn, parseDatum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { isVernietigd, type KeyRing, type Sleutel } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { laadToets } from '../bibob-toets/bibob-toets.store.js';
import type { BibobToetsRij } from '../bibob-toets/bibob-toets.rij.js';
import type { Gevolgcode } from '../brieftekst/briefsoort.data.js';
import type { Briefdossiersoort } from '../brieftekst/briefsoort.domain.js';
import type { Besluituitkomst, Vergunningaanvraag } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { aanvraagVan } from '../vergunningaanvraag/vergunningaanvraag.rij.js';
import { laadAanvragen } from '../vergunningaanvraag/vergunningaanvraag.store.js';

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
    const { gemeentecode, sleutel, aanvraag } = geladen;
    return { gemeentecode, sleutel, feiten: (dag) => (aanvraag === undefined ? {} : aanvraagfeiten(aanvraag, dag)) };
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
  return { gemeentecode: rij.gemeentecode, sleutel, aanvraag: isVernietigd(aanvraag) ? undefined : aanvraag };
}

const UITKOMSTEN: Readonly<Record<Besluituitkomst, string>> = {
  verleend: 'U krijgt de vergunning.',
  'verleend-met-voorschriften': 'U krijgt de vergunning. Er gelden voorschriften; u moet zich daaraan houden.',
  geweigerd: 'U krijgt de vergunning niet.',
};

/** What the rule of the permit says of silence (Dienstenwet art. 29): nobody types the opposite in a letter. */
function gevolgVan({ regeling }: Vergunningaanvraag): Gevolgcode {
  return regeling.lexSilencio.vanToepassing ? 'van-rechtswege' : 'niet-van-rechtswege';
}

function aanvraagfeiten(aanvraag: Vergunningaanvraag, dag: string): Invulling {
  const datum = parseDatum(dag);
  return {
    bedrijfsnaam: aanvraag.aanvrager.bedrijfsnaam,
    vergunningsoort: aanvraag.vergunningsoort.replaceAll('-', ' '),
    ontvangenOp: aanvraag.termijnverloop.ontvangstdag,
    beslistermijnEinde: aanvraag.beslistermijn.einde,
    gevolgVanOverschrijding: gevolgVan(aanvraag),
    ...(datum !== undefined && { bezwaarTot: bezwaartermijn(datum).einde }),
    ...(aanvraag.status === 'besloten' && {
      uitkomst: UITKOMSTEN[aanvraag.besluit.uitkomst],
      motivering: aanvraag.besluit.motivering,
      voorschriften:
        aanvraag.besluit.voorschriften.length > 0 ? aanvraag.besluit.voorschriften : ['Er gelden geen voorschriften.'],
    }),
  };
}
