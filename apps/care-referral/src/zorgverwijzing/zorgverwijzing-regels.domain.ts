import { type Datum, type Geweigerd, geweigerd } from '@schakel/domain';
import { toestemmingOfDoorbreking } from './toestemmingstoets.domain.js';
import { leeftijdsgroepOp } from './zorgfeiten.domain.js';
import {
  openAanbodVan,
  type Aanbod,
  type GekozenAanbieder,
  type Kandidaat,
  type TrekIn,
  type Voorstel,
  type WijsAf,
} from './zorgverwijzing-toestand.domain.js';

/** Outcome of a named rule: a refusal, or undefined when the rule is kept. */
export type Bezwaar = Geweigerd;

/** The first refusal of a list of rules, or undefined when all are kept. */
export function eersteBezwaar(...bezwaren: readonly (Bezwaar | undefined)[]): Bezwaar | undefined {
  return bezwaren.find((bezwaar) => bezwaar !== undefined);
}

/** Whoever takes back an offer that a provider has in hand explains it. */
export function intrekkingMetToelichting({ toelichting }: TrekIn): Bezwaar | undefined {
  if (toelichting.trim() !== '') return undefined;
  return geweigerd('toelichting-ontbreekt', 'Licht toe waarom u het aanbod intrekt.', [
    { veld: 'toelichting', regel: 'niet leeg' },
  ]);
}

/** A proposal for a child is no ground for an offer once the child has grown up: another law and another payer apply. */
export function voorstelVanVandaag({ feiten, spoor }: Voorstel, dag: Datum): Bezwaar | undefined {
  if (leeftijdsgroepOp(feiten, dag) === spoor.leeftijdsgroep) return undefined;
  return geweigerd('voorstel-verouderd', 'Sinds het voorstel is de persoon 18 geworden; doe een nieuw voorstel.');
}

/** A minor is offered only to who takes minors, an adult only to who takes adults. */
export function aanbiederNeemtLeeftijdsgroep(
  { leeftijdsgroepen }: GekozenAanbieder,
  { spoor }: Voorstel,
): Bezwaar | undefined {
  if (leeftijdsgroepen.includes(spoor.leeftijdsgroep)) return undefined;
  const groep = spoor.leeftijdsgroep === 'minderjarig' ? 'minderjarigen' : 'volwassenen';
  return geweigerd('doelgroep-past-niet', `Deze aanbieder neemt geen ${groep} op; kies een andere.`);
}

/** Who refused is not asked again about the same proposal. */
export function wezenNietAf(
  { id }: GekozenAanbieder,
  aanbiedingen: readonly Aanbod[],
  voorstel: Voorstel,
): Bezwaar | undefined {
  const afgewezen = aanbiedingen.some(
    ({ aanbiederId, op, antwoord }) => aanbiederId === id && op >= voorstel.op && antwoord?.soort === 'afgewezen',
  );
  if (!afgewezen) return undefined;
  return geweigerd(
    'aanbieder-wees-al-af',
    'Deze aanbieder wees dit voorstel af; kies een andere of doe een nieuw voorstel.',
  );
}

/** An organisation is asked once at a time: else nobody knows which of its offers an answer is about. */
export function organisatieNietDubbelGevraagd(
  { organisatie }: GekozenAanbieder,
  aanbiedingen: readonly Aanbod[],
): Bezwaar | undefined {
  if (openAanbodVan(aanbiedingen, organisatie) === undefined) return undefined;
  return geweigerd('organisatie-al-gevraagd', 'Deze organisatie heeft de verwijzing al in behandeling.');
}

/** All rules for offering a referral to one provider: by an officer, and again when the clock comes to it. */
export function bezwaarTegenKandidaat(
  { aanbieder, toestemming }: Kandidaat,
  { voorstel, aanbiedingen }: { readonly voorstel: Voorstel; readonly aanbiedingen: readonly Aanbod[] },
  dag: Datum,
): Bezwaar | undefined {
  return eersteBezwaar(
    voorstelVanVandaag(voorstel, dag),
    aanbiederNeemtLeeftijdsgroep(aanbieder, voorstel),
    wezenNietAf(aanbieder, aanbiedingen, voorstel),
    organisatieNietDubbelGevraagd(aanbieder, aanbiedingen),
    toestemmingOfDoorbreking(toestemming),
  );
}

/** Of those asked at once, each organisation occurs once; the list of who is next names nobody twice. */
export function iederEenKeer(
  kandidaten: readonly Kandidaat[],
  vervolglijst: readonly Kandidaat[],
): Bezwaar | undefined {
  const organisaties = kandidaten.map(({ aanbieder }) => aanbieder.organisatie);
  const aanbieders = [...kandidaten, ...vervolglijst].map(({ aanbieder }) => aanbieder.id);
  if (new Set(organisaties).size === organisaties.length && new Set(aanbieders).size === aanbieders.length) {
    return undefined;
  }
  return geweigerd('aanbieder-dubbel', 'Vraag elke organisatie tegelijk maar één keer, en elke aanbieder één keer.', [
    { veld: 'tegelijk', regel: 'elke organisatie één keer' },
  ]);
}

/** A child that came along has a referral of its own, on the track of minors. */
export function kindOpSpoorVanMinderjarigen(
  ouderverwijzingId: string | undefined,
  leeftijdsgroep: Voorstel['spoor']['leeftijdsgroep'],
): Bezwaar | undefined {
  if (ouderverwijzingId === undefined || leeftijdsgroep === 'minderjarig') return undefined;
  return geweigerd('kind-niet-minderjarig', 'Een verwijzing naast die van een ouder is voor een minderjarige.', [
    { veld: 'feiten.geboortedatum', regel: 'jonger dan 18, of twijfel daaraan' },
  ]);
}

/** `andere-reden` says nothing by itself. */
export function andereRedenMetToelichting({ reden, toelichting }: WijsAf): Bezwaar | undefined {
  if (reden !== 'andere-reden' || (toelichting !== undefined && toelichting.trim() !== '')) return undefined;
  return geweigerd('toelichting-ontbreekt', 'Licht toe waarom u afwijst.', [
    { veld: 'toelichting', regel: 'verplicht bij andere-reden' },
  ]);
}

/** Placed is who lives there: a plan for later is no placement. */
export function ingangsdatumNietInToekomst(ingangsdatum: Datum, dag: Datum): Bezwaar | undefined {
  if (ingangsdatum <= dag) return undefined;
  const velden = [{ veld: 'ingangsdatum', regel: 'niet in de toekomst: geplaatst is wie er verblijft' }];
  return geweigerd('ingangsdatum-onjuist', 'De ingangsdatum ligt in de toekomst.', velden);
}
