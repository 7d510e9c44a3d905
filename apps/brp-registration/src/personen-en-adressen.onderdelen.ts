import { betrokkeneonderdelen as persoon } from './betrokkene/betrokkene.onderdelen.js';
import { bewaartermijnonderdelen as bewaren } from './bewaartermijn/bewaartermijn.onderdelen.js';
import { briefonderdelen as brief } from './brief/brief.onderdelen.js';
import { briefadresonderdelen as adres } from './briefadres/briefadres.onderdelen.js';
import { verstrekkingsbeperkingonderdelen as beperking } from './verstrekkingsbeperking/verstrekkingsbeperking.onderdelen.js';

/** Persons, where their writings are received, what they are written, and who gets nothing about them. */
export const personenEnAdressen = {
  entities: [...persoon.entities, ...adres.entities, ...beperking.entities, ...brief.entities],
  policies: [...persoon.policies, ...adres.policies, ...beperking.policies, ...brief.policies, ...bewaren.policies],
  controllers: [
    ...persoon.controllers,
    ...adres.controllers,
    ...beperking.controllers,
    ...brief.controllers,
    ...bewaren.controllers,
  ],
  providers: [...persoon.providers, ...adres.providers, ...beperking.providers, ...brief.providers],
};
