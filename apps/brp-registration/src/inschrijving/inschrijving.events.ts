import {
  inschrijvingAdresBepaald,
  inschrijvingBevraagd,
  inschrijvingBijgewerkt,
  inschrijvingBsnToegekend,
  inschrijvingGemeenteBepaald,
  inschrijvingIngeschreven,
  inschrijvingNietInschrijfbaar,
  inschrijvingOntvangen,
  inschrijvingOverdrachtGevraagd,
  inschrijvingOverdrachtGeweigerd,
  inschrijvingOverdrachtIngetrokken,
  inschrijvingOverdrachtOnbeantwoord,
  inschrijvingOvergedragen,
  inschrijvingOvergenomen,
  inschrijvingTeruggenomen,
  publicFact,
  type PublicFact,
} from '@schakel/contracts';
import { adresgronden } from './adresbepaling.domain.js';
import type { Inschrijvingsgebeurtenis } from './inschrijving-opdracht.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import { overdrachttermijnstand } from './inschrijving-wekker.domain.js';
import type { RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';

/** To the outside a duplicate is somebody who is registered already: that a second file existed is nobody's business. */
const publiekeReden = (reden: RedenNietInschrijfbaar) =>
  reden === 'dubbele-inschrijving' ? 'reeds-ingeschreven' : reden;

/**
 * The privacy filter: how far a registration is, of which request in which chain file. Name, birth, address, evidence, judgements and
 * numbers stay behind `dataref`; of an address only its kind, of an answer of the BRP only whether somebody was found. Who waits for an
 * identity or a lawful stay is for others merely not registered yet. `gemeentecode` is the municipality of the chain file, also after a handing over.
 * @param inschrijving state after the event
 * @param dataref absolute URL of the registration
 */
export function publiekFeit(
  gebeurtenis: Inschrijvingsgebeurtenis,
  inschrijving: Inschrijving,
  dataref: string,
): PublicFact {
  const { ketendossierId, actieverzoekId } = inschrijving;
  const gemeentecode = inschrijving.verzoekgemeente ?? inschrijving.gemeentecode;
  const data = { gemeentecode, ketendossierId, actieverzoekId };
  switch (gebeurtenis.type) {
    case 'inschrijving-ontvangen':
      return publicFact(inschrijvingOntvangen, data, dataref);
    case 'inschrijving-overgenomen': {
      const verantwoordelijkeGemeentecode = inschrijving.gemeentecode;
      return publicFact(inschrijvingOvergenomen, { ...data, verantwoordelijkeGemeentecode }, dataref);
    }
    case 'inschrijving-bevraagd':
      return publicFact(inschrijvingBevraagd, { ...data, uitkomst: gebeurtenis.bevraging.uitkomst }, dataref);
    case 'inschrijving-gemeente-bepaald': {
      const verantwoordelijkeGemeentecode = gebeurtenis.gemeente.gemeentecode;
      return publicFact(inschrijvingGemeenteBepaald, { ...data, verantwoordelijkeGemeentecode }, dataref);
    }
    case 'inschrijving-overdracht-gevraagd': {
      const verantwoordelijkeGemeentecode = gebeurtenis.naar;
      return publicFact(inschrijvingOverdrachtGevraagd, { ...data, verantwoordelijkeGemeentecode }, dataref);
    }
    case 'inschrijving-overgedragen':
      return publicFact(inschrijvingOvergedragen, { ...data, ...naar(inschrijving) }, dataref);
    case 'inschrijving-overdracht-geweigerd':
      return publicFact(inschrijvingOverdrachtGeweigerd, data, dataref);
    case 'inschrijving-overdracht-ingetrokken':
      return publicFact(inschrijvingOverdrachtIngetrokken, data, dataref);
    case 'inschrijving-tijdstip-gekomen': {
      const termijnstand = overdrachttermijnstand(inschrijving);
      // In this state the clock speaks of nothing else.
      return termijnstand === null || termijnstand === 'loopt'
        ? publicFact(inschrijvingBijgewerkt, data, dataref)
        : publicFact(inschrijvingOverdrachtOnbeantwoord, { ...data, ...naar(inschrijving), termijnstand }, dataref);
    }
    case 'inschrijving-adres-bepaald': {
      const { adressoort } = adresgronden[gebeurtenis.adresbepaling.grond];
      return publicFact(inschrijvingAdresBepaald, { ...data, adressoort }, dataref);
    }
    case 'inschrijving-ingeschreven':
      return publicFact(inschrijvingIngeschreven, data, dataref);
    case 'inschrijving-teruggenomen':
      return publicFact(inschrijvingTeruggenomen, data, dataref);
    case 'inschrijving-bsn-toegekend':
      return publicFact(inschrijvingBsnToegekend, data, dataref);
    case 'inschrijving-niet-inschrijfbaar': {
      const redencode = publiekeReden(gebeurtenis.reden);
      return publicFact(inschrijvingNietInschrijfbaar, { ...data, redencode }, dataref);
    }
    default:
      return publicFact(inschrijvingBijgewerkt, data, dataref);
  }
}

function naar(inschrijving: Inschrijving) {
  if (!('overdracht' in inschrijving)) throw new Error('handed over, and to nobody');
  return { verantwoordelijkeGemeentecode: inschrijving.overdracht.naar };
}
