import { beginVanWettelijkeDag, plusDagen, type Datum } from '@schakel/domain';
import type { Termijnstand } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Inschrijving, Signaal } from './inschrijving-toestand.domain.js';

type Soort = Exclude<Signaal['soort'], 'betaler-gewisseld'>;

/** Instants at which the clock has something to say about this state, by what; nothing that was said before. */
function momenten(inschrijving: Inschrijving): readonly (readonly [Soort, string])[] {
  const gezegd = new Set<Signaal['soort']>(inschrijving.signalen.map(({ soort }) => soort));
  const { herbeoordelenOp, overzichtUiterlijk, overzichtVerzondenOp } = datums(inschrijving);
  const uit: (readonly [Soort, string])[] = [];
  if (herbeoordelenOp !== undefined && !gezegd.has('herbeoordeling'))
    uit.push(['herbeoordeling', beginVanWettelijkeDag(herbeoordelenOp)]);
  if (overzichtUiterlijk !== undefined && overzichtVerzondenOp === undefined && !gezegd.has('overzicht-te-laat'))
    uit.push(['overzicht-te-laat', beginVanWettelijkeDag(plusDagen(overzichtUiterlijk, 1))]);
  if (inschrijving.status === 'overdracht-gevraagd') {
    const { waarschuwOp, uiterlijk } = inschrijving.overdracht.termijn;
    if (!gezegd.has('overdracht-onbeantwoord'))
      uit.push(['overdracht-onbeantwoord', beginVanWettelijkeDag(waarschuwOp)]);
    if (!gezegd.has('overdracht-te-laat'))
      uit.push(['overdracht-te-laat', beginVanWettelijkeDag(plusDagen(uiterlijk, 1))]);
  }
  return uit;
}

function datums(inschrijving: Inschrijving): {
  readonly herbeoordelenOp?: Datum;
  readonly overzichtUiterlijk?: Datum;
  readonly overzichtVerzondenOp?: Datum;
} {
  return 'herbeoordelenOp' in inschrijving || 'overzichtUiterlijk' in inschrijving ? inschrijving : {};
}

const isEinde = ({ status }: Inschrijving) =>
  status === 'afgesloten' || status === 'niet-inschrijfbaar' || status === 'overgedragen';

/** The next instant at which the clock must look, or null: the column that follows from the state. */
export function wekkerOp(inschrijving: Inschrijving): string | null {
  if (isEinde(inschrijving)) return null;
  const slot = inschrijving.slot === undefined ? [] : [inschrijving.slot.tot];
  return [...momenten(inschrijving).map(([, op]) => op), ...slot].sort()[0] ?? null;
}

/** What has come by now and was not said yet. */
export function gekomenSignalen(inschrijving: Inschrijving, nu: string): readonly Signaal[] {
  return momenten(inschrijving)
    .filter(([, op]) => op <= nu)
    .map(([soort]) => ({ soort, op: nu }));
}

/** How far the term is within which another municipality is expected to answer, as the clock told; null when none is asked. */
export function overdrachttermijnstand({
  status,
  signalen,
}: Pick<Inschrijving, 'status' | 'signalen'>): Termijnstand | null {
  if (status !== 'overdracht-gevraagd') return null;
  const gezegd = new Set<Signaal['soort']>(signalen.map(({ soort }) => soort));
  if (gezegd.has('overdracht-te-laat')) return 'overschreden';
  return gezegd.has('overdracht-onbeantwoord') ? 'nadert' : 'loopt';
}

/** Whether a lock ran out. */
export function slotVerlopen({ slot }: Inschrijving, nu: string): boolean {
  return slot !== undefined && slot.tot <= nu;
}
