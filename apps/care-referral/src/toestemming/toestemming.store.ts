import {
  publicFact,
  toestemmingBijgewerkt,
  toestemmingIngetrokken,
  toestemmingVerlopen,
  type PublicFact,
} from '@schakel/contracts';
import type { KeyRing } from '@schakel/privacy';
import { laadDossier, leesDossier, type Dossiersoort, type GelezenDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import { toestemmingpolicy } from './toestemming.policy.js';
import { rijVan, toestemmingVan, type ToestemmingRij } from './toestemming.rij.js';
import type { Toestemming, Toestemminggebeurtenis } from './toestemming-toestand.domain.js';
import { evolve } from './toestemming-verloop.domain.js';

type Bron = (typeof toestemmingpolicy)['definitie']['bron'];

/**
 * The privacy filter: a receiver learns that it must stop, and whether a person or a date ended it. Given, refused, shared without consent and
 * a lapse that stops nobody are one and the same fact.
 */
export function publiekFeit(
  gebeurtenis: Toestemminggebeurtenis,
  { gemeentecode, zorgverwijzingId, doel }: Toestemming,
  dataref: string,
): PublicFact {
  const over = { gemeentecode, zorgverwijzingId };
  const { type } = gebeurtenis;
  if (type === 'toestemming-ingetrokken' || type === 'doorbreking-geeindigd')
    return publicFact(toestemmingIngetrokken, { ...over, doel }, dataref);
  if (type === 'toestemming-verlopen' && gebeurtenis.gevolg === 'ontvanger-stopt')
    return publicFact(toestemmingVerlopen, { ...over, doel }, dataref);
  return publicFact(toestemmingBijgewerkt, over, dataref);
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
 * What else is open and is taken along by a withdrawal: consents in force, those that lapsed while the receiver has an offer or her care, and
 * sharing without consent. Who is out already is not told that she was heard of again. In the order of their ids so that two withdrawals do not wait for each other.
 */
export async function laadOverige(
  client: PoolClient,
  sleutels: KeyRing,
  { id, zorgverwijzingId, doel }: Toestemming,
  omvang: Omvang,
): Promise<readonly GelezenDossier<Toestemming, ToestemmingRij>[]> {
  if (omvang === 'deze') return [];
  const { rows } = await client.query<{ readonly id: string }>(
    `select t.id from toestemming t where t.zorgverwijzing_id = $1 and t.id <> $2 and ($3::text is null or t.doel = $3)
       and (t.status in ('gegeven', 'doorbroken') or (t.status = 'verlopen' and exists (select 1 from zorgaanbod a
         where a.zorgverwijzing_id = t.zorgverwijzing_id and a.organisatie = t.ontvanger and a.beeindigd_op is null)))
     order by t.id`,
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
