import { Injectable } from '@nestjs/common';
import { type Bsn, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { weigeringNaarProblem, type Answer } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import {
  type Aanroep,
  type GelezenDossier,
  laadDossier,
  leesDossier,
  type Medeschrift,
  nietsAnders,
  schrijfDossier,
  stapNaVerzoek,
  Uitvoering,
  weigeringstatussen,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Bewerking, Idempotentie } from '../dossier/route.js';
import type { Betrokkene, Betrokkeneopdracht, Ontkoppel } from './betrokkene-toestand.domain.js';
import { decide, evolve, nummerVergeven } from './betrokkene.domain.js';
import type { BetrokkeneRij } from './betrokkene.rij.js';
import { BSN_DOMEIN, betrokkenesoort, heeftAnderPersoon, NUMMER_INDEX } from './betrokkene.store.js';

/** Records persons without a number, ties and unties numbers, merges what is one person and takes that back. */
@Injectable()
export class BetrokkeneService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** Records a person under an id of its own. @throws ProblemException */
  legVast(aanroep: Aanroep, idempotentie: Idempotentie): Promise<Answer> {
    const gemeentecode = aanroep.actor.gemeentecode as Gemeentecode;
    return this.uitvoering.maak({
      soort: betrokkenesoort,
      aanroep,
      handeling: 'betrokkene:vastleggen',
      naam: 'Persoon zonder nummer vastleggen',
      ...idempotentie,
      gezocht: '',
      lees: () => Promise.resolve({ gemeentecode }),
      bron: (extra) => extra,
      beslis: (id, context) => decide(undefined, { soort: 'leg-vast', id }, context),
    });
  }

  /** Ties a number. @throws ProblemException 409 `bsn-al-gekoppeld` when another person of the municipality has it: then they are one */
  koppel(bewerking: Bewerking, bsn: Bsn): Promise<Betrokkene> {
    const bsnPseudoniem = this.pseudoniemen.pseudoniem(BSN_DOMEIN, bsn);
    const versies = this.pseudoniemen.alleVersies(BSN_DOMEIN, bsn);
    return this.uitvoering
      .behandel({
        soort: betrokkenesoort,
        ...bewerking,
        handeling: 'betrokkene:koppelen',
        naam: 'Nummer aan persoon koppelen',
        lees: (client, { id }) => heeftAnderPersoon(client, versies, id),
        beslis: (betrokkene, context, vergeven) =>
          decide(betrokkene, { soort: 'koppel', bsn, bsnPseudoniem, vergeven }, context),
      })
      .catch((error: unknown) => {
        throw isDubbelNummer(error) ? weigeringNaarProblem(nummerVergeven.weigering) : error;
      });
  }

  /** Unties a number that was tied by mistake. @throws ProblemException */
  ontkoppel(bewerking: Bewerking, opdracht: Ontkoppel): Promise<Betrokkene> {
    return this.uitvoering.behandel({
      soort: betrokkenesoort,
      ...bewerking,
      handeling: 'betrokkene:koppelen',
      naam: 'Nummer van persoon losmaken',
      lees: nietsAnders,
      beslis: (betrokkene, context) => decide(betrokkene, opdracht, context),
    });
  }

  /** Lets one person go up into another; both are written, so that two who merge crosswise cannot both win. @throws ProblemException */
  voegSamen(bewerking: Bewerking, naarId: Uuid, reden: string): Promise<Betrokkene> {
    return this.uitvoering.behandel({
      soort: betrokkenesoort,
      ...bewerking,
      handeling: 'betrokkene:samenvoegen',
      naam: 'Personen samenvoegen',
      lees: (client) => this.ander(client, naarId),
      beslis: (betrokkene, context, doel) =>
        decide(betrokkene, { soort: 'voeg-samen', doel: doel?.toestand, reden }, context),
      mede: ({ extra, context, stap }) =>
        this.schrijfAnder(extra, { soort: 'neem-op', vanId: stap.toestand.id }, context),
    });
  }

  /** Takes a merge back. @throws ProblemException */
  maakLos(bewerking: Bewerking, reden: string): Promise<Betrokkene> {
    return this.uitvoering.behandel({
      soort: betrokkenesoort,
      ...bewerking,
      handeling: 'betrokkene:samenvoegen',
      naam: 'Samenvoeging ongedaan maken',
      lees: (client, betrokkene) =>
        betrokkene.status === 'samengevoegd' ? this.ander(client, betrokkene.naarId) : Promise.resolve(undefined),
      beslis: (betrokkene, context) => decide(betrokkene, { soort: 'maak-los', reden }, context),
      mede: ({ extra, context, stap }) =>
        this.schrijfAnder(extra, { soort: 'sta-af', vanId: stap.toestand.id }, context),
    });
  }

  private async ander(client: PoolClient, id: Uuid): Promise<Ander | undefined> {
    const geladen = await laadDossier(betrokkenesoort, client, this.uitvoering.sleutels, id);
    return geladen && leesDossier(betrokkenesoort, geladen);
  }

  private schrijfAnder(ander: Ander | undefined, opdracht: Betrokkeneopdracht, context: Opdrachtcontext): Medeschrift {
    if (ander === undefined) throw new Error('a merge knows both persons');
    const { toestand, sleutel } = ander;
    const stap = stapNaVerzoek(toestand, decide(toestand, opdracht, context), evolve, weigeringstatussen);
    const schrijven = { ...stap, sleutel, context, gelezenVersie: toestand.versie };
    return schrijfDossier(betrokkenesoort, schrijven, this.uitvoering.gegevens);
  }
}

type Ander = GelezenDossier<Betrokkene, BetrokkeneRij>;

/** Another request tied the same number at the same moment: the index tells. */
function isDubbelNummer(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === NUMMER_INDEX;
}
