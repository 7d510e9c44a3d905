import {
  berekenWettelijkeTermijn,
  WETTELIJKE_TERMIJNEN,
  wettelijkeDag,
  type Graad,
  type Stap,
  type WettelijkeTermijncode,
} from '@schakel/domain';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

/** Within which a decision is due, with how it was found. */
export interface Beslistermijn {
  /** Last day on which a decision is in time, `YYYY-MM-DD`. */
  readonly einde: string;
  readonly stappen: readonly Stap[];
  /** Article that sets the term. */
  readonly artikel: string;
  readonly bron: string;
  readonly graad: Graad;
  /** What is not known and could make it another day, as sentences for the user. */
  readonly voorbehouden: readonly string[];
}

/** The permits whose own term is known from the law itself. */
const eigenTermijn: Partial<Record<Vergunningsoort, WettelijkeTermijncode>> = {
  alcoholwetvergunning: 'alcoholvergunning',
  omgevingsvergunning: 'omgevingsvergunning-regulier',
};

const voorbehoudPerSoort: Partial<Record<Vergunningsoort, string>> = {
  alcoholwetvergunning: 'Geldt niet voor een paracommerciële rechtspersoon: dan afdeling 3.4 Awb.',
  omgevingsvergunning:
    'Geldt voor de reguliere procedure zonder instemming (Omgevingswet art. 16.16); anders twaalf weken of zes maanden.',
};
const APV_GAAT_VOOR =
  'Wettelijke terugvaltermijn: een termijn in een bijzondere wet of in de eigen verordening (APV) gaat voor.';

/**
 * The decision term of an application: that of the law for its kind of permit where it is known, else the eight weeks of Awb art. 4:13 lid 2.
 * Suspension (Awb art. 4:15) and extension move it later. A Bibob-toets of one's own does not suspend it.
 * @param ontvangenOp instant of receipt, ISO 8601 in UTC
 */
export function beslistermijnVan(vergunningsoort: Vergunningsoort, ontvangenOp: string): Beslistermijn {
  const code = eigenTermijn[vergunningsoort] ?? 'beslissing-op-aanvraag';
  const { artikel, bron, graad } = WETTELIJKE_TERMIJNEN[code];
  const termijn = berekenWettelijkeTermijn(code, { begin: wettelijkeDag(ontvangenOp) });
  const voorbehoud = voorbehoudPerSoort[vergunningsoort] ?? APV_GAAT_VOOR;
  const voorbehouden = [voorbehoud, ...termijn.voorbehouden];
  return { einde: termijn.einde, stappen: termijn.stappen, artikel, bron, graad, voorbehouden };
}
