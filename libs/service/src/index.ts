export { DezeAanroep, opdrachtcontext, type Aanroep } from './aanroep.js';
export { DienstModule, type DienstOpties } from './dienst.module.js';
export { gebeurteniscontext } from './gebeurteniscontext.js';
export { historieregels, type Historie } from './historieregels.js';
export { SERVICE_GEGEVENS, type ServiceGegevens } from './service-gegevens.js';
export { stapNaGebeurtenis, stapNaVerzoek, type Stap } from './stap.js';
export { hoofdprogramma, maakDienst, type Dienst } from './start-dienst.js';
export { Toegangspoort, type Poortvraag } from './toegangspoort.js';
export { besluitregel, verwerkingsregels, type Besluit, type Verwerking, type Voorwerp } from './verantwoording.js';
