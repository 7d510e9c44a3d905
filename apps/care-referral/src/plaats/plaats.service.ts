import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { schrijfDossier, stapNaVerzoek, Uitvoering, type Aanroep } from '@schakel/service';
import { laadAanbieder } from '../aanbieder/aanbiedergids.js';
import { isLocatieVan } from '../opvangadres/opvangadres.store.js';
import { decide, type Plaats, type Plaatskenmerken, type Plaatsopdracht } from './plaats.domain.js';
import { plaatssoort } from './plaats.store.js';
import { decide as decideReservering, evolve as evolveReservering } from './reservering.domain.js';
import { laadReservering, reserveringsoort } from './reservering.store.js';

/** A command on a bed, by who read the version given. */
export interface Plaatsbewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}
export interface Plaatsaanmelding extends Plaatskenmerken {
  readonly aanbiederId: Uuid;
  readonly opvangadresId?: Uuid | undefined;
}

/** How a provider keeps its own beds. */
@Injectable()
export class PlaatsService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /**
   * A bed of one of the own services, at a location of that service.
   * @throws ProblemException 404 when there is no such service, 403 when it is another's, 400 when the location is not of it
   */
  meldAan(
    aanroep: Aanroep,
    { aanbiederId, opvangadresId, ...kenmerken }: Plaatsaanmelding,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: plaatssoort,
      aanroep,
      handeling: 'plaats:beheren',
      naam: 'Plaats aanmelden',
      ...idempotentie,
      gezocht: aanbiederId,
      lees: async (client) => {
        const aanbieder = await laadAanbieder(client, aanbiederId);
        if (aanbieder === undefined) return undefined;
        const { organisatie, contractgemeente } = aanbieder;
        const locatiePast = opvangadresId === undefined || (await isLocatieVan(client, opvangadresId, aanbiederId));
        return { organisatie, contractgemeente, locatiePast };
      },
      bron: ({ organisatie, contractgemeente }) => ({ organisatie, gemeentecode: contractgemeente }),
      beslis: (id, context, { organisatie, locatiePast }) => {
        const waar = { locatiePast, ...(opvangadresId !== undefined && { opvangadresId }) };
        return decide(undefined, { soort: 'meld-aan', id, aanbiederId, organisatie, ...waar, ...kenmerken }, context);
      },
    });
  }

  /**
   * Changes a bed, or what is the case with it. A bed that comes free ends the reservation that put somebody there.
   * @throws ProblemException
   */
  beheer(
    bewerking: Plaatsbewerking,
    opdracht: Extract<
      Plaatsopdracht,
      { soort: 'wijzig' | 'neem-in' | 'kom-vrij' | 'stel-in-gebruik' | 'stel-buiten-gebruik' }
    >,
  ): Promise<Plaats> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: plaatssoort,
      ...bewerking,
      handeling: 'plaats:beheren',
      naam: `Plaats: ${opdracht.soort}`,
      lees: async (client, plaats) =>
        plaats.status === 'bezet' && plaats.houder !== undefined
          ? laadReservering(client, sleutels, plaats.houder.reserveringId)
          : undefined,
      beslis: (plaats, context) => decide(plaats, opdracht, context),
      mede: ({ context, extra }) => {
        if (opdracht.soort !== 'kom-vrij' || extra?.toestand.status !== 'bevestigd') return {};
        const { toestand, sleutel } = extra;
        const hunContext = { ...context, gemeentecode: toestand.gemeentecode };
        const stap = stapNaVerzoek(
          toestand,
          decideReservering(toestand, { soort: 'beeindig' }, hunContext),
          evolveReservering,
        );
        return schrijfDossier(
          reserveringsoort,
          { ...stap, gelezenVersie: toestand.versie, sleutel, context: hunContext },
          gegevens,
        );
      },
    });
  }
}
