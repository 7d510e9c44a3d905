import { Inject, Injectable } from '@nestjs/common';
import { CommitBatcher, type IdempotencyRecord } from '@schakel/messaging';
import {
  type Answer,
  Database,
  KLOK,
  type Klok,
  type StoredAnswer,
  TransientError,
  findStoredAnswer,
  versieconflict,
} from '@schakel/platform';
import { type DossierKey, KeyRing, Pseudonimiseerder } from '@schakel/privacy';
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
import type { PoolClient } from 'pg';
import { nazorgBijPlaatsing } from '../nazorg/nazorg.store.js';
import { laadGehoudenPlaatsen, plaatsingOpPlaats, type Gehoudenplaats } from '../plaats/plaatsing.store.js';
import { decide } from './zorgverwijzing.domain.js';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { type Geladen, laadZorgverwijzing, leesVoor, schrijfZorgverwijzing } from './zorgverwijzing.store.js';
import { verwerkingVan, verwijzingsadres } from './zorgverwijzing.verantwoording.js';
import {
  type Behandeling,
  type Opdracht,
  type Schepping,
  herhaald,
  leesbaar,
  plaatsingsstap,
  vanAanbieder,
} from './zorgverwijzing-behandeling.js';
import { versieVoorAanbieder } from './zorgverwijzing-weergave.js';
import {
  openAanbodVan,
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
} from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';

interface Geopend {
  readonly geladen: Geladen;
  readonly opdracht: Opdracht;
  readonly besluit: Besluit;
  readonly eerder: StoredAnswer | undefined;
  /** Beds that a placement or its end touches. */
  readonly gehouden: readonly Gehoudenplaats[];
}

interface Uitvoer {
  readonly voor: Zorgverwijzing;
  readonly stap: Stap<Zorgverwijzing, Zorgverwijzingsgebeurtenis>;
  readonly sleutel: DossierKey;
}

const POGINGEN = 50;

