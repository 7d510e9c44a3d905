import {
  type Datum,
  type Gemeentecode,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
  aanvaard,
  beginVanWettelijkeDag,
  geweigerd,
  isGemeenteOp,
  plusDagen,
  volgendeToestanden,
  wettelijkeDag,
} from '@schakel/domain';
import {
  type Woonplaatsbepaling,
  type Woonplaatsgebeurtenis,
  type Woonplaatsopdracht,
  woonplaatsmachine,
} from './woonplaatsbepaling-toestand.domain.js';
import { type Woonplaatsfeiten, bepaalWoonplaats } from './woonplaats.domain.js';
import { ANTWOORD_WOONPLAATSBEGINSEL, OVERDRACHTSTERMIJN } from './woonplaatsregels.domain.js';

type Uitkomst = Gevolg<Woonplaatsgebeurtenis>;

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `feiten-onjuist`, `reden-ontbreekt`, `andere-gemeente` (what
 * another must take over is not settled here), `eigen-gemeente` (there is nobody to hand over to), `termijn-loopt-nog`.
 */
export function decide(
  bepaling: Woonplaatsbepaling | undefined,
  opdracht: Woonplaatsopdracht,
  context: Opdrachtcontext,
): Uitkomst {
  if (volgendeToestanden(woonplaatsmachine, bepaling?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      bepaling === undefined ? 'De bepaling bestaat nog niet' : `De bepaling heeft status ${bepaling.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  const feit = { op: context.nu, door: context.actor };
  const dag = wettelijkeDag(context.nu);
  if (opdracht.soort === 'bepaal') {
    const { soort: _, ...wat } = opdracht;
    const bezwaar = bezwaarTegenFeiten(wat.feiten, dag, wat.verzoekOp);
    if (bezwaar) return bezwaar;
    const uiterlijk = wat.verzoekOp && { antwoordUiterlijk: plusDagen(wat.verzoekOp, OVERDRACHTSTERMIJN.dagen) };
    const uitkomst = bepaalWoonplaats(wat.feiten, dag);
    return aanvaard({
      type: 'woonplaats-bepaald',
      ...feit,
      gemeentecode: context.gemeentecode,
      ...wat,
      uitkomst,
      ...uiterlijk,
    });
  }
  if (bepaling === undefined) throw new Error('the machine lets only a determination begin');
  return vervolg(bepaling, opdracht, feit, dag);
}

function vervolg(
  bepaling: Woonplaatsbepaling,
  opdracht: Exclude<Woonplaatsopdracht, { soort: 'bepaal' }>,
  feit: { readonly op: string; readonly door: string },
  dag: Datum,
): Uitkomst {
  switch (opdracht.soort) {
    case 'bepaal-opnieuw': {
      const { feiten } = opdracht;
      const bezwaar = bezwaarTegenFeiten(feiten, dag);
      const uitkomst = bepaalWoonplaats(feiten, dag);
      return bezwaar ?? aanvaard({ type: 'woonplaats-opnieuw-bepaald', ...feit, feiten, uitkomst });
    }
    case 'stel-vast':
      return andereGemeente(bepaling) === undefined
        ? aanvaard({ type: 'woonplaats-vastgesteld', ...feit })
        : geweigerd('andere-gemeente', 'Een andere gemeente is verantwoordelijk; vraag haar de zaak over te nemen.');
    case 'vraag-overdracht':
      return vraagOverdracht(bepaling, opdracht.toelichting, feit, dag);
    case 'neem-over':
      return aanvaard({ type: 'overdracht-aanvaard', ...feit });
    case 'wijs-terug':
      return (
        zonderTekst('reden', opdracht.reden) ??
        aanvaard({ type: 'overdracht-teruggewezen', ...feit, reden: opdracht.reden })
      );
    case 'meld-termijn': {
      const wekker = wekkerOp(bepaling);
      if (wekker === null || wekker > feit.op) return geweigerd('termijn-loopt-nog', 'De termijn is niet verstreken.');
      return aanvaard({ type: 'antwoordtermijn-verstreken', ...feit });
    }
  }
}

function vraagOverdracht(
  bepaling: Woonplaatsbepaling,
  toelichting: string,
  feit: { readonly op: string; readonly door: string },
  dag: Datum,
): Uitkomst {
  const naar = andereGemeente(bepaling);
  if (naar === undefined) return geweigerd('eigen-gemeente', 'De regel wijst geen andere gemeente aan.');
  const overdracht = { naar, gevraagdOp: feit.op, gevraagdDoor: feit.door, toelichting };
  // Whoever asked us for help has an answer within two weeks, however long the other takes.
  const antwoordUiterlijk = bepaling.antwoordUiterlijk ?? plusDagen(dag, OVERDRACHTSTERMIJN.dagen);
  const bezwaar = zonderTekst('toelichting', toelichting);
  return bezwaar ?? aanvaard({ type: 'overdracht-gevraagd', ...feit, overdracht, antwoordUiterlijk });
}

function zonderTekst(veld: string, tekst: string): Geweigerd | undefined {
  if (tekst.trim() !== '') return undefined;
  return geweigerd('reden-ontbreekt', 'Leg uit waarom.', [{ veld, regel: 'niet leeg' }]);
}

function bezwaarTegenFeiten(feiten: Woonplaatsfeiten, dag: Datum, verzoekOp?: Datum): Geweigerd | undefined {
  const velden = [
    ...(feiten.werkelijkVerblijf !== undefined && !isGemeenteOp(feiten.werkelijkVerblijf, dag)
      ? [{ veld: 'feiten.werkelijkVerblijf', regel: 'een gemeente die vandaag bestaat' }]
      : []),
    ...(verzoekOp !== undefined && verzoekOp > dag ? [{ veld: 'verzoekOp', regel: 'niet in de toekomst' }] : []),
  ];
  return velden.length === 0 ? undefined : geweigerd('feiten-onjuist', 'De feiten kunnen zo niet kloppen.', velden);
}

/** The municipality that the rule points at, when that is another than the one that was asked. */
export function andereGemeente({ uitkomst, gemeentecode }: Woonplaatsbepaling): Gemeentecode | undefined {
  return uitkomst.gemeentecode === gemeentecode ? undefined : uitkomst.gemeentecode;
}

/** Who is responsible now: the municipality that was asked, until another took over (iJw procesbeschrijving §2.5.1). */
export function verantwoordelijkeGemeente(bepaling: Woonplaatsbepaling): Gemeentecode {
  return bepaling.status === 'overgedragen' ? bepaling.overdracht.naar : bepaling.gemeentecode;
}

/** Instant at which the clock must look; null when no answer is awaited or the term was already reported. */
export function wekkerOp({ status, antwoordUiterlijk, termijnVerstrekenOp }: Woonplaatsbepaling): string | null {
  const klaar = status === 'vastgesteld' || status === 'overgedragen';
  if (klaar || antwoordUiterlijk === undefined || termijnVerstrekenOp !== undefined) return null;
  return beginVanWettelijkeDag(plusDagen(antwoordUiterlijk, 1));
}

/**
 * The answer to the request for assignment (319), once the other municipality agreed; undefined while there is none to give. Codes by
 * iJw 3.2.
 */
export function antwoordOpVerzoek(bepaling: Woonplaatsbepaling) {
  if (bepaling.status !== 'overgedragen' || bepaling.verzoekOp === undefined) return undefined;
  const { verzoekAntwoord, redenAfwijzingVerzoek } = ANTWOORD_WOONPLAATSBEGINSEL;
  return { verzoekAntwoord, redenAfwijzingVerzoek, juisteGemeente: bepaling.overdracht.naar };
}
