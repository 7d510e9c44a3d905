import { Inschrijving1774000000000 } from './1774000000000-inschrijving.js';
import { Bevraging1777000100000 } from './1777000100000-bevraging.js';
import { Terugmelding1777000100001 } from './1777000100001-terugmelding.js';
import { Overbewoning1777000100002 } from './1777000100002-overbewoning.js';
import { InschrijvingInHetGeheel1777000200000 } from './1777000200000-inschrijving-in-het-geheel.js';
import { BetrokkenenEnBriefadressen1777000300000 } from './1777000300000-betrokkenen-en-briefadressen.js';
import { BetrokkeneVanInschrijving1778000400000 } from './1778000400000-betrokkene-van-inschrijving.js';
import { Bewaartermijnen1778000700000 } from './1778000700000-bewaartermijnen.js';
import { OverdrachtBewaken1778000710000 } from './1778000710000-overdracht-bewaken.js';
import { VerwerkingsopdrachtAfhandelen1778000710001 } from './1778000710001-verwerkingsopdracht-afhandelen.js';

/** All migrations of the service, oldest first. */
export const migrations = [
  Inschrijving1774000000000,
  Bevraging1777000100000,
  Terugmelding1777000100001,
  Overbewoning1777000100002,
  InschrijvingInHetGeheel1777000200000,
  BetrokkenenEnBriefadressen1777000300000,
  BetrokkeneVanInschrijving1778000400000,
  Bewaartermijnen1778000700000,
  OverdrachtBewaken1778000710000,
  VerwerkingsopdrachtAfhandelen1778000710001,
];
