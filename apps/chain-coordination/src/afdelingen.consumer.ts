import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  inschrijvingAdresBepaald,
  inschrijvingBevraagd,
  inschrijvingBsnToegekend,
  inschrijvingGemeenteBepaald,
  inschrijvingIngeschreven,
  inschrijvingNietInschrijfbaar,
  inschrijvingOntvangen,
  inschrijvingOverdrachtGevraagd,
  inschrijvingOverdrachtGeweigerd,
  inschrijvingOverdrachtIngetrokken,
  inschrijvingOverdrachtOnbeantwoord,
  inschrijvingOvergedragen,
  inschrijvingOvergenomen,
  inschrijvingTeruggenomen,
  zorgverwijzingAangeboden,
  zorgverwijzingAfgewezen,
  zorgverwijzingBeeindigd,
  zorgverwijzingGeaccepteerd,
  zorgverwijzingGeescaleerd,
  zorgverwijzingGeplaatst,
  zorgverwijzingGezien,
  zorgverwijzingHerinnerd,
  zorgverwijzingOntvangen,
  zorgverwijzingUrgentieBepaald,
  zorgverwijzingVervallen,
  zorgverwijzingVoorgesteld,
  type PublicEvent,
} from '@schakel/contracts';
import { RuleRefusal, saved, type EventContext } from '@schakel/messaging';
import { isVernietigd, KeyRing } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  type ServiceGegevens,
} from '@schakel/service';
import { afleveringen } from './abonnement/abonnement.onderdelen.js';
import {
  evolve,
  verwerkMelding,
  type MeldAfgerond,
  type MeldAfgewezen,
  type MeldOpgepakt,
} from './actieverzoek/actieverzoek.domain.js';
import { verzoekadres } from './actieverzoek/actieverzoek.service.js';
import { schrijfVerzoek, verzoeklader } from './actieverzoek/actieverzoek.store.js';
import { rijVan, verzoekVan } from './actieverzoek/actieverzoek.rij.js';
import type { Afwijzingscode } from './actieverzoek/afwijzingscode.domain.js';
import { tijdlijnregel } from './tijdlijn/tijdlijn.js';

/** What every event of a department that works on a request says. */
type Voortgang = { gemeentecode: string; ketendossierId: string; actieverzoekId: string };

/** Reports of care-referral and brp-registration on requests: lines of the timeline, and the request's own state. */
@Controller()
export class AfdelingenConsumer {
  private readonly lader;

  constructor(
    sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    this.lader = verzoeklader(sleutels);
  }

  @OpGebeurtenis<Voortgang>(
    zorgverwijzingVoorgesteld,
    zorgverwijzingAangeboden,
    zorgverwijzingGeaccepteerd,
    zorgverwijzingUrgentieBepaald,
    zorgverwijzingGezien,
    zorgverwijzingHerinnerd,
    zorgverwijzingVervallen,
    zorgverwijzingGeescaleerd,
    zorgverwijzingBeeindigd,
    inschrijvingBevraagd,
    inschrijvingGemeenteBepaald,
    inschrijvingAdresBepaald,
    inschrijvingIngeschreven,
    inschrijvingOverdrachtGevraagd,
    inschrijvingOverdrachtGeweigerd,
    inschrijvingOverdrachtIngetrokken,
    inschrijvingOverdrachtOnbeantwoord,
    inschrijvingOvergedragen,
    inschrijvingOvergenomen,
    inschrijvingTeruggenomen,
  )
  noteer(@Payload() event: PublicEvent<Voortgang>, @Ctx() context: EventContext): void {
    context.save({ aggregates: [], history: [], inserts: regels(event, context) });
  }

  /** One provider that refuses does not end the request: the next may accept. */
  @OpGebeurtenis<Voortgang>(zorgverwijzingAfgewezen)
  aanbiederWeigert(@Payload() event: PublicEvent<Voortgang>, @Ctx() context: EventContext): void {
    this.noteer(event, context);
  }

  @OpGebeurtenis<Voortgang>(zorgverwijzingOntvangen, inschrijvingOntvangen)
  opgepakt(@Payload() event: PublicEvent<Voortgang>, @Ctx() context: EventContext): Promise<void> {
    return this.verwerk(event, context, { soort: 'meld-opgepakt' });
  }

  @OpGebeurtenis<Voortgang>(zorgverwijzingGeplaatst, inschrijvingBsnToegekend)
  afgerond(@Payload() event: PublicEvent<Voortgang>, @Ctx() context: EventContext): Promise<void> {
    return this.verwerk(event, context, { soort: 'meld-afgerond' });
  }

  @OpGebeurtenis(inschrijvingNietInschrijfbaar)
  afgewezen(
    @Payload() event: PublicEvent<Voortgang & { redencode: Afwijzingscode }>,
    @Ctx() context: EventContext,
  ): Promise<void> {
    return this.verwerk(event, context, { soort: 'meld-afgewezen', redencode: event.data.redencode });
  }

  private async verwerk(
    event: PublicEvent<Voortgang>,
    context: EventContext,
    melding: MeldOpgepakt | MeldAfgerond | MeldAfgewezen,
  ): Promise<void> {
    const { actieverzoekId: id, ketendossierId } = event.data;
    const geladen = await context.load(this.lader, id);
    if (geladen === undefined || geladen.rij.ketendossier_id !== ketendossierId)
      throw new RuleRefusal('actieverzoek-onbekend');
    const { rij, sleutel } = geladen;
    const verzoek = verzoekVan(rij, sleutel);
    // Its file was destroyed: the report still belongs on the timeline of what remains.
    if (isVernietigd(verzoek) || isVernietigd(sleutel)) {
      context.save({ aggregates: [], history: [], inserts: regels(event, context) });
      return;
    }
    const opdrachtcontext = gebeurteniscontext(event, context, 'ketenregie');
    const { toestand, gebeurtenissen } = stapNaGebeurtenis(
      verzoek,
      verwerkMelding(verzoek, melding, opdrachtcontext),
      evolve,
    );
    const inserts = regels(event, context);
    if (gebeurtenissen.length === 0) {
      context.save({ aggregates: [], history: [], inserts });
      return;
    }
    const oorsprong = { context: opdrachtcontext, oorzaakId: event.id, traceparent: event.traceparent };
    const dataref = verzoekadres(this.gegevens, id);
    const schrijven = {
      gelezenVersie: verzoek.versie,
      verzoek: toestand,
      gebeurtenissen,
      sleutel,
      dataref,
      ...oorsprong,
    };
    const { verzonden_op, gewijzigd_op, ...nieuw } = rijVan(toestand, sleutel);
    const rijNa = { ...rij, ...nieuw, verzonden_op: new Date(verzonden_op), gewijzigd_op: new Date(gewijzigd_op) };
    context.save({ ...schrijfVerzoek(schrijven), inserts }, saved(this.lader, id, { rij: rijNa, sleutel }));
  }
}

/** The line of the timeline, and what partners will be told. */
function regels(event: PublicEvent<Voortgang>, { nu }: EventContext) {
  const { ketendossierId } = event.data;
  return [tijdlijnregel(event, nu, { ketendossierId }), ...afleveringen(event, ketendossierId, nu)];
}
