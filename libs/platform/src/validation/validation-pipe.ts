import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidatorOptions } from 'class-validator';
import { type InvalidParam, problem, type ProblemException } from '../problem/problem.js';
import { inspectInput } from './inspect-input.js';
import { QuickLook } from './quick-look.js';
import { toInvalidParams } from './invalid-params.js';

const options: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  // Needed to find the declared arguments of a rule; nothing of it leaves this folder.
  validationError: { target: true, value: true },
};

const notDtos = new Set<unknown>([String, Number, Boolean, Array, Object, Date, Buffer, Function, Symbol, undefined]);

/** The 400 for input that breaks the schema, with every fault at once. */
export function invalidInput(invalidParams: readonly InvalidParam[]): ProblemException {
  return problem(
    400,
    'ongeldige-invoer',
    'Een of meer gegevens kloppen niet. Bij invalidParams staat wat u kunt verbeteren.',
    { invalidParams },
  );
}

/**
 * Turns input into an instance of its DTO class and checks the class-validator rules on it: unknown fields are refused, nothing is
 * converted unless the DTO says so with `@Type`. Only `@Body()`, `@Query()` and `@Param()` with a DTO class are touched.
 *
 * Synchronous on purpose (a promise per request costs more than most rules): a DTO with an asynchronous rule is refused at first use.
 */
export class InputPipe implements PipeTransform<unknown, unknown> {
  private readonly known = new WeakSet<object>();
  private readonly quickLook = new QuickLook();

  /** @throws ProblemException 400 `ongeldige-invoer` with `invalidParams` */
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (type === 'custom' || notDtos.has(metatype) || metatype === undefined) return value;
    this.assertSynchronous(metatype);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalidInput([{ name: 'body', code: 'geen-object', reason: 'Stuur een JSON-object.' }]);
    }
    const danger = inspectInput(value);
    if (danger !== undefined) throw invalidInput([danger]);
    const seen = this.quickLook.read(metatype, value);
    if (seen !== undefined) return seen;
    const instance = plainToInstance(metatype, value, { enableImplicitConversion: false }) as object;
    const errors = validateSync(instance, options);
    if (errors.length > 0) throw invalidInput(toInvalidParams(errors));
    return instance;
  }

  private assertSynchronous(metatype: Type<unknown>): void {
    if (this.known.has(metatype)) return;
    const storage = getMetadataStorage();
    for (const { constraintCls } of storage.getTargetValidationMetadatas(metatype, '', false, false)) {
      if (storage.getTargetValidatorConstraints(constraintCls).some(({ async }) => async)) {
        throw new Error(`${metatype.name} has an asynchronous rule; rules on input are synchronous`);
      }
    }
    this.known.add(metatype);
  }
}
