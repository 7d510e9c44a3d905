import type { Spoor } from '../zorgverwijzing/spoorregel.domain.js';
import { sporen } from '../zorgverwijzing/spoorregel.domain.js';
import type { Spoorvoorstel } from '../zorgverwijzing/spoorvoorstel.domain.js';

/** What changed from one proposal to another. */
export interface Voorstelverschil {
  /** Something changed that a person must look at: a row, who is responsible, or which municipality. */
  readonly anders: boolean;
  readonly hoofdregel?: Wissel;
  /** Another party answers, and so pays. */
  readonly verantwoordelijke?: Wissel;
  readonly gemeente?: { readonly van?: string; readonly naar?: string };
  /** Per track the rows that no longer apply and those that came. */
  readonly sporen: readonly {
    readonly spoor: Spoor;
    readonly weg: readonly string[];
    readonly bij: readonly string[];
  }[];
}

export interface Wissel {
  readonly van: string;
  readonly naar: string;
}

const wissel = (van: string, naar: string): Wissel | undefined => (van === naar ? undefined : { van, naar });

/** What changed between two proposals; both stay as they are: nothing is exchanged without a person. */
export function vergelijkVoorstellen(oud: Spoorvoorstel, nieuw: Spoorvoorstel): Voorstelverschil {
  const hoofdregel = wissel(oud.regel, nieuw.regel);
  const verantwoordelijke = wissel(oud.verantwoordelijke, nieuw.verantwoordelijke);
  const [van, naar] = [oud.gemeente?.gemeentecode, nieuw.gemeente?.gemeentecode];
  const gemeente =
    van === naar ? undefined : { ...(van !== undefined && { van }), ...(naar !== undefined && { naar }) };
  const perSpoor = sporen.flatMap((spoor) => {
    const [eerst, later] = [regels(oud, spoor), regels(nieuw, spoor)];
    const weg = eerst.filter((regel) => !later.includes(regel));
    const bij = later.filter((regel) => !eerst.includes(regel));
    return weg.length + bij.length === 0 ? [] : [{ spoor, weg, bij }];
  });
  const wissels = { ...(hoofdregel && { hoofdregel }), ...(verantwoordelijke && { verantwoordelijke }) };
  const verschil = { ...wissels, ...(gemeente && { gemeente }), sporen: perSpoor };
  return { anders: hoofdregel !== undefined || gemeente !== undefined || perSpoor.length > 0, ...verschil };
}

function regels({ sporen: uitslagen }: Spoorvoorstel, spoor: Spoor): readonly string[] {
  return uitslagen.find((uitslag) => uitslag.spoor === spoor)?.regels.map(({ regel }) => regel) ?? [];
}
