import { geweigerd, type Datum, type Herkomst } from '@schakel/domain';
import { eersteBezwaar, ingevuld, type Bezwaar } from './bibob-regels.domain.js';

/** The grounds of danger: benefit from offences, committing offences, an offence to obtain or keep the decision. */
export const bibobgronden = ['a-grond', 'b-grond', 'lid-6'] as const;
export type Bibobgrond = (typeof bibobgronden)[number];

interface Wegingspunt extends Herkomst {
  readonly omschrijving: string;
  readonly artikel: string;
}

const WET = { bron: 'Wet Bibob (BWBR0013798) art. 3', graad: 'gelezen-2017' } as const;
const TIJDSVERLOOP = {
  omschrijving: 'Tijd die sinds de feiten verstreken is, en of de relatie nog bestaat',
  artikel: 'Awb art. 3:46; rechtspraak',
  bron: 'Rb. Rotterdam 2023:575, via lexboost',
  graad: 'secundair',
} as const;

/** What is weighed per ground (art. 3 lid 2, 3 and 6): each point gets its own words, none may be left out. */
export const WEGINGSPUNTEN = {
  'a-grond': {
    feiten: { omschrijving: 'Feiten en omstandigheden', artikel: 'art. 3 lid 2 onder a', ...WET },
    'ernst-vermoeden': { omschrijving: 'Ernst van het vermoeden', artikel: 'art. 3 lid 2 onder b', ...WET },
    'aard-relatie': { omschrijving: 'Aard van de relatie met betrokkene', artikel: 'art. 3 lid 2 onder c', ...WET },
    'grootte-voordeel': {
      omschrijving: 'Grootte van het verkregen of te verkrijgen voordeel',
      artikel: 'art. 3 lid 2 onder d',
      ...WET,
    },
    tijdsverloop: TIJDSVERLOOP,
  },
  'b-grond': {
    feiten: {
      omschrijving: 'Feiten bij activiteiten die overeenkomen of samenhangen',
      artikel: 'art. 3 lid 3 onder a',
      ...WET,
    },
    'ernst-vermoeden': { omschrijving: 'Ernst van het vermoeden', artikel: 'art. 3 lid 3 onder b', ...WET },
    'aard-relatie': { omschrijving: 'Aard van de relatie met betrokkene', artikel: 'art. 3 lid 3 onder c', ...WET },
    'aantal-feiten': { omschrijving: 'Aantal van de gepleegde feiten', artikel: 'art. 3 lid 3 onder d', ...WET },
    tijdsverloop: TIJDSVERLOOP,
  },
  'lid-6': {
    'ernst-vermoeden': { omschrijving: 'Ernst van het vermoeden', artikel: 'art. 3 lid 6', ...WET },
    'ernst-feit': { omschrijving: 'Ernst van het strafbare feit', artikel: 'art. 3 lid 6', ...WET },
  },
} as const satisfies Record<Bibobgrond, Record<string, Wegingspunt>>;

/** How strong the evidence is (art. 3a, since 1 August 2020; read in a secondary source). */
export const bewijsmaten = ['wijzen-op', 'redelijkerwijs-doen-vermoeden'] as const;
export type Bewijsmaat = (typeof bewijsmaten)[number];

/** What makes that facts point at danger (art. 3a lid 1); anything less only lets it be reasonably suspected. */
export const WIJST_OP = {
  veroordeling: 'Veroordeling',
  strafbeschikking: 'Onherroepelijke strafbeschikking',
  transactie: 'Voldane transactie',
  'bestuurlijke-boete': 'Onherroepelijke, of in eerste aanleg beoordeelde, bestuurlijke boete',
} as const;
export type Bewijsgrondslag = keyof typeof WIJST_OP | 'overig';
export const bewijsgrondslagen = [...(Object.keys(WIJST_OP) as (keyof typeof WIJST_OP)[]), 'overig'] as const;

/** A fact on which the danger rests. How strong it is follows from what it rests on. */
export interface Gevaarsfeit {
  readonly omschrijving: string;
  readonly op: Datum;
  readonly grondslag: Bewijsgrondslag;
}

/** One ground, weighed. */
export interface Grondweging {
  readonly grond: Bibobgrond;
  readonly feiten: readonly Gevaarsfeit[];
  readonly punten: readonly { readonly punt: string; readonly toelichting: string }[];
}

/** Art. 3a: whether this fact points at the danger or lets it be reasonably suspected. */
export function bewijsmaatVan({ grondslag }: Gevaarsfeit): Bewijsmaat {
  return grondslag === 'overig' ? 'redelijkerwijs-doen-vermoeden' : 'wijzen-op';
}

/** Points that are to be weighed for a ground. */
export function wegingspuntenVan(grond: Bibobgrond): readonly string[] {
  return Object.keys(WEGINGSPUNTEN[grond]);
}

/**
 * Every ground that is held to exist is weighed once, on facts and on each of its points; no other ground is. Codes: `weging-ontbreekt`,
 * `weging-zonder-grond`, `feiten-ontbreken`, `wegingspunt-ontbreekt`, `wegingspunt-onbekend`, `dag-in-de-toekomst`.
 */
export function bezwaarTegenWegingen(
  gronden: readonly Bibobgrond[],
  wegingen: readonly Grondweging[],
  vandaag: Datum,
): Bezwaar {
  const velden = [{ veld: 'wegingen', regel: 'precies één per grond die u aanneemt' }];
  if (gronden.some((grond) => wegingen.filter((weging) => weging.grond === grond).length !== 1))
    return geweigerd('weging-ontbreekt', 'Weeg elke grond die u aanneemt (Wet Bibob art. 3).', velden);
  if (wegingen.some(({ grond }) => !gronden.includes(grond)))
    return geweigerd('weging-zonder-grond', 'Er is een weging van een grond die u niet aanneemt.', velden);
  return eersteBezwaar(...wegingen.map((weging, nummer) => bezwaarTegenWeging(weging, `wegingen.${nummer}`, vandaag)));
}

function bezwaarTegenWeging({ grond, feiten, punten }: Grondweging, veld: string, vandaag: Datum): Bezwaar {
  if (feiten.length === 0)
    return geweigerd('feiten-ontbreken', 'Noem de feiten waarop deze grond rust.', [
      { veld: `${veld}.feiten`, regel: 'ten minste één' },
    ]);
  const verwacht = wegingspuntenVan(grond);
  const genoemd = punten.map(({ punt }) => punt);
  if (genoemd.some((punt) => !verwacht.includes(punt)))
    return geweigerd('wegingspunt-onbekend', 'Dit punt hoort niet bij deze grond.', [
      { veld: `${veld}.punten`, regel: `alleen ${verwacht.join(', ')}` },
    ]);
  if (verwacht.some((punt) => genoemd.filter((ander) => ander === punt).length !== 1))
    return geweigerd('wegingspunt-ontbreekt', 'Weeg elk punt dat de wet bij deze grond noemt, één keer.', [
      { veld: `${veld}.punten`, regel: verwacht.join(', ') },
    ]);
  return eersteBezwaar(
    ...feiten.map(({ op }, nummer) =>
      op <= vandaag
        ? undefined
        : geweigerd('dag-in-de-toekomst', 'Dit feit ligt in de toekomst.', [
            { veld: `${veld}.feiten.${nummer}.op`, regel: 'vandaag of eerder' },
          ]),
    ),
    ...punten.map(({ toelichting }, nummer) =>
      ingevuld(toelichting, 'wegingspunt-ontbreekt', `${veld}.punten.${nummer}.toelichting`, 'Licht dit punt toe.'),
    ),
  );
}
