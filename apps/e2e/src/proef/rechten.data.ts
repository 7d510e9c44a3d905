import type { Rol } from '@schakel/access';
import type { departmentServices } from '@schakel/system';

export type Dienst = (typeof departmentServices)[number];

/** Which roles may call an operation, each for which purposes. Which rows they then see is another matter. */
export type Recht = Readonly<Partial<Record<Rol, readonly string[]>>>;

const balie: Recht = {
  frontofficemedewerker: ['signaal-intake'],
  toezichthouder: ['signaal-intake'],
  aandachtsfunctionaris: ['signaal-intake'],
};
const duiden: Recht = { aandachtsfunctionaris: ['signaal-duiding'] };
const signaalLezen: Recht = {
  ...balie,
  aandachtsfunctionaris: ['signaal-intake', 'signaal-duiding'],
  ketenregisseur: ['ketenregie'],
};
const regie: Recht = { ketenregisseur: ['ketenregie'] };
const dossierInhoud: Recht = {
  ...regie,
  aandachtsfunctionaris: ['ketenregie'],
  zorgmedewerker: ['ketenregie'],
  burgerzakenmedewerker: ['ketenregie'],
};
const dossierLezen: Recht = { ...dossierInhoud, ketenpartner: ['ketenpartner-informatie'] };
const partner: Recht = { ketenpartner: ['ketenpartner-informatie'] };
const partnerOfBeheer: Recht = { ...partner, beheerder: ['technisch-beheer'] };
const zorg: Recht = { zorgmedewerker: ['zorgverwijzing'] };
const aanbieder: Recht = { zorgaanbieder: ['zorgverwijzing'] };
const burgerzaken: Recht = { burgerzakenmedewerker: ['brp-inschrijving'] };
// Persons and addresses of the BRP (betrokkeneonderdelen, briefadresonderdelen, verstrekkingsbeperkingonderdelen).
const brpTweede: Recht = { 'kwaliteitsmedewerker-burgerzaken': ['brp-inschrijving'] };
const brpBeide: Recht = { ...burgerzaken, ...brpTweede };
const brpCollege: Recht = { burgemeester: ['brp-inschrijving'] };
const afschermen: Recht = { zorgcoordinator: ['opvangadres'] };
const vergunning: Recht = { vergunningmedewerker: ['vergunningverlening'] };
const aanvraagLezen: Recht = { ...vergunning, 'bibob-coordinator': ['vergunningverlening', 'bibob-onderzoek'] };
const besluitOpAanvraag: Recht = {
  ...vergunning,
  jurist: ['vergunningverlening'],
  burgemeester: ['vergunningverlening'],
};
const aanvraagInzien: Recht = { ...aanvraagLezen, ...besluitOpAanvraag };
const bibob: Recht = { 'bibob-coordinator': ['bibob-onderzoek'] };
const tekstLezen: Recht = {
  ...vergunning,
  jurist: ['vergunningverlening'],
  burgemeester: ['vergunningverlening'],
  'bibob-coordinator': ['vergunningverlening', 'bibob-onderzoek'],
};
const tekstBeheren: Recht = { jurist: ['vergunningverlening'] };
const bewaarVerlengen: Recht = { privacyfunctionaris: ['vernietiging'], jurist: ['vernietiging'] };
const besluitMaken: Recht = { ...vergunning, ...bibob };
const besluitParaferen: Recht = { ...besluitMaken, jurist: ['vergunningverlening'] };
const besluitTerugzenden: Recht = { ...besluitParaferen, burgemeester: ['vergunningverlening'] };
const besluitTekenen = besluitOpAanvraag;
const besluitLezen: Recht = {
  ...besluitTerugzenden,
  burgemeester: ['vergunningverlening', 'bezwaarbehandeling'],
  bezwaarsecretaris: ['bezwaarbehandeling'],
};
const vergunningLezen: Recht = {
  ...tekstLezen,
  vergunningmedewerker: ['vergunningverlening', 'vergunningtoezicht'],
  toezichthouder: ['vergunningtoezicht'],
};
const herbeoordelen: Recht = { ...vergunning, 'bibob-coordinator': ['vergunningverlening', 'bibob-onderzoek'] };
const bezwaar: Recht = { bezwaarsecretaris: ['bezwaarbehandeling'] };
const bezwaarBeslissen: Recht = { burgemeester: ['bezwaarbehandeling'] };
const controleren: Recht = { toezichthouder: ['vergunningtoezicht'] };
const controlePlannen: Recht = { ...controleren, vergunningmedewerker: ['vergunningtoezicht'] };
const controleLezen: Recht = { ...controlePlannen, 'bibob-coordinator': ['vergunningtoezicht'] };
const bibobBeleid: Recht = { ...vergunning, ...bibob };
const bibobvernietiging: Recht = { ...bibob, privacyfunctionaris: ['vernietiging'] };
/** Each for the letters and texts of the own kind of file. */
const brieven: Recht = { ...vergunning, ...bibob };

