import { testBsn, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { betrokkenemachine, type Betrokkene, type Betrokkeneopdracht } from './betrokkene-toestand.domain.js';
import { decide, evolve } from './betrokkene.domain.js';
import { publiekFeit } from './betrokkene.store.js';

const context = (actor = 'tweede'): Opdrachtcontext => ({
  nu: '2026-03-02T09:00:00.000Z',
  actor,
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'brp-inschrijving',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
});
const id = '01920000-0000-7000-8000-00000000e001' as Uuid;
const anderId = '01920000-0000-7000-8000-00000000e002' as Uuid;
const bsn = testBsn(1);
const bsnPseudoniem = `v1:${'a'.repeat(43)}`;
const doel = { id: anderId, status: 'met-nummer', vastgelegdDoor: 'eerste' } as const;
const opdrachten: Readonly<Record<string, Betrokkeneopdracht>> = {
  'leg-vast': { soort: 'leg-vast', id },
  koppel: { soort: 'koppel', bsn, bsnPseudoniem, vergeven: false },
  ontkoppel: { soort: 'ontkoppel', reden: 'Verwisseld.' },
  'voeg-samen': { soort: 'voeg-samen', doel, reden: 'Zelfde vingerafdruk.' },
  'maak-los': { soort: 'maak-los', reden: 'Toch niet.' },
  'neem-op': { soort: 'neem-op', vanId: anderId },
  'sta-af': { soort: 'sta-af', vanId: anderId },
};
function gebeurtenissenVan(van: Betrokkene | undefined, opdracht: Betrokkeneopdracht, actor?: string) {
  const gevolg = decide(van, opdracht, context(actor));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen;
}
const pasToe = (van: Betrokkene | undefined, opdracht: Betrokkeneopdracht, actor?: string): Betrokkene =>
  gebeurtenissenVan(van, opdracht, actor).reduce<Betrokkene | undefined>(evolve, van)!;
const zonder = pasToe(undefined, opdrachten['leg-vast']!, 'eerste');
const staten = {
  'zonder-nummer': zonder,
  'met-nummer': pasToe(zonder, opdrachten.koppel!),
  samengevoegd: pasToe(zonder, opdrachten['voeg-samen']!),
};

controleerMachine(betrokkenemachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], opdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

it('a number that is untied leaves no trace in the state', () => {
  const los = pasToe(staten['met-nummer'], opdrachten.ontkoppel!);
  expect(los).toMatchObject({ status: 'zonder-nummer', versie: 3 });
  expect(JSON.stringify(los)).not.toContain(bsn);
});

it.each([
  ['itself', { ...doel, id }, 'tweede', 'zelfde-betrokkene'],
  ['nobody that is known', undefined, 'tweede', 'betrokkene-onbekend'],
  ['one that went up into another', { ...doel, status: 'samengevoegd' }, 'tweede', 'doel-samengevoegd'],
  ['another, by who recorded this one', doel, 'eerste', 'vier-ogen'],
  ['another, by who recorded that one', { ...doel, vastgelegdDoor: 'derde' }, 'derde', 'vier-ogen'],
] as const)('going up into %s is refused', (_, naar, actor, code) => {
  const gevolg = decide(zonder, { soort: 'voeg-samen', doel: naar, reden: 'x' }, context(actor));
  expect(gevolg).toMatchObject({ soort: 'geweigerd', weigering: { code } });
});

it('a number of another person is refused', () => {
  const gevolg = decide(zonder, { soort: 'koppel', bsn, bsnPseudoniem, vergeven: true }, context());
  expect(gevolg).toMatchObject({ soort: 'geweigerd', weigering: { code: 'bsn-al-gekoppeld' } });
});

it.each(Object.entries(opdrachten))('what is public of %s holds ids only', (_naam, opdracht) => {
  const van = { ontkoppel: staten['met-nummer'], 'maak-los': staten.samengevoegd }[opdracht.soort as string] ?? zonder;
  const [gebeurtenis] = gebeurtenissenVan(opdracht.soort === 'leg-vast' ? undefined : van, opdracht);
  const feit = JSON.stringify(publiekFeit(gebeurtenis!, zonder, 'https://x.example.nl'));
  for (const geheim of [bsn, bsnPseudoniem, 'reden', 'Toch niet', 'vingerafdruk']) expect(feit).not.toContain(geheim);
});
