import { Inject, Injectable } from '@nestjs/common';
import { isGemeentecode, wettelijkeDag, type Uuid } from '@schakel/domain';
import { leesKopblok, maakTechnischeRetour, type Berichtweigering, type Envelop } from '@schakel/istandaarden';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import { KLOK, nieuwId, type Klok } from '@schakel/platform';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import type { Opmerking } from '../toewijzing/toewijzing-toestand.domain.js';
import { toewijzingpolicy } from '../toewijzing/toewijzing.policy.js';
import { berichtproblemen } from './bericht-problemen.js';
import { isInkomend } from './inkomend.js';
import { bewaardVan, eisEnvelopVan, HANDELING, NAAM, namens, type Post } from './post.js';
import { oordeelVan, Postkamer } from './postkamer.js';

/** Messages that belong to no file: they are answered with what is wrong with them, and kept where they have an identification of their own. */
@Injectable()
export class BuitenDossier {
  constructor(
    private readonly batcher: CommitBatcher,
    private readonly poort: Toegangspoort,
    private readonly postkamer: Postkamer,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** @param nieuw whether to keep it: another message under the same identification is answered only */
  async antwoord(aanroep: Aanroep, post: Post, opmerkingen: readonly Opmerking[], nieuw: boolean): Promise<void> {
    const { gemeentecode } = post;
    const nu = this.klok();
    const id = nieuwId() as Uuid;
    const besluit = await this.poort.totMaken(toewijzingpolicy, {
      aanroep,
      handeling: HANDELING,
      bron: { gemeentecode },
      nu,
    });
    const retour = await this.postkamer.retour(bewaardVan(post), oordeelVan(opmerkingen), { gemeentecode, nu });
    await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [
        besluitregel(aanroep, besluit),
        ...verwerkingsregels(
          aanroep,
          { naam: NAAM, gemeentecode, nu, voorwerp: { soort: 'bericht', id } },
          this.gegevens,
        ),
        ...(nieuw ? await bewaarregels(this.postkamer, post, id, null, nu) : []),
        ...retour,
      ],
    });
  }

  /** A message that is no good: answered with 0001 when at least its header can be read, refused otherwise. @throws ProblemException 400 */
  async weiger(aanroep: Aanroep, envelop: Envelop, weigering: Berichtweigering): Promise<void> {
    if (weigering.soort !== 'indeling' || weigering.kop === undefined) throw berichtproblemen.bericht(weigering);
    const { bericht: soort, kop } = weigering;
    const { afzender, ontvanger } = leesKopblok(kop);
    if (!isInkomend(soort.soort) || !isGemeentecode(ontvanger)) throw berichtproblemen.bericht(weigering);
    // The answer goes to the sender in the header: nobody draws an answer in the name of another.
    if (envelop.functie !== soort.functie || envelop.code !== 'Di01') throw berichtproblemen.pastNiet();
    eisEnvelopVan(envelop, afzender, ontvanger);
    const nu = this.klok();
    const wie = namens(aanroep, ontvanger);
    const bron = { gemeentecode: ontvanger };
    const besluit = await this.poort.totMaken(toewijzingpolicy, { aanroep: wie, handeling: HANDELING, bron, nu });
    const naar = { gemeentecode: ontvanger, ontvanger: afzender, nu, kruisreferentie: envelop.referentienummer };
    const dagtekening = wettelijkeDag(nu);
    const inserts = await this.postkamer.post(
      ({ identificatie }) => maakTechnischeRetour(soort, kop, { identificatie, dagtekening }),
      naar,
    );
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(wie, besluit), ...inserts] });
  }
}

/** Rows that keep a message. */
export function bewaarregels(
  postkamer: Postkamer,
  post: Post,
  id: Uuid,
  toewijzing_id: Uuid | null,
  nu: string,
): Promise<readonly InsertRow[]> {
  const { envelop, bericht, gemeentecode, aanbieder: afzender, identificatie, vingerafdruk } = post;
  const { wet, soort } = bericht.soort;
  return postkamer.bewaar(id, envelop.bericht, {
    ...{ gemeentecode, wet, soort, afzender, identificatie, vingerafdruk, toewijzing_id },
    ...{ referentienummer: envelop.referentienummer.toLowerCase(), ontvangen_op: nu },
  });
}
