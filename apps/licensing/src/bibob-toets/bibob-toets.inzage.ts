import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, nietGevonden } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, problem, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import { besluitregel, SERVICE_GEGEVENS, Toegangspoort, type Aanroep, type ServiceGegevens } from '@schakel/service';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';
import {
  toonToets,
  toonToetsstand,
  type BibobToetsDto,
  type BibobToetsstandDto,
  type Standrij,
} from './bibob-toets-weergave.dto.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVan } from './bibob-toets.rij.js';
import { toetsVernietigd } from './bibob-toets.service.js';
import { inzageregel, laadToets } from './bibob-toets.store.js';
import { toetsverantwoording } from './bibob-toets.verantwoording.js';
import { toonEigenDeel, type EigenDeelDto } from './bibob-zienswijze-weergave.dto.js';
import { deelVoor } from './bibob-zienswijze.domain.js';

const LEZEN = 'bibob-toets:lezen';
/** Those who are heard see their own part only (art. 28 lid 2 and 33 lid 2). */
const ALLEEN_EIGEN_DEEL: readonly Bibobinzagecode[] = ['betrokkene', 'derde-in-motivering'];
const ONTVANGER_BIJ_ROL = { betrokkene: 'betrokkene', derde: 'derde-in-motivering' } as const;

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

  /** One file, for a recipient of Wet Bibob art. 28. @throws ProblemException 403, 404, 410 */
  async een(aanroep: Aanroep, id: Uuid, ontvanger: Bibobinzagecode): Promise<BibobToetsDto> {
    return toonToets(await this.open(aanroep, id, ontvanger, 'Bibob-toets lezen'));
  }

  /** The whole file, to be used inside; who is to see his own part only does not get it. @throws ProblemException 403, 404, 410 */
  async open(aanroep: Aanroep, id: Uuid, ontvanger: Bibobinzagecode, naam: string): Promise<BibobToets> {
    if (ALLEEN_EIGEN_DEEL.includes(ontvanger))
      throw problem(403, 'bibob-alleen-eigen-deel', 'Deze ontvanger krijgt alleen het eigen deel van het voornemen.');
    return this.lees(aanroep, id, { ontvanger, naam }, (toets) => toets);
  }

  /** What one person concerned may see of the intended decision. @throws ProblemException 400, 404, 410 */
  async eigenDeel(aanroep: Aanroep, id: Uuid, wie: Uuid, ontvanger: Bibobinzagecode): Promise<EigenDeelDto> {
    const om = { ontvanger, naam: 'Bibob-voornemen, eigen deel lezen' };
    return this.lees(aanroep, id, om, (toets) => {
      const deel = 'voornemen' in toets && toets.voornemen ? deelVoor(toets.voornemen, wie) : undefined;
      if (deel === undefined) throw nietGevonden();
      if (ontvanger !== ONTVANGER_BIJ_ROL[deel.rol])
        throw problem(400, 'bibob-ontvanger-past-niet', 'Deze ontvanger past niet bij wie het deel is.');
      return toonEigenDeel(deel);
    });
  }

  /** Reads, chooses what is given, writes down that it was, and only then gives it. */
  private async lees<T>(
    aanroep: Aanroep,
    id: Uuid,
    { ontvanger, naam }: { readonly ontvanger: Bibobinzagecode; readonly naam: string },
    kies: (toets: BibobToets) => T,
  ): Promise<T> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadToets(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling: LEZEN, bron: rij, id, nu });
    const toets = toetsVan(rij, sleutel);
    if (isVernietigd(toets)) throw toetsVernietigd();
    const gekozen = kies(toets);
    await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [
        ...toetsverantwoording(aanroep, besluit, naam, rij, this.gegevens),
        inzageregel(aanroep, rij, ontvanger, nu),
      ],
    });
    return gekozen;
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
