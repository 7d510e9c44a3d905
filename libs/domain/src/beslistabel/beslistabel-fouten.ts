import { beslis } from './beslis.js';
import {
  beslisruimte,
  blokVan,
  doorsnede,
  heel,
  voorbeeldUit,
  zonder,
  type Beslisruimte,
  type Blok,
} from './beslisruimte.js';
import {
  isKeuze,
  kanWaarde,
  type Beslisinvoer,
  type Beslisrij,
  type Beslistabel,
  type Beslisvoorwaarde,
  type Tabelkenmerk,
} from './beslistabel.js';

export const beslistabelfoutcodes = [
  'kenmerk-klopt-niet',
  'code-dubbel',
  'bron-ontbreekt',
  'kenmerk-onbekend',
  'voorwaarde-klopt-niet',
  'uitkomst-onbekend',
  'rij-onbereikbaar',
  'rijen-tegenstrijdig',
  'tabel-onvolledig',
  'tabel-te-ingewikkeld',
  'voorbeeld-ontbreekt',
  'voorbeeld-klopt-niet',
  'voorbeeld-faalt',
] as const;

/** One fault of a table, with what it is about and, where that helps, facts that show it. */
export interface Beslistabelfout {
  readonly code: (typeof beslistabelfoutcodes)[number];
  /** Path in the table, e.g. `rijen.3` or `voorbeelden.0`. */
  readonly plaats: string;
  /** Code of the row or name of the example that it is about, when there is one. */
  readonly naam?: string;
  readonly uitleg: string;
  readonly bijvoorbeeld?: Beslisinvoer;
}

/** Blocks that the check may hold at once; a table people can read stays far below. */
const MAX_BLOKKEN = 20_000;

/**
 * The faults of a table; a sound one gives an empty list. Checks: inputs, conditions and outcomes exist; each row has a code of its own
 * and a source; there are examples and each comes out as it says; all facts find a row; with `eerste` no row is overtaken by those
 * before it, with `eensluidend` rows that overlap agree. The last are proven over all facts, not tried out.
 */
export function controleerBeslistabel(tabel: Beslistabel): readonly Beslistabelfout[] {
  const vorm = [
    ...foutenInKenmerken(tabel.kenmerken),
    ...tabel.rijen.flatMap((rij, nummer) => foutenInRij(tabel, rij, nummer)),
  ];
  if (vorm.length > 0) return vorm;
  return [...foutenInRuimte(tabel), ...foutenInVoorbeelden(tabel)];
}

/** Faults in the inputs of a table. */
export function foutenInKenmerken(kenmerken: readonly Tabelkenmerk[]): readonly Beslistabelfout[] {
  return kenmerken.flatMap((kenmerk, nummer): Beslistabelfout[] => {
    const dubbel = kenmerken.findIndex(({ naam }) => naam === kenmerk.naam) < nummer;
    const leeg =
      kenmerk.soort === 'keuze'
        ? kenmerk.waarden.length === 0 || new Set(kenmerk.waarden).size < kenmerk.waarden.length
        : !Number.isInteger(kenmerk.minimum) || !Number.isInteger(kenmerk.maximum) || kenmerk.minimum > kenmerk.maximum;
    if (!dubbel && !leeg) return [];
    const uitleg = dubbel ? 'Dit kenmerk staat er al.' : 'Dit kenmerk heeft geen waarden, of een waarde twee keer.';
    return [{ code: 'kenmerk-klopt-niet', plaats: `kenmerken.${String(nummer)}`, naam: kenmerk.naam, uitleg }];
  });
}

/** Faults in one row of a table: its code, source, outcome and conditions. */
export function foutenInRij(
  { kenmerken, uitkomsten, rijen }: Pick<Beslistabel, 'kenmerken' | 'uitkomsten' | 'rijen'>,
  rij: Beslisrij,
  nummer: number,
): Beslistabelfout[] {
  const plaats = `rijen.${String(nummer)}`;
  const fout = (code: Beslistabelfout['code'], waar: string, uitleg: string) => ({
    code,
    plaats: waar,
    naam: rij.code,
    uitleg,
  });
  const fouten: Beslistabelfout[] = [];
  if (rijen.findIndex(({ code }) => code === rij.code) < nummer)
    fouten.push(fout('code-dubbel', `${plaats}.code`, 'Een andere rij heeft deze code al.'));
  if (rij.bron.trim() === '')
    fouten.push(fout('bron-ontbreekt', `${plaats}.bron`, 'Noem het artikel van de beleidsregel.'));
  if (!uitkomsten.includes(rij.dan))
    fouten.push(fout('uitkomst-onbekend', `${plaats}.dan`, 'Deze uitkomst kent de tabel niet.'));
  for (const [naam, voorwaarde] of Object.entries(rij.als)) {
    const kenmerk = kenmerken.find((een) => een.naam === naam);
    if (kenmerk === undefined)
      fouten.push(fout('kenmerk-onbekend', `${plaats}.als`, 'De rij vraagt naar een kenmerk dat de tabel niet heeft.'));
    else if (!voorwaardeKlopt(kenmerk, voorwaarde))
      fouten.push(fout('voorwaarde-klopt-niet', `${plaats}.als.${naam}`, 'De voorwaarde past niet bij het kenmerk.'));
  }
  return fouten;
}

