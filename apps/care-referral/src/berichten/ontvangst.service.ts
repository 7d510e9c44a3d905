import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@schakel/access';
import { isGemeentecode, wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import {
  blokIn,
  isBerichtweigering,
  isEnvelopweigering,
  leesBericht,
  leesEnvelop,
  leesKop,
  leesKopblok,
  maakTechnischeRetour,
  opmerkingenIn,
  tekstIn,
  type Berichtweigering,
  type Envelop,
  type GelezenBericht,
  type Kopgegevens,
} from '@schakel/istandaarden';
import { CommitBatcher, type InsertRow } from '@schakel/messaging';
import { Database, KLOK, nieuwId, ProblemException, type Klok } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import {
  besluitregel,
  SERVICE_GEGEVENS,
  Toegangspoort,
  Uitvoering,
  verwerkingsregels,
  type Aanroep,
  type ServiceGegevens,
} from '@schakel/service';
import type { Toewijzinggebeurtenis } from '../toewijzing/toewijzing-opdracht.domain.js';
import type { Opmerking, Toewijzing } from '../toewijzing/toewijzing-toestand.domain.js';
import { decide } from '../toewijzing/toewijzing.domain.js';
import { alBekend } from '../toewijzing/toewijzing.service.js';
import { toewijzingpolicy } from '../toewijzing/toewijzing.policy.js';
import { clientregel, toewijzingsoort, zoekToewijzing, type Wie } from '../toewijzing/toewijzing.store.js';
import { berichtproblemen } from './bericht-problemen.js';
import { clientUitVerzoek } from './client-uit-verzoek.js';
import { alsOpdracht, isInkomend } from './inkomend.js';
import { oordeelVan, Postkamer, type Bewaard } from './postkamer.js';

/** What became of a delivery. */
export type Ontvangen = 'ontvangen' | 'dubbel';

/** A message that was read, with its envelope. */
interface Post {
  readonly envelop: Envelop;
  readonly bericht: GelezenBericht;
  readonly kop: Kopgegevens;
  readonly gemeentecode: Gemeentecode;
  /** AGB code of the provider, whichever way the message went. */
  readonly aanbieder: string;
  /** How the message itself is known: a retour has a number of its own. */
  readonly identificatie: string;
  readonly vingerafdruk: string;
}

interface Dossier {
  readonly id: Uuid;
  readonly versie: number;
  readonly ref?: string;
}

const HANDELING = 'toewijzing:bericht-verwerken';
const NAAM = 'Bericht van een aanbieder verwerken';
const POGINGEN = 20;

/**
 * Takes in what the gateway delivers. A message is never lost and never counted twice: the same one again changes nothing, another one under
 * the same identification gets 9056, and the order of arrival means nothing (OP080).
 */
@Injectable()
export class OntvangstService {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly uitvoering: Uitvoering,
    private readonly poort: Toegangspoort,
    private readonly postkamer: Postkamer,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** @param tekst the envelope as it came @throws ProblemException 400 with the rule that it breaks, never with what it holds */
  async neemAan(aanroep: Aanroep, tekst: string): Promise<Ontvangen> {
    const envelop = leesEnvelop(tekst);
    if (isEnvelopweigering(envelop)) throw berichtproblemen.envelop(envelop);
    const bericht = leesBericht(envelop.bericht);
    if (isBerichtweigering(bericht)) return this.#weiger(aanroep, envelop, bericht);
    const post = this.#post(envelop, bericht);
    for (let poging = 1; poging <= POGINGEN; poging += 1) {
      try {
        return await this.#verwerk(namens(aanroep, post.gemeentecode), post);
      } catch (error) {
        // Somebody else changed the file, or the same message came twice at once: look again at what stands there now.
        if (!isIngehaald(error) || poging === POGINGEN) throw error;
      }
    }
    throw new Error('unreachable');
  }

  #post(envelop: Envelop, bericht: GelezenBericht): Post {
    const { soort, functie } = bericht.soort;
    const retour = soort === '302' || soort === '320';
    if (!retour && !isInkomend(soort)) throw berichtproblemen.nietVoorOns();
    if (envelop.functie !== functie || envelop.code !== (retour ? 'Du01' : 'Di01')) throw berichtproblemen.pastNiet();
    const kop = leesKop(bericht.inhoud);
    // A retour repeats the header of what it answers, so there the municipality is the sender.
    const [gemeentecode, aanbieder] = retour ? [kop.afzender, kop.ontvanger] : [kop.ontvanger, kop.afzender];
    if (!isGemeentecode(gemeentecode)) throw berichtproblemen.gemeenteOnbekend();
    const identificatie = retour ? tekstIn(blokIn(bericht.inhoud, 'Header'), 'IdentificatieRetour') : kop.identificatie;
    const hash = createHash('sha256').update(envelop.bericht).digest('hex');
    const vingerafdruk = this.pseudoniemen.pseudoniem('toewijzing/bericht', hash);
    return { envelop, bericht, kop, gemeentecode, aanbieder, identificatie, vingerafdruk };
  }

  async #verwerk(aanroep: Aanroep, post: Post): Promise<Ontvangen> {
    // The version first: if the same message is written between these two reads, the version check tells.
    const dossier = await this.#dossier(post);
    const eerder = await this.#eerder(post);
    if (eerder === post.vingerafdruk) return 'dubbel';
    const opKop = this.#opKop(post, eerder);
    if (opKop !== undefined) return this.#buitenDossier(aanroep, post, [{ pad: 'Header', code: opKop }], eerder === undefined);
    if (dossier?.ref !== undefined) return this.#meldRetour(aanroep, post, { ...dossier, ref: dossier.ref });
    if (dossier !== undefined) return this.#naarDossier(aanroep, post, dossier);
    if (!isInkomend(post.bericht.soort.soort)) throw berichtproblemen.retourOnbekend();
    if (post.bericht.soort.soort === '315') return this.#nieuwDossier(aanroep, post);
    return this.#buitenDossier(aanroep, post, [{ pad: 'Client', code: '9019' }], true);
  }

  /** The file that a message is about, with its version; for a retour also which sending it answers. */
  #dossier(post: Post): Promise<Dossier | undefined> {
    const { gemeentecode, bericht, kop, aanbieder } = post;
    return this.database.read([gemeentecode], async (db) => {
      if (isInkomend(bericht.soort.soort)) {
        const id = await zoekToewijzing(db, wieVan(post), this.pseudoniemen);
        const { rows } = await db.query<Dossier>('select id, versie from toewijzing where id = $1', [id]);
        return rows[0];
      }
      const { rows } = await db.query<Dossier>(
        `select t.id, t.versie, u.ref from uitgaand_bericht u join toewijzing t on t.id = u.toewijzing_id
          where u.gemeentecode = $1 and u.wet = $2 and u.soort = $3 and u.identificatie = $4 and u.ontvanger = $5 and u.ref is not null`,
        [gemeentecode, bericht.soort.wet, bericht.soort.heen, kop.identificatie, aanbieder],
      );
      return rows[0];
    });
  }

  /** Fingerprint of what came before under this identification; undefined when nothing did. */
  async #eerder({ gemeentecode, bericht: { soort }, aanbieder, identificatie }: Post): Promise<string | undefined> {
    const { rows } = await this.database.read([gemeentecode], (db) =>
      db.query<{ vingerafdruk: string }>({
        name: 'bericht-eerder',
        text: `select vingerafdruk from ontvangen_bericht
          where gemeentecode = $1 and wet = $2 and soort = $3 and afzender = $4 and identificatie = $5`,
        values: [gemeentecode, soort.wet, soort.soort, aanbieder, identificatie],
      }),
    );
    return rows[0]?.vingerafdruk;
  }

  /** What the header alone says: an identification that was used before, or a day that has not come. */
  #opKop({ kop, bericht }: Post, eerder: string | undefined): '9056' | '8848' | undefined {
    if (!isInkomend(bericht.soort.soort)) return undefined;
    if (eerder !== undefined) return '9056';
    return kop.dagtekening > wettelijkeDag(this.klok()) ? '8848' : undefined;
  }

  async #naarDossier(aanroep: Aanroep, post: Post, { id, versie }: Dossier): Promise<Ontvangen> {
    const ontvangstId = nieuwId() as Uuid;
    await this.uitvoering.behandel({
      ...{ soort: toewijzingsoort, aanroep, handeling: HANDELING, naam: NAAM, id },
      gelezenVersie: versie,
      lees: (db, { ontvangen }) =>
        this.postkamer.wachtende(db, ontvangen.filter(({ retour }) => retour === 'wacht').map((een) => een.id)),
      beslis: (toewijzing, context) => decide(toewijzing, alsOpdracht(post.bericht, toewijzing, ontvangstId), context),
      mede: async ({ stap, context, extra }) => ({
        inserts: await this.#naOntvangst(post, ontvangstId, { ...stap, nu: context.nu, bewaard: extra }),
      }),
    });
    return 'ontvangen';
  }

  /** A request for a client who was not known at this provider: his file begins with it. */
  async #nieuwDossier(aanroep: Aanroep, post: Post): Promise<Ontvangen> {
    const wie = wieVan(post);
    const { gemeentecode, wet, aanbieder } = wie;
    const client = clientUitVerzoek(blokIn(post.bericht.inhoud, 'Client'));
    await this.uitvoering.maak({
      ...{ soort: toewijzingsoort, aanroep, handeling: HANDELING, naam: NAAM },
      ...{ key: `${gemeentecode} ${wet} ${aanbieder} ${post.identificatie}`, requestHash: post.vingerafdruk },
      gezocht: nieuwId(),
      lees: async (db) => ({ bekend: await zoekToewijzing(db, wie, this.pseudoniemen) }),
      bron: () => ({ gemeentecode }),
      // Somebody made it meanwhile: a refusal (409), after which the message is looked at again and finds it.
      beslis: (id, context, { bekend }) =>
        bekend === undefined ? decide(undefined, { soort: 'open', id, wet, aanbieder, client }, context) : alBekend(),
      mede: ({ stap }) => ({ aggregates: [clientregel(wie, stap.toestand.id, this.pseudoniemen)] }),
    });
    const dossier = await this.#dossier(post);
    if (dossier === undefined) throw new Error('the file that was made cannot be found');
    return this.#naarDossier(aanroep, post, dossier);
  }

  async #meldRetour(aanroep: Aanroep, post: Post, { id, versie, ref }: Required<Dossier>): Promise<Ontvangen> {
    const { bericht } = post;
    const ontvangstId = nieuwId() as Uuid;
    const opmerkingen = opmerkingenIn(bericht.inhoud);
    await this.uitvoering.behandel({
      ...{ soort: toewijzingsoort, aanroep, handeling: HANDELING, naam: NAAM, id },
      gelezenVersie: versie,
      lees: () => Promise.resolve(undefined),
      beslis: (toewijzing, context) => decide(toewijzing, { soort: 'meld-retour', ref, opmerkingen }, context),
      mede: async ({ context }) => ({ inserts: await this.#bewaar(post, ontvangstId, id, context.nu) }),
    });
    return 'ontvangen';
  }

  /** No file to write to: the message is kept, and answered. */
  async #buitenDossier(aanroep: Aanroep, post: Post, opmerkingen: readonly Opmerking[], nieuw: boolean): Promise<Ontvangen> {
    const { gemeentecode } = post;
    const nu = this.klok();
    const id = nieuwId() as Uuid;
    const besluit = await this.poort.totMaken(toewijzingpolicy, { aanroep, handeling: HANDELING, bron: { gemeentecode }, nu });
    const retour = await this.postkamer.retour(bewaardVan(post), oordeelVan(opmerkingen), { gemeentecode, nu });
    await this.batcher.commit({
      aggregates: [],
      history: [],
      inserts: [
        besluitregel(aanroep, besluit),
        ...verwerkingsregels(aanroep, { naam: NAAM, gemeentecode, nu, voorwerp: { soort: 'bericht', id } }, this.gegevens),
        ...(nieuw ? await this.#bewaar(post, id, null, nu) : []),
        ...retour,
      ],
    });
    return 'ontvangen';
  }

  /** A message that is no good: answered with 0001 when at least its header can be read, refused otherwise. */
  async #weiger(aanroep: Aanroep, envelop: Envelop, weigering: Berichtweigering): Promise<Ontvangen> {
    if (weigering.soort !== 'indeling' || weigering.kop === undefined) throw berichtproblemen.bericht(weigering);
    const { bericht: soort, kop } = weigering;
    const { afzender, ontvanger } = leesKopblok(kop);
    if (!isInkomend(soort.soort) || !isGemeentecode(ontvanger)) throw berichtproblemen.bericht(weigering);
    const nu = this.klok();
    const wie = namens(aanroep, ontvanger);
    const bron = { gemeentecode: ontvanger };
    const besluit = await this.poort.totMaken(toewijzingpolicy, { aanroep: wie, handeling: HANDELING, bron, nu });
    const naar = { gemeentecode: ontvanger, ontvanger: afzender, nu, kruisreferentie: envelop.referentienummer };
    const dagtekening = wettelijkeDag(nu);
    const inserts = await this.postkamer.post(
      ({ identificatie }) => maakTechnischeRetour(soort, kop, { identificatie, dagtekening }),
      naar,
    );
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(wie, besluit), ...inserts] });
    return 'ontvangen';
  }

  async #naOntvangst(
    post: Post,
    ontvangstId: Uuid,
    gegeven: {
      readonly toestand: Toewijzing;
      readonly gebeurtenissen: readonly Toewijzinggebeurtenis[];
      readonly nu: string;
      readonly bewaard: ReadonlyMap<Uuid, Bewaard>;
    },
  ): Promise<readonly InsertRow[]> {
    const { toestand, gebeurtenissen, nu } = gegeven;
    const { id, gemeentecode } = toestand;
    const bewaard = new Map([...gegeven.bewaard, [ontvangstId, bewaardVan(post)] as const]);
    const retours = gebeurtenissen.flatMap((een) => (een.type === 'bericht-ontvangen' ? een.retours : []));
    const bestemming = { gemeentecode, nu, toewijzingId: id };
    return [
      ...(await this.#bewaar(post, ontvangstId, id, nu)),
      ...(await this.postkamer.retours(retours, bewaard, bestemming)),
    ];
  }

  #bewaar(post: Post, id: Uuid, toewijzing_id: Uuid | null, nu: string): Promise<readonly InsertRow[]> {
    const { envelop, bericht, gemeentecode, aanbieder: afzender, identificatie, vingerafdruk } = post;
    const { wet, soort } = bericht.soort;
    return this.postkamer.bewaar(id, envelop.bericht, {
      ...{ gemeentecode, wet, soort, afzender, identificatie, vingerafdruk, toewijzing_id },
      ...{ referentienummer: envelop.referentienummer.toLowerCase(), ontvangen_op: nu },
    });
  }
}

/** Whether somebody else wrote first: the file (409), or the very message (unique violation). */
function isIngehaald(error: unknown): boolean {
  if (error instanceof ProblemException) return error.body.status === 409;
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** The call on behalf of the municipality that the message names: whose rows the transaction may see. */
function namens(aanroep: Aanroep, gemeentecode: Gemeentecode): Aanroep {
  const actor: Actor = { ...aanroep.actor, gemeentecode };
  return { ...aanroep, actor };
}

function bewaardVan({ bericht, aanbieder, envelop }: Post): Bewaard {
  return { bericht, afzender: aanbieder, referentienummer: envelop.referentienummer };
}

function wieVan({ bericht, gemeentecode, aanbieder }: Post): Wie {
  const bsn = tekstIn(blokIn(bericht.inhoud, 'Client'), 'Bsn');
  return { gemeentecode, wet: bericht.soort.wet, aanbieder, bsn };
}