/**
 * Who may call what, of every operation of every service: written down here a second time, by hand, so that a change of a policy is
 * seen by somebody. `openbaar`: no login; `zonder-doelbinding`: a role and no purpose.
 */
export const rechten: Readonly<Record<Dienst, Readonly<Record<string, Recht | 'openbaar'>>>> = {
  'signal-intake': {
    'GET /indicatoren': 'openbaar',
    'POST /signalen': { ...balie, ketenpartner: ['signaal-intake'] },
    'GET /signalen': signaalLezen,
    'GET /signalen/{id}': signaalLezen,
    'GET /signalen/{id}/historie': { ...duiden, ...regie },
    'POST /signalen/{id}/duidingen': duiden,
    'POST /signalen/{id}/wegingen': duiden,
    'POST /signalen/{id}/routeringen': duiden,
    'POST /signalen/{id}/sluitingen': duiden,
  },
  'chain-coordination': {
    'GET /ketendossiers': dossierLezen,
    'GET /ketendossiers/{id}': dossierLezen,
    'GET /ketendossiers/{id}/tijdlijn': dossierLezen,
    'GET /ketendossiers/{id}/delingen': dossierInhoud,
    'POST /ketendossiers/{id}/regie': regie,
    'POST /ketendossiers/{id}/toegangen': regie,
    'POST /ketendossiers/{id}/toegangen/{toegangId}/intrekkingen': regie,
    'POST /ketendossiers/{id}/sluitingen': regie,
    'POST /ketendossiers/{id}/actieverzoeken': regie,
    'POST /ketendossiers/{id}/raadplegingen': regie,
    'GET /actieverzoeken/{id}': { ...regie, ...zorg, ...burgerzaken },
    'POST /abonnementen': partner,
    'GET /abonnementen': partnerOfBeheer,
    'GET /abonnementen/{id}': partnerOfBeheer,
    'POST /abonnementen/{id}/validaties': partner,
    'POST /abonnementen/{id}/pauzes': partner,
    'POST /abonnementen/{id}/hervattingen': partner,
    'POST /abonnementen/{id}/beeindigingen': partner,
    'GET /abonnementen/{id}/afleveringen': partnerOfBeheer,
    'POST /afleveringen/{id}/herhalingen': partnerOfBeheer,
    'POST /afleveringen/{id}/overslagen': partnerOfBeheer,
  },
  licensing: {
    'POST /vergunningaanvragen': vergunning,
    'GET /vergunningaanvragen': aanvraagInzien,
    'GET /vergunningaanvragen/{id}': aanvraagInzien,
    'GET /vergunningaanvragen/{id}/termijnen': aanvraagInzien,
    'POST /vergunningaanvragen/{id}/stukken': vergunning,
    'POST /vergunningaanvragen/{id}/betrokkenen': vergunning,
    'POST /vergunningaanvragen/{id}/aanvullingsverzoeken': vergunning,
    'POST /vergunningaanvragen/{id}/aanvullingen': vergunning,
    'POST /vergunningaanvragen/{id}/voortzettingen': vergunning,
    'POST /vergunningaanvragen/{id}/buitenbehandelingstellingen': besluitOpAanvraag,
    'POST /vergunningaanvragen/{id}/intrekkingen': vergunning,
    'POST /vergunningaanvragen/{id}/opschortingen': vergunning,
    'POST /vergunningaanvragen/{id}/hervattingen': vergunning,
    'POST /vergunningaanvragen/{id}/verlengingen': vergunning,
    'POST /vergunningaanvragen/{id}/ingebrekestellingen': vergunning,
    'POST /vergunningaanvragen/{id}/van-rechtswege-verleningen': besluitOpAanvraag,
    'POST /vergunningaanvragen/{id}/kvk-raadplegingen': vergunning,
    'GET /vergunningsoorten': aanvraagLezen,
    'GET /vergunningsoorten/{code}': aanvraagLezen,
    'POST /vergunningaanvragen/{id}/bibob-toetsen': bibob,
    'GET /vergunningaanvragen/{id}/bibob-toetsen': bibob,
    'GET /bibob-toetsen': bibob,
    'POST /bibob-toetsen': bibob,
    'GET /bibob-toetsen/{id}': bibob,
    'POST /bibob-toetsen/{id}/hersteltermijnen': bibob,
    'POST /bibob-toetsen/{id}/formulieren': bibob,
    'POST /bibob-toetsen/{id}/niet-beantwoordingen': bibob,
    'POST /bibob-toetsen/{id}/bronbevragingen': bibob,
    'POST /bibob-toetsen/{id}/onderzoeken': bibob,
    'POST /bibob-toetsen/{id}/terugtrekkingen': bibob,
    'POST /bibob-toetsen/{id}/adviesaanvragen': bibob,
    'POST /bibob-toetsen/{id}/kennisgevingen': bibob,
    'POST /bibob-toetsen/{id}/adviespauzes': bibob,
    'POST /bibob-toetsen/{id}/advieshervattingen': bibob,
    'POST /bibob-toetsen/{id}/adviesverlengingen': bibob,
    'POST /bibob-toetsen/{id}/opschortingsuitputtingen': bibob,
    'POST /bibob-toetsen/{id}/adviezen': bibob,
    'POST /bibob-toetsen/{id}/advieshergebruiken': bibob,
    'GET /bibob-toetsen/{id}/advies': bibob,
    'POST /bibob-toetsen/{id}/vergewissingen': bibob,
    'POST /bibob-toetsen/{id}/conclusies': bibob,
    'GET /motiveringsteksten': tekstLezen,
    'POST /motiveringsteksten': tekstBeheren,
    'GET /motiveringsteksten/{id}': tekstLezen,
    'POST /motiveringsteksten/{id}/voorstellen': tekstBeheren,
    'POST /motiveringsteksten/{id}/vaststellingen': tekstBeheren,
    'POST /vergunningaanvragen/{id}/conceptbesluiten': besluitMaken,
    'POST /vergunningen/{id}/conceptbesluiten': besluitMaken,
    'GET /besluiten': besluitLezen,
    'GET /besluiten/{id}': besluitLezen,
    'POST /besluiten/{id}/wijzigingen': besluitMaken,
    'POST /besluiten/{id}/hoorverslagen': besluitMaken,
    'POST /besluiten/{id}/paraferingen': besluitParaferen,
    'POST /besluiten/{id}/terugzendingen': besluitTerugzenden,
    'POST /besluiten/{id}/terugtrekkingen': besluitMaken,
    'POST /besluiten/{id}/ondertekeningen': besluitTekenen,
    'POST /besluiten/{id}/bekendmakingen': besluitMaken,
    'GET /vergunningen': vergunningLezen,
    'GET /vergunningen/{id}': vergunningLezen,
    'POST /vergunningen/{id}/bekendmakingen': vergunning,
    'POST /vergunningen/{id}/ingebruiknamen': vergunning,
    'POST /vergunningen/{id}/stilstanden': vergunning,
    'POST /vergunningen/{id}/wijzigingsmeldingen': vergunning,
    'POST /vergunningen/{id}/herbeoordelingen/{kenmerk}/afrondingen': herbeoordelen,
    'POST /vergunningen/{id}/publicatiebeslissingen': vergunning,
    'POST /vergunningen/{id}/schorsingseinden': vergunning,
    'POST /vergunningen/{id}/verlopingen': vergunning,
    'GET /vergunningenregister': 'openbaar',
    'POST /besluiten/{id}/bezwaren': bezwaar,
    'GET /bezwaren': { ...bezwaar, ...bezwaarBeslissen },
    'GET /bezwaren/{id}': { ...bezwaar, ...bezwaarBeslissen },
    'POST /bezwaren/{id}/toewijzingen': bezwaar,
    'POST /bezwaren/{id}/verschoonbaarheidsoordelen': bezwaar,
    'POST /bezwaren/{id}/herstelverzoeken': bezwaar,
    'POST /bezwaren/{id}/herstelafrondingen': bezwaar,
    'POST /bezwaren/{id}/verdagingen': bezwaar,
    'POST /bezwaren/{id}/uitstellen': bezwaar,
    'POST /bezwaren/{id}/ingebrekestellingen': bezwaar,
    'POST /bezwaren/{id}/hoorzittingen': bezwaar,
    'POST /bezwaren/{id}/hoorzittingsverslagen': bezwaar,
    'POST /bezwaren/{id}/hoorafzieningen': bezwaar,
    'POST /bezwaren/{id}/adviezen': bezwaar,
    'POST /bezwaren/{id}/beslissingen': bezwaarBeslissen,
    'POST /bezwaren/{id}/bekendmakingen': bezwaar,
    'POST /bezwaren/{id}/intrekkingen': bezwaar,
    'POST /vergunningen/{id}/controles': controlePlannen,
    'GET /controles': controleLezen,
    'GET /controles/{id}': controleLezen,
    'POST /controles/{id}/verplaatsingen': controlePlannen,
    'POST /controles/{id}/bevindingen': controleren,
    'POST /controles/{id}/vervallenverklaringen': controlePlannen,
    'GET /bewaaroverzicht': { privacyfunctionaris: ['vernietiging'] },
    'POST /bewaarverlengingen': bewaarVerlengen,
    'GET /bewaarverlengingen': bewaarVerlengen,
    'GET /bewaarverlengingen/{id}': bewaarVerlengen,
    'POST /bewaarverlengingen/{id}/vaststellingen': bewaarVerlengen,
    'POST /bewaarverlengingen/{id}/afwijzingen': bewaarVerlengen,
    'GET /bibob-vragen': bibob,
    'POST /bibob-toetsen/{id}/formulier': bibob,
    'GET /bibob-toetsen/{id}/formulier': bibob,
    'GET /bibob-toetsen/{id}/formulier/ontbrekend': bibob,
    'POST /bibob-toetsen/{id}/formulier/antwoorden': bibob,
    'POST /bibob-toetsen/{id}/formulier/hersteltermijnen': bibob,
    'POST /bibob-toetsen/{id}/formulier/ondertekeningen': bibob,
    'POST /bibob-toetsen/{id}/formulier/volledigverklaringen': bibob,
    'POST /bibob-toetsen/{id}/relatiegraaf': bibob,
    'GET /bibob-toetsen/{id}/relatiegraaf': bibob,
    'GET /bibob-toetsen/{id}/relatiegraaf/paden': bibob,
    'POST /bibob-toetsen/{id}/relatiegraaf/personen': bibob,
    'POST /bibob-toetsen/{id}/relatiegraaf/personen/{persoonId}/wijzigingen': bibob,
    'POST /bibob-toetsen/{id}/relatiegraaf/relaties': bibob,
    'POST /bibob-toetsen/{id}/relatiegraaf/relaties/{relatieId}/beeindigingen': bibob,
    'POST /bibob-toetsen/{id}/relatiegraaf/relaties/{relatieId}/intrekkingen': bibob,
    'POST /bibob-toetsen/{id}/financiering': bibob,
    'GET /bibob-toetsen/{id}/financiering': bibob,
    'POST /bibob-toetsen/{id}/financiering/momenten': bibob,
    'POST /bibob-toetsen/{id}/financiering/posten': bibob,
    'POST /bibob-toetsen/{id}/financiering/posten/{postId}/intrekkingen': bibob,
    'POST /bibob-toetsen/{id}/financiering/sluitingen': bibob,
    'POST /bibob-toetsen/{id}/financiering/heropeningen': bibob,
    'GET /bibob-beleidsregels': bibobBeleid,
    'POST /bibob-beleidsregels': bibob,
    'GET /bibob-beleidsregels/landelijk-voorbeeld': bibobBeleid,
    'GET /bibob-beleidsregels/{id}': bibobBeleid,
    'POST /bibob-beleidsregels/{id}/inwerkingstellingen': bibob,
    'POST /bibob-beleidsregels/toepassingen': bibobBeleid,
    'GET /bibob-beleidsregels/toepassingen/{id}': bibobBeleid,
    'GET /vergunningaanvragen/{id}/beleidsregeltoepassingen': bibobBeleid,
    'POST /bibob-toetsen/{id}/voornemens': bibob,
    'POST /bibob-toetsen/{id}/zienswijzen': bibob,
    'POST /bibob-toetsen/{id}/zienswijzesluitingen': bibob,
    'POST /bibob-toetsen/{id}/evenredigheidswegingen': bibob,
    'GET /bibob-toetsen/{id}/belanghebbenden/{belanghebbendeId}/deel': bibob,
    'GET /bibob-toetsen/{id}/toegang': bibob,
    'POST /bibob-toetsen/{id}/toegang': bibob,
    'POST /bibob-toetsen/{id}/toegang/{toegangId}/intrekkingen': bibob,
    'GET /bibob-toetsen/{id}/geheimhoudingen': bibob,
    'POST /bibob-toetsen/{id}/geheimhoudingen': bibob,
    'GET /bibob-toetsen/{id}/taken': bibob,
    'GET /bibob-toetsen/{id}/taken/{taakId}/dossierpakket': bibob,
    'POST /bibob-toetsen/{id}/taken/{taakId}/afdoeningen': bibob,
    'GET /bibob-tips': bibob,
    'POST /bibob-tips': bibob,
    'GET /bibob-tips/{id}': bibob,
    'POST /bibob-tips/{id}/afdoeningen': bibob,
    'POST /bibob-vernietigingslijsten': bibob,
    'GET /bibob-vernietigingslijsten/{id}': bibobvernietiging,
    'POST /bibob-vernietigingslijsten/{id}/goedkeuringen': bibobvernietiging,
    'POST /bibob-vernietigingslijsten/{id}/afwijzingen': bibobvernietiging,
    'POST /bibob-vernietigingslijsten/{id}/uitvoeringen': bibobvernietiging,
    'POST /vergunningaanvragen/{id}/brieven': brieven,
    'GET /vergunningaanvragen/{id}/brieven': brieven,
    'POST /bibob-toetsen/{id}/brieven': brieven,
    'GET /bibob-toetsen/{id}/brieven': brieven,
    'GET /brieven/{id}': brieven,
    'POST /brieven/{id}/wijzigingen': brieven,
    'POST /brieven/{id}/voorbeelden': brieven,
    'POST /brieven/{id}/verzendingen': brieven,
    'POST /brieven/{id}/vervallenverklaringen': brieven,
    'GET /brieven/{id}/document': brieven,
    'POST /brieven/{id}/controles': brieven,
    'GET /werkvoorraad': aanvraagInzien,
    'GET /werklasten': aanvraagInzien,
    'POST /vergunningaanvragen/{id}/toewijzingen': vergunning,
    'POST /briefteksten': brieven,
    'GET /briefteksten': brieven,
    'GET /briefteksten/{id}': brieven,
    'POST /briefteksten/{id}/vaststellingen': brieven,
    'POST /briefteksten/{id}/verwerpingen': brieven,
  },
  'care-referral': {
    'GET /aanbieders': zorg,
    'GET /zorgverwijzingen': { ...zorg, ...aanbieder },
    'GET /zorgverwijzingen/{id}': { ...zorg, ...aanbieder },
    'POST /zorgverwijzingen/{id}/voorstellen': zorg,
    'POST /zorgverwijzingen/{id}/aanbiedingen': zorg,
    'POST /zorgverwijzingen/{id}/intrekkingen': zorg,
    'POST /zorgverwijzingen/{id}/plaatsingen': zorg,
    'POST /zorgverwijzingen/{id}/acceptaties': aanbieder,
    'POST /zorgverwijzingen/{id}/afwijzingen': aanbieder,
  },
  'brp-registration': {
    'GET /inschrijvingen': burgerzaken,
    'GET /inschrijvingen/{id}': burgerzaken,
    'POST /inschrijvingen/{id}/bevragingen': burgerzaken,
    'POST /inschrijvingen/{id}/gemeentebepalingen': burgerzaken,
    'POST /inschrijvingen/{id}/adresbepalingen': burgerzaken,
    'POST /inschrijvingen/{id}/registraties': burgerzaken,
    'POST /inschrijvingen/{id}/bsn-toekenningen': burgerzaken,
    'POST /inschrijvingen/{id}/niet-inschrijfbaarverklaringen': burgerzaken,
    // betrokkeneonderdelen, briefadresonderdelen, verstrekkingsbeperkingonderdelen, briefonderdelen
    'GET /bewaaroverzicht': { privacyfunctionaris: ['vernietiging'] },
    'POST /brieven': brpBeide,
    'GET /brieven': brpBeide,
    'GET /brieven/{id}': brpBeide,
    'GET /brieven/{id}/document': brpBeide,
    'POST /brieven/verificaties': brpBeide,
    'POST /brieven/{id}/verzendingen': brpBeide,
    'POST /brieven/{id}/vervallenverklaringen': brpBeide,
    'POST /betrokkenen': brpBeide,
    'GET /betrokkenen': brpBeide,
    'GET /betrokkenen/{id}': brpBeide,
    'POST /betrokkenen/{id}/koppelingen': brpBeide,
    'POST /betrokkenen/{id}/ontkoppelingen': brpBeide,
    'POST /betrokkenen/{id}/samenvoegingen': brpTweede,
    'POST /betrokkenen/{id}/splitsingen': brpTweede,
    'POST /briefadressen': brpBeide,
    'POST /briefadresvoornemens': brpBeide,
    'GET /briefadressen': brpBeide,
    'GET /briefadressen/{id}': brpBeide,
    'POST /briefadressen/{id}/toestemmingen': brpBeide,
    'POST /briefadressen/{id}/zienswijzen': brpBeide,
    'POST /briefadressen/{id}/vaststellingen': brpBeide,
    'POST /briefadressen/{id}/afwijzingen': brpBeide,
    'POST /briefadressen/{id}/herzieningen': brpBeide,
    'POST /briefadressen/{id}/voortzettingen': brpBeide,
    'POST /briefadressen/{id}/beeindigingen': brpBeide,
    'POST /veiligheidsbesluiten': burgerzaken,
    'POST /veiligheidsbesluiten/{id}/intrekkingen': burgerzaken,
    'GET /veiligheidsbesluiten': { ...burgerzaken, ...brpCollege },
    'GET /veiligheidsbesluiten/{id}': { ...burgerzaken, ...brpCollege },
    'POST /veiligheidsbesluiten/{id}/besluiten': brpCollege,
    'POST /veiligheidsbesluiten/{id}/afwijzingen': brpCollege,
    'POST /veiligheidsbesluiten/{id}/herbeoordelingen': brpCollege,
    'POST /veiligheidsbesluiten/{id}/beeindigingen': brpCollege,
    'POST /aanwijzingen': brpBeide,
    'POST /aanwijzingen/{id}/voorlichtingen': brpBeide,
    'GET /aanwijzingen': { ...brpBeide, ...brpCollege },
    'GET /aanwijzingen/{id}': { ...brpBeide, ...brpCollege },
    'POST /aanwijzingen/{id}/vaststellingen': brpCollege,
    'POST /aanwijzingen/{id}/afwijzingen': brpCollege,
    'POST /aanwijzingen/{id}/intrekkingen': brpCollege,
    'POST /afgeschermde-adressen': afschermen,
    'POST /afgeschermde-adressen/{id}/opheffingen': afschermen,
    'POST /verstrekkingsbeperkingen': brpBeide,
    'GET /verstrekkingsbeperkingen': brpBeide,
    'GET /verstrekkingsbeperkingen/{id}': brpBeide,
    'POST /verstrekkingsbeperkingen/{id}/afstanddoeningen': brpBeide,
    'POST /verstrekkingsbeperkingen/{id}/verzoeken-bij-aangifte': brpBeide,
    'POST /verstrekkingsbeperkingen/{id}/schriftelijke-verzoeken': brpBeide,
    'POST /verstrekkingsbeperkingen/{id}/verwerkingen': brpBeide,
    'POST /verstrekkingsbeperkingen/{id}/wijzigingen': brpBeide,
    'POST /verstrekkingsbeperkingen/{id}/beeindigingen': brpBeide,
    'POST /verstrekkingsuitzonderingen': brpBeide,
    'POST /verstrekkingsuitzonderingen/{id}/ophoudingen': brpBeide,
    'POST /verstrekkingsuitzonderingen/{id}/hervattingen': brpBeide,
    'GET /verstrekkingsuitzonderingen/{id}': { ...brpBeide, ...brpCollege },
    'POST /verstrekkingsuitzonderingen/{id}/besluiten': brpCollege,
    'POST /verstrekkingsuitzonderingen/{id}/weigeringen': brpCollege,
    'POST /verstrekkingsuitzonderingen/{id}/intrekkingen': brpCollege,
  },
};

/** Reference data: a role is needed, and any purpose or none will do. */
export const zonderDoelbinding: ReadonlySet<string> = new Set([
  'GET /aanbieders',
  'GET /vergunningsoorten',
  'GET /vergunningsoorten/{code}',
]);

/** Who stands for a role in the specs of this folder. */
export function gebruikerMet(rol: Rol): string {
  if (rol === 'zorgaanbieder') return 'zorgaanbieder.opvang-amsterdam';
  return rol === 'ketenpartner' ? 'ketenpartner.regio' : `${rol}.amsterdam`;
}
