import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type Gemeentecode,
  type Gevolg,
  type KvkNummer,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { magUitDitDossier } from '../actieverzoek/actieverzoek.domain.js';
import { geldigeGrondslag, type Grondslagcode } from '../grondslag.domain.js';
import type { Ketendossier } from '../ketendossier/ketendossier.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly kvkNummer: KvkNummer;
  readonly grondslag: Grondslagcode;
  readonly gevraagdOp: string;
  readonly gevraagdDoor: string;
  readonly gewijzigdOp: string;
}

export type Gevraagd = Kern & { readonly status: 'gevraagd' };
export type Beantwoord = Kern & { readonly status: 'beantwoord'; readonly uitkomst: 'treffer' };

/**
 * A blind question to licensing about one company (ADR 0009): only a pseudonym leaves, and only a match answers. Silence therefore
 * means "no match, or none yet", never "no".
 */
export type Raadpleging = Gevraagd | Beantwoord;
export type Raadplegingsstatus = Raadpleging['status'];

export const raadplegingmachine: Toestandsmachine<Raadplegingsstatus> = {
  naam: 'raadpleging',
  begin: 'gevraagd',
  eind: ['beantwoord'],
  overgangen: [
    { van: null, opdracht: 'vraag', naar: 'gevraagd' },
    { van: 'gevraagd', opdracht: 'meld-treffer', naar: 'beantwoord' },
  ],
};

export type Vraag = {
  readonly soort: 'vraag';
  readonly id: Uuid;
  readonly kvkNummer: KvkNummer;
  readonly grondslag: Grondslagcode;
};
export type MeldTreffer = { readonly soort: 'meld-treffer' };

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Raadplegingsgebeurtenis =
  | (Feit & {
      readonly type: 'raadpleging-gevraagd';
      readonly gemeentecode: Gemeentecode;
      readonly ketendossierId: Uuid;
    } & Omit<Vraag, 'soort'>)
  | (Feit & { readonly type: 'raadpleging-beantwoord'; readonly uitkomst: 'treffer' });

/** Asks out of a chain file. Refusals: `dossier-niet-in-regie`, `niet-de-regisseur`, `grondslag-onbekend`. */
export function vraag(
  dossier: Ketendossier,
  { id, kvkNummer, grondslag }: Vraag,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Raadplegingsgebeurtenis> {
  const bezwaar = magUitDitDossier(dossier, actor) ?? geldigeGrondslag(grondslag, wettelijkeDag(nu));
  if (bezwaar) return bezwaar;
  const verzoek = { id, kvkNummer, grondslag, gemeentecode, ketendossierId: dossier.id };
  return aanvaard({ type: 'raadpleging-gevraagd', op: nu, door: actor, ...verzoek });
}

/** Licensing noted the consultation on an application. A further match changes nothing. Refusal: `raadpleging-onbekend`. */
export function meldTreffer(
  raadpleging: Raadpleging | undefined,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Raadplegingsgebeurtenis> {
  if (raadpleging === undefined) return geweigerd('raadpleging-onbekend', 'Deze raadpleging is niet gevraagd.');
  if (raadpleging.status === 'beantwoord') return aanvaard();
  return aanvaard({ type: 'raadpleging-beantwoord', op: nu, door: actor, uitkomst: 'treffer' });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(raadpleging: Raadpleging | undefined, gebeurtenis: Raadplegingsgebeurtenis): Raadpleging {
  if (gebeurtenis.type === 'raadpleging-gevraagd') {
    const { type: _type, op, door, ...gevraagd } = gebeurtenis;
    return { ...gevraagd, status: 'gevraagd', versie: 1, gevraagdOp: op, gevraagdDoor: door, gewijzigdOp: op };
  }
  if (raadpleging === undefined) throw new Error(`${gebeurtenis.type} before raadpleging-gevraagd`);
  const verder = { versie: raadpleging.versie + 1, gewijzigdOp: gebeurtenis.op };
  return { ...raadpleging, ...verder, status: 'beantwoord', uitkomst: gebeurtenis.uitkomst };
}
