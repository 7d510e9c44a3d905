import { type Datum, type Gemeentecode, volgGemeentecode } from '@schakel/domain';
import { CENTRUMGEMEENTEN } from './centrumgemeenten.domain.js';

/** That a municipality belongs to the region of a centrumgemeente, from a day, and when known until and including a day. */
export interface Regiorelatie {
  readonly regiogemeente: Gemeentecode;
  readonly centrumgemeente: Gemeentecode;
  readonly geldigVanaf: Datum;
  readonly geldigTotEnMet?: Datum;
}

/** What decides which municipality answers for shelter. */
export interface Plaatsfeiten {
  readonly gemeenteInschrijving?: Gemeentecode;
  readonly gemeenteAangetroffen?: Gemeentecode;
  /** Municipality that got the request. */
  readonly gemeld: Gemeentecode;
}

/** The responsible centrumgemeente, by which municipality and why. */
export interface Centrumgemeenteuitkomst {
  readonly gemeente: Gemeentecode;
  readonly omdat: 'ingeschreven' | 'aangetroffen' | 'gemeld';
  /** Absent when the table says nothing of this municipality: then it answers itself until somebody fills in the table. */
  readonly centrumgemeente?: Gemeentecode;
  readonly volgens: 'zelf-centrumgemeente' | 'relatietabel' | 'niet-in-tabel';
}

/**
 * The municipality of inscription, else that where the person was found, else the one that was asked: being found somewhere is enough,
 * so that "not our resident" is no ground to send anybody away (Wmo 2015 art. 1.2.1 onder c). Then its centrumgemeente of that day.
 */
export function bepaalCentrumgemeente(
  { gemeenteInschrijving, gemeenteAangetroffen, gemeld }: Plaatsfeiten,
  relaties: readonly Regiorelatie[],
  dag: Datum,
): Centrumgemeenteuitkomst {
  const [omdat, code] =
    gemeenteInschrijving !== undefined
      ? (['ingeschreven', gemeenteInschrijving] as const)
      : gemeenteAangetroffen !== undefined
        ? (['aangetroffen', gemeenteAangetroffen] as const)
        : (['gemeld', gemeld] as const);
  const [gevolgd, ...meer] = volgGemeentecode(code, dag);
  const gemeente = gevolgd === undefined || meer.length > 0 ? code : gevolgd;
  if (CENTRUMGEMEENTEN.has(gemeente))
    return { gemeente, omdat, centrumgemeente: gemeente, volgens: 'zelf-centrumgemeente' };
  const relatie = relatieOp(gemeente, relaties, dag);
  if (relatie === undefined) return { gemeente, omdat, volgens: 'niet-in-tabel' };
  return { gemeente, omdat, centrumgemeente: relatie.centrumgemeente, volgens: 'relatietabel' };
}

/** The relation that holds on a day: of those that have begun and not ended, the one that began last. */
export function relatieOp<R extends Regiorelatie>(
  regiogemeente: Gemeentecode,
  relaties: readonly R[],
  dag: Datum,
): R | undefined {
  return relaties
    .filter((een) => een.regiogemeente === regiogemeente && een.geldigVanaf <= dag)
    .filter(({ geldigTotEnMet }) => geldigTotEnMet === undefined || dag <= geldigTotEnMet)
    .reduce<R | undefined>(
      (laatste, een) => (laatste && laatste.geldigVanaf >= een.geldigVanaf ? laatste : een),
      undefined,
    );
}
