import type { TeGevenRetour, Toewijzinggebeurtenis } from './toewijzing-opdracht.domain.js';
import { statusVan } from './toewijzing-stand.domain.js';
import type { Ontvangst, Product, Toewijzing, Uitgaand, Verzoek } from './toewijzing-toestand.domain.js';

type Kern = Omit<Toewijzing, 'status' | 'versie' | 'gewijzigdOp'>;

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(toewijzing: Toewijzing | undefined, gebeurtenis: Toewijzinggebeurtenis): Toewijzing {
  const kern = volgende(toewijzing, gebeurtenis);
  const erna = { ...kern, versie: (toewijzing?.versie ?? 0) + 1, gewijzigdOp: gebeurtenis.op };
  return { ...erna, status: statusVan(erna) };
}

function volgende(toewijzing: Toewijzing | undefined, gebeurtenis: Toewijzinggebeurtenis): Kern {
  if (gebeurtenis.type === 'toewijzing-geopend') {
    const { id, gemeentecode, wet, aanbieder, client, betrokkeneId } = gebeurtenis;
    const leeg = { producten: [], verzoeken: [], ontvangen: [], verzonden: [], verstreken: [] };
    return { id, gemeentecode, wet, aanbieder, client, ...(betrokkeneId && { betrokkeneId }), ...leeg };
  }
  if (toewijzing === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  switch (gebeurtenis.type) {
    case 'producten-toegewezen': {
      const { producten, ref, op } = gebeurtenis;
      return {
        ...toewijzing,
        producten: metNieuwe(toewijzing.producten, producten),
        verzoeken: toewijzing.verzoeken.map((verzoek) => ingewilligd(verzoek, producten)),
        verzonden: verzonden(toewijzing, ref, '301', op),
      };
    }
    case 'bsn-vastgelegd': {
      const { bsn, ref, op } = gebeurtenis;
      return { ...toewijzing, client: { ...toewijzing.client, bsn }, verzonden: verzonden(toewijzing, ref, '301', op) };
    }
    case 'bericht-ontvangen': {
      const { ontvangst, verzoeken, retours } = gebeurtenis;
      const ontvangen = metRetours([...toewijzing.ontvangen, ontvangst], retours);
      return { ...toewijzing, ontvangen, verzoeken: [...toewijzing.verzoeken, ...verzoeken] };
    }
    case 'verzoek-beantwoord': {
      const { referentie, antwoord, ref, op } = gebeurtenis;
      const verzoeken = toewijzing.verzoeken.map((verzoek) =>
        verzoek.referentie === referentie ? beantwoord(verzoek, antwoord, op) : verzoek,
      );
      return { ...toewijzing, verzoeken, verzonden: verzonden(toewijzing, ref, '319', op) };
    }
    case 'retour-ontvangen': {
      const { ref, opmerkingen } = gebeurtenis;
      const stand = opmerkingen.length === 0 ? 'goedgekeurd' : 'afgekeurd';
      const bijgewerkt = toewijzing.verzonden.map((een) =>
        een.ref === ref ? ({ ...een, stand, opmerkingen } as const) : een,
      );
      return { ...toewijzing, verzonden: bijgewerkt };
    }
    case 'termijn-verstreken': {
      const { termijnen, retours } = gebeurtenis;
      const verstreken = [...toewijzing.verstreken, ...termijnen];
      return { ...toewijzing, verstreken, ontvangen: metRetours(toewijzing.ontvangen, retours) };
    }
  }
}

function metNieuwe(oud: readonly Product[], nieuw: readonly Product[]): readonly Product[] {
  const nummers = new Set(nieuw.map(({ nummer }) => nummer));
  const alle = [...oud.filter(({ nummer }) => !nummers.has(nummer)), ...nieuw];
  return alle.toSorted((een, ander) => een.nummer - ander.nummer);
}

function ingewilligd(verzoek: Verzoek, producten: readonly Product[]): Verzoek {
  const bedoeld = producten.some(({ referentie }) => referentie === verzoek.referentie);
  return bedoeld ? { ...verzoek, status: 'toegewezen' } : verzoek;
}

function beantwoord(verzoek: Verzoek, antwoord: '1' | '2', op: string): Verzoek {
  if (antwoord === '1') return { ...verzoek, status: 'afgewezen' };
  return { ...verzoek, status: 'in-onderzoek', onderzoekSinds: op };
}

function verzonden(
  { verzonden: eerder }: Toewijzing,
  ref: string | undefined,
  soort: Uitgaand['soort'],
  op: string,
): readonly Uitgaand[] {
  if (ref === undefined) return eerder;
  return [...eerder, { ref, soort, op, stand: 'wacht-op-retour', opmerkingen: [] }];
}

/** What got its retour; lines with a remark are turned down for good and count no longer. */
function metRetours(ontvangen: readonly Ontvangst[], retours: readonly TeGevenRetour[]): readonly Ontvangst[] {
  return ontvangen.map((ontvangst) => {
    const retour = retours.find(({ ontvangstId }) => ontvangstId === ontvangst.id);
    if (retour === undefined) return ontvangst;
    return { ...ontvangst, retour: 'gegeven', afgekeurd: retour.opmerkingen.map(({ pad }) => pad) };
  });
}
