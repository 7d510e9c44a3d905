import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';
import { SporenEnKosten1776000100000 } from './1776000100000-sporen-en-kosten.js';
import { ZorgverwijzingVerloop1776000200000 } from './1776000200000-zorgverwijzing-verloop.js';
import { PiketEnNazorg1776000200001 } from './1776000200001-piket-en-nazorg.js';
import { EenmaligeToegang1776000200002 } from './1776000200002-eenmalige-toegang.js';
import { GidsEnPlaatsen1776000300000 } from './1776000300000-gids-en-plaatsen.js';
import { ToestemmingEnVerblijf1776000400000 } from './1776000400000-toestemming-en-verblijf.js';
import { Toewijzing1776000500000 } from './1776000500000-toewijzing.js';
import { Betrokkenewijzer1777000300000 } from './1777000300000-betrokkenewijzer.js';
import { ToestemmingSluitAanbod1778000100000 } from './1778000100000-toestemming-sluit-aanbod.js';
import { Opvangadreskenmerk1778000100001 } from './1778000100001-opvangadreskenmerk.js';
import { ToewijzingBetrokkene1778000300000 } from './1778000300000-toewijzing-betrokkene.js';
import { Noodbeurt1778000500000 } from './1778000500000-noodbeurt.js';
import { Toestemmingshoofd1778000600000 } from './1778000600000-toestemmingshoofd.js';
import { Bewaartermijnen1778000701000 } from './1778000701000-bewaartermijnen.js';
import { ToestemmingLooptAf1778000720000 } from './1778000720000-toestemming-loopt-af.js';

/** All migrations of the service, oldest first. */
export const migrations = [
  Zorgverwijzing1773000000000,
  SporenEnKosten1776000100000,
  ZorgverwijzingVerloop1776000200000,
  PiketEnNazorg1776000200001,
  EenmaligeToegang1776000200002,
  GidsEnPlaatsen1776000300000,
  ToestemmingEnVerblijf1776000400000,
  Toewijzing1776000500000,
  Betrokkenewijzer1777000300000,
  ToestemmingSluitAanbod1778000100000,
  Opvangadreskenmerk1778000100001,
  ToewijzingBetrokkene1778000300000,
  Noodbeurt1778000500000,
  Toestemmingshoofd1778000600000,
  Bewaartermijnen1778000701000,
  ToestemmingLooptAf1778000720000,
];
