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

/** How fast a place is needed. */
export const ZORGVERWIJZING_URGENTIES = ['vannacht', 'spoed', 'gewoon'] as const;

/** Why somebody on duty is called about a referral. */
export const ZORGVERWIJZING_ESCALATIES = ['geen-antwoord', 'eerste-nacht'] as const;

/** How the task of a referral ended after the placement. */
export const ZORGVERWIJZING_EINDES = ['overgedragen', 'doorgeplaatst', 'uitgestroomd', 'afgebroken'] as const;

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

/** Kind of party that bears the cost of shelter or youth help. */
export const KOSTENDRAGERS = ['gemeente', 'rijk', 'nidos', 'onbepaald'] as const;
/** Who pays for shelter and living of a victim on the track of residence (Rvb art. 2 and 3; Wmo 2015 art. 1.2.2). */
export const BETALERS = ['geen', 'rijk-cosm', 'gemeente'] as const;

/** What somebody consents to: sharing with a receiver for this purpose. Nothing about health or offence is in a code. */
export const TOESTEMMINGSDOELEN = [
  'opvang',
  'jeugdhulp',
  'comensha-registratie',
  'comensha-opvang',
  'informatie-keten',
  'veilig-thuis-informatie',
  'onderzoek-en-kwaliteit',
] as const;
/** How far the term for an answer to a report of doubt is (Besluit BRP art. 28). */
export const TERUGMELDING_TERMIJNSTANDEN = ['nadert', 'overschreden'] as const;

/** How far the term is within which another municipality is expected to answer to a handing over (practice, no law). */
export const OVERDRACHT_TERMIJNSTANDEN = ['nadert', 'overschreden'] as const;

/** How a report of doubt about the BRP ended. */
export const TERUGMELDING_EINDEN = ['afgehandeld', 'afgewezen', 'ingetrokken'] as const;

/** What a person made of a sign of overcrowding. */
export const OVERBEWONING_OORDELEN = ['controle-nodig', 'verklaarbaar', 'norm-onjuist'] as const;
