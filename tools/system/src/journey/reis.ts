import { type Keten, type Stap } from './keten.js';
import { meld } from './stap-1-melden.js';
import { duid } from './stap-2-duiden.js';
import { neemInRegie, verleenToegang, verzoek } from './stap-3-regie.js';
import { regelZorg } from './stap-4-zorg.js';
import { schrijfIn } from './stap-5-inschrijven.js';
import { beslisVergunning, vraagVergunningAan } from './stap-6-vergunning.js';
import { abonneer, ontvang, type Gedeeld } from './stap-7-partner.js';
import { toonTijdlijn, type Tijdlijnregel } from './stap-8-tijdlijn.js';
import { type Verhaal } from './verhaal.data.js';

/** A line of progress, and the step that it belongs to. */
export interface Voortgang {
  readonly stap: string;
  readonly regel: string;
}

/** Everything that the journey made. */
export interface Reisresultaat {
  readonly aanvraagId: string;
  readonly vergunningId: string;
  readonly signaalId: string;
  readonly ketendossierId: string;
  readonly zorgverzoekId: string;
  readonly inschrijvingsverzoekId: string;
  readonly raadplegingId: string;
  readonly zorgverwijzingId: string;
  readonly inschrijvingId: string;
  readonly gedeeld: Gedeeld;
  readonly tijdlijn: readonly Tijdlijnregel[];
}

/** A step that did not come to its end; the cause says why. */
export class StapMislukt extends Error {
  override readonly name = 'StapMislukt';
  readonly stap: string;

  constructor(stap: string, cause: unknown) {
    super(`${stap}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.stap = stap;
  }
}

/**
 * The whole journey of one signal, through the public APIs only.
 * @throws StapMislukt
 */
export async function* loopReis(keten: Keten, verhaal: Verhaal): AsyncGenerator<Voortgang, Reisresultaat, void> {
  yield* stap('0 Vooraf', abonneer(keten));
  const aanvraagId = yield* stap('0 Vooraf', vraagVergunningAan(keten, verhaal));
  const gemeld = yield* stap('1 Melden', meld(keten, verhaal));
  yield* stap('2 Duiden', duid(keten, verhaal, gemeld));
  const geopend = yield* stap('3 Regie', neemInRegie(keten, gemeld.signaalId));
  const dossier = yield* stap('3 Regie', verleenToegang(keten, verhaal, geopend));
  const verzoeken = yield* stap('3 Regie', verzoek(keten, verhaal, dossier));
  const { zorgverwijzingId } = yield* stap('4 Zorg', regelZorg(keten, verhaal, verzoeken.zorgverzoekId));
  const inschrijven = schrijfIn(keten, verhaal, verzoeken.inschrijvingsverzoekId);
  const { inschrijvingId } = yield* stap('5 Inschrijven', inschrijven);
  const { vergunningId } = yield* stap('6 Vergunning', beslisVergunning(keten, verhaal, aanvraagId));
  const gedeeld = yield* stap('7 Partner', ontvang(keten, dossier.ketendossierId));
  const tijdlijn = yield* stap('8 Tijdlijn', toonTijdlijn(keten, dossier.ketendossierId));
  const zaken = { aanvraagId, vergunningId, signaalId: gemeld.signaalId };
  return { ...zaken, ...verzoeken, zorgverwijzingId, inschrijvingId, gedeeld, tijdlijn };
}

async function* stap<T>(naam: string, regels: Stap<T>): AsyncGenerator<Voortgang, T, void> {
  try {
    for (;;) {
      const volgende = await regels.next();
      if (volgende.done === true) return volgende.value;
      yield { stap: naam, regel: volgende.value };
    }
  } catch (fout) {
    throw new StapMislukt(naam, fout);
  }
}
