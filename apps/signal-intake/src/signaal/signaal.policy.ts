import { alle, altijd, eigenGemeente, eigenMelding, heeftWaarde, kolom, policy } from '@schakel/access';
import type { SignaalRij } from './signaal.rij.js';

/**
 * Who may do what with signals. `signaal:lezen` shows where a signal stands, without anything personal; `signaal:inhoud-lezen` opens
 * the report with its persons; `signaal:duiden` is taking up, weighing, routing and closing.
 */
export const signaalpolicy = policy({
  aggregaat: 'signaal',
  versie: 1,
  bron: {
    gemeentecode: kolom('gemeentecode'),
    melder: kolom('ingediend_door'),
    status: kolom('status'),
  },
  regels: [
    {
      naam: 'medewerker-meldt-bij-de-eigen-gemeente',
      handelingen: ['signaal:indienen'],
      rollen: ['frontofficemedewerker', 'toezichthouder', 'aandachtsfunctionaris'],
      doelbindingen: ['signaal-intake'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'ketenpartner-meldt-bij-elke-gemeente',
      handelingen: ['signaal:indienen'],
      rollen: ['ketenpartner'],
      doelbindingen: ['signaal-intake'],
      voorwaarde: altijd(),
    },
    {
      naam: 'melder-volgt-de-eigen-melding',
      handelingen: ['signaal:lezen'],
      rollen: ['frontofficemedewerker', 'toezichthouder', 'aandachtsfunctionaris'],
      doelbindingen: ['signaal-intake'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), eigenMelding('melder')),
    },
    {
      naam: 'aandachtsfunctionaris-duidt-signalen-van-de-gemeente',
      handelingen: ['signaal:lezen', 'signaal:inhoud-lezen', 'signaal:duiden'],
      rollen: ['aandachtsfunctionaris'],
      doelbindingen: ['signaal-duiding'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'ketenregisseur-leest-gerouteerde-signalen',
      handelingen: ['signaal:lezen', 'signaal:inhoud-lezen'],
      rollen: ['ketenregisseur'],
      doelbindingen: ['ketenregie'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('status', 'gerouteerd')),
    },
  ],
});

/** The fields that the policy looks at, of a row. */
export function bronVan({ gemeentecode, ingediend_door: melder, status }: SignaalRij) {
  return { gemeentecode, melder, status };
}
