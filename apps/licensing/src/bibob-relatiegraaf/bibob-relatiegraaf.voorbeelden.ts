import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { decide, evolve } from './bibob-relatiegraaf.domain.js';
import type {
  Graafopdracht,
  Knoop,
  LegAan,
  Relatie,
  Relatiegraaf,
  VoegRelatieToe,
} from './bibob-relatiegraaf-toestand.domain.js';

// Builders for specs; nothing in the service imports this file.

/** The id of the nth person, relation or other thing: short names read better in a table. */
export const nummer = (n: number): Uuid => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
export const BETROKKENE = nummer(0);

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-03T10:00:00.000Z',
    actor: 'bibob-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'bibob-onderzoek',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
    ...anders,
  };
}

export function eenKnoop(n: number, anders: Partial<Knoop> = {}): Knoop {
  return { id: nummer(n), soort: 'natuurlijk-persoon', naam: `Persoon ${String(n)}`, vermeldBij: [], ...anders };
}

export function eenStuk() {
  return { soort: 'uittreksel', documentId: nummer(900), sha256: 'b'.repeat(64) };
}

/** `van` is lender, controller or leader of `naar`. */
export function eenRelatie(van: number, naar: number, anders: Partial<Relatie> = {}): Relatie {
  const id = anders.id ?? nummer(1_000 + van * 30 + naar);
  const rest = {
    soort: 'zeggenschap',
    bewijs: [eenStuk()],
    zekerheid: 'vastgesteld',
    bron: 'handelsregister',
  } as const;
  return { ...rest, id, van: nummer(van), naar: nummer(naar), ...anders };
}

export const aanleg: LegAan = {
  soort: 'leg-aan',
  id: nummer(800),
  toetsId: nummer(801),
  betrokkene: eenKnoop(0, { vermeldBij: ['1.1'] }),
};
export const toevoeging = (relatie: Relatie): VoegRelatieToe => ({ soort: 'voeg-relatie-toe', relatie });

/** The state after these commands, one after the other; throws with the code of a refusal. */
export function naOpdrachten(...opdrachten: readonly Graafopdracht[]): Relatiegraaf {
  const graaf = opdrachten.reduce<Relatiegraaf | undefined>((eerst, opdracht) => {
    const gevolg = decide(eerst, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Relatiegraaf | undefined>(evolve, eerst);
  }, undefined);
  if (graaf === undefined) throw new Error('no graph came of it');
  return graaf;
}

/** A graph of the betrokkene (0) and persons 1 to `personen`, with these relations, brought there by real commands. */
export function eenGraaf(personen: number, relaties: readonly Relatie[], knopen: readonly Knoop[] = []): Relatiegraaf {
  const erbij = Array.from({ length: personen }, (_, index) => eenKnoop(index + 1)).map(
    (knoop) => knopen.find(({ id }) => id === knoop.id) ?? knoop,
  );
  return naOpdrachten(
    aanleg,
    ...erbij.map((knoop) => ({ soort: 'voeg-knoop-toe', knoop }) as const),
    ...relaties.map(toevoeging),
  );
}
