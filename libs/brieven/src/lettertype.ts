import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geweigerd, type Geweigerd } from '@schakel/domain';
import * as fontkit from 'fontkit';
import { brieftekstenVan, type Brief } from './brief.domain.js';

const require = createRequire(import.meta.url);
const bestand = (naam: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${naam}`));

/** Noto Sans (SIL Open Font License 1.1): Latin with all diacritics of names in the BRP, Greek and Cyrillic. Embedded in every letter. */
export const LETTERTYPE = {
  gewoon: bestand('400Regular/NotoSans_400Regular.ttf'),
  vet: bestand('700Bold/NotoSans_700Bold.ttf'),
} as const;

const tekens = leesTekens(LETTERTYPE.gewoon);

function leesTekens(letters: Buffer): ReadonlySet<number> {
  const gelezen = fontkit.create(letters);
  if (!('characterSet' in gelezen)) throw new Error('the font of the letters is a collection');
  return new Set(gelezen.characterSet);
}

/**
 * Whether every character can be printed. A character without a glyph would become an empty box on a letter with legal effect, and
 * PDF/A forbids it, so it is refused. Refusal: `teken-niet-afdrukbaar`, naming the fields and not the characters.
 */
export function bezwaarTegenTekens(brief: Brief): Geweigerd | undefined {
  const velden = brieftekstenVan(brief)
    .filter(({ tekst }) => [...tekst.normalize('NFC')].some((teken) => !tekens.has(teken.codePointAt(0) ?? 0)))
    .map(({ veld }) => ({ veld, regel: 'alleen tekens van het Latijnse, Griekse of Cyrillische schrift' }));
  return velden.length === 0
    ? undefined
    : geweigerd('teken-niet-afdrukbaar', 'Niet elk teken van de brief kan worden afgedrukt.', velden);
}
