import { altijd, eigenGemeente, kolom, policy } from '@schakel/access';

/** Who may see and change what a provider is assigned for a client. */
export const toewijzingpolicy = policy({
  aggregaat: 'toewijzing',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorgmedewerker-wijst-zorg-toe',
      handelingen: [
        ...['toewijzing:lezen', 'toewijzing:openen', 'toewijzing:toewijzen', 'toewijzing:intrekken'],
        ...['toewijzing:bsn-vastleggen', 'toewijzing:beantwoorden', 'toewijzing:opdrachtbrief'],
      ],
      rollen: ['zorgmedewerker'],
      doelbindingen: ['toewijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.3.5; Jeugdwet art. 2.3',
    },
    {
      naam: 'knooppunt-levert-berichten-van-aanbieders-af',
      handelingen: ['toewijzing:bericht-verwerken'],
      rollen: ['berichtenknooppunt'],
      doelbindingen: ['toewijzing'],
      // The municipality is the one that the message is addressed to; that the caller is the gateway of this installation is checked before.
      voorwaarde: altijd(),
      bron: 'iWmo/iJw 3.2 via het Gemeentelijk Gegevensknooppunt',
    },
  ],
});
