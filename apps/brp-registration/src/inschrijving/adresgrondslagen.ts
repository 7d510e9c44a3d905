import { Injectable } from '@nestjs/common';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { Database } from '@schakel/platform';
import type { PoolClient } from 'pg';
import { geldtAanwijzing, geldtBriefadres, geldtVeiligheidsbesluit } from '../briefadres/briefadressteun.js';
import type { Grondslagsoort } from './adresbepaling.domain.js';

/** A file on which an address is said to rest, for one person, on one day. */
export interface Grondslagvraag {
  readonly soort: Grondslagsoort;
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly betrokkeneId: Uuid;
  readonly op: Datum;
}

/** What addresses rest on: the burgemeester's decision, a designated institution, a briefadres that holds. */
@Injectable()
export class Adresgrondslagen {
  constructor(private readonly database: Database) {}

  /** Whether this file is there, of this municipality and about this person, and in force on that day. */
  geldt(vraag: Grondslagvraag): Promise<boolean> {
    return this.database.read([vraag.gemeentecode], (client) => geldt(client, vraag));
  }
}

function geldt(client: PoolClient, { soort, id, betrokkeneId, op }: Grondslagvraag): Promise<boolean> {
  switch (soort) {
    case 'besluit-burgemeester':
      return geldtVeiligheidsbesluit(client, { id, betrokkeneId, op });
    case 'aangewezen-instelling':
      return geldtAanwijzing(client, { id, soort: 'maatschappelijke-opvang', op });
    case 'toestemming-briefadresgever':
      return geldtBriefadres(client, { id, grond: 'briefadresgever', betrokkeneId, op });
    case 'ambtshalve-briefadres':
      return geldtBriefadres(client, { id, grond: 'ambtshalve', betrokkeneId, op });
  }
}
