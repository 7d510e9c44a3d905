import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { betalerGewisseld, type EventDefinition, type PublicEvent } from '@schakel/contracts';
import { saved, type BatchLoader, type EventContext } from '@schakel/messaging';
import { isVernietigd, KeyRing, Pseudonimiseerder, type Sleutel } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { Handtekenaar } from '../handeling/handtekenaar.js';
import { decide, evolve } from './inschrijving.domain.js';
import { inschrijvingVan, type InschrijvingRij } from './inschrijving.rij.js';
import { bsnPseudoniemVan, schrijfInschrijving } from './inschrijving.store.js';
import { DOELBINDING, inschrijvingsadres, verwerkingVan } from './inschrijving.verantwoording.js';

type Gewisseld = PublicEvent<typeof betalerGewisseld extends EventDefinition<infer D> ? D : never>;

/** A registration with what the next signed action needs. */
interface Geladen {
  readonly rij: Pick<InschrijvingRij, 'id' | 'gemeentecode' | 'inhoud'>;
  readonly sleutel: Sleutel;
  readonly hash: string;
}

/** The registrations that still run in a chain file, by id of that file. */
function lopendePerDossier(sleutels: KeyRing): BatchLoader<readonly Geladen[]> {
  return {
    name: 'inschrijvingen-van-ketendossier',
    async load(client, ids) {
      const text = `select i.id, i.gemeentecode, i.inhoud, i.ketendossier_id as dossier, h.hash from inschrijving i
        join inschrijvingshandeling h on h.inschrijving_id = i.id and h.volgnummer = i.versie
        where i.ketendossier_id = any ($1::uuid[])
          and i.status not in ('afgesloten', 'niet-inschrijfbaar', 'overgedragen') order by i.id`;
      const { rows } = await client.query<Geladen['rij'] & { dossier: string; hash: string }>(text, [ids]);
      const open = await sleutels.open(
        client,
        rows.map(({ id }) => id),
      );
      const gevonden = new Map<string, Geladen[]>();
      for (const { dossier, hash, ...rij } of rows) {
        const sleutel = open.get(rij.id);
        if (sleutel !== undefined) gevonden.set(dossier, [...(gevonden.get(dossier) ?? []), { rij, sleutel, hash }]);
      }
      return gevonden;
    },
  };
}

/**
 * What care tells: from now on the municipality pays for somebody, because of a residence permit. Whoever registers that person has to
 * look again at address and permit. A registration that comes later is judged on what holds then, so a message about a chain file without
 * one leaves nothing to do; nor does one that ended.
 */
@Controller()
export class CareReferralConsumer {
  private readonly lopende: BatchLoader<readonly Geladen[]>;

  constructor(
    sleutels: KeyRing,
    readonly pseudoniemen: Pseudonimiseerder,
    readonly handtekenaar: Handtekenaar,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    this.lopende = lopendePerDossier(sleutels);
  }

  /** One open signal per registration, in whatever event and however often it is told. */
  @OpGebeurtenis(betalerGewisseld)
  async gewisseld(@Payload() event: Gewisseld, @Ctx() ctx: EventContext): Promise<void> {
    const { naar, ketendossierId, gemeentecode } = event.data;
    if (naar !== 'gemeente') return;
    const lopende = (await ctx.load(this.lopende, ketendossierId)) ?? [];
    let stand = lopende;
    // A batch may announce more municipalities than this event is about.
    for (const een of lopende.filter(({ rij }) => rij.gemeentecode === gemeentecode)) {
      const { unit, na } = this.schrift(event, ctx, een) ?? {};
      if (unit === undefined || na === undefined) continue;
      stand = stand.map((ander) => (ander === een ? na : ander));
      ctx.save(unit, saved(this.lopende, ketendossierId, stand));
    }
  }

  /** What one registration gets written, and how it is then; undefined when it has its signal or cannot be read any more. */
  private schrift(event: Gewisseld, ctx: EventContext, { rij, sleutel, hash: vorigeHash }: Geladen) {
    const gelezen = inschrijvingVan(rij, sleutel);
    if (isVernietigd(gelezen) || isVernietigd(sleutel)) return undefined;
    if (gelezen.signalen.some(({ soort }) => soort === 'betaler-gewisseld')) return undefined;
    const context = gebeurteniscontext(event, ctx, DOELBINDING);
    const gevolg = decide(gelezen, { soort: 'meld-betalerwissel' }, context);
    const { toestand: inschrijving, gebeurtenissen } = stapNaGebeurtenis(gelezen, gevolg, evolve);
    const schrijven = {
      ...{ inschrijving, gelezenVersie: gelezen.versie, gebeurtenissen, sleutel, context, vorigeHash },
      ...{ dataref: inschrijvingsadres(this.gegevens, rij.id), oorzaakId: event.id, traceparent: event.traceparent },
    };
    const { inserts, ...eigen } = schrijfInschrijving(schrijven, this);
    const pseudoniem = bsnPseudoniemVan(inschrijving, this.pseudoniemen);
    const naam = 'Inschrijving: nieuwe blik gevraagd';
    const verwerking = verwerkingVan(inschrijving, pseudoniem, naam, context.nu, this.pseudoniemen);
    const wie = { actor: { sub: context.actor }, doelbinding: DOELBINDING };
    const unit = { ...eigen, inserts: [...inserts, ...verwerkingsregels(wie, verwerking, this.gegevens)] };
    const geschreven = eigen.aggregates[0]?.row as unknown as Geladen['rij'];
    return { unit, na: { rij: geschreven, sleutel, hash: String(inserts.at(-1)?.row.hash) } };
  }
}
