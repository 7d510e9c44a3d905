/** One process of the system. The ports are those of a developer's machine; tests take free ones. */
export interface SystemService {
  readonly name: string;
  /** Own database (snake_case); a service without one keeps no state. */
  readonly database?: string;
  readonly port: number;
  /** Starts before the others, since they need its address. */
  readonly first?: true;
}

/** The whole system, in one list. */
export const systemServices = [
  { name: 'identity', port: 4100, first: true },
  { name: 'simulators', port: 4110, first: true },
  { name: 'signal-intake', database: 'signal_intake', port: 4001 },
  { name: 'chain-coordination', database: 'chain_coordination', port: 4002 },
  { name: 'licensing', database: 'licensing', port: 4003 },
  { name: 'care-referral', database: 'care_referral', port: 4004 },
  { name: 'brp-registration', database: 'brp_registration', port: 4005 },
] as const satisfies readonly SystemService[];

export type ServiceName = (typeof systemServices)[number]['name'];

/** The services with an API, a database and a topic of their own. */
export const departmentServices = [
  'signal-intake',
  'chain-coordination',
  'licensing',
  'care-referral',
  'brp-registration',
] as const satisfies readonly ServiceName[];

/** Organisation number of the platform in development: test series 00000099 (Logius, OIN-stelsel). */
export const developmentOin = '00000099000000010000';
export const audience = 'urn:schakel:api';
