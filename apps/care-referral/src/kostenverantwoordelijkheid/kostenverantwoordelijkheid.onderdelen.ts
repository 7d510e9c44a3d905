import { KostenantwoordController } from './kostenantwoord.controller.js';
import { KostenverantwoordelijkheidController } from './kostenverantwoordelijkheid.controller.js';
import { kostenpolicy } from './kostenverantwoordelijkheid.policy.js';
import { KostenverantwoordelijkheidRij } from './kostenverantwoordelijkheid.rij.js';
import { KostenverantwoordelijkheidService } from './kostenverantwoordelijkheid.service.js';

/** What the question who pays brings to the module of the service. */
export const kostenonderdelen = {
  entities: [KostenverantwoordelijkheidRij],
  policies: [kostenpolicy],
  controllers: [KostenverantwoordelijkheidController, KostenantwoordController],
  providers: [KostenverantwoordelijkheidService],
};
