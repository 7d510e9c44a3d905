import type { Datum, Gemeentecode } from '@schakel/domain';
import type { PoolClient } from 'pg';
import type { Dossiersoort } from '@schakel/service';
import type { Bewaarsoort } from '../bewaartermijn/bewaartermijn.domain.js';
import { evolve, type Bewaarverlenging, type Verlenginggebeurtenis } from './bewaarverlenging.domain.js';
import { bewaarverlengingpolicy } from './bewaarverlenging.policy.js';
import { rijVan, verlengingVan, type BewaarverlengingRij } from './bewaarverlenging.rij.js';

type Bron = (typeof bewaarverlengingpolicy)['definitie']['bron'];

/** Extensions as files; they publish nothing (ADR 0017). */
export const bewaarverlengingsoort: Dossiersoort<Bewaarverlenging, Verlenginggebeurtenis, Bron, BewaarverlengingRij> = {
  aggregaat: 'bewaarverlenging',
  tabel: 'bewaarverlenging',
  pad: 'bewaarverlengingen',
  policy: bewaarverlengingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: verlengingVan,
  rijVan,
  publiek: () => null,
};

/** How long a file is kept now. */
export interface Bewaarstand {
  readonly gemeentecode: Gemeentecode;
  /** Last day on which it is kept, by its rule or by the longest extension in force; null while its rule gives no day yet. */
  readonly geldend: Datum | null;
}

/**
 * The files of a kind, each with the day of its rule (`regel`) and, under it or later, the day that holds (`geldend`): an extension
 * in force may only add days. As SQL, for whoever reads one file and whoever counts all.
 */
export function bewaardagen(soort: Bewaarsoort): string {
  return `select d.id, d.gemeentecode, d.bewaren_tot_en_met as regel,
      case when d.bewaren_tot_en_met is not null then greatest(d.bewaren_tot_en_met, (
        select max(v.tot_en_met) from bewaarverlenging v
        where v.dossiersoort = '${soort}' and v.dossier_id = d.id and v.status = 'vastgesteld'
      )) end as geldend
    from ${soort} d`;
}

/** How long one file is kept now; undefined when the municipality of the transaction has none with this id. */
export async function laadBewaarstand(
  client: PoolClient,
  soort: Bewaarsoort,
  id: string,
): Promise<Bewaarstand | undefined> {
  const { rows } = await client.query<Bewaarstand>({
    name: `bewaarstand-${soort}`,
    text: `select b.gemeentecode, b.geldend::text as geldend from (${bewaardagen(soort)}) b where b.id = $1`,
    values: [id],
  });
  return rows[0];
}
