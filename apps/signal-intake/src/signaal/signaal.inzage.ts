import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import {
  Database,
  KLOK,
  type Klok,
  type Pagina,
  type Paginagrens,
  type SortColumn,
  keysetPredicate,
  leesPaginagrens,
  maakPagina,
  orderBy,
} from '@schakel/platform';
import { KeyRing, Pseudonimiseerder, isVernietigd } from '@schakel/privacy';
import {
  type Aanroep,
  type Besluit,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  Toegangspoort,
  besluitregel,
  verwerkingsregels,
} from '@schakel/service';
import { betrokkenenVan } from './signaal.betrokkenen.js';
import { bronVan, signaalpolicy } from './signaal.policy.js';
import { signaalVan } from './signaal.rij.js';
import { laadSignaal } from './signaal.store.js';
import {
  type Lijstrij,
  type SignaalSamenvattingDto,
  type SignalenVraagDto,
  samenvatting,
} from './signaal-samenvatting.dto.js';
import { type SignaalDto, volledig } from './signaal-weergave.dto.js';

/** Columns of a list: the ciphertext stays where it is. */
const lijstkolommen =
  's.id, s.gemeentecode, s.versie, s.status, s.kanaal, s.melderrol, s.uitbuitingsvorm, s.acuut_gevaar, s.route, s.ontvangen_op, s.gewijzigd_op';

/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 's.id', direction: 'desc', type: 'uuid' }];

/** Shows signals. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class SignaalInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly service: ServiceGegevens,
  ) {}

  /** One signal: whole for who needs it for this purpose, else only where it stands. @throws ProblemException 404 */
  async een(aanroep: Aanroep, id: string): Promise<SignaalDto> {
    const nu = this.klok();
    const gemeenten = gemeentenVan(aanroep.actor);
    const geladen = await this.database.read(gemeenten, (client) => laadSignaal(client, this.sleutels, id));
    if (geladen === undefined) throw await this.poort.nergens(signaalpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const bron = bronVan(rij);
    const heel = signaalpolicy.beslis(aanroep.actor, 'signaal:inhoud-lezen', bron, aanroep.doelbinding).toegestaan;
    const handeling = heel ? 'signaal:inhoud-lezen' : 'signaal:lezen';
    const besluit = await this.poort.tot(signaalpolicy, { aanroep, handeling, bron, id, nu });
    const signaal = heel ? signaalVan(rij, sleutel) : undefined;
    if (signaal === undefined || isVernietigd(signaal)) {
      await this.noteer(aanroep, besluit);
      return { ...samenvatting(rij), inzage: signaal === undefined ? 'beperkt' : 'vernietigd' };
    }
    const betrokkenen = betrokkenenVan(signaal, this.pseudoniemen);
    const voorwerp = { soort: 'signaal', id };
    const verwerking = { naam: 'Signaal lezen', gemeentecode: rij.gemeentecode, nu, voorwerp, betrokkenen };
    await this.noteer(aanroep, besluit, ...verwerkingsregels(aanroep, verwerking, this.service));
    return volledig(rij, signaal);
  }

  /** A page of the signals that this actor may see for this purpose, newest first, without anything personal. */
  async lijst(aanroep: Aanroep, vraag: SignalenVraagDto): Promise<Pagina<SignaalSamenvattingDto>> {
    const { actor, doelbinding } = aanroep;
    const { status, route } = vraag;
    const filter = { status, route, doelbinding, actor: actor.sub, gemeente: actor.gemeentecode };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const rijen = await this.database.read(gemeentenVan(actor), async (client) => {
      const { sql, params } = this.vraag(aanroep, vraag, grens);
      return (await client.query<Lijstrij>(sql, params)).rows;
    });
    const url = `${this.service.publiekeUrl}/v1/signalen`;
    const parameters = { ...(status && { status }), ...(route && { route }) };
    const pagina = maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon: samenvatting, filter, url, parameters });
    const beslissing = signaalpolicy.vooraf(actor, 'signaal:lezen', doelbinding);
    const aantal = pagina.resultaten.length;
    await this.noteer(aanroep, {
      beslissing,
      handeling: 'signaal:lezen',
      nu: this.klok(),
      voorwerp: { soort: 'signaal', aantal },
    });
    return pagina;
  }

  /** The same predicate as for one signal: what you may not open you cannot find. */
  private vraag({ actor, doelbinding }: Aanroep, { status, route }: SignalenVraagDto, { na, rijen }: Paginagrens) {
    const predicaat = signaalpolicy.predicaat(actor, 'signaal:lezen', doelbinding, 's', 1);
    const params: unknown[] = [...predicaat.params];
    const gelijk = (kolom: string, waarde: string | undefined) =>
      waarde === undefined ? 'true' : `${kolom} = $${params.push(waarde)}`;
    const filters = [gelijk('s.status', status), gelijk('s.route', route)];
    const keyset = keysetPredicate(volgorde, na, params.length + 1);
    params.push(...keyset.params, rijen);
    const where = [predicaat.sql, ...filters, keyset.sql].join(' and ');
    return {
      sql: `select ${lijstkolommen} from signaal s where ${where} ${orderBy(volgorde)} limit $${params.length}`,
      params,
    };
  }

  private async noteer(aanroep: Aanroep, besluit: Besluit, ...regels: readonly InsertRow[]): Promise<void> {
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit), ...regels] });
  }
}
