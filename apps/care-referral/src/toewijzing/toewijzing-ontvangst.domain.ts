import { wettelijkeDag } from '@schakel/domain';
import { isActueel, watNietPast } from './toewijzing-stand.domain.js';
import type { Ontvang, TeGevenRetour } from './toewijzing-opdracht.domain.js';
import type { Ontvangst, Opmerking, Toewijzing, Verzoek } from './toewijzing-toestand.domain.js';

/** What a message adds to the file, and which retours can be given now. */
export interface Ontvangstgevolg {
  readonly ontvangst: Ontvangst;
  readonly verzoeken: readonly Verzoek[];
  readonly retours: readonly TeGevenRetour[];
}

const VERZOEK = 'Client/Verzoek';
const LOPEND: ReadonlySet<Verzoek['status']> = new Set(['nieuw', 'in-onderzoek']);

/** A message taken in. Whatever waited and fits now, by this message, gets its retour as well. */
export function neemOp(toewijzing: Toewijzing, opdracht: Ontvang, nu: string): Ontvangstgevolg {
  const { bericht, verzoeken, opmerkingen } = opdracht;
  const eigen = bericht.soort === '317' ? opWijziging(toewijzing, opdracht, nu) : opVerzoeken(toewijzing, opdracht);
  const alle = [...opmerkingen, ...eigen];
  const afgekeurd = new Set(alle.map(({ pad }) => pad));
  // A request for change stands or falls as a whole, one for assignments per product.
  const goed = verzoeken.filter(({ gevraagd }) =>
    bericht.soort === '317' ? alle.length === 0 : gevraagd.every(({ pad }) => !afgekeurd.has(pad)),
  );
  const ontvangst: Ontvangst = { ...bericht, ontvangenOp: nu, opmerkingen: alle, retour: 'wacht', afgekeurd: [] };
  const erna = { ...toewijzing, ontvangen: [...toewijzing.ontvangen, ontvangst] };
  const retours = wieKlaarIs(erna);
  return {
    ontvangst,
    verzoeken: goed.map((verzoek) => ({ ...verzoek, status: 'nieuw', ontvangenOp: nu })),
    retours,
  };
}

/** Waiting messages of which every line fits. */
function wieKlaarIs(toewijzing: Toewijzing): readonly TeGevenRetour[] {
  const pastNiet = watNietPast(toewijzing);
  return toewijzing.ontvangen
    .filter(({ id, retour }) => retour === 'wacht' && !pastNiet.has(id))
    .map(({ id, opmerkingen }) => ({ ontvangstId: id, opmerkingen }));
}

/** Retours whose last day has passed: what does not fit by now is turned down. */
export function laatsteRetours(toewijzing: Toewijzing, termijnen: readonly string[]): readonly TeGevenRetour[] {
  const pastNiet = watNietPast(toewijzing);
  return toewijzing.ontvangen
    .filter(({ id, retour }) => retour === 'wacht' && termijnen.includes(`retour-geven ${id}`))
    .map(({ id, opmerkingen }) => ({ ontvangstId: id, opmerkingen: [...opmerkingen, ...(pastNiet.get(id) ?? [])] }));
}

function opVerzoeken({ verzoeken }: Toewijzing, { verzoeken: nieuw }: Ontvang): readonly Opmerking[] {
  const bekend = new Set(verzoeken.map(({ referentie }) => referentie));
  return nieuw.flatMap(({ referentie, gevraagd }) => {
    const dubbel = bekend.has(referentie);
    bekend.add(referentie);
    return dubbel ? gevraagd.map(({ pad }) => ({ pad, code: '9347' })) : [];
  });
}

/** 9347, 9349, 9350, 9351, 9357 and 9374: a request for change names all current products, and there is one at a time. */
function opWijziging(toewijzing: Toewijzing, opdracht: Ontvang, nu: string): readonly Opmerking[] {
  const dag = wettelijkeDag(nu);
  const actueel = toewijzing.producten.filter((product) => isActueel(product, dag));
  const bij = (nummer: number | undefined) => actueel.find((product) => product.nummer === nummer);
  const gevraagd = opdracht.verzoeken.flatMap((verzoek) => verzoek.gevraagd);
  const tewijzigen = gevraagd.filter(({ nummer }) => nummer !== undefined);
  const genoemd = new Set([...opdracht.ongewijzigd, ...tewijzigen].map(({ nummer }) => nummer));
  const bezet = toewijzing.verzoeken.some(({ soort, status }) => soort === 'wijziging' && LOPEND.has(status));
  const bekend = toewijzing.verzoeken.map(({ referentie }) => referentie);
  const opGeheel = [
    ...(opdracht.verzoeken.some(({ referentie }) => bekend.includes(referentie)) ? ['9347'] : []),
    ...(bezet ? ['9374'] : []),
    ...(actueel.every(({ nummer }) => genoemd.has(nummer)) ? [] : ['9349']),
  ];
  return [
    ...opGeheel.map((code) => ({ pad: VERZOEK, code })),
    ...opdracht.ongewijzigd.filter(({ nummer }) => !bij(nummer)).map(({ pad }) => ({ pad, code: '9350' })),
    ...tewijzigen.filter(({ nummer }) => !bij(nummer)).map(({ pad }) => ({ pad, code: '9351' })),
    ...tewijzigen
      .filter(({ nummer, ingangsdatum }) => {
        const product = bij(nummer);
        const verleden = ingangsdatum <= opdracht.bericht.dagtekening;
        return product !== undefined && verleden && ingangsdatum !== product.ingangsdatum;
      })
      .map(({ pad }) => ({ pad, code: '9357' })),
  ];
}
