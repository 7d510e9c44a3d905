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

/** A person who may see where it is, and why. */
export interface Toegang {
  readonly sub: string;
  readonly reden: string;
  readonly verleendDoor: string;
  readonly verleendOp: string;
}

/** A location of a shelter. The address is there only sealed, with a key of its own; these rules never see it open. */
export interface Opvanglocatie {
  readonly id: Uuid;
  /** Municipality that bought the service. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: 'in-gebruik' | 'vervallen';
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
  readonly adressleutelId: Uuid;
  readonly verzegeld: string;
  readonly toegangen: readonly Toegang[];
  readonly gewijzigdOp: string;
}
export type Opvanglocatiestatus = Opvanglocatie['status'];
export const opvanglocatiestatussen: readonly Opvanglocatiestatus[] = ['in-gebruik', 'vervallen'];

export const opvanglocatiemachine: Toestandsmachine<Opvanglocatiestatus> = {
  naam: 'opvanglocatie',
  begin: 'in-gebruik',
  eind: ['vervallen'],
  overgangen: [
    { van: null, opdracht: 'leg-vast', naar: 'in-gebruik' },
    { van: 'in-gebruik', opdracht: 'verleen-toegang', naar: 'in-gebruik' },
    { van: 'in-gebruik', opdracht: 'trek-toegang-in', naar: 'in-gebruik' },
    { van: 'in-gebruik', opdracht: 'laat-vervallen', naar: 'vervallen' },
  ],
};

export type Locatieopdracht =
  | ({ readonly soort: 'leg-vast' } & Pick<
      Opvanglocatie,
      'id' | 'aanbiederId' | 'organisatie' | 'adressleutelId' | 'verzegeld'
    >)
  | { readonly soort: 'verleen-toegang'; readonly sub: string; readonly reden: string }
  | { readonly soort: 'trek-toegang-in'; readonly sub: string; readonly reden: string }
  | { readonly soort: 'laat-vervallen'; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Locatiegebeurtenis = Feit &
  (
    | ({ readonly type: 'opvanglocatie-vastgelegd' } & Pick<
        Opvanglocatie,
        'id' | 'gemeentecode' | 'aanbiederId' | 'organisatie' | 'adressleutelId' | 'verzegeld'
      >)
    | { readonly type: 'adrestoegang-verleend'; readonly sub: string; readonly reden: string }
    | { readonly type: 'adrestoegang-ingetrokken'; readonly sub: string; readonly reden: string }
    | { readonly type: 'opvanglocatie-vervallen'; readonly reden: string }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `eigen-toegang` (nobody lets himself in), `toegang-bestaat-al`
 * and `geen-toegang` (nothing to withdraw).
 */
export function decide(
  locatie: Opvanglocatie | undefined,
  opdracht: Locatieopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Locatiegebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(opvanglocatiemachine, locatie?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `De locatie is ${locatie?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  const opLijst = 'sub' in opdracht && heeftToegang(locatie, opdracht.sub);
  switch (opdracht.soort) {
    case 'leg-vast': {
      const { soort: _, ...wat } = opdracht;
      return aanvaard({ type: 'opvanglocatie-vastgelegd', ...feit, gemeentecode, ...wat });
    }
    case 'verleen-toegang':
      if (opdracht.sub === actor)
        return geweigerd('eigen-toegang', 'U kunt uzelf geen toegang tot een opvangadres geven.');
      if (opLijst) return geweigerd('toegang-bestaat-al', 'Deze persoon heeft al toegang.');
      return aanvaard({ type: 'adrestoegang-verleend', ...feit, sub: opdracht.sub, reden: opdracht.reden });
    case 'trek-toegang-in':
      if (!opLijst) return geweigerd('geen-toegang', 'Deze persoon heeft geen toegang.');
      return aanvaard({ type: 'adrestoegang-ingetrokken', ...feit, sub: opdracht.sub, reden: opdracht.reden });
    case 'laat-vervallen':
      return aanvaard({ type: 'opvanglocatie-vervallen', ...feit, reden: opdracht.reden });
  }
}

/** Whether a person stands on the access list. */
export function heeftToegang(locatie: Pick<Opvanglocatie, 'toegangen'> | undefined, sub: string): boolean {
  return locatie?.toegangen.some((toegang) => toegang.sub === sub) ?? false;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(locatie: Opvanglocatie | undefined, gebeurtenis: Locatiegebeurtenis): Opvanglocatie {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'opvanglocatie-vastgelegd') {
    const { type: _, op: __, door: ___, ...wat } = gebeurtenis;
    return { status: 'in-gebruik', ...wat, versie: 1, toegangen: [], gewijzigdOp: op };
  }
  if (locatie === undefined) throw new Error(`${gebeurtenis.type} before opvanglocatie-vastgelegd`);
  const verder = { ...locatie, versie: locatie.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'opvanglocatie-vervallen') return { ...verder, status: 'vervallen', toegangen: [] };
  const anderen = locatie.toegangen.filter(({ sub }) => sub !== gebeurtenis.sub);
  if (gebeurtenis.type === 'adrestoegang-ingetrokken') return { ...verder, toegangen: anderen };
  const { sub, reden } = gebeurtenis;
  return { ...verder, toegangen: [...anderen, { sub, reden, verleendDoor: door, verleendOp: op }] };
}
