import { datum, plusDagen, type Datum } from '@schakel/domain';
import fc from 'fast-check';
import { regelingOp } from '../vergunningsoort/vergunningsoort.js';
import { isVergunningregeling, type Vergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import { handmatigeGronden, type Aanvraagopschorting, type Termijnverloop } from './aanvraagtermijn.domain.js';
import { beslistermijnVan } from './beslistermijn.domain.js';
import { termijnoverzicht } from './termijnoverzicht.domain.js';
import type { Aanvraagopdracht } from './vergunningaanvraag-opdracht.domain.js';
import { isOpen, type Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import { eenKenmerk, eenOntvangst, kamerverhuur, op } from './vergunningaanvraag.voorbeelden.js';
import { willekeurigeStap } from './vergunningaanvraag.willekeurig.js';

/** Days of receipt from 2026 to 2029: changes of the clock, a leap day, and holidays on every day of the week. */
const ontvangstdag = fc.nat({ max: 1_200 }).map((dagen) => plusDagen(datum('2026-01-01'), dagen));
const regelingen = [
  'alcoholwet-horecabedrijf',
  'seksbedrijf',
  'kamerverhuur',
  'omgevingsvergunning-uitgebreid',
  'evenement',
];
const regeling = fc.constantFrom(...regelingen).map((code): Vergunningregeling => {
  const gevonden = regelingOp(code, '0363', datum('2026-01-01'));
  if (gevonden === undefined || !isVergunningregeling(gevonden)) throw new Error(`no rule ${code}`);
  return gevonden;
});
/** Suspensions that ended, each so many days after receipt and so many days long. */
const relatief = fc.array(
  fc.record({
    na: fc.nat({ max: 150 }),
    dagen: fc.nat({ max: 60 }),
    grond: fc.constantFrom(...handmatigeGronden, 'aanvulling' as const),
  }),
  { maxLength: 5 },
);
type Relatief = typeof relatief extends fc.Arbitrary<infer T> ? T : never;

const opschortingenVan = (begin: Datum, lijst: Relatief): readonly Aanvraagopschorting[] =>
  lijst.map(({ na, dagen, grond }) => {
    const van = plusDagen(begin, na);
    return { kenmerk: eenKenmerk, grond, van, tot: plusDagen(van, dagen) };
  });
const einde = (
  regel: Vergunningregeling,
  begin: Datum,
  opschortingen: readonly Aanvraagopschorting[],
  rest: Partial<Termijnverloop> = {},
) => beslistermijnVan(regel, { ontvangstdag: begin, opschortingen, ...rest }, begin).einde;
const OPTIES = { numRuns: 300, seed: 20260302 } as const;

describe('TL5: the decision term, whatever happens to it', () => {
  it('does not depend on the order in which suspensions are recorded', () =>
    fc.assert(
      fc.property(regeling, ontvangstdag, relatief, fc.nat(), (regel, begin, lijst, draai) => {
        const opschortingen = opschortingenVan(begin, lijst);
        const gedraaid = [...opschortingen.slice(draai % 5), ...opschortingen.slice(0, draai % 5)].reverse();
        expect(einde(regel, begin, gedraaid)).toBe(einde(regel, begin, opschortingen));
      }),
      OPTIES,
    ));

  it('never shrinks by one more suspension or by an extension', () =>
    fc.assert(
      fc.property(
        regeling,
        ontvangstdag,
        relatief,
        relatief,
        fc.nat({ max: 90 }),
        (regel, begin, lijst, erbij, dag) => {
          const eerst = opschortingenVan(begin, lijst);
          const dan = [...eerst, ...opschortingenVan(begin, erbij)];
          expect(einde(regel, begin, dan) >= einde(regel, begin, eerst)).toBe(true);
          const verlenging = {
            duur: { aantal: 3, eenheid: 'weken' },
            bekendgemaaktOp: plusDagen(begin, dag),
            motivering: 'x',
          } as const;
          expect(einde(regel, begin, eerst, { verlenging }) >= einde(regel, begin, eerst)).toBe(true);
        },
      ),
      OPTIES,
    ));

  it('never moves by more than the days that were suspended, but for holidays', () =>
    fc.assert(
      fc.property(regeling, ontvangstdag, relatief, (regel, begin, lijst) => {
        const opgeteld = lijst.reduce((som, { dagen }) => som + dagen + 1, 0);
        // A term that ends on a holiday runs on for at most four days here (Christmas or Easter with a weekend, and an equated Friday).
        expect(
          einde(regel, begin, opschortingenVan(begin, lijst)) <= plusDagen(einde(regel, begin, []), opgeteld + 4),
        ).toBe(true);
      }),
      OPTIES,
    ));

  it('the last step of the explanation that is about the end is the end', () =>
    fc.assert(
      fc.property(regeling, ontvangstdag, relatief, (regel, begin, lijst) => {
        const termijn = beslistermijnVan(
          regel,
          { ontvangstdag: begin, opschortingen: opschortingenVan(begin, lijst) },
          begin,
        );
        expect(termijn.stappen.at(-1)?.datum).toBe(termijn.einde);
        for (const stap of termijn.stappen)
          expect([stap.artikel, stap.uitleg].every((tekst) => tekst !== '')).toBe(true);
      }),
      OPTIES,
    ));
});

describe('TL5: the decision term in the life of an application', () => {
  const begin: Aanvraagopdracht[] = [eenOntvangst(), kamerverhuur(), eenOntvangst('alcoholwetvergunning')];

  it('stored is what it is recomputed to be, after every command; it is extended at most once; ended applications keep it', () =>
    fc.assert(
      fc.property(fc.constantFrom(...begin), fc.array(willekeurigeStap(), { maxLength: 25 }), (eerste, stappen) => {
        let dag = datum('2026-03-02');
        let aanvraag: Vergunningaanvraag | undefined;
        let verlengingen = 0;
        for (const [dagen, opdracht] of [[0, eerste] as const, ...stappen]) {
          dag = plusDagen(dag, dagen);
          const gevolg = decide(aanvraag, opdracht, op(dag));
          if (gevolg.soort === 'geweigerd' || gevolg.gebeurtenissen.length === 0) continue;
          aanvraag = gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, aanvraag)!;
          if (opdracht.soort === 'verleng') verlengingen += 1;
          const { regeling: regel, termijnverloop } = aanvraag;
          expect(aanvraag.beslistermijn).toEqual(beslistermijnVan(regel, termijnverloop, dag));
          expect(aanvraag.beslistermijn.einde >= einde(regel, termijnverloop.ontvangstdag, [])).toBe(true);
          expect(verlengingen).toBeLessThanOrEqual(1);
          const { peildatum, einde: getoond, voortgang } = termijnoverzicht(aanvraag, op(dag).nu);
          expect([peildatum, getoond]).toEqual([dag, aanvraag.beslistermijn.einde]);
          expect(voortgang.dagenVerstreken).toBeLessThanOrEqual(voortgang.dagenTotaal);
          expect(isOpen(aanvraag) || dag === peildatum).toBe(true);
        }
      }),
      { numRuns: 400, seed: 20260302 },
    ));
});
