import { geweigerd, type Datum } from '@schakel/domain';
import { bezwaarTegenSluiten, VEILIG_THUIS_SPOOR } from '../veilig-thuis/sporensluiting.domain.js';
import { overdrachtspunten, type Overdrachtspunt } from './overdrachtspunten.domain.js';
import { type Bezwaar, eersteBezwaar } from './zorgverwijzing-regels.domain.js';
import type { Beeindig, Geplaatst, Overdrachtsregel } from './zorgverwijzing-toestand.domain.js';

/** The points of the checklist that count for this referral. */
export function puntenVoor({ voorstel, tolk }: Pick<Geplaatst, 'voorstel' | 'tolk'>): readonly Overdrachtspunt[] {
  return overdrachtspunten.filter(
    ({ voor }) =>
      voor === 'iedereen' ||
      (voor === 'minderjarig' && voorstel.spoor.leeftijdsgroep === 'minderjarig') ||
      (voor === 'met-kinderen' && voorstel.feiten.meegekomenKinderen > 0) ||
      (voor === 'met-tolk' && tolk !== undefined),
  );
}

/** Warm: every point that counts was done, or left with a reason; no point that does not exist. */
export function checklistCompleet(verwijzing: Geplaatst, regels: readonly Overdrachtsregel[]): Bezwaar | undefined {
  const nodig = puntenVoor(verwijzing).map(({ code }) => code);
  const gemeld = regels.map(({ punt }) => punt);
  const onvolledig = nodig.filter((code) => !gemeld.includes(code));
  const onbekend = gemeld.some((code) => !overdrachtspunten.some((punt) => punt.code === code));
  const dubbel = new Set(gemeld).size !== gemeld.length;
  if (onbekend || dubbel) {
    return geweigerd('overdrachtspunt-onjuist', 'Noem elk punt van de lijst één keer.', [
      { veld: 'overdracht', regel: 'elk punt van de lijst één keer' },
    ]);
  }
  const zonderReden = regels.some(({ nietGedaan }) => nietGedaan !== undefined && nietGedaan.trim() === '');
  if (zonderReden) {
    return geweigerd('toelichting-ontbreekt', 'Leg uit waarom een punt niet is gedaan.', [
      { veld: 'overdracht.nietGedaan', regel: 'niet leeg' },
    ]);
  }
  if (onvolledig.length === 0) return undefined;
  return geweigerd('overdracht-onvolledig', 'De overdracht is niet compleet.', [
    { veld: 'overdracht', regel: `ook: ${onvolledig.join(', ')}` },
  ]);
}

/**
 * Veilig Thuis is never the only track that was followed. What was followed: the row of the placement, unless that broke off, and Veilig
 * Thuis where the table named it beside. Who leaves nevertheless is not kept on paper: the officer says why there is no other track.
 */
export function anderSpoorDanVeiligThuis(
  { voorstel: { spoor, afwijking } }: Pick<Geplaatst, 'voorstel'>,
  { einde, redenGeenAnderSpoor }: Beeindig,
): Bezwaar | undefined {
  const afgerond = einde !== 'afgebroken' || (redenGeenAnderSpoor !== undefined && redenGeenAnderSpoor.trim() !== '');
  const hoofd = { regel: afwijking?.regel ?? spoor.regel, opgevolgd: afgerond };
  const naast = spoor.daarnaast
    .filter(({ regel }) => regel === VEILIG_THUIS_SPOOR)
    .map(({ regel }) => ({ regel, opgevolgd: true }));
  return bezwaarTegenSluiten([hoofd, ...naast]);
}

/** Somebody left between the first day in the place and today. */
export function einddatumKlopt({ ingangsdatum }: Geplaatst, einddatum: Datum, dag: Datum): Bezwaar | undefined {
  return eersteBezwaar(
    einddatum < ingangsdatum ? onjuist('niet voor de ingangsdatum') : undefined,
    einddatum > dag ? onjuist('niet in de toekomst') : undefined,
  );
}

function onjuist(regel: string): Bezwaar {
  return geweigerd('einddatum-onjuist', 'De einddatum kan niet kloppen.', [{ veld: 'einddatum', regel }]);
}
