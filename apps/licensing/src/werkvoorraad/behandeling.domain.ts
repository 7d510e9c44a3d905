import {
  aanvaard,
  geweigerd,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

interface Kern {
  readonly id: Uuid;
  readonly vergunningaanvraagId: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly gewijzigdOp: string;
}

export type Toegewezen = Kern & { readonly status: 'toegewezen'; readonly behandelaar: string };
export type Vrij = Kern & { readonly status: 'vrij' };
/** Which officer treats an application. */
export type Behandeling = Toegewezen | Vrij;
export type Behandelingstatus = Behandeling['status'];

/** A file changes hands as long as it is open; it ends with the application, not by itself. */
export const behandelingmachine: Toestandsmachine<Behandelingstatus> = {
  naam: 'behandeling',
  begin: 'toegewezen',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'wijs-toe', naar: 'toegewezen' },
    { van: 'toegewezen', opdracht: 'wijs-toe', naar: 'toegewezen' },
    { van: 'toegewezen', opdracht: 'geef-terug', naar: 'vrij' },
    { van: 'vrij', opdracht: 'wijs-toe', naar: 'toegewezen' },
  ],
};

interface Opdrachtkern {
  readonly id: Uuid;
  readonly vergunningaanvraagId: Uuid;
  /** Who had it as the caller saw it; absent for nobody. */
  readonly van?: string;
  /** Whether the application still waits for a decision. */
  readonly open: boolean;
}
export type WijsToe = Opdrachtkern & { readonly soort: 'wijs-toe'; readonly behandelaar: string };
export type GeefTerug = Opdrachtkern & { readonly soort: 'geef-terug' };
export type Behandelingopdracht = WijsToe | GeefTerug;

interface Feit {
  readonly op: string;
  readonly door: string;
}
export type Behandelinggebeurtenis =
  | (Feit & {
      readonly type: 'behandeling-toegewezen';
      readonly id: Uuid;
      readonly vergunningaanvraagId: Uuid;
      readonly gemeentecode: Gemeentecode;
      readonly behandelaar: string;
    })
  | (Feit & { readonly type: 'behandeling-teruggegeven' });

/**
 * What follows from a command in this state. Refusals: `aanvraag-gesloten`, `behandelaar-veranderd` (somebody else moved it meanwhile),
 * `overgang-niet-toegestaan`.
 * @param behandeling undefined for an application that nobody was given yet
 */
export function decide(
  behandeling: Behandeling | undefined,
  opdracht: Behandelingopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Behandelinggebeurtenis> {
  if (!opdracht.open) return geweigerd('aanvraag-gesloten', 'Op deze aanvraag wordt niet meer beslist.');
  const huidige = behandelaarVan(behandeling);
  if (huidige !== opdracht.van)
    return geweigerd('behandelaar-veranderd', 'De aanvraag heeft een andere behandelaar dan u zag. Kijk opnieuw.');
  const feit = { op: nu, door: actor };
  if (opdracht.soort === 'geef-terug') {
    if (huidige === undefined)
      return geweigerd('overgang-niet-toegestaan', 'De aanvraag heeft geen behandelaar; geef-terug kan dan niet.');
    return aanvaard({ type: 'behandeling-teruggegeven', ...feit });
  }
  if (opdracht.behandelaar === huidige) return aanvaard();
  const { id, vergunningaanvraagId, behandelaar } = opdracht;
  return aanvaard({ type: 'behandeling-toegewezen', ...feit, id, vergunningaanvraagId, gemeentecode, behandelaar });
}

/** Who treats it now; undefined for nobody. */
export function behandelaarVan(behandeling: Behandeling | undefined): string | undefined {
  return behandeling?.status === 'toegewezen' ? behandeling.behandelaar : undefined;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(behandeling: Behandeling | undefined, gebeurtenis: Behandelinggebeurtenis): Behandeling {
  const versie = (behandeling?.versie ?? 0) + 1;
  if (gebeurtenis.type === 'behandeling-toegewezen') {
    const { id, vergunningaanvraagId, gemeentecode, behandelaar, op } = gebeurtenis;
    return { id, vergunningaanvraagId, gemeentecode, versie, status: 'toegewezen', behandelaar, gewijzigdOp: op };
  }
  if (behandeling?.status !== 'toegewezen') throw new Error(`${gebeurtenis.type} without somebody who had it`);
  const { id, vergunningaanvraagId, gemeentecode } = behandeling;
  return { id, vergunningaanvraagId, gemeentecode, versie, status: 'vrij', gewijzigdOp: gebeurtenis.op };
}
