import { datum, mogelijkeOpdrachten, toestanden } from '@schakel/domain';
import fc from 'fast-check';
import type { Inschrijvingsgebeurtenis, Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import { inschrijvingsmachine, type Inschrijving, type Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import {
  amsterdam,
  contextVoor,
  eenBeoordeling,
  eenTreffer,
  geboortebewijs,
  geenTreffer,
  meerdere,
  opdrachten,
  rotterdam,
} from './inschrijving.voorbeelden.js';
import { redenenNietInschrijfbaar } from './inschrijvingstoets.domain.js';

/** Mostly commands that go on, so that every state is reached. */
const opdracht: fc.Arbitrary<Inschrijvingsopdracht> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom<Inschrijvingsopdracht>(
      ...Object.values(opdrachten).filter(({ soort }) => soort !== 'verklaar-niet-inschrijfbaar'),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom({}, { gemeenteAangetroffen: rotterdam }, { gemeenteInschrijving: amsterdam })
      .map((feiten) => ({ soort: 'bepaal-gemeente' as const, feiten })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(geenTreffer, meerdere, eenTreffer(amsterdam), eenTreffer('1999'))
      .map((bevraging) => ({ ...opdrachten['leg-bevraging-vast'], bevraging })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('rechtmatigVerblijf', 'verwachtVerblijf', 'identiteitVastgesteld').map((toets) => ({
      soort: 'beoordeel' as const,
      beoordeling: eenBeoordeling({ [toets]: { voldaan: false, motivering: 'Nee.' } }),
      herbeoordelenOp: datum('2026-04-01'),
    })),
  },
  { weight: 2, arbitrary: fc.constant({ soort: 'leg-bewijs-vast' as const, bewijs: geboortebewijs }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...redenenNietInschrijfbaar)
      .map((reden) => ({ soort: 'verklaar-niet-inschrijfbaar' as const, reden })),
  },
);

/** A command out of the blue, or one of those that lead on. */
const stap = fc.oneof({ weight: 1, arbitrary: opdracht }, { weight: 4, arbitrary: fc.nat() });
const remmend = ['verklaar-niet-inschrijfbaar', 'leg-bevraging-vast', 'beoordeel', 'zend-terug'];

function verder(inschrijving: Inschrijving | undefined, keuze: number): Inschrijvingsopdracht {
  const vooruit = mogelijkeOpdrachten(inschrijvingsmachine, inschrijving?.status ?? null).filter(
    (een) => !remmend.includes(een),
  );
  const bijhouding = { ...opdrachten['leg-bewijs-vast'], bewijs: geboortebewijs } as const;
  const keuzes: readonly Inschrijvingsopdracht[] = [
    ...vooruit.map((een) => opdrachten[een as Inschrijvingsopdracht['soort']]),
    ...[opdrachten['leg-bewijs-vast'], bijhouding, opdrachten.beoordeel, opdrachten['verzend-overzicht']],
    ...(inschrijving?.status === 'ontvangen' ? [opdrachten['leg-bevraging-vast']] : []),
  ];
  return keuzes[keuze % keuzes.length] ?? opdrachten.beoordeel;
}

it('TL1: no path without history; each accepted command is one event, terminal states stay closed, the history gives the state', () => {
  const bereikt = new Set<Inschrijvingsstatus>();
  fc.assert(
    fc.property(fc.array(stap, { minLength: 10, maxLength: 60, size: 'max' }), (reeks) => {
      const historie: Inschrijvingsgebeurtenis[] = [];
      let inschrijving: Inschrijving | undefined;
      for (const gekozen of [opdrachten.ontvang, ...reeks]) {
        const volgende = typeof gekozen === 'number' ? verder(inschrijving, gekozen) : gekozen;
        const van: Inschrijvingsstatus | undefined = inschrijving?.status;
        const gevolg = decide(inschrijving, volgende, contextVoor(volgende.soort));
        if (gevolg.soort === 'geweigerd') continue;
        expect(gevolg.gebeurtenissen).toHaveLength(1);
        expect(inschrijvingsmachine.eind).not.toContain(van);
        historie.push(...gevolg.gebeurtenissen);
        inschrijving = gevolg.gebeurtenissen.reduce<Inschrijving | undefined>(evolve, inschrijving);
        expect(inschrijving?.versie).toBe(historie.length);
        bereikt.add(inschrijving?.status ?? 'ontvangen');
      }
      expect(historie.reduce<Inschrijving | undefined>(evolve, undefined)).toEqual(inschrijving);
    }),
    { numRuns: 600, seed: 20260302 },
  );
  expect([...bereikt].sort()).toEqual([...toestanden(inschrijvingsmachine)].sort());
});
