import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag, type Uuid } from '@schakel/domain';
import { Database, invalidInput, KLOK, type Answer, type Klok } from '@schakel/platform';
import { Tijdbewaker, Uitvoering, nietsAnders, type Aanroep } from '@schakel/service';
import type { PoolClient } from 'pg';
import { documentfouten, leesDocument, type Hsdsdocument } from './gidsdocument.domain.js';
import { decide, type Gidsimport } from './gidsimport.domain.js';
import { gidsimportsoort, gidswijzigingen, laadGidsstand, type Gidsstand } from './gidsimport.store.js';
import { gidsverschil, type Gidsverschil } from './gidsverschil.domain.js';

/** A command on an import, by who read the version given. */
export interface Gidsbewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** Delivers, compares, puts in force. An import that waits is compared with the directory every night. */
@Injectable()
export class GidsimportService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    @Inject(KLOK) private readonly klok: Klok,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: gidsimportsoort,
      kolom: 'wekker_op',
      doelbinding: 'opvanginkoop',
      naam: 'Gidsimport vergelijken',
      lees: standVoor,
      beslis: (gidsimport, context, stand) =>
        decide(gidsimport, { soort: 'vergelijk', verschil: verschilMet(stand, gidsimport, context.nu) }, context),
    });
  }

  /** What a document would change; nothing is kept. @throws ProblemException 400 */
  async vergelijk(
    { actor }: Aanroep,
    document: Hsdsdocument,
  ): Promise<Gidsverschil & { readonly vreemd: readonly Uuid[] }> {
    const aanbod = gelezen(document);
    const vraag = { gemeentecode: actor.gemeentecode ?? '', bron: document.source, ids: aanbod.map(({ id }) => id) };
    const stand = await this.database.read([], (client) => laadGidsstand(client, vraag));
    return { ...verschilMet(stand, { aanbod }, this.klok()), vreemd: stand.vreemd };
  }

  /** Keeps a document as a version that a second person can put in force. @throws ProblemException */
  dienIn(
    aanroep: Aanroep,
    document: Hsdsdocument,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    const aanbod = gelezen(document);
    const gemeentecode = aanroep.actor.gemeentecode ?? '';
    return this.uitvoering.maak({
      soort: gidsimportsoort,
      aanroep,
      handeling: 'gidsimport:indienen',
      naam: 'Gidsimport indienen',
      ...idempotentie,
      gezocht: document.source,
      lees: (client) => laadGidsstand(client, { gemeentecode, bron: document.source, ids: aanbod.map(({ id }) => id) }),
      bron: () => ({ gemeentecode }),
      beslis: (id, context, stand) => {
        const verschil = verschilMet(stand, { aanbod }, context.nu);
        return decide(
          undefined,
          { soort: 'dien-in', id, bron: document.source, aanbod, verschil, vreemd: stand.vreemd },
          context,
        );
      },
    });
  }

  /** Puts an import in force: the directory becomes what it says of its source. @throws ProblemException */
  stelVast(bewerking: Gidsbewerking): Promise<Gidsimport> {
    return this.uitvoering.behandel({
      soort: gidsimportsoort,
      ...bewerking,
      handeling: 'gidsimport:vaststellen',
      naam: 'Gidsimport vaststellen',
      lees: standVoor,
      beslis: (gidsimport, context, stand) => {
        const verschil = verschilMet(stand, gidsimport, context.nu);
        return decide(gidsimport, { soort: 'stel-vast', verschil, vreemd: stand.vreemd }, context);
      },
      mede: ({ stap: { toestand }, context, extra }) => {
        if (toestand.status !== 'van-kracht') throw new Error('an import that was put in force is in force');
        const { gemeentecode, aanbod, verschil } = toestand;
        return {
          aggregates: gidswijzigingen(gemeentecode, extra, aanbod, { verschil, dag: wettelijkeDag(context.nu) }),
        };
      },
    });
  }

  /** Turns an import down. @throws ProblemException */
  verwerp(bewerking: Gidsbewerking, reden: string): Promise<Gidsimport> {
    return this.uitvoering.behandel({
      soort: gidsimportsoort,
      ...bewerking,
      handeling: 'gidsimport:vaststellen',
      naam: 'Gidsimport verwerpen',
      lees: nietsAnders,
      beslis: (gidsimport, context) => decide(gidsimport, { soort: 'verwerp', reden }, context),
    });
  }
}

function standVoor(client: PoolClient, { gemeentecode, bron, aanbod }: Gidsimport): Promise<Gidsstand> {
  return laadGidsstand(client, { gemeentecode, bron, ids: aanbod.map(({ id }) => id) });
}

function verschilMet({ eigen }: Gidsstand, { aanbod }: Pick<Gidsimport, 'aanbod'>, nu: string): Gidsverschil {
  return gidsverschil(
    eigen.map(({ aanbieder }) => aanbieder),
    aanbod,
    wettelijkeDag(nu),
  );
}

/** The services of a document. @throws ProblemException 400 with the places of its faults */
function gelezen(document: Hsdsdocument) {
  const fouten = documentfouten(document);
  if (fouten.length === 0) return leesDocument(document);
  throw invalidInput(
    fouten.map(({ veld, regel }) => ({ name: veld, code: 'gidsdocument-klopt-niet', reason: `Hier hoort ${regel}.` })),
  );
}
