import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import { nieuwId, type Answer } from '@schakel/platform';
import { Pseudonimiseerder, type KeyRing } from '@schakel/privacy';
import { nietsAnders, Uitvoering, type Aanroep } from '@schakel/service';
import { laadAanbieder } from '../aanbieder/aanbiedergids.js';
import { ADRESSLEUTELS } from './adressleutels.js';
import type { Opvangadres } from './opvangadres.js';
import { kenmerkregels } from './opvangadreskenmerk.js';
import { opvangadressoort } from './opvangadres.store.js';
import { decide, type Locatieopdracht, type Opvanglocatie } from './opvanglocatie.domain.js';

/** A command on a location, by who read the version given. */
export interface Locatiebewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** Keeps locations: seals their address under a key of its own, and keeps the list of who may see it. */
@Injectable()
export class OpvangadresService {
  constructor(
    private readonly uitvoering: Uitvoering,
    @Inject(ADRESSLEUTELS) private readonly adressleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** Records a location of a service. @throws ProblemException 404 when there is no such service */
  async legVast(
    aanroep: Aanroep,
    { aanbiederId, adres }: { readonly aanbiederId: Uuid; readonly adres: Opvangadres },
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    const id = nieuwId() as Uuid;
    const adressleutelId = nieuwId() as Uuid;
    return this.uitvoering.maak({
      soort: opvangadressoort,
      aanroep,
      handeling: 'opvangadres:vastleggen',
      naam: 'Opvangadres vastleggen',
      ...idempotentie,
      id,
      gezocht: aanbiederId,
      lees: async (client) => {
        const aanbieder = await laadAanbieder(client, aanbiederId);
        if (aanbieder === undefined) return undefined;
        const { key, insert } = await this.adressleutels.nieuw(adressleutelId, aanbieder.contractgemeente);
        return { aanbieder, insert, verzegeld: adres.verzegel(key, id) };
      },
      bron: ({ aanbieder: { contractgemeente, organisatie } }) => ({
        gemeentecode: contractgemeente,
        organisatie,
        toegangslijst: [],
      }),
      beslis: (_id, context, { aanbieder: { organisatie }, verzegeld }) =>
        decide(undefined, { soort: 'leg-vast', id, aanbiederId, organisatie, adressleutelId, verzegeld }, context),
      mede: ({ stap: { toestand }, extra: { insert } }) => ({
        inserts: [insert, ...kenmerkregels(adres.kenmerken(this.pseudoniemen), toestand)],
      }),
    });
  }

  /** Lets a person in or out, or ends the location. @throws ProblemException */
  beheer(
    bewerking: Locatiebewerking,
    opdracht: Exclude<Locatieopdracht, { soort: 'leg-vast' }>,
  ): Promise<Opvanglocatie> {
    return this.uitvoering.behandel({
      soort: opvangadressoort,
      ...bewerking,
      handeling: 'opvangadres:toegang-beheren',
      naam: `Opvangadres: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (locatie, context) => decide(locatie, opdracht, context),
    });
  }
}
