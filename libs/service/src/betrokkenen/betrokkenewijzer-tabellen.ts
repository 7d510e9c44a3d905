import { enableMunicipalityRls } from '@schakel/platform';

/**
 * SQL functions over whatever is called `betrokkenewijzer` (a table or a view with `van_id`, `naar_id`): all ids by which one person is or was
 * known, and the one by which it goes on. Ids are walked in both directions, so the order in which merges became known does not matter; `union`
 * ends the walk also while events that are still on their way leave a circle.
 */
export const betrokkenewijzerFuncties: readonly string[] = [
  `create function betrokkene_gelijken(gezocht uuid) returns setof uuid language sql stable as $$
     with recursive gelijk(id) as (
       select gezocht
       union
       select case when w.van_id = g.id then w.naar_id else w.van_id end
       from gelijk g join betrokkenewijzer w on w.van_id = g.id or w.naar_id = g.id
       where w.naar_id is not null
     ) select id from gelijk
   $$`,
  `create function betrokkene_hoofd(gezocht uuid) returns uuid language sql stable as $$
     select g.id from betrokkene_gelijken(gezocht) g(id)
     order by exists (select 1 from betrokkenewijzer w where w.van_id = g.id and w.naar_id is not null), g.id
     limit 1
   $$`,
];

/** What a service that hears of persons keeps: of each id that went up into another, into which, and by which version of it. */
export const betrokkenewijzerTabellen: readonly string[] = [
  `create table betrokkenewijzer (
     van_id uuid primary key,
     gemeentecode char(4) not null,
     naar_id uuid,
     versie int not null check (versie > 0),
     check (van_id <> naar_id)
   )`,
  `create index betrokkenewijzer_naar on betrokkenewijzer (naar_id) where naar_id is not null`,
  ...enableMunicipalityRls('betrokkenewijzer'),
  ...betrokkenewijzerFuncties,
];
