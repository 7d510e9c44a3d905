import {
  beginVanWettelijkeDag,
  plusDagen,
  plusWerkdagen,
  wettelijkeDag,
  type Datum,
  type Herkomst,
} from '@schakel/domain';
import { isIngetrokken, leveringsstand } from './toewijzing-stand.domain.js';
import type { Toewijzing } from './toewijzing-toestand.domain.js';

interface Berichttermijn extends Herkomst {
  readonly werkdagen?: number;
  readonly dagen?: number;
}
const uit = (regel: string): Herkomst => ({
  bron: `iWmo/iJw 3.2, ${regel} (Zorginstituut Nederland)`,
  graad: 'gelezen',
});

/** Terms of the conversation. They warn and decide when a judgement is final; they decide nothing about a person. */
export const BERICHTTERMIJNEN = {
  retour: { werkdagen: 3, ...uit('OP090') },
  start: { werkdagen: 5, ...uit('OP271') },
  stop: { werkdagen: 5, ...uit('OP272') },
  antwoord: { werkdagen: 5, ...uit('OP274 en OP346') },
  onderzoek: { dagen: 56, ...uit('procesbeschrijving: in onderzoek hoogstens 8 weken') },
} as const satisfies Readonly<Record<string, Berichttermijn>>;

export const termijncodes = [
  'retour-geven',
  'retour-uitgebleven',
  'antwoord-te-laat',
  'onderzoek-te-lang',
  'start-niet-gemeld',
  'stop-niet-gemeld',
] as const;
export type Termijncode = (typeof termijncodes)[number];

/** A deadline of this file. `id` is its code with what it is about, so that it passes once. */
export interface Berichtwekker {
  readonly id: string;
  readonly code: Termijncode;
  /** First instant at which it has passed. */
  readonly op: string;
}

/** The first instant after a day and so many working days. */
function naWerkdagen(dag: Datum, werkdagen: number): string {
  return beginVanWettelijkeDag(plusDagen(plusWerkdagen(dag, werkdagen), 1));
}

/** All deadlines that run now and have not passed yet, soonest first. */
export function lopendeTermijnen(toewijzing: Toewijzing): readonly Berichtwekker[] {
  return [...retourtermijnen(toewijzing), ...verzoektermijnen(toewijzing), ...leveringstermijnen(toewijzing)]
    .filter(({ id }) => !toewijzing.verstreken.includes(id))
    .toSorted((een, ander) => (een.op < ander.op ? -1 : 1));
}

/** When the clock must look next; undefined when it has nothing to do. */
export function wekkerOp(toewijzing: Toewijzing): string | undefined {
  return lopendeTermijnen(toewijzing)[0]?.op;
}

function retourtermijnen({ ontvangen, verzonden }: Toewijzing): Berichtwekker[] {
  const { werkdagen } = BERICHTTERMIJNEN.retour;
  const geven = ontvangen
    .filter(({ retour }) => retour === 'wacht')
    .map(({ id, ontvangenOp }) => wekker('retour-geven', id, naWerkdagen(wettelijkeDag(ontvangenOp), werkdagen)));
  const krijgen = verzonden
    .filter(({ stand }) => stand === 'wacht-op-retour')
    .map(({ ref, op }) => wekker('retour-uitgebleven', ref, naWerkdagen(wettelijkeDag(op), werkdagen)));
  return [...geven, ...krijgen];
}

function verzoektermijnen({ verzoeken }: Toewijzing): Berichtwekker[] {
  const { antwoord, onderzoek } = BERICHTTERMIJNEN;
  return verzoeken.flatMap(({ referentie, status, ontvangenOp, onderzoekSinds }) => {
    if (status === 'nieuw')
      return [wekker('antwoord-te-laat', referentie, naWerkdagen(wettelijkeDag(ontvangenOp), antwoord.werkdagen))];
    if (status !== 'in-onderzoek' || onderzoekSinds === undefined) return [];
    const einde = plusDagen(wettelijkeDag(onderzoekSinds), onderzoek.dagen + 1);
    return [wekker('onderzoek-te-lang', referentie, beginVanWettelijkeDag(einde))];
  });
}

function leveringstermijnen(toewijzing: Toewijzing): Berichtwekker[] {
  // Outside the chain of messages nobody can tell us by message.
  if (toewijzing.client.bsn === undefined) return [];
  return toewijzing.producten
    .filter((product) => !isIngetrokken(product))
    .flatMap(({ nummer, ingangsdatum, einddatum }) => {
      const stand = leveringsstand(toewijzing, nummer);
      const { start, stop } = BERICHTTERMIJNEN;
      if (stand === 'niet-gestart')
        return [wekker('start-niet-gemeld', `${nummer} ${ingangsdatum}`, naWerkdagen(ingangsdatum, start.werkdagen))];
      if (stand === 'gestopt' || einddatum === undefined) return [];
      return [wekker('stop-niet-gemeld', `${nummer} ${einddatum}`, naWerkdagen(einddatum, stop.werkdagen))];
    });
}

function wekker(code: Termijncode, over: string, op: string): Berichtwekker {
  return { id: `${code} ${over}`, code, op };
}
