import { datum, type Herkomst } from '@schakel/domain';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';

/** What a provider may get to see of an offer at all. */
export const aanbodvelden = [
  'leeftijdsgroep',
  'geslacht',
  'meegekomenKinderen',
  'dreiging',
  'problematiek',
  'verantwoordelijke',
  'tolk',
  'reageerVoor',
] as const;
export type Aanbodveld = (typeof aanbodvelden)[number];

const gekozen = {
  bron: 'AVG art. 5 lid 1 onder c; de keuze per soort is van Schakel',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2026-01-01'),
} as const satisfies Herkomst;
const alles = { ...gekozen, velden: aanbodvelden } as const;
const zonder = (...weg: readonly Aanbodveld[]) => ({
  ...gekozen,
  velden: aanbodvelden.filter((veld) => !weg.includes(veld)),
});

/** Per kind of provider the fields that its task needs (CR8); whatever is not named here no provider of that kind gets. */
export const veldprofielen: Readonly<Record<Aanbodsoort, Herkomst & { readonly velden: readonly Aanbodveld[] }>> = {
  vrouwenopvang: alles,
  // Takes men only.
  mannenopvang: zonder('geslacht'),
  'maatschappelijke-opvang': alles,
  'jeugdhulp-met-verblijf': alles,
  // Nidos decides and the Rijk pays, always: it need not be told.
  'beschermde-opvang-amv': zonder('verantwoordelijke'),
  // As above: places of the Rijk.
  cosm: zonder('verantwoordelijke'),
};
