import { Injectable } from '@nestjs/common';
import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import { wettelijkeDag } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { type Aanroep, nietsAnders, Uitvoering } from '@schakel/service';
import { afgeleidId } from '../afgeleid-id.js';
import { laadRelaties } from '../centrumgemeente/centrumgemeenterelatie.store.js';
import { laadVerwijzing } from '../spoorkeuze/spoorkeuze.store.js';
import { decide } from './kostenverantwoordelijkheid.domain.js';
import { kostensoort } from './kostenverantwoordelijkheid.store.js';
import type { Kostenopdracht, Kostenverantwoordelijkheid } from './kostenverantwoordelijkheid-toestand.domain.js';
import { type Kostenfeiten, stelKostenVoor } from './kostenvoorstel.domain.js';

export type Kostenvervolg = Exclude<Kostenopdracht, { soort: 'stel-voor' }>;

/** Proposes who pays, and records whether that is accepted or disputed. Placing never asks here. */
@Injectable()
export class KostenverantwoordelijkheidService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Proposes who pays for a referral from a day on; one per referral and day. @throws ProblemException 404, 409 `bestaat-al` */
  stelVoor(
    aanroep: Aanroep,
    wat: {
      readonly zorgverwijzingId: Uuid;
      readonly ingangsdatum: Datum;
      readonly feiten: Omit<Kostenfeiten, 'gemeld'>;
    },
    idempotentie: { readonly key: string; readonly requestHash: string },
  ): Promise<Answer> {
    const { zorgverwijzingId, ingangsdatum } = wat;
    return this.uitvoering.maak({
      soort: kostensoort,
      aanroep,
      handeling: 'kostenverantwoordelijkheid:voorstellen',
      naam: 'Kostenverantwoordelijkheid voorstellen',
      ...idempotentie,
      id: afgeleidId('kostenverantwoordelijkheid', zorgverwijzingId, ingangsdatum),
      gezocht: zorgverwijzingId,
      lees: async (client) => {
        const verwijzing = await laadVerwijzing(client, zorgverwijzingId);
        if (verwijzing === undefined) return undefined;
        const feiten: Kostenfeiten = { ...wat.feiten, gemeld: verwijzing.gemeentecode };
        return { feiten, relaties: await laadRelaties(client, genoemd(feiten)), gemeentecode: verwijzing.gemeentecode };
      },
      bron: ({ gemeentecode }) => ({ gemeentecode, andereGemeente: null }),
      beslis: (id, context, { feiten, relaties }) => {
        const voorstel = stelKostenVoor(feiten, relaties, wettelijkeDag(context.nu));
        return decide(undefined, { soort: 'stel-voor', id, zorgverwijzingId, ingangsdatum, feiten, voorstel }, context);
      },
    });
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(
    bewerking: { readonly aanroep: Aanroep; readonly id: Uuid; readonly gelezenVersie: number },
    handeling: 'beantwoorden' | 'antwoord-vastleggen' | 'vaststellen',
    opdracht: Kostenvervolg,
  ): Promise<Kostenverantwoordelijkheid> {
    return this.uitvoering.behandel({
      soort: kostensoort,
      ...bewerking,
      handeling: `kostenverantwoordelijkheid:${handeling}`,
      naam: `Kostenverantwoordelijkheid: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (kosten, context) => decide(kosten, opdracht, context),
    });
  }
}

function genoemd({ gemeenteInschrijving, gemeenteAangetroffen, plaatsingsgemeente, gemeld }: Kostenfeiten) {
  return [gemeenteInschrijving, gemeenteAangetroffen, plaatsingsgemeente, gemeld].filter(
    (code): code is Gemeentecode => code !== undefined,
  );
}
