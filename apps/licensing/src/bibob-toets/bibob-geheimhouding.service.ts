import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { wettelijkeDag, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  replay,
  weigeringNaarProblem,
  type Answer,
  type Klok,
} from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import { SERVICE_GEGEVENS, Toegangspoort, type Aanroep, type ServiceGegevens } from '@schakel/service';
import {
  geheimhoudingrijVan,
  geheimhoudingVan,
  type BibobGeheimhoudingRij,
  type Geheimhouding,
} from './bibob-geheimhouding.rij.js';
import { nietInDeToekomst } from './bibob-regels.domain.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVernietigd } from './bibob-toets.service.js';
import { laadToets, toetsadres } from './bibob-toets.store.js';
import { toetsverantwoording } from './bibob-toets.verantwoording.js';

/** A notice to record, with the key under which the caller may repeat it. */
export interface Aanzegging {
  readonly id: Uuid;
  readonly geheimhouding: Pick<Geheimhouding, 'ontvanger' | 'naam' | 'aangezegdOp'>;
  readonly key: string;
  readonly requestHash: string;
}

const AANZEGGEN = 'bibob-toets:geheimhouding-aanzeggen';

/** On whom secrecy was imposed (Wet Bibob art. 28 lid 3); lines are only added, also after the toets ended. */
@Injectable()
export class BibobGeheimhoudingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Records that secrecy was imposed on a receiver. @throws ProblemException */
  async legVast(aanroep: Aanroep, { id, geheimhouding, key, requestHash }: Aanzegging): Promise<Answer> {
    const { actor } = aanroep;
    const scope = `${AANZEGGEN} ${actor.organisatie} ${actor.sub}`;
    const { rij, sleutel, besluit, eerder } = await this.open(aanroep, id, { scope, key });
    if (eerder !== undefined) return replay(eerder, requestHash);
    const { nu } = besluit;
    const bezwaar = nietInDeToekomst('aangezegdOp', geheimhouding.aangezegdOp, wettelijkeDag(nu));
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
    const eigen = { id: nieuwId() as Uuid, vastgelegdDoor: actor.sub, vastgelegdOp: nu };
    const row = geheimhoudingrijVan({ ...geheimhouding, ...eigen }, rij, sleutel);
    const location = `${toetsadres(this.gegevens, id)}/geheimhoudingen`;
    const answer = { status: 201, response: { id: eigen.id }, location };
    const naam = 'Bibob-toets: geheimhouding aanzeggen';
    const result = await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [
        { table: 'bibob_geheimhouding', row },
        ...toetsverantwoording(aanroep, besluit, naam, rij, this.gegevens),
      ],
      idempotency: { scope, key, requestHash, ...answer },
    });
    return result.kind === 'duplicate' ? replay(result, requestHash) : answer;
  }

  /** All notices of a toets, oldest first. @throws ProblemException 404, 410 */
  async toon(aanroep: Aanroep, id: Uuid): Promise<readonly Geheimhouding[]> {
    const { rij, sleutel, besluit, rijen } = await this.open(aanroep, id);
    const naam = 'Geheimhouding van Bibob-toets lezen';
    const inserts = toetsverantwoording(aanroep, besluit, naam, rij, this.gegevens);
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return rijen.map((een) => geheimhoudingVan(een, sleutel)).filter((een): een is Geheimhouding => !isVernietigd(een));
  }

  private async open(aanroep: Aanroep, id: Uuid, herhaling?: { readonly scope: string; readonly key: string }) {
    const nu = this.klok();
    const { geladen, rijen, eerder } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      geladen: await laadToets(client, this.sleutels, id),
      rijen: (
        await client.query<BibobGeheimhoudingRij>({
          name: 'bibob-geheimhouding',
          text: 'select * from bibob_geheimhouding where bibob_toets_id = $1 order by op, id',
          values: [id],
        })
      ).rows,
      eerder: herhaling && (await findStoredAnswer(client, herhaling.scope, herhaling.key)),
    }));
    if (geladen === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling: AANZEGGEN, bron: rij, id, nu });
    if (isVernietigd(sleutel)) throw toetsVernietigd();
    return { rij, sleutel, besluit, rijen, eerder };
  }
}
