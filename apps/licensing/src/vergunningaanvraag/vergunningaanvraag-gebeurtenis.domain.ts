import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import type { Bedrijfsgegevens } from '../kvk/bedrijfsgegevens.domain.js';
import type { Vergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { Aanvraagopschorting, Aanvraagverlenging } from './aanvraagtermijn.domain.js';
import type {
  Aanvrager,
  Aanvullingsronde,
  Besluit,
  Betrokkene,
  Buitenbehandelingstelling,
  Intrekking,
  Raadplegingsnotitie,
  Stukken,
  VerleningVanRechtswege,
} from './vergunningaanvraag-toestand.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

interface Ontvangst {
  readonly type: 'aanvraag-ontvangen';
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly vergunningsoort: Vergunningsoort;
  readonly regeling: Vergunningregeling;
  readonly aanvrager: Aanvrager;
  readonly ontvangstdag: Datum;
}

/** What happened to the file of an application that stays open. */
export type Dossiergebeurtenis =
  | { readonly type: 'aanvraag-geraadpleegd'; readonly notitie: Raadplegingsnotitie }
  | { readonly type: 'stukken-bijgewerkt'; readonly stukken: Stukken }
  | { readonly type: 'betrokkene-vastgelegd'; readonly betrokkene: Betrokkene }
  | { readonly type: 'bedrijfsgegevens-vastgelegd'; readonly bedrijfsgegevens: Bedrijfsgegevens }
  | { readonly type: 'aanvulling-gevraagd'; readonly ronde: Aanvullingsronde }
  | {
      readonly type: 'aanvulling-ontvangen';
      readonly kenmerk: Uuid;
      readonly ontvangenOp: Datum;
      readonly stukken: Stukken;
      readonly volledig: boolean;
    }
  | { readonly type: 'behandeling-voortgezet'; readonly kenmerk: Uuid };

/** What happened to the decision term beside requests to complete. */
export type Termijngebeurtenis =
  | { readonly type: 'beslistermijn-opgeschort'; readonly opschorting: Aanvraagopschorting }
  | { readonly type: 'beslistermijn-hervat'; readonly kenmerk: Uuid; readonly tot: Datum }
  | { readonly type: 'beslistermijn-verlengd'; readonly verlenging: Aanvraagverlenging }
  | { readonly type: 'in-gebreke-gesteld'; readonly ontvangenOp: Datum };

/** What ends an application. */
export type Afsluiting =
  | {
      readonly type: 'vergunning-verleend' | 'vergunning-verleend-met-voorschriften' | 'vergunning-geweigerd';
      readonly besluit: Besluit;
    }
  | {
      readonly type: 'aanvraag-buiten-behandeling-gelaten';
      readonly buitenbehandelingstelling: Buitenbehandelingstelling;
    }
  | { readonly type: 'aanvraag-ingetrokken'; readonly intrekking: Intrekking }
  | { readonly type: 'vergunning-van-rechtswege-verleend'; readonly vanRechtswege: VerleningVanRechtswege };

export type Aanvraaggebeurtenis = Feit & (Ontvangst | Dossiergebeurtenis | Termijngebeurtenis | Afsluiting);
