import { eigenTermijn, volgt, zonderPersoon, type Bewaring, type EigenTermijn } from '@schakel/domain';
import { piketdienstmachine } from '../piket/piketdienst.domain.js';
import { toewijzingmachine } from '../toewijzing/toewijzing-toestand.domain.js';
import { veiligThuismachine } from '../veilig-thuis/veilig-thuis-toestand.domain.js';
import { wmoMeldingmachine } from '../wmo-melding/wmo-melding-toestand.domain.js';
import { zorgverwijzingsmachine } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import type { Bewaarklasse } from './bewaartermijnen.data.js';

const eigen = <T extends Readonly<Record<string, EigenTermijn<Bewaarklasse>>>>(alle: T): T => alle;

/** Care that was given, by the law under which it was. */
const GELEVERD = { wmo: 'opvang-beeindigd', jw: 'jeugdhulp-beeindigd' } as const;

/** Files with a last day, by the plain name of their table: in which states they are over, and of which class they then are. */
export const EIGEN_TERMIJNEN = eigen({
  zorgverwijzing: eigenTermijn(zorgverwijzingsmachine, {
    ...{ overgedragen: GELEVERD, doorgeplaatst: GELEVERD, uitgestroomd: GELEVERD, afgebroken: GELEVERD },
  }),
  // Both can be left again by a message or a decision.
  toewijzing: eigenTermijn(toewijzingmachine, {
    gestopt: GELEVERD,
    ingetrokken: { ...GELEVERD, 'niet-geleverd': 'voorziening-afgebroken' },
  }),
  // Shelter that was given at once was a provision, whatever became of the application.
  wmo_melding: eigenTermijn(wmoMeldingmachine, {
    besloten: {
      ...{ toegekend: 'wmo-toegekend', 'met-spoedvoorziening': 'wmo-toegekend' },
      ...{ afgewezen: 'wmo-geweigerd', 'buiten-behandeling': 'voorziening-afgebroken' },
    },
    ingetrokken: { 'met-spoedvoorziening': 'wmo-toegekend', 'zonder-voorziening': 'voorziening-afgebroken' },
  }),
  veilig_thuis_melding: eigenTermijn(veiligThuismachine, { afgesloten: 'veilig-thuis' }),
  // A duty is over at its planned end without anybody saying so: its day is known from the start.
  piketdienst: eigenTermijn(piketdienstmachine, { gepland: 'piketrooster', vervallen: 'piketrooster-vervallen' }),
});

/** A kind of file with a last day on which it is kept; also the plain name of its table. */
export type Bewaarsoort = keyof typeof EIGEN_TERMIJNEN;

const metVerwijzing = (reden: string) => volgt('zorgverwijzing', reden);
const metToewijzing = (reden: string) => volgt('toewijzing', reden);
const BERICHT =
  'Een bericht hoort bij de toewijzing; een bericht dat bij geen toewijzing hoort, heeft nog geen termijn.';

/** How long the rows of every table are kept. */
export const BEWARINGEN: Readonly<Record<string, Bewaring<Bewaarklasse>>> = {
  ...EIGEN_TERMIJNEN,
  zorgaanbod: metVerwijzing('Het aanbod is een deel van de verwijzing.'),
  toestemming: metVerwijzing(
    'Toestemming moet aan te tonen zijn zolang wat erop rust wordt bewaard (AVG art. 7 lid 1).',
  ),
  toestemmingshoofd: metVerwijzing('Houdt de toestemmingen van een verwijzing bij elkaar.'),
  bedenktijd: metVerwijzing(
    'Het verblijfsspoor zegt wie voor de opvang betaalt; de vreemdelingenadministratie is van anderen.',
  ),
  meldcode: metVerwijzing('De stappen van de meldcode zijn gezet om wat in de verwijzing staat.'),
  spoorkeuze: metVerwijzing('De keuze van sporen is het plan van de verwijzing.'),
  woonplaatsbepaling: metVerwijzing('De bepaling zegt welke gemeente voor de verwijzing verantwoordelijk is.'),
  kostenverantwoordelijkheid: metVerwijzing('De verdeling geldt zolang de zorg duurt, ook als zij al lang vaststaat.'),
  nazorgplan: metVerwijzing('Nazorg volgt op de plaatsing.'),
  zorgtaak: metVerwijzing('Een taak is werk aan een verwijzing.'),
  eenmalige_toegang: metVerwijzing('Toegang voor een aanbieder tot een aanbod van de verwijzing.'),
  reservering: metVerwijzing('Een bed voor een verwijzing.'),
  wachtende: metVerwijzing('Een verwijzing die op een plaats wacht.'),
  adresinzage: metVerwijzing('Wie een opvangadres zag, moet bekend blijven zolang de verwijzing bestaat waarvoor.'),
  noodbeurt: metVerwijzing('Wijst naar de laatste inzage van een medewerker.'),
  toewijzingclient: metToewijzing('Vindt de toewijzing van een cliënt.'),
  toewijzingnummer: metToewijzing('Het nummer van een toewijzing.'),
  ontvangen_bericht: metToewijzing(BERICHT),
  uitgaand_bericht: metToewijzing(BERICHT),
  opvangadres: zonderPersoon('Een locatie; wie er verblijft staat er niet in.'),
  opvangadreskenmerk: zonderPersoon('Een code van een adres met een sleutel.'),
  plaats: zonderPersoon('Een bed; voor wie het is staat in de reservering.'),
  opvangcontract: zonderPersoon('Een overeenkomst met een organisatie.'),
  aanbieder: zonderPersoon('De gids van zorgaanbieders.'),
  gidsimport: zonderPersoon('Een nieuwe versie van de gids.'),
  centrumgemeenterelatie: zonderPersoon('Welke gemeente bij welke centrumgemeente hoort.'),
};
