import { OVERDRACHTTERMIJN } from '../overdracht/overdrachttermijn.data.js';
import { antwoordtermijn } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Feit, Inschrijvingsgebeurtenis } from './inschrijving-opdracht.domain.js';
import { isIn } from './inschrijving-regels.domain.js';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Correctie } from './correctie.domain.js';
import type {
  AdresBepaald,
  Beoordeeld,
  Ingeschreven,
  Inschrijving,
  Inschrijvingsstatus,
  Kern,
  Voltooid,
} from './inschrijving-toestand.domain.js';

type Gebeurtenis<T extends Inschrijvingsgebeurtenis['type']> = Extract<Inschrijvingsgebeurtenis, { type: T }>;
/** Version and instant that every event brings. */
type Verder = Pick<Kern, 'versie' | 'gewijzigdOp'>;

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(inschrijving: Inschrijving | undefined, gebeurtenis: Inschrijvingsgebeurtenis): Inschrijving {
  if (gebeurtenis.type === 'inschrijving-ontvangen' || gebeurtenis.type === 'inschrijving-overgenomen') {
    const { type: _type, op, door: _door, ...verzoek } = gebeurtenis;
    return { ...verzoek, status: 'ontvangen', versie: 1, bewijzen: [], signalen: [], ontvangenOp: op, gewijzigdOp: op };
  }
  if (inschrijving === undefined) throw new Error(`${gebeurtenis.type} before inschrijving-ontvangen`);
  const verder = { versie: inschrijving.versie + 1, gewijzigdOp: gebeurtenis.op };
  const na =
    bijhouding(inschrijving, gebeurtenis, verder) ??
    totBeoordeling(inschrijving, gebeurtenis, verder) ??
    totInschrijving(inschrijving, gebeurtenis, verder) ??
    naInschrijving(inschrijving, gebeurtenis, verder);
  if (na === undefined) throw new Error(`${gebeurtenis.type} after ${inschrijving.status}`);
  return na;
}

function bijhouding(i: Inschrijving, g: Inschrijvingsgebeurtenis, verder: Verder): Inschrijving | undefined {
  switch (g.type) {
    case 'inschrijving-in-behandeling-genomen':
      return { ...i, ...verder, slot: g.slot };
    case 'inschrijving-vrijgegeven':
      return zonderSlot({ ...i, ...verder });
    case 'inschrijving-tijdstip-gekomen':
      return { ...i, ...verder, signalen: [...i.signalen, ...g.signalen] };
    case 'inschrijving-betalerwissel-gemeld':
      return { ...i, ...verder, signalen: [...i.signalen, { soort: 'betaler-gewisseld', op: g.op }] };
    default:
      return undefined;
  }
}

function totBeoordeling(i: Inschrijving, g: Inschrijvingsgebeurtenis, verder: Verder): Inschrijving | undefined {
  switch (g.type) {
    case 'inschrijving-bevraagd': {
      const { identiteit, bevraging } = g;
      return { ...kern(i), ...verder, status: 'bevraagd', identiteit, bevraging };
    }
    case 'inschrijving-gemeente-bepaald': {
      if (!isIn(i, 'bevraagd', 'gemeente-bepaald')) return undefined;
      return { ...i, ...verder, status: 'gemeente-bepaald', gemeente: g.gemeente };
    }
    case 'inschrijving-overdracht-gevraagd': {
      if (!isIn(i, 'gemeente-bepaald')) return undefined;
      const termijn = g.termijn ?? antwoordtermijn(g.op, OVERDRACHTTERMIJN);
      const overdracht = { id: g.overdrachtId, naar: g.naar, termijn };
      return zonderSlot({ ...i, ...verder, status: 'overdracht-gevraagd', overdracht });
    }
    case 'inschrijving-overgedragen':
      return isIn(i, 'overdracht-gevraagd')
        ? { ...i, ...verder, status: 'overgedragen', signalen: zonderOverdracht(i) }
        : undefined;
    case 'inschrijving-overdracht-geweigerd':
    case 'inschrijving-overdracht-ingetrokken': {
      if (!isIn(i, 'overdracht-gevraagd')) return undefined;
      const { overdracht: _, ...rest } = i;
      const waarom =
        g.type === 'inschrijving-overdracht-geweigerd'
          ? { overdrachtgeweigerd: g.reden }
          : { overdrachtingetrokken: g.reden };
      return { ...rest, ...verder, status: 'gemeente-bepaald', signalen: zonderOverdracht(i), ...waarom };
    }
    case 'inschrijving-bewijs-vastgelegd':
      return { ...i, ...verder, bewijzen: [...i.bewijzen, g.bewijs] };
    case 'inschrijving-beoordeeld':
      return beoordeeld(i, g, verder);
    case 'inschrijving-niet-inschrijfbaar':
      return nietInschrijfbaar(i, g, verder);
    default:
      return undefined;
  }
}

