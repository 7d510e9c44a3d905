import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { decide, evolve } from './bibob-toets.domain.js';
import type { Bibobopdracht, Bibobstatus, BibobToets, Conclusie, Start } from './bibob-toets-toestand.domain.js';

// Builders for specs; nothing in the service imports this file.

export const eenToetsId = '01920000-0000-7000-8000-0000000000b1' as Uuid;

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

export function eenStart(anders: Partial<Start> = {}): Start {
  const vergunningaanvraagId = '01920000-0000-7000-8000-000000000001' as Uuid;
  const waarom = { aanleiding: 'beleidsregel-sector', toelichting: 'Sector uit de beleidsregel.' } as const;
  return { soort: 'start', id: eenToetsId, vergunningaanvraagId, ...waarom, ...anders };
}

export const eenOnderzoek = { soort: 'leg-onderzoek-vast', bevindingen: 'Financiering niet herleidbaar.' } as const;

/** Without anything else: no danger. With a degree of danger it rests on the b-ground and was weighed. */
export function eenConclusie(anders: Partial<Conclusie> = {}): Conclusie {
  const { mate = 'geen' } = anders;
  const gevaar = mate !== 'geen';
  return {
    mate,
    aGrond: false,
    bGrond: gevaar,
    lid6: false,
    motivering: 'Op grond van het eigen onderzoek.',
    evenredigheid: gevaar ? 'Het belang weegt zwaarder.' : '',
    ...anders,
  };
}

/** A toets in a state, brought there by real commands. */
export function eenToets(status: Bibobstatus = 'formulier-uitgereikt', conclusie = eenConclusie()): BibobToets {
  const opdrachten: Record<Bibobstatus, readonly Bibobopdracht[]> = {
    'formulier-uitgereikt': [eenStart()],
    'eigen-onderzoek': [eenStart(), eenOnderzoek],
    geconcludeerd: [eenStart(), eenOnderzoek, { soort: 'concludeer', conclusie }],
  };
  const toets = opdrachten[status].reduce<BibobToets | undefined>((eerst, opdracht) => {
    const gevolg = decide(eerst, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<BibobToets | undefined>(evolve, eerst);
  }, undefined);
  if (toets === undefined) throw new Error('no toets came of it');
  return toets;
}
