import { briefhash, maakBriefPdf, vulSjabloon, type Brief as Briefmodel, type Invulling } from '@schakel/brieven';
import {
  berekenWettelijkeTermijn,
  geweigerd,
  plusDuur,
  zoekGemeente,
  type Datum,
  type Gemeentecode,
  type Geweigerd,
} from '@schakel/domain';
import { ZIENSWIJZE } from '../briefadres/briefadresregels.domain.js';
import type { Briefsoort } from './briefsoort.domain.js';
import { BRIEFSOORTEN } from './brieftekst.data.js';

/** What its author says of a letter; the rest comes from the text of its kind. */
export interface Briefopgave {
  readonly soort: Briefsoort;
  readonly geadresseerde: readonly string[];
  readonly afzenderregels: readonly string[];
  readonly invulling: Invulling;
  readonly ondertekening: Briefmodel['ondertekening'];
}

/** A letter as it goes out. */
export interface Drukwerk {
  readonly model: Briefmodel;
  readonly pdf: Uint8Array;
  readonly hash: string;
}

/** Days that follow from the day of the letter: nobody types another. */
function dagenVan(dag: Datum): Invulling {
  return {
    bezwaarTot: berekenWettelijkeTermijn('bezwaar', { begin: dag }).einde,
    zienswijzeTot: plusDuur(dag, ZIENSWIJZE.duur),
  };
}

/**
 * Prints a letter as PDF/A; the same letter of the same day gives the same bytes.
 * Refusals: `invulplek-onbekend`, `invulplek-niet-gevuld`, `brief-ongeldig`, `teken-niet-afdrukbaar`.
 */
export async function drukBrief(
  { soort, geadresseerde, afzenderregels, invulling, ondertekening }: Briefopgave,
  { id, gemeentecode, dag }: { readonly id: string; readonly gemeentecode: Gemeentecode; readonly dag: Datum },
): Promise<Drukwerk | Geweigerd> {
  const { plekken, tekst } = BRIEFSOORTEN[soort];
  const dagen = dagenVan(dag);
  const vreemd = Object.keys(invulling).filter((naam) => !Object.hasOwn(plekken, naam) || Object.hasOwn(dagen, naam));
  if (vreemd.length > 0)
    return geweigerd('invulplek-onbekend', 'Deze invulplek vult u bij deze brief niet in.', [
      { veld: 'invulling', regel: 'alleen invulplekken van deze soort brief' },
    ]);
  const gevuld = vulSjabloon(tekst, plekken, { ...invulling, ...dagen });
  if ('soort' in gevuld) return gevuld;
  const naam = `Gemeente ${zoekGemeente(gemeentecode)?.naam ?? gemeentecode}`;
  const afzender = { naam, adresregels: afzenderregels };
  const model: Briefmodel = {
    ...{ afzender, geadresseerde, kenmerk: id, datum: dag, aanhef: 'Geachte heer of mevrouw,', ondertekening },
    ...gevuld,
  };
  const pdf = await maakBriefPdf(model, 'definitief');
  return pdf instanceof Uint8Array ? { model, pdf, hash: briefhash(pdf) } : pdf;
}

/** Every text of a letter that somebody typed, so in which an address could stand: also as sender or under a signature. */
export function tekstenVan(opgave: Briefopgave): readonly string[] {
  const { namens, naam, functie } = opgave.ondertekening;
  return [
    ...opgave.geadresseerde,
    ...opgave.afzenderregels,
    ...Object.values(opgave.invulling).flat(),
    namens,
    naam,
    functie,
  ];
}
