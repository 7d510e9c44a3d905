import { BetrokkeneConsumer } from './betrokkene.consumer.js';

/** Which ids are one person; the table belongs to no entity: it is only ever asked through SQL functions. */
export const betrokkeneonderdelen = { controllers: [BetrokkeneConsumer] } as const;
