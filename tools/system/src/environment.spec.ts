import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environmentOf, type EnvironmentParts } from './environment.js';
import { HEAP_ARGS } from './running-system.js';
import { departmentServices, systemServices, type SystemService } from './services.data.js';

const parts: EnvironmentParts = {
  urls: new Map(systemServices.map(({ name, port }) => [name, `http://127.0.0.1:${String(port)}`])),
  folder: '/map',
  kafkaBrokers: ['a:1', 'b:2'],
  topicPrefix: 'proef.',
  logLevel: 'warn',
  databases: new Map(departmentServices.map((name) => [name, { ownerUrl: `owner-${name}`, appUrl: `app-${name}` }])),
  keys: new Map(
    departmentServices.map((name) => [name, { masterKeyFile: `/map/keys/${name}.key`, pseudonymKeyFile: '/p' }]),
  ),
};
const environment = (name: string) =>
  environmentOf(systemServices.find((service) => service.name === name) as SystemService, parts);

describe('environmentOf', () => {
  it.each(departmentServices)('gives %s its own database, keys and address, and those of nobody else', (name) => {
    const own = environment(name);
    expect(own).toMatchObject({
      SCHAKEL_DATABASE_URL: `app-${name}`,
      SCHAKEL_DATABASE_OWNER_URL: `owner-${name}`,
      SCHAKEL_MASTER_KEY_FILE: `/map/keys/${name}.key`,
      SCHAKEL_PUBLIC_URL: parts.urls.get(name),
      SCHAKEL_OIDC_ISSUER: 'http://127.0.0.1:4100',
      SCHAKEL_KAFKA_BROKERS: 'a:1,b:2',
      SCHAKEL_TOPIC_PREFIX: 'proef.',
    });
    for (const other of departmentServices.filter((candidate) => candidate !== name)) {
      expect(Object.values(own).join(' ')).not.toContain(`app-${other}`);
    }
  });

  it('gives what stands beside the services neither a database nor a key', () => {
    for (const name of ['identity', 'simulators']) {
      expect(Object.keys(environment(name)).filter((key) => /DATABASE|KEY_FILE|KAFKA/.test(key))).toEqual([]);
    }
  });

  it('tells each where the outside world is: the BRP for civil affairs, the Handelsregister for permits, the sender’s keys for the partner', () => {
    expect(environment('brp-registration')['SCHAKEL_BRP_URL']).toBe('http://127.0.0.1:4110/haalcentraal/api/brp');
    expect(environment('licensing')['SCHAKEL_BRP_URL']).toBeUndefined();
    expect(environment('licensing')['SCHAKEL_KVK_URL']).toBe('http://127.0.0.1:4110/kvk/api');
    expect(environment('brp-registration')['SCHAKEL_KVK_URL']).toBeUndefined();
    expect(environment('care-referral')['SCHAKEL_GGK_URL']).toBe('http://127.0.0.1:4110/ggk/berichten');
    expect(environment('simulators')['SCHAKEL_PARTNER_JWKS_URL']).toBe('http://127.0.0.1:4002/.well-known/jwks.json');
  });

  it('refuses a department without a database', () => {
    expect(() => environmentOf(systemServices[2], { ...parts, databases: new Map() })).toThrow('signal-intake');
  });
});

describe('docker-compose.yml', () => {
  const file = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docker-compose.yml'), 'utf8');
  const { services } = parse(file, { merge: true }) as {
    services: Record<string, { environment: Record<string, string>; volumes?: string[] }>;
  };
  // What containers take from their image or platform, or do without; and how an identity provider in a container learns who may log in.
  const aside = new Set(['SCHAKEL_TOPIC_PREFIX', 'SCHAKEL_LOG_LEVEL', 'SCHAKEL_DATABASE_POOL', 'NODE_ENV']);
  const onlyThere: Record<string, string[]> = {
    identity: ['SCHAKEL_IDENTITY_DEMO', 'SCHAKEL_OIDC_ISSUER'],
    simulators: ['SCHAKEL_SIMULATORS_DEMO'],
  };
  const onlyHere: Record<string, string[]> = { identity: ['SCHAKEL_OIDC_AUDIENCE'] };

  it.each(systemServices.map(({ name }) => name))('gives %s the variables that it has outside containers', (name) => {
    const names = (variables: object, ...leftOut: (string[] | undefined)[]): string[] =>
      Object.keys(variables)
        .filter((key) => !aside.has(key) && !leftOut.flat().includes(key))
        .sort();
    const there = services[name]?.environment ?? {};
    expect(names(there, onlyThere[name])).toEqual(names(environment(name), onlyHere[name]));
  });

  it.each(departmentServices)('lets %s write where it makes a key, and nowhere else', (name) => {
    const makesKeys = /WEBHOOK_KEY_FILE|HANDTEKENING_FILE|GGK_KEY_FILE/.test(Object.keys(environment(name)).join());
    expect(services[name]?.volumes).toEqual([`${name}-keys:/var/lib/schakel${makesKeys ? '' : ':ro'}`]);
  });
});

describe('service.Dockerfile', () => {
  const file = readFileSync(
    join(import.meta.dirname, '..', '..', '..', 'infra', 'images', 'service.Dockerfile'),
    'utf8',
  );

  it('lets the heap of a service grow as it does outside containers', () => {
    const command = JSON.parse(/^CMD (\[.*main\.js"\])$/m.exec(file)?.[1] ?? '[]') as string[];
    expect(command).toEqual(['node', '--enable-source-maps', ...HEAP_ARGS, 'app/dist/main.js']);
  });
});
