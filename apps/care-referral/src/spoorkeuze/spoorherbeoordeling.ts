import { Inject, Injectable } from '@nestjs/common';
import type { EventData, PublicEvent } from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import { type BatchLoader, type EventContext, saved } from '@schakel/messaging';
import { KeyRing } from '@schakel/privacy';
import {
  gebeurteniscontext,
  type GeladenDossier,
  type GelezenDossier,
  leesDossier,
  schrijfDossier,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  stapNaGebeurtenis,
  verwerkingsregels,
} from '@schakel/service';
import type { Herbeoordelingsreden } from './herbeoordelingsreden.domain.js';
import { decide } from './spoorkeuze.domain.js';
import type { Spoorkeuze, Spoorkeuzegebeurtenis } from './spoorkeuze-toestand.domain.js';
import { evolve } from './spoorkeuze-verloop.domain.js';
import { rijVan, type SpoorkeuzeRij } from './spoorkeuze.rij.js';
import { spoorkeuzesoort } from './spoorkeuze.store.js';

const DOELBINDING = 'zorgverwijzing';

/** The open choices of a chain file, by id. */
const perDossier: BatchLoader<readonly Uuid[]> = {
  name: 'spoorkeuze-per-ketendossier',
  async load(client, ids) {
    const sql = `select ketendossier_id as dossier, array_agg(id order by id) as keuzen from spoorkeuze
      where ketendossier_id = any ($1::uuid[]) and status <> 'afgesloten' group by ketendossier_id`;
    const { rows } = await client.query<{ dossier: string; keuzen: Uuid[] }>(sql, [ids]);
    return new Map(rows.map(({ dossier, keuzen }) => [dossier, keuzen]));
  },
};

/**
 * What another service tells becomes a task for a person, and never a change of what was chosen. For consumers: one call per event
 * that may change the choice of tracks, with the chain file that it is about. Our own files do it in one unit: `herbeoordelingVan`.
 */
@Injectable()
export class Spoorherbeoordeling {
  private readonly keuzen: BatchLoader<GeladenDossier<SpoorkeuzeRij>>;

  constructor(
    sleutels: KeyRing,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {
    this.keuzen = {
      name: 'spoorkeuze',
      async load(client, ids) {
        const text = 'select * from spoorkeuze where id = any ($1::uuid[])';
        const { rows } = await client.query<SpoorkeuzeRij>(text, [ids]);
        const open = await sleutels.open(client, ids);
        return new Map(
          rows.flatMap((rij) => {
            const sleutel = open.get(rij.id);
            return sleutel === undefined ? [] : [[rij.id, { rij, sleutel }] as const];
          }),
        );
      },
    };
  }

  /** Puts a task on every open choice of the chain file; nothing when there is none in the municipality of the event. */
  async meld(
    event: PublicEvent<EventData>,
    ctx: EventContext,
    ketendossierId: string,
    reden: Herbeoordelingsreden,
  ): Promise<void> {
    for (const id of (await ctx.load(perDossier, ketendossierId)) ?? []) await this.meldKeuze(event, ctx, id, reden);
  }

  private async meldKeuze(
    event: PublicEvent<EventData>,
    ctx: EventContext,
    id: Uuid,
    reden: Herbeoordelingsreden,
  ): Promise<void> {
    const geladen = await ctx.load(this.keuzen, id);
    const gelezen = geladen && leesDossier(spoorkeuzesoort, geladen);
    if (gelezen !== undefined && gelezen.toestand.status !== 'afgesloten') this.schrijf(event, ctx, gelezen, reden);
  }

  private schrijf(
    event: PublicEvent<EventData>,
    ctx: EventContext,
    { toestand: keuze, sleutel }: GelezenDossier<Spoorkeuze, SpoorkeuzeRij>,
    reden: Herbeoordelingsreden,
  ): void {
    const context = gebeurteniscontext(event, ctx, DOELBINDING);
    const gevolg = decide(keuze, { soort: 'meld', reden }, context);
    const stap = stapNaGebeurtenis<Spoorkeuze, Spoorkeuzegebeurtenis>(keuze, gevolg, evolve);
    const { traceparent } = event;
    const schrijven = { ...stap, gelezenVersie: keuze.versie, sleutel, context, traceparent, oorzaakId: event.id };
    const verwerking = {
      naam: 'Herbeoordeling van een spoorkeuze klaarzetten',
      gemeentecode: keuze.gemeentecode,
      nu: context.nu,
      voorwerp: { soort: 'spoorkeuze', id: keuze.id },
    };
    const wie = { actor: { sub: context.actor }, doelbinding: DOELBINDING };
    const rij = { ...rijVan(stap.toestand, sleutel) } as unknown as SpoorkeuzeRij;
    ctx.save(
      {
        ...schrijfDossier(spoorkeuzesoort, schrijven, this.gegevens),
        inserts: verwerkingsregels(wie, verwerking, this.gegevens),
      },
      saved(this.keuzen, keuze.id, { rij, sleutel }),
    );
  }
}
