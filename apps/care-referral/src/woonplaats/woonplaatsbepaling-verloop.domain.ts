import type { Overdracht, Woonplaatsbepaling, Woonplaatsgebeurtenis } from './woonplaatsbepaling-toestand.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  bepaling: Woonplaatsbepaling | undefined,
  gebeurtenis: Woonplaatsgebeurtenis,
): Woonplaatsbepaling {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'woonplaats-bepaald') {
    const { type: _type, op: _op, door: _door, ...wat } = gebeurtenis;
    return { status: 'bepaald', versie: 1, ...wat, gewijzigdOp: op };
  }
  if (bepaling === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  const versie = bepaling.versie + 1;
  const kern = { ...kernVan(bepaling), versie, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'woonplaats-opnieuw-bepaald': {
      // Whoever was asked under other facts no longer looks along.
      const { feiten, uitkomst } = gebeurtenis;
      return { ...kern, status: 'bepaald', feiten, uitkomst };
    }
    case 'woonplaats-vastgesteld':
      return { ...kern, status: 'vastgesteld', vastgesteldDoor: door };
    case 'overdracht-gevraagd': {
      const { overdracht, antwoordUiterlijk } = gebeurtenis;
      return { ...kern, status: 'overdracht-gevraagd', overdracht, antwoordUiterlijk };
    }
    case 'overdracht-aanvaard': {
      const overdracht = gevraagd(bepaling);
      return { ...kern, status: 'overgedragen', overdracht, overgenomenDoor: door, overgenomenOp: op };
    }
    case 'overdracht-teruggewezen': {
      const { reden } = gebeurtenis;
      return { ...kern, status: 'teruggewezen', overdracht: gevraagd(bepaling), reden, teruggewezenDoor: door };
    }
    case 'antwoordtermijn-verstreken':
      return { ...bepaling, versie, gewijzigdOp: op, termijnVerstrekenOp: op };
  }
}

function gevraagd(bepaling: Woonplaatsbepaling): Overdracht {
  if (!('overdracht' in bepaling)) throw new Error('nobody was asked to take over');
  return bepaling.overdracht;
}

/** What does not depend on the state. */
function kernVan(bepaling: Woonplaatsbepaling) {
  const { id, gemeentecode, zorgverwijzingId, feiten, uitkomst } = bepaling;
  const { verzoekOp, antwoordUiterlijk, termijnVerstrekenOp } = bepaling;
  return {
    ...{ id, gemeentecode, zorgverwijzingId, feiten, uitkomst },
    ...(verzoekOp !== undefined && { verzoekOp }),
    ...(antwoordUiterlijk !== undefined && { antwoordUiterlijk }),
    ...(termijnVerstrekenOp !== undefined && { termijnVerstrekenOp }),
  };
}
