export { bezwaarTegenBrief, BRIEFGRENZEN, type Brief, type Briefblok, type Ondertekening } from './brief.domain.js';
export { briefhash, controlecode, isControlecodeVan, leesControlecode } from './briefkenmerk.js';
export { maakBriefPdf, type Briefuitgave } from './briefpdf.js';
export {
  bezwaarTegenSjabloon,
  langeDatum,
  vulSjabloon,
  type Gevuld,
  type Invulling,
  type Invulplek,
  type Invulplekken,
  type Sjabloon,
  type Sjabloonblok,
} from './sjabloon.domain.js';
