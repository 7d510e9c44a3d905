import { randomInt } from 'node:crypto';
import { isANummer, testBsn, type Bsn } from '@schakel/domain';

/**
 * The people and the company of one journey. All of them are invented: names hold a mark that exists nowhere else, the BSN lies in the
 * test range, the company number is drawn. So every run is a new story, and a test can look for the mark where nothing personal may be.
 */
export interface Verhaal {
  /** Ten letters; part of every name and of every free text of the story. */
  readonly merk: string;
  readonly slachtoffer: {
    readonly geslachtsnaam: string;
    readonly voornamen: string;
    readonly geboortedatum: string;
    readonly nationaliteit: string;
    readonly telefoon: string;
    readonly bsn: Bsn;
    readonly aNummer: string;
  };
  readonly bedrijf: { readonly naam: string; readonly kvkNummer: string; readonly ondertekenaar: string };
  readonly plaats: {
    readonly straat: string;
    readonly huisnummer: string;
    readonly postcode: string;
    readonly woonplaats: string;
  };
  /** A sentence as people type it, with the mark in it. */
  tekst(zin: string): string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A new story. */
export function nieuwVerhaal(): Verhaal {
  const merk = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const naam = `${merk.charAt(0).toUpperCase()}${merk.slice(1)}`;
  return {
    merk,
    slachtoffer: {
      geslachtsnaam: `${naam}ova`,
      voornamen: `Verzonnen ${naam}ina`,
      geboortedatum: `${String(randomInt(1985, 2003))}-${tweecijferig(1, 13)}-${tweecijferig(1, 29)}`,
      nationaliteit: `fictief ${merk}`,
      telefoon: `06${cijfers(8)}`,
      bsn: testBsn(randomInt(80_000)),
      aNummer: testANummer(),
    },
    bedrijf: { naam: `Uitzendbureau ${naam} B.V.`, kvkNummer: `9${cijfers(7)}`, ondertekenaar: `Directeur ${naam}man` },
    plaats: { straat: `${naam}straat`, huisnummer: '12', postcode: '1011AB', woonplaats: 'Amsterdam' },
    tekst: (zin) => `${zin} (${merk})`,
  };
}

/** What of a story may never be found in clear outside the rooms it belongs to. */
export function persoonsgegevensVan({ merk, slachtoffer, bedrijf }: Verhaal): readonly string[] {
  return [
    merk,
    slachtoffer.geboortedatum,
    slachtoffer.telefoon,
    slachtoffer.bsn,
    slachtoffer.aNummer,
    bedrijf.kvkNummer,
  ];
}

function cijfers(aantal: number): string {
  return Array.from({ length: aantal }, () => String(randomInt(10))).join('');
}

function tweecijferig(van: number, tot: number): string {
  return String(randomInt(van, tot)).padStart(2, '0');
}

/** There is no test range of A-numbers; the mark of the test is the BSN beside it. */
function testANummer(): string {
  for (;;) {
    const kandidaat = `9${cijfers(9)}`;
    if (isANummer(kandidaat)) return kandidaat;
  }
}
