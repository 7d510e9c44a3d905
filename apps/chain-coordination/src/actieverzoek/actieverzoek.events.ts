import {
  actieverzoekAfgerond,
  actieverzoekAfgewezen,
  actieverzoekOpgepakt,
  actieverzoekVerzonden,
  publicFact,
  type PublicFact,
} from '@schakel/contracts';
import { ontvangers, type Actieverzoek, type Actieverzoekgebeurtenis } from './actieverzoek.domain.js';

/** The privacy filter: which department is asked for what kind of action; the question and the person stay behind `dataref`. */
export function publiekFeit(gebeurtenis: Actieverzoekgebeurtenis, verzoek: Actieverzoek, dataref: string): PublicFact {
  const { gemeentecode, ketendossierId, verzoeksoort: soort } = verzoek;
  const data = { gemeentecode, ketendossierId, soort };
  switch (gebeurtenis.type) {
    case 'actieverzoek-verzonden':
      return publicFact(actieverzoekVerzonden, { ...data, ontvanger: ontvangers[soort] }, dataref);
    case 'actieverzoek-opgepakt':
      return publicFact(actieverzoekOpgepakt, data, dataref);
    case 'actieverzoek-afgerond':
      return publicFact(actieverzoekAfgerond, data, dataref);
    case 'actieverzoek-afgewezen':
      return publicFact(actieverzoekAfgewezen, { ...data, redencode: gebeurtenis.redencode }, dataref);
  }
}
