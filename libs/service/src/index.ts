export { DezeAanroep, opdrachtcontext, type Aanroep } from './aanroep.js';
export { DienstModule, type DienstOpties } from './dienst.module.js';
export { gebeurteniscontext } from './gebeurteniscontext.js';
export { historieregels, type Historie } from './historieregels.js';
export { OpGebeurtenis } from './op-gebeurtenis.js';
export { SERVICE_GEGEVENS, type ServiceGegevens } from './service-gegevens.js';
export { stapNaGebeurtenis, stapNaVerzoek, type Stap } from './stap.js';
export { hoofdprogramma, maakDienst, type Dienst } from './start-dienst.js';
export { Toegangspoort, type Poortvraag } from './toegangspoort.js';
export { besluitregel, verwerkingsregels, type Besluit, type Verwerking, type Voorwerp } from './verantwoording.js';
export { Dossierinzage, type Lijstvraag } from './uitvoering/dossierinzage.js';
export {
  dossieradres,
  laadDossier,
  leesDossier,
  schrijfDossier,
  type Dossierschrift,
  type Dossiersoort,
  type Dossierstand,
  type GeladenDossier,
  type GelezenDossier,
} from './uitvoering/dossiersoort.js';
export {
  nietsAnders,
  stand,
  Uitvoering,
  vernietigdeInhoud,
  type Aanleg,
  type Behandeling,
  type Medegegeven,
  type Medeschrift,
} from './uitvoering/uitvoering.js';
export { leesVoor, ORGANISATIE_SETTING, verbreedTotGemeente } from './uitvoering/lezen-voor.js';
export { weigeringstatussen } from './uitvoering/weigeringstatussen.data.js';
export { Opruimer } from './opruiming/opruimer.js';
export { bewaartijden, type Bewaartijd } from './opruiming/bewaartijden.data.js';
export { Tijdbewaker } from './tijdbewaking/tijdbewaker.js';
export type { Tijdbewaking, Tijdgegeven } from './tijdbewaking/tijdbewaking.js';
export { boekWijzer, gelijkenVan, hoofdVan, wijzergebeurtenissen } from './betrokkenen/betrokkenewijzer.js';
export { betrokkenewijzerFuncties, betrokkenewijzerTabellen } from './betrokkenen/betrokkenewijzer-tabellen.js';
export { ApiPdf, stuurPdf } from './brieven/pdf-antwoord.js';
export { bewaaroverzichtonderdelen, type Bewaarplan } from './bewaren/bewaaroverzicht.js';
