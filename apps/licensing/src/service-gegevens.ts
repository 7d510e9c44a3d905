/** Name of the service, also of its topic and consumer group, and the version of its API. */
export const SERVICE = { naam: 'licensing', versie: '1.0.0' } as const;

/** What stands at the head of the OpenAPI document. */
export const API = {
  title: 'Vergunningen',
  description:
    'Vergunningaanvragen behandelen, besluiten en vergunningen beheren en, daarvan gescheiden, de toets van de Wet Bibob.',
  tags: {
    vergunningsoorten: 'Regelingen per soort vergunning, per gemeente en per dag.',
    vergunningaanvragen: 'Aanvragen, van ontvangst tot besluit.',
    besluiten: 'Besluiten, van concept tot bekendmaking.',
    motiveringsteksten: 'Standaardteksten waaruit besluiten worden opgebouwd.',
    vergunningen: 'Verleende vergunningen, tot zij eindigen.',
    vergunningenregister: 'Vergunningen van bedrijven als open data.',
    bezwaren: 'Bezwaren tegen besluiten, van ontvangst tot beslissing.',
    controles: 'Toezicht op de naleving van voorschriften.',
    bewaaroverzicht: 'Hoe lang dossiers bewaard blijven, en wat wanneer vernietigd kan worden.',
    bewaarverlengingen: 'Een dossier langer bewaren dan de regel zegt, door twee mensen.',
    'bibob-beleidsregels':
      'Wanneer de gemeente toetst, als beslistabel (Awb art. 4:81), en wat die over aanvragen zei.',
    'bibob-toetsen':
      'Eigen onderzoek, advies, horen en conclusie volgens de Wet Bibob; een gesloten dossier (art. 28).',
    'bibob-tips': 'Tips die binnenkomen of gegeven worden (Wet Bibob art. 11 en 26).',
    'bibob-vernietigingslijsten': 'Vernietigen van Bibob-toetsen na afloop van de bewaartermijn.',
    brieven: 'Brieven als PDF/A: concept, voorbeeld, verzending, en de eigen teksten van de gemeente.',
    werkvoorraad: 'Wat er te doen is, wie het doet, en welke termijnen dringen.',
  },
} as const;
