import type { Actor } from '../actor/actor.js';
import type { Voorwaarde } from './voorwaarde.js';

/** The fields of one row: text, null or a list of text. */
export type Bronwaarden = Readonly<Record<string, string | null | readonly string[]>>;

/**
 * Whether the condition holds for this actor and this row. Twin of `voorwaardeSql`: what is unknown does not hold.
 * An unknown field is a bug and throws; the policy checked its fields when it was made.
 */
export function beoordeel(voorwaarde: Voorwaarde, actor: Actor, bron: Bronwaarden): boolean {
  switch (voorwaarde.soort) {
    case 'altijd':
      return true;
    case 'gelijk': {
      const waarde = actor[voorwaarde.kenmerk];
      return waarde !== undefined && tekst(bron, voorwaarde.veld) === waarde;
    }
    case 'in-lijst': {
      const waarde = actor[voorwaarde.kenmerk];
      return waarde !== undefined && items(bron, voorwaarde.veld).includes(waarde);
    }
    case 'waarde': {
      const waarde = tekst(bron, voorwaarde.veld);
      return waarde !== null && voorwaarde.waarden.includes(waarde);
    }
    case 'leeg':
      return tekst(bron, voorwaarde.veld) === null;
    case 'alle':
      return voorwaarde.delen.every((deel) => beoordeel(deel, actor, bron));
    case 'een':
      return voorwaarde.delen.some((deel) => beoordeel(deel, actor, bron));
    case 'niet':
      return !beoordeel(voorwaarde.deel, actor, bron);
  }
}

function tekst(bron: Bronwaarden, veld: string): string | null {
  const waarde = bron[veld];
  if (waarde === null || typeof waarde === 'string') return waarde;
  throw new Error(`the source has no text field "${veld}"`);
}

function items(bron: Bronwaarden, veld: string): readonly string[] {
  const waarde = bron[veld];
  if (Array.isArray(waarde)) return waarde as readonly string[];
  throw new Error(`the source has no list "${veld}"`);
}
