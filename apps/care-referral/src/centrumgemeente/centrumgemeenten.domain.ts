import { CENTRUMGEMEENTEN_VROUWENOPVANG, GEMEENTEN, type Gemeentecode } from '@schakel/domain';

/**
 * The 35 municipalities that receive the allowance for women's shelters on behalf of their region. Which municipality belongs to which
 * of them was found nowhere as data: that is a table of its own, kept by hand (`centrumgemeenterelatie`).
 */
export const CENTRUMGEMEENTEN: ReadonlySet<Gemeentecode> = new Set(
  GEMEENTEN.filter(({ centrumgemeenteVrouwenopvang }) => centrumgemeenteVrouwenopvang).map(({ code }) => code),
);

/** Where the list comes from, and how sure it is. */
export const CENTRUMGEMEENTEN_HERKOMST = CENTRUMGEMEENTEN_VROUWENOPVANG;
