import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { wettelijkeDag, geweigerd, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  Database,
  findStoredAnswer,
  KLOK,
  nieuwId,
  problem,
  replay,
  versieconflict,
  weigeringNaarProblem,
  type Answer,
  type Klok,
} from '@schakel/platform';
import { isVernietigd, KeyRing, type DossierKey } from '@schakel/privacy';
import {
  opdrachtcontext,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Toegangspoort,
  type Aanroep,
  type Besluit,
  type ServiceGegevens,
} from '@schakel/service';
import type { Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import { BRIEFSOORTEN } from '../brieftekst/briefsoort.data.js';
import type { Briefdossiersoort, Briefsoort } from '../brieftekst/briefsoort.domain.js';
import { Briefdrukker, type Drukwerk } from './briefdrukker.js';
import { bezwaarTegenInvulling } from './brief-samenstelling.js';
import type { Brief, Briefopdracht, Briefopgave, Verzendwijze } from './brief-toestand.domain.js';
import { decide, evolve } from './brief.domain.js';
import { briefpolicy } from './brief.policy.js';
import { briefVan } from './brief.rij.js';
import { briefadres, laadBrief, schrijfBrief, type GeladenBrief } from './brief.store.js';
import { briefverantwoording } from './brief.verantwoording.js';
import { laadBriefdossier } from './briefdossier.js';

/** A letter to draw up, with the key under which the caller may repeat it. */
export interface Briefopstelling {
  readonly dossiersoort: Briefdossiersoort;
  readonly dossierId: Uuid;
  readonly soort: Briefsoort;
  readonly opgave: Briefopgave;
  readonly key: string;
  readonly requestHash: string;
}

/** An existing letter, by who read the version given (`If-Match`). */
export interface Briefstap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** What a command on an open letter needs to know. */
interface Open {
  readonly brief: Brief;
  readonly sleutel: DossierKey;
  readonly besluit: Besluit;
  readonly geladen: GeladenBrief;
}

/** Runs commands on letters: load with its file → may this actor → decide → one unit → commit. */
@Injectable()
export class BriefService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    private readonly drukker: Briefdrukker,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Draws up a letter in a file. @throws ProblemException 400, 404, 410 */
  async stelOp(aanroep: Aanroep, opstelling: Briefopstelling): Promise<Answer> {
    const { dossiersoort, dossierId, soort, opgave, key, requestHash } = opstelling;
    const nu = this.klok();
    const handeling = 'brief:opstellen';
    const scope = `${handeling} ${aanroep.actor.organisatie} ${aanroep.actor.sub}`;
    const { dossier, eerder } = await this.database.read(gemeentenVan(aanroep.actor), async (client) => ({
      dossier: await laadBriefdossier(client, this.sleutels, dossiersoort, dossierId),
      eerder: await findStoredAnswer(client, scope, key),
    }));
    if (dossier === undefined) throw await this.poort.nergens(briefpolicy, { aanroep, id: dossierId, nu });
    const { gemeentecode, sleutel } = dossier;
    const bron = { gemeentecode, dossiersoort };
    const besluit = await this.poort.tot(briefpolicy, { aanroep, handeling, bron, id: dossierId, nu });
    if (eerder !== undefined) return { ...replay(eerder, requestHash), versie: 1 };
    if (isVernietigd(sleutel)) throw briefVernietigd();
    weigerBij(passendeSoort(soort, dossiersoort) ?? bezwaarTegenInvulling(soort, opgave.invulling));
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const opdracht = { soort: 'stel-op', id, briefsoort: soort, dossiersoort, dossierId, opgave } as const;
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, decide(undefined, opdracht, context), evolve);
    const answer = { status: 201, response: briefstand(toestand), location: briefadres(this.gegevens, id) };
    const { traceparent } = aanroep;
    const result = await this.batcher.commit({
      ...schrijfBrief({ gelezenVersie: 0, brief: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: briefverantwoording(
        aanroep,
        { naam: 'Brief opstellen', brief: toestand, dossier, besluit },
        this.gegevens,
      ),
      idempotency: { scope, key, requestHash, ...answer },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toestand.versie };
  }

  /** Replaces what its author said of an open letter; it is to be looked at anew. @throws ProblemException */
  async wijzig(aanroep: Aanroep, stap: Briefstap, opgave: Briefopgave): Promise<Brief> {
    const open = await this.open(aanroep, stap, 'brief:behandelen');
    weigerBij(bezwaarTegenInvulling(open.brief.soort, opgave.invulling));
    return this.voltooi(aanroep, open, { soort: 'wijzig', opgave });
  }

  /** Gives up an open letter. @throws ProblemException */
  async laatVervallen(aanroep: Aanroep, stap: Briefstap): Promise<Brief> {
    return this.voltooi(aanroep, await this.open(aanroep, stap, 'brief:behandelen'), { soort: 'laat-vervallen' });
  }

  /** The letter as it would go out today, with a watermark; what was shown is remembered by its hash. @throws ProblemException */
  async toonVoorbeeld(aanroep: Aanroep, stap: Briefstap): Promise<{ readonly brief: Brief; readonly pdf: Uint8Array }> {
    const open = await this.open(aanroep, stap, 'brief:behandelen');
    const { beeld, voorbeeld } = await this.druk(aanroep, open);
    const pdf = await voorbeeld();
    return { brief: await this.voltooi(aanroep, open, { soort: 'toon-voorbeeld', beeld }), pdf };
  }

  /**
   * Sends the letter exactly as it was seen, keeps its bytes under the key of the file, and writes down who gets it.
   * @param ontvanger of a Bibob file: who of the closed list it goes to
   * @throws ProblemException 409 `voorbeeld-verouderd`; 400 `bibob-ontvanger-ontbreekt`
   */
  async verzend(
    aanroep: Aanroep,
    stap: Briefstap,
    { wijze, ontvanger }: { readonly wijze: Verzendwijze; readonly ontvanger?: Bibobinzagecode | undefined },
  ): Promise<Brief> {
    const open = await this.open(aanroep, stap, 'brief:verzenden');
    weigerBij(passendeOntvanger(open.brief.dossiersoort, ontvanger));
    const { beeld, definitief } = await this.druk(aanroep, open);
    return this.voltooi(aanroep, open, { soort: 'verzend', wijze, beeld }, { bytes: definitief, ontvanger });
  }

  private druk({ actor }: Aanroep, { brief, geladen, besluit }: Open): Promise<Drukwerk> {
    return this.drukker.druk(gemeentenVan(actor), brief, geladen.dossier, wettelijkeDag(besluit.nu));
  }

  private async open(aanroep: Aanroep, { id, gelezenVersie }: Briefstap, handeling: string): Promise<Open> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadBrief(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(briefpolicy, { aanroep, id, nu });
    const { rij, dossier } = geladen;
    const besluit = await this.poort.tot(briefpolicy, { aanroep, handeling, bron: rij, id, nu });
    const brief = briefVan(rij, dossier.sleutel);
    if (isVernietigd(brief) || isVernietigd(dossier.sleutel)) throw briefVernietigd();
    if (brief.versie !== gelezenVersie) throw versieconflict(gelezenVersie, brief.versie);
    return { brief, sleutel: dossier.sleutel, besluit, geladen };
  }

  private async voltooi(
    aanroep: Aanroep,
    { brief, sleutel, besluit, geladen: { dossier } }: Open,
    opdracht: Briefopdracht,
    { bytes, ontvanger }: { bytes?: Uint8Array; ontvanger?: Bibobinzagecode | undefined } = {},
  ): Promise<Brief> {
    const context = opdrachtcontext(aanroep, brief.gemeentecode, besluit.nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(brief, decide(brief, opdracht, context), evolve);
    const { versie: gelezenVersie } = brief;
    const { traceparent } = aanroep;
    const naam = `Brief: ${opdracht.soort}`;
    const handeling = { naam, brief: toestand, dossier, besluit, ...(ontvanger && { ontvanger }) };
    const result = await this.batcher.commit({
      ...schrijfBrief({ gelezenVersie, brief: toestand, gebeurtenissen, sleutel, bytes, context, traceparent }),
      inserts: briefverantwoording(aanroep, handeling, this.gegevens),
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }
}

function weigerBij(bezwaar: ReturnType<typeof geweigerd> | undefined): void {
  if (bezwaar !== undefined) throw weigeringNaarProblem(bezwaar.weigering);
}

function passendeSoort(soort: Briefsoort, dossiersoort: Briefdossiersoort) {
  if (BRIEFSOORTEN[soort].dossiersoort === dossiersoort) return undefined;
  return geweigerd('briefsoort-past-niet', 'Deze soort brief hoort niet bij dit dossier.', [
    { veld: 'soort', regel: 'een soort brief die bij het dossier hoort' },
  ]);
}

/** Of a Bibob file nothing leaves but to somebody of the closed list; other letters have no such reader. */
function passendeOntvanger(dossiersoort: Briefdossiersoort, ontvanger: Bibobinzagecode | undefined) {
  if (dossiersoort === 'bibob-toets' && (ontvanger === undefined || ontvanger === 'eigen-behandeling'))
    return geweigerd(
      'bibob-ontvanger-ontbreekt',
      'Noem voor wie van de gesloten lijst de brief is (Wet Bibob art. 28).',
      [{ veld: 'ontvanger', regel: 'een ontvanger van art. 28' }],
    );
  if (dossiersoort !== 'bibob-toets' && ontvanger !== undefined)
    return geweigerd('bibob-ontvanger-niet-verwacht', 'Deze brief hoort niet bij een gesloten dossier.', [
      { veld: 'ontvanger', regel: 'leeg' },
    ]);
  return undefined;
}

/** How far a letter is, after a command. */
export function briefstand({ id, status, versie }: Brief) {
  return { id, status, versie };
}

/** The 410 for a letter whose file was destroyed. */
export function briefVernietigd() {
  return problem(410, 'brief-vernietigd', 'De inhoud van deze brief is vernietigd.');
}