function voorwaardeKlopt(kenmerk: Tabelkenmerk, voorwaarde: Beslisvoorwaarde): boolean {
  if (isKeuze(voorwaarde)) {
    const enkel = new Set(voorwaarde).size === voorwaarde.length;
    return voorwaarde.length > 0 && enkel && voorwaarde.every((code) => kanWaarde(kenmerk, code));
  }
  if (kenmerk.soort !== 'getal') return false;
  const { minstens = kenmerk.minimum, hoogstens = kenmerk.maximum } = voorwaarde;
  return kanWaarde(kenmerk, minstens) && kanWaarde(kenmerk, hoogstens) && minstens <= hoogstens;
}

function foutenInRuimte(tabel: Beslistabel): readonly Beslistabelfout[] {
  const ruimte = beslisruimte(tabel.kenmerken, tabel.rijen);
  const fouten: Beslistabelfout[] = [];
  let open: readonly Blok[] = [heel(ruimte)];
  for (const [nummer, rij] of tabel.rijen.entries()) {
    const blok = blokVan(ruimte, rij);
    const bereikt = blok !== undefined && open.some((deel) => doorsnede(deel, blok) !== undefined);
    const plaats = `rijen.${String(nummer)}`;
    if (tabel.treffer === 'eerste' && !bereikt) {
      const uitleg = 'Alles wat in deze rij past, past al in een rij erboven.';
      fouten.push({ code: 'rij-onbereikbaar', plaats, naam: rij.code, uitleg });
    }
    if (blok === undefined) continue;
    if (tabel.treffer === 'eensluidend') fouten.push(...tegenspraken(tabel, ruimte, blok, nummer));
    open = open.flatMap((deel) => zonder(deel, blok));
    if (open.length > MAX_BLOKKEN) {
      const uitleg = 'De rijen overlappen zo vaak dat de tabel niet te controleren is; maak haar eenvoudiger.';
      return [...fouten, { code: 'tabel-te-ingewikkeld', plaats, naam: rij.code, uitleg }];
    }
  }
  const [gat] = open;
  if (gat === undefined) return fouten;
  const uitleg = 'Er zijn gegevens waarbij geen rij past.';
  return [...fouten, { code: 'tabel-onvolledig', plaats: 'rijen', uitleg, bijvoorbeeld: voorbeeldUit(ruimte, gat) }];
}

function tegenspraken(
  tabel: Beslistabel,
  ruimte: Beslisruimte,
  blok: Blok,
  nummer: number,
): readonly Beslistabelfout[] {
  const rij = tabel.rijen[nummer];
  return tabel.rijen.slice(0, nummer).flatMap((eerder): Beslistabelfout[] => {
    const ander = eerder.dan === rij?.dan ? undefined : blokVan(ruimte, eerder);
    const samen = ander && doorsnede(blok, ander);
    if (samen === undefined || rij === undefined) return [];
    const uitleg = `Rij ${eerder.code} past ook en zegt iets anders.`;
    const bijvoorbeeld = voorbeeldUit(ruimte, samen);
    return [{ code: 'rijen-tegenstrijdig', plaats: `rijen.${String(nummer)}`, naam: rij.code, uitleg, bijvoorbeeld }];
  });
}

function foutenInVoorbeelden(tabel: Beslistabel): readonly Beslistabelfout[] {
  if (tabel.voorbeelden.length === 0) {
    return [
      { code: 'voorbeeld-ontbreekt', plaats: 'voorbeelden', uitleg: 'Geef ten minste één voorbeeld met de uitkomst.' },
    ];
  }
  return tabel.voorbeelden.flatMap(({ naam, invoer, dan }, nummer): Beslistabelfout[] => {
    const uitkomst = beslis(tabel, invoer);
    const plaats = `voorbeelden.${String(nummer)}`;
    if (uitkomst.soort === 'gevonden') {
      if (uitkomst.dan === dan) return [];
      const uitleg = `Rij ${uitkomst.rij} zegt ${uitkomst.dan}; het voorbeeld verwacht iets anders.`;
      return [{ code: 'voorbeeld-faalt', plaats, naam, uitleg }];
    }
    if (uitkomst.weigering.code !== 'invoer-past-niet')
      return [{ code: 'voorbeeld-faalt', plaats, naam, uitleg: uitkomst.weigering.uitleg }];
    const velden = (uitkomst.weigering.velden ?? []).map(({ veld }) => veld).join(', ');
    return [{ code: 'voorbeeld-klopt-niet', plaats, naam, uitleg: `Het voorbeeld mist of verkeert in: ${velden}.` }];
  });
}
