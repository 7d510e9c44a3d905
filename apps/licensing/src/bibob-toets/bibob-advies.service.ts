import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import { problem } from '@schakel/platform';
import type { Aanroep } from '@schakel/service';
import type { Advies } from './bibob-advies.domain.js';
import { toonAdvies, type AdviestekstDto } from './bibob-advies-weergave.dto.js';
import type { Bibobinzagecode } from './bibob-ontvanger.data.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';
import { BibobToetsInzage } from './bibob-toets.inzage.js';
import { BibobToetsService } from './bibob-toets.service.js';

interface Adviesstap {
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** Receives advice, lets it be used again, and shows its text. */
@Injectable()
export class BibobAdviesService {
  constructor(
    private readonly toetsen: BibobToetsService,
    private readonly inzage: BibobToetsInzage,
  ) {}

  /** Seals the advice: the hash is that of the text as it came in. @throws ProblemException */
  ontvang(
    aanroep: Aanroep,
    { id, gelezenVersie, advies }: Adviesstap & { readonly advies: Omit<Advies, 'hash' | 'hergebruik'> },
  ): Promise<BibobToets> {
    const hash = createHash('sha256').update(advies.inhoud, 'utf8').digest('hex');
    const opdracht = { soort: 'ontvang-advies', advies: { ...advies, hash } } as const;
    return this.toetsen.behandel(aanroep, { id, gelezenVersie, opdracht });
  }

  /** Uses the advice of another toets, which the caller may open as well; that reading is written down first. @throws ProblemException */
  async hergebruik(
    aanroep: Aanroep,
    {
      id,
      gelezenVersie,
      uitToetsId,
      nieuweFeiten,
    }: Adviesstap & {
      readonly uitToetsId: Uuid;
      readonly nieuweFeiten: string;
    },
  ): Promise<BibobToets> {
    const { advies } = await this.inzage.open(aanroep, uitToetsId, 'eigen-behandeling', 'Bibob-advies hergebruiken');
    if (advies === undefined) throw adviesOntbreekt();
    const opdracht = { soort: 'hergebruik-advies', uitToetsId, advies, nieuweFeiten } as const;
    return this.toetsen.behandel(aanroep, { id, gelezenVersie, opdracht });
  }

  /** The sealed text, for somebody of the closed list. @throws ProblemException 404, 409, 410 */
  async tekst(
    aanroep: Aanroep,
    id: Uuid,
    ontvanger: Bibobinzagecode,
  ): Promise<{ readonly versie: number; readonly advies: AdviestekstDto }> {
    const { advies, versie } = await this.inzage.open(aanroep, id, ontvanger, 'Bibob-advies lezen');
    if (advies === undefined) throw adviesOntbreekt();
    return { versie, advies: { ...toonAdvies(advies), inhoud: advies.inhoud } };
  }
}

function adviesOntbreekt() {
  return problem(409, 'advies-ontbreekt', 'In deze toets is geen advies ontvangen.');
}
