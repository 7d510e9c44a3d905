import type {
  Aanbod,
  Antwoord,
  BijAanbieder,
  Geplaatst,
  Kern,
  Voorstel,
  Zorgverwijzing,
} from './zorgverwijzing-toestand.domain.js';

// What each state holds, taken from one that must have it: an event that cannot follow is a bug, so these throw.

export function kernVan(verwijzing: Zorgverwijzing): Kern {
  const { id, gemeentecode, versie, ketendossierId, actieverzoekId, actieverzoekUrl, ouderverwijzingId } = verwijzing;
  const { ontvangenOp, gewijzigdOp, aanbiedingen, vervolglijst, urgentie, eersteNacht, tolk, toewijzing } = verwijzing;
  const verzoek = { ketendossierId, actieverzoekId, actieverzoekUrl, ...(ouderverwijzingId && { ouderverwijzingId }) };
  const stand = { urgentie, toewijzing, ...(eersteNacht && { eersteNacht }), ...(tolk && { tolk }) };
  return { id, gemeentecode, versie, ...verzoek, ...stand, ontvangenOp, gewijzigdOp, aanbiedingen, vervolglijst };
}

export function voorstelVan(verwijzing: Zorgverwijzing): Voorstel {
  if (!('voorstel' in verwijzing)) throw new Error('an offer needs a proposal');
  return verwijzing.voorstel;
}

export function voorstelEnAanbieder(verwijzing: Zorgverwijzing): BijAanbieder & { readonly voorstel: Voorstel } {
  if (!('aanbiederId' in verwijzing)) throw new Error('a placement needs an acceptance');
  const { aanbiederId, organisatie, aangebodenOp } = verwijzing;
  return { voorstel: voorstelVan(verwijzing), aanbiederId, organisatie, aangebodenOp };
}

export function plaatsingVan(verwijzing: Zorgverwijzing): Geplaatst {
  if (verwijzing.status !== 'geplaatst') throw new Error('an end needs a placement');
  return verwijzing;
}

export function aanbodVan({ aanbiedingen }: Kern, id: string): Aanbod {
  const gevonden = aanbiedingen.find((aanbod) => aanbod.id === id);
  if (gevonden === undefined) throw new Error('an answer needs an offer');
  return gevonden;
}

export function wijzig(kern: Kern, id: string, anders: Partial<Aanbod>): readonly Aanbod[] {
  aanbodVan(kern, id);
  return kern.aanbiedingen.map((aanbod) =>
    aanbod.id === id ? { ...aanbod, ...anders, gewijzigdInVersie: kern.versie } : aanbod,
  );
}

/** An earlier acceptance gives way to a withdrawal. */
export const beantwoord = (kern: Kern, id: string, antwoord: Antwoord) => wijzig(kern, id, { antwoord });

/** The offer that holds closes with the referral. */
export function geraakt(kern: Kern): readonly Aanbod[] {
  return kern.aanbiedingen.map((aanbod) =>
    aanbod.antwoord?.soort === 'geaccepteerd' ? { ...aanbod, gewijzigdInVersie: kern.versie } : aanbod,
  );
}
