import { z } from 'zod';
import { ConfigError, readConfig } from './read-config.js';
import { serviceConfig } from './service-config.js';

const complete = {
  SCHAKEL_HTTP_PORT: '0',
  SCHAKEL_PUBLIC_URL: 'https://signalen.example/',
  SCHAKEL_DATABASE_URL: 'postgres://app:geheim@localhost:5432/signal_intake',
  SCHAKEL_KAFKA_BROKERS: 'a:9092,b:9092',
  SCHAKEL_OIDC_ISSUER: 'https://identiteit.example',
  SCHAKEL_OIDC_AUDIENCE: 'urn:schakel:api',
  SCHAKEL_MASTER_KEY_FILE: '/run/hoofdsleutel',
  SCHAKEL_PSEUDONYM_KEY_FILE: '/run/pseudoniemsleutel',
  SCHAKEL_OIN: '00000099000000001000',
};

const faultOf = (env: Record<string, string | undefined>): ConfigError => {
  try {
    readConfig(serviceConfig, env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('expected a ConfigError');
};

describe('readConfig', () => {
  it('gives typed values, defaults and nothing that was not asked for', () => {
    const config = readConfig(serviceConfig, { ...complete, PATH: '/bin' });
    expect(config).toMatchObject({
      SCHAKEL_HTTP_PORT: 0,
      SCHAKEL_PUBLIC_URL: 'https://signalen.example',
      SCHAKEL_KAFKA_BROKERS: ['a:9092', 'b:9092'],
      SCHAKEL_TOPIC_PREFIX: '',
      SCHAKEL_LOG_LEVEL: 'info',
    });
    expect(config).not.toHaveProperty('PATH');
    expect(config.SCHAKEL_OTLP_URL).toBeUndefined();
  });

  it('names every missing variable at once, with what it should be', () => {
    const error = faultOf({});
    expect(error.faults.map(({ variable }) => variable).sort()).toEqual(Object.keys(complete).sort());
    expect(error.message).toContain('SCHAKEL_OIN (ontbreekt: een OIN van 20 posities)');
  });

  it('takes an empty variable for a missing one', () => {
    expect(faultOf({ ...complete, SCHAKEL_OIN: '' }).message).toContain('SCHAKEL_OIN (ontbreekt:');
  });

  it.each([
    ['SCHAKEL_HTTP_PORT', '70000'],
    ['SCHAKEL_HTTP_PORT', '80x'],
    ['SCHAKEL_HTTP_PORT', '-1'],
    ['SCHAKEL_DATABASE_URL', 'mysql://app:wachtwoord-1@h/db'],
    ['SCHAKEL_PUBLIC_URL', 'ftp://wachtwoord-2'],
    ['SCHAKEL_OIN', '1234567890123456789'],
    ['SCHAKEL_LOG_LEVEL', 'wachtwoord-3'],
    ['SCHAKEL_KAFKA_BROKERS', 'geen poort'],
    ['SCHAKEL_MAX_IN_FLIGHT', '0'],
  ])('names %s with its rule and never with its value', (variable, value) => {
    const error = faultOf({ ...complete, [variable]: value });
    expect(error.faults.map((fault) => fault.variable)).toEqual([variable]);
    expect(error.faults[0]?.rule).not.toBe('');
    expect(`${error.message} ${error.stack}`).not.toContain(value === '0' ? '(0' : value);
  });

  it('has words of its own for rules without a description', () => {
    const schema = z.object({
      A: z.string().min(5),
      B: z.enum(['x', 'y']),
      C: z.string().regex(/^z$/),
      D: z.string().refine((value) => value === 'z', { error: ({ input }) => `not ${String(input)}` }),
    });
    const values = { A: 'kort', B: 'geheim-b', C: 'geheim-c', D: 'geheim-d' };
    try {
      readConfig(schema, values);
      throw new Error('accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      for (const value of Object.values(values))
        expect((error as Error).message.replace('te kort', '')).not.toContain(value);
      expect((error as ConfigError).faults).toHaveLength(4);
    }
  });
});
