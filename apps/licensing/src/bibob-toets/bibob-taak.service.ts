import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, nietGevonden } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import { Database, KLOK, versieconflict, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import {
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import { beslisTaak, volgendeTaak, type Bibobtaak, type DoeTaakAf } from './bibob-taak.domain.js';
import { taakVan } from './bibob-taak.rij.js';
import { laadTaken, schrijfTaak } from './bibob-taak.store.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVan } from './bibob-toets.rij.js';
import { toetsVernietigd } from './bibob-toets.service.js';
import { inzageregel, laadToets } from './bibob-toets.store.js';
import { toetsverantwoording } from './bibob-toets.verantwoording.js';
import { maakDossierpakket, ontvangerVan, type Dossierpakket } from './dossierpakket.js';

/** Which task of which toets. */
export interface Taakplaats {
  readonly id: Uuid;
  readonly taakId: Uuid;
}

const AFDOEN = 'bibob-toets:taken-afdoen';

/** What has to be told outside by hand: shown with its steps, given a package, and ticked off. */
@Injectable()
export class BibobTaakService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** The tasks of a toets, oldest first. @throws ProblemException 404, 410 */
  async taken(aanroep: Aanroep, id: Uuid): Promise<readonly Bibobtaak[]> {
    const { taken, regels } = await this.open(aanroep, id, 'Taken van Bibob-toets lezen');
    await this.batcher.commit({ aggregates: [], history: [], inserts: regels });
    return taken;
  }

  /** The package that goes along with a task; written down as given to where it goes (art. 28). @throws ProblemException 404, 410 */
  async pakket(aanroep: Aanroep, { id, taakId }: Taakplaats): Promise<Dossierpakket> {
    const { taken, toets, rij, regels, nu } = await this.open(aanroep, id, 'Dossierpakket van Bibob-toets maken');
    const taak = gevonden(taken, taakId);
    const inzage = inzageregel(aanroep, rij, ontvangerVan(taak.soort), nu);
    await this.batcher.commit({ aggregates: [], history: [], inserts: [...regels, inzage] });
    return maakDossierpakket(taak, toets, nu);
  }

  /** Ticks a task off, on the version that the caller read. @throws ProblemException */
  async doeAf(
    aanroep: Aanroep,
    {
      id,
      taakId,
      gelezenVersie,
      opdracht,
    }: Taakplaats & { readonly gelezenVersie: number; readonly opdracht: DoeTaakAf },
  ): Promise<Bibobtaak> {
    const { taken, sleutel, regels, nu } = await this.open(aanroep, id, 'Taak van Bibob-toets afdoen');
    const taak = gevonden(taken, taakId);
    if (taak.versie !== gelezenVersie) throw versieconflict(gelezenVersie, taak.versie);
    const context = opdrachtcontext(aanroep, taak.gemeentecode, nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(taak, beslisTaak(taak, opdracht, context), volgendeTaak);
    const { traceparent } = aanroep;
    const schrijven = { gelezenVersie, taak: toestand, gebeurtenissen, sleutel, context, traceparent };
    const result = await this.batcher.commit({ ...schrijfTaak(schrijven), inserts: regels });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  private async open(aanroep: Aanroep, id: Uuid, naam: string) {
    const nu = this.klok();
    const { geladen, rijen } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      geladen: await laadToets(client, this.sleutels, id),
      rijen: await laadTaken(client, id),
    }));
    if (geladen === undefined) throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling: AFDOEN, bron: rij, id, nu });
    const toets = toetsVan(rij, sleutel);
    if (isVernietigd(toets) || isVernietigd(sleutel)) throw toetsVernietigd();
    const taken = rijen.map((een) => taakVan(een, sleutel)).filter((taak): taak is Bibobtaak => !isVernietigd(taak));
    const regels: InsertRow[] = toetsverantwoording(aanroep, besluit, naam, rij, this.gegevens);
    return { rij, sleutel, toets, taken, regels, nu };
  }
}

function gevonden(taken: readonly Bibobtaak[], taakId: Uuid): Bibobtaak {
  const taak = taken.find(({ id }) => id === taakId);
  if (taak === undefined) throw nietGevonden();
  return taak;
}