/** What the clock said of a request is past once it is answered or withdrawn: the next one has a term of its own. */
function zonderOverdracht({ signalen }: Kern): Kern['signalen'] {
  return signalen.filter(({ soort }) => soort !== 'overdracht-onbeantwoord' && soort !== 'overdracht-te-laat');
}

function beoordeeld(i: Inschrijving, g: Gebeurtenis<'inschrijving-beoordeeld'>, verder: Verder) {
  if (!isIn(i, 'gemeente-bepaald', 'wacht-identiteit', 'aangehouden', 'rni-advies', 'beoordeeld')) return undefined;
  const { beoordeling, uitkomst: status, herbeoordelenOp } = g;
  const { identiteit, bevraging, gemeente } = i;
  // A new judgement has a review date of its own: what the clock said of the former one is past. It also is the other look that a
  // change of payer asked for; the address is determined after it.
  const signalen = i.signalen.filter(({ soort }) => soort === 'overzicht-te-laat');
  const deel = { ...kern(i), ...slotVan(i), ...verder, signalen, identiteit, bevraging, gemeente, beoordeling };
  return status === 'beoordeeld'
    ? { ...deel, status }
    : { ...deel, status, ...(herbeoordelenOp !== undefined && { herbeoordelenOp }) };
}

function nietInschrijfbaar(i: Inschrijving, g: Gebeurtenis<'inschrijving-niet-inschrijfbaar'>, verder: Verder) {
  return isIn(i, 'ontvangen', 'bevraagd', 'gemeente-bepaald', 'wacht-identiteit', 'aangehouden', 'rni-advies') ||
    isIn(i, 'beoordeeld', 'adres-bepaald', 'voornemen-verzonden')
    ? zonderSlot({ ...i, ...verder, status: 'niet-inschrijfbaar', reden: g.reden })
    : undefined;
}

function totInschrijving(i: Inschrijving, g: Inschrijvingsgebeurtenis, verder: Verder): Inschrijving | undefined {
  switch (g.type) {
    case 'inschrijving-adres-bepaald':
      return isIn(i, 'beoordeeld', 'adres-bepaald') ? metAdres(i, g, verder) : undefined;
    case 'inschrijving-voornemen-verzonden':
      return isIn(i, 'adres-bepaald')
        ? { ...i, ...verder, status: 'voornemen-verzonden', voornemen: g.voornemen }
        : undefined;
    case 'inschrijving-ingediend':
      return isIn(i, 'adres-bepaald', 'voornemen-verzonden')
        ? zonderSlot({ ...i, ...verder, status: 'ter-toetsing', indiening: g.indiening })
        : undefined;
    case 'inschrijving-teruggezonden': {
      if (!isIn(i, 'ter-toetsing')) return undefined;
      const { indiening: _, ...rest } = i;
      return { ...rest, ...verder, status: 'adres-bepaald', terugzending: { reden: g.reden, door: g.door } };
    }
    case 'inschrijving-ingeschreven': {
      if (!isIn(i, 'ter-toetsing')) return undefined;
      const { ingeschrevenPer, overzichtUiterlijk, bezwaarTot, door: vastgesteldDoor } = g;
      const deel = { ingeschrevenPer, overzichtUiterlijk, vastgesteldDoor, correcties: [] };
      return { ...i, ...verder, status: 'ingeschreven', ...deel, ...(bezwaarTot !== undefined && { bezwaarTot }) };
    }
    default:
      return undefined;
  }
}

/** A letter of intent (Wet BRP art. 2.19, Awb 4:8) told the person of this address and this kind: of another she must be told anew. */
function metAdres(
  i: Beoordeeld | AdresBepaald,
  { adresbepaling, betrokkeneId }: Gebeurtenis<'inschrijving-adres-bepaald'>,
  verder: Verder,
): AdresBepaald {
  const deel = { ...verder, status: 'adres-bepaald', adresbepaling, betrokkeneId } as const;
  if (!isIn(i, 'adres-bepaald')) return { ...i, ...deel };
  const { voornemen, ...rest } = i;
  const zelfde = wat(i.adresbepaling) === wat(adresbepaling);
  return { ...rest, ...deel, ...(zelfde && voornemen !== undefined && { voornemen }) };
}

const wat = ({ grond, adres: { straat, huisnummer, postcode, woonplaats } }: Adresbepaling) =>
  JSON.stringify([grond, straat, huisnummer, postcode, woonplaats]);

