import { ConfigError, readSimulatorsConfig } from './config.js';

describe('the configuration of the simulators', () => {
  it('needs nothing and then listens on a free port of this machine', () => {
    expect(readSimulatorsConfig({ SCHAKEL_HTTP_PORT: '' })).toEqual({
      port: 0,
      host: '127.0.0.1',
      jwksUrl: undefined,
      herkomsten: ['*'],
    });
  });

  it.each([
    ['SCHAKEL_HTTP_PORT', '70000'],
    ['SCHAKEL_HTTP_PORT', 'geheim'],
    ['SCHAKEL_PARTNER_JWKS_URL', 'geheim'],
    ['SCHAKEL_PARTNER_HERKOMSTEN', 'geheim, geheim'],
  ])('refuses a wrong %s by name and rule, without its value', (name, value) => {
    const read = (): unknown => readSimulatorsConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).not.toThrow('geheim');
  });

  it('refuses to start in production, unless a training environment is asked for in so many words', () => {
    expect(() => readSimulatorsConfig({ NODE_ENV: 'production' })).toThrow('alleen voor ontwikkeling');
    expect(readSimulatorsConfig({ NODE_ENV: 'production', SCHAKEL_SIMULATORS_DEMO: 'ja' }).port).toBe(0);
  });
});
