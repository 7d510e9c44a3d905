import { Injectable } from '@nestjs/common';
import { briefhash, maakBriefPdf, type Brief as Briefmodel, type Briefuitgave } from '@schakel/brieven';
import { Database, weigeringNaarProblem } from '@schakel/platform';
import { KeyRing } from '@schakel/privacy';
import { geldendeTekst } from '../brieftekst/brieftekst.store.js';
import { stelSamen } from './brief-samenstelling.js';
import type { Brief, Briefbeeld } from './brief-toestand.domain.js';
import type { Briefdossier } from './briefdossier.js';

/** A letter as it goes out on a day: its bytes, the hash that stands for them, and how to make its preview. */
export interface Drukwerk {
  readonly beeld: Briefbeeld;
  readonly definitief: Uint8Array;
  readonly voorbeeld: () => Promise<Uint8Array>;
}

/** Prints letters: the text that holds on the day, filled from the file and by the author. */
@Injectable()
export class Briefdrukker {
  constructor(
    private readonly database: Database,
    private readonly sleutels: KeyRing,
  ) {}

  /**
   * @param dag day on the letter, `YYYY-MM-DD`
   * @throws ProblemException 400 naming each placeholder that is not filled, each field that cannot be printed
   */
  async druk(gemeenten: readonly string[], brief: Brief, dossier: Briefdossier, dag: string): Promise<Drukwerk> {
    const { gemeentecode, soort } = brief;
    const geldend = await this.database.read(gemeenten, (client) =>
      geldendeTekst(client, this.sleutels, { gemeentecode, soort, dag }),
    );
    const feiten = dossier.feiten(dag);
    const model = stelSamen({ brief, gemeentecode, tekst: geldend.tekst, feiten, dag });
    if ('soort' in model) throw weigeringNaarProblem(model.weigering);
    const definitief = await bytesVan(model, 'definitief');
    const beeld = { dag, hash: briefhash(definitief), tekstbron: geldend.bron };
    return { beeld, definitief, voorbeeld: () => bytesVan(model, 'voorbeeld') };
  }
}

async function bytesVan(model: Briefmodel, uitgave: Briefuitgave): Promise<Uint8Array> {
  const gemaakt = await maakBriefPdf(model, uitgave);
  if (!(gemaakt instanceof Uint8Array)) throw weigeringNaarProblem(gemaakt.weigering);
  return gemaakt;
}
