import { DatabaseError } from 'pg';
import { databaseFault, isTimeout } from './database-errors.js';

const fromDatabase = (code: string): Error =>
  Object.assign(new DatabaseError('text', 4, 'error'), { code, severity: 'ERROR' });

describe('database fault', () => {
  it.each([
    [fromDatabase('57P01'), 'connection'],
    [fromDatabase('08006'), 'connection'],
    [fromDatabase('53300'), 'connection'],
    [Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'connection'],
    [new Error('Connection terminated unexpectedly'), 'connection'],
    [new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]), 'connection'],
    [fromDatabase('40P01'), 'transient'],
    [fromDatabase('57014'), 'transient'],
    [fromDatabase('25P02'), 'transient'],
    [fromDatabase('23505'), 'data'],
    [fromDatabase('22P02'), 'data'],
    [fromDatabase('42501'), 'data'],
    [new TypeError('x'), 'unknown'],
    [Object.assign(new Error('x'), { code: 'ABCDE' }), 'unknown'],
    [null, 'unknown'],
  ])('%p is met as %s', (error, fault) => {
    expect(databaseFault(error)).toBe(fault);
  });
});

describe('a time-out', () => {
  it.each([
    ['57014', true],
    ['55P03', true],
    ['40P01', false],
    ['57P01', false],
  ])('is what %s says: %p', (code, timeout) => {
    expect(isTimeout(fromDatabase(code))).toBe(timeout);
  });
});
