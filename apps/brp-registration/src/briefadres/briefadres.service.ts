import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag } from '@schakel/domain';
import { KLOK, weigeringNaarProblem, type Answer, type Klok } from '@schakel/platform';
import { type Aanroep, laadDossier, type Medeschrift, nietsAnders, Tijdbewaker, Uitvoering } from '@schakel/service';
import { betrokkenesoort } from '../betrokkene/betrokkene.store.js';
import type { Bewerking, Idempotentie } from '../dossier/route.js';
import { Adreswacht } from './adreswacht.js';
import type {
  Briefadres,
  Briefadresopdracht,
  DoeAangifte,
  NeemVoor,
  StelVast,
  ZetBriefadresVoort,
} from './briefadres-toestand.domain.js';
import { decide } from './briefadres.domain.js';
import { briefadressoort } from './briefadres.store.js';
import { steunVan } from './briefadressteun.js';

type Zonder<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type Vervolg = Exclude<
  Briefadresopdracht,
  { readonly soort: 'doe-aangifte' | 'neem-voor' | 'stel-vast' | 'zet-voort' }
>;

/** Enters a briefadres on aangifte or unasked, and follows it until it ends. No address of the list of protected ones gets in. */
@Injectable()
export class BriefadresService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly wacht: Adreswacht,
    @Inject(KLOK) private readonly klok: Klok,
    bewaker: Tijdbewaker,
  ) {
    bewaker.bewaak({
      soort: briefadressoort,
      kolom: 'wekker_op',
      doelbinding: 'brp-inschrijving',
      naam: 'Briefadres: de dag om opnieuw te kijken',
      lees: nietsAnders,
      beslis: (briefadres, context) => decide(briefadres, { soort: 'meld-tijd' }, context),
    });
  }

  /** Records an aangifte, or the written intent to do without one. @throws ProblemException 400 `adres-afgeschermd`, 404 */
  legVast(
    aanroep: Aanroep,
    opdracht: Zonder<DoeAangifte | NeemVoor, 'id'>,
    idempotentie: Idempotentie,
  ): Promise<Answer> {
    return this.uitvoering.maak({
      soort: briefadressoort,
      aanroep,
      handeling: 'briefadres:vastleggen',
      naam: `Briefadres: ${opdracht.soort}`,
      ...idempotentie,
      gezocht: opdracht.betrokkeneId,
      lees: async (client) => {
        return (await laadDossier(betrokkenesoort, client, this.uitvoering.sleutels, opdracht.betrokkeneId))?.rij;
      },
      bron: ({ gemeentecode }) => ({ gemeentecode }),
      beslis: (id, context) => decide(undefined, { ...opdracht, id }, context),
      mede: ({ stap, aanroep: door }) => this.buitenOpvang(door, stap.toestand),
    });
  }

  /** Runs a command that looks at nothing but the briefadres. @throws ProblemException */
  behandel(bewerking: Bewerking, opdracht: Vervolg): Promise<Briefadres> {
    const besluit = opdracht.soort === 'beeindig' || opdracht.soort === 'wijs-af';
    return this.uitvoering.behandel({
      soort: briefadressoort,
      ...bewerking,
      handeling: besluit ? 'briefadres:besluiten' : 'briefadres:behandelen',
      naam: `Briefadres: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (briefadres, context) => decide(briefadres, opdracht, context),
    });
  }

  /** Puts it in force, or lets it go on: what it rests on must hold on the day, and its address must not have become protected. */
  besluit(
    bewerking: Bewerking,
    opdracht: Omit<StelVast, 'steun'> | Omit<ZetBriefadresVoort, 'steun'>,
  ): Promise<Briefadres> {
    return this.uitvoering.behandel({
      soort: briefadressoort,
      ...bewerking,
      handeling: 'briefadres:besluiten',
      naam: `Briefadres: ${opdracht.soort}`,
      lees: async (client, briefadres) => {
        const toestemming = ('toestemming' in opdracht ? opdracht.toestemming : undefined) ?? briefadres.toestemming;
        return steunVan(client, briefadres, toestemming, wettelijkeDag(this.klok()));
      },
      beslis: (briefadres, context, steun) => decide(briefadres, { ...opdracht, steun }, context),
      mede: ({ stap, aanroep: door }) => this.buitenOpvang(door, stap.toestand),
    });
  }

  /** Looked at last, on a connection of its own: the list of protected addresses is that of all municipalities. */
  private async buitenOpvang(aanroep: Aanroep, { adres }: Briefadres): Promise<Medeschrift> {
    const bezwaar = await this.wacht.bezwaarTegen(aanroep, adres);
    if (bezwaar !== undefined) throw weigeringNaarProblem(bezwaar.weigering);
    return {};
  }
}
