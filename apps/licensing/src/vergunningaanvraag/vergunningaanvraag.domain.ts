import { aanvaard, geweigerd, type Gevolg, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';
import { beslistermijnVan } from './beslistermijn.domain.js';
import { bezwaarTegenBesluit } from './vergunningaanvraag-besluit.domain.js';
import {
  RAADPLEGINGSMELDING,
  type Aanvraaggebeurtenis,
  type Aanvraagopdracht,
  type Besluit,
  type Feit,
  type InBehandeling,
  type NeemBesluit,
  type NoteerRaadpleging,
  type Raadplegingsnotitie,
  type Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `motivering-ontbreekt`,
 * `voorschriften-ontbreken`, `voorschriften-niet-verwacht`, `besluit-nu-niet-mogelijk`.
 * @param aanvraag undefined before creation
 */
export function decide(
  aanvraag: Vergunningaanvraag | undefined,
  opdracht: Aanvraagopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Aanvraaggebeurtenis> {
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'ontvang') {
    if (aanvraag !== undefined) return nietToegestaan(aanvraag, opdracht);
    const { id, vergunningsoort, aanvrager } = opdracht;
    const beslistermijn = beslistermijnVan(vergunningsoort, nu);
    return aanvaard({
      type: 'aanvraag-ontvangen',
      ...feit,
      gemeentecode,
      id,
      vergunningsoort,
      aanvrager,
      beslistermijn,
    });
  }
  if (aanvraag?.status !== 'in-behandeling') return nietToegestaan(aanvraag, opdracht);
  return opdracht.soort === 'noteer-raadpleging' ? noteer(aanvraag, opdracht, feit) : besluit(opdracht, feit);
}

function nietToegestaan(aanvraag: Vergunningaanvraag | undefined, opdracht: Aanvraagopdracht): Geweigerd {
  const toestand =
    aanvraag === undefined ? 'De aanvraag bestaat nog niet' : `De aanvraag heeft status ${aanvraag.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

/** A consultation that was noted before changes nothing. */
function noteer(
  aanvraag: InBehandeling,
  { raadplegingId, grondslag }: NoteerRaadpleging,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  if (aanvraag.raadplegingen.some((notitie) => notitie.raadplegingId === raadplegingId)) return aanvaard();
  const notitie: Raadplegingsnotitie = {
    raadplegingId,
    melding: RAADPLEGINGSMELDING,
    grondslag,
    genoteerdOp: feit.op,
  };
  return aanvaard({ type: 'aanvraag-geraadpleegd', ...feit, notitie });
}

function besluit(opdracht: NeemBesluit, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const { uitkomst, motivering, voorschriften } = opdracht;
  const genomen: Besluit = { uitkomst, motivering, voorschriften, genomenOp: feit.op, genomenDoor: feit.door };
  return bezwaarTegenBesluit(opdracht) ?? aanvaard({ type: `vergunning-${uitkomst}`, ...feit, besluit: genomen });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(aanvraag: Vergunningaanvraag | undefined, gebeurtenis: Aanvraaggebeurtenis): Vergunningaanvraag {
  if (gebeurtenis.type === 'aanvraag-ontvangen') {
    const { id, gemeentecode, vergunningsoort, aanvrager, beslistermijn, op } = gebeurtenis;
    const kern = { id, gemeentecode, vergunningsoort, aanvrager, beslistermijn, ontvangenOp: op, gewijzigdOp: op };
    return { status: 'in-behandeling', versie: 1, raadplegingen: [], ...kern };
  }
  if (aanvraag?.status !== 'in-behandeling') throw new Error(`${gebeurtenis.type} outside in-behandeling`);
  const verder = { ...aanvraag, versie: aanvraag.versie + 1, gewijzigdOp: gebeurtenis.op };
  return gebeurtenis.type === 'aanvraag-geraadpleegd'
    ? { ...verder, raadplegingen: [...aanvraag.raadplegingen, gebeurtenis.notitie] }
    : { ...verder, status: 'besloten', besluit: gebeurtenis.besluit };
}
