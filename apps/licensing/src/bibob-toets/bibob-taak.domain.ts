import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Herkomst,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { isBezwarend, type Conclusie } from './bibob-conclusie.domain.js';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor } from './bibob-regels.domain.js';
import type { Bibobgebeurtenis, Feit } from './bibob-toets-gebeurtenis.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';

interface Taakdefinitie extends Herkomst {
  readonly omschrijving: string;
  readonly artikel: string;
  /** Where a human does it: none of these places has a public interface. */
  readonly waar: string;
  readonly stappen: readonly string[];
}

const REGISTER = {
  artikel: 'Wet Bibob art. 11a',
  waar: 'Informatieportaal van Justid, met eHerkenning EH3 op naam',
  bron: 'Justis, Bibob-register',
  graad: 'gelezen',
} as const;
const NALOPEN = 'Leg kenmerk en dag van de bevestiging vast';

/** What has to be told outside, by hand. A task names its steps and, with the package of the file, what goes along. */
export const BIBOBTAKEN = {
  'lbb-aanvraag': {
    omschrijving: 'Dien de adviesaanvraag in bij het Landelijk Bureau Bibob',
    artikel: 'Wet Bibob art. 9 en 12',
    waar: 'Landelijk Bureau Bibob',
    stappen: [
      'Voeg het formulier met bijlagen toe',
      'Voeg de bevindingen van het eigen onderzoek toe (bijlage 6)',
      NALOPEN,
    ],
    bron: 'Wet Bibob (BWBR0013798); Justis',
    graad: 'gelezen-2017',
  },
  'lbb-melding-eigen-conclusie': {
    omschrijving: 'Meld de gevaarsconclusie zonder advies onverwijld aan het Landelijk Bureau Bibob',
    artikel: 'Wet Bibob art. 7a lid 7',
    waar: 'Landelijk Bureau Bibob',
    stappen: ['Meld betrokkene, mate van gevaar en gronden', NALOPEN],
    bron: 'GGM; artikel niet nagelezen',
    graad: 'secundair',
  },
  'register-gevaarsconclusie': {
    omschrijving: 'Neem de gevaarsconclusie op in het Bibob-register',
    stappen: [
      'Registreer betrokkene en de doorslaggevende relatie',
      'Registreer geen open zakelijk samenwerkingsverband',
      NALOPEN,
    ],
    ...REGISTER,
  },
  'register-terugtrekking': {
    omschrijving: 'Meld de terugtrekking aan het Bibob-register',
    stappen: ['Registreer betrokkene en de dag van terugtrekking', NALOPEN],
    ...REGISTER,
  },
  'register-herziening': {
    omschrijving: 'Laat de eerdere gevaarsconclusie in het Bibob-register herzien: zij is niet gebleven',
    stappen: ['Vraag om doorhaling van de eerdere conclusie', NALOPEN],
    ...REGISTER,
    bron: 'Volgt uit juistheid van gegevens, AVG art. 5 lid 1 onder d',
    graad: 'uit het hoofd',
  },
} as const satisfies Record<string, Taakdefinitie>;

export type Bibobtaaksoort = keyof typeof BIBOBTAKEN;

interface Taakkern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly bibobToetsId: Uuid;
  readonly soort: Bibobtaaksoort;
  readonly ontstaanOp: string;
  readonly gewijzigdOp: string;
}
export type OpenTaak = Taakkern & { readonly status: 'open' };
export type GedaneTaak = Taakkern & {
  readonly status: 'gedaan';
  readonly gedaanOp: Datum;
  readonly gedaanDoor: string;
  readonly kenmerk: string;
};
/** A notice to the outside that a human gives and then ticks off. */
export type Bibobtaak = OpenTaak | GedaneTaak;
export type Bibobtaakstatus = Bibobtaak['status'];

export const bibobtaakmachine: Toestandsmachine<Bibobtaakstatus> = {
  naam: 'bibob-taak',
  begin: 'open',
  eind: ['gedaan'],
  overgangen: [
    { van: null, opdracht: 'ontsta', naar: 'open' },
    { van: 'open', opdracht: 'doe-af', naar: 'gedaan' },
  ],
};

export type OntstaTaak = {
  readonly soort: 'ontsta';
  readonly id: Uuid;
  readonly bibobToetsId: Uuid;
  readonly taak: Bibobtaaksoort;
};
export type DoeTaakAf = {
  readonly soort: 'doe-af';
  readonly gedaanOp: Datum;
  /** Reference of the confirmation. */
  readonly kenmerk: string;
  /** Numbers of the steps done; every step is done. */
  readonly stappen: readonly number[];
};
export type Taakgebeurtenis =
  | (Feit & { readonly type: 'bibob-taak-ontstaan'; readonly gemeentecode: Gemeentecode } & Omit<OntstaTaak, 'soort'>)
  | (Feit & { readonly type: 'bibob-taak-gedaan' } & Omit<DoeTaakAf, 'soort'>);

