import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { decide, evolve } from './brief.domain.js';
import type { Brief, Briefbeeld, Briefopdracht, Briefopgave, Briefstatus } from './brief-toestand.domain.js';

// Builders for specs; nothing in the service imports this file.

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-03T10:00:00.000Z',
    actor: 'vergunning-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'vergunningverlening',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
    ...anders,
  };
}

export function eenOpgave(anders: Partial<Briefopgave> = {}): Briefopgave {
  return {
    geadresseerde: ['Verzonnen Verhuur BV', 'Dorpsstraat 1', '1234 AB Verzonnen'],
    afzenderregels: ['Postbus 1', '1000 AA Amsterdam'],
    invulling: {},
    ondertekening: { namens: 'De burgemeester van Amsterdam', naam: 'A. Voorbeeld', functie: 'medewerker' },
    ...anders,
  };
}

export function eenOpstelling(anders: Partial<Briefopdracht & { soort: 'stel-op' }> = {}): Briefopdracht {
  return {
    soort: 'stel-op',
    id: '01920000-0000-7000-8000-0000000000d1' as Uuid,
    briefsoort: 'ontvangstbevestiging',
    dossiersoort: 'vergunningaanvraag',
    dossierId: '01920000-0000-7000-8000-000000000001' as Uuid,
    opgave: eenOpgave(),
    ...anders,
  };
}

export function eenBeeld(anders: Partial<Briefbeeld> = {}): Briefbeeld {
  return { dag: '2026-03-03', hash: 'a'.repeat(64), tekstbron: { soort: 'standaard', versie: 1 }, ...anders };
}

/** A letter in a state, brought there by real commands. */
export function eenBrief(status: Briefstatus = 'concept'): Brief {
  const voorbeeld = { soort: 'toon-voorbeeld', beeld: eenBeeld() } as const;
  const opdrachten: Record<Briefstatus, readonly Briefopdracht[]> = {
    concept: [eenOpstelling()],
    voorbeeld: [eenOpstelling(), voorbeeld],
    verzonden: [eenOpstelling(), voorbeeld, { soort: 'verzend', wijze: 'post', beeld: eenBeeld() }],
    vervallen: [eenOpstelling(), { soort: 'laat-vervallen' }],
  };
  const brief = opdrachten[status].reduce<Brief | undefined>((eerst, opdracht) => {
    const gevolg = decide(eerst, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Brief | undefined>(evolve, eerst);
  }, undefined);
  if (brief === undefined) throw new Error('no letter came of it');
  return brief;
}
