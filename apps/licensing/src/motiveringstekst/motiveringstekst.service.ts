import { Inject, Injectable } from '@nestjs/common';
import { gemeentenVan, verboden } from '@schakel/access';
import { scanForPersonalData } from '@schakel/contracts';
import { geweigerd, parseGemeentecode, wettelijkeDag, type Datum, type Geweigerd, type Uuid } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, type Answer, type Klok } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import { type Aanroep, besluitregel, nietsAnders, Uitvoering } from '@schakel/service';
import { decide, type Motiveringstekst } from './motiveringstekst.domain.js';
import type { GeldendeTekstDto } from './motiveringstekst.dto.js';
import { motiveringstekstpolicy } from './motiveringstekst.policy.js';
import { tekstId } from './motiveringstekst.rij.js';
import { geldendBlok, laadTeksten, motiveringstekstsoort } from './motiveringstekst.store.js';
import { genoemdePlaatshouders, motiveringscodes, type Motiveringscode } from './tekstblok.domain.js';

const LEZEN = 'motiveringstekst:lezen';

/** Proposes texts, puts them in force by a second person, and tells which hold on a day. */
@Injectable()
export class MotiveringstekstService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Makes the municipality's own text under a code, as a proposal. @throws ProblemException 409 `bestaat-al` */
  maak(
    aanroep: Aanroep,
    tekst: { code: Motiveringscode; tekst: string; geldigVanaf: Datum; key: string; requestHash: string },
  ): Promise<Answer> {
    const gemeentecode = parseGemeentecode(aanroep.actor.gemeentecode);
    if (gemeentecode === undefined) throw verboden();
    const { key, requestHash, ...voorstel } = tekst;
    const id = tekstId(gemeentecode, tekst.code);
    return this.uitvoering.maak({
      soort: motiveringstekstsoort,
      aanroep,
      handeling: 'motiveringstekst:voorstellen',
      naam: 'Standaardtekst voorstellen',
      key,
      requestHash,
      id,
      gezocht: id,
      lees: () => Promise.resolve({ gemeentecode }),
      bron: (eigen) => eigen,
      beslis: (nieuw, context) =>
        zonderPersoonsgegevens(tekst.tekst) ??
        decide(undefined, { soort: 'stel-voor', id: nieuw, ...voorstel }, context),
    });
  }

  /** Proposes a next version. @throws ProblemException */
  stelVoor(
    aanroep: Aanroep,
    id: Uuid,
    gelezenVersie: number,
    voorstel: { tekst: string; geldigVanaf: Datum },
  ): Promise<Motiveringstekst> {
    return this.uitvoering.behandel({
      soort: motiveringstekstsoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'motiveringstekst:voorstellen',
      naam: 'Standaardtekst voorstellen',
      lees: nietsAnders,
      beslis: (tekst, context) =>
        zonderPersoonsgegevens(voorstel.tekst) ??
        decide(tekst, { soort: 'stel-voor', id, code: tekst.code, ...voorstel }, context),
    });
  }

  /** Puts the proposal in force, by somebody else than who proposed it. @throws ProblemException */
  stelVast(aanroep: Aanroep, id: Uuid, gelezenVersie: number): Promise<Motiveringstekst> {
    return this.uitvoering.behandel({
      soort: motiveringstekstsoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'motiveringstekst:vaststellen',
      naam: 'Standaardtekst vaststellen',
      lees: nietsAnders,
      beslis: (tekst, context) => decide(tekst, { soort: 'stel-vast' }, context),
    });
  }

  /** The texts of the actor's municipality that hold on a day. */
  async geldend(aanroep: Aanroep, opDatum?: Datum): Promise<readonly GeldendeTekstDto[]> {
    const { actor, doelbinding } = aanroep;
    const gemeentecode = parseGemeentecode(actor.gemeentecode);
    if (gemeentecode === undefined) throw verboden();
    const nu = this.klok();
    const teksten = await this.database.read(gemeentenVan(actor), (client) =>
      laadTeksten(client, this.sleutels, gemeentecode),
    );
    const dag = opDatum ?? wettelijkeDag(nu);
    const resultaten = motiveringscodes.flatMap((code) => {
      const blok = geldendBlok(teksten, code, dag);
      return blok === undefined ? [] : [{ ...blok, plaatshouders: genoemdePlaatshouders(blok.tekst) }];
    });
    const beslissing = motiveringstekstpolicy.vooraf(actor, LEZEN, doelbinding);
    const voorwerp = { soort: 'motiveringstekst', aantal: resultaten.length };
    const regel = besluitregel(aanroep, { beslissing, handeling: LEZEN, nu, voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    return resultaten;
  }
}

/** A standard text is about nobody. Refusal: `tekst-met-persoonsgegevens`. */
export function zonderPersoonsgegevens(tekst: string): Geweigerd | undefined {
  if (scanForPersonalData(tekst).length === 0) return undefined;
  return geweigerd('tekst-met-persoonsgegevens', 'In deze tekst horen geen persoonsgegevens.', [
    { veld: 'tekst', regel: 'zonder persoonsgegevens' },
  ]);
}
