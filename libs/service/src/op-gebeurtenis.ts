import { EventPattern } from '@nestjs/microservices';
import type { EventData, EventDefinition, PublicEvent } from '@schakel/contracts';
import type { EventContext } from '@schakel/messaging';

type Handler<D extends EventData> = (event: PublicEvent<D>, context: EventContext) => void | Promise<void>;

/**
 * Handles these public events, with their data typed: `@OpGebeurtenis(signaalGerouteerd)` over a method of a controller with
 * `@Payload() event` and `@Ctx() context`. Each event type has one handler in a service.
 */
export function OpGebeurtenis<D extends EventData>(
  ...definities: readonly EventDefinition<D>[]
): <H extends Handler<D>>(target: object, name: string | symbol, descriptor: TypedPropertyDescriptor<H>) => void {
  const decorate = EventPattern(definities.map(({ type }) => type));
  return (target, name, descriptor) => {
    decorate(target, name, descriptor);
  };
}
