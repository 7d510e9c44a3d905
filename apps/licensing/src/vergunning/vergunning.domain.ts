import {
  aanvaard,
  bezwaartermijn,
  geweigerd,
  isGeweigerd,
  plusDuur,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import { beginstandVanPublicatie } from './openbaarheid.domain.js';
import { einde, sluitAf } from './vergunning-einde.domain.js';
import {
  vergunningmachine,
  zeggenschapswijzigingen,
  type Feit,
  type MeldGebruik,
  type MeldWijziging,
  type RondHerbeoordelingAf,
  type StelHerbeoordelingVoor,
  type Vergunning,
  type Vergunninggebeurtenis,
  type Vergunningopdracht,
  type Verleen,
} from './vergunning-toestand.domain.js';
import { nummer } from './voorschrift.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `al-bekendgemaakt`, `dag-in-de-toekomst`,
 * `dag-voor-verlening`, `al-in-gebruik`, `niet-in-gebruik`, `toelichting-ontbreekt`, `herbeoordeling-onbekend`, and those of
 * suspension and ending.
 * @param vergunning undefined before the grant
 */
export function decide(
  vergunning: Vergunning | undefined,
  opdracht: Vergunningopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Vergunninggebeurtenis> {
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  if (volgendeToestanden(vergunningmachine, vergunning?.status ?? null, opdracht.soort).length === 0)
    return nietToegestaan(vergunning, opdracht);
  if (opdracht.soort === 'verleen') return verleend(opdracht, { ...feit, gemeentecode }, vandaag);
  if (vergunning === undefined) return nietToegestaan(vergunning, opdracht);
  switch (opdracht.soort) {
    case 'maak-bekend':
      return bekendgemaakt(vergunning, opdracht.op, feit, vandaag);
    case 'meld-ingebruikname':
    case 'meld-stilstand':
      return gebruik(vergunning, opdracht, feit, vandaag);
    case 'meld-wijziging':
      return wijziging(opdracht, feit);
    case 'stel-herbeoordeling-voor':
    case 'rond-herbeoordeling-af':
      return herbeoordeling(vergunning, opdracht, feit);
    case 'beslis-over-publicatie': {
      const publicatie = opdracht.vrijgegeven ? 'openbaar' : 'tegengehouden';
      if (publicatie === vergunning.publicatie) return aanvaard();
      return aanvaard({ type: 'publicatie-beslist', ...feit, publicatie });
    }
    default:
      return einde(vergunning, opdracht, feit, vandaag);
  }
}

function nietToegestaan(vergunning: Vergunning | undefined, { soort }: Vergunningopdracht): Geweigerd {
  const toestand =
    vergunning === undefined ? 'De vergunning bestaat nog niet' : `De vergunning heeft status ${vergunning.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${soort} kan dan niet.`);
}

function ingevuld(tekst: string, veld: string): Geweigerd | undefined {
  if (tekst.trim().length > 0) return undefined;
  return geweigerd('toelichting-ontbreekt', 'Leg uit waarom.', [{ veld, regel: 'niet leeg' }]);
}

function verleend(
  { soort: _, geldigheidsjaren, voorschriften, verleendOp: gegevenOp, ...verlening }: Verleen,
  { gemeentecode, ...feit }: Feit & Pick<Opdrachtcontext, 'gemeentecode'>,
  vandaag: Datum,
): Gevolg<Vergunninggebeurtenis> {
  const verleendOp = gegevenOp ?? vandaag;
  const geldig =
    geldigheidsjaren === undefined
      ? {}
      : { geldigTotEnMet: plusDuur(verleendOp, { aantal: geldigheidsjaren, eenheid: 'jaren' }) };
  return aanvaard({
    type: 'vergunning-geregistreerd',
    ...feit,
    ...verlening,
    ...geldig,
    gemeentecode,
    voorschriften: nummer(voorschriften),
    verleendOp,
    publicatie: beginstandVanPublicatie(verlening.houder),
  });
}

/**
 * A permit that a decision granted is made known with that decision (Awb 3:41); only one that silence granted is made known by itself
 * (Awb 4:20c). Refusal: `bekendmaking-met-besluit`.
 */
export function bezwaarTegenEigenBekendmaking({ besluitId }: Pick<Vergunning, 'besluitId'>): Geweigerd | undefined {
  if (besluitId === undefined) return undefined;
  return geweigerd('bekendmaking-met-besluit', 'Deze vergunning wordt bekendgemaakt met haar besluit (Awb art. 3:41).');
}

function bekendgemaakt(
  { bekendmaking, verleendOp }: Vergunning,
  op: Datum,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Vergunninggebeurtenis> {
  if (bekendmaking !== undefined) return geweigerd('al-bekendgemaakt', 'Deze vergunning is al bekendgemaakt.');
  const bezwaar = tussen(op, verleendOp, vandaag);
  if (bezwaar) return bezwaar;
  const bezwaartermijnEinde = bezwaartermijn(op).einde;
  return aanvaard({ type: 'vergunning-bekendgemaakt', ...feit, bekendmaking: { op, bezwaartermijnEinde } });
}

function gebruik(
  { verleendOp, inGebruikSinds, stilSinds }: Vergunning,
  { soort, op }: MeldGebruik,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Vergunninggebeurtenis> {
  const bezwaar = tussen(op, inGebruikSinds ?? verleendOp, vandaag);
  if (bezwaar) return bezwaar;
  const gebruikt = inGebruikSinds !== undefined && stilSinds === undefined;
  if (soort === 'meld-ingebruikname') {
    if (gebruikt) return geweigerd('al-in-gebruik', 'De vergunning is al in gebruik.');
    return aanvaard({ type: 'vergunning-in-gebruik', ...feit, dag: op });
  }
  if (!gebruikt) return geweigerd('niet-in-gebruik', 'De vergunning is niet in gebruik.');
  return aanvaard({ type: 'vergunning-stilgelegd', ...feit, dag: op });
}

/** Facts lie in the time of the permit, not before it and not ahead. */
function tussen(op: Datum, vroegst: Datum, vandaag: Datum): Geweigerd | undefined {
  if (op > vandaag)
    return geweigerd('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', [
      { veld: 'op', regel: 'uiterlijk vandaag' },
    ]);
  if (op < vroegst)
    return geweigerd('dag-voor-verlening', 'Deze dag ligt voor het begin.', [
      { veld: 'op', regel: 'niet eerder dan het begin' },
    ]);
  return undefined;
}

/** A report is kept as it came; when control changes, somebody is asked to look at the permit anew. */
function wijziging(
  { kenmerk, wijziging: soort, per, toelichting }: MeldWijziging,
  feit: Feit,
): Gevolg<Vergunninggebeurtenis> {
  const bezwaar = ingevuld(toelichting, 'toelichting');
  if (bezwaar) return bezwaar;
  const melding = { kenmerk, soort, per, toelichting, gemeldOp: feit.op };
  const gemeld = { type: 'wijziging-gemeld', ...feit, melding } as const;
  if (!zeggenschapswijzigingen.includes(soort)) return aanvaard(gemeld);
  const reden = `gemeld: ${soort}`;
  const voorstel = { bron: 'wijzigingsmelding', kenmerk, reden, geopendOp: feit.op } as const;
  return aanvaard<Vergunninggebeurtenis>(gemeld, {
    type: 'herbeoordeling-voorgesteld',
    ...feit,
    herbeoordeling: voorstel,
  });
}

/** A new assessment is proposed once per cause, and closed by a person who says what came of it. */
function herbeoordeling(
  { herbeoordelingen }: Vergunning,
  opdracht: StelHerbeoordelingVoor | RondHerbeoordelingAf,
  feit: Feit,
): Gevolg<Vergunninggebeurtenis> {
  const { kenmerk } = opdracht;
  if (opdracht.soort === 'stel-herbeoordeling-voor') {
    if (herbeoordelingen.some((een) => een.kenmerk === kenmerk)) return aanvaard();
    const { reden } = opdracht;
    const voorstel = { bron: 'toezicht', kenmerk, reden, geopendOp: feit.op } as const;
    return (
      ingevuld(reden, 'reden') ?? aanvaard({ type: 'herbeoordeling-voorgesteld', ...feit, herbeoordeling: voorstel })
    );
  }
  if (!herbeoordelingen.some((een) => een.kenmerk === kenmerk && een.afgerond === undefined))
    return geweigerd('herbeoordeling-onbekend', 'Er staat geen herbeoordeling met dit kenmerk open.');
  const { uitkomst } = opdracht;
  return ingevuld(uitkomst, 'uitkomst') ?? aanvaard({ type: 'herbeoordeling-afgerond', ...feit, kenmerk, uitkomst });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(vergunning: Vergunning | undefined, gebeurtenis: Vergunninggebeurtenis): Vergunning {
  if (gebeurtenis.type === 'vergunning-geregistreerd') {
    const { type: _, op, door: __, ...kern } = gebeurtenis;
    return { status: 'van-kracht', versie: 1, ...kern, wijzigingen: [], herbeoordelingen: [], gewijzigdOp: op };
  }
  if (vergunning === undefined) throw new Error(`${gebeurtenis.type} before vergunning-geregistreerd`);
  const verder = { ...vergunning, versie: vergunning.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'vergunning-bekendgemaakt':
      return { ...verder, bekendmaking: gebeurtenis.bekendmaking };
    case 'vergunning-in-gebruik': {
      const { stilSinds: _, ...gebruikt } = verder;
      return { ...gebruikt, inGebruikSinds: gebeurtenis.dag };
    }
    case 'vergunning-stilgelegd':
      return { ...verder, stilSinds: gebeurtenis.dag };
    case 'wijziging-gemeld':
      return { ...verder, wijzigingen: [...verder.wijzigingen, gebeurtenis.melding] };
    case 'herbeoordeling-voorgesteld':
      return { ...verder, herbeoordelingen: [...verder.herbeoordelingen, gebeurtenis.herbeoordeling] };
    case 'herbeoordeling-afgerond': {
      const { kenmerk, uitkomst, op, door } = gebeurtenis;
      const afgerond = { op, door, uitkomst };
      const herbeoordelingen = verder.herbeoordelingen.map((een) =>
        een.kenmerk === kenmerk ? { ...een, afgerond } : een,
      );
      return { ...verder, herbeoordelingen };
    }
    case 'publicatie-beslist':
      return { ...verder, publicatie: gebeurtenis.publicatie };
    default:
      return sluitAf(verder, gebeurtenis);
  }
}

/** Whether somebody still has to look at the permit anew. */
export function wachtOpHerbeoordeling({ herbeoordelingen }: Pick<Vergunning, 'herbeoordelingen'>): boolean {
  return herbeoordelingen.some(({ afgerond }) => afgerond === undefined);
}

/** Whether the permit can take this command now, for who is about to sign the decision that will lead to it. */
export function bezwaarTegenOpdracht(
  vergunning: Vergunning,
  opdracht: Vergunningopdracht,
  context: Opdrachtcontext,
): Geweigerd | undefined {
  const gevolg = decide(vergunning, opdracht, context);
  return isGeweigerd(gevolg) ? gevolg : undefined;
}
