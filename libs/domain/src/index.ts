export * from './gevolg.js';
export * from './opdrachtcontext.js';
export * from './toestandsmachine.js';
export type { Gemerkt } from './merk.js';
export * from './nummers/bsn.js';
export * from './nummers/kvk-nummer.js';
export * from './nummers/oin.js';
export * from './nummers/uuid.js';
export * from './gemeenten/gemeentecode.js';
