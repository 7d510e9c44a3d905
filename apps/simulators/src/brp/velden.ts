import type { Veldenboom } from './velden.data.js';

type Gegevens = Readonly<Record<string, unknown>>;

const ONGEVRAAGD = ['geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'rni', 'verificatie'];
/** Delivered with any part of the address lines or the residence, unasked. */
const NIET_OP_ADRES = 'indicatieVastgesteldVerblijftNietOpAdres';

/** Whether a dotted path names something that may be asked for. Parts of a 'geheel' may have any name, as in the real API. */
export function isVeld(boom: Veldenboom, pad: string): boolean {
  const [eerste = '', ...rest] = pad.split('.');
  const tak = Object.hasOwn(boom, eerste) ? boom[eerste] : undefined;
  if (tak === undefined) return false;
  if (tak === 'geheel' || rest.length === 0) return true;
  return tak !== 'waarde' && isVeld(tak, rest.join('.'));
}

function isGegevens(waarde: unknown): waarde is Gegevens {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** The investigation notes of the fields that are delivered, with their dates; undefined when none is under investigation. */
function onderzoekVan(gegevens: Gegevens, velden: ReadonlySet<string>): Record<string, unknown> | undefined {
  const onderzoek = gegevens['inOnderzoek'];
  if (!isGegevens(onderzoek)) return undefined;
  const notities = Object.entries(onderzoek).filter(([veld]) => velden.has(veld));
  if (notities.length === 0) return undefined;
  const datums = Object.entries(onderzoek).filter(([veld]) => veld.startsWith('datumIngang'));
  return Object.fromEntries([...notities, ...datums]);
}

function kiesGroep(
  gegevens: Gegevens,
  boom: Veldenboom,
  paden: readonly string[] | 'alles',
): Record<string, unknown> | undefined {
  const gekozen: Record<string, unknown> = {};
  if ('type' in boom && 'type' in gegevens) gekozen['type'] = gegevens['type'];
  for (const [veld, tak] of Object.entries(boom)) {
    const eigen = paden === 'alles' ? paden : paden.filter((pad) => pad === veld || pad.startsWith(`${veld}.`));
    if (eigen.length === 0 || gegevens[veld] === undefined) continue;
    const onder = eigen === 'alles' || eigen.includes(veld) ? 'alles' : eigen.map((pad) => pad.slice(veld.length + 1));
    const waarde = typeof tak === 'string' ? gegevens[veld] : kiesTak(gegevens[veld], tak, onder);
    if (waarde !== undefined) gekozen[veld] = waarde;
  }
  if (Object.keys(gekozen).length === 0) return undefined;
  if (gegevens[NIET_OP_ADRES] === true && NIET_OP_ADRES in boom) gekozen[NIET_OP_ADRES] = true;
  const onderzoek = onderzoekVan(gegevens, new Set(Object.keys(gekozen)));
  return onderzoek ? { ...gekozen, inOnderzoek: onderzoek } : gekozen;
}

function kiesTak(waarde: unknown, boom: Veldenboom, paden: readonly string[] | 'alles'): unknown {
  if (Array.isArray(waarde)) {
    const gekozen = waarde.filter(isGegevens).map((deel) => kiesGroep(deel, boom, paden) ?? {});
    return gekozen.length > 0 ? gekozen : undefined;
  }
  return isGegevens(waarde) ? kiesGroep(waarde, boom, paden) : undefined;
}

/**
 * What a caller gets to see of a person: the asked fields, never more than `boom` knows, and what is delivered unasked. Of
 * data under investigation the notes come along. `paden` are checked before with `isVeld`.
 */
export function kiesVelden(persoon: Gegevens, boom: Veldenboom, paden: readonly string[]): Record<string, unknown> {
  const gekozen = kiesGroep(persoon, boom, paden) ?? {};
  for (const veld of ONGEVRAAGD) if (persoon[veld] !== undefined) gekozen[veld] = persoon[veld];
  return gekozen;
}
