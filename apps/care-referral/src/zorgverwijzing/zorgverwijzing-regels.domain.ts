import { type Datum, type Geweigerd, geweigerd } from '@schakel/domain';
import { leeftijdsgroepOp } from './zorgfeiten.domain.js';
import type {
  Aanbod,
  BijAanbieder,
  GekozenAanbieder,
  TrekIn,
  Voorstel,
  WijsAf,
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

/** Only the organisation that holds the offer answers it. */
export function alleenDezeAanbieder(verwijzing: BijAanbieder, organisatie: string): Bezwaar | undefined {
  if (verwijzing.organisatie === organisatie) return undefined;
  return geweigerd('niet-aan-deze-aanbieder', 'De verwijzing is niet aan uw organisatie aangeboden.');
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
