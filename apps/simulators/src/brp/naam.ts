import type { Geslacht, Naam } from './persoonslijst.js';

type Velden = Readonly<Record<string, unknown>>;

/** Drops what is undefined, so that the API delivers no empty members. */
export function zonderLeeg(velden: Velden): Record<string, unknown> {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined));
}

function voorletters(voornamen: string | undefined): string | undefined {
  return voornamen
    ?.split(' ')
    .map((naam) => `${naam.charAt(0)}.`)
    .join('');
}

function achternaam({ voorvoegsel, geslachtsnaam }: Naam): string {
  return [voorvoegsel, geslachtsnaam].filter(Boolean).join(' ');
}

/** Name of a relative: as registered, with initials. */
export function naamVanVerwant(naam: Naam): Record<string, unknown> {
  return zonderLeeg({ ...naam, voorletters: voorletters(naam.voornamen) });
}

/** Name of the person: initials and full name are derived, the partner's name is not used (naamgebruik E). */
export function naamVanPersoon(naam: Naam): Record<string, unknown> {
  return {
    ...naamVanVerwant(naam),
    volledigeNaam: [naam.voornamen, achternaam(naam)].filter(Boolean).join(' '),
    aanduidingNaamgebruik: { code: 'E', omschrijving: 'eigen geslachtsnaam' },
  };
}

const AANSPREEKVORM: Readonly<Record<Geslacht, string | undefined>> = { M: 'heer', V: 'mevrouw', O: undefined };

/** How to write to the person: salutation, name on the envelope, and use in running text. */
export function aanschrijving(naam: Naam, geslacht: Geslacht): Record<string, unknown> {
  const vorm = AANSPREEKVORM[geslacht];
  const metLetters = [voorletters(naam.voornamen), achternaam(naam)].filter(Boolean).join(' ');
  const achter = achternaam(naam);
  const hoofdletter = achter.charAt(0).toUpperCase() + achter.slice(1);
  const lopend = vorm === 'heer' ? `de heer ${hoofdletter}` : vorm ? `${vorm} ${hoofdletter}` : metLetters;
  return {
    aanhef: vorm ? `Geachte ${vorm} ${hoofdletter}` : `Geachte ${metLetters}`,
    aanschrijfwijze: { naam: metLetters },
    gebruikInLopendeTekst: lopend,
  };
}
