import { Inject, Injectable } from '@nestjs/common';
import { GEMEENTECODES, type Uuid } from '@schakel/domain';
import { Database, LOG, nieuwId, problem, type Log } from '@schakel/platform';
import { isVernietigd, type KeyRing } from '@schakel/privacy';
import {
  laadDossier,
  leesDossier,
  Tijdbewaker,
  Uitvoering,
  nietsAnders,
  vernietigdeInhoud,
  type Aanroep,
} from '@schakel/service';
import { kijkOverGemeenten } from '../plaats/over-gemeenten.js';
import { kentVerwijzing } from '../plaats/reservering.store.js';
import { decide, type Adresinzage } from './adresinzage.domain.js';
import { ADRESSLEUTELS } from './adressleutels.js';
import { laadNoodbeurt, neemNoodbeurt } from './noodbeurt.js';
import { Opvangadres } from './opvangadres.js';
import type { OpvangadresRij } from './opvangadres.rij.js';
import { adresinzagesoort, bandMetAanbieder, isGeplaatstOp, opvangadressoort } from './opvangadres.store.js';
import { heeftToegang } from './opvanglocatie.domain.js';

/** What an escort asks. */
export interface Inzagevraag {
  readonly zorgverwijzingId: Uuid;
  readonly reden: string;
  /** It cannot wait for the list or the placement; whoever watches over the location is alarmed. */
  readonly nood: boolean;
}

/** The only place that takes an address out of its type: after the reading is written down, for who may read. */
@Injectable()
export class AdresinzageService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    @Inject(ADRESSLEUTELS) private readonly adressleutels: KeyRing,
    @Inject(LOG) private readonly log: Log,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: adresinzagesoort,
      kolom: 'wekker_op',
      doelbinding: 'opvangadres',
      naam: 'Herinneren aan noodinzage van een opvangadres',
      lees: nietsAnders,
      beslis: (inzage, context) => decide(inzage, { soort: 'herinner' }, context),
      mede: ({ stap: { toestand } }) => {
        this.alarmeer(toestand.id, 'noodinzage van een opvangadres is nog niet beoordeeld');
        return {};
      },
    });
  }

  /**
   * Shows where it is, once per request, after writing down who saw it. A repeat of the request shows nothing: what was allowed then need
   * not be allowed now.
   * @throws ProblemException 403 not on the list, 404 no such location or referral, 409 not placed or asked before, 410 destroyed
   */
  async zie(
    aanroep: Aanroep,
    opvangadresId: Uuid,
    vraag: Inzagevraag,
    idempotentie: { key: string; requestHash: string },
  ): Promise<{ readonly id: Uuid; readonly adres: string }> {
    const id = nieuwId() as Uuid;
    const { response } = await this.noteer(aanroep, { id, opvangadresId, vraag }, idempotentie);
    if ((response as { readonly id: string }).id !== id)
      throw problem(
        409,
        'inzage-al-gegeven',
        'Dit verzoek is al beantwoord. Vraag het adres opnieuw, met een nieuwe sleutel.',
      );
    if (vraag.nood) this.alarmeer(id, 'noodinzage van een opvangadres');
    return { id, adres: (await this.open(opvangadresId)).onthulVoorBegeleider() };
  }

  /** Judges whether a reading was right. @throws ProblemException */
  beoordeel(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    oordeel: { readonly terecht: boolean; readonly oordeel: string },
  ): Promise<Adresinzage> {
    return this.uitvoering.behandel({
      soort: adresinzagesoort,
      ...bewerking,
      handeling: 'adresinzage:beoordelen',
      naam: 'Inzage van een opvangadres beoordelen',
      lees: nietsAnders,
      beslis: (inzage, context) => decide(inzage, { soort: 'beoordeel', ...oordeel }, context),
    });
  }

  private noteer(
    aanroep: Aanroep,
    { id, opvangadresId, vraag }: { readonly id: Uuid; readonly opvangadresId: Uuid; readonly vraag: Inzagevraag },
    idempotentie: { key: string; requestHash: string },
  ) {
    const { sleutels } = this.uitvoering;
    return this.uitvoering.maak({
      soort: adresinzagesoort,
      aanroep,
      handeling: 'adresinzage:zien',
      naam: vraag.nood ? 'Opvangadres zien in nood' : 'Opvangadres zien',
      ...idempotentie,
      id,
      gezocht: opvangadresId,
      lees: async (client) => {
        if (!(await kentVerwijzing(client, vraag.zorgverwijzingId))) return undefined;
        await kijkOverGemeenten(client);
        const geladen = await laadDossier(opvangadressoort, client, sleutels, opvangadresId);
        if (geladen === undefined) return undefined;
        const gelezen = leesDossier(opvangadressoort, geladen);
        if (gelezen === undefined) throw vernietigdeInhoud('opvangadres');
        const { toestand: locatie } = gelezen;
        return {
          locatie,
          geplaatst: await isGeplaatstOp(client, vraag.zorgverwijzingId, opvangadresId),
          band: await bandMetAanbieder(client, vraag.zorgverwijzingId, locatie.aanbiederId),
          beurt: await laadNoodbeurt(client, aanroep.actor.sub),
        };
      },
      bron: ({ locatie: { gemeentecode } }) => ({ gemeentecode }),
      beslis: (_id, context, { locatie, geplaatst, band, beurt }) => {
        const feiten = {
          opLijst: heeftToegang(locatie, context.actor),
          geplaatst,
          inGebruik: locatie.status === 'in-gebruik',
          band,
          noodOpen: beurt.open,
        };
        return decide(undefined, { soort: 'zie', id, opvangadresId, ...vraag, ...feiten }, context);
      },
      mede: ({ stap: { toestand }, extra: { beurt } }) =>
        vraag.nood ? { aggregates: [neemNoodbeurt(beurt, toestand)] } : {},
    });
  }

  private async open(opvangadresId: Uuid): Promise<Opvangadres> {
    const adres = await this.database.read(GEMEENTECODES, async (client) => {
      type Rij = Pick<OpvangadresRij, 'adres' | 'adressleutel_id'>;
      const text = 'select adres, adressleutel_id from opvangadres where id = $1';
      const { rows } = await client.query<Rij>({ name: 'opvangadres-verzegeld', text, values: [opvangadresId] });
      const rij = rows[0];
      if (rij === undefined) return undefined;
      const sleutel = await this.adressleutels.openEen(client, rij.adressleutel_id);
      return isVernietigd(sleutel) ? undefined : Opvangadres.ontzegel(sleutel, opvangadresId, rij.adres);
    });
    if (adres === undefined) throw vernietigdeInhoud('opvangadres');
    return adres;
  }

  /** What a watcher of logs alarms on; ids only. */
  private alarmeer(inzageId: string, melding: string): void {
    this.log.warn({ inzageId, alarm: 'noodinzage-opvangadres' }, melding);
  }
}
