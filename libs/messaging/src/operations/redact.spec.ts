import { redact } from './redact.js';

const id = '0190c0de-0000-7000-8000-000000000001';

describe('redact', () => {
  it('shows what is opaque by contract and masks everything else', () => {
    const message = {
      specversion: '1.0',
      id,
      type: 'nl.schakel.signalen.signaal-ontvangen.v1',
      sequence: '0000000012',
      dataref: 'https://schakel.example/v1/signalen/123456782',
      data: { gemeentecode: '0363', route: 'zorg', naam: 'Jansen', bsn: 999990639, lijst: ['a', true] },
    };
    expect(redact(message)).toEqual({
      specversion: '1.0',
      id,
      type: 'nl.schakel.signalen.signaal-ontvangen.v1',
      sequence: '0000000012',
      dataref: '(text of 45)',
      data: {
        gemeentecode: '0363',
        route: 'zorg',
        naam: '(text of 6)',
        bsn: '(number)',
        lijst: ['(text of 1)', '(boolean)'],
      },
    });
  });

  it('masks a known field that holds another form, and names that are no words', () => {
    expect(redact({ id: 'Jansen', soort: 'Piet Jansen', gemeentecode: '999990639', 'Jan Jansen': 1, j1: 2 })).toEqual({
      id: '(text of 6)',
      soort: '(text of 11)',
      gemeentecode: '(text of 9)',
      '(name masked)': '(number)',
    });
  });

  it('shows a bare key only when it is a uuid', () => {
    expect([redact(id), redact('999990639')]).toEqual([id, '(text of 9)']);
  });
});
