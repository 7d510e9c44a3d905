import { createRequire } from 'node:module';
import { TransformationType } from 'class-transformer';
import type * as Storage from 'class-transformer/types/storage.js';
import {
  getMetadataStorage,
  type ValidationArguments,
  ValidationTypes,
  type ValidatorConstraintInterface,
} from 'class-validator';

// Not exported by the package under a name with types, and the only place that tells what else a class asks of it.
const { defaultMetadataStorage: transforms } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
) as typeof Storage;

type Soort = new () => object;
type Fields = Record<string, unknown>;

/** One rule of a property. */
interface Rule {
  readonly constraint: ValidatorConstraintInterface;
  readonly declared: unknown[];
  readonly each: boolean;
}

interface Property {
  readonly name: string;
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly rules: readonly Rule[];
  /** The class of the object, or of the objects of the list, that this property holds. */
  readonly soort: Soort | undefined;
}

/** What class-transformer and class-validator know of a class, looked up once. */
interface Plan {
  readonly soort: Soort;
  readonly properties: readonly Property[];
  readonly names: ReadonlyMap<string, Property>;
}

/** Thrown inside: not seen at a glance to be right. */
const unsure = Symbol('unsure');

/**
 * Reads input that is right at a glance: the same rules of the same decorators, called without what class-validator and
 * class-transformer look up and set out for each field of each request to describe a fault that is not there.
 *
 * It only ever says "right", and what it says is what they say (proved by a spec over random input). Whatever it is not sure of, and every
 * class that does more than hold rules (`@Transform`, `@Expose`, conversion by `@Type`), is theirs.
 */
export class QuickLook {
  private readonly plans = new Map<unknown, Plan | undefined>();

  /** The instance of the class when the input follows all of its rules; undefined when that takes more than a glance to tell. */
  read(soort: unknown, input: object): object | undefined {
    const plan = this.planOf(soort);
    if (plan === undefined) return undefined;
    try {
      const instance = this.instanceOf(plan, input);
      this.check(plan, instance);
      return instance;
    } catch (error) {
      if (error === unsure) return undefined;
      throw error;
    }
  }

  private instanceOf({ soort, names }: Plan, input: object): object {
    const instance = new soort() as Fields;
    for (const [name, value] of Object.entries(input)) {
      const property = names.get(name);
      if (property === undefined) throw unsure;
      instance[name] = this.valueOf(property, value);
    }
    return instance;
  }

  private valueOf({ soort }: Property, value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item: unknown) => (soort === undefined ? primitive(item) : this.partOf(soort, item)));
    }
    return soort === undefined ? primitive(value) : this.partOf(soort, value);
  }

  private partOf(soort: Soort, value: unknown): object {
    const plan = this.planOf(soort);
    if (plan === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) throw unsure;
    return this.instanceOf(plan, value);
  }

  private check({ soort: { name: targetName }, properties }: Plan, object: object): void {
    for (const { name, conditions, rules, soort } of properties) {
      const value = (object as Fields)[name];
      if (!conditions.every((condition) => condition(object, value))) continue;
      for (const { constraint, declared, each } of rules) {
        const about: ValidationArguments = { targetName, property: name, object, value, constraints: declared };
        const values: unknown[] = each && Array.isArray(value) ? value : [value];
        // Anything but true is not sure, so that a rule that promises an answer is not taken for one that holds.
        for (const one of values) if (constraint.validate(one, about) !== true) throw unsure;
      }
      if (soort !== undefined && value !== undefined) this.checkParts(soort, value);
    }
  }

  private checkParts(soort: Soort, value: unknown): void {
    const plan = this.planOf(soort);
    for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (plan === undefined || !(part instanceof soort)) throw unsure;
      this.check(plan, part);
    }
  }

  private planOf(soort: unknown): Plan | undefined {
    if (!this.plans.has(soort))
      this.plans.set(soort, typeof soort === 'function' ? makePlan(soort as Soort) : undefined);
    return this.plans.get(soort);
  }
}

function primitive(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) throw unsure;
  return value;
}

function makePlan(soort: Soort): Plan | undefined {
  const storage = getMetadataStorage();
  const byName = storage.groupByPropertyName(storage.getTargetValidationMetadatas(soort, '', false, false));
  const properties: Property[] = [];
  for (const [name, declared] of Object.entries(byName)) {
    const part = partClass(soort, name);
    const rules: Rule[] = [];
    const conditions: Property['conditions'][number][] = [];
    let nested = false;
    for (const { type, constraints, constraintCls, each, validateIf } of declared) {
      if (type === ValidationTypes.NESTED_VALIDATION) nested = true;
      else if (type === ValidationTypes.CONDITIONAL_VALIDATION) conditions.push(constraints[0] as never);
      else if (type === ValidationTypes.CUSTOM_VALIDATION && validateIf === undefined) {
        for (const { instance } of storage.getTargetValidatorConstraints(constraintCls))
          rules.push({ constraint: instance, declared: constraints, each });
      } else return undefined;
    }
    if (part === 'converts' || nested !== (part !== undefined) || name in soort.prototype) return undefined;
    properties.push({ name, conditions, rules, soort: part });
  }
  const names = new Map(properties.map((property) => [property.name, property]));
  const own = Object.keys(new soort());
  return names.size > 0 && holdsOnlyRules(soort, names) && own.every((name) => names.has(name))
    ? { soort, properties, names }
    : undefined;
}

/** Whether class-transformer takes every field of the class as it is sent, under the name that it has. */
function holdsOnlyRules(soort: Soort, names: ReadonlyMap<string, Property>): boolean {
  const hidden = [...transforms.getExposedMetadatas(soort), ...transforms.getExcludedMetadatas(soort)];
  const changes = (name: string): boolean =>
    transforms.findTransformMetadatas(soort, name, TransformationType.PLAIN_TO_CLASS).length > 0;
  return transforms.getStrategy(soort) === 'none' && hidden.length === 0 && ![...names.keys()].some(changes);
}

/** What `@Type` says of a property: the class of its parts, or that its value becomes something else. */
function partClass(soort: Soort, name: string): Soort | 'converts' | undefined {
  const type = transforms.findTypeMetadata(soort, name);
  if (type === undefined) return undefined;
  if (type.options?.discriminator !== undefined || type.reflectedType === Set || type.reflectedType === Map)
    return 'converts';
  const part = type.typeFunction() as Soort;
  return ([String, Number, Boolean, Date, Buffer, Object, Array] as unknown[]).includes(part) ? 'converts' : part;
}
