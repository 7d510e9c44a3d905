import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import { balansen, geldendePosten } from './balans.domain.js';
import {
  bestedingssoorten,
  bibobfinancieringmachine,
  bronsoorten,
  type BibobFinanciering,
  type Financieringsgebeurtenis,
  type Financieringsopdracht,
  type VoegPostToe,
} from './bibob-financiering-toestand.domain.js';

/** More than these no file has. */
export const MAX_POSTEN = 2_000;
export const MAX_MOMENTEN = 50;

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `moment-bestaat-al`, `financiering-te-groot`,
 * `moment-onbekend`, `soort-past-niet`, `bedrag-klopt-niet`, `knoop-onbekend`, `post-onbekend`, `reden-ontbreekt`,
 * `financiering-leeg`, `financiering-sluit-niet` (names the moments).
 * @param financiering undefined before it was begun
 */
export function decide(
  financiering: BibobFinanciering | undefined,
  opdracht: Financieringsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Financieringsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(bibobfinancieringmachine, financiering?.status ?? null, opdracht.soort).length === 0) {
    const toestand = financiering === undefined ? 'Er is nog geen financiering' : `Zij is ${financiering.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'leg-aan') {
    const { id, toetsId } = opdracht;
    return aanvaard({ type: 'bibob-financiering-aangelegd', ...feit, gemeentecode, id, toetsId });
  }
  if (financiering === undefined) throw new Error('the machine lets nothing happen to a puzzle that is not there');
  switch (opdracht.soort) {
    case 'voeg-moment-toe': {
      const { moment } = opdracht;
      const bezwaar = bezwaarTegenMoment(financiering, moment.code);
      return bezwaar ?? aanvaard({ type: 'bibob-moment-toegevoegd', ...feit, moment });
    }
    case 'voeg-post-toe': {
      const { post } = opdracht;
      return bezwaarTegenPost(financiering, opdracht) ?? aanvaard({ type: 'bibob-post-toegevoegd', ...feit, post });
    }
    case 'trek-post-in': {
      const { postId, reden } = opdracht;
      if (!geldendePosten(financiering).some(({ id }) => id === postId))
        return geweigerd('post-onbekend', 'Deze post staat niet in de financiering.');
      return zonderReden(reden) ?? aanvaard({ type: 'bibob-post-ingetrokken', ...feit, postId, reden });
    }
    case 'stel-sluitend-vast':
      return bezwaarTegenSluiten(financiering) ?? aanvaard({ type: 'bibob-financiering-sluitend', ...feit });
    case 'heropen': {
      const { reden } = opdracht;
      return zonderReden(reden) ?? aanvaard({ type: 'bibob-financiering-heropend', ...feit, reden });
    }
  }
}

function zonderReden(reden: string): Geweigerd | undefined {
  if (reden.trim() !== '') return undefined;
  return geweigerd('reden-ontbreekt', 'Geef een reden.', [{ veld: 'reden', regel: 'niet leeg' }]);
}

function bezwaarTegenMoment({ momenten }: BibobFinanciering, code: string): Geweigerd | undefined {
  if (momenten.some((moment) => moment.code === code))
    return geweigerd('moment-bestaat-al', 'Dit moment staat al in de financiering.');
  if (momenten.length < MAX_MOMENTEN) return undefined;
  return geweigerd('financiering-te-groot', 'Er staan te veel momenten in de financiering.');
}

function bezwaarTegenPost(
  { momenten, posten }: BibobFinanciering,
  { post, bekendePersonen }: VoegPostToe,
): Geweigerd | undefined {
  if (posten.length >= MAX_POSTEN)
    return geweigerd('financiering-te-groot', 'Er staan te veel posten in de financiering.');
  const weiger = (code: string, uitleg: string, veld: string) => geweigerd(code, uitleg, [{ veld, regel: uitleg }]);
  if (!momenten.some(({ code }) => code === post.moment))
    return weiger('moment-onbekend', 'Dit moment staat niet in de financiering.', 'moment');
  const passend: readonly string[] = post.kant === 'bron' ? bronsoorten : bestedingssoorten;
  if (!passend.includes(post.soort)) return weiger('soort-past-niet', `Deze soort is geen ${post.kant}.`, 'soort');
  if (!/^[1-9][0-9]{0,17}$/.test(post.centen))
    return weiger('bedrag-klopt-niet', 'Een bedrag is een heel aantal eurocenten boven nul.', 'bedragInCenten');
  if (post.verschafferId !== undefined && !bekendePersonen.includes(post.verschafferId))
    return weiger('knoop-onbekend', 'Wie het geld gaf staat niet in de relatiegraaf.', 'verschafferId');
  return undefined;
}

/** Open questions do not stand in the way: what they mean is weighed by a human. A difference does: then the puzzle is not whole. */
function bezwaarTegenSluiten(financiering: BibobFinanciering): Geweigerd | undefined {
  if (geldendePosten(financiering).length === 0) return geweigerd('financiering-leeg', 'Er staan nog geen posten.');
  const open = balansen(financiering).filter(({ verschil }) => verschil !== 0n);
  if (open.length === 0) return undefined;
  const namen = open.map(({ moment }) => moment.code).join(', ');
  return geweigerd('financiering-sluit-niet', `Bronnen en bestedingen zijn niet gelijk bij: ${namen}.`);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  financiering: BibobFinanciering | undefined,
  gebeurtenis: Financieringsgebeurtenis,
): BibobFinanciering {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'bibob-financiering-aangelegd') {
    const { id, gemeentecode, toetsId } = gebeurtenis;
    const kern = { id, gemeentecode, versie: 1, toetsId, status: 'in-opbouw', gestartOp: op, gewijzigdOp: op } as const;
    return { ...kern, momenten: [], posten: [] };
  }
  if (financiering === undefined) throw new Error(`${gebeurtenis.type} before bibob-financiering-aangelegd`);
  const verder = { ...financiering, versie: financiering.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'bibob-moment-toegevoegd':
      return { ...verder, momenten: [...financiering.momenten, gebeurtenis.moment] };
    case 'bibob-post-toegevoegd':
      return { ...verder, posten: [...financiering.posten, gebeurtenis.post] };
    case 'bibob-post-ingetrokken': {
      const { postId, reden } = gebeurtenis;
      const ingetrokken = { op, door, reden };
      const posten = financiering.posten.map((post) => (post.id === postId ? { ...post, ingetrokken } : post));
      return { ...verder, posten };
    }
    case 'bibob-financiering-sluitend':
      return { ...verder, status: 'sluitend' };
    case 'bibob-financiering-heropend':
      return { ...verder, status: 'in-opbouw' };
  }
}
