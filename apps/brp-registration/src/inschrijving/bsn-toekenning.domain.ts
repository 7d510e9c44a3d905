import { geweigerd, isTestBsn, type Bsn, type Geweigerd } from '@schakel/domain';

/** Which numbers this installation takes: outside a municipality's own production only those no person will ever hold. */
export const nummerbeleiden = ['alleen-testnummers', 'ook-echte-nummers'] as const;
export type Nummerbeleid = (typeof nummerbeleiden)[number];

/** Refuses a real number where only made-up persons may occur: `bsn-buiten-testreeks`. */
export function toegestaanNummer(bsn: Bsn, beleid: Nummerbeleid): Geweigerd | undefined {
  return beleid === 'ook-echte-nummers' || isTestBsn(bsn)
    ? undefined
    : geweigerd('bsn-buiten-testreeks', 'Deze omgeving werkt alleen met nummers uit de testreeks.', [
        { veld: 'bsn', regel: 'een nummer uit de testreeks 999900006 tot en met 999999990' },
      ]);
}
