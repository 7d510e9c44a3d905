import { aanvaard, geweigerd, wettelijkeDag, type Gevolg, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';
import { isVergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import {
  laatBuitenBehandeling,
  ontvangAanvulling,
  vraagAanvulling,
  zetVoort,
} from './vergunningaanvraag-aanvulling.domain.js';
import { trekIn, verleenVanRechtswege } from './vergunningaanvraag-afsluiting.domain.js';
import { besluit } from './vergunningaanvraag-besluit.domain.js';
import {
  legBedrijfsgegevensVast,
  legBetrokkeneVast,
  noteer,
  werkStukkenBij,
} from './vergunningaanvraag-dossier.domain.js';
import type { Aanvraaggebeurtenis, Feit } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Aanvraagopdracht, Behandelopdracht, Ontvang } from './vergunningaanvraag-opdracht.domain.js';
import { nietInToekomst } from './vergunningaanvraag-regels.domain.js';
import { hervat, schortOp, stelInGebreke, verleng } from './vergunningaanvraag-termijn.domain.js';
import { isOpen, type OpenAanvraag, type Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';

export { evolve } from './vergunningaanvraag-verloop.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, on receipt `regeling-onbekend` and `dag-in-de-toekomst`, and
 * those that each command names.
 * @param aanvraag undefined before creation
 */
export function decide(
  aanvraag: Vergunningaanvraag | undefined,
  opdracht: Aanvraagopdracht,
  context: Opdrachtcontext,
): Gevolg<Aanvraaggebeurtenis> {
  if (opdracht.soort === 'ontvang')
    return aanvraag === undefined ? ontvang(opdracht, context) : nietToegestaan(aanvraag, opdracht.soort);
  if (aanvraag === undefined || !isOpen(aanvraag)) return nietToegestaan(aanvraag, opdracht.soort);
  return behandel(aanvraag, opdracht, { op: context.nu, door: context.actor });
}

function ontvang(
  { id, vergunningsoort, regeling, aanvrager, ontvangstdag }: Ontvang,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(nu);
  const dag = ontvangstdag ?? vandaag;
  const toekomst = nietInToekomst('ontvangstdag', dag, vandaag);
  if (toekomst) return toekomst;
  if (regeling?.vergunningsoort !== vergunningsoort || !isVergunningregeling(regeling))
    return geweigerd(
      'regeling-onbekend',
      'Deze regeling hoort niet bij deze soort vergunning, of gold toen nog niet.',
      [{ veld: 'regelingcode', regel: 'een regeling van deze vergunningsoort die op de dag van ontvangst gold' }],
    );
  const feit = { op: nu, door: actor };
  return aanvaard({
    type: 'aanvraag-ontvangen',
    ...feit,
    gemeentecode,
    id,
    vergunningsoort,
    regeling,
    aanvrager,
    ontvangstdag: dag,
  });
}

/** The refusal of a command that this state does not know. */
export function nietToegestaan(aanvraag: Vergunningaanvraag | undefined, opdracht: string): Geweigerd {
  const toestand =
    aanvraag === undefined ? 'De aanvraag bestaat nog niet' : `De aanvraag heeft status ${aanvraag.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht} kan dan niet.`);
}

function behandel(aanvraag: OpenAanvraag, opdracht: Behandelopdracht, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  switch (opdracht.soort) {
    case 'noteer-raadpleging':
      return noteer(aanvraag, opdracht, feit);
    case 'werk-stukken-bij':
      return werkStukkenBij(aanvraag, opdracht, feit);
    case 'leg-betrokkene-vast':
      return legBetrokkeneVast(aanvraag, opdracht, feit);
    case 'leg-bedrijfsgegevens-vast':
      return legBedrijfsgegevensVast(aanvraag, opdracht, feit);
    case 'schort-op':
      return schortOp(aanvraag, opdracht, feit);
    case 'hervat':
      return hervat(aanvraag, opdracht, feit);
    case 'verleng':
      return verleng(aanvraag, opdracht, feit);
    case 'stel-in-gebreke':
      return stelInGebreke(aanvraag, opdracht, feit);
    case 'trek-in':
      return trekIn(aanvraag, opdracht, feit);
    case 'verleen-van-rechtswege':
      return verleenVanRechtswege(aanvraag, feit);
    default:
      return inEenToestand(aanvraag, opdracht, feit);
  }
}

type Toestandgebonden = Extract<
  Behandelopdracht,
  { soort: 'vraag-aanvulling' | 'besluit' | 'ontvang-aanvulling' | 'zet-voort' | 'laat-buiten-behandeling' }
>;

/** The commands that one of both open states knows. */
function inEenToestand(aanvraag: OpenAanvraag, opdracht: Toestandgebonden, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  if (aanvraag.status === 'in-behandeling') {
    if (opdracht.soort === 'vraag-aanvulling') return vraagAanvulling(aanvraag, opdracht, feit);
    if (opdracht.soort === 'besluit') return besluit(aanvraag, opdracht, feit);
    return nietToegestaan(aanvraag, opdracht.soort);
  }
  if (opdracht.soort === 'ontvang-aanvulling') return ontvangAanvulling(aanvraag, opdracht, feit);
  if (opdracht.soort === 'zet-voort') return zetVoort(aanvraag, feit);
  if (opdracht.soort === 'laat-buiten-behandeling') return laatBuitenBehandeling(aanvraag, opdracht, feit);
  return nietToegestaan(aanvraag, opdracht.soort);
}
