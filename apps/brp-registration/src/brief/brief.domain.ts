import {
  aanvaard,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { buitenDeMachine } from '../dossier/overgang.domain.js';
import type { Ontvangersoort } from '../verstrekkingsbeperking/beperking.domain.js';
import type { Briefsoort } from './briefsoort.domain.js';

export const verzendwijzen = ['post', 'elektronisch', 'uitgereikt'] as const;
export type Verzendwijze = (typeof verzendwijzen)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly soort: Briefsoort;
  readonly betrokkeneId: Uuid;
  /** Version of the words it was made of. */
  readonly tekstversie: number;
  /** The PDF/A, base64: what is sent is what was drawn up and seen, to the last byte. */
  readonly pdf: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** To whom it goes when that is not the person: asked again when it leaves. */
  readonly ontvanger?: Ontvangersoort;
  /** What was typed for it: looked at again for protected addresses when it leaves. */
  readonly teksten: readonly string[];
  readonly opgesteldDoor: string;
  readonly gewijzigdOp: string;
}

/** A letter of civil affairs about a person. It is made once; who wants other words draws up another. */
export type Brief =
  | (Kern & { readonly status: 'opgesteld' })
  | (Kern & { readonly status: 'verzonden'; readonly wijze: Verzendwijze; readonly verzondenDoor: string })
  | (Kern & { readonly status: 'vervallen' });
export type Briefstatus = Brief['status'];
export const briefstatussen: readonly Briefstatus[] = ['opgesteld', 'verzonden', 'vervallen'];

export const burgerzakenbriefmachine: Toestandsmachine<Briefstatus> = {
  naam: 'burgerzakenbrief',
  begin: 'opgesteld',
  eind: ['verzonden', 'vervallen'],
  overgangen: [
    { van: null, opdracht: 'stel-op', naar: 'opgesteld' },
    { van: 'opgesteld', opdracht: 'verzend', naar: 'verzonden' },
    { van: 'opgesteld', opdracht: 'laat-vervallen', naar: 'vervallen' },
  ],
};

export type StelBriefOp = { readonly soort: 'stel-op'; readonly id: Uuid; readonly briefsoort: Briefsoort } & Pick<
  Kern,
  'betrokkeneId' | 'tekstversie' | 'pdf' | 'hash' | 'ontvanger' | 'teksten'
>;
export type Briefopdracht =
  StelBriefOp | { readonly soort: 'verzend'; readonly wijze: Verzendwijze } | { readonly soort: 'laat-vervallen' };
type Feit = { readonly op: string; readonly door: string };
export type Briefgebeurtenis = Feit &
  (
    | ({ readonly type: 'brief-opgesteld'; readonly gemeentecode: Gemeentecode } & Omit<StelBriefOp, 'soort'>)
    | { readonly type: 'brief-verzonden'; readonly wijze: Verzendwijze }
    | { readonly type: 'brief-vervallen' }
  );

/** What follows from a command. Refusal: `overgang-niet-toegestaan`. */
export function decide(
  brief: Brief | undefined,
  opdracht: Briefopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Briefgebeurtenis> {
  const buiten = buitenDeMachine(burgerzakenbriefmachine, brief?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const feit = { op: nu, door: actor };
  switch (opdracht.soort) {
    case 'stel-op': {
      const { soort: _, ...inhoud } = opdracht;
      return aanvaard({ type: 'brief-opgesteld', ...feit, gemeentecode, ...inhoud });
    }
    case 'verzend':
      return aanvaard({ type: 'brief-verzonden', ...feit, wijze: opdracht.wijze });
    case 'laat-vervallen':
      return aanvaard({ type: 'brief-vervallen', ...feit });
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(brief: Brief | undefined, gebeurtenis: Briefgebeurtenis): Brief {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'brief-opgesteld') {
    const { type: _, op: __, door: ___, briefsoort: soort, ...kern } = gebeurtenis;
    return { ...kern, soort, status: 'opgesteld', versie: 1, opgesteldDoor: door, gewijzigdOp: op };
  }
  if (brief?.status !== 'opgesteld') throw new Error(`${gebeurtenis.type} on a letter that is not open`);
  const verder = { ...brief, versie: brief.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'brief-vervallen') return { ...verder, status: 'vervallen' };
  return { ...verder, status: 'verzonden', wijze: gebeurtenis.wijze, verzondenDoor: door };
}
