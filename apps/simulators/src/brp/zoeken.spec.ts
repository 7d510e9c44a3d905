import { PERSOONSLIJSTEN } from './personen.data.js';
import { leesVraag } from './vraag.js';
import { zoek } from './zoeken.js';

function gevonden(body: Readonly<Record<string, unknown>>): string[] {
  const gelezen = leesVraag({ fields: ['burgerservicenummer'], ...body });
  if ('fouten' in gelezen) throw new Error(JSON.stringify(gelezen.fouten));
  return zoek(PERSOONSLIJSTEN, gelezen.vraag).map(({ naam }) =>
    [naam.voornamen, naam.geslachtsnaam].filter(Boolean).join(' '),
  );
}

const naam = (geslachtsnaam: string, geboortedatum: string, meer = {}) =>
  gevonden({ type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam, geboortedatum, ...meer });
const bsnVan = (achternaam: string) =>
  PERSOONSLIJSTEN.filter((lijst) => lijst.naam.geslachtsnaam === achternaam).map((lijst) => lijst.burgerservicenummer);
const opBsn = (achternaam: string) =>
  gevonden({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: bsnVan(achternaam) });

describe('searching by name and date of birth', () => {
  it('finds without regard to capitals, and with a wildcard', () => {
    expect(naam('voorBEELDsma', '1988-06-19')).toEqual(['Noor Iris Voorbeeldsma']);
    expect(naam('Voo*', '1988-06-19', { voornamen: 'noor*', geslacht: 'v' })).toEqual(['Noor Iris Voorbeeldsma']);
  });

  it('finds nobody by another date, name, sex, prefix or municipality', () => {
    expect(naam('Voorbeeldsma', '1988-06-20')).toEqual([]);
    expect(naam('Niemand', '1988-06-19')).toEqual([]);
    expect(naam('Voorbeeldsma', '1988-06-19', { geslacht: 'M' })).toEqual([]);
    expect(naam('Voorbeeldsma', '1988-06-19', { voorvoegsel: 'van' })).toEqual([]);
    expect(naam('Voorbeeldsma', '1988-06-19', { gemeenteVanInschrijving: '0599' })).toEqual([]);
  });

  it('finds both of two with one name and date of birth', () => {
    expect(naam('Dubbelganger', '1995-11-11')).toHaveLength(2);
  });

  it('finds the RNI and emigrants, the dead only when asked, closed errors never', () => {
    expect(naam('Proefescu', '2001-03-11')).toHaveLength(1);
    expect(naam('Vertrokken', '1993-04-07')).toHaveLength(1);
    expect(naam('Verscheiden', '1940-02-29')).toEqual([]);
    expect(naam('Verscheiden', '1940-02-29', { inclusiefOverledenPersonen: true })).toHaveLength(1);
    expect(naam('Afgevoerd', '1990-01-01', { inclusiefOverledenPersonen: true })).toEqual([]);
  });

  it('finds nobody whose date of birth is only partly known', () => {
    expect(naam('Jaartal', '1999-01-01')).toEqual([]);
  });
});

describe('consulting by BSN', () => {
  it('delivers the dead and the RNI, errors and erasures not', () => {
    expect(opBsn('Verscheiden')).toHaveLength(1);
    expect(opBsn('Proefescu')).toHaveLength(1);
    expect(bsnVan('Afgevoerd')).toHaveLength(2);
    expect(opBsn('Afgevoerd')).toEqual([]);
  });
});

describe('searching by address', () => {
  it('finds who lives there, by postcode, street or identification', () => {
    const bewoners = ['Noor Iris Voorbeeldsma', 'Mees Eenouder'];
    expect(gevonden({ type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1099 xz', huisnummer: 12 })).toEqual(bewoners);
    expect(
      gevonden({ type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1099XZ', huisnummer: 12, huisletter: 'b' }),
    ).toEqual([]);
    expect(
      gevonden({
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
        straat: '*eeldstraat',
        huisnummer: 12,
        gemeenteVanInschrijving: '0363',
      }),
    ).toEqual(bewoners);
    expect(
      gevonden({ type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '0363200000000001' }),
    ).toEqual(bewoners);
    expect(
      gevonden({
        type: 'ZoekMetAdresseerbaarObjectIdentificatie',
        adresseerbaarObjectIdentificatie: '0363010000000001',
      }),
    ).toEqual(bewoners);
  });

  it('does not find who has no address', () => {
    expect(
      gevonden({
        type: 'ZoekMetNaamEnGemeenteVanInschrijving',
        geslachtsnaam: 'Standplaats',
        voornamen: 'Rosa',
        gemeenteVanInschrijving: '0599',
      }),
    ).toHaveLength(1);
    expect(
      gevonden({
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
        straat: 'Woonwagen bij de Proefkade',
        huisnummer: 1,
        gemeenteVanInschrijving: '0599',
      }),
    ).toEqual([]);
  });
});
