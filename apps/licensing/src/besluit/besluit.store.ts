import type { Uuid } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { type Dossiersoort, laadDossier, leesDossier } from '@schakel/service';
import type { Besluit, Besluitgebeurtenis } from './besluit-toestand.domain.js';
import { evolve } from './besluit.domain.js';
import { besluitpolicy } from './besluit.policy.js';
import { besluitVan, rijVan, type BesluitRij } from './besluit.rij.js';

type Bron = (typeof besluitpolicy)['definitie']['bron'];

/** Decisions as files. They publish nothing: what a decision does is told by the application or the permit (ADR 0017). */
export const besluitsoort: Dossiersoort<Besluit, Besluitgebeurtenis, Bron, BesluitRij> = {
  aggregaat: 'besluit',
  tabel: 'besluit',
  pad: 'besluiten',
  policy: besluitpolicy,
  bron: ({ gemeentecode, kring, status }) => ({ gemeentecode, kring, status }),
  evolve,
  toestandVan: besluitVan,
  rijVan,
  publiek: () => null,
};

const GETEKEND = `select id from besluit where onderwerp_id = $1 and kring = 'afdeling'
  and status in ('ondertekend', 'bekendgemaakt', 'herroepen')`;

/**
 * The decision that was signed on an application; undefined when there is none, when it was made in the closed circle (Wet Bibob art. 28),
 * or when its key was destroyed.
 */
export async function laadGetekendBesluit(
  client: PoolClient,
  sleutels: KeyRing,
  aanvraagId: Uuid,
): Promise<Besluit | undefined> {
  const { rows } = await client.query<{ id: Uuid }>({ name: 'getekend-besluit', text: GETEKEND, values: [aanvraagId] });
  const geladen = rows[0] && (await laadDossier(besluitsoort, client, sleutels, rows[0].id));
  return geladen && leesDossier(besluitsoort, geladen)?.toestand;
}
