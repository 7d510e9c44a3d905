import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Oin,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

/** How long a link works. */
export const GELDIG_UREN = 72;
/** How often the code may be wrong. */
export const MEESTE_POGINGEN = 5;

/** The second factor as it is kept: salted and slowly hashed, both in hexadecimal. */
export interface Codehash {
  readonly zout: string;
  readonly hash: string;
}

/** A link with which somebody without an account answers one offer, once. */
export interface EenmaligeToegang {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: 'open' | 'gebruikt' | 'verlopen' | 'ingetrokken' | 'geblokkeerd';
  readonly zorgverwijzingId: Uuid;
  readonly aanbodId: Uuid;
  /** Organisation that the offer was made to: in its name is answered. */
  readonly organisatie: Oin;
  /** SHA-256 of the token, in hexadecimal; the token itself is known to the holder only. */
  readonly tokenHash: string;
  readonly code: Codehash;
  readonly verlooptOp: string;
  readonly pogingen: number;
  /** Read receipts: every time that the offer was shown. */
  readonly geopendOp: readonly string[];
  readonly antwoord?: 'accepteer' | 'wijs-af';
  readonly gemaaktDoor: string;
  readonly gewijzigdOp: string;
}
export type Toegangsstatus = EenmaligeToegang['status'];
export const toegangsstatussen: readonly Toegangsstatus[] = [
  'open',
  'gebruikt',
  'verlopen',
  'ingetrokken',
  'geblokkeerd',
];

export const eenmaligetoegangmachine: Toestandsmachine<Toegangsstatus> = {
  naam: 'eenmalige-toegang',
  begin: 'open',
  eind: ['gebruikt', 'verlopen', 'ingetrokken', 'geblokkeerd'],
  overgangen: [
    { van: null, opdracht: 'maak', naar: 'open' },
    { van: 'open', opdracht: 'open', naar: 'open' },
    { van: 'open', opdracht: 'mis', naar: 'open' },
    { van: 'open', opdracht: 'mis', naar: 'geblokkeerd' },
    { van: 'open', opdracht: 'beantwoord', naar: 'gebruikt' },
    { van: 'open', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'open', opdracht: 'laat-verlopen', naar: 'verlopen' },
  ],
};

export type MaakToegang = { readonly soort: 'maak' } & Pick<
  EenmaligeToegang,
  'id' | 'zorgverwijzingId' | 'aanbodId' | 'organisatie' | 'tokenHash' | 'code'
>;
/** `open`: the code was right; `mis`: it was wrong. Who hashes tells which; the rules never see a code. */
export type Toegangsopdracht =
  | MaakToegang
  | { readonly soort: 'open' | 'mis' | 'trek-in' | 'laat-verlopen' }
  | { readonly soort: 'beantwoord'; readonly antwoord: 'accepteer' | 'wijs-af' };

type Feit = { readonly op: string; readonly door: string };
export type Toegangsgebeurtenis = Feit &
  (
    | ({
        readonly type: 'toegang-gemaakt';
        readonly gemeentecode: Gemeentecode;
        readonly verlooptOp: string;
      } & Omit<MaakToegang, 'soort'>)
    | { readonly type: 'toegang-geopend' | 'toegang-gemist' | 'toegang-ingetrokken' | 'toegang-verlopen' }
    | { readonly type: 'toegang-gebruikt'; readonly antwoord: 'accepteer' | 'wijs-af' }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`; `toegang-verlopen`, also before the clock came by;
 * `toegang-nog-geldig`: it does not expire before its time.
 */
export function decide(
  toegang: EenmaligeToegang | undefined,
  opdracht: Toegangsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Toegangsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(eenmaligetoegangmachine, toegang?.status ?? null, opdracht.soort).length === 0) {
    return geweigerd('overgang-niet-toegestaan', 'Deze toegang is niet meer open.');
  }
  if (opdracht.soort === 'maak') {
    const { soort: _soort, ...nieuw } = opdracht;
    const verlooptOp = new Date(Date.parse(nu) + GELDIG_UREN * 3_600_000).toISOString();
    return aanvaard({ type: 'toegang-gemaakt', ...feit, gemeentecode, verlooptOp, ...nieuw });
  }
  const voorbij = toegang !== undefined && toegang.verlooptOp <= nu;
  switch (opdracht.soort) {
    case 'trek-in':
      return aanvaard({ type: 'toegang-ingetrokken', ...feit });
    case 'laat-verlopen':
      if (!voorbij) return geweigerd('toegang-nog-geldig', 'Deze toegang geldt nog.');
      return aanvaard({ type: 'toegang-verlopen', ...feit });
    default:
      if (voorbij) return geweigerd('toegang-verlopen', 'Deze toegang is verlopen.');
      if ('antwoord' in opdracht) return aanvaard({ type: 'toegang-gebruikt', ...feit, antwoord: opdracht.antwoord });
      return aanvaard({ type: opdracht.soort === 'open' ? 'toegang-geopend' : 'toegang-gemist', ...feit });
  }
}

const na = {
  'toegang-ingetrokken': 'ingetrokken',
  'toegang-verlopen': 'verlopen',
} as const;

/** The access after one more event. Throws on an event that cannot follow. */
export function evolve(toegang: EenmaligeToegang | undefined, gebeurtenis: Toegangsgebeurtenis): EenmaligeToegang {
  if (gebeurtenis.type === 'toegang-gemaakt') {
    const { type: _type, op, door: gemaaktDoor, ...nieuw } = gebeurtenis;
    return { ...nieuw, versie: 1, status: 'open', pogingen: 0, geopendOp: [], gemaaktDoor, gewijzigdOp: op };
  }
  if (toegang === undefined) throw new Error(`${gebeurtenis.type} before toegang-gemaakt`);
  const nieuw = { ...toegang, versie: toegang.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'toegang-geopend':
      return { ...nieuw, geopendOp: [...toegang.geopendOp, gebeurtenis.op] };
    case 'toegang-gemist': {
      const pogingen = toegang.pogingen + 1;
      return { ...nieuw, pogingen, status: pogingen >= MEESTE_POGINGEN ? 'geblokkeerd' : 'open' };
    }
    case 'toegang-gebruikt':
      return { ...nieuw, status: 'gebruikt', antwoord: gebeurtenis.antwoord };
    case 'toegang-ingetrokken':
    case 'toegang-verlopen':
      return { ...nieuw, status: na[gebeurtenis.type] };
  }
}
