import { Inject, Injectable } from '@nestjs/common';
import { nietGevonden, type Bron } from '@schakel/access';
import { scanForPersonalData } from '@schakel/contracts';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { Database, invalidInput, KLOK, nieuwId, problem, weigeringNaarProblem, type Klok } from '@schakel/platform';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { leesAls, voorOrganisatie } from './abonnement.store.js';
import { bezwaarTegenIngreep, type Ingreep } from './aflevering.domain.js';
import { afleveringkolommen, toonAflevering, type AfleveringDto, type Afleveringregel } from './aflevering.dto.js';
import { afleveringpolicy } from './aflevering.policy.js';
import type { AfleveringsingreepRij } from './aflevering.rij.js';
import { laatLos } from './bezorglijn.store.js';
import { voegIn } from './invoegen.js';

type Bronrij = Bron<typeof afleveringpolicy.definitie.bron>;

/** A decision of a person about a delivery that does not arrive. */
export interface Ingreepopdracht {
  readonly id: Uuid;
  readonly ingreep: Ingreep;
  readonly reden: string;
}

/** Lets people decide about deliveries that failed: once more, or not at all. What they decided and why is kept. */
@Injectable()
export class AfleveringService {
  constructor(
    private readonly database: Database,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Carries out the decision; the line of the chain file moves on at once. @throws ProblemException */
  async grijpIn(aanroep: Aanroep, opdracht: Ingreepopdracht): Promise<AfleveringDto> {
    const nu = this.klok();
    const { id, reden } = opdracht;
    // The reason is kept in clear, for whoever looks after deliveries.
    if (scanForPersonalData(reden).length > 0) {
      const reason = 'Hier hoort een reden zonder persoonsgegevens.';
      throw invalidInput([{ name: 'reden', code: 'persoonsgegevens', reason }]);
    }
    const { sql, params } = afleveringpolicy.bronKolommen('v', 2);
    const bron = await leesAls(this.database, aanroep.actor, async (client) => {
      const gevonden = await client.query<Bronrij>(`select ${sql} from aflevering v where v.id = $1`, [id, ...params]);
      return gevonden.rows[0];
    });
    if (bron === undefined) throw await this.poort.nergens(afleveringpolicy, { aanroep, id, nu });
    const poortvraag = { aanroep, handeling: 'aflevering:ingrijpen', bron, id, nu };
    const besluit = await this.poort.tot(afleveringpolicy, poortvraag);
    // The municipality comes from a row that this actor was allowed to see.
    const gemeentecode = bron.gemeentecode as Gemeentecode;
    return this.database.transaction([gemeentecode], async (client) => {
      if (aanroep.actor.soort === 'partner') await voorOrganisatie(client, aanroep.actor.organisatie);
      const na = await voerUit(client, opdracht, nu);
      await voegIn(client, this.regels(aanroep, opdracht, besluit, na));
      return toonAflevering(na);
    });
  }

  private regels(aanroep: Aanroep, { ingreep, reden }: Ingreepopdracht, besluit: Besluit, na: Afleveringregel) {
    const { nu } = besluit;
    const { gemeentecode, organisatie } = na;
    const row = {
      ...{ id: nieuwId(), gemeentecode, organisatie, aflevering_id: na.id },
      ...{ ingreep, reden, door: aanroep.actor.sub, op: nu },
    } satisfies Record<keyof AfleveringsingreepRij, unknown>;
    const voorwerp = { soort: 'ketendossier', id: na.ketendossier_id };
    const verwerking = { naam: `Aflevering: ${ingreep}`, gemeentecode: gemeentecode as Gemeentecode, nu, voorwerp };
    return [
      { table: 'afleveringsingreep', row },
      besluitregel(aanroep, besluit),
      ...verwerkingsregels(aanroep, verwerking, this.gegevens),
    ];
  }
}

/** First the line, then the delivery: the order in which the workers take their locks. */
async function voerUit(
  client: PoolClient,
  { id, ingreep, reden }: Ingreepopdracht,
  nu: string,
): Promise<Afleveringregel> {
  const { rows: lijnen } = await client.query<{ abonnement_id: string; ketendossier_id: string; bezet: boolean }>(
    `select l.abonnement_id, l.ketendossier_id, l.bezet_tot is not null and l.bezet_tot > $2 as bezet
     from aflevering v join bezorglijn l on l.abonnement_id = v.abonnement_id and l.ketendossier_id = v.ketendossier_id
     where v.id = $1 for update of l`,
    [id, nu],
  );
  const voor = await lees(client, id);
  const bezwaar = bezwaarTegenIngreep(voor, ingreep, reden);
  if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
  const lijn = lijnen[0];
  if (lijn === undefined) throw problem(409, 'abonnement-beeindigd', 'Het abonnement is beëindigd.');
  if (lijn.bezet) throw problem(409, 'bezorging-loopt', 'Deze aflevering wordt nu geprobeerd. Kijk straks opnieuw.');
  await client.query(
    ingreep === 'herhaal'
      ? `update aflevering set status = 'wachtend', pogingen = 0, eerste_poging_op = null where id = $1`
      : `update aflevering set status = 'overgeslagen', afgehandeld_op = $2 where id = $1`,
    ingreep === 'herhaal' ? [id] : [id, nu],
  );
  await laatLos(client, lijn, nu);
  return lees(client, id);
}

async function lees(client: PoolClient, id: string): Promise<Afleveringregel> {
  const { rows } = await client.query<Afleveringregel>(
    `select ${afleveringkolommen} from aflevering v where v.id = $1 for update`,
    [id],
  );
  if (rows[0] === undefined) throw nietGevonden();
  return rows[0];
}
