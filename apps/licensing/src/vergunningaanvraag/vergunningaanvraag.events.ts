import {
  aanvraagBijgewerkt,
  aanvraagBuitenBehandelingGelaten,
  aanvraagGeraadpleegd,
  aanvraagIngetrokken,
  aanvraagOntvangen,
  publicFact,
  vergunningGeweigerd,
  vergunningVanRechtswegeVerleend,
  vergunningVerleend,
  vergunningVerleendMetVoorschriften,
  type PublicFact,
} from '@schakel/contracts';
import type { Aanvraaggebeurtenis } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';

/** Most ids that the contract lets an event carry; the latest consultations are told. */
const MAX_RAADPLEGINGEN = 50;

/**
 * The privacy filter: what the chain may learn of an application. Never the company, the motivation, or anything of a Bibob-toets: all steps
 * between receipt and end are one event, so that a suspension for advice of the LBB looks like any other step.
 * @param aanvraag state after the event
 * @param dataref absolute URL of the application
 */
export function publiekFeit(
  gebeurtenis: Aanvraaggebeurtenis,
  { gemeentecode, vergunningsoort, raadplegingen }: Vergunningaanvraag,
  dataref: string,
): PublicFact {
  const besluit = () => ({
    gemeentecode,
    vergunningsoort,
    raadplegingIds: raadplegingen.slice(-MAX_RAADPLEGINGEN).map(({ raadplegingId }) => raadplegingId),
  });
  switch (gebeurtenis.type) {
    case 'aanvraag-ontvangen':
      return publicFact(aanvraagOntvangen, { gemeentecode, vergunningsoort }, dataref);
    case 'aanvraag-geraadpleegd': {
      const { raadplegingId } = gebeurtenis.notitie;
      return publicFact(aanvraagGeraadpleegd, { gemeentecode, raadplegingId }, dataref);
    }
    case 'vergunning-verleend':
      return publicFact(vergunningVerleend, besluit(), dataref);
    case 'vergunning-verleend-met-voorschriften':
      return publicFact(vergunningVerleendMetVoorschriften, besluit(), dataref);
    case 'vergunning-geweigerd':
      return publicFact(vergunningGeweigerd, besluit(), dataref);
    case 'aanvraag-buiten-behandeling-gelaten':
      return publicFact(aanvraagBuitenBehandelingGelaten, besluit(), dataref);
    case 'aanvraag-ingetrokken':
      return publicFact(aanvraagIngetrokken, besluit(), dataref);
    case 'vergunning-van-rechtswege-verleend':
      return publicFact(vergunningVanRechtswegeVerleend, besluit(), dataref);
    default:
      return publicFact(aanvraagBijgewerkt, { gemeentecode }, dataref);
  }
}
