import type { Uuid } from '@schakel/domain';
import type { Database } from '@schakel/platform';
import type { Pseudonimiseerder } from '@schakel/privacy';
import { zoekToewijzing } from '../toewijzing/toewijzing.store.js';
import { isInkomend } from './inkomend.js';
import { wieVan, type Post } from './post.js';

/** The file of a message: its version, and for a retour which sending it answers. */
export interface Dossier {
  readonly id: Uuid;
  readonly versie: number;
  readonly ref?: string;
}

/** The file that a message is about; undefined when there is none. */
export function zoekDossier(
  database: Database,
  post: Post,
  pseudoniemen: Pseudonimiseerder,
): Promise<Dossier | undefined> {
  const { gemeentecode, bericht, kop, aanbieder } = post;
  return database.read([gemeentecode], async (db) => {
    if (isInkomend(bericht.soort.soort)) {
      const id = await zoekToewijzing(db, wieVan(post), pseudoniemen);
      const { rows } = await db.query<Dossier>('select id, versie from toewijzing where id = $1', [id]);
      return rows[0];
    }
    const { rows } = await db.query<Dossier>(
      `select t.id, t.versie, u.ref from uitgaand_bericht u join toewijzing t on t.id = u.toewijzing_id
        where u.gemeentecode = $1 and u.wet = $2 and u.soort = $3 and u.identificatie = $4 and u.ontvanger = $5 and u.ref is not null`,
      [gemeentecode, bericht.soort.wet, bericht.soort.heen, kop.identificatie, aanbieder],
    );
    return rows[0];
  });
}

/** Fingerprint of what came before under this identification; undefined when nothing did. */
export async function vingerafdrukVan(
  database: Database,
  { gemeentecode, bericht: { soort }, aanbieder, identificatie }: Post,
): Promise<string | undefined> {
  const { rows } = await database.read([gemeentecode], (db) =>
    db.query<{ vingerafdruk: string }>({
      name: 'bericht-eerder',
      text: `select vingerafdruk from ontvangen_bericht
        where gemeentecode = $1 and wet = $2 and soort = $3 and afzender = $4 and identificatie = $5`,
      values: [gemeentecode, soort.wet, soort.soort, aanbieder, identificatie],
    }),
  );
  return rows[0]?.vingerafdruk;
}
