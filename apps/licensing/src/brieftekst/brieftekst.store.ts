import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { isVernietigd, type DossierKey, type KeyRing, type Sleutel } from '@schakel/privacy';
import { historieregels, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Brieftekst, Brieftekstgebeurtenis, Brieftekstinhoud } from './brieftekst-toestand.domain.js';
import { rijVan, tekstVan, type BrieftekstRij } from './brieftekst.rij.js';
import type { Briefsoort } from './briefsoort.domain.js';
import { STANDAARDTEKSTEN } from './standaardtekst.data.js';

/** A row with the key of the text. */
export interface GeladenTekst {
  readonly rij: BrieftekstRij;
  readonly sleutel: Sleutel;
}

/** Loads one text of a municipality that the transaction announced; undefined when there is none. */
export async function laadTekst(client: PoolClient, sleutels: KeyRing, id: string): Promise<GeladenTekst | undefined> {
  const { rows } = await client.query<BrieftekstRij>({
    name: 'brieftekst-een',
    text: 'select * from brieftekst where id = $1',
    values: [id],
  });
  return rows[0] && { rij: rows[0], sleutel: await sleutels.openEen(client, id) };
}

/** The words that hold on a day, and whose they are. */
export interface GeldendeTekst {
  readonly tekst: Brieftekstinhoud;
  readonly bron:
    | { readonly soort: 'gemeente'; readonly brieftekstId: Uuid }
    | { readonly soort: 'standaard'; readonly versie: number };
}

/**
 * The text of a kind of letter that holds on a day in a municipality: of its own adopted texts the one that came into force last, else the
 * default one.
 * @param dag `YYYY-MM-DD`
 */
export async function geldendeTekst(
  client: PoolClient,
  sleutels: KeyRing,
  { gemeentecode, soort, dag }: { gemeentecode: Gemeentecode; soort: Briefsoort; dag: string },
): Promise<GeldendeTekst> {
  const { rows } = await client.query<Pick<BrieftekstRij, 'id' | 'inhoud'>>({
    name: 'brieftekst-geldend',
    text: `select id, inhoud from brieftekst
      where gemeentecode = $1 and soort = $2 and status = 'vastgesteld' and geldig_vanaf <= $3
      order by geldig_vanaf desc, gewijzigd_op desc, id desc limit 1`,
    values: [gemeentecode, soort, dag],
  });
  const rij = rows[0];
  const eigen = rij && tekstVan(rij, await sleutels.openEen(client, rij.id));
  if (eigen !== undefined && !isVernietigd(eigen))
    return { tekst: eigen.tekst, bron: { soort: 'gemeente', brieftekstId: eigen.id } };
  const { versie, ...tekst } = STANDAARDTEKSTEN[soort];
  return { tekst, bron: { soort: 'standaard', versie } };
}

/** What one command writes of a text. */
export interface SchrijfTekst {
  /** Version that was read; 0 for a new text. */
  readonly gelezenVersie: number;
  readonly tekst: Brieftekst;
  readonly gebeurtenissen: readonly Brieftekstgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, and a history row per event. Nothing is published: nobody outside has a use for it (ADR 0007). */
export function schrijfTekst(schrijven: SchrijfTekst): Pick<Unit, 'aggregates' | 'history'> {
  const { tekst, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = tekst;
  const row = rijVan(tekst, sleutel);
  return {
    aggregates: [{ table: 'brieftekst', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: 'brieftekst', id, gemeentecode, publiek: () => null }),
  };
}

/** Absolute URL of a text. */
export function tekstadres({ publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>, id: string): string {
  return `${publiekeUrl}/v1/briefteksten/${id}`;
}
