import type { BrpDatum } from './persoonslijst.js';

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

export type ApiDatum = Readonly<Record<string, unknown>> & { readonly type: string; readonly langFormaat: string };

function parts(datum: BrpDatum): { jaar: number; maand: number; dag: number } {
  return { jaar: Number(datum.slice(0, 4)), maand: Number(datum.slice(4, 6)), dag: Number(datum.slice(6, 8)) };
}

/** A date as the API delivers it: one of four types, by what of yyyymmdd is known (zeros are unknown). */
export function apiDatum(datum: BrpDatum): ApiDatum {
  const { jaar, maand, dag } = parts(datum);
  const maandnaam = MAANDEN[maand - 1];
  if (jaar === 0) return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };
  if (!maandnaam) return { type: 'JaarDatum', jaar, langFormaat: String(jaar) };
  if (dag === 0) return { type: 'JaarMaandDatum', jaar, maand, langFormaat: `${maandnaam} ${jaar}` };
  const iso = `${datum.slice(0, 4)}-${datum.slice(4, 6)}-${datum.slice(6, 8)}`;
  return { type: 'Datum', datum: iso, langFormaat: `${dag} ${maandnaam} ${jaar}` };
}

/**
 * Age in years on `vandaag` (YYYY-MM-DD), or undefined when what is known of the date leaves more than one answer open:
 * always without the month, and in the month of birth without the day.
 */
export function leeftijd(geboren: BrpDatum, vandaag: string): number | undefined {
  const { jaar, maand, dag } = parts(geboren);
  const nu = parts(vandaag.replaceAll('-', ''));
  if (jaar === 0 || maand === 0 || (dag === 0 && maand === nu.maand)) return undefined;
  const geweest = nu.maand > maand || (nu.maand === maand && nu.dag >= dag);
  return nu.jaar - jaar - (geweest ? 0 : 1);
}
