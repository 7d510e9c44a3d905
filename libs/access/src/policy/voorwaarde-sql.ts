import type { Actor } from '../actor/actor.js';
import { lijstSql, parameter, type Bronschema, type Kolomveld, type Lijstveld } from './bronschema.js';
import type { Voorwaarde } from './voorwaarde.js';

/** Where the SQL of a condition goes: alias of the judged table and number of the first parameter. `params` is appended to. */
export interface SqlPlaats {
  readonly alias: string;
  readonly eerste: number;
  readonly params: unknown[];
}

/**
 * The condition as an SQL expression over the judged table. Twin of `beoordeel`: what is unknown (SQL null) does not hold, also
 * under `niet`. Values become parameters; nothing of the actor is ever part of the text.
 */
export function voorwaardeSql(voorwaarde: Voorwaarde, actor: Actor, schema: Bronschema, plaats: SqlPlaats): string {
  const { alias, eerste, params } = plaats;
  switch (voorwaarde.soort) {
    case 'altijd':
      return 'true';
    case 'gelijk': {
      const waarde = actor[voorwaarde.kenmerk];
      if (waarde === undefined) return 'false';
      return `${alias}.${kolomveld(schema, voorwaarde.veld).kolom} = ${parameter(params, eerste, waarde)}`;
    }
    case 'in-lijst': {
      const waarde = actor[voorwaarde.kenmerk];
      if (waarde === undefined) return 'false';
      const { from, where, item } = lijstSql(lijstveld(schema, voorwaarde.veld), alias, params, eerste);
      return `exists (select 1 from ${from} where ${where} and ${item} = ${parameter(params, eerste, waarde)})`;
    }
    case 'waarde':
      return `${alias}.${kolomveld(schema, voorwaarde.veld).kolom} = any(${parameter(params, eerste, voorwaarde.waarden)})`;
    case 'leeg':
      return `${alias}.${kolomveld(schema, voorwaarde.veld).kolom} is null`;
    case 'alle':
      return `(${voorwaarde.delen.map((deel) => voorwaardeSql(deel, actor, schema, plaats)).join(' and ')})`;
    case 'een':
      return `(${voorwaarde.delen.map((deel) => voorwaardeSql(deel, actor, schema, plaats)).join(' or ')})`;
    case 'niet':
      return `not coalesce(${voorwaardeSql(voorwaarde.deel, actor, schema, plaats)}, false)`;
  }
}

/**
 * Faults of a condition against the schema: unknown fields, a list used as a text, an empty `alle` or `een` (which would mean
 * everything or nothing without saying so). Empty when it is sound.
 */
export function voorwaardeFouten(voorwaarde: Voorwaarde, schema: Bronschema): string[] {
  switch (voorwaarde.soort) {
    case 'altijd':
      return [];
    case 'gelijk':
    case 'waarde':
    case 'leeg':
      return schema[voorwaarde.veld]?.soort === 'kolom' ? [] : [`"${voorwaarde.veld}" is not a column of the source`];
    case 'in-lijst':
      return schema[voorwaarde.veld]?.soort === 'lijst' ? [] : [`"${voorwaarde.veld}" is not a list of the source`];
    case 'alle':
    case 'een':
      if (voorwaarde.delen.length === 0) return [`"${voorwaarde.soort}" without parts`];
      return voorwaarde.delen.flatMap((deel) => voorwaardeFouten(deel, schema));
    case 'niet':
      return voorwaardeFouten(voorwaarde.deel, schema);
  }
}

function kolomveld(schema: Bronschema, veld: string): Kolomveld {
  const gevonden = schema[veld];
  if (gevonden?.soort !== 'kolom') throw new Error(`the source has no column "${veld}"`);
  return gevonden;
}

function lijstveld(schema: Bronschema, veld: string): Lijstveld {
  const gevonden = schema[veld];
  if (gevonden?.soort !== 'lijst') throw new Error(`the source has no list "${veld}"`);
  return gevonden;
}
