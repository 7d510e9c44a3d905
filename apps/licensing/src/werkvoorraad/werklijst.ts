import { keysetPredicate, orderBy, type CursorKey, type SortColumn } from '@schakel/platform';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

export const werklijsten = ['mijn', 'team', 'risico', 'wacht'] as const;
/** Mine; all of the department; terms at risk; waiting on others. */
export type Werklijstnaam = (typeof werklijsten)[number];

/** Share of the term that is over, in percent. */
export const drempels = ['50', '80', '100'] as const;
export type Drempel = (typeof drempels)[number];

/** One list, for one officer on one day. */
export interface Werklijst {
  readonly lijst: Werklijstnaam;
  /** Who asks: for `mijn`. */
  readonly ik: string;
  /** Today, `YYYY-MM-DD` in Europe/Amsterdam: for `risico`. */
  readonly dag: string;
  /** For `risico`; 80 when not named. */
  readonly drempel?: Drempel | undefined;
  readonly vergunningsoort?: Vergunningsoort | undefined;
  readonly behandelaar?: string | undefined;
  readonly zonderBehandelaar?: boolean | undefined;
}

const drempelkolom = { '50': 'w.half_op', '80': 'w.tachtig_op', '100': 'w.beslistermijn_einde' } as const;

/** The column by which a list is ordered, and `keyset` continues: for terms at risk the day on which the threshold was passed, longest first. */
export function volgordeVan({ lijst, drempel = '80' }: Pick<Werklijst, 'lijst' | 'drempel'>): readonly SortColumn[] {
  const column = lijst === 'risico' ? drempelkolom[drempel] : 'w.beslistermijn_einde';
  return [
    { column, direction: 'asc', type: 'date' },
    { column: 'w.id', direction: 'asc', type: 'uuid' },
  ];
}

/** An SQL condition with its parameters, numbered from `$1`. */
interface Conditie {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * The query of a page. Every list is a walk along one index from where the last page ended: no sort, no skipped rows.
 * @param zichtbaar what this actor may see, by the policy of the application itself
 * @param na key of the last row of the previous page
 */
export function werklijstvraag(
  werklijst: Werklijst,
  zichtbaar: Conditie,
  { na, rijen }: { readonly na: CursorKey | undefined; readonly rijen: number },
): { readonly sql: string; readonly params: unknown[] } {
  const { lijst, ik, dag, drempel = '80', vergunningsoort, behandelaar, zonderBehandelaar } = werklijst;
  const params: unknown[] = [...zichtbaar.params];
  const met = (waarde: unknown): string => `$${params.push(waarde)}`;
  const voorwaarden = [zichtbaar.sql];
  if (lijst === 'mijn') voorwaarden.push(`w.behandelaar = ${met(ik)}`);
  if (lijst === 'wacht') voorwaarden.push('w.wacht');
  // At 100 % the last day itself is still in time.
  if (lijst === 'risico')
    voorwaarden.push('not w.wacht', `${drempelkolom[drempel]} ${drempel === '100' ? '<' : '<='} ${met(dag)}::date`);
  if (vergunningsoort !== undefined) voorwaarden.push(`w.vergunningsoort = ${met(vergunningsoort)}`);
  if (behandelaar !== undefined) voorwaarden.push(`w.behandelaar = ${met(behandelaar)}`);
  if (zonderBehandelaar === true) voorwaarden.push('w.behandelaar is null');
  const volgorde = volgordeVan(werklijst);
  const keyset = keysetPredicate(volgorde, na, params.length + 1);
  params.push(...keyset.params);
  voorwaarden.push(keyset.sql);
  const sql = `select ${kolommen}, ${volgorde[0]?.column}::text as plaats from werkvoorraad w
    where ${voorwaarden.join(' and ')} ${orderBy(volgorde)} limit ${met(rijen)}`;
  return { sql, params };
}

const kolommen = `w.id, w.gemeentecode, w.behandelaar, w.vergunningsoort, w.wacht, w.ontvangen_op::text as ontvangen_op,
  w.half_op::text as half_op, w.tachtig_op::text as tachtig_op, w.beslistermijn_einde::text as beslistermijn_einde`;
