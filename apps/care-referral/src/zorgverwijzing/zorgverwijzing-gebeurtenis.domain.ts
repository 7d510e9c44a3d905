import type { Datum, Gemeentecode, Oin, Uuid } from '@schakel/domain';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import type { Uitstroombestemming } from './overdrachtspunten.domain.js';
import type { Escalatiedoel, Urgentie } from './reactietermijnen.domain.js';
import type { Afwijking, Spoorvoorstel } from './spoorvoorstel.domain.js';
import type { Toestemmingsoordeel } from './toestemmingstoets.domain.js';
import type { Tolkbehoefte } from './tolk.domain.js';
import type { Afwijzingsreden, Intrekreden, Kandidaat } from './zorgaanbod.domain.js';
import type { Zorgfeiten } from './zorgfeiten.domain.js';
import type { Ontvang } from './zorgverwijzing-opdracht.domain.js';
import type { Einde, Overdrachtsregel, Toewijzing } from './zorgverwijzing-toestand.domain.js';

/** Why somebody on duty is called. */
export const escalatieaanleidingen = ['geen-antwoord', 'eerste-nacht'] as const;
export type Escalatieaanleiding = (typeof escalatieaanleidingen)[number];

interface Feit {
  /** Instant (UTC) and subject of the command. */
  readonly op: string;
  readonly door: string;
}
type OverAanbod = Feit & { readonly aanbodId: Uuid };

/** History events: everything that happened, for our own use only. `zorgverwijzing.events.ts` decides what others may learn. */
export type Zorgverwijzingsgebeurtenis =
  | (Feit & { readonly type: 'zorgverwijzing-ontvangen'; readonly gemeentecode: Gemeentecode } & Omit<Ontvang, 'soort'>)
  | (Feit & { readonly type: 'zorgverwijzing-urgentie-bepaald'; readonly urgentie: Urgentie })
  | (Feit & {
      readonly type: 'zorgverwijzing-voorgesteld';
      readonly feiten: Zorgfeiten;
      readonly spoor: Spoorvoorstel;
      readonly afwijking?: Afwijking;
      readonly tolk?: Tolkbehoefte;
    })
  | (OverAanbod & {
      readonly type: 'zorgverwijzing-aangeboden';
      readonly aanbiederId: Uuid;
      readonly organisatie: Oin;
      readonly soort: Aanbodsoort;
      readonly toestemming: Toestemmingsoordeel;
      readonly reageerVoor: string;
      /** Whom to ask after this one. */
      readonly vervolglijst: readonly Kandidaat[];
    })
  | (OverAanbod & { readonly type: 'zorgverwijzing-gezien' })
  | (OverAanbod & { readonly type: 'zorgverwijzing-herinnerd' })
  | (OverAanbod & { readonly type: 'zorgverwijzing-verlopen' })
  | (OverAanbod & { readonly type: 'zorgverwijzing-geaccepteerd' })
  /** Asked at the same time, but another provider was first. */
  | (OverAanbod & { readonly type: 'zorgverwijzing-vervallen'; readonly reden: 'elders-geplaatst' })
  | (OverAanbod & {
      readonly type: 'zorgverwijzing-afgewezen';
      readonly reden: Afwijzingsreden;
      readonly toelichting?: string;
    })
  | (OverAanbod & {
      readonly type: 'zorgverwijzing-ingetrokken';
      readonly reden: Intrekreden;
      readonly toelichting: string;
    })
  | (Feit & {
      readonly type: 'zorgverwijzing-geescaleerd';
      readonly aanleiding: Escalatieaanleiding;
      readonly naar: Escalatiedoel;
    })
  | (Feit & { readonly type: 'zorgverwijzing-geplaatst'; readonly ingangsdatum: Datum })
  | (Feit & { readonly type: 'zorgverwijzing-toewijzing-bepaald'; readonly toewijzing: Toewijzing })
  | (Feit & {
      readonly type: 'zorgverwijzing-beeindigd';
      readonly einde: Einde;
      readonly einddatum: Datum;
      readonly bestemming?: Uitstroombestemming;
      readonly overdracht?: readonly Overdrachtsregel[];
      readonly redenGeenAnderSpoor?: string;
    });
