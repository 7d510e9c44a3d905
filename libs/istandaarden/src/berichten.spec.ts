import fc from 'fast-check';
import { berichtsoorten, berichtsoortVan, retourVan } from './berichtsoorten.js';
import { willekeurigBlok } from './fixtures/willekeurig.js';
import { controleer } from './indeling/controleer.js';
import type { Blok } from './indeling/indeling.js';
import { leesKop, maakKop } from './kop.js';
import { maakRetour, maakTechnischeRetour, opmerkingenIn } from './retour/retourbericht.js';
import { isBerichtweigering, leesBericht } from './xml/lees-bericht.js';
import { schrijfBericht } from './xml/schrijf.js';

const eigen = { identificatie: 'R1', dagtekening: '2026-03-03' };
const heen = berichtsoorten.filter(({ soort, heen }) => soort === heen);

describe('the codes of the messages', () => {
  it.each([
    ['wmo', ['414', '415', '418', '419', '420', '421', '444', '445', '480', '481', '482', '483']],
    ['jw', ['436', '437', '438', '439', '440', '441', '446', '447', '486', '487', '488', '489']],
  ] as const)('of %s', (wet, codes) => {
    expect(berichtsoorten.filter((een) => een.wet === wet).map(({ code }) => code)).toEqual(codes);
  });
});

describe.each(berichtsoorten)('$functie', (soort) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(willekeurigBlok(soort.indeling), (bericht) => {
        const gelezen = leesBericht(schrijfBericht(soort, bericht));
        expect(gelezen).toEqual({ soort, inhoud: bericht });
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(heen)('the retour to $functie', (soort) => {
  it('repeats it, with no remark where there is none, and satisfies its own layout', () => {
    fc.assert(
      fc.property(willekeurigBlok(soort.indeling), (inhoud) => {
        const retour = maakRetour({ soort, inhoud }, new Map(), eigen);
        expect(retour.soort).toBe(retourVan(soort));
        expect(controleer(retour.soort.indeling, retour.inhoud)).toEqual([]);
        expect(opmerkingenIn(retour.inhoud)).toEqual([]);
        expect(leesKop(retour.inhoud)).toEqual(leesKop(inhoud));
      }),
      { numRuns: 25 },
    );
  });

  it('with only its header, when the rest could not be read', () => {
    const [inhoud] = fc.sample(willekeurigBlok(soort.indeling), 1) as [Blok];
    const retour = maakTechnischeRetour(soort, inhoud['Header'] as Blok, eigen);
    expect(controleer(retour.soort.indeling, retour.inhoud)).toEqual([]);
    expect(opmerkingenIn(retour.inhoud)).toEqual([{ pad: 'Header', code: '0001' }]);
  });
});

const soort305 = berichtsoortVan('wmo', '305');
const kop = { afzender: '12345678', ontvanger: '0363', identificatie: 'A1', dagtekening: '2026-03-02' };
const start = (nummer: string) => ({ ToewijzingNummer: nummer, Begindatum: '2026-03-02', StatusAanlevering: '1' });
const bericht305: Blok = {
  Header: maakKop(soort305, kop),
  Client: {
    ...{ Bsn: '999900006', Geboortedatum: { Datum: '1999-04-23' }, Geslacht: '2' },
    Naam: { Geslachtsnaam: { Achternaam: 'Verzonnen' } },
    StartProducten: { StartProduct: [start('1'), start('2')] },
  },
};

describe('a retour with remarks', () => {
  it('has each at its own block', () => {
    const pad = 'Client/StartProducten/StartProduct[1]';
    const oordeel = new Map([[pad, ['9019']] as const, ['Client', ['0200']] as const]);
    const { inhoud } = maakRetour({ soort: soort305, inhoud: bericht305 }, oordeel, eigen);
    const producten = (inhoud['Client'] as { StartProducten: { StartProduct: Blok[] } }).StartProducten.StartProduct;
    expect(producten.map((product) => product['RetourCodes'])).toEqual([
      { RetourCode: ['0200'] },
      { RetourCode: ['9019'] },
    ]);
    expect(opmerkingenIn(inhoud)).toEqual([{ pad, code: '9019' }]);
  });

  it.each([
    ['another standard', (xml: string) => xml.replaceAll('/3_2/', '/3_1/'), 'onbekend'],
    ['no message', () => '<Bericht/>', 'onbekend'],
    [
      'an element too many',
      (xml: string) => xml.replace('</wmo305:StartProducten>', '</wmo305:StartProducten><wmo305:X/>'),
      'indeling',
    ],
    [
      'elements in another order',
      (xml: string) =>
        xml.replace(/(<wmo305:Bsn>.*?<\/wmo305:Bsn>)(<wmo305:Geboortedatum>.*?<\/wmo305:Geboortedatum>)/, '$2$1'),
      'indeling',
    ],
    ['text between the elements', (xml: string) => xml.replace('<wmo305:Client>', '<wmo305:Client>x'), 'indeling'],
    ['an element of the wrong namespace', (xml: string) => xml.replaceAll('iwmo:Datum', 'wmo305:Datum'), 'indeling'],
  ])('%s is not read', (_wat, breek, reden) => {
    const gelezen = leesBericht(breek(schrijfBericht(soort305, bericht305)));
    expect(isBerichtweigering(gelezen) && gelezen.soort).toBe(reden);
  });

  it('keeps the header of what was not readable further on, and only then', () => {
    const xml = schrijfBericht(soort305, bericht305);
    const fout = leesBericht(xml.replace('2026-03-02</wmo305:Begindatum>', 'morgen</wmo305:Begindatum>'));
    expect(fout).toMatchObject({ soort: 'indeling', kop: { Afzender: '12345678' } });
    expect(JSON.stringify(isBerichtweigering(fout) && fout.soort === 'indeling' && fout.fouten)).not.toContain(
      'morgen',
    );
    expect(leesBericht(xml.replace('>0363<', '>amsterdam<'))).not.toHaveProperty('kop');
  });

  it('throws on content that its layout does not know: that is a bug', () => {
    expect(() => schrijfBericht(soort305, { ...bericht305, Extra: 'x' })).toThrow('does not know');
  });
});
