import type { Spoorkeuze, Spoorkeuzegebeurtenis } from './spoorkeuze-toestand.domain.js';
import { geldigeAfwijkingen } from './spoorkeuze-weging.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(keuze: Spoorkeuze | undefined, gebeurtenis: Spoorkeuzegebeurtenis): Spoorkeuze {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'sporen-voorgesteld') {
    const { id, gemeentecode, zorgverwijzingId, ketendossierId, feiten, voorstel, signalen } = gebeurtenis;
    const wat = { id, gemeentecode, zorgverwijzingId, ketendossierId, feiten, voorstel, signalen };
    return { status: 'voorgesteld', versie: 1, ...wat, afwijkingen: [], gewijzigdOp: op };
  }
  if (keuze === undefined || keuze.status === 'afgesloten') throw new Error(`${gebeurtenis.type} on nothing open`);
  const verder = { ...keuze, versie: keuze.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'feiten-gewijzigd': {
      const { feiten, voorstel, signalen, taak } = gebeurtenis;
      const afwijkingen = geldigeAfwijkingen(keuze.afwijkingen, voorstel);
      return metTaak({ ...verder, feiten, voorstel, signalen, afwijkingen }, taak);
    }
    case 'van-spoor-afgeweken': {
      const { afwijking, taak } = gebeurtenis;
      const andere = keuze.afwijkingen.filter(({ spoor }) => spoor !== afwijking.spoor);
      return metTaak({ ...verder, afwijkingen: geldigeAfwijkingen([...andere, afwijking], keuze.voorstel) }, taak);
    }
    case 'herbeoordeling-gevraagd': {
      const { taak, voorstel, signalen } = gebeurtenis;
      const afwijkingen = geldigeAfwijkingen(keuze.afwijkingen, voorstel);
      return metTaak({ ...verder, voorstel, signalen, afwijkingen }, taak);
    }
    case 'keuze-bevestigd': {
      const { taak: _, ...rest } = { taak: undefined, ...verder };
      return { ...rest, status: 'bevestigd', keuze: gebeurtenis.keuze };
    }
    case 'spoorkeuze-afgesloten': {
      const { taak: _, ...rest } = { taak: undefined, ...verder };
      return { ...rest, status: 'afgesloten' };
    }
  }
}

function metTaak(
  keuze: Exclude<Spoorkeuze, { status: 'afgesloten' }>,
  taak: Extract<Spoorkeuze, { status: 'te-herbeoordelen' }>['taak'] | undefined,
): Spoorkeuze {
  return taak === undefined ? keuze : { ...keuze, status: 'te-herbeoordelen', taak };
}
