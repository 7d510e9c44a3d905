import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  aanvraagBuitenBehandelingGelaten,
  aanvraagGeraadpleegd,
  vergunningGeregistreerd,
  vergunningGeschorst,
  vergunningGeweigerd,
  vergunningHersteld,
  vergunningIngetrokken,
  aanvraagIngetrokken,
  vergunningVanRechtswegeVerleend,
  vergunningVerleend,
  vergunningVerleendMetVoorschriften,
  vergunningVervallen,
  type PublicEvent,
} from '@schakel/contracts';
import { saved, type EventContext } from '@schakel/messaging';
import { isVernietigd, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  type ServiceGegevens,
} from '@schakel/service';
import { trefferlader } from './ketenantwoord/ketenantwoord.store.js';
import { dossieradres } from './ketendossier/ketendossier.service.js';
import { evolve, meldTreffer } from './raadpleging/raadpleging.domain.js';
import { raadplegingVan, rijVan } from './raadpleging/raadpleging.rij.js';
import { RAADPLEGINGSDOMEIN, raadplegingslader, schrijfRaadpleging } from './raadpleging/raadpleging.store.js';
import { tijdlijnregel } from './tijdlijn/tijdlijn.js';

type Geraadpleegd = { gemeentecode: string; raadplegingId: string };
type Vergunningbesluit = { gemeentecode: string; vergunningsoort: string; raadplegingIds: string[] };

/** Licensing: a consultation that matched, and decisions on permits as barriers; never why (ADR 0008, ADR 0009). */
@Controller()
export class LicensingConsumer {
  private readonly lader;

  constructor(
    sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    this.lader = raadplegingslader(sleutels);
  }

  /** A consultation that is not ours (any more) is none of our business: the event is skipped, not parked. */
  @OpGebeurtenis(aanvraagGeraadpleegd)
  async treffer(@Payload() event: PublicEvent<Geraadpleegd>, @Ctx() context: EventContext): Promise<void> {
    const id = event.data.raadplegingId;
    const geladen = await context.load(this.lader, id);
    if (geladen === undefined) return;
    const { rij, sleutel } = geladen;
    const inserts = [tijdlijnregel(event, context.nu, { ketendossierId: rij.ketendossier_id })];
    const raadpleging = raadplegingVan(rij, sleutel);
    if (isVernietigd(raadpleging) || isVernietigd(sleutel) || raadpleging.status === 'beantwoord') {
      context.save({ aggregates: [], history: [], inserts });
      return;
    }
    const opdrachtcontext = gebeurteniscontext(event, context, 'bestuurlijke-raadpleging');
    const { toestand, gebeurtenissen } = stapNaGebeurtenis(
      raadpleging,
      meldTreffer(raadpleging, opdrachtcontext),
      evolve,
    );
    const oorsprong = { context: opdrachtcontext, oorzaakId: event.id, traceparent: event.traceparent };
    const dataref = dossieradres(this.gegevens, rij.ketendossier_id);
    const schrijven = {
      gelezenVersie: raadpleging.versie,
      raadpleging: toestand,
      gebeurtenissen,
      sleutel,
      dataref,
      ...oorsprong,
    };
    const pseudoniem = this.pseudoniemen.pseudoniem(RAADPLEGINGSDOMEIN, toestand.kvkNummer);
    const { gevraagd_op, gewijzigd_op, ...nieuw } = rijVan(toestand, sleutel, pseudoniem);
    const rijNa = { ...nieuw, gevraagd_op: new Date(gevraagd_op), gewijzigd_op: new Date(gewijzigd_op) };
    context.save(
      { ...schrijfRaadpleging(schrijven, this.pseudoniemen), inserts },
      saved(this.lader, id, { rij: rijNa, sleutel }),
    );
  }

  /** A decision on a permit, and what becomes of the permit later, is a line in each chain file that asked, or was asked, about the company. */
  @OpGebeurtenis<Vergunningbesluit>(
    vergunningVerleend,
    vergunningVerleendMetVoorschriften,
    vergunningGeweigerd,
    vergunningGeregistreerd,
    vergunningIngetrokken,
    vergunningGeschorst,
    vergunningVervallen,
    vergunningHersteld,
    vergunningVanRechtswegeVerleend,
    aanvraagBuitenBehandelingGelaten,
    aanvraagIngetrokken,
  )
  async besluit(@Payload() event: PublicEvent<Vergunningbesluit>, @Ctx() context: EventContext): Promise<void> {
    const { raadplegingIds, ...zonder } = event.data;
    const gevonden = await Promise.all(raadplegingIds.map((id) => context.load(this.lader, id)));
    const bevraagd = await Promise.all(raadplegingIds.map((id) => context.load(trefferlader, id)));
    const dossiers = new Set<string>([
      ...gevonden.flatMap((geladen) => (geladen === undefined ? [] : [geladen.rij.ketendossier_id])),
      ...bevraagd.flatMap((ids) => ids ?? []),
    ]);
    for (const ketendossierId of dossiers) {
      const regel = tijdlijnregel({ ...event, data: zonder }, context.nu, { ketendossierId });
      context.save({ aggregates: [], history: [], inserts: [regel] });
    }
  }
}
