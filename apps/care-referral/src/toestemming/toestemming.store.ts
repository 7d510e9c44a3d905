import { publicFact, toestemmingBijgewerkt, toestemmingIngetrokken, type PublicFact } from '@schakel/contracts';
import type { KeyRing } from '@schakel/privacy';
import { laadDossier, leesDossier, type Dossiersoort, type GelezenDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import { toestemmingpolicy } from './toestemming.policy.js';
import { rijVan, toestemmingVan, type ToestemmingRij } from './toestemming.rij.js';
import type { Toestemming, Toestemminggebeurtenis } from './toestemming-toestand.domain.js';
import { evolve } from './toestemming-verloop.domain.js';

type Bron = (typeof toestemmingpolicy)['definitie']['bron'];

/** The privacy filter: a receiver learns that it must stop. Given, refused and shared without consent are one and the same fact. */
export function publiekFeit(
  { type }: Toestemminggebeurtenis,
  { gemeentecode, zorgverwijzingId, doel }: Toestemming,
  dataref: string,
): PublicFact {
  const over = { gemeentecode, zorgverwijzingId };
  return type === 'toestemming-ingetrokken' || type === 'doorbreking-geeindigd'
    ? publicFact(toestemmingIngetrokken, { ...over, doel }, dataref)
    : publicFact(toestemmingBijgewerkt, over, dataref);
}

/** Consents as files. */
export const toestemmingsoort: Dossiersoort<Toestemming, Toestemminggebeurtenis, Bron, ToestemmingRij> = {
  aggregaat: 'toestemming',
  tabel: 'toestemming',
  pad: 'toestemmingen',
  policy: toestemmingpolicy,
  bron: ({ gemeentecode, ontvanger }) => ({ gemeentecode, ontvanger }),
  evolve,
  toestandVan: toestemmingVan,
  rijVan,
  publiek: publiekFeit,
};

/** How much a withdrawal takes: this one, all receivers of this purpose, or everything that is shared about this person. */
export const omvangen = ['deze', 'dit-doel', 'alles'] as const;
export type Omvang = (typeof omvangen)[number];

/**
 * What else is open and is taken along by a withdrawal: consents in force, and sharing without consent. In the order of their ids so that two withdrawals do not
 * wait for each other.
 */
export async function laadOverige(
  client: PoolClient,
  sleutels: KeyRing,
  { id, zorgverwijzingId, doel }: Toestemming,
  omvang: Omvang,
): Promise<readonly GelezenDossier<Toestemming, ToestemmingRij>[]> {
  if (omvang === 'deze') return [];
  const { rows } = await client.query<{ readonly id: string }>(
    `select id from toestemming where zorgverwijzing_id = $1 and id <> $2 and status in ('gegeven', 'doorbroken')
       and ($3::text is null or doel = $3) order by id`,
    [zorgverwijzingId, id, omvang === 'dit-doel' ? doel : null],
  );
  const gelezen: GelezenDossier<Toestemming, ToestemmingRij>[] = [];
  for (const rij of rows) {
    const geladen = await laadDossier(toestemmingsoort, client, sleutels, rij.id);
    const dossier = geladen && leesDossier(toestemmingsoort, geladen);
    if (dossier !== undefined) gelezen.push(dossier);
  }
  return gelezen;
}
