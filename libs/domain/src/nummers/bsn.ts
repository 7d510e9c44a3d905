import type { Gemerkt } from '../merk.js';

/**
 * Burgerservicenummer (Wet algemene bepalingen burgerservicenummer): nine digits that pass the elfproef.
 * Personal data of the most sensitive kind: never in events, topics, keys, URLs or logs.
 */
export type Bsn = Gemerkt<'Bsn'>;

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** First and last number of the range that is kept free for testing; no person will ever hold one. */
export const BSN_TESTREEKS = { van: '999900006', tot: '999999990' } as const;

/** Weighted sum of the elfproef: Σ dᵢ·[9,8,7,6,5,4,3,2,−1] over nine digits. */
function elfsom(cijfers: string): number {
  return GEWICHTEN.reduce((som, gewicht, plaats) => som + gewicht * Number(cijfers[plaats]), 0);
}

/** Whether nine digits pass the elfproef: the weighted sum is a multiple of 11. Also the test of an RSIN. */
export function voldoetAanElfproef(cijfers: string): boolean {
  return /^[0-9]{9}$/.test(cijfers) && elfsom(cijfers) % 11 === 0;
}

/** Whether the value is a citizen service number. `000000000` passes the sum but is no number. */
export function isBsn(waarde: unknown): waarde is Bsn {
  return typeof waarde === 'string' && voldoetAanElfproef(waarde) && waarde !== '000000000';
}

/** The citizen service number, or undefined when the value fails form or elfproef. Nothing is trimmed or padded. */
export function parseBsn(waarde: unknown): Bsn | undefined {
  return isBsn(waarde) ? waarde : undefined;
}

/** Whether the number lies in the range that no person will ever hold; all data of demo and tests does. */
export function isTestBsn(bsn: Bsn): boolean {
  return bsn >= BSN_TESTREEKS.van && bsn <= BSN_TESTREEKS.tot;
}

/**
 * The first valid number at or after `volgnummer` numbers into the test range, for synthetic persons.
 * @param volgnummer whole number; taken modulo the size of the range, so that every whole number gives a valid test number
 */
export function testBsn(volgnummer: number): Bsn {
  const begin = Number(BSN_TESTREEKS.van);
  const aantal = Number(BSN_TESTREEKS.tot) - begin + 1;
  const verschoven = ((Math.trunc(volgnummer) % aantal) + aantal) % aantal;
  for (let stap = 0; stap < aantal; stap += 1) {
    const kandidaat = String(begin + ((verschoven + stap) % aantal));
    if (isBsn(kandidaat)) return kandidaat;
  }
  throw new Error('The test range holds no valid number: its limits are wrong.');
}
