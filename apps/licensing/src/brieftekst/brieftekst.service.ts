import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { bezwaarTegenSjabloon } from '@schakel/brieven';
import { parseGemeentecode, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import {
  Database,
  KLOK,
  nieuwId,
  problem,
  replay,
  versieconflict,
  weigeringNaarProblem,
  type Answer,
  type Klok,
} from '@schakel/platform';
import { isVernietigd, KeyRing } from '@schakel/privacy';
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
import type { Brieftekst, Brieftekstinhoud, Brieftekstopdracht } from './brieftekst-toestand.domain.js';
import { decide, evolve } from './brieftekst.domain.js';
import { brieftekstpolicy } from './brieftekst.policy.js';
import { tekstVan } from './brieftekst.rij.js';
import { laadTekst, schrijfTekst, tekstadres } from './brieftekst.store.js';
import { BRIEFSOORTEN } from './briefsoort.data.js';
import type { Briefsoort } from './briefsoort.domain.js';

/** A text to draw up, with the key under which the caller may repeat it. */
export interface Tekstopstelling {
  readonly soort: Briefsoort;
  readonly bron: string;
  readonly tekst: Brieftekstinhoud;
  readonly key: string;
  readonly requestHash: string;
}

/** A command on an existing text, by who read the version given (`If-Match`). */
export interface Tekststap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly opdracht: Exclude<Brieftekstopdracht, { soort: 'stel-op' }>;
}

/** Runs commands on texts of letters: load → may this actor → decide → one unit → commit. */
@Injectable()
export class BrieftekstService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Draws up a text of which every placeholder is known and fits. @throws ProblemException 400 naming the placeholder */
  async stelOp(aanroep: Aanroep, { soort, bron, tekst, key, requestHash }: Tekstopstelling): Promise<Answer> {
    const nu = this.klok();
    const gemeentecode = eigenGemeente(aanroep);
    const handeling = 'brieftekst:opstellen';
    const { dossiersoort, plekken } = BRIEFSOORTEN[soort];
    const bronrij = { gemeentecode, dossiersoort };
    const besluit = await this.poort.totMaken(brieftekstpolicy, { aanroep, handeling, bron: bronrij, nu });
    const bezwaar = bezwaarTegenSjabloon({ ...tekst, bron, graad: 'uit het hoofd' }, plekken);
    if (bezwaar !== undefined) throw weigeringNaarProblem(bezwaar.weigering);
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const gevolg = decide(undefined, { soort: 'stel-op', id, briefsoort: soort, bron, tekst }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const answer = { status: 201, response: tekststand(toestand), location: tekstadres(this.gegevens, id) };
    const { traceparent } = aanroep;
    const result = await this.batcher.commit({
      ...schrijfTekst({ gelezenVersie: 0, tekst: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: [insert, ...this.verantwoording(aanroep, besluit, 'Brieftekst opstellen', toestand)],
      idempotency: {
        scope: `${handeling} ${aanroep.actor.organisatie} ${aanroep.actor.sub}`,
        key,
        requestHash,
        ...answer,
      },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: toestand.versie };
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, { id, gelezenVersie, opdracht }: Tekststap): Promise<Brieftekst> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadTekst(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(brieftekstpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const handeling = 'brieftekst:vaststellen';
    const besluit = await this.poort.tot(brieftekstpolicy, { aanroep, handeling, bron: rij, id, nu });
    const tekst = tekstVan(rij, sleutel);
    if (isVernietigd(tekst) || isVernietigd(sleutel)) throw tekstVernietigd();
    if (tekst.versie !== gelezenVersie) throw versieconflict(gelezenVersie, tekst.versie);
    const context = opdrachtcontext(aanroep, tekst.gemeentecode, nu);
    const { toestand, gebeurtenissen } = stapNaVerzoek(tekst, decide(tekst, opdracht, context), evolve);
    const { traceparent } = aanroep;
    const result = await this.batcher.commit({
      ...schrijfTekst({ gelezenVersie, tekst: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: this.verantwoording(aanroep, besluit, `Brieftekst: ${opdracht.soort}`, toestand),
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  private verantwoording(
    aanroep: Aanroep,
    besluit: Besluit,
    naam: string,
    { id, gemeentecode }: Brieftekst,
  ): InsertRow[] {
    const voorwerp = { soort: 'brieftekst', id };
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}

/** How far a text is, after a command. */
export function tekststand({ id, status, versie }: Brieftekst) {
  return { id, status, versie };
}

/** The 410 for a text whose key was destroyed. */
export function tekstVernietigd() {
  return problem(410, 'brieftekst-vernietigd', 'De inhoud van deze brieftekst is vernietigd.');
}

function eigenGemeente({ actor }: Aanroep): Gemeentecode {
  const gemeentecode = parseGemeentecode(actor.gemeentecode);
  if (gemeentecode === undefined) throw verboden();
  return gemeentecode;
}
