import { datum } from '@schakel/domain';
import { eenContext, nummer } from '../bibob-relatiegraaf/bibob-relatiegraaf.voorbeelden.js';
import type { BibobFinanciering, Financieringsopdracht, LegAan, Post } from './bibob-financiering-toestand.domain.js';
import { decide, evolve } from './bibob-financiering.domain.js';

// Builders for specs; nothing in the service imports this file.

export const aanleg: LegAan = { soort: 'leg-aan', id: nummer(700), toetsId: nummer(801) };
export const overname = { code: 'overname', naam: 'Overname van de zaak', dag: datum('2026-02-01') };
export const opening = { code: 'opening', naam: 'Opening', dag: datum('2026-04-01') };
export const momentToe = (moment = overname): Financieringsopdracht => ({ soort: 'voeg-moment-toe', moment });

export function eenStuk(soort = 'bankafschrift') {
  return { soort, documentId: nummer(901), sha256: 'c'.repeat(64) };
}

/** An amount with evidence; a source of own money unless told otherwise. */
export function eenPost(n: number, centen: string, anders: Partial<Post> = {}): Post {
  const rest = { kant: 'bron', soort: 'eigen-geld', moment: 'overname', omschrijving: `post ${String(n)}` } as const;
  return { id: nummer(n), ...rest, centen, bewijs: [eenStuk()], ...anders };
}

export const besteding = (n: number, centen: string, anders: Partial<Post> = {}): Post =>
  eenPost(n, centen, { kant: 'besteding', soort: 'koopsom', ...anders });

export const postToe = (post: Post): Financieringsopdracht => ({
  soort: 'voeg-post-toe',
  post,
  bekendePersonen: [0, 1, 2, 3].map(nummer),
});

/** The state after these commands, one after the other; throws with the code of a refusal. */
export function naOpdrachten(...opdrachten: readonly Financieringsopdracht[]): BibobFinanciering {
  const financiering = opdrachten.reduce<BibobFinanciering | undefined>((eerst, opdracht) => {
    const gevolg = decide(eerst, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<BibobFinanciering | undefined>(evolve, eerst);
  }, undefined);
  if (financiering === undefined) throw new Error('no financing came of it');
  return financiering;
}

/** A financing with both moments and these amounts, brought there by real commands. */
export function eenFinanciering(...posten: readonly Post[]): BibobFinanciering {
  return naOpdrachten(aanleg, momentToe(opening), momentToe(overname), ...posten.map(postToe));
}
