import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Aanroep } from '@schakel/service';
import { nietsAnders, Uitvoering } from '../uitvoering/uitvoering.js';
import type { Vergunning, Vergunningopdracht } from './vergunning-toestand.domain.js';
import { bezwaarTegenEigenBekendmaking, decide } from './vergunning.domain.js';
import { registerregel } from './vergunning.rij.js';
import { vergunningsoortDossier } from './vergunning.store.js';

/** Commands on a permit that need no decision; suspension, withdrawal and lapse come with the announcement of one. */
export type Beheeropdracht = Extract<
  Vergunningopdracht,
  {
    soort:
      | 'maak-bekend'
      | 'meld-ingebruikname'
      | 'meld-stilstand'
      | 'meld-wijziging'
      | 'rond-herbeoordeling-af'
      | 'beslis-over-publicatie'
      | 'beeindig-schorsing'
      | 'laat-verlopen';
  }
>;

const handelingen: Readonly<Record<Beheeropdracht['soort'], string>> = {
  'maak-bekend': 'vergunning:bekendmaken',
  'meld-ingebruikname': 'vergunning:gebruik-melden',
  'meld-stilstand': 'vergunning:gebruik-melden',
  'meld-wijziging': 'vergunning:wijziging-melden',
  'rond-herbeoordeling-af': 'vergunning:herbeoordelen',
  'beslis-over-publicatie': 'vergunning:vrijgeven',
  'beeindig-schorsing': 'vergunning:afsluiten',
  'laat-verlopen': 'vergunning:afsluiten',
};

/** Runs commands on permits. */
@Injectable()
export class VergunningService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(aanroep: Aanroep, id: Uuid, gelezenVersie: number, opdracht: Beheeropdracht): Promise<Vergunning> {
    return this.uitvoering.behandel({
      soort: vergunningsoortDossier,
      aanroep,
      id,
      gelezenVersie,
      handeling: handelingen[opdracht.soort],
      naam: `Vergunning: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (vergunning, context) =>
        (opdracht.soort === 'maak-bekend' ? bezwaarTegenEigenBekendmaking(vergunning) : undefined) ??
        decide(vergunning, opdracht, context),
      mede: ({ stap }) => ({ aggregates: [registerregel(stap.toestand, gelezenVersie)] }),
    });
  }
}