/** Refusals: `overgang-niet-toegestaan`, `stappen-niet-gedaan`, `kenmerk-ontbreekt`, `dag-in-de-toekomst`, `dag-te-vroeg`. */
export function beslisTaak(
  taak: Bibobtaak | undefined,
  opdracht: OntstaTaak | DoeTaakAf,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Taakgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'ontsta' && taak === undefined) {
    const { id, bibobToetsId, taak: soort } = opdracht;
    return aanvaard({ type: 'bibob-taak-ontstaan', ...feit, gemeentecode, id, bibobToetsId, taak: soort });
  }
  if (opdracht.soort === 'ontsta' || taak?.status !== 'open')
    return geweigerd('overgang-niet-toegestaan', 'Deze taak is niet open.');
  const { gedaanOp, kenmerk, stappen } = opdracht;
  const alle = BIBOBTAKEN[taak.soort].stappen.map((_stap, nummer) => nummer + 1);
  if (alle.some((nummer) => !stappen.includes(nummer)))
    return geweigerd('stappen-niet-gedaan', 'Nog niet elke stap is gedaan.', [
      { veld: 'stappen', regel: alle.join(', ') },
    ]);
  return (
    eersteBezwaar(
      ingevuld(kenmerk, 'kenmerk-ontbreekt', 'kenmerk', 'Leg het kenmerk van de bevestiging vast.'),
      nietInDeToekomst('gedaanOp', gedaanOp, wettelijkeDag(nu)),
      nietVoor('gedaanOp', gedaanOp, wettelijkeDag(taak.ontstaanOp), 'het ontstaan van de taak'),
    ) ?? aanvaard({ type: 'bibob-taak-gedaan', ...feit, gedaanOp, kenmerk, stappen: alle })
  );
}

/** The task after one more event. */
export function volgendeTaak(taak: Bibobtaak | undefined, gebeurtenis: Taakgebeurtenis): Bibobtaak {
  if (gebeurtenis.type === 'bibob-taak-ontstaan') {
    const { id, gemeentecode, bibobToetsId, taak: soort, op } = gebeurtenis;
    return { id, gemeentecode, versie: 1, bibobToetsId, soort, ontstaanOp: op, gewijzigdOp: op, status: 'open' };
  }
  if (taak === undefined) throw new Error('bibob-taak-gedaan before bibob-taak-ontstaan');
  const { op, door, gedaanOp, kenmerk } = gebeurtenis;
  return { ...taak, versie: taak.versie + 1, gewijzigdOp: op, status: 'gedaan', gedaanOp, gedaanDoor: door, kenmerk };
}

/**
 * Which tasks an event of the toets raises (art. 7a lid 7, 9 and 11a). A danger that the municipality concludes without an advice to rest on it
 * tells to the LBB and registers itself; one on an advice is the LBB's own to register. A danger that does not stand is revised.
 * @param voor the toets before the event
 */
export function takenUit(voor: BibobToets, gebeurtenis: Bibobgebeurtenis): readonly Bibobtaaksoort[] {
  switch (gebeurtenis.type) {
    case 'lbb-advies-aangevraagd':
      return ['lbb-aanvraag'];
    case 'bibob-toets-teruggetrokken':
      return ['register-terugtrekking'];
    case 'bibob-conclusie-vastgesteld':
      return takenUitConclusie(voor, gebeurtenis.conclusie);
    default:
      return [];
  }
}

function takenUitConclusie(voor: BibobToets, conclusie: Conclusie): readonly Bibobtaaksoort[] {
  const eerder = 'conclusie' in voor ? voor.conclusie : undefined;
  const stondGeregistreerd = eerder !== undefined && meldtZelf(eerder);
  if (!meldtZelf(conclusie)) return stondGeregistreerd ? ['register-herziening'] : [];
  const register = stondGeregistreerd
    ? (['register-herziening', 'register-gevaarsconclusie'] as const)
    : (['register-gevaarsconclusie'] as const);
  return ['lbb-melding-eigen-conclusie', ...register];
}

function meldtZelf(conclusie: Conclusie): boolean {
  return isBezwarend(conclusie) && conclusie.berustOp === 'eigen-onderzoek';
}
