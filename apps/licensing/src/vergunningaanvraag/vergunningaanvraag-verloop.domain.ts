import { wettelijkeDag, type Datum, type Uuid } from '@schakel/domain';
import type { Aanvraagopschorting, Termijnverloop } from './aanvraagtermijn.domain.js';
import { beslistermijnVan } from './beslistermijn.domain.js';
import type {
  Aanvraaggebeurtenis,
  Afsluiting,
  Feit,
  Termijngebeurtenis,
} from './vergunningaanvraag-gebeurtenis.domain.js';
import {
  isOpen,
  type Aanvullingsronde,
  type OpenAanvraag,
  type Stukken,
  type Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';

type Ontvangst = Extract<Aanvraaggebeurtenis, { type: 'aanvraag-ontvangen' }>;
type Vervolg = Exclude<Aanvraaggebeurtenis, Ontvangst>;

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(aanvraag: Vergunningaanvraag | undefined, gebeurtenis: Aanvraaggebeurtenis): Vergunningaanvraag {
  if (gebeurtenis.type === 'aanvraag-ontvangen') return begin(gebeurtenis);
  if (aanvraag === undefined || !isOpen(aanvraag))
    throw new Error(`${gebeurtenis.type} on an application that is not open`);
  const verder = { ...aanvraag, versie: aanvraag.versie + 1, gewijzigdOp: gebeurtenis.op };
  return metTermijn(vervolg(verder, gebeurtenis));
}

/** The decision term always follows from what happened to it, counted on the day of the last change. */
function metTermijn<A extends Vergunningaanvraag>(aanvraag: A): A {
  const { regeling, termijnverloop, gewijzigdOp } = aanvraag;
  return { ...aanvraag, beslistermijn: beslistermijnVan(regeling, termijnverloop, wettelijkeDag(gewijzigdOp)) };
}

function begin(gebeurtenis: Ontvangst): Vergunningaanvraag {
  const { id, gemeentecode, vergunningsoort, regeling, aanvrager, ontvangstdag, op } = gebeurtenis;
  const termijnverloop: Termijnverloop = { ontvangstdag, opschortingen: [] };
  return {
    status: 'in-behandeling',
    versie: 1,
    id,
    gemeentecode,
    vergunningsoort,
    regeling,
    aanvrager,
    betrokkenen: [],
    stukken: Object.fromEntries(regeling.stukken.map(({ code }) => [code, 'ontbreekt' as const])),
    aanvullingsronden: [],
    termijnverloop,
    beslistermijn: beslistermijnVan(regeling, termijnverloop, wettelijkeDag(op)),
    raadplegingen: [],
    ontvangenOp: op,
    gewijzigdOp: op,
  };
}

function vervolg(aanvraag: OpenAanvraag, gebeurtenis: Vervolg): Vergunningaanvraag {
  switch (gebeurtenis.type) {
    case 'aanvraag-geraadpleegd':
      return { ...aanvraag, raadplegingen: [...aanvraag.raadplegingen, gebeurtenis.notitie] };
    case 'stukken-bijgewerkt':
      return metStukken(aanvraag, gebeurtenis.stukken);
    case 'betrokkene-vastgelegd': {
      const { betrokkene } = gebeurtenis;
      const anderen = aanvraag.betrokkenen.filter(({ kenmerk }) => kenmerk !== betrokkene.kenmerk);
      return { ...aanvraag, betrokkenen: [...anderen, betrokkene] };
    }
    case 'bedrijfsgegevens-vastgelegd':
      return { ...aanvraag, bedrijfsgegevens: gebeurtenis.bedrijfsgegevens };
    case 'aanvulling-gevraagd':
      return metRonde(aanvraag, gebeurtenis.ronde);
    case 'aanvulling-ontvangen':
      return metAanvulling(aanvraag, gebeurtenis);
    case 'behandeling-voortgezet':
      return { ...aanvraag, status: 'in-behandeling' };
    default:
      return vervolgVanTermijn(aanvraag, gebeurtenis);
  }
}

function vervolgVanTermijn(
  aanvraag: OpenAanvraag,
  gebeurtenis: Feit & (Termijngebeurtenis | Afsluiting),
): Vergunningaanvraag {
  const { termijnverloop } = aanvraag;
  switch (gebeurtenis.type) {
    case 'beslistermijn-opgeschort':
      return { ...aanvraag, termijnverloop: opgeschort(termijnverloop, gebeurtenis.opschorting) };
    case 'beslistermijn-hervat':
      return { ...aanvraag, termijnverloop: beeindigd(termijnverloop, gebeurtenis.kenmerk, gebeurtenis.tot) };
    case 'beslistermijn-verlengd':
      return { ...aanvraag, termijnverloop: { ...termijnverloop, verlenging: gebeurtenis.verlenging } };
    case 'in-gebreke-gesteld':
      return { ...aanvraag, termijnverloop: { ...termijnverloop, ingebrekestellingOp: gebeurtenis.ontvangenOp } };
    case 'aanvraag-buiten-behandeling-gelaten':
      return {
        ...aanvraag,
        status: 'buiten-behandeling',
        buitenbehandelingstelling: gebeurtenis.buitenbehandelingstelling,
      };
    case 'aanvraag-ingetrokken':
      return { ...aanvraag, status: 'ingetrokken', intrekking: gebeurtenis.intrekking };
    case 'vergunning-van-rechtswege-verleend':
      return { ...aanvraag, status: 'van-rechtswege-verleend', vanRechtswege: gebeurtenis.vanRechtswege };
    case 'vergunning-verleend':
    case 'vergunning-verleend-met-voorschriften':
    case 'vergunning-geweigerd':
      return { ...aanvraag, status: 'besloten', besluit: gebeurtenis.besluit };
  }
}

function metStukken<A extends OpenAanvraag>(aanvraag: A, stukken: Stukken): A {
  return { ...aanvraag, stukken: { ...aanvraag.stukken, ...stukken } };
}

/** A request to complete suspends under its own mark, at the latest until the end of the time given (Awb 4:15 lid 1 onder a). */
function metRonde(aanvraag: OpenAanvraag, ronde: Aanvullingsronde): Vergunningaanvraag {
  const { kenmerk, gevraagdOp: van, hersteltermijn: uiterlijk } = ronde;
  const termijnverloop = opgeschort(aanvraag.termijnverloop, { kenmerk, grond: 'aanvulling', van, uiterlijk });
  const aanvullingsronden = [...aanvraag.aanvullingsronden, ronde];
  return { ...aanvraag, status: 'aanvulling-gevraagd', aanvullingsronden, termijnverloop };
}

/** Completion in time ends the suspension on its day; too late, the suspension had ended with the time given. */
function metAanvulling(
  aanvraag: OpenAanvraag,
  { kenmerk, ontvangenOp, stukken, volledig }: Extract<Vervolg, { type: 'aanvulling-ontvangen' }>,
): Vergunningaanvraag {
  const bijgewerkt = metStukken(aanvraag, stukken);
  if (!volledig) return bijgewerkt;
  const aanvullingsronden = aanvraag.aanvullingsronden.map((ronde) =>
    ronde.kenmerk === kenmerk ? { ...ronde, aangevuldOp: ontvangenOp } : ronde,
  );
  const termijnverloop = beeindigd(aanvraag.termijnverloop, kenmerk, ontvangenOp);
  return { ...bijgewerkt, status: 'in-behandeling', aanvullingsronden, termijnverloop };
}

/** A mark that is there already is replaced: the facts of that suspension changed. */
function opgeschort(verloop: Termijnverloop, opschorting: Aanvraagopschorting): Termijnverloop {
  const andere = verloop.opschortingen.filter(({ kenmerk }) => kenmerk !== opschorting.kenmerk);
  return { ...verloop, opschortingen: [...andere, opschorting] };
}

function beeindigd(verloop: Termijnverloop, kenmerk: Uuid, tot: Datum): Termijnverloop {
  const eindig = (opschorting: Aanvraagopschorting): Aanvraagopschorting => {
    const { uiterlijk } = opschorting;
    return { ...opschorting, tot: uiterlijk !== undefined && uiterlijk < tot ? uiterlijk : tot };
  };
  return {
    ...verloop,
    opschortingen: verloop.opschortingen.map((een) => (een.kenmerk === kenmerk ? eindig(een) : een)),
  };
}
