export {
  wetten,
  type Blok,
  type Blokindeling,
  type Indelingsfout,
  type Waarde,
  type Wet,
} from './indeling/indeling.js';
export {
  codelijsten,
  opvangproducten,
  productCategorie,
  redenBeeindiging,
  type Codelijst,
} from './indeling/codelijsten.data.js';
export { afzenderVan, heensoorten, type Heensoort } from './indeling/heenberichten.data.js';
export { controleer } from './indeling/controleer.js';
export { blokIn, blokkenIn, blokOf, tekstIn, tekstOf, zonderLeeg } from './indeling/blok.js';
export {
  berichtsoorten,
  berichtsoortMetRuimte,
  berichtsoortVan,
  retoursoorten,
  retourVan,
  type Berichtsoort,
  type Retoursoort,
  type Soort,
} from './berichtsoorten.js';
export { leesKop, leesKopblok, maakKop, type Kopgegevens } from './kop.js';
export {
  leesXml,
  isXmlweigering,
  XMLGRENZEN,
  type XmlElement,
  type Xmlgrenzen,
  type Xmlweigering,
} from './xml/lees-xml.js';
export { leesBericht, isBerichtweigering, type Berichtweigering, type GelezenBericht } from './xml/lees-bericht.js';
export { schrijfBericht } from './xml/schrijf.js';
export { isGoed, retourcodes, type Oordeel, type Retourcode } from './retour/retourcodes.data.js';
export { maakRetour, maakTechnischeRetour, opmerkingenIn, type Retourbericht } from './retour/retourbericht.js';
export {
  ENVELOPGRENZEN,
  isEnvelopweigering,
  leesEnvelop,
  schrijfEnvelop,
  stufTijdstip,
  type Envelop,
  type Envelopcode,
  type Envelopweigering,
  type Systeem,
} from './ggk/envelop.js';
