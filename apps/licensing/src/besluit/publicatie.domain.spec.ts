import { scanForPersonalData } from '@schakel/contracts';
import { datum } from '@schakel/domain';
import { vergunningsoorten } from '../vergunningaanvraag/vergunningsoort.domain.js';
import { besluituitkomsten } from './besluit-toestand.domain.js';
import { isPublicatieplichtig, publicatietekstVan } from './publicatie.domain.js';
import { PUBLICATIEREGELS } from './publicatieregels.data.js';

const feiten = {
  gemeentenaam: 'Amsterdam',
  bekendgemaaktOp: datum('2026-03-02'),
  bezwaartermijnEinde: datum('2026-04-13'),
};

describe('the notice', () => {
  it('says what was decided, when, and until when somebody can object', () => {
    expect(publicatietekstVan({ ...feiten, vergunningsoort: 'omgevingsvergunning', uitkomst: 'geweigerd' })).toBe(
      'De gemeente Amsterdam heeft een omgevingsvergunning geweigerd. Het besluit is verstuurd op 2 maart 2026. ' +
        'Bent u belanghebbende en het er niet mee eens? Dan kunt u tot en met 13 april 2026 bezwaar maken.',
    );
  });

  it('holds no personal data, for any kind of permit and any outcome', () => {
    for (const vergunningsoort of vergunningsoorten)
      for (const uitkomst of besluituitkomsten)
        expect(scanForPersonalData(publicatietekstVan({ ...feiten, vergunningsoort, uitkomst }))).toEqual([]);
  });

  it.each([
    ['omgevingsvergunning', 'verleend', true],
    ['omgevingsvergunning', 'geschorst', false],
    ['evenementenvergunning', 'verleend', true],
    ['evenementenvergunning', 'geweigerd', false],
    ['seksbedrijfvergunning', 'verleend', false],
  ] as const)('of %s, %s: due %s', (vergunningsoort, uitkomst, verwacht) => {
    expect(isPublicatieplichtig({ vergunningsoort, uitkomst }, PUBLICATIEREGELS)).toBe(verwacht);
  });
});
