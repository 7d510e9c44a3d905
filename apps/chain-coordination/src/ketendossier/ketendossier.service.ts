import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, problem, versieconflict, type Klok } from '@schakel/platform';
import { isVernietigd, KeyRing, type DossierKey } from '@schakel/privacy';
import {
  besluitregel,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  verwerkingsregels,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import { decide, evolve, type Ketendossier, type Ketendossieropdracht } from './ketendossier.domain.js';
import { ketendossierpolicy } from './ketendossier.policy.js';
import { dossierVan } from './ketendossier.rij.js';
import { laadDossier, schrijfDossier, type GeladenDossier } from './ketendossier.store.js';

/** A command on an existing chain file, for who read the version given (`If-Match`). */
export interface Behandeling {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: Exclude<Ketendossieropdracht, { soort: 'open' }>;
}

/** An opened chain file: what was decided about access to it, its state and its key. */
export interface GeopendDossier {
  readonly besluit: Besluit;
  readonly dossier: Ketendossier;
  readonly sleutel: DossierKey;
}

/** Runs commands on chain files: load → may this actor → decide → one unit → commit. */
@Injectable()
export class KetendossierService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, { id, gelezenVersie, opdracht }: Behandeling): Promise<Ketendossier> {
    const nu = this.klok();
    const handeling = opdracht.soort === 'neem-in-regie' ? 'ketendossier:in-regie-nemen' : 'ketendossier:regisseren';
    const { besluit, dossier, sleutel } = await this.open(aanroep, id, handeling, nu);
    if (dossier.versie !== gelezenVersie) throw versieconflict(gelezenVersie, dossier.versie);
    const context = opdrachtcontext(aanroep, dossier.gemeentecode, nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(dossier, decide(dossier, opdracht, context), evolve);
    const { traceparent } = aanroep;
    const schrijven = { vorige: dossier, dossier: toestand, gebeurtenissen, sleutel, context, traceparent };
    const verwerking = {
      naam: `Ketendossier: ${opdracht.soort}`,
      gemeentecode: dossier.gemeentecode,
      nu,
      voorwerp: { soort: 'ketendossier', id },
    };
    const result = await this.batcher.commit({
      ...schrijfDossier({ ...schrijven, dataref: dossieradres(this.gegevens, id) }),
      inserts: [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)],
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  /**
   * Loads a chain file for an action and decrypts it.
   * @throws ProblemException 404 unseen, 403 not allowed, 410 when its key was destroyed
   */
  async open(aanroep: Aanroep, id: Uuid, handeling: string, nu: string): Promise<GeopendDossier> {
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadDossier(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(ketendossierpolicy, { aanroep, id, nu: this.klok() });
    const besluit = await this.poort.tot(ketendossierpolicy, { aanroep, handeling, bron: geladen.rij, id, nu });
    return { besluit, ...leesbaar(geladen) };
  }
}

/** Absolute URL of a chain file. */
export function dossieradres({ publiekeUrl }: ServiceGegevens, id: string): string {
  return `${publiekeUrl}/v1/ketendossiers/${id}`;
}

function leesbaar({ rij, sleutel }: GeladenDossier): { dossier: Ketendossier; sleutel: DossierKey } {
  const dossier = dossierVan(rij, sleutel);
  if (isVernietigd(dossier) || isVernietigd(sleutel)) {
    throw problem(410, 'ketendossier-vernietigd', 'De inhoud van dit ketendossier is vernietigd.');
  }
  return { dossier, sleutel };
}
