import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import {
  bibobrelatiegraafmachine,
  type BeeindigRelatie,
  type Graafgebeurtenis,
  type Graafopdracht,
  type Knoopopdracht,
  type Relatie,
  type Relatiegraaf,
  type TrekRelatieIn,
} from './bibob-relatiegraaf-toestand.domain.js';

/** More than these no file has, and a search through them stays quick. */
export const MAX_KNOPEN = 500;
export const MAX_RELATIES = 2_000;

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `graaf-te-groot`, `knoop-bestaat-al`,
 * `knoop-onbekend`, `relatie-past-niet`, `relatie-bestaat-al`, `relatie-onbekend`, `relatie-beeindigd`, `percentage-past-niet`,
 * `periode-klopt-niet`, `bewijs-ontbreekt`, `reden-ontbreekt`.
 * @param graaf undefined before it was begun
 */
export function decide(
  graaf: Relatiegraaf | undefined,
  opdracht: Graafopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Graafgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(bibobrelatiegraafmachine, graaf?.status ?? null, opdracht.soort).length === 0) {
    return geweigerd('overgang-niet-toegestaan', 'De relatiegraaf is er al, of is er nog niet.');
  }
  if (opdracht.soort === 'leg-aan') {
    const { id, toetsId, betrokkene } = opdracht;
    return aanvaard({ type: 'bibob-relatiegraaf-aangelegd', ...feit, gemeentecode, id, toetsId, betrokkene });
  }
  if (graaf === undefined) throw new Error('the machine lets nothing happen to a graph that is not there');
  switch (opdracht.soort) {
    case 'voeg-knoop-toe':
    case 'wijzig-knoop': {
      const type = opdracht.soort === 'voeg-knoop-toe' ? 'bibob-knoop-toegevoegd' : 'bibob-knoop-gewijzigd';
      return bezwaarTegenKnoop(graaf, opdracht) ?? aanvaard({ type, ...feit, knoop: opdracht.knoop });
    }
    case 'voeg-relatie-toe': {
      const { relatie } = opdracht;
      return (
        bezwaarTegenRelatie(graaf, relatie, wettelijkeDag(nu)) ??
        aanvaard({ type: 'bibob-relatie-toegevoegd', ...feit, relatie })
      );
    }
    case 'beeindig-relatie': {
      const { relatieId, totEnMet } = opdracht;
      return (
        bezwaarTegenEinde(graaf, opdracht, wettelijkeDag(nu)) ??
        aanvaard({ type: 'bibob-relatie-beeindigd', ...feit, relatieId, totEnMet })
      );
    }
    case 'trek-relatie-in': {
      const { relatieId, reden } = opdracht;
      return (
        bezwaarTegenIntrekking(graaf, opdracht) ??
        aanvaard({ type: 'bibob-relatie-ingetrokken', ...feit, relatieId, reden })
      );
    }
  }
}

function bezwaarTegenKnoop({ knopen }: Relatiegraaf, { soort, knoop }: Knoopopdracht): Geweigerd | undefined {
  const bestaat = knopen.some(({ id }) => id === knoop.id);
  if (soort === 'wijzig-knoop') {
    return bestaat ? undefined : geweigerd('knoop-onbekend', 'Deze persoon staat niet in de relatiegraaf.');
  }
  if (bestaat) return geweigerd('knoop-bestaat-al', 'Deze persoon staat al in de relatiegraaf.');
  return knopen.length < MAX_KNOPEN ? undefined : geweigerd('graaf-te-groot', 'Er staan te veel personen in de graaf.');
}

function bezwaarTegenRelatie(graaf: Relatiegraaf, relatie: Relatie, vandaag: Datum): Geweigerd | undefined {
  if (graaf.relaties.length >= MAX_RELATIES)
    return geweigerd('graaf-te-groot', 'Er staan te veel relaties in de graaf.');
  return (
    bezwaarTegenEinden(graaf, relatie) ??
    bezwaarTegenInhoud(relatie) ??
    bezwaarTegenPeriode(relatie, vandaag) ??
    bezwaarTegenHerhaling(graaf, relatie)
  );
}

function bezwaarTegenEinden(
  { knopen, betrokkeneId }: Relatiegraaf,
  { soort, van, naar }: Relatie,
): Geweigerd | undefined {
  for (const [veld, id] of [
    ['van', van],
    ['naar', naar],
  ] as const) {
    if (knopen.some((knoop) => knoop.id === id)) continue;
    return geweigerd('knoop-onbekend', 'Deze persoon staat niet in de relatiegraaf.', [
      { veld, regel: 'een persoon in de graaf' },
    ]);
  }
  const zelf = van === naar;
  const past = soort === 'zelf-begaan' ? zelf && van === betrokkeneId : !zelf;
  if (past) return undefined;
  const uitleg =
    soort === 'zelf-begaan' ? 'Zelf begaan is van betrokkene naar betrokkene.' : 'Een relatie is tussen twee personen.';
  return geweigerd('relatie-past-niet', uitleg, [{ veld: 'naar', regel: uitleg }]);
}

