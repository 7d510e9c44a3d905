/** A name without case, accents and anything but letters: what may be spelled differently for the same person. */
export function genormaliseerd(naam: string): string {
  return naam
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]/g, '');
}

/** Sounds that are written in several ways, in the order in which they are replaced. */
const klanken: readonly (readonly [RegExp, string])[] = [
  [/sch(?=[lmnrw])/g, 's'],
  [/sch/g, 'sg'],
  [/tsj|tch|ch|kh|gh/g, 'g'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/sz|sh|sj|zh|zj|cz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/ij|y|j/g, 'i'],
  [/h/g, ''],
];

/** How a name sounds, roughly: consonants with what is often confused made equal, and the first letter. Empty for no letters. */
export function klank(naam: string): string {
  const vorm = klanken.reduce((tot, [wat, door]) => tot.replaceAll(wat, door), genormaliseerd(naam));
  const [eerste = ''] = vorm;
  const kern = (/[aeiou]/.test(eerste) ? 'a' : eerste) + vorm.slice(1).replaceAll(/[aeiou]/g, '');
  return kern.replaceAll(/(.)\1+/g, '$1');
}

/** The three-letter parts of a name with its borders, each once. */
export function drieletterdelen(naam: string): readonly string[] {
  const vorm = `^${genormaliseerd(naam)}$`;
  const delen = Array.from({ length: Math.max(0, vorm.length - 2) }, (_, begin) => vorm.slice(begin, begin + 3));
  return [...new Set(delen)];
}
