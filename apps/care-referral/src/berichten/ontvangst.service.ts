import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag, type Uuid } from '@schakel/domain';
import {
  blokIn,
  isBerichtweigering,
  isEnvelopweigering,
  leesBericht,
  leesEnvelop,
  opmerkingenIn,
} from '@schakel/istandaarden';
import type { InsertRow } from '@schakel/messaging';
import { Database, KLOK, nieuwId, type Klok } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { Uitvoering, type Aanroep } from '@schakel/service';
import type { Toewijzinggebeurtenis } from '../toewijzing/toewijzing-opdracht.domain.js';
import type { Toewijzing } from '../toewijzing/toewijzing-toestand.domain.js';
import { decide } from '../toewijzing/toewijzing.domain.js';
import { alBekend } from '../toewijzing/toewijzing.service.js';
import { clientregel, toewijzingsoort, zoekToewijzing } from '../toewijzing/toewijzing.store.js';
import { berichtproblemen } from './bericht-problemen.js';
import { vingerafdrukVan, zoekDossier, type Dossier } from './berichten.store.js';
import { bewaarregels, BuitenDossier } from './buiten-dossier.service.js';
import { clientUitVerzoek } from './client-uit-verzoek.js';
import { alsOpdracht, isInkomend } from './inkomend.js';
import { bewaardVan, HANDELING, isIngehaald, leesPost, NAAM, namens, wieVan, type Post } from './post.js';
import { Postkamer, type Bewaard } from './postkamer.js';

/** What became of a delivery. */
export type Ontvangen = 'ontvangen' | 'dubbel';

const POGINGEN = 20;

/**
 * Takes in what the gateway delivers. A message is never lost and never counted twice: the same one again changes nothing, another one under
 * the same identification gets 9056, and the order of arrival means nothing (OP080).
 */
@Injectable()
export class OntvangstService {
  constructor(
    private readonly database: Database,
    private readonly uitvoering: Uitvoering,
    private readonly buiten: BuitenDossier,
    private readonly postkamer: Postkamer,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** @param tekst the envelope as it came @throws ProblemException 400 with the rule that it breaks, never with what it holds */
  async neemAan(aanroep: Aanroep, tekst: string): Promise<Ontvangen> {
    const envelop = leesEnvelop(tekst);
    if (isEnvelopweigering(envelop)) throw berichtproblemen.envelop(envelop);
    const bericht = leesBericht(envelop.bericht);
    if (isBerichtweigering(bericht)) {
      await this.buiten.weiger(aanroep, envelop, bericht);
      return 'ontvangen';
    }
    const post = leesPost(envelop, bericht, this.pseudoniemen);
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

  async #verwerk(aanroep: Aanroep, post: Post): Promise<Ontvangen> {
    // The version first: if the same message is written between these two reads, the version check tells.
    const dossier = await zoekDossier(this.database, post, this.pseudoniemen);
    const eerder = await vingerafdrukVan(this.database, post);
    if (eerder === post.vingerafdruk) return 'dubbel';
    const opKop = this.#opKop(post, eerder);
    if (opKop !== undefined)
      return this.#antwoord(aanroep, post, [{ pad: 'Header', code: opKop }], eerder === undefined);
    if (dossier?.ref !== undefined) return this.#meldRetour(aanroep, post, { ...dossier, ref: dossier.ref });
    if (dossier !== undefined) return this.#naarDossier(aanroep, post, dossier);
    if (!isInkomend(post.bericht.soort.soort)) throw berichtproblemen.retourOnbekend();
    if (post.bericht.soort.soort === '315') return this.#nieuwDossier(aanroep, post);
    return this.#antwoord(aanroep, post, [{ pad: 'Client', code: '9019' }], true);
  }

  /** What the header alone says: an identification that was used before, or a day that has not come. */
  #opKop({ kop, bericht }: Post, eerder: string | undefined): '9056' | '8848' | undefined {
    if (!isInkomend(bericht.soort.soort)) return undefined;
    if (eerder !== undefined) return '9056';
    return kop.dagtekening > wettelijkeDag(this.klok()) ? '8848' : undefined;
  }

  async #antwoord(...wat: Parameters<BuitenDossier['antwoord']>): Promise<Ontvangen> {
    await this.buiten.antwoord(...wat);
    return 'ontvangen';
  }

  async #naarDossier(aanroep: Aanroep, post: Post, { id, versie }: Dossier): Promise<Ontvangen> {
    const ontvangstId = nieuwId() as Uuid;
    await this.uitvoering.behandel({
      ...{ soort: toewijzingsoort, aanroep, handeling: HANDELING, naam: NAAM, id },
      gelezenVersie: versie,
      lees: (db, { ontvangen }) =>
        this.postkamer.wachtende(
          db,
          ontvangen.filter(({ retour }) => retour === 'wacht').map((een) => een.id),
        ),
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
    const dossier = await zoekDossier(this.database, post, this.pseudoniemen);
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
      mede: async ({ context }) => ({ inserts: await bewaarregels(this.postkamer, post, ontvangstId, id, context.nu) }),
    });
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
      ...(await bewaarregels(this.postkamer, post, ontvangstId, id, nu)),
      ...(await this.postkamer.retours(retours, bewaard, bestemming)),
    ];
  }
}
