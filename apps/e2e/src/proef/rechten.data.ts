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
const zorgcoordinator: Recht = { zorgcoordinator: ['zorgverwijzing'] };
const nazorg: Recht = { zorgmedewerker: ['zorgverwijzing'], ...zorgcoordinator };
const piket: Recht = { piketmedewerker: ['zorgverwijzing'], ...zorgcoordinator };
const zorgOfPiket: Recht = { ...nazorg, ...piket };
const zorg: Recht = { zorgmedewerker: ['zorgverwijzing'] };
const aanbieder: Recht = { zorgaanbieder: ['zorgverwijzing'] };
const spoorkeuze: Recht = { zorgmedewerker: ['zorgverwijzing'], zorgcoordinator: ['zorgverwijzing'] };
const spoorvoorstel: Recht = { ...spoorkeuze, piketmedewerker: ['zorgverwijzing'] };
const regiotabel: Recht = { contractbeheerder: ['opvanginkoop'] };
const regiotabelLezen: Recht = {
  ...regiotabel,
  zorgmedewerker: ['opvanginkoop'],
  zorgcoordinator: ['opvanginkoop'],
  piketmedewerker: ['opvanginkoop'],
};
/** Beside a referral: consent, residence, the Wmo, Veilig Thuis and the meldcode. */
const zorgteam: Recht = { ...zorg, zorgcoordinator: ['zorgverwijzing'] };
const zorgteamEnPiket: Recht = { ...zorgteam, piketmedewerker: ['zorgverwijzing'] };
const ontvanger: Recht = { ...aanbieder, 'veilig-thuis': ['veilig-thuis-melding'] };
const verblijf: Recht = { zorgmedewerker: ['bedenktijd'], zorgcoordinator: ['bedenktijd'] };
const veiligThuis: Recht = { 'veilig-thuis': ['veilig-thuis-melding'] };
const meldenBijVeiligThuis: Recht = {
  zorgmedewerker: ['veilig-thuis-melding'],
  zorgcoordinator: ['veilig-thuis-melding'],
};
/** Assignments and messages (iWmo, iJw): apps/care-referral/src/{toewijzing,berichten}. */
const toewijzen: Recht = { zorgmedewerker: ['toewijzing'] };
const berichten: Recht = { berichtenknooppunt: ['toewijzing'] };
const burgerzaken: Recht = { burgerzakenmedewerker: ['brp-inschrijving'] };
const brpVragen: Recht = { burgerzakenmedewerker: ['brp-inschrijving', 'brp-terugmelding'] };
const brpToezicht: Recht = { privacyfunctionaris: ['toezicht-op-verwerking'] };
const terugmeldingBehandelen: Recht = {
  burgerzakenmedewerker: ['brp-terugmelding'],
  'kwaliteitsmedewerker-burgerzaken': ['brp-terugmelding'],
};
const terugmelden: Recht = {
  ...terugmeldingBehandelen,
  frontofficemedewerker: ['brp-terugmelding'],
  toezichthouder: ['brp-terugmelding'],
  aandachtsfunctionaris: ['brp-terugmelding'],
  ketenregisseur: ['brp-terugmelding'],
  zorgmedewerker: ['brp-terugmelding'],
  zorgcoordinator: ['brp-terugmelding'],
  vergunningmedewerker: ['brp-terugmelding'],
  'bibob-coordinator': ['brp-terugmelding'],
};
const brpGebeurtenis: Recht = { burgerzakenmedewerker: ['overbewoning-signalering'] };
const overbewoningsnorm: Recht = { jurist: ['overbewoning-signalering'] };
const overbewoningOordelen: Recht = {
  toezichthouder: ['overbewoning-signalering'],
  burgerzakenmedewerker: ['overbewoning-signalering'],
};
const inschrijvingToetsen: Recht = { 'kwaliteitsmedewerker-burgerzaken': ['brp-inschrijving'] };
const inschrijvingLezen: Recht = { ...burgerzaken, ...inschrijvingToetsen };
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
// Directory, contracts, places and shelter addresses.
const gidsLezen: Recht = {
  zorgmedewerker: ['zorgverwijzing', 'opvanginkoop'],
  zorgcoordinator: ['zorgverwijzing', 'opvanginkoop'],
  piketmedewerker: ['zorgverwijzing', 'opvanginkoop'],
  contractbeheerder: ['opvanginkoop'],
};
const gidsBeheren: Recht = { contractbeheerder: ['opvanginkoop'] };
const contractLezen: Recht = { ...gidsBeheren, zorgcoordinator: ['opvanginkoop'] };
const verwijzers: Recht = {
  zorgmedewerker: ['zorgverwijzing'],
  zorgcoordinator: ['zorgverwijzing'],
  piketmedewerker: ['zorgverwijzing'],
};
const plaatsBeheren: Recht = { zorgaanbieder: ['opvanginkoop'] };
const plaatsLezen: Recht = { ...verwijzers, ...plaatsBeheren, ...gidsBeheren };
const locatieVastleggen: Recht = { zorgcoordinator: ['opvangadres'], zorgaanbieder: ['opvangadres'] };
const begeleiders: Recht = {
  zorgmedewerker: ['opvangadres'],
  zorgcoordinator: ['opvangadres'],
  piketmedewerker: ['opvangadres'],
};
const locatieLezen: Recht = { ...begeleiders, ...locatieVastleggen };
const adrestoegang: Recht = { zorgcoordinator: ['opvangadres'] };
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
    'GET /zorgverwijzingen': { ...zorgOfPiket, ...aanbieder },
    'GET /zorgverwijzingen/{id}': { ...zorgOfPiket, ...aanbieder },
    'POST /zorgverwijzingen/{id}/voorstellen': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/aanbiedingen': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/intrekkingen': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/plaatsingen': zorgOfPiket,
    'GET /aanbieders': gidsLezen,
    'GET /aanbieders/{id}': gidsLezen,
    'POST /gidsvergelijkingen': gidsBeheren,
    'POST /gidsimporten': gidsBeheren,
    'GET /gidsimporten': gidsBeheren,
    'GET /gidsimporten/{id}': gidsBeheren,
    'POST /gidsimporten/{id}/vaststellingen': gidsBeheren,
    'POST /gidsimporten/{id}/verwerpingen': gidsBeheren,
    'POST /opvangcontracten': gidsBeheren,
    'GET /opvangcontracten': contractLezen,
    'GET /opvangcontracten/{id}': contractLezen,
    'POST /opvangcontracten/{id}/verlengingen': gidsBeheren,
    'POST /opvangcontracten/{id}/opzeggingen': gidsBeheren,
    'POST /plaatszoekvragen': verwijzers,
    'POST /opvangplaatsen': plaatsBeheren,
    'GET /opvangplaatsen': plaatsLezen,
    'GET /opvangplaatsen/{id}': plaatsLezen,
    'POST /opvangplaatsen/{id}/wijzigingen': plaatsBeheren,
    'POST /opvangplaatsen/{id}/bezettingen': plaatsBeheren,
    'POST /opvangplaatsen/{id}/vrijgaven': plaatsBeheren,
    'POST /opvangplaatsen/{id}/buitengebruikstellingen': plaatsBeheren,
    'POST /opvangplaatsen/{id}/ingebruiknames': plaatsBeheren,
    'POST /reserveringen': verwijzers,
    'GET /reserveringen': verwijzers,
    'GET /reserveringen/{id}': verwijzers,
    'POST /reserveringen/{id}/verlengingen': verwijzers,
    'POST /reserveringen/{id}/bevestigingen': verwijzers,
    'POST /reserveringen/{id}/intrekkingen': verwijzers,
    'POST /wachtenden': verwijzers,
    'GET /wachtenden': verwijzers,
    'GET /wachtenden/{id}': verwijzers,
    'POST /wachtenden/{id}/afmeldingen': verwijzers,
    'POST /opvangadressen': locatieVastleggen,
    'GET /opvangadressen': locatieLezen,
    'GET /opvangadressen/{id}': locatieLezen,
    'POST /opvangadressen/{id}/toegangen': adrestoegang,
    'POST /opvangadressen/{id}/toegangsintrekkingen': adrestoegang,
    'POST /opvangadressen/{id}/vervallenverklaringen': adrestoegang,
    'POST /opvangadressen/{id}/inzagen': begeleiders,
    'GET /adresinzagen': adrestoegang,
    'GET /adresinzagen/{id}': adrestoegang,
    'POST /adresinzagen/{id}/beoordelingen': adrestoegang,
    'POST /zorgverwijzingen/{id}/acceptaties': aanbieder,
    'POST /zorgverwijzingen/{id}/afwijzingen': aanbieder,
    'POST /zorgverwijzingen/{id}/urgenties': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/toewijzingen': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/overdrachten': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/beeindigingen': zorgOfPiket,
    'POST /zorgverwijzingen/{id}/kindverwijzingen': zorgOfPiket,
    'GET /overdrachtspunten': { ...zorgOfPiket, ...aanbieder },
    'POST /zorgverwijzingen/{id}/eenmalige-toegangen': zorgOfPiket,
    'GET /eenmalige-toegangen': zorgOfPiket,
    'GET /eenmalige-toegangen/{id}': zorgOfPiket,
    'POST /eenmalige-toegangen/{id}/intrekkingen': zorgOfPiket,
    'POST /eenmalige-toegangen/openingen': 'openbaar',
    'POST /eenmalige-toegangen/antwoorden': 'openbaar',
    'GET /piketdiensten': piket,
    'POST /piketdiensten': zorgcoordinator,
    'GET /piketdiensten/{id}': piket,
    'POST /piketdiensten/{id}/overdrachten': piket,
    'POST /piketdiensten/{id}/vervallenverklaringen': zorgcoordinator,
    'GET /zorgtaken': zorgOfPiket,
    'GET /zorgtaken/{id}': zorgOfPiket,
    'POST /zorgtaken/{id}/oppakkingen': zorgOfPiket,
    'POST /zorgtaken/{id}/afrondingen': zorgOfPiket,
    'GET /eerste-nacht-cijfers': zorgcoordinator,
    'GET /zorgverwijzing-kengetallen': zorgcoordinator,
    'GET /nazorgplannen': nazorg,
    'GET /nazorgplannen/{id}': nazorg,
    'POST /nazorgplannen/{id}/uitkomsten': nazorg,
    'POST /spoorkeuzen': spoorvoorstel,
    'GET /spoorkeuzen': spoorvoorstel,
    'GET /spoorkeuzen/{id}': spoorvoorstel,
    'POST /spoorkeuzen/{id}/feiten': spoorkeuze,
    'POST /spoorkeuzen/{id}/afwijkingen': spoorkeuze,
    'POST /spoorkeuzen/{id}/bevestigingen': spoorkeuze,
    'POST /spoorkeuzen/{id}/afsluitingen': spoorkeuze,
    'POST /woonplaatsbepalingen': spoorkeuze,
    'GET /woonplaatsbepalingen': spoorkeuze,
    'GET /woonplaatsbepalingen/{id}': spoorkeuze,
    'POST /woonplaatsbepalingen/{id}/herzieningen': spoorkeuze,
    'POST /woonplaatsbepalingen/{id}/vaststellingen': spoorkeuze,
    'POST /woonplaatsbepalingen/{id}/overdrachten': spoorkeuze,
    'POST /woonplaatsbepalingen/{id}/overnames': spoorkeuze,
    'POST /woonplaatsbepalingen/{id}/terugwijzingen': spoorkeuze,
    'POST /centrumgemeenterelaties': regiotabel,
    'GET /centrumgemeenterelaties': regiotabelLezen,
    'GET /centrumgemeenterelaties/{id}': regiotabelLezen,
    'POST /centrumgemeenterelaties/{id}/beeindigingen': regiotabel,
    'POST /kostenverantwoordelijkheden': spoorkeuze,
    'GET /kostenverantwoordelijkheden': spoorkeuze,
    'GET /kostenverantwoordelijkheden/{id}': spoorkeuze,
    'POST /kostenverantwoordelijkheden/{id}/erkenningen': spoorkeuze,
    'POST /kostenverantwoordelijkheden/{id}/betwistingen': spoorkeuze,
    'POST /kostenverantwoordelijkheden/{id}/ontvangen-antwoorden': spoorkeuze,
    'POST /kostenverantwoordelijkheden/{id}/bemiddelingen': spoorkeuze,
    'POST /kostenverantwoordelijkheden/{id}/vaststellingen': spoorkeuze,
    'POST /toestemmingen': zorgteamEnPiket,
    'GET /toestemmingen': { ...zorgteamEnPiket, ...ontvanger },
    'GET /toestemmingen/{id}': { ...zorgteamEnPiket, ...ontvanger },
    'POST /toestemmingen/{id}/verleningen': zorgteamEnPiket,
    'POST /toestemmingen/{id}/weigeringen': zorgteamEnPiket,
    'POST /toestemmingen/{id}/intrekkingen': zorgteamEnPiket,
    'POST /toestemmingen/{id}/doorbrekingen': zorgteamEnPiket,
    'POST /toestemmingen/{id}/doorbrekingstoetsen': zorgteam,
    'POST /toestemmingen/{id}/doorbrekingseinden': zorgteamEnPiket,
    'POST /toestemmingen/{id}/ontvangstbevestigingen': ontvanger,
    'POST /bedenktijden': verblijf,
    'GET /bedenktijden': verblijf,
    'GET /bedenktijden/{id}': verblijf,
    'POST /bedenktijden/{id}/statuswijzigingen': verblijf,
    'POST /bedenktijden/{id}/politiemeldingen': verblijf,
    'POST /bedenktijden/{id}/taakafrondingen': verblijf,
    'POST /wmo-meldingen': zorgteamEnPiket,
    'GET /wmo-meldingen': zorgteamEnPiket,
    'GET /wmo-meldingen/{id}': zorgteamEnPiket,
    'POST /wmo-meldingen/{id}/ontvangstbevestigingen': zorgteam,
    'POST /wmo-meldingen/{id}/plannen': zorgteam,
    'POST /wmo-meldingen/{id}/identiteitsvaststellingen': zorgteam,
    'POST /wmo-meldingen/{id}/onderzoeken': zorgteam,
    'POST /wmo-meldingen/{id}/aanvragen': zorgteam,
    'POST /wmo-meldingen/{id}/opschortingen': zorgteam,
    'POST /wmo-meldingen/{id}/hervattingen': zorgteam,
    'POST /wmo-meldingen/{id}/beschikkingen': zorgteam,
    'POST /wmo-meldingen/{id}/intrekkingen': zorgteam,
    'POST /wmo-meldingen/{id}/spoedverklaringen': zorgteamEnPiket,
    'POST /wmo-meldingen/{id}/spoedvoorzieningen': zorgteamEnPiket,
    'POST /wmo-meldingen/{id}/spoedbeeindigingen': zorgteamEnPiket,
    'POST /veilig-thuis-meldingen': meldenBijVeiligThuis,
    'GET /veilig-thuis-meldingen': { ...meldenBijVeiligThuis, ...veiligThuis },
    'GET /veilig-thuis-meldingen/{id}': { ...meldenBijVeiligThuis, ...veiligThuis },
    'POST /veilig-thuis-meldingen/{id}/triages': veiligThuis,
    'POST /veilig-thuis-meldingen/{id}/onderzoeken': veiligThuis,
    'POST /veilig-thuis-meldingen/{id}/terugkoppelingen': veiligThuis,
    'POST /meldcodes': meldenBijVeiligThuis,
    'GET /meldcodes': meldenBijVeiligThuis,
    'GET /meldcodes/{id}': meldenBijVeiligThuis,
    'POST /meldcodes/{id}/stappen': meldenBijVeiligThuis,
    'POST /meldcodes/{id}/acuutverklaringen': meldenBijVeiligThuis,
    'POST /meldcodes/{id}/besluiten': meldenBijVeiligThuis,
    'POST /toewijzingen': toewijzen,
    'GET /toewijzingen': toewijzen,
    'GET /toewijzingen/{id}': toewijzen,
    'POST /toewijzingen/{id}/producten': toewijzen,
    'POST /toewijzingen/{id}/intrekkingen': toewijzen,
    'POST /toewijzingen/{id}/bsn-vastleggingen': toewijzen,
    'POST /toewijzingen/{id}/antwoorden': toewijzen,
    'POST /toewijzingen/{id}/opdrachtbrieven': toewijzen,
    'POST /berichten': berichten,
  },
  'brp-registration': {
    'GET /inschrijvingen': inschrijvingLezen,
    'GET /inschrijvingen/{id}': inschrijvingLezen,
    'GET /inschrijvingen/{id}/handelingen': inschrijvingLezen,
    'GET /inschrijvingen/{id}/handelingencontrole': inschrijvingLezen,
    'GET /inschrijvingen/{id}/standen/{datum}': inschrijvingLezen,
    'GET /inschrijvingen/{id}/bewijsoverzicht': inschrijvingLezen,
    'POST /inschrijvingen/{id}/behandelingen': burgerzaken,
    'POST /inschrijvingen/{id}/vrijgaven': burgerzaken,
    'POST /inschrijvingen/{id}/bevragingen': burgerzaken,
    'POST /inschrijvingen/{id}/bewijzen': burgerzaken,
    'POST /inschrijvingen/{id}/gemeentebepalingen': burgerzaken,
    'POST /inschrijvingen/{id}/overdrachten': burgerzaken,
    'POST /inschrijvingen/{id}/beoordelingen': burgerzaken,
    'POST /inschrijvingen/{id}/adresbepalingen': burgerzaken,
    'POST /inschrijvingen/{id}/voornemens': burgerzaken,
    'POST /inschrijvingen/{id}/registraties': burgerzaken,
    'POST /inschrijvingen/{id}/vaststellingen': inschrijvingToetsen,
    'POST /inschrijvingen/{id}/terugzendingen': inschrijvingToetsen,
    'POST /inschrijvingen/{id}/bsn-toekenningen': burgerzaken,
    'POST /inschrijvingen/{id}/overzichten': burgerzaken,
    'POST /inschrijvingen/{id}/correcties': burgerzaken,
    'POST /inschrijvingen/{id}/correctiebesluiten': inschrijvingToetsen,
    'POST /inschrijvingen/{id}/afsluitingen': burgerzaken,
    'POST /inschrijvingen/{id}/niet-inschrijfbaarverklaringen': burgerzaken,
    'POST /bevragingen': brpVragen,
    'GET /bevragingen': brpToezicht,
    'GET /bevragingen/{id}': brpToezicht,
    'POST /terugmeldingen': terugmelden,
    'GET /terugmeldingen': terugmelden,
    'GET /terugmeldingen/{id}': terugmelden,
    'POST /terugmeldingen/{id}/onderzoeken': terugmeldingBehandelen,
    'POST /terugmeldingen/{id}/doorzendingen': terugmeldingBehandelen,
    'POST /terugmeldingen/{id}/afwijzingen': terugmeldingBehandelen,
    'POST /terugmeldingen/{id}/uitkomsten': terugmeldingBehandelen,
    'POST /terugmeldingen/{id}/intrekkingen': terugmelden,
    'POST /brp-gebeurtenissen': brpGebeurtenis,
    'POST /overbewoningsnormen': overbewoningsnorm,
    'GET /overbewoningsnormen': { ...overbewoningsnorm, ...overbewoningOordelen },
    'POST /overbewoningsnormen/{id}/intrekkingen': overbewoningsnorm,
    'GET /overbewoningssignalen': overbewoningOordelen,
    'GET /overbewoningssignalen/{id}': overbewoningOordelen,
    'POST /overbewoningssignalen/{id}/beoordelingen': overbewoningOordelen,
    'GET /dubbelcontroles': inschrijvingLezen,
    'GET /dubbelcontroles/{id}': inschrijvingLezen,
    'POST /dubbelcontroles': inschrijvingLezen,
    'POST /dubbelcontroles/{id}/oordelen': inschrijvingToetsen,
    'GET /overdrachten': burgerzaken,
    'GET /overdrachten/{id}': burgerzaken,
    'POST /overdrachten/{id}/acceptaties': burgerzaken,
    'POST /overdrachten/{id}/weigeringen': burgerzaken,
    'GET /verwerkingsopdrachten': inschrijvingLezen,
    'GET /verwerkingsopdrachten/{id}': inschrijvingLezen,
    'POST /verwerkingsopdrachten/{id}/heraanbiedingen': inschrijvingLezen,
    // By a token in the body, which serves one answer.
    'POST /verwerkingsbevestigingen': 'openbaar',
  },
};

/** Reference data: a role is needed, and any purpose or none will do. */
export const zonderDoelbinding: ReadonlySet<string> = new Set([
  'GET /aanbieders',
  'GET /overdrachtspunten',
  'GET /aanbieders/{id}',
  'GET /vergunningsoorten',
  'GET /vergunningsoorten/{code}',
]);

/** Who stands for a role in the specs of this folder. */
export function gebruikerMet(rol: Rol): string {
  if (rol === 'berichtenknooppunt') return 'berichtenknooppunt.landelijk';
  if (rol === 'zorgaanbieder') return 'zorgaanbieder.opvang-amsterdam';
  return rol === 'ketenpartner' ? 'ketenpartner.regio' : `${rol}.amsterdam`;
}
