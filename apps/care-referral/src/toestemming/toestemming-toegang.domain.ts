import { wettelijkeDag, type Datum } from '@schakel/domain';
import type { Doel } from './toestemming.data.js';
import {
  sluitgronden,
  TOEGANGSREGELS,
  type Sluitgrond,
  type Verloopgevolg,
  type Zorgstand,
} from './toestemming-toegang.data.js';
import type { Toestemmingsstand, Toestemmingstatus } from './toestemming-toestand.domain.js';

/** What the records hold of a consent; `geldigTotEnMet` only of one that was given. */
export interface VastgelegdeToestemming {
  readonly status: Toestemmingstatus;
  readonly geldigTotEnMet: Datum | null;
}

/** An offer that was not answered with no and did not end. */
export interface Lopendaanbod {
  readonly zorg: Zorgstand;
  /** Instant of the offer, UTC. */
  readonly op: string;
}

/** Where a consent stands on a legal day; it lapses with its last day, also while the clock did not record it yet. */
export function standOp({ status, geldigTotEnMet }: VastgelegdeToestemming, dag: Datum): Toestemmingsstand {
  const voorbij = status === 'gegeven' && geldigTotEnMet !== null && geldigTotEnMet < dag;
  return voorbij ? 'verlopen' : status;
}

const isSluitgrond = (stand: Toestemmingsstand): stand is Sluitgrond => sluitgronden.some((grond) => grond === stand);

/**
 * Whether the receiver of an offer sees the referral on a legal day, by the consent for the purpose of that offer. Nobody asked (undefined)
 * closes nothing. An offer that went out after the last day never rested on that consent but on a ground and a reason: a lapse does not close it.
 */
export function toegangBij(
  toestemming: VastgelegdeToestemming | undefined,
  aanbod: Lopendaanbod,
  dag: Datum,
): 'open' | 'gesloten' {
  const stand = toestemming && standOp(toestemming, dag);
  if (stand === undefined || !isSluitgrond(stand)) return 'open';
  const tot = toestemming?.geldigTotEnMet ?? null;
  if (stand === 'verlopen' && tot !== null && wettelijkeDag(aanbod.op) > tot) return 'open';
  const regel = TOEGANGSREGELS.find(({ grond, zorg }) => grond === stand && zorg === aanbod.zorg);
  if (regel === undefined) throw new Error('each ground has a rule for each stand of the care');
  return regel.toegang;
}

/** What the receiver of a consent has by offers. */
export interface Inzicht {
  /** It accepted, and the referral did not end. */
  readonly zorgBegonnen: boolean;
  /** When the last day ended an offer stood open to it that rests on this consent. */
  readonly hadToegang: boolean;
}

/** Purposes that are shared by offers; what is shared for others leaves no offer, so there a lapse is always told. */
const DOOR_AANBOD: readonly Doel[] = ['opvang', 'jeugdhulp'];

/** What a lapse means for the receiver (`verloopgevolgen`). */
export function verloopgevolg(doel: Doel, { zorgBegonnen, hadToegang }: Inzicht): Verloopgevolg {
  if (!DOOR_AANBOD.includes(doel)) return 'ontvanger-stopt';
  if (zorgBegonnen) return 'zorg-gaat-door';
  return hadToegang ? 'ontvanger-stopt' : 'geen-toegang';
}
