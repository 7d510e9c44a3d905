import { volgensSelectielijst, type Bewaarregel, type Selectie } from '@schakel/domain';

type Regel = readonly [resultaat: string, duur: Selectie<string>['duur'], vanaf: string];

/** Per class: number of the result in the selection list, the term the list gives, and from which event it is counted. */
const LIJST = {
  'eerste-inschrijving': ['7.1.2', 'P110Y', 'laatste handeling aan de afgesloten inschrijving'],
  'beslissing-opneming': ['7.1.10', 'P10Y', 'beslissing om niet op te nemen, of einde van wat ambtshalve is opgenomen'],
  'aangifte-afgebroken': ['7.3', 'P1Y', 'overdracht aan een andere gemeente, of intrekking van het voorstel'],
  bevraging: ['19.1.15', 'P20Y', 'antwoord op de vraag'],
  'bevraging-mislukt': ['19.3', 'P1Y', 'mislukte vraag'],
  'terugmelding-onderzocht': ['12.1.6', 'P10Y', 'afhandeling na eigen onderzoek'],
  'terugmelding-doorgezonden': ['29.1', 'P5Y', 'afhandeling door de gemeente van bijhouding'],
  'terugmelding-afgebroken': ['12.3', 'P1Y', 'afwijzing of intrekking van de terugmelding'],
  overdracht: ['6.1', 'P5Y', 'overname van de inschrijving'],
  'overdracht-geweigerd': ['6.2', 'P1Y', 'weigering van de overdracht'],
  'overdracht-ingetrokken': ['6.3', 'P1Y', 'intrekking van het verzoek om overname'],
  'overbewoning-controle': ['12.1', 'P5Y', 'oordeel dat een controle nodig is'],
  'overbewoning-zonder-gevolg': ['12.3', 'P1Y', 'oordeel dat geen controle nodig is'],
  briefadres: ['7.1.16', 'P5Y', 'einde van het briefadres'],
  veiligheidsbesluit: ['7.1.16', 'P5Y', 'einde van het besluit'],
  'veiligheidsbesluit-afgewezen': ['7.2', 'P5Y', 'afwijzing van het voorstel'],
  aanwijzing: ['9.1', 'P1Y', 'laatste dag van de aanwijzing'],
  'aanwijzing-afgewezen': ['9.2', 'P5Y', 'afwijzing van de aanwijzing'],
  'aanwijzing-ingetrokken': ['9.3', 'P1Y', 'intrekking van de aanwijzing'],
  verstrekkingsbeperking: ['6.1.7', 'P5Y', 'einde van de beperking'],
  'verstrekkingsbeperking-afgezien': ['6.3', 'P1Y', 'dag waarop van de beperking is afgezien'],
  verstrekkingsuitzondering: ['6.1', 'P5Y', 'intrekking van de uitzondering'],
  'verstrekkingsuitzondering-geweigerd': ['6.2', 'P1Y', 'weigering van de uitzondering'],
  brief: ['19.1', 'P5Y', 'verzending van de brief'],
  'brief-vervallen': ['19.3', 'P1Y', 'verval van het concept'],
} as const satisfies Readonly<Record<string, Regel>>;

/** What of these files is kept for one and the same time. */
export type Bewaarklasse = keyof typeof LIJST;

/** To be confirmed by the archivist of the municipality before anything is destroyed. The persons list itself is the BRP's, not kept here. */
export const BEWAARREGELS: readonly Bewaarregel<Bewaarklasse>[] = (Object.keys(LIJST) as Bewaarklasse[]).map(
  (klasse) => {
    const [resultaat, duur, vanaf] = LIJST[klasse];
    return volgensSelectielijst({ klasse, resultaat, duur, vanaf });
  },
);
