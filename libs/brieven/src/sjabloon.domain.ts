import { datum, geweigerd, isDatum, type Geweigerd, type Herkomst } from '@schakel/domain';
import type { Briefblok } from './brief.domain.js';

/** A piece of a template: as of a letter, with placeholders `{{naam}}` in its text, or a list that comes whole from one field. */
export type Sjabloonblok = Briefblok | { readonly soort: 'opsomming'; readonly veld: string };

/** What a placeholder stands for. A `datum` arrives as `YYYY-MM-DD` and is printed as `3 maart 2026`. */
export interface Invulplek {
  readonly soort: 'tekst' | 'datum' | 'lijst';
  /** A text without it would not say what the law wants said; so the template must use it. */
  readonly verplicht: boolean;
  readonly omschrijving: string;
}
export type Invulplekken = Readonly<Record<string, Invulplek>>;

/** The changeable part of a letter, with where its words come from. */
export interface Sjabloon extends Herkomst {
  readonly onderwerp: string;
  readonly inhoud: readonly Sjabloonblok[];
  readonly rechtsmiddelen: readonly string[];
}

/** What placeholders are filled with. */
export type Invulling = Readonly<Record<string, string | readonly string[]>>;

/** A template with every placeholder filled. */
export type Gevuld = {
  readonly onderwerp: string;
  readonly inhoud: readonly Briefblok[];
  readonly rechtsmiddelen: readonly string[];
};

const PLEK = /\{\{([a-z][A-Za-z0-9]{0,39})\}\}/g;

interface Gebruik {
  readonly naam: string;
  readonly als: 'tekst' | 'lijst';
}

/** The texts of a template in reading order; a list that comes from a field has none. */
function tekstenVan({ onderwerp, inhoud, rechtsmiddelen }: Sjabloon): readonly string[] {
  const blokteksten = inhoud.flatMap((blok) => {
    if (blok.soort === 'opsomming') return [];
    return blok.soort === 'lijst' ? blok.items : [blok.tekst];
  });
  return [onderwerp, ...blokteksten, ...rechtsmiddelen];
}

function gebruikVan(sjabloon: Sjabloon): readonly Gebruik[] {
  const inTekst = tekstenVan(sjabloon).flatMap((tekst) =>
    [...tekst.matchAll(PLEK)].map(([, naam = '']) => ({ naam, als: 'tekst' as const })),
  );
  const alsLijst = sjabloon.inhoud.flatMap((blok) =>
    blok.soort === 'opsomming' ? [{ naam: blok.veld, als: 'lijst' as const }] : [],
  );
  return [...inTekst, ...alsLijst];
}

/**
 * What is wrong with a template; undefined when nothing is. Every refusal names the placeholder. Refusals: `invulplek-misvormd` (braces that are
 * no placeholder), `invulplek-onbekend`, `invulplek-verkeerd` (a list in running text, or the reverse), `invulplek-ontbreekt` (the law wants it said).
 */
export function bezwaarTegenSjabloon(sjabloon: Sjabloon, plekken: Invulplekken): Geweigerd | undefined {
  const resten = tekstenVan(sjabloon).map((tekst) => tekst.replaceAll(PLEK, ''));
  if (resten.some((rest) => rest.includes('{{') || rest.includes('}}')))
    return geweigerd('invulplek-misvormd', 'Een invulplek schrijft u als {{naam}}.', [
      { veld: 'inhoud', regel: '{{naam}}' },
    ]);
  const gebruik = gebruikVan(sjabloon);
  const onbekend = gebruik.filter(({ naam }) => !Object.hasOwn(plekken, naam));
  if (onbekend.length > 0) return noem('invulplek-onbekend', 'Deze invulplek bestaat niet bij deze brief.', onbekend);
  const verkeerd = gebruik.filter(({ naam, als }) => (plekken[naam]?.soort === 'lijst') !== (als === 'lijst'));
  if (verkeerd.length > 0)
    return noem(
      'invulplek-verkeerd',
      'Een lijst staat als opsomming, een tekst of datum in de lopende tekst.',
      verkeerd,
    );
  const ontbreekt = Object.entries(plekken)
    .filter(([naam, { verplicht }]) => verplicht && !gebruik.some((een) => een.naam === naam))
    .map(([naam]) => ({ naam }));
  return ontbreekt.length === 0
    ? undefined
    : noem('invulplek-ontbreekt', 'Deze invulplek moet in de brief staan.', ontbreekt);
}

