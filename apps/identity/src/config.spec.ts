import { ConfigError, readIdentityConfig } from './config.js';

describe('the configuration of identity', () => {
  it('needs only a data folder and then listens on a free port of this machine', () => {
    expect(readIdentityConfig({ SCHAKEL_IDENTITY_DATA: '/tmp/x' })).toEqual({
      port: 0,
      host: '127.0.0.1',
      issuer: undefined,
      audience: 'urn:schakel:api',
      dataFolder: '/tmp/x',
      gatewayRedirect: undefined,
    });
  });

  it.each([
    ['SCHAKEL_IDENTITY_DATA', ''],
    ['SCHAKEL_HTTP_PORT', '70000'],
    ['SCHAKEL_HTTP_PORT', 'geheim'],
    ['SCHAKEL_OIDC_ISSUER', 'https://voorbeeld.test/'],
    ['SCHAKEL_OIDC_ISSUER', 'https://voorbeeld.test?x=geheim'],
    ['SCHAKEL_OIDC_AUDIENCE', 'geheim'],
    ['SCHAKEL_IDENTITY_GATEWAY_REDIRECT', 'javascript:geheim'],
  ])('refuses a wrong %s by name and rule, without its value', (name, value) => {
    const read = (): unknown => readIdentityConfig({ SCHAKEL_IDENTITY_DATA: '/tmp/x', [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).not.toThrow('geheim');
  });

  it('refuses to start in production, unless a training environment is asked for in so many words', () => {
    const env = { NODE_ENV: 'production', SCHAKEL_IDENTITY_DATA: '/tmp/x' };
    expect(() => readIdentityConfig(env)).toThrow('alleen voor ontwikkeling');
    expect(() => readIdentityConfig({ ...env, SCHAKEL_IDENTITY_DEMO: 'true' })).toThrow('alleen voor ontwikkeling');
    expect(readIdentityConfig({ ...env, SCHAKEL_IDENTITY_DEMO: 'ja' }).dataFolder).toBe('/tmp/x');
  });
});
