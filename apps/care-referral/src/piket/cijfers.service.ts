import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { type Aanroep, besluitregel, Toegangspoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { eersteNacht } from '../zorgverwijzing/reactietermijnen.domain.js';
import { zorgverwijzingpolicy } from '../zorgverwijzing/zorgverwijzing.policy.js';
import { KLEINSTE_AANTAL, maandgrenzen, onderdrukt, toonbaar, type Telling } from './cijfers.domain.js';

/** Times to place of referrals that were received in a period; hidden (null) below the smallest number. */
interface Plaatsingstijden {
  readonly ontvangen: number | null;
  readonly geplaatst: number | null;
  readonly mediaanUren: number | null;
  readonly p90Uren: number | null;
}
export interface EersteNachtcijfers extends Plaatsingstijden {
  readonly normUren: number;
  /** Part of the placed that was placed within the norm, from 0 to 1. */
  readonly aandeelBinnenNorm: number | null;
}
export interface Kengetallen extends Plaatsingstijden {
  readonly afwijzingen: readonly { readonly code: string; readonly aantal: number | null }[];
  readonly nazorg: readonly { readonly code: string; readonly aantal: number | null }[];
}

interface Tijdenrij {
  readonly ontvangen: number;
  readonly geplaatst: number;
  readonly binnen: number;
  readonly mediaan: number | null;
  readonly p90: number | null;
}

const tijden = `select count(*)::int as ontvangen, count(geplaatst_op)::int as geplaatst,
    (count(*) filter (where geplaatst_op <= ontvangen_op + make_interval(mins => $4)))::int as binnen,
    percentile_cont(0.5) within group (order by uren) filter (where uren is not null) as mediaan,
    percentile_cont(0.9) within group (order by uren) filter (where uren is not null) as p90
  from (select z.*, extract(epoch from geplaatst_op - ontvangen_op)::float8 / 3600 as uren from zorgverwijzing z
    where gemeentecode = $1 and ontvangen_op >= $2 and ontvangen_op < $3 and ($5::text is null or urgentie = $5)) m`;

/** Figures without persons: clear codes and instants only, no key is opened. */
@Injectable()
export class Cijfers {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** How fast the urgent referrals of a month found a place. @throws ProblemException 403 */
  eersteNacht(aanroep: Aanroep, maand: string): Promise<EersteNachtcijfers> {
    return this.lees(aanroep, async (client, gemeentecode) => {
      const { van, tot } = maandgrenzen(maand);
      const rij = await this.tijden(client, [gemeentecode, van, tot, eersteNacht.normMinuten, 'vannacht']);
      const genoeg = rij.geplaatst >= KLEINSTE_AANTAL;
      const aandeelBinnenNorm = genoeg ? afgerond(rij.binnen / rij.geplaatst) : null;
      return { ...plaatsingstijden(rij), normUren: eersteNacht.normMinuten / 60, aandeelBinnenNorm };
    });
  }

  /** Time to place, reasons of refusal and outcomes of after-care, of a month. @throws ProblemException 403 */
  kengetallen(aanroep: Aanroep, maand: string): Promise<Kengetallen> {
    return this.lees(aanroep, async (client, gemeentecode) => {
      const { van, tot } = maandgrenzen(maand);
      const rij = await this.tijden(client, [gemeentecode, van, tot, 0, null]);
      const periode = [gemeentecode, van, tot];
      const afwijzingen = await client.query<Telling>(
        `select coalesce(redencode, stand) as code, count(*)::int as aantal from zorgaanbod
         where gemeentecode = $1 and aangeboden_op >= $2 and aangeboden_op < $3
           and stand in ('afgewezen', 'verlopen', 'ingetrokken') group by 1 order by 1`,
        periode,
      );
      const nazorg = await client.query<Telling>(
        `select n.uitkomst as code, count(*)::int as aantal from nazorgplan n
         join zorgverwijzing z on z.id = n.zorgverwijzing_id
         where n.gemeentecode = $1 and z.ontvangen_op >= $2 and z.ontvangen_op < $3 and n.uitkomst is not null
         group by 1 order by 1`,
        periode,
      );
      return {
        ...plaatsingstijden(rij),
        afwijzingen: onderdrukt(afwijzingen.rows),
        nazorg: onderdrukt(nazorg.rows),
      };
    });
  }

  private async tijden(client: PoolClient, values: readonly unknown[]): Promise<Tijdenrij> {
    const { rows } = await client.query<Tijdenrij>(tijden, [...values]);
    return rows[0] as Tijdenrij;
  }

  private async lees<T>(aanroep: Aanroep, werk: (client: PoolClient, gemeentecode: string) => Promise<T>): Promise<T> {
    const { actor } = aanroep;
    const gemeentecode = actor.gemeentecode ?? null;
    const handeling = 'zorgverwijzing:cijfers-lezen';
    const bron = { gemeentecode, aanbieders: [] };
    const besluit = await this.poort.totMaken(zorgverwijzingpolicy, { aanroep, handeling, bron, nu: this.klok() });
    const cijfers = await this.database.read(gemeentenVan(actor), (client) => werk(client, gemeentecode ?? ''));
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit)] });
    return cijfers;
  }
}

/** The difference of two shown numbers may be a small one: then only what was received is shown. */
function plaatsingstijden({ ontvangen, geplaatst, mediaan, p90 }: Tijdenrij): Plaatsingstijden {
  const rest = toonbaar(ontvangen - geplaatst);
  const genoeg = geplaatst >= KLEINSTE_AANTAL;
  return {
    ontvangen: toonbaar(ontvangen),
    geplaatst: rest === null ? null : toonbaar(geplaatst),
    mediaanUren: genoeg && mediaan !== null ? afgerond(mediaan) : null,
    p90Uren: genoeg && p90 !== null ? afgerond(p90) : null,
  };
}

const afgerond = (getal: number): number => Math.round(getal * 100) / 100;
