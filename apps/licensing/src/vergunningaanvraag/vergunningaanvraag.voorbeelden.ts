import { datum, type Datum, type Gemeentecode, type KvkNummer, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import type { Bevoegdheid } from '../besluit/mandaat.domain.js';
import type { Bedrijfsgegevens } from '../kvk/bedrijfsgegevens.domain.js';
import { gewoonlijkeRegeling, regelingOp } from '../vergunningsoort/vergunningsoort.js';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import type {
  Aanvraagopdracht,
  LegBetrokkeneVast,
  NeemBesluit,
  NoteerRaadpleging,
  Ontvang,
  SchortOp,
  VraagAanvulling,
} from './vergunningaanvraag-opdracht.domain.js';
import type { Aanvraagstatus, Aanvrager, Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

// Builders for specs; nothing in the service imports this file.

export const eenAanvraagId = '01920000-0000-7000-8000-000000000001' as Uuid;
/** Of rounds to complete and of suspensions. */
export const eenKenmerk = '01920000-0000-7000-8000-0000000000b1' as Uuid;
export const anderKenmerk = '01920000-0000-7000-8000-0000000000b2' as Uuid;
export const eenRaadplegingId = '01920000-0000-7000-8000-00000000000a' as Uuid;

/** By what right an application is left untreated. */
export const gemandateerd: Bevoegdheid = {
  namens: 'burgemeester',
  krachtens: 'mandaat',
  tabelversie: 'landelijk-2026.1',
  regel: 'jurist-tekent-verleningen-en-vaststelling-van-verval',
};

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-02T09:00:00.000Z',
    actor: 'vergunning-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'vergunningverlening',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
    ...anders,
  };
}

export function eenAanvrager(anders: Partial<Aanvrager> = {}): Aanvrager {
  return { kvkNummer: '90417263' as KvkNummer, bedrijfsnaam: 'Verzonnen Verhuur BV', ...anders };
}

/** Received under a rule of Amsterdam, unless told otherwise. */
export function eenOntvangst(
  vergunningsoort: Vergunningsoort = 'exploitatievergunning',
  { regelingcode, gemeentecode = '0363', ontvangstdag }: Ontvangstkeuze = {},
): Ontvang {
  const code = regelingcode ?? gewoonlijkeRegeling(vergunningsoort);
  const regeling = regelingOp(code, gemeentecode, ontvangstdag ?? datum('2026-03-02'));
  const dag = ontvangstdag !== undefined && { ontvangstdag };
  return { soort: 'ontvang', id: eenAanvraagId, vergunningsoort, regeling, aanvrager: eenAanvrager(), ...dag };
}

/** What matters of a receipt. */
export interface Ontvangstkeuze {
  readonly regelingcode?: string;
  readonly gemeentecode?: string;
  readonly ontvangstdag?: Datum;
}

export function eenNotitie(raadplegingId = eenRaadplegingId): NoteerRaadpleging {
  return { soort: 'noteer-raadpleging', raadplegingId, grondslag: 'bestuurlijke-aanpak' };
}

export function eenBesluit(anders: Partial<NeemBesluit> = {}): NeemBesluit {
  const { uitkomst = 'verleend' } = anders;
  const voorschriften = uitkomst === 'verleend-met-voorschriften' ? ['Houd een register bij.'] : [];
  const rest = { motivering: 'Aan de eisen is voldaan.', bibobruimte: 'geen-toets', opWetBibob: false } as const;
  return { soort: 'besluit', uitkomst, voorschriften, ...rest, ...anders };
}

/** Asked on 10 March 2026, to be completed by 24 March. */
export function eenAanvullingsverzoek(anders: Partial<VraagAanvulling> = {}): VraagAanvulling {
  return {
    soort: 'vraag-aanvulling',
    kenmerk: eenKenmerk,
    gevraagdOp: datum('2026-03-10'),
    hersteltermijn: datum('2026-03-24'),
    stukken: ['plattegrond'],
    toelichting: 'De plattegrond ontbreekt.',
    ...anders,
  };
}

/** Force majeure from 9 March 2026. */
export function eenOpschorting(anders: Partial<SchortOp> = {}): SchortOp {
  return { soort: 'schort-op', kenmerk: anderKenmerk, grond: 'overmacht', van: datum('2026-03-09'), ...anders };
}

