import { ConfigError, readConfig } from '@schakel/platform';
import { z } from 'zod';
import { abonnementvariabelen, webhookregels } from './abonnement.config.js';

const lees = (env: Record<string, string>) => readConfig(z.object(abonnementvariabelen), env);
const bestand = { SCHAKEL_WEBHOOK_KEY_FILE: '/sleutels.json' };

describe('the configuration of webhooks', () => {
  it('keeps the own network closed and delivers, unless told otherwise', () =>
    expect(webhookregels(lees(bestand), 'production')).toEqual({ lokaal: false, bezorgen: true }));

  it('opens the own network in development', () =>
    expect(webhookregels(lees({ ...bestand, SCHAKEL_WEBHOOK_LOKAAL: 'ja' }), 'development').lokaal).toBe(true));

  it('refuses to do so in production', () =>
    expect(() => webhookregels(lees({ ...bestand, SCHAKEL_WEBHOOK_LOKAAL: 'ja' }), 'production')).toThrow(ConfigError));

  it.each([
    ['SCHAKEL_WEBHOOK_KEY_FILE', {}],
    ['SCHAKEL_WEBHOOK_LOKAAL', { ...bestand, SCHAKEL_WEBHOOK_LOKAAL: 'true' }],
    ['SCHAKEL_WEBHOOK_BEZORGEN', { ...bestand, SCHAKEL_WEBHOOK_BEZORGEN: '1' }],
  ])('names %s when it is wrong', (variable, env) => expect(() => lees(env)).toThrow(variable));
});
