import { datum, GEMEENTEN, type Datum, type Gemeentecode } from '@schakel/domain';
import { CENTRUMGEMEENTEN } from './centrumgemeenten.domain.js';

/** A relation for demonstrations: invented, and saying so. */
export interface Demorelatie {
  readonly regiogemeente: Gemeentecode;
  readonly centrumgemeente: Gemeentecode;
  readonly geldigVanaf: Datum;
  readonly bron: string;
  readonly fictief: true;
}

const VANAF = datum('2026-01-01');

/**
 * For demonstrations only: every municipality with the first centrumgemeente of its safety region, itself when it is one. The real
 * relation is another one in many places; nothing may be decided on this.
 */
export const demorelaties: readonly Demorelatie[] = GEMEENTEN.flatMap(({ code, veiligheidsregio }) => {
  const inRegio = GEMEENTEN.find(
    (een) => een.veiligheidsregio.code === veiligheidsregio.code && CENTRUMGEMEENTEN.has(een.code),
  );
  const centrumgemeente = CENTRUMGEMEENTEN.has(code) ? code : inRegio?.code;
  if (centrumgemeente === undefined) return [];
  const bron = 'fictief: verzonnen voor demo, naar veiligheidsregio';
  return [{ regiogemeente: code, centrumgemeente, geldigVanaf: VANAF, bron, fictief: true }];
});
