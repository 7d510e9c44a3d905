import { altijd, eigenOrganisatie, kolom, policy } from '@schakel/access';

/**
 * Who may do what with subscriptions. A partner has its own; who keeps the platform running sees that they exist and where they lead,
 * which tells nothing about a chain file.
 */
export const abonnementpolicy = policy({
  aggregaat: 'abonnement',
  versie: 1,
  bron: { organisatie: kolom('organisatie') },
  regels: [
    {
      naam: 'partner-beheert-eigen-abonnementen',
      handelingen: ['abonnement:aanvragen', 'abonnement:lezen', 'abonnement:beheren'],
      rollen: ['ketenpartner'],
      doelbindingen: ['ketenpartner-informatie'],
      voorwaarde: eigenOrganisatie('organisatie'),
    },
    {
      naam: 'beheerder-ziet-abonnementen',
      handelingen: ['abonnement:lezen'],
      rollen: ['beheerder'],
      doelbindingen: ['technisch-beheer'],
      voorwaarde: altijd(),
    },
  ],
});
