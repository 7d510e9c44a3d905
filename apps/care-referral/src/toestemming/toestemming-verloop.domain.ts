import { GELDIGHEID, teToetsenVan } from './toestemming-klok.domain.js';
import type { Toestemming, Toestemminggebeurtenis } from './toestemming-toestand.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(toestemming: Toestemming | undefined, gebeurtenis: Toestemminggebeurtenis): Toestemming {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'toestemming-gevraagd') {
    const { type: _, op: gevraagdOp, door: __, ...kern } = gebeurtenis;
    return { status: 'gevraagd', versie: 1, ...kern, gevraagdOp, gewijzigdOp: op, waarschuwingen: [] };
  }
  if (toestemming === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  const verder = { ...toestemming, versie: toestemming.versie + 1, gewijzigdOp: op };
  const { id, gemeentecode, versie, zorgverwijzingId, doel, ontvanger, gevraagdOp, gewijzigdOp, waarschuwingen } =
    verder;
  const vast = { id, gemeentecode, versie, zorgverwijzingId, doel, ontvanger, gevraagdOp, gewijzigdOp, waarschuwingen };
  // A breach that ends takes its open second look along, unless the end is that look.
  const geoordeeld = gebeurtenis.type === 'doorbreking-geeindigd' && gebeurtenis.toelichting !== undefined;
  const teToetsen = geoordeeld ? [] : teToetsenVan(toestemming);
  const kern = { ...vast, ...(teToetsen.length > 0 && { teToetsen }) };
  switch (gebeurtenis.type) {
    case 'toestemming-gegeven':
      // What was told about the last day of an earlier consent says nothing about this one.
      return {
        ...{ ...kern, status: 'gegeven', gegeven: gebeurtenis.gegeven },
        waarschuwingen: waarschuwingen.filter(({ termijn }) => termijn !== GELDIGHEID),
      };
    case 'toestemming-geweigerd': {
      const { reden } = gebeurtenis;
      return { ...kern, status: 'geweigerd', geweigerdOp: op, ...(reden !== undefined && { reden }) };
    }
    case 'toestemming-ingetrokken':
    case 'doorbreking-geeindigd':
      return { ...kern, status: 'ingetrokken', ingetrokkenOp: op };
    case 'toestemming-verlopen': {
      if (toestemming.status !== 'gegeven') throw new Error(`${gebeurtenis.type} in ${toestemming.status}`);
      const { gegeven } = toestemming;
      return { ...kern, status: 'verlopen', gegeven, verlopenOp: op, gevolg: gebeurtenis.gevolg };
    }
    case 'toestemming-doorbroken': {
      const { grond, reden } = gebeurtenis;
      return { ...kern, status: 'doorbroken', doorbreking: { op, door, grond, reden } };
    }
    case 'termijnwaarschuwing-gegeven':
      return { ...verder, waarschuwingen: [...waarschuwingen, gebeurtenis.waarschuwing] };
    default:
      return naBevestiging(verder, gebeurtenis);
  }
}

function naBevestiging(
  verder: Toestemming,
  gebeurtenis: Extract<
    Toestemminggebeurtenis,
    { type: 'doorbreking-goedgekeurd' | 'doorbreking-afgekeurd' | 'ontvangst-bevestigd' }
  >,
): Toestemming {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'ontvangst-bevestigd' && (verder.status === 'ingetrokken' || verder.status === 'verlopen'))
    return { ...verder, ontvangst: { op, door } };
  if (gebeurtenis.type !== 'ontvangst-bevestigd') {
    const { teToetsen: _, ...getoetst } = verder;
    if (getoetst.status !== 'doorbroken') return getoetst;
    const { toelichting } = gebeurtenis;
    return { ...getoetst, doorbreking: { ...getoetst.doorbreking, tweedeBlik: { op, door, toelichting } } };
  }
  throw new Error(`${gebeurtenis.type} in ${verder.status}`);
}
