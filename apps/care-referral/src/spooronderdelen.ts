import { centrumgemeenteonderdelen } from './centrumgemeente/centrumgemeente.onderdelen.js';
import { kostenonderdelen } from './kostenverantwoordelijkheid/kostenverantwoordelijkheid.onderdelen.js';
import { spoorkeuzeonderdelen } from './spoorkeuze/spoorkeuze.onderdelen.js';
import { woonplaatsonderdelen } from './woonplaats/woonplaats.onderdelen.js';

/** What the choice of tracks and the question who is responsible bring. */
export const spooronderdelen = {
  entities: [
    ...spoorkeuzeonderdelen.entities,
    ...woonplaatsonderdelen.entities,
    ...centrumgemeenteonderdelen.entities,
    ...kostenonderdelen.entities,
  ],
  policies: [
    ...spoorkeuzeonderdelen.policies,
    ...woonplaatsonderdelen.policies,
    ...centrumgemeenteonderdelen.policies,
    ...kostenonderdelen.policies,
  ],
  controllers: [
    ...spoorkeuzeonderdelen.controllers,
    ...woonplaatsonderdelen.controllers,
    ...centrumgemeenteonderdelen.controllers,
    ...kostenonderdelen.controllers,
  ],
  providers: [
    ...spoorkeuzeonderdelen.providers,
    ...woonplaatsonderdelen.providers,
    ...centrumgemeenteonderdelen.providers,
    ...kostenonderdelen.providers,
  ],
};
