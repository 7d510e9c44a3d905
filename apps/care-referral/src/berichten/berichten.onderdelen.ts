import type { FactoryProvider, Provider } from '@nestjs/common';
import {
  Database,
  HealthRegistry,
  JwksRoute,
  KLOK,
  LOG,
  Ondertekenaar,
  StopOrder,
  type Klok,
  type Log,
} from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import { OntvangenBerichtRij, UitgaandBerichtRij } from './bericht.rij.js';
import { BerichtController } from './bericht.controller.js';
import { BuitenDossier } from './buiten-dossier.service.js';
import { GGK_REGELS, ggkregels, type Ggkconfig, type Verzendregels } from './ggk.config.js';
import { GgkPost } from './ggk-post.js';
import { OntvangstService } from './ontvangst.service.js';
import { Postkamer } from './postkamer.js';
import { Verzender } from './verzender.js';
import { Verzendlus } from './verzendlus.js';
import { XmlLezer } from './xml-lezer.js';

export { ggkvariabelen, type Ggkconfig } from './ggk.config.js';

/** The conversation with providers by way of the gateway. Without an address messages are made and wait. */
export const berichtonderdelen = {
  entities: [OntvangenBerichtRij, UitgaandBerichtRij],
  controllers: [BerichtController],
  /** @throws ConfigError */
  providers: (config: Ggkconfig): Provider[] => {
    const regels = ggkregels(config);
    const vast = [{ provide: GGK_REGELS, useValue: regels }, Postkamer, BuitenDossier, OntvangstService, XmlLezer];
    return regels.verzending === undefined ? vast : [...vast, ...verzending(regels.verzending, regels.verzenden)];
  },
};

function verzending(regels: Verzendregels, actief: boolean): Provider[] {
  return [
    { provide: Ondertekenaar, useFactory: () => Ondertekenaar.open(regels.sleutelbestand, 'SCHAKEL_GGK_KEY_FILE') },
    JwksRoute,
    { provide: GgkPost, inject: [Ondertekenaar], useFactory: (met: Ondertekenaar) => GgkPost.open(regels, met) },
    {
      provide: Verzender,
      inject: [Database, KeyRing, GgkPost],
      useFactory: (database: Database, sleutels: KeyRing, post: GgkPost) => new Verzender({ database, sleutels, post }),
    },
    lus(actief),
  ];
}

function lus(actief: boolean): FactoryProvider<Verzendlus> {
  return {
    provide: Verzendlus,
    inject: [Verzender, Ondertekenaar, KLOK, LOG, HealthRegistry, StopOrder],
    useFactory: (
      verzender: Verzender,
      ondertekenaar: Ondertekenaar,
      klok: Klok,
      log: Log,
      health: HealthRegistry,
      stopOrder: StopOrder,
    ) => new Verzendlus({ verzender, ondertekenaar, klok, log, health, stopOrder, actief }),
  };
}
