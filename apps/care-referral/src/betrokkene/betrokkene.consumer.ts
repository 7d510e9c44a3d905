import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { EventDefinition, PublicEvent } from '@schakel/contracts';
import type { EventContext } from '@schakel/messaging';
import { boekWijzer, OpGebeurtenis, wijzergebeurtenissen } from '@schakel/service';

type Wijziging = (typeof wijzergebeurtenissen)[number] extends EventDefinition<infer D> ? D : never;

/** Follows which ids turn out to be one person: whatever this service keeps about a person is then found under either. */
@Controller()
export class BetrokkeneConsumer {
  @OpGebeurtenis(...wijzergebeurtenissen)
  gewijzigd(@Payload() event: PublicEvent<Wijziging>, @Ctx() context: EventContext): Promise<void> {
    return boekWijzer(event, context);
  }
}
