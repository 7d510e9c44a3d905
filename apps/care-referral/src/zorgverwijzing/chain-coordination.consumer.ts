import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type EventDefinition, type PublicEvent, actieverzoekVerzonden } from '@schakel/contracts';
import { type Uuid, parseUuid } from '@schakel/domain';
import { type BatchLoader, type EventContext, RuleRefusal, saved } from '@schakel/messaging';
import { currentTraceparent } from '@schakel/platform';
import { KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  gebeurteniscontext,
  stapNaGebeurtenis,
  verwerkingsregels,
} from '@schakel/service';
import { decide } from './zorgverwijzing.domain.js';
import { zorgverwijzingIdVan } from './zorgverwijzing-id.js';
import { schrijfZorgverwijzing } from './zorgverwijzing.store.js';
import { DOELBINDING, verwerkingVan, verwijzingsadres } from './zorgverwijzing.verantwoording.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';

type Verzonden = typeof actieverzoekVerzonden extends EventDefinition<infer D> ? D : never;

/** Which referrals are there already. */
const bekende: BatchLoader<true> = {
  name: 'zorgverwijzing',
  async load(client, ids) {
    const sql = 'select id from zorgverwijzing where id = any ($1::uuid[])';
    const { rows } = await client.query<{ id: string }>(sql, [ids]);
    return new Map(rows.map(({ id }) => [id, true]));
  },
};

/** What the chain asks of us: a request for care becomes a referral, once. */
@Controller()
export class ChainCoordinationConsumer {
  constructor(
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** A request that is not for us is none of our business. A request that we have already changes nothing. */
  @OpGebeurtenis(actieverzoekVerzonden)
  async verzonden(@Payload() event: PublicEvent<Verzonden>, @Ctx() context: EventContext): Promise<void> {
    const { soort, ontvanger, ketendossierId } = event.data;
    if (soort !== 'zorg' || ontvanger !== this.gegevens.naam) return;
    const actieverzoekId = uuid(event.subject);
    const id = zorgverwijzingIdVan(actieverzoekId);
    if (await context.load(bekende, id)) return;
    await this.ontvang(event, context, { id, actieverzoekId, ketendossierId: uuid(ketendossierId) });
  }

  private async ontvang(
    event: PublicEvent<Verzonden>,
    context: EventContext,
    verzoek: { readonly id: Uuid; readonly actieverzoekId: Uuid; readonly ketendossierId: Uuid },
  ): Promise<void> {
    const opdrachtcontext = gebeurteniscontext(event, context, DOELBINDING);
    const { nu, actor, gemeentecode } = opdrachtcontext;
    const opdracht = { soort: 'ontvang', ...verzoek, actieverzoekUrl: event.dataref } as const;
    const { toestand: verwijzing, gebeurtenissen } = stapNaGebeurtenis(
      undefined,
      decide(undefined, opdracht, opdrachtcontext),
      evolve,
    );
    const { key: sleutel, insert } = await this.sleutels.nieuw(verwijzing.id, gemeentecode);
    const verwerking = verwerkingVan(verwijzing, 'Zorgverwijzing ontvangen', nu, this.pseudoniemen);
    const aanroep = { actor: { sub: actor }, doelbinding: DOELBINDING };
    const schrijven = {
      verwijzing,
      voor: undefined,
      gebeurtenissen,
      sleutel,
      context: opdrachtcontext,
      dataref: verwijzingsadres(this.gegevens, verwijzing.id),
      oorzaakId: event.id,
      traceparent: currentTraceparent(),
    };
    context.save(
      {
        ...schrijfZorgverwijzing(schrijven),
        inserts: [insert, ...verwerkingsregels(aanroep, verwerking, this.gegevens)],
      },
      saved(bekende, verwijzing.id, true as const),
    );
  }
}

/** @throws RuleRefusal `id-ongeldig`; the contract checked it, so this is for the compiler and for the day the contract changes */
function uuid(waarde: unknown): Uuid {
  const id = parseUuid(waarde);
  if (id === undefined) throw new RuleRefusal('id-ongeldig');
  return id;
}
