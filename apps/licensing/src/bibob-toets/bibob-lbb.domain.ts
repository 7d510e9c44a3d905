import {
  BIBOB_VERLENGING_MAXIMUM_DAGEN,
  bibobOpschorting,
  dagenTussen,
  geweigerd,
  opgeschortePeriode,
  plusDagen,
  type Datum,
  type Uuid,
} from '@schakel/domain';
import { eersteBezwaar, nietInDeToekomst, nietVoor, type Bezwaar } from './bibob-regels.domain.js';

/** Of whom the LBB asked further data (Wet Bibob art. 12 and 15 lid 2). */
export const gevraagdAan = ['gemeente', 'betrokkene'] as const;
export type GevraagdAan = (typeof gevraagdAan)[number];

/** A stop of the advice term; without `ontvangenOp` it runs. */
export interface Lbbpauze {
  readonly gevraagdOp: Datum;
  readonly aan: GevraagdAan;
  readonly ontvangenOp?: Datum;
}

/** The one extension that the LBB gave notice of (art. 15 lid 3). */
export interface Lbbverlenging {
  readonly aangekondigdOp: Datum;
  readonly dagen: number;
}

/** The way of one request for advice, in days of the law. */
export interface Lbbtraject {
  readonly gevraagdOp: Datum;
  /** Day on which the person was told in writing that advice was asked (art. 32). */
  readonly betrokkeneGeinformeerdOp?: Datum;
  readonly pauzes: readonly Lbbpauze[];
  readonly verlenging?: Lbbverlenging;
  /** Day of receipt of the advice, or on which the request lost its use: withdrawal, refusal of data. */
  readonly beeindigdOp?: Datum;
}

/** What suspends the term to decide on an application, as the application's own command takes it. */
export interface Bibobopschorting {
  readonly kenmerk: Uuid;
  readonly grond: 'bibob-advies';
  readonly van: Datum;
  /** Last suspended day; absent while it runs. */
  readonly tot?: Datum;
}

/** The stop that runs now; undefined when none does. */
export function lopendePauze({ pauzes }: Lbbtraject): Lbbpauze | undefined {
  return pauzes.find(({ ontvangenOp }) => ontvangenOp === undefined);
}

/**
 * Last day that can be suspended: eight weeks, the stops and the extension, counted from the day of the request (art. 31). Undefined while
 * a stop runs, since nobody knows how long it takes.
 */
export function uitersteOpschortingsdag(traject: Lbbtraject): Datum | undefined {
  if (lopendePauze(traject)) return undefined;
  const { gevraagdOp, pauzes, verlenging } = traject;
  const { maximumDagen } = bibobOpschorting({ gevraagdOp, pauzes, verlengingDagen: verlenging?.dagen ?? 0 });
  return maximumDagen === undefined ? undefined : plusDagen(gevraagdOp, maximumDagen - 1);
}

/** The longest time, in days, that can be suspended as it stands now; undefined while a stop runs. */
export function langsteOpschorting(traject: Lbbtraject): number | undefined {
  const uiterste = uitersteOpschortingsdag(traject);
  return uiterste === undefined ? undefined : dagenTussen(traject.gevraagdOp, uiterste) + 1;
}

/**
 * The suspension by a request for advice: from the day of the request to that of receipt, both counted, never beyond the last day that
 * can be suspended. `uitgeput`: a human established that this day has passed.
 */
export function opschortingDoorLbb(kenmerk: Uuid, traject: Lbbtraject, uitgeput: boolean): Bibobopschorting {
  const { gevraagdOp: van, beeindigdOp, pauzes, verlenging } = traject;
  const opschorting = { kenmerk, grond: 'bibob-advies', van } as const;
  if (beeindigdOp !== undefined) {
    const verloop = { gevraagdOp: van, pauzes, verlengingDagen: verlenging?.dagen ?? 0 };
    const periode = opgeschortePeriode(bibobOpschorting({ ...verloop, ontvangenOp: beeindigdOp }));
    return { ...opschorting, tot: periode?.laatsteDag ?? beeindigdOp };
  }
  const uiterste = uitgeput ? uitersteOpschortingsdag(traject) : undefined;
  return { ...opschorting, ...(uiterste !== undefined && { tot: uiterste }) };
}

