import type { Datum, Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Besluituitkomst } from '../besluit/besluit-toestand.domain.js';
import type {
  BeslissingOpBezwaar,
  Bezwaar,
  Bezwaaropdracht,
  Bezwaarstatus,
  Ontvang,
} from './bezwaar-toestand.domain.js';
import { evolve } from './bezwaar-verloop.domain.js';
import { decide } from './bezwaar.domain.js';

// Builders for specs; nothing in the service imports this file.

export const eenBezwaarId = '01920000-0000-7000-8000-00000000e001' as Uuid;
export const dag = (tekst: string): Datum => tekst as Datum;

export function eenContext(actor = 'secretaris-1', nu = '2026-04-20T09:00:00.000Z'): Opdrachtcontext {
  return {
    nu,
    actor,
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'bezwaarbehandeling',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
  };
}

/** An objection against a decision that was made known on 2 March 2026: the term to object ended on 13 April. */
export function ontvang(anders: Partial<Ontvang> = {}, uitkomst: Besluituitkomst = 'geweigerd'): Ontvang {
  return {
    soort: 'ontvang',
    id: eenBezwaarId,
    besluit: {
      id: '01920000-0000-7000-8000-000000000b01' as Uuid,
      uitkomst,
      bekendgemaaktOp: dag('2026-03-02'),
      betrokkenen: ['vergunning-1', 'vergunning-2', 'jurist-1'],
      gemandateerde: 'jurist-1',
    },
    bezwaarmaker: { naam: 'Zdenka Geheimova' },
    gronden: 'Het klopt niet.',
    ontvangenOp: dag('2026-04-10'),
    commissie: false,
    ...anders,
  };
}

export function beslissing(anders: Partial<BeslissingOpBezwaar> = {}): Bezwaaropdracht {
  return {
    soort: 'beslis',
    beslissing: { uitkomst: 'ongegrond', motivering: 'Het klopt wel.', voorschriften: [], ...anders },
  };
}

export const plan: Bezwaaropdracht = { soort: 'plan-hoorzitting', op: dag('2026-04-20') };
export const verslag: Bezwaaropdracht = { soort: 'leg-hoorzitting-vast', op: dag('2026-04-20'), verslag: 'Zei iets.' };
export const vraagHerstel: Bezwaaropdracht = {
  soort: 'vraag-herstel',
  verzuim: 'handtekening',
  uiterlijk: dag('2026-05-04'),
};
export const advies: Bezwaaropdracht = { soort: 'adviseer', strekking: 'ongegrond', tekst: 'Ongegrond.' };

/** The state after an accepted command; throws with the code of a refusal. */
export function pasToe(bezwaar: Bezwaar | undefined, opdracht: Bezwaaropdracht, actor?: string, nu?: string): Bezwaar {
  const gever = actor ?? (opdracht.soort === 'beslis' ? 'burgemeester-1' : 'secretaris-1');
  const gevolg = decide(bezwaar, opdracht, eenContext(gever, nu));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const na = gevolg.gebeurtenissen.reduce<Bezwaar | undefined>(evolve, bezwaar);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}

const wegen: Readonly<Record<Bezwaarstatus, readonly Bezwaaropdracht[]>> = {
  'in-behandeling': [],
  verzuim: [vraagHerstel],
  'hoorzitting-gepland': [plan],
  gehoord: [plan, verslag],
  geadviseerd: [plan, verslag, advies],
  besloten: [plan, verslag, beslissing()],
  bekendgemaakt: [plan, verslag, beslissing(), { soort: 'maak-bekend', op: dag('2026-04-20') }],
  ingetrokken: [{ soort: 'trek-in' }],
};

/** An objection in a state, brought there by real commands. */
export function eenBezwaar(
  status: Bezwaarstatus = 'in-behandeling',
  anders: Partial<Ontvang> = {},
  uitkomst?: Besluituitkomst,
): Bezwaar {
  const begin = ontvang({ commissie: status === 'geadviseerd', ...anders }, uitkomst);
  return wegen[status].reduce((bezwaar, opdracht) => pasToe(bezwaar, opdracht), pasToe(undefined, begin));
}
