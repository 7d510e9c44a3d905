import { aanvaard, geweigerd, wettelijkeDag, type Geweigerd, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import type {
  Brieftekst,
  Brieftekstgebeurtenis,
  Brieftekstopdracht,
  Concepttekst,
  StelVast,
} from './brieftekst-toestand.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `bron-ontbreekt`, `vier-ogen`, `geldig-vanaf-verleden`.
 * Whether the placeholders fit is judged before (`bezwaarTegenSjabloon`).
 * @param tekst undefined before creation
 */
export function decide(
  tekst: Brieftekst | undefined,
  opdracht: Brieftekstopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Brieftekstgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'stel-op') {
    if (tekst !== undefined) return nietToegestaan(tekst, opdracht);
    if (opdracht.bron.trim() === '')
      return geweigerd('bron-ontbreekt', 'Zeg waar de tekst vandaan komt.', [{ veld: 'bron', regel: 'niet leeg' }]);
    const { id, briefsoort, bron, tekst: woorden } = opdracht;
    return aanvaard({ type: 'brieftekst-opgesteld', ...feit, gemeentecode, id, briefsoort, bron, tekst: woorden });
  }
  if (tekst?.status !== 'concept') return nietToegestaan(tekst, opdracht);
  if (opdracht.soort === 'verwerp') return aanvaard({ type: 'brieftekst-verworpen', ...feit });
  const { geldigVanaf } = opdracht;
  return (
    bezwaarTegenVaststelling(tekst, opdracht, nu, actor) ??
    aanvaard({ type: 'brieftekst-vastgesteld', ...feit, geldigVanaf })
  );
}

function nietToegestaan(tekst: Brieftekst | undefined, { soort }: Brieftekstopdracht): Geweigerd {
  const toestand = tekst === undefined ? 'De tekst bestaat nog niet' : `De tekst heeft status ${tekst.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${soort} kan dan niet.`);
}

/** Words that go out in the name of the authority were read by somebody else than their author, and never bind days that are over. */
function bezwaarTegenVaststelling(
  { opgesteldDoor }: Concepttekst,
  { geldigVanaf }: StelVast,
  nu: string,
  actor: string,
): Geweigerd | undefined {
  if (opgesteldDoor === actor)
    return geweigerd('vier-ogen', 'Een ander dan wie de tekst opstelde, stelt de tekst vast.');
  if (geldigVanaf >= wettelijkeDag(nu)) return undefined;
  return geweigerd('geldig-vanaf-verleden', 'Een tekst geldt niet voor dagen die voorbij zijn.', [
    { veld: 'geldigVanaf', regel: 'vandaag of later' },
  ]);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(tekst: Brieftekst | undefined, gebeurtenis: Brieftekstgebeurtenis): Brieftekst {
  if (gebeurtenis.type === 'brieftekst-opgesteld') {
    const { id, gemeentecode, briefsoort: soort, bron, tekst: woorden, op, door } = gebeurtenis;
    const kern = {
      id,
      gemeentecode,
      soort,
      bron,
      tekst: woorden,
      opgesteldOp: op,
      opgesteldDoor: door,
      gewijzigdOp: op,
    };
    return { ...kern, status: 'concept', versie: 1 };
  }
  if (tekst?.status !== 'concept') throw new Error(`${gebeurtenis.type} outside concept`);
  const verder = { ...tekst, versie: tekst.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'brieftekst-verworpen') return { ...verder, status: 'verworpen' };
  const { door: vastgesteldDoor, geldigVanaf } = gebeurtenis;
  return { ...verder, status: 'vastgesteld', vastgesteldDoor, geldigVanaf };
}
