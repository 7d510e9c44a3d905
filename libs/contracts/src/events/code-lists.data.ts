/**
 * Code lists of the public events. A list belongs to the contract, not to a service: adding or removing a code changes what old
 * readers may meet, so the compatibility gate treats both as breaking. `graad` tells where a list comes from.
 */

/** Channel through which a signal reached the municipality: who was there, or what it came by. */
export const KANALEN = ['balie', 'telefoon', 'e-mail', 'inspectie', 'burger', 'partner'] as const;

/**
 * Form of exploitation. The first five are Wetboek van Strafrecht art. 273f in force; `ernstige-benadeling` up to and including
 * `illegale-adoptie` come with bill 36 547 (not in force) and are listed so that its entry does not break a reader.
 */
export const UITBUITINGSVORM_CODES = [
  'seksueel',
  'arbeid',
  'crimineel',
  'orgaan',
  'gedwongen-dienstverlening',
  'ernstige-benadeling',
  'draagmoederschap',
  'gedwongen-huwelijk',
  'illegale-adoptie',
  'onbekend',
] as const;

/** Route that the aandachtsfunctionaris gives a weighed signal. */
export const ROUTES = ['zorg', 'veiligheid', 'bestuurlijk'] as const;

/** Kind of request that the chain file sends to a department. */
export const ACTIEVERZOEK_SOORTEN = ['zorg', 'inschrijving'] as const;

/** Service that a request is meant for. */
export const ACTIEVERZOEK_ONTVANGERS = ['care-referral', 'brp-registration'] as const;

/** Why a care provider turned a referral down. */
export const ZORGVERWIJZING_AFWIJZINGEN = [
  'geen-capaciteit',
  'geen-passend-aanbod',
  'veiligheid-niet-geborgd',
  'buiten-contract',
  'geen-toestemming',
  'reactietermijn-verlopen',
  'ingetrokken',
  'andere-reden',
] as const;

/** Outcome of asking the BRP for a person. */
export const BEVRAGING_UITKOMSTEN = ['geen-treffer', 'treffer', 'meerdere'] as const;

/** Kind of address under which a person is registered (Wet BRP art. 2.20, 2.23). */
export const ADRESSOORTEN = ['woonadres', 'briefadres'] as const;

/** Indicatie geheim, LO BRP element 70.10. */
export const BEPERKINGSCODES = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

/** Why a person cannot be registered in the BRP (Wet BRP art. 2.4 and 2.38). */
export const NIET_INSCHRIJFBAAR_REDENEN = [
  'identiteit-niet-vastgesteld',
  'geen-rechtmatig-verblijf',
  'verblijfsduur-te-kort',
  'reeds-ingeschreven',
  'andere-gemeente-bevoegd',
  'niet-verschenen',
  'ingetrokken',
  'andere-reden',
] as const;

/** Why a department turned a request down: the reason of its own file, passed on. */
export const ACTIEVERZOEK_AFWIJZINGEN = [
  ...ZORGVERWIJZING_AFWIJZINGEN,
  'identiteit-niet-vastgesteld',
  'geen-rechtmatig-verblijf',
  'verblijfsduur-te-kort',
  'reeds-ingeschreven',
  'andere-gemeente-bevoegd',
  'niet-verschenen',
] as const;

/** Legal ground of an administrative consultation, by the codes of the register of grounds of chain-coordination. */
export const RAADPLEGING_GRONDSLAGEN = [
  'avg-6-1-e',
  'avg-6-1-d',
  'toestemming',
  'wgs',
  'wmo-5.2.6',
  'wet-brp-2.4',
  'bestuurlijke-aanpak',
] as const;

/** Outcome of a consultation: never more than that a match is known. */
export const RAADPLEGING_UITKOMSTEN = ['treffer', 'geen-treffer-bekend'] as const;

/** Why licensing asks the chain about a company. */
export const KETENRAADPLEGING_AANLEIDINGEN = ['aanvraag', 'zeggenschapswijziging'] as const;

/**
 * What the chain answers licensing. Both are equally long: who sees only the size of a message does not learn the answer (ADR 0022). A
 * code of another length may therefore not be added.
 */
export const KETENANTWOORDEN = ['geen-bijzonderheden', 'neem-contact-op-aub'] as const;

/** Kind of permit that an application asks for. */
export const VERGUNNINGSOORTEN = [
  'alcoholwetvergunning',
  'exploitatievergunning',
  'seksbedrijfvergunning',
  'omgevingsvergunning',
  'verhuurvergunning',
  'huisvestingsvergunning',
  'speelautomatenvergunning',
  'evenementenvergunning',
  'andere-vergunning',
] as const;
