import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import type { Advies } from './bibob-advies.domain.js';
import type { Conclusieoordeel } from './bibob-conclusie.domain.js';
import { vergewispuntcodes, type Vergewisantwoord } from './bibob-vergewis.domain.js';
import { wegingspuntenVan, type Bibobgrond, type Grondweging } from './bibob-wegingspunten.domain.js';
import type { Evenredigheid } from './bibob-evenredigheid.domain.js';
import type { Belanghebbende } from './bibob-zienswijze.domain.js';
import { decide, evolve } from './bibob-toets.domain.js';
import type { Bibobopdracht, Bibobstap, Start } from './bibob-toets-opdracht.domain.js';
import type { Bibobstatus, BibobToets } from './bibob-toets-toestand.domain.js';

// Builders for specs; nothing in the service imports this file.

export const eenToetsId = '01920000-0000-7000-8000-0000000000b1' as Uuid;
export const deBetrokkene = '01920000-0000-7000-8000-0000000000c1' as Uuid;
export const eenDerde = '01920000-0000-7000-8000-0000000000c2' as Uuid;

/** Long after every term of the examples. */
export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-12-01T10:00:00.000Z',
    actor: 'bibob-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'bibob-onderzoek',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
    ...anders,
  };
}

/** Ten in the morning of a legal day. */
export const op = (dag: string, actor = 'bibob-1') => eenContext({ nu: `${dag}T09:00:00.000Z`, actor });

export function eenStart(anders: Partial<Start> = {}): Start {
  const vergunningaanvraagId = '01920000-0000-7000-8000-000000000001' as Uuid;
  const object = { soort: 'vergunningaanvraag', vergunningaanvraagId } as const;
  const waarom = { aanleiding: 'beleidsregel-sector', toelichting: 'Sector uit de beleidsregel.' } as const;
  return { soort: 'start', id: eenToetsId, object, formulierUitgereiktOp: datum('2026-03-02'), ...waarom, ...anders };
}

export const eenOnderzoek = { soort: 'leg-onderzoek-vast', bevindingen: 'Financiering niet herleidbaar.' } as const;
export const eenBevraging = {
  soort: 'bevraag-bron',
  bron: 'justitiele-gegevens-betrokkene',
  op: datum('2026-03-04'),
  doel: 'Antecedenten van de exploitant',
  resultaat: 'zaaksysteem 2026-114',
} as const;

/** A ground weighed on each of its points. */
export function eenWeging(grond: Bibobgrond): Grondweging {
  const feit = {
    omschrijving: 'Boete voor illegale tewerkstelling',
    op: datum('2024-05-01'),
    grondslag: 'bestuurlijke-boete',
  } as const;
  return { grond, feiten: [feit], punten: wegingspuntenVan(grond).map((punt) => ({ punt, toelichting: 'Gewogen.' })) };
}

/** Without anything else: no danger. With a degree of danger it rests on the b-ground and was weighed. */
export function eenConclusie(anders: Partial<Conclusieoordeel> = {}): Conclusieoordeel {
  const { mate = 'geen' } = anders;
  const { aGrond = false, bGrond = mate !== 'geen', lid6 = false } = anders;
  const gronden = [
    ...(aGrond ? ['a-grond' as const] : []),
    ...(bGrond ? ['b-grond' as const] : []),
    ...(lid6 ? ['lid-6' as const] : []),
  ];
  return {
    mate,
    aGrond,
    bGrond,
    lid6,
    motivering: 'Op grond van het eigen onderzoek.',
    evenredigheid: gronden.length > 0 ? 'Het belang weegt zwaarder.' : '',
    berustOp: 'eigen-onderzoek',
    wegingen: gronden.map(eenWeging),
    ...anders,
  };
}

export const eenAdvies: Advies = {
  uitgebrachtOp: datum('2026-05-04'),
  ontvangenOp: datum('2026-05-06'),
  inhoud: 'Het bureau ziet een mindere mate van gevaar.',
  hash: 'a'.repeat(64),
  mate: 'mindere-mate',
  aGrond: false,
  bGrond: true,
  lid6: false,
};

