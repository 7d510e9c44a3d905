import type { Bedrijf } from './bedrijven.data.js';

/** What the interface answers about a company: the shape of KvK API Basisprofiel v1, without addresses, which nobody asks for here. */
export function basisprofielVan(bedrijf: Bedrijf, basis: string): object {
  const { kvkNummer, naam, handelsnamen, rechtsvorm, ingeschreven, beeindigd, activiteiten, nietMailen } = bedrijf;
  const self = `${basis}/v1/basisprofielen/${kvkNummer}`;
  const sbiActiviteiten = activiteiten.map(({ sbiCode, omschrijving, hoofd }) => ({
    sbiCode,
    sbiOmschrijving: omschrijving,
    indHoofdactiviteit: hoofd ? 'Ja' : 'Nee',
  }));
  return {
    kvkNummer,
    indNonMailing: nietMailen === true ? 'Ja' : 'Nee',
    naam,
    formeleRegistratiedatum: ingeschreven,
    materieleRegistratie: { datumAanvang: ingeschreven, ...(beeindigd !== undefined && { datumEinde: beeindigd }) },
    handelsnamen: handelsnamen.map((handelsnaam, volgorde) => ({ naam: handelsnaam, volgorde })),
    ...(sbiActiviteiten.length > 0 && { sbiActiviteiten }),
    links: [{ rel: 'self', href: self }],
    _embedded: {
      eigenaar: { rechtsvorm, uitgebreideRechtsvorm: rechtsvorm, links: [{ rel: 'self', href: `${self}/eigenaar` }] },
    },
  };
}
