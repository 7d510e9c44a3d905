import {
  aanvaard,
  bezwaartermijn,
  geweigerd,
  plusDuur,
  wettelijkeDag,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import { nietDubbel } from '../dubbelcontrole/dubbelstand.domain.js';
import { indieningVan, toetsAangifte, toetsAmbtshalve, toetsVoornemen } from './aangifte.domain.js';
import { toetsGrondslag, zonderOpenPunt } from './grondslag.domain.js';
import type {
  BepaalAdres,
  DienIn,
  Feit,
  Inschrijvingsgebeurtenis,
  Inschrijvingsopdracht,
  StelVast,
  VerzendVoornemen,
  ZendTerug,
} from './inschrijving-opdracht.domain.js';
import { isIn } from './inschrijving-regels.domain.js';
import type { AdresBepaald, Inschrijving, TerToetsing, VoornemenVerzonden } from './inschrijving-toestand.domain.js';
import { inschrijvingstermijnen } from './inschrijvingstermijnen.data.js';

type Uitkomst = Gevolg<Inschrijvingsgebeurtenis>;

const feit = ({ nu, actor }: Opdrachtcontext): Feit => ({ op: nu, door: actor });

/** Address, intent, proposal and its review by a second person. Undefined for any other command. */
export function decideVoorstel(
  inschrijving: Inschrijving,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Uitkomst | undefined {
  if (opdracht.soort === 'bepaal-adres' && isIn(inschrijving, 'beoordeeld', 'adres-bepaald'))
    return bepaalAdres(opdracht, context);
  if (opdracht.soort === 'verzend-voornemen' && isIn(inschrijving, 'adres-bepaald'))
    return verzendVoornemen(inschrijving, opdracht, context);
  if (opdracht.soort === 'dien-in' && isIn(inschrijving, 'adres-bepaald', 'voornemen-verzonden'))
    return dienIn(inschrijving, opdracht, context);
  if (!isIn(inschrijving, 'ter-toetsing')) return undefined;
  if (opdracht.soort === 'stel-vast') return stelVast(inschrijving, opdracht, context);
  return opdracht.soort === 'zend-terug' ? zendTerug(inschrijving, opdracht, context) : undefined;
}

function bepaalAdres(
  { adresbepaling, betrokkeneId, bezwaar, grondslagstand = 'geldt-niet' }: BepaalAdres,
  context: Opdrachtcontext,
): Uitkomst {
  return (
    bezwaar ??
    toetsGrondslag(adresbepaling, grondslagstand) ??
    aanvaard({ type: 'inschrijving-adres-bepaald', ...feit(context), adresbepaling, betrokkeneId })
  );
}

function verzendVoornemen(
  { adresbepaling }: AdresBepaald,
  { voornemen }: VerzendVoornemen,
  context: Opdrachtcontext,
): Uitkomst {
  return (
    zonderOpenPunt(adresbepaling) ??
    toetsVoornemen(voornemen, context.nu) ??
    aanvaard({ type: 'inschrijving-voornemen-verzonden', ...feit(context), voornemen })
  );
}

function dienIn(
  { identiteit, voornemen, versie, status, adresbepaling }: AdresBepaald | VoornemenVerzonden,
  { wijze, dubbel }: DienIn,
  context: Opdrachtcontext,
): Uitkomst {
  const { nu, actor } = context;
  // Once the intent is sent the address stands: an open point of before this was checked is for the second person, who sends it back.
  const bezwaar =
    (status === 'adres-bepaald' ? zonderOpenPunt(adresbepaling) : undefined) ??
    (wijze.wijze === 'aangifte' ? toetsAangifte(wijze, identiteit, nu) : toetsAmbtshalve(voornemen, nu)) ??
    nietDubbel(dubbel);
  if (bezwaar) return bezwaar;
  const indiening = indieningVan(wijze, voornemen, { actor, volgnummer: versie + 1 });
  return aanvaard({ type: 'inschrijving-ingediend', ...feit(context), indiening });
}

/** Who proposed is not who concludes: `vier-ogen`. */
function doorEenAnder({ indiening }: TerToetsing, { actor }: Opdrachtcontext): Geweigerd | undefined {
  return indiening.ingediendDoor === actor
    ? geweigerd('vier-ogen', 'Wie een inschrijving voorstelt, toetst haar niet zelf.')
    : undefined;
}

function stelVast(inschrijving: TerToetsing, { dubbel }: StelVast, context: Opdrachtcontext): Uitkomst {
  const { indiening } = inschrijving;
  const vandaag = wettelijkeDag(context.nu);
  // Met at once by making the decision known; a registration on declaration is no burden to object to.
  const bezwaarTot = indiening.wijze === 'ambtshalve' ? bezwaartermijn(vandaag).einde : undefined;
  return (
    doorEenAnder(inschrijving, context) ??
    zonderOpenPunt(inschrijving.adresbepaling) ??
    nietDubbel(dubbel) ??
    aanvaard({
      type: 'inschrijving-ingeschreven',
      ...feit(context),
      betreft: indiening.volgnummer,
      ingeschrevenPer: indiening.geldigVanaf,
      overzichtUiterlijk: plusDuur(vandaag, inschrijvingstermijnen.overzicht.duur),
      ...(bezwaarTot !== undefined && { bezwaarTot }),
    })
  );
}

function zendTerug(inschrijving: TerToetsing, { reden }: ZendTerug, context: Opdrachtcontext): Uitkomst {
  const betreft = inschrijving.indiening.volgnummer;
  return (
    doorEenAnder(inschrijving, context) ??
    aanvaard({ type: 'inschrijving-teruggezonden', ...feit(context), reden, betreft })
  );
}
