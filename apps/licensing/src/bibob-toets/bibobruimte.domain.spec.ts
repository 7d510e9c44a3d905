import { isGeweigerd } from '@schakel/domain';
import type { Aanvraagstatus, Bibobruimte } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { eenAfgerondeToets, eenConclusie, eenToets } from './bibob-toets.voorbeelden.js';
import { bibobruimteVan, magToetsStarten, type LeesbareToets } from './bibobruimte.domain.js';

const geen = eenAfgerondeToets();
const mindere = eenAfgerondeToets(eenConclusie({ mate: 'mindere-mate' }));
const ernstig = eenAfgerondeToets(eenConclusie({ mate: 'ernstig' }));
const alleenLid6 = eenAfgerondeToets(eenConclusie({ lid6: true }));
const ongewogen = ['geconcludeerd', 'voornemen-verzonden', 'zienswijzen-gesloten'] as const;
const loopt = eenToets('eigen-onderzoek');
const vernietigd: LeesbareToets = undefined;

describe('what the toetsen of an application allow', () => {
  it.each<readonly [string, readonly LeesbareToets[], Bibobruimte]>([
    ['none', [], 'geen-toets'],
    ['one just started', [eenToets()], 'loopt'],
    ['one under research', [loopt], 'loopt'],
    ...ongewogen.map((status) => [`danger, not weighed yet: ${status}`, [eenToets(status)], 'loopt'] as const),
    ['unanswered', [eenToets('niet-beantwoord')], 'loopt'],
    ['unanswered, done anew', [eenToets('niet-beantwoord'), geen], 'geen-bezwaar'],
    ['withdrawn', [eenToets('teruggetrokken')], 'loopt'],
    ['no danger', [geen], 'geen-bezwaar'],
    ['no danger, an offence under lid 6: left to the human weighing', [alleenLid6], 'geen-bezwaar'],
    ['less danger', [mindere], 'voorschriften-of-weigeren'],
    ['serious danger', [ernstig], 'voorschriften-of-weigeren'],
    ['danger, done anew without danger', [ernstig, geen], 'geen-bezwaar'],
    ['no danger, done anew with danger', [geen, mindere], 'voorschriften-of-weigeren'],
    ['danger, being done anew', [ernstig, loopt], 'loopt'],
    ['content destroyed', [vernietigd], 'loopt'],
    ['content destroyed, done anew', [vernietigd, geen], 'geen-bezwaar'],
  ])('%s', (_naam, toetsen, ruimte) => expect(bibobruimteVan(toetsen)).toBe(ruimte));
});

describe('a toets may start', () => {
  it.each<[string, Aanvraagstatus, readonly LeesbareToets[], string | undefined]>([
    ['on an open application', 'in-behandeling', [], undefined],
    ['while the applicant completes it', 'aanvulling-gevraagd', [], undefined],
    ['again after a conclusion', 'in-behandeling', [ernstig], undefined],
    ['again when the content of the former was destroyed', 'in-behandeling', [vernietigd], undefined],
    ['not beside another', 'in-behandeling', [geen, loopt], 'bibob-toets-loopt'],
    ['not after the decision', 'besloten', [], 'aanvraag-besloten'],
    ['not after withdrawal', 'ingetrokken', [], 'aanvraag-besloten'],
    ['not after it was left untreated', 'buiten-behandeling', [], 'aanvraag-besloten'],
    ['not after silence granted', 'van-rechtswege-verleend', [], 'aanvraag-besloten'],
  ])('%s', (_naam, status, eerdere, code) => {
    const gevolg = magToetsStarten(status, eerdere);
    expect(gevolg && isGeweigerd(gevolg) ? gevolg.weigering.code : undefined).toBe(code);
  });
});
