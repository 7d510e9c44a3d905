import { z } from 'zod';

/** A whole number from an environment variable, within bounds. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum))
    .describe(`een geheel getal van ${minimum} tot en met ${maximum}`);
}

const httpUrl = () => z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const databaseUrl = () => z.url({ protocol: /^postgres(ql)?$/ });

/** Environment variables that every service reads; a service adds its own with `.extend({...})`. */
export const serviceConfig = z.object({
  SCHAKEL_HTTP_PORT: wholeNumber(0, 65_535).describe('een poort van 0 tot en met 65535; 0 kiest een vrije poort'),
  SCHAKEL_PUBLIC_URL: httpUrl().describe('het http(s)-adres waarop anderen deze dienst bereiken'),
  SCHAKEL_DATABASE_URL: databaseUrl().describe('een postgres-adres met de rol waarmee de dienst werkt'),
  SCHAKEL_DATABASE_OWNER_URL: databaseUrl().describe('een postgres-adres met de rol die migraties uitvoert').optional(),
  SCHAKEL_DATABASE_POOL: wholeNumber(2, 200).default(20),
  SCHAKEL_KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/)
    .transform((list) => list.split(','))
    .describe('een of meer host:poort, gescheiden door komma’s'),
  SCHAKEL_TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9.-]{0,60}$/)
    .describe('kleine letters, cijfers, punt en streepje, hoogstens 60 tekens')
    .default(''),
  SCHAKEL_OIDC_ISSUER: httpUrl().describe('het http(s)-adres van de uitgever van tokens'),
  SCHAKEL_OIDC_AUDIENCE: z.string().min(1).describe('de naam waarvoor tokens moeten zijn uitgegeven'),
  SCHAKEL_MASTER_KEY_FILE: z.string().min(1).describe('het pad van het bestand met de hoofdsleutel'),
  SCHAKEL_PSEUDONYM_KEY_FILE: z.string().min(1).describe('het pad van het bestand met de pseudoniemsleutels'),
  SCHAKEL_OIN: z
    .string()
    .regex(/^\d{8}[0-9A-Z]{12}$/)
    .describe('een OIN van 20 posities'),
  SCHAKEL_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .describe('fatal, error, warn, info, debug, trace of silent')
    .default('info'),
  SCHAKEL_OTLP_URL: httpUrl().describe('het http(s)-adres van een OTLP-verzamelaar').optional(),
  SCHAKEL_MAX_IN_FLIGHT: wholeNumber(1, 100_000).default(256),
  SCHAKEL_TIJDBEWAKING_SECONDEN: wholeNumber(0, 3_600)
    .describe('om de hoeveel seconden naar verlopen termijnen wordt gekeken, hoogstens 3600; 0 kijkt nooit')
    .default(5),
});

/** What `readConfig(serviceConfig, process.env)` gives. */
export type ServiceConfig = z.output<typeof serviceConfig>;
