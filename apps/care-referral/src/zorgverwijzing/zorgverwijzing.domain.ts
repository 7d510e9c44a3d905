import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import {
  stelSpoorVoor,
  type Nationaliteitscategorie,
  type Spoorvoorstel,
  type Verblijfsgrond,
} from './spoortabel.domain.js';

/** Why a provider refuses; a code, since the reason travels. */
export const afwijzingsredenen = [
  'geen-capaciteit',
  'geen-passend-aanbod',
  'veiligheid-niet-geborgd',
  'buiten-contract',
  'geen-toestemming',
  'andere-reden',
] as const;
export type Afwijzingsreden = (typeof afwijzingsredenen)[number];

/** What the care officer established about the person. Date of birth or an estimated age; both unknown counts as a minor. */
export interface Zorgfeiten {
  /** `YYYY-MM-DD`. */
  readonly geboortedatum?: string;
  /** Years. */
  readonly geschatteLeeftijd?: number;
  readonly leeftijdOnzeker: boolean;
  readonly nationaliteit: Nationaliteitscategorie;
  readonly verblijfsgrond: Verblijfsgrond;
  readonly gezagAanwezig: boolean;
  readonly korterDanDrieMaanden: boolean;
  readonly gemeenteInschrijving?: Gemeentecode;
  readonly gemeenteAangetroffen?: Gemeentecode;
}

export interface Voorstel {
  readonly feiten: Zorgfeiten;
  readonly spoor: Spoorvoorstel;
  /** Set when the officer departs from the table: the row chosen instead, and why. */
  readonly afwijking?: { readonly regel: string; readonly reden: string };
}

/** One offer to one provider and its answer. */
export interface Aanbod {
  readonly aanbodId: Uuid;
  readonly aanbiederId: Uuid;
  readonly aangebodenOp: string;
  readonly antwoord?: 'geaccepteerd' | Afwijzingsreden;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
  readonly aanbiedingen: readonly Aanbod[];
}

export type Ontvangen = Kern & { readonly status: 'ontvangen' };
export type Voorgesteld = Kern & { readonly status: 'voorgesteld'; readonly voorstel: Voorstel };
export type Aangeboden = Kern & {
  readonly status: 'aangeboden';
  readonly voorstel: Voorstel;
  readonly aanbiederId: Uuid;
};
export type Afgewezen = Kern & { readonly status: 'afgewezen'; readonly voorstel: Voorstel };
export type Geaccepteerd = Kern & {
  readonly status: 'geaccepteerd';
  readonly voorstel: Voorstel;
  readonly aanbiederId: Uuid;
};
export type Geplaatst = Kern & {
  readonly status: 'geplaatst';
  readonly voorstel: Voorstel;
  readonly aanbiederId: Uuid;
  /** `YYYY-MM-DD`. Where the place is stays with the provider. */
  readonly ingangsdatum: string;
};
export type Zorgverwijzing = Ontvangen | Voorgesteld | Aangeboden | Afgewezen | Geaccepteerd | Geplaatst;
export type Zorgverwijzingsstatus = Zorgverwijzing['status'];

export const zorgverwijzingsmachine: Toestandsmachine<Zorgverwijzingsstatus> = {
  naam: 'zorgverwijzing',
  begin: 'ontvangen',
  eind: ['geplaatst'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: 'ontvangen', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'afgewezen', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'bied-aan', naar: 'aangeboden' },
    { van: 'afgewezen', opdracht: 'bied-aan', naar: 'aangeboden' },
    { van: 'aangeboden', opdracht: 'accepteer', naar: 'geaccepteerd' },
    { van: 'aangeboden', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'geaccepteerd', opdracht: 'plaats', naar: 'geplaatst' },
  ],
};

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
};
export type StelVoor = {
  readonly soort: 'stel-voor';
  readonly feiten: Zorgfeiten;
  readonly afwijking?: { readonly regel: string; readonly reden: string };
};
export type BiedAan = { readonly soort: 'bied-aan'; readonly aanbodId: Uuid; readonly aanbiederId: Uuid };
export type Accepteer = { readonly soort: 'accepteer'; readonly aanbiederId: Uuid };
export type WijsAf = { readonly soort: 'wijs-af'; readonly aanbiederId: Uuid; readonly reden: Afwijzingsreden };
export type Plaats = { readonly soort: 'plaats'; readonly ingangsdatum: string };
export type Zorgverwijzingsopdracht = Ontvang | StelVoor | BiedAan | Accepteer | WijsAf | Plaats;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Zorgverwijzingsgebeurtenis =
  | (Feit & { readonly type: 'zorgverwijzing-ontvangen'; readonly gemeentecode: Gemeentecode } & Omit<Ontvang, 'soort'>)
  | (Feit & { readonly type: 'zorgverwijzing-voorgesteld'; readonly voorstel: Voorstel })
  | (Feit & { readonly type: 'zorgverwijzing-aangeboden'; readonly aanbodId: Uuid; readonly aanbiederId: Uuid })
  | (Feit & { readonly type: 'zorgverwijzing-geaccepteerd' })
  | (Feit & { readonly type: 'zorgverwijzing-afgewezen'; readonly reden: Afwijzingsreden })
  | (Feit & { readonly type: 'zorgverwijzing-geplaatst'; readonly ingangsdatum: string });

