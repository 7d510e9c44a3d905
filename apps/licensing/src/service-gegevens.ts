/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'licensing', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Vergunningen',
  description: 'Vergunningaanvragen behandelen en, daarvan gescheiden, de toets van de Wet Bibob.',
  tags: {
    vergunningaanvragen: 'Aanvragen, van ontvangst tot besluit.',
    'bibob-toetsen':
      'Eigen onderzoek, advies, horen en conclusie volgens de Wet Bibob; een gesloten dossier (art. 28).',
    'bibob-tips': 'Tips die binnenkomen of gegeven worden (Wet Bibob art. 11 en 26).',
    'bibob-vernietigingslijsten': 'Vernietigen van Bibob-toetsen na afloop van de bewaartermijn.',
  },
} as const;
