import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import {
  bevragingmachine,
  decide,
  evolve,
  type Bevraging,
  type Bevragingsopdracht,
  type StelVraag,
} from './bevraging.domain.js';
import { protocol } from './bevraging.dto.js';

const id = '01920000-0000-7000-8000-00000000f001' as Uuid;
const context: Opdrachtcontext = {
  nu: '2026-11-02T09:00:00.000Z',
  actor: 'registrar-1',
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'brp-inschrijving',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
};
const stel: StelVraag = {
  soort: 'stel',
  id,
  taak: 'persoonslijst-raadplegen',
  vraagtype: 'RaadpleegMetBurgerservicenummer',
  parameters: ['burgerservicenummer'],
  velden: ['naam'],
  aanleiding: 'actieverzoek',
  toelichting: 'Zdenka Geheimova staat aan de balie.',
};
const opdrachten: Readonly<Record<string, Bevragingsopdracht>> = {
  stel,
  'leg-antwoord-vast': { soort: 'leg-antwoord-vast', antwoord: 'treffers', pseudoniemen: ['v1:a', 'v1:b'] },
  'leg-mislukking-vast': { soort: 'leg-mislukking-vast', foutcode: 'brp-storing' },
};
function pasToe(van: Bevraging | undefined, opdracht: Bevragingsopdracht): Bevraging {
  const gevolg = decide(van, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Bevraging | undefined>(evolve, van)!;
}
const gesteld = pasToe(undefined, stel);
const staten = {
  gesteld,
  beantwoord: pasToe(gesteld, opdrachten['leg-antwoord-vast']!),
  mislukt: pasToe(gesteld, opdrachten['leg-mislukking-vast']!),
};

controleerMachine(bevragingmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], opdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

describe('RG4: the protocol record', () => {
  it.each<[string, Bevraging | undefined, Bevragingsopdracht, string]>([
    ['a question without a reason', undefined, { ...stel, toelichting: ' ' }, 'toelichting-ontbreekt'],
    [
      'persons without hits',
      gesteld,
      { soort: 'leg-antwoord-vast', antwoord: 'geen-treffer', pseudoniemen: ['x'] },
      'antwoord-onjuist',
    ],
    [
      'hits without persons',
      gesteld,
      { soort: 'leg-antwoord-vast', antwoord: 'treffers', pseudoniemen: [] },
      'antwoord-onjuist',
    ],
    [
      'too many, and yet persons',
      gesteld,
      { soort: 'leg-antwoord-vast', antwoord: 'te-veel-treffers', pseudoniemen: ['x'] },
      'antwoord-onjuist',
    ],
  ])('%s is refused', (_naam, van, opdracht, code) => {
    expect(decide(van, opdracht, context)).toMatchObject({ weigering: { code } });
  });

  it('shows a supervisor who, why, which task, which fields and how many, and no words of who asked', () => {
    expect(protocol(staten.beantwoord)).toEqual({
      id,
      gemeentecode: '0363',
      status: 'beantwoord',
      versie: 2,
      taak: 'persoonslijst-raadplegen',
      vraagtype: 'RaadpleegMetBurgerservicenummer',
      aanleiding: 'actieverzoek',
      gesteldDoor: 'registrar-1',
      gesteldOp: context.nu,
      parameters: ['burgerservicenummer'],
      velden: ['naam'],
      pseudoniemen: ['v1:a', 'v1:b'],
      treffers: 2,
    });
    expect(protocol(staten.mislukt)).toMatchObject({ foutcode: 'brp-storing', pseudoniemen: [] });
    expect(JSON.stringify(protocol(gesteld))).not.toContain('Geheimova');
  });
});
