import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { decide, evolve } from './bibob-beleidsregel.domain.js';
import type { Beleidstekst, BibobBeleidsregel, InWerking, StelOp } from './bibob-beleidsregel-toestand.domain.js';
import { LANDELIJK_VOORBEELD } from './landelijk-voorbeeld.data.js';
import { sectorwaarden } from './risicosector.data.js';

// Builders for specs; nothing in the service imports this file.

export const eenBeleidsregelId = '01920000-0000-7000-8000-0000000000e1' as Uuid;

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

export function eenOpstelling(anders: Partial<Beleidstekst> = {}): StelOp {
  return {
    soort: 'stel-op',
    id: eenBeleidsregelId,
    tekst: { ...LANDELIJK_VOORBEELD, ...anders },
    sectoren: sectorwaarden,
  };
}

/** A policy rule as drawn up by `bibob-1`. */
export function eenConcept(anders: Partial<Beleidstekst> = {}): BibobBeleidsregel {
  return stap(undefined, eenOpstelling(anders), eenContext());
}

/** A policy rule in force since 4 March 2026, by `bibob-2`. */
export function eenGeldende(anders: Partial<Beleidstekst> = {}): InWerking {
  const opdracht = { soort: 'stel-in-werking', geldigVanaf: datum('2026-03-04') } as const;
  const geldend = stap(eenConcept(anders), opdracht, eenContext({ actor: 'bibob-2' }));
  if (geldend.status !== 'in-werking') throw new Error('it did not come into force');
  return geldend;
}

function stap(
  eerst: BibobBeleidsregel | undefined,
  ...[opdracht, context]: [Parameters<typeof decide>[1], Opdrachtcontext]
) {
  const gevolg = decide(eerst, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(JSON.stringify(gevolg.weigering));
  const na = gevolg.gebeurtenissen.reduce<BibobBeleidsregel | undefined>(evolve, eerst);
  if (na === undefined) throw new Error('no policy rule came of it');
  return na;
}
