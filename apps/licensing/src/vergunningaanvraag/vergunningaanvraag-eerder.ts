import { wettelijkeDag } from '@schakel/domain';
import { gewoonlijkeRegeling, regelingOp } from '../vergunningsoort/vergunningsoort.js';
import { isVergunningregeling, type Vergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import { beslistermijnVan, type Beslistermijn } from './beslistermijn.domain.js';
import type { Besluit, Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';

/** An application as it was written before its rule, checklist and suspensions were kept with it. */
export type EerdereVorm = Pick<
  Vergunningaanvraag,
  'id' | 'gemeentecode' | 'versie' | 'vergunningsoort' | 'aanvrager' | 'raadplegingen' | 'ontvangenOp' | 'gewijzigdOp'
> & {
  readonly beslistermijn: Pick<Beslistermijn, 'artikel' | 'bron' | 'graad'>;
} & ({ readonly status: 'in-behandeling' } | { readonly status: 'besloten'; readonly besluit: Besluit });

/** Its term was always eight weeks of an act: that promise stays, whatever the pack says now. */
function regelingVanToen({
  vergunningsoort,
  gemeentecode,
  ontvangenOp,
  beslistermijn,
}: EerdereVorm): Vergunningregeling {
  const regeling = regelingOp(gewoonlijkeRegeling(vergunningsoort), gemeentecode, wettelijkeDag(ontvangenOp));
  if (regeling === undefined || !isVergunningregeling(regeling)) throw new Error(`no rule for ${vergunningsoort}`);
  const { artikel, bron, graad } = beslistermijn;
  return {
    ...regeling,
    termijn: { duur: { aantal: 8, eenheid: 'weken' }, artikel, regelsoort: 'wet', bron, graad },
  };
}

/** The application in the form of today, whenever it was written. */
export function inHuidigeVorm(gelezen: Vergunningaanvraag | EerdereVorm): Vergunningaanvraag {
  if ('termijnverloop' in gelezen) return gelezen;
  const regeling = regelingVanToen(gelezen);
  const termijnverloop = { ontvangstdag: wettelijkeDag(gelezen.ontvangenOp), opschortingen: [] };
  return {
    ...gelezen,
    regeling,
    termijnverloop,
    beslistermijn: beslistermijnVan(regeling, termijnverloop, wettelijkeDag(gelezen.gewijzigdOp)),
    betrokkenen: [],
    stukken: Object.fromEntries(regeling.stukken.map(({ code }) => [code, 'ontbreekt' as const])),
    aanvullingsronden: [],
  };
}
