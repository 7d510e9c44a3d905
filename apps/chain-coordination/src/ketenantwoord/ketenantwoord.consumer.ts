import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ketenraadplegingGevraagd, type EventDefinition, type PublicEvent } from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import { saved, type EventContext, type InsertRow } from '@schakel/messaging';
import {
  gebeurteniscontext,
  OpGebeurtenis,
  SERVICE_GEGEVENS,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { delingsregel } from '../deling/deling.js';
import { tijdlijnregel } from '../tijdlijn/tijdlijn.js';
import { antwoordBij } from './ketenantwoord.domain.js';
import { antwoordregel, beantwoordlader, bedrijfsnaam, dossiersVanBedrijf } from './ketenantwoord.store.js';

type Vraag = typeof ketenraadplegingGevraagd extends EventDefinition<infer D> ? PublicEvent<D> : never;

/**
 * Licensing asks blindly about a company (ADR 0022). Every question gets one answer of equal form and size. A company that no open chain
 * file of the municipality asked about leaves the answer and a line in the processing log, without its pseudonym; a match is told to each
 * file that knows it, on its timeline and in its disclosure ledger, with nothing of who applied for what.
 */
@Controller()
export class KetenantwoordConsumer {
  constructor(@Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens) {}

  @OpGebeurtenis(ketenraadplegingGevraagd)
  async gevraagd(@Payload() event: Vraag, @Ctx() ctx: EventContext): Promise<void> {
    const id = event.subject as Uuid;
    if ((await ctx.load(beantwoordlader, id)) === true) return;
    const { gemeentecode, bedrijfspseudoniem, grondslagcode } = event.data;
    const dossiers = (await ctx.load(dossiersVanBedrijf, bedrijfsnaam(gemeentecode, bedrijfspseudoniem))) ?? [];
    const context = gebeurteniscontext(event, ctx, 'bestuurlijke-raadpleging');
    const antwoord = antwoordBij(dossiers.length);
    const dataref = `${this.gegevens.publiekeUrl}/v1/ketendossiers`;
    const regel = antwoordregel({ id, antwoord, grondslagcode, context, oorzaakId: event.id, dataref });
    const verwerking = {
      naam: 'Ketenvraag van vergunningverlening beantwoorden',
      gemeentecode: context.gemeentecode,
      nu: ctx.nu,
      voorwerp: { soort: 'ketenraadpleging', id },
    };
    const wie = { actor: { sub: context.actor }, doelbinding: context.doelbinding };
    const inserts = [
      ...verwerkingsregels(wie, verwerking, this.gegevens),
      ...dossiers.flatMap((ketendossierId) => this.inDossier(event, ctx.nu, ketendossierId)),
    ];
    ctx.save({ aggregates: [], history: [regel], inserts }, saved(beantwoordlader, id, true));
  }

  /** What the director of a file finds: that licensing asked, why it asked in general, and that it was told to get in touch. */
  private inDossier(event: Vraag, op: string, ketendossierId: string): readonly InsertRow[] {
    const { bedrijfspseudoniem: _pseudoniem, ...data } = event.data;
    const { gemeentecode, grondslagcode } = data;
    const gedeeld = delingsregel({
      gemeentecode,
      ketendossierId,
      soort: 'raadpleging',
      ontvanger: 'licensing',
      organisatie: organisatieVan(event),
      velden: ['antwoord'],
      grondslag: grondslagcode,
      doelbinding: 'bestuurlijke-raadpleging',
      voorwerp: `ketenraadpleging/${event.subject}`,
      op,
    });
    return [tijdlijnregel({ ...event, data }, op, { ketendossierId }), gedeeld];
  }
}

/** The OIN in the source of an event: `urn:nld:oin:<OIN>:systeem:<name>`. */
function organisatieVan({ source }: Vraag): string {
  return source.split(':')[3] ?? '';
}
