import { Inject, Injectable } from '@nestjs/common';
import { KLOK, type Klok } from '@schakel/platform';
import type { Aanroep } from '@schakel/service';
import {
  VergunningaanvraagBehandelingService,
  type Gelezen,
} from '../vergunningaanvraag/vergunningaanvraag-behandeling.service.js';
import type { Vergunningaanvraag } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { KvkBasisprofiel } from './kvk-basisprofiel.js';

/** Asks the Handelsregister about the company that applies, and keeps the answer with the application. */
@Injectable()
export class KvkRaadplegingService {
  constructor(
    private readonly behandeling: VergunningaanvraagBehandelingService,
    private readonly kvk: KvkBasisprofiel,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /**
   * The question is written down before it goes out. Two who ask at the same time both ask; one of them records.
   * @throws ProblemException also 502 and 503 when the register cannot answer: nothing is recorded then but that it was asked
   */
  async raadpleeg(aanroep: Aanroep, gelezen: Gelezen): Promise<Vergunningaanvraag> {
    this.kvk.eisIngesteld();
    const { aanvrager } = await this.behandeling.kondigAan(aanroep, gelezen, 'Handelsregister raadplegen');
    const bedrijfsgegevens = await this.kvk.vraag(aanvrager.kvkNummer, this.klok());
    const opdracht = { soort: 'leg-bedrijfsgegevens-vast', bedrijfsgegevens } as const;
    return this.behandeling.behandel(aanroep, { ...gelezen, opdracht });
  }
}
