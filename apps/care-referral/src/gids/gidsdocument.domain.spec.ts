import { eenDienst, eenDocument } from '../fixtures/gidsdocument.js';
import { type Hsdsdocument, documentfouten, leesDocument } from './gidsdocument.domain.js';
import { HSDS_AFBEELDING } from './hsds-afbeelding.data.js';

const A = '0198d000-0000-7000-8000-0000000000a1';
const document = (anders: object = {}) => eenDocument('bron', [{ ...eenDienst(A, 'Naam'), ...anders }]) as Hsdsdocument;
const lees = (anders: object = {}) => leesDocument(document(anders))[0];

describe('a service in HSDS', () => {
  it.each([
    ['adults only', { minimum_age: 18 }, ['volwassen']],
    ['minors only', { minimum_age: 12, maximum_age: 17 }, ['minderjarig']],
    ['up to and including eighteen', { minimum_age: 12, maximum_age: 18 }, ['minderjarig', 'volwassen']],
    ['no bound', { minimum_age: undefined }, ['minderjarig', 'volwassen']],
  ])('is for %s', (_wat, anders, groepen) => {
    expect(lees(anders)?.leeftijdsgroepen).toEqual(groepen);
  });

  it.each([
    ['all days in one line', [{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' }], true],
    [
      'all days in two',
      [
        { byday: 'MO,TU,WE,TH,FR', opens_at: '00:00', closes_at: '24:00' },
        { byday: 'SA,SU', opens_at: '00:00', closes_at: '24:00' },
      ],
      true,
    ],
    ['not on Sunday', [{ byday: 'MO,TU,WE,TH,FR,SA', opens_at: '00:00', closes_at: '24:00' }], false],
    ['office hours', [{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '09:00', closes_at: '17:00' }], false],
    ['never', [], false],
  ])('is there day and night: %s', (_wat, schedules, dagEnNacht) => {
    expect(lees({ schedules })?.dagEnNacht).toBe(dagEnNacht);
  });

  it.each(['inactive', 'defunct', 'temporarily closed'])('that is %s does not stand in the directory', (status) => {
    expect(lees({ status })).toBeUndefined();
  });

  it('has a place in the mapping for every field that is written down', () => {
    const genoemd = HSDS_AFBEELDING.velden.flatMap(({ veld }) => veld.split(', '));
    const velden = Object.keys(lees({ schakel: { ...eenDienst(A, 'x').schakel, valid_to: '2027-01-01' } }) ?? {});
    expect(velden.filter((veld) => veld !== 'bron').toSorted()).toEqual([...new Set(genoemd)].toSorted());
  });

  it('is sound as it stands, and names where it is not', () => {
    expect(documentfouten(document())).toEqual([]);
    expect(documentfouten(document({ id: 'x' }))).toMatchObject([{ veld: 'services.0.id' }]);
  });
});
