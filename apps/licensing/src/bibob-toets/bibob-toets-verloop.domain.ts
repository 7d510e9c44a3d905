import { isBezwarend } from './bibob-conclusie.domain.js';
import { metEinde, type Lbbtraject } from './bibob-lbb.domain.js';
import { aanwezig } from './bibob-stap.domain.js';
import type { Bibobgebeurtenis } from './bibob-toets-gebeurtenis.domain.js';
import type { BibobToets, Geconcludeerd, InZienswijze } from './bibob-toets-toestand.domain.js';

type Gestart = Extract<Bibobgebeurtenis, { readonly type: 'bibob-toets-gestart' }>;
type Volgende = Exclude<Bibobgebeurtenis, Gestart>;
type Lbbgebeurtenis = Extract<
  Volgende,
  {
    readonly type:
      | 'bibob-betrokkene-geinformeerd'
      | 'lbb-termijn-gepauzeerd'
      | 'lbb-termijn-hervat'
      | 'lbb-termijn-verlengd'
      | 'bibob-opschorting-uitgeput';
  }
>;
type Hoorgebeurtenis = Extract<
  Volgende,
  { readonly type: 'bibob-zienswijze-ontvangen' | 'bibob-zienswijzen-gesloten' | 'bibob-evenredigheid-gewogen' }
>;

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(toets: BibobToets | undefined, gebeurtenis: Bibobgebeurtenis): BibobToets {
  if (gebeurtenis.type === 'bibob-toets-gestart') return gestart(gebeurtenis);
  if (toets === undefined) throw new Error(`${gebeurtenis.type} before bibob-toets-gestart`);
  return volgende({ ...toets, versie: toets.versie + 1, gewijzigdOp: gebeurtenis.op }, gebeurtenis);
}

function gestart({ type: _type, op, door: _door, ...start }: Gestart): BibobToets {
  return {
    ...start,
    status: 'formulier-uitgereikt',
    versie: 1,
    bevindingen: '',
    bevragingen: [],
    gestartOp: op,
    gewijzigdOp: op,
  };
}

function volgende(toets: BibobToets, gebeurtenis: Volgende): BibobToets {
  switch (gebeurtenis.type) {
    case 'bibob-hersteltermijn-gegeven':
      return { ...toets, status: 'hersteltermijn', hersteltermijn: gebeurtenis.hersteltermijn };
    case 'bibob-formulier-ontvangen':
      return { ...toets, status: 'eigen-onderzoek', formulierOntvangenOp: gebeurtenis.ontvangenOp };
    case 'bibob-onderzoek-vastgelegd':
      return { ...toets, status: 'eigen-onderzoek', bevindingen: gebeurtenis.bevindingen };
    case 'bibob-bron-bevraagd':
      return { ...toets, bevragingen: [...toets.bevragingen, gebeurtenis.bevraging] };
    case 'bibob-zwijgen-vastgesteld':
      return { ...toets, status: 'niet-beantwoord', zwijgen: gebeurtenis.zwijgen };
    case 'lbb-advies-aangevraagd': {
      const { gevraagdOp, betrokkeneGeinformeerdOp } = gebeurtenis;
      const bericht = betrokkeneGeinformeerdOp !== undefined && { betrokkeneGeinformeerdOp };
      return { ...toets, status: 'lbb-aangevraagd', lbb: { gevraagdOp, pauzes: [], ...bericht } };
    }
    case 'lbb-advies-ontvangen': {
      const { advies } = gebeurtenis;
      return { ...toets, status: 'advies-ontvangen', advies, lbb: metEinde(traject(toets), advies.ontvangenOp) };
    }
    case 'lbb-advies-hergebruikt':
      return { ...toets, status: 'advies-ontvangen', advies: gebeurtenis.advies };
    case 'bibob-advies-getoetst': {
      const advies = aanwezig(toets.advies, 'advies');
      return { ...toets, status: 'advies-getoetst', advies, vergewissing: gebeurtenis.vergewissing };
    }
    case 'bibob-toets-teruggetrokken': {
      const { teruggetrokkenOp } = gebeurtenis;
      return { ...toets, ...lbbBeeindigd(toets, teruggetrokkenOp), status: 'teruggetrokken', teruggetrokkenOp };
    }
    case 'bibob-conclusie-vastgesteld':
      return geconcludeerd(toets, gebeurtenis);
    case 'bibob-voornemen-verzonden': {
      const { conclusie } = toets as Geconcludeerd;
      return { ...toets, status: 'voornemen-verzonden', conclusie, voornemen: gebeurtenis.voornemen };
    }
    case 'bibob-zienswijze-ontvangen':
    case 'bibob-zienswijzen-gesloten':
    case 'bibob-evenredigheid-gewogen':
      return naHoren(toets as InZienswijze, gebeurtenis);
    default:
      return metLbb(toets, traject(toets), gebeurtenis);
  }
}

