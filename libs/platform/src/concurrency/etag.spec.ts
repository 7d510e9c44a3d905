import { ProblemException } from '../problem/problem.js';
import { etag, readIfMatch, versieconflict } from './etag.js';

function refusal(header: string | undefined): string {
  try {
    readIfMatch({ 'if-match': header });
  } catch (error) {
    if (error instanceof ProblemException) return `${error.status} ${error.body.code}`;
  }
  return 'accepted';
}

describe('versions', () => {
  it.each([1, 7, 123_456_789])('travel as an entity tag: %i', (versie) =>
    expect(readIfMatch({ 'if-match': etag(versie) })).toBe(versie),
  );

  it.each([undefined, ''])('are asked for when absent (%j)', (header) =>
    expect(refusal(header)).toBe('428 if-match-ontbreekt'),
  );

  it.each(['*', '7', 'W/"7"', '"7", "8"', '"0"', '"07"', '"-1"', '"abc"', '"1234567890"'])(
    'are refused when they are not one strong tag: %s',
    (header) => {
      expect(refusal(header)).toBe('400 if-match-ongeldig');
    },
  );

  it('are both named in a conflict', () => {
    expect(versieconflict(3, 5).body).toMatchObject({
      status: 409,
      code: 'versieconflict',
      gelezenVersie: 3,
      huidigeVersie: 5,
    });
    expect(versieconflict(3, null).body).toMatchObject({ huidigeVersie: null });
  });
});