export const eenVergewissing: readonly Vergewisantwoord[] = vergewispuntcodes.map((punt) => ({
  punt,
  inOrde: true,
  toelichting: 'Nagegaan.',
}));

export function eenBelanghebbende(anders: Partial<Belanghebbende> = {}): Belanghebbende {
  const wie = { id: deBetrokkene, rol: 'betrokkene', naam: 'Verzonnen BV', deel: 'Het voornemen geheel.' } as const;
  return { ...wie, geheimhoudingAangezegdOp: datum('2026-06-01'), ...anders };
}

export const deDerde = eenBelanghebbende({ id: eenDerde, rol: 'derde', naam: 'J. Geldschieter', deel: 'Uw lening.' });

export function eenEvenredigheid(anders: Partial<Evenredigheid> = {}): Omit<Evenredigheid, 'op' | 'door'> {
  const voorschriften = [{ tekst: 'Houd een register bij.', gevaar: 'Zwart werk' }];
  const woorden = { belangen: 'Integriteit; personeel.', afweging: 'Lichter volstaat.', zienswijzen: 'Meegewogen.' };
  return { strekking: 'met-voorschriften', voorschriften, ...woorden, ...anders };
}

/** A valid example of every command on an existing toets. */
export const eenStap: { readonly [S in Bibobstap['soort']]: Extract<Bibobstap, { readonly soort: S }> } = {
  'geef-hersteltermijn': {
    soort: 'geef-hersteltermijn',
    tot: datum('2027-01-04'),
    ontbreekt: 'Herkomst van de lening.',
  },
  'ontvang-formulier': { soort: 'ontvang-formulier', ontvangenOp: datum('2026-03-16') },
  'stel-zwijgen-vast': { soort: 'stel-zwijgen-vast', toelichting: 'Geen antwoord op de brief van 3 maart.' },
  'leg-onderzoek-vast': eenOnderzoek,
  'bevraag-bron': eenBevraging,
  'vraag-advies': { soort: 'vraag-advies', gevraagdOp: datum('2026-04-01') },
  'informeer-betrokkene': { soort: 'informeer-betrokkene', geinformeerdOp: datum('2026-04-01') },
  'pauzeer-advies': { soort: 'pauzeer-advies', gevraagdOp: datum('2026-04-10'), aan: 'betrokkene' },
  'hervat-advies': { soort: 'hervat-advies', ontvangenOp: datum('2026-04-20') },
  'verleng-advies': { soort: 'verleng-advies', aangekondigdOp: datum('2026-04-22'), dagen: 28 },
  'stel-uitputting-vast': { soort: 'stel-uitputting-vast' },
  'ontvang-advies': { soort: 'ontvang-advies', advies: eenAdvies },
  'hergebruik-advies': {
    soort: 'hergebruik-advies',
    uitToetsId: '01920000-0000-7000-8000-0000000000b0' as Uuid,
    advies: eenAdvies,
    nieuweFeiten: 'De exploitant is dezelfde gebleven.',
  },
  vergewis: { soort: 'vergewis', antwoorden: eenVergewissing },
  concludeer: { soort: 'concludeer', conclusie: eenConclusie({ mate: 'mindere-mate' }) },
  'kondig-voornemen-aan': {
    soort: 'kondig-voornemen-aan',
    verzondenOp: datum('2026-06-01'),
    strekking: 'met-voorschriften',
    motivering: 'Met voorschriften is het gevaar te beperken.',
    belanghebbenden: [eenBelanghebbende(), deDerde],
  },
  'leg-zienswijze-vast': {
    soort: 'leg-zienswijze-vast',
    belanghebbendeId: deBetrokkene,
    vorm: 'schriftelijk',
    ontvangenOp: datum('2026-06-08'),
    inhoud: 'Wij zijn het er niet mee eens.',
  },
  'sluit-zienswijzen': { soort: 'sluit-zienswijzen' },
  'weeg-evenredigheid': { soort: 'weeg-evenredigheid', ...eenEvenredigheid() },
  'trek-terug': { soort: 'trek-terug', teruggetrokkenOp: datum('2026-11-30') },
};