/** Runs commands on referrals: of officers, and of providers, whose way in is the offer and not the municipality. */
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

  /**
   * Runs a command on the version that the caller read; gives the new state. A provider read its own offer: whoever else wrote in the
   * meantime does not stand in its way, so its command is judged again on what stands there now.
   * @throws ProblemException
   */
  async behandel(aanroep: Aanroep, behandeling: Behandeling): Promise<Zorgverwijzing> {
    for (let poging = 1; poging <= POGINGEN; poging++) {
      const geopend = await this.open(aanroep, behandeling);
      const uitvoer = this.voerUit(aanroep, behandeling, geopend);
      const result = await this.batcher.commit(await this.eenheid(aanroep, geopend, uitvoer));
      if (result.kind !== 'version-conflict') return uitvoer.stap.toestand;
      // Who lost a race for the bed beside it is judged again; who lost one for the referral is told.
      if (!vanAanbieder(geopend.opdracht) && result.table === 'zorgverwijzing') {
        throw versieconflict(behandeling.gelezenVersie, result.current);
      }
    }
    throw new TransientError('others wrote too often');
  }

  /** As `behandel`, for a command that makes something: a repeat under the same key gets the first answer. @throws ProblemException */
  async schep(aanroep: Aanroep, schepping: Schepping): Promise<Answer> {
    const { gelezenVersie, key, requestHash, antwoord } = schepping;
    const { actor } = aanroep;
    const scope = `zorgverwijzing:${schepping.soort} ${actor.organisatie} ${actor.sub}`;
    const geopend = await this.open(aanroep, schepping, { scope, key });
    if (geopend.eerder !== undefined) return herhaald(geopend.eerder, requestHash);
    const uitvoer = this.voerUit(aanroep, schepping, geopend);
    const { toestand } = uitvoer.stap;
    const location = verwijzingsadres(this.gegevens, schepping.id);
    const answer = { status: 201, response: antwoord(toestand), location };
    const unit = await this.eenheid(aanroep, geopend, uitvoer);
    const result = await this.batcher.commit({ ...unit, idempotency: { scope, key, requestHash, ...answer } });
    if (result.kind === 'version-conflict') throw versieconflict(gelezenVersie, result.current);
    if (result.kind === 'duplicate') return herhaald(result, requestHash);
    return { ...answer, versie: toestand.versie };
  }

  private async open(
    aanroep: Aanroep,
    { id, opdracht: gevraagd }: Behandeling,
    herhaling?: Pick<IdempotencyRecord, 'scope' | 'key'>,
  ): Promise<Geopend> {
    const nu = this.klok();
    const gelezen = await leesVoor(this.database, { actor: aanroep.actor, nu }, async (client) => {
      const geladen = await laadZorgverwijzing(client, this.sleutels, id);
      if (geladen === undefined) return undefined;
      const opdracht = typeof gevraagd === 'function' ? await gevraagd(client, geladen.rij) : gevraagd;
      const eerder = herhaling && (await findStoredAnswer(client, herhaling.scope, herhaling.key));
      return { geladen, opdracht, eerder, gehouden: await this.gehouden(client, geladen, opdracht) };
    });
    if (gelezen === undefined) throw await this.poort.nergens(zorgverwijzingpolicy, { aanroep, id, nu });
    const handeling = vanAanbieder(gelezen.opdracht) ? 'zorgverwijzing:beantwoorden' : 'zorgverwijzing:behandelen';
    const { gemeentecode, aanbieders } = gelezen.geladen.rij;
    const bron = { gemeentecode, aanbieders };
    const besluit = await this.poort.tot(zorgverwijzingpolicy, { aanroep, handeling, bron, id, nu });
    return { ...gelezen, besluit };
  }

  /** Last of a transaction: it looks over municipalities from there on. */
  private gehouden(
    client: PoolClient,
    { rij: { id: zorgverwijzingId, aanbieder_id: aanbiederId } }: Geladen,
    { soort }: Opdracht,
  ): Promise<readonly Gehoudenplaats[]> {
    const status = soort === 'plaats' ? 'lopend' : plaatsingsstap(soort) && 'bevestigd';
    if (aanbiederId === null || status === undefined) return Promise.resolve([]);
    return laadGehoudenPlaatsen(client, this.sleutels, { zorgverwijzingId, aanbiederId }, status);
  }

  private voerUit(aanroep: Aanroep, { gelezenVersie }: Behandeling, { geladen, opdracht, besluit }: Geopend): Uitvoer {
    const ambtelijk = !vanAanbieder(opdracht);
    if (ambtelijk && geladen.rij.versie !== gelezenVersie) throw versieconflict(gelezenVersie, geladen.rij.versie);
    const { verwijzing, sleutel } = leesbaar(geladen);
    if (!ambtelijk) {
      const versie = versieVoorAanbieder(verwijzing, openAanbodVan(verwijzing.aanbiedingen, opdracht.organisatie));
      if (versie !== gelezenVersie) throw versieconflict(gelezenVersie, versie);
    }
    const context = opdrachtcontext(aanroep, verwijzing.gemeentecode, besluit.nu);
    return {
      voor: verwijzing,
      stap: stapNaVerzoek(verwijzing, decide(verwijzing, opdracht, context), evolve),
      sleutel,
    };
  }

  private async eenheid(aanroep: Aanroep, { opdracht, besluit, gehouden }: Geopend, { voor, stap, sleutel }: Uitvoer) {
    const { traceparent } = aanroep;
    const { toestand: verwijzing, gebeurtenissen } = stap;
    const context = opdrachtcontext(aanroep, verwijzing.gemeentecode, besluit.nu);
    const dataref = verwijzingsadres(this.gegevens, verwijzing.id);
    const geschreven = schrijfZorgverwijzing({
      voor,
      verwijzing,
      gebeurtenissen,
      sleutel,
      context,
      dataref,
      traceparent,
    });
    const verwerking = verwerkingVan(verwijzing, `Zorgverwijzing: ${opdracht.soort}`, besluit.nu, this.pseudoniemen);
    const nazorg = await nazorgBijPlaatsing(stap, {
      sleutels: this.sleutels,
      gegevens: this.gegevens,
      context,
      traceparent,
    });
    const opBed = plaatsingsstap(opdracht.soort);
    const bed = opBed && plaatsingOpPlaats(gehouden, opBed, context, this.gegevens);
    return {
      aggregates: [...geschreven.aggregates, ...nazorg.aggregates, ...(bed?.aggregates ?? [])],
      history: [...geschreven.history, ...nazorg.history, ...(bed?.history ?? [])],
      inserts: [
        ...nazorg.inserts,
        besluitregel(aanroep, besluit),
        ...verwerkingsregels(aanroep, verwerking, this.gegevens),
      ],
    };
  }
}
