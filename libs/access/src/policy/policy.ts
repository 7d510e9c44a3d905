import type { Actor } from '../actor/actor.js';
import type { Rol } from '../actor/rollen.data.js';
import { verwerkingsregister } from '../register/verwerkingsregister.data.js';
import type { Verwerkingsregister } from '../register/verwerking.js';
import { beoordeel } from './beoordeel.js';
import type { Beslissing } from './beslissing.js';
import { lijstSql, type Bron, type Bronschema } from './bronschema.js';
import { policyFouten } from './policy-fouten.js';
import { voorwaardeSql, type SqlPlaats } from './voorwaarde-sql.js';
import type { Voorwaarde } from './voorwaarde.js';

/** One rule: these roles may do these actions for these purposes on rows for which the condition holds. Rules only add. */
export interface Regel<V extends string = string> {
  /** Reads as a sentence; stands in the decision log. Kebab-case. */
  readonly naam: string;
  /** `<aggregate>:<verb>`, e.g. `signaal:lezen`. */
  readonly handelingen: readonly string[];
  readonly rollen: readonly Rol[];
  /** Codes of the register of processing activities. */
  readonly doelbindingen: readonly string[];
  readonly voorwaarde: Voorwaarde<V>;
  /** Article or decision behind the rule, where there is one. */
  readonly bron?: string;
}

export interface Policydefinitie<S extends Bronschema> {
  /** Name of the aggregate; all actions start with it. */
  readonly aggregaat: string;
  /** Raised with every change of a rule; stands in the decision log. */
  readonly versie: number;
  readonly bron: S;
  readonly regels: readonly Regel<keyof S & string>[];
  /** Default: the register of the platform. */
  readonly register?: Verwerkingsregister;
}

/** An SQL expression for a `where`, and its parameters, numbered from the first one asked for. */
export interface Predicaat {
  readonly sql: string;
  readonly params: unknown[];
}

/**
 * Who may do what with one kind of aggregate. Deny by default: only a rule allows. Decision, selection and the columns they look at
 * come from the one definition, so that list, search, count, detail and export cannot differ.
 */
export class Policy<S extends Bronschema = Bronschema> {
  readonly naam: string;
  /** Every action that a rule speaks of. */
  readonly handelingen: ReadonlySet<string>;
  readonly #register: Verwerkingsregister;

  constructor(readonly definitie: Policydefinitie<S>) {
    this.#register = definitie.register ?? verwerkingsregister;
    const fouten = policyFouten(definitie, this.#register);
    if (fouten.length > 0) throw new Error(`policy "${definitie.aggregaat}": ${fouten.join('; ')}`);
    this.naam = `${definitie.aggregaat}@${definitie.versie}`;
    this.handelingen = new Set(definitie.regels.flatMap(({ handelingen }) => handelingen));
  }

  /**
   * Decides about one row.
   * @param bron the row's fields, read with `bronKolommen`
   * @param doelbinding code of the purpose of this request
   */
  beslis(actor: Actor, handeling: string, bron: Bron<S>, doelbinding: string): Beslissing {
    const vooraf = this.vooraf(actor, handeling, doelbinding);
    if (!vooraf.toegestaan) return vooraf;
    const regel = this.#regels(actor, handeling, doelbinding).find(({ voorwaarde }) =>
      beoordeel(voorwaarde, actor, bron),
    );
    return regel
      ? { toegestaan: true, reden: 'regel', regel: regel.naam, policy: this.naam }
      : this.#weiger('geen-betrokkenheid');
  }

  /**
   * Decides what can be decided without a row: whether there is any rule for these roles, this action and this purpose. The guard
   * asks this; allowed means no more than that looking at the row makes sense.
   */
  vooraf(actor: Actor, handeling: string, doelbinding: string | undefined): Beslissing {
    if (!this.handelingen.has(handeling)) return this.#weiger('handeling-onbekend');
    const metRol = this.definitie.regels.filter(
      (regel) => regel.handelingen.includes(handeling) && regel.rollen.some((rol) => actor.rollen.includes(rol)),
    );
    const eerste = metRol[0];
    if (!eerste) return this.#weiger('rol-ontbreekt');
    const passend = doelbinding === undefined ? eerste : this.#regels(actor, handeling, doelbinding)[0];
    return passend
      ? { toegestaan: true, reden: 'regel', regel: passend.naam, policy: this.naam }
      : this.#weiger('doelbinding-past-niet');
  }

  /**
   * The rows this actor may do the action with, as SQL over the table with this alias: exactly the rows for which `beslis` allows.
   * @param eersteParam number of the first parameter, 1 when the query has none before it
   */
  predicaat(actor: Actor, handeling: string, doelbinding: string, alias: string, eersteParam = 1): Predicaat {
    const plaats: SqlPlaats = { alias: plainAlias(alias), eerste: eersteParam, params: [] };
    const delen = this.#regels(actor, handeling, doelbinding).map(({ voorwaarde }) =>
      voorwaardeSql(voorwaarde, actor, this.definitie.bron, plaats),
    );
    return { sql: delen.length === 0 ? 'false' : `(${delen.join(' or ')})`, params: plaats.params };
  }

  /**
   * The select list that reads the fields `beslis` looks at, under their own names: `select ${sql} from signaal s where …`.
   * Put each row into `beslis` as it comes, or the fields of an aggregate under the same names.
   */
  bronKolommen(alias: string, eersteParam = 1): Predicaat {
    const params: unknown[] = [];
    const a = plainAlias(alias);
    const delen = Object.entries(this.definitie.bron).map(([naam, veld]) => {
      if (veld.soort === 'kolom') return `${a}.${veld.kolom}::text as "${naam}"`;
      const { from, where, item } = lijstSql(veld, a, params, eersteParam);
      return `array(select ${item}::text from ${from} where ${where}) as "${naam}"`;
    });
    return { sql: delen.join(', '), params };
  }

  #regels(actor: Actor, handeling: string, doelbinding: string): readonly Regel[] {
    const verwerking = this.#register.vind(doelbinding);
    if (!verwerking) return [];
    return this.definitie.regels.filter(
      (regel) =>
        regel.handelingen.includes(handeling) &&
        regel.doelbindingen.includes(doelbinding) &&
        regel.rollen.some((rol) => actor.rollen.includes(rol) && verwerking.rollen.includes(rol)),
    );
  }

  #weiger(reden: Exclude<Beslissing['reden'], 'regel'>): Beslissing {
    return { toegestaan: false, reden, policy: this.naam };
  }
}

/** A policy of any source, as far as it can be asked without a row. */
export type AnyPolicy = Pick<Policy, 'naam' | 'handelingen' | 'vooraf'>;

/**
 * Makes a policy; throws (at start-up, naming every fault) when a rule contradicts the source, the roles or the register.
 */
export function policy<const S extends Bronschema>(definitie: Policydefinitie<S>): Policy<S> {
  return new Policy(definitie);
}

function plainAlias(alias: string): string {
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(alias)) throw new Error('an alias is plain lower case');
  return alias;
}
