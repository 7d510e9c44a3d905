import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag, type Uuid, type Veiligheidsregiocode } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { besluitregel, type Aanroep } from '@schakel/service';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import { BEVEILIGINGSNIVEAUS, type Beveiligingsniveau, type Opvanggeslacht, type Specialisatie } from '../aanbieder/aanbodkenmerken.domain.js';
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

/**
 * Free beds that fit. The services are chosen first, few out of many beds; a bed whose reservation has passed is free without waiting for
 * the clock. Without a wish for a region the order is that of the beds, with one its beds come first.
 */
export const ZOEKVRAAG = `with aanbod as materialized (
    select a.id, a.soort, a.veiligheidsregio, a.gegevens ->> 'naam' as naam, (a.gegevens ->> 'geheimeLocatie')::boolean as geheim
    from aanbieder a
    where a.geldig_vanaf <= $1::date and (a.geldig_tot is null or a.geldig_tot > $1::date)
      and ($2::text is null or a.soort = $2)
      and ($3::text is null or cardinality(a.verblijfsgronden) = 0 or a.verblijfsgronden @> array[$3::text])
      and (not $4::boolean or a.neemt_op_zonder_bsn)
      and ($5::text is null or a.specialisaties @> array[$5::text])
      and not (a.veiligheidsregio = any($6::text[])))
  select p.id as "plaatsId", p.aanbieder_id as "aanbiederId", b.naam, b.soort, b.veiligheidsregio, p.kinderen_max as "kinderenMax",
    b.geheim as "geheimeLocatie"
  from plaats p join aanbod b on b.id = p.aanbieder_id
  where p.status in ('vrij', 'gereserveerd') and (p.status = 'vrij' or p.gereserveerd_tot <= $7::timestamptz)
    and ($8::text is null or p.geslachten @> array[$8::text])
    and ($9::int is null or (p.leeftijd_van <= $9 and p.leeftijd_tot >= $9))
    and p.kinderen_max >= $10::int and p.beveiligingsniveau >= $11::int
    and ($12::uuid is null or (coalesce(b.veiligheidsregio <> $13::text, true), p.id) > (
      select coalesce(v.veiligheidsregio <> $13::text, true), v.id from (
        select n.id, c.veiligheidsregio from plaats n join aanbieder c on c.id = n.aanbieder_id where n.id = $12) v))
  order by coalesce(b.veiligheidsregio <> $13::text, true), p.id
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
  async zoek(aanroep: Aanroep, vraag: Plaatszoekvraag): Promise<{ resultaten: readonly Gevondenplaats[]; verder?: Uuid }> {
    const nu = this.klok();
    const limiet = vraag.limiet ?? LIMIET;
    const values = zoekwaarden(vraag, nu, limiet + 1);
    const { rows } = await this.database.read([], (client) =>
      client.query<Gevondenplaats>({ name: 'plaats-zoek', text: ZOEKVRAAG, values }),
    );
    const resultaten = rows.slice(0, limiet);
    const handeling = 'plaats:zoeken';
    const beslissing = plaatspolicy.vooraf(aanroep.actor, handeling, aanroep.doelbinding);
    const regel = besluitregel(aanroep, { beslissing, handeling, nu, voorwerp: { soort: 'plaats', aantal: resultaten.length } });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    const laatste = resultaten.at(-1);
    return rows.length > limiet && laatste !== undefined ? { resultaten, verder: laatste.plaatsId } : { resultaten };
  }
}
