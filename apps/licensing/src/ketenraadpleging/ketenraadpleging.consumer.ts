import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ketenraadplegingBeantwoord, type EventDefinition, type PublicEvent } from '@schakel/contracts';
import type { Opdrachtcontext } from '@schakel/domain';
import { saved, type BatchLoader, type ConsumerUnit, type EventContext, type SavedState } from '@schakel/messaging';
import { isVernietigd, KeyRing, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  stapNaGebeurtenis,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { isOpen } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { decide, evolve as evolveAanvraag } from '../vergunningaanvraag/vergunningaanvraag.domain.js';
import { aanvraagVan, rijVan as aanvraagrijVan } from '../vergunningaanvraag/vergunningaanvraag.rij.js';
import {
  aanvraagadres,
  aanvraaglader,
  schrijfAanvraag,
  type GeladenAanvraag,
} from '../vergunningaanvraag/vergunningaanvraag.store.js';
import { evolve, meldAntwoord, type BeantwoordeKetenvraag, type Ketenraadpleging } from './ketenraadpleging.domain.js';
import { ketenraadplegingVan, rijVan } from './ketenraadpleging.rij.js';
import {
  ketenraadpleginglader,
  schrijfKetenraadpleging,
  type GeladenKetenraadpleging,
} from './ketenraadpleging.store.js';

type Antwoord = typeof ketenraadplegingBeantwoord extends EventDefinition<infer D> ? PublicEvent<D> : never;
type Schrift = readonly [ConsumerUnit, readonly SavedState[]];

/**
 * The answer of the chain (ADR 0022): kept with its date, and when it is to get in touch, noted on the application while that is open. The
 * answer is no ground for a decision: a human calls and weighs.
 */
@Controller()
export class KetenraadplegingConsumer {
  private readonly vragen: BatchLoader<GeladenKetenraadpleging>;
  private readonly aanvragen: BatchLoader<GeladenAanvraag>;

  constructor(
    sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    this.vragen = ketenraadpleginglader(sleutels);
    this.aanvragen = aanvraaglader(sleutels);
  }

  /** A question that is not ours, or of a file that was destroyed, is skipped: there is nothing left to note it on. */
  @OpGebeurtenis(ketenraadplegingBeantwoord)
  async beantwoord(@Payload() event: Antwoord, @Ctx() ctx: EventContext): Promise<void> {
    const geladen = await ctx.load(this.vragen, event.subject);
    if (geladen === undefined) return;
    const { rij, sleutel } = geladen;
    const raadpleging = ketenraadplegingVan(rij, sleutel);
    if (isVernietigd(raadpleging) || isVernietigd(sleutel)) return;
    const context = gebeurteniscontext(event, ctx, 'bestuurlijke-raadpleging');
    if (raadpleging.gemeentecode !== context.gemeentecode) return;
    const gevolg = meldAntwoord(raadpleging, event.data.antwoord, context);
    const stap = stapNaGebeurtenis(raadpleging, gevolg, evolve);
    if (stap.gebeurtenissen.length === 0 || stap.toestand.status !== 'beantwoord') return;
    const schrift = { sleutel, context, gegevens: this.gegevens, oorzaakId: event.id };
    const vraag = schrijfKetenraadpleging(stap, schrift);
    const { id, inhoud } = rijVan(stap.toestand, sleutel);
    const naVraag = saved(this.vragen, id, { rij: { id, onderwerp_id: rij.onderwerp_id, inhoud }, sleutel });
    const wie = { actor: { sub: context.actor }, doelbinding: context.doelbinding };
    const verwerking = this.verwerking(stap.toestand, context);
    const [notitie, naNotitie] = (await this.notitie(event, ctx, context, stap.toestand)) ?? [undefined, []];
    ctx.save(
      {
        aggregates: [...vraag.aggregates, ...(notitie?.aggregates ?? [])],
        history: [...vraag.history, ...(notitie?.history ?? [])],
        inserts: verwerkingsregels(wie, verwerking, this.gegevens),
      },
      naVraag,
      ...naNotitie,
    );
  }

  private verwerking({ onderwerp: voorwerp, gemeentecode }: Ketenraadpleging, { nu }: Opdrachtcontext) {
    return { naam: 'Antwoord van de keten vastleggen', gemeentecode, nu, voorwerp };
  }

  /** The sentence on the open application; undefined when there is nothing to note, or nothing to note it on. */
  private async notitie(
    event: Antwoord,
    ctx: EventContext,
    context: Opdrachtcontext,
    { id: raadplegingId, onderwerp, antwoord, grondslag }: BeantwoordeKetenvraag,
  ): Promise<Schrift | undefined> {
    if (antwoord !== 'neem-contact-op-aub' || onderwerp.soort !== 'vergunningaanvraag') return undefined;
    const geladen = await ctx.load(this.aanvragen, onderwerp.id);
    if (geladen === undefined || isVernietigd(geladen.sleutel)) return undefined;
    const aanvraag = aanvraagVan(geladen.rij, geladen.sleutel);
    if (isVernietigd(aanvraag) || !isOpen(aanvraag)) return undefined;
    const opdracht = { soort: 'noteer-raadpleging', raadplegingId, grondslag } as const;
    const stap = stapNaGebeurtenis(aanvraag, decide(aanvraag, opdracht, context), evolveAanvraag);
    if (stap.gebeurtenissen.length === 0) return undefined;
    return this.schrijfNotitie(event, context, { ...stap, gelezenVersie: aanvraag.versie, sleutel: geladen.sleutel });
  }

  private schrijfNotitie(
    event: Antwoord,
    context: Opdrachtcontext,
    { toestand, gebeurtenissen, gelezenVersie, sleutel }: Notitieschrift,
  ): Schrift {
    const dataref = aanvraagadres(this.gegevens, toestand.id);
    const oorsprong = { context, oorzaakId: event.id, traceparent: event.traceparent };
    const schrijven = { gelezenVersie, aanvraag: toestand, gebeurtenissen, sleutel, dataref, ...oorsprong };
    const { id, gemeentecode, versie, status, inhoud } = aanvraagrijVan(toestand, sleutel, this.pseudoniemen);
    const rij = { id, gemeentecode, versie, status, inhoud };
    return [schrijfAanvraag(schrijven, this.pseudoniemen), [saved(this.aanvragen, id, { rij, sleutel })]];
  }
}

type Notitieschrift = Pick<Parameters<typeof schrijfAanvraag>[0], 'gebeurtenissen' | 'gelezenVersie'> & {
  readonly toestand: Parameters<typeof schrijfAanvraag>[0]['aanvraag'];
  readonly sleutel: DossierKey;
};
