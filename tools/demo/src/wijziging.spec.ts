import { samen, wijzigingVan } from './wijziging.js';

const departments = ['signal-intake', 'chain-coordination', 'licensing', 'care-referral', 'brp-registration'];

describe('wijzigingVan', () => {
  it.each([
    ['apps/licensing/src/vergunningaanvraag/vergunningaanvraag.domain.ts', 'licensing', ['licensing']],
    ['apps/simulators/src/main.ts', 'simulators', ['simulators']],
    ['libs/platform/src/index.ts', 'platform', departments],
  ])('%s asks to build %s and to start %j again', (pad, project, herstart) => {
    expect(wijzigingVan(pad)).toEqual({ project, herstart });
  });

  it.each([
    'apps/licensing/src/vergunningaanvraag/vergunningaanvraag.domain.spec.ts',
    'apps/licensing/dist/main.js',
    'apps/licensing/README.md',
    'apps/e2e/src/journey.e2e.spec.ts',
    'apps/web/src/main.ts',
    'libs/testing/src/index.ts',
    'tools/demo/src/dev.ts',
  ])('nothing follows from %s', (pad) => {
    expect(wijzigingVan(pad)).toBeUndefined();
  });
});

it('builds and starts once what several changes ask for', () => {
  const beide = [
    { project: 'domain', herstart: ['licensing', 'signal-intake'] },
    { project: 'licensing', herstart: ['licensing'] },
    { project: 'licensing', herstart: ['licensing'] },
  ] as const;
  expect(samen(beide)).toEqual({ projecten: ['domain', 'licensing'], diensten: ['licensing', 'signal-intake'] });
});
