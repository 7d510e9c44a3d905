import { aanvaard, geweigerd, type Geweigerd, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { buitenDeMachine, zelfdePersoon } from '../dossier/overgang.domain.js';
import {
  betrokkenemachine,
  type Betrokkene,
  type Betrokkenegebeurtenis,
  type Betrokkeneopdracht,
  type VoegSamen,
} from './betrokkene-toestand.domain.js';

/** Two persons of a municipality with one number are one person, or one of the numbers is wrong: somebody has to look. */
export const nummerVergeven = geweigerd(
  'bsn-al-gekoppeld',
  'Dit nummer hoort al bij een andere persoon; beoordeel of zij dezelfde zijn.',
);
const onbekend = geweigerd('betrokkene-onbekend', 'Die persoon is hier niet bekend.', [
  { veld: 'naarId', regel: 'een persoon van deze gemeente' },
]);

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `bsn-al-gekoppeld`, `betrokkene-onbekend`, `zelfde-betrokkene`, `doel-samengevoegd`, `vier-ogen` (who recorded one
 * of two persons does not judge that they are one).
 */
export function decide(
  betrokkene: Betrokkene | undefined,
  opdracht: Betrokkeneopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Betrokkenegebeurtenis> {
  const buiten = buitenDeMachine(betrokkenemachine, betrokkene?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'leg-vast')
    return aanvaard({ type: 'betrokkene-vastgelegd', ...feit, id: opdracht.id, gemeentecode });
  if (betrokkene === undefined) throw new Error('only recording begins with nobody');
  switch (opdracht.soort) {
    case 'koppel': {
      const { bsn, bsnPseudoniem, vergeven } = opdracht;
      if (vergeven) return nummerVergeven;
      return aanvaard({ type: 'betrokkene-gekoppeld', ...feit, bsn, bsnPseudoniem });
    }
    case 'ontkoppel':
      return aanvaard({ type: 'betrokkene-ontkoppeld', ...feit, reden: opdracht.reden });
    case 'voeg-samen': {
      const { doel, reden } = opdracht;
      if (doel === undefined) return onbekend;
      const bezwaar = bezwaarTegenSamenvoegen(betrokkene, doel, actor);
      return bezwaar ?? aanvaard({ type: 'betrokkene-samengevoegd', ...feit, naarId: doel.id, reden });
    }
    case 'maak-los':
      if (betrokkene.status !== 'samengevoegd') throw new Error('the machine lets only a merged person go');
      return aanvaard({ type: 'betrokkene-losgemaakt', ...feit, naarId: betrokkene.naarId, reden: opdracht.reden });
    case 'neem-op':
      return aanvaard({ type: 'betrokkene-uitgebreid', ...feit, vanId: opdracht.vanId });
    case 'sta-af':
      return aanvaard({ type: 'betrokkene-ingekrompen', ...feit, vanId: opdracht.vanId });
  }
}

/** Into a person that stands by itself only, so that following the ids always ends; by somebody who recorded neither. */
function bezwaarTegenSamenvoegen(
  van: Betrokkene,
  doel: NonNullable<VoegSamen['doel']>,
  actor: string,
): Geweigerd | undefined {
  if (doel.id === van.id)
    return geweigerd('zelfde-betrokkene', 'Een persoon gaat niet op in zichzelf.', [
      { veld: 'naarId', regel: 'een ander kenmerk' },
    ]);
  if (doel.status === 'samengevoegd')
    return geweigerd('doel-samengevoegd', 'Die persoon is zelf al samengevoegd; kies waarin die is opgegaan.', [
      { veld: 'naarId', regel: 'een persoon die op zichzelf staat' },
    ]);
  return zelfdePersoon(van.vastgelegdDoor, actor) ?? zelfdePersoon(doel.vastgelegdDoor, actor);
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(betrokkene: Betrokkene | undefined, gebeurtenis: Betrokkenegebeurtenis): Betrokkene {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'betrokkene-vastgelegd') {
    const { id, gemeentecode } = gebeurtenis;
    return { status: 'zonder-nummer', id, gemeentecode, versie: 1, vastgelegdDoor: door, gewijzigdOp: op };
  }
  if (betrokkene === undefined) throw new Error(`${gebeurtenis.type} before betrokkene-vastgelegd`);
  const { id, gemeentecode, vastgelegdDoor } = betrokkene;
  const kern = { id, gemeentecode, vastgelegdDoor, versie: betrokkene.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'betrokkene-gekoppeld': {
      const { bsn, bsnPseudoniem } = gebeurtenis;
      return { ...kern, status: 'met-nummer', bsn, bsnPseudoniem };
    }
    case 'betrokkene-samengevoegd': {
      const { naarId, reden } = gebeurtenis;
      return { ...kern, status: 'samengevoegd', naarId, reden };
    }
    case 'betrokkene-ontkoppeld':
    case 'betrokkene-losgemaakt':
      return { ...kern, status: 'zonder-nummer' };
    case 'betrokkene-uitgebreid':
    case 'betrokkene-ingekrompen':
      return { ...betrokkene, ...kern };
  }
}
