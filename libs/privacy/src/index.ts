export { keyTables, privacyTables } from './privacy-tables.js';
export { MasterKeyUnreachableError, PrivacyError, type PrivacyErrorCode } from './keys/privacy-error.js';
export { isVernietigd, vernietigd, type Vernietigd } from './keys/vernietigd.js';
export type { DossierKey } from './keys/dossier-key.js';
export type { BoundWrappedKey, MasterKeyProvider, WrappedKey } from './keys/master-key-provider.js';
export { FileMasterKeyProvider } from './keys/file-master-key-provider.js';
export { VaultTransitMasterKeyProvider, type VaultTransitOptions } from './keys/vault-transit-master-key-provider.js';
export { addKeyToFile, createKeyFile } from './keys/key-file.js';
export {
  KeyRing,
  type DataKeyRow,
  type Herwikkeling,
  type KeyRingOptions,
  type NieuweSleutel,
  type Sleutel,
  type SqlClient,
} from './keys/key-ring.js';
export {
  decrypt,
  encrypt,
  isVersleuteld,
  sleutelIdVan,
  type Veldplaats,
  type Versleuteld,
} from './encryption/field-cipher.js';
export { isPseudoniem, Pseudonimiseerder, type Pseudoniem } from './pseudonyms/pseudonimiseerder.js';
