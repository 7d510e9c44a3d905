import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Who plans inspections and who finds: the supervisor. Who handles permits plans too and reads; he finds nothing himself. */
export const controlepolicy = policy({
  aggregaat: 'controle',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'toezichthouder-controleert-vergunningen',
      handelingen: ['controle:plannen', 'controle:lezen', 'controle:uitvoeren'],
      rollen: ['toezichthouder'],
      doelbindingen: ['vergunningtoezicht'],
      voorwaarde: eigen,
      bron: 'Awb art. 5:11',
    },
    {
      naam: 'vergunningmedewerker-plant-controles-en-leest-bevindingen',
      handelingen: ['controle:plannen', 'controle:lezen'],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningtoezicht'],
      voorwaarde: eigen,
    },
    {
      naam: 'bibob-coordinator-leest-bevindingen-voor-een-herbeoordeling',
      handelingen: ['controle:lezen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['vergunningtoezicht'],
      voorwaarde: eigen,
      bron: 'Wet Bibob art. 7a',
    },
  ],
});
