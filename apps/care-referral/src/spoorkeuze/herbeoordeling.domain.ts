import { type Datum, type Gemeentecode, laatsteDag, plusDagen, plusMaanden } from '@schakel/domain';
import { stelSpoorVoor } from '../zorgverwijzing/spoorvoorstel.domain.js';
import {
  type Zorgfeiten,
  eindeEersteDrieMaanden,
  isJongerDan,
  verjaardagVan,
} from '../zorgverwijzing/zorgfeiten.domain.js';
import {
  AANKONDIGING_IN_MAANDEN,
  type Herbeoordelingsreden,
  type Kalenderreden,
} from './herbeoordelingsreden.domain.js';
import { vergelijkVoorstellen } from './voorstelverschil.domain.js';

/** A day on which the table speaks otherwise while nobody changed a fact. */
export interface Herbeoordelingsmoment {
  readonly reden: Kalenderreden;
  readonly dag: Datum;
  /** First day on which the task stands ready; never before the day asked about. */
  readonly vanaf: Datum;
}

/**
 * The days after `dag` on which the choice must be looked at again, earliest first: 18, 21 and 23 years, the end of the first three
 * months and of the reflection period. Only days on which something changes for this person.
 * @param gemeld municipality that got the request
 */
export function herbeoordelingen(
  feiten: Zorgfeiten,
  dag: Datum,
  gemeld: Gemeentecode,
): readonly Herbeoordelingsmoment[] {
  const einde = feiten.bedenktijd?.status === 'lopend' ? feiten.bedenktijd.einde : undefined;
  const kandidaten: readonly (readonly [Kalenderreden, Datum | undefined])[] = [
    ['wordt-18', verjaardagVan(feiten, 18)],
    ['wordt-21', verjaardagVan(feiten, 21)],
    ['wordt-23', verjaardagVan(feiten, 23)],
    ['einde-eerste-drie-maanden', eindeEersteDrieMaanden(feiten)],
    ['einde-bedenktijd', einde && plusDagen(einde, 1)],
  ];
  return kandidaten
    .flatMap(([reden, moment]) => {
      if (moment === undefined || moment <= dag || !verandertOp(reden, moment, feiten, gemeld)) return [];
      const vanaf = laatsteDag(dag, plusMaanden(moment, -AANKONDIGING_IN_MAANDEN[reden]));
      return [{ reden, dag: moment, vanaf }];
    })
    .sort((een, ander) => (een.dag < ander.dag ? -1 : een.dag > ander.dag ? 1 : 0));
}

function verandertOp(reden: Kalenderreden, dag: Datum, feiten: Zorgfeiten, gemeld: Gemeentecode): boolean {
  // The table knows no 21; foster care within prolonged help ends there (Jeugdwet art. 1.1, jeugdige).
  if (reden === 'wordt-21') {
    return feiten.omstandigheden.includes('jeugdhulp-voor-18') && isJongerDan(23, feiten, dag);
  }
  const ervoor = stelSpoorVoor(feiten, plusDagen(dag, -1), gemeld);
  return vergelijkVoorstellen(ervoor, stelSpoorVoor(feiten, dag, gemeld)).anders;
}

/** Why changed facts ask for another look; none when they say the same. */
export function redenenVanWijziging(oud: Zorgfeiten, nieuw: Zorgfeiten): readonly Herbeoordelingsreden[] {
  const anders = (...velden: readonly (keyof Zorgfeiten)[]) =>
    velden.some((veld) => JSON.stringify(oud[veld]) !== JSON.stringify(nieuw[veld]));
  const groepen: readonly (readonly [Herbeoordelingsreden, readonly (keyof Zorgfeiten)[]])[] = [
    ['verblijfsgrond-gewijzigd', ['verblijfsgrond']],
    ['dreiging-gewijzigd', ['dreiging']],
    ['inschrijving-gewijzigd', ['gemeenteInschrijving']],
    ['leeftijd-gewijzigd', ['geboortedatum', 'geschatteLeeftijd', 'leeftijdOnzeker']],
    ['bedenktijd-gewijzigd', ['bedenktijd']],
  ];
  const genoemd = new Set(groepen.flatMap(([, velden]) => velden));
  const alle = [...new Set([...Object.keys(oud), ...Object.keys(nieuw)])] as readonly (keyof Zorgfeiten)[];
  const overig = alle.filter((veld) => !genoemd.has(veld));
  return [
    ...groepen.filter(([, velden]) => anders(...velden)).map(([reden]) => reden),
    ...(anders(...overig) ? (['feiten-gewijzigd'] as const) : []),
  ];
}
