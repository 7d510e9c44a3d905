import { Inject, Injectable } from '@nestjs/common';
import { CommitBatcher, type IdempotencyRecord } from '@schakel/messaging';
import {
  type Answer,
  Database,
  KLOK,
  type Klok,
  type StoredAnswer,
  findStoredAnswer,
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
import { decide } from './zorgverwijzing.domain.js';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { zorgverwijzingVan } from './zorgverwijzing.rij.js';
import { type Geladen, laadZorgverwijzing, leesVoor, schrijfZorgverwijzing } from './zorgverwijzing.store.js';
import { verwerkingVan, verwijzingsadres } from './zorgverwijzing.verantwoording.js';
import type {
  Zorgverwijzing,
  Zorgverwijzingsgebeurtenis,
  Zorgverwijzingsopdracht,
} from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';

/** A command on an existing referral, for who read the version given (`If-Match`). */
export interface Behandeling {
  readonly id: string;
  readonly gelezenVersie: number;
  readonly opdracht: Exclude<Zorgverwijzingsopdracht, { soort: 'ontvang' }>;
}

/** A command that makes something, with the key under which the caller may repeat it and the answer a repeat gets. */
export interface Schepping extends Behandeling {
  readonly key: string;
  readonly requestHash: string;
  readonly antwoord: (verwijzing: Zorgverwijzing) => unknown;
}

/** Runs commands: load → may this actor → decide → one unit with state, history, event and logs → commit. */
@Injectable()
export class ZorgverwijzingService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  async behandel(aanroep: Aanroep, behandeling: Behandeling): Promise<Zorgverwijzing> {
    const { geladen, besluit } = await this.open(aanroep, behandeling);
    const { stap, sleutel } = this.voerUit(aanroep, behandeling, geladen, besluit);
    const result = await this.batcher.commit(this.eenheid(aanroep, behandeling, stap, sleutel, besluit));
    if (result.kind === 'version-conflict') throw versieconflict(behandeling.gelezenVersie, result.current);
    return stap.toestand;
  }

  /** As `behandel`, for a command that makes something: a repeat under the same key gets the first answer. @throws ProblemException */
  async schep(aanroep: Aanroep, schepping: Schepping): Promise<Answer> {
    const { gelezenVersie, key, requestHash, antwoord } = schepping;
    const { actor } = aanroep;
    const scope = `zorgverwijzing:${schepping.opdracht.soort} ${actor.organisatie} ${actor.sub}`;
    const { geladen, besluit, eerder } = await this.open(aanroep, schepping, { scope, key });
    if (eerder !== undefined) return herhaald(eerder, requestHash);
    const { stap, sleutel } = this.voerUit(aanroep, schepping, geladen, besluit);
    const location = verwijzingsadres(this.gegevens, schepping.id);
    const answer = { status: 201, response: antwoord(stap.toestand), location };
    const unit = this.eenheid(aanroep, schepping, stap, sleutel, besluit);
    const result = await this.batcher.commit({ ...unit, idempotency: { scope, key, requestHash, ...answer } });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    if (result.kind === 'duplicate') return herhaald(result, requestHash);
    return { ...answer, versie: stap.toestand.versie };
  }

  private async open(
    aanroep: Aanroep,
    { id, opdracht }: Behandeling,
    herhaling?: Pick<IdempotencyRecord, 'scope' | 'key'>,
  ): Promise<{ geladen: Geladen; besluit: Besluit; eerder: StoredAnswer | undefined }> {
    const nu = this.klok();
    const [geladen, eerder] = await leesVoor(this.database, aanroep.actor, async (client) => [
      await laadZorgverwijzing(client, this.sleutels, id),
      herhaling && (await findStoredAnswer(client, herhaling.scope, herhaling.key)),
    ]);
    if (geladen === undefined) throw await this.poort.nergens(zorgverwijzingpolicy, { aanroep, id, nu });
    const handeling =
      opdracht.soort === 'accepteer' || opdracht.soort === 'wijs-af'
        ? 'zorgverwijzing:beantwoorden'
        : 'zorgverwijzing:behandelen';
    const { gemeentecode, aangeboden_aan: aangebodenAan } = geladen.rij;
    const bron = { gemeentecode, aangebodenAan };
    const besluit = await this.poort.tot(zorgverwijzingpolicy, { aanroep, handeling, bron, id, nu });
    return { geladen, besluit, eerder };
  }

  private voerUit(
    aanroep: Aanroep,
    { gelezenVersie, opdracht }: Behandeling,
    geladen: Geladen,
    { nu }: Besluit,
  ): { stap: Stap<Zorgverwijzing, Zorgverwijzingsgebeurtenis>; sleutel: DossierKey } {
    if (geladen.rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, geladen.rij.versie);
    const { verwijzing, sleutel } = leesbaar(geladen);
    const context = opdrachtcontext(aanroep, verwijzing.gemeentecode, nu);
    return { stap: stapNaVerzoek(verwijzing, decide(verwijzing, opdracht, context), evolve), sleutel };
  }

  private eenheid(
    aanroep: Aanroep,
    { gelezenVersie, opdracht }: Behandeling,
    { toestand: verwijzing, gebeurtenissen }: Stap<Zorgverwijzing, Zorgverwijzingsgebeurtenis>,
    sleutel: DossierKey,
    besluit: Besluit,
  ) {
    const { traceparent } = aanroep;
    const context = opdrachtcontext(aanroep, verwijzing.gemeentecode, besluit.nu);
    const dataref = verwijzingsadres(this.gegevens, verwijzing.id);
    const schrijven = { verwijzing, gelezenVersie, gebeurtenissen, sleutel, context, dataref, traceparent };
    const naam = `Zorgverwijzing: ${opdracht.soort}`;
    const verwerking = verwerkingVan(verwijzing, naam, besluit.nu, this.pseudoniemen);
    return {
      ...schrijfZorgverwijzing(schrijven),
      inserts: [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)],
    };
  }
}

/** The first answer again, with the version it spoke of. @throws ProblemException 409 when the key came with another request then */
function herhaald(eerder: StoredAnswer, requestHash: string): Answer {
  const { response, ...answer } = replay(eerder, requestHash);
  const { versie } = response as { readonly versie: number };
  return { ...answer, response, versie };
}

function leesbaar({ rij, sleutel }: Geladen): { verwijzing: Zorgverwijzing; sleutel: DossierKey } {
  const verwijzing = zorgverwijzingVan(rij, sleutel);
  if (isVernietigd(verwijzing) || isVernietigd(sleutel)) {
    throw problem(
      410,
      'zorgverwijzing-vernietigd',
      'De inhoud van deze zorgverwijzing is vernietigd. Er kan niets meer mee gebeuren.',
    );
  }
  return { verwijzing, sleutel };
}
