import { Inject, Injectable } from '@nestjs/common';
import type { Bronschema } from '@schakel/access';
import type { Bsn, Gevolg, Opdrachtcontext, Uuid } from '@schakel/domain';
import { Database, weigeringNaarProblem } from '@schakel/platform';
import { KeyRing, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
import {
  hoofdVan,
  laadDossier,
  leesDossier,
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  vernietigdeInhoud,
  verwerkingsregels,
  weigeringstatussen,
  type Aanroep,
  type Dossiersoort,
  type Dossierstand,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { opdrachtenNaWens, type Beperkingswens } from '../verstrekkingsbeperking/beperkingswens.domain.js';
import { beperkingIdVan } from '../verstrekkingsbeperking/verstrekkingsbeperking-id.js';
import { decide as beslisBeperking } from '../verstrekkingsbeperking/verstrekkingsbeperking.domain.js';
import { verstrekkingsbeperkingsoort } from '../verstrekkingsbeperking/verstrekkingsbeperking.store.js';
import type { Betrokkeneopdracht } from './betrokkene-toestand.domain.js';
import { decide as beslisPersoon, nummerVergeven } from './betrokkene.domain.js';
import { BSN_DOMEIN, betrokkenesoort, heeftAnderPersoon } from './betrokkene.store.js';

interface Gelezen<S> {
  readonly toestand: S;
  readonly sleutel: DossierKey;
}

/** What another file writes of a person beside itself, in its own transaction and under the version checks of the person's files. */
@Injectable()
export class Personenschrift {
  constructor(
    private readonly database: Database,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Records the person when it is new, and what was said to the offer of Wet BRP art. 2.59. @throws ProblemException 410 */
  async legWensVast(
    aanroep: Aanroep,
    { betrokkeneId, wens }: { readonly betrokkeneId: Uuid; readonly wens: Beperkingswens },
    context: Opdrachtcontext,
  ): Promise<Medeschrift> {
    const id = beperkingIdVan(betrokkeneId);
    const { persoon, beperking } = await this.database.read([context.gemeentecode], async (client) => ({
      persoon: await this.lees(betrokkenesoort, client, betrokkeneId),
      beperking: await this.lees(verstrekkingsbeperkingsoort, client, id),
    }));
    const nieuw: readonly Betrokkeneopdracht[] = persoon === undefined ? [{ soort: 'leg-vast', id: betrokkeneId }] : [];
    const stappen = opdrachtenNaWens(beperking?.toestand, wens, { id, betrokkeneId });
    return samen(
      await this.schrijf(betrokkenesoort, persoon, { opdrachten: nieuw, beslis: beslisPersoon, aanroep, context }),
      await this.schrijf(verstrekkingsbeperkingsoort, beperking, {
        ...{ opdrachten: stappen, beslis: beslisBeperking, aanroep, context },
      }),
    );
  }

  /**
   * Ties a number to the person, under the id by which it goes on; the person is recorded when it is new. Nothing when it has that number.
   * @throws ProblemException 409 `bsn-al-gekoppeld`, also when this person has another number; 410
   */
  async koppel(
    aanroep: Aanroep,
    { betrokkeneId, bsn }: { readonly betrokkeneId: Uuid; readonly bsn: Bsn },
    context: Opdrachtcontext,
  ): Promise<Medeschrift> {
    const { id, persoon, vergeven } = await this.database.read([context.gemeentecode], async (client) => {
      const hoofd = (await hoofdVan(client, betrokkeneId)) as Uuid;
      const versies = this.pseudoniemen.alleVersies(BSN_DOMEIN, bsn);
      return {
        id: hoofd,
        persoon: await this.lees(betrokkenesoort, client, hoofd),
        vergeven: await heeftAnderPersoon(client, versies, hoofd),
      };
    });
    if (persoon?.toestand.status === 'met-nummer') {
      if (persoon.toestand.bsn === bsn) return {};
      throw weigeringNaarProblem(nummerVergeven.weigering);
    }
    const bsnPseudoniem = this.pseudoniemen.pseudoniem(BSN_DOMEIN, bsn);
    const opdrachten: readonly Betrokkeneopdracht[] = [
      ...(persoon === undefined ? [{ soort: 'leg-vast', id } as const] : []),
      { soort: 'koppel', bsn, bsnPseudoniem, vergeven },
    ];
    return this.schrijf(betrokkenesoort, persoon, { opdrachten, beslis: beslisPersoon, aanroep, context });
  }

  private async lees<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R>(
    soort: Dossiersoort<S, G, K, R>,
    client: PoolClient,
    id: Uuid,
  ): Promise<Gelezen<S> | undefined> {
    const geladen = await laadDossier(soort, client, this.sleutels, id);
    const gelezen = geladen && leesDossier(soort, geladen);
    if (geladen !== undefined && gelezen === undefined) throw vernietigdeInhoud(soort.aggregaat);
    return gelezen;
  }

  private async schrijf<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R, O>(
    soort: Dossiersoort<S, G, K, R>,
    gelezen: Gelezen<S> | undefined,
    { opdrachten, beslis, aanroep, context }: Schrijfwerk<S, G, O>,
  ): Promise<Medeschrift> {
    let toestand = gelezen?.toestand;
    const gebeurtenissen: G[] = [];
    for (const opdracht of opdrachten) {
      const stap = stapNaVerzoek(toestand, beslis(toestand, opdracht, context), soort.evolve, weigeringstatussen);
      toestand = stap.toestand;
      gebeurtenissen.push(...stap.gebeurtenissen);
    }
    if (toestand === undefined || gebeurtenissen.length === 0) return {};
    const { id, gemeentecode } = toestand;
    const nieuw = gelezen === undefined ? await this.sleutels.nieuw(id, gemeentecode) : undefined;
    const sleutel = nieuw?.key ?? (gelezen as Gelezen<S>).sleutel;
    const { traceparent } = aanroep;
    const gelezenVersie = gelezen?.toestand.versie ?? 0;
    const schrift = { toestand, gebeurtenissen, sleutel, context, gelezenVersie, traceparent };
    const voorwerp = { soort: soort.aggregaat, id };
    const verwerking = { naam: 'Bij een inschrijving vastgelegd', gemeentecode, nu: context.nu, voorwerp };
    const regels = verwerkingsregels(aanroep, verwerking, this.gegevens);
    return {
      ...schrijfDossier(soort, schrift, this.gegevens),
      inserts: [...(nieuw === undefined ? [] : [nieuw.insert]), ...regels],
    };
  }
}

interface Schrijfwerk<S, G, O> {
  readonly opdrachten: readonly O[];
  readonly beslis: (toestand: S | undefined, opdracht: O, context: Opdrachtcontext) => Gevolg<G>;
  readonly aanroep: Aanroep;
  readonly context: Opdrachtcontext;
}

function samen(een: Medeschrift, ander: Medeschrift): Medeschrift {
  return {
    aggregates: [...(een.aggregates ?? []), ...(ander.aggregates ?? [])],
    history: [...(een.history ?? []), ...(ander.history ?? [])],
    inserts: [...(een.inserts ?? []), ...(ander.inserts ?? [])],
  };
}
