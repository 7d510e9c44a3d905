import {
  aanvaard,
  bezwaartermijn,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import {
  besluitmachine,
  type Besluit,
  type Besluitgebeurtenis,
  type Besluitopdracht,
  type Conceptinhoud,
  type Feit,
  type Geparafeerd,
  type MaakBekend,
  type Onderteken,
  type Ondertekend,
} from './besluit-toestand.domain.js';
import { codesVan, foutInConcept, kringVan } from './conceptinhoud.domain.js';
import { foutInHoren, horenNodig } from './hoorplicht.domain.js';
import { magOndertekenen } from './mandaat.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `vier-ogen`, `kring-wisselt`, `horen-ontbreekt`,
 * `toelichting-ontbreekt`, `niet-bevoegd`, `collegebesluit-ontbreekt`, `dag-in-de-toekomst`, `bekendmaking-te-vroeg`, and those of the
 * draft and of hearing. What the decision does to the application or the permit is judged there.
 * @param besluit undefined before the draft
 */
export function decide(
  besluit: Besluit | undefined,
  opdracht: Besluitopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Besluitgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(besluitmachine, besluit?.status ?? null, opdracht.soort).length === 0)
    return nietToegestaan(besluit, opdracht);
  if (opdracht.soort === 'stel-op') {
    const { soort: _, ...concept } = opdracht;
    const kring = kringVan(opdracht.inhoud.gronden, codesVan(opdracht.inhoud.blokken));
    const bezwaar = foutInConcept(opdracht.onderwerp, opdracht.inhoud);
    return bezwaar ?? aanvaard({ type: 'besluit-opgesteld', ...feit, gemeentecode, kring, ...concept });
  }
  if (besluit === undefined) return nietToegestaan(besluit, opdracht);
  switch (opdracht.soort) {
    case 'wijzig':
      return wijzig(besluit, opdracht.inhoud, feit);
    case 'leg-horen-vast': {
      const { horen } = opdracht;
      const bezwaar = foutInHoren(horen, besluit.inhoud, wettelijkeDag(nu));
      return bezwaar ?? aanvaard({ type: 'horen-vastgelegd', ...feit, horen });
    }
    case 'parafeer':
      return vierOgen(besluit, actor) ?? gehoord(besluit) ?? aanvaard({ type: 'besluit-geparafeerd', ...feit });
    case 'stuur-terug':
    case 'trek-terug': {
      const { soort, reden } = opdracht;
      const type = soort === 'stuur-terug' ? 'besluit-teruggezonden' : 'besluit-teruggetrokken';
      return ingevuld(reden) ?? aanvaard({ type, ...feit, reden });
    }
    case 'onderteken':
      return onderteken(besluit as Geparafeerd, opdracht, feit);
    case 'maak-bekend':
      return maakBekend(besluit as Ondertekend, opdracht, feit);
    case 'herroep':
      return aanvaard({ type: 'besluit-herroepen', ...feit, bezwaarId: opdracht.bezwaarId });
  }
}

function nietToegestaan(besluit: Besluit | undefined, { soort }: Besluitopdracht): Geweigerd {
  const toestand =
    besluit === undefined ? 'Het besluit bestaat nog niet' : `Het besluit heeft status ${besluit.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${soort} kan dan niet.`);
}

/** Who wrote on a decision neither initials nor signs it, in whatever role (Awb art. 2:4; four eyes). */
function vierOgen({ voorbereiders }: Besluit, actor: string): Geweigerd | undefined {
  if (!voorbereiders.includes(actor)) return undefined;
  return geweigerd('vier-ogen', 'Wie het besluit voorbereidt, parafeert en tekent het niet.');
}

function gehoord({ inhoud, horen }: Besluit): Geweigerd | undefined {
  if (horen !== undefined || !horenNodig(inhoud.uitkomst, inhoud.gronden)) return undefined;
  return geweigerd('horen-ontbreekt', 'Leg vast dat er is gehoord, of waarom niet (Awb art. 4:7, 4:8 en 4:11).');
}

function ingevuld(reden: string): Geweigerd | undefined {
  if (reden.trim().length > 0) return undefined;
  return geweigerd('toelichting-ontbreekt', 'Leg uit waarom.', [{ veld: 'reden', regel: 'niet leeg' }]);
}

/** A hearing was about what was intended then: when outcome or grounds change, it does not count any more. */
function wijzig(
  { onderwerp, kring, inhoud: was }: Besluit,
  inhoud: Conceptinhoud,
  feit: Feit,
): Gevolg<Besluitgebeurtenis> {
  if (kringVan(inhoud.gronden, codesVan(inhoud.blokken)) !== kring)
    return geweigerd('kring-wisselt', 'Stel voor deze grond een nieuw besluit op.', [
      { veld: 'gronden', regel: 'dezelfde kring' },
    ]);
  const gelijk =
    was.uitkomst === inhoud.uitkomst && [...was.gronden].sort().join() === [...inhoud.gronden].sort().join();
  const bezwaar = foutInConcept(onderwerp, inhoud);
  return bezwaar ?? aanvaard({ type: 'besluit-gewijzigd', ...feit, inhoud, horenVervalt: !gelijk });
}