const { 'vraag-advies': aanvraag, 'informeer-betrokkene': bericht, 'ontvang-advies': ontvangst } = eenStap;
const onderzocht: readonly Bibobopdracht[] = [eenStart(), eenBevraging, eenOnderzoek];
const bijLbb = [...onderzocht, aanvraag];
const gevaar = [...onderzocht, eenStap.concludeer];
const gehoord = [...gevaar, eenStap['kondig-voornemen-aan'], eenStap['sluit-zienswijzen']];

const wegen: Record<Bibobstatus, readonly Bibobopdracht[]> = {
  'formulier-uitgereikt': [eenStart()],
  hersteltermijn: [eenStart(), eenStap['geef-hersteltermijn']],
  'eigen-onderzoek': onderzocht,
  'lbb-aangevraagd': bijLbb,
  'lbb-pauze': [...bijLbb, eenStap['pauzeer-advies']],
  'lbb-verlengd': [...bijLbb, eenStap['verleng-advies']],
  'opschorting-uitgeput': [...bijLbb, eenStap['stel-uitputting-vast']],
  'advies-ontvangen': [...bijLbb, bericht, ontvangst],
  'advies-getoetst': [...bijLbb, bericht, ontvangst, eenStap.vergewis],
  geconcludeerd: gevaar,
  'voornemen-verzonden': [...gevaar, eenStap['kondig-voornemen-aan']],
  'zienswijzen-gesloten': gehoord,
  afgerond: [...onderzocht, { soort: 'concludeer', conclusie: eenConclusie() }],
  'niet-beantwoord': [eenStart(), eenStap['geef-hersteltermijn'], eenStap['stel-zwijgen-vast']],
  teruggetrokken: [eenStart(), eenStap['trek-terug']],
};

/** The last command of an example comes after the terms of the others. */
function contextVan(opdracht: Bibobopdracht): Opdrachtcontext {
  return opdracht.soort === 'stel-zwijgen-vast' ? op('2027-02-01') : eenContext();
}

/** The state that commands lead to, one after the other; throws with the code of a refusal. */
export function naStappen(
  opdrachten: readonly (Bibobopdracht | readonly [Bibobopdracht, Opdrachtcontext])[],
  eerst?: BibobToets,
): BibobToets {
  const toets = opdrachten.reduce<BibobToets | undefined>((staat, een) => {
    const [opdracht, context] = 'soort' in een ? [een, contextVan(een)] : een;
    const gevolg = decide(staat, opdracht, context);
    if (gevolg.soort === 'geweigerd') throw new Error(`${opdracht.soort}: ${gevolg.weigering.code}`);
    return gevolg.gebeurtenissen.reduce<BibobToets | undefined>(evolve, staat);
  }, eerst);
  if (toets === undefined) throw new Error('no toets came of it');
  return toets;
}

/** A toets in a state, brought there by real commands. */
export function eenToets(status: Bibobstatus = 'formulier-uitgereikt'): BibobToets {
  return naStappen(wegen[status]);
}

/** A toets that ended with this conclusion: heard and weighed when it stands in the way of a plain decision. */
export function eenAfgerondeToets(conclusie: Conclusieoordeel = eenConclusie()): BibobToets {
  const concludeer = { soort: 'concludeer', conclusie } as const;
  const toets = naStappen([...onderzocht, concludeer]);
  if (toets.status === 'afgerond') return toets;
  const strekking = conclusie.mate === 'mindere-mate' ? 'met-voorschriften' : 'weigeren';
  const voorschriften = strekking === 'weigeren' ? { voorschriften: [] } : {};
  return naStappen(
    [
      { ...eenStap['kondig-voornemen-aan'], strekking },
      eenStap['sluit-zienswijzen'],
      { soort: 'weeg-evenredigheid', ...eenEvenredigheid({ strekking, ...voorschriften }) },
    ],
    toets,
  );
}
