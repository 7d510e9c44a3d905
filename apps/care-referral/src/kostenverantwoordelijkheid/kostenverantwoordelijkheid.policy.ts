import { alle, eigenGemeente, isLeeg, kolom, policy } from '@schakel/access';

const rollen = ['zorgmedewerker', 'zorgcoordinator'] as const;
const doelbindingen = ['zorgverwijzing'] as const;
const bron = 'Wmo 2015 art. 1.2.1 onder c en 2.6.1; Jeugdwet art. 2.3';

/** Who says who pays: the municipality of the referral proposes, the one that would pay reads along and answers. */
export const kostenpolicy = policy({
  aggregaat: 'kostenverantwoordelijkheid',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), andereGemeente: kolom('andere_gemeente') },
  regels: [
    {
      naam: 'gemeente-van-de-verwijzing-stelt-voor-en-stelt-vast',
      handelingen: [
        'kostenverantwoordelijkheid:lezen',
        'kostenverantwoordelijkheid:voorstellen',
        'kostenverantwoordelijkheid:vaststellen',
        'kostenverantwoordelijkheid:antwoord-vastleggen',
      ],
      rollen,
      doelbindingen,
      voorwaarde: eigenGemeente('gemeentecode'),
      bron,
    },
    {
      naam: 'gemeente-die-zou-betalen-leest-mee-en-antwoordt',
      handelingen: ['kostenverantwoordelijkheid:lezen', 'kostenverantwoordelijkheid:beantwoorden'],
      rollen,
      doelbindingen,
      voorwaarde: eigenGemeente('andereGemeente'),
      bron,
    },
    {
      naam: 'gemeente-die-zelf-zou-betalen-antwoordt-zelf',
      handelingen: ['kostenverantwoordelijkheid:beantwoorden'],
      rollen,
      doelbindingen,
      voorwaarde: alle(eigenGemeente('gemeentecode'), isLeeg('andereGemeente')),
      bron,
    },
  ],
});
