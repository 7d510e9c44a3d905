import { Injectable } from '@nestjs/common';
import { wettelijkeDag, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import {
  schrijfDossier,
  stapNaVerzoek,
  Tijdbewaker,
  Uitvoering,
  type Aanroep,
  type GelezenDossier,
  type Medeschrift,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { bestaatOp } from '../aanbieder/aanbieder.domain.js';
import { kijkOverGemeenten } from './over-gemeenten.js';
import {
  decide as decidePlaats,
  evolve as evolvePlaats,
  isVrij,
  type Plaats,
  type Plaatsopdracht,
} from './plaats.domain.js';
import type { PlaatsRij } from './plaats.rij.js';
import { laadPlaats, plaatssoort } from './plaats.store.js';
import {
  decide,
  evolve,
  type Reservering,
  type Reserveringsgebeurtenis,
  type Reserveringsopdracht,
} from './reservering.domain.js';
import type { ReserveringRij } from './reservering.rij.js';
import {
  kentVerwijzing,
  laadPlaatsstand,
  reserveringsoort,
  wachtendesoort,
  type Plaatsstand,
} from './reservering.store.js';
import { decide as decideWachtende, evolve as evolveWachtende } from './wachtende.domain.js';

/** A command on a reservation, by who read the version given. */
export interface Reserveringsbewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** What a referrer asks for. */
export interface Reserveringsvraag {
  readonly plaatsId: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly redenVoorbijgaan?: string | undefined;
}

type Gelezenplaats = GelezenDossier<Plaats, PlaatsRij>;

/**
 * Holds beds. A reservation and its bed are written in one transaction, each under its version: of two who reach for one bed, one writes
 * first, and the other is decided again on what stands there then.
 */
@Injectable()
export class ReserveringService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: reserveringsoort,
      kolom: 'wekker_op',
      doelbinding: 'zorgverwijzing',
      naam: 'Reservering laten verlopen',
      lees: (client, reservering) => this.plaatsVan(client, reservering),
      beslis: (reservering, context) => decide(reservering, { soort: 'laat-verlopen' }, context),
      mede: ({ stap: { toestand }, context, extra }) =>
        this.opPlaats(extra, [{ soort: 'geef-vrij', houder: houderVan(toestand) }], context),
    });
  }

  /** Holds a bed for a referral. @throws ProblemException 404 when there is no such bed, or no such referral in the own municipality */
  reserveer(
    aanroep: Aanroep,
    vraag: Reserveringsvraag,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    const { sleutels } = this.uitvoering;
    const { plaatsId, zorgverwijzingId, redenVoorbijgaan } = vraag;
    return this.uitvoering.maak({
      soort: reserveringsoort,
      aanroep,
      handeling: 'reservering:maken',
      naam: 'Plaats reserveren',
      ...idempotentie,
      gezocht: plaatsId,
      lees: async (client) =>
        (await kentVerwijzing(client, zorgverwijzingId)) ? laadPlaatsstand(client, sleutels, vraag) : undefined,
      bron: () => ({ gemeentecode: aanroep.actor.gemeentecode ?? '' }),
      beslis: (id, context, { plaats: { toestand: plaats }, aanbieder, wachtenden }) => {
        const bestaat = aanbieder !== undefined && bestaatOp(aanbieder, wettelijkeDag(context.nu));
        const { aanbiederId } = plaats;
        const feiten = { vrij: isVrij(plaats, context.nu), bestaat, wachtenden, redenVoorbijgaan };
        return decide(
          undefined,
          { soort: 'reserveer', id, zorgverwijzingId, plaatsId, aanbiederId, ...feiten },
          context,
        );
      },
      mede: ({ stap: { toestand }, context, extra }) => this.medeBijReservering(toestand, extra, context),
    });
  }

  /** Holds the bed once more as long, with a reason. @throws ProblemException */
  verleng(bewerking: Reserveringsbewerking, reden: string): Promise<Reservering> {
    return this.behandel(bewerking, { soort: 'verleng', reden }, (na) => ({
      soort: 'verleng',
      houder: houderVan(na),
      tot: na.tot,
    }));
  }

  /** The person has the bed. @throws ProblemException */
  bevestig(bewerking: Reserveringsbewerking): Promise<Reservering> {
    return this.behandel(bewerking, { soort: 'bevestig' }, (na) => ({ soort: 'bezet', houder: houderVan(na) }));
  }

  /** Gives the bed back before it was used. @throws ProblemException */
  trekIn(bewerking: Reserveringsbewerking): Promise<Reservering> {
    return this.behandel(bewerking, { soort: 'trek-in' }, (na) => ({ soort: 'geef-vrij', houder: houderVan(na) }));
  }

  private behandel(
    bewerking: Reserveringsbewerking,
    opdracht: Reserveringsopdracht,
    voorPlaats: (na: Reservering) => Plaatsopdracht,
  ): Promise<Reservering> {
    return this.uitvoering.behandel({
      soort: reserveringsoort,
      ...bewerking,
      handeling: 'reservering:behandelen',
      naam: `Reservering: ${opdracht.soort}`,
      lees: (client, reservering) => this.plaatsVan(client, reservering),
      beslis: (reservering, context) => decide(reservering, opdracht, context),
      mede: ({ stap: { toestand }, context, extra }) => this.opPlaats(extra, [voorPlaats(toestand)], context),
    });
  }

  private async plaatsVan(client: PoolClient, { plaatsId }: Reservering): Promise<Gelezenplaats> {
    await kijkOverGemeenten(client);
    const plaats = await laadPlaats(client, this.uitvoering.sleutels, plaatsId);
    if (plaats === undefined) throw new Error('a reservation holds a bed that is not there');
    return plaats;
  }

  /** What is written of a bed when these commands follow each other; the rules of the bed have the last word. */
  private opPlaats(
    { toestand, sleutel }: Gelezenplaats,
    opdrachten: readonly Plaatsopdracht[],
    context: Opdrachtcontext,
  ): Medeschrift {
    const vanPlaats = { ...context, gemeentecode: toestand.gemeentecode };
    const gebeurtenissen = [];
    let na: Plaats = toestand;
    for (const opdracht of opdrachten) {
      const stap = stapNaVerzoek(na, decidePlaats(na, opdracht, vanPlaats), evolvePlaats);
      na = stap.toestand;
      gebeurtenissen.push(...stap.gebeurtenissen);
    }
    const schrijven = { gelezenVersie: toestand.versie, toestand: na, gebeurtenissen, sleutel, context: vanPlaats };
    return schrijfDossier(plaatssoort, schrijven, this.uitvoering.gegevens);
  }

  private medeBijReservering(nieuw: Reservering, stand: Plaatsstand, context: Opdrachtcontext): Medeschrift {
    const { plaats, houder, eigen } = stand;
    const verlopen = plaats.toestand.status === 'gereserveerd' ? plaats.toestand.houder : undefined;
    const eerst: Plaatsopdracht[] = verlopen === undefined ? [] : [{ soort: 'geef-vrij', houder: verlopen }];
    const delen = [
      this.opPlaats(plaats, [...eerst, { soort: 'reserveer', houder: houderVan(nieuw), tot: nieuw.tot }], context),
    ];
    // The clock did not come by yet: whose time is past gives way here and now.
    if (verlopen !== undefined && houder?.toestand.status === 'lopend') delen.push(this.laatVerlopen(houder, context));
    if (eigen !== undefined) {
      const stap = stapNaVerzoek(
        eigen.toestand,
        decideWachtende(eigen.toestand, { soort: 'vervul' }, context),
        evolveWachtende,
      );
      const schrijven = { ...stap, gelezenVersie: eigen.toestand.versie, sleutel: eigen.sleutel, context };
      delen.push(schrijfDossier(wachtendesoort, schrijven, this.uitvoering.gegevens));
    }
    return {
      aggregates: delen.flatMap(({ aggregates = [] }) => aggregates),
      history: delen.flatMap(({ history = [] }) => history),
    };
  }

  private laatVerlopen({ toestand, sleutel }: GelezenDossier<Reservering, ReserveringRij>, context: Opdrachtcontext) {
    const eigen = {
      ...context,
      gemeentecode: toestand.gemeentecode,
      actor: `systeem:${this.uitvoering.gegevens.naam}`,
    };
    const stap = stapNaVerzoek<Reservering, Reserveringsgebeurtenis>(
      toestand,
      decide(toestand, { soort: 'laat-verlopen' }, eigen),
      evolve,
    );
    return schrijfDossier(
      reserveringsoort,
      { ...stap, gelezenVersie: toestand.versie, sleutel, context: eigen },
      this.uitvoering.gegevens,
    );
  }
}

function houderVan({ id, gemeentecode }: Reservering) {
  return { reserveringId: id, reserveringGemeente: gemeentecode };
}
