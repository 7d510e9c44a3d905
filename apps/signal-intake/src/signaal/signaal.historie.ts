import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  KLOK,
  type Klok,
  type Pagina,
  type PaginaVraag,
  type Paginagrens,
  type SortColumn,
  keysetPredicate,
  leesPaginagrens,
  maakPagina,
  orderBy,
} from '@schakel/platform';
import { KeyRing, Pseudonimiseerder, type Sleutel, type Versleuteld, decrypt, isVernietigd } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import {
  type Aanroep,
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
import type { Signaalgebeurtenis } from './signaal-toestand.domain.js';
import type { HistorieregelDto } from './signaal-weergave.dto.js';

/** What is read of a row of `historie`. */
interface Historierij {
  readonly id: string;
  readonly versie: number;
  readonly type: Signaalgebeurtenis['type'];
  readonly gegevens: Versleuteld<Signaalgebeurtenis>;
  readonly actor: string;
  readonly op: Date;
}

const volgorde: readonly SortColumn[] = [{ column: 'h.versie', direction: 'asc', type: 'int' }];

/** Shows what happened to a signal, and why, to who may read its content. */
@Injectable()
export class SignaalHistorie {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly service: ServiceGegevens,
  ) {}

  /** A page of the history, oldest first. @throws ProblemException 404, or 403 for who sees only where the signal stands */
  async pagina(aanroep: Aanroep, id: string, vraag: PaginaVraag): Promise<Pagina<HistorieregelDto>> {
    const nu = this.klok();
    const grens = leesPaginagrens(vraag, id, volgorde.length);
    const gelezen = await this.database.read(gemeentenVan(aanroep.actor), async (client) => {
      const geladen = await laadSignaal(client, this.sleutels, id);
      return geladen && { ...geladen, rijen: await laadHistorie(client, id, grens) };
    });
    if (gelezen === undefined) throw await this.poort.nergens(signaalpolicy, { aanroep, id, nu });
    const { rij, sleutel, rijen } = gelezen;
    const toegang = { aanroep, handeling: 'signaal:inhoud-lezen', bron: bronVan(rij), id, nu };
    const besluit = await this.poort.tot(signaalpolicy, toegang);
    const signaal = signaalVan(rij, sleutel);
    const betrokkenen = isVernietigd(signaal) ? [] : betrokkenenVan(signaal, this.pseudoniemen);
    const { gemeentecode } = rij;
    const voorwerp = { soort: 'signaal', id };
    const verwerking = { naam: 'Historie van signaal lezen', gemeentecode, nu, voorwerp, betrokkenen };
    const inserts = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.service)];
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    const url = `${this.service.publiekeUrl}/v1/signalen/${id}/historie`;
    return maakPagina({
      rijen,
      grens,
      sleutel: ({ versie }) => [versie],
      toon: (h) => toon(h, sleutel),
      filter: id,
      url,
    });
  }
}

async function laadHistorie(client: PoolClient, id: string, { na, rijen }: Paginagrens): Promise<Historierij[]> {
  const keyset = keysetPredicate(volgorde, na, 2);
  const params = [id, ...keyset.params, rijen];
  const text = `select h.id, h.versie, h.type, h.gegevens, h.actor, h.op from historie h
    where h.aggregaat_id = $1 and ${keyset.sql} ${orderBy(volgorde)} limit $${params.length}`;
  return (await client.query<Historierij>(text, params)).rows;
}

/** The report itself is left out: the signal shows it. Of a destroyed signal only the steps remain. */
function toon({ id, versie, type, gegevens, actor, op }: Historierij, sleutel: Sleutel): HistorieregelDto {
  const regel = { versie, gebeurtenis: type, op: op.toISOString(), door: actor };
  const gebeurtenis = decrypt(sleutel, { tabel: 'historie', kolom: 'gegevens', id }, gegevens);
  if (isVernietigd(gebeurtenis)) return regel;
  switch (gebeurtenis.type) {
    case 'signaal-ontvangen':
      return regel;
    case 'signaal-in-duiding': {
      const { vorigeBehandelaar, overnamereden } = gebeurtenis;
      return {
        ...regel,
        ...(vorigeBehandelaar && { vorigeBehandelaar }),
        ...(overnamereden && { reden: overnamereden }),
      };
    }
    case 'signaal-gewogen':
      return { ...regel, weging: gebeurtenis.weging };
    case 'signaal-gerouteerd':
      return { ...regel, route: gebeurtenis.route, reden: gebeurtenis.reden };
    case 'signaal-zonder-aanwijzing-gesloten':
      return { ...regel, reden: gebeurtenis.reden };
  }
}
