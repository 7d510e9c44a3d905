export { inloggen, machineToken, type Inlogverzoek, type Machineverzoek } from './inloggen.js';
export { Deelnemers, type Deelnemer, type Demogebruiker } from './journey/deelnemers.js';
export {
  ApiFout,
  Gesprek,
  kopVersie,
  type Antwoord,
  type Gelezen,
  type Gespreksopties,
  type Verzoek,
} from './journey/gesprek.js';
export { Keten, kortType, stand, voltooid, type Stap } from './journey/keten.js';
export { meld, melding, type Gemeld } from './journey/stap-1-melden.js';
export { duid, type Route } from './journey/stap-2-duiden.js';
export {
  neemInRegie,
  OVERDRACHT,
  PARTNER,
  verleenToegang,
  verzoek,
  type InRegie,
  type Verzoeken,
} from './journey/stap-3-regie.js';
export { regelZorg, type Geplaatst } from './journey/stap-4-zorg.js';
export { nieuwVerhaal, persoonsgegevensVan, type Verhaal } from './journey/verhaal.data.js';
export { audience, departmentServices, developmentOin, systemServices } from './services.data.js';
export { type ServiceName, type SystemService } from './services.data.js';
export { startSystem, type System, type SystemOptions } from './start-system.js';
export { alsTabel, kenmerkenVan, leesTijdlijn, toonTijdlijn, type Tijdlijnregel } from './journey/stap-8-tijdlijn.js';
export { vraagVergunningAan } from './journey/stap-6-vergunning.js';
export { loopReis, StapMislukt, type Reisresultaat, type Voortgang } from './journey/reis.js';
export { schrijfIn, type Ingeschreven } from './journey/stap-5-inschrijven.js';
export { beslisVergunning } from './journey/stap-6-vergunning.js';
export {
  abonneer,
  berichtenOver,
  leesDelingen,
  ontvang,
  TYPEN,
  type Bericht,
  type Deling,
  type Gedeeld,
} from './journey/stap-7-partner.js';
