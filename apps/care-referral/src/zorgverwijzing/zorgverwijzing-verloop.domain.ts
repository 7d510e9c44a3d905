import type {
  Aanbod,
  Antwoord,
  BijAanbieder,
  Kern,
  Voorstel,
  Zorgverwijzing,
  Zorgverwijzingsgebeurtenis,
} from './zorgverwijzing-toestand.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  verwijzing: Zorgverwijzing | undefined,
  gebeurtenis: Zorgverwijzingsgebeurtenis,
): Zorgverwijzing {
  if (gebeurtenis.type === 'zorgverwijzing-ontvangen') {
    const { id, gemeentecode, ketendossierId, actieverzoekId, actieverzoekUrl, op } = gebeurtenis;
    const verzoek = { ketendossierId, actieverzoekId, actieverzoekUrl };
    const kern = { id, gemeentecode, versie: 1, ...verzoek, ontvangenOp: op, gewijzigdOp: op, aanbiedingen: [] };
    return { ...kern, status: 'ontvangen' };
  }
  if (verwijzing === undefined) throw new Error(`${gebeurtenis.type} before zorgverwijzing-ontvangen`);
  const kern = { ...kernVan(verwijzing), versie: verwijzing.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'zorgverwijzing-voorgesteld': {
      const { type: _type, ...voorstel } = gebeurtenis;
      return { ...kern, status: 'voorgesteld', voorstel };
    }
    case 'zorgverwijzing-aangeboden': {
      const { aanbodId: id, aanbiederId, organisatie, op } = gebeurtenis;
      const aanbiedingen = [...kern.aanbiedingen, { id, aanbiederId, op }];
      const bij = { aanbiederId, organisatie, aangebodenOp: op };
      return { ...kern, status: 'aangeboden', aanbiedingen, voorstel: voorstelVan(verwijzing), ...bij };
    }
    case 'zorgverwijzing-geaccepteerd': {
      const aanbiedingen = beantwoord(kern.aanbiedingen, { soort: 'geaccepteerd', op: gebeurtenis.op });
      return { ...kern, status: 'geaccepteerd', aanbiedingen, ...voorstelEnAanbieder(verwijzing) };
    }
    case 'zorgverwijzing-afgewezen': {
      const { op, reden, toelichting } = gebeurtenis;
      const antwoord = { soort: 'afgewezen', op, reden, ...(toelichting !== undefined && { toelichting }) } as const;
      const aanbiedingen = beantwoord(kern.aanbiedingen, antwoord);
      return { ...kern, status: 'afgewezen', aanbiedingen, voorstel: voorstelVan(verwijzing) };
    }
    case 'zorgverwijzing-ingetrokken': {
      const { op, reden, toelichting } = gebeurtenis;
      const aanbiedingen = beantwoord(kern.aanbiedingen, { soort: 'ingetrokken', op, reden, toelichting });
      return { ...kern, status: 'afgewezen', aanbiedingen, voorstel: voorstelVan(verwijzing) };
    }
    case 'zorgverwijzing-geplaatst': {
      const { ingangsdatum } = gebeurtenis;
      return { ...kern, status: 'geplaatst', ...voorstelEnAanbieder(verwijzing), ingangsdatum };
    }
  }
}

function kernVan(verwijzing: Zorgverwijzing): Kern {
  const { id, gemeentecode, versie, ketendossierId, actieverzoekId, actieverzoekUrl } = verwijzing;
  const { ontvangenOp, gewijzigdOp, aanbiedingen } = verwijzing;
  const verzoek = { ketendossierId, actieverzoekId, actieverzoekUrl };
  return { id, gemeentecode, versie, ...verzoek, ontvangenOp, gewijzigdOp, aanbiedingen };
}

function voorstelVan(verwijzing: Zorgverwijzing): Voorstel {
  if (!('voorstel' in verwijzing)) throw new Error('an offer needs a proposal');
  return verwijzing.voorstel;
}

function voorstelEnAanbieder(verwijzing: Zorgverwijzing): BijAanbieder & { readonly voorstel: Voorstel } {
  if (!('aanbiederId' in verwijzing)) throw new Error('an answer needs an offer');
  const { aanbiederId, organisatie, aangebodenOp } = verwijzing;
  return { voorstel: voorstelVan(verwijzing), aanbiederId, organisatie, aangebodenOp };
}

/** The last offer, with its answer; an earlier acceptance gives way to a withdrawal. */
function beantwoord(aanbiedingen: readonly Aanbod[], antwoord: Antwoord): readonly Aanbod[] {
  return aanbiedingen.map((aanbod, plek) => (plek === aanbiedingen.length - 1 ? { ...aanbod, antwoord } : aanbod));
}
