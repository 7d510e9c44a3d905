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
const vergunning: Recht = { vergunningmedewerker: ['vergunningverlening'] };
const aanvraagLezen: Recht = { ...vergunning, 'bibob-coordinator': ['vergunningverlening', 'bibob-onderzoek'] };
const bibob: Recht = { 'bibob-coordinator': ['bibob-onderzoek'] };
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
    'GET /vergunningaanvragen': aanvraagLezen,
    'GET /vergunningaanvragen/{id}': aanvraagLezen,
    'POST /vergunningaanvragen/{id}/besluiten': vergunning,
    'POST /vergunningaanvragen/{id}/bibob-toetsen': bibob,
    'GET /vergunningaanvragen/{id}/bibob-toetsen': bibob,
    'GET /bibob-toetsen/{id}': bibob,
    'POST /bibob-toetsen/{id}/onderzoeken': bibob,
    'POST /bibob-toetsen/{id}/conclusies': bibob,
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
    'GET /werkvoorraad': aanvraagLezen,
    'GET /werklasten': aanvraagLezen,
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
  },
};

/** Reference data: a role is needed, and any purpose or none will do. */
export const zonderDoelbinding: ReadonlySet<string> = new Set(['GET /aanbieders']);

/** Who stands for a role in the specs of this folder. */
export function gebruikerMet(rol: Rol): string {
  if (rol === 'zorgaanbieder') return 'zorgaanbieder.opvang-amsterdam';
  return rol === 'ketenpartner' ? 'ketenpartner.regio' : `${rol}.amsterdam`;
}