function bezwaarTegenInhoud({ soort, basispunten, zekerheid, bewijs }: Relatie): Geweigerd | undefined {
  if (basispunten !== undefined && soort !== 'zeggenschap') {
    const velden = [{ veld: 'basispunten', regel: 'alleen bij zeggenschap' }];
    return geweigerd('percentage-past-niet', 'Alleen zeggenschap heeft een aandeel.', velden);
  }
  if (zekerheid === 'vastgesteld' && bewijs.length === 0) {
    const velden = [{ veld: 'bewijs', regel: 'ten minste één stuk' }];
    return geweigerd('bewijs-ontbreekt', 'Wat vastgesteld heet, steunt op een stuk.', velden);
  }
  return undefined;
}

function bezwaarTegenPeriode({ vanaf, totEnMet }: Relatie, vandaag: Datum): Geweigerd | undefined {
  const klopt =
    (vanaf === undefined || totEnMet === undefined || vanaf <= totEnMet) && (vanaf === undefined || vanaf <= vandaag);
  if (klopt) return undefined;
  const velden = [{ veld: 'vanaf', regel: 'vandaag of eerder, en niet na het einde' }];
  return geweigerd('periode-klopt-niet', 'De periode van de relatie klopt niet.', velden);
}

function bezwaarTegenHerhaling({ relaties }: Relatiegraaf, nieuw: Relatie): Geweigerd | undefined {
  const dubbel = relaties.some(
    (een) =>
      een.ingetrokken === undefined &&
      een.soort === nieuw.soort &&
      een.van === nieuw.van &&
      een.naar === nieuw.naar &&
      (een.vanaf ?? '') <= (nieuw.totEnMet ?? '9999') &&
      (nieuw.vanaf ?? '') <= (een.totEnMet ?? '9999'),
  );
  return dubbel ? geweigerd('relatie-bestaat-al', 'Deze relatie staat er voor deze periode al.') : undefined;
}

function bezwaarTegenEinde(
  { relaties }: Relatiegraaf,
  { relatieId, totEnMet }: BeeindigRelatie,
  vandaag: Datum,
): Geweigerd | undefined {
  const relatie = relaties.find(({ id, ingetrokken }) => id === relatieId && ingetrokken === undefined);
  if (relatie === undefined) return geweigerd('relatie-onbekend', 'Deze relatie staat niet in de graaf.');
  if (relatie.totEnMet !== undefined) return geweigerd('relatie-beeindigd', 'Deze relatie heeft al een einde.');
  if (totEnMet <= vandaag && (relatie.vanaf === undefined || relatie.vanaf <= totEnMet)) return undefined;
  const velden = [{ veld: 'totEnMet', regel: 'vandaag of eerder, en niet voor het begin' }];
  return geweigerd('periode-klopt-niet', 'De periode van de relatie klopt niet.', velden);
}

function bezwaarTegenIntrekking(
  { relaties }: Relatiegraaf,
  { relatieId, reden }: TrekRelatieIn,
): Geweigerd | undefined {
  if (!relaties.some(({ id, ingetrokken }) => id === relatieId && ingetrokken === undefined))
    return geweigerd('relatie-onbekend', 'Deze relatie staat niet in de graaf.');
  if (reden.trim() !== '') return undefined;
  return geweigerd('reden-ontbreekt', 'Zeg waarom de relatie er niet hoort.', [{ veld: 'reden', regel: 'niet leeg' }]);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(graaf: Relatiegraaf | undefined, gebeurtenis: Graafgebeurtenis): Relatiegraaf {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'bibob-relatiegraaf-aangelegd') {
    const { id, gemeentecode, toetsId, betrokkene } = gebeurtenis;
    const kern = { id, gemeentecode, versie: 1, toetsId, status: 'in-opbouw', gestartOp: op, gewijzigdOp: op } as const;
    return { ...kern, betrokkeneId: betrokkene.id, knopen: [betrokkene], relaties: [] };
  }
  if (graaf === undefined) throw new Error(`${gebeurtenis.type} before bibob-relatiegraaf-aangelegd`);
  const verder = { ...graaf, versie: graaf.versie + 1, gewijzigdOp: op };
  const metRelatie = (relatieId: string, anders: (relatie: Relatie) => Relatie) => ({
    ...verder,
    relaties: graaf.relaties.map((relatie) => (relatie.id === relatieId ? anders(relatie) : relatie)),
  });
  switch (gebeurtenis.type) {
    case 'bibob-knoop-toegevoegd':
      return { ...verder, knopen: [...graaf.knopen, gebeurtenis.knoop] };
    case 'bibob-knoop-gewijzigd': {
      const { knoop } = gebeurtenis;
      return { ...verder, knopen: graaf.knopen.map((een) => (een.id === knoop.id ? knoop : een)) };
    }
    case 'bibob-relatie-toegevoegd':
      return { ...verder, relaties: [...graaf.relaties, gebeurtenis.relatie] };
    case 'bibob-relatie-beeindigd':
      return metRelatie(gebeurtenis.relatieId, (relatie) => ({ ...relatie, totEnMet: gebeurtenis.totEnMet }));
    case 'bibob-relatie-ingetrokken': {
      const ingetrokken = { op, door, reden: gebeurtenis.reden };
      return metRelatie(gebeurtenis.relatieId, (relatie) => ({ ...relatie, ingetrokken }));
    }
  }
}
