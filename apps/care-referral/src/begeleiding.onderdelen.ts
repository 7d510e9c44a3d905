import { bedenktijdonderdelen } from './bedenktijd/bedenktijd.onderdelen.js';
import { meldcodeonderdelen } from './meldcode/meldcode.onderdelen.js';
import { toestemmingonderdelen } from './toestemming/toestemming.onderdelen.js';
import { veiligThuisonderdelen } from './veilig-thuis/veilig-thuis.onderdelen.js';
import { wmoMeldingonderdelen } from './wmo-melding/wmo-melding.onderdelen.js';

/** What goes on beside a referral: consent, residence, support by the Wmo, Veilig Thuis and the meldcode. */
export const begeleidingonderdelen = {
  entities: [
    ...toestemmingonderdelen.entities,
    ...bedenktijdonderdelen.entities,
    ...wmoMeldingonderdelen.entities,
    ...veiligThuisonderdelen.entities,
    ...meldcodeonderdelen.entities,
  ],
  policies: [
    ...toestemmingonderdelen.policies,
    ...bedenktijdonderdelen.policies,
    ...wmoMeldingonderdelen.policies,
    ...veiligThuisonderdelen.policies,
    ...meldcodeonderdelen.policies,
  ],
  controllers: [
    ...toestemmingonderdelen.controllers,
    ...bedenktijdonderdelen.controllers,
    ...wmoMeldingonderdelen.controllers,
    ...veiligThuisonderdelen.controllers,
    ...meldcodeonderdelen.controllers,
  ],
  providers: [
    ...toestemmingonderdelen.providers,
    ...bedenktijdonderdelen.providers,
    ...wmoMeldingonderdelen.providers,
    ...veiligThuisonderdelen.providers,
    ...meldcodeonderdelen.providers,
  ],
};
