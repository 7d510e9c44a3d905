import { datumInWoorden, type Datum, type Herkomst } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { Besluituitkomst } from './besluit-toestand.domain.js';

/** Decisions of which a notice is published for everybody. */
export interface Publicatieregel extends Herkomst {
  readonly vergunningsoort: Vergunningsoort;
  readonly uitkomsten: readonly Besluituitkomst[];
  readonly artikel: string;
}

/** All that a notice may be made of: no name, no address, no reason. */
export interface Publicatiefeiten {
  readonly vergunningsoort: Vergunningsoort;
  readonly uitkomst: Besluituitkomst;
  readonly gemeentenaam: string;
  readonly bekendgemaaktOp: Datum;
  readonly bezwaartermijnEinde: Datum;
}

/** Whether a notice of this decision is due. */
export function isPublicatieplichtig(
  { vergunningsoort, uitkomst }: Pick<Publicatiefeiten, 'vergunningsoort' | 'uitkomst'>,
  regels: readonly Publicatieregel[],
): boolean {
  return regels.some((regel) => regel.vergunningsoort === vergunningsoort && regel.uitkomsten.includes(uitkomst));
}

const IN_WOORDEN: Readonly<Record<Besluituitkomst, string>> = {
  verleend: 'verleend',
  'verleend-met-voorschriften': 'verleend met voorschriften',
  geweigerd: 'geweigerd',
  ingetrokken: 'ingetrokken',
  geschorst: 'tijdelijk geschorst',
  vervallen: 'vervallen verklaard',
};

/** The words for a kind of permit in a text. */
export function soortInWoorden(vergunningsoort: Vergunningsoort): string {
  return vergunningsoort.replaceAll('-', ' ');
}

/** The notice, in B1. */
export function publicatietekstVan(feiten: Publicatiefeiten): string {
  const { gemeentenaam, bekendgemaaktOp, bezwaartermijnEinde } = feiten;
  return [
    `De gemeente ${gemeentenaam} heeft een ${soortInWoorden(feiten.vergunningsoort)} ${IN_WOORDEN[feiten.uitkomst]}.`,
    `Het besluit is verstuurd op ${datumInWoorden(bekendgemaaktOp)}.`,
    `Bent u belanghebbende en het er niet mee eens? Dan kunt u tot en met ${datumInWoorden(bezwaartermijnEinde)} bezwaar maken.`,
  ].join(' ');
}
