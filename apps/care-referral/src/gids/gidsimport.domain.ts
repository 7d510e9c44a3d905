import {
  aanvaard,
  beginVanWettelijkeDag,
  geweigerd,
  plusDagen,
  volgendeToestanden,
  wettelijkeDag,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Aanbieder } from '../aanbieder/aanbieder.domain.js';
import { isLeeg, type Gidsverschil } from './gidsverschil.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly bron: string;
  readonly aanbod: readonly Aanbieder[];
  readonly ingediendDoor: string;
  readonly ingediendOp: string;
  readonly gewijzigdOp: string;
}

/** One delivered version of a source of the directory. It changes nothing until a second person puts it in force. */
export type Gidsimport =
  | (Kern & {
      readonly status: 'ingediend';
      /** When the clock compares it with the directory again. */
      readonly vergelijkOp: string;
      /** What the last comparison found; a task for whoever keeps the directory as long as it is not empty. */
      readonly verschil: Gidsverschil;
    })
  | (Kern & { readonly status: 'van-kracht'; readonly vastgesteldDoor: string; readonly verschil: Gidsverschil })
  | (Kern & { readonly status: 'verworpen'; readonly verworpenDoor: string; readonly reden: string });
export type Gidsimportstatus = Gidsimport['status'];
export const gidsimportstatussen: readonly Gidsimportstatus[] = ['ingediend', 'van-kracht', 'verworpen'];

export const gidsimportmachine: Toestandsmachine<Gidsimportstatus> = {
  naam: 'gidsimport',
  begin: 'ingediend',
  eind: ['van-kracht', 'verworpen'],
  overgangen: [
    { van: null, opdracht: 'dien-in', naar: 'ingediend' },
    { van: 'ingediend', opdracht: 'vergelijk', naar: 'ingediend' },
    { van: 'ingediend', opdracht: 'stel-vast', naar: 'van-kracht' },
    { van: 'ingediend', opdracht: 'verwerp', naar: 'verworpen' },
  ],
};

/** @param verschil with the directory as it is in the transaction of the command */
export type Gidsopdracht =
  | {
      readonly soort: 'dien-in';
      readonly id: Uuid;
      readonly bron: string;
      readonly aanbod: readonly Aanbieder[];
      readonly verschil: Gidsverschil;
      readonly vreemd: readonly Uuid[];
    }
  | { readonly soort: 'vergelijk'; readonly verschil: Gidsverschil }
  | { readonly soort: 'stel-vast'; readonly verschil: Gidsverschil; readonly vreemd: readonly Uuid[] }
  | { readonly soort: 'verwerp'; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Gidsgebeurtenis = Feit &
  (
    | {
        readonly type: 'gidsimport-ingediend';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
        readonly bron: string;
        readonly aanbod: readonly Aanbieder[];
        readonly verschil: Gidsverschil;
      }
    | { readonly type: 'gidsimport-vergeleken'; readonly verschil: Gidsverschil }
    | { readonly type: 'gidsimport-vastgesteld'; readonly verschil: Gidsverschil }
    | { readonly type: 'gidsimport-verworpen'; readonly reden: string }
  );

/** The beginning of the next legal day: when a delivered import is compared again. */
export function volgendeNacht(nu: string): string {
  return beginVanWettelijkeDag(plusDagen(wettelijkeDag(nu), 1));
}

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `vier-ogen` (who delivered neither puts in force nor rejects),
 * `aanbod-van-andere-bron` (a service that stands in the directory under another source or municipality) and `geen-verschil`.
 */
export function decide(
  gidsimport: Gidsimport | undefined,
  opdracht: Gidsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Gidsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(gidsimportmachine, gidsimport?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `De import is ${gidsimport?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  if ('vreemd' in opdracht && opdracht.vreemd.length > 0)
    return geweigerd('aanbod-van-andere-bron', 'Een of meer aanbieders staan al in de gids vanuit een andere bron.', [
      { veld: 'services', regel: 'alleen aanbod dat niet uit een andere bron komt' },
    ]);
  if (opdracht.soort === 'dien-in') {
    const { id, bron, aanbod, verschil } = opdracht;
    return aanvaard({ type: 'gidsimport-ingediend', ...feit, id, gemeentecode, bron, aanbod, verschil });
  }
  if (opdracht.soort === 'vergelijk')
    return aanvaard({ type: 'gidsimport-vergeleken', ...feit, verschil: opdracht.verschil });
  if (gidsimport?.ingediendDoor === actor)
    return geweigerd('vier-ogen', 'Wie een import indient, stelt hem niet zelf vast en verwerpt hem niet zelf.');
  if (opdracht.soort === 'verwerp') return aanvaard({ type: 'gidsimport-verworpen', ...feit, reden: opdracht.reden });
  if (isLeeg(opdracht.verschil)) return geweigerd('geen-verschil', 'De gids is al gelijk aan deze import.');
  return aanvaard({ type: 'gidsimport-vastgesteld', ...feit, verschil: opdracht.verschil });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(gidsimport: Gidsimport | undefined, gebeurtenis: Gidsgebeurtenis): Gidsimport {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'gidsimport-ingediend') {
    const { id, gemeentecode, bron, aanbod, verschil } = gebeurtenis;
    const kern = { id, gemeentecode, versie: 1, bron, aanbod, ingediendDoor: door, ingediendOp: op, gewijzigdOp: op };
    return { ...kern, status: 'ingediend', vergelijkOp: volgendeNacht(op), verschil };
  }
  if (gidsimport?.status !== 'ingediend') throw new Error(`${gebeurtenis.type} outside ingediend`);
  const { vergelijkOp: _, verschil: __, status: ___, ...kern } = gidsimport;
  const verder = { ...kern, versie: kern.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'gidsimport-vergeleken':
      return { ...verder, status: 'ingediend', vergelijkOp: volgendeNacht(op), verschil: gebeurtenis.verschil };
    case 'gidsimport-vastgesteld':
      return { ...verder, status: 'van-kracht', vastgesteldDoor: door, verschil: gebeurtenis.verschil };
    case 'gidsimport-verworpen':
      return { ...verder, status: 'verworpen', verworpenDoor: door, reden: gebeurtenis.reden };
  }
}
