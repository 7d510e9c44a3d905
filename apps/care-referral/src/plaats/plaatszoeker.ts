import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag, type Uuid, type Veiligheidsregiocode } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { besluitregel, type Aanroep } from '@schakel/service';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import {
  BEVEILIGINGSNIVEAUS,
  type Beveiligingsniveau,
  type Opvanggeslacht,
  type Specialisatie,
} from '../aanbieder/aanbodkenmerken.domain.js';
import type { Verblijfsgrond } from '../zorgverwijzing/zorgfeiten.domain.js';
import { plaatspolicy } from './plaats.policy.js';

/** What somebody needs. Nothing of it is kept, and none of it stands in an address or a log line. */
export interface Plaatszoekvraag {
  readonly geslacht?: Opvanggeslacht | undefined;
  /** Years. */
  readonly leeftijd?: number | undefined;
  readonly aantalKinderen?: number | undefined;
  /** At least so well guarded. */
  readonly beveiligingsniveau?: Beveiligingsniveau | undefined;
  readonly verblijfsgrond?: Verblijfsgrond | undefined;
  readonly heeftBurgerservicenummer?: boolean | undefined;
  readonly specialisatie?: Specialisatie | undefined;
  readonly soort?: Aanbodsoort | undefined;
  /** Regions where the person is in danger. */
  readonly nietInRegios?: readonly Veiligheidsregiocode[] | undefined;
  /** Region that comes first. */
  readonly liefstInRegio?: Veiligheidsregiocode | undefined;
  readonly limiet?: number | undefined;
  /** Results after this bed. */
  readonly na?: Uuid | undefined;
}

/** A bed that fits and is free now. */
export interface Gevondenplaats {
  readonly plaatsId: Uuid;
  readonly aanbiederId: Uuid;
  readonly naam: string;
  readonly soort: Aanbodsoort;
  readonly veiligheidsregio: Veiligheidsregiocode;
  readonly kinderenMax: number;
  readonly geheimeLocatie: boolean;
}

/** Free now and fitting; `na` is the bed after which this part goes on. Only columns that the index `plaats_te_krijgen` carries. */
const passend = (aanbod: string, na: string): string => `p.status in ('vrij', 'gereserveerd')
    and (p.status = 'vrij' or p.gereserveerd_tot <= $7::timestamptz)
    and ($8::text is null or p.geslachten @> array[$8::text])
    and ($9::int is null or (p.leeftijd_van <= $9 and p.leeftijd_tot >= $9))
    and p.kinderen_max >= $10::int and p.beveiligingsniveau >= $11::int
    and p.id > coalesce((select ${na} from vanaf), '00000000-0000-0000-0000-000000000000')
    and (p.aanbieder_id in (select b.id from aanbod b where ${aanbod})) is true`;
const EERSTE = `'00000000-0000-0000-0000-000000000000'::uuid`;
const LAATSTE = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

/**
 * Free beds that fit: those in the region that is wished for, then the others, each in the order of their ids. A bed whose reservation has
 * passed is free without waiting for the clock. Both parts walk one small index in order and stop when a page is full; that the service fits
 * is asked of a hash (`is true` keeps the planner from making a join of it, which would read and sort all).
 */
export const ZOEKVRAAG = `with aanbod as materialized (
    select a.id, coalesce(a.veiligheidsregio = $13::text, false) as wens from aanbieder a
    where a.geldig_vanaf <= $1::date and (a.geldig_tot is null or a.geldig_tot > $1::date)
      and ($2::text is null or a.soort = $2)
      and ($3::text is null or cardinality(a.verblijfsgronden) = 0 or a.verblijfsgronden @> array[$3::text])
      and (not $4::boolean or a.neemt_op_zonder_bsn)
      and ($5::text is null or a.specialisaties @> array[$5::text])
      and not (a.veiligheidsregio = any($6::text[]))),
  vanaf as materialized (
    select n.id, coalesce(c.veiligheidsregio = $13::text, false) as wens
    from plaats n join aanbieder c on c.id = n.aanbieder_id where n.id = $12::uuid),
  gevonden as (
    (select p.id, p.aanbieder_id, p.kinderen_max, false as later from plaats p
     where $13::text is not null and ${passend('b.wens', `case when wens then id else ${LAATSTE} end`)}
     order by p.id limit $14)
    union all
    (select p.id, p.aanbieder_id, p.kinderen_max, true as later from plaats p
     where ${passend('not b.wens', `case when wens then ${EERSTE} else id end`)}
     order by p.id limit $14))
  select g.id as "plaatsId", g.aanbieder_id as "aanbiederId", a.gegevens ->> 'naam' as naam, a.soort, a.veiligheidsregio,
    g.kinderen_max as "kinderenMax", (a.gegevens ->> 'geheimeLocatie')::boolean as "geheimeLocatie"
  from gevonden g join aanbieder a on a.id = g.aanbieder_id
  order by g.later, g.id
  limit $14`;

/** The values of `ZOEKVRAAG`, in its order. */
export function zoekwaarden(vraag: Plaatszoekvraag, nu: string, rijen: number): unknown[] {
  return [
    wettelijkeDag(nu),
    vraag.soort ?? null,
    vraag.verblijfsgrond ?? null,
    vraag.heeftBurgerservicenummer === false,
    vraag.specialisatie ?? null,
    vraag.nietInRegios ?? [],
    nu,
    vraag.geslacht ?? null,
    vraag.leeftijd ?? null,
    vraag.aantalKinderen ?? 0,
    BEVEILIGINGSNIVEAUS[vraag.beveiligingsniveau ?? 'open'],
    vraag.na ?? null,
    vraag.liefstInRegio ?? null,
    rijen,
  ];
}

const LIMIET = 25;

/** Finds beds for a person. That somebody looked is written down; for whom is not. */
@Injectable()
export class Plaatszoeker {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Free beds that fit, and the bed after which to go on when there are more. */
  async zoek(
    aanroep: Aanroep,
    vraag: Plaatszoekvraag,
  ): Promise<{ resultaten: readonly Gevondenplaats[]; verder?: Uuid }> {
    const nu = this.klok();
    const limiet = vraag.limiet ?? LIMIET;
    const values = zoekwaarden(vraag, nu, limiet + 1);
    // Beds and services are for every municipality to read, so nothing is announced: one round trip.
    const { rows } = await this.database.pool.query<Gevondenplaats>({ name: 'plaats-zoek', text: ZOEKVRAAG, values });
    const resultaten = rows.slice(0, limiet);
    const handeling = 'plaats:zoeken';
    const beslissing = plaatspolicy.vooraf(aanroep.actor, handeling, aanroep.doelbinding);
    const regel = besluitregel(aanroep, {
      beslissing,
      handeling,
      nu,
      voorwerp: { soort: 'plaats', aantal: resultaten.length },
    });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    const laatste = resultaten.at(-1);
    return rows.length > limiet && laatste !== undefined ? { resultaten, verder: laatste.plaatsId } : { resultaten };
  }
}
