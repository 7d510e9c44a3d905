import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  type EventDefinition,
  type PublicEvent,
  inschrijvingBsnToegekend,
  inschrijvingIngeschreven,
  inschrijvingTeruggenomen,
} from '@schakel/contracts';
import type { EventContext } from '@schakel/messaging';
import { OpGebeurtenis } from '@schakel/service';
import { Spoorherbeoordeling } from './spoorherbeoordeling.js';

type Ingeschreven = typeof inschrijvingIngeschreven extends EventDefinition<infer D> ? PublicEvent<D> : never;
type Teruggenomen = typeof inschrijvingTeruggenomen extends EventDefinition<infer D> ? PublicEvent<D> : never;
type BsnToegekend = typeof inschrijvingBsnToegekend extends EventDefinition<infer D> ? PublicEvent<D> : never;

/**
 * What registration tells: who is registered belongs to a municipality, until that is taken back, and with a number messages to care
 * become possible.
 */
@Controller()
export class BrpRegistrationConsumer {
  constructor(private readonly herbeoordeling: Spoorherbeoordeling) {}

  @OpGebeurtenis(inschrijvingIngeschreven)
  ingeschreven(@Payload() event: Ingeschreven, @Ctx() ctx: EventContext): Promise<void> {
    return this.herbeoordeling.meld(event, ctx, event.data.ketendossierId, 'ingeschreven-in-brp');
  }

  @OpGebeurtenis(inschrijvingTeruggenomen)
  teruggenomen(@Payload() event: Teruggenomen, @Ctx() ctx: EventContext): Promise<void> {
    return this.herbeoordeling.meld(event, ctx, event.data.ketendossierId, 'inschrijving-teruggenomen');
  }

  @OpGebeurtenis(inschrijvingBsnToegekend)
  bsnToegekend(@Payload() event: BsnToegekend, @Ctx() ctx: EventContext): Promise<void> {
    return this.herbeoordeling.meld(event, ctx, event.data.ketendossierId, 'bsn-toegekend');
  }
}
