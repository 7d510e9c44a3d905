import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import type {
  Antwoord,
  BibobFormulier,
  Formulieropdracht,
  Formulierstatus,
  ReikUit,
} from './bibob-formulier-toestand.domain.js';
import { decide, evolve } from './bibob-formulier.domain.js';
import type { UitgereikteVraag } from './bibob-vraag.domain.js';

// Builders for specs; nothing in the service imports this file.

export const eenFormulierId = '01920000-0000-7000-8000-0000000000f1' as Uuid;
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

export function eenStuk(soort = 'formulier') {
  const documentId = '01920000-0000-7000-8000-0000000000d0' as Uuid;
  return { soort, documentId, sha256: 'a'.repeat(64) };
}

const vraag = (anders: Partial<UitgereikteVraag>): UitgereikteVraag => ({
  code: '1',
  onderdeel: '1. Identificatie',
  artikel: 'Wet Bibob art. 7a lid 2',
  tekst: 'Wat is de naam?',
  soort: 'tekst',
  documenten: [],
  ...anders,
});

/** A short form: a name, a loan, from whom (only with a loan), and since when. */
export const vragen: readonly UitgereikteVraag[] = [
  vraag({ code: '1', documenten: [{ code: 'identiteitsbewijs', naam: 'Identiteitsbewijs' }] }),
  vraag({
    code: '2',
    tekst: 'Hebt u geleend?',
    soort: 'ja-nee',
    documenten: [{ code: 'leenovereenkomst', naam: 'Contract van de lening', alleenBijJa: true }],
  }),
  vraag({ code: '3', tekst: 'Van wie?', soort: 'personen', alsJaOp: '2' }),
];

export function eenUitreiking(anders: Partial<ReikUit> = {}): ReikUit {
  const uiterlijk = datum('2026-03-31');
  return {
    soort: 'reik-uit',
    id: eenFormulierId,
    toetsId: eenToetsId,
    bijlage: 'overige-beschikking',
    vragen,
    uiterlijk,
    ...anders,
  };
}

export function eenAntwoord(anders: Partial<Antwoord> = {}): Antwoord {
  return {
    vraag: '1',
    waarde: { soort: 'tekst', tekst: 'Verzonnen' },
    bewijs: [eenStuk('identiteitsbewijs')],
    ...anders,
  };
}

export const nietGeleend = eenAntwoord({ vraag: '2', waarde: { soort: 'ja-nee', jaNee: false }, bewijs: [eenStuk()] });
export const geleend = eenAntwoord({ vraag: '2', waarde: { soort: 'ja-nee', jaNee: true }, bewijs: [eenStuk()] });

export const ondertekening: Formulieropdracht = {
  soort: 'onderteken',
  ondertekening: { naam: 'A. Verzonnen', ondertekendOp: datum('2026-03-02'), bewijs: eenStuk() },
};
export const hersteltermijn: Formulieropdracht = {
  soort: 'geef-hersteltermijn',
  tot: datum('2026-04-14'),
  reden: 'Stukken ontbreken.',
};
export const vastlegging = (...antwoorden: readonly Antwoord[]): Formulieropdracht => ({
  soort: 'leg-antwoorden-vast',
  antwoorden,
});

/** The state after these commands, one after the other; throws with the code of a refusal. */
export function naOpdrachten(...opdrachten: readonly Formulieropdracht[]): BibobFormulier {
  const formulier = opdrachten.reduce<BibobFormulier | undefined>((eerst, opdracht) => {
    const gevolg = decide(eerst, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<BibobFormulier | undefined>(evolve, eerst);
  }, undefined);
  if (formulier === undefined) throw new Error('no form came of it');
  return formulier;
}

/** A form in a state, brought there by real commands; answered in full unless told otherwise. */
export function eenFormulier(
  status: Formulierstatus = 'uitgereikt',
  antwoorden = [eenAntwoord(), nietGeleend],
): BibobFormulier {
  const begin: Formulieropdracht[] = [eenUitreiking(), ...(antwoorden.length > 0 ? [vastlegging(...antwoorden)] : [])];
  switch (status) {
    case 'uitgereikt':
      return naOpdrachten(...begin);
    case 'hersteltermijn':
      return naOpdrachten(eenUitreiking(), hersteltermijn, ...begin.slice(1));
    case 'ondertekend':
      return naOpdrachten(...begin, ondertekening);
    case 'volledig':
      return naOpdrachten(...begin, ondertekening, { soort: 'stel-volledig-vast' });
  }
}
