import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { actieverzoekVerzonden, type EventDefinition, type PublicEvent } from '@schakel/contracts';
import { parseUuid, type Uuid } from '@schakel/domain';
import { RuleRefusal, saved, type EventContext } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { Handtekenaar } from './handeling/handtekenaar.js';
import { decide, evolve } from './inschrijving/inschrijving.domain.js';
import { bekendeVerzoeken, schrijfInschrijving } from './inschrijving/inschrijving.store.js';
import { DOELBINDING, inschrijvingsadres, verwerkingVan } from './inschrijving/inschrijving.verantwoording.js';

type Verzonden = PublicEvent<typeof actieverzoekVerzonden extends EventDefinition<infer D> ? D : never>;

/** What the chain asks of us: a request for registration becomes a registration, once. */
@Controller()
export class ChainCoordinationConsumer {
  constructor(
    private readonly sleutels: KeyRing,
    readonly pseudoniemen: Pseudonimiseerder,
    readonly handtekenaar: Handtekenaar,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** A request that is not for us is none of our business. A request that we have already, in whatever event it came, changes nothing. */
  @OpGebeurtenis(actieverzoekVerzonden)
  async verzonden(@Payload() event: Verzonden, @Ctx() context: EventContext): Promise<void> {
    const { soort, ontvanger } = event.data;
    if (soort !== 'inschrijving' || ontvanger !== this.gegevens.naam) return;
    const actieverzoekId = uuid(event.subject);
    if (await context.load(bekendeVerzoeken, actieverzoekId)) return;
    await this.ontvang(event, context, actieverzoekId);
  }

  private async ontvang(event: Verzonden, ctx: EventContext, actieverzoekId: Uuid): Promise<void> {
    const context = gebeurteniscontext(event, ctx, DOELBINDING);
    const id = nieuwId() as Uuid;
    const ketendossierId = uuid(event.data.ketendossierId);
    const verzoek = { id, ketendossierId, actieverzoekId, actieverzoekUrl: event.dataref };
    const gevolg = decide(undefined, { soort: 'ontvang', ...verzoek }, context);
    const { toestand: inschrijving, gebeurtenissen } = stapNaGebeurtenis(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, context.gemeentecode);
    const verwerking = verwerkingVan(inschrijving, null, 'Inschrijving ontvangen', context.nu, this.pseudoniemen);
    const aanroep = { actor: { sub: context.actor }, doelbinding: DOELBINDING };
    const schrijven = {
      inschrijving,
      gelezenVersie: 0,
      gebeurtenissen,
      sleutel,
      context,
      vorigeHash: '',
      dataref: inschrijvingsadres(this.gegevens, id),
      oorzaakId: event.id,
      traceparent: event.traceparent,
    };
    const { inserts, ...unit } = schrijfInschrijving(schrijven, this);
    ctx.save(
      { ...unit, inserts: [insert, ...inserts, ...verwerkingsregels(aanroep, verwerking, this.gegevens)] },
      saved(bekendeVerzoeken, actieverzoekId, true as const),
    );
  }
}

/** @throws RuleRefusal `id-ongeldig`; the contract checked it, so this is for the compiler and for the day the contract changes */
function uuid(waarde: unknown): Uuid {
  const id = parseUuid(waarde);
  if (id === undefined) throw new RuleRefusal('id-ongeldig');
  return id;
}
