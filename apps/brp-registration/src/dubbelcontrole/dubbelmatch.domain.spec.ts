import fc from 'fast-check';
import type { Identiteit } from '../inschrijving/bevraging.domain.js';
import {
  maandenRond,
  matchersVan,
  teBewaren,
  teZoeken,
  type Kenmerkdeel,
  type Kenmerken,
} from './dubbelmatch.domain.js';
import { dubbelmatchers, type Dubbelmatcher } from './dubbelmatchers.data.js';
import { drieletterdelen, genormaliseerd, klank } from './naamvorm.domain.js';

const persoon = (geslachtsnaam: string, voornamen: string, geboortedatum: string): Identiteit => ({
  geslachtsnaam,
  voornamen,
  geboortedatum,
});
const kenmerken = (delen: readonly Kenmerkdeel[]): Kenmerken =>
  Object.fromEntries(
    Object.keys(dubbelmatchers).map((matcher) => [
      matcher,
      new Set(delen.filter((deel) => deel.matcher === matcher).map(({ waarde }) => waarde)),
    ]),
  ) as unknown as Kenmerken;
const vergelijk = (een: Identiteit, ander: Identiteit): readonly Dubbelmatcher[] =>
  matchersVan(
    kenmerken(teZoeken(een)),
    kenmerken(teBewaren(ander)),
    drieletterdelen(`${een.voornamen ?? ''}${een.geslachtsnaam}`).length,
  );
const basis = persoon('Hossein', 'Fatima', '2001-02-03');

it.each<[string, Identiteit, Dubbelmatcher[]]>([
  ['the same', basis, ['strikt', 'klank-datum', 'gelijkend']],
  ['case and accents', persoon('HOSSEÏN', 'fatíma', '2001-02-03'), ['strikt', 'klank-datum', 'gelijkend']],
  ['another spelling of the same sound', persoon('Housain', 'Fatma', '2001-02-03'), ['klank-datum']],
  ['names changed places', persoon('Fatima', 'Hossein', '2001-02-03'), ['verwisseld', 'gelijkend']],
  ['day and month changed places', persoon('Hossein', 'Fatima', '2001-03-02'), ['verwisseld', 'gelijkend']],
  ['a day in the next month', persoon('Hossein', 'Fatima', '2001-03-01'), ['gelijkend']],
  ['two months later', persoon('Hossein', 'Fatima', '2001-04-03'), []],
  ['a letter less in the next month', persoon('Hosein', 'Fatima', '2001-03-01'), ['gelijkend']],
  ['somebody else of the same day', persoon('Verbeek', 'Joke', '2001-02-03'), []],
  ['the same name, years apart', persoon('Hossein', 'Fatima', '1991-02-03'), []],
])('%s', (_naam, ander, verwacht) => {
  expect([...vergelijk(basis, ander)].sort()).toEqual([...verwacht].sort());
});

it.each([
  ['Jansen', 'Janssen'],
  ['Schmidt', 'Shmit'],
  ['Mohammed', 'Muhamad'],
  ['Yusuf', 'Jousouf'],
  ['Kowalczyk', 'Kovalcik'],
])('%s sounds like %s', (een, ander) => expect(klank(een)).toBe(klank(ander)));

it.each([
  ['Jansen', 'Verbeek'],
  ['Pieters', 'Dieters'],
])('%s does not sound like %s', (een, ander) => expect(klank(een)).not.toBe(klank(ander)));

it('months go over the end of a year', () => {
  expect(maandenRond('2000-12-31')).toEqual(['2000-11', '2000-12', '2001-01']);
  expect(maandenRond('2001-01-01')).toEqual(['2000-12', '2001-01', '2001-02']);
});

const identiteit = fc.record({
  geslachtsnaam: fc.stringMatching(/^[a-zA-Zéüñ]{2,20}$/),
  voornamen: fc.stringMatching(/^[a-zA-Zéüñ]{2,20}$/),
  geboortedatum: fc
    .date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((dag) => dag.toISOString().slice(0, 10)),
});

it('everybody looks like himself, and likeness of the strict kind goes both ways', () => {
  fc.assert(
    fc.property(identiteit, identiteit, (een, ander) => {
      expect(vergelijk(een, een)).toEqual(expect.arrayContaining(['strikt', 'klank-datum', 'gelijkend']));
      for (const matcher of ['strikt', 'klank-datum', 'gelijkend'] as const)
        expect(vergelijk(een, ander).includes(matcher)).toBe(vergelijk(ander, een).includes(matcher));
    }),
  );
});

it('normalising twice is normalising once, and leaves letters only', () => {
  fc.assert(
    fc.property(fc.string(), (naam) => {
      const vorm = genormaliseerd(naam);
      expect(vorm).toMatch(/^[a-z]*$/);
      expect(genormaliseerd(vorm)).toBe(vorm);
    }),
  );
});