function onderteken(
  besluit: Geparafeerd,
  { rollen, tabel, collegebesluitOp }: Onderteken,
  feit: Feit,
): Gevolg<Besluitgebeurtenis> {
  const bezwaar = vierOgen(besluit, feit.door);
  if (bezwaar !== undefined) return bezwaar;
  const bevoegdheid = magOndertekenen(tabel, {
    vergunningsoort: besluit.vergunningsoort,
    uitkomst: besluit.inhoud.uitkomst,
    opWetBibob: besluit.kring === 'gesloten',
    rollen,
    ...(collegebesluitOp !== undefined && { collegebesluitOp }),
  });
  return 'weigering' in bevoegdheid ? bevoegdheid : aanvaard({ type: 'besluit-ondertekend', ...feit, bevoegdheid });
}

function maakBekend(
  { ondertekening }: Ondertekend,
  { op, wijze, publicatietekst }: MaakBekend,
  feit: Feit,
): Gevolg<Besluitgebeurtenis> {
  const fout = (code: string, uitleg: string) => geweigerd(code, uitleg, [{ veld: 'op', regel: uitleg }]);
  if (op > wettelijkeDag(feit.op)) return fout('dag-in-de-toekomst', 'Leg een bekendmaking vast als zij is gedaan.');
  if (op < wettelijkeDag(ondertekening.op))
    return fout('bekendmaking-te-vroeg', 'Een besluit wordt bekendgemaakt nadat het is getekend.');
  const { einde, stappen } = bezwaartermijn(op);
  const publicatie = publicatietekst === undefined ? {} : { publicatietekst };
  const bekendmaking = { op, wijze, bezwaartermijn: { einde, stappen }, ...publicatie };
  return aanvaard({ type: 'besluit-bekendgemaakt', ...feit, bekendmaking });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(besluit: Besluit | undefined, gebeurtenis: Besluitgebeurtenis): Besluit {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'besluit-opgesteld') {
    const { id, gemeentecode, onderwerp, vergunningsoort, kring, inhoud } = gebeurtenis;
    const kern = { id, gemeentecode, onderwerp, vergunningsoort, kring, inhoud };
    return { status: 'concept', versie: 1, ...kern, voorbereiders: [door], gewijzigdOp: op };
  }
  if (besluit === undefined) throw new Error(`${gebeurtenis.type} before besluit-opgesteld`);
  const verder = { ...besluit, versie: besluit.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'besluit-gewijzigd': {
      const { horen, ...kern } = kernVan(verder);
      const voorbereiders = [...new Set([...kern.voorbereiders, door])];
      const blijft = horen === undefined || gebeurtenis.horenVervalt ? {} : { horen };
      return { ...kern, ...blijft, voorbereiders, inhoud: gebeurtenis.inhoud, status: 'concept' };
    }
    case 'horen-vastgelegd':
      return { ...kernVan(verder), horen: gebeurtenis.horen, status: 'concept' };
    case 'besluit-geparafeerd':
      return { ...kernVan(verder), paraaf: { door, op }, status: 'geparafeerd' };
    case 'besluit-teruggezonden':
      return { ...kernVan(verder), status: 'concept' };
    case 'besluit-teruggetrokken':
      return { ...kernVan(verder), status: 'teruggetrokken' };
    case 'besluit-ondertekend': {
      if (verder.status !== 'geparafeerd') throw new Error('besluit-ondertekend outside geparafeerd');
      return { ...verder, status: 'ondertekend', ondertekening: { door, op, bevoegdheid: gebeurtenis.bevoegdheid } };
    }
    case 'besluit-bekendgemaakt': {
      if (verder.status !== 'ondertekend') throw new Error('besluit-bekendgemaakt outside ondertekend');
      return { ...verder, status: 'bekendgemaakt', bekendmaking: gebeurtenis.bekendmaking };
    }
    case 'besluit-herroepen': {
      if (verder.status !== 'bekendgemaakt') throw new Error('besluit-herroepen outside bekendgemaakt');
      return { ...verder, status: 'herroepen', bezwaarId: gebeurtenis.bezwaarId };
    }
  }
}

/** What every state has. */
function kernVan(besluit: Besluit) {
  const { id, gemeentecode, versie, onderwerp, vergunningsoort, kring, inhoud, voorbereiders, horen, gewijzigdOp } =
    besluit;
  const kern = { id, gemeentecode, versie, onderwerp, vergunningsoort, kring, inhoud, voorbereiders, gewijzigdOp };
  return { ...kern, ...(horen !== undefined && { horen }) };
}
