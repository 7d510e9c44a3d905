import { datum, type Herkomst } from '@schakel/domain';

/** How fast a place is needed. */
export const urgenties = ['vannacht', 'spoed', 'gewoon'] as const;
export type Urgentie = (typeof urgenties)[number];

const gekozen = {
  bron: 'Keuze van Schakel; vast te stellen met de regio en de aanbieders',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2026-01-01'),
} as const satisfies Herkomst;

/** How long a provider may be silent, in minutes from the offer; then silence is an answer. */
export const reactietermijnen: Readonly<Record<Urgentie, Herkomst & { readonly minuten: number }>> = {
  vannacht: { ...gekozen, minuten: 60 },
  spoed: { ...gekozen, minuten: 240 },
  gewoon: { ...gekozen, minuten: 24 * 60 },
};

/** When a silent provider is reminded: parts of its term, in order. */
export const herinnermomenten: readonly number[] = [0.5, 0.8];

/** Who is called when a step of the first night passes. */
export const escalatiedoelen = ['piketmedewerker', 'zorgcoordinator', 'achterwacht'] as const;
export type Escalatiedoel = (typeof escalatiedoelen)[number];

/** The first night: hours, not days. Counted from the receipt of the request, whenever it turned out to be urgent. */
export const eersteNacht: Herkomst & {
  /** Within how many minutes the person should have a place. */
  readonly normMinuten: number;
  readonly trappen: readonly { readonly naMinuten: number; readonly naar: Escalatiedoel }[];
} = {
  ...gekozen,
  normMinuten: 4 * 60,
  trappen: [
    { naMinuten: 60, naar: 'piketmedewerker' },
    { naMinuten: 120, naar: 'zorgcoordinator' },
    { naMinuten: 180, naar: 'achterwacht' },
  ],
};
