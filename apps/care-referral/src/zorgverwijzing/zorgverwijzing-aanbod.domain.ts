import { type Gevolg, type Opdrachtcontext, aanvaard, geweigerd, wettelijkeDag } from '@schakel/domain';
import {
  type Bezwaar,
  andereRedenMetToelichting,
  bezwaarTegenKandidaat,
  eersteBezwaar,
  iederEenKeer,
  intrekkingMetToelichting,
} from './zorgverwijzing-regels.domain.js';
import { aangeboden } from './zorgverwijzing-tijd.domain.js';
import {
  geaccepteerdAanbod,
  openAanbodVan,
  openstaand,
  type Aangeboden,
  type Accepteer,
  type Bekijk,
  type BiedAan,
  type Geaccepteerd,
  type TrekIn,
  type Voorgesteld,
  type WijsAf,
  type ZonderAanbod,
  type Zorgverwijzingsgebeurtenis,
} from './zorgverwijzing-toestand.domain.js';

// What follows from commands on offers: making them, looking at them, answering them, taking them back.

type Uitkomst = Gevolg<Zorgverwijzingsgebeurtenis>;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export function biedAan(
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
export function bekijk({ aanbiedingen }: Aangeboden, { organisatie }: Bekijk, feit: Feit): Uitkomst {
  const aanbod = openAanbodVan(aanbiedingen, organisatie);
  if (aanbod === undefined) return nietAanDeze();
  if (aanbod.gezienOp !== undefined) return aanvaard();
  return aanvaard({ type: 'zorgverwijzing-gezien', ...feit, aanbodId: aanbod.id });
}

/** The first acceptance wins; whoever else was asked loses the offer in the same step. */
export function accepteer({ aanbiedingen }: Aangeboden, { organisatie }: Accepteer, feit: Feit): Uitkomst {
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

export function wijsAf({ aanbiedingen }: Aangeboden, opdracht: WijsAf, feit: Feit): Uitkomst {
  const aanbod = openAanbodVan(aanbiedingen, opdracht.organisatie);
  if (aanbod === undefined) return nietAanDeze();
  const { reden, toelichting } = opdracht;
  const afgewezen = { type: 'zorgverwijzing-afgewezen', ...feit, aanbodId: aanbod.id, reden } as const;
  const uitleg = toelichting !== undefined && { toelichting };
  return andereRedenMetToelichting(opdracht) ?? aanvaard({ ...afgewezen, ...uitleg });
}

/** Takes back everything that is out: open offers, or the one that was accepted. */
export function trekIn({ aanbiedingen }: Aangeboden | Geaccepteerd, opdracht: TrekIn, feit: Feit): Uitkomst {
  const { reden, toelichting } = opdracht;
  const aanvaarde = geaccepteerdAanbod(aanbiedingen);
  const uit = aanvaarde === undefined ? openstaand(aanbiedingen) : [aanvaarde];
  const gebeurtenissen = uit.map(
    ({ id: aanbodId }) => ({ type: 'zorgverwijzing-ingetrokken', ...feit, aanbodId, reden, toelichting }) as const,
  );
  return intrekkingMetToelichting(opdracht) ?? aanvaard<Zorgverwijzingsgebeurtenis>(...gebeurtenissen);
}
