import {
  aanvaard,
  beginVanWettelijkeDag,
  geweigerd,
  isGemeentecode,
  plusDagen,
  plusMaanden,
  volgendeToestanden,
  zoekGemeente,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
  type Veiligheidsregiocode,
} from '@schakel/domain';
import type { Specialisatie } from '../aanbieder/aanbodkenmerken.domain.js';

/** Beds that were bought for one region. */
export interface Regioplaatsen {
  readonly veiligheidsregio: Veiligheidsregiocode;
  readonly plaatsen: number;
}

/** What a contract says about people from outside the region. Who pays for one of them is settled in the referral, not here. */
export interface Bovenregionaal {
  readonly toegestaan: boolean;
  /** Most beds that may be used so at one time. */
  readonly hoogstens: number;
}

/** What was bought. */
export interface Contractinhoud {
  readonly aanbiederId: Uuid;
  /** Reference in the municipality's own administration. */
  readonly kenmerk: string;
  readonly functies: readonly Specialisatie[];
  readonly regioplaatsen: readonly Regioplaatsen[];
  readonly bovenregionaal: Bovenregionaal;
  readonly ingangsdatum: Datum;
  /** Last day. */
  readonly einddatum: Datum;
}

interface Kern extends Contractinhoud {
  readonly id: Uuid;
  /** The centrumgemeente that bought. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  /** It was warned that the contract comes to its end. */
  readonly gewaarschuwdOp?: string;
  readonly gewijzigdOp: string;
}

/** A contract of a centrumgemeente with a provider. */
export type Opvangcontract =
  | (Kern & { readonly status: 'lopend' })
  | (Kern & { readonly status: 'afgelopen' })
  | (Kern & { readonly status: 'opgezegd'; readonly reden: string });
export type Contractstatus = Opvangcontract['status'];
export const contractstatussen: readonly Contractstatus[] = ['lopend', 'afgelopen', 'opgezegd'];

export const opvangcontractmachine: Toestandsmachine<Contractstatus> = {
  naam: 'opvangcontract',
  begin: 'lopend',
  eind: ['afgelopen', 'opgezegd'],
  overgangen: [
    { van: null, opdracht: 'sluit', naar: 'lopend' },
    { van: 'lopend', opdracht: 'verleng', naar: 'lopend' },
    { van: 'lopend', opdracht: 'waarschuw', naar: 'lopend' },
    { van: 'lopend', opdracht: 'zeg-op', naar: 'opgezegd' },
    { van: 'lopend', opdracht: 'loop-af', naar: 'afgelopen' },
  ],
};

export type Contractopdracht =
  | ({ readonly soort: 'sluit'; readonly id: Uuid; readonly capaciteit: number } & Contractinhoud)
  | { readonly soort: 'verleng'; readonly einddatum: Datum }
  | { readonly soort: 'zeg-op'; readonly reden: string }
  | { readonly soort: 'waarschuw' | 'loop-af' };

type Feit = { readonly op: string; readonly door: string };
export type Contractgebeurtenis = Feit &
  (
    | ({
        readonly type: 'opvangcontract-gesloten';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
      } & Contractinhoud)
    | { readonly type: 'opvangcontract-verlengd'; readonly einddatum: Datum }
    | { readonly type: 'opvangcontract-gewaarschuwd' | 'opvangcontract-afgelopen' }
    | { readonly type: 'opvangcontract-opgezegd'; readonly reden: string }
  );

/** Months before the end in which somebody should know; an agreement of this platform. */
const WAARSCHUW_MAANDEN = 3;

/** When the clock looks at the contract: first to warn, then at its end. Null when there is nothing left to do. */
export function wekkerOp(contract: Opvangcontract): string | null {
  if (contract.status !== 'lopend') return null;
  const naEinde = beginVanWettelijkeDag(morgen(contract.einddatum));
  return contract.gewaarschuwdOp === undefined
    ? beginVanWettelijkeDag(plusMaanden(contract.einddatum, -WAARSCHUW_MAANDEN))
    : naEinde;
}

const morgen = (dag: Datum): Datum => plusDagen(dag, 1);

/** What the clock makes of it: a warning first, the end after the last day. */
export function tijdopdracht(contract: Opvangcontract, nu: string): Contractopdracht {
  return Date.parse(nu) >= Date.parse(beginVanWettelijkeDag(morgen(contract.einddatum)))
    ? { soort: 'loop-af' }
    : { soort: 'waarschuw' };
}

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `geen-centrumgemeente`, `contract-eindigt-te-vroeg`,
 * `meer-plaatsen-dan-er-zijn`, `regio-dubbel` and `bovenregionaal-klopt-niet`.
 */
