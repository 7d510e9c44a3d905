import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, nietGevonden } from '@schakel/access';
import {
  type Gemeentecode,
  type Gevolg,
  type Uuid,
  isGemeenteOp,
  isGeweigerd,
  parseGemeentecode,
  wettelijkeDag,
} from '@schakel/domain';
import { CommitBatcher, type Unit } from '@schakel/messaging';
import {
  type Answer,
  Database,
  KLOK,
  type Klok,
  invalidInput,
  nieuwId,
  problem,
  replay,
  versieconflict,
  weigeringNaarProblem,
} from '@schakel/platform';
import { type DossierKey, KeyRing, Pseudonimiseerder, isVernietigd } from '@schakel/privacy';
import { type Aanroep, opdrachtcontext } from '../aanroep.js';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '../service-gegevens.js';
import { decide, evolve } from './signaal.domain.js';
import type { Melding } from './signaal-melding.domain.js';
import { ontvangstbericht } from './signaal-ontvangst.domain.js';
import { signaalVan } from './signaal.rij.js';
import { type Geladen, laadSignaal, schrijfSignaal } from './signaal.store.js';
import { Signaaltoegang } from './signaal.toegang.js';
import type { Signaal, Signaalgebeurtenis, Signaalopdracht } from './signaal-toestand.domain.js';
import { type Besluit, besluitregel, betrokkenenVan, verwerkingsregels } from './signaal.verantwoording.js';

/** A report to register, with the key under which the caller may repeat it. */
export interface Indiening {
  /** Absent: the municipality of who reports. */
  readonly gemeentecode: Gemeentecode | undefined;
  readonly melding: Melding;
  readonly key: string;
  readonly requestHash: string;
}

/** A command on an existing signal, for who read the version given (`If-Match`). */
export interface Behandeling {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: Exclude<Signaalopdracht, { soort: 'ontvang' }>;
}

/** Runs commands: load → may this actor → decide → one unit with state, history, event and logs → commit. */
@Injectable()
export class SignaalService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly toegang: Signaaltoegang,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly service: ServiceGegevens,
  ) {}

  /** Registers a report without reading anything. A repeat under the same key gets the first answer. @throws ProblemException */
  async ontvang(aanroep: Aanroep, { melding, key, requestHash, ...indiening }: Indiening): Promise<Answer> {
    const nu = this.klok();
    const gemeentecode = gemeenteVan(aanroep, indiening.gemeentecode, nu);
    const besluit = await this.toegang.totIndienen(gemeentecode, aanroep, nu);
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const stap = na(undefined, decide(undefined, { soort: 'ontvang', id, melding }, context));
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const { inserts, ...rest } = this.eenheid(aanroep, stap, 0, sleutel, { ...besluit, id }, 'Signaal ontvangen');
    const { status, versie } = stap.signaal;
    const response = { id, status, versie, ...ontvangstbericht(id, melding.acuutGevaar) };
    const answer = { status: 201, response, location: this.adres(id) };
    const scope = `signaal:indienen ${aanroep.actor.organisatie} ${aanroep.actor.sub}`;
    const idempotency = { scope, key, requestHash, ...answer };
    const result = await this.batcher.commit({ ...rest, inserts: [insert, ...inserts], idempotency });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie };
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, { id, gelezenVersie, opdracht }: Behandeling): Promise<Signaal> {
    const nu = this.klok();
    const geladen = await this.laad(aanroep, id);
    const besluit = await this.toegang.tot(geladen.rij, 'signaal:duiden', aanroep, nu);
    if (geladen.rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, geladen.rij.versie);
    const { signaal, sleutel } = leesbaar(geladen);
    const stap = na(signaal, decide(signaal, opdracht, opdrachtcontext(aanroep, signaal.gemeentecode, nu)));
    const unit = this.eenheid(aanroep, stap, gelezenVersie, sleutel, besluit, `Signaal: ${opdracht.soort}`);
    const result = await this.batcher.commit(unit);
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return stap.signaal;
  }

  private async laad({ actor }: Aanroep, id: string): Promise<Geladen> {
    const geladen = await this.database.read(gemeentenVan(actor), (client) => laadSignaal(client, this.sleutels, id));
    if (geladen === undefined) throw nietGevonden();
    return geladen;
  }

  private eenheid(
    aanroep: Aanroep,
    { signaal, gebeurtenissen }: Stap,
    gelezenVersie: number,
    sleutel: DossierKey,
    besluit: Besluit,
    naam: string,
  ): Unit & Required<Pick<Unit, 'inserts'>> {
    const { id, gemeentecode } = signaal;
    const context = opdrachtcontext(aanroep, gemeentecode, besluit.nu);
    const { traceparent } = aanroep;
    const schrijven = {
      signaal,
      gelezenVersie,
      gebeurtenissen,
      sleutel,
      context,
      dataref: this.adres(id),
      traceparent,
    };
    const betrokkenen = betrokkenenVan(signaal, this.pseudoniemen);
    const verwerking = { naam, gemeentecode, nu: besluit.nu, id, betrokkenen };
    return {
      ...schrijfSignaal(schrijven, this.pseudoniemen),
      inserts: [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.service)],
    };
  }

  private adres(id: string): string {
    return `${this.service.publiekeUrl}/v1/signalen/${id}`;
  }
}

/** For whom is reported: by default one's own municipality. A partner works for none and names one. @throws ProblemException 400 */
function gemeenteVan({ actor }: Aanroep, genoemd: Gemeentecode | undefined, nu: string): Gemeentecode {
  const eigen = parseGemeentecode(actor.gemeentecode);
  if (eigen !== undefined && (genoemd ?? eigen) === eigen) return eigen;
  if (genoemd !== undefined && isGemeenteOp(genoemd, wettelijkeDag(nu))) return genoemd;
  const reason = 'Noem een gemeente die vandaag bestaat.';
  throw invalidInput([{ name: 'gemeentecode', code: 'gemeente-onbekend', reason }]);
}

/** What a command led to. */
interface Stap {
  readonly signaal: Signaal;
  readonly gebeurtenissen: readonly Signaalgebeurtenis[];
}

/** The state after an accepted command; a refusal becomes the problem with its code. */
function na(signaal: Signaal | undefined, gevolg: Gevolg<Signaalgebeurtenis>): Stap {
  if (isGeweigerd(gevolg)) throw weigeringNaarProblem(gevolg.weigering);
  const { gebeurtenissen } = gevolg;
  const nieuw = gebeurtenissen.reduce<Signaal | undefined>(evolve, signaal);
  if (nieuw === undefined) throw new Error('an accepted command gave no event');
  return { signaal: nieuw, gebeurtenissen };
}

function leesbaar({ rij, sleutel }: Geladen): { signaal: Signaal; sleutel: DossierKey } {
  const signaal = signaalVan(rij, sleutel);
  if (isVernietigd(signaal) || isVernietigd(sleutel)) {
    throw problem(
      410,
      'signaal-vernietigd',
      'De inhoud van dit signaal is vernietigd. Er kan niets meer mee gebeuren.',
    );
  }
  return { signaal, sleutel };
}
