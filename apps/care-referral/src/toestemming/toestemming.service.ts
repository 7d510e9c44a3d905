import { Injectable } from '@nestjs/common';
import { geweigerd, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import {
  type Aanroep,
  type Medeschrift,
  nietsAnders,
  schrijfDossier,
  stapNaVerzoek,
  Uitvoering,
} from '@schakel/service';
import { laadOpenTaken, laatTakenVervallen, type GelezenTaak } from '../piket/piket.store.js';
import type { Taakvervalreden } from '../piket/zorgtaak.domain.js';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import type { Bewerking, Idempotentie } from '../termijnbewaking/bewerking.js';
import { vastKenmerk } from '../termijnbewaking/vast-kenmerk.js';
import { decide } from './toestemming.domain.js';
import { laadOverige, toestemmingsoort, type Omvang } from './toestemming.store.js';
import type { Toestemming, Toestemminggebeurtenis, Toestemmingstap, Vraag } from './toestemming-toestand.domain.js';
import { evolve } from './toestemming-verloop.domain.js';
import { leesToestemmingshoofd, schrijfToestemmingshoofd, type ToestemmingshoofdRij } from './toestemmingshoofd.js';

const HANDELING: Readonly<Record<Exclude<Toestemmingstap['soort'], 'trek-in'>, string>> = {
  geef: 'toestemming:vastleggen',
  weiger: 'toestemming:vastleggen',
  doorbreek: 'toestemming:doorbreken',
  beeindig: 'toestemming:doorbreken',
  'keur-goed': 'toestemming:toetsen',
  verwerp: 'toestemming:toetsen',
  'bevestig-ontvangst': 'toestemming:bevestigen',
};

/** What such a step makes of a task about the last day of the consent before it. */
const VERVAL: Readonly<Record<'geef' | 'doorbreek', Taakvervalreden>> = {
  geef: 'toestemming-vastgelegd',
  doorbreek: 'toestemming-doorbroken',
};

/** Records consent, renewal and withdrawal; the clock is `Toestemmingbewaking`. */
@Injectable()
export class ToestemmingService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /**
   * Makes the file of one purpose and one receiver; there is one per referral.
   * @throws ProblemException 404 when there is no such referral in the own municipality, 409 `bestaat-al`
   */
  vraag(aanroep: Aanroep, vraag: Omit<Vraag, 'soort' | 'id'>, idempotentie: Idempotentie): Promise<Answer> {
    const { zorgverwijzingId, doel, ontvanger } = vraag;
    return this.uitvoering.maak({
      soort: toestemmingsoort,
      aanroep,
      handeling: 'toestemming:vastleggen',
      naam: 'Toestemming vragen',
      ...idempotentie,
      id: vastKenmerk('toestemming', aanroep.actor.gemeentecode ?? '', zorgverwijzingId, doel, ontvanger),
      gezocht: zorgverwijzingId,
      lees: (client) => laadVerwijzing(client, zorgverwijzingId),
      bron: ({ gemeentecode }) => ({ gemeentecode, ontvanger }),
      beslis: (id, context) => decide(undefined, { soort: 'vraag', id, ...vraag }, context),
    });
  }

  /** Takes a step on the version that the caller read. @throws ProblemException */
  zet(bewerking: Bewerking, stap: Exclude<Toestemmingstap, { soort: 'trek-in' }>): Promise<Toestemming> {
    return stap.soort === 'geef' || stap.soort === 'doorbreek'
      ? this.open(bewerking, stap)
      : this.zetAlleen(bewerking, stap);
  }

  private zetAlleen(bewerking: Bewerking, stap: Exclude<Toestemmingstap, { soort: 'trek-in' }>): Promise<Toestemming> {
    return this.uitvoering.behandel({
      soort: toestemmingsoort,
      ...bewerking,
      handeling: HANDELING[stap.soort],
      naam: `Toestemming: ${stap.soort}`,
      lees: nietsAnders,
      beslis: (toestemming, context) => decide(toestemming, stap, context),
    });
  }

  /** A step that lets somebody look. When several were withdrawn while it ran, whoever gives consent has to look again. */
  private open(
    bewerking: Bewerking,
    stap: Extract<Toestemmingstap, { soort: 'geef' | 'doorbreek' }>,
  ): Promise<Toestemming> {
    let begonnenNa: number | undefined;
    return this.uitvoering.behandel({
      soort: toestemmingsoort,
      ...bewerking,
      handeling: HANDELING[stap.soort],
      naam: `Toestemming: ${stap.soort}`,
      lees: async (client, toestemming) => ({
        hoofd: await leesToestemmingshoofd(client, toestemming),
        taken: await laadOpenTaken(client, this.uitvoering.sleutels, [toestemming.id]),
      }),
      beslis: (toestemming, context, { hoofd: { intrekkingen } }) => {
        begonnenNa ??= intrekkingen;
        // Sharing without consent does not rest on what was withdrawn.
        return stap.soort === 'geef' && intrekkingen !== begonnenNa
          ? geweigerd('intussen-ingetrokken', 'Intussen is toestemming ingetrokken. Kijk opnieuw.')
          : decide(toestemming, stap, context);
      },
      mede: ({ extra: { hoofd, taken }, context, aanroep }): Medeschrift => {
        const weg = this.laatVervallen(taken, VERVAL[stap.soort], context, aanroep);
        return { ...weg, aggregates: [...schrijfToestemmingshoofd(hoofd, false).aggregates, ...weg.aggregates] };
      },
    });
  }

  /**
   * Withdraws this consent and, as far as asked, the others of the same person, in one transaction: no receiver keeps access because
   * another step failed. @throws ProblemException
   */
  trekIn(bewerking: Bewerking, omvang: Omvang): Promise<Toestemming> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: toestemmingsoort,
      ...bewerking,
      handeling: 'toestemming:vastleggen',
      naam: 'Toestemming intrekken',
      lees: async (client, toestemming) => {
        const hoofd = omvang === 'deze' ? undefined : await leesToestemmingshoofd(client, toestemming);
        const overige = await laadOverige(client, sleutels, toestemming, omvang);
        const alle = [toestemming.id, ...overige.map(({ toestand }) => toestand.id)];
        return { hoofd, overige, taken: await laadOpenTaken(client, sleutels, alle) };
      },
      beslis: (toestemming, context) => decide(toestemming, { soort: 'trek-in' }, context),
      mede: ({ extra: { hoofd, overige, taken }, context, aanroep }): Medeschrift => {
        const { traceparent } = aanroep;
        const weg = this.laatVervallen(taken, 'toestemming-ingetrokken', context, aanroep);
        const delen = overige.map(({ toestand, sleutel }) => {
          const stap = stapNaVerzoek(toestand, sluit(toestand, context), evolve);
          const schrift = { ...stap, gelezenVersie: toestand.versie, sleutel, context, traceparent };
          return schrijfDossier(toestemmingsoort, schrift, gegevens);
        });
        return {
          aggregates: [...delen.flatMap(({ aggregates }) => aggregates), ...hoofdschrift(hoofd), ...weg.aggregates],
          history: [...delen.flatMap(({ history }) => history), ...weg.history],
        };
      },
    });
  }

  private laatVervallen(
    taken: readonly GelezenTaak[],
    reden: Taakvervalreden,
    context: Opdrachtcontext,
    { traceparent }: Aanroep,
  ) {
    return laatTakenVervallen(taken, reden, { gegevens: this.uitvoering.gegevens, context, traceparent });
  }
}

/** How one that is taken along closes. A breach keeps its open second look. */
function sluit(toestemming: Toestemming, context: Opdrachtcontext): Gevolg<Toestemminggebeurtenis> {
  return decide(toestemming, { soort: toestemming.status === 'doorbroken' ? 'beeindig' : 'trek-in' }, context);
}

const hoofdschrift = (hoofd: ToestemmingshoofdRij | undefined) =>
  hoofd === undefined ? [] : schrijfToestemmingshoofd(hoofd, true).aggregates;
