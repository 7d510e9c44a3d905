import { Injectable } from '@nestjs/common';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Database } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { standVanBriefadres, standVanInstelling } from '../briefadres/briefadresgrondslag.js';
import { geldtVeiligheidsbesluit } from '../briefadres/briefadressteun.js';
import type { Adres } from './adresbepaling.domain.js';
import type { Grondslagsoort, Grondslagstand } from './grondslag.domain.js';

/** A file on which an address is said to rest, for one person, on one day. */
export interface Grondslagvraag {
  readonly soort: Grondslagsoort;
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly betrokkeneId: Uuid;
  readonly adres: Adres;
  readonly op: Datum;
}

/** What addresses rest on: the burgemeester's decision, a designated institution, a briefadres that holds. */
@Injectable()
export class Adresgrondslagen {
  constructor(
    private readonly database: Database,
    private readonly sleutels: KeyRing,
  ) {}

  /** How this file, of this municipality, stands: about this person and this address, and in force on that day. */
  stand(vraag: Grondslagvraag): Promise<Grondslagstand> {
    return this.database.read([vraag.gemeentecode], (client) => this.van(client, vraag));
  }

  private async van(client: PoolClient, { soort, ...vraag }: Grondslagvraag): Promise<Grondslagstand> {
    switch (soort) {
      case 'besluit-burgemeester':
        return (await geldtVeiligheidsbesluit(client, vraag)) ? 'geldt' : 'geldt-niet';
      case 'aangewezen-instelling': {
        const instelling = await standVanInstelling(client, this.sleutels, vraag);
        // What the minister designated has no file here: the person's own briefadres on that ground names it.
        return instelling === 'geldt-niet'
          ? standVanBriefadres(client, this.sleutels, { ...vraag, grond: 'instelling' })
          : instelling;
      }
      case 'toestemming-briefadresgever':
        return standVanBriefadres(client, this.sleutels, { ...vraag, grond: 'briefadresgever' });
      case 'ambtshalve-briefadres':
        return standVanBriefadres(client, this.sleutels, { ...vraag, grond: 'ambtshalve' });
    }
  }
}
