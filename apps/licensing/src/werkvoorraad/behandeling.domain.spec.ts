import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import {
  behandelaarVan,
  behandelingmachine,
  decide,
  evolve,
  type Behandeling,
  type Behandelingopdracht,
} from './behandeling.domain.js';

const id = '01920000-0000-8000-8000-0000000000f1' as Uuid;
const vergunningaanvraagId = '01920000-0000-7000-8000-000000000001' as Uuid;
const gemeentecode = '0363' as Gemeentecode;
const context: Opdrachtcontext = {
  nu: '2026-03-03T10:00:00.000Z',
  actor: 'teamleider',
  gemeentecode,
  doelbinding: 'vergunningverlening',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
};
const { gegeven } = specificatie(decide);
const kern = { id, vergunningaanvraagId, gemeentecode, versie: 2, gewijzigdOp: context.nu };
const vanAnna: Behandeling = { ...kern, status: 'toegewezen', behandelaar: 'anna' };
const vrij: Behandeling = { ...kern, status: 'vrij' };
const geef = (behandelaar: string, van?: string, open = true): Behandelingopdracht => ({
  soort: 'wijs-toe',
  id,
  vergunningaanvraagId,
  behandelaar,
  open,
  ...(van !== undefined && { van }),
});
const terug = (van?: string, open = true): Behandelingopdracht => ({
  soort: 'geef-terug',
  id,
  vergunningaanvraagId,
  open,
  ...(van !== undefined && { van }),
});

describe('who treats an application', () => {
  it('is given, handed over and taken back', () => {
    gegeven(undefined).als(geef('anna'), context).dan({ type: 'behandeling-toegewezen', behandelaar: 'anna' });
    gegeven(vanAnna).als(geef('bert', 'anna'), context).dan({ type: 'behandeling-toegewezen', behandelaar: 'bert' });
    gegeven(vanAnna).als(terug('anna'), context).dan({ type: 'behandeling-teruggegeven' });
    gegeven(vrij).als(geef('anna'), context).dan({ type: 'behandeling-toegewezen' });
  });

  it('giving it to who has it changes nothing', () => {
    expect(decide(vanAnna, geef('anna', 'anna'), context)).toEqual({ soort: 'aanvaard', gebeurtenissen: [] });
  });

  it.each<[string, Behandeling | undefined, Behandelingopdracht, string]>([
    ['somebody else took it meanwhile', vanAnna, geef('bert'), 'behandelaar-veranderd'],
    ['who had it gave it back meanwhile', vrij, geef('bert', 'anna'), 'behandelaar-veranderd'],
    ['it is taken from somebody who has it no more', vanAnna, terug('bert'), 'behandelaar-veranderd'],
    ['nobody has it', undefined, terug(), 'overgang-niet-toegestaan'],
    ['the application is closed', vanAnna, geef('bert', 'anna', false), 'aanvraag-gesloten'],
  ])('is refused when %s', (_wat, behandeling, opdracht, code) =>
    gegeven(behandeling).als(opdracht, context).geweigerd(code),
  );

  controleerMachine(behandelingmachine, {
    beslis: (van, opdracht) => {
      const behandeling = van === null ? undefined : { toegewezen: vanAnna, vrij }[van];
      const eerst = behandelaarVan(behandeling);
      const gevolg = decide(behandeling, opdracht === 'wijs-toe' ? geef('bert', eerst) : terug(eerst), context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Behandeling | undefined>(evolve, behandeling)?.status;
    },
  });

  it('whatever happens, only who saw the present state moves the file', () => {
    const wie = fc.constantFrom('anna', 'bert', undefined);
    fc.assert(
      fc.property(fc.array(fc.tuple(wie, wie), { maxLength: 15 }), (stappen) => {
        let behandeling: Behandeling | undefined;
        for (const [van, naar] of stappen) {
          const voor = behandelaarVan(behandeling);
          const gevolg = decide(behandeling, naar === undefined ? terug(van) : geef(naar, van), context);
          if (gevolg.soort === 'geweigerd') continue;
          expect(van).toBe(voor);
          behandeling = gevolg.gebeurtenissen.reduce<Behandeling | undefined>(evolve, behandeling);
          expect(behandelaarVan(behandeling)).toBe(naar);
        }
      }),
      { numRuns: 300, seed: 20260302 },
    );
  });

  it('cannot be taken back before it was given', () => {
    expect(() => evolve(vrij, { type: 'behandeling-teruggegeven', op: context.nu, door: 'x' })).toThrow('without');
  });
});
