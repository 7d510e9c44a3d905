import { Injectable } from '@nestjs/common';
import { geweigerd, type Uuid } from '@schakel/domain';
import { type Answer, nieuwId } from '@schakel/platform';
import {
  type Aanroep,
  laadDossier,
  leesDossier,
  nietsAnders,
  Tijdbewaker,
  Uitvoering,
  vernietigdeInhoud,
} from '@schakel/service';
import { zorgverwijzingsoort } from '../zorgverwijzing/zorgverwijzing.store.js';
import { openstaand } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { decide, type EenmaligeToegang } from './eenmalige-toegang.domain.js';
import { toegangsoort } from './eenmalige-toegang.store.js';
import { codeHash, nieuweCode, nieuwToken, tokenHash } from './geheimen.js';

/** What the officer gets once and nobody can look up again. */
export interface Geheimen {
  readonly token: string;
  readonly code: string;
}

/** Makes links and takes them back; the clock ends them. */
@Injectable()
export class EenmaligeToegangService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: toegangsoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Eenmalige toegang: verlopen',
      lees: nietsAnders,
      beslis: (toegang, context) => decide(toegang, { soort: 'laat-verlopen' }, context),
    });
  }

  /**
   * Makes a link for one open offer. The secrets come with the first answer only: a repeat under the same key tells that it was made, and
   * who lost them takes it back and makes another. They are kept nowhere.
   * @throws ProblemException
   */
  async maak(
    aanroep: Aanroep,
    zorgverwijzingId: Uuid,
    aanbodId: Uuid,
    idempotentie: { readonly key: string; readonly requestHash: string },
  ): Promise<{ readonly answer: Answer; readonly geheimen: Geheimen | undefined }> {
    const nieuw = nieuwId() as Uuid;
    const geheimen = { token: nieuwToken(), code: nieuweCode() };
    const code = await codeHash(geheimen.code);
    const answer = await this.uitvoering.maak({
      soort: toegangsoort,
      aanroep,
      id: nieuw,
      handeling: 'eenmalige-toegang:maken',
      naam: 'Eenmalige toegang maken',
      ...idempotentie,
      gezocht: zorgverwijzingId,
      lees: async (client) => {
        const geladen = await laadDossier(zorgverwijzingsoort, client, this.uitvoering.sleutels, zorgverwijzingId);
        if (geladen === undefined) return undefined;
        const gelezen = leesDossier(zorgverwijzingsoort, geladen);
        if (gelezen === undefined) throw vernietigdeInhoud('zorgverwijzing');
        return gelezen.toestand;
      },
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context, { aanbiedingen }) => {
        const aanbod = openstaand(aanbiedingen).find((een) => een.id === aanbodId);
        if (aanbod === undefined)
          return geweigerd('aanbod-niet-open', 'Dit aanbod staat niet open bij deze verwijzing.');
        const { organisatie } = aanbod;
        const wat = { zorgverwijzingId, aanbodId, organisatie, tokenHash: tokenHash(geheimen.token), code };
        return decide(undefined, { soort: 'maak', id, ...wat }, context);
      },
    });
    const { id } = answer.response as { readonly id: string };
    return { answer, geheimen: id === nieuw ? geheimen : undefined };
  }

  /** Takes a link back; it works no more at once. @throws ProblemException */
  trekIn(bewerking: {
    readonly aanroep: Aanroep;
    readonly id: Uuid;
    readonly gelezenVersie: number;
  }): Promise<EenmaligeToegang> {
    return this.uitvoering.behandel({
      soort: toegangsoort,
      ...bewerking,
      handeling: 'eenmalige-toegang:intrekken',
      naam: 'Eenmalige toegang intrekken',
      lees: nietsAnders,
      beslis: (toegang, context) => decide(toegang, { soort: 'trek-in' }, context),
    });
  }
}
