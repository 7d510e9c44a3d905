import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { Inschrijvingsgebeurtenis } from '../inschrijving/inschrijving-opdracht.domain.js';
import { handelingssoorten, type Rechtsstatus } from './handelingen.data.js';
import type { HandelingRij } from './handeling.rij.js';
import { handelingshash, type Handelingsfeiten, type Handtekenaar } from './handtekenaar.js';

const plaats = (id: string) => ({ tabel: 'inschrijvingshandeling', kolom: 'inhoud', id });

/** What one command adds to the record. */
export interface Nieuwehandelingen {
  readonly inschrijving: { readonly id: Uuid; readonly gemeentecode: Gemeentecode };
  /** Version that was read: the number of the last action. */
  readonly gelezenVersie: number;
  readonly gebeurtenissen: readonly Inschrijvingsgebeurtenis[];
  readonly sleutel: DossierKey;
  /** Hash of the last action; empty for the first. */
  readonly vorigeHash: string;
}

/** The signed rows of a command, each chained to the one before. They belong in the transaction of the state they lead to. */
export function ondertekendeRijen(nieuw: Nieuwehandelingen, handtekenaar: Handtekenaar): readonly InsertRow[] {
  const { inschrijving, gelezenVersie, gebeurtenissen, sleutel } = nieuw;
  let vorige = nieuw.vorigeHash;
  return gebeurtenissen.map((gebeurtenis, index) => {
    const id = nieuwId();
    const { artikel, status } = handelingssoorten[gebeurtenis.type];
    const row = {
      id,
      gemeentecode: inschrijving.gemeentecode,
      inschrijving_id: inschrijving.id,
      volgnummer: gelezenVersie + index + 1,
      soort: gebeurtenis.type,
      artikel,
      rechtsstatus: status,
      betreft: 'betreft' in gebeurtenis ? gebeurtenis.betreft : null,
      verricht_op: gebeurtenis.op,
      inhoud: encrypt(sleutel, plaats(id), gebeurtenis),
      vorige,
    };
    const hash = handelingshash(feitenVan(row, gebeurtenis.op));
    const { sleutelId: sleutel_id, handtekening } = handtekenaar.teken(hash);
    vorige = hash;
    return { table: 'inschrijvingshandeling', row: { ...row, hash, sleutel_id, handtekening } };
  });
}

type Ongetekend = Omit<HandelingRij, 'id' | 'hash' | 'sleutel_id' | 'handtekening' | 'verricht_op'> & {
  readonly id: string;
};

/** The facts of a row in the form in which they are signed. */
export function feitenVan(rij: Ongetekend, verrichtOp: string): Handelingsfeiten {
  const { id, gemeentecode, inschrijving_id: inschrijvingId, volgnummer, soort, artikel } = rij;
  const { rechtsstatus, betreft, inhoud, vorige } = rij;
  return {
    ...{ id, gemeentecode, inschrijvingId, volgnummer, soort, artikel },
    ...{ rechtsstatus, betreft, verrichtOp, inhoud, vorige },
  };
}

/** Hash of the last action of a registration; empty when there is none. */
export async function laatsteHash(client: PoolClient, inschrijvingId: string): Promise<string> {
  const { rows } = await client.query<{ hash: string }>({
    name: 'handeling-laatste',
    text: 'select hash from inschrijvingshandeling where inschrijving_id = $1 order by volgnummer desc limit 1',
    values: [inschrijvingId],
  });
  return rows[0]?.hash ?? '';
}

/** The whole record of a registration, in order. */
export async function laadHandelingen(client: PoolClient, inschrijvingId: string): Promise<readonly HandelingRij[]> {
  const { rows } = await client.query<HandelingRij>({
    name: 'handelingen-van',
    text: 'select * from inschrijvingshandeling where inschrijving_id = $1 order by volgnummer',
    values: [inschrijvingId],
  });
  return rows;
}

/** The event behind a row, or `Vernietigd` when the key of the registration was destroyed. */
export function gebeurtenisVan({ id, inhoud }: HandelingRij, sleutel: Sleutel): Inschrijvingsgebeurtenis | Vernietigd {
  return decrypt(sleutel, plaats(id), inhoud);
}

/** Status per action (by number) as it is now: a later one may have changed it. The rows are in order of number. */
export function rechtsstatussenVan(rijen: readonly HandelingRij[]): ReadonlyMap<number, Rechtsstatus> {
  const stand = new Map<number, Rechtsstatus>(rijen.map(({ volgnummer, rechtsstatus }) => [volgnummer, rechtsstatus]));
  rijen.forEach(({ soort, betreft }, index) => {
    const { maakt, ookLaatste } = handelingssoorten[soort];
    if (maakt === undefined) return;
    const laatste = rijen.slice(0, index).findLast((eerder) => eerder.soort === ookLaatste);
    if (betreft !== null) stand.set(betreft, maakt);
    if (laatste !== undefined) stand.set(laatste.volgnummer, maakt);
  });
  return stand;
}