/**
 * A minor is who is under 18 on the legal day. Doubt is in favour of the child: an uncertain or unknown age counts as a minor.
 * @param dag legal day, `YYYY-MM-DD`
 */
export function isMinderjarig(feiten: Zorgfeiten, dag: string): boolean {
  if (feiten.leeftijdOnzeker) return true;
  if (feiten.geboortedatum !== undefined) return dag < opVerjaardag(feiten.geboortedatum, 18);
  return feiten.geschatteLeeftijd === undefined || feiten.geschatteLeeftijd < 18;
}

/** The day on which somebody reaches an age; born on 29 February means 1 March in other years. */
function opVerjaardag(geboortedatum: string, leeftijd: number): string {
  const jaar = Number(geboortedatum.slice(0, 4)) + leeftijd;
  const schrikkeljaar = (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
  const maandDag = geboortedatum.slice(5) === '02-29' && !schrikkeljaar ? '03-01' : geboortedatum.slice(5);
  return `${String(jaar).padStart(4, '0')}-${maandDag}`;
}

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `feiten-onjuist`, `reden-ontbreekt`,
 * `aanbieder-wees-al-af`, `niet-aan-deze-aanbieder`, `ingangsdatum-onjuist`.
 * @param verwijzing undefined before creation
 */
export function decide(
  verwijzing: Zorgverwijzing | undefined,
  opdracht: Zorgverwijzingsopdracht,
  context: Opdrachtcontext,
): Gevolg<Zorgverwijzingsgebeurtenis> {
  switch (opdracht.soort) {
    case 'ontvang':
      return verwijzing === undefined ? ontvang(opdracht, context) : nietToegestaan(verwijzing, opdracht);
    case 'stel-voor':
      return isIn(verwijzing, 'ontvangen', 'voorgesteld', 'afgewezen')
        ? stelVoor(opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'bied-aan':
      return isIn(verwijzing, 'voorgesteld', 'afgewezen')
        ? biedAan(verwijzing, opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'accepteer':
    case 'wijs-af':
      return isIn(verwijzing, 'aangeboden')
        ? antwoord(verwijzing, opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'plaats':
      return isIn(verwijzing, 'geaccepteerd') ? plaats(opdracht, context) : nietToegestaan(verwijzing, opdracht);
  }
}

function isIn<S extends Zorgverwijzingsstatus>(
  verwijzing: Zorgverwijzing | undefined,
  ...statussen: readonly S[]
): verwijzing is Extract<Zorgverwijzing, { status: S }> {
  return verwijzing !== undefined && statussen.some((status) => status === verwijzing.status);
}

function nietToegestaan(verwijzing: Zorgverwijzing | undefined, opdracht: Zorgverwijzingsopdracht): Geweigerd {
  const toestand =
    verwijzing === undefined ? 'De verwijzing bestaat nog niet' : `De verwijzing heeft status ${verwijzing.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

function ontvang(
  { id, ketendossierId, actieverzoekId }: Ontvang,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Zorgverwijzingsgebeurtenis> {
  return aanvaard({
    type: 'zorgverwijzing-ontvangen',
    op: nu,
    door: actor,
    gemeentecode,
    id,
    ketendossierId,
    actieverzoekId,
  });
}

function stelVoor({ feiten, afwijking }: StelVoor, { nu, actor }: Opdrachtcontext): Gevolg<Zorgverwijzingsgebeurtenis> {
  const dag = wettelijkeDag(nu);
  if (feiten.geboortedatum !== undefined && feiten.geboortedatum > dag) {
    return geweigerd('feiten-onjuist', 'De feiten kloppen niet.', [
      { veld: 'feiten.geboortedatum', regel: 'niet in de toekomst' },
    ]);
  }
  if (afwijking !== undefined && afwijking.reden.trim().length === 0) {
    return geweigerd('reden-ontbreekt', 'Wie afwijkt van het voorstel geeft een reden.', [
      { veld: 'afwijking.reden', regel: 'niet leeg' },
    ]);
  }
  const spoor = stelSpoorVoor({ ...feiten, minderjarig: isMinderjarig(feiten, dag) });
  const voorstel: Voorstel = { feiten, spoor, ...(afwijking !== undefined && { afwijking }) };
  return aanvaard({ type: 'zorgverwijzing-voorgesteld', op: nu, door: actor, voorstel });
}

function biedAan(
  verwijzing: Voorgesteld | Afgewezen,
  { aanbodId, aanbiederId }: BiedAan,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Zorgverwijzingsgebeurtenis> {
  const eerder = verwijzing.aanbiedingen.some(
    (aanbod) => aanbod.aanbiederId === aanbiederId && aanbod.antwoord !== undefined,
  );
  if (eerder) return geweigerd('aanbieder-wees-al-af', 'Deze aanbieder heeft al afgewezen; kies een andere.');
  return aanvaard({ type: 'zorgverwijzing-aangeboden', op: nu, door: actor, aanbodId, aanbiederId });
}

function antwoord(
  verwijzing: Aangeboden,
  opdracht: Accepteer | WijsAf,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Zorgverwijzingsgebeurtenis> {
  if (verwijzing.aanbiederId !== opdracht.aanbiederId) {
    return geweigerd('niet-aan-deze-aanbieder', 'De verwijzing is niet aan deze aanbieder aangeboden.');
  }
  return opdracht.soort === 'accepteer'
    ? aanvaard({ type: 'zorgverwijzing-geaccepteerd', op: nu, door: actor })
    : aanvaard({ type: 'zorgverwijzing-afgewezen', op: nu, door: actor, reden: opdracht.reden });
}

function plaats({ ingangsdatum }: Plaats, { nu, actor }: Opdrachtcontext): Gevolg<Zorgverwijzingsgebeurtenis> {
  if (ingangsdatum > wettelijkeDag(nu)) {
    const velden = [{ veld: 'ingangsdatum', regel: 'niet in de toekomst: geplaatst is wie er verblijft' }];
    return geweigerd('ingangsdatum-onjuist', 'De ingangsdatum klopt niet.', velden);
  }
  return aanvaard({ type: 'zorgverwijzing-geplaatst', op: nu, door: actor, ingangsdatum });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  verwijzing: Zorgverwijzing | undefined,
  gebeurtenis: Zorgverwijzingsgebeurtenis,
): Zorgverwijzing {
  if (gebeurtenis.type === 'zorgverwijzing-ontvangen') {
    const { id, gemeentecode, ketendossierId, actieverzoekId, op } = gebeurtenis;
    const kern = { id, gemeentecode, ketendossierId, actieverzoekId, ontvangenOp: op, gewijzigdOp: op };
    return { status: 'ontvangen', versie: 1, aanbiedingen: [], ...kern };
  }
  if (verwijzing === undefined) throw new Error(`${gebeurtenis.type} before zorgverwijzing-ontvangen`);
  const verder = { ...verwijzing, versie: verwijzing.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'zorgverwijzing-voorgesteld')
    return { ...verder, status: 'voorgesteld', voorstel: gebeurtenis.voorstel };
  if (!('voorstel' in verder)) throw new Error(`${gebeurtenis.type} without a proposal`);
  if (gebeurtenis.type === 'zorgverwijzing-aangeboden') {
    const { aanbodId, aanbiederId, op } = gebeurtenis;
    const aanbiedingen = [...verder.aanbiedingen, { aanbodId, aanbiederId, aangebodenOp: op }];
    return { ...verder, status: 'aangeboden', aanbiederId, aanbiedingen };
  }
  if (!('aanbiederId' in verder)) throw new Error(`${gebeurtenis.type} without an offer`);
  switch (gebeurtenis.type) {
    case 'zorgverwijzing-geaccepteerd':
      return { ...verder, status: 'geaccepteerd', aanbiedingen: beantwoord(verder.aanbiedingen, 'geaccepteerd') };
    case 'zorgverwijzing-afgewezen': {
      const { aanbiederId: _aanbiederId, ...zonderAanbod } = verder;
      return { ...zonderAanbod, status: 'afgewezen', aanbiedingen: beantwoord(verder.aanbiedingen, gebeurtenis.reden) };
    }
    case 'zorgverwijzing-geplaatst':
      return { ...verder, status: 'geplaatst', ingangsdatum: gebeurtenis.ingangsdatum };
  }
}

function beantwoord(aanbiedingen: readonly Aanbod[], gegeven: Aanbod['antwoord']): readonly Aanbod[] {
  return aanbiedingen.map((aanbod) =>
    aanbod.antwoord === undefined && gegeven !== undefined ? { ...aanbod, antwoord: gegeven } : aanbod,
  );
}
