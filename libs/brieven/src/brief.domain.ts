import { geweigerd, isDatum, type Geweigerd, type Veldfout } from '@schakel/domain';

/** One piece of the body: a heading, a paragraph or a list. Plain text; nothing in it is interpreted. */
export type Briefblok =
  | { readonly soort: 'kop'; readonly tekst: string }
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly items: readonly string[] };

/** Under whose name the letter goes out. */
export interface Ondertekening {
  /** The competent authority, e.g. `De burgemeester van Amsterdam`. */
  readonly namens: string;
  readonly naam: string;
  readonly functie: string;
}

/** A letter as plain data: everything that will stand on the paper, and nothing else. */
export interface Brief {
  /** With the address to answer and to object to (Awb art. 3:45). */
  readonly afzender: { readonly naam: string; readonly adresregels: readonly string[] };
  /** Name and address as on the envelope, one line each. */
  readonly geadresseerde: readonly string[];
  readonly kenmerk: string;
  /** Day on the letter, `YYYY-MM-DD`, Europe/Amsterdam. */
  readonly datum: string;
  readonly onderwerp: string;
  readonly aanhef: string;
  readonly inhoud: readonly Briefblok[];
  /** What the reader can do against it (Awb art. 3:45); empty when nothing is open to him. */
  readonly rechtsmiddelen: readonly string[];
  readonly ondertekening: Ondertekening;
}

/** How much a letter may hold; what is larger is an appendix, not a letter. */
export const BRIEFGRENZEN = {
  adresregels: 8,
  regel: 120,
  onderwerp: 200,
  blokken: 200,
  tekst: 6_000,
  items: 60,
  rechtsmiddelen: 6,
  totaal: 60_000,
} as const;

/** What never stands on paper: controls (also the line break), what is invisible or turns the direction of text, half characters, private use. */
const ONDRUKBAAR = /[\p{C}\p{Zl}\p{Zp}]/u;

/** One text of a letter with the path by which a refusal names it. */
export interface Brieftekst {
  readonly veld: string;
  readonly tekst: string;
  readonly max: number;
}

/** All texts of a letter in reading order. */
export function brieftekstenVan(brief: Brief): readonly Brieftekst[] {
  const { regel, onderwerp, tekst } = BRIEFGRENZEN;
  const een = (veld: string, waarde: string, max: number): Brieftekst => ({ veld, tekst: waarde, max });
  const meer = (veld: string, waarden: readonly string[], max: number) =>
    waarden.map((waarde, nummer) => een(`${veld}[${nummer}]`, waarde, max));
  return [
    een('afzender.naam', brief.afzender.naam, regel),
    ...meer('afzender.adresregels', brief.afzender.adresregels, regel),
    ...meer('geadresseerde', brief.geadresseerde, regel),
    een('kenmerk', brief.kenmerk, regel),
    een('onderwerp', brief.onderwerp, onderwerp),
    een('aanhef', brief.aanhef, regel),
    ...brief.inhoud.flatMap((blok, nummer) =>
      blok.soort === 'lijst'
        ? meer(`inhoud[${nummer}].items`, blok.items, tekst)
        : [een(`inhoud[${nummer}].tekst`, blok.tekst, tekst)],
    ),
    ...meer('rechtsmiddelen', brief.rechtsmiddelen, tekst),
    een('ondertekening.namens', brief.ondertekening.namens, regel),
    een('ondertekening.naam', brief.ondertekening.naam, regel),
    een('ondertekening.functie', brief.ondertekening.functie, regel),
  ];
}

/**
 * What keeps a letter from being made; undefined when nothing does. Refusal: `brief-ongeldig`, with every field and its rule and never the
 * text itself.
 */
export function bezwaarTegenBrief(brief: Brief): Geweigerd | undefined {
  const teksten = brieftekstenVan(brief);
  const totaal = teksten.reduce((som, { tekst }) => som + tekst.length, 0);
  const velden = [
    ...aantallen(brief),
    ...teksten.flatMap(tekstfouten),
    ...(isDatum(brief.datum) ? [] : [{ veld: 'datum', regel: 'een bestaande datum, zoals 2026-03-01' }]),
    ...(totaal > BRIEFGRENZEN.totaal
      ? [{ veld: 'inhoud', regel: `samen hoogstens ${BRIEFGRENZEN.totaal} tekens` }]
      : []),
  ];
  return velden.length === 0 ? undefined : geweigerd('brief-ongeldig', 'De brief kan zo niet worden gemaakt.', velden);
}

function aantallen({ afzender, geadresseerde, inhoud, rechtsmiddelen }: Brief): Veldfout[] {
  const { adresregels, blokken, items, rechtsmiddelen: middelen } = BRIEFGRENZEN;
  const telling: readonly (readonly [string, number, number, number])[] = [
    ['afzender.adresregels', afzender.adresregels.length, 1, adresregels],
    ['geadresseerde', geadresseerde.length, 1, adresregels],
    ['inhoud', inhoud.length, 1, blokken],
    ['rechtsmiddelen', rechtsmiddelen.length, 0, middelen],
    ...inhoud.flatMap((blok, nummer) =>
      blok.soort === 'lijst' ? [[`inhoud[${nummer}].items`, blok.items.length, 1, items] as const] : [],
    ),
  ];
  return telling
    .filter(([, aantal, min, max]) => aantal < min || aantal > max)
    .map(([veld, , min, max]) => ({ veld, regel: `${min} tot en met ${max}` }));
}

function tekstfouten({ veld, tekst, max }: Brieftekst): Veldfout[] {
  if (tekst.trim() === '') return [{ veld, regel: 'niet leeg' }];
  if (tekst.length > max) return [{ veld, regel: `hoogstens ${max} tekens` }];
  return ONDRUKBAAR.test(tekst) ? [{ veld, regel: 'alleen tekens die op papier kunnen staan' }] : [];
}
