import { datum } from '@schakel/domain';
import { lopendeTermijnen, wekkerOp } from './toewijzing-termijnen.domain.js';
import type { Toewijzing } from './toewijzing-toestand.domain.js';
import { bericht, na, open, opvang, verder, verzoek, wijsToe, zonderBsn } from './toewijzing.voorbeelden.js';

const gelopen = (van: Toewijzing) => lopendeTermijnen(van).map(({ code, op }) => [code, op]);
const goed = (van: Toewijzing, ref: string) => verder(van, { soort: 'meld-retour', ref, opmerkingen: [] })!;
const toegewezen = goed(na(open(), wijsToe(opvang({ einddatum: datum('2026-04-03') }))), 'v2');

// Monday 2 March 2026; in winter a day ends at 23:00 UTC, from 29 March at 22:00. Good Friday 3 April is no working day, nor Easter Monday.
describe('the deadlines of the conversation', () => {
  it.each([
    [
      'a 301 without a retour: 3 working days',
      na(open(), wijsToe(opvang())),
      ['retour-uitgebleven', '2026-03-05T23:00:00.000Z'],
    ],
    ['a start: 5 working days after the first day', toegewezen, ['start-niet-gemeld', '2026-03-09T23:00:00.000Z']],
    [
      'a stop: 5 working days after the last day',
      verder(toegewezen, bericht('305', [{}]))!,
      ['stop-niet-gemeld', '2026-04-13T22:00:00.000Z'],
    ],
    ['a request: 5 working days', na(open(), verzoek('V1')), ['antwoord-te-laat', '2026-03-09T23:00:00.000Z']],
    [
      'under examination: 8 weeks',
      goed(na(open(), verzoek('V1'), { soort: 'beantwoord', referentie: 'V1', antwoord: '2' }), 'v3'),
      ['onderzoek-te-lang', '2026-04-27T22:00:00.000Z'],
    ],
    [
      'a line that does not fit: 3 working days',
      verder(toegewezen, bericht('307', [{}]))!,
      ['retour-geven', '2026-03-05T23:00:00.000Z'],
    ],
  ])('%s', (_wat, van, verwacht) => {
    expect(gelopen(van)[0]).toEqual(verwacht);
    expect(wekkerOp(van)).toBe(verwacht[1]);
  });

  it('end with what they waited for', () => {
    expect(
      gelopen(verder(toegewezen, bericht('305', [{}]), bericht('307', [{ einddatum: datum('2026-04-03') }]))!),
    ).toEqual([]);
    expect(wekkerOp(na(open(), wijsToe(opvang()), { soort: 'trek-in', nummers: [101] }))).toBe(
      '2026-03-05T23:00:00.000Z',
    );
  });

  it('pass once, and warn', () => {
    const verstreken = verder(toegewezen, [{ soort: 'verstrijk' }, '2026-03-10T09:00:00.000Z'])!;
    expect(verstreken.verstreken).toEqual(['start-niet-gemeld 101 2026-03-02']);
    expect([verstreken.status, gelopen(verstreken)]).toEqual(['toegewezen', []]);
  });

  it('do not run for a client without a number: nobody can tell us by message', () => {
    expect(gelopen(na(open(zonderBsn()), wijsToe(opvang())))).toEqual([]);
  });
});
