import fc from 'fast-check';
import { isXmlweigering, leesXml, XMLGRENZEN } from './lees-xml.js';

const diep = (lagen: number) => `${'<a>'.repeat(lagen)}${'</a>'.repeat(lagen)}`;
const lol = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><lolz>&lol2;</lolz>`;
const xxe = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;

describe('XML from outside', () => {
  it.each([
    ['entities that grow (billion laughs)', lol, 'xml-met-doctype'],
    ['an entity from a file (XXE)', xxe, 'xml-met-doctype'],
    ['a type from the network', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>', 'xml-met-doctype'],
    ['an entity of its own', '<a>&x;</a>', 'xml-niet-welgevormd'],
    ['a processing instruction', '<?php system("x") ?><a/>', 'xml-met-opdracht'],
    ['an open element', '<a><b></a>', 'xml-niet-welgevormd'],
    ['two roots', '<a/><b/>', 'xml-niet-welgevormd'],
    ['an undeclared prefix', '<x:a/>', 'xml-niet-welgevormd'],
    ['nothing', '', 'xml-niet-welgevormd'],
    ['no XML', '{"a":1}', 'xml-niet-welgevormd'],
    ['a control character', '<a>\u0001</a>', 'xml-niet-welgevormd'],
    ['too many layers', diep(XMLGRENZEN.diepte + 1), 'xml-te-diep'],
    ['too many elements', `<a>${'<b/>'.repeat(XMLGRENZEN.elementen)}</a>`, 'xml-te-veel-elementen'],
    ['too many bytes', `<a>${'é'.repeat(XMLGRENZEN.bytes / 2)}</a>`, 'xml-te-groot'],
  ])('with %s is refused', (_wat, tekst, reden) => expect(leesXml(tekst)).toBe(reden));

  it('is read up to the bounds, with references and CDATA as text', () => {
    expect(isXmlweigering(leesXml(diep(XMLGRENZEN.diepte)))).toBe(false);
    expect(leesXml('<a>x &amp; &#233;<!-- no --><![CDATA[<b>]]></a>')).toMatchObject({
      tekst: 'x & é<b>',
      kinderen: [],
    });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>/a!?[]-&;"= x'.split('')), maxLength: 60 }),
        (tekst) => void leesXml(tekst),
      ),
    );
  });
});
