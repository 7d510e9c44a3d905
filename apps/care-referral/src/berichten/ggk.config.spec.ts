import { ConfigError, readConfig } from '@schakel/platform';
import { z } from 'zod';
import { ggkregels, ggkvariabelen } from './ggk.config.js';

const regels = (env: Record<string, string>, nodeEnv = 'test') =>
  ggkregels(readConfig(z.object(ggkvariabelen), env), nodeEnv);
const url = { SCHAKEL_GGK_URL: 'https://ggk.example.nl/berichten', SCHAKEL_GGK_KEY_FILE: '/k' };
const tls = { SCHAKEL_GGK_CERT_FILE: '/c', SCHAKEL_GGK_CERT_KEY_FILE: '/s', SCHAKEL_GGK_OIN: '00000099000050010000' };

describe('the settings of the gateway', () => {
  it('without an address nothing is sent', () => expect(regels({}).verzending).toBeUndefined());

  it('in production messages are taken in from one gateway, also when nothing is sent', () =>
    expect(regels({ SCHAKEL_GGK_OIN: tls.SCHAKEL_GGK_OIN }, 'production')).toMatchObject({ oin: tls.SCHAKEL_GGK_OIN }));

  it('in production: https, our certificate and a gateway that is known', () => {
    expect(regels({ ...url, ...tls }, 'production').verzending).toMatchObject({
      certificaat: { cert: '/c', key: '/s' },
    });
  });

  it.each([
    ['an address without a key to sign with', { SCHAKEL_GGK_URL: url.SCHAKEL_GGK_URL }, 'test', 'SCHAKEL_GGK_KEY_FILE'],
    ['a certificate without its key', { ...url, SCHAKEL_GGK_CERT_FILE: '/c' }, 'test', 'SCHAKEL_GGK_CERT_KEY_FILE'],
    [
      'an address with a password',
      { ...url, SCHAKEL_GGK_URL: 'https://ik:x@ggk.example.nl' },
      'test',
      'SCHAKEL_GGK_URL',
    ],
    [
      'plain http in production',
      { ...url, ...tls, SCHAKEL_GGK_URL: 'http://ggk.example.nl' },
      'production',
      'SCHAKEL_GGK_URL',
    ],
    [
      'no certificate in production',
      { ...url, SCHAKEL_GGK_OIN: tls.SCHAKEL_GGK_OIN },
      'production',
      'SCHAKEL_GGK_CERT_FILE',
    ],
    ['any gateway in production, also when nothing is sent', {}, 'production', 'SCHAKEL_GGK_OIN'],
    ['any gateway in production', { ...url, ...tls, SCHAKEL_GGK_OIN: '' }, 'production', 'SCHAKEL_GGK_OIN'],
  ])('%s is refused by name', (_wat, env, nodeEnv, naam) => {
    expect(() => regels(env, nodeEnv)).toThrow(ConfigError);
    expect(() => regels(env, nodeEnv)).toThrow(naam);
  });
});
