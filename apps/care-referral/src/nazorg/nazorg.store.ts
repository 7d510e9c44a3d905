import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import type { KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  stapNaGebeurtenis,
  type Dossiersoort,
  type Medeschrift,
  type ServiceGegevens,
  type Stap,
} from '@schakel/service';
import type { Zorgverwijzing, Zorgverwijzingsgebeurtenis } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { decide, evolve, type Nazorggebeurtenis, type Nazorgplan } from './nazorg.domain.js';
import { nazorgpolicy } from './nazorg.policy.js';
import { nazorgplanVan, nazorgrijVan, type NazorgplanRij } from './nazorg.rij.js';

type Bron = (typeof nazorgpolicy)['definitie']['bron'];

/** Plans of after-care as files; nobody else need know how somebody is. */
export const nazorgsoort: Dossiersoort<Nazorgplan, Nazorggebeurtenis, Bron, NazorgplanRij> = {
  aggregaat: 'nazorgplan',
  tabel: 'nazorgplan',
  pad: 'nazorgplannen',
  policy: nazorgpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: nazorgplanVan,
  rijVan: nazorgrijVan,
  publiek: () => null,
};

/** The plan that begins with a placement, in its transaction; empty for every other step. */
export async function nazorgBijPlaatsing(
  { toestand, gebeurtenissen }: Stap<Zorgverwijzing, Zorgverwijzingsgebeurtenis>,
  middelen: {
    readonly sleutels: KeyRing;
    readonly gegevens: Pick<ServiceGegevens, 'publiekeUrl'>;
    readonly context: Opdrachtcontext;
    readonly traceparent: string | undefined;
  },
): Promise<Required<Medeschrift>> {
  const geplaatst = gebeurtenissen.find(({ type }) => type === 'zorgverwijzing-geplaatst');
  if (geplaatst?.type !== 'zorgverwijzing-geplaatst') return { aggregates: [], history: [], inserts: [] };
  const { sleutels, gegevens, context, traceparent } = middelen;
  const id = nieuwId() as Uuid;
  const { ingangsdatum } = geplaatst;
  const gevolg = decide(undefined, { soort: 'begin', id, zorgverwijzingId: toestand.id, ingangsdatum }, context);
  const stap = stapNaGebeurtenis<Nazorgplan, Nazorggebeurtenis>(undefined, gevolg, evolve);
  const { key: sleutel, insert } = await sleutels.nieuw(id, toestand.gemeentecode);
  const schrijven = { ...stap, sleutel, context, gelezenVersie: 0, traceparent };
  return { ...schrijfDossier(nazorgsoort, schrijven, gegevens), inserts: [insert] };
}
