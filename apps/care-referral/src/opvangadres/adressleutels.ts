import type { FactoryProvider } from '@nestjs/common';
import { KLOK, type Klok } from '@schakel/platform';
import { FileMasterKeyProvider, KeyRing } from '@schakel/privacy';
import type { CareReferralConfig } from '../configuratie.js';

/** Injection token of the ring of keys for shelter addresses: another master key than that of the files, in a table of its own. */
export const ADRESSLEUTELS = Symbol('ADRESSLEUTELS');
export const ADRESSLEUTELTABEL = 'adres_key';

export const adressleutels = ({
  SCHAKEL_OPVANGADRES_KEY_FILE: bestand,
}: CareReferralConfig): FactoryProvider<KeyRing> => ({
  provide: ADRESSLEUTELS,
  inject: [KLOK],
  useFactory: async (klok: Klok) =>
    // Few and short in memory: an address is shown a few times a day.
    new KeyRing({
      provider: await FileMasterKeyProvider.open(bestand),
      klok,
      tabel: ADRESSLEUTELTABEL,
      maxKeys: 20,
      ttlMs: 10_000,
    }),
});
