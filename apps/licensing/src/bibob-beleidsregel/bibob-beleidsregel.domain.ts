import {
  aanvaard,
  controleerBeslistabel,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Beslistabel,
  type Beslistabelfout,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import {
  beleidsregelkenmerken,
  OVERIG_GEBIED,
  toetszwaarten,
  type Toetszwaarte,
} from './beleidsregelkenmerken.domain.js';
import {
  bibobbeleidsregelmachine,
  type Beleidsregelgebeurtenis,
  type Beleidsregelopdracht,
  type BibobBeleidsregel,
  type StelInWerking,
  type StelOp,
} from './bibob-beleidsregel-toestand.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `gebied-klopt-niet`, `beleidsregel-ondeugdelijk`
 * (names row or example), `vier-ogen`, `geldig-vanaf-verstreken`.
 * @param beleidsregel undefined before it was drawn up
 */
export function decide(
  beleidsregel: BibobBeleidsregel | undefined,
  opdracht: Beleidsregelopdracht,
  context: Opdrachtcontext,
): Gevolg<Beleidsregelgebeurtenis> {
  if (volgendeToestanden(bibobbeleidsregelmachine, beleidsregel?.status ?? null, opdracht.soort).length === 0) {
    return geweigerd('overgang-niet-toegestaan', `In deze toestand kan ${opdracht.soort} niet.`);
  }
  if (opdracht.soort === 'stel-op') return stelOp(opdracht, context);
  if (beleidsregel === undefined) throw new Error('the machine lets nothing come into force that was not drawn up');
  return stelInWerking(beleidsregel, opdracht, context);
}

function stelOp({ id, tekst, sectoren }: StelOp, context: Opdrachtcontext): Gevolg<Beleidsregelgebeurtenis> {
  const { citeertitel, gebieden, rijen, voorbeelden } = tekst;
  const codes = gebieden.map(({ code }) => code);
  if (new Set([...codes, OVERIG_GEBIED]).size !== codes.length + 1) {
    const velden = [{ veld: 'gebieden', regel: `elke code één keer, en niet "${OVERIG_GEBIED}"` }];
    return geweigerd('gebied-klopt-niet', 'Een gebied staat er twee keer, of heeft een gereserveerde code.', velden);
  }
  const kenmerken = beleidsregelkenmerken(gebieden, sectoren);
  const tabel: Beslistabel<Toetszwaarte> = {
    treffer: 'eerste',
    kenmerken,
    uitkomsten: toetszwaarten,
    rijen,
    voorbeelden,
  };
  const { nu: op, actor: door, gemeentecode } = context;
  return (
    bezwaarTegenTabel(tabel) ??
    aanvaard({ type: 'bibob-beleidsregel-opgesteld', op, door, id, gemeentecode, citeertitel, gebieden, tabel })
  );
}

/** A table with one fault is not stored: whoever applies it must be able to trust each row of it. */
function bezwaarTegenTabel(tabel: Beslistabel): Geweigerd | undefined {
  const fouten = controleerBeslistabel(tabel);
  if (fouten.length === 0) return undefined;
  const velden = fouten.map((fout) => ({ veld: fout.plaats, regel: inEenZin(fout) }));
  return geweigerd('beleidsregel-ondeugdelijk', 'De beslistabel klopt niet; er is niets opgeslagen.', velden);
}

/** The place names the row or example; what it is called was typed, and no refusal repeats that. */
function inEenZin({ uitleg, bijvoorbeeld }: Beslistabelfout): string {
  const geval = Object.entries(bijvoorbeeld ?? {}).map(([kenmerk, waarde]) => `${kenmerk} ${String(waarde)}`);
  return `${uitleg}${geval.length === 0 ? '' : ` Bijvoorbeeld: ${geval.join(', ')}.`}`;
}

/** Four eyes, and never backwards: nobody could know a policy rule before it was there (Awb art. 3:42). */
function stelInWerking(
  { opgesteldDoor }: BibobBeleidsregel,
  { geldigVanaf }: StelInWerking,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Beleidsregelgebeurtenis> {
  if (actor === opgesteldDoor) {
    return geweigerd('vier-ogen', 'Wie een beleidsregel opstelde, stelt die niet zelf in werking.');
  }
  if (geldigVanaf < wettelijkeDag(nu)) {
    const velden = [{ veld: 'geldigVanaf', regel: 'vandaag of later' }];
    return geweigerd('geldig-vanaf-verstreken', 'Een beleidsregel werkt niet terug.', velden);
  }
  return aanvaard({ type: 'bibob-beleidsregel-in-werking-gesteld', op: nu, door: actor, geldigVanaf });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  beleidsregel: BibobBeleidsregel | undefined,
  gebeurtenis: Beleidsregelgebeurtenis,
): BibobBeleidsregel {
  if (gebeurtenis.type === 'bibob-beleidsregel-opgesteld') {
    const { id, gemeentecode, citeertitel, gebieden, tabel, op, door } = gebeurtenis;
    const kern = { id, gemeentecode, versie: 1, citeertitel, gebieden, tabel };
    return { status: 'concept', ...kern, opgesteldOp: op, opgesteldDoor: door, gewijzigdOp: op };
  }
  if (beleidsregel === undefined) throw new Error(`${gebeurtenis.type} before bibob-beleidsregel-opgesteld`);
  const { geldigVanaf, op, door } = gebeurtenis;
  const verder = { ...beleidsregel, versie: beleidsregel.versie + 1, gewijzigdOp: op };
  return { ...verder, status: 'in-werking', geldigVanaf, inWerkingGesteldDoor: door };
}
