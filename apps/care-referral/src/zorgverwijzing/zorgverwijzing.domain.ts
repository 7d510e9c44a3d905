import { type Gevolg, type Opdrachtcontext, aanvaard, geweigerd, wettelijkeDag } from '@schakel/domain';
import { bezwaarTegenAfwijking, stelSpoorVoor } from './spoorvoorstel.domain.js';
import { foutenInFeiten } from './zorgfeiten.domain.js';
import {
  type Bezwaar,
  aanbiederNeemtLeeftijdsgroep,
  alleenDezeAanbieder,
  andereRedenMetToelichting,
  eersteBezwaar,
  ingangsdatumNietInToekomst,
  intrekkingMetToelichting,
  voorstelVanVandaag,
  wezenNietAf,
} from './zorgverwijzing-regels.domain.js';
import type {
  Aangeboden,
  Accepteer,
  Afgewezen,
  BiedAan,
  Ontvang,
  Plaats,
  StelVoor,
  TrekIn,
  Voorgesteld,
  WijsAf,
  Zorgverwijzing,
  Zorgverwijzingsgebeurtenis,
  Zorgverwijzingsopdracht,
  Zorgverwijzingsstatus,
} from './zorgverwijzing-toestand.domain.js';

type Uitkomst = Gevolg<Zorgverwijzingsgebeurtenis>;

/**
 * What follows from a command in this state: one history event or a refusal. Codes: `overgang-niet-toegestaan`, `feiten-onjuist`, those
 * of `bezwaarTegenAfwijking` and those of `zorgverwijzing-regels.domain.ts`.
 * @param verwijzing undefined before creation
 */
export function decide(
  verwijzing: Zorgverwijzing | undefined,
  opdracht: Zorgverwijzingsopdracht,
  context: Opdrachtcontext,
): Uitkomst {
  switch (opdracht.soort) {
    case 'ontvang':
      return verwijzing === undefined ? ontvang(opdracht, context) : nietToegestaan(verwijzing, opdracht);
    case 'stel-voor':
      return isIn(verwijzing, 'ontvangen', 'voorgesteld', 'afgewezen')
        ? stelVoor(verwijzing, opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'bied-aan':
      return isIn(verwijzing, 'voorgesteld', 'afgewezen')
        ? biedAan(verwijzing, opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'accepteer':
      return isIn(verwijzing, 'aangeboden')
        ? accepteer(verwijzing, opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'wijs-af':
      return isIn(verwijzing, 'aangeboden')
        ? wijsAf(verwijzing, opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'trek-in':
      return isIn(verwijzing, 'aangeboden', 'geaccepteerd')
        ? trekIn(opdracht, context)
        : nietToegestaan(verwijzing, opdracht);
    case 'plaats':
      return isIn(verwijzing, 'geaccepteerd') ? plaats(opdracht, context) : nietToegestaan(verwijzing, opdracht);
  }
}

function isIn<S extends Zorgverwijzingsstatus>(
  verwijzing: Zorgverwijzing | undefined,
  ...statussen: readonly S[]
): verwijzing is Extract<Zorgverwijzing, { status: S }> {
  return verwijzing !== undefined && statussen.some((status) => status === verwijzing.status);
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
  { gemeentecode }: Zorgverwijzing,
  { soort: _soort, ...voorstel }: StelVoor,
  { nu, actor }: Opdrachtcontext,
): Uitkomst {
  const fouten = foutenInFeiten(voorstel.feiten, nu);
  if (fouten.length > 0) return geweigerd('feiten-onjuist', 'De feiten kunnen zo niet kloppen.', fouten);
  const spoor = stelSpoorVoor(voorstel.feiten, wettelijkeDag(nu), gemeentecode);
  const bezwaar = voorstel.afwijking && bezwaarTegenAfwijking(voorstel.afwijking, spoor);
  return bezwaar ?? aanvaard({ type: 'zorgverwijzing-voorgesteld', op: nu, door: actor, ...voorstel, spoor });
}

function biedAan(
  { voorstel, aanbiedingen }: Voorgesteld | Afgewezen,
  { aanbodId, aanbieder }: BiedAan,
  { nu, actor }: Opdrachtcontext,
): Uitkomst {
  const bezwaar = eersteBezwaar(
    voorstelVanVandaag(voorstel, wettelijkeDag(nu)),
    aanbiederNeemtLeeftijdsgroep(aanbieder, voorstel),
    wezenNietAf(aanbieder, aanbiedingen, voorstel),
  );
  const { id: aanbiederId, organisatie } = aanbieder;
  const feit = { type: 'zorgverwijzing-aangeboden', op: nu, door: actor } as const;
  return bezwaar ?? aanvaard({ ...feit, aanbodId, aanbiederId, organisatie });
}

function accepteer(verwijzing: Aangeboden, { organisatie }: Accepteer, { nu, actor }: Opdrachtcontext): Uitkomst {
  const bezwaar = alleenDezeAanbieder(verwijzing, organisatie);
  return bezwaar ?? aanvaard({ type: 'zorgverwijzing-geaccepteerd', op: nu, door: actor });
}

function wijsAf(verwijzing: Aangeboden, opdracht: WijsAf, { nu, actor }: Opdrachtcontext): Uitkomst {
  const bezwaar = eersteBezwaar(
    alleenDezeAanbieder(verwijzing, opdracht.organisatie),
    andereRedenMetToelichting(opdracht),
  );
  const { reden, toelichting } = opdracht;
  const feit = { type: 'zorgverwijzing-afgewezen', op: nu, door: actor, reden } as const;
  return bezwaar ?? aanvaard({ ...feit, ...(toelichting !== undefined && { toelichting }) });
}

function trekIn(opdracht: TrekIn, { nu, actor }: Opdrachtcontext): Uitkomst {
  const { reden, toelichting } = opdracht;
  const feit = { type: 'zorgverwijzing-ingetrokken', op: nu, door: actor } as const;
  return intrekkingMetToelichting(opdracht) ?? aanvaard({ ...feit, reden, toelichting });
}

function plaats({ ingangsdatum }: Plaats, { nu, actor }: Opdrachtcontext): Uitkomst {
  const bezwaar = ingangsdatumNietInToekomst(ingangsdatum, wettelijkeDag(nu));
  return bezwaar ?? aanvaard({ type: 'zorgverwijzing-geplaatst', op: nu, door: actor, ingangsdatum });
}
