import { Injectable } from '@nestjs/common';
import { Database, invalidInput, type InvalidParam } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { sporenInTekst } from './adresspoor.js';
import { alleVingerafdrukken } from './opvangadreskenmerk.js';

/** Keeps shelters out of what leaves: messages and letters. It knows addresses by keyed codes only and can tell none. */
@Injectable()
export class Opvangadreswacht {
  constructor(
    private readonly database: Database,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /**
   * Refuses lines that hold the address of a shelter of any municipality, also of one that is no longer used.
   * @param velden typed lines of an address, by the field they came in
   * @throws ProblemException 400 with the field, and never with what stands in it or why it may not
   */
  async weerUit(velden: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const fouten: InvalidParam[] = [];
    for (const [name, regels] of Object.entries(velden)) {
      const reason = 'Dit adres mag hier niet staan. Geef een ander postadres.';
      if (await this.#isOpvang(regels)) fouten.push({ name, code: 'adres-niet-toegestaan', reason });
    }
    if (fouten.length > 0) throw invalidInput(fouten);
  }

  async #isOpvang(regels: readonly string[]): Promise<boolean> {
    const kenmerken = alleVingerafdrukken(this.pseudoniemen, sporenInTekst(regels));
    if (kenmerken.length === 0) return false;
    const text = 'select 1 from opvangadreskenmerk where kenmerk = any($1::text[]) limit 1';
    const gevonden = await this.database.read([], (client) =>
      client.query({ name: 'is-opvangadres', text, values: [kenmerken] }),
    );
    return gevonden.rows.length > 0;
  }
}
