import {
  aanbodVan,
  beantwoord,
  geraakt,
  kernVan,
  plaatsingVan,
  voorstelEnAanbieder,
  voorstelVan,
  wijzig,
} from './zorgverwijzing-kern.domain.js';
import { eersteNachtVan } from './zorgverwijzing-tijd.domain.js';
import {
  openstaand,
  type Aanbod,
  type Antwoord,
  type BijAanbieder,
  type Kern,
  type Voorstel,
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
} from './zorgverwijzing-toestand.domain.js';

type Van<T extends Zorgverwijzingsgebeurtenis['type']> = Extract<Zorgverwijzingsgebeurtenis, { type: T }>;

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  verwijzing: Zorgverwijzing | undefined,
  gebeurtenis: Zorgverwijzingsgebeurtenis,
): Zorgverwijzing {
  if (gebeurtenis.type === 'zorgverwijzing-ontvangen') return ontvangen(gebeurtenis);
  if (verwijzing === undefined) throw new Error(`${gebeurtenis.type} before zorgverwijzing-ontvangen`);
  const nieuw = { versie: verwijzing.versie + 1, gewijzigdOp: gebeurtenis.op };
  const kern = { ...kernVan(verwijzing), ...nieuw };
  switch (gebeurtenis.type) {
    case 'zorgverwijzing-urgentie-bepaald':
      return { ...zonderNacht(verwijzing), ...nieuw, ...urgent(verwijzing, gebeurtenis) };
    case 'zorgverwijzing-voorgesteld': {
      const { type: _type, tolk, ...voorstel } = gebeurtenis;
      return { ...kern, ...(tolk && { tolk }), status: 'voorgesteld', vervolglijst: [], voorstel };
    }
    case 'zorgverwijzing-aangeboden': {
      const aanbiedingen = [...kern.aanbiedingen, nieuwAanbod(gebeurtenis, kern.versie)];
      const { vervolglijst } = gebeurtenis;
      return { ...kern, status: 'aangeboden', aanbiedingen, vervolglijst, voorstel: voorstelVan(verwijzing) };
    }
    case 'zorgverwijzing-gezien':
      return {
        ...verwijzing,
        ...nieuw,
        aanbiedingen: wijzig(kern, gebeurtenis.aanbodId, { gezienOp: gebeurtenis.op }),
      };
    case 'zorgverwijzing-herinnerd': {
      const { herinneringen } = aanbodVan(kern, gebeurtenis.aanbodId);
      const aanbiedingen = wijzig(kern, gebeurtenis.aanbodId, { herinneringen: herinneringen + 1 });
      return { ...verwijzing, ...nieuw, aanbiedingen };
    }
    case 'zorgverwijzing-geaccepteerd':
      return geaccepteerd(kern, voorstelVan(verwijzing), gebeurtenis);
    case 'zorgverwijzing-vervallen': {
      const { op, reden, aanbodId } = gebeurtenis;
      return { ...verwijzing, ...nieuw, aanbiedingen: beantwoord(kern, aanbodId, { soort: 'vervallen', op, reden }) };
    }
    case 'zorgverwijzing-afgewezen':
    case 'zorgverwijzing-ingetrokken':
    case 'zorgverwijzing-verlopen':
      return zonderDitAanbod(kern, voorstelVan(verwijzing), gebeurtenis);
    case 'zorgverwijzing-geescaleerd':
      return { ...verwijzing, ...nieuw, ...geescaleerd(verwijzing, gebeurtenis) };
    case 'zorgverwijzing-geplaatst': {
      const { ingangsdatum, op: geplaatstOp } = gebeurtenis;
      const { voorstel, ...bij } = voorstelEnAanbieder(verwijzing);
      return { ...zonderNacht(kern), status: 'geplaatst', voorstel, ...bij, ingangsdatum, geplaatstOp };
    }
    case 'zorgverwijzing-toewijzing-bepaald':
      return { ...verwijzing, ...nieuw, toewijzing: gebeurtenis.toewijzing };
    case 'zorgverwijzing-beeindigd': {
      const { einde, einddatum, bestemming, overdracht, redenGeenAnderSpoor } = gebeurtenis;
      const geplaatst = { ...plaatsingVan(verwijzing), ...nieuw, aanbiedingen: geraakt(kern) };
      return {
        ...geplaatst,
        status: einde,
        einddatum,
        ...(bestemming && { bestemming }),
        ...(overdracht && { overdracht }),
        ...(redenGeenAnderSpoor && { redenGeenAnderSpoor }),
      };
    }
  }
}

