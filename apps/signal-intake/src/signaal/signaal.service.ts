import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { type Gemeentecode, type Uuid, isGemeenteOp, parseGemeentecode, wettelijkeDag } from '@schakel/domain';
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
} from '@schakel/platform';
import { type DossierKey, KeyRing, Pseudonimiseerder, isVernietigd } from '@schakel/privacy';
import {
  type Aanroep,
  type Besluit,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  type Stap,
  Toegangspoort,
  besluitregel,
  opdrachtcontext,
  stapNaVerzoek,
  verwerkingsregels,
} from '@schakel/service';
import { betrokkenenVan } from './signaal.betrokkenen.js';
import { decide, evolve } from './signaal.domain.js';
import type { Melding } from './signaal-melding.domain.js';
import { ontvangstbericht } from './signaal-ontvangst.domain.js';
import { bronVan, signaalpolicy } from './signaal.policy.js';
import { signaalVan } from './signaal.rij.js';
import { type Geladen, laadSignaal, schrijfSignaal } from './signaal.store.js';
import type { Signaal, Signaalgebeurtenis, Signaalopdracht } from './signaal-toestand.domain.js';

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
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly service: ServiceGegevens,
  ) {}

  /** Registers a report without reading anything. A repeat under the same key gets the first answer. @throws ProblemException */
  async ontvang(aanroep: Aanroep, { melding, key, requestHash, ...indiening }: Indiening): Promise<Answer> {
    const nu = this.klok();
    const gemeentecode = gemeenteVan(aanroep, indiening.gemeentecode, nu);
    const besluit = await this.magIndienen(aanroep, gemeentecode, nu);
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const stap = stapNaVerzoek(undefined, decide(undefined, { soort: 'ontvang', id, melding }, context), evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const gemaakt = { ...besluit, voorwerp: { soort: 'signaal', id } };
    const { inserts, ...rest } = this.eenheid(aanroep, stap, 0, sleutel, gemaakt, 'Signaal ontvangen');
    const { status, versie } = stap.toestand;
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
    const vraag = { aanroep, handeling: 'signaal:duiden', bron: bronVan(geladen.rij), id, nu };
    const besluit = await this.poort.tot(signaalpolicy, vraag);
    if (geladen.rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, geladen.rij.versie);
    const { signaal, sleutel } = leesbaar(geladen);
    const gevolg = decide(signaal, opdracht, opdrachtcontext(aanroep, signaal.gemeentecode, nu));
    const stap = stapNaVerzoek(signaal, gevolg, evolve);
    const unit = this.eenheid(aanroep, stap, gelezenVersie, sleutel, besluit, `Signaal: ${opdracht.soort}`);
    const result = await this.batcher.commit(unit);
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return stap.toestand;
  }

  private magIndienen(aanroep: Aanroep, gemeentecode: Gemeentecode, nu: string): Promise<Besluit> {
    const bron = { gemeentecode, melder: aanroep.actor.sub, status: 'ontvangen' };
    return this.poort.totMaken(signaalpolicy, { aanroep, handeling: 'signaal:indienen', bron, nu });
  }

  private async laad(aanroep: Aanroep, id: string): Promise<Geladen> {
    const { actor } = aanroep;
    const geladen = await this.database.read(gemeentenVan(actor), (client) => laadSignaal(client, this.sleutels, id));
    if (geladen === undefined) throw await this.poort.nergens(signaalpolicy, { aanroep, id, nu: this.klok() });
    return geladen;
  }

  private eenheid(
    aanroep: Aanroep,
    stap: Stap<Signaal, Signaalgebeurtenis>,
    gelezenVersie: number,
    sleutel: DossierKey,
    besluit: Besluit,
    naam: string,
  ): Unit & Required<Pick<Unit, 'inserts'>> {
    const { id, gemeentecode } = stap.toestand;
    const { nu } = besluit;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const { traceparent } = aanroep;
    const schrijven = { stap, gelezenVersie, sleutel, context, dataref: this.adres(id), traceparent };
    const betrokkenen = betrokkenenVan(stap.toestand, this.pseudoniemen);
    const verwerking = { naam, gemeentecode, nu, voorwerp: { soort: 'signaal', id }, betrokkenen };
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
