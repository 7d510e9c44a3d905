import type { Graad } from '@schakel/domain';
import type { Inschrijvingsgebeurtenis } from '../inschrijving/inschrijving-opdracht.domain.js';

/** What an action is worth in law; a later action may change it for an earlier one (`betreft`), never by changing the record. */
export const rechtsstatussen = ['concept', 'ingediend', 'aanvaard', 'afgewezen', 'gecorrigeerd'] as const;
export type Rechtsstatus = (typeof rechtsstatussen)[number];

interface Handelingssoort {
  readonly artikel: string;
  readonly graad: Graad;
  readonly status: Rechtsstatus;
  /** The status that the action it names (`betreft`) gets by it. */
  readonly maakt?: Rechtsstatus;
  /** Kind of action of which the last one before it gets that status as well. */
  readonly ookLaatste?: Inschrijvingsgebeurtenis['type'];
}

const wet = (artikel: string, status: Rechtsstatus, maakt?: Rechtsstatus): Handelingssoort => ({
  artikel: `Wet BRP art. ${artikel}`,
  graad: 'gelezen',
  status,
  ...(maakt !== undefined && { maakt }),
});
/** Order of work inside the municipality; no article asks for it by itself. */
const intern = (status: Rechtsstatus, maakt?: Rechtsstatus): Handelingssoort => ({
  artikel: 'werkwijze van de gemeente (Awb art. 3:2, zorgvuldigheid)',
  graad: 'uit het hoofd',
  status,
  ...(maakt !== undefined && { maakt }),
});

/** Every kind of action with the article it rests on. */
export const handelingssoorten: Readonly<Record<Inschrijvingsgebeurtenis['type'], Handelingssoort>> = {
  'inschrijving-ontvangen': wet('2.4', 'concept'),
  'inschrijving-overgenomen': wet('2.4 lid 1', 'concept'),
  'inschrijving-bevraagd': wet('2.4 lid 1', 'concept'),
  'inschrijving-gemeente-bepaald': wet('2.4 lid 1', 'concept'),
  'inschrijving-overdracht-gevraagd': wet('2.4 lid 1', 'ingediend'),
  'inschrijving-overgedragen': wet('2.4 lid 1', 'aanvaard'),
  'inschrijving-overdracht-geweigerd': wet('2.4 lid 1', 'afgewezen'),
  'inschrijving-overdracht-ingetrokken': wet('2.4 lid 1', 'concept'),
  'inschrijving-bewijs-vastgelegd': wet('2.8, 2.10, 2.15 en 2.17', 'concept'),
  'inschrijving-beoordeeld': wet('2.4', 'concept'),
  'inschrijving-adres-bepaald': wet('2.23, 2.40 en 2.41', 'concept'),
  'inschrijving-voornemen-verzonden': wet('2.19', 'concept'),
  'inschrijving-ingediend': wet('2.4 lid 1 en 2, 2.38', 'ingediend'),
  'inschrijving-teruggezonden': intern('concept', 'afgewezen'),
  // It names the proposal, as one that is sent back does; the conclusion on that proposal ends with it.
  'inschrijving-teruggenomen': { ...intern('concept', 'afgewezen'), ookLaatste: 'inschrijving-ingeschreven' },
  'inschrijving-ingeschreven': wet('2.4', 'aanvaard', 'aanvaard'),
  'inschrijving-bsn-toegekend': wet('2.24', 'aanvaard'),
  'inschrijving-overzicht-verzonden': wet('2.54', 'aanvaard'),
  'inschrijving-correctie-voorgesteld': wet('2.26', 'ingediend'),
  'inschrijving-correctie-goedgekeurd': wet('2.26', 'aanvaard', 'gecorrigeerd'),
  'inschrijving-correctie-afgewezen': wet('2.26', 'aanvaard', 'afgewezen'),
  'inschrijving-afgesloten': intern('aanvaard'),
  'inschrijving-niet-inschrijfbaar': wet('2.4 en 2.60', 'aanvaard'),
  'inschrijving-in-behandeling-genomen': intern('concept'),
  'inschrijving-vrijgegeven': intern('concept'),
  'inschrijving-tijdstip-gekomen': intern('concept'),
  'inschrijving-betalerwissel-gemeld': intern('concept'),
};
