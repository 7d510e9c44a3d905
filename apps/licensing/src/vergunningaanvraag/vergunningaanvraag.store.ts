import type { Opdrachtcontext } from '@schakel/domain';
import type { BatchLoader, Unit } from '@schakel/messaging';
import { vernietigd, type DossierKey, type KeyRing, type Pseudonimiseerder, type Sleutel } from '@schakel/privacy';
import { historieregels, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Aanvraaggebeurtenis } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { publiekFeit } from './vergunningaanvraag.events.js';
import { rijVan, type VergunningaanvraagRij } from './vergunningaanvraag.rij.js';

/** What commands and consumers need of a row: content, and what the policy looks at. */
export type Aanvraagkern = Pick<VergunningaanvraagRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'inhoud'>;

/** A row with the key of the application. */
export interface GeladenAanvraag {
  readonly rij: Aanvraagkern;
  readonly sleutel: Sleutel;
}

const SELECT = 'select id, gemeentecode, versie, status, inhoud from vergunningaanvraag where id = any ($1::uuid[])';

/** Loads applications of municipalities that the transaction announced, each with its key. */
export async function laadAanvragen(
  client: PoolClient,
  sleutels: KeyRing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GeladenAanvraag>> {
  const { rows } = await client.query<Aanvraagkern>({ name: 'vergunningaanvragen', text: SELECT, values: [ids] });
  const keys = await sleutels.open(
    client,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((rij) => [rij.id, { rij, sleutel: keys.get(rij.id) ?? vernietigd(rij.id) }]));
}

/** The same for consumers: one query per batch of events. */
export function aanvraaglader(sleutels: KeyRing): BatchLoader<GeladenAanvraag> {
  return { name: 'vergunningaanvraag', load: (client, ids) => laadAanvragen(client, sleutels, ids) };
}

const OPEN_VAN_BEDRIJF = `select g.gemeente, g.pseudoniem, array_agg(v.id::text order by v.id) as ids
  from unnest($1::text[], $2::text[]) as g (gemeente, pseudoniem)
  join vergunningaanvraag v on v.gemeentecode = g.gemeente::char(4) and v.bedrijfspseudoniem = g.pseudoniem
  where v.status in ('in-behandeling', 'aanvulling-gevraagd')
  group by g.gemeente, g.pseudoniem`;

/** Name under which the open applications of one company in one municipality are loaded. */
export const bedrijfsnaam = (gemeentecode: string, pseudoniem: string): string => `${gemeentecode} ${pseudoniem}`;

/** Ids of the open applications of companies, by municipality and pseudonym: one query per batch of events. */
export const bedrijfslader: BatchLoader<readonly string[]> = {
  name: 'open-aanvragen-van-bedrijf',
  load: async (client, namen) => {
    const gemeenten = namen.map((naam) => naam.slice(0, 4));
    const pseudoniemen = namen.map((naam) => naam.slice(5));
    const { rows } = await client.query<{ gemeente: string; pseudoniem: string; ids: string[] }>({
      name: 'open-aanvragen-van-bedrijf',
      text: OPEN_VAN_BEDRIJF,
      values: [gemeenten, pseudoniemen],
    });
    return new Map(rows.map(({ gemeente, pseudoniem, ids }) => [bedrijfsnaam(gemeente, pseudoniem), ids]));
  },
};

/** What one command writes of an application. */
export interface SchrijfAanvraag {
  /** Version that was read; 0 for a new application. */
  readonly gelezenVersie: number;
  readonly aanvraag: Vergunningaanvraag;
  readonly gebeurtenissen: readonly Aanvraaggebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly dataref: string;
  readonly oorzaakId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, and a history row with public event per event. */
export function schrijfAanvraag(
  schrijven: SchrijfAanvraag,
  pseudoniemen: Pseudonimiseerder,
): Pick<Unit, 'aggregates' | 'history'> {
  const { aanvraag, gelezenVersie, sleutel, dataref } = schrijven;
  const { id, gemeentecode } = aanvraag;
  const row = rijVan(aanvraag, sleutel, pseudoniemen);
  return {
    aggregates: [{ table: 'vergunningaanvraag', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({
      ...schrijven,
      aggregaat: 'vergunningaanvraag',
      id,
      gemeentecode,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, aanvraag, dataref),
    }),
  };
}

/** Absolute URL of an application: the `dataref` of its events. */
export function aanvraagadres({ publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>, id: string): string {
  return `${publiekeUrl}/v1/vergunningaanvragen/${id}`;
}
