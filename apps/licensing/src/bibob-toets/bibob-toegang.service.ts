import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
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
import {
  beslisToegang,
  volgendeToegang,
  type Toegangslijst,
  type TrekToegangIn,
  type VerleenToegang,
} from './bibob-toegang.domain.js';
import { laadToegangslijst, schrijfToegang } from './bibob-toegang.store.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { toetsVernietigd } from './bibob-toets.service.js';
import { laadToets } from './bibob-toets.store.js';
import { toetsverantwoording } from './bibob-toets.verantwoording.js';

/** A change of an access list, by who read the version given (`If-Match`). */
export interface Toegangsstap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: VerleenToegang | TrekToegangIn;
}

const BEHEREN = 'bibob-toets:toegang-beheren';

/** Who may work in a sealed file: shown to and changed by who is on its list. Every change is an event. */
@Injectable()
export class BibobToegangService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** The list as it is now. @throws ProblemException 404 */
  async toon(aanroep: Aanroep, id: Uuid): Promise<Toegangslijst> {
    const { lijst, rij, besluit } = await this.open(aanroep, id);
    const inserts = toetsverantwoording(aanroep, besluit, 'Toegangslijst van Bibob-toets lezen', rij, this.gegevens);
    await this.batcher.commit({ aggregates: [], history: [], inserts });
    return lijst;
  }

  /** Adds or withdraws a colleague; gives the new list. @throws ProblemException */
  async wijzig(aanroep: Aanroep, { id, gelezenVersie, opdracht }: Toegangsstap): Promise<Toegangslijst> {
    const { lijst, rij, sleutel, besluit } = await this.open(aanroep, id);
    if (isVernietigd(sleutel)) throw toetsVernietigd();
    if (lijst.versie !== gelezenVersie) throw versieconflict(gelezenVersie, lijst.versie);
    const context = opdrachtcontext(aanroep, lijst.gemeentecode, besluit.nu);
    const stap = stapNaVerzoek(lijst, beslisToegang(lijst, opdracht, context), volgendeToegang);
    const { toestand, gebeurtenissen } = stap;
    const { traceparent } = aanroep;
    const schrijven = { vorige: lijst, lijst: toestand, gebeurtenissen, sleutel, context, traceparent };
    const naam = `Toegangslijst van Bibob-toets: ${opdracht.soort}`;
    const inserts = toetsverantwoording(aanroep, besluit, naam, rij, this.gegevens);
    const result = await this.batcher.commit({ ...schrijfToegang(schrijven), inserts });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  private async open(aanroep: Aanroep, id: Uuid) {
    const nu = this.klok();
    const { geladen, lijst } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      geladen: await laadToets(client, this.sleutels, id),
      lijst: await laadToegangslijst(client, id),
    }));
    if (geladen === undefined || lijst === undefined)
      throw await this.poort.nergens(bibobtoetspolicy, { aanroep, id, nu });
    const besluit = await this.poort.tot(bibobtoetspolicy, { aanroep, handeling: BEHEREN, bron: geladen.rij, id, nu });
    return { ...geladen, lijst, besluit };
  }
}
