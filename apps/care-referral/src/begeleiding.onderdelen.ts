import { bedenktijdonderdelen } from './bedenktijd/bedenktijd.onderdelen.js';
import { meldcodeonderdelen } from './meldcode/meldcode.onderdelen.js';
import { toestemmingonderdelen } from './toestemming/toestemming.onderdelen.js';
import { veiligThuisonderdelen } from './veilig-thuis/veilig-thuis.onderdelen.js';
import { wmoMeldingonderdelen } from './wmo-melding/wmo-melding.onderdelen.js';

const delen = [
  toestemmingonderdelen,
  bedenktijdonderdelen,
  wmoMeldingonderdelen,
  veiligThuisonderdelen,
  meldcodeonderdelen,
];

/** What goes on beside a referral: consent, residence, support by the Wmo, Veilig Thuis and the meldcode. */
export const begeleidingonderdelen = {
  entities: delen.flatMap(({ entities }) => entities),
  policies: delen.flatMap(({ policies }) => policies),
  controllers: delen.flatMap(({ controllers }) => controllers),
  providers: delen.flatMap(({ providers }) => providers),
};
