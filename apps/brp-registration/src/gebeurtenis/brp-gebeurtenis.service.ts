import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { parseGemeentecode, wettelijkeDag, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Klok } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import {
  besluitregel,
  Toegangspoort,
  Uitvoering,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
} from '@schakel/service';
import { BrpBevrager } from '../brp/brp-bevrager.js';
import { BRP_GEBEURTENISSEN, type BrpGebeurtenisnaam } from './brp-gebeurtenissen.data.js';
import { overbewoningssignaalpolicy } from './overbewoning.policy.js';
import {
  geldendeNorm,
  heeftOpenSignaal,
  OBJECT_INDEX,
  signaalsoortMet,
  type GeldendeNorm,
} from './overbewoning.store.js';
import { bewoningVan, bovenNorm, type Bewoning } from './overbewoningsregel.domain.js';
import { decide } from './overbewoningssignaal.domain.js';

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
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly poort: Toegangspoort,
    private readonly brp: BrpBevrager,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** @throws ProblemException 403; 502 and 503 when the BRP cannot answer: who notifies tries again later */
  async verwerk(aanroep: Aanroep, gebeurtenis: BrpGebeurtenis): Promise<Verwerkingsuitkomst> {
    const nu = this.klok();
    const bron = { gemeentecode: aanroep.actor.gemeentecode ?? '', afgeschermd: 'ja' };
    const handeling = 'overbewoningssignaal:waarnemen';
    const besluit = await this.poort.totMaken(overbewoningssignaalpolicy, { aanroep, handeling, bron, nu });
    const { type, adresseerbaarObject: object } = gebeurtenis;
    if (object === undefined || !BRP_GEBEURTENISSEN[type].voegtBewonerToe) return 'niet-van-belang';
    const { norm, bekend } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      norm: await geldendeNorm(client, wettelijkeDag(nu)),
      bekend: await heeftOpenSignaal(client, this.pseudoniemen, object),
    }));
    if (norm === undefined) return 'geen-norm';
    if (bekend) return 'al-bekend';
    const bewoning = await this.tel(aanroep, gebeurtenis.gebeurtenisId, object, besluit);
    if (!bovenNorm(bewoning, norm)) return 'binnen-norm';
    return this.neemWaar(aanroep, { ...gebeurtenis, adresseerbaarObject: object }, norm, bewoning);
  }

  /** Written down first, then asked. */
  private async tel(aanroep: Aanroep, gebeurtenisId: Uuid, object: string, besluit: Besluit): Promise<Bewoning> {
    const { actor, doelbinding } = aanroep;
    const gemeentecode = parseGemeentecode(actor.gemeentecode);
    if (gemeentecode === undefined) throw new Error('the policy let somebody pass without a municipality');
    const voorwerp = { soort: 'brp-gebeurtenis', id: gebeurtenisId };
    const verwerking = { naam: 'Bewoners tellen in de BRP', gemeentecode, nu: besluit.nu, voorwerp };
    const regels = verwerkingsregels(aanroep, verwerking, this.uitvoering.gegevens);
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

  private async neemWaar(
    aanroep: Aanroep,
    { gebeurtenisId, type, adresseerbaarObject }: Required<BrpGebeurtenis>,
    norm: GeldendeNorm,
    { aantal, meer, afgeschermd }: Bewoning,
  ): Promise<Verwerkingsuitkomst> {
    const gezien = { aanleiding: type, adresseerbaarObject, aantal, meer, afgeschermd };
    try {
      await this.uitvoering.maak({
        soort: signaalsoortMet(this.pseudoniemen),
        aanroep,
        handeling: 'overbewoningssignaal:waarnemen',
        naam: 'Overbewoning waarnemen',
        key: gebeurtenisId,
        requestHash: gebeurtenisId,
        gezocht: gebeurtenisId,
        lees: () => Promise.resolve({}),
        bron: () => ({ gemeentecode: aanroep.actor.gemeentecode ?? '', afgeschermd: afgeschermd ? 'ja' : 'nee' }),
        beslis: (id, context) =>
          decide(undefined, { soort: 'neem-waar', id, ...gezien, norm: norm.personen, normId: norm.id }, context),
      });
      return 'waargenomen';
    } catch (error) {
      // Another notification about the same object came at the same moment: the index tells.
      if (error instanceof Error && 'constraint' in error && error.constraint === OBJECT_INDEX) return 'al-bekend';
      throw error;
    }
  }
}
