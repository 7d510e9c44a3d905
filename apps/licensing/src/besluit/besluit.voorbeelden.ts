import type { Datum, Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Besluit, Besluitopdracht, Besluitstatus, Conceptinhoud, Onderwerp } from './besluit-toestand.domain.js';
import { decide, evolve } from './besluit.domain.js';
import { MANDAATTABELLEN } from './mandaattabellen.data.js';

// Builders for specs; nothing in the service imports this file.

export const eenBesluitId = '01920000-0000-7000-8000-000000000b01' as Uuid;
export const eenOnderwerpId = '01920000-0000-7000-8000-000000000001' as Uuid;

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-02T09:00:00.000Z',
    actor: 'vergunning-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'vergunningverlening',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
    ...anders,
  };
}

export function eenConcept(anders: Partial<Conceptinhoud> = {}): Conceptinhoud {
  const blok = { herkomst: 'landelijk', nummer: 1, tekst: 'x' } as const;
  return {
    uitkomst: 'verleend',
    gronden: ['voldoet-aan-de-eisen'],
    tekst: 'U krijgt deze vergunning.',
    blokken: [
      { code: 'verlenen', ...blok },
      { code: 'rechtsmiddelen', ...blok },
    ],
    voorschriften: [],
    ...anders,
  };
}

/** A draft with these blocks. */
export function metBlokken(...codes: Conceptinhoud['blokken'][number]['code'][]): Pick<Conceptinhoud, 'blokken'> {
  return { blokken: codes.map((code) => ({ code, herkomst: 'landelijk', nummer: 1, tekst: 'x' })) };
}

export function eenWeigering(): Conceptinhoud {
  return eenConcept({
    uitkomst: 'geweigerd',
    gronden: ['voldoet-niet-aan-de-eisen'],
    ...metBlokken('weigeren-eisen', 'rechtsmiddelen'),
  });
}

export function stelOp(
  inhoud: Conceptinhoud = eenConcept(),
  onderwerp: Onderwerp = { soort: 'vergunningaanvraag', id: eenOnderwerpId },
): Besluitopdracht {
  return { soort: 'stel-op', id: eenBesluitId, onderwerp, vergunningsoort: 'exploitatievergunning', inhoud };
}

export function onderteken(...rollen: readonly string[]): Besluitopdracht {
  const [tabel] = MANDAATTABELLEN;
  if (tabel === undefined) throw new Error('no mandate table');
  return { soort: 'onderteken', rollen: rollen.length > 0 ? rollen : ['burgemeester'], tabel };
}

export const gehoord: Besluitopdracht = {
  soort: 'leg-horen-vast',
  horen: { vorm: 'gehoord', op: '2026-03-01' as Datum, wijze: 'mondeling', verslag: 'Zei iets.' },
};
export const maakBekend: Besluitopdracht = { soort: 'maak-bekend', op: '2026-03-02' as Datum, wijze: 'toezending' };

/** Who by default gives a command. */
const actoren: Readonly<Partial<Record<Besluitopdracht['soort'], string>>> = {
  parafeer: 'vergunning-2',
  onderteken: 'burgemeester-1',
};

/** The state after an accepted command; throws with the code of a refusal. */
export function pasToe(
  besluit: Besluit | undefined,
  opdracht: Besluitopdracht,
  anders: Partial<Opdrachtcontext> = {},
): Besluit {
  const actor = actoren[opdracht.soort] ?? 'vergunning-1';
  const gevolg = decide(besluit, opdracht, eenContext({ actor, ...anders }));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const na = gevolg.gebeurtenissen.reduce<Besluit | undefined>(evolve, besluit);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}

const wegen: Readonly<Record<Besluitstatus, readonly Besluitopdracht[]>> = {
  concept: [],
  geparafeerd: [{ soort: 'parafeer' }],
  ondertekend: [{ soort: 'parafeer' }, onderteken()],
  bekendgemaakt: [{ soort: 'parafeer' }, onderteken(), maakBekend],
  herroepen: [{ soort: 'parafeer' }, onderteken(), maakBekend, { soort: 'herroep', bezwaarId: eenOnderwerpId }],
  teruggetrokken: [{ soort: 'trek-terug', reden: 'niet meer nodig' }],
};

/** A decision in a state, brought there by real commands. */
export function eenBesluit(status: Besluitstatus = 'concept', inhoud: Conceptinhoud = eenConcept()): Besluit {
  return wegen[status].reduce((besluit, opdracht) => pasToe(besluit, opdracht), pasToe(undefined, stelOp(inhoud)));
}
