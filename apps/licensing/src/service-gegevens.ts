/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'licensing', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Vergunningen',
  description: 'Vergunningaanvragen behandelen en, daarvan gescheiden, de toets van de Wet Bibob.',
  tags: {
    vergunningaanvragen: 'Aanvragen, van ontvangst tot besluit.',
    brieven: 'Brieven als PDF/A: concept, voorbeeld, verzending, en de eigen teksten van de gemeente.',
    werkvoorraad: 'Wat er te doen is, wie het doet, en welke termijnen dringen.',
    'bibob-toetsen': 'Eigen onderzoek en conclusie volgens de Wet Bibob; een gesloten dossier (art. 28).',
  },
} as const;
