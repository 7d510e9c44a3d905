import { datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { opdrachtenNaWens, type Beperkingswens } from './beperkingswens.domain.js';
import {
  decide,
  evolve,
  geldendeCode,
  type Beperkingsopdracht,
  type Verstrekkingsbeperking,
} from './verstrekkingsbeperking.domain.js';

const aanbod = { id: 'b' as Uuid, betrokkeneId: 'p' as Uuid };
const context: Opdrachtcontext = {
  ...{ nu: '2026-03-02T10:00:00.000Z', actor: 'registrar-1', gemeentecode: '0363' as Gemeentecode },
  ...{ doelbinding: 'brp-inschrijving', correlatieId: 'c' },
};

function na(van: Verstrekkingsbeperking | undefined, opdrachten: readonly Beperkingsopdracht[]) {
  return opdrachten.reduce<Verstrekkingsbeperking | undefined>((toestand, opdracht) => {
    const gevolg = decide(toestand, opdracht, context);
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Verstrekkingsbeperking | undefined>(evolve, toestand);
  }, van);
}

const aangeboden = na(undefined, [{ soort: 'bied-aan', ...aanbod }]);
const staten = {
  nieuw: undefined,
  aangeboden,
  afgezien: na(aangeboden, [{ soort: 'zie-af' }]),
  gevraagd: na(aangeboden, [{ soort: 'vraag-schriftelijk', code: '3', ontvangenOp: datum('2026-03-01') }]),
  geldend: na(aangeboden, [{ soort: 'vraag-bij-aangifte', code: '2' }]),
  beeindigd: na(aangeboden, [{ soort: 'vraag-bij-aangifte', code: '2' }, { soort: 'beeindig' }]),
} as const;
const ja: Beperkingswens = { gevraagd: true };
const nee: Beperkingswens = { gevraagd: false };

describe('what somebody says to the offer of art. 2.59', () => {
  it.each([
    ['nieuw', ja, 'geldend', '7'],
    ['nieuw', { gevraagd: true, code: '3' }, 'geldend', '3'],
    ['nieuw', nee, 'afgezien', '0'],
    ['aangeboden', ja, 'geldend', '7'],
    ['aangeboden', nee, 'afgezien', '0'],
    ['afgezien', ja, 'geldend', '7'],
    ['afgezien', nee, 'afgezien', '0'],
    ['gevraagd', ja, 'geldend', '3'],
    ['gevraagd', nee, 'gevraagd', '0'],
    ['geldend', ja, 'geldend', '2'],
    ['geldend', { gevraagd: true, code: '7' }, 'geldend', '7'],
    ['geldend', nee, 'geldend', '2'],
    ['beeindigd', ja, 'geldend', '7'],
    ['beeindigd', nee, 'beeindigd', '0'],
  ] as const)('%s, %j: %s with code %s', (van, wens, status, code) => {
    const uitkomst = na(staten[van], opdrachtenNaWens(staten[van], wens, aanbod));
    if (uitkomst === undefined) throw new Error('there is no file');
    expect({ status: uitkomst.status, code: geldendeCode(uitkomst) }).toEqual({ status, code });
  });
});
