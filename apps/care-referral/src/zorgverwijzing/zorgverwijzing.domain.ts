import { type Gevolg, type Opdrachtcontext, aanvaard, geweigerd, wettelijkeDag } from '@schakel/domain';
import { bezwaarTegenAfwijking, stelSpoorVoor } from './spoorvoorstel.domain.js';
import { foutenInFeiten } from './zorgfeiten.domain.js';
import { checklistCompleet, einddatumKlopt } from './zorgverwijzing-einde.domain.js';
import {
  type Bezwaar,
  andereRedenMetToelichting,
  bezwaarTegenKandidaat,
  eersteBezwaar,
  iederEenKeer,
  ingangsdatumNietInToekomst,
  intrekkingMetToelichting,
  kindOpSpoorVanMinderjarigen,
} from './zorgverwijzing-regels.domain.js';
import { aangeboden } from './zorgverwijzing-tijd.domain.js';
import {
  geaccepteerdAanbod,
  openAanbodVan,
  openstaand,
  zorgverwijzingsmachine,
  type Aangeboden,
  type Accepteer,
  type Beeindig,
  type Bekijk,
  type BiedAan,
  type DraagOver,
  type Geaccepteerd,
  type Geplaatst,
  type Ontvang,
  type Plaats,
  type StelVoor,
  type TrekIn,
  type Voorgesteld,
  type WijsAf,
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

interface Feit {
  readonly op: string;
  readonly door: string;
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

function biedAan(
  verwijzing: Voorgesteld | ZonderAanbod,
  { kandidaten, vervolglijst }: BiedAan,
  { nu, actor }: Opdrachtcontext,
): Uitkomst {
  const dag = wettelijkeDag(nu);
  const bezwaar = eersteBezwaar(
    iederEenKeer(kandidaten, vervolglijst),
    ...[...kandidaten, ...vervolglijst].map((kandidaat) => bezwaarTegenKandidaat(kandidaat, verwijzing, dag)),
  );
  if (bezwaar !== undefined) return bezwaar;
  const feit = { op: nu, door: actor };
  return aanvaard(...kandidaten.map((kandidaat) => aangeboden(verwijzing, { kandidaat, daarna: vervolglijst }, feit)));
}

function nietAanDeze(): Bezwaar {
  return geweigerd('niet-aan-deze-aanbieder', 'De verwijzing is niet aan uw organisatie aangeboden.');
}

/** Only the first look counts. */
function bekijk({ aanbiedingen }: Aangeboden, { organisatie }: Bekijk, feit: Feit): Uitkomst {
  const aanbod = openAanbodVan(aanbiedingen, organisatie);
  if (aanbod === undefined) return nietAanDeze();
  if (aanbod.gezienOp !== undefined) return aanvaard();
  return aanvaard({ type: 'zorgverwijzing-gezien', ...feit, aanbodId: aanbod.id });
}

/** The first acceptance wins; whoever else was asked loses the offer in the same step. */
function accepteer({ aanbiedingen }: Aangeboden, { organisatie }: Accepteer, feit: Feit): Uitkomst {
  const aanbod = openAanbodVan(aanbiedingen, organisatie);
  if (aanbod === undefined) return nietAanDeze();
  const rest = openstaand(aanbiedingen).filter(({ id }) => id !== aanbod.id);
  return aanvaard<Zorgverwijzingsgebeurtenis>(
    { type: 'zorgverwijzing-geaccepteerd', ...feit, aanbodId: aanbod.id },
    ...rest.map(
      ({ id: aanbodId }) =>
        ({ type: 'zorgverwijzing-vervallen', ...feit, aanbodId, reden: 'elders-geplaatst' }) as const,
    ),
  );
}

function wijsAf({ aanbiedingen }: Aangeboden, opdracht: WijsAf, feit: Feit): Uitkomst {
  const aanbod = openAanbodVan(aanbiedingen, opdracht.organisatie);
  if (aanbod === undefined) return nietAanDeze();
  const { reden, toelichting } = opdracht;
  const afgewezen = { type: 'zorgverwijzing-afgewezen', ...feit, aanbodId: aanbod.id, reden } as const;
  const uitleg = toelichting !== undefined && { toelichting };
  return andereRedenMetToelichting(opdracht) ?? aanvaard({ ...afgewezen, ...uitleg });
}

/** Takes back everything that is out: open offers, or the one that was accepted. */
function trekIn({ aanbiedingen }: Aangeboden | Geaccepteerd, opdracht: TrekIn, feit: Feit): Uitkomst {
  const { reden, toelichting } = opdracht;
  const aanvaarde = geaccepteerdAanbod(aanbiedingen);
  const uit = aanvaarde === undefined ? openstaand(aanbiedingen) : [aanvaarde];
  const gebeurtenissen = uit.map(
    ({ id: aanbodId }) => ({ type: 'zorgverwijzing-ingetrokken', ...feit, aanbodId, reden, toelichting }) as const,
  );
  return intrekkingMetToelichting(opdracht) ?? aanvaard<Zorgverwijzingsgebeurtenis>(...gebeurtenissen);
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
    return aanvaard({ ...feit, einde: opdracht.einde, bestemming: opdracht.bestemming });
  }
  const { overdracht } = opdracht;
  return checklistCompleet(verwijzing, overdracht) ?? aanvaard({ ...feit, einde: 'overgedragen', overdracht });
}