function noem(code: string, uitleg: string, plekken: readonly { readonly naam: string }[]): Geweigerd {
  const namen = [...new Set(plekken.map(({ naam }) => naam))];
  return geweigerd(
    code,
    uitleg,
    namen.map((naam) => ({ veld: naam.slice(0, 40), regel: uitleg })),
  );
}

/**
 * Fills a template that was checked. What is filled in is never read as a template again.
 * Refusal: `invulplek-niet-gevuld`, naming every placeholder that the template uses and that got nothing, or not what belongs there.
 */
export function vulSjabloon(sjabloon: Sjabloon, plekken: Invulplekken, invulling: Invulling): Gevuld | Geweigerd {
  const leeg = gebruikVan(sjabloon).filter(({ naam }) => !isGevuld(plekken[naam], waardeVan(invulling, naam)));
  if (leeg.length > 0) return noem('invulplek-niet-gevuld', 'Deze invulplek is niet of niet goed gevuld.', leeg);
  const vul = (tekst: string): string =>
    tekst.replaceAll(PLEK, (_heel, naam: string) => gedrukt(plekken[naam], waardeVan(invulling, naam)));
  const inhoud = sjabloon.inhoud.flatMap((blok): readonly Briefblok[] => {
    switch (blok.soort) {
      case 'opsomming':
        return [{ soort: 'lijst', items: lijstVan(waardeVan(invulling, blok.veld)) }];
      case 'lijst':
        return [{ soort: 'lijst', items: blok.items.map(vul) }];
      case 'kop':
        return [{ soort: 'kop', tekst: vul(blok.tekst) }];
      case 'alinea':
        return alineas(vul(blok.tekst));
    }
  });
  return { onderwerp: vul(sjabloon.onderwerp), inhoud, rechtsmiddelen: sjabloon.rechtsmiddelen.map(vul) };
}

/** A text in which somebody pressed enter is as many paragraphs. */
function alineas(tekst: string): readonly Briefblok[] {
  const delen = tekst.split(/\r?\n/).filter((deel) => deel.trim() !== '');
  return delen.map((deel) => ({ soort: 'alinea', tekst: deel }));
}

type Waarde = string | readonly string[] | undefined;

function waardeVan(invulling: Invulling, naam: string): Waarde {
  return Object.hasOwn(invulling, naam) ? invulling[naam] : undefined;
}

function isGevuld(plek: Invulplek | undefined, waarde: Waarde): boolean {
  if (plek === undefined || waarde === undefined) return false;
  if (plek.soort === 'lijst')
    return typeof waarde !== 'string' && waarde.length > 0 && waarde.every((item) => item.trim() !== '');
  if (typeof waarde !== 'string' || waarde.trim() === '') return false;
  return plek.soort === 'tekst' || isDatum(waarde);
}

function lijstVan(waarde: Waarde): readonly string[] {
  return waarde === undefined || typeof waarde === 'string' ? [] : waarde;
}

function gedrukt(plek: Invulplek | undefined, waarde: Waarde): string {
  if (typeof waarde !== 'string') return '';
  return plek?.soort === 'datum' ? langeDatum(waarde) : waarde;
}

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `2026-03-03` as people write it: `3 maart 2026`. Throws on what is no day. */
export function langeDatum(dag: string): string {
  const [jaar = '', maand = '', nummer = ''] = datum(dag).split('-');
  return `${Number(nummer)} ${MAANDEN[Number(maand) - 1] ?? ''} ${jaar}`;
}
