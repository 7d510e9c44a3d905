import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

export type Opdrachtstatus =
  'klaar' | 'aangeboden' | 'aanvaard' | 'geweigerd' | 'verlopen' | 'ingetrokken' | 'afgehandeld';
export const opdrachtstatussen: readonly Opdrachtstatus[] = [
  'klaar',
  'aangeboden',
  'aanvaard',
  'geweigerd',
  'verlopen',
  'ingetrokken',
  'afgehandeld',
];

/** How long the burgerzaken system has to confirm, in hours, and how long a failed offer waits, in minutes. Our own choice. */
export const BEVESTIGTERMIJN_UREN = 48;
export const HERKANSING_MINUTEN = [1, 5, 15, 60] as const;

/** Why the burgerzaken system turned a registration down. */
export const backofficeredenen = [
  'gegevens-onvolledig',
  'gegevens-tegenstrijdig',
  'reeds-verwerkt',
  'andere-reden',
] as const;
export type Backofficereden = (typeof backofficeredenen)[number];

/** The handing over of one concluded registration to the burgerzaken system, until that confirmed (RG8). */
export interface Verwerkingsopdracht {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: Opdrachtstatus;
  readonly inschrijvingId: Uuid;
  /** Times it was offered, failures included. */
  readonly pogingen: number;
  /** When it is offered (again), while it is ready. */
  readonly aanbiedenOp: string;
  /** Hash of the token of the last offer; the token itself is kept nowhere. */
  readonly tokenhash?: string;
  readonly bevestigenVoor?: string;
  readonly bevestigdOp?: string;
  readonly reden?: Backofficereden;
  readonly toelichting?: string;
  /** The burgerzaken system once said that it processed the registration before; whatever it answers later, that stays possible. */
  readonly reedsVerwerkt?: true;
  /** How a person settled what the burgerzaken system did not take over. */
  readonly afhandeling?: { readonly reden: string; readonly door: string; readonly op: string };
  readonly gewijzigdOp: string;
}

const weg = (opdracht: string, naar: Opdrachtstatus, ...van: readonly (Opdrachtstatus | null)[]) =>
  van.map((een) => ({ van: een, opdracht, naar }));

/**
 * An answer that comes after the order expired is still the answer to that offer, as long as nobody offered it again or settled it: to
 * refuse it would have the same person registered twice. For the same reason only what was refused is withdrawn with its registration:
 * what expired may have been taken over all the same. A settlement by hand that proves wrong is mended by offering it again. A correction
 * of what still has to go out is noted on it, so that who is about to offer what was there before does not get to do so. What came back to
 * ready while a later order took its place expires without another offer.
 */
export const verwerkingsopdrachtmachine: Toestandsmachine<Opdrachtstatus> = {
  naam: 'verwerkingsopdracht',
  begin: 'klaar',
  eind: ['aanvaard', 'ingetrokken'],
  overgangen: [
    ...weg('maak', 'klaar', null),
    ...weg('ververs', 'klaar', 'klaar'),
    ...weg('bied-aan', 'aangeboden', 'klaar'),
    ...weg('meld-mislukt', 'klaar', 'aangeboden'),
    ...weg('bevestig', 'aanvaard', 'aangeboden', 'verlopen'),
    ...weg('bevestig', 'geweigerd', 'aangeboden', 'verlopen'),
    ...weg('verstrijk', 'verlopen', 'klaar', 'aangeboden'),
    ...weg('bied-opnieuw', 'klaar', 'geweigerd', 'verlopen', 'afgehandeld'),
    ...weg('trek-in', 'ingetrokken', 'geweigerd'),
    ...weg('handel-af', 'afgehandeld', 'geweigerd', 'verlopen'),
  ],
};

