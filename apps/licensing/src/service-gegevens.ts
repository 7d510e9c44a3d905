/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'licensing', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Vergunningen',
  description: 'Vergunningaanvragen behandelen en, daarvan gescheiden, de toets van de Wet Bibob.',
  tags: {
    vergunningsoorten: 'Regelingen per soort vergunning, per gemeente en per dag.',
    vergunningaanvragen: 'Aanvragen, van ontvangst tot besluit.',
    'bibob-toetsen': 'Eigen onderzoek en conclusie volgens de Wet Bibob; een gesloten dossier (art. 28).',
  },
} as const;
