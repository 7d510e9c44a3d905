import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan } from '@schakel/access';
import { leesControlecode } from '@schakel/brieven';
import { wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, nieuwId, weigeringNaarProblem, type Answer, type Klok } from '@schakel/platform';
import { type Aanroep, besluitregel, laadDossier, type Medeschrift, Uitvoering } from '@schakel/service';
import { betrokkenesoort } from '../betrokkene/betrokkene.store.js';
import { Adreswacht } from '../briefadres/adreswacht.js';
import type { Bewerking, Idempotentie } from '../dossier/route.js';
import type { Ontvangersoort } from '../verstrekkingsbeperking/beperking.domain.js';
import { beperkt, magUitgaan } from '../verstrekkingsbeperking/verstrekking.js';
import { decide, type Brief, type Briefopdracht, type StelBriefOp } from './brief.domain.js';
import { briefpolicy, briefsoort } from './brief.store.js';
import { drukBrief, tekstenVan, type Briefopgave } from './briefdruk.js';
import { BRIEFSOORTEN } from './brieftekst.data.js';

/** Draws up, sends and verifies letters of civil affairs. No letter names an address of the list of protected ones. */
@Injectable()
export class BriefService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly wacht: Adreswacht,
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /**
   * Draws up a letter about a person, printed at once.
   * @throws ProblemException 400 also `adres-afgeschermd`, 404, 409 `verstrekking-beperkt`
   */
  async stelOp(
    aanroep: Aanroep,
    { betrokkeneId, ontvanger }: { readonly betrokkeneId: Uuid; readonly ontvanger?: Ontvangersoort },
    opgave: Briefopgave,
    idempotentie: Idempotentie,
  ): Promise<Answer> {
    const id = nieuwId() as Uuid;
    const { soort } = opgave;
    const gemeentecode = aanroep.actor.gemeentecode as Gemeentecode;
    const gedrukt = await drukBrief(opgave, { id, gemeentecode, dag: wettelijkeDag(this.klok()) });
    if ('weigering' in gedrukt) throw weigeringNaarProblem(gedrukt.weigering);
    const { hash, pdf } = gedrukt;
    const aan = ontvanger !== undefined && { ontvanger };
    const teksten = tekstenVan(opgave);
    const brief = { betrokkeneId, hash, pdf: Buffer.from(pdf).toString('base64'), teksten, ...aan };
    const { versie: tekstversie } = BRIEFSOORTEN[soort].tekst;
    return this.uitvoering.maak({
      soort: briefsoort,
      aanroep,
      handeling: 'brief:opstellen',
      naam: 'Brief opstellen',
      id,
      ...idempotentie,
      gezocht: betrokkeneId,
      lees: async (client) => {
        const { sleutels } = this.uitvoering;
        const persoon = await laadDossier(betrokkenesoort, client, sleutels, betrokkeneId);
        return persoon && { ...persoon.rij, mag: await magUitgaan(client, sleutels, { betrokkeneId, ontvanger }) };
      },
      bron: ({ gemeentecode: van }) => ({ gemeentecode: van }),
      beslis: (nieuw, context, { mag }) =>
        (mag ? undefined : beperkt) ??
        decide(undefined, { soort: 'stel-op', id: nieuw, briefsoort: soort, tekstversie, ...brief }, context),
      mede: ({ stap }) => this.buitenOpvang(aanroep, stap.toestand),
    });
  }

  /** Sends a letter as it was drawn up, or gives it up. @throws ProblemException 400 also `adres-afgeschermd`: it may have become so since */
  behandel(bewerking: Bewerking, opdracht: Exclude<Briefopdracht, StelBriefOp>): Promise<Brief> {
    return this.uitvoering.behandel({
      soort: briefsoort,
      ...bewerking,
      handeling: 'brief:verzenden',
      naam: `Brief: ${opdracht.soort}`,
      // Between drawing up and sending the person may have asked for a restriction.
      lees: (client, brief) =>
        opdracht.soort === 'verzend' ? magUitgaan(client, this.uitvoering.sleutels, brief) : Promise.resolve(true),
      beslis: (brief, context, mag) => (mag ? decide(brief, opdracht, context) : beperkt),
      mede: ({ stap, aanroep }) => (opdracht.soort === 'verzend' ? this.buitenOpvang(aanroep, stap.toestand) : {}),
    });
  }

  /** Looked at last, on a connection of its own: the list of protected addresses is that of all municipalities. */
  private async buitenOpvang(aanroep: Aanroep, { teksten }: Brief): Promise<Medeschrift> {
    const bezwaar = await this.wacht.bezwaarTegenTekst(aanroep, teksten, 'inhoud');
    if (bezwaar !== undefined) throw weigeringNaarProblem(bezwaar.weigering);
    return {};
  }

  /** Whether a code that somebody brings is that of a letter that this municipality sent; nothing else is told. */
  async isEcht(aanroep: Aanroep, getypt: string): Promise<boolean> {
    const code = leesControlecode(getypt);
    const text = `select 1 from brief where controlecode = $1 and status = 'verzonden'`;
    const gevonden = await this.database.read(gemeentenVan(aanroep.actor), (client) =>
      client.query({ name: 'brief-nagaan', text, values: [code ?? ''] }),
    );
    const handeling = 'brief:nagaan';
    const beslissing = briefpolicy.vooraf(aanroep.actor, handeling, aanroep.doelbinding);
    const voorwerp = { soort: 'brief', aantal: gevonden.rowCount ?? 0 };
    const regel = besluitregel(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return gevonden.rowCount !== 0;
  }
}
