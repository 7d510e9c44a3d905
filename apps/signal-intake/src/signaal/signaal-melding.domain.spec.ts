import type { Datum } from '@schakel/domain';
import { type Observatie, foutenInMelding } from './signaal-melding.domain.js';
import { eenMelding, eenVolleMelding } from './signaal.voorbeelden.js';

const nu = '2026-03-02T09:00:00.000Z';
const observatie: Observatie = { code: 'UG01', catalogusversie: '2026.1', waarneming: 'van-horen-zeggen' };
const velden = (anders: Parameters<typeof eenMelding>[0]) =>
  foutenInMelding(eenMelding(anders), nu).map((fout) => fout.veld);

describe('a report', () => {
  it('can be registered after four answers, and with all of them', () => {
    expect(foutenInMelding(eenMelding(), nu)).toEqual([]);
    expect(foutenInMelding(eenVolleMelding(), nu)).toEqual([]);
  });

  it('can be registered while there is acute danger', () => {
    expect(foutenInMelding(eenMelding({ acuutGevaar: true }), nu)).toEqual([]);
  });

  it.each<[string, Observatie, string]>([
    ['an unknown version', { ...observatie, catalogusversie: '2019.1' }, 'observaties.0.catalogusversie'],
    ['an unknown code', { ...observatie, code: 'ZZ01' }, 'observaties.0.code'],
    [
      'an observation to come',
      { ...observatie, waargenomenOp: '2026-03-02T09:00:00.001Z' },
      'observaties.0.waargenomenOp',
    ],
  ])('is refused with %s', (_naam, fout, veld) => {
    expect(velden({ observaties: [fout] })).toEqual([veld]);
  });

  it('reads an observation with an offset as an instant', () => {
    expect(velden({ observaties: [{ ...observatie, waargenomenOp: '2026-03-02T10:00:00+01:00' }] })).toEqual([]);
    expect(velden({ observaties: [{ ...observatie, waargenomenOp: '2026-03-02T09:30:00+00:00' }] })).toHaveLength(1);
  });

  it('is refused with a birth date to come, by the legal day in Amsterdam', () => {
    const geboren = (geboortedatum: string) => ({
      personen: [{ rol: 'onbekend' as const, geboortedatum: geboortedatum as Datum }],
    });
    expect(velden(geboren('2026-03-02'))).toEqual([]);
    expect(velden(geboren('2026-03-03'))).toEqual(['personen.0.geboortedatum']);
    expect(foutenInMelding(eenMelding(geboren('2026-03-03')), '2026-03-02T23:00:00.000Z')).toEqual([]);
  });

  it('names all faults at once and no values', () => {
    const fouten = foutenInMelding(
      eenMelding({
        observaties: [
          { ...observatie, code: 'ZZ01' },
          { ...observatie, code: 'ZZ02' },
        ],
      }),
      nu,
    );
    expect(fouten).toHaveLength(2);
    expect(JSON.stringify(fouten)).not.toContain('ZZ0');
  });
});
