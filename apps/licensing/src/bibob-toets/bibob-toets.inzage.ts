import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import {
  toonToets,
  toonToetsstand,
  type BibobToetsDto,
  type BibobToetsstandDto,
  type Standrij,
} from './bibob-toets.dto.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVan } from './bibob-toets.rij.js';
import { toetsVernietigd } from './bibob-toets.service.js';
import { inzageregel, laadToets } from './bibob-toets.store.js';

const LEZEN = 'bibob-toets:lezen';

/** Opens Bibob files, each time for somebody of the closed list; who, through whom and why is written down before it is answered. */
@Injectable()
export class BibobToetsInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** One file, for a recipient of Wet Bibob art. 28. @throws ProblemException 404, 410 */
  async een(aanroep: Aanroep, id: Uuid, ontvanger: Bibobinzagecode): Promise<BibobToetsDto> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadToets(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling: LEZEN, bron: rij, id, nu });
    const toets = toetsVan(rij, sleutel);
    if (isVernietigd(toets)) throw toetsVernietigd();
    const { gemeentecode } = rij;
    const voorwerp = { soort: 'bibob-toets', id };
    const verwerking = { naam: 'Bibob-toets lezen', gemeentecode, nu, voorwerp };
    await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [
        besluitregel(aanroep, besluit),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
        inzageregel(aanroep, rij, ontvanger, nu),
      ],
    });
    return toonToets(toets);
  }

  /** Where the toetsen of one application stand, without anything of their content. */
  async vanAanvraag(aanroep: Aanroep, vergunningaanvraagId: Uuid): Promise<readonly BibobToetsstandDto[]> {
    const { actor, doelbinding } = aanroep;
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = bibobtoetspolicy.predicaat(actor, LEZEN, doelbinding, 't', 2);
      const text = `select t.id, t.status, t.versie, t.gestart_op from bibob_toets t
        where t.vergunningaanvraag_id = $1 and ${sql} order by t.id limit 100`;
      return (await client.query<Standrij>(text, [vergunningaanvraagId, ...params])).rows;
    });
    const beslissing = bibobtoetspolicy.vooraf(actor, LEZEN, doelbinding);
    const voorwerp = { soort: 'bibob-toets', aantal: rijen.length };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return rijen.map(toonToetsstand);
  }
}
