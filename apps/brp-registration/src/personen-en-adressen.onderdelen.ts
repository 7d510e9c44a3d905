import { betrokkeneonderdelen as persoon } from './betrokkene/betrokkene.onderdelen.js';
import { briefadresonderdelen as adres } from './briefadres/briefadres.onderdelen.js';
import { verstrekkingsbeperkingonderdelen as beperking } from './verstrekkingsbeperking/verstrekkingsbeperking.onderdelen.js';

/** Persons, where their writings are received, and who gets nothing about them. */
export const personenEnAdressen = {
  entities: [...persoon.entities, ...adres.entities, ...beperking.entities],
  policies: [...persoon.policies, ...adres.policies, ...beperking.policies],
  controllers: [...persoon.controllers, ...adres.controllers, ...beperking.controllers],
  providers: [...persoon.providers, ...adres.providers, ...beperking.providers],
};
