import type { Notatie, Wet } from './indeling.js';

// Layouts of iWmo and iJw 3.2, schemas 1.0.0, read. The two laws differ in 315 and 319 only.

export const heensoorten = ['301', '305', '307', '315', '317', '319'] as const;
export type Heensoort = (typeof heensoorten)[number];

/** Who sends a message: its header names the sender and the receiver by a code of their own kind. */
export const afzenderVan: Readonly<Record<Heensoort, 'gemeente' | 'aanbieder'>> = {
  '301': 'gemeente',
  '305': 'aanbieder',
  '307': 'aanbieder',
  '315': 'aanbieder',
  '317': 'aanbieder',
  '319': 'gemeente',
};

const naarAanbieder = 'Afzender:Gemeente, Ontvanger:AgbCode';
const naarGemeente = 'Afzender:AgbCode, Ontvanger:Gemeente';
/** The header; the code of the message is a type of its own per message (`Code`). */
const kop = (wie: string): string =>
  `BerichtCode:Code, BerichtVersie:BerichtVersie, BerichtSubversie:BerichtSubversie, ${wie}, ` +
  'BerichtIdentificatie:BerichtIdentificatie, XsdVersie:XsdVersie';

const KORT = 'Bsn:BurgerServicenummer, Geboortedatum:Geboortedatum, Geslacht:Geslacht, Naam:VerkorteNaam';
const CONTACT =
  'Soort:AdresSoort, Adres?:Adres, Organisatie?:Organisatienaam, Telefoon?:Telefoonnummers, Emailadres?:Emailadres, Periode?:OpenPeriode';
const REGIE = 'ToewijzingNummer?:Nummer, Product?:Product, ToewijzingIngangsdatum?:Datum, Begindatum:Datum';

const toewijzing: Notatie = {
  Bericht: 'Header:Header, Client:Client',
  Header: kop(naarAanbieder),
  Client:
    'Bsn:BurgerServicenummer, Geboortedatum:Geboortedatum, Geslacht:Geslacht, Naam:VolledigeNaam, Communicatie?:Communicatie, ' +
    'JuridischeStatus?:JuridischeStatus, WettelijkeVertegenwoordiging?:WettelijkeVertegenwoordiging, Commentaar?:Commentaar, ' +
    'Relaties?:Relaties, Contactgegevens:Contactgegevens, ToegewezenProducten:ToegewezenProducten',
  Relaties: 'Relatie*:Relatie',
  Relatie:
    'Nummer:Persoonsid, Volgorde?:RelatieVolgorde, Soort:SoortRelatie, Geboortedatum?:Geboortedatum, Geslacht?:Geslacht, ' +
    'Naam:VolledigeNaam, Contact:Contact',
  Contact: CONTACT,
  Contactgegevens: 'Contact*:Contact',
  ToegewezenProducten: 'ToegewezenProduct*:ToegewezenProduct',
  ToegewezenProduct:
    'ToewijzingNummer:Nummer, ReferentieAanbieder?:Referentie, Product?:Product, Toewijzingsdatum:Datum, Toewijzingstijd:Tijd, ' +
    'Ingangsdatum:Datum, Einddatum?:Datum, RedenWijziging?:RedenWijziging, Omvang?:Omvang, Budget?:Budget, Commentaar?:Commentaar',
};

const start: Notatie = {
  Bericht: 'Header:Header, Client:Client',
  Header: kop(naarGemeente),
  Client: `${KORT}, StartProducten:StartProducten`,
  StartProducten: 'StartProduct*:StartProduct',
  StartProduct: `${REGIE}, StatusAanlevering:StatusAanlevering`,
};

const stop: Notatie = {
  Bericht: 'Header:Header, Client:Client',
  Header: kop(naarGemeente),
  Client: `${KORT}, StopProducten:StopProducten`,
  StopProducten: 'StopProduct*:StopProduct',
  StopProduct: `${REGIE}, RedenBeeindiging:RedenBeeindiging, Einddatum:Datum, StatusAanlevering:StatusAanlevering`,
};

const verzoek = (wet: Wet): Notatie => ({
  Bericht: 'Header:Header, Client:Client',
  Header: kop(naarGemeente),
  Client: `${KORT},${wet === 'jw' ? ' GezagsdragerBekend?:JaNee,' : ''} Commentaar?:Commentaar, AangevraagdeProducten:AangevraagdeProducten`,
  AangevraagdeProducten: 'AangevraagdProduct*:AangevraagdProduct',
  AangevraagdProduct:
    'ReferentieAanbieder:Referentie, BeschikkingNummer?:Nummer, Product?:Product, BeschikkingIngangsdatum?:Datum, ' +
    'ToewijzingIngangsdatum:Datum, ToewijzingEinddatum?:Datum, Omvang?:Omvang, Budget?:Budget, Verwijzer:Verwijzer, ' +
    'Raamcontract?:JaNee, Commentaar?:Commentaar',
});

const WENS = 'GewensteIngangsdatum:Datum, Einddatum?:Datum, Omvang?:Omvang, Budget?:Budget';
const wijziging: Notatie = {
  Bericht: 'Header:Header, Client:Client',
  Header: kop(naarGemeente),
  Client: 'Bsn:BurgerServicenummer, Verzoek:Verzoek',
  Verzoek:
    'ReferentieAanbieder:Referentie, RedenVerzoek:RedenVerzoek, OngewijzigdeProducten?:OngewijzigdeProducten, ' +
    'TeWijzigenProducten?:TeWijzigenProducten, NieuweProducten?:NieuweProducten',
  OngewijzigdeProducten: 'OngewijzigdProduct*:OngewijzigdProduct',
  OngewijzigdProduct: 'ToewijzingNummer:Nummer',
  TeWijzigenProducten: 'TeWijzigenProduct*:TeWijzigenProduct',
  TeWijzigenProduct: `ToewijzingNummer:Nummer, ${WENS}`,
  NieuweProducten: 'NieuwProduct*:NieuwProduct',
  NieuwProduct: `Product?:Product, ${WENS}`,
};

const antwoord = (wet: Wet): Notatie => ({
  Bericht: 'Header:Header, Antwoord:Antwoord',
  Header: kop(naarAanbieder),
  Antwoord:
    'ReferentieAanbieder:Referentie, VerzoekAntwoord:VerzoekAntwoord, RedenAfwijzingVerzoek?:RedenAfwijzingVerzoek' +
    (wet === 'jw' ? ', Woonplaatsbeginsel?:Woonplaatsbeginsel' : ''),
  Woonplaatsbeginsel: 'Gemeente:Gemeente',
});

/** The layout of a message that asks or tells; its retour follows from it. */
export function heennotatie(wet: Wet, soort: Heensoort): Notatie {
  const notaties: Readonly<Record<Heensoort, Notatie>> = {
    '301': toewijzing,
    '305': start,
    '307': stop,
    '315': verzoek(wet),
    '317': wijziging,
    '319': antwoord(wet),
  };
  return notaties[soort];
}
