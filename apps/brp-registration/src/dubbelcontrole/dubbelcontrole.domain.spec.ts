import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import {
  decide,
  dubbelcontrolemachine,
  evolve,
  uitgesloten,
  type Dubbelcontrole,
  type Dubbelopdracht,
} from './dubbelcontrole.domain.js';

const context = (actor = 'kwaliteit-1'): Opdrachtcontext => ({
  nu: '2026-03-02T09:00:00.000Z',
  actor,
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'brp-inschrijving',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const [A, B, C] = ['a', 'b', 'c'].map((letter) => `01920000-0000-7000-8000-00000000000${letter}` as Uuid) as [
  Uuid,
  Uuid,
  Uuid,
];
const start = (...ids: Uuid[]): Dubbelopdracht => ({
  soort: 'start',
  id: A,
  inschrijvingId: C,
  kandidaten: ids.map((inschrijvingId) => ({ inschrijvingId, matchers: ['strikt'] })),
});
const oordeel = (kandidaatId: Uuid, uitkomst: 'dubbel' | 'niet-dubbel'): Dubbelopdracht => ({
  soort: 'oordeel',
  kandidaatId,
  uitkomst,
  motivering: 'Vergeleken.',
});
function pasToe(van: Dubbelcontrole | undefined, opdracht: Dubbelopdracht, actor?: string): Dubbelcontrole {
  const gevolg = decide(van, opdracht, context(actor));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Dubbelcontrole | undefined>(evolve, van)!;
}
const gestart = pasToe(undefined, start(A, B), 'registrar-1');

controleerMachine(dubbelcontrolemachine, {
  beslis: (van, soort) => {
    const staten = {
      'te-beoordelen': gestart,
      'niet-dubbel': pasToe(pasToe(gestart, oordeel(A, 'niet-dubbel')), oordeel(B, 'niet-dubbel')),
      dubbel: pasToe(gestart, oordeel(A, 'dubbel')),
    };
    try {
      return pasToe(van === null ? undefined : staten[van], soort === 'start' ? start(A) : oordeel(A, 'dubbel')).status;
    } catch {
      return undefined;
    }
  },
});

it('is over once all are somebody else, or one is the same', () => {
  const een = pasToe(gestart, oordeel(A, 'niet-dubbel'));
  expect([een.status, uitgesloten(een)]).toEqual(['te-beoordelen', [A]]);
  expect(pasToe(een, oordeel(B, 'niet-dubbel'))).toMatchObject({ status: 'niet-dubbel', versie: 3 });
  expect(pasToe(een, oordeel(B, 'dubbel'))).toMatchObject({ status: 'dubbel' });
});

it.each([
  ['nothing alike', undefined, start(), 'kwaliteit-1', 'geen-kandidaten'],
  ['who asked', gestart, oordeel(A, 'dubbel'), 'registrar-1', 'vier-ogen'],
  ['no candidate', gestart, oordeel(C, 'dubbel'), 'kwaliteit-1', 'kandidaat-onbekend'],
  ['judged before', pasToe(gestart, oordeel(A, 'niet-dubbel')), oordeel(A, 'dubbel'), 'kwaliteit-2', 'al-beoordeeld'],
] as const)('refused: %s', (_naam, van, opdracht, actor, code) => {
  expect(decide(van, opdracht, context(actor))).toMatchObject({ soort: 'geweigerd', weigering: { code } });
});
