import type { Herkomst } from '@schakel/domain';

/** What was said or happened by which a receiver may have to stop looking. */
export const sluitgronden = ['geweigerd', 'ingetrokken', 'verlopen'] as const;
export type Sluitgrond = (typeof sluitgronden)[number];

/** Where the care of this receiver stands: it was only asked, or it took the person on (accepted or placed). */
export const zorgstanden = ['aangeboden', 'begonnen'] as const;
export type Zorgstand = (typeof zorgstanden)[number];

/** Whether a receiver that was let in before goes on seeing the referral. */
export interface Toegangsregel extends Herkomst {
  readonly grond: Sluitgrond;
  readonly zorg: Zorgstand;
  readonly toegang: 'gesloten' | 'open';
}

const AVG_7 = { bron: 'AVG art. 7 lid 3', graad: 'uit het hoofd' } as const;
const AVG_4 = { bron: 'AVG art. 4 onder 11 en art. 7: zij gold tot en met die dag', graad: 'uit het hoofd' } as const;
/** A date is no word of the person: whoever has somebody in the house keeps what the care needs, on the ground of that care. */
const ZORG_LOOPT = {
  bron: 'AVG art. 6 lid 1 onder d en e; Wmo 2015 art. 5.1.2; Jeugdwet art. 7.4.0: zorg die loopt rust op die zorg',
  graad: 'uit het hoofd',
} as const;

/**
 * The rule, for each ground and each stand of the care exactly one row. The migration `ToestemmingLooptAf` says the same in SQL, for the
 * predicate and for row-level security; a spec holds the three together.
 */
export const TOEGANGSREGELS: readonly Toegangsregel[] = [
  { grond: 'geweigerd', zorg: 'aangeboden', toegang: 'gesloten', ...AVG_7 },
  { grond: 'geweigerd', zorg: 'begonnen', toegang: 'gesloten', ...AVG_7 },
  { grond: 'ingetrokken', zorg: 'aangeboden', toegang: 'gesloten', ...AVG_7 },
  { grond: 'ingetrokken', zorg: 'begonnen', toegang: 'gesloten', ...AVG_7 },
  { grond: 'verlopen', zorg: 'aangeboden', toegang: 'gesloten', ...AVG_4 },
  { grond: 'verlopen', zorg: 'begonnen', toegang: 'open', ...ZORG_LOOPT },
];

/**
 * What a lapse means for a receiver: it had access by this consent when the last day ended, and stops, with a receipt; it goes on because its care
 * has begun; or it had no access by it any more, or never. Only the first is told as an end.
 */
export const verloopgevolgen = ['ontvanger-stopt', 'zorg-gaat-door', 'geen-toegang'] as const;
export type Verloopgevolg = (typeof verloopgevolgen)[number];
