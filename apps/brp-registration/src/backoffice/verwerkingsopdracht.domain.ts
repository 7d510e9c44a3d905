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

export type Opdrachtstatus = 'klaar' | 'aangeboden' | 'aanvaard' | 'geweigerd' | 'verlopen';
export const opdrachtstatussen: readonly Opdrachtstatus[] = [
  'klaar',
  'aangeboden',
  'aanvaard',
  'geweigerd',
  'verlopen',
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
  readonly gewijzigdOp: string;
}

const weg = (opdracht: string, naar: Opdrachtstatus, ...van: readonly (Opdrachtstatus | null)[]) =>
  van.map((een) => ({ van: een, opdracht, naar }));

export const verwerkingsopdrachtmachine: Toestandsmachine<Opdrachtstatus> = {
  naam: 'verwerkingsopdracht',
  begin: 'klaar',
  eind: ['aanvaard'],
  overgangen: [
    ...weg('maak', 'klaar', null),
    ...weg('bied-aan', 'aangeboden', 'klaar'),
    ...weg('meld-mislukt', 'klaar', 'aangeboden'),
    ...weg('bevestig', 'aanvaard', 'aangeboden'),
    ...weg('bevestig', 'geweigerd', 'aangeboden'),
    ...weg('verstrijk', 'verlopen', 'aangeboden'),
    ...weg('bied-opnieuw', 'klaar', 'geweigerd', 'verlopen'),
  ],
};

export type Verwerkingsbevestiging = {
  readonly uitkomst: 'aanvaard' | 'geweigerd';
  readonly reden?: Backofficereden;
  readonly toelichting?: string;
};
export type Opdrachtopdracht =
  | { readonly soort: 'maak'; readonly id: Uuid; readonly inschrijvingId: Uuid }
  | { readonly soort: 'bied-aan'; readonly tokenhash: string }
  | { readonly soort: 'meld-mislukt' }
  | ({ readonly soort: 'bevestig' } & Verwerkingsbevestiging)
  | { readonly soort: 'verstrijk' }
  | { readonly soort: 'bied-opnieuw' };

type Feit = { readonly op: string; readonly door: string };
export type Opdrachtgebeurtenis = Feit &
  (
    | {
        readonly type: 'opdracht-gemaakt';
        readonly id: Uuid;
        readonly inschrijvingId: Uuid;
        readonly gemeentecode: Gemeentecode;
      }
    | { readonly type: 'opdracht-aangeboden'; readonly tokenhash: string; readonly bevestigenVoor: string }
    | { readonly type: 'aanbieding-mislukt'; readonly aanbiedenOp: string }
    | ({ readonly type: 'opdracht-bevestigd' } & Verwerkingsbevestiging)
    | { readonly type: 'opdracht-verlopen' }
    | { readonly type: 'opdracht-heropend' }
  );

const later = (nu: string, ms: number) => new Date(Date.parse(nu) + ms).toISOString();

/** What follows from a command. Refusals: `overgang-niet-toegestaan`, `reden-ontbreekt`. */
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
      return aanvaard({ type: 'opdracht-heropend', ...feit });
  }
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
    case 'aanbieding-mislukt':
      return { ...zonderToken(verder), status: 'klaar', aanbiedenOp: gebeurtenis.aanbiedenOp };
    case 'opdracht-bevestigd': {
      const { uitkomst: status, reden, toelichting } = gebeurtenis;
      const waarom = { ...(reden !== undefined && { reden }), ...(toelichting !== undefined && { toelichting }) };
      return { ...verder, status, bevestigdOp: op, ...waarom };
    }
    case 'opdracht-verlopen':
      return { ...verder, status: 'verlopen' };
    case 'opdracht-heropend':
      return { ...zonderToken(verder), status: 'klaar', aanbiedenOp: op };
  }
}

function zonderToken({ tokenhash: _t, bevestigenVoor: _b, ...rest }: Verwerkingsopdracht): Verwerkingsopdracht {
  return rest;
}

/** When the clock must look: an offer that is not confirmed in time expires. */
export function wekkerOp({ status, bevestigenVoor }: Verwerkingsopdracht): string | null {
  return status === 'aangeboden' ? (bevestigenVoor ?? null) : null;
}
