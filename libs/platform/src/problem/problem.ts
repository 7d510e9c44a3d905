/** One fault in the input: `name` is the path of the field (`personen.0.geboortedatum`), `code` is stable, `reason` is for people. */
export interface InvalidParam {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

/** An RFC 9457 problem. Nothing in it repeats a value that the caller sent. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly invalidParams?: readonly InvalidParam[];
  readonly [extension: string]: unknown;
}

/** What a caller may add to a problem beside status, code and detail. */
export interface ProblemOptions {
  /** Short name of the kind of problem; default follows from the status. */
  readonly title?: string;
  readonly invalidParams?: readonly InvalidParam[];
  /** Extra members (RFC 9457 §3.2), e.g. `{ gelezenVersie: 3, huidigeVersie: 4 }`. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Response headers that belong to the problem, e.g. `{ 'Retry-After': '1' }`. */
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet',
  401: 'U bent niet aangemeld',
  403: 'U mag dit niet doen',
  404: 'Niet gevonden',
  405: 'Deze handeling bestaat hier niet',
  406: 'Deze vorm van antwoord is er niet',
  408: 'Het verzoek duurde te lang',
  409: 'Het verzoek past niet bij de toestand',
  410: 'Dit bestaat niet meer',
  412: 'Het gegeven is intussen veranderd',
  413: 'Het verzoek is te groot',
  414: 'Het adres is te lang',
  415: 'Deze vorm van gegevens kan hier niet',
  428: 'Er ontbreekt een voorwaarde',
  429: 'Te veel verzoeken',
  431: 'De kopregels zijn te groot',
  500: 'Er ging iets mis bij ons',
  502: 'Een ander systeem gaf een fout',
  503: 'Nu even niet beschikbaar',
  504: 'Een ander systeem antwoordde niet op tijd',
};

/** The short Dutch title of a status, also for statuses without a title of their own. */
export function titleOf(status: number): string {
  return titles[status] ?? (status >= 500 ? 'Er ging iets mis bij ons' : 'Het verzoek klopt niet');
}

/** An expected refusal at the edge of HTTP; the exception filter answers it as `application/problem+json`. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  readonly body: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, options: ProblemOptions = {}) {
    super(code);
    const { title, invalidParams, extra, headers } = options;
    this.headers = headers ?? {};
    this.body = {
      ...extra,
      status,
      title: title ?? titleOf(status),
      detail,
      code,
      ...(invalidParams && { invalidParams }),
    };
  }

  /** The HTTP status of the answer. */
  get status(): number {
    return this.body.status;
  }
}

/**
 * Makes (does not throw) a problem: `throw problem(404, 'niet-gevonden', 'Dit signaal is er niet.')`.
 * @param status HTTP status, 400–599
 * @param code stable kebab-case code, for programs
 * @param detail a sentence in plain Dutch (B1), for people; never holds a value that the caller sent
 */
export function problem(status: number, code: string, detail: string, options: ProblemOptions = {}): ProblemException {
  return new ProblemException(status, code, detail, options);
}
