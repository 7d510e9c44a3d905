import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { raadplegingGevraagd, type EventDefinition, type PublicEvent } from '@schakel/contracts';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { saved, type BatchLoader, type EventContext } from '@schakel/messaging';
import { isVernietigd, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { isOpen } from './vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { decide, evolve } from './vergunningaanvraag/vergunningaanvraag.domain.js';
import { aanvraagVan, rijVan } from './vergunningaanvraag/vergunningaanvraag.rij.js';
import {
  aanvraagadres,
  aanvraaglader,
  bedrijfslader,
  bedrijfsnaam,
  schrijfAanvraag,
  type GeladenAanvraag,
} from './vergunningaanvraag/vergunningaanvraag.store.js';
import { verwerkingVan } from './vergunningaanvraag/vergunningaanvraag.verantwoording.js';

type Gevraagd = typeof raadplegingGevraagd extends EventDefinition<infer D> ? PublicEvent<D> : never;

/**
 * The blind consultation (ADR 0009). A match leaves on each open application that somebody wants to be called and on which ground;
 * without a match nothing is stored but that the event came in. So an application that arrives later does not find it: the
 * ketenregisseur asks again.
 */
@Controller()
export class ChainCoordinationConsumer {
  private readonly lader: BatchLoader<GeladenAanvraag>;

  constructor(
    sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    this.lader = aanvraaglader(sleutels);
  }

  @OpGebeurtenis(raadplegingGevraagd)
  async gevraagd(@Payload() event: Gevraagd, @Ctx() ctx: EventContext): Promise<void> {
    const { gemeentecode, bedrijfspseudoniem } = event.data;
    const ids = (await ctx.load(bedrijfslader, bedrijfsnaam(gemeentecode, bedrijfspseudoniem))) ?? [];
    if (ids.length === 0) return;
    const context = gebeurteniscontext(event, ctx, 'bestuurlijke-raadpleging');
    const geladen = await Promise.all(ids.map((id) => ctx.load(this.lader, id)));
    for (const een of geladen) if (een !== undefined) this.noteer(event, ctx, context, een);
  }

  private noteer(
    event: Gevraagd,
    ctx: EventContext,
    context: Opdrachtcontext,
    { rij, sleutel }: GeladenAanvraag,
  ): void {
    const aanvraag = aanvraagVan(rij, sleutel);
    if (isVernietigd(aanvraag) || isVernietigd(sleutel) || !isOpen(aanvraag)) return;
    const { id, versie: gelezenVersie } = aanvraag;
    const raadplegingId = event.subject as Uuid;
    const opdracht = { soort: 'noteer-raadpleging', raadplegingId, grondslag: event.data.grondslagcode } as const;
    const { toestand, gebeurtenissen } = stapNaGebeurtenis(aanvraag, decide(aanvraag, opdracht, context), evolve);
    if (gebeurtenissen.length === 0) return;
    const oorsprong = { context, oorzaakId: event.id, traceparent: event.traceparent };
    const dataref = aanvraagadres(this.gegevens, id);
    const schrijven = { gelezenVersie, aanvraag: toestand, gebeurtenissen, sleutel, dataref, ...oorsprong };
    const verwerking = verwerkingVan('Raadpleging noteren', toestand, this.pseudoniemen, context.nu);
    const wie = { actor: { sub: context.actor }, doelbinding: context.doelbinding };
    const { versie, status, gemeentecode, inhoud } = rijVan(toestand, sleutel, this.pseudoniemen);
    ctx.save(
      {
        ...schrijfAanvraag(schrijven, this.pseudoniemen),
        inserts: verwerkingsregels(wie, verwerking, this.gegevens),
      },
      saved(this.lader, id, { rij: { id, gemeentecode, versie, status, inhoud }, sleutel }),
    );
  }
}
