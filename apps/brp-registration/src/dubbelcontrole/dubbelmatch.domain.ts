import type { Identiteit } from '../inschrijving/bevraging.domain.js';
import { dubbelmatchers, type Dubbelmatcher } from './dubbelmatchers.data.js';
import { drieletterdelen, genormaliseerd, klank } from './naamvorm.domain.js';

/** A plain value to be made a keyed pseudonym of; it never leaves memory. */
export interface Kenmerkdeel {
  readonly matcher: Dubbelmatcher;
  readonly waarde: string;
}

const naamdelen = ({ geslachtsnaam, voornamen = '' }: Identiteit) => ({
  geslachtsnaam: genormaliseerd(geslachtsnaam),
  voornamen: genormaliseerd(voornamen),
  voornaam: genormaliseerd(voornamen.trim().split(/\s+/)[0] ?? ''),
});
const jaarMaand = (datum: string) => datum.slice(0, 7);

/** `2001-02-03` → `2001-03-02`; undefined when that is the same or no day. */
function omgekeerd(datum: string): string | undefined {
  const [jaar = '', maand = '', dag = ''] = datum.split('-');
  return Number(dag) <= 12 && dag !== maand ? `${jaar}-${dag}-${maand}` : undefined;
}

/** The month of a day and the ones beside it. */
export function maandenRond(datum: string): readonly string[] {
  const [jaar = 0, maand = 0] = datum.split('-').map(Number);
  return [-1, 0, 1].map((af) => {
    const nummer = jaar * 12 + (maand - 1) + af;
    return `${String(Math.floor(nummer / 12)).padStart(4, '0')}-${String((nummer % 12) + 1).padStart(2, '0')}`;
  });
}

const volleNaam = ({ geslachtsnaam, voornamen = '' }: Identiteit) => `${voornamen}${geslachtsnaam}`;
const gelijkend = (identiteit: Identiteit, maand: string): readonly Kenmerkdeel[] =>
  drieletterdelen(volleNaam(identiteit)).map((deel) => ({ matcher: 'gelijkend', waarde: `${deel}|${maand}` }));

/**
 * What is kept of an identity for comparison. A three-letter part is tied to the month of birth: by itself its frequency would betray it.
 */
export function teBewaren(identiteit: Identiteit): readonly Kenmerkdeel[] {
  const { geboortedatum } = identiteit;
  const { geslachtsnaam, voornamen, voornaam } = naamdelen(identiteit);
  const klankdelen = [`${klank(geslachtsnaam)}|${geboortedatum}`];
  return [
    { matcher: 'strikt', waarde: `${geslachtsnaam}|${voornamen}|${geboortedatum}` },
    ...klankdelen.map((waarde): Kenmerkdeel => ({ matcher: 'klank-datum', waarde })),
    { matcher: 'verwisseld', waarde: `${geslachtsnaam}|${voornaam}|${geboortedatum}` },
    ...gelijkend(identiteit, jaarMaand(geboortedatum)),
  ];
}

/** What is looked for among what others kept. */
export function teZoeken(identiteit: Identiteit): readonly Kenmerkdeel[] {
  const { geboortedatum } = identiteit;
  const { geslachtsnaam, voornaam } = naamdelen(identiteit);
  const omgedraaid = omgekeerd(geboortedatum);
  const verwisseld = [
    ...(voornaam === '' ? [] : [`${voornaam}|${geslachtsnaam}|${geboortedatum}`]),
    ...(omgedraaid === undefined ? [] : [`${geslachtsnaam}|${voornaam}|${omgedraaid}`]),
  ];
  return [
    ...teBewaren(identiteit).filter(({ matcher }) => matcher === 'strikt' || matcher === 'klank-datum'),
    ...verwisseld.map((waarde): Kenmerkdeel => ({ matcher: 'verwisseld', waarde })),
    ...maandenRond(geboortedatum).flatMap((maand) => gelijkend(identiteit, maand)),
  ];
}

/** How much two names have in common by their parts, 0 to 1 (Dice). */
export function gelijkenis(gemeen: number, eigen: number, ander: number): number {
  return eigen + ander === 0 ? 0 : (2 * gemeen) / (eigen + ander);
}

/** Kept and sought pieces as they stand in a column: per matcher a keyed code each. */
export type Kenmerken = Readonly<Record<Dubbelmatcher, ReadonlySet<string>>>;

/**
 * By which matchers another registration looks like the same person; none when it does not.
 * @param delen number of three-letter parts of the own name
 */
export function matchersVan(gezocht: Kenmerken, bewaard: Kenmerken, delen: number): readonly Dubbelmatcher[] {
  const gemeen = (matcher: Dubbelmatcher) => [...bewaard[matcher]].filter((code) => gezocht[matcher].has(code)).length;
  const lijkt = gelijkenis(gemeen('gelijkend'), delen, bewaard.gelijkend.size) >= dubbelmatchers.gelijkend.drempel;
  return [
    ...(['strikt', 'klank-datum', 'verwisseld'] as const).filter((matcher) => gemeen(matcher) > 0),
    ...(lijkt ? (['gelijkend'] as const) : []),
  ];
}
