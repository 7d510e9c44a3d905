import { type Gevolg, type Opdrachtcontext, aanvaard, geweigerd, wettelijkeDag } from '@schakel/domain';
import { bezwaarTegenAfwijking, stelSpoorVoor } from './spoorvoorstel.domain.js';
import { foutenInFeiten } from './zorgfeiten.domain.js';
import { anderSpoorDanVeiligThuis, checklistCompleet, einddatumKlopt } from './zorgverwijzing-einde.domain.js';
import { accepteer, bekijk, biedAan, trekIn, wijsAf } from './zorgverwijzing-aanbod.domain.js';
import {
  type Bezwaar,
  eersteBezwaar,
  ingangsdatumNietInToekomst,
  kindOpSpoorVanMinderjarigen,
} from './zorgverwijzing-regels.domain.js';
import {
  zorgverwijzingsmachine,
  type Aangeboden,
  type Beeindig,
  type DraagOver,
  type Geaccepteerd,
  type Geplaatst,
  type Ontvang,
  type Plaats,
  type StelVoor,
  type Voorgesteld,
  type ZonderAanbod,
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
  type Zorgverwijzingsopdracht,
} from './zorgverwijzing-toestand.domain.js';

type Uitkomst = Gevolg<Zorgverwijzingsgebeurtenis>;

/**
 * What follows from a command in this state: history events or a refusal. Codes: `overgang-niet-toegestaan`, `feiten-onjuist`,
 * `niet-aan-deze-aanbieder`, those of `bezwaarTegenAfwijking`, of `zorgverwijzing-regels.domain.ts` and of `zorgverwijzing-einde.domain.ts`.
 * @param verwijzing undefined before creation
 */
export function decide(
  verwijzing: Zorgverwijzing | undefined,
  opdracht: Zorgverwijzingsopdracht,
  context: Opdrachtcontext,
): Uitkomst {
  const van = verwijzing?.status ?? null;
  const mag = zorgverwijzingsmachine.overgangen.some((o) => o.van === van && o.opdracht === opdracht.soort);
  if (!mag) return nietToegestaan(verwijzing, opdracht);
  if (opdracht.soort === 'ontvang') return ontvang(opdracht, context);
  if (verwijzing === undefined) throw new Error('the machine lets only a request begin');
  const feit = { op: context.nu, door: context.actor };
  // The machine let the command through: each case is in a state that has what its rule looks at.
  switch (opdracht.soort) {
    case 'bepaal-urgentie':
      return aanvaard({ type: 'zorgverwijzing-urgentie-bepaald', ...feit, urgentie: opdracht.urgentie });
    case 'stel-voor':
      return stelVoor(verwijzing, opdracht, context);
    case 'bied-aan':
      return biedAan(verwijzing as Voorgesteld | ZonderAanbod, opdracht, context);
    case 'bekijk':
      return bekijk(verwijzing as Aangeboden, opdracht, feit);
    case 'accepteer':
      return accepteer(verwijzing as Aangeboden, opdracht, feit);
    case 'wijs-af':
      return wijsAf(verwijzing as Aangeboden, opdracht, feit);
    case 'trek-in':
      return trekIn(verwijzing as Aangeboden | Geaccepteerd, opdracht, feit);
    case 'plaats':
      return plaats(opdracht, context);
    case 'bepaal-toewijzing':
      return aanvaard({ type: 'zorgverwijzing-toewijzing-bepaald', ...feit, toewijzing: opdracht.toewijzing });
    case 'draag-over':
    case 'beeindig':
      return eindig(verwijzing as Geplaatst, opdracht, context);
  }
}

function nietToegestaan(verwijzing: Zorgverwijzing | undefined, opdracht: Zorgverwijzingsopdracht): Bezwaar {
  const toestand =
    verwijzing === undefined ? 'De verwijzing bestaat nog niet' : `De verwijzing heeft status ${verwijzing.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

function ontvang({ soort: _soort, ...opdracht }: Ontvang, { nu, actor, gemeentecode }: Opdrachtcontext): Uitkomst {
  return aanvaard({ type: 'zorgverwijzing-ontvangen', op: nu, door: actor, gemeentecode, ...opdracht });
}

function stelVoor(
  { gemeentecode, ouderverwijzingId }: Zorgverwijzing,
  { soort: _soort, ...voorstel }: StelVoor,
  { nu, actor }: Opdrachtcontext,
): Uitkomst {
  const fouten = foutenInFeiten(voorstel.feiten, nu);
  if (fouten.length > 0) return geweigerd('feiten-onjuist', 'De feiten kunnen zo niet kloppen.', fouten);
  const spoor = stelSpoorVoor(voorstel.feiten, wettelijkeDag(nu), gemeentecode);
  const bezwaar = eersteBezwaar(
    kindOpSpoorVanMinderjarigen(ouderverwijzingId, spoor.leeftijdsgroep),
    voorstel.afwijking && bezwaarTegenAfwijking(voorstel.afwijking, spoor),
  );
  return bezwaar ?? aanvaard({ type: 'zorgverwijzing-voorgesteld', op: nu, door: actor, ...voorstel, spoor });
}

function plaats({ ingangsdatum }: Plaats, { nu, actor }: Opdrachtcontext): Uitkomst {
  const bezwaar = ingangsdatumNietInToekomst(ingangsdatum, wettelijkeDag(nu));
  return bezwaar ?? aanvaard({ type: 'zorgverwijzing-geplaatst', op: nu, door: actor, ingangsdatum });
}

function eindig(verwijzing: Geplaatst, opdracht: DraagOver | Beeindig, { nu, actor }: Opdrachtcontext): Uitkomst {
  const feit = { type: 'zorgverwijzing-beeindigd', op: nu, door: actor, einddatum: opdracht.einddatum } as const;
  const dag = einddatumKlopt(verwijzing, opdracht.einddatum, wettelijkeDag(nu));
  if (dag !== undefined) return dag;
  if (opdracht.soort === 'beeindig') {
    const { einde, bestemming, redenGeenAnderSpoor: reden } = opdracht;
    const redenGeenAnderSpoor = reden !== undefined && { redenGeenAnderSpoor: reden };
    const bezwaar = anderSpoorDanVeiligThuis(verwijzing, opdracht);
    return bezwaar ?? aanvaard({ ...feit, einde, bestemming, ...redenGeenAnderSpoor });
  }
  const { overdracht } = opdracht;
  return checklistCompleet(verwijzing, overdracht) ?? aanvaard({ ...feit, einde: 'overgedragen', overdracht });
}