/** A stop starts after the request, and after the stop before it; the LBB asks one thing at a time. */
export function bezwaarTegenPauze({ gevraagdOp, pauzes }: Lbbtraject, dag: Datum, vandaag: Datum): Bezwaar {
  const vorige = pauzes.at(-1)?.ontvangenOp ?? gevraagdOp;
  return eersteBezwaar(
    nietInDeToekomst('gevraagdOp', dag, vandaag),
    nietVoor('gevraagdOp', dag, vorige, 'de vorige stap'),
  );
}

/** Data are received on or after the day on which they were asked. */
export function bezwaarTegenHervatting(traject: Lbbtraject, dag: Datum, vandaag: Datum): Bezwaar {
  return eersteBezwaar(
    nietInDeToekomst('ontvangenOp', dag, vandaag),
    nietVoor('ontvangenOp', dag, lopendePauze(traject)?.gevraagdOp ?? traject.gevraagdOp, 'de vraag'),
  );
}

/**
 * Once, at most four weeks, and made known before the term had passed (art. 15 lid 3). Codes `lbb-al-verlengd`, `verlenging-te-lang`,
 * `verlenging-te-laat`, `dag-in-de-toekomst`, `dag-te-vroeg`.
 */
export function bezwaarTegenVerlenging(traject: Lbbtraject, verlenging: Lbbverlenging, vandaag: Datum): Bezwaar {
  const { dagen, aangekondigdOp } = verlenging;
  if (traject.verlenging)
    return geweigerd('lbb-al-verlengd', 'Het LBB verlengt zijn termijn één keer (Wet Bibob art. 15 lid 3).');
  if (dagen < 1 || dagen > BIBOB_VERLENGING_MAXIMUM_DAGEN)
    return geweigerd('verlenging-te-lang', 'Het LBB verlengt met ten hoogste vier weken (Wet Bibob art. 15 lid 3).', [
      { veld: 'dagen', regel: `1 tot en met ${String(BIBOB_VERLENGING_MAXIMUM_DAGEN)}` },
    ]);
  const uiterste = uitersteOpschortingsdag(traject);
  if (uiterste !== undefined && aangekondigdOp > uiterste)
    return geweigerd('verlenging-te-laat', 'De verlenging is aangekondigd nadat de adviestermijn voorbij was.', [
      { veld: 'aangekondigdOp', regel: 'binnen de adviestermijn' },
    ]);
  return eersteBezwaar(
    nietInDeToekomst('aangekondigdOp', aangekondigdOp, vandaag),
    nietVoor('aangekondigdOp', aangekondigdOp, traject.gevraagdOp, 'de adviesaanvraag'),
  );
}

/** The suspension is used up when its last day lies behind us. Code `opschorting-loopt-nog`. */
export function bezwaarTegenUitputting(traject: Lbbtraject, vandaag: Datum): Bezwaar {
  const uiterste = uitersteOpschortingsdag(traject);
  if (uiterste !== undefined && vandaag > uiterste) return undefined;
  return geweigerd(
    'opschorting-loopt-nog',
    'De laatste dag van de opschorting is nog niet voorbij (Wet Bibob art. 31).',
  );
}

/** Day of the last step of the request, which nothing that follows on it may precede. */
export function laatsteLbbdag({ gevraagdOp, pauzes }: Lbbtraject): Datum {
  const laatste = pauzes.at(-1);
  return laatste?.ontvangenOp ?? laatste?.gevraagdOp ?? gevraagdOp;
}

/** The traject ended on a day, a running stop with it. What had ended already stays as it was. */
export function metEinde(traject: Lbbtraject, dag: Datum): Lbbtraject {
  if (traject.beeindigdOp !== undefined) return traject;
  const pauzes = traject.pauzes.map((pauze) =>
    pauze.ontvangenOp === undefined ? { ...pauze, ontvangenOp: dag } : pauze,
  );
  return { ...traject, pauzes, beeindigdOp: dag };
}
