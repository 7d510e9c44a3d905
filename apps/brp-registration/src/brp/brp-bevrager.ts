import { problem } from '@schakel/platform';
import { z } from 'zod';
import { brpProblemen } from './brp-problemen.js';
import type { BrpTaakcode } from './brp-codes.domain.js';
import { brpTaak, type BrpTaak } from './brp-taken.data.js';
import { Brpvraag, type Brpadres, type Ruwantwoord } from './brp-verbinding.js';
import type { Personenvraag } from './personen-vraag.data.js';
import { brpOngevraagd, brpPersoon, type BrpPersoon, type Persoonslid } from './persoon.schema.js';
import { verantwoordingskoppen, type Brpverantwoording } from './verantwoording.js';

/** A question for a task, with by whom and why. */
export interface Taakvraag<T extends BrpTaakcode> {
  readonly taak: T;
  readonly vraag: Personenvraag;
  readonly verantwoording: Brpverantwoording;
}

/** What the BRP answered: the persons as far as the task may see them, or that there are more than the API gives (ten). */
export type Taakantwoord =
  { readonly uitkomst: 'personen'; readonly personen: readonly BrpPersoon[] } | { readonly uitkomst: 'te-veel' };

/** The most that a search gives; a question by number gives as many as were asked, twenty at most. */
const MEESTE = 20;

/**
 * BRP API Personen 2.7.0: all seven questions, each for a task that fixes the fields. Without a purpose that belongs to the task nothing is
 * asked; there is no setting that turns this off.
 */
export class BrpBevrager {
  constructor(private readonly adres: Brpadres) {}

  /**
   * Asks; one retry within one deadline.
   * @throws ProblemException 403 without accounting or for another purpose, 400 when the BRP takes the question for wrong, 502 and 503 when it
   * cannot answer; never with anything of question or answer
   */
  async vraag<T extends BrpTaakcode>({ taak, vraag, verantwoording }: Taakvraag<T>): Promise<Taakantwoord> {
    const gegevens = brpTaak(taak);
    eisDoel(gegevens, vraag, verantwoording);
    const verbinding = new Brpvraag(this.adres, verantwoordingskoppen(verantwoording));
    const antwoord = await verbinding.stel({ ...vraag, fields: gegevens.velden });
    if (antwoord.soort === 'fout') {
      if (antwoord.code === 'tooManyResults') return { uitkomst: 'te-veel' };
      throw afwijzing(antwoord);
    }
    const gelezen = z
      .object({ type: z.literal(vraag.type), personen: z.array(schemaVan(gegevens)).max(MEESTE) })
      .safeParse(antwoord.json);
    if (!gelezen.success) throw brpProblemen.onbegrepen();
    return { uitkomst: 'personen', personen: gelezen.data.personen };
  }
}

/** The members that a task asked for, and what comes unasked: anything else that is sent along is dropped unread. */
function schemaVan({ velden }: BrpTaak): z.ZodType<BrpPersoon> {
  const leden = [...new Set(velden.map((veld) => veld.split('.')[0] as Persoonslid))];
  const gevraagd = Object.fromEntries(leden.map((lid) => [lid, true])) as Partial<Record<Persoonslid, true>>;
  return brpPersoon.pick(gevraagd as Record<Persoonslid, true>).extend(brpOngevraagd.shape);
}

function eisDoel({ doelbindingen, vragen }: BrpTaak, { type }: Personenvraag, { doelbinding }: Brpverantwoording) {
  if (doelbindingen.includes(doelbinding) && vragen.includes(type)) return;
  throw problem(403, 'brp-taak-past-niet', 'Deze vraag past niet bij de taak en het doel waarvoor u vraagt.');
}

function afwijzing({ code, parameters }: Extract<Ruwantwoord, { soort: 'fout' }>) {
  if (code === 'unauthorizedField') return brpProblemen.veldNietToegestaan();
  return code === 'paramsValidation' && parameters.length > 0
    ? brpProblemen.vraagOnjuist(parameters)
    : brpProblemen.weigert();
}
