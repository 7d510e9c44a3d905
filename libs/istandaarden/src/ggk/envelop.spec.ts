import { isEnvelopweigering, leesEnvelop, schrijfEnvelop, stufTijdstip, type Envelop } from './envelop.js';

const envelop: Envelop = {
  code: 'Di01',
  zender: { organisatie: '0363', applicatie: 'Schakel' },
  ontvanger: { organisatie: '12345678', applicatie: 'VECOZO' },
  referentienummer: '0198c5f0-6b1a-7c3e-9d52-00000000000d',
  tijdstip: stufTijdstip('2026-03-02T09:00:01.123Z'),
  functie: 'WMO301',
  bericht: '<a>é & zo</a>',
};

describe('the envelope of the gateway', () => {
  it.each([envelop, { ...envelop, code: 'Du01', functie: 'JW302', crossRefnummer: envelop.referentienummer } as const])(
    '$code is read as it was written',
    (een) => expect(leesEnvelop(schrijfEnvelop(een))).toEqual(een),
  );

  it('says when in the notation of StUF', () => expect(envelop.tijdstip).toBe('20260302090001'));

  it('hides the message from who only looks at the envelope', () => {
    expect(schrijfEnvelop(envelop)).not.toContain('é');
  });

  const xml = schrijfEnvelop(envelop);
  it.each([
    ['no XML', 'x', { soort: 'xml', weigering: 'xml-niet-welgevormd' }],
    ['another document', '<a/>', { soort: 'geen-envelop' }],
    ['the root of another namespace', xml.replace('ggk0210', 'ggk9999'), { soort: 'geen-envelop' }],
    ['no sender', xml.replace('>0363<', '><'), { soort: 'onvolledig', element: 'zender' }],
    ['no reference', xml.replace(envelop.referentienummer, 'x'), { soort: 'onvolledig', element: 'referentienummer' }],
    ['another function', xml.replace('>WMO301<', '>ZORG<'), { soort: 'onvolledig', element: 'functie' }],
    ['no message', xml.replace(/(<GGK:bericht[^>]*>)[^<]*/, '$1'), { soort: 'onvolledig', element: 'bericht' }],
    [
      'a message that is no base64',
      xml.replace(/(<GGK:bericht[^>]*>)[^<]*/, '$1***'),
      { soort: 'onvolledig', element: 'bericht' },
    ],
  ])('with %s is refused', (_wat, tekst, verwacht) => {
    const gelezen = leesEnvelop(tekst);
    expect(isEnvelopweigering(gelezen) && gelezen).toEqual(verwacht);
  });
});
