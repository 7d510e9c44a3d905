import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Civil affairs proposes; only the burgemeester decides, continues and ends (Wet BRP art. 2.41). */
export const veiligheidsbesluitpolicy = policy({
  aggregaat: 'veiligheidsbesluit',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-stelt-een-veiligheidsbesluit-voor',
      handelingen: ['veiligheidsbesluit:voorstellen', 'veiligheidsbesluit:lezen'],
      rollen: ['burgerzakenmedewerker'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
    },
    {
      naam: 'burgemeester-besluit-dat-een-woonadres-onveilig-is',
      handelingen: ['veiligheidsbesluit:besluiten', 'veiligheidsbesluit:lezen'],
      rollen: ['burgemeester'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 2.41',
    },
  ],
});
