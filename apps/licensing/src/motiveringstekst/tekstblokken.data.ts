import { datum } from '@schakel/domain';
import type { Motiveringscode, Tekstblok } from './tekstblok.domain.js';

const HERKOMST = {
  bron: 'Eigen tekst van het platform in B1; een jurist van de gemeente stelt een eigen versie vast',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2026-01-01'),
} as const;

const teksten: Readonly<Record<Motiveringscode, string>> = {
  verlenen:
    'U vroeg op {{datum-aanvraag}} om een {{soort-vergunning}}. U krijgt deze vergunning. U voldoet aan alle eisen. {{reden}}',
  'verlenen-met-voorschriften':
    'U vroeg op {{datum-aanvraag}} om een {{soort-vergunning}}. U krijgt deze vergunning. Er horen wel voorschriften bij. Daar moet u zich aan houden. Wij stellen deze voorschriften om deze reden: {{reden}}',
  'weigeren-eisen':
    'U vroeg op {{datum-aanvraag}} om een {{soort-vergunning}}. U krijgt deze vergunning niet. U voldoet niet aan deze eisen: {{eisen}}. Dit blijkt uit deze feiten: {{feiten}}',
  'weigeren-openbare-orde':
    'U vroeg op {{datum-aanvraag}} om een {{soort-vergunning}}. U krijgt deze vergunning niet. De openbare orde verzet zich daartegen. Dit blijkt uit deze feiten: {{feiten}}. Wij hebben de belangen zo afgewogen: {{afweging}}',
  'weigeren-wet-bibob':
    'U vroeg op {{datum-aanvraag}} om een {{soort-vergunning}}. U krijgt deze vergunning niet. Dat mogen wij doen volgens artikel 3 van de Wet Bibob. Onze reden is: {{reden}}. Wij hebben bekeken of weigeren in verhouding is tot het gevaar: {{afweging}}',
  'niet-behandelen':
    'U vroeg op {{datum-aanvraag}} om een {{soort-vergunning}}. Wij behandelen uw aanvraag niet. Deze stukken ontbreken: {{ontbrekende-stukken}}. U kreeg de kans om ze op te sturen. Wij hebben ze niet op tijd gekregen.',
  intrekken:
    'U hebt een {{soort-vergunning}}. Wij trekken deze vergunning in. Dit blijkt uit deze feiten: {{feiten}}. Wij hebben de belangen zo afgewogen: {{afweging}}',
  'intrekken-wet-bibob':
    'U hebt een {{soort-vergunning}}. Wij trekken deze vergunning in. Dat mogen wij doen volgens artikel 3 van de Wet Bibob. Onze reden is: {{reden}}. Wij hebben bekeken of intrekken in verhouding is tot het gevaar: {{afweging}}',
  schorsen:
    'U hebt een {{soort-vergunning}}. Wij schorsen deze vergunning. U mag haar niet gebruiken in deze periode: {{periode}}. Dit blijkt uit deze feiten: {{feiten}}',
  vervallen:
    'U had een {{soort-vergunning}}. Deze vergunning is vervallen. U hebt haar te lang niet gebruikt. Dit blijkt uit deze feiten: {{feiten}}',
  horen: 'U kon uw mening geven voordat wij besloten. U zei het volgende: {{hoorverslag}}',
  rechtsmiddelen:
    'Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken. Doe dat binnen zes weken. Die tijd begint op de dag nadat wij het besluit hebben verstuurd.',
};

/** The national texts, with all their versions: an older one stays, because decisions point at it. */
export const TEKSTBLOKKEN: readonly Tekstblok[] = Object.entries(teksten).map(([code, tekst]) => ({
  code: code as Motiveringscode,
  nummer: 1,
  tekst,
  ...HERKOMST,
}));