function naInschrijving(i: Inschrijving, g: Inschrijvingsgebeurtenis, verder: Verder): Inschrijving | undefined {
  if (g.type === 'inschrijving-afgesloten')
    return isIn(i, 'voltooid') ? zonderSlot({ ...i, ...verder, status: 'afgesloten' }) : undefined;
  if (g.type === 'inschrijving-bsn-toegekend')
    return isIn(i, 'ingeschreven')
      ? {
          ...{ ...i, ...verder, status: 'voltooid', bsn: g.bsn, aNummer: g.aNummer },
          ...(g.betrokkeneId !== undefined && { betrokkeneId: g.betrokkeneId }),
        }
      : undefined;
  if (g.type === 'inschrijving-teruggenomen') return isIn(i, 'ingeschreven') ? teruggenomen(i, g, verder) : undefined;
  if (!isIn(i, 'ingeschreven', 'voltooid')) return undefined;
  switch (g.type) {
    case 'inschrijving-overzicht-verzonden':
      return { ...i, ...verder, overzichtVerzondenOp: g.verzondenOp };
    case 'inschrijving-correctie-voorgesteld':
      return { ...i, ...verder, correcties: [...i.correcties, g.correctie] };
    case 'inschrijving-correctie-goedgekeurd':
    case 'inschrijving-correctie-afgewezen':
      return naCorrectiebesluit({ ...i, ...verder }, g);
    default:
      return undefined;
  }
}

/**
 * As before the proposal, with what went wrong: the days and terms of the conclusion end with it. Approved corrections stay; of an address
 * that one brought the letter of intent did not speak.
 */
function teruggenomen(i: Ingeschreven, g: Feit & { readonly reden: string }, verder: Verder): Inschrijving {
  const { indiening: _i, ingeschrevenPer: _p, vastgesteldDoor: _v, overzichtUiterlijk: _u, ...rest } = i;
  const { bezwaarTot: _b, correcties, overzichtVerzondenOp: _o, voornemen, ...over } = rest;
  const verhuisd = correcties.some(({ status, adres }) => status === 'goedgekeurd' && adres !== undefined);
  const signalen = i.signalen.filter(({ soort }) => soort !== 'overzicht-te-laat');
  const terugzending = { reden: g.reden, door: g.door };
  const brief = !verhuisd && voornemen !== undefined && { voornemen };
  return { ...over, ...verder, ...brief, signalen, status: 'adres-bepaald', terugzending };
}

function naCorrectiebesluit(
  i: Ingeschreven | Voltooid,
  {
    type,
    betreft,
    door: beslistDoor,
    motivering,
  }: Gebeurtenis<'inschrijving-correctie-goedgekeurd' | 'inschrijving-correctie-afgewezen'>,
): Inschrijving {
  const status = type === 'inschrijving-correctie-goedgekeurd' ? 'goedgekeurd' : 'afgewezen';
  const correcties = i.correcties.map((een): Correctie =>
    een.volgnummer === betreft ? { ...een, status, beslistDoor, motivering } : een,
  );
  const correctie = i.correcties.find(({ volgnummer }) => volgnummer === betreft);
  if (status === 'afgewezen' || correctie === undefined) return { ...i, correcties };
  const { identiteit, adres, ingeschrevenPer } = correctie;
  return {
    ...i,
    correcties,
    // Somebody looked again at what is registered, and a second person agreed.
    signalen: i.signalen.filter(({ soort }) => soort !== 'betaler-gewisseld'),
    ...(identiteit && { identiteit }),
    ...(adres && { adresbepaling: { ...i.adresbepaling, adres } }),
    ...(ingeschrevenPer && { ingeschrevenPer }),
  };
}

/** What outlives a new question to the BRP: the decisions that rested on the former answer do not. */
function kern(i: Inschrijving): Omit<Kern, 'versie' | 'gewijzigdOp'> {
  const { id, gemeentecode, ketendossierId, actieverzoekId, actieverzoekUrl, ontvangenOp } = i;
  const { bewijzen, verzoekgemeente, overdrachtId, betrokkeneId } = i;
  return {
    ...{ id, gemeentecode, ketendossierId, actieverzoekId, actieverzoekUrl, ontvangenOp },
    ...{ bewijzen, signalen: [] },
    ...slotVan(i),
    ...(verzoekgemeente !== undefined && { verzoekgemeente }),
    ...(overdrachtId !== undefined && { overdrachtId }),
    ...(betrokkeneId !== undefined && { betrokkeneId }),
  };
}

function slotVan({ slot }: Inschrijving): Pick<Kern, 'slot'> {
  return slot === undefined ? {} : { slot };
}

type ZonderSlot<T> = T extends unknown ? Omit<T, 'slot'> : never;

/** The file is out of the hands of the officer: nobody holds it any longer. */
function zonderSlot<T extends Kern & { readonly status: Inschrijvingsstatus }>({ slot: _, ...rest }: T): ZonderSlot<T> {
  return rest as unknown as ZonderSlot<T>;
}
