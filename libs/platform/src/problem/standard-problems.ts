import { problem, type ProblemException, type ProblemOptions } from './problem.js';

/** Code and sentence for errors that arise before or outside our own code, by status. */
const standard: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  400: ['ongeldig-verzoek', 'Wij kunnen dit verzoek niet lezen. Controleer wat u stuurt.'],
  401: ['niet-aangemeld', 'Meld u aan. Stuur daarna een geldig token mee.'],
  403: ['geen-toestemming', 'U hebt geen toestemming voor deze handeling.'],
  404: ['niet-gevonden', 'Op dit adres is niets, of u mag het niet zien.'],
  405: ['methode-niet-toegestaan', 'Deze methode kan niet op dit adres. De kopregel Allow zegt wat wel kan.'],
  406: ['niet-acceptabel', 'Wij kunnen niet antwoorden in een vorm die u accepteert. Vraag om application/json.'],
  408: ['verzoek-duurde-te-lang', 'Het duurde te lang voor wij het hele verzoek hadden. Probeer het opnieuw.'],
  413: ['verzoek-te-groot', 'Het verzoek is groter dan wij aannemen.'],
  414: ['adres-te-lang', 'Het adres van dit verzoek is te lang.'],
  415: ['mediatype-niet-ondersteund', 'Stuur de gegevens als application/json en zet dat in de kopregel Content-Type.'],
  429: ['te-veel-verzoeken', 'U stuurt te veel verzoeken. Probeer het later opnieuw.'],
  431: ['kopregels-te-groot', 'De kopregels van het verzoek zijn te groot.'],
  500: [
    'interne-fout',
    'Er ging iets mis bij ons. Probeer het later opnieuw. Lukt het weer niet? Meld het dan en noem het kenmerk.',
  ],
  503: ['niet-beschikbaar', 'De dienst is nu niet beschikbaar. Probeer het zo opnieuw.'],
};

/** The problem that belongs to a status when nothing more is known; unknown statuses become 400 or 500. */
export function standardProblem(status: number, options: ProblemOptions = {}): ProblemException {
  const known = status in standard ? status : status >= 500 ? 500 : 400;
  const [code, detail] = standard[known] as readonly [string, string];
  return problem(known, code, detail, options);
}
