import type { HandelingRij } from './handeling.rij.js';
import { feitenVan } from './handeling.store.js';
import { handelingshash, type Handtekenaar } from './handtekenaar.js';

/** What is wrong with the record, and from which action on. */
export interface Gebrek {
  readonly volgnummer: number;
  readonly code: 'ontbreekt' | 'overtollig' | 'hash-onjuist' | 'keten-verbroken' | 'handtekening-onjuist';
}

export interface Controleuitkomst {
  readonly ongeschonden: boolean;
  readonly aantal: number;
  readonly gebreken: readonly Gebrek[];
}

/**
 * Whether the record is whole: every action from the first to the version of the registration, each with the hash of its own content,
 * chained to the one before, signed by a key of this service.
 * @param versie version of the registration's row: the number of its last action
 */
export function controleerHandelingen(
  rijen: readonly HandelingRij[],
  versie: number,
  handtekenaar: Handtekenaar,
): Controleuitkomst {
  const gebreken: Gebrek[] = [];
  const opNummer = new Map(rijen.map((rij) => [rij.volgnummer, rij]));
  let vorige = '';
  for (let volgnummer = 1; volgnummer <= Math.max(versie, rijen.at(-1)?.volgnummer ?? 0); volgnummer += 1) {
    const rij = opNummer.get(volgnummer);
    if (rij === undefined) {
      gebreken.push({ volgnummer, code: 'ontbreekt' });
      continue;
    }
    if (volgnummer > versie) gebreken.push({ volgnummer, code: 'overtollig' });
    const hash = handelingshash(feitenVan(rij, rij.verricht_op.toISOString()));
    if (hash !== rij.hash) gebreken.push({ volgnummer, code: 'hash-onjuist' });
    if (rij.vorige !== vorige) gebreken.push({ volgnummer, code: 'keten-verbroken' });
    if (!handtekenaar.klopt(rij.hash, rij.sleutel_id, rij.handtekening))
      gebreken.push({ volgnummer, code: 'handtekening-onjuist' });
    vorige = rij.hash;
  }
  return { ongeschonden: gebreken.length === 0, aantal: rijen.length, gebreken };
}