function traject({ lbb }: BibobToets): Lbbtraject {
  return aanwezig(lbb, 'lbb');
}

/** A request that still waits loses its use; one whose advice came has its end already. */
function lbbBeeindigd({ lbb }: BibobToets, dag: Lbbtraject['gevraagdOp']): { readonly lbb?: Lbbtraject } {
  return lbb === undefined ? {} : { lbb: metEinde(lbb, dag) };
}

function metLbb(toets: BibobToets, lbb: Lbbtraject, gebeurtenis: Lbbgebeurtenis): BibobToets {
  switch (gebeurtenis.type) {
    case 'bibob-betrokkene-geinformeerd':
      return { ...toets, lbb: { ...lbb, betrokkeneGeinformeerdOp: gebeurtenis.geinformeerdOp } };
    case 'lbb-termijn-gepauzeerd':
      return { ...toets, status: 'lbb-pauze', lbb: { ...lbb, pauzes: [...lbb.pauzes, gebeurtenis.pauze] } };
    case 'lbb-termijn-hervat': {
      const { ontvangenOp } = gebeurtenis;
      const pauzes = lbb.pauzes.map((pauze) => (pauze.ontvangenOp === undefined ? { ...pauze, ontvangenOp } : pauze));
      return { ...toets, status: lbb.verlenging ? 'lbb-verlengd' : 'lbb-aangevraagd', lbb: { ...lbb, pauzes } };
    }
    case 'lbb-termijn-verlengd': {
      const { verlenging } = gebeurtenis;
      const status = toets.status === 'lbb-pauze' ? 'lbb-pauze' : 'lbb-verlengd';
      return { ...toets, status, lbb: { ...lbb, verlenging } };
    }
    case 'bibob-opschorting-uitgeput':
      return { ...toets, status: 'opschorting-uitgeput', lbb };
  }
}

/** Without anything in the way the toets is done; else those concerned are heard, anew when it was concluded anew. */
function geconcludeerd(
  toets: BibobToets,
  { conclusie, vastgesteldOp }: Extract<Volgende, { readonly type: 'bibob-conclusie-vastgesteld' }>,
): BibobToets {
  const { voornemen: _voornemen, ...zonder } = toets as InZienswijze;
  const einde = conclusie.grondslag === 'art-4-lid-2' ? lbbBeeindigd(toets, vastgesteldOp) : {};
  const status = isBezwarend(conclusie) ? 'geconcludeerd' : 'afgerond';
  return { ...zonder, ...einde, conclusie, status };
}

function naHoren(toets: InZienswijze, gebeurtenis: Hoorgebeurtenis): BibobToets {
  const { voornemen } = toets;
  switch (gebeurtenis.type) {
    case 'bibob-zienswijze-ontvangen': {
      const zienswijzen = [...voornemen.zienswijzen, gebeurtenis.zienswijze];
      return { ...toets, voornemen: { ...voornemen, zienswijzen } };
    }
    case 'bibob-zienswijzen-gesloten':
      return { ...toets, status: 'zienswijzen-gesloten' };
    case 'bibob-evenredigheid-gewogen':
      return { ...toets, status: 'afgerond', evenredigheid: gebeurtenis.evenredigheid };
  }
}
