import { type Geweigerd, geweigerd } from '@schakel/domain';

/** Outcome of a named rule: a refusal, or undefined when the rule is kept. */
export type Bezwaar = Geweigerd;

/** The first refusal of a list of rules, or undefined when all are kept. */
export function eersteBezwaar(...bezwaren: readonly (Bezwaar | undefined)[]): Bezwaar | undefined {
  return bezwaren.find((bezwaar) => bezwaar !== undefined);
}

/** Weighing, routing and closing are done by the functionary who took the signal, so that one named human answers for it. */
export function alleenDeBehandelaar(behandelaar: string, actor: string): Bezwaar | undefined {
  if (behandelaar === actor) return undefined;
  return geweigerd(
    'niet-de-behandelaar',
    'Een andere aandachtsfunctionaris behandelt dit signaal; neem het eerst over.',
  );
}

/** Who already has the signal does not take it again. */
export function nietAlBehandelaar(behandelaar: string, actor: string): Bezwaar | undefined {
  return behandelaar === actor ? geweigerd('al-behandelaar', 'U behandelt dit signaal al.') : undefined;
}

/** Taking over from a colleague needs a reason, which is kept in the history. */
export function overnameMetReden(reden: string | undefined): Bezwaar | undefined {
  if (reden !== undefined && reden.trim() !== '') return undefined;
  const uitleg = 'Een collega behandelt dit signaal; geef een reden voor de overname.';
  return geweigerd('overname-zonder-reden', uitleg, [{ veld: 'overnamereden', regel: 'verplicht bij overname' }]);
}

/** A route or a closing without a reason cannot be accounted for. */
export function metReden(reden: string): Bezwaar | undefined {
  if (reden.trim() !== '') return undefined;
  return geweigerd('reden-ontbreekt', 'Een reden is verplicht.', [{ veld: 'reden', regel: 'niet leeg' }]);
}
