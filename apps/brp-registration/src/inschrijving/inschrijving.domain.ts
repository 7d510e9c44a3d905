import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type ANummer,
  type Bsn,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { toetsInschrijving, type Beoordeling, type RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';
import {
  bepaalVerantwoordelijkeGemeente,
  type Gemeentebepaling,
  type Gemeentefeiten,
} from './vindplaatsregel.domain.js';

export const bevragingsuitkomsten = ['geen-treffer', 'treffer', 'meerdere'] as const;
export type Bevragingsuitkomst = (typeof bevragingsuitkomsten)[number];

/** Kinds of address. A shelter's address is never one of them: safety asks for a briefadres (Wet BRP art. 2.40, 2.41). */
export const adresgronden = {
  woonadres: { adressoort: 'woonadres', artikel: 'Wet BRP art. 1.1 onder o', besluitBurgemeester: false },
  'briefadres-eigen': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.23 lid 1', besluitBurgemeester: false },
  'briefadres-instelling': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.40', besluitBurgemeester: false },
  'briefadres-veiligheid': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.41', besluitBurgemeester: true },
  'briefadres-ambtshalve': { adressoort: 'briefadres', artikel: 'Wet BRP art. 2.23', besluitBurgemeester: false },
} as const;
export type Adresgrond = keyof typeof adresgronden;
export type Adressoort = (typeof adresgronden)[Adresgrond]['adressoort'];

export interface Adres {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly woonplaats: string;
}

export interface Adresbepaling {
  readonly grond: Adresgrond;
  readonly adres: Adres;
  /** Reference of the burgemeester's decision, needed for a briefadres for safety. */
  readonly besluitkenmerk?: string;
  /** The right to restrict disclosure (Wet BRP art. 2.59) was offered, and asked for or not. */
  readonly verstrekkingsbeperking: 'gevraagd' | 'niet-gevraagd';
}

/** Name and birth, as established from the identity evidence. */
export interface Identiteit {
  readonly geslachtsnaam: string;
  readonly voornamen?: string;
  /** `YYYY-MM-DD`. */
  readonly geboortedatum: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
}
interface NaBevraging extends Kern {
  readonly identiteit: Identiteit;
  readonly uitkomst: Bevragingsuitkomst;
}
interface NaGemeente extends NaBevraging {
  readonly gemeente: Gemeentebepaling;
}
interface NaAdres extends NaGemeente {
  readonly adresbepaling: Adresbepaling;
}
interface NaInschrijving extends NaAdres {
  readonly beoordeling: Beoordeling;
  readonly wijze: Inschrijfwijze;
  readonly ingeschrevenPer: Datum;
}

export type Ontvangen = Kern & { readonly status: 'ontvangen' };
export type Bevraagd = NaBevraging & { readonly status: 'bevraagd' };
export type GemeenteBepaald = NaGemeente & { readonly status: 'gemeente-bepaald' };
export type AdresBepaald = NaAdres & { readonly status: 'adres-bepaald' };
export type Ingeschreven = NaInschrijving & { readonly status: 'ingeschreven' };
export type Voltooid = NaInschrijving & { readonly status: 'voltooid'; readonly bsn: Bsn; readonly aNummer: ANummer };
export type NietInschrijfbaar = NaBevraging & {
  readonly status: 'niet-inschrijfbaar';
  readonly reden: RedenNietInschrijfbaar;
};
export type Inschrijving =
  Ontvangen | Bevraagd | GemeenteBepaald | AdresBepaald | Ingeschreven | Voltooid | NietInschrijfbaar;
export type Inschrijvingsstatus = Inschrijving['status'];

/** The decision flow of a first registration, in its first form (brp: 5.2). */
export const inschrijvingsmachine: Toestandsmachine<Inschrijvingsstatus> = {
  naam: 'inschrijving',
  begin: 'ontvangen',
  eind: ['voltooid', 'niet-inschrijfbaar'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: 'ontvangen', opdracht: 'leg-bevraging-vast', naar: 'bevraagd' },
    { van: 'bevraagd', opdracht: 'leg-bevraging-vast', naar: 'bevraagd' },
    { van: 'bevraagd', opdracht: 'bepaal-gemeente', naar: 'gemeente-bepaald' },
    { van: 'bevraagd', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
    { van: 'gemeente-bepaald', opdracht: 'bepaal-adres', naar: 'adres-bepaald' },
    { van: 'gemeente-bepaald', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
    { van: 'adres-bepaald', opdracht: 'bepaal-adres', naar: 'adres-bepaald' },
    { van: 'adres-bepaald', opdracht: 'schrijf-in', naar: 'ingeschreven' },
    { van: 'adres-bepaald', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
    { van: 'ingeschreven', opdracht: 'ken-bsn-toe', naar: 'voltooid' },
  ],
};

/** On the person's own declaration, or by the college's own authority (Wet BRP art. 2.4 lid 1 and 2). */
export const inschrijfwijzen = ['aangifte', 'ambtshalve'] as const;
export type Inschrijfwijze = (typeof inschrijfwijzen)[number];

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
};
export type LegBevragingVast = {
  readonly soort: 'leg-bevraging-vast';
  readonly identiteit: Identiteit;
  readonly uitkomst: Bevragingsuitkomst;
};
export type BepaalGemeente = { readonly soort: 'bepaal-gemeente'; readonly feiten: Gemeentefeiten };
export type BepaalAdres = { readonly soort: 'bepaal-adres'; readonly adresbepaling: Adresbepaling };
export type SchrijfIn = {
  readonly soort: 'schrijf-in';
  readonly wijze: Inschrijfwijze;
  readonly beoordeling: Beoordeling;
};
export type KenBsnToe = { readonly soort: 'ken-bsn-toe'; readonly bsn: Bsn; readonly aNummer: ANummer };
export type VerklaarNietInschrijfbaar = {
  readonly soort: 'verklaar-niet-inschrijfbaar';
  readonly reden: RedenNietInschrijfbaar;
};
export type Inschrijvingsopdracht =
  Ontvang | LegBevragingVast | BepaalGemeente | BepaalAdres | SchrijfIn | KenBsnToe | VerklaarNietInschrijfbaar;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Inschrijvingsgebeurtenis =
  | (Feit & { readonly type: 'inschrijving-ontvangen'; readonly gemeentecode: Gemeentecode } & Omit<Ontvang, 'soort'>)
  | (Feit & { readonly type: 'inschrijving-bevraagd' } & Omit<LegBevragingVast, 'soort'>)
  | (Feit & { readonly type: 'inschrijving-gemeente-bepaald'; readonly gemeente: Gemeentebepaling })
  | (Feit & { readonly type: 'inschrijving-adres-bepaald'; readonly adresbepaling: Adresbepaling })
  | (Feit & { readonly type: 'inschrijving-ingeschreven'; readonly ingeschrevenPer: Datum } & Omit<SchrijfIn, 'soort'>)
  | (Feit & { readonly type: 'inschrijving-bsn-toegekend'; readonly bsn: Bsn; readonly aNummer: ANummer })
  | (Feit & { readonly type: 'inschrijving-niet-inschrijfbaar'; readonly reden: RedenNietInschrijfbaar });

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `staat-al-ingeschreven`, `vindplaats-onbekend`,
 * `andere-gemeente-verantwoordelijk`, `besluit-burgemeester-ontbreekt`, and those of `inschrijvingstoets.domain.ts`.
 * @param inschrijving undefined before creation
 */
export function decide(
  inschrijving: Inschrijving | undefined,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Gevolg<Inschrijvingsgebeurtenis> {
  const feit = { op: context.nu, door: context.actor };
  const mag = inschrijvingsmachine.overgangen.some(
    ({ van, opdracht: naam }) => van === (inschrijving?.status ?? null) && naam === opdracht.soort,
  );
  if (!mag) return nietToegestaan(inschrijving, opdracht);
  switch (opdracht.soort) {
    case 'ontvang': {
      const { id, ketendossierId, actieverzoekId } = opdracht;
      const { gemeentecode } = context;
      return aanvaard({ type: 'inschrijving-ontvangen', ...feit, gemeentecode, id, ketendossierId, actieverzoekId });
    }
    case 'leg-bevraging-vast':
      return aanvaard({
        type: 'inschrijving-bevraagd',
        ...feit,
        identiteit: opdracht.identiteit,
        uitkomst: opdracht.uitkomst,
      });
    case 'bepaal-gemeente':
      return bepaalGemeente(inschrijving, opdracht, feit);
    case 'bepaal-adres':
      return bepaalAdres(inschrijving, opdracht, feit);
    case 'schrijf-in': {
      const bezwaar = toetsInschrijving(opdracht.beoordeling);
      const { wijze, beoordeling } = opdracht;
      const ingeschrevenPer = wettelijkeDag(context.nu);
      return bezwaar ?? aanvaard({ type: 'inschrijving-ingeschreven', ...feit, wijze, beoordeling, ingeschrevenPer });
    }
    case 'ken-bsn-toe':
      return aanvaard({ type: 'inschrijving-bsn-toegekend', ...feit, bsn: opdracht.bsn, aNummer: opdracht.aNummer });
    case 'verklaar-niet-inschrijfbaar':
      return aanvaard({ type: 'inschrijving-niet-inschrijfbaar', ...feit, reden: opdracht.reden });
  }
}

function nietToegestaan(inschrijving: Inschrijving | undefined, opdracht: Inschrijvingsopdracht): Geweigerd {
  const toestand =
    inschrijving === undefined
      ? 'De inschrijving bestaat nog niet'
      : `De inschrijving heeft status ${inschrijving.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

function bepaalGemeente(
  inschrijving: Inschrijving | undefined,
  { feiten }: BepaalGemeente,
  feit: Feit,
): Gevolg<Inschrijvingsgebeurtenis> {
  if (
    inschrijving?.status === 'bevraagd' &&
    inschrijving.uitkomst !== 'geen-treffer' &&
    feiten.gemeenteInschrijving === undefined
  ) {
    return geweigerd(
      'staat-al-ingeschreven',
      'De BRP gaf een treffer; noem de gemeente van inschrijving en koppel de persoon.',
      [{ veld: 'gemeenteInschrijving', regel: 'verplicht na een treffer' }],
    );
  }
  const gemeente = bepaalVerantwoordelijkeGemeente(feiten);
  return gemeente === undefined
    ? geweigerd('vindplaats-onbekend', 'Leg vast in welke gemeente de persoon is aangetroffen.', [
        { veld: 'gemeenteAangetroffen', regel: 'verplicht wanneer de persoon nergens staat ingeschreven' },
      ])
    : aanvaard({ type: 'inschrijving-gemeente-bepaald', ...feit, gemeente });
}

function bepaalAdres(
  inschrijving: Inschrijving | undefined,
  { adresbepaling }: BepaalAdres,
  feit: Feit,
): Gevolg<Inschrijvingsgebeurtenis> {
  if (
    inschrijving !== undefined &&
    'gemeente' in inschrijving &&
    inschrijving.gemeente.gemeentecode !== inschrijving.gemeentecode
  ) {
    return geweigerd(
      'andere-gemeente-verantwoordelijk',
      'Een andere gemeente is verantwoordelijk; draag de zaak daaraan over.',
    );
  }
  const zonderBesluit = (adresbepaling.besluitkenmerk ?? '').trim().length === 0;
  if (adresgronden[adresbepaling.grond].besluitBurgemeester && zonderBesluit) {
    return geweigerd(
      'besluit-burgemeester-ontbreekt',
      'Een briefadres om veiligheid vraagt een besluit van de burgemeester.',
      [{ veld: 'besluitkenmerk', regel: 'verplicht bij deze grond (Wet BRP art. 2.41)' }],
    );
  }
  return aanvaard({ type: 'inschrijving-adres-bepaald', ...feit, adresbepaling });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(inschrijving: Inschrijving | undefined, gebeurtenis: Inschrijvingsgebeurtenis): Inschrijving {
  if (gebeurtenis.type === 'inschrijving-ontvangen') {
    const { id, gemeentecode, ketendossierId, actieverzoekId, op } = gebeurtenis;
    const kern = { id, gemeentecode, ketendossierId, actieverzoekId, ontvangenOp: op, gewijzigdOp: op };
    return { status: 'ontvangen', versie: 1, ...kern };
  }
  if (inschrijving === undefined) throw new Error(`${gebeurtenis.type} before inschrijving-ontvangen`);
  const verder = { ...inschrijving, versie: inschrijving.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'inschrijving-bevraagd') {
    return { ...verder, status: 'bevraagd', identiteit: gebeurtenis.identiteit, uitkomst: gebeurtenis.uitkomst };
  }
  if (!('identiteit' in verder)) throw new Error(`${gebeurtenis.type} before inschrijving-bevraagd`);
  if (gebeurtenis.type === 'inschrijving-niet-inschrijfbaar') {
    return { ...verder, status: 'niet-inschrijfbaar', reden: gebeurtenis.reden };
  }
  if (gebeurtenis.type === 'inschrijving-gemeente-bepaald') {
    return { ...verder, status: 'gemeente-bepaald', gemeente: gebeurtenis.gemeente };
  }
  if (!('gemeente' in verder)) throw new Error(`${gebeurtenis.type} before inschrijving-gemeente-bepaald`);
  if (gebeurtenis.type === 'inschrijving-adres-bepaald') {
    return { ...verder, status: 'adres-bepaald', adresbepaling: gebeurtenis.adresbepaling };
  }
  if (!('adresbepaling' in verder)) throw new Error(`${gebeurtenis.type} before inschrijving-adres-bepaald`);
  if (gebeurtenis.type === 'inschrijving-ingeschreven') {
    const { wijze, beoordeling, ingeschrevenPer } = gebeurtenis;
    return { ...verder, status: 'ingeschreven', wijze, beoordeling, ingeschrevenPer };
  }
  if (!('beoordeling' in verder)) throw new Error(`${gebeurtenis.type} before inschrijving-ingeschreven`);
  return { ...verder, status: 'voltooid', bsn: gebeurtenis.bsn, aNummer: gebeurtenis.aNummer };
}
