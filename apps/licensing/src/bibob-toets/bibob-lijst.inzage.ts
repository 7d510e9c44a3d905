import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, type Actor, type AnyPolicy, type Predicaat } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  KLOK,
  keysetPredicate,
  leesPaginagrens,
  maakPagina,
  orderBy,
  type Klok,
  type Pagina,
  type Paginagrens,
  type SortColumn,
} from '@schakel/platform';
import { besluitregel, SERVICE_GEGEVENS, type Aanroep, type ServiceGegevens } from '@schakel/service';
import { bibobtippolicy } from './bibob-tip.policy.js';
import type { BibobTipstandDto } from './bibob-tip.dto.js';
import type { BibobTipRij } from './bibob-tip.rij.js';
import { toonToetsstand, type BibobToetsstandDto, type Standrij } from './bibob-toets-weergave.dto.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import type { BibobTipsVraagDto, BibobToetsenVraagDto } from './bibob-lijst.dto.js';

type Lijstpolicy = AnyPolicy & {
  predicaat(actor: Actor, handeling: string, doelbinding: string, alias: string, eersteParam?: number): Predicaat;
};

/** Where a list comes from: code, never input. */
interface Lijstbron<R, T> {
  readonly policy: Lijstpolicy;
  readonly aggregaat: string;
  readonly tabel: 'bibob_toets' | 'bibob_tip';
  readonly tijd: 'gestart_op' | 'ontstaan_op';
  readonly pad: string;
  readonly toon: (rij: R) => T;
}

type Plek = { readonly id: Uuid; readonly plek: string };
type Tiprij = Pick<BibobTipRij, 'id' | 'status' | 'versie' | 'ontstaan_op'>;

const TOETSEN: Lijstbron<Standrij, BibobToetsstandDto> = {
  policy: bibobtoetspolicy,
  aggregaat: 'bibob-toets',
  tabel: 'bibob_toets',
  tijd: 'gestart_op',
  pad: 'bibob-toetsen',
  toon: toonToetsstand,
};
const TIPS: Lijstbron<Tiprij, BibobTipstandDto> = {
  policy: bibobtippolicy,
  aggregaat: 'bibob-tip',
  tabel: 'bibob_tip',
  tijd: 'ontstaan_op',
  pad: 'bibob-tips',
  toon: ({ id, status, versie }) => ({ id, status, versie }),
};

/** Pages of where toetsen and tips stand, newest first, without anything of their content: the ciphertext stays where it is. */
@Injectable()
export class BibobLijstInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** The toetsen on whose access list the reader stands: the same predicate as for one, so what may not be opened is not found. */
  toetsen(aanroep: Aanroep, vraag: BibobToetsenVraagDto): Promise<Pagina<BibobToetsstandDto>> {
    return this.lijst(TOETSEN, aanroep, vraag);
  }

  /** The register of tips of one's own municipality. */
  tips(aanroep: Aanroep, vraag: BibobTipsVraagDto): Promise<Pagina<BibobTipstandDto>> {
    return this.lijst(TIPS, aanroep, vraag);
  }

  private async lijst<R extends object, T>(
    bron: Lijstbron<R, T>,
    aanroep: Aanroep,
    vraag: BibobToetsenVraagDto | BibobTipsVraagDto,
  ): Promise<Pagina<T>> {
    const { actor, doelbinding } = aanroep;
    const { policy, aggregaat } = bron;
    const handeling = `${aggregaat}:lezen`;
    const { status } = vraag;
    const filter = { status, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, 2);
    const { sql, params } = lijstvraag(bron, aanroep, { handeling, status, grens });
    const rijen = await this.database.read(
      gemeentenVan(actor),
      async (client) => (await client.query<R & Plek>(sql, params)).rows,
    );
    const url = `${this.gegevens.publiekeUrl}/v1/${bron.pad}`;
    const sleutel = ({ plek, id }: Plek) => [plek, id];
    const pagina = maakPagina({ rijen, grens, sleutel, toon: bron.toon, filter, url, parameters: { status } });
    const voorwerp = { soort: aggregaat, aantal: pagina.resultaten.length };
    const beslissing = policy.vooraf(actor, handeling, doelbinding);
    const regel = besluitregel(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return pagina;
  }
}

function lijstvraag<R, T>(
  { policy, tabel, tijd }: Lijstbron<R, T>,
  { actor, doelbinding }: Aanroep,
  {
    handeling,
    status,
    grens,
  }: { readonly handeling: string; readonly status: string | undefined; readonly grens: Paginagrens },
): { readonly sql: string; readonly params: unknown[] } {
  const volgorde: readonly SortColumn[] = [
    { column: `t.${tijd}`, direction: 'desc', type: 'timestamptz' },
    { column: 't.id', direction: 'desc', type: 'uuid' },
  ];
  const predicaat = policy.predicaat(actor, handeling, doelbinding, 't', 1);
  const params: unknown[] = [...predicaat.params];
  const opStatus = status === undefined ? 'true' : `t.status = $${params.push(status)}`;
  const keyset = keysetPredicate(volgorde, grens.na, params.length + 1);
  params.push(...keyset.params, grens.rijen);
  const sql = `select t.id, t.status, t.versie, t.${tijd}, t.${tijd}::text as plek from ${tabel} t
    where ${[predicaat.sql, opStatus, keyset.sql].join(' and ')} ${orderBy(volgorde)} limit $${params.length}`;
  return { sql, params };
}
