import { eigenTermijn, volgt, zonderPersoon, type Bewaring, type EigenTermijn } from '@schakel/domain';
import { bevragingmachine } from '../bevraging/bevraging.domain.js';
import { burgerzakenbriefmachine } from '../brief/brief.domain.js';
import { aanwijzingmachine } from '../briefadres/aanwijzing.domain.js';
import { briefadresmachine } from '../briefadres/briefadres-toestand.domain.js';
import { veiligheidsbesluitmachine } from '../briefadres/veiligheidsbesluit.domain.js';
import { overbewoningssignaalmachine } from '../gebeurtenis/overbewoningssignaal.domain.js';
import { inschrijvingsmachine } from '../inschrijving/inschrijvingsmachine.domain.js';
import { overdrachtmachine } from '../overdracht/overdracht.domain.js';
import { terugmeldingmachine } from '../terugmelding/terugmelding-toestand.domain.js';
import { verstrekkingsbeperkingmachine } from '../verstrekkingsbeperking/verstrekkingsbeperking.domain.js';
import { verstrekkingsuitzonderingmachine } from '../verstrekkingsbeperking/verstrekkingsuitzondering.domain.js';
import type { Bewaarklasse } from './bewaartermijnen.data.js';

const eigen = <T extends Readonly<Record<string, EigenTermijn<Bewaarklasse>>>>(alle: T): T => alle;

/** Files with a last day, by the plain name of their table: in which states they are over, and of which class they then are. */
export const EIGEN_TERMIJNEN = eigen({
  inschrijving: eigenTermijn(inschrijvingsmachine, {
    afgesloten: 'eerste-inschrijving',
    'niet-inschrijfbaar': 'beslissing-opneming',
    overgedragen: 'aangifte-afgebroken',
  }),
  bevraging: eigenTermijn(bevragingmachine, { beantwoord: 'bevraging', mislukt: 'bevraging-mislukt' }),
  terugmelding: eigenTermijn(terugmeldingmachine, {
    afgehandeld: { onderzocht: 'terugmelding-onderzocht', doorgezonden: 'terugmelding-doorgezonden' },
    afgewezen: 'terugmelding-afgebroken',
    ingetrokken: 'terugmelding-afgebroken',
  }),
  overdracht: eigenTermijn(overdrachtmachine, {
    geaccepteerd: 'overdracht',
    geweigerd: 'overdracht-geweigerd',
    ingetrokken: 'overdracht-ingetrokken',
  }),
  overbewoningssignaal: eigenTermijn(overbewoningssignaalmachine, {
    beoordeeld: {
      'controle-nodig': 'overbewoning-controle',
      verklaarbaar: 'overbewoning-zonder-gevolg',
      'norm-onjuist': 'overbewoning-zonder-gevolg',
    },
  }),
  briefadres: eigenTermijn(briefadresmachine, {
    // What the list says of a decision not to record, or to record ambtshalve, goes before what it says of a report that was refused.
    beeindigd: {
      ...{ briefadresgever: 'briefadres', instelling: 'briefadres', veiligheid: 'briefadres' },
      ambtshalve: 'beslissing-opneming',
    },
    afgewezen: 'beslissing-opneming',
  }),
  veiligheidsbesluit: eigenTermijn(veiligheidsbesluitmachine, {
    beeindigd: 'veiligheidsbesluit',
    afgewezen: 'veiligheidsbesluit-afgewezen',
    ingetrokken: 'aangifte-afgebroken',
  }),
  aanwijzing: eigenTermijn(aanwijzingmachine, {
    verlopen: 'aanwijzing',
    afgewezen: 'aanwijzing-afgewezen',
    ingetrokken: 'aanwijzing-ingetrokken',
  }),
  // Both can be left again: who asks once more keeps the file.
  verstrekkingsbeperking: eigenTermijn(verstrekkingsbeperkingmachine, {
    beeindigd: 'verstrekkingsbeperking',
    afgezien: 'verstrekkingsbeperking-afgezien',
  }),
  verstrekkingsuitzondering: eigenTermijn(verstrekkingsuitzonderingmachine, {
    ingetrokken: 'verstrekkingsuitzondering',
    geweigerd: 'verstrekkingsuitzondering-geweigerd',
  }),
  brief: eigenTermijn(burgerzakenbriefmachine, { verzonden: 'brief', vervallen: 'brief-vervallen' }),
});

/** A kind of file with a last day on which it is kept; also the plain name of its table. */
export type Bewaarsoort = keyof typeof EIGEN_TERMIJNEN;

/** How long the rows of every table are kept. */
export const BEWARINGEN: Readonly<Record<string, Bewaring<Bewaarklasse>>> = {
  ...EIGEN_TERMIJNEN,
  inschrijvingshandeling: volgt('inschrijving', 'De getekende handelingen zijn de inschrijving zelf.'),
  dubbelcontrole: volgt('inschrijving', 'De controle hoort bij de inschrijving waarvoor zij is gedaan.'),
  verwerkingsopdracht: volgt('inschrijving', 'De opdracht brengt een inschrijving naar het burgerzakensysteem.'),
  betrokkene: volgt(
    ['inschrijving', 'briefadres', 'veiligheidsbesluit', 'verstrekkingsbeperking', 'brief'],
    'De persoon blijft bekend zolang een dossier hem noemt.',
  ),
  overbewoningsnorm: zonderPersoon('Een norm van de gemeente.'),
  overbewoningsobject: zonderPersoon('Een code van een object met een sleutel; wie er woont staat er niet in.'),
  afgeschermd_adres: zonderPersoon('Een code van een opvangadres met een sleutel; wie er verblijft staat er niet in.'),
};
