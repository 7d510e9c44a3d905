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

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly aanbiederId: Uuid;
  readonly aangemeldOp: string;
  readonly aangemeldDoor: string;
  readonly gewijzigdOp: string;
}

/** A referral that waits for a bed of one service; who waits longest comes first. */
export type Wachtende =
  | (Kern & { readonly status: 'wachtend' })
  | (Kern & { readonly status: 'vervuld' })
  | (Kern & { readonly status: 'afgemeld'; readonly reden: string });
export type Wachtstatus = Wachtende['status'];
export const wachtstatussen: readonly Wachtstatus[] = ['wachtend', 'vervuld', 'afgemeld'];

export const wachtendemachine: Toestandsmachine<Wachtstatus> = {
  naam: 'wachtende',
  begin: 'wachtend',
  eind: ['vervuld', 'afgemeld'],
  overgangen: [
    { van: null, opdracht: 'meld-aan', naar: 'wachtend' },
    { van: 'wachtend', opdracht: 'vervul', naar: 'vervuld' },
    { van: 'wachtend', opdracht: 'meld-af', naar: 'afgemeld' },
  ],
};

/** @param wachtAl the referral already waits for this service */
export type Wachtopdracht =
  | {
      readonly soort: 'meld-aan';
      readonly id: Uuid;
      readonly zorgverwijzingId: Uuid;
      readonly aanbiederId: Uuid;
      readonly wachtAl: boolean;
    }
  | { readonly soort: 'vervul' }
  | { readonly soort: 'meld-af'; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Wachtgebeurtenis = Feit &
  (
    | {
        readonly type: 'wachtende-aangemeld';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
        readonly zorgverwijzingId: Uuid;
        readonly aanbiederId: Uuid;
      }
    | { readonly type: 'wachtende-vervuld' }
    | { readonly type: 'wachtende-afgemeld'; readonly reden: string }
  );

/** What follows from a command. Refusals: `overgang-niet-toegestaan` and `wacht-al`. */
export function decide(
  wachtende: Wachtende | undefined,
  opdracht: Wachtopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Wachtgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(wachtendemachine, wachtende?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `De aanmelding is ${wachtende?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  if (opdracht.soort === 'vervul') return aanvaard({ type: 'wachtende-vervuld', ...feit });
  if (opdracht.soort === 'meld-af') return aanvaard({ type: 'wachtende-afgemeld', ...feit, reden: opdracht.reden });
  if (opdracht.wachtAl) return geweigerd('wacht-al', 'Deze verwijzing wacht al op een plaats bij dit aanbod.');
  const { id, zorgverwijzingId, aanbiederId } = opdracht;
  return aanvaard({ type: 'wachtende-aangemeld', ...feit, id, gemeentecode, zorgverwijzingId, aanbiederId });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(wachtende: Wachtende | undefined, gebeurtenis: Wachtgebeurtenis): Wachtende {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'wachtende-aangemeld') {
    const { id, gemeentecode, zorgverwijzingId, aanbiederId } = gebeurtenis;
    const wat = { id, gemeentecode, zorgverwijzingId, aanbiederId, aangemeldOp: op, aangemeldDoor: door };
    return { status: 'wachtend', ...wat, versie: 1, gewijzigdOp: op };
  }
  if (wachtende === undefined) throw new Error(`${gebeurtenis.type} before wachtende-aangemeld`);
  const verder = { ...wachtende, versie: wachtende.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'wachtende-vervuld') return { ...verder, status: 'vervuld' };
  return { ...verder, status: 'afgemeld', reden: gebeurtenis.reden };
}
