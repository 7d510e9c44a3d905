import { hoofdprogramma } from '@schakel/service';
import { dienst } from './dienst.js';

/** Configuration → migrations (when the owner's address is given) → HTTP, consumer and relay → stop in order on SIGTERM. */
await hoofdprogramma(dienst);
