import fc from 'fast-check';
import {
  bewijslijst,
  identiteitOnderbouwd,
  toetsBewijs,
  volgordeVoor,
  type Bewijsvoorstel,
} from './identiteitsbewijs.domain.js';
import {
  bewijsfeiten,
  bewijsrangen,
  bewijssoortcodes,
  bewijssoorten,
  burgerlijkeVolgorde,
  nationaliteitsgroepcodes,
} from './identiteitsbewijzen.data.js';

const bewijs = (anders: Partial<Bewijsvoorstel>): Bewijsvoorstel => ({
  feit: 'geboorte',
  bewijssoort: 'buitenlandse-akte',
  oordeel: 'aanvaard',
  motivering: 'Gezien.',
  ...anders,
});
const mist = (bewijssoort: Bewijsvoorstel['bewijssoort'], feit: Bewijsvoorstel['feit'] = 'geboorte') =>
  bewijs({ bewijssoort, feit, oordeel: 'niet-verkrijgbaar' });
const onderEde = bewijs({ bewijssoort: 'verklaring-onder-ede', registersGeraadpleegd: true });
const code = (voorstel: Bewijsvoorstel, eerdere: readonly Bewijsvoorstel[] = []) =>
  toetsBewijs(voorstel, eerdere)?.weigering.code;

describe('the barriers of art. 2.8, 2.10, 2.15 and 2.17', () => {
  it.each<[string, Bewijsvoorstel, Bewijsvoorstel[], string | undefined]>([
    ['a foreign deed of birth', bewijs({}), [], undefined],
    ['a passport as proof of birth', bewijs({ bewijssoort: 'paspoort' }), [], 'bewijs-bewijst-dit-niet'],
    ['a deed as proof of identity', bewijs({ feit: 'identiteit' }), [], 'bewijs-bewijst-dit-niet'],
    ['an oath, nothing else tried', onderEde, [], 'hogere-bron-verkrijgbaar'],
    [
      'an oath, no deed to be had but another writing not tried',
      onderEde,
      [mist('buitenlandse-akte')],
      'hogere-bron-verkrijgbaar',
    ],
    ['an oath after both', onderEde, [mist('buitenlandse-akte'), mist('ander-geschrift')], undefined],
    [
      'an oath after both for another fact',
      onderEde,
      [mist('buitenlandse-akte', 'burgerlijke-staat'), mist('ander-geschrift', 'burgerlijke-staat')],
      'hogere-bron-verkrijgbaar',
    ],
    [
      'an oath without looking into the registers',
      { ...onderEde, registersGeraadpleegd: false },
      [mist('buitenlandse-akte'), mist('ander-geschrift')],
      'registers-niet-geraadpleegd',
    ],
    ['an oath that is likely wrong', { ...onderEde, waarschijnlijkOnjuist: true }, [], 'bewijs-waarschijnlijk-onjuist'],
    [
      'a writing that is likely wrong',
      bewijs({ bewijssoort: 'ander-geschrift', waarschijnlijkOnjuist: true }),
      [],
      'bewijs-waarschijnlijk-onjuist',
    ],
    ['a notice of J&V with nothing tried', bewijs({ bewijssoort: 'mededeling-jenv' }), [], 'anders-te-bewijzen'],
    [
      'a notice of J&V where a deed was accepted',
      bewijs({ bewijssoort: 'mededeling-jenv' }),
      [bewijs({})],
      'anders-te-bewijzen',
    ],
    [
      'a notice of J&V where a deed cannot be had',
      bewijs({ bewijssoort: 'mededeling-jenv' }),
      [mist('buitenlandse-akte')],
      undefined,
    ],
    ['that a paper is not accepted can always be recorded', { ...onderEde, oordeel: 'niet-aanvaard' }, [], undefined],
  ])('%s', (_naam, voorstel, eerdere, verwacht) => {
    expect(code(voorstel, eerdere)).toBe(verwacht);
  });

  it('an identity rests on proof of identity and of birth', () => {
    const paspoort = bewijs({ feit: 'identiteit', bewijssoort: 'paspoort' });
    expect(identiteitOnderbouwd([paspoort, bewijs({})])).toBeUndefined();
    for (const te of [[], [paspoort], [bewijs({})], [paspoort, mist('buitenlandse-akte')]])
      expect(identiteitOnderbouwd(te)?.weigering.code).toBe('bewijs-ontbreekt');
  });
});

describe('the list', () => {
  it.each([
    ['eu-eer-zwitserland', [], 'europese-identiteitskaart'],
    ['derdeland', [], 'paspoort'],
    ['derdeland', [mist('paspoort', 'identiteit')], 'verblijfsdocument'],
    [
      'derdeland',
      [mist('paspoort', 'identiteit'), mist('verblijfsdocument', 'identiteit')],
      'identiteitsonderzoek-avim',
    ],
    ['staatloos', [], 'vluchtelingenpaspoort'],
    ['derdeland', [bewijs({ feit: 'identiteit', bewijssoort: 'paspoort' })], undefined],
  ] as const)('of %s with %j: next %s', (groep, bewijzen, volgende) => {
    const regel = bewijslijst(groep, bewijzen).find(({ feit }) => feit === 'identiteit');
    expect(regel?.volgende).toBe(volgende);
  });

  it('follows the order of art. 2.8 for civil status facts', () => {
    for (const soorten of Object.values(burgerlijkeVolgorde)) {
      const rangen = soorten.map((soort) => bewijsrangen.indexOf(bewijssoorten[soort].rang));
      expect(rangen).toEqual([...rangen].sort((a, b) => a - b));
    }
  });

  it('asks only for what may be recorded then, and ends: whoever follows it is never refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...nationaliteitsgroepcodes),
        fc.constantFrom(...bewijsfeiten),
        fc.nat(8),
        (groep, feit, keer) => {
          const bewijzen: Bewijsvoorstel[] = [];
          for (let stap = 0; stap <= volgordeVoor(feit, groep).length; stap += 1) {
            const volgende = bewijslijst(groep, bewijzen).find((regel) => regel.feit === feit)?.volgende;
            if (volgende === undefined) break;
            const oordeel = stap === keer ? 'aanvaard' : 'niet-verkrijgbaar';
            const voorstel = bewijs({ feit, bewijssoort: volgende, oordeel, registersGeraadpleegd: true });
            // The last resorts come last, so something was missing before them.
            expect(code(voorstel, bewijzen)).toBeUndefined();
            bewijzen.push(voorstel);
          }
          expect(bewijslijst(groep, bewijzen).find((regel) => regel.feit === feit)?.volgende).toBeUndefined();
        },
      ),
    );
  });

  it('every kind has a source and a grade, and says what it proves', () => {
    for (const soort of bewijssoortcodes) {
      const { bron, graad, feiten } = bewijssoorten[soort];
      expect({ bron: bron.length > 0, graad: graad.length > 0, feiten: feiten.length > 0 }).toEqual({
        bron: true,
        graad: true,
        feiten: true,
      });
    }
    for (const groep of nationaliteitsgroepcodes)
      for (const feit of bewijsfeiten)
        for (const soort of volgordeVoor(feit, groep)) expect(bewijssoorten[soort].feiten).toContain(feit);
  });
});
