import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { parseGemeentecode, type Datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import { Database, KLOK, nieuwId, problem, replay, versieconflict, type Answer, type Klok } from '@schakel/platform';
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
import type { Beleidstekst, BibobBeleidsregel } from './bibob-beleidsregel-toestand.domain.js';
import { decide, evolve } from './bibob-beleidsregel.domain.js';
import { bibobbeleidsregelpolicy } from './bibob-beleidsregel.policy.js';
import { beleidsregelVan } from './bibob-beleidsregel.rij.js';
import { beleidsregeladres, laadBeleidsregel, schrijfBeleidsregel } from './bibob-beleidsregel.store.js';
import { sectorwaarden } from './risicosector.data.js';

/** A policy rule to draw up, with the key under which the caller may repeat it. */
export interface Opstelling {
  readonly tekst: Beleidstekst;
  readonly key: string;
  readonly requestHash: string;
}

/** To put into force the version that the caller read (`If-Match`). */
export interface Inwerkingstelling {
  readonly id: Uuid;
  readonly gelezenVersie: number;
  readonly geldigVanaf: Datum;
}

/** Draws up policy rules and puts them into force: load → may this actor → decide → one unit → commit. */
@Injectable()
export class BibobBeleidsregelService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Stores a policy rule of the actor's own municipality when its table is sound. @throws ProblemException */
  async stelOp(aanroep: Aanroep, { tekst, key, requestHash }: Opstelling): Promise<Answer> {
    const nu = this.klok();
    const { actor, traceparent } = aanroep;
    const gemeentecode = gemeenteVan(aanroep);
    const handeling = 'bibob-beleidsregel:opstellen';
    const vraag = { aanroep, handeling, bron: { gemeentecode }, nu };
    const besluit = await this.poort.totMaken(bibobbeleidsregelpolicy, vraag);
    const id = nieuwId() as Uuid;
    const context = opdrachtcontext(aanroep, gemeentecode, nu);
    const gevolg = decide(undefined, { soort: 'stel-op', id, tekst, sectoren: sectorwaarden }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(undefined, gevolg, evolve);
    const { key: sleutel, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const answer = {
      status: 201,
      response: beleidsregelstand(toestand),
      location: beleidsregeladres(this.gegevens, id),
    };
    const schrijven = { gelezenVersie: 0, beleidsregel: toestand, gebeurtenissen, sleutel, context, traceparent };
    const result = await this.batcher.commit({
      ...schrijfBeleidsregel(schrijven),
      inserts: [insert, ...this.verantwoording(aanroep, besluit, 'Bibob-beleidsregel opstellen', toestand)],
      idempotency: { scope: `${handeling} ${actor.organisatie} ${actor.sub}`, key, requestHash, ...answer },
    });
    return { ...(result.kind === 'duplicate' ? replay(result, requestHash) : answer), versie: 1 };
  }

  /** Puts a policy rule into force, by another person than drew it up. @throws ProblemException */
  async stelInWerking(
    aanroep: Aanroep,
    { id, gelezenVersie, geldigVanaf }: Inwerkingstelling,
  ): Promise<BibobBeleidsregel> {
    const nu = this.klok();
    const geladen = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      laadBeleidsregel(client, this.sleutels, id),
    );
    if (geladen === undefined) throw await this.poort.nergens(bibobbeleidsregelpolicy, { aanroep, id, nu });
    const { rij, sleutel } = geladen;
    const handeling = 'bibob-beleidsregel:in-werking-stellen';
    const besluit = await this.poort.tot(bibobbeleidsregelpolicy, { aanroep, handeling, bron: rij, id, nu });
    const beleidsregel = beleidsregelVan(rij, sleutel);
    if (isVernietigd(beleidsregel) || isVernietigd(sleutel)) throw beleidsregelVernietigd();
    if (beleidsregel.versie !== gelezenVersie) throw versieconflict(gelezenVersie, beleidsregel.versie);
    const context = opdrachtcontext(aanroep, rij.gemeentecode, nu);
    const gevolg = decide(beleidsregel, { soort: 'stel-in-werking', geldigVanaf }, context);
    const { toestand, gebeurtenissen } = stapNaVerzoek(beleidsregel, gevolg, evolve, { 'vier-ogen': 403 });
    const { traceparent } = aanroep;
    const result = await this.batcher.commit({
      ...schrijfBeleidsregel({ gelezenVersie, beleidsregel: toestand, gebeurtenissen, sleutel, context, traceparent }),
      inserts: this.verantwoording(aanroep, besluit, 'Bibob-beleidsregel in werking stellen', toestand),
    });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    return toestand;
  }

  private verantwoording(
    aanroep: Aanroep,
    besluit: Besluit,
    naam: string,
    { id, gemeentecode }: Pick<BibobBeleidsregel, 'id' | 'gemeentecode'>,
  ): InsertRow[] {
    const voorwerp = { soort: 'bibob-beleidsregel', id };
    const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
    return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
  }
}

/** How far a policy rule is, after a command. */
export function beleidsregelstand({ id, status, versie }: BibobBeleidsregel) {
  return { id, status, versie };
}

/** The 410 for a policy rule whose key was destroyed. */
export function beleidsregelVernietigd() {
  return problem(410, 'bibob-beleidsregel-vernietigd', 'De inhoud van deze beleidsregel is vernietigd.');
}

/** The municipality the actor works for. @throws ProblemException 403 when there is none */
export function gemeenteVan({ actor }: Aanroep): Gemeentecode {
  const gemeentecode = parseGemeentecode(actor.gemeentecode);
  if (gemeentecode === undefined) throw verboden();
  return gemeentecode;
}
