import { brpDatumVan, datum, parseBrpDatum, type BrpDatum } from '@schakel/domain';
import type { BrpApiDatum } from './persoon.schema.js';

/** A date of the API in the form of the register: what it does not tell stays zeros. Undefined for a date that never was. */
export function brpDatumVanApi(gelezen: BrpApiDatum): BrpDatum | undefined {
  const cijfers = (getal: number, breedte: number) => String(getal).padStart(breedte, '0');
  switch (gelezen.type) {
    case 'Datum':
      return brpDatumVan(datum(gelezen.datum));
    case 'JaarMaandDatum':
      return parseBrpDatum(`${cijfers(gelezen.jaar, 4)}${cijfers(gelezen.maand, 2)}00`);
    case 'JaarDatum':
      return parseBrpDatum(`${cijfers(gelezen.jaar, 4)}0000`);
    case 'DatumOnbekend':
      return parseBrpDatum('00000000');
  }
}
