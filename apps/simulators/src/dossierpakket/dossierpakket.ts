import { createHash } from 'node:crypto';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A package of a Bibob file, as a coordinator takes it along by hand. */
const pakket = z.looseObject({
  soort: z.string(),
  onderdelen: z.array(z.looseObject({ naam: z.string(), inhoud: z.string(), hash })).min(1),
  manifesthash: hash,
});
export type Dossierpakket = z.infer<typeof pakket>;

/** Why a package is not taken. */
export type Pakketfout = 'geen-pakket' | 'pakket-geschonden' | 'pakket-hoort-hier-niet' | 'onderdeel-ontbreekt';

const sha256 = (tekst: string): string => createHash('sha256').update(tekst, 'utf8').digest('hex');

/**
 * The package in a body, when it is whole (every hash fits, and the hash over them) and belongs here.
 * @param soorten kinds that are taken here, each with the parts that it must hold
 */
export function leesPakket(
  body: unknown,
  soorten: Readonly<Record<string, readonly string[]>>,
): { readonly pakket: Dossierpakket } | { readonly fout: Pakketfout } {
  const gelezen = pakket.safeParse(body);
  if (!gelezen.success) return { fout: 'geen-pakket' };
  const { soort, onderdelen, manifesthash } = gelezen.data;
  const verwacht = Object.hasOwn(soorten, soort) ? soorten[soort] : undefined;
  if (verwacht === undefined) return { fout: 'pakket-hoort-hier-niet' };
  const heel = onderdelen.every((onderdeel) => sha256(onderdeel.inhoud) === onderdeel.hash);
  const manifest = onderdelen.map((onderdeel) => `${onderdeel.naam} ${onderdeel.hash}`).join('\n');
  if (!heel || sha256(manifest) !== manifesthash) return { fout: 'pakket-geschonden' };
  const namen = onderdelen.map(({ naam }) => naam);
  return verwacht.every((naam) => namen.includes(naam)) ? { pakket: gelezen.data } : { fout: 'onderdeel-ontbreekt' };
}

/** The problem that says why a package is not taken; never what was in it. */
export function pakketprobleem(code: Pakketfout): {
  readonly status: 400;
  readonly code: Pakketfout;
  readonly title: string;
} {
  const titels: Record<Pakketfout, string> = {
    'geen-pakket': 'Dit is geen dossierpakket',
    'pakket-geschonden': 'Een hash klopt niet: het pakket is niet heel',
    'pakket-hoort-hier-niet': 'Dit pakket hoort hier niet',
    'onderdeel-ontbreekt': 'Het pakket mist een onderdeel',
  };
  return { status: 400, code, title: titels[code] };
}
