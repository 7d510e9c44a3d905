import { guardsOf } from './write-statement.js';

const databaseError = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('guardsOf', () => {
  it.each([
    {
      what: 'the guard of our own statement',
      error: databaseError('22P02', 'invalid input syntax for type integer: "geschreven 2 van 3"'),
      guards: { written: 2, expected: 3 },
    },
    {
      what: 'the same in the language of the server',
      error: databaseError('22P02', 'ungültige Eingabesyntax für Typ integer: "geschreven 0 van 1"'),
      guards: { written: 0, expected: 1 },
    },
    {
      what: 'wrong data that look alike',
      error: databaseError('22P02', 'invalid input syntax for type uuid: "geschreven 2 van 3 keer"'),
      guards: undefined,
    },
    { what: 'another error', error: databaseError('23505', '"geschreven 2 van 3"'), guards: undefined },
    { what: 'no error', error: undefined, guards: undefined },
  ])('$what', ({ error, guards }) => expect(guardsOf(error)).toEqual(guards));
});
