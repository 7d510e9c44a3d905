import { decrypt, encrypt, type DossierKey, type Sleutel, type Vernietigd, type Versleuteld } from '@schakel/privacy';

/** The column `inhoud` of a kind of file: its whole state as ciphertext under its own key, bound to table and id. */
export function inhoudVan<S extends { readonly id: string }>(tabel: string) {
  const plaats = (id: string) => ({ tabel, kolom: 'inhoud', id });
  return {
    /** The state behind a row, or `Vernietigd` when its key was destroyed. */
    lees: (
      { id, inhoud }: { readonly id: string; readonly inhoud: Versleuteld<S> },
      sleutel: Sleutel,
    ): S | Vernietigd => decrypt(sleutel, plaats(id), inhoud),
    versleutel: (toestand: S, sleutel: DossierKey): Versleuteld<S> => encrypt(sleutel, plaats(toestand.id), toestand),
  };
}
