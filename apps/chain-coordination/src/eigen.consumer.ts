import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  actieverzoekAfgerond,
  actieverzoekAfgewezen,
  actieverzoekOpgepakt,
  actieverzoekVerzonden,
  ketendossierGeopend,
  ketendossierGesloten,
  ketendossierInRegie,
  raadplegingBeantwoord,
  raadplegingGevraagd,
  toegangIngetrokken,
  toegangVerleend,
  type EventData,
  type PublicEvent,
} from '@schakel/contracts';
import type { EventContext } from '@schakel/messaging';
import { OpGebeurtenis } from '@schakel/service';
import { afleveringen } from './abonnement/abonnement.onderdelen.js';
import { tijdlijnregel } from './tijdlijn/tijdlijn.js';

type VanDossier = { gemeentecode: string; ketendossierId: string };

/** Our own events make lines of the timeline by the same way as others', so that it can be built again from the topics alone. */
@Controller()
export class EigenConsumer {
  @OpGebeurtenis<EventData>(
    ketendossierGeopend,
    ketendossierInRegie,
    toegangVerleend,
    toegangIngetrokken,
    ketendossierGesloten,
  )
  dossier(@Payload() event: PublicEvent, @Ctx() context: EventContext): void {
    const regel = tijdlijnregel(event, context.nu, { ketendossierId: event.subject });
    const inserts = [regel, ...afleveringen(event, event.subject, context.nu)];
    context.save({ aggregates: [], history: [], inserts });
  }

  @OpGebeurtenis<VanDossier>(
    actieverzoekVerzonden,
    actieverzoekOpgepakt,
    actieverzoekAfgerond,
    actieverzoekAfgewezen,
    raadplegingBeantwoord,
  )
  uitDossier(@Payload() event: PublicEvent<VanDossier>, @Ctx() context: EventContext): void {
    const { ketendossierId } = event.data;
    const regel = tijdlijnregel(event, context.nu, { ketendossierId });
    const inserts = [regel, ...afleveringen(event, ketendossierId, context.nu)];
    context.save({ aggregates: [], history: [], inserts });
  }

  /** The pseudonym of the company stays out of the timeline. */
  @OpGebeurtenis<VanDossier & { bedrijfspseudoniem: string }>(raadplegingGevraagd)
  raadpleging(
    @Payload() event: PublicEvent<VanDossier & { bedrijfspseudoniem: string }>,
    @Ctx() context: EventContext,
  ): void {
    const { bedrijfspseudoniem: _pseudoniem, ...data } = event.data;
    this.uitDossier({ ...event, data }, context);
  }
}
