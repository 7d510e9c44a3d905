import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import type { DossierKey, KeyRing } from '@schakel/privacy';
import { historieregels, type ServiceGegevens } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Brief, Briefgebeurtenis } from './brief-toestand.domain.js';
import { rijVan, type BriefRij } from './brief.rij.js';
import { laadBriefdossier, type Briefdossier } from './briefdossier.js';

/** A row with the file that it belongs to. */
export interface GeladenBrief {
  readonly rij: BriefRij;
  readonly dossier: Briefdossier;
}

/** Loads one letter of a municipality that the transaction announced, with its file; undefined when there is none. */
export async function laadBrief(client: PoolClient, sleutels: KeyRing, id: Uuid): Promise<GeladenBrief | undefined> {
  const { rows } = await client.query<BriefRij>({
    name: 'brief-een',
    text: 'select * from brief where id = $1',
    values: [id],
  });
  const rij = rows[0];
  if (rij === undefined) return undefined;
  const dossier = await laadBriefdossier(client, sleutels, rij.dossiersoort, rij.dossier_id);
  if (dossier === undefined) throw new Error('a letter without its file');
  return { rij, dossier };
}

/** What one command writes of a letter. */
export interface SchrijfBrief {
  /** Version that was read; 0 for a new letter. */
  readonly gelezenVersie: number;
  readonly brief: Brief;
  readonly gebeurtenissen: readonly Briefgebeurtenis[];
  /** Key of the file. */
  readonly sleutel: DossierKey;
  /** The bytes that are sent by this command. */
  readonly bytes?: Uint8Array | undefined;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/**
 * The state row under its version check, and a history row per event. Nothing is published: that a letter went out says something about a
 * person, and of a Bibob file not even that may travel (ADR 0008).
 */
export function schrijfBrief(schrijven: SchrijfBrief): Pick<Unit, 'aggregates' | 'history'> {
  const { brief, gelezenVersie, sleutel, bytes } = schrijven;
  const { id, gemeentecode } = brief;
  const row = rijVan(brief, sleutel, bytes);
  return {
    aggregates: [{ table: 'brief', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: 'brief', id, gemeentecode, publiek: () => null }),
  };
}

/** Absolute URL of a letter. */
export function briefadres({ publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>, id: string): string {
  return `${publiekeUrl}/v1/brieven/${id}`;
}
