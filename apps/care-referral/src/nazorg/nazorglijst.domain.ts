import { datum, type Herkomst } from '@schakel/domain';

const gekozen = {
  bron: 'Keuze van Schakel; geen landelijke norm gevonden',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2026-01-01'),
} as const satisfies Herkomst;

/** When somebody asks how the person is, in days after the first day in the place. */
export const nazorgmomenten: readonly (Herkomst & { readonly code: string; readonly naDagen: number })[] = [
  { ...gekozen, code: 'week-1', naDagen: 7 },
  { ...gekozen, code: 'maand-1', naDagen: 30 },
  { ...gekozen, code: 'maand-3', naDagen: 91 },
  { ...gekozen, code: 'maand-6', naDagen: 182 },
  { ...gekozen, code: 'jaar-1', naDagen: 365 },
];

/** What came of it; one list for all municipalities, so that figures compare. `eind`: nothing more is asked after it. */
export const nazorguitkomsten = {
  'veilig-zonder-hulpvraag': { ...gekozen, eind: false },
  'veilig-met-hulpvraag': { ...gekozen, eind: false },
  onveilig: { ...gekozen, eind: false },
  'opnieuw-uitgebuit': { ...gekozen, eind: false },
  'geen-contact': { ...gekozen, eind: false },
  'wil-geen-nazorg': { ...gekozen, eind: true },
  overleden: { ...gekozen, eind: true },
} as const satisfies Readonly<Record<string, Herkomst & { readonly eind: boolean }>>;
export type Nazorguitkomst = keyof typeof nazorguitkomsten;
export const nazorguitkomstcodes = Object.keys(nazorguitkomsten) as readonly Nazorguitkomst[];
