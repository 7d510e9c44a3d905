import {
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
  aanvaard,
  geweigerd,
  isGemeenteOp,
  volgendeToestanden,
} from '@schakel/domain';
import type { Regiorelatie } from './centrumgemeente.domain.js';
import { CENTRUMGEMEENTEN } from './centrumgemeenten.domain.js';

/** A relation of the table, kept by the contract managers of the two municipalities. Nothing of it is about a person. */
export interface Centrumgemeenterelatie extends Regiorelatie {
  readonly id: Uuid;
  /** Municipality that recorded it: one of the two. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: 'vastgelegd' | 'beeindigd';
  /** Where it was read or agreed. */
  readonly bron: string;
  /** Invented for demonstration. */
  readonly fictief: boolean;
  readonly gewijzigdOp: string;
}
export type Relatiestatus = Centrumgemeenterelatie['status'];
export const relatiestatussen: readonly Relatiestatus[] = ['vastgelegd', 'beeindigd'];

export const centrumgemeenterelatiemachine: Toestandsmachine<Relatiestatus> = {
  naam: 'centrumgemeenterelatie',
  begin: 'vastgelegd',
  eind: ['beeindigd'],
  overgangen: [
    { van: null, opdracht: 'leg-vast', naar: 'vastgelegd' },
    { van: 'vastgelegd', opdracht: 'beeindig', naar: 'beeindigd' },
  ],
};

export type LegRelatieVast = {
  readonly soort: 'leg-vast';
  readonly id: Uuid;
  readonly regiogemeente: Gemeentecode;
  readonly centrumgemeente: Gemeentecode;
  readonly geldigVanaf: Datum;
  readonly bron: string;
  readonly fictief: boolean;
};
export type Relatieopdracht = LegRelatieVast | { readonly soort: 'beeindig'; readonly geldigTotEnMet: Datum };

type Feit = { readonly op: string; readonly door: string };
export type Relatiegebeurtenis = Feit &
  (
    | ({ readonly type: 'relatie-vastgelegd'; readonly gemeentecode: Gemeentecode } & Omit<LegRelatieVast, 'soort'>)
    | { readonly type: 'relatie-beeindigd'; readonly geldigTotEnMet: Datum }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `geen-centrumgemeente`, `gemeente-onbekend`, `relatie-van-anderen`
 * (a municipality records only relations of its own) and `einde-voor-begin`.
 */
export function decide(
  relatie: Centrumgemeenterelatie | undefined,
  opdracht: Relatieopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Relatiegebeurtenis> {
  if (volgendeToestanden(centrumgemeenterelatiemachine, relatie?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      relatie === undefined ? 'De relatie bestaat nog niet' : `De relatie heeft status ${relatie.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'beeindig') {
    if (relatie !== undefined && opdracht.geldigTotEnMet >= relatie.geldigVanaf) {
      return aanvaard({ type: 'relatie-beeindigd', ...feit, geldigTotEnMet: opdracht.geldigTotEnMet });
    }
    const velden = [{ veld: 'geldigTotEnMet', regel: 'niet voor de eerste dag' }];
    return geweigerd('einde-voor-begin', 'Een relatie eindigt niet voor zij begint.', velden);
  }
  const { soort: _, ...wat } = opdracht;
  return bezwaar(wat, gemeentecode) ?? aanvaard({ type: 'relatie-vastgelegd', ...feit, gemeentecode, ...wat });
}

function bezwaar({ regiogemeente, centrumgemeente, geldigVanaf }: Omit<LegRelatieVast, 'soort'>, eigen: Gemeentecode) {
  const weiger = (code: string, uitleg: string, veld: string, regel: string) =>
    geweigerd(code, uitleg, [{ veld, regel }]);
  if (!CENTRUMGEMEENTEN.has(centrumgemeente)) {
    return weiger(
      'geen-centrumgemeente',
      'Dit is geen centrumgemeente.',
      'centrumgemeente',
      'een van de 35 centrumgemeenten',
    );
  }
  if (!isGemeenteOp(regiogemeente, geldigVanaf)) {
    const regel = 'een gemeente die op de eerste dag bestaat';
    return weiger('gemeente-onbekend', 'Deze gemeente bestaat dan niet.', 'regiogemeente', regel);
  }
  if (regiogemeente !== eigen && centrumgemeente !== eigen) {
    const uitleg = 'Een gemeente legt alleen vast waar zij zelf bij hoort.';
    return weiger('relatie-van-anderen', uitleg, 'regiogemeente', 'uw eigen gemeente, of een in uw regio');
  }
  return undefined;
}

/** The state after one more history event. */
export function evolve(
  relatie: Centrumgemeenterelatie | undefined,
  gebeurtenis: Relatiegebeurtenis,
): Centrumgemeenterelatie {
  if (gebeurtenis.type === 'relatie-vastgelegd') {
    const { type: _type, op, door: _door, ...wat } = gebeurtenis;
    return { status: 'vastgelegd', versie: 1, ...wat, gewijzigdOp: op };
  }
  if (relatie?.status !== 'vastgelegd') throw new Error('an end of what does not hold');
  const { geldigTotEnMet, op } = gebeurtenis;
  return { ...relatie, status: 'beeindigd', versie: relatie.versie + 1, geldigTotEnMet, gewijzigdOp: op };
}
