import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  signaalGerouteerd,
  signaalGewogen,
  signaalInDuiding,
  signaalOntvangen,
  signaalZonderAanwijzingGesloten,
  type EventData,
  type PublicEvent,
} from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import type { EventContext } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  type ServiceGegevens,
} from '@schakel/service';
import { decide, evolve, type Route } from './ketendossier/ketendossier.domain.js';
import { dossieradres } from './ketendossier/ketendossier.service.js';
import { schrijfDossier } from './ketendossier/ketendossier.store.js';
import { tijdlijnregel } from './tijdlijn/tijdlijn.js';

/** Signals: all of them make lines of the timeline; one that is routed opens a chain file. */
@Controller()
export class SignalIntakeConsumer {
  constructor(
    private readonly sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  @OpGebeurtenis<EventData>(signaalOntvangen, signaalInDuiding, signaalGewogen, signaalZonderAanwijzingGesloten)
  noteer(@Payload() event: PublicEvent, @Ctx() context: EventContext): void {
    const regel = tijdlijnregel(event, context.nu, { signaalId: event.subject });
    context.save({ aggregates: [], history: [], inserts: [regel] });
  }

  @OpGebeurtenis(signaalGerouteerd)
  async open(
    @Payload() event: PublicEvent<{ gemeentecode: string; route: Route }>,
    @Ctx() context: EventContext,
  ): Promise<void> {
    const opdrachtcontext = gebeurteniscontext(event, context, 'ketenregie');
    const id = nieuwId() as Uuid;
    const opdracht = { soort: 'open', id, signaalId: event.subject as Uuid, route: event.data.route } as const;
    const gevolg = decide(undefined, opdracht, opdrachtcontext);
    const { toestand: dossier, gebeurtenissen } = stapNaGebeurtenis(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, dossier.gemeentecode);
    const oorsprong = { context: opdrachtcontext, oorzaakId: event.id, traceparent: event.traceparent };
    const dataref = dossieradres(this.gegevens, id);
    context.save({
      ...schrijfDossier({ vorige: undefined, dossier, gebeurtenissen, sleutel, dataref, ...oorsprong }),
      inserts: [insert, tijdlijnregel(event, context.nu, { signaalId: event.subject })],
    });
  }
}
