import { mogelijkeOpdrachten, type Datum, type Uuid } from '@schakel/domain';
import type { Doel } from '../toestemming/toestemming.data.js';
import { standOp, toegangBij, type VastgelegdeToestemming } from '../toestemming/toestemming-toegang.domain.js';
import { toestemmingmachine } from '../toestemming/toestemming-toestand.domain.js';
import {
  gingDoorTegenWens,
  kanZonderDoorbreking,
  toestemmingsdoelVan,
  uitkomstVan,
  type Toestemmingsuitkomst,
} from './toestemmingstoets.domain.js';
import type { Aanbod } from './zorgaanbod.domain.js';

/** What an officer can do about a consent, as the steps of its file are called. */
export const toestemmingsstappen = ['vraag', 'geef', 'weiger', 'trek-in', 'doorbreek', 'beeindig'] as const;
export type Toestemmingsstap = (typeof toestemmingsstappen)[number];

/** Whether an offer to this receiver goes out now: as it is, or only with a ground and a reason. Never not at all. */
export type Aanbiedbaar = 'kan' | 'alleen-met-grond';

/** Consent of one purpose and one receiver, as an officer sees it beside the referral. */
export interface Toestemmingsregelstand {
  readonly doel: Doel;
  readonly ontvanger: string;
  /** Absent when nothing was recorded. */
  readonly toestemmingId?: Uuid;
  readonly uitkomst: Toestemmingsuitkomst;
  readonly geldigTotEnMet?: Datum;
  readonly aanbieden: Aanbiedbaar;
  readonly mogelijk: readonly Toestemmingsstap[];
  /** Whether this receiver sees the referral now; absent when it has no offer. */
  readonly toegang?: 'open' | 'gesloten';
}

/** What is known of consent at a referral, and what holds for every receiver that is not named. */
export interface Toestemmingsoverzicht {
  readonly ontvangers: readonly Toestemmingsregelstand[];
  readonly overigen: Pick<Toestemmingsregelstand, 'uitkomst' | 'aanbieden' | 'mogelijk'>;
}

type Vastgelegd = VastgelegdeToestemming & { readonly id: Uuid; readonly doel: Doel; readonly ontvanger: string };

function nietVastgelegd() {
  const uitkomst = uitkomstVan(undefined);
  return { uitkomst, aanbieden: aanbiedbaar(uitkomst), mogelijk: ['vraag'] } as const;
}

const aanbiedbaar = (uitkomst: Toestemmingsuitkomst): Aanbiedbaar =>
  kanZonderDoorbreking(uitkomst) ? 'kan' : 'alleen-met-grond';

/** Whether an offer is out: it waits for an answer, or was accepted and not taken back. */
const isUit = ({ antwoord }: Aanbod): boolean => antwoord === undefined || antwoord.soort === 'geaccepteerd';

/**
 * What an officer sees of consent before and while it is offered: per receiver what was recorded, whether it holds today, what can be done; and
 * that nobody asked about the others, which stops nothing and is not passed over in silence.
 * @param dag legal day on which is looked
 * @param beeindigd the referral ended, so nobody sees it by an offer any more
 */
export function toestemmingsoverzicht(
  vastgelegd: readonly Vastgelegd[],
  aanbiedingen: readonly Aanbod[],
  { dag, beeindigd }: { readonly dag: Datum; readonly beeindigd: boolean },
): Toestemmingsoverzicht {
  const uit = beeindigd ? [] : aanbiedingen.filter(isUit);
  const bekend = vastgelegd.map((een) => ({ ...regelVan(een, dag), ...toegangVan(een, uit, dag) }));
  const zonder = uit
    .filter((aanbod) => !vastgelegd.some((een) => isVoor(een, aanbod)))
    .map(({ soort, organisatie: ontvanger }) => ({
      ...{ doel: toestemmingsdoelVan(soort), ontvanger, ...nietVastgelegd(), toegang: 'open' as const },
    }));
  return { ontvangers: [...bekend, ...zonder], overigen: nietVastgelegd() };
}

function regelVan(een: Vastgelegd, dag: Datum): Toestemmingsregelstand {
  const { id: toestemmingId, doel, ontvanger, status, geldigTotEnMet } = een;
  const uitkomst = uitkomstVan(standOp(een, dag));
  const opdrachten: readonly string[] = mogelijkeOpdrachten(toestemmingmachine, status);
  const mogelijk = toestemmingsstappen.filter((stap) => opdrachten.includes(stap));
  const tot = geldigTotEnMet !== null && { geldigTotEnMet };
  return { doel, ontvanger, toestemmingId, uitkomst, ...tot, aanbieden: aanbiedbaar(uitkomst), mogelijk };
}

const isVoor = ({ doel, ontvanger }: Vastgelegd, { soort, organisatie }: Aanbod): boolean =>
  ontvanger === organisatie && doel === toestemmingsdoelVan(soort);

function toegangVan(een: Vastgelegd, uit: readonly Aanbod[], dag: Datum): Pick<Toestemmingsregelstand, 'toegang'> {
  const eigen = uit.filter((aanbod) => isVoor(een, aanbod));
  if (eigen.length === 0) return {};
  const open = eigen.some(({ antwoord, op, toestemming }) => {
    if (gingDoorTegenWens(toestemming)) return true;
    return toegangBij(een, { zorg: antwoord === undefined ? 'aangeboden' : 'begonnen', op }, dag) === 'open';
  });
  return { toegang: open ? 'open' : 'gesloten' };
}
