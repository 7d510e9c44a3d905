import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import { nieuwId, problem, ProblemException, weigeringNaarProblem } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { nietsAnders, Uitvoering, verwerkingsregels, type Aanroep } from '@schakel/service';
import { BrpBevrager, type Taakantwoord } from '../brp/brp-bevrager.js';
import type { BrpTaakcode } from '../brp/brp-codes.domain.js';
import { brpTaak } from '../brp/brp-taken.data.js';
import { honoreerGeheimhouding, type GetoondePersoon } from '../brp/geheimhouding.js';
import { isOnjuist, leesPersonenvraag, type RuweVraag } from '../brp/personen-vraag.js';
import type { Personenvraag } from '../brp/personen-vraag.data.js';
import type { BrpPersoon } from '../brp/persoon.schema.js';
import {
  decide,
  type Aanleiding,
  type Bevragingsantwoord,
  type LegAntwoordVast,
  type LegMislukkingVast,
} from './bevraging.domain.js';
import { bevragingsoort } from './bevraging.store.js';

/** Domain of the pseudonyms of numbers in the protocol: the same person has the same code in every line of it. */
const BSN_DOMEIN = 'brp/bsn';

/** A question as a registrar puts it. */
export interface Vraagopdracht {
  readonly taak: BrpTaakcode;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
  readonly dossierId?: Uuid;
  readonly vraag: RuweVraag;
}

/** What he gets: how it ended and who was found. The persons stand in this answer and nowhere else. */
export interface Bevragingsresultaat {
  readonly id: Uuid;
  readonly versie: number;
  readonly antwoord: Bevragingsantwoord;
  readonly personen: readonly GetoondePersoon[];
}

/** Asks the BRP: written down first, then asked, then how it ended. No protocol record, no question. */
@Injectable()
export class BevragingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly brp: BrpBevrager,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** @throws ProblemException 400, 403; 502 and 503 when the BRP cannot answer: then the record says that it failed, and by which code */
  async vraag(aanroep: Aanroep, opdracht: Vraagopdracht): Promise<Bevragingsresultaat> {
    const vraag = leesPersonenvraag(opdracht.vraag);
    if (isOnjuist(vraag)) throw weigeringNaarProblem(vraag.weigering);
    const taak = brpTaak(opdracht.taak);
    if (!taak.vragen.includes(vraag.type) || !taak.doelbindingen.includes(aanroep.doelbinding))
      throw problem(403, 'brp-taak-past-niet', 'Deze vraag past niet bij de taak en het doel waarvoor u vraagt.');
    const id = await this.kondigAan(aanroep, opdracht, vraag);
    const antwoord = await this.stel(aanroep, id, opdracht.taak, vraag);
    const personen = antwoord.uitkomst === 'personen' ? antwoord.personen : [];
    const uitkomst = uitkomstVan(antwoord);
    const vastgelegd = await this.legVast(aanroep, id, personen, {
      soort: 'leg-antwoord-vast',
      antwoord: uitkomst,
      pseudoniemen: personen.map((persoon) => this.pseudoniem(persoon)),
    });
    const getoond = personen.map((persoon) => honoreerGeheimhouding(persoon, taak, 'eigen-taak'));
    return { id, versie: vastgelegd.versie, antwoord: uitkomst, personen: getoond };
  }

  /** Each question is a new one, so the key under which it could be repeated is its own. */
  private async kondigAan(aanroep: Aanroep, opdracht: Vraagopdracht, vraag: Personenvraag): Promise<Uuid> {
    const { gemeentecode } = aanroep.actor;
    const { vraag: _, taak, ...waarom } = opdracht;
    const { type: vraagtype, ...parameters } = vraag;
    const id = nieuwId() as Uuid;
    await this.uitvoering.maak({
      soort: bevragingsoort,
      aanroep,
      handeling: 'bevraging:stellen',
      naam: `BRP bevragen: ${taak}`,
      key: id,
      requestHash: id,
      id,
      gezocht: id,
      lees: () => Promise.resolve({}),
      bron: () => ({ gemeentecode: gemeentecode ?? '' }),
      beslis: (nieuw, context) =>
        decide(
          undefined,
          {
            soort: 'stel',
            id: nieuw,
            taak,
            vraagtype,
            parameters: Object.keys(parameters),
            velden: brpTaak(taak).velden,
            ...waarom,
          },
          context,
        ),
    });
    return id;
  }

  private async stel(aanroep: Aanroep, id: Uuid, taak: BrpTaakcode, vraag: Personenvraag): Promise<Taakantwoord> {
    const { actor, doelbinding } = aanroep;
    const verantwoording = { organisatie: actor.organisatie, doelbinding, verwerking: taak, gebruiker: actor.sub };
    try {
      return await this.brp.vraag({ taak, vraag, verantwoording });
    } catch (error) {
      const foutcode = error instanceof ProblemException ? error.body.code : 'onbekend';
      await this.legVast(aanroep, id, [], { soort: 'leg-mislukking-vast', foutcode });
      throw error;
    }
  }

  /** How it ended, with a line in the processing log for each person who was found (Wet BRP art. 3.22; AVG art. 30). */
  private legVast(
    aanroep: Aanroep,
    id: Uuid,
    personen: readonly BrpPersoon[],
    opdracht: LegAntwoordVast | LegMislukkingVast,
  ) {
    return this.uitvoering.behandel({
      soort: bevragingsoort,
      aanroep,
      handeling: 'bevraging:stellen',
      naam: 'BRP bevragen: antwoord',
      id,
      gelezenVersie: 1,
      lees: nietsAnders,
      beslis: (bevraging, context) => decide(bevraging, opdracht, context),
      mede: ({ stap: { toestand }, context: { nu } }) => {
        if (personen.length === 0) return {};
        const betrokkenen = personen.map((persoon) => ({ id: this.pseudoniem(persoon), type: 'BSN' }));
        const { gemeentecode } = toestand;
        const voorwerp = { soort: 'bevraging', id };
        const verwerking = { naam: 'BRP-gegevens verstrekt', gemeentecode, nu, voorwerp, betrokkenen };
        return { inserts: verwerkingsregels(aanroep, verwerking, this.uitvoering.gegevens) };
      },
    });
  }

  /** Each task asks for the number, so that each line can name whom it is about; one who has none gets a code of his own. */
  private pseudoniem({ burgerservicenummer }: BrpPersoon): string {
    return burgerservicenummer === undefined
      ? this.pseudoniemen.pseudoniem('brp/persoon', nieuwId())
      : this.pseudoniemen.pseudoniem(BSN_DOMEIN, burgerservicenummer);
  }
}

function uitkomstVan(antwoord: Taakantwoord): Bevragingsantwoord {
  if (antwoord.uitkomst === 'te-veel') return 'te-veel-treffers';
  return antwoord.personen.length > 0 ? 'treffers' : 'geen-treffer';
}
