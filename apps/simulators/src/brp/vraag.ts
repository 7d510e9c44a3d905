import { isVeld } from './velden.js';
import type { Veldenboom } from './velden.data.js';
import { PARAMETERS, VOORNAMEN_VERPLICHT, VRAAGSOORTEN, type Parameterregel, type Vraagsoort } from './vragen.data.js';

/** One wrong parameter, in the words of the national service. */
export interface FouteParameter {
  readonly code: string;
  readonly name: string;
  readonly reason: string;
}

/** A question that obeys the specification. */
export interface Vraag {
  readonly type: string;
  readonly velden: Veldenboom;
  readonly fields: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type Gelezen = { readonly vraag: Vraag } | { readonly fouten: readonly FouteParameter[] };

const MEESTE_VELDEN = 130;
const VELDPATROON = /^[a-zA-Z0-9._]{1,200}$/;

const fout = (name: string, code: string, reason: string): FouteParameter => ({ code, name, reason });
const verplicht = (name: string) => fout(name, 'required', 'Parameter is verplicht.');
const patroonfout = (name: string, patroon: RegExp) =>
  fout(name, 'pattern', `Waarde voldoet niet aan patroon ${patroon.source}.`);

function isDatum(waarde: unknown): boolean {
  if (typeof waarde !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(waarde)) return false;
  const datum = new Date(`${waarde}T00:00:00Z`);
  return !Number.isNaN(datum.getTime()) && datum.toISOString().startsWith(waarde);
}

function lijstfouten(name: string, waarde: unknown, patroon: RegExp, hoogstens: number): FouteParameter[] {
  if (!Array.isArray(waarde)) return [fout(name, 'array', 'Parameter is geen array.')];
  if (waarde.length === 0) return [fout(name, 'minItems', 'Array bevat minder dan 1 items.')];
  if (waarde.length > hoogstens) return [fout(name, 'maxItems', `Array bevat meer dan ${hoogstens} items.`)];
  return waarde.flatMap((deel: unknown, index) =>
    typeof deel === 'string' && patroon.test(deel) ? [] : [patroonfout(`${name}[${index}]`, patroon)],
  );
}

function parameterfouten(name: string, waarde: unknown, regel: Parameterregel): FouteParameter[] {
  switch (regel.soort) {
    case 'tekst':
      return typeof waarde === 'string' && regel.patroon.test(waarde) ? [] : [patroonfout(name, regel.patroon)];
    case 'datum':
      return isDatum(waarde) ? [] : [fout(name, 'date', 'Waarde is geen geldige datum.')];
    case 'waarheid':
      return typeof waarde === 'boolean' ? [] : [fout(name, 'boolean', 'Waarde is geen boolean.')];
    case 'lijst':
      return lijstfouten(name, waarde, regel.patroon, regel.hoogstens);
    case 'geheel':
      if (!Number.isInteger(waarde)) return [fout(name, 'integer', 'Waarde is geen geldig getal.')];
      if (Number(waarde) < regel.van) return [fout(name, 'minimum', `Waarde is lager dan minimum ${regel.van}.`)];
      return Number(waarde) > regel.tot ? [fout(name, 'maximum', `Waarde is hoger dan maximum ${regel.tot}.`)] : [];
  }
}

function veldfouten(fields: unknown, boom: Veldenboom): FouteParameter[] {
  if (fields === undefined) return [verplicht('fields')];
  const fouten = lijstfouten('fields', fields, VELDPATROON, MEESTE_VELDEN);
  if (fouten.length > 0 || !Array.isArray(fields)) return fouten;
  return fields.flatMap((pad: unknown, index) =>
    isVeld(boom, String(pad))
      ? []
      : [fout(`fields[${index}]`, 'fields', 'Parameter bevat een niet bestaande veldnaam.')],
  );
}

function fouten(body: Readonly<Record<string, unknown>>, soort: Vraagsoort): FouteParameter[] {
  const bekend = [...soort.verplicht, ...soort.mogelijk];
  const regelVan = (naam: string) =>
    naam === 'voornamen' && soort.verplicht.includes(naam) ? VOORNAMEN_VERPLICHT : PARAMETERS[naam];
  const onbekend = Object.keys(body).filter((naam) => !['type', 'fields', ...bekend].includes(naam));
  return [
    ...soort.verplicht.filter((naam) => body[naam] === undefined || body[naam] === '').map(verplicht),
    ...bekend.flatMap((naam) => {
      const regel = regelVan(naam);
      return body[naam] === undefined || body[naam] === '' || !regel ? [] : parameterfouten(naam, body[naam], regel);
    }),
    ...veldfouten(body['fields'], soort.velden),
    ...onbekend.map((naam) => fout(naam, 'unknownParam', 'Parameter is niet verwacht.')),
  ];
}

/** Reads a question, or says all that is wrong with it at once. `body` is parsed JSON of any shape. */
export function leesVraag(body: unknown): Gelezen {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { fouten: [verplicht('type')] };
  const velden = body as Readonly<Record<string, unknown>>;
  const type = velden['type'];
  if (type === undefined) return { fouten: [verplicht('type')] };
  const soort = typeof type === 'string' && Object.hasOwn(VRAAGSOORTEN, type) ? VRAAGSOORTEN[type] : undefined;
  if (!soort || typeof type !== 'string')
    return { fouten: [fout('type', 'value', 'Waarde is geen geldig zoek type.')] };
  const gevonden = fouten(velden, soort);
  if (gevonden.length > 0) return { fouten: gevonden };
  return {
    vraag: { type, velden: soort.velden, fields: (velden['fields'] as string[]).map(String), parameters: velden },
  };
}
