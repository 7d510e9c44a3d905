import { altijd, policy } from '@schakel/access';

/** Who may look up the rules of permits. They are public law; the service opens them to who works with them. */
export const vergunningsoortpolicy = policy({
  aggregaat: 'vergunningsoort',
  versie: 1,
  bron: {},
  regels: [
    {
      naam: 'vergunningen-zoekt-een-regeling-op',
      handelingen: ['vergunningsoort:lezen'],
      rollen: ['vergunningmedewerker', 'bibob-coordinator'],
      doelbindingen: ['vergunningverlening', 'bibob-onderzoek'],
      voorwaarde: altijd(),
    },
  ],
});
