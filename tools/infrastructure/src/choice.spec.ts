import { forcedKind, readAddresses } from './choice.js';
import { ConfigError } from './config-error.js';

const secret = 'geheim-wachtwoord';

/** The error of `action`, which must be a ConfigError. */
function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('It was not refused.');
}

describe('the choice of infrastructure', () => {
  it.each([
    [{}, undefined],
    [{ SCHAKEL_INFRA: '' }, undefined],
    [{ SCHAKEL_INFRA: 'embedded', SCHAKEL_POSTGRES_URL: 'postgres://x/y' }, 'embedded'],
    [{ SCHAKEL_INFRA: 'containers' }, 'containers'],
    [{ SCHAKEL_INFRA: 'urls' }, 'urls'],
    [{ SCHAKEL_POSTGRES_URL: 'postgres://x/y', SCHAKEL_KAFKA_BROKERS: 'x:1' }, 'urls'],
    [{ SCHAKEL_KAFKA_BROKERS: 'x:1' }, 'urls'],
  ])('%j gives %s', (env, kind) => expect(forcedKind(env)).toBe(kind));

  it('refuses an unknown kind by name and rule, without the value', () => {
    const message = refusal(() => forcedKind({ SCHAKEL_INFRA: secret }));
    expect(message).toBe('SCHAKEL_INFRA must be one of: urls, containers, embedded.');
  });

  it('reads a URL and a list of brokers', () => {
    const env = {
      SCHAKEL_POSTGRES_URL: 'postgresql://a:b@db:5432/postgres',
      SCHAKEL_KAFKA_BROKERS: 'k1:9092, [::1]:9092',
    };
    expect(readAddresses(env)).toEqual({
      postgresAdminUrl: env.SCHAKEL_POSTGRES_URL,
      kafkaBrokers: ['k1:9092', '[::1]:9092'],
    });
  });

  it.each([
    ['SCHAKEL_POSTGRES_URL', { SCHAKEL_KAFKA_BROKERS: 'k:1' }],
    ['SCHAKEL_POSTGRES_URL', { SCHAKEL_POSTGRES_URL: `mysql://a:${secret}@db/x`, SCHAKEL_KAFKA_BROKERS: 'k:1' }],
    ['SCHAKEL_POSTGRES_URL', { SCHAKEL_POSTGRES_URL: `postgres://a:${secret}@:x:y`, SCHAKEL_KAFKA_BROKERS: 'k:1' }],
    ['SCHAKEL_KAFKA_BROKERS', { SCHAKEL_POSTGRES_URL: 'postgres://db/x' }],
    ['SCHAKEL_KAFKA_BROKERS', { SCHAKEL_POSTGRES_URL: 'postgres://db/x', SCHAKEL_KAFKA_BROKERS: secret }],
    ['SCHAKEL_KAFKA_BROKERS', { SCHAKEL_POSTGRES_URL: 'postgres://db/x', SCHAKEL_KAFKA_BROKERS: `k:1,${secret}` }],
  ])('names %s when it is missing or wrong, and not its value', (name, env) => {
    const message = refusal(() => readAddresses(env));
    expect(message).toMatch(new RegExp(`^${name} must be `));
    expect(message).not.toContain(secret);
  });
});