function ontvangen({ type: _type, door: _door, op, ...verzoek }: Van<'zorgverwijzing-ontvangen'>): Zorgverwijzing {
  const begin = { versie: 1, urgentie: 'gewoon', toewijzing: 'nvt', ontvangenOp: op, gewijzigdOp: op } as const;
  return { ...verzoek, ...begin, aanbiedingen: [], vervolglijst: [], status: 'ontvangen' };
}

function urgent({ ontvangenOp }: Kern, { urgentie }: Van<'zorgverwijzing-urgentie-bepaald'>) {
  return { urgentie, ...(urgentie === 'vannacht' && { eersteNacht: eersteNachtVan(ontvangenOp) }) };
}

function zonderNacht<T extends Kern>({ eersteNacht: _klok, ...rest }: T): Omit<T, 'eersteNacht'> & T {
  return rest as Omit<T, 'eersteNacht'> & T;
}

function nieuwAanbod(gebeurtenis: Van<'zorgverwijzing-aangeboden'>, versie: number): Aanbod {
  const { aanbodId: id, aanbiederId, organisatie, soort, toestemming, reageerVoor, op } = gebeurtenis;
  const stand = { herinneringen: 0, versie, gewijzigdInVersie: versie };
  return { id, aanbiederId, organisatie, soort, op, reageerVoor, toestemming, ...stand };
}

function geaccepteerd(kern: Kern, voorstel: Voorstel, { op, aanbodId }: Van<'zorgverwijzing-geaccepteerd'>) {
  const { aanbiederId, organisatie, op: aangebodenOp } = aanbodVan(kern, aanbodId);
  const aanbiedingen = beantwoord(kern, aanbodId, { soort: 'geaccepteerd', op });
  const bij: BijAanbieder = { aanbiederId, organisatie, aangebodenOp };
  return { ...kern, status: 'geaccepteerd', aanbiedingen, vervolglijst: [], voorstel, ...bij } as const;
}

/** While another provider has yet to answer it stays with that one; else nobody has it. Who took it back goes on by hand. */
function zonderDitAanbod(
  kern: Kern,
  voorstel: Voorstel,
  gebeurtenis: Van<'zorgverwijzing-afgewezen' | 'zorgverwijzing-ingetrokken' | 'zorgverwijzing-verlopen'>,
): Zorgverwijzing {
  const antwoord = antwoordVan(gebeurtenis);
  const aanbiedingen = beantwoord(kern, gebeurtenis.aanbodId, antwoord);
  const vervolglijst = antwoord.soort === 'ingetrokken' ? [] : kern.vervolglijst;
  const status = openstaand(aanbiedingen).length > 0 ? 'aangeboden' : antwoord.soort;
  return { ...kern, status, aanbiedingen, vervolglijst, voorstel };
}

function antwoordVan(
  gebeurtenis: Van<'zorgverwijzing-afgewezen' | 'zorgverwijzing-ingetrokken' | 'zorgverwijzing-verlopen'>,
): Antwoord & { readonly soort: 'afgewezen' | 'ingetrokken' | 'verlopen' } {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'zorgverwijzing-verlopen') return { soort: 'verlopen', op };
  if (gebeurtenis.type === 'zorgverwijzing-ingetrokken') {
    const { reden, toelichting } = gebeurtenis;
    return { soort: 'ingetrokken', op, reden, toelichting };
  }
  const { reden, toelichting } = gebeurtenis;
  return { soort: 'afgewezen', op, reden, ...(toelichting !== undefined && { toelichting }) };
}

/** The step counts as passed; when nobody was left to ask, the list of who to ask is done with. */
function geescaleerd({ eersteNacht, vervolglijst }: Kern, { aanleiding }: Van<'zorgverwijzing-geescaleerd'>) {
  if (aanleiding === 'geen-antwoord') return { vervolglijst: [] };
  return { vervolglijst, ...(eersteNacht && { eersteNacht: { ...eersteNacht, trappen: eersteNacht.trappen + 1 } }) };
}
