import { Injectable } from '@nestjs/common';
import type { Gemeentecode } from '@schakel/domain';
import { weigeringNaarProblem, type Answer } from '@schakel/platform';
import { type Aanroep, type Medeschrift, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import type { Bewerking, Idempotentie } from '../dossier/route.js';
import { Adreswacht } from './adreswacht.js';
import { decide, type Aanwijzing, type Aanwijzingsopdracht, type StelAanwijzingVoor } from './aanwijzing.domain.js';
import { aanwijzingsoort } from './aanwijzing.store.js';

type Vervolg = Exclude<Aanwijzingsopdracht, StelAanwijzingVoor | { readonly soort: 'verloop' }>;
const VOORBEREIDING: readonly Vervolg['soort'][] = ['leg-voorlichting-vast'];

/** Designations by the college; the clock ends one after its last day, as its decision says. */
@Injectable()
export class AanwijzingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly wacht: Adreswacht,
    bewaker: Tijdbewaker,
  ) {
    bewaker.bewaak({
      soort: aanwijzingsoort,
      kolom: 'wekker_op',
      doelbinding: 'brp-inschrijving',
      naam: 'Aanwijzing: de laatste dag is voorbij',
      lees: nietsAnders,
      beslis: (aanwijzing, context) => decide(aanwijzing, { soort: 'verloop' }, context),
    });
  }

  /** Proposes a designation. @throws ProblemException 400 `adres-afgeschermd` */
  stelVoor(
    aanroep: Aanroep,
    aanwijzing: StelAanwijzingVoor['aanwijzing'],
    idempotentie: Idempotentie,
  ): Promise<Answer> {
    const gemeentecode = aanroep.actor.gemeentecode as Gemeentecode;
    return this.uitvoering.maak({
      soort: aanwijzingsoort,
      aanroep,
      handeling: 'aanwijzing:voorstellen',
      naam: 'Aanwijzing voorstellen',
      ...idempotentie,
      gezocht: '',
      lees: () => Promise.resolve({ gemeentecode }),
      bron: (extra) => extra,
      beslis: (id, context) => decide(undefined, { soort: 'stel-voor', id, aanwijzing }, context),
      mede: ({ stap }) => this.buitenOpvang(aanroep, stap.toestand),
    });
  }

  /** Runs a command on a designation. @throws ProblemException */
  behandel(bewerking: Bewerking, opdracht: Vervolg): Promise<Aanwijzing> {
    const recht = VOORBEREIDING.includes(opdracht.soort) ? 'voorstellen' : 'besluiten';
    return this.uitvoering.behandel({
      soort: aanwijzingsoort,
      ...bewerking,
      handeling: `aanwijzing:${recht}`,
      naam: `Aanwijzing: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (aanwijzing, context) => decide(aanwijzing, opdracht, context),
    });
  }

  private async buitenOpvang(aanroep: Aanroep, { postadres }: Aanwijzing): Promise<Medeschrift> {
    const bezwaar = await this.wacht.bezwaarTegen(aanroep, { ...postadres, functie: 'briefadres' }, 'postadres');
    if (bezwaar !== undefined) throw weigeringNaarProblem(bezwaar.weigering);
    return {};
  }
}
