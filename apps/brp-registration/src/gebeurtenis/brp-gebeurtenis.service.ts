import { Inject, Injectable } from '@nestjs/common';
import { parseGemeentecode, wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import { BrpBevrager } from '../brp/brp-bevrager.js';
import type { BrpGebeurtenisnaam } from '../brp/brp-codes.domain.js';
import { BRP_GEBEURTENISSEN } from './brp-gebeurtenissen.data.js';
import { overbewoningssignaalpolicy } from './overbewoning.policy.js';
import { geldendeNorm } from './overbewoning.store.js';
import { laadObject } from './overbewoningsobject.store.js';
import { bewoningVan, bovenNorm, type Bewoning } from './overbewoningsregel.domain.js';
import { OverbewoningssignaalService } from './overbewoningssignaal.service.js';

export const verwerkingsuitkomsten = [
  'niet-van-belang',
  'geen-norm',
  'al-bekend',
  'binnen-norm',
  'waargenomen',
] as const;
/** What a notification led to; how many live where is not in it. */
export type Verwerkingsuitkomst = (typeof verwerkingsuitkomsten)[number];

/** A notification of the BRP: what happened and at which object; nothing of the person. */
export interface BrpGebeurtenis {
  readonly gebeurtenisId: Uuid;
  readonly type: BrpGebeurtenisnaam;
  readonly adresseerbaarObject?: string;
}

/**
 * From notification to sign: only where the municipality set a norm, only for the purpose that is registered for it, and only a count is kept.
 * The same notification twice leads to one sign, and so do two about the same object at once.
 */
@Injectable()
export class BrpGebeurtenisService {
  constructor(
    private readonly signalen: OverbewoningssignaalService,
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly poort: Toegangspoort,
    private readonly brp: BrpBevrager,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** @throws ProblemException 403; 502 and 503 when the BRP cannot answer: who notifies tries again later */
  async verwerk(aanroep: Aanroep, gebeurtenis: BrpGebeurtenis): Promise<Verwerkingsuitkomst> {
    const nu = this.klok();
    const bron = { gemeentecode: aanroep.actor.gemeentecode ?? '', afgeschermd: 'ja' };
    const handeling = 'overbewoningssignaal:waarnemen';
    const besluit = await this.poort.totMaken(overbewoningssignaalpolicy, { aanroep, handeling, bron, nu });
    const { type, adresseerbaarObject: object } = gebeurtenis;
    if (object === undefined || !BRP_GEBEURTENISSEN[type].voegtBewonerToe) return 'niet-van-belang';
    const gemeentecode = eigenGemeente(aanroep);
    const { norm, stand } = await this.database.read([gemeentecode], async (client) => ({
      norm: await geldendeNorm(client, wettelijkeDag(nu)),
      stand: await laadObject(client, this.pseudoniemen, { gemeentecode, object }),
    }));
    if (norm === undefined) return 'geen-norm';
    if (stand.open) return 'al-bekend';
    const bewoning = await this.tel(aanroep, gebeurtenis.gebeurtenisId, object, besluit);
    if (!bovenNorm(bewoning, norm)) return 'binnen-norm';
    const gezien = { aanleiding: type, adresseerbaarObject: object, ...bewoning, norm: norm.personen, normId: norm.id };
    return this.signalen.neemWaar(aanroep, gezien, gebeurtenis.gebeurtenisId);
  }

  /** Written down first, then asked. */
  private async tel(aanroep: Aanroep, gebeurtenisId: Uuid, object: string, besluit: Besluit): Promise<Bewoning> {
    const { actor, doelbinding } = aanroep;
    const gemeentecode = eigenGemeente(aanroep);
    const voorwerp = { soort: 'brp-gebeurtenis', id: gebeurtenisId };
    const verwerking = { naam: 'Bewoners tellen in de BRP', gemeentecode, nu: besluit.nu, voorwerp };
    const regels = verwerkingsregels(aanroep, verwerking, this.gegevens);
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit), ...regels] });
    const antwoord = await this.brp.vraag({
      taak: 'bewoners-tellen',
      vraag: { type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie: object },
      verantwoording: {
        organisatie: actor.organisatie,
        doelbinding,
        verwerking: 'bewoners-tellen',
        gebruiker: actor.sub,
      },
    });
    return bewoningVan(antwoord);
  }
}

/** The municipality for which is acted; the policy lets nobody pass without one. */
function eigenGemeente({ actor }: Aanroep): Gemeentecode {
  const gemeentecode = parseGemeentecode(actor.gemeentecode);
  if (gemeentecode === undefined) throw new Error('the policy let somebody pass without a municipality');
  return gemeentecode;
}
