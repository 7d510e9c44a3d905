import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import type { Pseudonimiseerder, Pseudoniem } from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const DOMEIN = 'opvangadres/kenmerk';

/** A keyed code of an address, beside its location: it recognises the address and shows nothing of it. */
@Entity('opvangadreskenmerk')
export class OpvangadreskenmerkRij {
  @PrimaryColumn('text') kenmerk!: Pseudoniem;
  @PrimaryColumn('uuid') opvangadres_id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
}

/** Rows that make an address known, one per way in which it may be written. */
export function kenmerkregels(
  kenmerken: readonly Pseudoniem[],
  { id: opvangadres_id, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
): readonly InsertRow[] {
  return kenmerken.map((kenmerk) => {
    const row = { kenmerk, opvangadres_id, gemeentecode } satisfies OpvangadreskenmerkRij;
    return { table: 'opvangadreskenmerk', row: { ...row } };
  });
}

/** The codes under which ways of writing are kept from now on. */
export function vingerafdrukken(pseudoniemen: Pseudonimiseerder, sporen: readonly string[]): readonly Pseudoniem[] {
  return sporen.map((een) => pseudoniemen.pseudoniem(DOMEIN, een));
}

/** As `vingerafdrukken`, under every key at hand: to find what was kept before a rotation too. */
export function alleVingerafdrukken(pseudoniemen: Pseudonimiseerder, sporen: readonly string[]): readonly Pseudoniem[] {
  return sporen.flatMap((een) => pseudoniemen.alleVersies(DOMEIN, een));
}
