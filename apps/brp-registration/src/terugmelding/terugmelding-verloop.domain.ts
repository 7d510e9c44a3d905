import type { Terugmelding, Terugmeldingsgebeurtenis } from './terugmelding-toestand.domain.js';
import { wekkerVan } from './terugmeldtermijn.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(terugmelding: Terugmelding | undefined, gebeurtenis: Terugmeldingsgebeurtenis): Terugmelding {
  if (gebeurtenis.type === 'terugmelding-gemeld') {
    const { type: _, op, door, ...kern } = gebeurtenis;
    return { status: 'gemeld', versie: 1, ...kern, melder: door, gemeldOp: op, gewijzigdOp: op, termijnstand: 'loopt' };
  }
  if (terugmelding === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  const { op } = gebeurtenis;
  const verder = { ...terugmelding, versie: terugmelding.versie + 1, gewijzigdOp: op };
  const besloten = { beslotenOp: op, beslotenDoor: gebeurtenis.door };
  switch (gebeurtenis.type) {
    case 'terugmelding-in-onderzoek-genomen':
      return { ...verder, status: 'in-onderzoek', onderzoek: { ...besloten, motivering: gebeurtenis.motivering } };
    case 'terugmelding-doorgezonden': {
      const { naarGemeentecode, kenmerk, termijn } = gebeurtenis;
      const doorzending = { ...besloten, naarGemeentecode, kenmerk };
      // The other municipality gets a term of its own.
      return { ...verder, status: 'doorgezonden', doorzending, termijn, termijnstand: 'loopt' };
    }
    case 'terugmelding-afgewezen': {
      const { reden, toelichting } = gebeurtenis;
      return { ...verder, status: 'afgewezen', reden, toelichting, afgehandeldOp: op };
    }
    case 'terugmelding-afgehandeld': {
      const { uitkomst, toelichting } = gebeurtenis;
      return { ...verder, status: 'afgehandeld', uitkomst, toelichting, afgehandeldOp: op };
    }
    case 'terugmelding-ingetrokken':
      return { ...verder, status: 'ingetrokken', afgehandeldOp: op };
    case 'terugmelding-termijn-bewaakt':
      return { ...verder, termijnstand: gebeurtenis.stand };
  }
}

/** When the clock must look at it (ISO, UTC); null once somebody answered, whatever the answer. */
export function wekker({ status, termijn, termijnstand }: Terugmelding): string | null {
  return status === 'gemeld' || status === 'doorgezonden' ? wekkerVan(termijn, termijnstand) : null;
}