export type Verwerkingsbevestiging = {
  readonly uitkomst: 'aanvaard' | 'geweigerd';
  readonly reden?: Backofficereden;
  readonly toelichting?: string;
};
export type Opdrachtopdracht =
  | { readonly soort: 'maak'; readonly id: Uuid; readonly inschrijvingId: Uuid }
  | { readonly soort: 'ververs' }
  | { readonly soort: 'bied-aan'; readonly tokenhash: string }
  | { readonly soort: 'meld-mislukt' }
  | ({ readonly soort: 'bevestig' } & Verwerkingsbevestiging)
  | { readonly soort: 'verstrijk' }
  | { readonly soort: 'bied-opnieuw'; readonly correctieLoopt: boolean; readonly vervangen: boolean }
  | { readonly soort: 'trek-in'; readonly reden: string; readonly mogelijkVerwerkt: boolean }
  | { readonly soort: 'handel-af'; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Opdrachtgebeurtenis = Feit &
  (
    | {
        readonly type: 'opdracht-gemaakt';
        readonly id: Uuid;
        readonly inschrijvingId: Uuid;
        readonly gemeentecode: Gemeentecode;
      }
    | { readonly type: 'opdracht-ververst' }
    | { readonly type: 'opdracht-aangeboden'; readonly tokenhash: string; readonly bevestigenVoor: string }
    | { readonly type: 'aanbieding-mislukt'; readonly aanbiedenOp: string }
    | ({ readonly type: 'opdracht-bevestigd' } & Verwerkingsbevestiging)
    | { readonly type: 'opdracht-verlopen' }
    | { readonly type: 'opdracht-heropend' }
    | { readonly type: 'opdracht-ingetrokken' | 'opdracht-afgehandeld'; readonly reden: string }
  );

const later = (nu: string, ms: number) => new Date(Date.parse(nu) + ms).toISOString();

/** What follows from a command. Refusals: `overgang-niet-toegestaan`, `reden-ontbreekt`, and those of `heropen` and `trekIn`. */
export function decide(
  opdracht: Verwerkingsopdracht | undefined,
  gevraagd: Opdrachtopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Opdrachtgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(verwerkingsopdrachtmachine, opdracht?.status ?? null, gevraagd.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', `${gevraagd.soort} kan nu niet.`);
  switch (gevraagd.soort) {
    case 'maak': {
      const { id, inschrijvingId } = gevraagd;
      return aanvaard({ type: 'opdracht-gemaakt', ...feit, id, inschrijvingId, gemeentecode });
    }
    case 'ververs':
      return aanvaard({ type: 'opdracht-ververst', ...feit });
    case 'bied-aan': {
      const bevestigenVoor = later(nu, BEVESTIGTERMIJN_UREN * 3_600_000);
      return aanvaard({ type: 'opdracht-aangeboden', ...feit, tokenhash: gevraagd.tokenhash, bevestigenVoor });
    }
    case 'meld-mislukt': {
      const minuten = HERKANSING_MINUTEN[Math.min((opdracht?.pogingen ?? 1) - 1, HERKANSING_MINUTEN.length - 1)] ?? 60;
      return aanvaard({ type: 'aanbieding-mislukt', ...feit, aanbiedenOp: later(nu, minuten * 60_000) });
    }
    case 'bevestig': {
      const { soort: _, ...bevestiging } = gevraagd;
      return bevestiging.uitkomst === 'geweigerd' && bevestiging.reden === undefined
        ? geweigerd('reden-ontbreekt', 'Noem waarom de inschrijving is geweigerd.', [
            { veld: 'reden', regel: 'verplicht bij een weigering' },
          ])
        : aanvaard({ type: 'opdracht-bevestigd', ...feit, ...bevestiging });
    }
    case 'verstrijk':
      return aanvaard({ type: 'opdracht-verlopen', ...feit });
    case 'bied-opnieuw':
      return heropen(gevraagd, feit);
    case 'trek-in':
      return trekIn(gevraagd, feit);
    case 'handel-af':
      return aanvaard({ type: 'opdracht-afgehandeld', ...feit, reden: gevraagd.reden });
  }
}

type Van<S extends Opdrachtopdracht['soort']> = Extract<Opdrachtopdracht, { soort: S }>;

/** Refusals: `opdracht-vervangen`, `correctie-loopt`. */
function heropen({ vervangen, correctieLoopt }: Van<'bied-opnieuw'>, feit: Feit): Gevolg<Opdrachtgebeurtenis> {
  if (vervangen)
    return geweigerd('opdracht-vervangen', 'Na een correctie kwam er een nieuwe opdracht; handel deze oude af.');
  return correctieLoopt
    ? geweigerd('correctie-loopt', 'Er ligt nog een correctie ter goedkeuring; bied daarna opnieuw aan.')
    : aanvaard({ type: 'opdracht-heropend', ...feit });
}

/** Refused with `mogelijk-verwerkt`: taken back and concluded anew, one person would be registered twice. */
function trekIn({ reden, mogelijkVerwerkt }: Van<'trek-in'>, feit: Feit): Gevolg<Opdrachtgebeurtenis> {
  return mogelijkVerwerkt
    ? geweigerd('mogelijk-verwerkt', 'De inschrijving kan al zijn verwerkt; corrigeer haar of handel de opdracht af.')
    : aanvaard({ type: 'opdracht-ingetrokken', ...feit, reden });
}

/** The state after one more history event. A token of before a new offer serves nothing any more. */
export function evolve(
  opdracht: Verwerkingsopdracht | undefined,
  gebeurtenis: Opdrachtgebeurtenis,
): Verwerkingsopdracht {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'opdracht-gemaakt') {
    const { id, inschrijvingId, gemeentecode } = gebeurtenis;
    return {
      id,
      gemeentecode,
      versie: 1,
      status: 'klaar',
      inschrijvingId,
      pogingen: 0,
      aanbiedenOp: op,
      gewijzigdOp: op,
    };
  }
  if (opdracht === undefined) throw new Error(`${gebeurtenis.type} before opdracht-gemaakt`);
  const verder = { ...opdracht, versie: opdracht.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'opdracht-aangeboden': {
      const { tokenhash, bevestigenVoor } = gebeurtenis;
      return { ...verder, status: 'aangeboden', pogingen: opdracht.pogingen + 1, tokenhash, bevestigenVoor };
    }
    case 'opdracht-ververst':
      return verder;
    case 'aanbieding-mislukt':
      return { ...zonderToken(verder), status: 'klaar', aanbiedenOp: gebeurtenis.aanbiedenOp };
    case 'opdracht-bevestigd': {
      const { uitkomst: status, reden, toelichting } = gebeurtenis;
      const waarom = { ...(reden !== undefined && { reden }), ...(toelichting !== undefined && { toelichting }) };
      const eerder = reden === 'reeds-verwerkt' && ({ reedsVerwerkt: true } as const);
      return { ...verder, status, bevestigdOp: op, ...waarom, ...eerder };
    }
    case 'opdracht-verlopen':
      return { ...verder, status: 'verlopen' };
    case 'opdracht-heropend': {
      const { afhandeling: _, ...open } = zonderToken(verder);
      return { ...open, status: 'klaar', aanbiedenOp: op };
    }
    case 'opdracht-ingetrokken':
    case 'opdracht-afgehandeld': {
      const status = gebeurtenis.type === 'opdracht-ingetrokken' ? 'ingetrokken' : 'afgehandeld';
      const { reden, door } = gebeurtenis;
      return { ...zonderToken(verder), status, afhandeling: { reden, door, op } };
    }
  }
}

function zonderToken({ tokenhash: _t, bevestigenVoor: _b, ...rest }: Verwerkingsopdracht): Verwerkingsopdracht {
  return rest;
}

/** Whether a person still has to look at it, now or later: all but what was accepted or settled. */
export function isOnbevestigd({ status }: Verwerkingsopdracht): boolean {
  return status !== 'afgehandeld' && !verwerkingsopdrachtmachine.eind.includes(status);
}

/** When the clock must look: an offer that is not confirmed in time expires. */
export function wekkerOp({ status, bevestigenVoor }: Verwerkingsopdracht): string | null {
  return status === 'aangeboden' ? (bevestigenVoor ?? null) : null;
}