export function decide(
  contract: Opvangcontract | undefined,
  opdracht: Contractopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Contractgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(opvangcontractmachine, contract?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `Het contract is ${contract?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  switch (opdracht.soort) {
    case 'sluit': {
      const { soort: _, capaciteit, id, ...inhoud } = opdracht;
      const bezwaar = bezwaarTegen(inhoud, capaciteit, gemeentecode);
      return bezwaar ?? aanvaard({ type: 'opvangcontract-gesloten', ...feit, id, gemeentecode, ...inhoud });
    }
    case 'verleng':
      if (contract !== undefined && opdracht.einddatum <= contract.einddatum)
        return teVroeg('later dan de huidige einddatum');
      return aanvaard({ type: 'opvangcontract-verlengd', ...feit, einddatum: opdracht.einddatum });
    case 'zeg-op':
      return aanvaard({ type: 'opvangcontract-opgezegd', ...feit, reden: opdracht.reden });
    case 'waarschuw':
      return aanvaard({ type: 'opvangcontract-gewaarschuwd', ...feit });
    case 'loop-af':
      return aanvaard({ type: 'opvangcontract-afgelopen', ...feit });
  }
}

const teVroeg = (regel: string) =>
  geweigerd('contract-eindigt-te-vroeg', 'De einddatum ligt te vroeg.', [{ veld: 'einddatum', regel }]);

function bezwaarTegen(inhoud: Contractinhoud, capaciteit: number, gemeentecode: Gemeentecode): Geweigerd | undefined {
  const { regioplaatsen, bovenregionaal, ingangsdatum, einddatum } = inhoud;
  if (!isCentrumgemeente(gemeentecode))
    return geweigerd('geen-centrumgemeente', 'Alleen een centrumgemeente vrouwenopvang koopt hier voor de regio in.');
  if (einddatum < ingangsdatum) return teVroeg('niet voor de ingangsdatum');
  if (new Set(regioplaatsen.map(({ veiligheidsregio }) => veiligheidsregio)).size < regioplaatsen.length)
    return geweigerd('regio-dubbel', 'Een regio staat er dubbel in.', [
      { veld: 'regioplaatsen', regel: 'elke regio hoogstens een keer' },
    ]);
  const gekocht = regioplaatsen.reduce((som, { plaatsen }) => som + plaatsen, 0);
  if (gekocht > capaciteit)
    return geweigerd('meer-plaatsen-dan-er-zijn', 'Er zijn minder plaatsen dan er worden ingekocht.', [
      { veld: 'regioplaatsen', regel: 'samen niet meer dan de capaciteit van het aanbod' },
    ]);
  if (bovenregionaal.toegestaan === (bovenregionaal.hoogstens === 0) || bovenregionaal.hoogstens > gekocht)
    return geweigerd('bovenregionaal-klopt-niet', 'Wat bovenregionaal mag, spreekt elkaar tegen.', [
      {
        veld: 'bovenregionaal.hoogstens',
        regel: 'nul als het niet mag, anders een tot het aantal ingekochte plaatsen',
      },
    ]);
  return undefined;
}

/** Whether a municipality buys for its region (Besluit decentralisatie- en integratie-uitkeringen, bijlage 29kk-4). */
export function isCentrumgemeente(code: string): boolean {
  return isGemeentecode(code) && zoekGemeente(code)?.centrumgemeenteVrouwenopvang === true;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(contract: Opvangcontract | undefined, gebeurtenis: Contractgebeurtenis): Opvangcontract {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'opvangcontract-gesloten') {
    const { type: _, op: __, door: ___, ...wat } = gebeurtenis;
    return { status: 'lopend', ...wat, versie: 1, gewijzigdOp: op };
  }
  if (contract?.status !== 'lopend') throw new Error(`${gebeurtenis.type} outside lopend`);
  const verder = { ...contract, versie: contract.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'opvangcontract-verlengd': {
      const { gewaarschuwdOp: _, ...rest } = verder;
      return { ...rest, einddatum: gebeurtenis.einddatum };
    }
    case 'opvangcontract-gewaarschuwd':
      return { ...verder, gewaarschuwdOp: op };
    case 'opvangcontract-afgelopen':
      return { ...verder, status: 'afgelopen' };
    case 'opvangcontract-opgezegd':
      return { ...verder, status: 'opgezegd', reden: gebeurtenis.reden };
  }
}
