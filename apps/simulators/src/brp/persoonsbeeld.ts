import { apiDatum, leeftijd } from './datum.js';
import { aanschrijving, naamVanPersoon, naamVanVerwant, zonderLeeg } from './naam.js';
import type { Geboorte, Geslacht, Nationaliteit, Persoonslijst, Verwant } from './persoonslijst.js';
import { adresregels, verblijfplaats } from './verblijf.js';

const GESLACHT: Readonly<Record<Geslacht, string>> = { M: 'man', V: 'vrouw', O: 'onbekend' };
const OPSCHORTING = {
  O: 'overlijden',
  E: 'emigratie',
  M: 'ministerieel besluit',
  R: 'pl is aangelegd in de rni',
  F: 'fout',
  W: 'wissen',
} as const;
const GEMEENTEN: Readonly<Record<string, string>> = {
  '0363': 'Amsterdam',
  '0599': 'Rotterdam',
  '1999': 'Registratie Niet Ingezetenen (RNI)',
};

const geslachtswaarde = (geslacht: Geslacht) => ({ code: geslacht, omschrijving: GESLACHT[geslacht] });

function geboortegegevens({ datum, plaats, land }: Geboorte): Record<string, unknown> {
  return zonderLeeg({ datum: apiDatum(datum), plaats, land });
}

function nationaliteit(bekend: Nationaliteit): Record<string, unknown> {
  const vanaf = bekend.vanaf === '00000000' ? undefined : apiDatum(bekend.vanaf);
  return zonderLeeg({
    type: bekend.soort,
    nationaliteit: bekend.soort === 'Nationaliteit' ? bekend.nationaliteit : undefined,
    datumIngangGeldigheid: vanaf,
  });
}

function verwant({ burgerservicenummer, naam, geboorte, geslacht }: Verwant): Record<string, unknown> {
  return zonderLeeg({
    burgerservicenummer,
    naam: naamVanVerwant(naam),
    geboorte: geboortegegevens(geboorte),
    geslacht: geslacht && geslachtswaarde(geslacht),
  });
}

function relaties(lijst: Persoonslijst): Record<string, unknown> {
  return {
    ouders: lijst.ouders?.map((ouder, index) => ({ ouderAanduiding: String(index + 1), ...verwant(ouder) })),
    kinderen: lijst.kinderen?.map(verwant),
    partners: lijst.partner && [
      {
        ...verwant(lijst.partner),
        soortVerbintenis: { code: 'H', omschrijving: 'huwelijk' },
        aangaanHuwelijkPartnerschap: { datum: apiDatum(lijst.partner.gehuwd) },
      },
    ],
    gezag: lijst.gezag,
  };
}

function verblijf(lijst: Persoonslijst): Record<string, unknown> {
  const { verblijfstitel, immigratie } = lijst;
  return {
    verblijfplaats: verblijfplaats(lijst),
    gemeenteVanInschrijving: { code: lijst.gemeente, omschrijving: GEMEENTEN[lijst.gemeente] ?? 'onbekend' },
    datumInschrijvingInGemeente: apiDatum(lijst.ingeschreven),
    datumEersteInschrijvingGBA: apiDatum(lijst.ingeschreven),
    verblijfstitel:
      verblijfstitel &&
      zonderLeeg({
        aanduiding: verblijfstitel.aanduiding,
        datumIngang: apiDatum(verblijfstitel.vanaf),
        datumEinde: verblijfstitel.tot && apiDatum(verblijfstitel.tot),
      }),
    immigratie: immigratie && {
      datumVestigingInNederland: apiDatum(immigratie.datum),
      landVanwaarIngeschreven: immigratie.land,
      indicatieVestigingVanuitBuitenland: true,
    },
  };
}

/** What is delivered without being asked for, on every answer about the person. */
function ongevraagd(lijst: Persoonslijst): Record<string, unknown> {
  const { opschorting, rni } = lijst;
  return {
    geheimhoudingPersoonsgegevens: lijst.geheim > 0 ? true : undefined,
    opschortingBijhouding: opschorting && {
      reden: { code: opschorting.reden, omschrijving: OPSCHORTING[opschorting.reden] },
      datum: apiDatum(opschorting.datum),
    },
    rni: rni && [rni],
  };
}

/**
 * Everything the API can say about a person on `vandaag` (YYYY-MM-DD), before the caller's fields are chosen from it. Shape:
 * schema Persoon of the OpenAPI specification of BRP API Personen 2.7.0.
 */
export function persoonsbeeld(lijst: Persoonslijst, vandaag: string): Record<string, unknown> {
  const overleden = lijst.overleden !== undefined;
  return zonderLeeg({
    aNummer: lijst.aNummer,
    burgerservicenummer: lijst.burgerservicenummer,
    geslacht: geslachtswaarde(lijst.geslacht),
    naam: naamVanPersoon(lijst.naam),
    geboorte: geboortegegevens(lijst.geboorte),
    leeftijd: overleden ? undefined : leeftijd(lijst.geboorte.datum, vandaag),
    overlijden: lijst.overleden && geboortegegevens(lijst.overleden),
    nationaliteiten: lijst.nationaliteiten.map(nationaliteit),
    adressering: { ...(overleden ? {} : aanschrijving(lijst.naam, lijst.geslacht)), ...adresregels(lijst) },
    ...verblijf(lijst),
    ...relaties(lijst),
    ...ongevraagd(lijst),
  });
}
