import { apiDatum } from './datum.js';
import { zonderLeeg } from './naam.js';
import type { Adres, Persoonslijst, Verblijfplaats } from './persoonslijst.js';

const FUNCTIE = { W: { code: 'W', omschrijving: 'woonadres' }, B: { code: 'B', omschrijving: 'briefadres' } } as const;

/** What is under investigation when someone is found not to live at the address: every datum of the residence. */
function inOnderzoek(sinds: string, velden: readonly string[], datumveld: string): Record<string, unknown> {
  return { ...Object.fromEntries(velden.map((veld) => [veld, true])), [datumveld]: apiDatum(sinds) };
}

function binnenland(adres: Adres): Record<string, unknown> {
  return zonderLeeg({
    officieleStraatnaam: adres.straat,
    korteStraatnaam: adres.straat.slice(0, 24),
    huisnummer: adres.huisnummer,
    huisletter: adres.huisletter,
    huisnummertoevoeging: adres.toevoeging,
    postcode: adres.postcode,
    woonplaats: adres.woonplaats,
  });
}

function soortVerblijf(plaats: Verblijfplaats): Record<string, unknown> {
  switch (plaats.soort) {
    case 'adres':
      return zonderLeeg({
        type: 'Adres',
        functieAdres: FUNCTIE[plaats.functie],
        adresseerbaarObjectIdentificatie: plaats.object,
        nummeraanduidingIdentificatie: plaats.nummeraanduiding,
        verblijfadres: binnenland(plaats),
      });
    case 'locatie':
      return {
        type: 'Locatie',
        functieAdres: FUNCTIE[plaats.functie],
        verblijfadres: { locatiebeschrijving: plaats.beschrijving },
      };
    case 'buitenland':
      return {
        type: 'VerblijfplaatsBuitenland',
        verblijfadres: zonderLeeg({
          regel1: plaats.regels[0],
          regel2: plaats.regels[1],
          regel3: plaats.regels[2],
          land: plaats.land,
        }),
      };
    case 'onbekend':
      return { type: 'VerblijfplaatsOnbekend' };
  }
}

/** The residence, of one of four types; with the notes that it is known to be wrong. */
export function verblijfplaats({
  verblijfplaats: plaats,
  woontNietOpAdres: sinds,
}: Persoonslijst): Record<string, unknown> | undefined {
  if (!plaats) return undefined;
  const onderzocht = [
    'type',
    'datumVan',
    'functieAdres',
    'adresseerbaarObjectIdentificatie',
    'nummeraanduidingIdentificatie',
  ];
  return zonderLeeg({
    ...soortVerblijf(plaats),
    datumVan: apiDatum(plaats.vanaf),
    indicatieVastgesteldVerblijftNietOpAdres: sinds ? true : undefined,
    inOnderzoek: sinds ? inOnderzoek(sinds, onderzocht, 'datumIngangOnderzoek') : undefined,
  });
}

function tweedeRegel({ postcode, woonplaats }: Adres): { readonly adresregel2?: string } {
  const delen = [postcode?.slice(0, 4), postcode?.slice(4), woonplaats?.toUpperCase()].filter((deel) => deel);
  return delen.length > 0 ? { adresregel2: delen.join(' ') } : {};
}

function regels(plaats: Verblijfplaats): Record<string, unknown> {
  switch (plaats.soort) {
    case 'adres':
      return {
        adresregel1: [
          plaats.straat,
          `${plaats.huisnummer}${plaats.huisletter ?? ''}${plaats.toevoeging ? `-${plaats.toevoeging}` : ''}`,
        ].join(' '),
        ...tweedeRegel(plaats),
      };
    case 'locatie':
      return { adresregel1: plaats.beschrijving };
    case 'buitenland':
      return zonderLeeg({
        adresregel1: plaats.regels[0],
        adresregel2: plaats.regels[1],
        adresregel3: plaats.regels[2],
        land: plaats.land,
      });
    case 'onbekend':
      return {};
  }
}

/** Address lines for post; empty when the whereabouts are unknown. */
export function adresregels({
  verblijfplaats: plaats,
  woontNietOpAdres: sinds,
}: Persoonslijst): Record<string, unknown> {
  if (!plaats) return {};
  const lijnen = regels(plaats);
  if (!sinds) return lijnen;
  return {
    ...lijnen,
    indicatieVastgesteldVerblijftNietOpAdres: true,
    inOnderzoek: inOnderzoek(sinds, Object.keys(lijnen), 'datumIngangOnderzoekVerblijfplaats'),
  };
}
