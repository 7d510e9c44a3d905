import { Injectable } from '@nestjs/common';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { isVernietigd, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
import { type Aanroep, type Medeschrift, nietsAnders, Uitvoering, verwerkingsregels } from '@schakel/service';
import { nieuweKetenraadpleging } from '../ketenraadpleging/ketenraadpleging.store.js';
import { zeggenschapsovergangen, type Vergunning, type Vergunningopdracht } from './vergunning-toestand.domain.js';
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

/** Whether a command tells of another control of the business. */
function vraagtKeten(opdracht: Beheeropdracht): boolean {
  return opdracht.soort === 'meld-wijziging' && zeggenschapsovergangen.includes(opdracht.wijziging);
}

/** Runs commands on permits. */
@Injectable()
export class VergunningService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(aanroep: Aanroep, id: Uuid, gelezenVersie: number, opdracht: Beheeropdracht): Promise<Vergunning> {
    return this.uitvoering.behandel({
      soort: vergunningsoortDossier,
      aanroep,
      id,
      gelezenVersie,
      handeling: handelingen[opdracht.soort],
      naam: `Vergunning: ${opdracht.soort}`,
      lees: (client) => (vraagtKeten(opdracht) ? this.uitvoering.sleutels.openEen(client, id) : nietsAnders()),
      beslis: (vergunning, context) =>
        (opdracht.soort === 'maak-bekend' ? bezwaarTegenEigenBekendmaking(vergunning) : undefined) ??
        decide(vergunning, opdracht, context),
      mede: ({ stap: { toestand }, context, extra: sleutel }) => {
        const register = registerregel(toestand, gelezenVersie);
        if (sleutel === undefined || isVernietigd(sleutel)) return { aggregates: [register] };
        const keten = this.vraagKeten(aanroep, toestand, sleutel, context);
        return { ...keten, aggregates: [register, ...keten.aggregates] };
      },
    });
  }

  /** Who controls the business changed: the chain is asked about it anew, in the same transaction. */
  private vraagKeten(
    { actor }: Aanroep,
    { id, gemeentecode, houder: { kvkNummer } }: Vergunning,
    sleutel: DossierKey,
    context: Opdrachtcontext,
  ): Required<Medeschrift> {
    const { gegevens } = this.uitvoering;
    const voorwerp = { soort: 'vergunning', id } as const;
    const gevraagd = { onderwerp: voorwerp, aanleiding: 'zeggenschapswijziging', kvkNummer } as const;
    const keten = nieuweKetenraadpleging(gevraagd, { sleutel, context, gegevens }, this.pseudoniemen);
    const verwerking = { naam: 'Keten raadplegen over vergunning', gemeentecode, nu: context.nu, voorwerp };
    const wie = { actor, doelbinding: 'bestuurlijke-raadpleging' };
    return { ...keten, inserts: verwerkingsregels(wie, verwerking, gegevens) };
  }
}