/** The context of noon (11:00Z or 10:00Z, whichever) on a day. */
export function op(dag: string): Opdrachtcontext {
  return eenContext({ nu: `${dag}T11:00:00.000Z` });
}

/** The state after an accepted command; throws with the code of a refusal. */
export function pasToe(
  aanvraag: Vergunningaanvraag | undefined,
  opdracht: Aanvraagopdracht,
  context = eenContext(),
): Vergunningaanvraag {
  const gevolg = decide(aanvraag, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const toestand = gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, aanvraag);
  if (toestand === undefined) throw new Error('no application came of it');
  return toestand;
}

/** Commands on days, one after the other. */
export function verloop(...stappen: readonly (readonly [string, Aanvraagopdracht])[]): Vergunningaanvraag {
  const [eerste, ...rest] = stappen;
  if (eerste === undefined) throw new Error('nothing happened');
  return rest.reduce(
    (aanvraag, [dag, opdracht]) => pasToe(aanvraag, opdracht, op(dag)),
    pasToe(undefined, eerste[1], op(eerste[0])),
  );
}

const laatste: Readonly<Record<Aanvraagstatus, readonly (readonly [string, Aanvraagopdracht])[]>> = {
  'in-behandeling': [],
  'aanvulling-gevraagd': [['2026-03-10', eenAanvullingsverzoek()]],
  besloten: [['2026-03-02', eenBesluit()]],
  'buiten-behandeling': [
    ['2026-03-10', eenAanvullingsverzoek()],
    ['2026-03-25', { soort: 'laat-buiten-behandeling', motivering: 'Niet aangevuld.', bevoegdheid: gemandateerd }],
  ],
  ingetrokken: [['2026-03-03', { soort: 'trek-in' }]],
  'van-rechtswege-verleend': [['2026-12-01', { soort: 'verleen-van-rechtswege' }]],
};

/** An application in a state, brought there by real commands; received on 2 March 2026. Where silence grants it is one to let rooms. */
export function eenAanvraag({
  status = 'in-behandeling',
  raadplegingen = 0,
  ontvangst = status === 'van-rechtswege-verleend' ? kamerverhuur() : eenOntvangst(),
}: { status?: Aanvraagstatus; raadplegingen?: number; ontvangst?: Ontvang } = {}): Vergunningaanvraag {
  const ids = Array.from({ length: raadplegingen }, (_, nummer) => eenRaadplegingsnummer(nummer));
  const genoteerd = ids.map((id) => ['2026-03-02', eenNotitie(id)] as const);
  return verloop(['2026-03-02', ontvangst], ...genoteerd, ...laatste[status]);
}

/** The one kind of the pack where silence grants. */
export function kamerverhuur(): Ontvang {
  return eenOntvangst('huisvestingsvergunning', { regelingcode: 'kamerverhuur' });
}

/** The id of the nth consultation. */
export function eenRaadplegingsnummer(nummer: number): Uuid {
  return `01920000-0000-7000-8000-0000000a${String(nummer).padStart(4, '0')}` as Uuid;
}

/** A mark for suspensions that a spec ends again. */
export const hervatbaar = '01920000-0000-7000-8000-0000000000b3' as Uuid;

export function eenBetrokkene(anders: Partial<LegBetrokkeneVast> = {}): LegBetrokkeneVast {
  const persoon = { naam: 'Zdenka Geheimova', rol: 'exploitant', geboortedatum: datum('1990-02-28') } as const;
  return { soort: 'leg-betrokkene-vast', kenmerk: eenKenmerk, ...persoon, ...anders };
}

export function eenBedrijf(anders: Partial<Bedrijfsgegevens> = {}): Bedrijfsgegevens {
  return {
    kvkNummer: eenAanvrager().kvkNummer,
    naam: 'Verzonnen Verhuur BV',
    handelsnamen: ['Verzonnen Verhuur'],
    rechtsvorm: 'Besloten Vennootschap',
    activiteiten: [{ code: '68201', editie: '2025', omschrijving: 'Verhuur van woonruimte', hoofdactiviteit: true }],
    opgehaaldOp: '2026-03-02T09:00:00.000Z',
    bron: 'KvK API Basisprofiel v1',
    ...anders,
  };
}
